"""What a message wishes that no pattern told, by how people have put it (knowledge/wishes).

The patterns of knowledge/intents.toml come first and are sure; a wish is what is likely meant.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.dialogue.actions import tapped
from bot.dialogue.heard import Heard, Intents
from bot.dialogue.outcome import Part
from bot.dialogue.replies import Button, Reply, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk import threads
from bot.dialogue.talk.as_things_stand import as_things_stand
from bot.dialogue.talk.own_replies import FEARS, REPLIES, WISHED
from bot.dialogue.talk.sentences import asked_last, asks_within
from bot.dialogue.talk.thread_answers import ANSWERS, FOUND_OUT, GRIEF, OF_GRIEF, OF_THEM, of_them
from bot.dialogue.talk.turned import turned
from bot.dialogue.talk.wish_replies import replied
from bot.dialogue.talk.words_to_tell import tells_of_no_harm
from bot.guide.bands import Wish
from bot.safety.levels import DYING, RiskLevel
from bot.text import tokenise

CLEAR_WISH = 0.8  # probability from which a page gives way that is not more likely, or a search
_OF_ONESELF = frozenset(
    {"tell_mine", "lapse", "found_out", "after_hospital", "am_i_weak", "scars_seen"}
    | {"must_i_tell", "bad_enough", "not_ready", "hurts_them", "resisted", "checked_on"}
    | {"family_split", "triggered", "has_nobody"}
)
# What a page of the guide answers as well: a page that is sure comes first.
_AS_THE_GUIDE_DOES = frozenset(
    {"good_therapist", "whether_to_talk", "diagnose_me", "relief_after", "does_it_help"}
    | {"for_attention"}
)
# "What would you tell a friend" is no answer to who may mean to hurt themselves, and "it is yours
# to tell", "nobody takes it from you" none to who thinks of dying.
_TO_JUDGE = frozenset({"my_call"})
_LEFT_TO_THEM = frozenset({"must_i_tell", "not_ready"})
# Probability from which a first message has them: "my last birthday in my twenties" says little
# before anything else was told.
_SELDOM_FIRST = {"hard_days": 0.75}
# These are of what somebody knows: that has to be told first, or the message has to say so surely.
# "He has a temper" and "my two-year-old hits me" are of nothing that was told.
_OF_WHAT_THEY_KNOW = {"they_get_angry": 0.95, "hurts_them": 0.8, "checked_on": 0.8}
# "How can I calm down", "will it come back" of who told of a parting, or of panic.
_PRESUPPOSES_HARM = frozenset({"happens_again", "relief_after", "does_it_help"})
_COMES_BACK = "happens_again"  # it does; a person is another matter
# Pages on what may come back as well.
_COME_AND_GO = frozenset({"anxiety", "depression", "ptsd", "ocd", "bpd"})
_NEVER = 1.1  # probability
# A bill that is told of, and no question, says little of the costs of care.
_COSTS = frozenset({"low_cost"})
# Of a birthday, nobody asks how to stand by who hurts themselves.
_STANDS_BY = frozenset({"support_them", "talk_with_them"})
# Of who told of dying alone, "it's the only thing that helps" is of that.
_OF_SELF_HARM = frozenset({"does_it_help", "relief_after"})
# "Is it snitching if I tell", "she made me promise": who is hurt themselves is told the same.
_ASKED_BY_WHO_IS_HURT = frozenset({"tell_an_adult"})
# Whoever hurts the person is not explained to them, nor agreed with on what they may look at.
_OF_WHO_MEANS_WELL = frozenset({"checked_on", "hurts_them", "told_somebody", "resisted"})
# What a pattern surely tells of: no page is about it, and its reply is not said twice.
_BY_ITS_WORDS = frozenset(
    {"bullied", "break_up", "under_pressure", "own_body", "tires_you", "lately_born"}
    | {"found_out"}
)
_FEELS = "feeling"  # a feeling is told in two words: "im shaking"
_UNNAMED = "do_it"  # an intent: what is to be done is not named
_AGAIN = "_again"  # the end of the name of a second wording
_CLEAR_BEHIND_A_CARD = 0.5  # probability; a card asks something itself
# What who grieves asks, and what it is about: it tells of the death too.
_NAMES_A_DEATH = frozenset({"grief_children", "grief_people", "grief_words", "grief_guilt"})
_SURE = 0.9  # probability
# Intents of "what do I say to them", and those that such words have beside them: a message without
# any other tells by its story for whom.
_ASKS_FOR_WORDS = frozenset(
    {"words_for_a_line", "where_to_begin", "grief_words", "first_words", "child_ask"}
)
_ASKED_OF_ANYBODY = _ASKS_FOR_WORDS | {
    "talk_with_them", "child_report", "report_it", "what_now", "whether_to_tell",
}  # fmt: skip
_TELLS_A_STORY = 6  # words of a message that tells of whom it asks
_VERY_SURE = 0.95
_SURE_OF_LITTLE = 0.98
_SAYS_LITTLE = 3  # words of a message that may mean anything where nothing was said before
_SOMEBODY = frozenset(
    {"he", "she", "him", "her", "they", "them", "his", "their", "hes", "shes", "theyre", "hed"}
    | {"shed", "theyd", "son", "daughter", "child", "kid", "kids", "brother", "sister", "friend"}
    | {"mum", "mom", "dad", "mate", "wife", "husband", "partner", "girlfriend", "boyfriend", "one"}
    | {"roommate", "pupil", "student", "girl", "boy", "lad", "cousin", "niece", "nephew", "someone"}
    | {"somebody", "teen", "teenager", "patient", "mother", "father", "people"}
)
_THINGS_TOO = frozenset({"they", "them", "one"})
# Wishes of who worries about somebody who wants no help: "tell him I won't see one" is none.
_OF_REFUSING = frozenset({"wont_have_care", "they_refuse"})
# What people put the same way of themselves, where nobody else is spoken of.
_OF_WHO_ASKS = {"doctor_for_them": "doctor_for_me"}
_WILL_GO = "they_will_go"  # an intent
# "How do I make it stop" hides no chat; "tell me about OCD" is of nobody.
_IS_NONE_WITH = {"hide_words": "wants_to_stop", "diagnose_me": "wants_told"}
_ABUSE = "is_it_abuse"  # "so is it normal" names nobody
# Intents: "is that normal" may be of anything, and "my dad" alone only says who.
SPAN = "a_span"  # an intent: "3 weeks" tells no wish
_SAY_LITTLE = frozenset({"is_it_normal_there", "names_who"})
_MOST_OF_LITTLE = 16  # words, of a message of which these are the most that it says
# Questions of one's own that are answered behind a card too: fears, shame, how to tell it.
_BEHIND_A_CARD = FEARS | {
    "scars_seen",
    "tell_a_doctor", "tell_mine", "may_i_text", "words_for_a_line", "nobody_to_know",
    "parents_know", "hope", "am_i_weak", "own_fault", "done_to_me", "does_it_help",
    "relief_after", "hard_to_stop", "happens_again", "low_cost", "wait_time", "sin", "scar_care",
    "without_parents", "bad_enough", "diagnose_me", "is_it_abuse",
}  # fmt: skip
_TOLD_BEHIND_A_CARD = frozenset({"lapse", "resisted", "for_attention", "bad_enough"})


def answered_last(state: DialogueState, replies: Iterable[Reply]) -> str:
    """Return the wish that is answered by some replies, the one before where they answer none."""
    names = (reply.name.removesuffix(_AGAIN) for reply in replies)
    return next((_WISH_OF[name] for name in names if name in _WISH_OF), state.after)


def _wishes_by_reply() -> Mapping[str, str]:
    """Return a wish, or an intent that is one, for each reply that answers it."""
    said = [(wish, own.reply) for wish, own in (*WISHED.items(), *REPLIES.items())]
    said += [(wish, own.reply) for answers in ANSWERS.values() for wish, own in answers.items()]
    found: dict[str, str] = {}
    for wish, reply in said:
        if wish == reply or reply not in found:
            found[reply] = wish
    return found


_WISH_OF = _wishes_by_reply()


def wished(
    state: DialogueState, heard: Heard, resources: Resources, least: float = 0.0
) -> Part | None:
    """Return the reply to the wish that a calm message likely has, None where it has none.

    Args:
        least: its least probability, where something else would be an answer too.
    """
    told = _told_surely(heard) or resources.wish(heard.text, state.after)
    return _reply(state, heard, told, least, resources)


def told_plainly(heard: Heard) -> bool:
    """Return whether a message's words tell by themselves of what weighs on many young people."""
    return not _BY_ITS_WORDS.isdisjoint(heard.intents)


