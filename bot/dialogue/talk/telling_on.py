"""Who goes on telling of a parting, a long wait or a good day is asked about just that.

What the talk is about is kept in ``DialogueState.about``, as for the threads; after two sentences
on it the person is heard as anybody else is.
"""

from types import MappingProxyType

from bot.dialogue.state import DialogueState
from bot.dialogue.talk.thread_answers import FAITH, FOUND_OUT
from bot.safety.levels import RiskLevel

_GOOD = "good_things"
# What the talk is about after a reply, by its name.
CARE = "care"  # what somebody goes on telling of
SUBJECT_OF = MappingProxyType(
    {
        **dict.fromkeys(("they_know", "checked_on", "told_somebody", "hurts_them"), FOUND_OUT),
        "sin": FAITH,
        "break_up": "parting",
        "bullied": "bullying",
        "under_pressure": "pressure",
        "own_body": "body",
        "has_nobody": "loneliness",
        **dict.fromkeys(
            ("tells_of_care", "wait_time", "long_wait", "turned_down", "therapist_leaves"), CARE
        ),
        **dict.fromkeys(("felt_worse", "another_therapist"), CARE),
        **dict.fromkeys(("good_news", "resisted"), _GOOD),
        "family_split": "family",
        "came_out": "coming_out",
        "sleep": "nights",
        "scars_seen": "scars",
        "after_hospital": "coming_back",
    }
)
SUBJECTS = frozenset(SUBJECT_OF.values())
# Thanks to who tells something, in the order in which they are said.
THANKS = ("heard", "heard_again", "heard_more", "heard_still", "heard_further")
HEARD = frozenset(THANKS)
# Who was found out may still ask what to say to them: that is answered, and asked on no more.
_LAST = frozenset(f"on_{name}_again" for name in SUBJECTS - {FOUND_OUT})


def subject(state: DialogueState) -> str:
    """Return what who writes goes on telling of, "" for nothing that there are words for."""
    of_them = state.risk.open and state.risk.theirs
    dying = state.risk.open and state.risk.worst >= RiskLevel.ACTIVE
    good = state.about == _GOOD and dying  # "how was it for you" is no question there
    return state.about if state.about in SUBJECTS and not of_them and not good else ""


def goes_on(state: DialogueState) -> bool:
    """Return whether the last reply was one to who tells something."""
    return state.said.startswith("on_") or state.said in HEARD


def heard_on(state: DialogueState) -> str:
    """Return the name of the reply to who goes on telling of it, "" for none."""
    on = subject(state)
    over = state.said == f"on_{on}_again" or state.said in HEARD
    return f"on_{on}" if on and not over else ""


def told_enough(said: str) -> bool:
    """Return whether a reply was the last sentence on what the talk is about."""
    return said in _LAST
