"""Who sent help away, or did not go with it, is told that it is not settled by that."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("i took an overdose", "the ambulance is here", "i won't go with them"),
        ("i took 30 tablets", "i called the ambulance", "i sent them away"),
        ("took an overdose last night", "told the paramedics i'm fine and they left"),
        ("i took too many pills", "paramedics came", "i refused to go to hospital"),
        ("i swallowed a load of pills", "they came and i didnt open the door"),
        ("i took pills", "the ambulance came but i signed the paper and stayed home"),
        ("i took an overdose", "the ambulance is here", "they left"),
    ],
)
def test_who_refuses_the_crew_may_change_their_mind(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "without_crew"
    assert "911" in text(turn)
    assert turn.state.risk.in_danger_now
    assert not turn.state.risk.help_coming


@pytest.mark.parametrize(
    "said",
    [
        ("my wife took pills", "the ambulance is here", "she won't go with them"),
        ("my dad took pills", "i called 911", "he told them he's fine and they left"),
        ("my sister won't get in the ambulance", "she took 60", "they're leaving"),
    ],
)
def test_who_worries_is_told_to_call_again(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "without_crew_theirs"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("i took 30 tablets", "my parents left"), "without_crew"),
        (("my friend took pills", "she sent me a message an hour ago"), "without_crew_theirs"),
        (("my friend took pills", "she didn't answer"), "without_crew_theirs"),
    ],
)
def test_whoever_else_leaves_or_does_not_answer_is_no_crew(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name != name


def test_it_is_not_said_twice_alike(resources: Resources) -> None:
    told = ("i took 30 tablets", "i called the ambulance", "i sent them away")

    assert talk(resources, *told, "i told them to go away").replies[-1].name == "without_crew_again"


_SENT_AWAY = ("i took 30 pills an hour ago", "i sent the ambulance away")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        *((said, "crew_yes") for said in ("yes", "ok", "ok i'll call", "fine i'll go in")),
        *((said, "without_crew_again") for said in ("no", "idk", "maybe later")),
        *((said, "may_be_driven") for said in ("my sister drives me", "my neighbor can take me")),
        ("nobody can drive me", "crew_fetches"),
        ("they won't come again", "crew_fears"),
        ("i'm ashamed to call again", "crew_fears"),
        ("they'll be angry with me", "crew_fears"),
        ("i signed a paper that i refuse", "crew_fears"),
        ("i feel fine", "still_call"),
    ],
)
def test_each_answer_to_it_is_met_with_the_number(
    said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, *_SENT_AWAY, said)

    assert turn.replies[-1].name == name
    assert "911" in text(turn)
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize("said", ["yes", "ok i'll call"])
def test_who_worries_and_says_yes_is_told_what_to_say(said: str, resources: Resources) -> None:
    turn = talk(resources, "my friend took pills", "she sent the ambulance away", said)

    assert turn.replies[-1].name == "crew_yes_theirs"


@pytest.mark.parametrize("said", ["i won't call", "no i took more", "i'm not calling them"])
def test_a_no_is_never_taken_for_a_yes(said: str, resources: Resources) -> None:
    assert talk(resources, *_SENT_AWAY, said).replies[-1].name != "crew_yes"
