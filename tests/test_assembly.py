import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.assembly import assemble, load_content
from bot.content import KNOWLEDGE
from bot.dialogue.events import Said
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.errors import ContentError
from bot.settings import Settings

CHECKER = Path(__file__).parent.parent.parent / "shared" / "tools" / "check_wording.py"


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    shutil.copytree(KNOWLEDGE, folder)
    (folder / "risk" / "en.toml").unlink()
    (folder / "crisis_lines" / "us.toml").write_text("code = \n", encoding="utf-8")
    (folder / "replies" / "en" / "card_active.html.j2").write_text("{{ help.nope }} {%", "utf-8")
    (folder / "intents.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(ContentError) as raised:
        load_content(folder)

    told = "\n".join(raised.value.problems)
    for name in ("risk/en.toml", "crisis_lines/us.toml", "card_active.html.j2", "intents.toml"):
        assert name in told, told


def test_a_template_that_lacks_a_value_is_told_before_anybody_sees_it(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    shutil.copytree(KNOWLEDGE, folder)
    (folder / "replies" / "en" / "card_active.html.j2").write_text("{{ helpp.line }}", "utf-8")

    with pytest.raises(ContentError, match=r"card_active.*helpp"):
        load_content(folder)


def test_without_a_list_of_therapists_everything_else_works(tmp_path: Path) -> None:
    resources = assemble(Settings(_env_file=None), directory=tmp_path / "gone.db")

    found = take_turn(DialogueState(), Said(text="therapist in 53214 in person"), resources)
    risk = take_turn(DialogueState(), Said(text="i want to die"), resources)

    assert "can't reach my list" in found.replies[0].html
    assert found.failure == ""
    assert "988" in risk.replies[0].html


@pytest.mark.skipif(not CHECKER.exists(), reason="the guide's source does not lie beside us")
def test_no_wording_is_shared_with_the_guides_source() -> None:
    done = subprocess.run(
        [sys.executable, str(CHECKER), str(KNOWLEDGE)], capture_output=True, text=True, check=False
    )

    assert done.stdout.startswith("0 shared runs"), done.stdout
