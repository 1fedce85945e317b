"""The network tells a risk in words of one's own from a calm line, and fails at nothing."""

import math
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import KNOWLEDGE
from bot.semantics.network import Network, load_network
from bot.semantics.pieces import Pieces

FILE = KNOWLEDGE / "risk" / "semantic.onnx"
NAMES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "harp", "##s", "##o", "harpo"]


@pytest.fixture(scope="module")
def network() -> Network:
    problems: list[str] = []
    found = load_network(FILE, problems)
    assert found is not None, problems
    return found


@pytest.mark.parametrize(
    ("risk", "calm"),
    [
        ("nobody would weep if i perished", "nobody would weep if the bakery closed"),
        ("my stepdad thumps me most evenings", "my stepdad hums to me most evenings"),
        ("i plan to swallow the whole packet tonight", "i plan to paint the whole fence tonight"),
        ("i carve lines into my thigh", "i carve spoons out of birch"),
    ],
)
def test_a_risk_is_likelier_than_a_calm_line_in_almost_the_same_words(
    risk: str, calm: str, network: Network
) -> None:
    of_risk, of_calm = network.odds([risk.split(), calm.split()])
    assert of_risk > of_calm + 1


@given(words=st.lists(st.text(max_size=30), max_size=80))
def test_no_words_make_it_fail(words: list[str], network: Network) -> None:
    odds = network.odds([words])

    assert math.isfinite(odds[0])
    assert odds == network.odds([words])


def test_a_stretch_means_the_same_beside_any_others(network: Network) -> None:
    lines = [("my stepdad thumps me most evenings " * n).split() for n in range(1, 14)]

    for line, together in zip(lines, network.odds(lines), strict=True):
        (alone,) = network.odds([line])
        assert math.isclose(alone, together, abs_tol=1e-4)


def test_what_is_told_again_is_the_same_whatever_was_asked_between(network: Network) -> None:
    stretches = [
        f"the {animal} sat on the mat {n} times".split()
        for n in range(12)
        for animal in ("cat", "dog")
    ]
    first = [(network.odds([one])[0], network.meaning(one).tolist()) for one in stretches]

    for one, (odds, meaning) in zip(reversed(stretches), reversed(first), strict=True):
        assert network.meaning(one).tolist() == meaning
        assert network.odds([one]) == [odds]
    assert network.odds(stretches) == [odds for odds, _ in first]


def test_the_odds_are_the_same_whether_or_not_the_meaning_was_asked_for_before(
    network: Network,
) -> None:
    words = ["the", "heron", "stood", "in", "the", "reeds", "until", "dusk"]
    before = network.meaning(words).tolist()
    odds = network.odds([words])
    for n in range(20):
        network.meaning([str(n)])

    assert math.isfinite(odds[0])
    assert network.odds([words]) == odds
    assert network.meaning(words).tolist() == before


def test_a_word_is_one_piece_where_it_is_known_and_several_where_it_is_not() -> None:
    pieces = Pieces(NAMES)

    assert pieces.of(["harpo"]) == [2, 7, 3]
    assert pieces.of(["harps"]) == [2, 4, 5, 3]
    assert pieces.of(["harpz", ""]) == [2, 1, 1, 3]


@pytest.mark.parametrize("damage", [b"", b"no archive", None])
def test_a_broken_file_is_told_with_its_cure(damage: bytes | None, tmp_path: Path) -> None:
    path, problems = tmp_path / "semantic.onnx", list[str]()
    path.write_bytes(FILE.read_bytes()[:-5000] if damage is None else damage)
    shutil.copy(FILE.with_suffix(".rows"), tmp_path)

    assert load_network(path, problems) is None
    assert "make semantic" in problems[0]


@pytest.mark.parametrize("damage", [b"", b"other rows", None])
def test_rows_that_are_missing_or_of_another_network_are_told_with_their_cure(
    damage: bytes | None, tmp_path: Path
) -> None:
    path, problems = tmp_path / "semantic.onnx", list[str]()
    shutil.copy(FILE, path)
    if damage is not None:
        path.with_suffix(".rows").write_bytes(damage)

    assert load_network(path, problems) is None
    assert "make semantic" in problems[0]
