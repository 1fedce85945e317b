"""What a search hears beside a place: an age, who serves, whom it is for, how it feels."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.buttons import RESUME
from bot.dialogue.heard import Heard, Intents
from bot.dialogue.help.asked_plainly import safe_asked
from bot.dialogue.help.cards import line_for_children
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.replies import Button
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import with_the_line
from bot.dialogue.search.place import ABROAD
from bot.dialogue.search.steps import ASKING, with_request
from bot.dialogue.search.who_fits import CHILDREN
from bot.dialogue.state import AT_CARE, DialogueState, Search
from bot.dialogue.talk.sentences import asked_beside, sentences_of
from bot.directory.requests import Request
from bot.guide.bands import SEARCH
from bot.safety.crisis_lines import CrisisLine
from bot.safety.levels import Help, RiskLevel
from bot.text import clauses_of

# Intents that tell of somebody else who is to be seen.
SOMEBODY_ELSE = frozenset({"names_own_child", "own_child", "for_another", "to_be_seen_is"})
_VETERANS = "veterans"  # a specialty
_ONLINE = "relax:online"  # an action
_OF_OTHERS = "care_of_others"  # an intent
_FOR_MYSELF = "for_myself"  # the same


def for_another(state: DialogueState, request: Request, resources: Resources) -> Part:
    """Return the search again for whom a message says that it is."""
    theirs = replace(state, search=replace(state.search or Search(), theirs=True))
    begun = with_request(theirs, request, resources)
    return begun.beginning(resources.wording.say("for_them"))


def feels(state: DialogueState, heard: Heard) -> bool:
    """Return whether a message in a search tells what the search does to the person."""
    feels_now = "feels_now" in heard.intents and not asked_beside(heard.text)
    return state.search is not None and feels_now


def own_words(text: str, resources: Resources) -> str:
    """Return a message without the sentences that tell of others' care, unless all of them do.

    "My cousin saw one in Reno for his drinking. Is there one near Elko" looks in Elko alone.
    """
    told = [one for one in sentences_of(text) if _OF_OTHERS not in _intents(one, resources)]
    return ". ".join(told) or text


def _intents(text: str, resources: Resources) -> Intents:
    return resources.intents.find(text).families


def felt(state: DialogueState, resources: Resources) -> Part:
    """Return a human sentence to who tells what the search does to them; it stays as it was."""
    rows = resources.wording.rows(RESUME)
    return with_number(say(state, resources, "search_feels", SEARCH, rows), resources)


def breaks_off(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what is said to who hesitates in a search, or looks alone from here; else None."""
    if state.search is None or state.risk.emergency or not heard.calm:
        return None
    if "hesitates" in heard.intents:
        return felt(state, resources)
    if "looks_alone" in heard.intents:
        return say(replace(state, search=None), resources, "search_over", "stop")
    return None


def after_the_emergency(
    state: DialogueState, heard: Heard, part: Part, resources: Resources
) -> Part:
    """Return who comes at once, in place of a step of a search in an emergency.

    Nobody in danger is asked for a place or shown a list; a search that was begun waits. Who is
    beside somebody in danger may look for care of their own.

    Args:
        state: as it was before the step.
    """
    unsaid = state.safety_unsaid
    if not (state.risk.emergency or unsaid) or state.risk.seen or part.why.intent != SEARCH:
        return part
    moved = part.state  # whoever names a place in another country may be there, or here
    perhaps = moved.perhaps or (state.country if moved.country != state.country else "")
    perhaps = "" if moved.chosen else perhaps
    state = replace(state, country=moved.country, chosen=moved.chosen, perhaps=perhaps)
    if unsaid:
        return safe_asked(state, "safe_before_a_search", "crisis", resources)
    own = state.risk.in_danger_now
    if not own and (state.said in ASKING or _FOR_MYSELF in heard.intents):
        return part
    helped = state.risk.help_coming or AT_CARE in state.risk.groups
    name = "search_waits" if own else "search_waits_theirs"
    return say(state, resources, "search_waits_helped" if helped else name, "crisis")


