"""``python -m bot check``: what editors get wrong, each told in one line that names the cure."""

import datetime
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.check.freshness import reader_is_older
from bot.check.reading import grade
from bot.check.run import Checked, check
from bot.check.texts import Text, texts
from bot.check.wording import load_safe_words, said_amiss
from bot.content import KNOWLEDGE

TODAY = datetime.date(2026, 11, 30)


@dataclass(frozen=True)
class Mistake:
    """An edit, and the line that must come of it: file and entry, then the cure."""

    file: str
    old: str
    new: str
    where: str
    cure: str


MISTAKES = {
    "a level is misspelt": Mistake(
        "risk/en.toml", 'level = "passive"', 'level = "pasive"',
        "knowledge/risk/en.toml: term ", "level: 'pasive' is not one of none, denial",
    ),
    "a number has lost its quotation marks": Mistake(
        "crisis_lines/gb.toml", 'phone = "116 123"', "phone = 116123",
        "knowledge/crisis_lines/gb.toml: line.0.phone: ", "write it between quotation marks",
    ),
    "a field is misspelt": Mistake(
        "crisis_lines/ie.toml", "hours = ", "hous = ",
        "knowledge/crisis_lines/ie.toml: line.0.hous: ", "check its spelling or delete it",
    ),
    "a comma is missing": Mistake(
        "crisis_lines/nz.toml", 'languages = ["en"', 'languages = ["en" "mi"',
        "knowledge/crisis_lines/nz.toml: is not valid TOML: ", "Unclosed array (at line ",
    ),
    "a number was last called long ago": Mistake(
        "crisis_lines/ca.toml", "checked_on = 2026-11-23", "checked_on = 2025-11-23",
        "knowledge/crisis_lines/ca.toml: emergency '911': checked_on: ", "call the number",
    ),
    "a number was called on a day to come": Mistake(
        "crisis_lines/ie.toml", "checked_on = 2026", "checked_on = 2036",
        "knowledge/crisis_lines/ie.toml: emergency", "is in the future: write the day when",
    ),
    "a section leads to one that is not there": Mistake(
        "guide/index.toml", 'related = ["self-harm-and-suicide"', 'related = ["suicide"',
        "knowledge/guide/index.toml: section 'what-is-self-harm': related: 'suicide' is not a ",
        "correct or delete it",
    ),
    "a question has lost its tab": Mistake(
        "guide/questions/dbt.tsv", "\tself\t", " self\t",
        "knowledge/guide/questions/dbt.tsv: line 2: ", "put one tab between two fields",
    ),
    "a section has grown too long": Mistake(
        "guide/en/cbt.md", "\n", "\n" + "More words. " * 90,
        "knowledge/guide/en/cbt.md: the answer has ", "at most 900",
    ),
    "a sentence holds a word that hurts": Mistake(
        "guide/en/depression.md", "\n", "\nTry to stay\npositive. ",
        "knowledge/guide/en/depression.md: line 2: 'stay positive' must not be said: ", "write ",
    ),
    "a value of a card is misspelt": Mistake(
        "replies/en/card_urge.html.j2", "lines.elsewhere(help)", "help.emergancy",
        "knowledge/replies/en/card_urge.html.j2: cannot be shown for ",
        "there is no value 'emergancy': correct its name",
    ),
    "a sentence uses a value that it does not get": Mistake(
        "replies/en/short.toml", 'quiet = "Understood.', 'quiet = "Understood, {{ name }}.',
        "knowledge/replies/en/short.toml: say 'quiet': {{ name }} is not a value: ",
        "correct its spelling; there are body, contact,",
    ),
    "bold is never closed": Mistake(
        "replies/en/short.toml", "{{ minutes }} minutes", "<b>{{ minutes }} minutes",
        "knowledge/replies/en/short.toml: say 'timer_started': <b> is never closed: ",
        "write </b> after it",
    ),
    "a sentence was renamed": Mistake(
        "replies/en/short.toml", "no_more = ", "nomore = ",
        "knowledge/replies/en/short.toml: say 'no_more': is missing", "put it back",
    ),
    "a sentence that nobody says": Mistake(
        "replies/en/short.toml", "goodbye = ", 'farewell_kind = "Bye."\ngoodbye = ',
        "knowledge/replies/en/short.toml: say 'farewell_kind': is never said", "delete it",
    ),
    "an offer of no wish": Mistake(
        "replies/en/short.toml", "[offer]\n", '[offer]\nhopes = "Does it end?"\n',
        "knowledge/replies/en/short.toml: offer 'hopes': is no wish", "correct or delete it",
    ),
    "the bot claims to be a therapist": Mistake(
        "replies/en/short.toml", 'no_injury = "All right.', "no_injury = \"I'm your therapist.",
        "knowledge/replies/en/short.toml: say no_injury: \"I'm your therapist\" must not be said",
        "I'm a program",
    ),
    "an exclamation mark": Mistake(
        "replies/en/welcome.html.j2", "}\n", "}\nHello!\n",
        "knowledge/replies/en/welcome.html.j2: line 2: '!' must not be said", "one full stop each",
    ),
    "a case names a level that does not exist": Mistake(
        "risk/cases.tsv", "\tactive\t", "\tcrisis\t",
        "knowledge/risk/cases.tsv: line ", "expected: 'crisis' is not one of",
    ),
    "a file was saved by an old editor": Mistake(
        "guide/en/ptsd.md", "", "caf\udce9",
        "knowledge/guide/en/ptsd.md: byte 3 is not UTF-8: ", "save the file as UTF-8",
    ),
    "a section's file was renamed": Mistake(
        "guide/en/ocd-and-anxiety.md", "", "Words.",
        "knowledge/guide/en/ocd-and-anxiety.md: no section of guide/index.toml has the slug ",
        "add the section or delete the file",
    ),
}  # fmt: skip


