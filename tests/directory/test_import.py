"""Importing lists, the registry and human services: whole rows, told rows, nothing twice."""

import csv
import datetime
import io
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from bot.assembly import assemble
from bot.dialogue.events import Said
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.directory.importers import run
from bot.directory.importers.csv_list import COLUMNS
from bot.directory.importers.entries import Known
from bot.directory.importers.lines import Lines, records
from bot.directory.importers.nppes import A_TAXONOMY
from bot.directory.importers.nppes import COLUMNS as NPPES_COLUMNS
from bot.directory.importers.run import Order, Outcome, import_file
from bot.directory.matching import Listing, Query
from bot.directory.models import Listed, Provider, table_of
from bot.directory.search import Directory
from bot.errors import DirectoryError
from bot.settings import Settings

GOOD = {
    "id": "ann-lee", "name": "Ann Lee", "title": "psychologist", "provider_type": "psychologist",
    "in_person": "yes", "remote": "yes", "street": "1 Main St", "city": "Milwaukee", "state": "WI",
    "zip": "53214", "specialties": "self-harm|adhd", "licence_states": "WI|IL",
    "licence_verified": "no", "phone": "414-555-0100", "url": "", "listed_on": "2026-01-31",
    "source": "our own",
}  # fmt: skip
NPPES_HEADER = [
    "Replacement NPI", *NPPES_COLUMNS.values(), "Provider First Line Business Mailing Address",
    *(name.format(i) for i in range(1, 16) for name in A_TAXONOMY),
]  # fmt: skip


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'providers.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def take(tmp_path: Path, url: str, known: Known) -> Callable[..., Outcome]:
    def taken(content: str | bytes, file_format: str = "csv", **order: object) -> Outcome:
        file = tmp_path / "list"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return import_file(Order(file, file_format, **order), url, known)  # type: ignore[arg-type]

    return taken


def test_who_is_taken_off_is_found_no_more_and_an_unknown_id_is_told(
    take: Callable[..., Outcome], url: str
) -> None:
    take(as_csv(GOOD, GOOD | {"id": "bo-lee", "name": "Bo Lee"}))

    unknown = run.take_off(url, ["ann-lee", "nobody"])

    with closing(Directory(url)) as directory:
        found = [match.provider.id for match in directory.search(Query(None)).all]

    assert unknown == ["nobody"]
    assert found == ["bo-lee"]
    assert listed(url).keys() == {"bo-lee"}


def listed(url: str) -> dict[str, Listing]:
    directory = Directory(url)
    found = {listing.id: listing for listing in directory.listings()}
    directory.close()
    return found


