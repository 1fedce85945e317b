"""Intents that stand for another after what was told, or that then do not count."""

from dataclasses import dataclass

from bot.dialogue.heard import Intents, first_of, without
from bot.dialogue.risk.told_together import OWN_BURN, OWN_WOUND
from bot.dialogue.state import MEANS, DialogueState
from bot.dialogue.talk.plain_questions import is_of_self_harm, out_of_place
from bot.dialogue.talk.telling_on import SUBJECT_OF, goes_on, subject
from bot.dialogue.talk.thread_answers import (
    ABOUT_SOMEBODY,
    FOUND_OUT,
    GRIEF,
    OF_THEM,
    SCHOOL,
    TELLING,
    THEM,
    of_them,
)
from bot.safety.levels import DYING, RiskLevel

# What is said of a wound that was told before.
_OF_A_WOUND = {
    "blister_there": "blister",
    "put_on_it": "first_aid",
    "at_home": "first_aid",
    "in_the_er": "at_the_er",
    "wound_spreads_there": "wound_spreads",
    "burn_deep_there": "burn_deep",
    "wound_worse_there": "wound_worse",
    "lapse_there": "lapse",
    "relieves": "does_it_help",
}
_INJURED = frozenset({OWN_BURN, OWN_WOUND})  # told in one of the last messages
_WOUNDS = frozenset({"blister", "first_aid", "wound_spreads", "burn_deep", "wound_worse"})
_NORMAL = "is_it_normal_there"
# What stands for another intent while any risk is open.
_OF_OPEN_RISK = {"back_better": "im_ok", "only_quoted": "joking"}
_MAY_HURT_SOMEBODY = frozenset({"card_to_others", "card_to_baby"})  # they are told to step away
_STOPPED = "stopped-drinking"  # told in one of the last messages, or in this one
_OF_THE_BOT = frozenset({"about_bot", "about_bot_again", "human", "prove_it"})
_PAGES = frozenset({"section", "rest", "in_short"})  # replies
_QUOTED, _TO_US = (
    "quotes_them",
    frozenset({*_OF_THE_BOT, "insult", "not_heard", "let_down", "friend", "friend_again"}),
)
_LIGHT = frozenset({"good_news"})
_OF_NO_DANGER = frozenset({"small_matter", "ordinary_medicine", "small_child", "habit"})
_DOUBT = frozenset({"prove_it"})
_OF_HOW_IT_IS = frozenset({"im_ok", "better"})
_WHY = frozenset({"why_place", "why_do_you_ask"})
_OF_ITSELF = frozenset({"do_you_call"})
_OF_CARE_TRIED = frozenset({"beyond_help"})  # no therapy helps who is beaten, or mourns
_OF_A_TALK = frozenset({"talk_to_me"})  # "want to talk" stands in "i don't want to talk" too
_OF_ONESELF = frozenset(
    {"done_to_me", "own_fault", "must_i_tell", "counts", "is_it_normal", "is_it_normal_there"}
    | {"still_thinks_of_it", "whom_to_see"}
)
_ASKS_HOW_TO_TELL = frozenset({"talk_with_them", "to_a_listener"})
_TO_AN_ADULT, _TELLS, _OF_A_FRIEND = "to_an_adult", "tell_mine", "of_a_friend"
_OWN_WORDS = frozenset({"tell_mine", "talk_with_them"})
# "How do I bring up therapy with my son", "how do I tell a date about my scars".
_SAY_IT_BETTER = frozenset({"wont_have_care", "scars_seen", "asks_at_work"})
# Subjects of which no self-harm was told: words to tell it would tell too much.
_OF_NO_HARM = frozenset({"pressure", "bullying", "parting", "loneliness", "body", "family"})
_FELT_WITH = "feeling"  # a reply to who tells how they are
# "What do I tell people" of who told of no harm; words of one's own have another answer.
_TO_CHILDREN = "grief_children"
_SAYS_WHAT = frozenset({"words_to_them", "first_words"})
_LEAVES = "words_before_going"  # an intent: may be words to leave behind
_TO_WHOM = frozenset({"tell_an_adult", "grief_people", _TO_CHILDREN})
_HAS_WORDS = frozenset({"tell_mine", "tell_plainly", "to_an_adult", "talk_with_them"})
_OWN_WORDS_FIRST, _SCARS = "own_words", "scars"  # an intent; what the talk is about
_FOR_HELP = frozenset({"call_for_me"})  # "can you call me" of who told of no danger
_OF_WHOM = frozenset({"which_of_us"})  # is known where somebody is spoken of: "im her mom"
_OF_CARE_ITSELF = frozenset({"kept_private"})
_TO_PASS_ON = frozenset({"tells_at_work", "child_report"})
_OF_SOMEBODY = frozenset({"tell_an_adult"})  # who asks what their own parents hear means no other
_LEFT_TO_THEM = frozenset({"must_i_tell"})  # who thinks of dying is better not alone with it


