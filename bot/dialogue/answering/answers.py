"""Answers from the guide, and what comes before them: an intent, a wish, what was told."""

from dataclasses import replace

from bot.dialogue.answering import feedback
from bot.dialogue.answering.comparing import without_comparing
from bot.dialogue.answering.few_words import everyday, no_words, one_word
from bot.dialogue.answering.follow_ups import (
    BY_KEYWORDS,
    FOR_WHOM,
    NOT_TOLD,
    UNTOLD,
    asked_alone,
    asked_in,
    leans,
    meant,
    named_last,
    two_questions,
    two_subjects,
    wants_to_know,
    with_second,
)
from bot.dialogue.answering.languages import Language
from bot.dialogue.answering.of_a_medicine import DOSAGE
from bot.dialogue.answering.other_language import not_read
from bot.dialogue.answering.outside import STORY, outside
from bot.dialogue.answering.reading import (
    at_the_guide,
    behind,
    contents,
    just_read,
    more_of,
    not_twice,
    on_the_topic,
    rest,
    section,
)
from bot.dialogue.heard import Heard, Intents, first_of, without
from bot.dialogue.help.asked_plainly import suicide_asked
from bot.dialogue.help.next_step import next_step
from bot.dialogue.outcome import LIKELY, Part, Why, say, sections_offered, with_number
from bot.dialogue.replies import Button, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.risk.faint_signs import AMOUNT
from bot.dialogue.risk.told_of import ONESELF
from bot.dialogue.risk.worse_signs import WOUND
from bot.dialogue.state import DialogueState
from bot.dialogue.talk import in_words
from bot.dialogue.talk.in_words import menu
from bot.dialogue.talk.listening import listened
from bot.dialogue.talk.own_replies import CALM_ONLY
from bot.dialogue.talk.plain_questions import is_of_self_harm
from bot.dialogue.talk.sentences import asks, asks_on, asks_within, seeks, tells
from bot.dialogue.talk.telling_on import subject
from bot.dialogue.talk.thread_answers import OF_THEM, of_them
from bot.dialogue.talk.threads import mourned, telling_of
from bot.dialogue.talk.wishes import (
    CLEAR_WISH,
    SPAN,
    names_somebody,
    offered,
    told_plainly,
    wished,
    wished_behind_a_card,
    wished_beside_a_page,
    wished_in_danger,
)
from bot.dialogue.talk.words_to_tell import tells_of_no_harm
from bot.guide.bands import Lookup
from bot.safety.levels import Help, RiskLevel
from bot.text import words_of

_STOPS_IT = "wants_to_stop"  # an intent: "how do i stop" may be of one's own self-harm
_ACCIDENT, _DAILY = "accident", "cuts-and-burns-of-daily-life"  # a group, and a guard
_SHORT_TELLING = 8  # words: who writes more may look for more than to be heard
_WORDS_TO_GO_ON = 6  # words of a message that only asks to go on
# Replies that leave time: to stay near, to weigh whether to go.
_NOT_IN_A_HURRY = frozenset({"support_them", "may_i_leave_them"})
_PRESSING = frozenset({"urgent", "held-by-threat"})  # groups: no time, or no place, to stay near
_SURE_WISH = 0.95  # probability of a wish that comes before more of the section that was read
# Replies that take "it" for self-harm.
_OF_HARM = frozenset({"hard_to_stop", "does_it_help", "relief_after"})
# Replies on self-harm, of which the guide tells why people do it; a refusal, and mere manners.
_ON_SELF_HARM = frozenset(
    {"hard_to_stop", "anyone", "for_attention", "relief_after", "does_it_help", "is_normal"}
)
_ON_THEM = "card_third_party"  # a worry: "but why" is of what they do
_SELF_HARM, _NO_METHODS = "what-is-self-harm", "card_methods"
_SAYS_NOTHING = frozenset({"", "welcome", "greeting", "thanks", "goodbye", "guide_list"})
_BETTER, _HOW_GOOD = "better", "how_good"  # an intent, and a reply on therapists
_CALM_LEVELS = {RiskLevel.RECOVERY: "recovery", RiskLevel.DENIAL: "denial"}
_OWN_CHILD = frozenset({"own_child", "names_own_child"})  # intents
_ON_SUICIDE = "self-harm-and-suicide"  # a section of the guide
_MILESTONE = "milestone"  # the guard that tells how long it has been, and little else
# Groups of what has to be looked after before anything is read about.
_SEEN_FIRST = frozenset({"urgent", "hiding", WOUND})
_WISH_OF_A_TELLING = 0.65  # probability; to be heard is an answer to who asks nothing
# Probability of a wish, by words alone, below which none is looked for: of 909 wishes of strangers
# two in a hundred are lost by it; a third of the questions to the guide are spared the network
# (ADR 16; measured 2026-11-28).
_HARDLY_WISHED = 0.015
# Probability by which a wish is likelier than a page that gives way to it, and of a section from
# which no wish is looked for; the same where a wish is possible by words alone.
_AHEAD, _SURER_THAN_ANY_WISH = 0.1, 0.85
_AHEAD_OF_THE_LIKELY, _SURER_THAN_A_LIKELY_WISH = 0.05, 0.9
_MAY_BE_WISHED = 0.05
_SURELY_ASKED = 0.7  # probability of a section that spares a question the network
_SURE = 0.5  # probability of a section from which it is answered even where something was told
_SURE_BEHIND_A_CARD = 0.4  # the same where it was asked; less sure ones are offered
# The same of a few words that tell something: "i don't want to pick" is no question on OCD.
_SURE_OF_A_TELLING = 0.7
_WISH_IN_A_STORY = 0.7  # probability of a wish, by that sentence alone
_NAMES_A_SUBJECT = 2  # words that may be a subject by themselves: "seeming fine"
# Probability of a section below which it is no choice; the same beside other choices.
_OFFERED, _OFFERED_BESIDE = 0.03, 0.15
_MOST_OFFERED = 4  # buttons to choose from
_VERY_SURE = 0.9  # probability of a section that comes before the next piece of what is told


