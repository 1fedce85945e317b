"""Review mode in a real browser: a clinician's hour in a page."""

import asyncio
import csv
import io
import json
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.dialogue.resources import Resources
from bot.explain import explain
from tests.channels.preview.conftest import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")

LABELLED = [
    {"text": "i want to die", "level": "active", "must_show_crisis": True},
    {"text": "the bus was late again", "level": "active", "must_show_crisis": True},
    {"text": "what is dbt", "gold": ["dbt"]},
    {"text": "what is dbt", "gold": ["ocd"]},
    {"text": "=1+1 hello", "level": "none"},
]


async def review(page: Page, served: Served, text: str) -> None:
    await page.goto(f"{served.url}/review")
    await page.fill("#lines", text)
    await page.click("#start")
    await expect(page.locator("#progress")).to_be_hidden()


async def open_file(page: Page, text: str) -> None:
    file = {"name": "messages.txt", "mimeType": "text/plain", "buffer": text.encode()}
    await page.set_input_files("#file", file)


def rows(page: Page):  # type: ignore[no-untyped-def]
    return page.locator("#rows tr:not([hidden])")


async def test_each_line_gets_a_row_as_explain_tells_it(
    page: Page, served: Served, resources: Resources
) -> None:
    await review(page, served, "i want to die\n\nwhat is dbt\n")

    await expect(rows(page)).to_have_count(2)
    told = explain("what is dbt", resources)
    cells = await rows(page).nth(1).locator("th, td").all_inner_texts()
    assert cells[:4] == ["what is dbt", "none", "–", told["answer"]["section"]]
    assert cells[4].startswith(told["replies"][0]["text"].splitlines()[0])
    assert "active" in await rows(page).first.inner_text()


async def test_rows_that_differ_from_their_label_are_filtered_by_what_differs(
    page: Page, served: Served
) -> None:
    await review(page, served, "\n".join(map(json.dumps, LABELLED)))
    await expect(page.locator("#counted")).to_contain_text("2 differ from their label")

    for shown, count in (("any", 2), ("level", 1), ("card", 1), ("intent", 0), ("section", 1)):
        await page.select_option("#filter", shown)
        await expect(rows(page)).to_have_count(count)
    await expect(rows(page).first).to_contain_text("ocd")


async def test_the_csv_holds_every_shown_row_and_no_formula(page: Page, served: Served) -> None:
    await review(page, served, "\n".join(map(json.dumps, LABELLED)))

    async with page.expect_download() as waiting:
        await page.click("#download")
    path = await (await waiting.value).path()
    table = list(csv.DictReader(io.StringIO(Path(path).read_text("utf-8-sig"))))

    assert [row["text"] for row in table][:2] == ["i want to die", "the bus was late again"]
    assert table[1]["differs"] == "card level"
    assert table[4]["text"] == "'=1+1 hello"
    assert "988" in table[0]["reply"]


async def test_a_file_is_opened_without_leaving_the_page(page: Page, served: Served) -> None:
    await page.goto(f"{served.url}/review")

    await open_file(page, "\n".join(map(json.dumps, LABELLED)))

    await expect(rows(page)).to_have_count(5)
    assert page.url == f"{served.url}/review"


async def test_a_line_that_is_too_long_says_so_and_the_others_are_read(
    page: Page, served: Served
) -> None:
    await page.goto(f"{served.url}/review")
    await open_file(page, f"what is dbt\n{'x' * 5000}\n{'y' * 300_000}\ni want to die")

    await expect(rows(page)).to_have_count(4)
    assert "4,096" in await rows(page).nth(1).inner_text()
    assert "4,096" in await rows(page).nth(2).inner_text()
    assert "active" in await rows(page).nth(3).inner_text()


async def test_nothing_to_read_is_said_plainly(page: Page, served: Served) -> None:
    await review(page, served, "  \n")

    await expect(page.locator("#counted")).to_contain_text("nothing to read yet")


async def test_a_chat_is_answered_while_a_thousand_lines_are_reviewed(
    page: Page, served: Served, running: Browser
) -> None:
    chat = await running.new_page()
    await chat.goto(served.url)
    await chat.locator(".bot .rows").first.wait_for()
    await page.goto(f"{served.url}/review")

    long = "what is the difference between dbt and cbt? " * 8  # so that it takes some seconds
    await open_file(page, f"{long}\n" * 1000)
    await chat.fill("#text", "i want to die")
    await chat.press("#text", "Enter")
    await chat.locator(".bot:not(.typing)").nth(1).wait_for()
    done = await page.locator("#rows tr").count()
    await expect(page.locator("#progress")).to_be_hidden()

    assert done < 1000
    assert await page.locator("#rows tr").count() == 1000
    await chat.close()


async def test_a_review_is_stopped_by_its_button(page: Page, served: Served) -> None:
    await page.goto(f"{served.url}/review")
    await open_file(page, "what is the difference between dbt and cbt\n" * 3000)
    await page.locator("#rows tr").first.wait_for()

    await page.click("#cancel")
    await expect(page.locator("#progress")).to_be_hidden()
    read = await page.locator("#rows tr").count()
    await asyncio.sleep(0.5)

    assert await page.locator("#rows tr").count() == read < 3000


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_no_violation(running: Browser, served: Served, scheme: str) -> None:
    context = await running.new_context(
        color_scheme=scheme, viewport={"width": 390, "height": 800}, bypass_csp=True
    )
    page = await context.new_page()
    await review(page, served, "\n".join(map(json.dumps, LABELLED)))

    found = await Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
    await context.close()
