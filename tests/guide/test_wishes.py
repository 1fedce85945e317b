"""What people wish beside the guide is told from how they put it, or not at all."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Content
from bot.content import KNOWLEDGE
from bot.dialogue.resources import Resources
from bot.dialogue.talk.own_replies import WISHED
from bot.guide.chats import Message, follows
from bot.guide.linear import FITTED, stored_digest
from bot.guide.wishes import load_wishes, unknown_wishes, wishes_digest

WISHES = KNOWLEDGE / "wishes"


def test_the_stored_weights_belong_to_the_shipped_lines(content: Content) -> None:
    digest = wishes_digest(content.wishes, content.guide, content.meanings, content.network)

    assert stored_digest(WISHES / FITTED) == digest, "run `python -m bot build-guide`"


def test_every_wish_was_written_by_several_people(content: Content) -> None:
    for wish, lines in content.wishes.written.items():
        assert len(lines) >= 50, wish
        assert len({line.author for line in lines}) >= 5, wish


@given(text=st.text(max_size=400))
def test_no_text_makes_it_fail(text: str, resources: Resources, content: Content) -> None:
    wish = resources.wish(text)

    assert wish.intent in {"", *content.intents.ids, *WISHED}
    assert 0 <= wish.chance <= 1
    assert wish == resources.wish(text)


def test_one_word_alone_is_no_wish(resources: Resources) -> None:
    for word in ("sleep", "pills", "left", "988", "🙏", ""):
        assert resources.wish(word).intent == ""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("hope.tsv", "text\tauthor\n", "hope.tsv: has no lines"),
        ("hope.tsv", "text\tauthor\nwill it end\n", "hope.tsv: line 2: has 1 fields"),
        ("new.tsv", "text\tauthor\nWill  it end\tann\n", "new.tsv: line 2: 'Will  it end' stands"),
        ("chats/ann.tsv", "chat\tmeans\ttext\n1\thopes\twill it end\n", "line 2: 'hopes' is no"),
        ("chats/ann.tsv", "chat\tmeans\ttext\n1\thope\n", "ann.tsv: line 2: has 2 fields"),
        ("least.toml", "likely = 2\nmeasured_on = 2026-11-27\n", "least.toml: likely:"),
        ("least.toml", None, "least.toml: the file is missing"),
    ],
)
def test_a_mistake_in_the_wishes_is_told_with_its_file(
    name: str, text: str | None, told: str, tmp_path: Path
) -> None:
    folder = tmp_path / "wishes"
    (folder / "chats").mkdir(parents=True)
    shutil.copy(WISHES / "least.toml", folder)
    (folder / "hope.tsv").write_text("text\tauthor\nwill it end\tann\n", encoding="utf-8")
    path = folder / name
    path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    problems: list[str] = []

    assert load_wishes(folder, problems) is None
    assert any(told in line for line in problems), problems


def test_a_file_that_is_named_after_no_intent_is_told(content: Content, tmp_path: Path) -> None:
    answered = {*content.intents.ids, *WISHED} - {"hope"}
    (line,) = unknown_wishes(tmp_path, content.wishes, answered)

    assert "hope.tsv: 'hope' is no intent of intents.toml and has no reply" in line


def test_a_wish_is_likelier_after_what_it_mostly_follows(resources: Resources) -> None:
    asked = "what do i say to them"
    alone, after = resources.wish(asked, ""), resources.wish(asked, "grief")

    assert resources.wish(asked, "nothing of this name") == alone
    assert after != alone


def test_what_follows_what_is_counted_within_a_chat_and_over_what_is_told_between() -> None:
    def said(means: str) -> Message:
        return Message(means, "", "ann", 2)

    first = [said("grief"), said("share"), said("grief_time"), said("sleep")]
    other = [said("nod"), said("sleep"), said("guide")]

    assert follows([first, other]) == {"grief": {"grief_time": 1}, "grief_time": {"sleep": 1}}
