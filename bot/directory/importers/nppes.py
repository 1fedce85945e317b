"""The registry of the United States (NPPES, version 2): people of the professions we list.

Columns go by their names in the header. An entry proves that somebody was enumerated, not that
they are licensed; it says nothing about remote care, insurance or free places.
"""

import datetime
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from operator import itemgetter
from typing import NamedTuple

from bot.directory.importers.entries import Entry, Known, entry
from bot.directory.importers.lines import Lines, records
from bot.directory.models import Listed
from bot.directory.states import EVERY
from bot.errors import DirectoryError

COLUMNS = {
    "npi": "NPI",
    "entity": "Entity Type Code",
    "last": "Provider Last Name (Legal Name)",
    "first": "Provider First Name",
    "street": "Provider First Line Business Practice Location Address",
    "street2": "Provider Second Line Business Practice Location Address",
    "city": "Provider Business Practice Location Address City Name",
    "state": "Provider Business Practice Location Address State Name",
    "zip": "Provider Business Practice Location Address Postal Code",
    "country": "Provider Business Practice Location Address Country Code (If outside U.S.)",
    "phone": "Provider Business Practice Location Address Telephone Number",
    "updated": "Last Update Date",
    "deactivated": "NPI Deactivation Date",
    "reactivated": "NPI Reactivation Date",
    "sole": "Is Sole Proprietor",
}
_TAXONOMIES = 15
A_TAXONOMY = (
    "Healthcare Provider Taxonomy Code_{}",
    "Provider License Number_{}",
    "Provider License Number State Code_{}",
    "Healthcare Provider Primary Taxonomy Switch_{}",
)
_BY_NUMBER = {code: code for code in EVERY} | {name.upper(): code for code, name in EVERY.items()}


_SHORT = 100  # characters of name, street and town together; longer ones are checked one by one


class _Row(NamedTuple):
    """The columns of COLUMNS of one row, in their order."""

    npi: str
    entity: str
    last: str
    first: str
    street: str
    street2: str
    city: str
    state: str
    zip: str
    country: str
    phone: str
    updated: str
    deactivated: str
    reactivated: str
    sole: str


class _Layout(NamedTuple):
    """Where in a row the wanted columns stand."""

    fields: int
    last: int
    pick: Callable[[list[str]], tuple[str, ...]]
    taxonomies: tuple[tuple[int, int, int, int], ...]


class _Profession(NamedTuple):
    """One profession of a row that we list; its licence's state, or "" where it has no number."""

    code: str
    licence: str
    primary: bool


class _Practice(NamedTuple):
    """What the professions of a row say, as it is listed."""

    title: str
    provider_type: str
    prescribes: bool
    specialties: str
    licence_states: str


def check_header(header: list[str]) -> None:
    """Raise DirectoryError where the header is not that of the registry's file."""
    _layout(header)


def _layout(header: list[str]) -> _Layout:
    at = {name: number for number, name in enumerate(header)}
    groups = [[name.format(i) for name in A_TAXONOMY] for i in range(1, _TAXONOMIES + 1)]
    missing = [n for n in (*COLUMNS.values(), *(n for g in groups for n in g)) if n not in at]
    if missing:
        raise DirectoryError(
            f"line 1: {len(missing)} columns are missing, the first is {missing[0]!r}: "
            "this is not the NPPES file of providers (npidata_pfile_….csv), version 2"
        )
    picked = [at[name] for name in COLUMNS.values()]
    taxonomies = tuple((at[a], at[b], at[c], at[d]) for a, b, c, d in groups)
    last = max(*picked, *(column for group in taxonomies for column in group))
    return _Layout(len(header), last, itemgetter(*picked), taxonomies)


def read_nppes(lines: Lines, header: list[str], known: Known) -> Iterator[Entry]:
    """Yield every row as an entry; those of other professions are skipped."""
    layout = _layout(header)
    practice = lru_cache(maxsize=10_000)(partial(_practice, known))
    for line, row in records(lines, layout.fields, layout.last + 1):
        if isinstance(row, str):
            yield Entry(line, wrong=(row,), broken=True)
        else:
            own = _Row._make(layout.pick(row))
            found = _professions(row, layout, known)
            unwanted = _unwanted(line, own, found)
            yield unwanted or _listed(line, own, practice(found), known)


