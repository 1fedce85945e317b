"""Why the bot said it: what one turn understood, and the time that each part of it took."""

import copy
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any, ParamSpec, TypeVar

from bot.dialogue.outcome import Turn
from bot.dialogue.replies import Wording
from bot.dialogue.resources import Resources
from bot.dialogue.state import Search
from bot.explain import explained
from bot.guide.bands import Bands, Lookup

P = ParamSpec("P")
R = TypeVar("R")
PARTS = ("triage", "routing", "retrieval", "rendering")


class Stopwatch:
    """The seconds of one turn, by part. What no other part took is routing."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self._took: Counter[str] = Counter()

    def timed(self, part: str, call: Callable[P, R]) -> Callable[P, R]:
        """Return the call, its time counted under a part."""

        def counted(*args: P.args, **kwargs: P.kwargs) -> R:
            start = time.perf_counter()
            try:
                return call(*args, **kwargs)
            finally:
                self._took[part] += time.perf_counter() - start  # type: ignore[assignment]

        return counted

    def whole(self, call: Callable[[], R]) -> tuple[R, dict[str, float]]:
        """Return the outcome of one whole turn, and the milliseconds of each part."""
        self._took.clear()
        start = time.perf_counter()
        outcome = call()
        told = time.perf_counter() - start
        self._took["routing"] = max(0.0, told - self._took.total())  # type: ignore[assignment]
        return outcome, {part: self._took[part] * 1000 for part in PARTS}


def watched(resources: Resources, watch: Stopwatch) -> Resources:
    """Return the same resources, each call counted under its part of the turn."""
    return replace(
        resources,
        assess=watch.timed("triage", resources.assess),
        look_up=watch.timed("retrieval", resources.look_up),
        search=watch.timed("retrieval", resources.search),
        wording=_watched_wording(resources.wording, watch),
    )


def why(turn: Turn, bands: Bands, took: dict[str, float]) -> dict[str, Any]:
    """Return what the panel shows of one turn; evidence by its id, never by the person's words."""
    told = explained(turn)
    return {
        "level": told["risk"]["level"],
        "crisis": told["crisis"],
        "evidence": [[e.id, e.level.label] for e in turn.why.assessment.evidence],
        "guards": told["risk"]["guards"],
        "features": told["risk"]["features"],
        "intent": told["intent"],
        "guide": _guide(turn.why.lookup, bands),
        "slots": _slots(told["request"], turn.state.search),
        "took": took,
        "failure": turn.failure,
    }


def _watched_wording(wording: Wording, watch: Stopwatch) -> Wording:
    watched_wording = copy.copy(wording)
    vars(watched_wording)["say"] = watch.timed("rendering", wording.say)
    return watched_wording


def _guide(lookup: Lookup | None, bands: Bands) -> dict[str, Any] | None:
    """Return the three best sections and the bands that judged them, None where none was asked."""
    if lookup is None:
        return None
    return {
        "kind": lookup.kind,
        "ranked": lookup.ranked,
        "outside": lookup.scope,
        "bands": {"answer": bands.answer, "lead": bands.lead, "choices": bands.choices},
        "scope": bands.scope,
    }


def _slots(request: dict[str, Any] | None, search: Search | None) -> list[tuple[str, str]]:
    """Return the slots that are filled: of the message, else of the search that is under way."""
    if request is not None:
        places = [request["place"], *(request["places"] or [])]
        names = [
            f"{place['name']}, {place['state'] or place['country']}" for place in places if place
        ]
        found = {"place": " / ".join(names), **request}
    elif search is not None:
        label = search.place.label if search.place else ""
        found = {"place": label, **{name: getattr(search, name) for name in _ASKED}}
    else:
        return []
    return [(name, str(found[name])) for name in ("place", *_ASKED) if found[name]]


_ASKED = ("modality", "specialty", "provider_type")
