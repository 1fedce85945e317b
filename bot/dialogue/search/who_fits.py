"""Who fits a search: by each specialty that it names, without a profession that was refused."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from functools import reduce

from bot.dialogue.resources import Resources
from bot.dialogue.state import Search
from bot.directory.matching import Match, Query, Results

_PRESCRIBER = "prescriber"  # who writes prescriptions, of whatever profession
_COUNSELOR = "counselor"  # what many call whoever they would see
CHILDREN = "child-and-adolescent"  # the specialty of who asks for a child


@dataclass(frozen=True, slots=True)
class Fitting:
    """Who fits a search, and who can prescribe too where a psychiatrist is looked for.

    Attributes:
        unnamed: of several specialties those that nobody of them names.
        ages_unnamed: nobody of them says that they see children, which was asked for.
        others_instead: nobody is a counselor, which was asked for; these have other professions.
    """

    results: Results
    prescribers: tuple[Match, ...] = ()
    unnamed: tuple[str, ...] = ()
    ages_unnamed: bool = False
    others_instead: bool = False

    @property
    def all(self) -> tuple[Match, ...]:
        """Every match in the order of the pages: those asked for first."""
        return (*self.results.all, *self.prescribers)


def specialties(search: Search) -> tuple[str, ...]:
    """Return every specialty that is looked for."""
    return (search.specialty, *search.also)


def who_fits(search: Search, resources: Resources) -> Fitting:
    """Return who names one of the specialties, without the professions that were refused.

    Who asks for a counselor mostly means any therapist: where there is none, the others are shown.

    Raises DirectoryError where the list cannot be read.
    """
    found = _of_the_age(search, resources)
    if found.all or search.provider_type != _COUNSELOR:
        return found
    others = _of_the_age(replace(search, provider_type=""), resources)
    return replace(others, others_instead=True) if others.all else found


def _of_the_age(search: Search, resources: Resources) -> Fitting:
    """Return who names one of the specialties, of the age that is asked for where one is named.

    Few listings tell the ages that somebody sees: who asks for a child is shown who names it, and
    where nobody does the others, as they may see children too.
    """
    found = _who_names_one(search, resources)
    wanted = specialties(search)
    if CHILDREN not in wanted or (found.all and CHILDREN not in found.unnamed):
        return found
    first, *others = [slug for slug in wanted if slug != CHILDREN] or [""]
    rest = replace(search, specialty=first, also=tuple(others))
    return replace(_who_names_one(rest, resources), ages_unnamed=True)


def _who_names_one(search: Search, resources: Resources) -> Fitting:
    each = [_of_one(search, specialty, resources) for specialty in specialties(search)]
    some = [found for found in each if found.all]
    unnamed = tuple(found.unnamed[0] for found in each if not found.all) if some else ()
    together = reduce(_joined, some[1:], some[0]) if some else each[0]
    return replace(together, unnamed=unnamed)


def _of_one(search: Search, specialty: str, resources: Resources) -> Fitting:
    query = replace(_query(search), specialty=specialty)
    refused = {search.refused_type, *search.also_refused}
    results = _not_refused(resources.search(query), refused)
    if search.provider_type != "psychiatrist":
        return Fitting(results, unnamed=(specialty,))
    others = resources.search(replace(query, provider_type="prescriber"))
    others = _not_refused(others, refused)
    prescribers = _without({"psychiatrist"}, (*others.near, *others.online))
    return Fitting(results, prescribers, (specialty,))


def _joined(one: Fitting, other: Fitting) -> Fitting:
    """Return two findings as one, nobody twice."""
    told = {match.provider.id for match in one.all}

    def both(mine: Iterable[Match], theirs: Iterable[Match]) -> tuple[Match, ...]:
        return (*mine, *(match for match in theirs if match.provider.id not in told))

    results = replace(
        one.results,
        near=both(one.results.near, other.results.near),
        online=both(one.results.online, other.results.online),
        online_ask=both(one.results.online_ask, other.results.online_ask),
    )
    return Fitting(results, both(one.prescribers, other.prescribers))


def _not_refused(results: Results, refused: Set[str]) -> Results:
    if not any(refused):
        return results
    kept = replace(
        results,
        near=_without(refused, results.near),
        online=_without(refused, results.online),
        online_ask=_without(refused, results.online_ask),
    )
    if kept.all or not results.all:
        return kept
    return replace(kept, emptied_by="refused", relaxed={"type": len(results.all)})


def _without(refused: Set[str], matches: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(
        match
        for match in matches
        if match.provider.provider_type not in refused
        and not (match.provider.prescribes and _PRESCRIBER in refused)
    )


def _query(search: Search) -> Query:
    return Query(
        place=search.place,
        modality=search.modality or "any",
        specialty=search.specialty,
        provider_type=search.provider_type,
        radius_miles=search.radius_miles,
    )