def answer(
    state: DialogueState,
    heard: Heard,
    lookup: Lookup,
    language: Language | None,
    resources: Resources,
) -> Part:
    """Return the section that answers, the choices, or an honest word that it is not there.

    Args:
        language: the message's, where it is not English.
    """
    part = _by_intent(state, _fitting(heard), lookup, resources)
    if part is not None:
        return part
    if no_words(heard.text) and not state.risk.in_danger_now:
        return say(state, resources, "no_words", "unclear", menu(resources))
    if language is not None:  # behind a card as well: the card is in English
        return not_read(state, resources, language)
    in_danger = state.risk.in_danger_now and not state.risk.seen
    if in_danger and heard.calm:  # no article, no menu, no question what was meant
        return wished_in_danger(state, heard, resources) or next_step(state, resources)
    return _looked_up(state, heard, lookup, resources)


def _looked_up(state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources) -> Part:
    """Return what was felt or told met with a sentence, or what the guide says."""
    if leans(state, heard) and heard.calm:
        about = meant(state, heard, lookup, resources)
        if about is None:
            wish = wished(state, heard, resources, _SURE_WISH)
            elsewhere = wish and wish.replies[-1].name in _OF_HARM and not is_of_self_harm(state)
            elsewhere = elsewhere or (wish and _of_the_page_alone(heard, wish))
            if wish is None or elsewhere:
                return on_the_topic(state, heard.intents, resources)
            return wish
        lookup = about
    lookup = _without_what_is_denied(heard, lookup, resources)
    ranked = lookup
    lookup = _if_asked(without_comparing(lookup, heard.text, heard.assessment), heard)
    if not heard.calm:
        part = _behind_a_card(state, heard, lookup, resources)
        if part is not None or not _goes_on(heard, lookup, resources):
            return part or Part(
                state, (), Why(intent="crisis", lookup=replace(ranked, kind="none"))
            )
    acknowledged = _felt_with(state, heard, resources)
    acknowledged = acknowledged or _acknowledged(state, heard, lookup, resources)
    # "She used to cut, and is fine now. How do I be a good friend": what is asked comes first.
    later = heard.assessment.level is RiskLevel.RECOVERY and asks_within(heard.text)
    if acknowledged is not None and not later:
        return acknowledged
    part = _asked_in_a_story(state, heard, lookup, resources)
    part = part or _wished(state, heard, lookup, resources)
    part = part or acknowledged or mourned(state, heard, resources)
    if part is not None:
        return replace(part, why=replace(part.why, lookup=replace(lookup, kind="none")))
    return _from_the_guide(state, heard, lookup, resources)


def _of_the_page_alone(heard: Heard, wish: Part) -> bool:
    """Return whether "which one is best" is of what was just read, and of nobody on a list."""
    return _BETTER in heard.intents and wish.replies[-1].name == _HOW_GOOD