def as_csv(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def nppes(*rows: dict[str, str]) -> str:
    """Return a file of the registry's shape; every row is wanted but for what it says."""
    usual = {
        "npi": "1234567893", "entity": "1", "last": "O'BRIEN-MCCOY", "first": "ANN",
        "street": "1 N MAIN ST", "city": "MILWAUKEE", "state": "WI", "zip": "532141234",
        "country": "US", "phone": "4145550100", "updated": "01/31/2026", "sole": "N",
    }  # fmt: skip
    lines = [",".join(f'"{name}"' for name in NPPES_HEADER)]
    for row in rows:
        told = {
            NPPES_COLUMNS[key]: text for key, text in (usual | row).items() if key in NPPES_COLUMNS
        }
        told["Provider First Line Business Mailing Address"] = "9 SECRET HOME LANE"
        for i, taxonomy in enumerate(row.get("taxonomies", "103TC0700X L1 WI Y").split("|"), 1):
            values = dict(zip(A_TAXONOMY, taxonomy.split(" "), strict=False))
            told |= {name.format(i): text for name, text in values.items()}
        lines.append(",".join(f'"{told.get(name, "")}"' for name in NPPES_HEADER))
    return "\n".join(lines) + "\n"


def hsds(**changed: object) -> dict[str, object]:
    location = {
        "id": "l1", "location_type": "physical", "latitude": 43.02, "longitude": -88.0,
        "addresses": [{"address_1": "2 Oak St", "city": "Milwaukee", "state_province": "WI",
                       "postal_code": "53214", "country": "US", "address_type": "physical"}],
    }  # fmt: skip
    service = {
        "id": "S 1", "name": "Talk it over", "status": "active", "assured_date": "2026-03-01",
        "organization": {"name": "Oak House"}, "phones": [{"number": "414 555 0101"}],
        "attributes": [{"taxonomy_term": {"name": "Counseling"}},
                       {"taxonomy_term": {"name": "Grief"}}],
        "service_at_locations": [{"id": "SAL-1", "location": location}],
    }  # fmt: skip
    return service | changed


def test_a_list_is_taken_over_with_its_licences_and_found(take, url: str) -> None:  # type: ignore[no-untyped-def]
    outcome = take(as_csv(GOOD))

    listing = listed(url)["ann-lee"]
    assert (outcome.taken, outcome.skipped) == (1, 0)
    assert listing.specialties == ("self-harm", "adhd")
    assert (listing.licence_states, listing.licence_verified) == (("IL", "WI"), False)
    assert listing.position == (43.0215, -88.0176), "the ZIP's centre"


def test_somebody_in_a_territory_is_listed_and_found_there(take, url: str, places) -> None:  # type: ignore[no-untyped-def]
    take(as_csv(GOOD | {"city": "Tamuning", "state": "GU", "zip": "96913"}))

    with closing(Directory(url)) as directory:
        found = directory.search(Query(places.zips["96913"], "in_person")).near

    assert [match.provider.name for match in found] == [GOOD["name"]]


def test_running_an_import_twice_changes_nothing(take, url: str) -> None:  # type: ignore[no-untyped-def]
    take(as_csv(GOOD, GOOD | {"id": "bo"}))
    before = listed(url)

    again = take(as_csv(GOOD, GOOD | {"id": "bo"}))

    assert (again.taken, again.unchanged) == (0, 2)
    assert listed(url) == before


def test_a_row_that_changed_is_found_by_what_it_says_now_and_no_longer_by_what_it_said(
    take,
    url: str,
    places,  # type: ignore[no-untyped-def]
) -> None:
    take(as_csv(GOOD))
    take(as_csv(GOOD | {"zip": "60440", "state": "IL", "specialties": "ocd", "remote": "no"}))

    directory = Directory(url)
    milwaukee, bolingbrook = places.zips["53214"], places.zips["60440"]
    there = directory.search(Query(bolingbrook, "in_person", "ocd")).near
    gone = [
        directory.search(Query(milwaukee, "in_person")).near,
        directory.search(Query(bolingbrook, "in_person", "adhd")).near,
        directory.search(Query(milwaukee, "remote")).all,
    ]
    directory.close()
    assert len(there) == 1
    assert gone == [(), (), ()]


def test_replacing_a_source_drops_what_the_newer_file_lacks_and_nobody_elses(take, url) -> None:  # type: ignore[no-untyped-def]
    take(as_csv(GOOD, GOOD | {"id": "bo"}))
    take(as_csv(GOOD | {"id": "cy", "source": "another"}))

    outcome = take(as_csv(GOOD), replace_source=True)

    assert outcome.removed == 1
    assert set(listed(url)) == {"ann-lee", "cy"}


def test_a_row_that_is_skipped_keeps_what_was_listed_before(take, url: str) -> None:  # type: ignore[no-untyped-def]
    take(as_csv(GOOD, GOOD | {"id": "bo"}))

    outcome = take(as_csv(GOOD | {"zip": "1"}, GOOD | {"id": "bo"}), replace_source=True)

    assert (outcome.skipped, outcome.removed) == (1, 0)
    assert set(listed(url)) == {"ann-lee", "bo"}


def test_a_source_may_be_named_for_every_row(take, url: str) -> None:  # type: ignore[no-untyped-def]
    take(as_csv(GOOD), source="spring list")

    assert listed(url)["ann-lee"].source == "spring list"


def test_the_report_tells_every_row_by_its_line(take, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    report = tmp_path / "report.tsv"

    take(as_csv(GOOD, GOOD | {"id": "bo", "state": "Wisconsin"}, GOOD), report=report)

    rows = [line.split("\t") for line in report.read_text(encoding="utf-8").splitlines()]
    assert [row[:3] for row in rows[1:]] == [
        ["2", "ann-lee", "taken"],
        ["3", "bo", "skipped"],
        ["4", "ann-lee", "skipped"],
    ]
    assert "'Wisconsin' is not a state" in rows[2][3]
    assert "twice" in rows[3][3]


def test_an_import_that_was_interrupted_goes_on_where_it_stopped(
    take,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    rows = [GOOD | {"id": f"p-{i}"} for i in range(25)]
    monkeypatch.setattr(run, "_A_BATCH", 10)
    report, read = tmp_path / "report.tsv", run.FORMATS["csv"].read

    def until_the_power_fails(*arguments: object) -> Iterator[object]:
        for number, entry in enumerate(read(*arguments)):  # type: ignore[arg-type]
            if number == 15:
                raise KeyboardInterrupt
            yield entry

    monkeypatch.setitem(run.FORMATS, "csv", run.FORMATS["csv"]._replace(read=until_the_power_fails))
    with pytest.raises(KeyboardInterrupt):
        take(as_csv(*rows), report=report)
    after_the_first = set(listed(url))
    monkeypatch.setitem(run.FORMATS, "csv", run.FORMATS["csv"]._replace(read=read))
    outcome = take(as_csv(*rows), report=report)

    assert len(after_the_first) == 10, "whole batches only"
    assert (outcome.resumed, outcome.taken, outcome.unchanged) == (True, 25, 0)
    assert len(listed(url)) == 25
    assert len(report.read_text(encoding="utf-8").splitlines()) == 26, "each row is told once"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"lat": "999", "lon": "-88"}, "lat: Input should be less than or equal to 90"),
        ({"lat": "43", "lon": ""}, "lat and lon"),
        ({"lat": "north", "lon": "-88"}, "lat"),
        ({"zip": "5321"}, "a spreadsheet may have dropped a 0"),
        ({"state": "ZZ"}, "'ZZ' is not a state"),
        ({"licence_states": "WI|Wisconsin"}, "'Wisconsin' is not a state"),
        ({"name": ""}, "name"),
        ({"name": "undefined"}, "is no value"),
        ({"name": "x" * 5000}, "name"),
        ({"accepting": "maybe"}, "'maybe' is not one of"),
    ],
)
def test_a_wrong_field_skips_its_row_and_says_why(
    changed: dict[str, str],
    why: str,
    take,
    url: str,  # type: ignore[no-untyped-def]
) -> None:
    columns = (*COLUMNS, "lat", "lon", "accepting")
    usual = {"lat": "", "lon": "", "accepting": "unknown"}

    outcome = take(as_csv(GOOD | usual | changed, GOOD | usual | {"id": "bo"}, columns=columns))

    assert set(listed(url)) == {"bo"}
    assert why in outcome.examples[0]
    assert "\n" not in outcome.examples[0]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (b"", "the file is empty"),
        (b"\xff\xfei\x00d\x00", "save the file as UTF-8"),
        (b"id,name\nann-lee,Ann\n", "missing"),
        ((",".join((*COLUMNS, "shoe size")) + "\n").encode(), "'shoe size' not known"),
        (("id," + ",".join(COLUMNS) + "\n").encode(), "stands twice"),
        (b'"' + b"x" * 50_000_000, "line 1: is longer than"),
    ],
    ids=["empty", "UTF-16", "columns missing", "a strange column", "a column twice", "50 MB"],
)
def test_a_file_that_is_no_list_is_refused_in_one_line(
    written: bytes,
    why: str,
    take,
    url: str,  # type: ignore[no-untyped-def]
) -> None:
    with pytest.raises(DirectoryError, match=why) as raised:
        take(written)

    assert "\n" not in str(raised.value)
    assert listed(url) == {}


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (b"caf\xe9,broken\n", "is not UTF-8"),
        (b"a\0b,broken\n", "has a zero byte"),
        (b'"an open quote,' + b"y" * 200_000 + b"\n", "a field is longer than 100,000"),
        (b"z" * 50_000_000 + b"\n", "is longer than 4,194,304 bytes"),
        (b"a,b,c\n", "must have 17 fields"),
        (b'"x"y,b\n', "is not well quoted"),
    ],
    ids=[
        "encoding",
        "a zero byte",
        "an open quote",
        "50 MB in one field",
        "too few fields",
        "stray quotes",
    ],
)
def test_a_broken_row_is_skipped_and_those_behind_it_are_taken(
    broken: bytes,
    why: str,
    take,
    url: str,  # type: ignore[no-untyped-def]
) -> None:
    first, *rows = as_csv(GOOD, GOOD | {"id": "bo"}).encode().splitlines(keepends=True)

    outcome = take(first + rows[0] + broken + rows[1])

    assert set(listed(url)) == {"ann-lee", "bo"}
    assert outcome.broken == 1
    assert why in outcome.examples[0]
    assert outcome.examples[0].startswith("line 3")


