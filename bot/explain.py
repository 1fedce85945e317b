"""What the bot would do with a first message, and why: the contract that evaluations read."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.dialogue.events import Said
from bot.dialogue.outcome import Turn
from bot.dialogue.replies import Reply, plain_text
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help


def explain(text: str, resources: Resources) -> dict[str, Any]:
    """Return level, evidence, intent, answer, slots, matches and replies for a fresh chat."""
    state = DialogueState(country=resources.default_country)
    return explained(take_turn(state, Said(text=text), resources))


def explained(turn: Turn) -> dict[str, Any]:
    """Return what one turn understood and said, as ``explain`` tells it."""
    why = turn.why
    return {
        "risk": {
            "level": why.assessment.level.label,
            "evidence": [evidence.id for evidence in why.assessment.evidence],
            "guards": list(why.assessment.guards),
            "features": list(why.assessment.weighed()),
        },
        "crisis": _crisis(turn),
        "intent": why.intent,
        "answer": _answer(turn),
        "request": _request(turn),
        "providers": [
            {
                "id": match.provider.id,
                "name": match.provider.name,
                "distance_km": match.distance_km,
                "remote": match.provider.remote == "yes",
            }
            for match in why.matches
        ],
        "replies": [_reply(reply) for reply in turn.replies],
    }


def explain_lines(lines: Iterable[str], resources: Resources) -> Iterator[str]:
    """Yield one JSON object for each line of {"id", "text"}; a bad line gives its error."""
    for line in lines:
        if line.strip():
            yield json.dumps(_explained_line(line, resources), ensure_ascii=True)


def _explained_line(line: str, resources: Resources) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except ValueError:
        return {"id": None, "error": "is not JSON"}
    if not isinstance(asked, dict):
        return {"id": None, "error": "is not an object with id and text"}
    if not isinstance(asked.get("text"), str):
        return {"id": asked.get("id"), "error": "text is missing or is not a string"}
    return {"id": asked.get("id"), **explain(asked["text"], resources)}


def _crisis(turn: Turn) -> str:
    helps = {reply.help for reply in turn.replies}
    return next((level.value for level in (Help.CARD, Help.ROW) if level in helps), "none")


def _answer(turn: Turn) -> dict[str, Any]:
    """Return the answer; ``choices`` are what the guide ranks first, whatever came of it."""
    lookup, section = turn.why.lookup, turn.why.section
    offered = turn.why.intent == "ask" and not section
    return {
        "kind": "section" if section else "choices" if offered else "none",
        "section": section or None,
        "choices": [slug for slug, _ in lookup.ranked] if lookup and lookup.ranked else None,
        "score": round(lookup.chance, 4) if lookup and lookup.ranked else None,
    }


def _request(turn: Turn) -> dict[str, Any] | None:
    request = turn.why.request
    if request is None:
        return None
    places = list(request.place.places) if request.place else []
    single = places[0] if request.place and request.place.kind in ("found", "abroad") else None
    return {
        "modality": request.modality,
        "place": _place(single) if single else None,
        "places": [_place(place) for place in places] if not single and places else None,
        "specialty": request.specialty,
        "provider_type": request.provider_type,
        "wishes": list(request.wishes),
    }


def _place(place: Any) -> dict[str, Any]:
    return {
        "name": place.name,
        "state": place.state,
        "country": place.country,
        "lat": round(place.lat, 4),
        "lon": round(place.lon, 4),
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "text": plain_text(reply.html),
        "buttons": [[button.label for button in row] for row in reply.buttons],
    }
