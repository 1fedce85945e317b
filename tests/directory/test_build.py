"""providers.db: built from the reviewed list, all or nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, create_engine

from bot.content import KNOWLEDGE
from bot.directory.build import build_directory
from bot.directory.importers.csv_list import COLUMNS
from bot.directory.importers.entries import Known
from bot.directory.models import Provider
from bot.errors import ContentError

GOOD = {
    "id": "ann-lee",
    "name": "Ann Lee",
    "title": "psychologist",
    "provider_type": "psychologist",
    "in_person": "yes",
    "remote": "unknown",
    "street": "",
    "city": "Milwaukee",
    "state": "WI",
    "zip": "53214",
    "specialties": "self-harm",
    "licence_states": "WI",
    "licence_verified": "no",
    "phone": "",
    "url": "",
    "listed_on": "2026-01-31",
    "source": "test",
}


def write_list(path: Path, *rows: dict[str, str]) -> Path:
    lines = [",".join(COLUMNS), *(",".join(row[column] for column in COLUMNS) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_the_shipped_database_is_what_the_list_builds(tmp_path: Path, known: Known) -> None:
    target = tmp_path / "providers.db"

    count = build_directory(KNOWLEDGE / "providers.csv", known, target)

    assert count == 6
    assert dump(target) == dump(KNOWLEDGE.parent / "providers.db")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("provider_type", "guru", "provider_type: 'guru' is not one of"),
        ("in_person", "maybe", "in_person: 'maybe' is not one of"),
        ("remote", "", "remote: '' is not one of"),
        ("state", "Wisconsin", "state: 'Wisconsin' is not a state"),
        ("licence_states", "WI|ZZ", "state: 'ZZ' is not a state"),
        ("zip", "00001", "zip: '00001' is not a known ZIP"),
        ("zip", "", "zip: is missing"),
        ("specialties", "sadness", "specialties: 'sadness' is not in"),
        ("listed_on", "May 2025", "listed_on: 'May 2025' is not a date"),
        ("listed_on", "2025-13-45", "listed_on"),
        ("city", "undefined", "city: 'undefined' is no value"),
        ("name", "", "name"),
        ("id", "Ann Lee", "id"),
        ("source", "", "source"),
    ],
)
def test_a_wrong_field_is_told_by_line_and_name(
    field: str,
    value: str,
    told: str,
    tmp_path: Path,
    known: Known,
) -> None:
    source = write_list(tmp_path / "providers.csv", GOOD | {field: value})

    with pytest.raises(ContentError) as raised:
        build_directory(source, known, tmp_path / "providers.db")

    assert any(f"line 2: {told}" in line for line in raised.value.problems)


def test_every_problem_is_told_at_once_and_the_old_file_stays(tmp_path: Path, known: Known) -> None:
    target = tmp_path / "providers.db"
    build_directory(write_list(tmp_path / "good.csv", GOOD), known, target)
    before = dump(target)
    rows = (GOOD, GOOD | {"zip": "1"}, GOOD | {"id": "b", "remote": "x"})
    bad = write_list(tmp_path / "bad.csv", *rows)

    with pytest.raises(ContentError) as raised:
        build_directory(bad, known, target)

    assert len(raised.value.problems) == 3, "an id twice, a ZIP, a modality"
    assert dump(target) == before


def test_a_row_with_a_field_too_many_is_told(tmp_path: Path, known: Known) -> None:
    source = write_list(tmp_path / "providers.csv", GOOD | {"name": "Lee, Ann"})

    with pytest.raises(ContentError, match="line 2: must have 17 fields"):
        build_directory(source, known, tmp_path / "providers.db")


def test_the_database_itself_refuses_half_a_position(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'providers.db'}")
    Provider.metadata.create_all(engine)
    row = {k: v for k, v in GOOD.items() if k in Provider.model_fields and k != "licence_verified"}
    half = Provider.model_validate(row | {"lat": 43.0, "number": 1})

    with Session(engine) as session:
        session.add(half)
        with pytest.raises(IntegrityError):
            session.commit()
    engine.dispose()