def test_a_file_with_broken_rows_drops_nobody(take, url: str) -> None:  # type: ignore[no-untyped-def]
    take(as_csv(GOOD, GOOD | {"id": "bo"}))

    outcome = take(as_csv(GOOD) + '"cut', replace_source=True)

    assert (outcome.broken, outcome.removed) == (1, 0)
    assert set(listed(url)) == {"ann-lee", "bo"}


def test_the_registry_gives_the_practice_never_the_mailing_address(take, url: str) -> None:  # type: ignore[no-untyped-def]
    take(nppes({}, {"npi": "1234567894", "sole": "Y"}), "nppes")

    practice, sole = listed(url)["npi-1234567893"], listed(url)["npi-1234567894"]
    assert practice.name == "Ann O'Brien-McCoy"
    assert (practice.street, practice.city, practice.zip) == ("1 N Main St", "Milwaukee", "53214")
    assert (sole.street, sole.city, sole.phone) == ("", "Milwaukee", "414-555-0100")
    assert "SECRET" not in repr(listed(url)).upper()
    assert (practice.in_person, practice.remote, practice.accepting) == ("unknown",) * 3
    assert practice.listed_on == datetime.date(2026, 1, 31)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"entity": "2"}, "an organization"),
        ({"taxonomies": "207Q00000X L1 WI Y"}, "no behavioral health profession"),
        ({"deactivated": "02/01/2026"}, "is deactivated"),
        ({"country": "CA"}, "outside the United States"),
        ({"state": "ZZ"}, "'ZZ' is not a state"),
        ({"updated": "2026"}, "is no date"),
        ({"npi": "12"}, "is not ten digits"),
    ],
)
def test_rows_of_the_registry_that_are_not_for_us_are_skipped_with_the_reason(
    row: dict[str, str],
    why: str,
    take,
    url: str,  # type: ignore[no-untyped-def]
) -> None:
    outcome = take(nppes(row), "nppes")

    assert listed(url) == {}
    assert why in outcome.examples[0]