@dataclass(frozen=True, slots=True)
class _After:
    """What an intent means after some replies, and which intents then do not count."""

    said: frozenset[str]
    told: frozenset[str]
    meant: str
    out: frozenset[str] = frozenset()


_WORDS = "words_to_them"
_DOUBTS = frozenset({"overreacts"})
# What "how do i say no to him" would else be taken for.
_OF_REFUSAL = frozenset({"talk_with_them", "first_words", "may_i_block"})
_HOW_BAD = "how_bad_is_it"
_OF_THINGS = frozenset({"put_away", "take_it_away"})  # "get rid of them" after scars is of those
_OF_GOING = frozenset({"whether_to_go", "may_lose"})  # "can they make me"
_OF_LEAVING = frozenset({"should_i_leave"})
# "What do I tell people who ask", of who asked about scars: an intent of who mourns as well.
_TO_PEOPLE, _OF_SCARS = "grief_people", frozenset({"scar_care", "scars_seen"})
_AFTER = (
    _After(  # "what do I write" to a line that was just shown
        frozenset({"crisis", "may_i_text", "when_i_call"}),
        frozenset({"first_words"}),
        "words_for_a_line",
        frozenset({"what_now"}),
    ),
    _After(  # "I don't like phones" of a line that was just shown
        frozenset({"crisis", "when_i_call", "what_a_line_is"}),
        frozenset({"cant_phone", "text_instead"}),
        "may_i_text",
    ),
    _After(  # "does it call the police" of a line
        frozenset({"crisis", "what_a_line_is", "line_for_whom", "when_i_call", "may_i_text"}),
        frozenset({"it_calls"}),
        "police_come",
        frozenset({"it_calls"}),
    ),
    _After(  # "do I have to go" to whom somebody sends them
        frozenset({"must_i_go", "they_know", "tell_a_doctor", "kept_private", "at_first_meeting"}),
        _OF_GOING,
        "must_i_go",
        _OF_GOING,
    ),
    _After(  # "can I leave when I want" of a hospital
        frozenset({"at_the_er", "in_the_er", "locked_up", "tell_a_doctor", "police_come"}),
        _OF_LEAVING,
        "locked_up",
        _OF_LEAVING,
    ),
    _After(frozenset({"letters"}), frozenset({"which_one"}), "whom_to_see"),
    _After(  # "is it confidential" of a therapist, and not of the bot
        frozenset(
            {
                "results",
                "picked",
                "first_words",
                "letters",
                "whom_to_see",
                "locked_up",
                "not_shown",
                "kept_private",
                "at_first_meeting",
                "prepare_first",
                "whether_to_talk",
                "parents_know",
            }
        ),
        frozenset({"care_private"}),
        "kept_private",
        frozenset({"private", "is_it_safe"}),
    ),
    _After(frozenset({"scar_care"}), _OF_THINGS, "scar_care", _OF_THINGS),
    _After(
        frozenset(
            {
                "free",
                "low_cost",
                "sliding_scale",
                "results",
                "whom_to_see",
                "whether_to_talk",
                "young_search",
                "tell_a_doctor",
                "referral",
                "how_good",
                "another_therapist",
            }
        ),
        frozenset({"care_costs"}),
        "low_cost",
    ),
    _After(  # "sometimes I miss it" of who left self-harm off
        frozenset({"recovery", "resisted", "on_good_things", "not_lost", "misses_it"}),
        frozenset({"misses_it_there"}),
        "misses_it",
    ),
    _After(
        frozenset({"recovery", "resisted", "misses_it", "still_thinks", "happens_again"}),
        frozenset({"is_it_normal_there"}),
        "still_thinks_of_it",
    ),
    _After(
        frozenset(
            {
                "card_self_harm",
                "no_injury",
                "bad_enough",
                "relief_after",
                "how_to_stop",
                "hard_to_stop",
                "anyone",
                "not_told_number",
                "story_heard",
                "feeling",
                "pain_instead",
                "does_it_help",
            }
        ),
        frozenset({"is_it_normal_there"}),
        "is_it_normal",
    ),
)
_WHETHER_TO_TELL = "whether_to_tell"
# Of telling one's own, where nobody else is spoken of; and what else such words would be taken for.
_PASSED_ON = "they_pass_it_on"  # an intent
_OF_TELLING = {_WHETHER_TO_TELL: "must_i_tell", _PASSED_ON: "kept_private"}
_TAKEN_FOR = frozenset({"tell_an_adult", "other_parent", "may_i_tell", "call_parents", "tell_mum"})
# Replies after which "she" is who is told, and "what do I say" asks for one's own words.
_AFTER_TELLING = frozenset({
    "must_i_tell", "tell_someone", "tell_a_doctor", "not_shown", "kept_private", "parents_know",
    "nobody_to_know", "not_lost",
})  # fmt: skip
# What only who worries about somebody else asks: "how do I get her to stop" of who checks on them.
_OF_A_WORRY = frozenset({"support_them", "look_at_wounds"})
_EXERCISES = frozenset({"minutes", "minutes_else", "timer_started"})
# Of the self-harm that was told: a wound, missing it, stopping it.
_OF_OWN_HARM = {
    "own_infection": "wound_worse",
    "own_wound": "first_aid",
    "hit_head_there": "hit_head",
    "misses_it_there": "misses_it",
    "will_they_fade": "scar_care",
    **dict.fromkeys(("overreacts", "how_bad_is_it"), "too_small"),
    "cant_stop": "hard_to_stop",
}
_STOPPING = {"wants_to_stop": "how_to_stop"}
_ENDS = frozenset({"stop", "wants_to_stop"})  # both: "I want to stop"
_ON_SELF_HARM = frozenset(
    {"hard_to_stop", "does_it_help", "relief_after", "anyone", "is_normal", "harm_word"}
)  # replies
# "Should I go to hospital" of who looked after no wound.
_OF_WOUNDS = frozenset({"first_aid", "own_wound"})
_AN_EFFECT = _After(frozenset(), frozenset(), "side_effects")  # "will I gain weight"
_MEDICATION = "medication"  # a page
_OF_MEDICINES = frozenset({"side_effects", "medicine", "goes_together"})
# Of who is looked for, and does not want it: nothing has to be done at once.
_OF_REFUSING = frozenset({"what_now", "they_refuse"})
_OF_A_SEARCH = frozenset({"go_along"})  # "can I go with her" is of an ambulance, too


