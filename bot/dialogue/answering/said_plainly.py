"""What a few plain words ask or tell that has one answer: the bot's name, a plan, a yes to care."""

from dataclasses import replace

from bot.dialogue.answering.feedback import told
from bot.dialogue.answering.follow_ups import FOR_WHOM
from bot.dialogue.answering.lines_named import of_a_line_named, of_its_questions
from bot.dialogue.answering.of_a_medicine import of_a_medicine
from bot.dialogue.answering.of_oneself import (
    of_asking_a_parent,
    of_its_course,
    of_ones_own,
    of_telling,
    of_who_is_taken_in,
    of_who_pays,
    of_who_they_are,
)
from bot.dialogue.answering.of_those_who_care import of_carers, of_other_bereaved, of_staff
from bot.dialogue.answering.reading import at_the_guide, contents, on_the_topic
from bot.dialogue.buttons import CRISIS, FIND, RESUME
from bot.dialogue.commands import commanded, country
from bot.dialogue.events import Commanded
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.search.beside_it import for_veterans
from bot.dialogue.search.place import ABROAD
from bot.dialogue.state import ON_LINES, DialogueState
from bot.dialogue.talk.in_words import menu, said
from bot.dialogue.talk.thread_answers import OF_CARE, THEM
from bot.directory.requests import Request
from bot.safety.levels import RiskLevel

_TO_WRITE = frozenset({"may_i_text", "cant_call"})  # replies
_ON_CALLS = frozenset(
    {"when_i_call", "what_a_line_is", "line_for_whom", "line_failed", "may_i_text", "crisis"}
)  # replies
_PRESCRIBES = "who_prescribes"  # a reply
_LINES, _PAGES = "crisis", frozenset({"section", "rest"})  # replies
# Begin the names of replies behind which words are asked for.
_BEFORE_WORDS = ("write_for_me", "how_to_tell", "own_words", "tell_them")
_ON_DIAGNOSES = frozenset({"advice", "diagnose_me"})  # intents that were answered
_SIGNS, _MEDICINE = "warning-signs", "medication"  # pages
_BETTER = "better"  # an intent
_SCAR_CARE = "scar_care"  # a reply, and its intent
_ON_WOUNDS = frozenset({"firstaid", "wound_worse"})  # replies
_BESIDE_PAGES, _WAYS = frozenset({"guide_list", "misheard"}), "need_not_be_near"  # replies
# Replies on therapists in general: "and a counselor?" behind one is of those, too.
_ON_KINDS = frozenset({"letters", "two_kinds", "whom_to_see"})
_ON_CARE = _ON_KINDS | {
    *("licence_check", "referral", "how_good", "insurance_cost", "low_cost", "sliding_scale"),
    *("free", "another_therapist", "whether_to_talk", "wait_time", "prepare_first", "kept_private"),
}
_ASKED_IF_EASED = "eased:"  # begins the action of a button
_HELPED, _NOT_HELPED = "helped", "not_helped"  # intents
_COSTS = frozenset({"it_costs", "care_costs"})  # intents
_ON_SECRETS = frozenset({"kept_private", "parents_know"})
_A_PLAN = Request(wishes=("insurance",))  # all that is asked for