def test_licences_come_from_the_columns_of_the_professions_we_list(take, url: str) -> None:  # type: ignore[no-untyped-def]
    taxonomies = "207Q00000X L1 TX N|103TC2200X L2 WI N|2084P0800X L3 IL Y|101YA0400X  MN N"
    take(nppes({"taxonomies": taxonomies}), "nppes")

    listing = listed(url)["npi-1234567893"]
    assert listing.licence_states == ("IL", "WI"), "TX is another profession's, MN has no number"
    assert (listing.provider_type, listing.prescribes) == ("psychiatrist", True)
    assert listing.specialties == ("child-and-adolescent", "drug-use", "alcohol-use")
    assert not listing.licence_verified


@pytest.mark.parametrize(("state", "may"), [("IL", True), ("WI", False)])
def test_a_trained_psychologist_prescribes_only_where_the_state_lets_them(
    state: str,
    may: bool,
    take,
    url: str,  # type: ignore[no-untyped-def]
) -> None:
    take(nppes({"taxonomies": f"103TP0016X L1 {state} Y"}), "nppes")

    assert listed(url)["npi-1234567893"].prescribes is may


def test_somebody_whom_the_registry_deactivated_is_removed_and_one_who_came_back_stays(
    take,
    url: str,  # type: ignore[no-untyped-def]
) -> None:
    take(nppes({}, {"npi": "1234567894"}), "nppes")
    left = {"deactivated": "02/01/2026"}

    outcome = take(nppes(left, left | {"npi": "1234567894", "reactivated": "03/01/2026"}), "nppes")

    assert outcome.removed == 1
    assert set(listed(url)) == {"npi-1234567894"}


def test_who_is_deactivated_further_down_the_same_file_is_not_listed(take, url: str) -> None:  # type: ignore[no-untyped-def]
    outcome = take(nppes({}, {"npi": "1234567894"}, {"deactivated": "02/01/2026"}), "nppes")

    assert outcome.removed == 1
    assert set(listed(url)) == {"npi-1234567894"}


