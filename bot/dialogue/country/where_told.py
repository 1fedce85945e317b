"""Where a message says that the person is: its country's lines come first from then on."""

from bot.dialogue.country.home import at_home, back_at_home, in_a_town
from bot.dialogue.country.told_place import told_place
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel


def where_told(
    state: DialogueState, text: str, level: RiskLevel, resources: Resources
) -> DialogueState:
    """Return the state with the country that a message tells.

    Read in four ways, each of which leaves alone what was chosen before: a country by name, a town
    abroad, what leads to either in other words, and last "Paris Texas", which takes back the town.

    Args:
        level: of the message alone.
    """
    state = at_home(state, text, resources)
    state = in_a_town(state, text, resources)
    state = told_place(state, text, level, resources)
    return back_at_home(state, text, resources)
