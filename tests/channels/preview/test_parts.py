"""The parts of the preview that need no browser."""

import json
import re
from datetime import date
from html import escape
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.console import event_of
from bot.channels.preview import app, people
from bot.channels.preview.bubbles import Node, bubble, tree
from bot.channels.preview.people import People
from bot.channels.preview.review import reviewed
from bot.channels.preview.why import PARTS, Stopwatch, watched, why
from bot.channels.preview.words import load_words
from bot.dialogue.events import Commanded, Said
from bot.dialogue.replies import Button, Reply
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.errors import ContentError
from bot.explain import explain
from bot.guide.bands import Bands

BANDS = Bands(answer=0.3, lead=0.0, choices=0.1, scope=0.3, calibrated_on=date(2026, 11, 25))
TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del"}
TAGS |= {"code", "pre", "blockquote", "a", "span"}
FILES = [*(app.HERE / "pages").iterdir(), *(app.HERE / "static").glob("*.js")]


def text_of(nodes: list[Node]) -> str:
    return "".join(n if isinstance(n, str) else text_of(n["in"]) for n in nodes)


def elements(nodes: list[Node]) -> list[dict[str, Any]]:
    inner = [n for n in nodes if isinstance(n, dict)]
    return inner + [deeper for one in inner for deeper in elements(one["in"])]


# ---- bubbles


@given(st.text())
def test_escaped_text_comes_out_as_it_was_and_makes_no_tag(text: str) -> None:
    assert text_of(tree(escape(text))) == text
    assert elements(tree(escape(text))) == []


@given(st.text(alphabet='<>/ab"=: hrefscript&;jx', max_size=80))
def test_nothing_but_allowed_tags_and_links_to_the_web_comes_out(html: str) -> None:
    for element in elements(tree(html)):
        assert element["tag"] in TAGS
        assert set(element) <= {"tag", "in", "href"}
        assert element.get("href", "https://").startswith(("https://", "http://"))


@pytest.mark.parametrize(
    "html",
    [
        '<a href="javascript:alert(1)">press</a>',
        '<a href="data:text/html,x">press</a>',
        "<script>press</script>",
        '<b onclick="alert(1)">press</b>',
        "<img src=x onerror=alert(1)>press",
        '<a href="https://x" onclick="y">press</a>',
    ],
)
def test_what_could_act_is_shown_and_does_nothing(html: str) -> None:
    found = tree(html)

    assert "press" in text_of(found)
    assert all("href" not in element for element in elements(found))
    assert all(element["tag"] == "span" for element in elements(found))


def test_every_shipped_section_and_last_resort_is_drawn_without_a_tag_left_over(
    resources: Resources,
) -> None:
    shipped = [*resources.section_html.values(), *resources.last_resort.values()]

    for html in shipped:
        assert not re.search(r"</?[a-z]", text_of(tree(html)))
        links = re.findall(r'<a href="([^"]*)"', html)
        assert len([e for e in elements(tree(html)) if e["tag"] == "a"]) == len(links)


def test_a_button_that_leads_elsewhere_than_to_the_web_leads_nowhere(resources: Resources) -> None:
    reply = Reply("x", ((Button("a", url="javascript:x"), Button("b", url="https://x.org")),))

    urls = [button["url"] for button in bubble(reply, resources.wording)["rows"][0]]

    assert urls == ["", "https://x.org"]


def test_the_question_for_a_place_has_a_keyboard_below_as_on_telegram(resources: Resources) -> None:
    turn = take_turn(DialogueState(), Said(text="find me a therapist"), resources)

    drawn = bubble(turn.replies[0], resources.wording)

    assert drawn["rows"] == []
    assert drawn["keyboard"][0][0]["locate"]
    assert all(button["say"] for row in drawn["keyboard"][1:] for button in row)


# ---- people


def test_a_chat_is_forgotten_when_its_page_has_been_away_for_long() -> None:
    now = [0.0]
    chats = People(clock=lambda: now[0])
    chats.keep(("a", 0), DialogueState(topic="dbt"))
    chats.keep(("b", 0), DialogueState())

    now[0] = people.IDLE_SECONDS - 1
    assert chats.here("a") == [0]
    now[0] += 2

    assert chats.here("a") == [0]
    assert chats.state(("a", 0)) == DialogueState(topic="dbt")
    assert chats.state(("b", 0)) is None


def test_there_are_never_more_chats_than_the_bound_and_the_quietest_goes_first() -> None:
    ticks = count()
    chats = People(clock=lambda: float(next(ticks)) / 1e6)
    for number in range(people.MOST):
        chats.keep(("p", number), DialogueState())
    chats.keep(("p", 0), DialogueState())

    chats.keep(("new", 0), DialogueState())

    assert chats.state(("p", 0)) is not None
    assert chats.state(("p", 1)) is None
    assert len(chats.here("p")) == people.MOST - 1


# ---- why