def test_a_name_of_the_registry_that_is_too_long_skips_its_row(take, url: str) -> None:  # type: ignore[no-untyped-def]
    outcome = take(nppes({"last": "X" * 300}, {"npi": "1234567894", "last": "X" * 150}), "nppes")

    assert set(listed(url)) == {"npi-1234567894"}
    assert "name: String should have at most 200" in outcome.examples[0]


def test_a_registry_file_that_is_cut_short_keeps_its_whole_rows_and_says_so(take, url) -> None:  # type: ignore[no-untyped-def]
    whole = nppes({}, {"npi": "1234567894"}, {"npi": "1234567895"})

    outcome = take(whole[: len(whole) - 300], "nppes")

    assert set(listed(url)) == {"npi-1234567893", "npi-1234567894"}
    assert outcome.broken == 1
    assert "cut short" in outcome.examples[0]


def test_a_file_that_is_not_the_registrys_is_refused(take) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DirectoryError, match="this is not the NPPES file"):
        take(as_csv(GOOD), "nppes")


@given(
    st.lists(st.lists(st.text(st.sampled_from('a ",\n\r;é'), max_size=6), min_size=1), max_size=5)
)
@example([[',"']])
@example([["a", ',"x']])
@example([['x",', "y"]])
def test_a_quoted_record_is_read_as_it_was_written(rows: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)

    read = [row for _, row in records(Lines(io.BytesIO(text.getvalue().encode())))]

    assert read == rows


def test_listings_stand_in_the_order_of_their_columns() -> None:
    columns = [column.name for column in table_of(Provider).columns]

    assert [*Listed._fields, "number"] == columns


def test_a_directory_of_an_older_version_is_told_with_its_cure(tmp_path: Path) -> None:
    path = tmp_path / "providers.db"
    with closing(sqlite3.connect(path)) as old:
        old.execute("CREATE TABLE provider (number INTEGER PRIMARY KEY, id TEXT, name TEXT)")

    with pytest.raises(DirectoryError, match="was made by an older version: remove it"):
        list(Directory(path).listings())


@pytest.mark.parametrize("shape", ["lines", "array", "page", "pretty"])
def test_human_services_are_read_in_every_shape(shape: str, take, url: str) -> None:  # type: ignore[no-untyped-def]
    two = [hsds(), hsds(id="S2", service_at_locations=[{"id": "SAL-2", "location": {
        "location_type": "virtual"}}])]  # fmt: skip
    written = {
        "lines": "\n".join(map(json.dumps, two)),
        "array": json.dumps(two),
        "page": json.dumps({"total_items": 2, "page_number": 1, "contents": two, "last": True}),
        "pretty": json.dumps({"total_items": 2, "contents": two, "size": 2}, indent=2),
    }[shape]

    outcome = take(written, "hsds")

    place, online = listed(url)["hsds-sal-1"], listed(url)["hsds-sal-2"]
    assert (outcome.taken, outcome.broken) == (2, 0), outcome
    assert place.name == "Talk it over, Oak House"
    assert (place.position, place.in_person, place.remote) == ((43.02, -88.0), "yes", "unknown")
    assert (online.in_person, online.remote, online.licence_states) == ("no", "yes", ())
    assert place.specialties == ("grief",)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"status": "defunct"}, "is defunct"),
        ({"attributes": [{"taxonomy_term": {"name": "Food pantry"}}]}, "no behavioral health"),
        ({"assured_date": None}, "assured_date: is missing"),
        ({"name": None, "organization": None}, "name"),
        ({"name": "Talk \0 it over"}, "name: has a zero byte"),
        ({"name": "Talk \ud800 it over"}, "name"),
        ({"attributes": "nonsense", "service_at_locations": 5}, "no behavioral health"),
    ],
)
def test_services_that_are_not_for_us_are_skipped_with_the_reason(
    changed: dict[str, object],
    why: str,
    take,
    url: str,  # type: ignore[no-untyped-def]
) -> None:
    outcome = take(json.dumps(hsds(**changed)), "hsds")

    assert listed(url) == {}
    assert why in outcome.examples[0]


