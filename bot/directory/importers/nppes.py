"""The registry of the United States (NPPES, version 2): people of the professions we list.

Columns go by their names in the header. An entry proves that somebody was enumerated, not that
they are licensed; it says nothing about remote care, insurance or free places.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from bot.directory.importers.entries import Entry, Known, at_zip, entry
from bot.directory.importers.lines import Lines, records
from bot.directory.importers.taxonomy import Taxonomy
from bot.directory.states import NAMES
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
_BY_NUMBER = {code: code for code in NAMES} | {name.upper(): code for code, name in NAMES.items()}


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where in a row the wanted columns stand."""

    fields: int
    pick: Callable[[list[str]], tuple[str, ...]]
    taxonomies: tuple[tuple[int, int, int, int], ...]

    def of(self, row: list[str]) -> dict[str, str]:
        return dict(zip(COLUMNS, self.pick(row), strict=True))


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
    taxonomies = tuple((at[a], at[b], at[c], at[d]) for a, b, c, d in groups)
    return _Layout(len(header), itemgetter(*(at[n] for n in COLUMNS.values())), taxonomies)


def read_nppes(lines: Lines, header: list[str], known: Known) -> Iterator[Entry]:
    """Yield every row as an entry; those of other professions are skipped."""
    layout = _layout(header)
    for line, row in records(lines):
        if isinstance(row, str):
            yield Entry(line, wrong=(row,), broken=True)
        elif len(row) != layout.fields:
            yield Entry(line, wrong=(_misfit(row, layout),), broken=True)
        else:
            yield _entry(line, row, layout, known)


def _misfit(row: list[str], layout: _Layout) -> str:
    return f"has {len(row)} of {layout.fields} fields: the file may be cut short"


def _entry(line: int, row: list[str], layout: _Layout, known: Known) -> Entry:
    own = layout.of(row)
    npi = own["npi"]
    if len(npi) != 10 or not npi.isdecimal():
        return Entry(line, wrong=(f"NPI: {npi[:20]!r} is not ten digits",))
    provider_id = f"npi-{npi}"
    if own["deactivated"] and not own["reactivated"]:
        return Entry(line, provider_id, wrong=("is deactivated",), gone=True)
    if own["entity"] != "1":
        return Entry(line, provider_id, wrong=("is an organization, not a person",))
    found = _professions(row, layout, known)
    if not found:
        return Entry(line, provider_id, wrong=("has no behavioral health profession",))
    if own["country"] not in ("US", ""):
        return Entry(line, provider_id, wrong=("practises outside the United States",))
    return _listed(line, provider_id, own, found, known)


_Profession = tuple[Taxonomy, str, bool]  # its licence's state or "", whether it is the primary one


def _professions(row: list[str], layout: _Layout, known: Known) -> list[_Profession]:
    """Return the professions we list, the primary one first; the file fills them from the left."""
    found: list[_Profession] = []
    for code, number, state, switch in layout.taxonomies:
        if not row[code]:
            break
        taxonomy = known.taxonomies.codes.get(row[code])
        if taxonomy is not None:
            found.append((taxonomy, row[state] if row[number] else "", row[switch] == "Y"))
    return sorted(found, key=lambda profession: not profession[2])


def _listed(
    line: int, provider_id: str, own: dict[str, str], found: list[_Profession], known: Known
) -> Entry:
    state = _BY_NUMBER.get(own["state"].upper())
    if state is None:
        return Entry(line, provider_id, wrong=(f"state: {own['state'][:20]!r} is not a state",))
    listed_on = _date(own["updated"])
    if listed_on is None:
        told = f"Last Update Date: {own['updated'][:20]!r} is no date"
        return Entry(line, provider_id, wrong=(told,))
    taxonomy = found[0][0]
    licences = tuple(sorted({licence for _, licence, _ in found if licence in NAMES}))
    trained = any(profession.trained for profession, _, _ in found)
    prescribes = any(
        known.licences.prescribes(profession.provider_type, licences, trained=trained)
        for profession, _, _ in found
    )
    specialties = dict.fromkeys(s for profession, _, _ in found for s in profession.specialties)
    zip_code = own["zip"][:5]
    fields: dict[str, Any] = {
        "id": provider_id,
        "name": f"{_capital(own['first'])} {_capital(own['last'])}".strip(),
        "title": taxonomy.title,
        "provider_type": taxonomy.provider_type,
        "prescribes": prescribes,
        "in_person": "unknown",
        "remote": "unknown",
        "street": _street(own),
        "city": _capital(own["city"]),
        "state": state,
        "zip": zip_code if zip_code in known.zips else "",
        "specialties": "|".join(specialties),
        "phone": _phone(own["phone"]),
        "listed_on": listed_on,
        "source": "NPPES",
    } | at_zip(zip_code, known)
    return entry(line, fields, licences)


def _street(own: dict[str, str]) -> str:
    """Return the street of a practice; that of a sole practitioner may be a home, and is hidden."""
    if own["sole"] != "N":
        return ""
    return " ".join(filter(None, (_capital(own["street"]), _capital(own["street2"]))))


def _capital(name: str) -> str:
    """Return a name in capitals as people write it: "O'BRIEN-MCCOY" as "O'Brien-McCoy"."""
    title = name.strip().title().replace("'S ", "'s ")
    return "-".join(_scottish(part) for part in title.split("-")) if "Mc" in title else title


def _scottish(name: str) -> str:
    return f"Mc{name[2:].capitalize()}" if name.startswith("Mc") and len(name) > 3 else name


def _date(text: str) -> datetime.date | None:
    """Return a date as the registry writes it, 12/31/2026."""
    try:
        return datetime.date(int(text[6:]), int(text[:2]), int(text[3:5]))
    except ValueError:
        return None


def _phone(text: str) -> str:
    digits = "".join(filter(str.isdigit, text))
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}" if len(digits) == 10 else ""
