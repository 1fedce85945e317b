"""Every shipped word and number: lines with sources, cards with help on the first screen."""

import re
import shutil
from pathlib import Path

import pytest

from bot.assembly import Content
from bot.content import KNOWLEDGE
from bot.dialogue.help.cards import full_card
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import plain_text
from bot.safety.crisis_lines import load_crisis_lines
from bot.safety.lexicon import load_lexicon

CARDS = [path.name.removesuffix(".html.j2") for path in (KNOWLEDGE / "replies/en").glob("card_*")]


@pytest.mark.parametrize("name", CARDS)
def test_every_card_shows_help_on_the_first_screen_in_every_country(
    name: str, content: Content
) -> None:
    for country in content.lines.countries.values():
        view = HelpView(country, chosen=True)
        text = plain_text(full_card(name, view, content.wording).html)

        assert view.emergency in text or view.police in text, country.code
        ways = {view.number, view.finder, *(line.number for line in country.line if line.number)}
        assert any(way in text[:400] for way in ways), country.code


@pytest.mark.parametrize("name", CARDS)
def test_a_card_is_short_asks_at_most_one_thing_and_starts_neutrally(
    name: str, content: Content
) -> None:
    view = HelpView(content.lines.of("US"), chosen=True)
    text = plain_text(full_card(name, view, content.wording).html)

    first_line = text.splitlines()[0].casefold()
    assert "suicide" not in first_line
    assert "harm" not in first_line
    assert "!" not in text
    asked = [line for line in text.splitlines() if line.rstrip().endswith("?")]
    assert len(asked) <= 1, asked
    assert len(re.split(re.escape(view.number), text)[0].split()) <= 80


@pytest.mark.parametrize("name", CARDS)
def test_a_card_says_that_it_is_a_program(name: str, content: Content) -> None:
    view = HelpView(content.lines.of("US"), chosen=False)

    assert "program" in full_card(name, view, content.wording).html


def test_every_line_has_sources_a_day_and_a_way_to_reach_it(content: Content) -> None:
    for country in content.lines.countries.values():
        for line in country.line:
            assert line.sources
            assert line.checked_on
            assert line.phone or line.sms or line.chat_url


@pytest.mark.parametrize(
    ("said", "code"), [(" pl ", "PL"), ("POLAND", "PL"), ("deutschland", "DE"), ("Wales", "GB")]
)
def test_a_country_is_found_by_its_code_its_name_and_what_people_call_it(
    said: str, code: str, content: Content
) -> None:
    found = content.lines.named(said)

    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("said", ["", "it is", "wakanda", "pol"])
def test_other_words_are_no_country(said: str, content: Content) -> None:
    assert content.lines.named(said) is None


def test_dead_numbers_are_not_shown(content: Content) -> None:
    numbers = {line.phone for c in content.lines.countries.values() for line in c.line}

    assert not numbers & {"199 284 284", "500-454", "182"}


BROKEN_LEXICONS = [
    ('[[term]]\nid = "a"\nlevel = "crysis"\npatterns = ["x y"]\nexamples = ["x y"]\nsource = "s"\n'
     "added_on = 2026-11-24\n", "term 'a': level: 'crysis' is not one of"),
    ('[[term]]\nid = "a"\nlevel = "active"\npatterns = ["don\'t"]\nexamples = ["dont"]\n'
     'source = "s"\nadded_on = 2026-11-24\n', "write it as 'dont'"),
    ('[[term]]\nid = "a"\nlevel = "active"\npatterns = ["die"]\nexamples = ["live"]\nsource = "s"\n'
     "added_on = 2026-11-24\n", "is not matched by its patterns"),
    ('[[term]]\nid = "a"\nlevel = "active"\npatterns = ["die"]\nexamples = ["die"]\nadded_on = '
     "2026-11-24\n", "source: is missing"),
    ('[[guard]]\nid = "a"\npatterns = ["{x} die"]\nexamples = ["die"]\nreason = "r"\nadded_on = '
     "2026-11-24\n", "{x} is not a class of this file"),
    ("what = 1\n", "what: is not a part of a lexicon"),
    ("".join(
        f'[[term]]\nid = "{name}"\nlevel = "active"\npatterns = ["{pattern}"]\n'
        f'examples = ["want to die"]\nsource = "s"\nadded_on = 2026-11-24\n'
        for name, pattern in (("wide", "want ..3 die"), ("narrow", "want to die"))
    ), "term 'narrow': patterns: 'wide' matches all of them"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), BROKEN_LEXICONS)
def test_a_mistake_in_the_lexicon_is_told_with_term_and_field(
    text: str, told: str, tmp_path: Path
) -> None:
    path = tmp_path / "en.toml"
    path.write_text(text, encoding="utf-8")
    problems: list[str] = []

    load_lexicon(path, {}, problems)

    assert any(told in line for line in problems), problems


def test_a_line_without_a_number_or_a_country_without_a_source_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "crisis_lines"
    shutil.copytree(KNOWLEDGE / "crisis_lines", folder)
    broken = (folder / "gb.toml").read_text("utf-8").replace('phone = "116 123"', "phone = 116123")
    (folder / "gb.toml").write_text(broken, encoding="utf-8")
    problems: list[str] = []

    assert load_crisis_lines(folder, problems) is None
    assert "line.0.phone" in problems[0]
