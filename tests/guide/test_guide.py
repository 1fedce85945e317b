import re
import shutil
from pathlib import Path

import pytest

from bot.assembly import Content
from bot.content import KNOWLEDGE
from bot.guide.linear import stored_digest
from bot.guide.markdown import to_html
from bot.guide.retriever import load_retriever
from bot.guide.sections import LONGEST, Guide, load_guide
from bot.guide.wishes import beside_the_guide
from bot.safety.lexicon import load_common_words

SLUGS = (
    "what-is-self-harm self-harm-and-suicide warning-signs hidden-self-harm "
    "emotions-and-conditions emotional-triggers depression anxiety bpd ptsd eating-disorders ocd "
    "substance-use holistic-approach therapies dbt cbt trauma-focused-therapy "
    "psychodynamic-therapy medication what-therapists-do recovery-and-finding-care"
)


def test_the_guide_has_its_22_sections_in_order(content: Content) -> None:
    assert " ".join(content.guide.sections) == SLUGS


def test_every_section_has_sixty_questions_and_can_be_read_on_a_phone(content: Content) -> None:
    for slug, section in content.guide.sections.items():
        assert len(section.questions) >= 60, slug
        assert 0 < len(section.html) <= LONGEST, slug
        assert len(section.more) <= LONGEST, slug


def test_markdown_becomes_the_html_that_telegram_knows() -> None:
    html = to_html("A **bold** & <tag>\nline.\n\n- one\n- two [link](https://x.org)\n\nEnd")

    assert html == (
        "A <b>bold</b> &amp; &lt;tag&gt; line.\n\n• one\n"
        '• two <a href="https://x.org">link</a>\n\nEnd'
    )


def test_every_section_uses_only_tags_that_telegram_knows(content: Content) -> None:
    for section in content.guide.sections.values():
        assert set(re.findall(r"</?([a-z]+)", section.html + section.more)) <= {"b", "i", "a"}


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("what is dialectical behaviour therapy", "dbt"),
        ("can tablets help with the urges", "medication"),
        ("does everyone who cuts want to die", "self-harm-and-suicide"),
        ("emdr", "trauma-focused-therapy"),
    ],
)
def test_plain_questions_find_their_section(question: str, slug: str, content: Content) -> None:
    beside = beside_the_guide(content.wishes)
    retriever = load_retriever(
        content.guide, beside, content.meanings, KNOWLEDGE / "guide", content.bands
    )

    assert slug in [found for found, _ in retriever.look_up(question).ranked]


def test_the_stored_weights_belong_to_the_shipped_questions(content: Content) -> None:
    from bot.guide.retriever import fingerprint

    assert stored_digest(KNOWLEDGE / "guide" / "fitted.npz") == fingerprint(
        content.guide, beside_the_guide(content.wishes), content.meanings
    )


def test_a_missing_or_broken_weights_file_is_no_digest(tmp_path: Path) -> None:
    broken = tmp_path / "fitted.npz"
    broken.write_bytes(b"PK\x03\x04 not really")

    assert stored_digest(broken) == stored_digest(tmp_path / "none.npz") == ""


def common_words() -> dict[str, int]:
    return load_common_words(KNOWLEDGE / "words" / "common_en.txt", [])


MISTAKES = [
    ("questions/dbt.tsv", "text\twho\tauthor\talso\n", "questions/dbt.tsv: has no questions"),
    ("questions/dbt.tsv", None, "questions/dbt.tsv: the file is missing"),
    ("questions/dbt.tsv", "text\twho\n", "line 1: write the columns"),
    ("questions/dbt.tsv", "text\twho\tauthor\talso\nwhat\tself\n", "line 2: has 2 fields"),
    (
        "questions/dbt.tsv",
        "text\twho\tauthor\talso\nhow so\tself\tann\tnowhere\n",
        "'nowhere' is not a section",
    ),
    (
        "questions/dbt.tsv",
        "text\twho\tauthor\talso\nwhat is dbt\tself\tann\t\nWhat?\tself\tann\t\n",
        "questions/dbt.tsv: line 3: 'What?' says nothing",
    ),
    ("en/dbt.md", "x" * 901, "en/dbt.md: the answer has 901 characters"),
    ("index.toml", "[source\n", "index.toml: is not valid TOML"),
]


@pytest.mark.parametrize(("name", "text", "told"), MISTAKES)
def test_a_mistake_in_the_guide_is_told_with_its_file(
    name: str, text: str | None, told: str, tmp_path: Path
) -> None:
    folder = tmp_path / "knowledge" / "guide"
    shutil.copytree(KNOWLEDGE / "guide", folder)
    shutil.copytree(KNOWLEDGE / "words", folder.parent / "words")
    path = folder / name
    path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    problems: list[str] = []

    guide: Guide | None = load_guide(folder, problems, common_words())

    assert guide is None
    assert any(told in line for line in problems), problems


def test_a_question_in_two_sections_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge" / "guide"
    shutil.copytree(KNOWLEDGE / "guide", folder)
    shutil.copytree(KNOWLEDGE / "words", folder.parent / "words")
    same = "text\twho\tauthor\talso\nis this the same\tself\tann\t\n"
    (folder / "questions" / "dbt.tsv").write_text(same, encoding="utf-8")
    (folder / "questions" / "cbt.tsv").write_text(same, encoding="utf-8")
    problems: list[str] = []

    load_guide(folder, problems, common_words())

    assert any("stands in" in line for line in problems), problems