def copied(target: Path) -> Path:
    """Return a copy of the content whose files are links, so that an edit touches none of ours."""
    return Path(shutil.copytree(KNOWLEDGE, target / "knowledge", copy_function=os.symlink))


def edit(folder: Path, mistake: Mistake) -> None:
    path = folder / mistake.file
    text = path.read_text("utf-8") if path.exists() else ""
    assert mistake.old in text, f"{mistake.file} has changed: choose another place to edit"
    path.unlink(missing_ok=True)
    path.write_bytes(text.replace(mistake.old, mistake.new, 1).encode(errors="surrogateescape"))


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """All the mistakes made together, and one check."""
    folder = copied(tmp_path_factory.mktemp("content"))
    for mistake in MISTAKES.values():
        edit(folder, mistake)
    return check(folder, TODAY, stale_after=90)


@pytest.mark.parametrize("name", MISTAKES)
def test_every_mistake_is_told_at_once_in_one_line_that_names_the_cure(
    name: str, checked: Checked
) -> None:
    mistake = MISTAKES[name]

    told = [line for line in checked.problems if line.startswith(mistake.where)]

    assert len(told) == 1, checked.problems
    assert mistake.cure in told[0]
    assert "\n" not in told[0]


def test_nothing_else_is_told(checked: Checked) -> None:
    expected = tuple(mistake.where for mistake in MISTAKES.values())

    rest = [line for line in checked.problems if not line.startswith(expected)]

    assert len(rest) == 1, rest
    assert "say 'nomore': is never said" in rest[0], "the other half of the renamed sentence"


@pytest.fixture(scope="module")
def shipped() -> Checked:
    return check(KNOWLEDGE, TODAY)


def test_the_shipped_content_has_no_problem(shipped: Checked) -> None:
    assert shipped.problems == ()
    assert shipped.counts["countries"] > 90


def test_the_reading_level_of_every_reply_and_section_is_told(shipped: Checked) -> None:
    named = {reading.text: reading for reading in shipped.readings}

    assert named["section warning-signs"].words > 50
    assert 0 < named["section warning-signs"].grade < 8
    assert named["reply card_active"].grade < 6, "somebody in distress reads this"


def test_the_grade_is_that_of_the_formula() -> None:
    # 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
    assert grade("The cat sat on the mat.") == pytest.approx(-1.4, abs=0.1)
    assert grade("") == 0.0
    assert grade("Psychodynamic psychotherapy investigates unconscious motivations.") > 20


def rules_texts() -> Iterator[str]:
    rules = load_safe_words(KNOWLEDGE, [])
    assert rules is not None
    for entry in rules.avoid:
        for phrase in entry.phrases:
            yield f"So {phrase.replace('*', 's')}, then"
    for opening in rules.claims.openings:
        yield f"{opening} therapist"


def test_every_phrase_of_the_rules_is_found_in_any_case_and_over_a_line_end() -> None:
    rules = load_safe_words(KNOWLEDGE, [])
    assert rules is not None
    for text in rules_texts():
        for written in (text, text.upper(), text.replace(" ", "\n"), text.replace("'", "’")):
            assert list(said_amiss([Text("a file", written, True)], rules)), written


def test_looking_for_a_therapist_is_no_claim_to_be_one() -> None:
    rules = load_safe_words(KNOWLEDGE, [])
    assert rules is not None
    said = "I'm a program, not a therapist. Find a therapist. Ask your doctor. Skills change."

    assert list(said_amiss([Text("a file", said, False)], rules)) == []


def test_the_texts_that_people_read_are_all_looked_at() -> None:
    found = {text.where for text in texts(KNOWLEDGE)}

    assert "knowledge/replies/en/card_active.html.j2" in found
    assert "knowledge/replies/en/short.toml: say row" in found
    assert "knowledge/replies/en/short.toml: again active 1" in found
    assert "knowledge/replies/en/short.toml: menu crisis" in found
    assert "knowledge/guide/en/dbt.md" in found
    assert "knowledge/guide/index.toml: section dbt button" in found
    assert any(where.startswith("knowledge/languages.toml: language es say") for where in found)


def test_a_reader_that_was_fitted_on_another_lexicon_is_told_and_new_examples_do_not_count(
    tmp_path: Path,
) -> None:
    folder, path = copied(tmp_path), "risk/en.toml"
    assert reader_is_older(folder) == "", "run `make reader`"

    edit(folder, Mistake(path, "examples = [", 'examples = ["i want to die", ', "", ""))
    assert reader_is_older(folder) == ""

    edit(folder, Mistake(path, "patterns = [", 'patterns = ["no more of this", ', "", ""))
    assert "run `make reader`" in reader_is_older(folder)
