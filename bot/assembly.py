"""Loads everything, checks it, and hands out one frozen Resources."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import TemplateError
from markupsafe import Markup

from bot.content import KNOWLEDGE, Problems, shown
from bot.dialogue.answering.languages import Languages, load_languages
from bot.dialogue.help.cards import full_card
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import Wording, load_wording
from bot.dialogue.resources import Resources
from bot.dialogue.risk.beside_a_place import assess_anywhere
from bot.dialogue.talk.intents import load_intents
from bot.dialogue.talk.own_replies import WISHED
from bot.directory.gazetteer import Gazetteer, load_gazetteer
from bot.directory.importers.taxonomy import load_taxonomies
from bot.directory.licences import Licences, load_licences
from bot.directory.request_words import load_asking, load_request_reader
from bot.directory.requests import Asking, RequestReader
from bot.directory.search import Directory
from bot.directory.states import EVERY
from bot.directory.whereabouts import country_of_care, land_of, read_in_land
from bot.errors import ContentError
from bot.guide.bands import Bands, load_bands
from bot.guide.linear import FITTED, Linear, store, stored_digest
from bot.guide.meanings import MEANINGS, Meanings, load_meanings
from bot.guide.retriever import Retriever, fingerprint, fit_guide, load_retriever
from bot.guide.sections import Guide, load_guide
from bot.guide.ways import WayReader, Ways, fit_ways, load_way_reader, load_ways, ways_digest
from bot.guide.wishes import (
    Wishes,
    WishReader,
    beside_the_guide,
    fit_wishes,
    load_wish_reader,
    load_wishes,
    unknown_wishes,
    wishes_digest,
)
from bot.kept import digest, put_away, take_up
from bot.patterns.matcher import Matcher
from bot.patterns.phrases import Phrases, load_phrases
from bot.safety.cases import Case, load_cases
from bot.safety.crisis_lines import CrisisLines, load_crisis_lines
from bot.safety.lexicon import Lexicon, load_common_words, load_lexicon
from bot.safety.reader import Reader, load_reader
from bot.safety.triage import assess, lacks
from bot.safety.utterances import Utterance, load_utterances
from bot.semantics.network import Network, load_network
from bot.settings import Settings

NETWORK = "semantic.onnx"
PROVIDERS_DB = KNOWLEDGE.parent / "providers.db"


def assemble(
    settings: Settings, folder: Path = KNOWLEDGE, directory: Path | None = None
) -> Resources:
    """Return everything that turns need; raises ContentError with every problem at once.

    A missing list of therapists is no problem here: the finder says so and the rest works.
    """
    parts = load_parts(folder)
    places, requests, languages = parts.places, parts.requests, parts.languages
    wording = parts.wording
    therapists = Directory(directory or settings.directory_url)
    triage = partial(assess, lexicon=parts.lexicon, reader=parts.reader)
    return Resources(
        assess=partial(assess_anywhere, assess=triage, places=places),
        lacks_to_alarm=partial(lacks, lexicon=parts.lexicon, reader=parts.reader),
        lines=parts.lines,
        wording=wording,
        guide=parts.guide,
        section_html=section_html(parts.guide, wording),
        look_up=parts.retriever.look_up,
        intents=parts.intents,
        phrases=parts.phrases,
        wish=parts.wish_reader.wish,
        asks_the_guide=parts.wish_reader.asks_the_guide,
        language=languages.of,
        still_in=languages.still,
        language_named=languages.named,
        read_request=requests.read,
        read_answer=requests.read_answer,
        way=parts.way_reader.way,
        read_place=requests.place,
        read_bare_place=requests.bare_place,
        wants_search=partial(requests.wants_search, asking=parts.asking),
        asks_by_words=requests.asks_by_words,
        asks_alone=requests.asks_alone,
        search=therapists.search,
        place_at=places.at,
        land_of=partial(land_of, places=places),
        country_of_care=partial(country_of_care, places=places),
        place_in=partial(read_in_land, places=places),
        like_a_place=places.like_a_place,
        everyday=languages.everyday,
        place_of=places.by_id,
        specialties=requests.labels,
        states=EVERY,
        today=lambda: datetime.datetime.now(datetime.UTC).date(),
        last_resort=last_resort(parts.lines, wording),
        policy_url=settings.privacy_policy_url,
        contact=settings.operator_contact,
        default_country=settings.default_country,
        scope=parts.scope,
    )


@dataclass(frozen=True, slots=True, repr=False)
class Content:
    """Every file under ``knowledge/``, loaded and checked."""

    lexicon: Lexicon
    network: Network
    reader: Reader
    lines: CrisisLines
    wording: Wording
    guide: Guide
    meanings: Meanings
    bands: Bands
    wishes: Wishes
    ways: Ways
    intents: Matcher
    phrases: Phrases
    languages: Languages
    places: Gazetteer
    requests: RequestReader
    asking: Asking
    licences: Licences


def load_content(folder: Path = KNOWLEDGE) -> Content:
    """Return all content; raises ContentError with one line for every problem in any file."""
    problems: Problems = []
    # First: what reading it leaves free, the others take up (12 MiB).
    network = load_network(folder / "risk" / NETWORK, problems)
    common = load_common_words(folder / "words" / "common_en.txt", problems)
    places = load_gazetteer(folder / "places", common, problems)
    parts = {
        "lexicon": load_lexicon(folder / "risk" / "en.toml", common, problems),
        "network": network,
        "reader": load_reader(folder / "risk" / "reader.gz", network, problems),
        "lines": load_crisis_lines(folder / "crisis_lines", problems),
        "wording": load_wording(folder / "replies" / "en", problems),
        "meanings": load_meanings(folder / "words" / MEANINGS, common, problems),
        "bands": load_bands(folder / "guide" / "bands.toml", problems),
        "intents": load_intents(folder / "intents.toml", common, problems),
        "phrases": load_phrases(folder / "phrases.toml", problems, common),
        "languages": load_languages(folder / "languages.toml", common, problems),
        "places": places,
        "requests": load_request_reader(folder, places, common, problems) if places else None,
        "asking": load_asking(folder / "asking.toml", problems),
        "licences": load_licences(folder / "licences.toml", problems),
        # Last: what people wrote is given back once the weights are known to be fitted on it.
        "guide": load_guide(folder / "guide", problems, common),
        "wishes": load_wishes(folder / "wishes", problems),
        "ways": load_ways(folder / "ways", problems),
    }
    load_taxonomies(folder / "taxonomy.toml", problems)  # only importers need it
    if problems:
        raise ContentError(problems)
    content = Content(**parts)  # type: ignore[arg-type]  # none of them is None without a problem
    problems.extend(_reply_problems(content, folder))
    answered = {*content.intents.ids, *WISHED}
    problems.extend(unknown_wishes(folder / "wishes", content.wishes, answered))
    if problems:
        raise ContentError(problems)
    return content


@dataclass(frozen=True, slots=True, repr=False)
class Parts:
    """What a running bot needs of the content, fitted and without what it was fitted on."""

    lexicon: Lexicon
    reader: Reader
    lines: CrisisLines
    wording: Wording
    guide: Guide
    retriever: Retriever
    wish_reader: WishReader
    way_reader: WayReader
    intents: Matcher
    phrases: Phrases
    languages: Languages
    places: Gazetteer
    requests: RequestReader
    asking: Asking
    scope: float


def load_parts(folder: Path = KNOWLEDGE) -> Parts:
    """Return the parts, kept since an earlier start or made anew.

    Raises ContentError like load_content: nothing is kept of files that something is wrong with.
    """
    network = load_network(folder / "risk" / NETWORK, [])  # cannot be kept, and is quickly read
    told = digest(folder)
    if network is not None:  # else every problem is told
        kept = take_up(folder, told, {"network": network})
        if isinstance(kept, Parts):
            return kept
    content = load_content(folder)
    parts = _made(content, folder)
    put_away(folder, told, parts, {"network": content.network})
    return parts


def _made(content: Content, folder: Path) -> Parts:
    guide, meanings, wishes = content.guide, content.meanings, content.wishes
    beside = beside_the_guide(wishes)
    return Parts(
        content.lexicon,
        content.reader,
        content.lines,
        content.wording,
        guide.without_questions(),
        load_retriever(guide, beside, meanings, folder / "guide", content.bands),
        load_wish_reader(wishes, guide, meanings, content.network, folder / "wishes"),
        load_way_reader(content.ways, meanings, content.network, folder / "ways"),
        content.intents,
        content.phrases,
        content.languages,
        content.places,
        content.requests,
        content.asking,
        content.bands.scope,
    )


def section_html(guide: Guide, wording: Wording) -> dict[tuple[str, bool], str]:
    """Return each section as it is sent, by its slug and whether it is the part after "more"."""
    parts = {
        (slug, more): section.more if more else section.html
        for slug, section in guide.sections.items()
        for more in (False, True)
    }
    found = {}
    for (slug, more), html in parts.items():
        body = Markup(html)  # noqa: S704  # nosec B704  # from the guide, every character escaped there
        title = guide.sections[slug].entry.title
        found[slug, more] = wording.say("section", title=title, body=body, source=guide.source)
    return found


def load_lessons(folder: Path = KNOWLEDGE) -> tuple[list[Case], list[Utterance]]:
    """Return the reviewed cases and the authors' lines; raises ContentError like load_content.

    The bot does not need them to run: they are what its second reader and its tests learn from.
    """
    problems: Problems = []
    cases = load_cases(folder / "risk" / "cases.tsv", problems)
    utterances = load_utterances(folder / "risk" / "utterances", problems)
    if problems:
        raise ContentError(problems)
    return cases, utterances


def last_resort(lines: CrisisLines, wording: Wording) -> dict[str, str]:
    """Return, for each country, the text that is sent when anything else fails."""
    return {
        code: wording.say("last_resort", help=HelpView(country, chosen=True))
        for code, country in lines.countries.items()
    }


def _reply_problems(content: Content, folder: Path) -> Problems:
    """Return what is wrong with a card in any country: a value that a template lacks."""
    found: Problems = []
    for name in (n for n in content.wording.names() if n.startswith(("card_", "last_resort"))):
        for country in content.lines.countries.values():
            try:
                full_card(name, HelpView(country, chosen=False), content.wording)
            except TemplateError as error:
                path = folder / "replies" / "en" / f"{name}.html.j2"
                found.append(f"{shown(path)}: cannot be shown for {country.code}: {error}")
                break
    return found


def build_providers(source: Path | None = None) -> int:
    """Build providers.db from the reviewed list and return how many providers it holds."""
    # The importers: a bot that runs is spared loading them.
    from bot.directory.build import build_directory
    from bot.directory.importers.known import load_known

    path = source or KNOWLEDGE / "providers.csv"
    return build_directory(path, load_known(), PROVIDERS_DB)


def build_guide(folder: Path = KNOWLEDGE) -> str:
    """Fit and store what is stale of guide, wishes and ways; return what was done."""
    content = load_content(folder)
    guide, meanings, wishes, ways = content.guide, content.meanings, content.wishes, content.ways
    network, beside = content.network, beside_the_guide(content.wishes)
    return "\n".join(
        (
            _stored_anew(
                folder / "guide" / FITTED,
                fingerprint(guide, beside, meanings),
                lambda: fit_guide(guide, beside, meanings),
            ),
            _stored_anew(
                folder / "wishes" / FITTED,
                wishes_digest(wishes, guide, meanings, network),
                lambda: fit_wishes(wishes, guide, meanings, network),
            ),
            _stored_anew(
                folder / "ways" / FITTED,
                ways_digest(ways, meanings, network),
                lambda: fit_ways(ways, meanings, network),
            ),
        )
    )


def _stored_anew(path: Path, digest: str, fitted: Callable[[], Linear]) -> str:
    """Fit and store the weights of a file where they are stale; return what was done."""
    if stored_digest(path) == digest:
        return f"{shown(path)} is up to date"
    store(fitted(), digest, path)
    return f"{shown(path)} is fitted anew"
