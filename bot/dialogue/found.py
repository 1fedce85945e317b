"""The page of a search: cards in labelled groups, or an honest empty list with a way on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.dialogue.outcome import Part, Why, help_view, say
from bot.dialogue.replies import Reply, Rows, Venue
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState, Search
from bot.directory.matching import Listing, Match, Query, Results
from bot.errors import DirectoryError
from bot.safety.levels import Help

A_PAGE = 3
_OLD_DAYS = 90  # DIRECTORY.md: ninety days unverified may be out of date
_RELAX_LABELS = {
    "wider": "wider",
    "specialty": "drop_specialty",
    "type": "drop_type",
    "online": "try_online",
    "near": "try_near",
}


def page(state: DialogueState, resources: Resources, *, further: bool = False) -> Part:
    """Return up to three matches, the next three where ``further``."""
    search = state.search or Search()
    try:
        results = resources.search(_query(search))
    except DirectoryError:
        return say(state, resources, "directory_down", "find_therapist")
    if not results.all:
        return _nobody(state, results, resources)
    start = search.shown if further else 0
    matches = results.all[start : start + A_PAGE] or results.all[:A_PAGE]
    start = results.all.index(matches[0])
    state = replace(state, search=replace(search, shown=start + len(matches)))
    rest = len(results.all) - start - len(matches)
    html = _page_html(state, results, matches, resources)
    reply = Reply(html, _buttons(rest, resources), Help.ROW, _venue(matches), edits=further)
    counted = () if further else (("search", _where(search)),)
    why = Why(intent="find_therapist", matches=tuple(matches), counted=counted)
    return Part(state, (reply,), why)


def _where(search: Search) -> str:
    """Return the state that is searched, for the daily counts; "-" without a place."""
    return (search.place.state if search.place else None) or "-"


def _query(search: Search) -> Query:
    return Query(
        place=search.place,
        modality=search.modality or "any",
        specialty=search.specialty,
        provider_type=search.provider_type,
        radius_miles=search.radius_miles,
    )


def _page_html(
    state: DialogueState, results: Results, matches: Sequence[Match], resources: Resources
) -> str:
    search = state.search or Search()
    wording, view = resources.wording, help_view(state, resources)
    where = search.place.label if search.place else ""
    home = resources.states.get(search.place.state or "", where) if search.place else ""
    near = "title_state" if search.place and search.place.kind == "state" else "title_near"
    groups = [
        {
            "title": wording.say(title, where=place),
            "cards": [_card(m, resources) for m in matches if m in group],
        }
        for title, place, group in (
            (near, where, results.near),
            ("title_online", home, results.online),
            ("title_online_ask", home, results.online_ask),
        )
    ]
    html = wording.say(
        "results",
        groups=[group for group in groups if group["cards"]],
        wishes=_listed(wording.labels[f"wish_{wish}"] for wish in search.wishes),
        first=wording.say("first_message", state=home or where) if search.shown <= A_PAGE else "",
    )
    return f"{html}\n\n{wording.say('row', help=view)}"


def _card(match: Match, resources: Resources) -> Markup:
    provider = match.provider
    wording = resources.wording
    treats = [resources.specialties.get(slug, slug) for slug in provider.specialties]
    old = (resources.today() - provider.listed_on).days > _OLD_DAYS
    states = [resources.states.get(code, code) for code in provider.licence_states]
    return Markup(  # noqa: S704  # nosec B704  # rendered by a template that escapes
        wording.say(
            "provider",
            match={
                "name": provider.name,
                "title": provider.title,
                "miles": match.miles,
                "online": provider.remote == "yes",
                "town": _listed(filter(None, (provider.city, provider.state))),
                "treats": _listed(treats) or wording.say("modality_unknown"),
                "address": _address(provider),
                "phone": provider.phone,
                "remote": wording.say(f"modality_{provider.remote}"),
                "licence": _listed(states),
                "licence_verified": provider.licence_verified,
                "listed_on": provider.listed_on,
                "old": old,
            },
        )
    )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _address(provider: Listing) -> str:
    if not provider.street:
        return ""
    return f"{provider.street}, {provider.city}, {provider.state} {provider.zip}".strip()


def _venue(matches: Sequence[Match]) -> Venue | None:
    """Return a map card for the first match with an address."""
    for match in matches:
        provider = match.provider
        if provider.street and provider.position and match.distance_km is not None:
            return Venue(provider.name, _address(provider), *provider.position)
    return None


def _buttons(rest: int, resources: Resources) -> Rows:
    b = resources.wording.button
    rows = [(b("change", "change"), b("start_over", "over"))]
    return tuple([(b("more_results", "next"),), *rows] if rest > 0 else rows)


def _nobody(state: DialogueState, results: Results, resources: Resources) -> Part:
    search = state.search or Search()
    b = resources.wording.button
    relaxations = [(b(_RELAX_LABELS[name], f"relax:{name}"),) for name in results.relaxed]
    rows = (*relaxations, (b("change", "change"), b("start_over", "over")))
    part = say(
        state,
        resources,
        "nobody",
        "find_therapist",
        rows,
        where=search.place.label if search.place else "",
        reason=results.emptied_by,
        radius=search.radius_miles,
    )
    row = resources.wording.say("row", help=help_view(state, resources))
    reply = replace(part.replies[0], html=f"{part.replies[0].html}\n\n{row}", help=Help.ROW)
    why = replace(part.why, counted=(("search_empty", _where(search)),))
    return replace(part, replies=(reply,), why=why)
