"""The questions that are asked plainly: whether it is safe, of suicide, and who is in danger.

(SAFE_MESSAGING.md 1.2.)
"""

from dataclasses import replace

from bot.dialogue.buttons import FROM_WHOM, RATHER_NOT, SAFE, SAFE_UNSURE, THINKING, WHO
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.faint_signs import OFF_MEDICINE, THE_DAY, WANTS_THEM_AGAIN
from bot.dialogue.risk.risk_memory import with_the_line
from bot.dialogue.risk.told_together import PREPARES
from bot.dialogue.risk.worse_signs import UNSAFE
from bot.dialogue.state import ANOTHER_TOO, STRUCK_DOWN, WANTED_DEAD, DialogueState
from bot.dialogue.talk.telling_on import HEARD
from bot.dialogue.talk.thread_answers import GRIEF
from bot.safety.levels import Help
from bot.safety.triage import NEARLY
from bot.text import BREAK, tokenise

_OF_A_PLACE = "thought_of_a_place"  # an intent: counts where something was told before it
_LEAVES = "words_before_going"  # an intent: words for those who stay
_OF_DEATH = "thinks_of_death"  # an intent: asks whether it is ordinary to think of death a lot
# Replies that say no more than that a message was read.
_THANKS = HEARD | {"heard_of_them", "heard_of_them_again", "heard_of_them_more"}
_SMALL_TALK = frozenset({"smalltalk"})  # in place of it too, where a killing is told, or wished
_GUESSES = frozenset({"did_you_mean", "perhaps", "unclear", "unclear_again"})  # the same, asked
# Where a message lacks at most so much to be a risk, the number stands under mere thanks: of 775
# risky lines of held-out authors 71 are left without it instead of 94, and of 705 near-twins 68
# have a line instead of 33; of 480 messages by somebody who knew nothing of the bot 12 of 240
# instead of 15, and 42 of 240 calm ones instead of 39 (ADR 14).
# What fewer words mean hangs on the talk around them: there the line finds hardly anybody.
_LITTLE_LACKS, _MANY_WORDS = 2.75, 9
# Replies to what was not understood, or was taken for ordinary.
_LITTLE = frozenset({
    "goodbye", "unclear", "unclear_again", "one_word", "one_word_again",
})  # fmt: skip
_WITHOUT_WORDS = frozenset({"no_words", "no_words_again"})
_OF_A_DEED = {STRUCK_DOWN, WANTED_DEAD}
_SO_AM_I = "so-am-i"  # an entry of the lexicon: "both of us"
_SIGN = "sign"  # a group: what counts beside another only
_REALLY = "no_really"  # an intent: "no but seriously"
_FEW_WORDS = 6  # of a message in which a sign is not all that is said
_ONE_SENTENCE = 16  # words of a sentence that is asked about


def safe_asked(state: DialogueState, name: str, counted: str, resources: Resources) -> Part:
    """Return a reply that asks whether the person is safe, with its answers."""
    return say(state, resources, name, counted, resources.wording.rows(SAFE))


def suicide_asked(state: DialogueState, name: str, counted: str, resources: Resources) -> Part:
    """Return a reply that asks whether the person thinks about suicide, with its answers."""
    return say(state, resources, name, counted, resources.wording.rows(THINKING, RATHER_NOT))


