"""Replies to who is where they are looked after: who works there knows what is asked."""

from bot.dialogue.heard import Heard, first_of
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import IS_AT_HOSPITAL
from bot.dialogue.state import AT_CARE, DialogueState

_WARD = "in-psychiatry"  # an entry of the lexicon
_LEAVES = "wants-to-leave"  # the same
_HID = "hid-something"  # the same
_PASSED_ON = "they_pass_it_on"  # an intent
_ASKED = {
    "kept_there": "kept_there",
    **dict.fromkeys(("asks_to_stay", "should_i_leave"), "ask_them_there"),
    _PASSED_ON: "ask_them_there",
}
_BY_CARERS = "hurt_in_care"  # begins the names of replies to who was hurt by them
_SECRETS = frozenset({"nobody_to_know", "tells_them_all"})


def at_a_hospital(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who asks there whether to stay, go or tell; None for all else.

    Who is hurt by somebody, it may be by those who work there, is not sent to them.
    """
    told = state.risk.told
    at_care = AT_CARE in state.risk.groups and not state.risk.theirs
    now = heard.assessment.ids
    hurt = state.risk.hurt or state.said.startswith(_BY_CARERS)
    if (
        hurt
        or state.risk.seen
        or state.risk.theirs
        or not (at_care or not told.isdisjoint({IS_AT_HOSPITAL, _WARD}))
    ):
        return None
    name = first_of(_ASKED, heard.intents) or ""
    harm = at_care or _HID in told
    if harm and not (_SECRETS | {"tell_them"}).isdisjoint(heard.intents):
        name = "tell_them_there"
    if not name and _LEAVES in now and not state.risk.in_danger_now and IS_AT_HOSPITAL in told:
        name = "leaves_hospital"
    return with_number(say(state, resources, name, "crisis"), resources) if name else None
