"""Crisis lines of each country, and the last words that are said whatever else fails."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.text import fold_letters

WORLDWIDE_FINDER = "https://findahelpline.com"  # ThroughLine; in crisis_resources.json, 2026-11-23


class EmergencyNumber(Record):
    """A number that brings an ambulance or the police."""

    number: str = Field(min_length=2)
    reaches: str
    sources: list[str] = Field(min_length=1)
    checked_on: datetime.date


class CrisisLine(Record):
    """A staffed service a person can call, text or chat with; numbers are text, as spoken."""

    id: str = Field(pattern=r"^[a-z]{2}-[a-z0-9]+$")
    name: str = Field(min_length=1)
    phone: str = ""
    e164: str = Field(default="", pattern=r"^(\+\d{6,15})?$")
    after_dial: str = ""
    sms: str = ""
    sms_word: str = ""
    chat_url: str = Field(default="", pattern=r"^(https://.+)?$")
    url: str = Field(default="", pattern=r"^(https://.+)?$")
    hours: str = ""
    cost: str = ""
    languages: list[str]
    audience: list[str] = Field(min_length=1)
    topics: list[str] = Field(min_length=1)
    confidence: str
    sources: list[str] = Field(min_length=1)
    checked_on: datetime.date

    @property
    def day_and_night(self) -> bool:
        """Whether its hours are given as all day, every day."""
        return self.hours == "24/7"

    @property
    def number(self) -> str:
        """What to dial or text first: the phone, else the text number."""
        return self.phone or self.sms


class Country(Record):
    """One country's emergency numbers and crisis lines, in the order of its file."""

    code: str = Field(pattern=r"^[A-Z]{2}$")
    name: str
    emergency: list[EmergencyNumber] = Field(min_length=1)
    line: list[CrisisLine] = Field(default_factory=list)

    @property
    def emergency_number(self) -> str:
        """The number for a person in danger: all services, else the ambulance."""
        wanted = ("all", "ambulance", "medical")
        ranked = [e for word in wanted for e in self.emergency if e.reaches.startswith(word)]
        return (ranked or self.emergency)[0].number

    @property
    def police_number(self) -> str:
        """The number that brings the police: all services, else the police's own."""
        reached = [e for w in ("all", "police") for e in self.emergency if w in e.reaches]
        return reached[0].number if reached else self.emergency_number

    def lines_for(self, audience: str) -> tuple[CrisisLine, ...]:
        """Return this audience's lines ("child", "youth", "domestic_violence", "everyone"…)."""
        return tuple(line for line in self.line if audience in line.audience)

    @property
    def main_line(self) -> CrisisLine | None:
        """The general line shown first, or None where the country has none."""
        return next((x for x in self.lines_for("everyone") if "suicide" in x.topics), None)


