import re
import shutil
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound

from bot.assembly import assemble
from bot.content import KNOWLEDGE
from bot.dialogue.help.cards import full_card
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import Wording, load_wording
from bot.errors import ContentError
from bot.kept import KEPT, digest, put_away, take_up
from bot.safety.crisis_lines import load_crisis_lines
from bot.safety.levels import RiskLevel
from bot.settings import Settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "words.txt").write_text("red\n", "utf-8")
    return tmp_path / "knowledge"


def test_what_was_put_away_is_taken_up_until_a_file_changes(folder: Path) -> None:
    put_away(folder, digest(folder), {"word": "red"}, {})
    assert take_up(folder, digest(folder), {}) == {"word": "red"}

    (folder / "words.txt").write_text("sea\n", "utf-8")
    assert take_up(folder, digest(folder), {}) is None


def test_a_file_that_comes_goes_or_is_named_otherwise_is_a_change(folder: Path) -> None:
    before = digest(folder)
    (folder / "words.txt").rename(folder / "other.txt")
    renamed = digest(folder)
    (folder / "more.txt").write_text("", "utf-8")

    assert len({before, renamed, digest(folder)}) == 3


def test_what_is_edited_while_it_is_read_is_read_again(folder: Path) -> None:
    told = digest(folder)
    (folder / "words.txt").write_text("sea\n", "utf-8")
    put_away(folder, told, "red", {})

    assert take_up(folder, digest(folder), {}) is None


def test_what_cannot_be_kept_is_taken_from_who_asks(folder: Path) -> None:
    there, here = object(), object()
    put_away(folder, digest(folder), ["red", there], {"network": there})

    assert take_up(folder, digest(folder), {"network": here}) == ["red", here]


PATTERNS = (
    r"(?:i'?m|we are) in ({place})?",
    r"\b(\w+) (?P<how>online)\b",
    r"(?i)ü|é{2,3}",
    r"(?<!no )pain",
)
TEXTS = (
    "I am in pain",
    "i'm in {place}, no pain",
    "DBT online",
    "ÉÉ",
    "we are in ",
    "éé no pain pain",
)


@pytest.mark.parametrize("flags", [re.NOFLAG, re.IGNORECASE, re.IGNORECASE | re.ASCII])
def test_an_expression_that_was_kept_finds_what_it_found(folder: Path, flags: re.RegexFlag) -> None:
    made = [re.compile(pattern, flags) for pattern in PATTERNS]
    put_away(folder, digest(folder), made, {})
    kept = take_up(folder, digest(folder), {})

    assert kept == made  # flags and code
    for one, other in zip(made, kept, strict=True):
        for text in TEXTS:
            here, there = one.search(text), other.search(text)
            assert (here and (here.span(), here.groupdict())) == (
                there and (there.span(), there.groupdict())
            )


def test_what_templates_were_compiled_to_says_the_same_without_their_files(folder: Path) -> None:
    replies = folder / "replies"
    shutil.copytree(KNOWLEDGE / "replies" / "en", replies)
    problems: list[str] = []
    read = load_wording(replies, problems)
    assert read is not None, problems
    put_away(folder, digest(folder), read, {})
    told = digest(folder)
    kept = take_up(folder, told, {})
    shutil.rmtree(replies)

    assert isinstance(kept, Wording)
    assert kept.names() == read.names()
    lines = load_crisis_lines(KNOWLEDGE / "crisis_lines", [])
    assert lines is not None
    view = HelpView(lines.of("US"), chosen=True)
    cards = [name for name in read.names() if name.startswith(("card_", "last_resort"))]
    assert len(cards) > 10
    for name in cards:
        assert full_card(name, view, kept) == full_card(name, view, read)
    with pytest.raises(TemplateNotFound):
        kept.say("no_such_reply")


@pytest.mark.parametrize("broken", [b"", b"\0", b"cut"])
def test_a_broken_file_counts_as_none(folder: Path, broken: bytes) -> None:
    put_away(folder, digest(folder), ["red"] * 9, {})
    kept = folder.parent / KEPT
    kept.write_bytes(kept.read_bytes()[:-3] if broken == b"cut" else digest(folder) + broken)

    assert take_up(folder, digest(folder), {}) is None


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_is_left(folder: Path) -> None:
    (folder.parent / KEPT).mkdir()
    put_away(folder, digest(folder), "red", {})

    assert take_up(folder, digest(folder), {}) is None
    assert [path.name for path in folder.parent.iterdir() if path.is_file()] == []


def test_what_cannot_be_put_away_fails_no_start(folder: Path) -> None:
    put_away(folder, digest(folder), lambda: "red", {})

    assert take_up(folder, digest(folder), {}) is None
    assert [path.name for path in folder.parent.iterdir() if path.is_file()] == []


def test_a_second_start_reads_messages_as_the_first_and_hears_what_was_changed(
    tmp_path: Path,
) -> None:
    folder, settings = tmp_path / "knowledge", Settings(_env_file=None)
    shutil.copytree(KNOWLEDGE, folder, ignore=shutil.ignore_patterns("utterances"))
    first = assemble(settings, folder)
    assert (tmp_path / KEPT).exists()
    second = assemble(settings, folder)

    for text in ("i want to die", "what is dbt", "therapist in boston", "iwanttodei", "so tired"):
        assert second.assess(text) == first.assess(text)
        assert second.look_up(text) == first.look_up(text)
        assert second.intents.find(text) == first.intents.find(text)
        assert second.wish(text) == first.wish(text)
        assert second.read_request(text) == first.read_request(text)

    lexicon = folder / "risk" / "en.toml"
    calm = "the blue heron has gone"
    assert second.assess(calm).level is RiskLevel.NONE
    with lexicon.open("a", encoding="utf-8") as file:
        file.write(
            f'\n[[term]]\nid = "heron"\nlevel = "active"\npatterns = ["blue heron"]\n'
            f'examples = ["{calm}"]\nsource = "a test"\nadded_on = 2026-11-28\n'
        )
    assert assemble(settings, folder).assess(calm).level is RiskLevel.ACTIVE

    lexicon.write_text("[[term]]\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"en\.toml"):
        assemble(settings, folder)