def turned(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with what stands for another one after what was told."""
    if _WHETHER_TO_TELL in intents and state.risk.worst not in DYING:  # asks for nobody to come
        intents = without(intents, "may_call_them")
    intents = _for_words(state, intents)
    told = _of_what_was_told(state, intents)
    if told:
        return (told, *intents)
    own = _of_own_harm(state, intents)
    if own:
        out = {"stop"} | _DOUBTS
        out |= {"whether_to"} if state.risk.worst is RiskLevel.SELF_HARM else set()
        return (own, *without(intents, *out))
    intents = _of_telling(state, intents)
    intents = _whose_words(state, _whose_fault(state, _of_what_was_said(state, intents)))
    unmeant = _unmeant(state, intents)
    return without(intents, *unmeant)


def _for_words(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with that for words to begin with, of who asks "what do i tell her".

    Of their own self-harm too, where that is to be told. In what is urgent, what to do comes first.
    """
    theirs = of_them(state) or state.about == FOUND_OUT
    urgent = state.risk.urgent or state.risk.emergency
    if tells_of_scars(state, intents):
        return ("scars_seen",)
    if not theirs and _asks_for_own_words(state, intents):
        return (_OWN_WORDS_FIRST,)
    if _OWN_WORDS_FIRST in intents and not state.risk.open:
        return (_OWN_WORDS_FIRST,)
    if _OWN_WORDS_FIRST in intents and _in_ones_own_danger(state):
        return ("what_now",)  # "how do i say no to them", of voices or an urge
    own = state.about == TELLING or (state.risk.open and not state.risk.hurt)
    to_others = "tell_an_adult" in intents  # "what do i tell her teacher"
    if _WORDS not in intents or urgent or to_others or not (theirs or own):
        return intents
    begins = "talk_with_them" if theirs else "tell_mine"
    return (begins, *without(intents, "what_now"))


def _in_ones_own_danger(state: DialogueState) -> bool:
    """Return whether the person may hurt themselves, and nobody was told of who hurts them."""
    own = state.risk.open and not (state.risk.theirs or state.risk.hurt)
    return own and state.risk.worst >= RiskLevel.SELF_HARM


def _of_what_was_told(state: DialogueState, intents: Intents) -> str:
    """Return the intent that stands before all others after what was told, "" for none."""
    if _NORMAL in intents and (normal := _whether_normal(state)):
        return normal
    wound = first_of(_OF_A_WOUND, intents) if _HOW_BAD not in intents else None
    theirs = state.risk.theirs and bool(state.said) and wound == "wound_worse"
    injured = state.risk.wounded or not _INJURED.isdisjoint(state.risk.told)
    if wound and (injured or theirs):
        return wound
    if "shakes_there" in intents and _STOPPED in state.risk.told:
        return "withdrawal_shakes"
    if "stepped_out" in intents and not _MAY_HURT_SOMEBODY.isdisjoint(state.risk.groups):
        return "stepped_back"
    ended = "help_not_coming" in intents and state.risk.in_sight
    if ended or {"called", "cut_off"} <= set(intents):
        return "line_failed"
    own = _of_a_lapse(state, intents) or _of_ones_own_danger(state, intents)
    return own or (first_of(_OF_OPEN_RISK, intents) or "" if state.risk.open else "")


def _of_a_lapse(state: DialogueState, intents: Intents) -> str:
    """Return the intent that "all for nothing" stands for after what was told, "" for none."""
    if "for_nothing" not in intents or ("counts" in intents and state.after != "lapse"):
        return ""
    if state.risk.wounded:
        return "lapse"
    return "" if _HOW_BAD in intents else "feeling"  # "does it count", of what was read


def _whether_normal(state: DialogueState) -> str:
    """Return what "is that normal" asks after violence, or of a wound just told, "" elsewhere."""
    if state.risk.hurt:
        return "is_it_abuse"
    spoken_of = state.said in ("card_self_harm", state.after, f"{state.after}_again")
    return state.after if state.after in _WOUNDS and spoken_of else ""


def _of_ones_own_danger(state: DialogueState, intents: Intents) -> str:
    """Return the intent that stands for one while the person may hurt themselves, "" for none.

    What was put away is a step back; and who has to know is theirs to find words for, unless it is
    somebody else who hurts them.
    """
    if not state.risk.open or state.risk.worst < RiskLevel.PASSIVE:
        return ""
    if "put_it_away" in intents and not state.risk.theirs:  # "she has the gun" of who may die
        return "stepped_back"
    theirs = state.risk.theirs or state.risk.hurt
    if "walked_out" in intents and state.risk.danger == MEANS and not theirs:
        return "stepped_back"
    tells = "tell_an_adult" in intents
    tells = tells or ("tell_them" in intents and _WHETHER_TO_TELL not in intents)
    return "tell_mine" if tells and not theirs else ""


def _of_own_harm(state: DialogueState, intents: Intents) -> str:
    """Return what is asked of the person's own self-harm that was told, "" for nothing.

    "I want to stop" ends an exercise, the plan or a search where one runs.
    """
    told = state.risk.open and not state.risk.theirs and not state.risk.hurt
    harm = state.risk.wounded or state.risk.worst is RiskLevel.SELF_HARM
    if not told or not harm or state.risk.emergency:
        return ""
    return first_of(_OF_OWN_HARM if _runs(state) else {**_OF_OWN_HARM, **_STOPPING}, intents) or ""


def _tells_of_oneself(state: DialogueState) -> bool:
    """Return whether whom to tell is a question of the person's own self-harm.

    It was told, or the talk is of telling it or of who found out; and nobody else is spoken of.
    """
    if state.risk.theirs or state.risk.hurt or state.risk.emergency:
        return False
    if state.about in (*ABOUT_SOMEBODY, GRIEF):
        return False
    own = state.risk.open and state.risk.worst >= RiskLevel.PASSIVE
    return own or state.about in (TELLING, FOUND_OUT) or state.said in _AFTER_TELLING


def _of_telling(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with what is asked about telling one's own self-harm.

    Of who knows, or is to be told, nobody asks what only who worries about them asks.
    """
    if not _tells_of_oneself(state):
        return intents
    meant = first_of(_OF_TELLING, intents)
    told = state.about in (TELLING, FOUND_OUT)
    out = (_TAKEN_FOR if meant else frozenset()) | (_OF_A_WORRY if told else frozenset())
    kept = without(intents, *out)
    return (meant, *kept) if meant else kept


def _of_what_was_said(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with what a question means after the last reply, or beside a search."""
    same = _of_the_same(state, intents)
    if same:
        return (same, *without(intents, _TO_PEOPLE))
    asked = "wants_to_stop" in intents and _of_nothing_else(state)
    if (asked or _ENDS.issubset(intents)) and _may_mean_self_harm(state):
        return ("how_to_stop", *without(intents, "stop"))
    if "how_to_cope" in intents and of_them(state):
        return ("worn_by_supporting", *intents)
    if "wont_go_there" in intents and state.search is not None and _no_danger_to_them(state):
        return ("wont_have_care", *without(intents, *_OF_REFUSING))
    why = not _WHY.isdisjoint(intents) or ("why_alone" in intents and state.unanswered > 0)
    if why and state.search is None and state.risk.in_sight:
        return ("why_asked", *without(intents, *_WHY))
    if {"serving", "kept_private"}.issubset(intents):  # "does the doc on base put it on my record"
        return ("private_serving", *intents)
    after = _meant_after(state, intents)
    if after is not None:
        return (after.meant, *without(intents, *after.out))
    unread = not (state.topic or state.search or state.risk.open)
    return _before_anything_is_told(state, intents) if unread else intents


def _of_the_same(state: DialogueState, intents: Intents) -> str:
    """Return the intent that a question goes on with: a secret, or scars; "" for neither."""
    if "even_if" in intents and state.said == "kept_private":
        return "kept_private"
    of_scars = state.after in _OF_SCARS and state.about != GRIEF
    return "scars_seen" if of_scars and _TO_PEOPLE in intents else ""


def _no_danger_to_them(state: DialogueState) -> bool:
    """Return whether nobody is in danger now, of whom somebody else may have told."""
    risk = state.risk
    worried = risk.theirs and risk.worst is RiskLevel.THIRD_PARTY
    return not risk.open or (worried and not (risk.urgent or risk.emergency))


def _may_mean_self_harm(state: DialogueState) -> bool:
    """Return whether "I want to stop" is of self-harm, though none was told: nothing runs here."""
    return not _runs(state) and not state.risk.open and is_of_self_harm(state)


def _of_nothing_else(state: DialogueState) -> bool:
    """Return whether self-harm was read of last: "how do i stop" may else be of smoking."""
    read = _at_a_page(state) or state.said in _ON_SELF_HARM
    return read and state.about not in ABOUT_SOMEBODY


def _runs(state: DialogueState) -> bool:
    """Return whether anything runs that "stop" would end."""
    running = bool(state.plan) or state.waiting or state.search is not None
    return running or state.said in _EXERCISES


def _before_anything_is_told(state: DialogueState, intents: Intents) -> Intents:
    """Return what an intent means where nothing was told yet that "it" may stand for."""
    if "is_it_safe" in intents:
        return ("private", *intents)
    if "at_a_loss" in intents and not state.about:
        return ("at_a_loss",)
    return intents


def _meant_after(state: DialogueState, intents: Intents) -> _After | None:
    """Return what a question means after the last reply, None for nothing, or in an emergency.

    "Do you store what I write" is of the bot, whatever was said.
    """
    if state.risk.emergency or ("private" in intents and "care_private" not in intents):
        return None
    if "effect_there" in intents and (state.topic == _MEDICATION or state.after in _OF_MEDICINES):
        return _AN_EFFECT
    fitting = (one for one in _AFTER if state.said in one.said)
    return next((one for one in fitting if not one.told.isdisjoint(intents)), None)


def _tells_as_staff(state: DialogueState, intents: Intents) -> bool:
    """Return whether who works with the young asks what they have to pass on themselves."""
    at_school = state.about == SCHOOL or "at_school" in intents
    return at_school and not _TO_PASS_ON.isdisjoint(intents)


def _at_a_page(state: DialogueState) -> bool:
    """Return whether a page of the guide was read last: "is it for kids too" is of that."""
    return bool(state.topic) and state.said in _PAGES


def _whose_fault(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with whom a question for the fault is about: a parent asks it as well."""
    if of_them(state):
        return without(intents, *_OF_ONESELF)
    own = state.risk.open and state.risk.worst >= RiskLevel.PASSIVE
    return ("own_fault", *intents) if own and "fault" in intents else intents


def _whose_words(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with whose words are asked for: "what do I say to my mum" is of oneself.

    Only who worries about somebody, or mourns, means another's words by it.
    """
    if not _SAY_IT_BETTER.isdisjoint(intents):
        return without(intents, *_OWN_WORDS)
    asks = _TO_AN_ADULT in intents or _TELLS in intents
    if not (asks or _ASKS_HOW_TO_TELL.issubset(intents)) or state.about == GRIEF:
        return intents
    if asks and tells_of_another(state, intents) and not state.risk.hurt:
        return ("tell_an_adult", *without(intents, *_OWN_WORDS))
    if state.risk.hurt or of_them(state):
        return intents
    if state.after in OF_THEM:
        return intents
    words = "tell_plainly" if tells_of_no_harm(state) else "how_to_tell_them"
    out = {"talk_with_them", "tell_an_adult"} | ({_TELLS} if words == "tell_plainly" else set())
    return (words, *without(intents, *out))


def tells_of_another(state: DialogueState, intents: Intents) -> bool:
    """Return whether words to tell are of somebody else who may be in danger, by a friend."""
    if _OF_A_FRIEND in intents and not state.risk.open:
        return True
    theirs = state.risk.open and state.risk.theirs
    return state.about == THEM or (theirs and state.about not in ABOUT_SOMEBODY)


def _asks_for_own_words(state: DialogueState, intents: Intents) -> bool:
    """Return whether words are asked for by who told of no harm: "what do i tell people" of a job.

    Children are told of it too; of one's kin a worry may be meant. Who is lonely, or tells how they
    are, may look for words to leave behind.
    """
    if state.said in _FELT_WITH or subject(state) == "loneliness" or _LEAVES in intents:
        return False
    asks = not (_SAYS_WHAT.isdisjoint(intents) or _TO_WHOM.isdisjoint(intents))
    words = _HAS_WORDS - {"talk_with_them"} if _TO_CHILDREN in intents else _HAS_WORDS
    return asks and words.isdisjoint(intents) and tells_of_no_harm(state)


def tells_of_scars(state: DialogueState, intents: Intents) -> bool:
    """Return whether it is asked how to tell somebody of the scars that the talk is about."""
    asks = "tell_mine" in intents or not _SAYS_WHAT.isdisjoint(intents)
    return asks and state.about == _SCARS and not state.risk.open


def tells_of_no_harm(state: DialogueState) -> bool:
    """Return whether the talk is of exams, a parting, a body, or of what was only heard.

    No harm was told then, and no page was read: words to tell it, and what follows it, are of none.
    """
    told = {subject(state), *(SUBJECT_OF.get(reply, "") for reply in state.wished)}
    harm = state.risk.open or state.risk.before > RiskLevel.NONE
    heard = (goes_on(state) or state.said == _FELT_WITH) and not state.about
    heard = heard and not (state.topic or state.risk.kept)
    return not harm and (heard or not told.isdisjoint(_OF_NO_HARM))


def _unmeant(state: DialogueState, intents: Intents) -> frozenset[str]:
    """Return the intents that do not count after what was told, or beside another."""
    risk = state.risk
    rows = (  # when, and what then does not count
        (risk.emergency and not risk.wounded and "whether_to_go" in intents, _OF_WOUNDS),
        (state.said not in _OF_THE_BOT, _DOUBT),
        ("relief_after" in intents, _OF_HOW_IT_IS),  # "why do I feel better after" is not of now
        (risk.open, _LIGHT),  # to be calm all at once may be a sign
        (risk.open, _OF_ITSELF),  # then it may be asked for
        (state.search is None or risk.emergency, _OF_A_SEARCH),
        (of_them(state) and bool(state.said), _OF_WHOM),
        ("for_whom" in intents and _at_a_page(state), _OF_THE_BOT),
        ("parents_know" in intents, _OF_SOMEBODY),
        (_tells_as_staff(state, intents), _OF_CARE_ITSELF),
        ("no_talk" in intents, _OF_A_TALK),
        (_OWN_WORDS_FIRST in intents, _OF_REFUSAL),
        (_QUOTED in intents, _TO_US),
        (risk.in_sight, _OF_NO_DANGER),
        (risk.open, _DOUBTS),  # there it may doubt more than a feeling
        ("writes_first" in intents and not risk.in_sight, _FOR_HELP),
        (risk.open and risk.worst in DYING, _LEFT_TO_THEM),
        (risk.hurt or state.about == GRIEF, _OF_CARE_TRIED),
    )
    return out_of_place(state, intents).union(*(out for when, out in rows if when))