def _told_surely(heard: Heard) -> Wish | None:
    wish = next((intent for intent in heard.intents if intent in _BY_ITS_WORDS), "")
    return Wish(wish, 1.0) if wish else None


def wished_beside_a_page(
    state: DialogueState, heard: Heard, resources: Resources, least: float
) -> Part | None:
    """Return the same where a page of the guide is sure: of what no page is about."""
    told = resources.wish(heard.text, state.after)
    known = of_them(state) or (state.said and told.chance >= _SURE)
    theirs = told.intent in OF_THEM and not known
    if theirs or told.intent in _AS_THE_GUIDE_DOES:
        return None
    return _reply(state, heard, told, least, resources)


def words_wished(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the reply to who asks for words, where the message tells for whom.

    "What do I tell them" ends many stories, and its pattern knows one of them: of the scars that
    clients see, of a death in a club, of who just walked in.
    """
    if state.risk.in_danger_now:  # then only what is a reply to that
        return None
    asks = not _ASKS_FOR_WORDS.isdisjoint(heard.intents)
    if not asks or not _ASKED_OF_ANYBODY.issuperset(heard.intents):
        return None
    if len(heard.text.split()) < _TELLS_A_STORY:
        return None
    told = resources.wish(heard.text, state.after)
    if told.intent in heard.intents:
        return None
    return _reply(state, replace(heard, intents=()), told, _SURE, resources)


def _reply(
    state: DialogueState, heard: Heard, told: Wish, least: float, resources: Resources
) -> Part | None:
    wish = told.intent
    if not wish or told.chance < least or not _fits(state, heard, told, resources):
        return None
    if wish in _OF_WHO_ASKS and not of_somebody(state, heard.text):
        wish = _OF_WHO_ASKS[wish]
    alone = not state.said and len(heard.text.split()) <= _SAYS_LITTLE
    if (
        alone and told.chance < _SURE_OF_LITTLE and wish != _FEELS
    ):  # "something else", "they were useless"
        return None
    return replied(threads.begun_by(state, wish), (*heard.intents, wish), resources, tapped)


def offered(state: DialogueState, heard: Heard, resources: Resources) -> Rows:
    """Return a button for each wish that a calm question may have, the likeliest first."""
    told = resources.wish(heard.text, state.after)
    likely = (replace(told, intent=wish, chance=chance) for wish, chance in told.perhaps)
    fitting = (one.intent for one in likely if _fits(state, heard, one, resources))
    labels = resources.wording.offers
    return tuple((Button(labels[wish], f"w:{wish}"),) for wish in fitting if wish in labels)


def _fits(state: DialogueState, heard: Heard, told: Wish, resources: Resources) -> bool:
    """Return whether a wish may be one in what the talk is about, and by whom it is told."""
    wish = told.intent
    if SPAN in heard.intents or wish in _unfit(state, heard.text, heard.intents, told):
        return False
    little = len(heard.text.split()) <= _MOST_OF_LITTLE and not _SAY_LITTLE.isdisjoint(
        heard.intents
    )
    if little and told.chance < CLEAR_WISH:
        return False
    if wish not in heard.intents and told.chance < _least_told(state, wish):
        return False
    if wish in OF_THEM and told.chance < _VERY_SURE and not of_somebody(state, heard.text):
        return False
    refuses = wish in _OF_REFUSING and resources.phrases["i_refuse"].search(heard.text)
    if refuses or (wish in _OF_REFUSING and _WILL_GO in heard.intents):
        return False
    if _IS_NONE_WITH.get(wish) in heard.intents or _elsewhere(state, heard, told, resources):
        return False
    if wish == _ABUSE and told.chance < CLEAR_WISH and not of_somebody(state, heard.text):
        return False
    # "How could he leave us" may be of a parting.
    return wish not in OF_GRIEF or _mourns(state, heard, told, resources)


def _elsewhere(state: DialogueState, heard: Heard, told: Wish, resources: Resources) -> bool:
    """Return whether the words that a wish seems to be told by are of what it is not about."""
    wish, text = told.intent, heard.text
    if wish in heard.intents:
        return False
    if wish == _COMES_BACK and resources.says("somebody_comes_back", text):
        return not of_them(state)
    if wish in _OF_SELF_HARM and resources.says("of_another_way", text.strip(" ?.!")):
        return True
    if wish in _COSTS and not asks_within(text):
        return told.chance < CLEAR_WISH
    return wish in _STANDS_BY and not state.risk.open and resources.says("of_a_gift", text)


def _least_told(state: DialogueState, wish: str) -> float:
    """Return the least probability of a wish that presupposes something, by what was told."""
    of_panic = wish == _COMES_BACK and state.topic in _COME_AND_GO and not state.risk.open
    if of_panic or (wish in _PRESUPPOSES_HARM and tells_of_no_harm(state)):
        return _NEVER
    known = state.risk.open or state.about == FOUND_OUT or of_them(state)
    least = 0.0 if known else _OF_WHAT_THEY_KNOW.get(wish, 0.0)
    return least if state.said else max(least, _SELDOM_FIRST.get(wish, 0.0))


def of_somebody(state: DialogueState, text: str) -> bool:
    """Return whether somebody else is spoken of, in the chat or by a word of the message."""
    if of_them(state) or state.after in OF_THEM:
        return True
    return not _SOMEBODY.isdisjoint(tokenise(text))


def names_somebody(text: str) -> bool:
    """Return whether a text has a word for a person; "them" may be of attacks or of exams."""
    return not (_SOMEBODY - _THINGS_TOO).isdisjoint(tokenise(text))


def _mourns(state: DialogueState, heard: Heard, told: Wish, resources: Resources) -> bool:
    """Return whether a death was told, or what is asked surely tells of one.

    "What do I tell people who ask" names none: it may be of scars.
    """
    if state.about == GRIEF:
        return True
    if resources.says("people_who_ask", heard.text.strip(" ?.!")):
        return False
    if heard.assessment.level is not RiskLevel.NONE:
        return True
    if state.said and not resources.says("speaks_of_a_death", heard.text):
        return False
    return told.intent in _NAMES_A_DEATH and told.chance > _SURE


def wished_behind_a_card(
    state: DialogueState, heard: Heard, resources: Resources, least: float = 0.0
) -> Part | None:
    """Return the reply to what is asked in the message that alarms, None where nothing is.

    Who tells of self-harm and surely of a lapse, or an urge that passed, is met in that as well.

    Args:
        least: its least probability, where a page of the guide would be an answer too.
    """
    asks = asks_within(heard.text)
    own_harm = heard.assessment.level is RiskLevel.SELF_HARM and not state.risk.theirs
    told_on = state.risk.theirs and state.risk.turns > 1  # the card is short then
    if not asks and not own_harm and not told_on:
        return None
    question = "" if _SAY_LITTLE & set(heard.intents) else asked_last(heard.text)
    told = resources.wish(question or heard.text, state.after)
    if told.chance < _CLEAR_BEHIND_A_CARD and question:
        told = resources.wish(heard.text, state.after)  # what it is about stands before it
    fitting = OF_THEM if state.risk.theirs else _BEHIND_A_CARD
    likely = _CLEAR_BEHIND_A_CARD
    if not asks:
        fitting, likely = OF_THEM if told_on else _TOLD_BEHIND_A_CARD, _SURE
    if told.intent not in fitting or told.chance < max(least, likely):
        return None
    if least and told.intent in _AS_THE_GUIDE_DOES:
        return None
    sure = next((intent for intent in heard.intents if intent in fitting), told.intent)
    beside = heard.intents if asks else ()  # "i did it" is no exercise that was tried
    return replied(state, (*beside, sure), resources, tapped)


def wished_in_danger(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the same while the person is in danger now: only what is a reply to that."""
    wish = resources.wish(heard.text, state.after).intent
    intents = turned(state, (*heard.intents, wish)) if wish else ()
    return as_things_stand(state, intents, resources) if intents else None


def _unfit(state: DialogueState, text: str, intents: Intents, told: Wish) -> frozenset[str]:
    """Return the wishes that are none after what was told.

    Those of who worries while the talk is of oneself, unless somebody is named and it is sure, and
    the other way round; and what only the person can judge, where it may be about dying or
    hurting themselves: "should I or not".
    """
    unfit = _TO_JUDGE if state.risk.open or _UNNAMED in intents else frozenset()
    if not state.risk.open:
        return unfit
    if state.risk.worst in DYING:
        unfit |= _LEFT_TO_THEM if state.risk.wounded else _LEFT_TO_THEM | _OF_SELF_HARM
    if state.risk.hurt:
        unfit |= _OF_WHO_MEANS_WELL
    if state.risk.worst is RiskLevel.VIOLENCE:  # "it may have got you through" is of self-harm
        unfit |= _LEFT_TO_THEM
    if state.risk.theirs:
        return unfit | _OF_ONESELF
    if state.risk.worst >= RiskLevel.ACTIVE or state.risk.hurt:
        return unfit | (OF_THEM - _ASKED_BY_WHO_IS_HURT if state.risk.hurt else OF_THEM)
    named = not _SOMEBODY.isdisjoint(tokenise(text))
    return unfit if named and told.chance >= _SURE else unfit | OF_THEM