def said_plainly(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to what a calm message says in a few plain words, None for nothing such."""
    if state.risk.emergency:
        return None
    return next(filter(None, (answer(state, heard, resources) for answer in _ANSWERS)), None)


def _of_care(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do with somebody's yes to care, which is no yes to having thought of dying.

    After a worry "she agreed to see a doctor" has an answer of its own.
    """
    agrees = not state.risk.open and resources.says("agrees_to_care", heard.text)
    if not (agrees or resources.says("yes_to_care", heard.text)):
        return None
    rows = resources.wording.rows(FIND if state.search is None else RESUME)
    part = say(state, resources, "yes_to_care", "share", rows)
    return with_number(part, resources) if state.risk.open else part


def _as_a_command(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what a command does that a word names ("privacy"), or what the bot is and can read."""
    asked = heard.text.strip(" ?")
    if resources.says("privacy_alone", asked):
        return commanded(state, Commanded("privacy"), resources)
    if resources.says("country_alone", asked):
        return country(state, "", resources)
    if resources.says("names_the_bot", asked) or resources.says("asks_of_a_person", asked):
        return said(state, ("about_bot",), resources)
    if state.search is None and resources.says("only_looks_around", asked):
        return said(state, ("about_bot",), resources)
    if resources.says("sends_a_picture", asked):
        return say(state, resources, "attached", "attached")
    if resources.says("wants_simple_words", asked):
        return say(state, resources, "my_english", "about_bot")
    human = resources.says("wants_a_human", asked) or resources.says("call_me", asked)
    return said(state, ("human",), resources) if human else None


def _of_other_things(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that it is not here, to who wants a pizza, a dentist or a game; None for all else."""
    calm, asked = not state.risk.open and state.search is None, heard.text.strip(" ?.!")
    wants = calm and resources.says("wants_other_things", asked)
    wants = wants and not resources.asks_by_words(heard.text)  # "a babysitter and a therapist"
    wants = wants or (calm and resources.says("of_other_matters", asked))
    return say(state, resources, "out_of_scope", "out_of_scope", menu(resources)) if wants else None


def _of_what_is_past(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what it took, to who tells gladly that self-harm or an attempt is long behind them."""
    calm = not state.risk.open and resources.says("came_through", heard.text.strip(" .!"))
    return with_number(say(state, resources, "recovery", "share"), resources) if calm else None


def _of_this_chat(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return who sees this chat, that the same was said, or where to sleep; None for all else.

    Right after what a line is, "how long is the wait" is of that line.
    """
    asked = heard.text.strip(" ?.!")
    if resources.says("police_see_it", asked):
        return say(state, resources, "who_sees", "about_bot")
    if state.search is None and resources.says("sleeps_rough", asked):
        return said(state, ("shelter",), resources)
    if state.said in _ON_CALLS and resources.says("waits_how_long", asked):
        return with_number(say(state, resources, "wait_on_a_line", "crisis"), resources)
    if state.said and resources.says("same_again", asked):
        rows = resources.wording.rows(CRISIS)
        return with_number(say(state, resources, "said_the_same", "about_bot", rows), resources)
    return None


def _of_small_talk(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to small talk, a fear of the law, or of another illness; None for else."""
    asked = heard.text.strip(" ?.!")
    if resources.says("chat_is_private", asked):
        return say(state, resources, "who_sees", "about_bot")
    if not state.risk.open and resources.says("how_are_you_alone", asked):
        return say(state, resources, "asked_how_i_am", "greeting")
    if state.said.startswith("human") and resources.says("a_real_one", asked):
        return said(state, ("human",), resources)
    if not state.risk.open and resources.says("unsays_anything", asked):
        return say(state, resources, "unsaid", "share")
    if not state.risk.hurt and resources.says("asks_of_the_law", asked):
        part = say(state, resources, "law", "law")
        return with_number(part, resources)
    calm = not state.risk.open and state.search is None
    if calm and resources.says("another_illness", asked):
        return say(state, resources, "other_health", "other_health", menu(resources))
    return None


def _of_a_sign(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what helps to who read the signs and says that somebody has one: "my son has that"."""
    reads = state.topic == _SIGNS and state.said in _PAGES and not state.risk.open
    if not reads or not resources.says("has_a_sign", heard.text.strip(" ?")):
        return None
    theirs = replace(state, about=THEM)
    return with_number(say(theirs, resources, "support_them", "share"), resources)


def _of_these_lines(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return for whom the lines are that were just shown: "for teens", "for my friend"; or None.

    The line for those who serve has a name of its own: it is shown at any time, and so is where the
    numbers come from.
    """
    asked = heard.text.strip(" ?")
    if resources.says("veterans_line", asked):
        return for_veterans(state, resources)
    if resources.says("numbers_from", asked):
        return with_number(say(state, resources, "numbers_from", "about_bot"), resources)
    if state.said in _TO_WRITE and resources.says("not_by_phone", asked):
        return said(state, ("signs",), resources)
    if state.said in ABROAD and resources.says("lines_here", asked):
        return country(state, state.country, resources)
    if state.said != _LINES:
        return None
    if resources.says("lines_for_the_young", asked):
        return said(state, ("child_line",), resources)
    if resources.says("not_by_phone", asked):
        return said(state, ("may_i_text",), resources)
    somebody = resources.says("lines_for_somebody", asked)
    return said(state, ("line_for_whom",), resources) if somebody else None


def _of_words(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return words to tell somebody, to who asks for them after how it is told; else None."""
    asked = state.said.startswith(_BEFORE_WORDS) and resources.says("wants_words", heard.text)
    return said(state, ("tell_mine",), resources) if asked else None


def _of_who_does_it(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that it can be anyone, to who asks in calm whether it is girls; None for all else."""
    if state.risk.open or state.search is not None:
        return None
    asked = resources.says("asks_who_does_it", heard.text.strip(" ?"))
    return said(state, ("who_does_it",), resources) if asked else None


def _of_a_plan(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return whom to ask whether a plan is taken: "do they take aetna"; at a page it is a wish."""
    asked = resources.says("takes_a_plan", heard.text.strip(" ?"))
    if state.search is not None or not asked or resources.read_request(heard.text) != _A_PLAN:
        return None
    rows = resources.wording.rows(FIND)
    return say(state, resources, "insurance_cost", "insurance_cost", rows)


def _of_another_page(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return all pages to who read one in calm and wants another: "something else", "back"."""
    reads = bool(state.said) and (at_the_guide(state) or state.said in _BESIDE_PAGES)
    reads = reads and not state.risk.open and state.search is None
    asked = reads and resources.says("another_page", heard.text)
    return contents(state, resources) if asked else None


def _of_a_way(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return how the ways to meet differ, to who asks which to choose before anybody is looked for.

    "Should I see one in person or online in Reno" looks there, in either way.
    """
    text = heard.text.strip(" ?")
    asked = resources.says("which_way", text) or resources.says("must_be_there", text)
    asked = asked and not (state.risk.hurt or resources.says("way_to_tell", text))
    costs = state.said == _WAYS and resources.says("which_costs_less", text)
    of_ways = resources.says("way_costs", text)
    if state.search is not None or not (asked or costs or of_ways):
        return None
    if resources.read_place(heard.text) is not None:  # read last: it takes longest
        return None
    if costs or (of_ways and "insurance" not in resources.read_request(text).wishes):
        return say(state, resources, "way_costs", "ask", resources.wording.rows(FIND))
    if not asked:
        return None
    return say(state, resources, _WAYS, "ask", resources.wording.rows(FIND))


def _of_a_group(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that no age or group is told apart, to who asks it of a page on care just read."""
    reads = bool(state.said) and at_the_guide(state) and state.topic in OF_CARE
    asked = reads and resources.says("fits_whom", heard.text.strip(" ?"))
    of_pills = state.topic == _MEDICINE and _BETTER in heard.intents  # none is best
    if not asked or of_pills or state.search is not None:
        return None
    return on_the_topic(state, (FOR_WHOM,), resources)


def _of_scars(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what becomes of scars, to who asks whether they go, or when a wound is to be seen.

    The second only right after first aid; None elsewhere.
    """
    asked = heard.text.strip(" ?")
    if state.said in _ON_WOUNDS and resources.says("when_to_go", asked):
        return with_number(say(state, resources, "wound_seen", "crisis"), resources)
    risk = state.risk
    harmed = risk.worst is RiskLevel.SELF_HARM and not (risk.theirs or risk.hurt)
    they = (state.said == _SCAR_CARE or harmed) and resources.says("they_fade", asked)
    of_scars = they or resources.says("scars_gone", asked)
    return say(state, resources, _SCAR_CARE, _SCAR_CARE) if of_scars else None


def _of_therapists(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to a plain question on therapists, asked before anybody is looked for."""
    asked = heard.text.strip(" ?")
    if state.search is not None or state.risk.open:
        return None
    if resources.says("stops_going_there", asked.strip(".!")):
        rows = resources.wording.rows(FIND)
        return with_number(say(state, resources, "stop_going", "ask", rows), resources)
    name = "low_cost" if resources.says("asks_of_a_scale", asked) else ""
    on_costs = state.said == "insurance_cost" and resources.says("asks_what_is_free", asked)
    name = "low_cost" if on_costs else name
    name = "diagnose_me" if resources.says("who_diagnoses", asked) else name
    of_diagnoses = state.after in _ON_DIAGNOSES and resources.says("who_can_diagnose", asked)
    name = "diagnose_me" if of_diagnoses else name
    name = "programs" if resources.says("asks_of_programs", asked) else name
    name = "groups_near" if resources.says("a_group_for", asked) else name
    again = state.said.startswith(_PRESCRIBES) and resources.says("who_can_alone", asked)
    name = _PRESCRIBES if again or resources.says("who_prescribes", asked) else name
    of_secrets = state.said in _ON_SECRETS and resources.says("another_to_tell", asked)
    name = "kept_private" if of_secrets or resources.says("private_with_them", asked) else name
    on_kinds = state.said in _ON_KINDS and resources.says("another_kind", asked)
    name = "whom_to_see" if on_kinds else name
    if state.said in _ON_CARE and resources.says("asks_what_to_ask", asked):
        name = "how_good" if not state.said.startswith("how_good") else "prepare_first"
    if state.said in _ON_CARE and resources.says("what_if_full", asked):
        name = "wait_time"
    return say(state, resources, name, "ask", resources.wording.rows(FIND)) if name else None


def _of_prices(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what is known of costs to who read of care; "how much" of a medicine is an amount."""
    own = state.risk.open and not state.risk.theirs
    if state.search is not None or own or not _reads_of_care(state):
        return None
    alone = state.topic != _MEDICINE and resources.says("price_alone", heard.text.strip(" ?.!"))
    if not alone and _COSTS.isdisjoint(heard.intents):
        return None
    rows = resources.wording.rows(FIND)
    part = say(state, resources, "insurance_cost", "insurance_cost", rows)
    return with_number(part, resources) if state.risk.open else part


def _reads_of_care(state: DialogueState) -> bool:
    """Return whether a page or a reply on care was read last: what costs something is that care."""
    at_it = bool(state.said) and (at_the_guide(state) or state.behind in _PAGES)
    return (at_it and state.topic in OF_CARE) or state.said == "in_groups"


def _of_help_given(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return a word to who says whether the bot, or the page just read, helped; None for all else.

    After a line or an exercise "that helped" is of those.
    """
    to_ours = any(action.startswith(_ASKED_IF_EASED) for _, action in state.offered)
    to_ours = to_ours or state.said.startswith(ON_LINES)
    if state.search is not None or state.risk.open or to_ours:
        return None
    words = heard.text.strip(" .!")
    if resources.says("no_help_given", words):
        return told(state, (_NOT_HELPED,), resources) or said(state, ("insult",), resources)
    if not resources.says("thanks_for_help", words):
        return None
    return told(state, (_HELPED,), resources) or said(state, ("thanks",), resources)


# In this order: the first that answers is heard.
_ANSWERS = (
    of_a_medicine,
    _of_care,
    _as_a_command,
    _of_a_sign,
    _of_these_lines,
    _of_words,
    _of_who_does_it,
    _of_a_plan,
    _of_another_page,
    _of_other_things,
    _of_what_is_past,
    _of_a_way,
    _of_a_group,
    _of_scars,
    _of_prices,
    _of_therapists,
    _of_help_given,
    of_staff,
    of_carers,
    of_other_bereaved,
    of_ones_own,
    of_its_course,
    of_telling,
    of_who_is_taken_in,
    _of_this_chat,
    _of_small_talk,
    of_who_they_are,
    of_asking_a_parent,
    of_who_pays,
    of_a_line_named,
    of_its_questions,
)
