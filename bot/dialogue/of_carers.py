"""What who cares for somebody writes, where it is taken for a danger of their own.

"I'm so tired of being the one who keeps her alive" is no wish to die, "he did it before" tells
nothing of oneself, and who waits while the police are out searching has no wound.
"""

from dataclasses import replace

from bot.dialogue.heard import Intents
from bot.dialogue.just_said import calm
from bot.dialogue.sentences import sentences_of
from bot.dialogue.state import DialogueState
from bot.dialogue.thread_answers import ABOUT_SOMEBODY, GRIEF
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

_READ = frozenset({SECOND_READER})
_TIRED = _READ | {"no-point"}  # entries that tiredness of any kind brings
_SAYS_WAS_SAFE = "says-was-safe"  # the same: a faint sign, but not of who speaks of another
_BEREAVED = "bereaved"  # a group
_OTHERS = frozenset({"he", "she", "they", "hes", "shes", "theyre", "his", "her", "their"})
_ONESELF = frozenset({"i", "im", "ive", "id", "ill", "me", "my", "myself", "we", "us", "our"})


def as_of_them(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment
) -> Assessment:
    """Return the assessment of what is said of somebody else, or by who only waits, as that.

    Only what names no danger of one's own changes, and no card is lost by it but while the
    emergency of somebody else stays open, or the death of somebody was told.
    """
    if "about_them" in intents and state.risk.theirs:
        kept = tuple(e for e in assessment.evidence if e.id != _SAYS_WAS_SAFE)
        assessment = replace(assessment, evidence=kept)
    if assessment.help is not Help.CARD:
        return assessment
    alarms = {e.id for e in assessment.evidence if e.level.help_shown is Help.CARD}
    if "keeps_them_alive" in intents and alarms <= _TIRED:
        return _theirs(assessment, "")
    if not alarms <= _READ:
        return assessment
    waits = "waiting" in intents and state.risk.emergency and state.risk.urgent
    if waits and state.risk.theirs and assessment.level is RiskLevel.SELF_HARM:
        return calm(assessment)
    if _mourned(state, assessment):
        return _read_as(assessment, RiskLevel.INFO, _BEREAVED)
    if _of_another(state, text) and assessment.level >= RiskLevel.PASSIVE:
        return _theirs(assessment, "urgent" if assessment.level is RiskLevel.IMMINENT else "")
    return assessment


def _mourned(state: DialogueState, assessment: Assessment) -> bool:
    """Return whether a death is told of that was told before: nobody is in danger by it."""
    worries = assessment.level is RiskLevel.THIRD_PARTY
    return state.about == GRIEF and worries and _BEREAVED in assessment.groups


def _of_another(state: DialogueState, text: str) -> bool:
    """Return whether each sentence of a message speaks of somebody, in a talk about them.

    "She is dead. Nothing is left" does not.
    """
    about = (state.about in ABOUT_SOMEBODY or state.risk.theirs) and state.about != GRIEF
    sentences = [words for words in map(words_of, sentences_of(text)) if words]
    of_them = all(words[0] in _OTHERS for words in sentences)
    return about and bool(sentences) and of_them and _ONESELF.isdisjoint(words_of(text))


def _theirs(assessment: Assessment, group: str) -> Assessment:
    return _read_as(assessment, RiskLevel.THIRD_PARTY, group)


def _read_as(assessment: Assessment, level: RiskLevel, group: str) -> Assessment:
    """Return the assessment with another level and group in place of what alarmed."""
    others = (e for e in assessment.evidence if e.level.help_shown is not Help.CARD)
    read = Evidence(SECOND_READER, level, group)
    return replace(assessment, level=level, evidence=(read, *others))
