"""Whole chats of two people whose lines nothing was fitted on; `make chats` tells how they fare.

Each message is labelled with what it means: a wish of knowledge/wishes, or "share" (something is
told), "nod", "guide", "search", "risk", "other". They were written by a description of each
reply alone.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.content import Problems
from bot.dialogue.events import Said
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.own_replies import REPLIES, WISHED
from bot.dialogue.talk.thread_answers import ANSWERS
from bot.dialogue.turn import take_turn
from bot.guide.chats import KINDS, Chat, load_chats
from bot.safety.levels import Help, RiskLevel

CHATS = Path(__file__).parent / "chats"
_AGAIN = "_again"
# What else is an answer to a wish: a page that a button brings too, or that says as much.
_ALSO = {
    "lines": {"crisis"},
    "without_parents": {"young_search"},
    "distract": {"minutes", "minutes_else"},
    "talk_to_me": {"talk_with_me"},
    "private": {"who_sees"},
    "nobody_to_know": {"who_sees"},
    "parents_know": {"parents_know"},
    "grief": {"condolence"},
    "may_i_text": {"cant_call"},
    "should_i_leave": {"whether_to_leave"},
    "somebody_now": {"human"},
}


@dataclass(frozen=True, slots=True)
class Heard:
    """One message of a chat, what it means, and the turn that it brought."""

    means: str
    text: str
    turn: Turn

    @property
    def met(self) -> bool:
        """Whether the reply to a wish is one that was meant for it."""
        names = {reply.name for reply in self.turn.replies}
        return not names.isdisjoint(replies_to(self.means))

    @property
    def alarmed(self) -> bool:
        """Whether a card came that is of more than self-harm, or worry for somebody."""
        level = self.turn.why.assessment.level
        shown = any(reply.help is Help.CARD for reply in self.turn.replies)
        return shown and level not in (RiskLevel.SELF_HARM, RiskLevel.THIRD_PARTY)


def replies_to(wish: str) -> set[str]:
    """Return the names of the replies that are meant for a wish."""
    names = {table[wish].reply for table in (REPLIES, WISHED) if wish in table}
    names |= {answers[wish].reply for answers in ANSWERS.values() if wish in answers}
    names |= _ALSO.get(wish, set())
    return names | {f"{name}{_AGAIN}" for name in names}


def chats() -> list[Chat]:
    """Return their chats."""
    problems: Problems = []
    found = load_chats(CHATS, problems)
    assert not problems, problems
    return found


def had(resources: Resources) -> list[Heard]:
    """Return every message of every chat with the turn that it brought."""
    heard = []
    for chat in chats():
        state = DialogueState()
        for message in chat:
            turn = take_turn(state, Said(text=message.text), resources)
            state = turn.state
            heard.append(Heard(message.means, message.text, turn))
    return heard


def told(heard: Iterable[Heard]) -> str:
    """Return how the chats fare, in a few lines."""
    heard = list(heard)
    wishes = [one for one in heard if one.means not in KINDS]
    calm = [one for one in heard if one.means != "risk"]
    replies = Counter(one.turn.replies[-1].name for one in heard if one.means == "share")
    missed = Counter(one.means for one in wishes if not one.met)
    return "\n".join(
        (
            f"{len(heard)} messages, {len(wishes)} wishes",
            f"met: {sum(one.met for one in wishes) / len(wishes):.3f}",
            f"cards above self-harm and worry: {sum(one.alarmed for one in calm)} of {len(calm)}",
            f"replies to what is told: {dict(replies.most_common(8))}",
            f"missed most: {dict(missed.most_common(8))}",
        )
    )


if __name__ == "__main__":
    from bot.assembly import assemble
    from bot.settings import Settings

    print(told(had(assemble(Settings()))))
