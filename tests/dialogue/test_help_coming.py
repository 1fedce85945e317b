"""Help that was called: words do what the button does, and fear while waiting is met."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

COMING = [
    "ambulance is coming",
    "Ambulance is already coming",
    "the paramedics are on the way",
    "i've already called the ambulance",
    "called 911 they are on the way",
    "we called an ambulance",
    "i called 999",
    "the ambulance is coming im scared",
    "i called 911 and im shaking",
]


@pytest.mark.parametrize("first", [(), ("i took 40 pills",), ("my friend took pills",)])
@pytest.mark.parametrize("said", COMING)
def test_help_that_was_called_is_understood_at_any_time(
    first: tuple[str, ...], said: str, resources: Resources
) -> None:
    turn = talk(resources, *first, said)

    assert turn.replies[0].name == "called"
    assert "door" in text(turn)
    assert "packet" in text(turn)
    assert "911" in text(turn)
    assert turn.replies[0].help is not Help.CARD
    assert "911 now, even if" not in text(turn), "they have called"


@pytest.mark.parametrize("first", [(), ("i took 40 pills",)])
@pytest.mark.parametrize("said", COMING)
@pytest.mark.parametrize("fear", ["im scared", "im so afraid"])
def test_fear_while_waiting_is_met_and_not_alarmed_again(
    first: tuple[str, ...], said: str, fear: str, resources: Resources
) -> None:
    turn = talk(resources, *first, said, fear)

    assert turn.replies[0].name == "scared_waiting"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["they're coming", "i called", "called", "im on the phone with 911"]
)
def test_fewer_words_are_enough_in_an_emergency(said: str, resources: Resources) -> None:
    turn = talk(resources, "i took 40 pills", said)

    assert turn.replies[0].name == "called"
    assert turn.state.risk.help_coming
    assert talk(resources, said).replies[0].name != "called"


def test_the_button_does_the_same(resources: Resources) -> None:
    turn = talk(resources, "i took 40 pills", "@called", "im scared")

    assert turn.replies[0].name == "scared_waiting"


@pytest.mark.parametrize(
    "said",
    ["they said 20 minutes", "911 said about ten minutes", "how long will it take", "what do i do"],
)
def test_how_long_it_takes_brings_what_to_do_meanwhile(said: str, resources: Resources) -> None:
    turn = talk(resources, "i took 40 pills", "i called the ambulance", said)

    assert "While you wait" in text(turn)


def test_what_is_told_while_waiting_brings_no_step_towards_a_call(resources: Resources) -> None:
    turn = talk(resources, "i took 40 pills", "i called the ambulance", "it is raining outside")

    assert any(step in text(turn) for step in resources.wording.again["help_coming"])


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("i took all my pills", RiskLevel.IMMINENT),
        ("im going to jump now", RiskLevel.IMMINENT),
        ("i want to kill myself", RiskLevel.ACTIVE),
    ],
)
def test_help_that_is_coming_hides_no_danger(
    said: str, level: RiskLevel, resources: Resources
) -> None:
    turn = talk(resources, "ambulance is coming", said)

    assert turn.why.assessment.level >= level
    assert turn.replies[0].help is Help.CARD


def test_a_new_danger_is_not_one_that_help_knows_of(resources: Resources) -> None:
    turn = talk(resources, "ambulance is coming", "i took all my pills", "im scared")

    assert not turn.state.risk.help_coming
    assert turn.replies[0].help is Help.CARD


def test_help_and_danger_in_one_message_count_both(resources: Resources) -> None:
    turn = talk(resources, "i took all my pills. the ambulance is coming")

    assert turn.replies[0].name == "card_imminent"
    assert turn.state.risk.help_coming


@pytest.mark.parametrize(
    "said",
    [
        "i called an ambulance last year",
        "the ambulance never came",
        "should i call an ambulance",
        "what if the ambulance is coming for nothing",
        "then i called 911 and they laughed",
        "christmas is coming",
        "they are coming for dinner",
    ],
)
def test_what_tells_of_no_help_on_its_way_is_not_taken_for_it(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert not turn.state.risk.help_coming
    assert turn.replies[0].name != "called"


def test_fear_with_no_help_called_is_a_sign_in_an_emergency(resources: Resources) -> None:
    assert talk(resources, "i took pills", "im scared").replies[0].help is Help.CARD


def test_those_who_come_to_help_are_not_taken_for_who_hurts(resources: Resources) -> None:
    turn = talk(resources, "my husband hits me", "called 911 they are on the way")

    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "he is still in the house with the knife. police are on the way",
        "the ambulance is coming and he has a knife",
        "he locked us in. i called 911 they are on the way",
    ],
)
def test_help_on_its_way_hides_no_danger_told_beside_it(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (("ok they just pulled up",), "help_is_there"),
        (("theyre knocking",), "help_is_there"),
        (("the cops are here",), "help_is_there"),
        (("theyre putting me in the ambulance",), "with_medics"),
        (("ambulance is here", "im home from hospital"), "was_seen"),
        (("its been 20 min and they're not here",), "line_failed_now"),
    ],
)
def test_who_comes_and_who_does_not_is_heard(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    turn = talk(resources, "i took all my pills", "i called 911", *said)

    assert turn.replies[-1].name == reply
    assert "911" in text(turn)


def test_cars_that_pull_up_are_no_help_to_who_is_hurt_at_home(resources: Resources) -> None:
    turn = talk(resources, "my husband hits me", "they pulled up outside")

    assert turn.replies[0].name == "card_violence"


@pytest.mark.parametrize("said", ["my dad called me a disappointment", "he called me names"])
def test_what_somebody_is_called_is_no_call_for_help(said: str, resources: Resources) -> None:
    turn = talk(resources, "i relapsed", said)

    assert turn.replies[0].name != "called"
    assert not turn.state.risk.help_coming
    assert talk(resources, "i took pills", "my dad called an ambulance").state.risk.help_coming


@pytest.mark.parametrize(
    "said",
    ["please send someone here", "can you send somebody here", "just send someone here please"],
)
def test_to_ask_for_somebody_to_be_sent_tells_of_nobody_who_is_here(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i took all my pills", said)

    assert turn.replies[-1].name.startswith("call_for_me")
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["someone is here", "my mum is here", "somebody is with me"])
def test_somebody_who_is_here_is_still_heard(said: str, resources: Resources) -> None:
    assert talk(resources, "i took all my pills", said).replies[-1].name == "with_someone"


IN_THE_ER = ("i took all my pills", "i called 911", "we're at the er")


@pytest.mark.parametrize("between", [(), ("waiting",), ("it hurts",)])
@pytest.mark.parametrize("home", ["i'm back home", "we're home now", "home from hospital"])
def test_who_was_at_the_hospital_and_is_home_is_heard(
    between: tuple[str, ...], home: str, resources: Resources
) -> None:
    turn = talk(resources, *IN_THE_ER, *between, home)

    assert turn.replies[-1].name == "was_seen"
    assert "911" in text(turn)


def test_after_the_hospital_a_therapist_can_be_looked_for_again(resources: Resources) -> None:
    turn = talk(resources, *IN_THE_ER, "i'm back home", "can we look for a therapist again")

    assert turn.replies[-1].name == "ask_place"
    assert "911" in text(turn)


def test_at_home_after_pills_without_a_hospital_is_still_an_emergency(
    resources: Resources,
) -> None:
    turn = talk(resources, "i took all my pills", "i'm back home")

    assert turn.replies[-1].name != "was_seen"
    assert "911 now" in text(turn)


def test_at_the_hospital_nobody_is_told_to_keep_the_line_open(resources: Resources) -> None:
    turn = talk(resources, *IN_THE_ER, "waiting")

    assert "where they can help" in text(turn)
    assert "Keep the line open" not in text(turn)
