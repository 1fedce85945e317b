"""One turn: what a person did goes in, the new state and the replies come out. Pure."""

from dataclasses import replace

from bot.dialogue import answers, finder, in_words, own_questions, plan, search_page, threads, timer
from bot.dialogue.actions import tapped
from bot.dialogue.both import asks_for_search, with_the_other
from bot.dialogue.cards import card_name
from bot.dialogue.commands import commanded, country
from bot.dialogue.counted import counted
from bot.dialogue.crisis import CrisisHelp, crisis_help, open_row
from bot.dialogue.danger_elsewhere import from_afar, of_them, of_them_alone, there
from bot.dialogue.events import Attached, Commanded, Elapsed, Event, Located, Said, Tapped
from bot.dialogue.faint_signs import with_signs
from bot.dialogue.follow_ups import leans
from bot.dialogue.heard import Heard
from bot.dialogue.help_view import HelpView
from bot.dialogue.home import at_home, elsewhere, told_alone
from bot.dialogue.in_context import in_an_exercise, in_context
from bot.dialogue.just_said import after_the_reply
from bot.dialogue.openings import varied
from bot.dialogue.outcome import Part, Turn, Why, help_view, own_help, say, with_number
from bot.dialogue.own_replies import BESIDE_A_SEARCH, FIRST
from bot.dialogue.place_in_danger import told_in_danger
from bot.dialogue.replies import Reply, with_row
from bot.dialogue.resources import Resources
from bot.dialogue.risk_memory import awaiting_help
from bot.dialogue.search_place import after_abroad
from bot.dialogue.sentences import behind_denial, of_its_length, without_politeness, without_refusal
from bot.dialogue.state import DialogueState
from bot.dialogue.typed import typed_choice
from bot.guide.bands import TOLD, Lookup
from bot.safety.crisis_lines import Country
from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import Assessment

_UNASSESSED = Assessment()
_LIKELY = 0.5  # probability of a request from which somebody in danger is asked where to look
_POSSIBLE = 0.03  # probability of a request below which no part of a message is looked up for one
_TOO_SHORT_TO_TELL = 3  # words
# Replies that name something to do: who writes "done" then has done that.
_EXERCISES = frozenset({"minutes", "minutes_else", "timer_started", "timer_over", "stepped_back"})
_OR_ELSE = "help-or-else"  # the entry of the lexicon for "I need a therapist or I'm done"
_SURE = 0.5  # probability of a section, or of telling of a therapist, that changes no search


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
    written = isinstance(event, Said | Attached)
    intents = resources.intents.find(text).families if written else ()
    if isinstance(event, Said):
        state = threads.begun(at_home(state, text, resources), intents)
    assessment = _as_things_are(state, text, assessment)
    heard = Heard(text, intents, assessment)
    theirs = of_them(state, heard, resources)
    aid = _aid(state, event, assessment, theirs, resources)
    state = state if theirs is None else replace(state, there=theirs.code)
    risk = with_signs(aid.memory, assessment)
    state = state if risk is state.risk else replace(state, risk=risk)
    view = help_view(state, resources)
    told_now = state.risk.help_coming or not aid.row  # by this very message
    if aid.card is None and told_now and state.risk.in_sight:
        aid = replace(aid, row=open_row(state.risk, view, resources.wording))
    if assessment.level is RiskLevel.IMMINENT and aid.card is not None:
        offering = _offering(state, (aid.card,), state.opened)
        return Turn(offering, (aid.card,), Why(assessment, "crisis"))
    part = _part(state, event, heard, resources)
    if aid.row and state.risk.help_coming and not part.state.risk.help_coming:
        aid = replace(aid, row=open_row(part.state.risk, view, resources.wording))
    begun = varied(part.state, _joined(part, aid), resources.wording.openings)
    why, state = replace(part.why, assessment=assessment), part.state
    if any(reply.name.startswith("called") for reply in begun.replies):
        state = replace(state, risk=awaiting_help(state.risk))
    state = state if part.forget else _offering(state, begun.replies, begun.opened)
    return Turn(state, begun.replies, why, wake_after=part.wake_after, forget=part.forget)


def _as_things_are(state: DialogueState, text: str, assessment: Assessment) -> Assessment:
    """Return the assessment of what a message means in this chat, after what was told and said."""
    if state.plan or state.waiting or state.said in _EXERCISES:
        assessment = in_an_exercise(assessment)
    return in_context(state.risk, after_the_reply(state, text, assessment))


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
        return commanded(state, event, resources)
    if isinstance(event, Tapped):
        return tapped(state, event.action, resources)
    if isinstance(event, Elapsed):
        return timer.elapsed(state, event.timer, resources)
    if isinstance(event, Located):
        return finder.located(state, event, resources)
    if isinstance(event, Attached) and not event.caption.strip():
        return with_number(say(state, resources, "attached", "attached"), resources)
    return _said(state, heard, resources)