def asked_about(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the question that a sign needs: what somebody does before they go, or gives up.

    Who says more beside it is not interrupted: "I'm done. Report is in, don't ring me till Monday";
    who tells another sign beside it is asked.
    """
    if not heard.calm:
        return None
    if _SO_AM_I in heard.assessment.ids and state.risk.open and ANOTHER_TOO in state.risk.groups:
        return with_help(safe_asked(state, "both_told", "share", resources))
    if OFF_MEDICINE in heard.assessment.groups:
        return safe_asked(state, "off_medicine", "share", resources)
    if UNSAFE in heard.assessment.groups:
        return _unsafe_asked(state, resources)
    place = _OF_A_PLACE in heard.intents and state.said.startswith("heard")
    # Who is hurt by somebody may leave them, and tells the children of that.
    thinks = _OF_DEATH in heard.intents or (_LEAVES in heard.intents and not state.risk.hurt)
    thought = place or (thinks and state.about != GRIEF)
    thought = (thought and not state.risk.theirs) or THE_DAY in heard.assessment.groups
    if thought and not state.risk.emergency:
        kept = replace(state, risk=with_the_line(state.risk))
        part = with_number(suicide_asked(kept, "sign_heard", "share", resources), resources)
        missed = WANTS_THEM_AGAIN in heard.assessment.ids
        return part.beginning(resources.wording.say("missed_first")) if missed else part
    return _of_home_or_preparing(state, heard, resources)


def _of_home_or_preparing(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the question to who came home to it, or does what is done before one goes."""
    if _home_and_no_better(state, heard, resources):
        kept = replace(state, risk=with_the_line(state.risk))
        return with_number(suicide_asked(kept, "sign_heard", "share", resources), resources)
    if PREPARES not in heard.assessment.groups:
        return None
    if _SIGN not in heard.assessment.groups and _says_more(heard.text):
        return None
    return _sign_asked(state, heard.text, resources)


def _home_and_no_better(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether who came home from a ward tells that it is back: the first days are hard."""
    own = not (state.risk.theirs or state.risk.hurt or state.risk.emergency)
    home = own and resources.says("home_from_a_ward", heard.text)
    return home and resources.says("is_back_at_home", heard.text)


def _sign_asked(state: DialogueState, text: str, resources: Resources) -> Part:
    """Return the question; of "all my prozac" it is first said what to do if it was taken."""
    asked = suicide_asked(state, "sign_heard", "share", resources)
    if not resources.says("may_have_taken", text):
        return asked
    view = help_view(state, resources)
    return asked.beginning(resources.wording.say("if_taken", help=view))


def _says_more(text: str) -> bool:
    """Return whether a sign is not all that a message says."""
    words = tokenise(text)
    return len(words) > (_FEW_WORDS if BREAK in words[:-1] else _ONE_SENTENCE)


def asked_where_unsure(
    state: DialogueState, part: Part, heard: Heard, resources: Resources
) -> Part:
    """Return the question who is in danger in place of mere thanks for what is nearly a risk.

    The number stands under it, also under what comes next. While it does, it is not asked again.
    Where a message lacks a little more, the thanks stay, with the number under them.
    """
    they_come = resources.says("they_come_to_kill", heard.text.strip(" .!"))
    killing = they_come or not heard.assessment.ids.isdisjoint(_OF_A_DEED)
    says_little = _THANKS | (_SMALL_TALK if killing else frozenset())
    in_signs = resources.says("harm_in_signs", heard.text)
    says_little |= _WITHOUT_WORDS if in_signs else frozenset()
    thanked = [reply.name for reply in part.replies if reply.name in says_little]
    nearly = NEARLY in heard.assessment.groups or resources.says("threatened_them", heard.text)
    nearly = nearly or in_signs or they_come
    if not nearly or len(thanked) < len(part.replies) or not thanked:
        return _with_a_number_beside(part, heard, resources)
    if resources.says("food_is_left", heard.text) or resources.says("battery_runs_low", heard.text):
        return part
    if state.risk.in_sight:
        return with_number(part, resources)
    return _asked_who(state, part.state, resources)


def _with_a_number_beside(part: Part, heard: Heard, resources: Resources) -> Part:
    """Return the part with the number under it, where mere thanks may be too little."""
    thanked = {reply.name for reply in part.replies} <= _THANKS | _GUESSES
    told = any(reply.help is not Help.NONE for reply in part.replies)
    few = len(heard.text.split()) < _MANY_WORDS
    if few or told or not thanked or not part.replies:
        return part
    little = resources.lacks_to_alarm(heard.text) <= _LITTLE_LACKS
    return with_number(part, resources) if little else part


def _asked_who(before: DialogueState, state: DialogueState, resources: Resources) -> Part:
    """Return the question who is in danger; the number stands under it, and for a while after."""
    asked = replace(state, said=before.said, risk=with_the_line(state.risk, turns=2))
    rows = resources.wording.rows(*WHO)
    return with_number(say(asked, resources, "not_sure_heard", "share", rows), resources)


def asked_what_is_meant(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the question who is in danger to "i mean it", of what was met with thanks or a nod.

    What was not understood may have been a danger. None for all else.
    """
    little = state.said in _THANKS | _LITTLE and not state.risk.in_sight
    means = _REALLY in heard.intents or resources.says("means_it_for_real", heard.text)
    if not (little and means):
        return None
    return _asked_who(state, state, resources)


def _unsafe_asked(state: DialogueState, resources: Resources) -> Part:
    """Return the question from whom the person is not safe: what helps is not the same."""
    rows = resources.wording.rows(FROM_WHOM, SAFE_UNSURE)
    return with_number(say(state, resources, "unsafe_asked", "share", rows), resources)
