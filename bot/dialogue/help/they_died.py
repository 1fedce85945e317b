"""What is said to who tells, of somebody that was in danger, that they died.

Nothing that could still be done for them is said then. "She's dead" of somebody whom no paramedic
or doctor has seen is no death yet: what to do comes first. What was told of the danger is kept, so
that whatever is told next is heard as before.
"""

from dataclasses import replace

from bot.dialogue.buttons import CLEAR, WHO
from bot.dialogue.heard import Heard
from bot.dialogue.help.asked_plainly import safe_asked
from bot.dialogue.help.cards import line_for_violence
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.faint_signs import COMING
from bot.dialogue.risk.risk_memory import at_care, with_the_line
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import THEY_ARE_AT_HOSPITAL
from bot.dialogue.state import AT_CARE, DialogueState, RiskMemory
from bot.dialogue.talk.sentences import asks, sentences_of
from bot.dialogue.talk.thread_answers import GRIEF, THEM
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

_DIED, _MAY_HAVE, _WHICH = "they_died", "may_have_died", "gone_or_died"  # replies
_BEREAVED = "bereaved"  # a group
_MOURNED = Evidence(SECOND_READER, RiskLevel.INFO, _BEREAVED)  # read as a death that is past
_MINOR = "minor"  # the group of what tells an age: "10 yrs ago" is none
_KILLED_NOW = "killed_now"  # the mark that what to do at once was said
_STRUCK_NOW = "struck_now"  # the same, to who did it
_JUMPED_NOW = "jumped_now"  # a reply
_FOUND = "found_dead"  # the mark that it was said that only who is trained can tell
_ASKED_WHO = ("not_sure_heard", "who_is_in_danger")  # replies
_FIRST = frozenset({"", "greeting"})  # replies before which nothing was told
_TOLD, _LOST = "told-a-death", "could-not-be-saved"  # entries of the lexicon
_SUICIDES = frozenset({"told-a-suicide", "they-jumped"})  # the same: somebody did it
_WHY = "grief_why"  # an intent, and its reply
_WHAT_NOW = "what_now"  # an intent
_CLOSER = frozenset({"worse-for-them", "worse-after", "their-dying"})  # groups of signs
_HIT, _URGENT = "hit-and-lives", "urgent"  # an id, and a group
_HELP_CALLED = "help-called-for-them"  # an id
_FEW = 6  # words of a message that tells of a death, and of nothing else


