"""The page of a search: cards in labelled groups, or an honest empty list with a way on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import unescape

from markupsafe import Markup

from bot.dialogue.buttons import NEXT, OVER, REPORT, RESUME
from bot.dialogue.outcome import Part, Why, help_view, say, with_number
from bot.dialogue.replies import Button, Reply, Rows, Venue
from bot.dialogue.resources import Resources
from bot.dialogue.search.who_fits import CHILDREN, Fitting, specialties, who_fits
from bot.dialogue.state import DialogueState, Search
from bot.directory.matching import Listing, Match, Results
from bot.errors import DirectoryError
from bot.guide.bands import SEARCH
from bot.safety.levels import Help

A_PAGE = 3
NOBODY_FOUND = frozenset({"nobody", "wishes_nobody", "few_listed"})  # replies that say so
_AROUND = Search().radius_miles  # as far as is looked at first
_OLD_DAYS = 90  # DIRECTORY.md: ninety days unverified may be out of date
_RELAX_LABELS = {
    "wider": "wider",
    "specialty": "drop_specialty",
    "type": "drop_type",
    "both": "drop_both",
    "online": "try_online",
    "near": "try_near",
}


def page(state: DialogueState, resources: Resources) -> Part:
    """Return the first page of a search, up to three matches."""
    part = _page_from(0, state, resources)
    if not part.why.matches:
        return part
    counted = (("search", _where(state.search or Search())),)
    return replace(part, why=replace(part.why, counted=counted))


def next_page(state: DialogueState, resources: Resources) -> Part:
    """Return the page after the one that was shown, in its place."""
    part = _page_from(state.search.shown if state.search else 0, state, resources)
    if not part.why.matches:
        return part
    return part.changed(edits=True)


def _page_from(start: int, state: DialogueState, resources: Resources) -> Part:
    search = state.search or Search()
    try:
        found = who_fits(search, resources)
    except DirectoryError:
        return say(state, resources, "directory_down", SEARCH)
    if not found.all:
        return _nobody(state, found.results, resources)
    matches = found.all[start : start + A_PAGE] or found.all[:A_PAGE]
    start = found.all.index(matches[0])
    state = replace(state, search=replace(search, shown=start + len(matches), picked=""))
    rest = len(found.all) - start - len(matches)
    html = _page_html(state, found, matches, resources)
    reply = Reply(html, _buttons(rest, state, resources), Help.ROW, _venue(matches), name="results")
    return Part(state, (reply,), Why(intent=SEARCH, matches=tuple(matches)))


def on_page(state: DialogueState, resources: Resources) -> tuple[Match, ...]:
    """Return the matches that the person sees now; none where the list cannot be read."""
    search = state.search or Search()
    try:
        everybody = who_fits(search, resources).all
    except DirectoryError:
        return ()
    return everybody[page_start(search) : search.shown]


def page_start(search: Search) -> int:
    """Return how many matches stand before the page that was shown last."""
    return (search.shown - 1) // A_PAGE * A_PAGE if search.shown else 0


def more_to_show(state: DialogueState, resources: Resources) -> bool:
    """Return whether matches are left that were not shown; also where the list cannot be read."""
    search = state.search or Search()
    try:
        return len(who_fits(search, resources).all) > search.shown
    except DirectoryError:
        return True  # the page says so


def one(state: DialogueState, match: Match, resources: Resources) -> Part:
    """Return one listing of the page, how to reach out, and the way back to the page."""
    html = resources.wording.say("picked", listing=_card(match, resources))
    report = (("report", f"report:{match.provider.id}"),)
    rows = ((_to_copy(state, resources),), *resources.wording.rows(report, RESUME))
    why = Why(intent=SEARCH, matches=(match,))
    search = replace(state.search or Search(), picked=match.provider.id)
    state = replace(state, search=search)
    return Part(state, (Reply(html, rows, Help.NONE, _venue((match,)), name="picked"),), why)


def first_words(state: DialogueState, resources: Resources) -> Part:
    """Return a first message to send, with the button that copies it."""
    rows = ((_to_copy(state, resources),), *resources.wording.rows(RESUME))
    first = _first_message(state, resources)
    return say(state, resources, "first_words", SEARCH, rows, first=first)


def _where(search: Search) -> str:
    """Return the state that is searched, for the daily counts; "-" without a place."""
    return (search.place.state if search.place else None) or "-"


def _page_html(
    state: DialogueState, found: Fitting, matches: Sequence[Match], resources: Resources
) -> str:
    results, search = found.results, state.search or Search()
    apart = "title_prescribers" if results.all else "title_no_psychiatrist"
    wording, view = resources.wording, help_view(state, resources)
    where = search.place.label if search.place else ""
    home = resources.states.get(search.place.state or "", where) if search.place else ""
    near = "title_state" if search.place and search.place.kind == "state" else "title_near"
    farther = near == "title_near" and search.radius_miles > _AROUND
    near = "title_within" if farther else near
    beyond = _beyond_the_state(search, results.near) if farther else ()
    groups = [
        {
            "title": wording.say(title, where=place, radius=search.radius_miles),
            "cards": [_card(m, resources) for m in matches if m in group],
        }
        for title, place, group in (
            (near, where, tuple(match for match in results.near if match not in beyond)),
            ("title_other_state", home, beyond),
            ("title_online", home, results.online),
            ("title_online_ask", home, results.online_ask),
            (apart, where, found.prescribers),
        )
    ]
    html = wording.say(
        "results",
        groups=[group for group in groups if group["cards"]],
        wishes=alternatives(
            wording.labels[f"wish_{wish}"]
            for wish in search.wishes
            if not (wish == "age" and found.ages_unnamed)
        ),
        unnamed=_or(found.unnamed, resources),
        specialty=_or((s for s in specialties(search) if s not in found.unnamed), resources),
        no_ages=found.ages_unnamed,
        profession=found.others_instead,
        nobody_near=_miles_without(search, found),
        where=where,
        first=_first_message(state, resources) if search.shown <= A_PAGE else "",
    )
    return f"{html}\n\n{wording.say('row', help=view)}"


def _beyond_the_state(search: Search, near: Iterable[Match]) -> tuple[Match, ...]:
    """Return those of a page who are in another state than the place."""
    home = search.place.state if search.place else None
    return tuple(match for match in near if match.provider.state != home)


def _miles_without(search: Search, found: Fitting) -> int:
    """Return the miles around the place with nobody in them, 0 where it was not looked nearby."""
    town = search.place is not None and search.place.kind != "state"
    near = found.results.near or any(match.miles is not None for match in found.prescribers)
    looked = town and search.modality == "any" and search.shown <= A_PAGE
    return search.radius_miles if looked and not near else 0


def _first_message(state: DialogueState, resources: Resources) -> str:
    """Return a message that the person can copy and send."""
    place = state.search.place if state.search else None
    home = resources.states.get(place.state or "", place.name) if place else ""
    told = state.risk.theirs and state.risk.open
    theirs = (state.search is not None and state.search.theirs) or told
    return resources.wording.say("first_message_theirs" if theirs else "first_message", state=home)


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


def alternatives(words: Iterable[str]) -> str:
    """Return words as they are told: "costs, hours or faith"."""
    *others, last = [*words] or [""]
    return f"{', '.join(others)} or {last}" if others else last


def _or(specialties: Iterable[str], resources: Resources) -> str:
    """Return specialties in words: "Trauma and PTSD, or Grief"."""
    return ", or ".join(filter(None, (resources.specialties.get(s, "") for s in specialties)))


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


def _buttons(rest: int, state: DialogueState, resources: Resources) -> Rows:
    further = resources.wording.rows(NEXT if rest > 0 else ())
    return (*further, (_to_copy(state, resources),), *resources.wording.rows(OVER, REPORT))


def _to_copy(state: DialogueState, resources: Resources) -> Button:
    label = resources.wording.labels["copy_first"]
    return Button(label, copy=unescape(_first_message(state, resources)))


def _whole_miles(match: Match | None) -> int | None:
    return None if match is None or match.miles is None else max(1, round(match.miles))


def _nobody(state: DialogueState, results: Results, resources: Resources) -> Part:
    search = state.search or Search()
    labels = resources.wording.labels
    relaxations = [
        (Button(f"{labels[_RELAX_LABELS[name]]} ({count})", f"relax:{name}"),)
        for name, count in results.relaxed.items()
        if name != "both" or results.emptied_by == "both"
    ]
    rows = (*relaxations, *resources.wording.rows(OVER))
    part = say(
        state,
        resources,
        "nobody",
        SEARCH,
        rows,
        where=search.place.label if search.place else "",
        reason=results.emptied_by,
        specialty=_or((s for s in specialties(search) if s != CHILDREN), resources),
        profession=bool(search.provider_type),
        wishes=alternatives(resources.wording.labels[f"wish_{wish}"] for wish in search.wishes),
        radius=search.radius_miles,
        nearest=_whole_miles(results.nearest),
        whole_state=search.place is not None and search.place.kind == "state",
        said_before=state.said in NOBODY_FOUND,
    )
    why = replace(part.why, counted=(("search_empty", _where(search)),))
    return with_number(replace(part, why=why), resources)