def _unwanted(line: int, own: _Row, found: tuple[_Profession, ...]) -> Entry | None:
    """Return why a row is not for us, None where it is."""
    if len(own.npi) != 10 or not own.npi.isdecimal():
        return Entry(line, wrong=(f"NPI: {own.npi[:20]!r} is not ten digits",))
    if own.deactivated and not own.reactivated:
        return Entry(line, _id(own), wrong=("is deactivated",), gone=True)
    if own.entity != "1":
        return Entry(line, _id(own), wrong=("is an organization, not a person",))
    if not found:
        return Entry(line, _id(own), wrong=("has no behavioral health profession",))
    if own.country not in ("US", ""):
        return Entry(line, _id(own), wrong=("practises outside the United States",))
    return None


def _id(own: _Row) -> str:
    return f"npi-{own.npi}"


def _professions(row: list[str], layout: _Layout, known: Known) -> tuple[_Profession, ...]:
    """Return the professions that we list; the file fills their columns from the left."""
    found = []
    for code, number, state, switch in layout.taxonomies:
        if not row[code]:
            break
        if row[code] in known.taxonomies.codes:
            licence = row[state] if row[number] else ""
            found.append(_Profession(row[code], licence, row[switch] == "Y"))
    return tuple(found)


def _practice(known: Known, found: tuple[_Profession, ...]) -> _Practice:
    """Return what is listed of professions, the primary one first; few kinds are ever asked."""
    ordered = sorted(found, key=lambda profession: not profession.primary)
    taxonomies = [known.taxonomies.codes[profession.code] for profession in ordered]
    licences = sorted({profession.licence for profession in found} & EVERY.keys())
    trained = any(taxonomy.trained for taxonomy in taxonomies)
    prescribes = any(
        known.licences.prescribes(taxonomy.provider_type, licences, trained=trained)
        for taxonomy in taxonomies
    )
    specialties = dict.fromkeys(s for taxonomy in taxonomies for s in taxonomy.specialties)
    first = taxonomies[0]
    return _Practice(
        first.title, first.provider_type, prescribes, "|".join(specialties), "|".join(licences)
    )


def _listed(line: int, own: _Row, practice: _Practice, known: Known) -> Entry:
    state = _BY_NUMBER.get(own.state.upper())
    if state is None:
        return Entry(line, _id(own), wrong=(f"state: {own.state[:20]!r} is not a state",))
    listed_on = _date(own.updated)
    if listed_on is None:
        told = f"Last Update Date: {own.updated[:20]!r} is no date"
        return Entry(line, _id(own), wrong=(told,))
    at = known.zips.get(own.zip[:5])
    listed = Listed(
        id=_id(own),
        name=f"{_common(own.first)} {_capital(own.last)}".strip(),
        title=practice.title,
        provider_type=practice.provider_type,
        prescribes=practice.prescribes,
        in_person="unknown",
        remote="unknown",
        accepting="unknown",
        street=_street(own),
        city=_common(own.city),
        state=state,
        zip=own.zip[:5] if at else "",
        lat=at.lat if at else None,
        lon=at.lon if at else None,
        specialties=practice.specialties,
        licence_states=practice.licence_states,
        licence_verified=False,
        phone=_phone(own.phone),
        url="",
        listed_on=listed_on,
        source="NPPES",
    )
    if listed.name and len(listed.name) + len(listed.street) + len(listed.city) <= _SHORT:
        return Entry(line, listed.id, listed)
    return entry(line, listed._asdict())


def _street(own: _Row) -> str:
    """Return the street of a practice; that of a sole practitioner may be a home, and is hidden."""
    if own.sole != "N":
        return ""
    return f"{_capital(own.street)} {_capital(own.street2)}".strip()


def _capital(name: str) -> str:
    """Return a name in capitals as people write it: "O'BRIEN-MCCOY" as "O'Brien-McCoy"."""
    title = name.strip().title().replace("'S ", "'s ")
    return "-".join(_scottish(part) for part in title.split("-")) if "Mc" in title else title


_common = lru_cache(maxsize=20_000)(_capital)  # first names and towns come again and again


def _scottish(name: str) -> str:
    return f"Mc{name[2:].capitalize()}" if name.startswith("Mc") and len(name) > 3 else name


@lru_cache(maxsize=10_000)
def _date(text: str) -> datetime.date | None:
    """Return a date as the registry writes it, 12/31/2026."""
    try:
        return datetime.date(int(text[6:]), int(text[:2]), int(text[3:5]))
    except ValueError:
        return None


def _phone(text: str) -> str:
    digits = text if text.isdecimal() else "".join(filter(str.isdecimal, text))
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}" if len(digits) == 10 else ""
