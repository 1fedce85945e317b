"""Figures, confusions, floors and the picture of ``python -m bot evaluate``."""

import json
import math
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import assembly, cli
from bot.dialogue.resources import Resources
from bot.evaluation import (
    EvaluationError,
    Floor,
    Measured,
    Question,
    below_floors,
    confusions,
    measure_file,
    read_floor,
)
from bot.evaluation_plot import at_threshold, confusion_matrix, draw, sections

ROOT = Path(__file__).parent.parent
PNG = b"\x89PNG\r\n\x1a\n"
DBT = {"text": "what is dbt?", "gold": ["dbt", "therapies"]}
CBT = {"text": "what is cbt?", "gold": ["cbt"]}
WRONG = {"text": "what is cbt?", "gold": ["ocd"]}
RIGHT_FIRST = "questions: right section first"


def jsonl(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def ranks(*ranked: str, score: float | None = 0.9) -> dict[str, Any]:
    answer = {"kind": "choices", "section": None, "choices": [*ranked] or None, "score": score}
    return {"answer": answer}


def measured(path: Path, **ranked: dict[str, Any]) -> Measured:
    rows = [{"text": text, "gold": text.split("_")[:-1]} for text in ranked]
    return measure_file(jsonl(path, *rows), lambda text: ranked[text])


@pytest.fixture
def evaluate(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], resources: Resources
) -> Any:
    """Return a way to run the command: its status, what it printed, what it complained of."""
    monkeypatch.setattr(assembly, "assemble", lambda settings: resources)

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["bot", "evaluate", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            cli.main()
        out, err = capsys.readouterr()
        return int(end.value.code or 0), out, err

    return run


def test_each_section_has_a_figure_under_its_first_gold(evaluate: Any, tmp_path: Path) -> None:
    status, out, _ = evaluate(jsonl(tmp_path / "few.jsonl", DBT, CBT, WRONG))

    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert status == 0
    assert "questions: right first: section dbt 1.000 (1 of 1)" in lines
    assert "questions: right first: section ocd 0.000 (0 of 1)" in lines
    assert "questions: right first: section therapies" not in out


def test_a_confusion_is_told_with_its_number(evaluate: Any, tmp_path: Path) -> None:
    _, out, _ = evaluate(jsonl(tmp_path / "few.jsonl", DBT, WRONG, WRONG))

    assert [line for line in out.splitlines() if "confused" in line] == [
        "  confused: ocd answered as cbt  2"
    ]


def test_only_the_five_most_frequent_confusions_are_told_the_most_frequent_first() -> None:
    asked = [Question((gold,), "cbt", 0.5) for gold in "abcdefg"]

    told = confusions([*asked, Question(("g",), "cbt", 0.5)])

    assert told[0] == "confused: g answered as cbt  2"
    assert told[1:] == [f"confused: {gold} answered as cbt  1" for gold in "abcd"]


def test_neither_another_right_section_nor_an_empty_ranking_is_a_confusion(tmp_path: Path) -> None:
    file = measured(tmp_path / "few.jsonl", a_b_1=ranks("b"), c_1=ranks(score=None))

    assert confusions(file.questions) == []


def test_rows_without_gold_have_neither_sections_nor_questions(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "few.jsonl", {"text": "yo", "kind": "greeting"})

    file = measure_file(path, lambda text: ranks("dbt"))

    assert file.questions == ()
    assert "section " not in str(file)


def test_a_floor_that_is_kept_ends_well(evaluate: Any, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "few.jsonl", DBT, WRONG)

    status, _, err = evaluate(path, "--floor", f"{RIGHT_FIRST}=0.5")

    assert (status, err) == (0, "")


def test_each_figure_below_its_floor_has_one_line_and_the_status_is_1(
    evaluate: Any, tmp_path: Path
) -> None:
    few, fewer = (jsonl(tmp_path / name, DBT, WRONG) for name in ("few.jsonl", "fewer.jsonl"))

    status, out, err = evaluate(
        few,
        fewer,
        "--floor",
        f"{RIGHT_FIRST}=0.75",
        "--floor",
        "questions: right first: section dbt=1",
    )

    assert status == 1
    assert err.splitlines() == [
        f"{path}: {RIGHT_FIRST}: 0.5000 (1 of 2) is below its floor 0.75" for path in (few, fewer)
    ]
    assert str(fewer) in out, "the tables are printed all the same"


def test_a_floor_for_a_name_that_no_file_has_is_told_and_the_status_is_2(
    evaluate: Any, tmp_path: Path
) -> None:
    path = jsonl(tmp_path / "few.jsonl", WRONG)

    status, _, err = evaluate(path, "--floor", "nonsense=0.5", "--floor", f"{RIGHT_FIRST}=1")

    assert status == 2
    assert err == '--floor "nonsense": no file has a figure of this name\n'


def test_a_floor_needs_its_name_in_one_file_only(tmp_path: Path) -> None:
    one = measured(tmp_path / "one.jsonl", a_1=ranks("a"))
    other = measured(tmp_path / "other.jsonl", b_1=ranks("a"))

    below = below_floors([one, other], [Floor("questions: right first: section b", 0.1)])

    assert len(below) == 1
    assert str(other.path) in below[0]


@pytest.mark.parametrize("text", ["", "name", "=0.5", "name=", "name=high", "name=75", "name=nan"])
def test_a_floor_that_is_no_share_under_a_name_is_refused_with_the_cure(text: str) -> None:
    with pytest.raises(EvaluationError, match=r'write "NAME=0\.75"'):
        read_floor(text)


def test_a_name_may_hold_an_equals_sign() -> None:
    assert read_floor("a = b=0.25") == Floor("a = b", 0.25)


@pytest.mark.parametrize("option", [("--plot", "out.png"), ("--floor", "name=0.5")])
def test_plot_and_floor_without_a_file_ask_for_one(evaluate: Any, option: tuple[str, str]) -> None:
    status, _, err = evaluate(*option)

    assert status == 2
    assert "name a labelled JSONL file" in err


def test_every_missing_file_is_named_at_once(evaluate: Any) -> None:
    status, _, err = evaluate("nowhere.jsonl", "nor-here.jsonl")

    assert status == 2
    assert [line.split(":")[0] for line in err.splitlines()] == ["nowhere.jsonl", "nor-here.jsonl"]


def test_the_plot_is_written_for_the_questions_of_all_files(evaluate: Any, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    one, other = jsonl(tmp_path / "one.jsonl", DBT), jsonl(tmp_path / "other.jsonl", WRONG)
    picture = tmp_path / "out.png"

    status, out, err = evaluate(one, other, "--plot", picture)

    assert (status, err) == (0, "")
    assert f"drawn: {picture}" in out
    assert picture.read_bytes().startswith(PNG)


def test_a_plot_of_no_questions_is_refused(evaluate: Any, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    path = jsonl(tmp_path / "few.jsonl", {"text": "yo", "kind": "greeting"})

    status, _, err = evaluate(path, "--plot", tmp_path / "out.png")

    assert status == 2
    assert "no questions" in err


@pytest.mark.parametrize("name", ["no-folder/out.png", "out.poem"])
def test_a_picture_that_cannot_be_written_is_named(name: str, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")

    with pytest.raises(EvaluationError, match=name):
        draw([Question(("dbt",), "dbt", 0.9)], tmp_path / name)


def test_without_matplotlib_one_line_tells_the_cure_and_the_status_is_2(tmp_path: Path) -> None:
    (tmp_path / "matplotlib.py").write_text("raise ImportError\n")
    path = jsonl(tmp_path / "few.jsonl", DBT)

    done = subprocess.run(
        [sys.executable, "-m", "bot", "evaluate", str(path), "--plot", str(tmp_path / "out.png")],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        timeout=60,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr == "--plot needs matplotlib: pip install matplotlib\n"
    assert done.stdout == ""


def test_a_table_without_a_plot_imports_no_matplotlib() -> None:
    code = "import sys, bot.cli, bot.evaluation_plot; print('matplotlib' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert done.stdout.strip() == "False"


def test_the_matrix_counts_first_gold_against_first_ranked_and_shows_what_ranked_nothing() -> None:
    asked = [
        Question(("dbt", "cbt"), "cbt", 0.9),
        Question(("dbt",), "dbt", 0.9),
        Question(("dbt",), None, None),
    ]

    assert sections(asked) == ["cbt", "dbt", "(nothing)"]
    assert confusion_matrix(asked) == [[0, 0, 0], [1, 1, 1], [0, 0, 0]]


def test_a_threshold_answers_from_its_score_up_and_never_what_ranked_nothing() -> None:
    asked = [
        Question(("a",), "a", 0.8),
        Question(("a",), "b", 0.5),
        Question(("a",), "b", 0.2),
        Question(("a",), None, None),
    ]

    assert at_threshold(asked, 0.5) == (0.5, 0.5)
    assert at_threshold(asked, 0.0) == (0.75, 1 / 3)
    answered, right = at_threshold(asked, 0.9)
    assert answered == 0
    assert math.isnan(right)


def test_a_line_that_is_no_labelled_message_is_told_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text('{"text": "hello"}\n{bad\n\n["text"]\n{"id": 1}\n', encoding="utf-8")

    with pytest.raises(EvaluationError) as caught:
        measure_file(path, lambda _: {})

    told = str(caught.value).splitlines()
    assert [line.partition(": line ")[2][:1] for line in told] == ["2", "4", "5"]
    assert all(line.startswith(str(path)) and "correct it" in line for line in told)


def test_a_file_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_bytes(b'{"text": "caf\xe9"}\n')

    with pytest.raises(EvaluationError, match="save it as UTF-8"):
        measure_file(path, lambda _: {})


def test_a_row_whose_slots_are_null_is_no_request(evaluate: Any, tmp_path: Path) -> None:
    row = {"text": "thanks", "kind": "thanks", "slots": None}
    status, out, _ = evaluate(jsonl(tmp_path / "few.jsonl", row))

    assert status == 0
    assert "out of scope: answered: thanks" in out
    assert "requests" not in out
