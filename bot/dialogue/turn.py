"""One turn: what a person did goes in, the new state and the replies come out. Pure."""

from dataclasses import replace

from bot.dialogue.actions import tapped
from bot.dialogue.answering.their_line import THEIR_LINES
from bot.dialogue.commands import PRESSES, commanded
from bot.dialogue.counted import counted
from bot.dialogue.country.danger_elsewhere import from_afar, of_them
from bot.dialogue.country.where_told import where_told
from bot.dialogue.events import Attached, Commanded, Elapsed, Event, Located, Said, Tapped
from bot.dialogue.heard import Heard, as_a_whole
from bot.dialogue.help import timer
from bot.dialogue.help.crisis import CrisisHelp, crisis_help
from bot.dialogue.help.danger_passed import (
    told_with_it,
    with_safety_told,
    without_a_false_descent,
)
from bot.dialogue.help.explained import without_reasons
from bot.dialogue.help.help_view import HelpView, open_row
from bot.dialogue.help.looked_after import (
    looked_after,
    with_being_seen,
    with_no_relief,
    with_waiting,
)
from bot.dialogue.help.towards_safety import without_false_relief
from bot.dialogue.message import answered
from bot.dialogue.openings import varied
from bot.dialogue.outcome import (
    Part,
    Turn,
    Why,
    help_view,
    own_help,
    say,
    with_both_numbers,
    with_number,
)
from bot.dialogue.replies import Reply, with_row
from bot.dialogue.resources import Resources
from bot.dialogue.risk.as_meant import as_meant
from bot.dialogue.risk.faint_signs import with_signs
from bot.dialogue.risk.of_carers import turned_to_them, with_what_care_may_do
from bot.dialogue.risk.risk_memory import awaiting_help
from bot.dialogue.risk.told import Told
from bot.dialogue.search import finder
from bot.dialogue.search.beside_it import after_the_emergency, for_the_young
from bot.dialogue.state import URGENT_CARD, DialogueState
from bot.dialogue.talk import own_questions, threads
from bot.dialogue.talk.wishes import answered_last
from bot.guide.bands import SEARCH
from bot.safety.crisis_lines import Country
from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import Assessment

_UNASSESSED = Assessment()
# What has no answer behind a card: "take care" to a goodbye note is none.
_NOTHING_BEHIND = frozenset({"unclear", "crisis", "goodbye"})
# Not said behind a card: what is for no emergency, and praise for who threw a knife at somebody.
_UNSAID_BEHIND = {
    URGENT_CARD: frozenset({"watch_over", "support_them", "talk_with_them"}),
    "card_to_others": frozenset({"stepped_back", "took_it_away"}),
    # "Is it for right now?" to who says that they want to die.
    **dict.fromkeys(("card_active", "card_passive", "card_minor"), frozenset({"help_word"})),
}
_AS_HEARD = (  # what the intents of words are in this talk, in this order
    own_questions.without_a_no,
    own_questions.with_a_failed_call,
    with_no_relief,
    with_waiting,
    with_being_seen,
    with_what_care_may_do,
    without_false_relief,
    without_a_false_descent,
    with_safety_told,
)
_OF_A_DEATH = "they_died"  # a reply, and how it begins
_FIRST_AID, _SILENTLY, _TIMER = "firstaid", "cant_call_hidden", "timer_started"  # replies
# Cards that ask of no wound; the sentence that stands for a card later has no name.
_ASKS_OF_NO_WOUND = frozenset({"", "card_third_party"})


def take_turn(
    state: DialogueState, event: Event, resources: Resources, assessed: Assessment | None = None
) -> Turn:
    """Return the new state and what to send. Never raises.

    Triage comes first and crisis help stands in front. Whatever fails after that, the person
    gets the crisis lines, and the state is kept.

    Args:
        assessed: the triage of ``words_of(event, state)`` where a channel has made it already.
    """
    assessment = _UNASSESSED
    try:
        assessment = assessed or resources.assess(words_of(event, state))
        turn = _turn(state, event, resources, assessment)
        return turn if isinstance(event, Elapsed) else replace(turn, counted=counted(turn))
    except Exception as error:  # invariant 3: a failure of ours still shows help
        country = state.country if state.country in resources.last_resort else "US"
        reply = Reply(resources.last_resort[country], help=Help.CARD)
        turn = Turn(state, (reply,), Why(assessment), failure=type(error).__name__)
        return replace(turn, counted=counted(turn))


def words_of(event: Event, state: DialogueState) -> str:
    """Return every word that an event brings: text, caption, command, a pressed button's words."""
    if isinstance(event, Said):
        return event.text
    if isinstance(event, Attached):
        return f"{event.caption} {event.name}".strip()
    if isinstance(event, Located):
        return event.caption
    if isinstance(event, Commanded):
        return f"{event.name.replace('_', ' ')} {event.argument}"
    if isinstance(event, Tapped):
        return next((words for words, action in state.offered if action == event.action), "")
    return ""