def test_a_file_of_services_that_is_cut_short_is_told(take, url: str) -> None:  # type: ignore[no-untyped-def]
    outcome = take(json.dumps([hsds(), hsds(id="S2")])[:-40], "hsds")

    assert (outcome.taken, outcome.broken) == (1, 1)
    assert "cut short" in outcome.examples[0]


def test_a_full_disk_is_told_in_one_line_and_leaves_whole_batches(
    tmp_path: Path, known: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_A_BATCH", 50)
    file, path = tmp_path / "list.csv", tmp_path / "providers.db"
    rows = [GOOD | {"id": f"p-{i}"} for i in range(1000)]
    file.write_text(as_csv(*rows), encoding="utf-8")

    def small_disk(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(Engine, "connect", small_disk)
    try:
        with pytest.raises(DirectoryError, match="no room is left on the disk") as raised:
            import_file(Order(file, "csv"), f"sqlite:///{path}", known)
    finally:
        event.remove(Engine, "connect", small_disk)
    kept = len(listed(f"sqlite:///{path}"))
    outcome = import_file(Order(file, "csv"), f"sqlite:///{path}", known)

    assert "\n" not in str(raised.value)
    assert 0 < kept < 1000
    assert kept % 50 == 0
    assert outcome.resumed
    assert len(listed(f"sqlite:///{path}")) == 1000


def test_while_the_directory_is_locked_or_gone_the_bot_answers_everything_else(
    tmp_path: Path, known: Known
) -> None:
    file, path = tmp_path / "list.csv", tmp_path / "providers.db"
    file.write_text(as_csv(GOOD), encoding="utf-8")
    import_file(Order(file, "csv"), f"sqlite:///{path}", known)
    resources = assemble(Settings(_env_file=None), directory=path)

    def answer(text: str) -> str:
        turn = take_turn(DialogueState(), Said(text=text), resources)
        assert turn.failure == ""
        return turn.replies[0].html

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DirectoryError, match="locked by another program"):
            Directory(path).search(Query(None))
        locked = answer("therapist in 53214 in person")
        assert "988" in answer("i want to die")
        other.execute("ROLLBACK")
    found = answer("therapist in 53214 in person")
    path.rename(tmp_path / "elsewhere")
    gone = answer("therapist in 53214 in person")
    (tmp_path / "elsewhere").rename(path)

    assert "can't reach my list" in locked
    assert "Ann Lee" in found
    assert "can't reach my list" in gone
    assert "Ann Lee" in answer("therapist in 53214 in person")


def test_a_file_put_in_the_place_of_another_is_read_by_the_next_search(
    tmp_path: Path, known: Known
) -> None:
    file, path, newer = tmp_path / "list.csv", tmp_path / "a.db", tmp_path / "b.db"
    for name, target in (("Ann Lee", path), ("Bo Lee", newer)):
        file.write_text(as_csv(GOOD | {"name": name}), encoding="utf-8")
        import_file(Order(file, "csv"), f"sqlite:///{target}", known)
    directory = Directory(path)
    before = directory.search(Query(None)).all[0].provider.name

    newer.replace(path)

    assert before == "Ann Lee"
    assert directory.search(Query(None)).all[0].provider.name == "Bo Lee"
    directory.close()


def test_a_server_that_dropped_the_connection_is_asked_again(
    postgres_url: str, tmp_path: Path, known: Known
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(as_csv(GOOD), encoding="utf-8")
    import_file(Order(file, "csv"), postgres_url, known)
    directory = Directory(postgres_url)
    directory.search(Query(None))

    import psycopg

    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

    assert len(directory.search(Query(None)).all) == 1
    directory.close()


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    directory = Directory("postgresql+psycopg://me:hush-hush@127.0.0.1:1/harbor")

    with pytest.raises(DirectoryError, match="DIRECTORY_URL") as raised:
        directory.search(Query(None))

    assert "hush" not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_search_cannot_write(tmp_path: Path, known: Known) -> None:
    file, path = tmp_path / "list.csv", tmp_path / "providers.db"
    file.write_text(as_csv(GOOD), encoding="utf-8")
    import_file(Order(file, "csv"), f"sqlite:///{path}", known)
    directory = Directory(path)

    with (
        directory._engine.connect() as connection,
        pytest.raises(Exception, match="readonly"),
    ):
        connection.exec_driver_sql("DELETE FROM provider")
    directory.close()
