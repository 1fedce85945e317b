"""The README shows what really happens."""

import re
from pathlib import Path

from bot.channels.console import event_of, shown
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")


def test_both_commands_and_the_transcript_stand_near_the_top() -> None:
    top = README.splitlines()

    assert "make chat" in "\n".join(top[:20])
    assert "make test" in "\n".join(top[:20])
    assert any(line.startswith("> ") for line in top[:30])


def test_every_line_of_the_transcript_is_said(resources: Resources) -> None:
    transcript = re.search(r"```\n(> .*?)```", README, re.DOTALL)
    assert transcript is not None
    state = DialogueState()
    for part in re.split(r"^> ", transcript[1], flags=re.MULTILINE)[1:]:
        typed, *expected = part.splitlines()
        turn = take_turn(state, event_of(typed), resources)
        state = turn.state
        said = "\n".join(shown(reply) for reply in turn.replies)
        for line in filter(None, expected):
            assert line == "…" or line in said, (typed, line)