def _turn(state: DialogueState, event: Event, resources: Resources, assessment: Assessment) -> Turn:
    """Return the turn: what is heard, the help that goes with it, the answer, and both together."""
    if not event.private:
        return _in_group(state, resources, assessment)
    country = state.country
    state, heard = _heard(state, event, resources, assessment)
    state, aid = _helped(state, event, heard, resources)
    part = _answer(state, event, heard, aid, resources)
    moved = state.country != country and part.why.intent != SEARCH
    aid = replace(aid, row=_row(state, aid, part, moved, resources))
    return _told(part, aid, heard.assessment, resources)


def _heard(
    state: DialogueState, event: Event, resources: Resources, assessment: Assessment
) -> tuple[DialogueState, Heard]:
    """Return what a message tells of where and whom it is of, and the message as it is meant."""
    text = words_of(event, state)
    written = isinstance(event, Said | Attached)
    intents = resources.intents.find(text).families if written else ()
    for step in _AS_HEARD if written else ():
        intents = step(state, intents, text, resources)
    if isinstance(event, Said):
        state = where_told(state, text, assessment.level, resources)
        of_whom = threads.of_whom(state, intents, text, assessment.level, resources)
        state = threads.begun(state, of_whom, assessment.level)
    assessment = as_meant(Told(state, text, intents, resources), assessment)
    intents = without_reasons(intents)
    state = turned_to_them(state, intents, assessment)
    return state, Heard(text, as_a_whole(intents, assessment), assessment)


def _helped(
    state: DialogueState, event: Event, heard: Heard, resources: Resources
) -> tuple[DialogueState, CrisisHelp]:
    """Return the state after the crisis help of the turn, and the help."""
    theirs = of_them(state, heard, resources)
    aid = _aid(state, event, heard.assessment, theirs, resources)
    there = state.there if theirs is None else theirs.code
    state = replace(state, there=there, risk=with_signs(aid.memory, heard.assessment))
    cared = looked_after(state, heard)
    if aid.row and state.risk.help_coming and not cared.risk.help_coming:  # they left again
        aid = replace(aid, row=open_row(cared.risk, help_view(cared, resources), resources.wording))
    return cared, aid


def _answer(
    state: DialogueState, event: Event, heard: Heard, aid: CrisisHelp, resources: Resources
) -> Part:
    """Return the answer of the turn, crisis help apart: none beside the card of an emergency."""
    if heard.assessment.level is RiskLevel.IMMINENT and aid.card is not None:
        left = told_with_it(state, heard, resources)
        return left or Part(replace(state, plan=0), (), Why(intent="crisis"))  # nothing of a plan
    part = for_the_young(state, _part(state, event, heard, resources), resources)
    return after_the_emergency(state, heard, part, resources)


def _row(
    state: DialogueState, aid: CrisisHelp, part: Part, moved: bool, resources: Resources
) -> str:
    """Return the line of help under an answer, as it is after that, "" for none.

    Args:
        state: as it was before the answer.
        moved: whether the message says that the person is elsewhere: they are told its number.
    """
    risk, after, wording = state.risk, part.state.risk, resources.wording
    if part.replies and part.replies[-1].name.startswith(_OF_A_DEATH):  # nobody is on the way
        return wording.say("row_bereaved", help=help_view(part.state, resources))
    if any(reply.name.startswith("called") for reply in part.replies):  # by this very message
        risk, after = awaiting_help(risk), awaiting_help(after)
    waits = risk.open and state.unanswered > 0  # whether they are safe
    if not (aid.row or risk.in_sight or waits or moved):
        return ""
    if _safety_is_open(part):
        return wording.say("row_urgent", help=help_view(part.state, resources))
    before = open_row(risk, help_view(state, resources), wording)
    now = open_row(after, help_view(part.state, resources), wording)
    told_now = risk.help_coming or not aid.row  # by this very message
    row = before if told_now and risk.in_sight else aid.row
    if after.in_sight and (row == before or (after.seen and after.in_danger_now)):
        return now
    return row or (now if moved or waits else "")


def _safety_is_open(part: Part) -> bool:
    """Return whether a danger has passed and it is not said yet, by this message too, if safe."""
    if not part.state.risk.came_away or not part.replies:
        return False
    return own_questions.still_asked(part.state, part.replies[-1].name) > 0


def _told(part: Part, aid: CrisisHelp, assessment: Assessment, resources: Resources) -> Turn:
    """Return the turn of an answer and the crisis help that stands in front of it or under it."""
    state, why = part.state, replace(part.why, assessment=assessment)
    told = with_both_numbers(_joined(part, aid), help_view(state, resources), resources)
    begun = varied(state, told, resources.wording.openings)
    if any(reply.name.startswith("called") for reply in begun.replies):
        state = replace(state, risk=awaiting_help(state.risk))
    state = state if part.forget else _offering(state, begun.replies, begun.opened)
    return Turn(state, begun.replies, why, wake_after=part.wake_after, forget=part.forget)


