"""The preview: the same dialogue in a browser, with the reasons beside it. Nothing is stored."""

import asyncio
import json
from collections.abc import Mapping, Set
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.channels.preview.asked import (
    REVIEW_BYTES,
    TURN_BYTES,
    HereAsked,
    ReviewAsked,
    TurnAsked,
    read,
)
from bot.channels.preview.bubbles import bubble
from bot.channels.preview.guard import Guard
from bot.channels.preview.people import People
from bot.channels.preview.review import reviewed
from bot.channels.preview.why import Stopwatch, watched, why
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.explain import explain
from bot.guide.bands import Bands

A_BREATH = 4  # lines of a review between two looks at what else was asked
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
HERE = Path(__file__).parent


class Preview:
    """Answers the pages. One turn takes about a millisecond, so that turns need no threads."""

    def __init__(self, resources: Resources, bands: Bands, words: Mapping[str, str]) -> None:
        """Render the pages; raises TemplateError where a word is missing."""
        self._watch = Stopwatch()
        self._resources = watched(resources, self._watch)
        self._explain = partial(explain, resources=resources)
        self._bands = bands
        self._people = People()
        self._pages = _rendered_pages(resources, words)
        self._files = {
            path.name: (path.read_bytes(), TYPES[path.suffix])
            for path in (HERE / "static").iterdir()
        }

    def app(self, names: Set[str] = frozenset()) -> Starlette:
        """Return the application; ``names`` are host names it may be opened by."""
        return Starlette(
            routes=[
                Route("/", self._page("chat")),
                Route("/review", self._page("review")),
                Route("/turn", self._turn, methods=["POST"]),
                Route("/here", self._here, methods=["POST"]),
                Route("/review", self._review, methods=["POST"]),
                Route("/static/{name}", self._static),
            ],
            middleware=[Middleware(Guard, names=names)],
        )

    def _page(self, name: str) -> Any:
        async def page(_request: Request) -> Response:
            return HTMLResponse(self._pages[name])

        return page

    async def _static(self, request: Request) -> Response:
        found = self._files.get(request.path_params["name"])
        if found is None:
            raise HTTPException(404)
        return Response(found[0], media_type=found[1])

    async def _turn(self, request: Request) -> Response:
        asked = await read(request, TurnAsked, TURN_BYTES)
        person = (asked.page, asked.person)
        before = self._people.state(person)
        state = before or DialogueState(country=self._resources.default_country)
        turn, took = self._watch.whole(lambda: take_turn(state, asked.did.event(), self._resources))
        self._people.keep(person, turn.state)
        waking = {"after": turn.wake_after, "timer": turn.state.timer}
        return _json(
            {
                "known": before is not None,
                "replies": [bubble(reply, self._resources.wording) for reply in turn.replies],
                "wake": waking if turn.wake_after else None,
                "why": why(turn, self._bands, took),
            }
        )

    async def _here(self, request: Request) -> Response:
        asked = await read(request, HereAsked, TURN_BYTES)
        return _json({"people": self._people.here(asked.page)})

    async def _review(self, request: Request) -> Response:
        asked = await read(request, ReviewAsked, REVIEW_BYTES)
        rows = []
        for number, line in enumerate(asked.lines):
            rows.append(reviewed(line, self._explain))
            if number % A_BREATH == 0:
                await asyncio.sleep(0)  # a chat beside it waits for a few lines, never for a batch
        return _json({"rows": rows})


def _json(answer: dict[str, Any]) -> Response:
    """Return an answer in plain ASCII, so that half a surrogate pair breaks nothing."""
    return Response(json.dumps(answer), media_type="application/json")


def _rendered_pages(resources: Resources, words: Mapping[str, str]) -> dict[str, str]:
    environment = Environment(
        loader=FileSystemLoader(HERE / "pages"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return {
        name: environment.get_template(f"{name}.html.j2").render(
            here=name, words=words, commands=resources.wording.menu
        )
        for name in ("chat", "review")
    }