def as_a_death(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of somebody's death as that, where they were in danger before.

    One's own danger in the same message stays what it is.
    """
    state, text, resources = told.state, told.text, told.resources
    if _may_be_gone(state, text, resources):  # which it is, is asked with the emergency number
        return assessment.without(_of_their_danger)
    if _before_ones_own(state, text, assessment, resources):
        return assessment.without(lambda e: e.id == SECOND_READER)
    if _help_comes_to_them(state, text, assessment, resources):
        coming = Evidence(_HELP_CALLED, RiskLevel.NONE, COMING)
        return assessment.having(Evidence(_HELP_CALLED, RiskLevel.THIRD_PARTY, _URGENT), coming)
    if _was_hit_and_lives(state, text, assessment, resources):
        return assessment.having(Evidence(_HIT, RiskLevel.THIRD_PARTY, _URGENT))
    known = _was_in_danger(state.risk) and _told_by_who_knows(state, text, resources)
    if _was_before(state, text, resources):
        assessment = assessment.without(lambda e: e.group == _MINOR)
        if _by_oneself(state.risk):  # whoever it was may live
            return assessment.without(_of_their_danger)
        known = True
    if not (known or _has_died(state, text, resources)):
        return assessment
    rest = assessment.without(_of_their_danger).without_hints(lambda _: True)
    return rest.having(Evidence(_TOLD, RiskLevel.INFO, _BEREAVED))


def mourned_first(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return sympathy where a suicide that is past is told first, and nothing asked; else None.

    "He did it on tuesday. I'm numb" is no question of what one feels.
    """
    told = heard.assessment.level is RiskLevel.INFO and _MOURNED in heard.assessment.evidence
    if not told or state.about == GRIEF or state.risk.open or asks(heard.text):
        return None
    return say(state, resources, "condolence", "share")


def they_died(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who tells that somebody died who was in danger, None for all else."""
    found = _found_or_killed(state, heard, resources)
    if found is not None:
        return found
    if _lives_after_all(state, heard, resources):
        lives = replace(state, risk=at_care(_of_who_lives(state.risk)), about=THEM)
        return with_number(say(lives, resources, "help_is_there", "crisis"), resources)
    unsure = resources.says("only_thinks_so", heard.text)
    unsure = unsure or (_WHAT_NOW in heard.intents and heard.calm)
    if state.said.startswith(_MAY_HAVE) and unsure:
        return with_help(say(state, resources, _MAY_HAVE, "crisis"))
    known = _told_by_who_knows(state, heard.text, resources)
    if not _was_in_danger(state.risk) and not known:
        told = _seen_from_ones_own(state, heard, resources)
        told = told or _found_in_grief(state, heard, resources)
        told = told or _told_in_grief(state, heard, resources)
        return told or _told_first(state, heard, resources)
    if known or _has_died(state, heard.text, resources):
        return with_number(say(state, resources, _DIED, "share"), resources)
    unseen = not resources.says("no_sure_death", heard.text)
    unseen = unseen and resources.says("tells_they_died", heard.text)
    if state.risk.theirs and state.risk.emergency and unseen:
        return with_help(say(state, resources, _MAY_HAVE, "crisis"))
    if _may_be_gone(state, heard.text, resources):
        return with_help(say(state, resources, _WHICH, "crisis"))
    return None


def _lives_after_all(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether words of a suicide were taken for a death, and they are treated: they live.

    So where the worry is still open: "he's on life support".
    """
    told = not _SUICIDES.isdisjoint(state.risk.told) and heard.calm
    told = told and (state.risk.theirs or not state.risk.open)
    return told and resources.says("lives_at_care", heard.text.strip(" .!"))


def _of_who_lives(memory: RiskMemory) -> RiskMemory:
    """Return the memory of a worry for somebody, in place of a death."""
    return replace(memory, turns=1, worst=RiskLevel.THIRD_PARTY, theirs=True, calm=0)


def _found_or_killed(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what is said of somebody who was found dead, or killed, just now or long ago."""
    if _was_before(state, heard.text, resources) or _was_before_and_more(state, heard, resources):
        return _of_long_ago(state, heard, resources)
    if _told_of_a_killing(state) and resources.says_of_then("is_out_again", heard.text):
        return _out_again(state, resources)
    if resources.says("who_hurt_them_is_out", heard.text):
        return _out_again(state, resources)
    if _KILLED_NOW in state.risk.groups and resources.says("was_just_now", heard.text):
        return with_number(say(state, resources, _KILLED_NOW, "crisis"), resources)
    if state.said in _ASKED_WHO and resources.says("on_with_a_killing", heard.text):
        asked = say(state, resources, "who_is_in_danger", "share", resources.wording.rows(*WHO))
        return with_number(asked, resources)
    new = not state.risk.open
    if new and resources.says("found_them_now", heard.text):
        return with_help(say(state, resources, _MAY_HAVE, "crisis"))
    if new and (
        resources.says("found_them_then", heard.text)
        or resources.says_of_then("killed_then", heard.text)
    ):
        return with_number(say(state, resources, "grief", "share"), resources)
    return None


def _of_long_ago(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return what is said of a death or a deed that is past, or why grief is as it is."""
    name = "struck_then" if _by_oneself(state.risk) else "grief"
    if name == "grief" and _WHY in heard.intents and asks(heard.text):
        name = _WHY
    past = replace(state, risk=_over(state.risk))
    return with_number(say(past, resources, name, "share"), resources)


def _was_before(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether whoever was found dead or killed is buried, or died on another day."""
    told = not {_KILLED_NOW, _STRUCK_NOW, _FOUND}.isdisjoint(state.risk.groups)
    told = told or state.said.startswith(_MAY_HAVE)
    suicide = _told_a_suicide(state.risk)
    if state.risk.worst > RiskLevel.THIRD_PARTY or not (told or suicide):
        return False  # one's own danger comes first
    dead = suicide and not state.risk.urgent and resources.says("is_dead_plainly", text)
    return dead or resources.says_of_then("buried_since", text)


def _told_a_suicide(memory: RiskMemory) -> bool:
    """Return whether words of a suicide were taken for a danger to somebody, a moment ago."""
    known = memory.theirs and memory.in_sight and not memory.they_may_die
    return known and not _SUICIDES.isdisjoint(memory.told)


def _help_comes_to_them(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether help is on the way to who did it: nobody has seen yet that they died."""
    told = not state.risk.open and assessment.level <= RiskLevel.THIRD_PARTY
    told = told and not _SUICIDES.isdisjoint(assessment.ids)
    if not told or not resources.says("help_comes_to_them", text):
        return False
    return not (resources.says("since_they_died", text) or resources.says("died_of_it", text))


def _was_hit_and_lives(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether who drives tells of somebody in front of it who lies there, and may live."""
    heard = state.risk.open or assessment.level > RiskLevel.THIRD_PARTY
    told = not heard and resources.says("jumped_before_mine", text)
    return told and resources.says("lives_after_it", text)


def _before_ones_own(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether who drives tells of somebody who jumped in front of it: nobody hurts them."""
    told = not state.risk.open and assessment.alarms <= {SECOND_READER}
    if not told or not resources.says("jumped_before_mine", text):
        return False
    past = resources.says("since_they_died", text)
    past = past or resources.says("only_jumped_before_mine", text.strip(" ."))
    return past and not resources.says("more_than_the_jump", text)


def _by_oneself(memory: RiskMemory) -> bool:
    """Return whether the person told of a deed of their own, and of no killing or death."""
    return _STRUCK_NOW in memory.groups and {_KILLED_NOW, _FOUND}.isdisjoint(memory.groups)


def _told_of_a_killing(state: DialogueState) -> bool:
    """Return whether a killing was told, of now or, a moment ago, of long ago."""
    long_ago = state.said.startswith("grief") and state.risk.before is RiskLevel.VIOLENCE
    return long_ago or _KILLED_NOW in state.risk.groups


def _out_again(state: DialogueState, resources: Resources) -> Part:
    """Return whom to turn to where who killed somebody is free: what was told stays open."""
    special = line_for_violence(help_view(state, resources).country)
    rows = resources.wording.rows(CLEAR)
    return with_help(say(state, resources, "out_again", "share", rows, special=special))


def _was_before_and_more(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether that is told beside something of oneself: "it was in 2012. i'm in therapy"."""
    parts = sentences_of(heard.text)
    if len(parts) < 2 or heard.assessment.evidence or names_somebody(heard.text):
        return False
    return _was_before(state, parts[0], resources)


def _over(memory: RiskMemory) -> RiskMemory:
    """Return the memory without the emergency, where nothing but that death was told."""
    if not memory.open or memory.turns > 1 or memory.worst > RiskLevel.THIRD_PARTY:
        return memory
    return with_the_line(RiskMemory(young=memory.young, before=memory.worst))


def _seen_from_ones_own(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what helps who drives and saw somebody jump in front of it, None for all others.

    Where it may be of this hour, it is what to do at once.
    """
    if not _before_ones_own(state, heard.text, heard.assessment, resources):
        now = not state.risk.open and resources.says("jumped_before_mine", heard.text)
        now = now and not resources.says("since_they_died", heard.text)
        return with_help(safe_asked(state, _JUMPED_NOW, "crisis", resources)) if now else None
    return _saw_it(state, heard.text, resources)


def _found_in_grief(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the same for who grieves and tells that they found them, None for all others."""
    mourns = state.about == GRIEF and not state.risk.open and "grief_saw" in heard.intents
    found = mourns and resources.says("found_who_died", heard.text)
    return _saw_it(state, heard.text, resources) if found else None


def _saw_it(state: DialogueState, text: str, resources: Resources) -> Part:
    """Return what helps who saw it; whom to call comes first where no time is told."""
    part = with_number(say(state, resources, "grief_saw", "share"), resources)
    if resources.says("since_they_died", text):
        return part
    return part.beginning(resources.wording.say("found_first", help=help_view(state, resources)))


def _told_in_grief(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return sympathy for who tells of a death in grief, or of somebody who lay in a hospital."""
    mourns = state.about == GRIEF or (_is_at_care(state.risk) and not state.risk.open)
    mourns = mourns or (not state.risk.open and not _SUICIDES.isdisjoint(state.risk.told))
    told = not {_LOST, _TOLD}.isdisjoint(heard.assessment.ids)
    suicide = "suicide_told" in heard.intents or _BEREAVED in heard.assessment.groups
    if not (mourns and told) or suicide or state.risk.in_danger_now:
        return None
    if len(words_of(heard.text)) > _FEW or resources.says("no_sure_death", heard.text):
        return None
    return with_number(say(state, resources, "grief", "share"), resources)


def _told_first(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do to who begins with "she's dead", and nothing before: it may be just now."""
    new = state.said in _FIRST and not (state.risk.open or state.about or state.search)
    if not new or _TOLD not in heard.assessment.ids or "?" in heard.text:
        return None
    if not resources.says("dead_alone", heard.text):
        return None
    return with_help(say(state, resources, _MAY_HAVE, "crisis"))


def _of_their_danger(told: Evidence) -> bool:
    return told.group in _CLOSER or told.level is RiskLevel.THIRD_PARTY


def _was_in_danger(memory: RiskMemory) -> bool:
    return memory.theirs and memory.in_sight and memory.worst <= RiskLevel.THIRD_PARTY


def _has_died(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether the death is told of somebody whom those who came have seen."""
    if not _was_in_danger(state.risk) or resources.says("no_sure_death", text):
        return False
    if state.said.startswith(_DIED) and resources.says("gone_alone", text):
        return True
    seen = _is_at_care(state.risk) and resources.says("tells_they_died", text)
    seen = seen or (state.risk.help_coming and resources.says("searchers_found_them", text))
    return seen or resources.says("told_by_staff", text)


def _told_by_who_knows(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether, asked for it, somebody says that a paramedic or a doctor told it.

    So does who tells that they were taken away.
    """
    asked = state.said.startswith((_MAY_HAVE, _WHICH, _DIED)) or _FOUND in state.risk.groups
    if not asked:
        return False
    if resources.says("body_taken", text):
        return True
    dead = state.said.startswith(_MAY_HAVE) or _FOUND in state.risk.groups
    if dead and resources.says("were_seen", text):
        return True
    if state.said.startswith(_DIED) and resources.says("took_them_away", text):
        return True
    told = resources.says("told_for_sure", text)
    return told and not resources.says("no_sure_death", text)


def _may_be_gone(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether "she's gone" is said while help is on the way: left, or died."""
    waits = state.risk.help_coming and _was_in_danger(state.risk)
    gone = resources.says("gone_alone", text) and not resources.says("no_sure_death", text)
    return waits and gone and not _is_at_care(state.risk)


def _is_at_care(memory: RiskMemory) -> bool:
    """Return whether somebody who was in danger was looked after."""
    known = memory.told
    return THEY_ARE_AT_HOSPITAL in known or AT_CARE in memory.groups
