"""Human services in the Human Services Data Specification 3 (Open Referral), as JSON.

A service with everything nested in it: one a line, in an array, or in a page of the HSDS API
(``contents``). Every place where a service is given becomes one listing: a clinic, not a person.
Read from docs.openreferral.org, schema/service.json and schema/location.json, 2026-11-25.
"""

import datetime
import json
import re
from collections.abc import Iterator
from typing import Any

from bot.directory.importers.entries import Entry, Known, at_zip, entry
from bot.directory.importers.lines import BrokenLineError, Lines
from bot.directory.states import BY_NAME, EVERY

_LONGEST_SERVICE = 4 << 20  # characters of JSON
_OPENINGS = re.compile(r'[\s,\[\]]*(?:\{(?=[^{}\[\]]*"contents"\s*:\s*\[)[^{}\[\]]*\[\s*)?[\s,]*')
_DECODER = json.JSONDecoder()
_NO_ID = re.compile(r"[^a-z0-9]+")


def read_hsds(lines: Lines, _header: list[str], known: Known) -> Iterator[Entry]:
    """Yield every place of every service as an entry; services of other kinds are skipped."""
    for line, service in _services(lines):
        if isinstance(service, str):
            yield Entry(line, wrong=(service,), broken=True)
        else:
            yield from _entries(line, service, known)


def _services(lines: Lines) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield (line, service) of a file of any size; the text kept is one service long."""
    text, begins = "", 1
    while True:
        try:
            text += next(lines)
        except StopIteration:
            break
        except BrokenLineError as error:
            yield lines.line, str(error)
            text = ""
        whole, text = _whole(text)
        yield from ((begins, service) for service in whole)
        begins = lines.line if whole else begins
        if len(text) > _LONGEST_SERVICE:
            yield begins, "is not whole JSON, or longer than 4 million characters"
            text = ""
    if text.strip():
        yield begins, "ends in the middle of a service: the file may be cut short"


def _whole(text: str) -> tuple[list[dict[str, Any]], str]:
    """Return the services that the text begins with, and the rest."""
    found: list[dict[str, Any]] = []
    while True:
        opening = _OPENINGS.match(text)
        text = text[opening.end() :] if opening else text
        if not text.startswith("{"):
            return found, ""  # nothing, or what follows the array of a page
        try:
            service, end = _DECODER.raw_decode(text)
        except ValueError:
            return found, text
        found.append(service)
        text = text[end:]


def _entries(line: int, service: dict[str, Any], known: Known) -> Iterator[Entry]:
    name, status = str(service.get("name") or ""), service.get("status")
    places = [_dict(at) for at in _list(service.get("service_at_locations"))] or [{}]
    ids = [_id(_dict(at.get("location")), at, service) for at in places]
    if status != "active":
        told = f"{name[:60]!r} is {status or 'not said to be active'}"
        yield from (Entry(line, own, wrong=(told,), gone=True) for own in ids)
        return
    terms = _terms(service)
    specialties = [
        slug
        for slug, label in known.specialties.items()
        if label.casefold() in terms or slug in terms
    ]
    if not specialties and known.taxonomies.hsds_terms.isdisjoint(terms):
        yield from (Entry(line, own, wrong=("has no behavioral health term",)) for own in ids)
        return
    for own, at in zip(ids, places, strict=True):
        yield _listed(line, own, service, at, specialties, known)


def _listed(
    line: int,
    own: str,
    service: dict[str, Any],
    at: dict[str, Any],
    specialties: list[str],
    known: Known,
) -> Entry:
    location = _dict(at.get("location"))
    address = _address(location)
    state = _state(str(address.get("state_province") or ""))
    zip_code = str(address.get("postal_code") or "")[:5]
    listed_on = _date(service.get("assured_date")) or _last_change(service)
    wrong = tuple(_wrong(address, state, listed_on))
    virtual = location.get("location_type") == "virtual"
    fields = {
        "id": own,
        "name": _name(service),
        "title": known.taxonomies.hsds_title,
        "provider_type": "clinic",
        "in_person": "no" if virtual else "yes" if address.get("address_1") else "unknown",
        "remote": "yes" if virtual else "unknown",
        "street": str(address.get("address_1") or ""),
        "city": str(address.get("city") or ""),
        "state": state or "",
        "zip": zip_code if zip_code in known.zips else "",
        "specialties": "|".join(specialties),
        "phone": _phone(service, location),
        "url": _web(service.get("url")),
        "listed_on": listed_on,
        "source": "HSDS",
    }
    return entry(line, fields | _position(location, zip_code, virtual, known), wrong)


def _wrong(
    address: dict[str, Any], state: str | None, listed_on: datetime.date | None
) -> Iterator[str]:
    if address.get("country") not in (None, "", "US", "USA"):
        yield "is outside the United States"
    elif state is None:
        yield f"state_province: {str(address.get('state_province'))[:20]!r} is not a state"
    if listed_on is None:
        yield "assured_date: is missing: when was this checked?"


def _position(
    location: dict[str, Any], zip_code: str, virtual: bool, known: Known
) -> dict[str, Any]:
    if virtual:
        return {}
    lat, lon = location.get("latitude"), location.get("longitude")
    return at_zip(zip_code, known) if lat is None or lon is None else {"lat": lat, "lon": lon}


def _terms(service: dict[str, Any]) -> set[str]:
    """Return the names of what the service is, in lower case."""
    terms: set[str] = set()
    for attribute in map(_dict, _list(service.get("attributes"))):
        term = _dict(attribute.get("taxonomy_term"))
        terms |= {str(term.get("name") or "").casefold(), str(attribute.get("label")).casefold()}
    return terms


def _id(location: dict[str, Any], at: dict[str, Any], service: dict[str, Any]) -> str:
    own = at.get("id") or f"{service.get('id')}-{location.get('id') or 'anywhere'}"
    return f"hsds-{_NO_ID.sub('-', str(own).lower()).strip('-')}"[:80]


def _name(service: dict[str, Any]) -> str:
    name = str(service.get("name") or "").strip()
    organization = str(_dict(service.get("organization")).get("name") or "").strip()
    return f"{name}, {organization}" if organization and organization not in name else name


def _address(location: dict[str, Any]) -> dict[str, Any]:
    addresses = [_dict(address) for address in _list(location.get("addresses"))]
    physical = [a for a in addresses if a.get("address_type") != "postal"]  # mail is no visit
    return physical[0] if physical else {}


def _state(text: str) -> str | None:
    """Return two letters, "" where none is stated, None for what is no state."""
    plain = text.strip()
    if not plain or plain.upper() in EVERY:
        return plain.upper()
    return BY_NAME.get(plain.casefold())


def _phone(service: dict[str, Any], location: dict[str, Any]) -> str:
    phones = [*_list(service.get("phones")), *_list(location.get("phones"))]
    return str(_dict(phones[0]).get("number") or "")[:40] if phones else ""


def _web(url: object) -> str:
    return url if isinstance(url, str) and url.startswith(("http://", "https://")) else ""


def _last_change(service: dict[str, Any]) -> datetime.date | None:
    changes = [_date(_dict(m).get("last_action_date")) for m in _list(service.get("metadata"))]
    return max(filter(None, changes), default=None)


def _date(text: object) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(text)[:10])
    except ValueError:
        return None


def _dict(found: object) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}


def _list(found: object) -> list[Any]:
    return found if isinstance(found, list) else []
