"""What the buttons of a search do: choose a place or a way, change it, see more, report."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.buttons import ONLINE, OVER, RESUME
from bot.dialogue.outcome import Part, say
from bot.dialogue.replies import Button
from bot.dialogue.resources import Resources
from bot.dialogue.search.found import A_PAGE, more_to_show, next_page, on_page, page, page_start
from bot.dialogue.search.steps import (
    MODALITIES,
    abroad,
    asking_place,
    next_question,
    placed,
)
from bot.dialogue.state import DialogueState, Search
from bot.directory.places import PlaceReading
from bot.guide.bands import SEARCH

_RESULTS = "results"  # a reply


def _mode(state: DialogueState, mode: str, resources: Resources) -> Part | None:
    if mode not in MODALITIES:
        return None
    search = replace(state.search or Search(), modality=mode, shown=0)
    return next_question(replace(state, search=search), resources)


def choose_place(state: DialogueState, number: str, resources: Resources) -> Part | None:
    """Return the next step with one of the places that were offered, by its number."""
    search = state.search or Search()
    if not number.isdigit() or int(number) >= len(search.options):
        return None
    chosen = search.options[int(number)]
    if chosen.country != "US":
        return abroad(state, PlaceReading("abroad", (chosen, *search.options)), resources)
    return next_question(placed(state, chosen), resources)


def anywhere(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the next step of a search that goes without a place: online, as nearby needs one."""
    search = replace(state.search or Search(), place=None, options=(), skipped=True, shown=0)
    if search.modality == "in_person":
        search = replace(search, modality="remote")
    return next_question(replace(state, search=search), resources)


def change(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the question where to look, asked again."""
    search = replace(state.search or Search(), place=None, options=(), skipped=False, shown=0)
    return next_question(replace(state, search=search), resources)


def other_state(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the question in which state the town lies that has many namesakes."""
    search = state.search or Search()
    if not search.options:
        return change(state, "", resources)
    waiting = replace(state, search=replace(search, awaiting="place"))
    town = search.options[0].name
    return asking_place(say(waiting, resources, "ask_state", SEARCH, where=town), resources)


def _over(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return next_question(replace(state, search=Search()), resources)


def resume(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the question that waits, or the page that was shown last."""
    search = state.search or Search()
    before = page_start(search)
    if before and not search.awaiting:
        return next_page(replace(state, search=replace(search, shown=before)), resources)
    return next_question(replace(state, search=replace(search, shown=0)), resources)


def page_before(state: DialogueState, resources: Resources) -> Part:
    """Return the page before the one that is shown; the same again where one listing was opened."""
    search = state.search or Search()
    start = page_start(search) - (A_PAGE if state.said == _RESULTS else 0)
    shown = replace(state, search=replace(search, shown=max(start, 0)))
    return next_page(shown, resources) if start > 0 else page(shown, resources)


def _edited(
    verb: Callable[[DialogueState, str, Resources], Part | None],
) -> Callable[[DialogueState, str, Resources], Part | None]:
    """Return the verb with its answer in the place of the message whose button was pressed.

    Not where a place is asked for: Telegram puts the button that shares a position under a new
    message only.
    """

    def edited(state: DialogueState, argument: str, resources: Resources) -> Part | None:
        part = verb(state, argument, resources)
        if part is None or not part.replies or part.replies[0].asks_location:
            return part
        return replace(part, replies=(replace(part.replies[0], edits=True), *part.replies[1:]))

    return edited


def report(state: DialogueState, provider: str, resources: Resources) -> Part | None:
    """Return thanks for a report, which is counted for the listing alone; or which one is meant."""
    if state.search is None:
        return None
    shown = on_page(state, resources)
    meant = [match.provider for match in shown if match.provider.id == provider]
    if not meant and len(shown) > 1:
        rows = tuple((Button(m.provider.name, f"report:{m.provider.id}"),) for m in shown)
        return say(state, resources, "report_which", SEARCH, rows)
    if not meant and not shown:
        return None
    reported = meant[0] if meant else shown[0].provider
    resumed = resources.wording.rows(RESUME)
    part = say(state, resources, "reported", SEARCH, resumed, listed=reported.name)
    return replace(part, why=replace(part.why, counted=(("report", reported.id),)))


def further(state: DialogueState, resources: Resources) -> Part:
    """Return more matches, or that these were all."""
    search = state.search or Search()
    if more_to_show(state, resources):
        return next_page(state, resources)
    nearby = search.modality == "in_person"
    rows = resources.wording.rows((*ONLINE, *OVER) if nearby else OVER)
    told = {
        "reason": "nearby" if nearby else "",
        "specialty": search.specialty,
        "profession": search.provider_type,
    }
    return say(state, resources, "everyone", SEARCH, rows, **told)


def _more(state: DialogueState, _argument: str, resources: Resources) -> Part | None:
    return next_page(state, resources) if state.search else None


def relax(state: DialogueState, what: str, resources: Resources) -> Part | None:
    """Return the page of a search that asks for less."""
    search = state.search
    if search is None or what not in _RELAXED:
        return None
    return page(replace(state, search=replace(_RELAXED[what](search), shown=0)), resources)


def _of_any_type(search: Search) -> Search:
    return replace(search, provider_type="", refused_type="", also_refused=())


FARTHER = _FAR, _VERY_FAR = 50, 100  # miles
_RELAXED: dict[str, Callable[[Search], Search]] = {
    "wider": lambda search: replace(
        search, radius_miles=_FAR if search.radius_miles < _FAR else _VERY_FAR
    ),
    "specialty": lambda search: replace(search, specialty="", also=()),
    "type": _of_any_type,
    "both": lambda search: _of_any_type(replace(search, specialty="", also=())),
    "online": lambda search: replace(search, modality="remote"),
    "near": lambda search: replace(search, modality="in_person"),
}
VERBS: dict[str, Callable[[DialogueState, str, Resources], Part | None]] = {
    "mode": _mode,
    "place": choose_place,
    "anywhere": anywhere,
    "change": _edited(change),
    "other-state": other_state,
    "over": _edited(_over),
    "next": _edited(_more),
    "relax": _edited(relax),
    "resume": resume,
    "report": report,
}
