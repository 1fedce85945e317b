"""What an operator types: python -m bot memory … and python -m bot report."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.errors import BotError
from bot.memory.keys import Keys
from bot.memory.store import Memory, utc_now
from tests.memory.conftest import KEY


@pytest.fixture(autouse=True)
def settings(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("SECRET_KEY", KEY)


def bot(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, catch_exceptions=False)


def test_upgrade_makes_the_tables_and_may_run_again() -> None:
    for _ in range(2):
        assert bot("memory", "upgrade").output == "the tables are up to date\n"


def test_counts_shows_the_sums_and_hides_small_ones(url: str) -> None:
    bot("memory", "upgrade")
    memory = Memory(url, KEY)
    memory.finish(1, 10, b"", [("turn", "ask")] * 12 + [("card", "imminent US")] * 2)
    memory.close()

    lines = [line.split() for line in bot("memory", "counts").output.splitlines()]
    table = bot("memory", "counts", "--csv").output.splitlines()

    assert lines == [["card", "imminent", "US", "<5"], ["turn", "ask", "12"]]
    today = utc_now().date()
    assert table == [
        "day,kind,value,number",
        f"{today},card,imminent US,<5",
        f"{today},turn,ask,12",
    ]


def test_purge_says_how_much_it_deleted() -> None:
    bot("memory", "upgrade")

    assert bot("memory", "purge").output == "deleted: 0 states, 0 updates, 0 counts\n"


def test_a_new_key_is_a_key() -> None:
    first, second = (bot("memory", "new-key").output.strip() for _ in range(2))

    assert Keys(first).unseal(Keys(first).seal(b"a state")) == b"a state"
    assert first != second


def test_report_writes_one_page_or_one_table(tmp_path: Path) -> None:
    bot("memory", "upgrade")

    bot("report", "--from", "2026-01-01", "--to", "2026-01-31", "--out", "january.html")
    bot("report", "--csv")

    assert "31 January 2026" in (tmp_path / "january.html").read_text()
    assert (tmp_path / "report.csv").read_text().startswith("group,name,number\n")


def test_report_names_the_file_that_it_cannot_write() -> None:
    bot("memory", "upgrade")

    with pytest.raises(BotError, match=r"^nowhere/report\.html: cannot be written"):
        bot("report", "--out", "nowhere/report.html")


def test_days_that_are_exchanged_are_told() -> None:
    with pytest.raises(BotError, match="exchange them"):
        bot("memory", "counts", "--from", "2026-02-01", "--to", "2026-01-01")
