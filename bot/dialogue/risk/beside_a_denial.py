"""What is told beside the assurance that somebody is safe: it is heard, and believed less.

"I'm safe lol, anyway I took the rest" says in its second half what counts (SAFE_MESSAGING.md 1.8:
one denial closes nothing; 4i: what stands behind it is answered).
"""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.amounts import TAKEN
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.worse_signs import DID
from bot.patterns.phrases import read_on
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment

_ACTED = frozenset({DID, "worse-acted"})  # groups: what was done, in a word or two
_TOOK = "safe-and-took-it"  # an entry of the lexicon
_SAFE = "safe:yes"  # an action


def as_it_goes_on(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment with what was done, as it is told behind "I'm safe".

    Only of who was asked whether they are safe, who spoke of dying, or who may have taken
    something by the same message: nothing is taken away by it.
    """
    if assessment.level is RiskLevel.IMMINENT:
        return assessment
    if _TOOK in assessment.ids and told.says("took_what_was_left"):
        return assessment.having(Evidence(TAKEN, RiskLevel.IMMINENT))
    own = told.risk.in_sight and told.risk.worst in DYING and not told.risk.theirs
    hinted = any(hint.level is RiskLevel.IMMINENT for hint in assessment.faint)
    if not (own or told.state.unanswered > 0 or (hinted and assessment.level is RiskLevel.DENIAL)):
        return assessment
    rest = read_on(told.resources.phrases["behind_a_denial"], told.text)
    behind = () if rest == told.text else told.resources.assess(rest).evidence
    done = tuple(one for one in behind if _is_done(one) and one not in assessment.evidence)
    return assessment.having(*done) if done else assessment


def _is_done(told: Evidence) -> bool:
    return told.level is RiskLevel.IMMINENT or told.group in _ACTED


def not_safe_alone(action: str, text: str, resources: Resources) -> str:
    """Return the action of an answer: of a yes to being safe, another where more is told by it."""
    if action != _SAFE:
        return action
    put_off = resources.says("put_off", text) or resources.says("went_down", text)
    if not put_off and resources.says("puts_it_away", text):
        return action
    if resources.says("bleeds_beside_it", text):
        return "injury"
    if resources.says("others_are_not_safe", text):
        return "unsafe:who"
    return "safe:plainly" if put_off or resources.says("not_only_safe", text) else action
