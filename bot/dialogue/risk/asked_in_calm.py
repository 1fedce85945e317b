"""What only the second reader alarms at, and what surely is a question of calm hours.

"Tell mom. What do I open with" has the words of an emergency and is none. Where nothing but the
second reader would show a card, and every sentence that alarms it surely has such a wish, the
number stands under the answer instead.

Of 3,383 held-out lines that tell a risk, 8 surely wish anything at all; of the cards that the
reader alone showed to calm messages of three unread people's chats, 27 of 93 do (2026-11-28).
"""

from bot.dialogue.risk.evidence import kept_beside
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import WAS_OPERATED, WAS_PIERCED
from bot.dialogue.risk.worse_signs import CLOSER_TO_IT
from bot.dialogue.talk.thread_answers import OF_THEM
from bot.dialogue.talk.wishes import names_somebody, of_somebody
from bot.safety.levels import RiskLevel
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
_FIRST_AID, _WOUND_TOO = "firstaid", "wound_too_there"  # a reply, and what is asked behind it
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


def as_asked(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment with the row in place of a card that only the second reader shows.

    While a risk is open nothing is taken back.
    """
    if not told.risk.open and _found_out(told, assessment):
        return _asked_first(assessment)
    if told.risk.open or not _only_read(assessment) or len(told.text.split()) > _MOST_WORDS:
        return assessment
    if not (
        _of_when(told)
        or _all_the_same(told, assessment)
        or told.says("asks_who_does_it", without=" ?")
        or told.says("gave_up_their_blade", without=" .")
        or told.says("stops_going_there", without=" ?.!")
        or told.says("quotes_a_play", without=" .!?'\"")
        or (told.state.said == _FIRST_AID and _WOUND_TOO in told.intents)
        or _all_asks_in_calm(told, _least(assessment))
    ):
        return assessment
    unheard = assessment.without_reader
    return unheard.having(Evidence(SECOND_READER, max(unheard.level, RiskLevel.INFO)))


def as_treated(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment without violence in what was done at an operation or a piercing.

    "They cut it in three places" is the surgeons then; so where no risk is open, and nothing that
    somebody wrote alarms.
    """
    if told.risk.open or not assessment.alarms <= {SECOND_READER}:
        return assessment
    told_before = {
        *((WAS_OPERATED,) if told.says("of_the_operation", without=" .!?") else ()),
        *((WAS_PIERCED,) if told.says("of_the_piercing", without=" .!?") else ()),
    }
    if not told_before.isdisjoint(told.risk.told):
        rest = assessment.without(lambda e: e.id == SECOND_READER or e.group == CLOSER_TO_IT)
        return rest.without_hints(lambda e: e.level is RiskLevel.VIOLENCE)
    if told.says("was_operated", without=" .!"):
        return assessment.having(*kept_beside(WAS_OPERATED))
    if told.says("was_pierced", without=" .!"):
        return assessment.having(*kept_beside(WAS_PIERCED))
    return assessment


def _of_when(told: Told) -> bool:
    """Return whether a question to the guide is put right by when: "I mean after doing it".

    Said of what others do, right behind a page or what is felt after it, and nothing more.
    """
    asked = told.state.said in _PAGES or told.state.said.startswith(_PAGE_UNTOLD)
    return asked and told.says("says_when")


def _all_the_same(told: Told, assessment: Assessment) -> bool:
    """Return whether it is a way to meet, or who somebody is, that a message does not care about.

    "Don't care if online": read as a life that is all the same, and said in a search.
    """
    return assessment.level is RiskLevel.PASSIVE and told.says("no_matter_which")


def _found_out(told: Told, assessment: Assessment) -> bool:
    """Return whether an emergency is read, and no sentence tells it: "Dad saw. He cried. Now what".

    Somebody found out about self-harm that is told, and what is asked is what to do now; where
    violence, a wound, or a sign that it gets worse stands beside it, it stays an emergency.
    """
    urgent = {e.id for e in assessment.evidence if e.level is RiskLevel.IMMINENT}
    levels = {e.level for e in assessment.evidence if e.id != SECOND_READER}
    if urgent != {SECOND_READER} or max(levels, default=None) is not RiskLevel.SELF_HARM:
        return False
    if RiskLevel.VIOLENCE in levels or not _WORSE_BESIDE_IT.isdisjoint(assessment.groups):
        return False
    found = told.resources.intents.find(told.text).families
    if _FOUND_OUT not in found or "what_now" not in found:
        return False
    alone = {told.resources.assess(sentence).level for sentence in told.sentences}
    return len(alone) > 1 and RiskLevel.IMMINENT not in alone


def _asked_first(assessment: Assessment) -> Assessment:
    """Return the assessment that asks first whether the person is safe, in place of the emergency.

    Being found out may be the hour in which somebody means to die.
    """
    return assessment.without_reader.having(Evidence(SECOND_READER, RiskLevel.ACTIVE))


def _least(assessment: Assessment) -> float:
    """Return the least probability of a wish that counts beside what is read."""
    return _SURE if assessment.level is RiskLevel.SELF_HARM else _SURER


def _all_asks_in_calm(told: Told, least: float) -> bool:
    """Return whether every sentence that alarms asks in calm, with at least such a probability.

    Where none does by itself, all of it has to, almost certainly, and of nobody else.
    """
    if told.alarming:
        return all(_asks_in_calm(told, one, least) for one in told.alarming)
    wish = told.resources.wish(told.text, told.state.after)
    calm = wish.intent in _OF_CALM_HOURS - OF_THEM and wish.chance >= _ALMOST_CERTAIN
    return calm and not names_somebody(told.text)


def _only_read(assessment: Assessment) -> bool:
    """Return whether the second reader, and nothing that somebody wrote, shows a card."""
    return assessment.alarms == {SECOND_READER}


def _asks_in_calm(told: Told, sentence: str, least: float) -> bool:
    wish = told.resources.wish(sentence, told.state.after)
    if wish.intent not in _OF_CALM_HOURS or wish.chance < least:
        return False
    return wish.intent not in OF_THEM or of_somebody(told.state, sentence)
