"""Triage of what is said beside a place: "I can't take it any more, I'm in Milwaukee".

Patterns of a whole sentence do not know the town that stands in it, and the second reader has
seen few. So the message is read without it as well, and the worse of both counts.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from bot.directory.gazetteer import Gazetteer
from bot.directory.states import EVERY
from bot.safety.levels import RiskLevel
from bot.safety.triage import NEARLY, Assessment

_PEOPLE = 20_000  # in the smallest town that is looked for: its name is seldom another word
_MOST_WORDS = 3  # of a town's name
_WORD = r"[^\W\d_][\w.'-]*"
# A place stands behind one of these, or behind the last comma of a message.
_LEADS = re.compile(r"\b(?:in|near|outside|around|from)\s+", re.IGNORECASE)
_MARK = re.compile(r"[,.;]\s*")
_MOST_LEADS = 20  # of a message: all of 4,096 characters could be such
_LONGEST = 60  # characters of a place with its state
# What is said of oneself before it goes along with it.
_OF_ONESELF = re.compile(
    r"[,.;]?\s*(?:\b(?:and|but|so)\s+)?"
    r"(?:\b(?:i'?m|i am|i live|we live|i stay|living|located|based)\s+)?(?:here\s+)?$",
    re.IGNORECASE,
)
_SAYS_WHERE = re.compile(r"\b(?:i'?m|am|live|stay|located|based|here)\s*$", re.IGNORECASE)
# Behind these a place tells which one is meant: "my last night in Lisbon", "life in London".
_OF_THE_PLACE = frozenset(
    {"night", "nights", "evening", "day", "days", "week", "weeks", "weekend", "month", "months"}
    | {"year", "years", "time", "summer", "winter", "trip", "holiday", "stay", "weather", "traffic"}
    | {"life", "live", "living", "world", "one", "everyone", "people", "scene", "bridges"}
    | {"flat", "apartment", "house", "job", "school", "work", "die", "died", "dead", "suicide"}
)
_PLAINLY = "someone-said-plainly"  # an entry of the lexicon
_PARTS, _MOST_PARTS = re.compile(r"[,.;!?\n]+"), 6
_JOINED = re.compile(r"^(?:and|but|so)\s+", re.IGNORECASE)
_NAME = re.compile(rf"{_WORD}(?:\s+{_WORD}){{0,{_MOST_WORDS - 1}}}")
_STATE = re.compile(r",?\s*\b([A-Z]{2})\b|,?\s*\b([a-z]{2})\b(?=\s*$)")


def assess_anywhere(
    text: str, assess: Callable[[str], Assessment], places: Gazetteer
) -> Assessment:
    """Return the triage of a message, and of what is left of it without a place. Never raises."""
    assessment = _plainly_told(assess(text), text, assess)
    rest = without_place(text, places)
    if rest == text:
        return assessment
    without = assess(rest)
    if without.level is not assessment.level:
        return max(assessment, without, key=lambda one: one.level)
    return _joined(assessment, without)


def _plainly_told(
    assessment: Assessment, text: str, assess: Callable[[str], Assessment]
) -> Assessment:
    """Return the triage of a message that nearly alarms, or of its part that is said plainly.

    "My kid cuts, therapist near 23230, in person": the wishes behind it make it no less.
    """
    if NEARLY not in assessment.groups:
        return assessment
    parts = (part.strip() for part in _PARTS.split(text) if part.strip())
    read = (assess(part) for part in islice(parts, _MOST_PARTS))
    plain = (one for one in read if one.level is RiskLevel.THIRD_PARTY and _PLAINLY in one.ids)
    return max((assessment, *plain), key=lambda one: one.level)


def _joined(assessment: Assessment, without: Assessment) -> Assessment:
    """Return an assessment with what another of the same level tells besides."""
    more = tuple(e for e in without.evidence if e not in assessment.evidence)
    hints = tuple(e for e in without.faint if e not in assessment.faint)
    if not more and not hints:
        return assessment
    evidence, faint = (*assessment.evidence, *more), (*assessment.faint, *hints)
    return replace(assessment, evidence=evidence, faint=faint)


def without_place(text: str, places: Gazetteer) -> str:
    """Return a message without the town, state or country that it names and what leads there."""
    for found in islice(_LEADS.finditer(text), _MOST_LEADS):
        end = _end_of_name(text, found.end(), places)
        if end and not _is_of_the_place(text[: found.start()]):
            return _without(text, found.start(), end)
    tail = max(0, len(text) - _LONGEST)
    for mark in _MARK.finditer(text, tail):
        end = _end_of_name(text, mark.end(), places)
        if end and not text[end:].strip(" .,!?"):
            return _without(text, mark.start(), end)
    return text


def _is_of_the_place(before: str) -> bool:
    words = before.casefold().split()[-1:]
    return words != [] and words[0] in _OF_THE_PLACE and not _SAYS_WHERE.search(before)


def _without(text: str, start: int, end: int) -> str:
    before, behind = _OF_ONESELF.sub("", text[:start]), text[end:].lstrip(" ,.;")
    return f"{before} {behind}".strip() if before.strip() else _JOINED.sub("", behind)


def _end_of_name(text: str, start: int, places: Gazetteer) -> int:
    """Return where the longest name of a place that starts there ends, with its state, or 0."""
    found = _NAME.match(text, start, start + _LONGEST)
    words = found.group().split() if found else []
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        named = places.named(name.casefold().strip(".,"))
        if any(place.population >= _PEOPLE for place in named):
            end = start + _length(text[start : start + _LONGEST], length)
            state = _STATE.match(text, end)
            known = state is not None and state.group(state.lastindex or 0).upper() in EVERY
            return state.end() if state is not None and known else end
    return 0


def _length(text: str, words: int) -> int:
    """Return how many characters so many words take up at the beginning of a text."""
    return [match.end() for match in re.finditer(r"\S+", text)][words - 1]
