"""The report shows what was counted, hides what is small, and fits a phone and a desk."""

import csv
import datetime
import io
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, sync_playwright

from bot.memory.export import SMALL, as_csv, table
from bot.memory.store import Counted
from bot.report.figures import Figures, figures
from bot.report.figures import rows as figure_rows
from bot.report.page import as_csv as figures_csv
from bot.report.page import as_page
from tests.channels.preview.browser import chromium
from tests.memory import year

DAY = datetime.date(2026, 11, 25)
LAST = datetime.date(2026, 12, 31)


def a_year() -> Figures:
    first = datetime.date(2026, 1, 1)
    return figures(year.counts(1_000_000, first), first, LAST)


def one_day() -> Figures:
    return figures(year.counts(60, DAY, 1), DAY, DAY)


def six_weeks() -> Figures:
    first = LAST - datetime.timedelta(days=41)
    return figures(year.counts(9_000, first, 42), first, LAST)


def nothing() -> Figures:
    return figures([], DAY, DAY + datetime.timedelta(days=6))


def counted(*what: tuple[str, str, int]) -> Figures:
    return figures([Counted(DAY, *each) for each in what], DAY, DAY)


def texts(found: Figures) -> dict[tuple[str, str], str]:
    return {(group, name): text for group, name, text in figure_rows(found)}


def test_numbers_are_added_up_over_days_and_countries() -> None:
    days = (DAY, DAY + datetime.timedelta(days=1))
    found = figures(
        [Counted(day, "card", f"active {country}", 5) for day in days for country in ("-", "US")],
        *days,
    )

    assert texts(found)["card", "active"] == "20"
    assert texts(found)["crisis_referrals_2026", "active"] == "20"


def test_a_year_of_an_authority_holds_its_own_days_alone() -> None:
    days = (datetime.date(2025, 12, 31), datetime.date(2026, 1, 1))
    found = figures([Counted(day, "row", "-", 5 + day.day) for day in days], *days)

    assert [(one.number, one.rows.number, one.whole) for one in found.years] == [
        (2025, 36, False),
        (2026, 6, False),
    ]
    assert all(one.whole for one in a_year().years)


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (1234, "1234")]
)
def test_numbers_from_one_to_four_are_hidden(number: int, text: str) -> None:
    found = counted(("turn", "ask", 50), ("card", "active -", number), ("section", "dbt", number))

    assert texts(found)["card", "active"] == text
    assert texts(found).get(("section", "dbt"), "0") == text


def test_a_hidden_number_cannot_be_worked_out_from_its_neighbours() -> None:
    few_found = texts(counted(("search", "WI", 2), ("search_empty", "WI", 7)))
    few_empty = texts(counted(("search", "WI", 7), ("search_empty", "WI", 2)))
    helped = texts(
        counted(("section", "dbt", 90), ("helped", "dbt yes", 9), ("helped", "dbt no", 2))
    )
    referrals = counted(("card", "imminent -", 2), ("row", "-", 20))

    assert (few_found["finder", "searched"], few_found["finder", "found"]) == ("–", "<5")
    assert (few_empty["finder", "searched"], few_empty["finder", "found"]) == ("9", "–")
    assert {helped["helped", "dbt yes"], helped["helped", "dbt no"]} == {"<5"}
    assert referrals.years[0].total == 20
    assert referrals.years[0].hides


small = st.integers(min_value=1, max_value=SMALL - 1)


@given(number=small, other=st.integers(min_value=100_000, max_value=900_000))
def test_no_small_number_stands_in_any_export(number: int, other: int) -> None:
    kinds = ("turn ask", "card active -", "section dbt", "helped dbt yes", "search WI",
             "search_empty WI", "report a-listing", "time_to_card 2", "unanswered law")  # fmt: skip
    counts = [Counted(DAY, *kind.split(" ", 1), number) for kind in kinds]
    counts.append(Counted(DAY, "turn", "crisis", other))
    found = figures(counts, DAY, DAY)

    for text in (as_csv(counts), table(counts), figures_csv(found)):
        numbers = {int(word) for word in re.findall(r"(?<=[, ])\d+$", text, re.MULTILINE)}
        assert numbers & set(range(1, SMALL)) == set()
        assert "<5" in text


def test_both_csv_files_are_read_back_as_they_were_written() -> None:
    counts = year.counts(9_000, DAY, 7)

    assert [row[:3] for row in csv.reader(io.StringIO(as_csv(counts)))][1:] == [
        [count.day.isoformat(), count.kind, count.value] for count in counts
    ]
    found = figures(counts, DAY, DAY + datetime.timedelta(days=6))
    assert [tuple(row) for row in csv.reader(io.StringIO(figures_csv(found)))][1:] == figure_rows(
        found
    )


def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing() -> None:
    page = as_page(six_weeks())

    assert "<script" not in page
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"', page) == []
    assert re.findall(r"url\((?!#)[^)]*\)", page) == []


def test_what_a_listing_or_a_kind_is_called_cannot_become_markup() -> None:
    page = as_page(counted(("turn", "ask", 9), ("report", "<img src=x onerror=alert(1)>", 9)))

    assert "<img" not in page


def test_the_same_counts_give_the_same_page() -> None:
    assert as_page(six_weeks()) == as_page(six_weeks())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not chromium():
        pytest.skip("no Chromium on this machine: install the package chromium")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield found
        found.close()


_OUTSIDE = """() => {
  const wide = document.documentElement.clientWidth, outside = [];
  const check = (inner, left, right, top, bottom, name) => {
    const box = inner.getBoundingClientRect();
    if (box.width && (box.left < left - 1 || box.right > right + 1 ||
        box.top < top - 1 || box.bottom > bottom + 1)) outside.push(name);
  };
  for (const element of document.querySelectorAll('body *:not(svg *)'))
    check(element, 0, wide, -1e9, 1e9, element.tagName + ' ' + element.textContent.slice(0, 40));
  for (const svg of document.querySelectorAll('svg')) {
    const box = svg.getBoundingClientRect();
    for (const text of svg.querySelectorAll('g[id^=text]'))
      check(text, box.left, box.right, box.top, box.bottom, svg.ariaLabel + ' ' + text.id);
  }
  return outside;
}"""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("made", [a_year, six_weeks, one_day, nothing])
def test_nothing_is_cut_off_on_a_desk_or_on_a_phone(
    browser: Browser, made: Callable[[], Figures], width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(as_page(made()))

    assert page.evaluate(_OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert len(page.screenshot(full_page=True)) > 5_000
    page.close()


def test_the_numbers_can_be_opened_without_a_script(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.set_content(as_page(a_year()))

    page.locator("summary").first.click()

    assert page.locator("details[open] td").first.is_visible()
    assert page.evaluate(_OUTSIDE) == []
    page.close()


def test_letters_in_pictures_stay_readable_on_a_phone(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.set_content(as_page(a_year()))

    scale = page.evaluate(
        "Math.min(...[...document.querySelectorAll('svg')]"
        ".map(s => s.getBoundingClientRect().width / s.viewBox.baseVal.width))"
    )

    assert scale >= 0.95, "ten points stay ten pixels"
    page.close()
