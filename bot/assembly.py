"""Loads everything, checks it, and hands out one frozen Resources."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import TemplateError
from markupsafe import Markup

from bot.content import KNOWLEDGE, Problems, shown
from bot.dialogue.cards import full_card
from bot.dialogue.help_view import HelpView
from bot.dialogue.intents import load_intents
from bot.dialogue.languages import Languages, load_languages
from bot.dialogue.own_replies import WISHED
from bot.dialogue.replies import Wording, load_wording
from bot.dialogue.resources import Resources
from bot.directory.gazetteer import Gazetteer, load_gazetteer
from bot.directory.importers.taxonomy import load_taxonomies
from bot.directory.licences import Licences, load_licences
from bot.directory.request_words import load_asking, load_request_reader
from bot.directory.requests import Asking, RequestReader
from bot.directory.search import Directory
from bot.directory.states import EVERY
from bot.directory.whereabouts import land_of, read_in_land
from bot.errors import ContentError
from bot.guide.bands import Bands, load_bands
from bot.guide.linear import FITTED, Linear, store, stored_digest
from bot.guide.meanings import MEANINGS, Meanings, load_meanings
from bot.guide.retriever import fingerprint, fit_guide, load_retriever
from bot.guide.sections import Guide, load_guide
from bot.guide.wishes import (
    Wishes,
    beside_the_guide,
    fit_wishes,
    load_wish_reader,
    load_wishes,
    unknown_wishes,
    wishes_digest,
)
from bot.patterns.matcher import Matcher
from bot.safety.cases import Case, load_cases
from bot.safety.crisis_lines import CrisisLines, load_crisis_lines
from bot.safety.lexicon import Lexicon, load_common_words, load_lexicon
from bot.safety.reader import Reader, load_reader
from bot.safety.triage import assess
from bot.safety.utterances import Utterance, load_utterances
from bot.semantics.network import Network, load_network
from bot.settings import Settings

PROVIDERS_DB = KNOWLEDGE.parent / "providers.db"


def assemble(
    settings: Settings, folder: Path = KNOWLEDGE, directory: Path | None = None
) -> Resources:
    """Return everything that turns need; raises ContentError with every problem at once.

    A missing list of therapists is no problem here: the finder says so and the rest works.
    """
    content = load_content(folder)
    places, bands, wording = content.places, content.bands, content.wording
    guide, meanings = content.guide, content.meanings
    beside = beside_the_guide(content.wishes)
    retriever = load_retriever(guide, beside, meanings, folder / "guide", bands)
    wish_reader = load_wish_reader(
        content.wishes, guide, meanings, content.network, folder / "wishes"
    )
    therapists = Directory(directory or settings.directory_url)
    return Resources(
        assess=partial(assess, lexicon=content.lexicon, reader=content.reader),
        lines=content.lines,
        wording=wording,
        guide=content.guide.without_questions(),
        section_html=section_html(content.guide, wording),
        look_up=retriever.look_up,
        intents=content.intents,
        wish=wish_reader.wish,
        asks_the_guide=wish_reader.asks_the_guide,
        language=content.languages.of,
        still_in=content.languages.still,
        language_named=content.languages.named,
        read_request=content.requests.read,
        read_answer=content.requests.read_answer,
        read_place=content.requests.place,
        read_bare_place=content.requests.bare_place,
        wants_search=partial(content.requests.wants_search, asking=content.asking),
        asks_by_words=content.requests.asks_by_words,
        search=therapists.search,
        place_at=places.at,
        land_of=partial(land_of, places=places),
        place_in=partial(read_in_land, places=places),
        like_a_place=places.like_a_place,
        everyday=content.languages.everyday,
        place_of=places.by_id,
        specialties=content.requests.labels,
        states=EVERY,
        today=lambda: datetime.datetime.now(datetime.UTC).date(),
        last_resort=last_resort(content.lines, wording),
        policy_url=settings.privacy_policy_url,
        contact=settings.operator_contact,
        default_country=settings.default_country,
        scope=bands.scope,
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
    intents: Matcher
    languages: Languages
    places: Gazetteer
    requests: RequestReader
    asking: Asking
    licences: Licences


def load_content(folder: Path = KNOWLEDGE) -> Content:
    """Return all content; raises ContentError with one line for every problem in any file."""
    problems: Problems = []
    # First: what reading it leaves free, the others take up (12 MiB).
    network = load_network(folder / "risk" / "semantic.onnx", problems)
    common = load_common_words(folder / "words" / "common_en.txt", problems)
    places = load_gazetteer(folder / "places", common.keys(), problems)
    parts = {
        "lexicon": load_lexicon(folder / "risk" / "en.toml", common, problems),
        "network": network,
        "reader": load_reader(folder / "risk" / "reader.gz", network, problems),
        "lines": load_crisis_lines(folder / "crisis_lines", problems),
        "wording": load_wording(folder / "replies" / "en", problems),
        "meanings": load_meanings(folder / "words" / MEANINGS, common, problems),
        "bands": load_bands(folder / "guide" / "bands.toml", problems),
        "intents": load_intents(folder / "intents.toml", common, problems),
        "languages": load_languages(folder / "languages.toml", common, problems),
        "places": places,
        "requests": load_request_reader(folder, places, common, problems) if places else None,
        "asking": load_asking(folder / "asking.toml", problems),
        "licences": load_licences(folder / "licences.toml", problems),
        # Last: what people wrote is given back once the weights are known to be fitted on it.
        "guide": load_guide(folder / "guide", problems, common),
        "wishes": load_wishes(folder / "wishes", problems),
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
    """Fit and store what is stale of the guide's and the wishes' weights; return what was done."""
    content = load_content(folder)
    guide, meanings, wishes = content.guide, content.meanings, content.wishes
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
        )
    )


def _stored_anew(path: Path, digest: str, fitted: Callable[[], Linear]) -> str:
    """Fit and store the weights of a file where they are stale; return what was done."""
    if stored_digest(path) == digest:
        return f"{shown(path)} is up to date"
    store(fitted(), digest, path)
    return f"{shown(path)} is fitted anew"