def _without_what_is_denied(heard: Heard, lookup: Lookup, resources: Resources) -> Lookup:
    """Return the look-up without the page on suicide to who only says that they are not suicidal.

    "Can I write here if I'm not suicidal, just low" asks nothing about it.
    """
    if heard.assessment.level is RiskLevel.RECOVERY and heard.calm:
        return _behind_the_past(heard, lookup, resources)
    if lookup.kind == "section" and _denies_it(heard.text, lookup, resources):
        return replace(lookup, kind="none")
    denied = heard.assessment.level is RiskLevel.DENIAL and lookup.kind == "section"
    of_suicide = denied and lookup.slug == _ON_SUICIDE
    asked = resources.says(
        "what_is_that", heard.text.strip(" ?.!")
    )  # "... but not suicidal, whats that"
    if of_suicide and not asked and resources.assess(heard.text).level is RiskLevel.DENIAL:
        return replace(lookup, kind="none")
    return lookup


def _denies_it(text: str, lookup: Lookup, resources: Resources) -> bool:
    """Return whether who tells that something is not so brings its page: "im not depressed but"."""
    words = resources.phrases["is_not_that"].from_there(text).split()
    if not words or asks_within(text):
        return False
    named = resources.look_up(" ".join(words[:_NAMES_A_SUBJECT])).ranked[:1]
    alone = resources.look_up(words[0]).ranked[:1]
    return lookup.slug in {slug for slug, chance in (*named, *alone) if chance >= _SURE}


def _behind_the_past(heard: Heard, lookup: Lookup, resources: Resources) -> Lookup:
    """Return the look-up of what is asked behind a danger of long ago: "does therapy keep working".

    What was told before it brings the page on suicide, and nobody asked for that.
    """
    if lookup.kind != "section" or lookup.slug != _ON_SUICIDE:
        return lookup
    asked = [resources.look_up(one) for one in asked_in(heard.text, resources)]
    sure = (one for one in asked if one.is_sure(_SURE))
    return next(sure, lookup)


def _if_asked(lookup: Lookup, heard: Heard) -> Lookup:
    """Return the look-up without an answer where "5 months" is all that is said."""
    return replace(lookup, kind="none") if SPAN in heard.intents else lookup


