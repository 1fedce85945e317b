"""What a few plain words ask for: a button said aloud, or a reply of its own; no look-up."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from bot.dialogue.buttons import FIND, LINES, MENU, TELL
from bot.dialogue.heard import Heard, Intents, first_of, without
from bot.dialogue.help.asked_plainly import suicide_asked
from bot.dialogue.help.cards import line_for_children, line_for_violence
from bot.dialogue.help.in_an_emergency import may_have_called
from bot.dialogue.help.next_step import next_step
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.replies import Rows
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import with_the_line
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.as_things_stand import as_things_stand
from bot.dialogue.talk.own_replies import PRESSED, REPLIES
from bot.dialogue.talk.own_reply import Said
from bot.dialogue.talk.plain_questions import PLAIN, with_its_topic
from bot.dialogue.talk.thread_answers import ACCIDENT, GRIEF, SCHOOL, THEM
from bot.dialogue.talk.turned import turned
from bot.dialogue.talk.words_to_tell import tells_of_another, tells_of_no_harm, tells_of_scars
from bot.safety.levels import DYING, RiskLevel

# "A hotline for abused men" wants no other line; "no hotline, I want to talk" wants none.
_OF_SUCH_A_LINE = frozenset({"signs", "child_line"})  # intents that ask for a line of one kind
_NO_OTHER_LINE = frozenset({"violence_lines", "talk_to_me"})
_TOLD_WHAT_IT_IS = frozenset({"about_bot", "about_bot_again", "who_runs", "how_it_works"})
_NOT_CALLED = frozenset({"waiting", "line_failed", "cut_off", "not_called", "help_not_coming"})
# Who was in touch with a line keeps its number in sight, whatever they wrote before.
_OF_A_LINE = frozenset({"how_was_the_line", "line_failed"})
_OF_CALLS = frozenset({"called", "they_call"})
_FIRST_AID, _NOTHING_HELPS = "firstaid", "nothing_helps"  # replies
_ASKED_PLAINLY = frozenset({"sign_heard", "sign_heard_again"})
_NO_ANSWER_TO_DANGER = frozenset(
    {"feeling", "nod", "joking", "typo", "greeting", "help_word", "medicine", "is_it_safe"}
    | {"wont_call", "whether_to_talk"}
    # Hope, an article or a sentence for calm hours: what is to be done now comes first.
    | {"hope", "sleep", "may_i_eat", "homework", "good_news", "apps", "does_it_help"}
    | {"nothing_helps", "beyond_help"}
    | {"am_i_weak", "low_cost", "wait_time", "another_therapist", "support_them", "scared"}
    | {"referral", "sliding_scale", "online_works", "tires_you", "relief_after"}
    | {"how_to_stop", "must_i_tell", "show_mine", "too_small", "may_i_leave_them", "who_i_am"}
    | {"counts", "is_it_normal", "is_it_normal_there", "still_thinks_of_it", "whom_to_see"}
    | {"share_this", "where_to_start", "rhetorical", "what_now", "hard_to_stop", "side_effects"}
    | (PLAIN.keys() - {"in_custody", "what_a_line_is"})
)

_OF_WRITING = frozenset({"may_i_text", "no_voice", "what_a_line_is"})  # replies
# Replies that ask whether it has eased.
_ASK_IF_EASED = frozenset({"timer_over", "went_through", "eased_no", "eased_no_again"})


def pressed(state: DialogueState, intents: Intents) -> str:
    """Return the action of the button that the words stand for, "" where there is none."""
    if not intents:
        return ""
    intents = _without_other_buttons(state, _of_no_line(intents))
    if "may_i_text" in intents and not (state.risk.in_sight and state.risk.worst in DYING):
        return ""
    if "small_matter" in intents and not state.risk.in_sight:
        return ""  # "emergency, we're out of biscuits"
    if "how_to_come_out" in intents:  # "tell my dad" then is of no self-harm
        return ""
    if "just_ok" in intents and state.said not in _ASK_IF_EASED:  # "ok" to an exercise
        intents = without(intents, "lighter_now")
    offered = {action for _, action in state.offered}
    asked = (
        ("im_ok", "safe:yes", "safe:yes" in offered),
        ("eased_a_bit", "eased:yes", "eased:yes" in offered),
        ("eased", "eased:yes", state.waiting or "eased:yes" in offered),
        ("lighter_now", "eased:yes", "eased:yes" in offered and not state.risk.emergency),
        ("helped", "eased:yes", "eased:yes" in offered),
        ("not_eased", "eased:no", state.waiting or "eased:no" in offered),
        ("worse", "eased:worse", state.waiting or "eased:no" in offered),
        ("as_before", "eased:no", "eased:no" in offered),
        ("back_to_search", "resume", state.search is not None and state.said != "results"),
        ("goes_on_there", "resume", _goes_on_in_a_search(state)),
        ("called", "called", _called_for_help(state, intents)),
        ("they_call", "called", state.risk.emergency and _NOT_CALLED.isdisjoint(intents)),
        ("cant_phone", "cant-call", state.risk.in_sight or _at_the_lines(state)),
        ("not_called", "cant-call", state.risk.in_sight and not state.risk.emergency),
        ("what_it_does", "guide", _asks_what_it_does(state, intents)),
        ("lines_for", "crisis", not state.risk.hurt),
        ("no_talk", "hush", not state.risk.emergency),
        ("with_me", "with-someone", state.risk.in_danger_now and not state.risk.seen),
        *((intent, action, True) for intent, action in PRESSED.items()),
    )
    if "relief_after" in intents:
        return ""
    return next((action for intent, action, fits in asked if fits and intent in intents), "")


def _goes_on_in_a_search(state: DialogueState) -> bool:
    """Return whether "where were we" is of a search in which nothing of a danger was told."""
    calm = not (state.risk.open or state.risk.in_sight)
    return calm and state.search is not None and state.said != "results"


def _asks_what_it_does(state: DialogueState, intents: Intents) -> bool:
    """Return whether it is asked what the bot tells of: "what do you do with my data" is not."""
    told = state.said in _TOLD_WHAT_IT_IS and not state.risk.in_sight
    return told and "private" not in intents


def asks_to_be_silent(state: DialogueState, heard: Heard) -> bool:
    """Return whether who is hurt by somebody says in the message that alarms that they can't call.

    "I can't call, he is home" asks how else to be heard.
    """
    hurt = heard.assessment.level is RiskLevel.VIOLENCE and state.risk.hurt
    return hurt and not {"text_instead", "cant_phone"}.isdisjoint(heard.intents)


def _at_the_lines(state: DialogueState) -> bool:
    """Return whether lines were just shown, or told of, or one failed who told of a danger."""
    if state.search is None and state.said in _OF_WRITING:
        return True
    return state.risk.open and state.said in ("crisis", "line_failed")


def _called_for_help(state: DialogueState, intents: Intents) -> bool:
    """Return whether "i called" tells of a call for help: of who mourns, everyone calls."""
    mourns = state.about == GRIEF and not state.risk.emergency
    return may_have_called(state) and not mourns and not _calls_a_line(state, intents)


def _calls_a_line(state: DialogueState, intents: Intents) -> bool:
    """Return whether a call was to a line, where no emergency is on, or was none."""
    line = "called_line" in intents and not state.risk.emergency
    return line or not _NOT_CALLED.isdisjoint(intents)


def _without_other_buttons(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents without those whose button would bring another thing here.

    Who has to know of a child that is hurt is another question than whom to talk to, and who is
    hurt by somebody has lines of their own. Words of one's own self-harm tell of no friend, and
    of no exam; and the minutes say to get up and walk, which nobody does in class.
    """
    out = set()
    if not _NO_OTHER_LINE.isdisjoint(intents) or state.risk.child_hurt or state.risk.hurt:
        out.add("lines")
    if tells_of_another(state, intents) or tells_of_no_harm(state):
        out.add("tell_mine")
    if not _OF_SUCH_A_LINE.isdisjoint(intents):
        out |= {"lines", "lines_for"}
    if "own_words" in intents and not state.risk.open:  # "how do i say no to my coach"
        out.add("tell_mine")
    if "asks_at_work" in intents:  # no boss is told of self-harm by these words
        out.add("tell_mine")
    if "among_others" in intents:
        out.add("distract")
    out |= _why_of_nothing(state)
    if "scars_seen" in intents or tells_of_scars(state, intents):  # "how do I tell a date of them"
        out.add("tell_mine")
    return without(intents, *out)


