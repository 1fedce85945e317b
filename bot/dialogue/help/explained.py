"""An everyday explanation of the message that alarmed: "im on the roof", and then "im a roofer".

One such word closes nothing (SAFE_MESSAGING.md 1.8 and 5): the number stays, and it is asked once
plainly. But nobody is told any more to step back from what is a swing.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.actions import tapped
from bot.dialogue.heard import Heard, Intents, first_of, without
from bot.dialogue.help.asked_plainly import safe_asked
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import explained_once
from bot.dialogue.risk.told import Told
from bot.dialogue.state import WAS_URGENT, WOUND, DialogueState
from bot.dialogue.talk.sentences import sentences_of
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment
from bot.text import words_of

_EXPLAINS = "explains"  # in place of an entry of the lexicon: the message explains the last one
_WORSE = "worse"  # the groups of what is worse begin so: "at 8.15" names a time, and a train
_ASKED = "sign_heard"  # the reply to who gives up, which asks as well
_MISREAD, _WOUND, _BLOW = "explained", "explained_wound", "explained_blow"
# What may stand beside an explanation, as a sentence of its own.
_ALL_RIGHT = "beside_a_reason"
_BESIDE = frozenset({_ALL_RIGHT, "im_ok", "not_so", "it_bleeds_less"})
# By the entry of the lexicon: the intents that explain it, and the reply to each.
_WRONG_CHAT = {"wrong_chat": _MISREAD, "typo": _MISREAD}
_BY_ANOTHER = {"others_typed": _MISREAD, "wrong_chat": _MISREAD}
_AT_WORK = {"its_work": _MISREAD, **_WRONG_CHAT}
_REASONS: Mapping[str, Mapping[str, str]] = {
    "place-of-every-day": {"why_there": _MISREAD, **_AT_WORK},
    "platform-of-every-day": {"by_train": _MISREAD, "why_there": _MISREAD, **_AT_WORK},
    "thing-of-every-day": {"use_of_it": _MISREAD, **_AT_WORK},
    "words-of-every-day": {"other_meaning": _MISREAD, **_WRONG_CHAT},
    "jump-of-every-day": {"jump_of_sport": _MISREAD, **_WRONG_CHAT},
    "words-of-another": _BY_ANOTHER,
    "day-of-every-day": {"last_of_what": _MISREAD, **_WRONG_CHAT},
    "last-day-of-something": {"last_of_what": _MISREAD, **_WRONG_CHAT},
    "wound-of-every-day": {"small_wound": _WOUND, "cuts_for_use": _MISREAD, **_AT_WORK},
    "blow-of-every-day": {"in_play": _BLOW},
}
# "Not for the boat": it was no explanation. Heard only right after one, or after what came near.
_TAKES_BACK = "takes_reason_back"
_ALL_RIGHT_SO_FAR = frozenset(
    {_MISREAD, _WOUND, _BLOW, "not_so", "not_so_again", "false_alarm", "awake_again"}
)
_ELSEWHERE_TOO = frozenset({"typo"})
_ONLY_HERE = {
    _ALL_RIGHT,
    _TAKES_BACK,
    *(i for reasons in _REASONS.values() for i in reasons),
} - _ELSEWHERE_TOO
# The level at which the risk stays open: whoever wrote "it won't stop" next is in danger.
_LEFT = {_MISREAD: RiskLevel.ACTIVE, _WOUND: RiskLevel.SELF_HARM, _BLOW: RiskLevel.VIOLENCE}


def as_explained(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what explains the last message: a time is a train's then.

    What alarms by itself explains nothing.
    """
    reply = _reply(told.state, told.intents) if _is_heard(told.state) else ""
    if not reply or assessment.level > RiskLevel.DENIAL:
        return assessment
    if not _all_explained(told.state, told.text, told.resources):
        return assessment
    no_worse = assessment.without(lambda e: e.group.startswith(_WORSE))
    return no_worse.having(Evidence(_EXPLAINS, RiskLevel.NONE, reply))


def as_taken_back(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what takes an explanation back: it is as it was before that."""
    if _TAKES_BACK not in told.intents or told.state.said not in _ALL_RIGHT_SO_FAR:
        return assessment
    level = max(told.risk.before, told.risk.worst)
    if assessment.level >= level or level.help_shown is not Help.CARD:
        return assessment
    urgent = told.risk.urgent or WAS_URGENT in told.risk.groups
    return assessment.having(Evidence("takes-it-back", level, "urgent" if urgent else ""))


def without_reasons(intents: Intents) -> Intents:
    """Return the intents without those that mean something only after an alarm."""
    return without(intents, *_ONLY_HERE)


def explained(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to an everyday explanation, None where a message is none."""
    reply = next((e.group for e in heard.assessment.evidence if e.id == _EXPLAINS), "")
    if not reply:
        return None
    if state.said == _ASKED:
        return tapped(state, "thinking:no", resources)
    wound = state.risk.danger == WOUND
    state = replace(state, risk=explained_once(state.risk, _LEFT[reply]))
    if reply == _WOUND and not wound:
        return with_number(say(state, resources, "accident", "share"), resources)
    if reply == _BLOW:
        return with_number(say(state, resources, reply, "share"), resources)
    return with_number(safe_asked(state, reply, "share", resources), resources)


def _is_heard(state: DialogueState) -> bool:
    """Return whether the last message may have been an everyday one, and was met with alarm."""
    alarmed = state.said.startswith("card_") or state.said == _ASKED
    return bool(state.risk.everyday) and alarmed and not state.plan


def _reply(state: DialogueState, intents: Intents) -> str:
    return first_of(_REASONS.get(state.risk.everyday, {}), intents) or ""


def _all_explained(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether each sentence explains, or says beside it that it is all right."""
    sentences = [part for part in sentences_of(text) if words_of(part)]
    found = (resources.intents.find(sentence).families for sentence in sentences)
    return all(_reply(state, one) or not _BESIDE.isdisjoint(one) for one in found)
