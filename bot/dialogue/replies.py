"""What goes out, and how the words in knowledge/replies become it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    DictLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
)
from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.safety.levels import Help

_ENDING = ".html.j2"
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>')
_EMPTY_LINES = re.compile(r"\n{3,}")
_TAG = re.compile(r"</?[a-z][^>]*>")


class Button(NamedTuple):
    """One button: it does an action of ours, opens an https page, or copies a short text."""

    label: str
    action: str = ""
    url: str = ""
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Venue:
    """A place on the map."""

    name: str
    address: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Document:
    """A file for the person to keep."""

    name: str
    text: str


Rows = tuple[tuple[Button, ...], ...]
Row = tuple[tuple[str, str], ...]  # (the name of its words, its action) of each button of a row


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to a person, in Telegram's HTML.

    Attributes:
        name: which of the replies it is, "" for a section or a list.
        help: how much crisis help it carries: a card is sent before everything else.
        asks_location: the channel may offer to share the position.
        edits: it may take the place of the message whose button was pressed.
        document: a file that comes with it.
    """

    html: str
    buttons: Rows = ()
    help: Help = Help.NONE
    venue: Venue | None = None
    asks_location: bool = False
    edits: bool = False
    document: Document | None = None
    name: str = ""


class Opening(Record):
    """How replies that begin alike begin, and how else they may."""

    as_written: list[str] = Field(min_length=1)
    others: list[str] = Field(min_length=1)


class _Compiled(BaseLoader):
    """Templates as they were compiled: for what is said no file is read."""

    def __init__(self, code: Mapping[str, CodeType]) -> None:
        self._code = code

    def load(
        self,
        environment: Environment,
        name: str,
        globals: Any = None,  # noqa: A002  # Jinja's name
    ) -> Template:
        """Return a template; raises TemplateNotFound."""
        if name not in self._code:
            raise TemplateNotFound(name)
        given = environment.make_globals(globals)
        return environment.template_class.from_code(environment, self._code[name], given)

    def list_templates(self) -> list[str]:
        """Return the names of all of them."""
        return sorted(self._code)


class Wording:
    """The reviewed words of one language."""

    def __init__(
        self,
        code: Mapping[str, CodeType],
        short: Mapping[str, str],
        labels: Mapping[str, str],
        again: Mapping[str, list[str]],
        menu: Mapping[str, str],
        offers: Mapping[str, str],
        openings: Mapping[str, Opening],
    ) -> None:
        """Keep the compiled templates, by file name, and the short sentences beside them."""
        self._said: dict[tuple[str, str], str] = {}  # no more than replies times countries
        self._made_of = (code, short, labels, again, menu, offers, openings)
        self.menu = menu
        self.short = short
        self.labels = labels
        self.again = again
        self.offers = offers
        self.openings = openings
        self.environment = _environment(ChoiceLoader([_Compiled(code), _in_memory(short)]))

    def __reduce__(self) -> tuple[type["Wording"], tuple[Any, ...]]:
        """Return what a wording is made of again: an environment cannot be kept."""
        return Wording, self._made_of

    def say(self, name: str, **values: Any) -> str:
        """Return the named reply, rendered; raises TemplateError where a value is missing.

        A reply that uses no value, or the country's help alone, is rendered once for each country
        and kept.
        """
        if not values.keys() <= {"help"}:
            return self._rendered(name, values)
        key = (name, values["help"].key if values else "")
        if key not in self._said:
            self._said[key] = self._rendered(name, values)
        return self._said[key]

    def _rendered(self, name: str, values: Mapping[str, Any]) -> str:
        html = self.environment.get_template(f"{name}{_ENDING}").render(**values)
        return _EMPTY_LINES.sub("\n\n", html).strip()

    def button(self, label: str, action: str) -> Button:
        """Return a button whose words are looked up by name."""
        return Button(self.labels[label], action)

    def rows(self, *rows: Row) -> Rows:
        """Return rows of buttons, the empty ones left out."""
        return tuple(tuple(self.button(*button) for button in row) for row in rows if row)

    def names(self) -> list[str]:
        """Return the names of all replies."""
        return sorted(
            name.removesuffix(_ENDING)
            for name in self.environment.list_templates()
            if name.endswith(_ENDING) and not name.startswith("_")
        )


def load_wording(folder: Path, problems: Problems) -> Wording | None:
    """Return the words of one language's folder, or None with every problem added."""
    before = len(problems)
    wording = read_wording(folder, problems)
    return wording if len(problems) == before else None


def read_wording(folder: Path, problems: Problems) -> Wording:
    """Return the words of one language's folder as far as they go, with every problem added."""
    tables = read_toml(folder / "short.toml", problems)
    say, labels, again, menu, offers = (
        tables.get(key, {}) for key in ("say", "button", "again", "menu", "offer")
    )
    code = _compiled(folder, say, problems)
    wording = Wording(code, say, labels, again, menu, offers, _openings(folder, tables, problems))
    for key, label in (*wording.labels.items(), *wording.offers.items()):
        if not 0 < len(label) <= 40:
            problems.append(f"{shown(folder / 'short.toml')}: button {key!r}: 1 to 40 characters")
    return wording


def _compiled(folder: Path, short: Mapping[str, str], problems: Problems) -> Mapping[str, CodeType]:
    """Return what the templates of a folder, and short sentences, are compiled to.

    A sentence that has no sign of a template is compiled when it is first said.
    """
    sources = ChoiceLoader([FileSystemLoader(folder), _in_memory(short)])
    environment = _environment(sources)
    plain = {f"{name}{_ENDING}" for name, text in short.items() if "{" not in text}
    plain.difference_update(path.name for path in folder.glob("*.j2"))  # which come first
    code = {}
    for name in environment.list_templates():
        if name.endswith(".j2") and name not in plain:
            try:
                source, file, _ = sources.get_source(environment, name)
                code[name] = environment.compile(source, name, file)
            except TemplateError as error:
                problems.append(f"{shown(folder / name)}: is not a valid template: {error}")
    return code


def _in_memory(short: Mapping[str, str]) -> DictLoader:
    return DictLoader({f"{name}{_ENDING}": text for name, text in short.items()})


def _environment(loader: BaseLoader) -> Environment:
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # looking for changed files at each reply costs more than the reply
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _openings(folder: Path, tables: Mapping[str, Any], problems: Problems) -> dict[str, Opening]:
    where = shown(folder / "short.toml")
    read = {
        name: as_record(Opening, fields, f"{where}: opening {name!r}", problems)
        for name, fields in tables.get("opening", {}).items()
    }
    return {name: opening for name, opening in read.items() if opening is not None}


def plain_text(html: str) -> str:
    """Return a reply's HTML as plain text, each link followed by its address."""
    linked = _LINK.sub(lambda link: f"{link[2]} ({link[1]})", html)
    return unescape(_TAG.sub("", linked))


def with_row(reply: Reply, row: str) -> Reply:
    """Return the reply with one line of help under it."""
    return replace(reply, html=f"{reply.html}\n\n{row}", help=Help.ROW)
