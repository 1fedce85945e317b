"""A wound that goes wrong is to be seen the same day; old scars before others are no emergency."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "my cut is infected",
        "the wound is red and hot and smells",
        "my wound wont heal",
        "its been 3 weeks and the cut hasnt closed",
        "my stitches opened",
        "stitches came apart",
        "there is pus coming out of my cut",
        "my daughters cut looks infected",
        "the cut on my leg is swollen and warm",
        "i have a fever and my cut is red",
        "my burn is weeping",
        "when should i see a doctor about a cut",
        "my c section stitches opened",
    ],
)
def test_a_wound_that_goes_wrong_is_to_be_seen_today(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "wound_worse"
    assert "today" in text(turn)
    assert "911" in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["it's been oozing for two days", "it wont heal"])
def test_it_is_the_wound_only_after_one_was_told(said: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself", said).state.said == "wound_worse"
    assert talk(resources, said).state.said != "wound_worse"


@pytest.mark.parametrize(
    "said",
    [
        "my tooth is infected",
        "old wounds never heal",
        "i cut the grass and its yellow",
        "stitches out tomorrow, the knee is healing well",
        "they cut their wrists in warm baths, those romans",
        "do i need stitches",
        "my phone is hot",
    ],
)
def test_what_is_no_such_wound_keeps_its_answer(said: str, resources: Resources) -> None:
    assert "wound_worse" not in [reply.name for reply in talk(resources, said).replies]


@pytest.mark.parametrize(
    "said",
    [
        "i have scars and my sister's wedding is in june, dress is sleeveless",
        "my old scars at my wedding",
        "how do i go swimming with scars",
        "scared to wear a bikini because of my scars",
        "people stare at my scars at the pool",
        "will scars stop me getting a job",
        "can i be a nurse with self harm scars",
        "what do i tell my new boyfriend about my scars",
        "my kids ask about my scars",
        "what do i say when people ask about my scars",
        "im ashamed of my scars in summer",
    ],
)
def test_old_scars_before_others_are_answered_without_a_card(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "scars_seen"
    assert turn.why.assessment.help is not Help.CARD


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("can scars be removed", "scar_care"),
        ("how do i hide scars from my boyfriend", "card_hiding"),
        ("how do i hide my cuts from mum at the beach", "card_hiding"),
        ("my boyfriend saw my scars and i want to die", "card_active"),
        ("i saw my daughters scars at the pool", "card_third_party"),
        ("wore short sleeves to prom, my scars are white now", "recovery"),
    ],
)
def test_near_twins_of_old_scars_keep_what_they_had(
    said: str, first: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == first
    assert "scars_seen" not in [reply.name for reply in turn.replies]


@pytest.mark.parametrize(
    "said", ["what should i say if someone asks", "what do i tell people who ask"]
)
def test_what_people_are_told_is_of_scars_only_where_they_were_spoken_of(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "will my scars fade", said).replies[-1].name.startswith("scars_seen")
    assert talk(resources, said).replies[-1].name not in {"scars_seen", "grief_people"}
    for hurt in ("he hits me", "my wife beats me"):
        turn = talk(resources, hurt, said)
        assert (turn.replies[-1].name, turn.replies[-1].help) == ("people_ask_of_it", Help.ROW)
    mourns = talk(resources, "my sister took her life", "what do i tell people who ask")
    assert mourns.replies[-1].name == "grief_people"


@pytest.mark.parametrize(
    "said",
    [
        "i cut my leg an hour ago and it is still bleeding",
        "my cuts are bleeding a little, what do i put on",
        "i did it again and my arm hasn't stopped bleeding",
    ],
)
def test_a_wound_that_bleeds_is_tended_behind_its_card(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.replies[0].name == "card_imminent" or turn.replies[-1].name == "firstaid"


@pytest.mark.parametrize("said", ["i cut until it bleeds", "i cut last week and it was bleeding"])
def test_what_bled_before_is_asked_about(said: str, resources: Resources) -> None:
    assert [reply.name for reply in talk(resources, said).replies] == ["card_self_harm"]


def test_how_long_a_wound_has_bled_is_heard_behind_its_card(resources: Resources) -> None:
    turn = talk(resources, "i cut and its still bleeding", "like 20 minutes")

    assert turn.replies[-1].name.startswith(("bleeds_on", "card_imminent"))


def test_the_level_of_scars_stays_as_it_was(resources: Resources) -> None:
    assert talk(resources, "my date saw my scars").why.assessment.level is RiskLevel.RECOVERY


def test_behind_the_card_of_a_wound_that_shows_tissue_stands_no_page(resources: Resources) -> None:
    assert [r.name for r in talk(resources, "can see fat in the cut").replies] == ["card_self_harm"]


def test_how_bad_a_wound_is_may_be_told_some_messages_later(resources: Resources) -> None:
    turn = talk(resources, "i cut", "its on my thigh", "long", "not deep")

    assert turn.replies[-1].name == "firstaid"
    assert talk(resources, "not deep").replies[-1].name != "firstaid"


@pytest.mark.parametrize(
    "before",
    [
        ("when should i worry about my cut getting infected",),
        ("when should i worry about my cut getting infected", "its red and hot", "2 days"),
        ("i cut", "yes, help me with it"),
    ],
)
@pytest.mark.parametrize(
    "said", ["i have a fever", "it's red and swollen", "red streaks around it"]
)
def test_signs_of_an_infection_told_in_pieces_are_to_be_seen_today(
    before: tuple[str, ...], said: str, resources: Resources
) -> None:
    turn = talk(resources, *before, said)

    assert "today" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["i have a fever", "its red and hot", "2 days"])
def test_a_fever_alone_is_no_wound(said: str, resources: Resources) -> None:
    assert not talk(resources, said).replies[-1].name.startswith("wound_worse")


def test_who_asks_whether_the_wound_has_to_be_seen_is_not_read_the_page_again(
    resources: Resources,
) -> None:
    burnt = ("i burnt my hand on purpose", "yes")
    page = talk(resources, *burnt)
    asked = talk(resources, *burnt, "do i need to see a doctor")

    assert text(page) != text(asked)
    assert "palm" in text(asked)
    assert "911" in text(asked)


@pytest.mark.parametrize("said", ["can't move one", "its numb", "my fingers are numb"])
def test_a_wound_beside_which_something_is_numb_is_to_be_seen(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i cut and it's numb now", said)

    assert turn.replies[-1].name == "wound_seen"
    assert "oday" in text(turn)
    assert "911" in text(turn)


def test_bleeding_that_stopped_makes_a_numb_finger_no_small_wound(resources: Resources) -> None:
    numb = ("i cut and it's numb now", "can't move one", "it stopped bleeding")

    assert talk(resources, *numb).replies[-1].name != "no_injury"
    assert talk(resources, *numb, "do i go").replies[-1].name == "wound_seen"


@pytest.mark.parametrize("said", ["do i go", "i feel numb", "can't move one"])
def test_without_a_wound_there_is_none_to_be_seen(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "wound_seen"


@pytest.mark.parametrize(
    "said",
    [
        "my scars make me feel ugly",
        "i hate my scars",
        "i really hate my scars",
        "my scars are ugly",
    ],
)
def test_how_scars_are_felt_is_no_recovery_that_was_told(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "on_scars"
    assert turn.replies[-1].help is Help.ROW
    then = talk(resources, said, "they're from a house fire")
    assert then.replies[-1].name in ("on_scars_again", "heard_more")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("i hate my scars and i cut again", "card_self_harm"),
        ("i want to die, my scars make me feel ugly", "card_active"),
        ("my scars make me proud, two years clean", "recovery"),
        ("one of my scars is oozing", "wound_worse"),
        ("my scars are infected again", "wound_worse"),
        ("old scars make me crave it", "recovery"),
        ("my scars feel dead", "recovery"),
    ],
)
def test_what_is_told_beside_scars_keeps_its_reply(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == name


def test_how_to_tell_somebody_of_scars_names_no_harm_of_now(resources: Resources) -> None:
    turn = talk(resources, "my boyfriend has never seen my scars", "how do i tell him")

    assert turn.replies[-1].name == "scars_seen_again"