def _wished(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> Part | None:
    """Return the reply to a calm message's wish, None where the guide is surer of its page."""
    of_an_amount = lookup.scope[0] == DOSAGE and lookup.scope[1] > _SURE
    if not heard.calm or of_an_amount:  # that names the line for poisons, whatever is wished
        return None
    of_a_page = lookup.is_sure(_SURE)
    if told_plainly(heard) and not (of_a_page and asks_within(heard.text)):
        return wished(state, heard, resources)
    if lookup.wished < _HARDLY_WISHED:
        return None
    asked = asks_within(heard.text)
    if asked and _surely_asks_the_guide(lookup):
        return None
    least = 0.0 if asked else _WISH_OF_A_TELLING
    if lookup.kind != "section":
        return wished(state, heard, resources, least)
    best = lookup.chance
    if best < _sure_of(state, heard.text):  # such a page is for who asks
        return wished(state, heard, resources, least)
    may_be_wished = lookup.wished >= _MAY_BE_WISHED
    surest = _SURER_THAN_A_LIKELY_WISH if may_be_wished else _SURER_THAN_ANY_WISH
    if best >= surest or (not may_be_wished and resources.asks_the_guide(heard.text)):
        return None
    ahead = _AHEAD_OF_THE_LIKELY if may_be_wished else _AHEAD
    return wished_beside_a_page(state, heard, resources, max(best + ahead, CLEAR_WISH))


def _asked_in_a_story(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> Part | None:
    """Return the reply to what one sentence of a calm story clearly wishes, None for nothing clear.

    "He was 34, and his wife stood in the hallway. How do people sleep after that": what was told
    would be taken for what is asked.
    """
    sure = lookup.is_sure(_SURE)
    if not heard.calm or sure or len(heard.text.split()) < STORY:
        return None
    told = [(resources.wish(one, state.after), one) for one in asked_in(heard.text, resources)]
    fits = [
        (wish.chance, one)
        for wish, one in told
        if wish.intent not in OF_THEM or names_somebody(one) or of_them(state)
    ]
    chance, question = max(fits, default=(0.0, ""))
    if chance < _WISH_IN_A_STORY:
        return None
    alone = replace(heard, text=question, intents=resources.intents.find(question).families)
    return wished(telling_of(state, heard.intents), alone, resources, _WISH_IN_A_STORY)


def _surely_asks_the_guide(lookup: Lookup) -> bool:
    """Return whether a question is the guide's by words alone: the network is spared then."""
    return lookup.is_sure(_SURELY_ASKED) and lookup.wished < _MAY_BE_WISHED


def _sure_of(state: DialogueState, text: str) -> float:
    """Return the probability of a section from which a text is about it."""
    if asks_within(text):
        return _SURE
    if subject(state):
        return _VERY_SURE
    little = _NAMES_A_SUBJECT < len(text.split()) <= _SHORT_TELLING
    return _SURE_OF_A_TELLING if little else _SURE


def _fitting(heard: Heard) -> Heard:
    """Return the message with the intents whose replies may stand behind a card, if there is one.

    Who is threatened, or has to call for help at once, is not told how to stay near.
    """
    if heard.calm:
        return heard
    pressing = not _PRESSING.isdisjoint(heard.assessment.groups)
    calmer = heard.assessment.level is RiskLevel.THIRD_PARTY and not pressing
    left_out = CALM_ONLY if calmer else CALM_ONLY | _NOT_IN_A_HURRY
    if heard.assessment.level >= RiskLevel.ACTIVE:  # "i have the pills, i haven't done anything"
        left_out |= {"not_acted"}
    fitting = without(heard.intents, *left_out)
    if calmer:
        fitting = _of_who_worries(heard.intents, fitting)
    own = heard.assessment.level is RiskLevel.SELF_HARM and "of_the_wound" not in heard.intents
    if own and "is_it_normal_there" in heard.intents:  # "I cut when I'm sad. Is that normal"
        fitting = ("is_it_normal", *fitting)
    return replace(heard, intents=fitting)


def _of_who_worries(told: Intents, fitting: Intents) -> Intents:
    """Return the intents of a worry for somebody, with what those of oneself mean in it.

    "My son burns himself. Where do we start", "she showed me her scars. not sure what to say".
    """
    fitting = tuple(intent for intent in fitting if intent != "at_a_loss")
    if "at_a_loss" in told:
        return ("talk_with_them", *fitting)
    return ("support_them", *fitting) if "where_to_start" in told else fitting


def _from_the_guide(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> Part:
    """Return the section that answers, and the second where two things were asked."""
    both = two_questions(heard.text, resources) or two_subjects(heard.text, lookup, resources)
    if both is not None:
        answered = section(state, both.first.slug, resources, both.first)
        return with_second(answered, (both.second,), resources)
    lookup = named_last(heard, asked_alone(heard.text, lookup, resources), resources)
    asked_back = one_word(state, heard.text, lookup, resources)
    if asked_back is not None:
        return asked_back
    if everyday(heard, resources):
        return listened(state, lookup, resources)
    best = lookup.chance
    sure = lookup.kind == "section" and best >= _sure_of(state, heard.text)
    if not sure and _corrects(state, heard):
        return say(state, resources, "misheard", "share")
    told = heard.calm and lookup.kind != "none" and not wants_to_know(heard)
    if told and not sure:  # who tells something is not asked what they meant
        return listened(state, lookup, resources)
    if lookup.kind == "section":
        return _page(state, heard, lookup, resources)
    if lookup.kind == "choices" and best >= LIKELY:
        asked = heard.calm and asks_within(heard.text)
        beside = offered(state, heard, resources) if asked else ()
        told = asked and len(heard.text.split()) >= STORY
        name = "read_on_it" if told and not beside else "did_you_mean"
        return _choices(state, lookup, resources, name, beside)
    return _not_in_the_guide(state, heard, lookup, resources)


def _not_in_the_guide(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> Part:
    """Return what is said where no page answers; of an age or a group, that none is told apart."""
    if _asks_for_whom(state, heard):
        return say(state, resources, NOT_TOLD[FOR_WHOM], "ask", menu(resources))
    return outside(state, heard, lookup, resources)


def _asks_for_whom(state: DialogueState, heard: Heard) -> bool:
    """Return whether a few words ask the last reply of an age or a group: "and for kids?"."""
    few = len(heard.text.split()) <= _WORDS_TO_GO_ON
    return few and heard.calm and bool(state.said) and FOR_WHOM in heard.intents


def _page(state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources) -> Part:
    """Return the section; to who only tells something more, after it, that they are heard.

    Who told of something else is asked whether it is this that they mean, where it is not sure.
    """
    sure = lookup.chance >= _sure_of(state, heard.text)
    if not sure and heard.calm and tells_of_no_harm(state):
        return _choices(state, lookup, resources)
    told_on = heard.calm and tells(heard.text) and not wants_to_know(heard)
    if told_on and just_read(state, lookup):
        return listened(state, lookup, resources)
    untold = first_of(UNTOLD, heard.intents) if heard.calm else None
    if untold is None:
        page = not_twice(state, lookup, resources)
        own = _STOPS_IT in heard.intents and heard.calm and is_of_self_harm(state)
        return with_number(page, resources) if own else page
    if just_read(state, lookup):
        return on_the_topic(state, heard.intents, resources)
    return behind(untold, section(state, lookup.slug, resources, lookup), resources)


def _corrects(state: DialogueState, heard: Heard) -> bool:
    """Return whether a calm message corrects what the last reply took it for, and asks nothing."""
    corrects = heard.calm and "corrects" in heard.intents and not asks_within(heard.text)
    return corrects and bool(state.said) and not state.risk.open


def _by_intent(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> Part | None:
    told = feedback.told(state, heard.intents, resources)
    if told is not None:
        return told
    if "quiet" in heard.intents:
        return quietened(state, resources)
    why = _why(state, heard, resources)
    if why is not None:
        return why
    words = len(heard.text.split())
    others = "others" in heard.intents and (state.topic or words == 1)  # not "it hurts more"
    more = ("more" in heard.intents or others) and not state.risk.emergency
    if more and words <= _WORDS_TO_GO_ON and not lookup.plain:  # "why dbt"
        there = state.topic and at_the_guide(state)  # of an older page nothing is asked
        return more_of(state, resources) if there else contents(state, resources)
    if "stop" in heard.intents and not _takes_back_a_danger(state, heard):
        ended = replace(state, waiting=False, search=None, plan=0)
        return say(ended, resources, "stopped", "stop")
    return in_words.said(state, heard.intents, resources)


def _why(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to "why" right after a reply that is no page; None where nothing was said.

    Behind the refusal of a method the question that was asked is asked once more, and no reason.
    """
    asked = heard.calm and resources.says("why_alone", heard.text.strip(" ?.!"))
    if not asked or state.said in _SAYS_NOTHING or state.risk.emergency or state.search is not None:
        return None
    if state.said == _NO_METHODS:
        return with_number(suicide_asked(state, "methods_again", "crisis", resources), resources)
    if state.said in _ON_SELF_HARM:
        return rest(state, _SELF_HARM, resources)
    if state.said == _ON_THEM and not state.risk.they_may_die:
        return with_number(section(state, _SELF_HARM, resources), resources)
    if state.topic and at_the_guide(state):
        return None
    pages = [button for button in state.offered if button[1].startswith("s:")]
    rows = (*(((Button(*one),)) for one in pages), *menu(resources))
    return say(state, resources, "why_of_that", "ask", rows)


def _takes_back_a_danger(state: DialogueState, heard: Heard) -> bool:
    """Return whether "forget it" is of the danger that was told.

    That was met last, or nothing runs that the words could end.
    """
    runs = state.search is not None or state.plan or state.waiting
    met = state.said.startswith("card_")
    return state.risk.open and (met or not runs) and "unsays_it" in heard.intents


def quietened(state: DialogueState, resources: Resources) -> Part:
    """Return that one line is left of the help, to who asked for less: never nothing."""
    quiet = replace(state, risk=replace(state.risk, quiet=True, turns=max(state.risk.turns, 1)))
    return with_number(say(quiet, resources, "quiet", "quiet"), resources)


def _felt_with(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return a human sentence where a death is told, or an emergency goes on, and nothing asked."""
    if asks(heard.text) or asks_on(heard.text):
        return None
    if "grief" in heard.intents and heard.assessment.level is RiskLevel.NONE:
        return with_number(say(state, resources, "grief", "share"), resources)
    if "suicide_told" in heard.intents and heard.calm and not state.risk.open:
        part = say(state, resources, "condolence", "share")
        return part if heard.assessment.help is Help.ROW else with_number(part, resources)
    if state.risk.emergency:  # no article on the way to an ambulance
        return next_step(state, resources)
    return None


def _acknowledged(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> Part | None:
    """Return a human sentence where the message tells of something and asks nothing."""
    level, groups = heard.assessment.level, heard.assessment.groups
    if AMOUNT in groups:
        return say(state, resources, DOSAGE, DOSAGE, menu(resources))
    of_the_news = resources.says("of_the_news", heard.text)
    if "bereaved" in groups and level is RiskLevel.INFO and not of_the_news:
        return say(state, resources, "condolence", "share")
    daily = _DAILY in heard.assessment.guards and not state.risk.open
    daily = daily and resources.says("hurt_at_a_task", heard.text)
    if (_ACCIDENT in groups or daily) and heard.calm:
        hurt = state.risk.open and state.risk.hurt  # what is done to a person is no accident
        name = "heard" if hurt else "accident"
        return with_number(say(state, resources, name, "share"), resources)
    if _MILESTONE in heard.assessment.guards and not asks(heard.text):
        return say(state, resources, "recovery", "share")
    if lookup.is_sure(_SURE):
        return None
    silent = lookup.kind == "none" or not (asks(heard.text) or BY_KEYWORDS in heard.intents)
    calm = "" if _of_those_who_do_it(state, heard.text) else _CALM_LEVELS.get(level, "")
    if calm and silent:
        theirs = of_them(state) or not _OWN_CHILD.isdisjoint(heard.intents)
        of_another = level is RiskLevel.RECOVERY and theirs and names_somebody(heard.text)
        of_scars = level is RiskLevel.RECOVERY and resources.says("only_of_scars", heard.text)
        own = "on_scars" if of_scars else calm
        own = "wound_worse" if resources.says("scars_open_again", heard.text) else own
        return say(state, resources, "good_news" if of_another else own, "share")
    if "hyperbole" in groups and level is RiskLevel.INFO:
        return say(state, resources, "hyperbole", "share")
    return None


def _of_those_who_do_it(state: DialogueState, text: str) -> bool:
    """Return whether a page is put in other words: "so they don't want to die", after it."""
    words = words_of(text)
    return at_the_guide(state) and "they" in words and ONESELF.isdisjoint(words)


def _choices(
    state: DialogueState,
    lookup: Lookup,
    resources: Resources,
    reply: str = "did_you_mean",
    beside: Rows = (),
) -> Part:
    """Return the sections to choose from, behind what else the message may be about."""
    least = _OFFERED_BESIDE if beside else _OFFERED
    rows = (*beside, *sections_offered(lookup, resources, least))[:_MOST_OFFERED]
    part = say(state, resources, reply, "ask", rows)
    return replace(part, why=Why(intent="ask", lookup=lookup))


def _behind_a_card(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> Part | None:
    """Return what is said or offered to read after a card, None where a section is surer."""
    if _presses(heard):
        return None
    goes_on = _goes_on(heard, lookup, resources)
    least = max(lookup.chance, CLEAR_WISH) if goes_on else 0.0
    likely = lookup.wished >= _HARDLY_WISHED
    part = wished_behind_a_card(state, heard, resources, least) if likely else None
    if part is not None:
        return replace(part, why=replace(part.why, lookup=replace(lookup, kind="none")))
    if goes_on:
        return None
    offers = _of_harm(heard) or heard.assessment.level is RiskLevel.PASSIVE
    offers = offers and lookup.kind != "none" and lookup.chance >= LIKELY
    if offers and seeks(heard.text, resources):
        return _choices(state, lookup, resources, "read_on_it")
    return None


def _goes_on(heard: Heard, lookup: Lookup, resources: Resources) -> bool:
    """Return whether the guide answers after a card.

    A question is, and what tells of self-harm where a page is surely about just that ("I only do
    it when I'm drunk"); "what's the point" is none. How a wound is hidden, or how bad it is, is
    nothing to read about.
    """
    if _presses(heard) or lookup.kind != "section":
        return False
    best, asked = lookup.chance, seeks(heard.text, resources)
    if _of_harm(heard):
        return best > (_SURE_BEHIND_A_CARD if asked else _SURE_OF_A_TELLING)
    return best > _SURE and asked


def _of_harm(heard: Heard) -> bool:
    """Return whether what alarms is self-harm, or worry for somebody, and nothing worse."""
    worst = heard.assessment.level
    return worst in (RiskLevel.SELF_HARM, RiskLevel.THIRD_PARTY)


def _presses(heard: Heard) -> bool:
    """Return whether what was told leaves room for help alone: violence, wounds, no time."""
    worst = heard.assessment.level
    return worst is RiskLevel.VIOLENCE or not _SEEN_FIRST.isdisjoint(heard.assessment.groups)