def _why_of_nothing(state: DialogueState) -> frozenset[str]:
    """Return the questions why somebody does it that are of no self-harm here.

    "Why does he do that" is of who hits, where a person is hurt.
    """
    if state.risk.hurt or state.about == GRIEF:
        return frozenset({"why_mine_does_it", "why_they_do_it"})
    theirs = state.risk.open and state.risk.theirs and not state.risk.urgent
    known = theirs or state.about in (THEM, SCHOOL)
    return frozenset() if known else frozenset({"why_they_do_it"})


def _of_no_line(intents: Intents) -> Intents:
    """Return the intents without a call to help that was one to somebody else.

    "I called her mother, she is safe", "I can't call him: he is in prison".
    """
    out = _OF_CALLS if "found_safe" in intents else frozenset()
    out |= {"text_instead"} if "cant_reach_them" in intents else frozenset()
    return without(intents, *out)


def said(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the reply that a message's intents have of their own, None where they have none."""
    if not intents:
        return None
    told = first_of(_TOLD, intents)
    if told is not None and not {"who_runs", "about_bot"}.issubset(intents):
        return told(state, resources)
    if "no_search" in intents:
        state = replace(state, search=None)
    intents = turned(state, _without_thanks(intents))
    now = as_things_stand(state, intents, resources)
    if now is not None:
        return now
    seen = state.risk.in_danger_now and state.risk.seen
    if state.risk.emergency and not seen and not _NO_ANSWER_TO_DANGER.isdisjoint(intents):
        return next_step(state, resources)  # tired after pills is no feeling to talk over
    reply = first_of(REPLIES, intents)
    return None if reply is None else _reply(state, reply, resources)


def _reply(state: DialogueState, reply: Said, resources: Resources) -> Part:
    """Return the reply of an intent; first aid asks of nothing after an accident, nor at a school.

    Who says once more that nothing helps is asked plainly.
    """
    of_nobody = state.about == SCHOOL and not state.risk.open  # "we have first aid training"
    if reply.reply == _FIRST_AID and (state.about == ACCIDENT or of_nobody):
        return say(state, resources, _FIRST_AID, reply.counted, nothing_asked=True)
    once_more = state.said in (_NOTHING_HELPS, *_ASKED_PLAINLY) and not state.risk.theirs
    if reply.reply == _NOTHING_HELPS and once_more:
        kept = replace(state, risk=with_the_line(state.risk))
        return with_number(suicide_asked(kept, "sign_heard", "share", resources), resources)
    rows = resources.wording.rows(reply.buttons)
    if reply.reply in _OF_A_LINE:
        state = replace(state, risk=with_the_line(state.risk))
    state = with_its_topic(state, reply.reply)
    to_tell = reply.reply == "tell_someone" and state.risk.of_dying_alone
    name = "tell_of_dying" if to_tell else reply.reply
    part = say(state, resources, name, reply.counted, rows)
    return with_number(part, resources) if reply.number else part


def _without_thanks(intents: Intents) -> Intents:
    """Return the intents without thanks to who is let down: "thanks for nothing"."""
    return without(intents, "thanks") if "let_down" in intents else intents


def menu(resources: Resources) -> Rows:
    """Return the buttons for a person who does not know what to ask."""
    return resources.wording.rows(MENU)


def _sources(state: DialogueState, resources: Resources) -> Part:
    """Return where the guide's facts come from, and who has read its words."""
    entries = (section.entry for section in resources.guide.sections.values())
    reviewers = dict.fromkeys(entry.reviewed_by for entry in entries if entry.reviewed_by)
    told = {"source": resources.guide.source, "reviewers": "; ".join(reviewers)}
    return say(state, resources, "sources", "about_bot", menu(resources), **told)


def _of_violence(name: str, state: DialogueState, resources: Resources) -> Part:
    """Return a reply with the line for who is being hurt at home, or that there is none to show."""
    special = line_for_violence(help_view(state, resources).country)
    rows = resources.wording.rows(LINES)
    return with_help(say(state, resources, name, "ask", rows, special=special))


def _no_food(state: DialogueState, resources: Resources) -> Part:
    """Return where there is food, and who looks after a child whom nobody feeds."""
    special = line_for_children(help_view(state, resources).country)
    return with_number(say(state, resources, "no_food", "ask", special=special), resources)


def _without_parents(state: DialogueState, resources: Resources) -> Part:
    """Return who helps the young without a parent, with their line where the country has one."""
    special = line_for_children(help_view(state, resources).country)
    rows = resources.wording.rows(TELL)
    part = say(state, resources, "young_search", "ask", rows, special=special)
    return with_number(part, resources)


def _who_runs(state: DialogueState, resources: Resources) -> Part:
    """Return who answers for the bot, as far as its operator has said so."""
    told = {"policy": resources.policy_url, "contact": resources.contact}
    return say(state, resources, "who_runs", "about_bot", menu(resources), **told)


def _for_veterans(state: DialogueState, resources: Resources) -> Part:
    """Return where who served is seen, with the line for them."""
    line = next(iter(resources.lines.countries["US"].lines_for("veterans")), None)
    rows = resources.wording.rows(FIND)
    part = say(state, resources, "vet_centers", "ask", rows)
    return part if line is None else part.ending(resources.wording.say("serving", service=line))


# Replies that tell something of the guide, the operator or the country.
_TOLD: Mapping[str, Callable[[DialogueState, Resources], Part]] = {
    "sources": _sources,
    "who_runs": _who_runs,
    "shelter": partial(_of_violence, "shelter"),
    "violence_lines": partial(_of_violence, "violence_lines"),
    "no_food": _no_food,
    "without_parents": _without_parents,
    "for_veterans": _for_veterans,
}