def test_the_times_of_the_parts_are_those_of_the_whole_turn(resources: Resources) -> None:
    watch = Stopwatch()
    seen = watched(resources, watch)

    turn, took = watch.whole(
        lambda: take_turn(DialogueState(), Said(text="what is the best thing about dbt"), seen)
    )

    assert list(took) == list(PARTS)
    assert all(milliseconds >= 0 for milliseconds in took.values())
    assert took["triage"] > 0
    assert took["retrieval"] > 0
    plain = take_turn(DialogueState(), Said(text="what is the best thing about dbt"), resources)
    assert turn.replies == plain.replies


@pytest.mark.parametrize(
    "text",
    ["i want to die", "what is dbt", "therapist near springfield for bpd", "hola", "/start", ""],
)
def test_why_is_told_for_every_kind_of_turn_and_never_in_the_persons_words(
    resources: Resources, text: str
) -> None:
    turn = take_turn(DialogueState(), event_of(text), resources)

    told = why(turn, BANDS, dict.fromkeys(PARTS, 0.0))

    assert told["level"] == turn.why.assessment.level.label
    assert told["intent"] == turn.why.intent
    assert json.dumps(told)


def test_slots_of_the_search_stay_in_sight_while_it_goes_on(resources: Resources) -> None:
    turn = take_turn(DialogueState(), Said(text="therapist in 53214 for bpd"), resources)

    slots = dict(why(turn, BANDS, {})["slots"])

    assert "Milwaukee" in slots["place"]
    assert slots["specialty"] == "borderline-personality"


# ---- review


def test_a_line_that_only_looks_like_json_is_a_message(resources: Resources) -> None:
    for line in ("{ i want to die", '{"text": 1} i want to die', "[1] i want to die"):
        row = reviewed(line, lambda text: explain(text, resources))

        assert row["text"] == line
        assert row["level"] == "active"


@pytest.mark.parametrize(
    ("label", "differs"),
    [
        ({"text": "i want to die", "must_show_crisis": False}, ["card"]),
        ({"text": "i want to die", "level": "passive"}, ["level"]),
        ({"text": "i want to die", "level": "idiom"}, []),
        ({"text": "what is dbt", "gold": ["cbt"]}, ["section"]),
        ({"text": "what is dbt", "gold": ["cbt", "dbt"]}, []),
        ({"text": "what is dbt", "kind": "coding"}, ["section"]),
        ({"text": "what is dbt", "kind": "find_provider", "slots": {}}, ["intent"]),
        ({"text": "find me a therapist", "kind": "find_provider", "slots": {}}, []),
        ({"text": "i want to die"}, []),
    ],
)
def test_a_label_that_the_bot_disagrees_with_is_named(
    resources: Resources, label: dict[str, Any], differs: list[str]
) -> None:
    row = reviewed(json.dumps(label), lambda text: explain(text, resources))

    assert row["differs"] == differs


# ---- words


def test_every_word_of_the_pages_is_written_and_every_written_word_is_used() -> None:
    words, source = load_words(), "\n".join(path.read_text("utf-8") for path in FILES)
    named = set(re.findall(r"words\.([a-z_]+)", source))
    built = {f"help_{help_}" for help_ in ("card", "row", "none")}
    built |= {f"band_{band}" for band in ("section", "choices", "none")}
    built |= {"place", "modality", "specialty", "provider_type", *PARTS, "too_long"}
    built |= {"evidence", "guards", "features", "intent", "slots", "level", "card", "section"}
    built |= {"answer", "lead", "choices"}

    assert (named | built) - set(words) == set()
    assert set(words) - named - built == set()


def test_a_broken_word_is_told_with_its_file_and_cure(tmp_path: Path) -> None:
    path = tmp_path / "en.toml"
    path.write_text('[page]\ntitle = ""\nname = 3\n')

    with pytest.raises(ContentError) as told:
        load_words(path)

    assert len(told.value.problems) == 2
    assert "title: write a text" in told.value.problems[0]


def test_no_page_writes_html_or_runs_text() -> None:
    for path in FILES:
        source = path.read_text("utf-8")
        for risky in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "document.write",
                      "Storage", "document.cookie", " style=", "onclick", "| safe"):  # fmt: skip
            assert risky not in source, (path.name, risky)


# ---- what is typed


@pytest.mark.parametrize(
    ("typed", "event"),
    [
        ("/find  Milwaukee ", Commanded(name="find", argument="Milwaukee")),
        ("/help\ni want to die", Commanded(name="help", argument="i want to die")),
        ("/start@harbor_bot hello", Commanded(name="start", argument="hello")),
        ("/ i want to die", Said(text="/ i want to die")),
        ("/etc/passwd", Said(text="/etc/passwd")),
        ("hello /start", Said(text="hello /start")),
    ],
)
def test_a_command_is_what_telegram_takes_for_one(typed: str, event: Commanded | Said) -> None:
    found = event_of(typed)

    assert type(found) is type(event)
    assert {**_fields(found), "at": None} == _fields(event)


def _fields(event: Any) -> dict[str, Any]:
    return {name: getattr(event, name, None) for name in ("name", "argument", "text", "at")}
