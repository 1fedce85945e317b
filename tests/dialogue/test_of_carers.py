"""Who cares for somebody is answered as who they are, and not taken for the one in danger."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

DAUGHTER, FRIEND = "my daughter cuts herself", "my friend cuts herself"
NOTE = "my roommate left a goodbye note and shes gone"


@pytest.mark.parametrize(
    "asked",
    [
        "do i tell her dad? we're divorced and he will freak out",
        "does her father have to know",
        "she doesnt want my husband to know",
        "her dad must not know",
    ],
)
def test_a_parent_is_told_of_the_other_parent(asked: str, resources: Resources) -> None:
    assert talk(resources, DAUGHTER, asked).replies[-1].name == "other_parent"
    corrected = talk(resources, FRIEND, "no not a friend, my DAUGHTER", "should i tell her dad")
    assert corrected.replies[-1].name == "other_parent"


@pytest.mark.parametrize("first", [FRIEND, "my sister cuts herself", "my partner self harms"])
def test_others_are_told_to_pass_it_on_and_of_no_friend(first: str, resources: Resources) -> None:
    turn = talk(resources, first, "should i tell her mum")

    assert turn.replies[-1].name == "tell_an_adult"
    assert "friend" not in text(turn)


@pytest.mark.parametrize("said", ["my daughter saw my scars", "my daughter found out i cut"])
def test_who_has_a_child_and_hurts_themselves_is_no_worried_parent(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).state.about != "parent"
    assert talk(resources, said, "should i tell her dad").replies[-1].name != "other_parent"


def test_who_hurts_the_child_is_no_parent_to_be_told(resources: Resources) -> None:
    turn = talk(
        resources, "my daughter told me her dad touches her", "does her father have to know"
    )

    assert "other_parent" not in turn.replies[-1].name


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("i went in her room and read her messages. was that wrong", "read_their_things"),
        ("i looked through his phone", "read_their_things"),
        ("i dont want to see them. can i block him?", "may_i_block"),
        ("is it ok to mute her", "may_i_block"),
        ("what do i text back", "text_back"),
        ("how do i answer that", "text_back"),
        ("can i believe that", "they_say_fine"),
        ("how do i know if she is lying", "they_say_fine"),
        ("i just need a break", "carer_self"),
    ],
)
def test_what_a_carer_asks_is_answered(asked: str, reply: str, resources: Resources) -> None:
    assert talk(resources, FRIEND, asked).replies[-1].name == reply


def test_whether_reading_was_wrong_is_no_question_of_how_bad_it_is(resources: Resources) -> None:
    turn = talk(resources, DAUGHTER, "i read her diary", "was that wrong")

    assert turn.replies[-1].name == "read_their_things_again"


def test_who_is_hurt_by_them_is_not_told_of_blocking_as_a_carer_is(resources: Resources) -> None:
    turn = talk(resources, "my husband beats me", "what if he does it because i blocked him")

    assert turn.why.assessment.level is RiskLevel.VIOLENCE


def test_tiredness_of_a_carer_is_a_worry_for_the_other(resources: Resources) -> None:
    turn = talk(resources, "i'm so tired of being the one who keeps her alive")

    assert [reply.name for reply in turn.replies] == ["card_third_party", "carer_self"]


@pytest.mark.parametrize(
    "said",
    [
        "i'm so tired of being the one who always gets hurt",
        "im tired of watching him. i want it to end",
        "my mum is tired of keeping me alive",
    ],
)
def test_tiredness_with_more_in_it_stays_ones_own(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.why.assessment.level >= RiskLevel.PASSIVE


def test_who_was_taken_for_the_one_in_danger_is_not_asked_again(resources: Resources) -> None:
    chat = (
        "i want to die",
        "not me, my sister",
        "yes im safe",
        "omg i said im safe. its my SISTER",
    )

    assert talk(resources, *chat[:3]).replies[-1].name != "safe_plainly"
    assert talk(resources, *chat).why.assessment.help is not Help.CARD


def test_who_waits_for_the_police_is_told_what_to_do_meanwhile(resources: Resources) -> None:
    for said in ("i called. police is looking. what do i do while waiting", "police are searching"):
        turn = talk(resources, NOTE, said)

        assert turn.replies[-1].name == "waiting_theirs"
        assert "Until help is there" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "FOUND. they found her at her brothers. shes ok",
        "she finally picked up",
        "i called her mother. they went to her house. shes ok",
        "shes crying but safe with her mom now",
    ],
)
def test_relief_is_met_and_the_emergency_number_stays(said: str, resources: Resources) -> None:
    turn = talk(resources, NOTE, said)

    assert turn.replies[-1].name == "found_safe"
    assert turn.state.risk.emergency
    assert "Until help is there" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "he texted goodbye",
        "they found him",
        "they found him in the woods",
        "they found him at the bottom",
        "they found him unconscious",
        "she texted back, she took more",
    ],
)
def test_bad_news_is_no_relief(said: str, resources: Resources) -> None:
    assert "found_safe" not in [reply.name for reply in talk(resources, NOTE, said).replies]


@pytest.mark.parametrize("said", ["he did it before inside", "she did it again last night"])
def test_what_is_said_of_them_alone_is_a_worry_for_them(said: str, resources: Resources) -> None:
    turn = talk(resources, FRIEND, said)

    assert turn.why.assessment.level is RiskLevel.THIRD_PARTY
    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said", ["she is dead. nothing left for me", "i want to die too", "he hit me"]
)
def test_a_danger_of_ones_own_is_kept_beside_theirs(said: str, resources: Resources) -> None:
    assert talk(resources, FRIEND, said).why.assessment.level is not RiskLevel.THIRD_PARTY


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("my man is on suicide watch in county",), "in_custody"),
        (
            ("my man is on suicide watch in county", "they wont tell me anything"),
            "in_custody_again",
        ),
        (("my son is in prison and he says he wants to die",), "in_custody"),
        ((FRIEND, "who in the prison should i talk to"), "in_custody"),
    ],
)
def test_who_fears_for_somebody_in_prison_is_told_whom_to_call(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


@pytest.mark.parametrize(
    "said", ["my dad is in prison", "im in jail and want to die", "she is in jail for theft"]
)
def test_a_prison_alone_is_no_such_fear(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "in_custody"


def test_a_school_without_a_counselor_is_told_of_others(resources: Resources) -> None:
    chat = ("my student showed me her cuts", "thanks. we have no counselor here only me")

    assert talk(resources, *chat).replies[-1].name == "only_you"


@pytest.mark.parametrize(
    "chat",
    [
        ("its the anniversary of my buddy. he shot himself",),
        ("my wife did it. suicide. march",),
        ("we lost our classmate last week", "he killed himself. nobody says it"),
    ],
)
def test_a_suicide_that_is_told_is_mourned(chat: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == "condolence"
    assert turn.replies[-1].help is not Help.NONE
    assert talk(resources, *chat, "why did he do it").replies[-1].name == "grief_why"


@pytest.mark.parametrize(
    "said",
    [
        "my brother just hanged himself help",
        "my brother did it. suicide. i want to follow",
        "he tried. he almost killed himself tonight",
    ],
)
def test_a_suicide_of_today_or_a_wish_to_follow_shows_the_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["my dad shot himself in the foot", "he hung himself out to dry"])
def test_other_mishaps_are_not_mourned(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "condolence"


def test_who_grieves_and_could_have_been_next_is_asked(resources: Resources) -> None:
    chat = ("we lost our classmate last week", "he killed himself", "i could have been next lol")

    assert talk(resources, *chat).replies[0].help is Help.CARD


def test_grief_waits_while_the_person_is_in_danger_now(resources: Resources) -> None:
    turn = talk(resources, "my wife died", "i took all my pills", "how do i stop seeing her face")

    assert "Until help is there" in text(turn)
    assert "grief" not in turn.replies[-1].name


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        ((FRIEND, "i asked her", "she said no and laughed. so im good?"), "they_said_no"),
        ((FRIEND, "what if her parents are the problem"), "child_report"),
        ((FRIEND, "must i tell mama"), "tell_an_adult"),
        ((FRIEND, "i am 74 and dont know how to talk to these kids"), "talk_with_them"),
        ((FRIEND, "how do i stay calm"), "carer_self"),
        ((FRIEND, "do they answer old people too"), "line_for_whom"),
        ((FRIEND, "what is safeguarding"), "safeguarding"),
        (("my boyfriend cuts", "should i stay with him"), "stay_or_go"),
    ],
)
def test_what_else_a_carer_asks_is_answered(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


def test_what_the_cat_did_is_of_whom_the_talk_is_about(resources: Resources) -> None:
    told = "he came home with a bandage. said the cat did it. we dont have a cat"
    theirs = talk(resources, "my grandson wears long sleeves in summer", told)
    own = talk(resources, FRIEND, "i told them the cat did it")

    assert theirs.why.assessment.level is RiskLevel.THIRD_PARTY
    assert own.why.assessment.level is RiskLevel.SELF_HARM


def test_what_a_line_costs_is_no_sudden_peace(resources: Resources) -> None:
    turn = talk(resources, FRIEND, "I ask 988, is free?")

    assert turn.why.assessment.help is not Help.CARD
    assert turn.replies[-1].name == "free"


def test_a_fear_to_be_next_is_no_violence_to_who_grieves(resources: Resources) -> None:
    turn = talk(resources, "my brother killed himself", "does it run in families? im scared for me")

    assert turn.replies[-1].name == "grief_next"
    assert turn.replies[-1].help is not Help.NONE


def test_a_wound_that_was_shown_to_who_worries_is_not_their_own(resources: Resources) -> None:
    worried = ("my grandson lives with me, im worried about him",)
    shown = talk(resources, *worried, "he let me in. he showed me. small cuts. what now")
    own = talk(resources, *worried, "he showed me. i cut myself too")

    assert shown.why.assessment.level is not RiskLevel.SELF_HARM
    assert own.why.assessment.level is RiskLevel.SELF_HARM