def _said(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    if not heard.calm and card_name(heard.assessment) == "card_methods":
        return Part(state, (), Why(intent="refuse"))  # the guide stays closed: nothing is looked up
    chosen = typed_choice(state, heard.text, resources)
    if chosen:
        return tapped(state, chosen, resources)
    asked = state
    state = replace(state, asked_country=False) if state.asked_country else state
    if "quiet" in heard.intents and heard.calm:
        return answers.quietened(state, resources)
    part = own_questions.answered(state, heard, resources)
    if part is not None:
        return part
    part = _awaited(asked, heard, resources)
    if part is not None:
        return part if state.plan else with_the_other(part, heard, resources)
    heard = of_its_length(without_politeness(heard, resources))
    part = _in_few_words(state, heard, resources)
    if part is None:
        heard = behind_denial(without_refusal(heard, resources))
        part = _refused(state, heard, resources) or _looked_up(state, heard, resources)
    if heard.calm:
        part = with_the_other(part, heard, resources)
    inside = part.state.plan and part.state.plan == state.plan and heard.calm
    return plan.asked_again(part, resources) if inside else part


def _refused(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that no therapist is looked for, where that is all a message asks; else None."""
    refused = "no_search" in heard.intents and heard.calm
    return in_words.said(state, heard.intents, resources) if refused else None


def _looked_up(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return a search for a therapist, a correction of one, or the guide's answer."""
    language = resources.language(heard.text) or resources.still_in(state.language, heard.text)
    if language is not None and heard.calm and language.asks_for_therapist(heard.text):
        unread = answers.not_read(state, resources, language)
        return finder.asked_elsewhere(unread, heard.text, language, resources)
    lookup = resources.look_up(heard.text)
    asks = _asks_for_therapist(state, heard, lookup, resources)
    if asks and not leans(state, heard):
        return finder.asked(state, heard, resources)
    turns = state.search is not None and heard.calm and not state.risk.emergency
    if turns and not _only_tells(heard.text, lookup):
        part = finder.corrected(state, heard, resources)
        if part is None and not (lookup.kind == "section" and lookup.ranked[0][1] > _SURE):
            part = search_page.unsortable(state, heard, resources)
        if part is not None:
            return part
    answer = answers.answer(state, heard, lookup, language, resources)
    return finder.with_way_back(answer, resources)


def _asks_for_therapist(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> bool:
    """Return whether a message asks for a therapist.

    In danger a place alone is no request; who says what happens without a therapist asks for one.
    """
    told = any(evidence.id == _OR_ELSE for evidence in heard.assessment.evidence)
    if told and resources.asks_by_words(heard.text):
        return True
    earlier = state.risk.open and (heard.calm or state.risk.turns > 1)
    likely = lookup.search >= _LIKELY
    if (earlier or not heard.calm) and not (likely and resources.asks_by_words(heard.text)):
        return False
    if resources.wants_search(heard.text, lookup.search):
        return True
    possible = heard.calm and lookup.search >= _POSSIBLE
    return possible and bool(asks_for_search(heard.text, resources))


def _in_few_words(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what words bring that press a button, turn a page or have a reply of their own."""
    if not heard.calm:
        return None
    to_a_therapist = search_page.at_the_page(state) and "first_words" in heard.intents
    asked = answers.asked_about(state, heard, resources)
    if asked is not None:
        return asked
    followed = threads.followed(state, heard, resources)
    if followed is not None and not to_a_therapist:
        return followed
    pressed = in_words.pressed(state, heard.intents)
    if pressed:
        return tapped(state, pressed, resources)
    listed = search_page.listed(state, heard, resources)
    if listed is None and FIRST.intersection(heard.intents):
        said = in_words.said(state, heard.intents, resources)
        back = said is not None and not state.risk.emergency
        return finder.with_way_back(said, resources) if said is not None and back else said
    return listed


def _only_tells(text: str, lookup: Lookup) -> bool:
    """Return whether a message tells of a therapist: "the one in Boise was really nice".

    Three words tell too little: "a psychologist instead" corrects.
    """
    kind, chance = lookup.scope
    if finder.repeats(text):
        return False
    return kind == TOLD and chance > _SURE and len(text.split()) > _TOO_SHORT_TO_TELL


def _awaited(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next step where the text answers what was asked before, None where it does not."""
    theirs = of_them_alone(state, heard.text, resources)
    if theirs is not None:
        return there(state, theirs, resources)
    named = told_in_danger(state, heard, resources)
    if named is not None:
        return named
    home = told_alone(state, heard.text, resources)
    if home or elsewhere(heard.text):
        return country(state, home, resources)
    if state.plan and heard.calm:
        return plan.answered(state, heard, resources)
    abroad = after_abroad(state, heard.text, resources) if heard.calm else None
    if abroad is not None:
        return abroad
    resumed = not state.risk.emergency or resources.asks_by_words(heard.text)
    if state.search and state.search.awaiting and resumed:
        if not BESIDE_A_SEARCH.isdisjoint(heard.intents):
            return None
        return finder.answered(state, heard, resources)
    return None


def _joined(part: Part, aid: CrisisHelp) -> tuple[Reply, ...]:
    replies = part.replies
    if aid.card is not None:
        return (aid.card, *(() if part.why.intent in ("unclear", "crisis") else replies))
    if aid.row and replies and all(reply.help is Help.NONE for reply in replies):
        return (*replies[:-1], with_row(replies[-1], aid.row))
    return replies


def _in_group(state: DialogueState, resources: Resources, assessment: Assessment) -> Turn:
    """Return the invitation to a private chat, with the line; a group is asked nothing."""
    wording, view = resources.wording, HelpView(resources.lines.of(state.country), state.chosen)
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
    said = "".join(names[:1])
    about = threads.about(state, said)
    waits = own_questions.still_asked(state, said)
    return replace(
        state,
        offered=offered or state.offered,
        said=said,
        about=about,
        opened=opened,
        unanswered=waits,
    )