def without_refused(part: Part, text: str, resources: Resources) -> Part:
    """Return the part without the way online, to who refuses it in the same message."""
    if not part.replies or not any(_ONLINE in _actions(row) for row in part.replies[-1].buttons):
        return part
    if not resources.says("refuses_online", text):
        return part
    rows = (tuple(one for one in row if one.action != _ONLINE) for row in part.replies[-1].buttons)
    return part.changed(buttons=tuple(row for row in rows if row))


def _actions(row: Sequence[Button]) -> list[str]:
    return [button.action for button in row]


def changes(request: Request) -> bool:
    """Return whether a message asks for anything that a search keeps."""
    return any(
        (
            request.modality,
            request.place,
            request.specialty,
            request.provider_type,
            request.refused_type,
            request.refused,
            request.wishes,
        )
    )


def is_a_minor(heard: Heard) -> bool:
    """Return whether a message tells an age under 18 of whoever writes it, and no danger."""
    return "minor" in heard.assessment.groups and heard.assessment.level is RiskLevel.INFO


def for_somebody(heard: Heard, resources: Resources) -> bool:
    """Return whether a message says for whom somebody is looked for, and it is not oneself."""
    last = clauses_of(heard.text.strip(" .!"))[-1]
    said = resources.says("for_them_alone", last)
    return said or "for_another" in heard.intents


def of_a_minor(state: DialogueState, request: Request, resources: Resources) -> Part:
    """Return the next step for who tells an age under 18, and who helps without a search.

    No search without a way to a parent or a service (SAFE_MESSAGING.md 4f).
    """
    part = with_request(state, replace(request, specialty=CHILDREN), resources)
    line = line_for_children(help_view(state, resources).country)
    return part.beginning(resources.wording.say("young_search", special=line))


def for_the_young(before: DialogueState, part: Part, resources: Resources) -> Part:
    """Return a search that has just begun with who helps the young, where they told their age.

    However it begins: by words, a button or a place. Who looks for somebody else is asked on.

    Args:
        before: the state before the part.
    """
    search = part.state.search
    begun = before.search is None and search is not None and part.why.intent == SEARCH
    if not begun or search is None or not before.risk.young:
        return part
    if search.theirs or (before.risk.open and before.risk.theirs):
        return part
    if part.replies[-1].name in ABROAD:  # that nobody is listed there, and who helps
        return part
    if CHILDREN in (search.specialty, *search.also):
        return part
    treated = tuple(filter(None, (search.specialty, *search.also)))
    state = replace(part.state, search=replace(search, shown=0))
    anew = of_a_minor(state, Request(also=treated), resources)
    told = part.replies[:-1]  # a card, or what was answered before it
    return replace(anew, why=part.why, replies=(*told, *anew.replies))


def after_an_attempt(part: Part, resources: Resources) -> Part:
    """Return the part with a word before it to who has tried to die, and the line in sight."""
    kept = replace(part.state, risk=with_the_line(part.state.risk))
    told = replace(part, state=kept).beginning(resources.wording.say("after_attempt"))
    return told if told.replies[-1].help is Help.ROW else with_number(told, resources)


def serving(part: Part, intents: Intents, request: Request, resources: Resources) -> Part:
    """Return the part with the line for those who serve, where they say that they do."""
    where = request.place.kind if request.place else ""
    line = _line_of_veterans(resources)
    served = "serving" in intents and (where == "abroad" or _VETERANS in specialties_of(request))
    if line is None or not (where == "military" or served):
        return part
    return part.ending(resources.wording.say("serving", service=line))


def served(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the line for those who serve, where a search hears that somebody did; else None."""
    asked = state.search is not None and "serving" in heard.intents
    return for_veterans(state, resources) if asked else None


def for_veterans(state: DialogueState, resources: Resources) -> Part | None:
    """Return the line for those who serve or served, None where there is none."""
    line = _line_of_veterans(resources)
    if line is None:
        return None
    rows = resources.wording.rows(RESUME) if state.search is not None else ()
    return with_help(say(state, resources, "serving", SEARCH, rows, service=line))


def _line_of_veterans(resources: Resources) -> CrisisLine | None:
    return next(iter(resources.lines.countries["US"].lines_for("veterans")), None)


def specialties_of(request: Request) -> tuple[str, ...]:
    """Return the specialties that a message asks for, the first one first."""
    return tuple(filter(None, (request.specialty, *request.also)))
