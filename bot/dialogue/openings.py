"""The first words of a reply, varied over a chat: what was said once sounds hollow the second time.

Cards of an emergency and refusals begin the same every time: they stand in no family.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.dialogue.replies import Opening, Reply
from bot.dialogue.state import DialogueState


@dataclass(frozen=True, slots=True)
class Begun:
    """Replies as they are sent, and which families of openings the chat has heard, in order."""

    replies: tuple[Reply, ...]
    opened: tuple[str, ...]


def varied(
    state: DialogueState, replies: Sequence[Reply], openings: Mapping[str, Opening]
) -> Begun:
    """Return the replies, each with an opening that this chat has not heard while one is left."""
    opened, sent = state.opened, list[Reply]()
    for reply in replies:
        name, written = _family(reply, openings)
        if name:
            others = openings[name].others
            times = min(opened.count(name), len(others))  # a chat may be older than the texts
            if times:
                html = others[times - 1] + reply.html[len(written) :]
                reply = replace(reply, html=html)
            heard_all = times == len(others)
            opened = tuple(x for x in opened if x != name) if heard_all else (*opened, name)
        sent.append(reply)
    return Begun(tuple(sent), opened)


def _family(reply: Reply, openings: Mapping[str, Opening]) -> tuple[str, str]:
    """Return (the family of a reply's opening, the opening), or ("", "")."""
    for name, opening in openings.items():
        for written in opening.as_written:
            if reply.html.startswith(written):
                return name, written
    return "", ""
