"""Messages that waited through an outage get one answer, and the worst of them decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.events import Attached, Commanded, Located, Said, Tapped
from bot.dialogue.late import after_silence, can_wait
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState, Search
from bot.safety.levels import Help

CALM = ("hello?", "what is dbt", "thanks", "is anyone there")
RISK = ("i want to die", "i want to kill myself tonight", "i cut myself again")


@given(
    calm=st.lists(st.sampled_from(CALM), max_size=4),
    risk=st.sampled_from(RISK),
    place=st.integers(0, 4),
    told=st.booleans(),
)
def test_risk_among_waiting_messages_always_gets_its_card(
    resources: Resources, calm: list[str], risk: str, place: int, told: bool
) -> None:
    events = [Said(text=text) for text in (*calm[:place], risk, *calm[place:])]

    turn = after_silence(DialogueState(), events, resources, told=told)

    (card,) = turn.replies
    assert card.help is Help.CARD
    assert "988" in card.html or "911" in card.html
    assert turn.state.risk.open


@pytest.mark.parametrize("risk", RISK)
def test_what_ran_before_the_outage_goes_on(resources: Resources, risk: str) -> None:
    state = DialogueState(search=Search(awaiting="place"), country="GB", chosen=True)

    turn = after_silence(state, [Said(text=risk), Said(text="53214")], resources, told=False)

    assert turn.state.search == state.search
    assert turn.state.country == "GB"


def test_calm_messages_get_one_line_and_only_once(resources: Resources) -> None:
    events = [Said(text=text) for text in CALM]

    first = after_silence(DialogueState(), events, resources, told=False)
    again = after_silence(DialogueState(), events, resources, told=True)

    assert "sorry" in first.replies[0].html
    assert "988" in first.replies[0].html
    assert again.replies == ()


def test_commands_and_buttons_do_not_wait_for_others() -> None:
    assert not can_wait(Commanded(name="forget"))
    assert not can_wait(Tapped(action="plan"))
    assert can_wait(Said(text="x"))
    assert can_wait(Attached(caption="x"))
    assert can_wait(Located(lat=0, lon=0))