def _aid(
    state: DialogueState,
    event: Event,
    assessment: Assessment,
    theirs: Country | None,
    resources: Resources,
) -> CrisisHelp:
    """Return the crisis help of the turn.

    A button, a timer or an answer inside the plan is no calm turn: the row stays under it.

    Args:
        theirs: the country of somebody else in danger, where it is another than the chat's.
    """
    own = own_help(state, resources)
    view = own if assessment.level > RiskLevel.THIRD_PARTY else help_view(state, resources)
    inside = isinstance(event, Tapped | Elapsed) or bool(state.plan)
    if inside and assessment.level < RiskLevel.VIOLENCE:
        shown = state.risk.in_sight or bool(state.plan)
        row = open_row(state.risk, view, resources.wording) if shown else ""
        return CrisisHelp(state.risk, row=row)
    view = view if theirs is None else HelpView(theirs, True)
    aid = crisis_help(state.risk, assessment, view, resources.wording, state.said)
    return aid if theirs is None else from_afar(aid, view, own, resources)


def _part(state: DialogueState, event: Event, heard: Heard, resources: Resources) -> Part:
    """Return the turn's own answer, crisis help apart."""
    if isinstance(event, Commanded):
        presses = PRESSES.get(event.name.casefold(), "")
        return tapped(state, presses, resources) if presses else commanded(state, event, resources)
    if isinstance(event, Tapped):
        return tapped(state, event.action, resources)
    if isinstance(event, Elapsed):
        return timer.elapsed(state, event.timer, resources)
    if isinstance(event, Located):
        return finder.located(state, event, resources)
    if isinstance(event, Attached) and not event.caption.strip():
        name = "attached_contact" if event.name else "attached"
        return with_number(say(state, resources, name, "attached"), resources)
    return answered(state, heard, resources)


def _joined(part: Part, aid: CrisisHelp) -> tuple[Reply, ...]:
    replies = part.replies
    if aid.card is not None:
        return (aid.card, *_behind_a_card(part, aid.card))
    if aid.row and replies and all(reply.help is Help.NONE for reply in replies):
        return (*replies[:-1], with_row(replies[-1], aid.row))
    return replies


def _behind_a_card(part: Part, card: Reply) -> tuple[Reply, ...]:
    """Return what is said behind a card: an answer, and how a wound is looked after.

    The card of one's own self-harm asks about a wound itself; its one sentence later does not. Who
    is hurt by somebody and can't call is told how to be heard without a voice.
    """
    if part.why.intent not in _NOTHING_BEHIND:
        unsaid = _UNSAID_BEHIND.get(card.name, frozenset())
        return tuple(reply for reply in part.replies if reply.name not in unsaid)
    tends = card.name in _ASKS_OF_NO_WOUND
    kept = {_SILENTLY, _TIMER, *THEIR_LINES, *((_FIRST_AID,) if tends else ())}
    return tuple(reply for reply in part.replies if reply.name in kept)


def _in_group(state: DialogueState, resources: Resources, assessment: Assessment) -> Turn:
    """Return the invitation to a private chat, with the line; a group is asked nothing."""
    wording, view = resources.wording, own_help(state, resources)
    text = f"{wording.say('group')}\n\n{wording.say('row', help=view)}"
    return Turn(state, (Reply(text, help=Help.ROW),), Why(assessment, "group"))


def _offering(
    state: DialogueState, replies: tuple[Reply, ...], opened: tuple[str, ...]
) -> DialogueState:
    """Return the state with the replies' buttons, so that typing their words works too.

    So that it is not said the same way twice, the reply's name and openings are kept.
    """
    rows = (row for reply in replies for row in reply.buttons)
    offered = tuple((b.label, b.action) for row in rows for b in row if b.action)
    said = own_questions.standing(state.said, _asking(replies))
    about = threads.about(state, said)
    if about == state.about and replies:  # what was answered behind a card that is about nothing
        about = threads.about(state, replies[-1].name) or about
    left = replies and state.risk.came_away  # the question stands behind the card
    waits = own_questions.still_asked(state, replies[-1].name if left else said)
    after = answered_last(state, replies)
    behind = replies[-1].name if replies and replies[-1].name != said else ""
    return replace(
        state,
        offered=offered or state.offered,
        said=said,
        behind=behind,
        about=about,
        after=after,
        opened=opened,
        unanswered=waits,
    )


def _asking(replies: tuple[Reply, ...]) -> str:
    """Return the name of the reply that asks, the card or else the last; "" where none is sent."""
    cards = (reply.name for reply in replies if reply.help is Help.CARD)
    return next(cards, replies[-1].name if replies else "")
