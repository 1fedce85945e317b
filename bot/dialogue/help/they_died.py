"""What is said to who tells, of somebody that was in danger, that they died.

Nothing that could still be done for them is said then, and who tells it is cared for. "She's dead"
of somebody whom no paramedic or doctor has seen is no death yet: what to do comes first.
"""

from dataclasses import replace

from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import of_the_dead
from bot.dialogue.risk.told_together import THEY_ARE_AT_HOSPITAL
from bot.dialogue.state import AT_CARE, HELP_COMING, DialogueState, RiskMemory
from bot.dialogue.talk.thread_answers import GRIEF
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment
from bot.text import words_of

_DIED, _MAY_HAVE, _WHICH = "they_died", "may_have_died", "gone_or_died"  # replies
_BEREAVED = "bereaved"  # a group
_TOLD, _LOST = "told-a-death", "could-not-be-saved"  # entries of the lexicon
_OUT = "they-are-out"  # the same: "she's gone"
_CLOSER = frozenset({"worse-for-them", "worse-after", "their-dying"})  # groups of signs
_FEW = 6  # words of a message that tells of a death, and of nothing else


def as_a_death(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of somebody's death as that, where they were in danger before.

    One's own danger in the same message stays what it is.
    """
    if _may_be_gone(state, text, assessment, resources):  # which it is, is asked with the number
        return assessment.without(_of_their_danger)
    if not _has_died(state, text, assessment, resources):
        return assessment
    rest = assessment.without(_of_their_danger).without_hints(lambda _: True)
    return rest.having(Evidence(_TOLD, RiskLevel.INFO, _BEREAVED))


def they_died(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who tells that somebody died who was in danger, None for all else."""
    if not (_was_in_danger(state.risk) or _told_just_now(state)):
        return _told_in_grief(state, heard, resources)
    asked = state.said in (_MAY_HAVE, f"{_MAY_HAVE}_again", _WHICH)
    sure = asked and resources.says("told_for_sure", heard.text)
    if sure or _has_died(state, heard.text, heard.assessment, resources):
        state = replace(state, risk=of_the_dead(state.risk), about=GRIEF, there="")
        return with_number(say(state, resources, _DIED, "share"), resources)
    pressing = state.risk.urgent and state.risk.emergency
    if pressing and _tells_it(heard.text, heard.assessment, resources):
        return with_help(say(state, resources, _MAY_HAVE, "crisis"))
    if _may_be_gone(state, heard.text, heard.assessment, resources):
        return with_help(say(state, resources, _WHICH, "crisis"))
    return None


def _told_in_grief(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return sympathy for who tells of a death in grief, or of somebody who lay in a hospital."""
    told = _LOST in heard.assessment.ids or _tells_it(heard.text, heard.assessment, resources)
    mourns = state.about == GRIEF or (_is_at_care(state.risk) and not state.risk.open)
    suicide = "suicide_told" in heard.intents or _BEREAVED in heard.assessment.groups
    if not mourns or not told or suicide or state.risk.in_danger_now:
        return None
    if len(words_of(heard.text)) > _FEW or not _tells_plainly(heard.text, resources):
        return None
    return with_number(say(state, resources, "grief", "share"), resources)


def _of_their_danger(told: Evidence) -> bool:
    signs = told.group in _CLOSER
    return signs or told.level is RiskLevel.THIRD_PARTY


def _was_in_danger(memory: RiskMemory) -> bool:
    return memory.theirs and memory.in_sight and memory.worst <= RiskLevel.THIRD_PARTY


def _told_just_now(state: DialogueState) -> bool:
    """Return whether the death was told in the last message: "he's gone" says it once more."""
    return state.about == GRIEF and state.said.startswith(_DIED)


def _has_died(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether a death is told by who knows it: those who came, or a time, tell it."""
    again = _told_just_now(state)
    if not (again or _was_in_danger(state.risk)) or not _tells_plainly(text, resources):
        return False
    at_care = again or _is_at_care(state.risk)
    helped = at_care or HELP_COMING in state.risk.groups
    known = helped or resources.says("says_when_it_was", text)
    if _LOST in assessment.ids or (_TOLD in assessment.ids and known):
        return True
    return at_care and _says_gone(text, assessment, resources)


def _may_be_gone(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether "she's gone" is said while help is on the way: left, or died."""
    waits = (
        state.risk.help_coming and _was_in_danger(state.risk) and _tells_plainly(text, resources)
    )
    return waits and not _is_at_care(state.risk) and _says_gone(text, assessment, resources)


def _says_gone(text: str, assessment: Assessment, resources: Resources) -> bool:
    ends = resources.says("ends_gone", text)
    return ends and (_OUT in assessment.ids or not _CLOSER.isdisjoint(assessment.groups))


def _tells_it(text: str, assessment: Assessment, resources: Resources) -> bool:
    """Return whether somebody is said to be dead, by whomever."""
    return _TOLD in assessment.ids and not resources.says("asked_or_no_person", text)


def _tells_plainly(text: str, resources: Resources) -> bool:
    """Return whether a message neither asks nor only fears, and is of a person."""
    unsure = resources.says("asked_or_no_person", text) or resources.says("only_feared", text)
    return not unsure and not text.rstrip().endswith("?")


def _is_at_care(memory: RiskMemory) -> bool:
    """Return whether somebody who was in danger was looked after."""
    known = {part for parts in memory.beside for part in parts}
    return THEY_ARE_AT_HOSPITAL in known or AT_CARE in memory.groups
