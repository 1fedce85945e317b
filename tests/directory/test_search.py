"""Who fits a search, and what is said when nobody does."""

import shutil
from pathlib import Path

import pytest

from bot.content import KNOWLEDGE
from bot.directory.gazetteer import Gazetteer
from bot.directory.matching import Query, Results
from bot.directory.place_reading import read_place
from bot.directory.places import Place
from bot.directory.search import Directory
from bot.errors import DirectoryError


@pytest.fixture
def at(places: Gazetteer):  # type: ignore[no-untyped-def]
    def named(text: str) -> Place:
        return read_place(text, places, bare=True).places[0]

    return named


def ids(results: Results) -> tuple[list[str], list[str], list[str]]:
    groups = (results.near, results.online, results.online_ask)
    near, online, ask = ([match.provider.id for match in group] for group in groups)
    return near, online, ask


CARLA, KATY, ADA = "carla-weismantel", "katy-jones", "ada-wang"
ALYSSA, MICHELLE = "alyssa-austern", "michelle-litwer"


@pytest.mark.parametrize(
    ("where", "modality", "near", "online", "ask"),
    [
        ("53214", "any", [CARLA], [], [MICHELLE]),
        ("53214", "in_person", [CARLA], [], []),
        ("53214", "remote", [], [], [MICHELLE]),
        ("Chatham, NJ", "remote", [], [ALYSSA], [MICHELLE]),
        ("New Jersey", "any", [], [ALYSSA], [MICHELLE]),
        ("Wisconsin", "in_person", [CARLA, KATY], [], []),
        ("Bolingbrook IL", "in_person", [ADA], [], []),
        ("Fresno CA", "any", [], [], [MICHELLE]),
    ],
)
def test_near_and_online_are_two_groups(
    where: str,
    modality: str,
    near: list[str],
    online: list[str],
    ask: list[str],
    at,  # type: ignore[no-untyped-def]
    directory: Directory,
) -> None:
    results = directory.search(Query(at(where), modality))

    assert ids(results) == (near, online, ask)


@pytest.mark.parametrize(
    ("where", "query", "reason", "relaxation"),
    [
        ("53214", {"modality": "in_person", "specialty": "couples"}, "specialty", "specialty"),
        (
            "53214",
            {"modality": "in_person", "provider_type": "psychologist"},
            "provider_type",
            "type",
        ),
        ("53214", {"modality": "remote"}, "online", "near"),
        ("Kenosha WI", {"modality": "in_person"}, "distance", "wider"),
    ],
)
def test_an_empty_list_names_the_filter_and_a_way_out(
    where: str,
    query: dict[str, str],
    reason: str,
    relaxation: str,
    at,  # type: ignore[no-untyped-def]
    directory: Directory,
) -> None:
    results = directory.search(Query(at(where), **query))

    assert results.emptied_by == reason
    assert results.relaxed[relaxation] >= 1


def test_the_nearest_in_the_same_state_is_offered_and_nobody_beyond(at, directory) -> None:  # type: ignore[no-untyped-def]
    madison = directory.search(Query(at("Madison WI"), "in_person"))
    gary = directory.search(Query(at("Gary, Indiana"), "in_person", radius_miles=5))

    assert madison.nearest is not None
    assert madison.nearest.provider.id == CARLA
    assert gary.nearest is None, "the nearest is in Illinois"


def test_a_place_abroad_finds_nobody(at, directory) -> None:  # type: ignore[no-untyped-def]
    assert directory.search(Query(at("Toronto"))).all == ()


def test_no_listing_ever_says_undefined(directory: Directory) -> None:
    assert "undefined" not in repr(list(directory.listings()))


def test_who_can_prescribe_means_both_professions_that_do(at, directory) -> None:  # type: ignore[no-untyped-def]
    results = directory.search(Query(at("Wisconsin"), "in_person", provider_type="prescriber"))

    assert ids(results)[0] == [CARLA]


def test_a_database_that_is_missing_or_broken_is_told_in_one_line_and_comes_back(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a name & 50% more?.db"
    therapists = Directory(path)

    with pytest.raises(DirectoryError, match="build-directory"):
        therapists.search(Query(None))
    path.write_bytes(b"not a database, by any means")
    with pytest.raises(DirectoryError) as raised:
        therapists.search(Query(None))
    shutil.copy(KNOWLEDGE.parent / "providers.db", path)

    assert "\n" not in str(raised.value)
    assert len(list(therapists.listings())) == 6