@dataclass(frozen=True, slots=True)
class CrisisLines:
    """All countries, by their ISO 3166-1 alpha-2 code."""

    countries: Mapping[str, Country]
    _named: Mapping[str, Country] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the countries by what people call them; where two share a name, the first."""
        named: dict[str, Country] = {}
        for country in self.countries.values():
            named.setdefault(country.code.casefold(), country)
            named.setdefault(country.name.casefold(), country)
        for spoken, code in _SPOKEN.items():
            if code in self.countries:
                named.setdefault(spoken, self.countries[code])
        for code, names in _IN_THEIR_LANGUAGE.items():
            for name in names.split() if code in self.countries else ():
                named.setdefault(name, self.countries[code])
                named.setdefault(fold_letters(name), self.countries[code])
        object.__setattr__(self, "_named", named)

    def of(self, code: str) -> Country:
        """Return the country's lines, the United States' for a code that has none."""
        return self.countries.get(code) or self.countries["US"]

    def named(self, text: str) -> Country | None:
        """Return the country that a person names, by code or name in any case, or None."""
        return self._named.get(text.strip().casefold())


_SPOKEN = {
    "usa": "US", "america": "US", "united states of america": "US", "the states": "US",
    "uk": "GB", "britain": "GB", "great britain": "GB", "england": "GB", "scotland": "GB",
    "wales": "GB", "northern ireland": "GB", "eire": "IE", "deutschland": "DE", "holland": "NL",
    "españa": "ES", "korea": "KR", "uae": "AE", "emirates": "AE", "czech republic": "CZ",
    "schweiz": "CH", "österreich": "AT", "brasil": "BR", "méxico": "MX", "türkiye": "TR",
    "turkey": "TR", "aotearoa": "NZ", "oz": "AU", "mzansi": "ZA",
    "pinas": "PH", "philipines": "PH", "phillipines": "PH", "phillippines": "PH", "trinidad": "TT",
    "ksa": "SA", "saudi": "SA", "hongkong": "HK", "republic of ireland": "IE", "aus": "AU",
}  # fmt: skip
# As people write them in a language that the bot recognises: "vivo in Italia", "mieszkam w Polsce".
_IN_THEIR_LANGUAGE = {
    "AT": "autriche",
    "AU": "australie australien",
    "BE": "belgique belgie belgien belgica belgio",
    "BR": "bresil brasilien",
    "BY": "беларусь беларуси",
    "CA": "kanada",
    "CH": "suisse svizzera suiza suíça",
    "CZ": "česko",
    "DE": "allemagne alemania alemanha germania duitsland niemcy niemczech германия германии",
    "DK": "danmark",
    "ES": "espagne spanien spagna espanha spanje hiszpanii",
    "FI": "suomi suomessa finlande finnland",
    "FR": "francia frança frankreich frankrijk",
    "GB": "inglaterra angleterre inghilterra engeland anglii",
    "GR": "grecia grece griechenland",
    "HR": "hrvatska hrvatskoj",
    "HU": "magyarország magyarországon",
    "IE": "irlanda irlande irland",
    "IN": "bharat hindustan",
    "IT": "italia italie italien włoszech",
    "JP": "japon giappone",
    "KZ": "казахстан казахстане",
    "LU": "luxemburg",
    "MX": "mexique",
    "NL": "nederland holanda niederlande niederlanden hollande",
    "NO": "norge norvege norwegen",
    "PH": "pilipinas",
    "PL": "polska polsce polen pologne polonia",
    "RO": "roumanie rumänien",
    "RS": "srbija srbiji",
    "RU": "россия россии",
    "SE": "sverige schweden",
    "SK": "slovensko slovensku",
    "TR": "türkei turquie turquia turchia türkiyede",
    "UA": "украине украина україна україні ucrania ucraina",
    "ZA": "sudafrica südafrika",
}


def load_crisis_lines(folder: Path, problems: Problems) -> CrisisLines | None:
    """Return every country under a folder, or None with every problem added, one line each."""
    before = len(problems)
    lines = read_crisis_lines(folder, problems)
    return lines if len(problems) == before else None


def read_crisis_lines(folder: Path, problems: Problems) -> CrisisLines:
    """Return the countries whose files are well, with every problem of the others added."""
    countries = dict[str, Country]()
    for path in sorted(folder.glob("*.toml")):
        country = _country(path, read_toml(path, problems), problems)
        if country is not None:
            countries[country.code] = country
    if "US" not in countries:
        problems.append(f"{shown(folder)}: us.toml: is missing: it is the country shown first")
    return CrisisLines(countries)


def _country(path: Path, tables: dict[str, Any], problems: Problems) -> Country | None:
    if not tables:
        return None  # told where it was read
    country = as_record(Country, tables, shown(path), problems)
    if country is None:
        return None
    if country.code.lower() != path.stem:
        problems.append(f"{shown(path)}: code: {country.code!r} is not the file's name")
    for line in country.line:
        if not (line.phone or line.sms or line.chat_url):
            problems.append(f"{shown(path)}: line {line.id!r}: give a phone, sms or chat_url")
    return country
