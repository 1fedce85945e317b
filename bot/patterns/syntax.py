"""The pattern language that a reviewer writes, and its compiler.

    want to die          these words, next to each other
    to?                  the word may be left out
    (wanna|want to)      one of these
    {die}                one of the words or phrases of the class *die*, defined in the same file
    ..                   up to two words of any kind; ..5 is up to five
    ..5~{i}              up to five words, none of them of the class *i*
    ^ and $              the start and the end of a sentence

A pattern never runs over the end of a sentence inside ``..``. There is nothing else: no
wildcards, no repetition without bound, so no pattern can be slow.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter

from bot.patterns.nodes import Choice, Edge, Gap, Maybe, Node, Sequence, Word, place_in_present
from bot.text import tokenise

LEXEME = re.compile(r"\s*(\.\.\d*(?:~\{[a-z_0-9-]*\})?|\{[a-z_0-9-]*\}|[()|?^$]|[^\s()|?^${}.]+)")
_MOST_GAP = 8
ANY = 1 << 30  # words: more than a message holds


class PatternError(ValueError):
    """A pattern that cannot be read or can never match; the text names the cure."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern ready to match.

    Attributes:
        node: what to match.
        needs: one set of words for each word that every match must hold.
        sample: the shortest utterance that it matches.
        before: how many words stand at most between the start of a sentence and the first that
            must be there, ANY where it begins at no start.
        behind: the same between the last and the end of a sentence.
        most: how many words a sentence has at most that it matches whole, ANY where it may match
            a part of one.
    """

    node: Node
    needs: tuple[frozenset[str], ...]
    sample: str
    before: int
    behind: int
    most: int


@dataclass(frozen=True, slots=True)
class _Part:
    node: Node
    needs: tuple[frozenset[str], ...]
    sample: str
    most: int  # words
    words: frozenset[str] | None = None  # set where the part is a choice of single words
    first: frozenset[str] | None = None  # the words it begins with, None where it may be any
    before: int = 0  # words at most before the first that must be there
    behind: int = 0  # the same behind the last


@dataclass
class Compiler:
    """Turns patterns into nodes; one compiler for all the patterns that share classes and slots."""

    classes: Mapping[str, str]
    slots: dict[frozenset[str], int] = field(default_factory=dict)
    _parts: dict[str, _Part | None] = field(default_factory=dict)
    _words: dict[str, _Part] = field(default_factory=dict)
    _compiled: dict[str, Compiled] = field(default_factory=dict)
    _nodes: dict[Node, Node] = field(default_factory=dict)

    def compile(self, pattern: str) -> Compiled:
        """Return the pattern, ready to match. Raises PatternError with the cure."""
        compiled = self._compiled.get(pattern)  # loading asks for each two or three times
        if compiled is None:
            compiled = self._compiled[pattern] = self._new(pattern)
        return compiled

    def _new(self, pattern: str) -> Compiled:
        part = self._read(pattern)
        if not part.needs:
            raise PatternError("has no word that must be there: it would match everything")
        begins, ends = _edges(part.node)
        return Compiled(
            part.node,
            part.needs,
            part.sample,
            before=part.before if begins else ANY,
            behind=part.behind if ends else ANY,
            most=part.most if begins and ends else ANY,
        )

    def _read(self, pattern: str) -> _Part:
        lexemes = LEXEME.findall(pattern)
        if "".join(lexemes) != re.sub(r"\s+", "", pattern) or not lexemes:
            raise PatternError(f"{pattern!r} holds a sign that is not part of the pattern language")
        lexemes.reverse()
        part = self._choice(lexemes)
        if lexemes:
            raise PatternError(f"{pattern!r} has a {lexemes[-1]!r} too many")
        return part

    def _choice(self, lexemes: list[str]) -> _Part:
        options = [self._sequence(lexemes)]
        while lexemes and lexemes[-1] == "|":
            lexemes.pop()
            options.append(self._sequence(lexemes))
        return options[0] if len(options) == 1 else self._either(options)

    def _either(self, options: list[_Part]) -> _Part:
        single = [option.words for option in options if option.words is not None]
        longer = [option for option in options if option.words is None]
        parts = ([self._slot(frozenset().union(*single))] if single else []) + longer
        if len(parts) == 1:
            return replace(parts[0], sample=options[0].sample)
        shared = frozenset().union(*(word for part in parts for word in part.needs[:1]))
        needs = (shared,) if all(part.needs for part in parts) else ()
        firsts = [part.first for part in parts if part.first is not None]
        first = frozenset().union(*firsts) if len(firsts) == len(parts) else None
        slot = None if first is None else self.number(first)
        alike: dict[int | None, list[Node]] = {}
        for part in parts:
            alike.setdefault(self._begins(part), []).append(part.node)
        groups = tuple(
            (begins, *place_in_present(begins or 0), tuple(nodes))
            for begins, nodes in alike.items()
        )
        node = self._once(Choice(groups, slot))
        most, before = max(p.most for p in parts), max(p.before for p in parts)
        return _Part(node, needs, options[0].sample, most, None, first, before, behind=most - 1)

    def _begins(self, part: _Part) -> int | None:
        return None if part.first is None else self.number(part.first)

    def _sequence(self, lexemes: list[str]) -> _Part:
        parts: list[_Part] = []
        while lexemes and lexemes[-1] not in "|)":
            parts.append(self._item(lexemes))
        if not parts:
            raise PatternError("has an empty choice: delete the | or write a word beside it")
        if len(parts) == 1:
            return parts[0]
        start, second = parts[0].node, parts[1].node
        if isinstance(start, Edge) and start.first and isinstance(second, Gap):
            parts[1] = replace(parts[1], node=self._once(replace(second, opens=True)))
        return _Part(
            self._once(Sequence(tuple(part.node for part in parts))),
            tuple(need for part in parts for need in part.needs),
            " ".join(part.sample for part in parts if part.sample),
            sum(part.most for part in parts),
            first=parts[0].first,
            before=_words_before(parts, attrgetter("before")),
            behind=_words_before(parts[::-1], attrgetter("behind")),
        )

    def _item(self, lexemes: list[str]) -> _Part:
        part = self._atom(lexemes.pop(), lexemes)
        if lexemes and lexemes[-1] == "?":
            lexemes.pop()
            return _Part(self._once(Maybe(part.node)), (), "", part.most)
        return part

    def _atom(self, lexeme: str, rest: list[str]) -> _Part:
        if lexeme == "(":
            part = self._choice(rest)
            if not rest or rest.pop() != ")":
                raise PatternError("has a ( without its )")
            return part
        if lexeme.startswith(".."):
            return self._gap(lexeme)
        if lexeme in "^$":
            return _Part(self._once(Edge(first=lexeme == "^")), (), "", 0)
        if lexeme.startswith("{"):
            return self._class(lexeme[1:-1])
        return self._word(lexeme)

    def _gap(self, lexeme: str) -> _Part:
        number, _, barred = lexeme[2:].partition("~")
        most = int(number or 2)
        if not 1 <= most <= _MOST_GAP:
            raise PatternError(f"{lexeme}: write a gap of 1 to {_MOST_GAP} words")
        if not barred:
            return _Part(self._once(Gap(most)), (), "", most)
        words = self._class(barred[1:-1]).words
        if words is None:
            raise PatternError(f"{lexeme}: only a class of single words can be barred from a gap")
        return _Part(self._once(Gap(most, self.number(words))), (), "", most)

    def _class(self, name: str) -> _Part:
        if name not in self.classes:
            raise PatternError(f"{{{name}}} is not a class of this file: define it or correct it")
        if name not in self._parts:
            self._parts[name] = None
            self._parts[name] = self._read(self.classes[name])
        part = self._parts[name]
        if part is None:
            raise PatternError(
                f"{{{name}}} is defined by itself: take it out of its own definition"
            )
        return part

    def _word(self, word: str) -> _Part:
        part = self._words.get(word)  # a few thousand words fill fifty thousand places
        if part is None:
            part = self._words[word] = self._new_word(word)
        return part

    def _new_word(self, word: str) -> _Part:
        if word in ("?", ")", "|"):
            raise PatternError(f"has a {word!r} with nothing before it")
        if tokenise(word) != [word] or (word.isascii() and not word.isalnum()):
            plain = " ".join(t for t in tokenise(word) if t.isalnum())
            raise PatternError(f"{word!r} can never match: write it as {plain!r}")
        return self._slot(frozenset((word,)))

    def _slot(self, words: frozenset[str]) -> _Part:
        node = self._once(Word(self.number(words)))
        return _Part(node, (words,), min(words), 1, words, words)

    def _once(self, node: Node) -> Node:
        """Return the first node that is like it: half of all in a file are."""
        return self._nodes.setdefault(node, node)

    def number(self, words: frozenset[str]) -> int:
        """Return the slot of a set of words, a new one where it has none."""
        return self.slots.setdefault(words, len(self.slots))


def _words_before(parts: Iterable[_Part], inside: Callable[[_Part], int]) -> int:
    """Return how many words stand at most before the first of some parts that must be there.

    Args:
        inside: how many of that part's own are among them.
    """
    words = 0
    for part in parts:
        if part.needs:
            return words + inside(part)
        words += part.most
    return words


def _edges(node: Node) -> tuple[bool, bool]:
    """Return whether a pattern matches from the start of a sentence, and to the end of one."""
    if not isinstance(node, Sequence):
        return False, False
    start, end = node.nodes[0], node.nodes[-1]
    return isinstance(start, Edge) and start.first, isinstance(end, Edge) and not end.first
