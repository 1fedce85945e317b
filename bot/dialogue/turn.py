"""One turn: what a person did goes in, the new state and the replies come out. Pure."""

from dataclasses import replace

from bot.dialogue.actions import tapped
from bot.dialogue.commands import PRESSES, commanded
from bot.dialogue.counted import counted
from bot.dialogue.country.danger_elsewhere import from_afar, of_them
from bot.dialogue.country.home import at_home, back_at_home, in_a_town
from bot.dialogue.country.told_place import told_place
from bot.dialogue.events import Attached, Commanded, Elapsed, Event, Located, Said, Tapped
from bot.dialogue.heard import Heard, Intents, as_a_whole
from bot.dialogue.help import plan, timer
from bot.dialogue.help.crisis import CrisisHelp, crisis_help
from bot.dialogue.help.explained import as_explained, as_taken_back, without_reasons
from bot.dialogue.help.help_view import HelpView, open_row
from bot.dialogue.help.in_an_emergency import looked_after
from bot.dialogue.help.in_danger_now import as_in_danger
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
from bot.dialogue.risk.as_told import as_told
from bot.dialogue.risk.asked_in_calm import as_asked
from bot.dialogue.risk.faint_signs import with_signs
from bot.dialogue.risk.in_context import (
    alone_as_asked,
    as_they_took_it,
    by_patterns_alone,
    in_an_exercise,
    in_context,
    in_the_plan,
    in_their_hand,
    still_the_urge,
    when_it_was,
)
from bot.dialogue.risk.of_carers import as_of_them, turned_to_them
from bot.dialogue.risk.risk_memory import awaiting_help
from bot.dialogue.search import finder
from bot.dialogue.search.beside_it import after_the_emergency
from bot.dialogue.state import DialogueState
from bot.dialogue.talk import own_questions, threads
from bot.dialogue.talk.just_said import after_the_reply
from bot.dialogue.talk.wishes import answered_last
from bot.safety.crisis_lines import Country
from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import Assessment

_UNASSESSED = Assessment()
# Replies that name something to do: who writes "done" then has done that.
_EXERCISES = frozenset(
    {"minutes", "minutes_else", "timer_started", "timer_over", "stepped_back", "picks_one"}
    | {"went_through"}
)
_SEARCH = "find_therapist"  # an intent whose replies have lines themselves
_FIRST_AID, _SILENTLY = "firstaid", "cant_call_hidden"  # replies
# Cards that ask of no wound; the sentence that stands for a card later has no name.
_ASKS_OF_NO_WOUND = frozenset({"", "card_third_party"})
# Right after these, too, what is put away is part of the plan.
_PLANNED = frozenset({"plan_done", "plan_safer"})


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
    if not event.private:
        return _in_group(state, resources, assessment)
    text = words_of(event, state)
    written, country = isinstance(event, Said | Attached), state.country
    intents = resources.intents.find(text).families if written else ()
    if isinstance(event, Said):
        state = threads.begun(at_home(state, text, resources), intents, assessment.level)
        state = in_a_town(state, text, resources)
        state = told_place(state, text, assessment.level, resources)
        state = back_at_home(state, text, resources)
    assessment = _as_meant(state, text, intents, assessment, resources)
    intents = without_reasons(intents)
    assessment = as_of_them(state, text, intents, assessment, resources)
    assessment = _as_things_are(state, text, intents, assessment)
    assessment = as_in_danger(state, text, intents, assessment)
    state = turned_to_them(state, intents, assessment)
    heard = Heard(text, as_a_whole(intents, assessment), assessment)
    theirs = of_them(state, heard, resources)
    aid = _aid(state, event, assessment, theirs, resources)
    state = state if theirs is None else replace(state, there=theirs.code)
    risk = with_signs(aid.memory, assessment)
    state = state if risk is state.risk else replace(state, risk=risk)
    state = looked_after(state, intents, assessment.level)
    view = help_view(state, resources)
    told_now = state.risk.help_coming or not aid.row  # by this very message
    if aid.card is None and told_now and state.risk.in_sight:
        aid = replace(aid, row=open_row(state.risk, view, resources.wording))
    if assessment.level is RiskLevel.IMMINENT and aid.card is not None:
        ended = replace(state, plan=0)  # an emergency is no question of a plan
        offering = _offering(ended, (aid.card,), state.opened)
        replies = with_both_numbers((aid.card,), view, resources)
        return Turn(offering, replies, Why(assessment, "crisis"))
    part = after_the_emergency(state, heard, _part(state, event, heard, resources), resources)
    before, after, now = state.risk, part.state.risk, help_view(part.state, resources)
    if after.in_sight and aid.row == open_row(before, view, resources.wording):
        aid = replace(aid, row=open_row(after, now, resources.wording))  # as it is now
    moved = state.country != country and part.why.intent != _SEARCH
    if moved and not aid.row:  # who says that they are there is told its number
        aid = replace(aid, row=open_row(after, view, resources.wording))
    told = with_both_numbers(_joined(part, aid), now, resources)
    begun = varied(part.state, told, resources.wording.openings)
    why, state = replace(part.why, assessment=assessment), part.state
    if any(reply.name.startswith("called") for reply in begun.replies):
        state = replace(state, risk=awaiting_help(state.risk))
    state = state if part.forget else _offering(state, begun.replies, begun.opened)
    return Turn(state, begun.replies, why, wake_after=part.wake_after, forget=part.forget)


