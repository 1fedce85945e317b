"""The preview in a real browser: a chat that behaves like a phone's."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Locator, Page, Route, expect

from bot.dialogue.resources import Resources
from bot.directory.matching import Query, Results
from tests.channels.preview.conftest import Served, a_preview

pytestmark = pytest.mark.asyncio(loop_scope="module")

OPEN = ".panel:not([hidden])"


def replies(page: Page) -> Locator:
    return page.locator(f"{OPEN} .bot:not(.typing) .body")


async def say(page: Page, text: str) -> str:
    """Return the first reply to a message."""
    before = await replies(page).count()
    await page.fill("#text", text)
    await page.press("#text", "Enter")
    await replies(page).nth(before).wait_for()
    return await replies(page).nth(before).inner_text()


async def press(page: Page, label: str) -> str:
    """Return the last reply to a pressed button."""
    before = await replies(page).count()
    await (
        page.locator(f"{OPEN} .button, #keyboard .button")
        .get_by_text(label, exact=True)
        .last.click()
    )
    await replies(page).nth(before).wait_for()
    return await replies(page).last.inner_text()


async def test_the_three_journeys_of_the_readme(page: Page) -> None:
    assert "not the same as a suicide attempt" in await say(page, "is self-harm a suicide attempt?")
    assert "988" in await say(page, "i don't want to be here any more")
    assert "Where should I look?" in await say(page, "find me a therapist")
    assert "Milwaukee" in await say(page, "53214")
    assert "Carla Weismantel" in await press(page, "Nearby")


async def test_risk_in_the_middle_of_a_search_is_answered_and_the_search_goes_on(
    page: Page,
) -> None:
    await say(page, "find me a therapist")

    assert "988" in await say(page, "i want to die")
    await say(page, "53214")
    assert "Carla Weismantel" in await press(page, "Nearby")


async def test_a_copy_button_copies_its_number_and_says_so(page: Page) -> None:
    await say(page, "i want to die")

    await page.locator(f"{OPEN} .copy").last.click()

    await expect(page.locator("#status")).to_have_text("Copied: 988")
    assert await page.evaluate("navigator.clipboard.readText()") == "988"


async def test_the_keyboard_alone_is_enough(page: Page) -> None:
    await page.keyboard.type("i want to die")
    await page.keyboard.press("Enter")
    await page.locator(f"{OPEN} .button").get_by_text("Not sure").wait_for()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await expect(replies(page).last).to_contain_text("let's not wait")

    await page.keyboard.press("Escape")
    await page.keyboard.type("/")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    focused = await page.evaluate("document.activeElement.textContent")
    assert focused.startswith("/find")
    await page.keyboard.press("Enter")
    await expect(replies(page).last).to_contain_text("Where should I look?")


async def test_arrows_lead_through_the_people(page: Page) -> None:
    await page.click("#new-person")
    await page.locator("#tab-1").focus()

    await page.keyboard.press("ArrowUp")

    await expect(page.locator("#tab-0")).to_be_focused()
    await expect(page.locator("#chat-0")).to_be_visible()
    await expect(page.locator("#chat-1")).to_be_hidden()


async def test_two_people_at_once_do_not_mix(page: Page) -> None:
    await say(page, "find me a therapist")
    await page.click("#new-person")
    assert "Where should I look?" not in await page.locator("#chat-1").inner_text()
    await say(page, "what is dbt")

    await page.click("#tab-0")
    assert "Milwaukee" in await say(page, "53214")
    await page.click("#tab-1")
    assert "Milwaukee" not in await say(page, "tell me more")


async def test_an_answer_lands_with_the_person_who_asked_even_after_switching(page: Page) -> None:
    switched = asyncio.Event()

    async def only_after_switching(route: Route) -> None:
        await switched.wait()
        await route.continue_()

    await page.route("**/turn", only_after_switching)
    await page.fill("#text", "what is dbt")
    await page.press("#text", "Enter")
    await expect(page.locator(f"{OPEN} .typing")).to_be_visible()
    await page.click("#new-person")
    switched.set()

    await expect(page.locator("#chat-0 .bot:not(.typing)")).to_have_count(2)
    await expect(page.locator("#chat-1 .bot:not(.typing)")).to_have_count(1)
    await expect(page.locator("#chat-0 .typing")).to_have_count(0)
    await expect(page.locator("#tab-0")).to_have_class("unread")


async def test_a_message_of_4096_characters_is_read_to_its_end(page: Page) -> None:
    text = ("all is calm here " * 300)[: 4096 - 14] + " i want to die"
    assert len(text) == 4096

    assert "988" in await say(page, text)
    assert len(await page.locator(f"{OPEN} .own .body").last.inner_text()) == 4096


async def test_a_longer_text_is_sent_as_several_messages_and_none_of_it_is_lost(
    page: Page,
) -> None:
    text = "🌊" * 2047 + "x" + "🌊" * 10 + " i want to die"

    await say(page, text)

    await expect(page.locator(f"{OPEN} .own")).to_have_count(2)
    await expect(page.locator(f"{OPEN} .bot:not(.typing)")).to_have_count(3)
    assert "".join(await page.locator(f"{OPEN} .own .body").all_inner_texts()) == text
    assert "988" in await replies(page).last.inner_text()


async def test_what_a_person_writes_is_text_whatever_it_looks_like(page: Page) -> None:
    text = "<script>document.title='taken'</script><img src=x onerror=alert(1)><b>bold</b>"

    await say(page, text)

    assert await page.locator(f"{OPEN} .own .body").last.inner_text() == text
    assert await page.locator(f"{OPEN} .own script, {OPEN} .own img, {OPEN} .own b").count() == 0
    assert await page.title() == "Harbor preview"


async def test_a_page_of_results_takes_the_place_of_the_one_before(
    running: Browser, resources: Resources
) -> None:
    def crowded(query: Query) -> Results:
        one = resources.search(query).near[0]
        return Results(near=tuple(replace(one, distance_km=20.0 + km) for km in range(5)))

    async with a_preview(replace(resources, search=crowded)) as crowd:
        page = await running.new_page()
        await page.goto(crowd.url)
        await replies(page).first.wait_for()
        await say(page, "find me a therapist nearby in 53214")
        before, count = await replies(page).last.inner_text(), await replies(page).count()
        more = page.locator(f"{OPEN} .button").get_by_text("More", exact=True)

        await more.focus()
        await page.keyboard.press("Enter")
        await expect(page.locator(f"{OPEN} .bot .time").get_by_text("edited")).to_be_visible()

        assert await replies(page).count() == count
        assert await page.get_by_text(before).count() == 0
        assert str(await page.evaluate("document.activeElement.className")).startswith("button")
        await page.close()


async def test_links_open_in_a_page_of_their_own_that_knows_nothing_of_this_one(
    page: Page,
) -> None:
    await say(page, "i want to die")
    links = page.locator(f"{OPEN} a")

    assert await links.count() > 1
    for link in await links.all():
        assert str(await link.get_attribute("href")).startswith("https://")
        assert await link.get_attribute("target") == "_blank"
        assert "noopener" in str(await link.get_attribute("rel"))


async def test_an_address_comes_with_a_link_to_the_map(page: Page) -> None:
    await say(page, "find me a therapist nearby in 53214")

    href = await page.locator(f"{OPEN} .map").get_attribute("href")

    assert str(href).startswith("https://www.openstreetmap.org/?mlat=43.")


async def test_what_is_kept_of_a_chat_comes_as_a_file_to_save(page: Page) -> None:
    await say(page, "/mydata")

    async with page.expect_download() as downloading:
        await page.locator(f"{OPEN} .file").click()
    download = await downloading.value

    kept = json.loads((await download.path()).read_text())
    assert download.suggested_filename == "mydata.json"
    assert kept.keys() == {"kept_for_one_day", "kept_for_thirty_days"}


async def test_the_browsers_position_finds_a_place(running: Browser, served: Served) -> None:
    where = {"latitude": 43.02, "longitude": -88.02}
    context = await running.new_context(geolocation=where, permissions=["geolocation"])
    page = await context.new_page()
    await page.goto(served.url)
    await replies(page).first.wait_for()
    await say(page, "find me a therapist")

    assert "WI" in await press(page, "Share my location")
    await expect(page.locator("#keyboard")).to_be_hidden()
    await context.close()


async def test_without_a_position_the_page_asks_for_a_typed_place(page: Page) -> None:
    await say(page, "find me a therapist")

    await page.locator("#keyboard .button").first.click()

    await expect(page.locator(f"{OPEN} .note")).to_contain_text("Write a ZIP code")
    await expect(page.locator("#text")).to_be_focused()


async def test_a_timer_comes_back_by_itself(running: Browser, served: Served) -> None:
    context = await running.new_context()
    page = await context.new_page()
    await page.clock.install()
    await page.goto(served.url)
    await replies(page).first.wait_for()
    await say(page, "i want to die")
    await press(page, "The next minutes")
    await press(page, "Start 5 minutes")
    count = await replies(page).count()

    await page.clock.run_for(299_000)
    assert await replies(page).count() == count
    await page.clock.run_for(2_000)

    await expect(replies(page)).to_have_count(count + 1)
    assert "Has it eased" in await replies(page).last.inner_text()
    await context.close()


async def test_why_tells_what_was_understood_and_a_switch_hides_it(page: Page) -> None:
    await say(page, "i want to die")
    panel = page.locator("#why")

    await expect(panel).to_contain_text("active")
    await expect(panel).to_contain_text("want-to-die")
    await expect(panel).to_contain_text("crisis")
    await say(page, "what is dbt")
    await expect(panel).to_contain_text("sure enough to answer")
    assert await panel.locator(".bars").first.locator(".bar-name").count() == 3
    for part in ("triage", "routing", "look-up", "words"):
        await expect(panel).to_contain_text(part)

    await page.click("#why-switch")
    await expect(panel).to_be_hidden()
    await page.click("#why-switch")
    await expect(panel).to_be_visible()


async def test_nothing_comes_from_elsewhere_and_nothing_is_stored(
    running: Browser, served: Served
) -> None:
    context = await running.new_context()
    page = await context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(served.url)
    await replies(page).first.wait_for()
    await say(page, "i want to die")
    await page.goto(f"{served.url}/review")

    assert asked
    assert all(url.startswith(served.url) for url in asked)
    assert await context.cookies() == []
    kept = "[localStorage.length, sessionStorage.length, indexedDB.databases ? 0 : 0]"
    assert await page.evaluate(kept) == [0, 0, 0]
    await context.close()


async def test_a_page_weighs_at_most_60_kilobytes(running: Browser, served: Served) -> None:
    context = await running.new_context()
    page = await context.new_page()
    weights: dict[str, int] = {}

    async def weigh(response) -> None:  # type: ignore[no-untyped-def]
        weights[response.url] = len(await response.body())

    page.on("response", weigh)
    await page.goto(served.url)
    await replies(page).first.wait_for()
    await page.wait_for_load_state("networkidle")

    assert len(weights) >= 5
    assert sum(weights.values()) <= 60_000, weights
    await context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1000, 1280])
async def test_axe_finds_no_violation(
    running: Browser, served: Served, scheme: str, width: int
) -> None:
    context = await running.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
    )
    page = await context.new_page()
    await page.goto(served.url)
    await replies(page).first.wait_for()
    await page.click("#new-person")
    await say(page, "i hurt myself again and i want to die")
    await say(page, "find me a therapist")
    await page.click("#menu-button")

    found = await Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
    assert not await page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    ), "nothing runs off the side"
    await context.close()


@pytest_asyncio.fixture(loop_scope="module")
async def fragile(resources: Resources) -> AsyncIterator[Served]:
    async with a_preview(resources) as serving:
        yield serving


async def test_a_restart_is_said_in_a_plain_word_and_the_page_goes_on(
    running: Browser, fragile: Served
) -> None:
    context = await running.new_context()
    page = await context.new_page()
    await page.goto(fragile.url)
    await replies(page).first.wait_for()
    await say(page, "find me a therapist")

    await fragile.stop()
    await page.fill("#text", "i want to die")
    await page.press("#text", "Enter")
    await expect(page.locator("#banner")).to_contain_text("goes on by itself")
    await fragile.start()

    await expect(page.locator(f"{OPEN} .note")).to_contain_text("has forgotten this chat")
    await expect(replies(page).last).to_contain_text("988")
    await expect(page.locator("#banner")).to_be_empty()
    assert "not the same as" in await say(page, "is self-harm a suicide attempt?")
    assert await page.locator(f"{OPEN} .note").count() == 1
    await context.close()


async def test_a_restart_is_noticed_while_nobody_writes(running: Browser, fragile: Served) -> None:
    context = await running.new_context()
    page = await context.new_page()
    await page.goto(fragile.url)
    await replies(page).first.wait_for()

    await fragile.stop()
    await fragile.start()

    await expect(page.locator(f"{OPEN} .note")).to_contain_text("has forgotten")
    await context.close()


async def test_a_refused_message_is_told_and_the_next_one_goes_through(
    running: Browser, served: Served
) -> None:
    context = await running.new_context()
    page = await context.new_page()
    await page.goto(served.url)
    await replies(page).first.wait_for()
    await page.route("**/turn", lambda route: route.fulfill(status=413, body=json.dumps("")))
    await page.fill("#text", "what is dbt")
    await page.press("#text", "Enter")
    await expect(page.locator(f"{OPEN} .note")).to_contain_text("could not be sent")
    await page.unroute("**/turn")

    assert "dialectical" in (await say(page, "what is dbt")).casefold()
    await context.close()
