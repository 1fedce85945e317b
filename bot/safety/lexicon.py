"""The risk lexicon: pattern families a clinician can read, each with its level, reason and date."""

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, NamedTuple, Self, TypeVar

from pydantic import BeforeValidator, Field, model_validator

from bot.content import Problems, Record, as_record, read_text, read_toml, shown
from bot.patterns.matcher import Family, Found, Matcher, Reading
from bot.patterns.syntax import Compiler, PatternError
from bot.safety.levels import LEVELS, RiskLevel
from bot.safety.seams import Seams, SeamWords
from bot.text import tokenise

GROUPS = (
    "methods",  # asks for a method: the guide stays closed for this turn
    "of-the-way",  # with the level none: asks how it is done, after an article about it
    "does-it-too",  # the same: the person does what stands there
    "injury",  # a wound may need care now
    "urge",  # wants to, has not
    "urgent",  # somebody else, in danger now
    "attack-planned",  # somebody else means to attack people
    "in-care",  # somebody else, after an attempt, at home again or with doctors
    "minor",  # says an age under 18
    "bereaved",  # lost somebody to suicide
    "hyperbole",  # a joke that names it
    "accident",  # told as one, and nothing else
    "everyday",  # a thing, a place or a day with what it is for, and nothing else: small talk
    "to-others",  # threat to others
    "also-me",  # one's own risk, told behind somebody else's
    "own",  # the words say themselves that it is one's own, whoever else is named
    "theirs",  # the same of somebody else's: what the second reader takes for one's own is theirs
    "unwanted",  # frightening thoughts of harming somebody, that nobody wants
    "birth",  # voices, beliefs, no sleep after a birth: an emergency
    "child",  # a child is being hurt
    "witness",  # a parent, sister or brother is being hurt
    "choked",  # by somebody: has to be seen, also without marks
    "baby-hurt",  # a baby was shaken or struck: has to be seen, however it seems
    "hiding",  # asks how to hide wounds
    "worse",  # with the level none: counts only while one's own risk is open
    "worse-taken-back",  # the same, also once it was taken back: "i lied", "im not"
    "worse-back",  # the same, at the level it had: "it came back"
    "worse-when",  # the same, while the line is in sight and in no exercise: a time of day
    "worse-its-me",  # the same, while the risk is somebody else's: it is the person's own
    "worse-me-too",  # the same: it is theirs as well
    "worse-acted",  # the same: took it, used it
    "worse-done",  # the same, while the line is in sight and no exercise is on: "i did it"
    "worse-gave-in",  # the same, after an urge alone: "gave in", "i already did"
    "worse-short",  # the same, of a word or two: "done", "soon"
    "worse-hiding",  # the same: shut in, hides from those who look
    "worse-there",  # the same: at a place or a time for it
    "worse-wound",  # the same, while a wound or worse is open, whoever has it: "deep"
    "wound-where",  # the same: where a wound is, which makes it no worse
    "worse-baby",  # the same, after a baby was hurt: how it is now
    "worse-after",  # the same, after an emergency: "like 30", "sleepy"
    "worse-leaving",  # the same: goes off alone, wants no answer
    "still",  # the same: it is as bad as it was
    "sign",  # with the level none: counts only beside another sign of the chat
    "sign-kept",  # the same, and asked about at once: what somebody does before they go
    "sign-to-others",  # the same, beside another of this group only: a wish to harm, coming near
    "sign-amount",  # the same, and opens no card: asks how much of a medicine is dangerous
    "sign-in-them",  # the same, of somebody else
    "worse-for-them",  # the same, while the risk of somebody else is open
    "worse-with-them",  # the same, while violence is open
    "worse-near",  # the same: who hurts the person is near, or on the way
    "help-coming",  # with the level none: an ambulance was called, or is there
    "their-dying",  # with the level none: dying is named, of somebody else where one is told of
    "held-by-threat",  # the same: who hurts somebody threatens to die
    "to-baby",  # with the level none: a baby is named, which a threat to others may be about
    "may-be-everyday",  # the same: all of a message, and everyday life says it as well
    "beside",  # with the level none: means more together with another (risk/told_together.py)
    "young-hurt",  # somebody under 18 is hurt, or nobody cares for them
    "pact",  # one's own, and somebody else's: they mean to die together
    "rescued",  # one's own: whoever else is named stepped in, and is in no danger
    "not-eaten",  # for days, and on purpose: a doctor has to look at it
    "with-child",  # one's own danger, into which a child is to be taken
    "was-hanged",  # one's own, by whomever it was ended: the neck has to be seen
    "starved",  # an emergency of who does not eat
    "withdrawal",  # the same: of who stopped to drink or to take sedatives
    "pregnant-hurt",  # struck or bleeding while pregnant: has to be seen
    "leaves-hospital",  # in an emergency: wants to go before being treated, or went
    "among-staff",  # on a ward, with something that could hurt
    "sent-home",  # the same: was sent away
    "unsafe",  # with the level none: not safe, and from whom is not said; it is asked about
    "off-medicine",  # without what keeps mania or psychosis away: keeps the number in sight
    "found-dead",  # somebody else, by who writes: nobody may have seen them who can tell
    "numb-below",  # a cut of somebody else: has to be seen
    "forced",  # by somebody, without being able or willing to say yes
    "quoted",  # what somebody else wrote, in their own words
    "nearly",  # with the level none: asked about plainly, where nothing else is understood
)