def _as_meant(
    state: DialogueState,
    text: str,
    intents: Intents,
    assessment: Assessment,
    resources: Resources,
) -> Assessment:
    """Return the assessment of what a message surely asks, explains or takes back."""
    assessment = as_asked(state, text, assessment, resources)
    assessment = as_explained(state, text, intents, assessment, resources)
    return as_taken_back(state, intents, assessment)


def _as_things_are(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment
) -> Assessment:
    """Return the assessment of what a message means in this chat, after what was told and said."""
    assessment = when_it_was(state.risk, text, as_told(state, intents, assessment))
    assessment = _in_an_exercise(state, intents, assessment)
    if _speaks_of_our_plan(state, intents):
        assessment = by_patterns_alone(assessment)
    tells_when = plan.tells_when(state, intents)
    if own_questions.says_nobody_is_near(state, intents) or tells_when:
        assessment = alone_as_asked(assessment)
    if tells_when:
        assessment = by_patterns_alone(assessment)
    if "has_told" in intents and state.risk.open and not state.risk.theirs:
        assessment = as_they_took_it(assessment)
    if state.plan == plan.SIGNS:
        assessment = in_the_plan(assessment)
    if plan.makes_safer(state, text, intents) or (
        "makes_safer" in intents and state.said in _PLANNED
    ):
        assessment = by_patterns_alone(assessment)
    elif state.plan and "holds_it" in intents:
        assessment = in_their_hand(assessment)
    return in_context(state.risk, after_the_reply(state, text, assessment))


def _speaks_of_our_plan(state: DialogueState, intents: Intents) -> bool:
    """Return whether a message is of the short plan: a card offers it, so it means no other."""
    offered = (state.risk.open or state.risk.in_sight) and "our_plan" in intents
    return (offered or "plan_kept" in intents) and not state.risk.emergency


def _in_an_exercise(state: DialogueState, intents: Intents, assessment: Assessment) -> Assessment:
    """Return the assessment of what answers an exercise or the plan, where one runs."""
    waits = state.waiting and not state.said.startswith("card_")  # a card asks what was done
    asked = not state.plan and "eased:no" in dict(state.offered).values()
    exercises = waits or state.said in _EXERCISES
    if state.plan or exercises:
        assessment = in_an_exercise(assessment, worse=asked and "worse" in intents)
    if asked or (exercises and not state.plan):
        assessment = still_the_urge(state.risk, assessment)
    return assessment


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
    if part.why.intent not in ("unclear", "crisis"):
        return part.replies
    tends = card.name in _ASKS_OF_NO_WOUND
    kept = {_SILENTLY, _FIRST_AID} if tends else {_SILENTLY}
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

    So that it is not said the same way twice, the reply's name and openings are kept. Of several
    replies the card is the one that asks.
    """
    offered = tuple(
        (button.label, button.action)
        for reply in replies
        for row in reply.buttons
        for button in row
        if button.action
    )
    names = [reply.name for reply in replies if reply.help is Help.CARD] or [
        reply.name for reply in replies[-1:]
    ]
    said = own_questions.standing(state.said, "".join(names[:1]))
    about = threads.about(state, said)
    if about == state.about and replies:  # what was answered behind a card that is about nothing
        about = threads.about(state, replies[-1].name) or about
    waits = own_questions.still_asked(state, said)
    after = answered_last(state, replies)
    return replace(
        state,
        offered=offered or state.offered,
        said=said,
        about=about,
        after=after,
        opened=opened,
        unanswered=waits,
    )
