"""What is asked about somebody else after a card: the answer goes to what was just said."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

DAUGHTER = "my daughter cuts herself"


@pytest.mark.parametrize(
    "said",
    [
        "just found a note in her room",
        "i found a letter on her pillow",
        "there's a goodbye note",
    ],
)
def test_a_note_that_is_found_is_urgent(said: str, resources: Resources) -> None:
    assert talk(resources, DAUGHTER, said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("said", ["i found a note in my lunchbox", "she left her notes at school"])
def test_other_notes_are_not(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE


def test_the_card_is_said_in_full_when_dying_is_told_of_them(resources: Resources) -> None:
    turn = talk(resources, "my son is 16 and burns himself", "he says hell kill himself if i do")

    assert turn.replies[0].name == "card_third_party"
    assert "911" in text(turn)


def test_what_was_told_before_is_not_said_in_full_again(resources: Resources) -> None:
    turn = talk(resources, "my daughter says she wants to die", "she says she wants to die")

    assert turn.replies[0].help is Help.CARD
    assert turn.replies[0].name == ""


@pytest.mark.parametrize("age", ["she is 9", "shes 13"])
def test_no_child_who_speaks_of_dying_is_too_young_to_be_taken_seriously(
    age: str, resources: Resources
) -> None:
    turn = talk(resources, "my daughter says she wants to die", age)

    assert turn.replies[-1].name == "young_and_dying"


def test_a_small_child_who_bangs_the_head_is_told_of_as_before(resources: Resources) -> None:
    assert talk(resources, "my son bangs his head", "he is 4").replies[-1].name == "young_child"


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (["my best friend texted me goodbye", "shes in another city"], "far_from_them"),
        (["my best friend texted me goodbye", "i only know her online"], "far_from_them"),
        (["my best friend texted me goodbye", "idk her address"], "where_they_are"),
        (["someone in my class posted a goodbye on snapchat", "i dont know her"], "where_they_are"),
        (
            ["my roommate cut herself badly theres blood", "she says dont call anyone"],
            "they_refuse",
        ),
        (["my son took pills", "he doesnt want hospital"], "they_refuse"),
        (["my son took pills", "he is ok"], "they_seem_well"),
        (["my son took pills", "he says he's fine"], "they_seem_well"),
        (["my son took pills", "what do i do"], "now_for_them"),
    ],
)
def test_an_emergency_of_somebody_else_is_answered_to_what_was_said(
    chat: list[str], reply: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == reply
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["he is not ok", "is he ok", "he won't wake up"])
def test_who_is_not_well_is_not_taken_for_who_seems_well(said: str, resources: Resources) -> None:
    assert talk(resources, "my son took pills", said).replies[-1].name != "they_seem_well"


@pytest.mark.parametrize(
    "said", ["my sister cut her wrists last year", "my brother took pills two years ago"]
)
def test_what_is_long_past_is_no_emergency(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.level is RiskLevel.THIRD_PARTY
    assert turn.replies[0].name == "card_third_party"


@pytest.mark.parametrize(
    "said",
    [
        "my mom took pills last night",
        "my sister cut her wrists",
        "my sister overdosed last year and is not breathing",
    ],
)
def test_what_is_not_past_still_is(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("said", ["should i worry", "is that serious", "am i overreacting"])
def test_whether_to_worry_is_answered_yes(said: str, resources: Resources) -> None:
    turn = talk(resources, "my student wrote a poem about dying", said)

    assert turn.replies[-1].name == "take_seriously"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("she says shes fine", "they_say_fine"),
        ("she's absent today", "they_are_away"),
        ("she gets angry", "they_get_angry"),
        ("and knives?", "put_this_away"),
        ("should i take away lighters", "put_away"),
        ("how do i make the house safe", "put_away"),
        ("so ignore it?", "ignore_it"),
        ("can i keep it secret?", "tell_an_adult"),
        ("she lives far away", "care_from_afar"),
    ],
)
def test_who_cares_for_somebody_is_answered(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, DAUGHTER, said).replies[-1].name == reply


def test_a_home_is_made_safe_for_who_speaks_of_dying(resources: Resources) -> None:
    turn = talk(resources, "how do i make home safe for my suicidal son")

    assert [reply.name for reply in turn.replies] == ["card_third_party", "put_away"]


def test_a_home_is_made_safe_for_a_cat_elsewhere(resources: Resources) -> None:
    turn = talk(resources, "how do i make my house safe for my cat")

    assert turn.replies[-1].name != "put_away"


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (["im a teacher, a pupil showed me her arms", "can i keep it secret?"], "pupils_secret"),
        (["im a school counselor", "what is the protocol"], "pupils_secret"),
        (["im a school counselor", "should i call parents"], "pupils_parents"),
        (["my student cuts", "who do i tell"], "pupils_secret"),
    ],
)
def test_who_works_at_a_school_is_told_whom_to_tell(
    chat: list[str], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


def test_a_parent_is_not_told_the_rules_of_a_school(resources: Resources) -> None:
    assert talk(resources, DAUGHTER, "what do i do").replies[-1].name == "watch_over"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how to talk to my daughter about scars", "talk_with_them"),
        ("how do i talk to my kids about my scars", "scars_seen"),
        ("how do i go swimming with scars", "scars_seen"),
    ],
)
def test_whose_scars_are_meant_decides(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == reply


def test_it_after_a_page_is_what_stands_there(resources: Resources) -> None:
    chat = ["can boys self harm too", "my mate does it i think"]

    assert talk(resources, *chat).replies[-1].name == "support_them"
    assert talk(resources, *chat, "how do i bring it up").replies[-1].name == "talk_with_them"
    assert talk(resources, "my mate does it i think").replies[-1].name != "support_them"


@pytest.mark.parametrize("said", ["he is awake but weird", "he doesn't get any air"])
def test_a_bad_sign_is_no_refusal_and_no_good_sign(said: str, resources: Resources) -> None:
    name = talk(resources, "my son took pills", said).replies[-1].name

    assert name not in ("they_seem_well", "they_refuse")


@pytest.mark.parametrize("said", ["he says he's fine", "he gets so angry", "should i ignore it"])
def test_who_is_hurt_by_them_is_not_told_to_stay_near(said: str, resources: Resources) -> None:
    turn = talk(resources, "my ex says he'll kill himself if i leave", "he hits me", said)

    assert turn.replies[-1].name not in ("they_say_fine", "they_get_angry", "ignore_it")