HINT = "?"  # at the end of a family's id: its patterns are hints
R = TypeVar("R", bound=Record)


def _by_name(name: Any) -> RiskLevel:
    if name not in LEVELS:
        raise ValueError(f"{name!r} is not one of {', '.join(LEVELS)}")
    return LEVELS[name]


class RiskTerm(Record):
    """A family of patterns that carries one level of risk.

    Hints are patterns that calm talk uses as well: they count only where the second reader finds
    some risk too, for which it then needs less.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    level: Annotated[RiskLevel, BeforeValidator(_by_name)]
    group: str = ""
    unclaimed: bool = False  # also sees the words that claims took
    unguarded: bool = False  # also sees these and the words that guards cover
    claims: bool = False  # its words are about somebody else: no other term sees them
    settles: bool = False  # where it is a whole sentence, the second reader is not asked
    patterns: list[str] = Field(default_factory=list)
    hints: list[str] = Field(default_factory=list)
    examples: list[str] = Field(min_length=1)
    source: str = Field(min_length=1)
    added_on: datetime.date

    @model_validator(mode="after")
    def _has_a_pattern(self) -> Self:
        if not (self.patterns or self.hints):
            raise ValueError("has no pattern: write one under patterns or hints")
        return self

    @property
    def every_pattern(self) -> list[str]:
        """Patterns and hints."""
        return [*self.patterns, *self.hints]


class Guard(Record):
    """Words that must not alarm, with the reason; a level shows the row all the same."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    level: Annotated[RiskLevel, BeforeValidator(_by_name)] = RiskLevel.NONE
    group: str = ""
    patterns: list[str] = Field(min_length=1)
    examples: list[str] = Field(min_length=1)
    settles: bool = False  # where it covers a whole sentence, the second reader is not asked
    reason: str = Field(min_length=1)
    added_on: datetime.date

    @property
    def every_pattern(self) -> list[str]:
        """Its patterns: a guard has no hints."""
        return self.patterns


class Evidence(NamedTuple):
    """One lexicon entry that an utterance matches: its id, never the person's words."""

    id: str
    level: RiskLevel
    group: str = ""


def in_groups(id_: str, level: RiskLevel, *groups: str) -> tuple[Evidence, ...]:
    """Return the evidence of one entry, once for each group that it belongs to."""
    return tuple(Evidence(id_, level, group) for group in groups)


class Entries(NamedTuple):
    """The entries of one file, as a reviewer wrote them."""

    terms: list[RiskTerm]
    guards: list[Guard]
    classes: dict[str, str]
    seams: SeamWords

    @property
    def both(self) -> list[RiskTerm | Guard]:
        """Guards, then terms."""
        return [*self.guards, *self.terms]


class Lexicon:
    """Terms and guards, compiled. Immutable and safe to share.

    Attributes:
        evidence: what each family of the matcher tells, by the family's id.
    """

    def __init__(self, entries: Entries, compiler: Compiler, common: Mapping[str, int]) -> None:
        """Compile the entries. Raises PatternError naming the first that cannot be used."""
        self.evidence = {
            id_: Evidence(entry.id, entry.level, entry.group)
            for entry in entries.both
            for id_ in (entry.id, entry.id + HINT)
        }
        self._settling = frozenset(entry.id for entry in entries.both if entry.settles)
        families = [Family(guard.id, tuple(guard.patterns), guard=True) for guard in entries.guards]
        for term in entries.terms:
            for id_, patterns in ((term.id, term.patterns), (term.id + HINT, term.hints)):
                marks = {m: getattr(term, m) for m in ("claims", "unclaimed", "unguarded")}
                families.append(Family(id_, tuple(patterns), **marks))
        self.matcher = Matcher(families, compiler, common)
        self._seams = Seams(entries.seams)

    def read(self, utterance: str) -> list[Reading]:
        """Return what each word of an utterance may stand for, and where its sentences end."""
        return self.matcher.read(self._seams.ended(tokenise(utterance)))

    def find(self, utterance: str) -> Found:
        """Return the entries that an utterance matches."""
        return self.matcher.find_in(self.read(utterance))

    def settles(self, id_: str) -> bool:
        """Return whether an entry leaves nothing for the second reader; a hint never does."""
        return id_ in self._settling

    def __len__(self) -> int:
        """Return the number of its entries."""
        return len(self.evidence) // 2  # each with its hints apart

    def __repr__(self) -> str:
        """Return a short name: tests and logs need no thousands of words."""
        return f"<Lexicon of {len(self)} entries>"


