"""What answers a card in half, or objects to it, is heard as that."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "i'm not going to do anything",
        "no plan. my kids are asleep upstairs",
        "im not safe from my head but im not gonna do anything",
        "im not in danger tonight",
    ],
)
def test_who_only_denies_to_act_is_asked_whether_the_thoughts_are_there(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i keep thinking about dying", said)

    assert turn.replies[-1].name in ("safe_later", "safe_plainly")
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["i'm not suicidal", "im not suicidal, its just a bad week"])
def test_who_told_nothing_before_is_believed(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "denial"


@pytest.mark.parametrize(
    "said", ["he would never do it in front of my mother", "they would never do that"]
)
def test_what_somebody_else_would_never_do_denies_nothing_of_oneself(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "my husband hits me", said)

    assert turn.why.assessment.level is not RiskLevel.DENIAL
    assert "take you at your word" not in text(turn)


@pytest.mark.parametrize(
    "said", ["im not suicidal just sad, can i write here", "is it ok to text if im only tired"]
)
def test_who_asks_whether_they_may_write_gets_no_page_on_suicide(
    said: str, resources: Resources
) -> None:
    assert all(reply.name != "section" for reply in talk(resources, said).replies)


@pytest.mark.parametrize(
    "said", ["yeah im safe. i cant tell my sister", "yes im safe. cant tell them yet"]
)
def test_who_cannot_tell_somebody_is_not_unsure(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", said)

    assert turn.replies[-1].name.startswith("safe_yes")


@pytest.mark.parametrize(
    "said",
    [
        "my mom calls me by my old name on purpose",
        "my mum wont use my name",
        "my sister is holding my hand",
    ],
)
def test_what_others_do_is_no_worry_for_them_while_one_is_in_danger(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to hurt myself", said)

    assert turn.why.assessment.level is not RiskLevel.THIRD_PARTY
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["my sister cuts too", "my friend wants to die as well"])
def test_a_worry_in_plain_words_is_heard_beside_ones_own(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to hurt myself", said)

    assert turn.why.assessment.level is RiskLevel.THIRD_PARTY


@pytest.mark.parametrize("said", ["why do you keep sending 988", "why are you always showing 911"])
def test_why_the_number_comes_again_is_answered(said: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", said)

    assert turn.replies[-1].name.startswith("why_shown")


@pytest.mark.parametrize("said", ["it calms me", "it helps me relax", "it makes me feel lighter"])
def test_what_self_harm_does_is_no_calm_before_an_end(said: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", "no", said)

    assert turn.replies[0].name != "card_active"


@pytest.mark.parametrize("said", ["whats the plan thing", "how does this plan work"])
def test_who_asks_what_the_plan_is_is_taken_through_it(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[-1].name == "plan_1"


@pytest.mark.parametrize(
    "said", ["sorry to bother you, thanks for listening", "thank you for being here"]
)
def test_manners_alarm_nobody(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE
    theirs = talk(resources, "my friend sent me a goodbye text", said)

    assert theirs.replies[0].name != "card_third_party_urgent"


@pytest.mark.parametrize("said", ["he says he'll help us", "my nan said she'll sit with me"])
def test_an_offer_of_help_is_no_threat(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE
    assert talk(resources, "he said he'll kill us").why.assessment.level is RiskLevel.VIOLENCE


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("dunno whether im safe tbh", "safe_unsure"),
        ("im not sure im ok", "safe_unsure"),
        ("not safe. no idea", "card_imminent"),
        ("maybe not safe tonight", "card_imminent"),
        ("i guess i think im safe", "safe_plainly"),
        ("yes safe. jk", "safe_plainly"),
        ("yes safe. except for the blades", "safe_plainly"),
        ("safe tonight, kidding", "card_imminent"),
        ("safe tonight. tomorrow i do it", "card_imminent"),
        ("yeah safe tonight", "safe_yes"),
        ("safe now thanks", "safe_yes"),
    ],
)
def test_no_doubt_is_taken_for_a_yes_and_no_plain_yes_alarms(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, "i want to kill myself", said).replies[-1].name == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("nah thats bullshit", "card_imminent"),
        ("no. it was a lie", "card_imminent"),
        ("no idea why i put yes", "card_imminent"),
        ("it wasnt true", "card_imminent"),
        ("its come back worse", "card_imminent"),
        ("it got a lot worse", "card_active"),
        ("2 hours later its still terrible", "safe_plainly"),
        ("sorry forget i said that", "safe_plainly"),
    ],
)
def test_a_yes_that_is_taken_back_is_heard(said: str, name: str, resources: Resources) -> None:
    assert talk(resources, "i want to kill myself", "yes", said).replies[-1].name == name


@pytest.mark.parametrize("said", ["thats not a lie", "its true", "could be worse", "im safe"])
def test_a_yes_that_stands_is_not_asked_again(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", "yes", said)

    assert all(reply.help is not Help.CARD for reply in turn.replies)


@pytest.mark.parametrize(
    "said", ["i did something", "but i already did something", "i have all i need", "on roof now"]
)
def test_few_words_after_a_wish_to_die_tell_that_it_is_closer(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to kill myself", said).replies[-1].name == "card_imminent"


@pytest.mark.parametrize("said", ["i have enough of school", "i did something about my hair"])
def test_the_same_words_with_more_are_none(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", said)

    assert turn.replies[-1].name != "card_imminent"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("my brother hides the knives", True),
        ("gun is locked. my wife has the key", True),
        ("he took my keys so i cant leave", False),
        ("he took my phone and keys", False),
        ("he took my keys", False),
        ("my boyfriend keeps my keys", False),
        ("my ex has the key", False),
        ("the gun is locked", False),
        ("my rifle is in the safe", False),
        ("my mom hides the blades", True),
        ("my brother hides the knives. he hit me", False),
    ],
)
def test_who_keeps_it_from_them_is_no_danger(said: str, kept: bool, resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", said)

    assert (turn.replies[0].name == "stepped_back") is kept


@pytest.mark.parametrize("said", ["busy signal", "i rang it and it just rings", "it keeps ringing"])
def test_a_line_that_nobody_answers_is_no_call(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to kill myself", said).replies[-1].name == "line_failed"
