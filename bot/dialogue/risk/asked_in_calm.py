"""What only the second reader alarms at, and what surely is a question of calm hours.

"Tell mom. What do I open with" has the words of an emergency and is none. Where nothing but the
second reader would show a card, and every sentence that alarms it surely has such a wish, the
number stands under the answer instead.

Of 3,383 held-out lines that tell a risk, 8 surely wish anything at all; of the cards that the
reader alone showed to calm messages of three unread people's chats, 27 of 93 do (2026-11-28).
"""

from bot.dialogue.heard import Intents
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import sentences_of
from bot.dialogue.talk.thread_answers import OF_THEM
from bot.dialogue.talk.wishes import names_somebody, of_somebody
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment

_SURE = 0.9  # probability of a wish
# The same where more than self-harm is read: "they always refuse" beside "he says he'll jump".
_SURER = 0.97
# The same of a whole message; of 207 held-out risks that no sentence tells by itself none has it.
_ALMOST_CERTAIN = 0.99
_FOUND_OUT = "found_out"  # an intent
# Groups of what makes it worse, beside it.
_WORSE_BESIDE_IT = frozenset({"worse", "worse-wound", "worse-after", "sign-kept", "still"})
_PAGES, _PAGE_UNTOLD = frozenset({"section", "rest", "relief_after"}), "not_told"  # replies
_MOST_WORDS = 30  # of a message: more tells a story, and stories are left to the reader
# Wishes that nobody has who means to die, is hurt or hurts somebody, as they ask it.
_OF_CALM_HOURS = frozenset({
    # how to tell it, to whom, and what comes of it
    "tell_mine", "found_out", "told_somebody", "not_believed", "must_i_tell", "parents_know",
    "tell_a_doctor", "kept_private", "may_lose", "police_come", "locked_up", "when_i_call",
    "words_for_a_line", "may_i_text", "came_out", "checked_on", "scars_seen", "scar_care",
    # care
    "good_therapist", "another_therapist", "whether_to_talk", "wait_time", "low_cost",
    "turned_down", "therapist_leaves", "felt_worse", "no_pills", "side_effects",
    "without_parents", "diagnose_me", "wont_have_care", "they_refuse",
    # of who cares for somebody
    "support_them", "talk_with_them", "ignore_it", "look_at_wounds",
    "doctor_for_them", "school_rules", "carer_feels", "carer_self", "they_say_fine",
    "comes_home", "fault",
    # of who mourns
    "grief_why", "grief_people", "grief_words", "grief_children",
    # what it is good for, something else to do, small talk
    "does_it_help", "for_attention", "hope", "happens_again", "distract", "sleep", "good_news",
    "break_up", "family_split", "hurts_them", "tires_you", "private", "about_bot",
    "forget_me", "hide_words",
})  # fmt: skip


def as_asked(
    state: DialogueState, text: str, _intents: Intents, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment with the row in place of a card that only the second reader shows.

    While a risk is open nothing is taken back.
    """
    if not state.risk.open and _found_out(text, assessment, resources):
        return _asked_first(assessment)
    if state.risk.open or not _only_read(assessment) or len(text.split()) > _MOST_WORDS:
        return assessment
    if not (
        _of_when(state, text, resources)
        or _all_the_same(text, assessment, resources)
        or resources.says("asks_who_does_it", text.strip(" ?"))
        or resources.says("gave_up_their_blade", text.strip(" ."))
        or resources.says("stops_going_there", text.strip(" ?.!"))
        or _all_asks_in_calm(state, text, _least(assessment), resources)
    ):
        return assessment
    unheard = assessment.without(lambda e: e.id == SECOND_READER)
    return unheard.having(Evidence(SECOND_READER, max(unheard.level, RiskLevel.INFO)))


def _of_when(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether a question to the guide is put right by when: "I mean after doing it".

    Said of what others do, right behind a page or what is felt after it, and nothing more.
    """
    asked = state.said in _PAGES or state.said.startswith(_PAGE_UNTOLD)
    return asked and resources.says("says_when", text)


def _all_the_same(text: str, assessment: Assessment, resources: Resources) -> bool:
    """Return whether it is a way to meet, or who somebody is, that a message does not care about.

    "Don't care if online": read as a life that is all the same, and said in a search.
    """
    passive = assessment.level is RiskLevel.PASSIVE
    return passive and resources.says("no_matter_which", text)


def _found_out(text: str, assessment: Assessment, resources: Resources) -> bool:
    """Return whether an emergency is read, and no sentence tells it: "Dad saw. He cried. Now what".

    Somebody found out about self-harm that is told, and what is asked is what to do now; where
    violence, a wound, or a sign that it gets worse stands beside it, it stays an emergency.
    """
    urgent = {e.id for e in assessment.evidence if e.level is RiskLevel.IMMINENT}
    told = {e.level for e in assessment.evidence if e.id != SECOND_READER}
    if urgent != {SECOND_READER} or max(told, default=None) is not RiskLevel.SELF_HARM:
        return False
    if RiskLevel.VIOLENCE in told or not _WORSE_BESIDE_IT.isdisjoint(assessment.groups):
        return False
    found = resources.intents.find(text).families
    if _FOUND_OUT not in found or "what_now" not in found:
        return False
    alone = {resources.assess(sentence).level for sentence in sentences_of(text)}
    return len(alone) > 1 and RiskLevel.IMMINENT not in alone


def _asked_first(assessment: Assessment) -> Assessment:
    """Return the assessment that asks first whether the person is safe, in place of the emergency.

    Being found out may be the hour in which somebody means to die.
    """
    unheard = assessment.without(lambda e: e.id == SECOND_READER)
    return unheard.having(Evidence(SECOND_READER, RiskLevel.ACTIVE))


def _least(assessment: Assessment) -> float:
    """Return the least probability of a wish that counts beside what is read."""
    return _SURE if assessment.level is RiskLevel.SELF_HARM else _SURER


def _all_asks_in_calm(state: DialogueState, text: str, least: float, resources: Resources) -> bool:
    """Return whether every sentence that alarms asks in calm, with at least such a probability.

    Where none does by itself, all of it has to, almost certainly, and of nobody else.
    """
    alarming = alarming_sentences(text, resources)
    if alarming:
        return all(_asks_in_calm(state, one, least, resources) for one in alarming)
    wish = resources.wish(text, state.after)
    calm = wish.intent in _OF_CALM_HOURS - OF_THEM and wish.chance >= _ALMOST_CERTAIN
    return calm and not names_somebody(text)


def _only_read(assessment: Assessment) -> bool:
    """Return whether the second reader, and nothing that somebody wrote, shows a card."""
    return assessment.alarms == {SECOND_READER}


def alarming_sentences(text: str, resources: Resources) -> list[str]:
    """Return the sentences that alarm by themselves: all of the text where it is a single one."""
    sentences = sentences_of(text)
    if len(sentences) < 2:
        return [text]
    return [one for one in sentences if resources.assess(one).help is Help.CARD]


def _asks_in_calm(state: DialogueState, sentence: str, least: float, resources: Resources) -> bool:
    wish = resources.wish(sentence, state.after)
    if wish.intent not in _OF_CALM_HOURS or wish.chance < least:
        return False
    return wish.intent not in OF_THEM or of_somebody(state, sentence)