def load_lexicon(path: Path, common: Mapping[str, int], problems: Problems) -> Lexicon | None:
    """Return the lexicon of one file, or None with every problem added, one line each."""
    before, entries = len(problems), load_entries(path, problems)
    compiler = Compiler(entries.classes)
    problems.extend(_entry_problems(entries, compiler, path))
    if len(problems) > before or not entries.both:
        return None
    lexicon = Lexicon(entries, compiler, common)
    problems.extend(f"{shown(path)}: {line}" for line in _unmatched_examples(lexicon, entries))
    problems.extend(f"{shown(path)}: {line}" for line in _shadowed(lexicon, entries, compiler))
    return lexicon


def load_entries(path: Path, problems: Problems) -> Entries:
    """Return the well-formed entries of one file; what is wrong with the others is added."""
    before, tables = len(problems), read_toml(path, problems)
    terms = _entries(RiskTerm, "term", tables, path, problems)
    guards = _entries(Guard, "guard", tables, path, problems)
    seams = as_record(SeamWords, tables.get("seams", {}), f"{shown(path)}: seams", problems)
    for key in tables.keys() - {"classes", "seams", "term", "guard"}:
        problems.append(f"{shown(path)}: {key}: is not a part of a lexicon: delete it")
    if not tables and len(problems) == before:
        problems.append(f"{shown(path)}: is empty: name a lexicon, as knowledge/risk/en.toml is")
    return Entries(terms, guards, tables.get("classes", {}), seams or SeamWords())


def fingerprint(tables: Mapping[str, Any]) -> str:
    """Return what tells two lexicons apart that find different things; wording aside.

    Examples, sources, reasons and dates do not count: no message is read otherwise for them.
    """
    parts = (
        "id", "level", "group", "unclaimed", "unguarded", "claims", "settles", "patterns", "hints",
    )  # fmt: skip
    found = {
        key: [[entry.get(part) for part in parts] for entry in tables.get(key, [])]
        for key in ("term", "guard")
    }
    told = [tables.get("classes", {}), tables.get("seams", {}), found]
    plain = json.dumps(told, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def load_common_words(path: Path, problems: Problems) -> dict[str, int]:
    """Return common words, most frequent first, each with its place: 1 is the most frequent.

    They are never read as typing slips.
    """
    return {word: i for i, word in enumerate(read_text(path, problems).split(), start=1)}


def _entries(
    kind: type[R], key: str, tables: dict[str, Any], path: Path, problems: Problems
) -> list[R]:
    records = (
        as_record(kind, fields, f"{shown(path)}: {key} {fields.get('id', '?')!r}", problems)
        for fields in tables.get(key, [])
    )
    return [record for record in records if record is not None]


def _entry_problems(entries: Entries, compiler: Compiler, path: Path) -> Iterator[str]:
    """Yield what is wrong with entries that are well-formed: ids, groups, patterns."""
    seen = set[str]()
    for entry in entries.both:
        where = f"{shown(path)}: {'guard' if isinstance(entry, Guard) else 'term'} {entry.id!r}"
        if entry.id in seen:
            yield f"{where}: id: stands twice: give one of them another id"
        seen.add(entry.id)
        if entry.group and entry.group not in GROUPS:
            yield f"{where}: group: {entry.group!r} is not one of {', '.join(GROUPS)}"
        for pattern in entry.every_pattern:
            try:
                compiler.compile(pattern)
            except PatternError as error:
                yield f"{where}: patterns: {error}"


def _unmatched_examples(lexicon: Lexicon, entries: Entries) -> Iterator[str]:
    """Yield the examples that their own entry does not match."""
    for entry in entries.both:
        for example in entry.examples:
            found = lexicon.find(example)
            if not {entry.id, entry.id + HINT} & {*found.families, *found.guards}:
                yield (
                    f"entry {entry.id!r}: examples: {example!r} is not matched by its patterns: "
                    "correct one of them"
                )


def _shadowed(lexicon: Lexicon, entries: Entries, compiler: Compiler) -> Iterator[str]:
    """Yield the terms whose every pattern another term of the same kind already matches."""
    for term in entries.terms:
        for other in sorted(_matching_as_well(lexicon, term, compiler)):
            evidence = lexicon.evidence[other]
            alike = evidence.level >= term.level and evidence.group == term.group
            if alike and other[-1] != HINT:
                yield f"term {term.id!r}: patterns: {other!r} matches all of them: delete one term"


def _matching_as_well(lexicon: Lexicon, term: RiskTerm, compiler: Compiler) -> set[str]:
    """Return the other families that match every example and every pattern of a term."""
    others = lexicon.evidence.keys() - {term.id, term.id + HINT}
    patterns = (compiler.compile(pattern).sample for pattern in term.patterns or term.hints)
    for sample in chain(term.examples, patterns):
        if not others:  # mostly after two examples; each costs a look through the lexicon
            break
        others = others.intersection(lexicon.find(sample).families)
    return others
