"""What a turn adds to the daily counts: kinds and values, never who or what was written.

kind           value
turn           intent; "failed" where a turn failed
card           level and chosen country: "active US"; "active -" where none was chosen; the level is
               "none" where a button brought the card, or a failure of ours
row            chosen country or "-": a reply with one line of help
section        slug of the section that was shown
unanswered     intent of a question that the guide does not answer
search         state of a search that found somebody: "WI", "-" without a place
search_empty   state of a search that found nobody
helped         slug and answer: "dbt yes", "dbt no"
report         id of the listing that has a problem
time_to_card   seconds from update to card, at most: "0.5", "1", "2", "5", "10", "60", "more"
"""

from bisect import bisect_left

from bot.dialogue.outcome import Turn
from bot.guide.bands import TOLD
from bot.safety.levels import Help

Counts = tuple[tuple[str, str], ...]

# Turns that ask the guide nothing, though it was looked through.
_NO_QUESTION = frozenset(
    ("crisis", "share", "greeting", "thanks", "goodbye", "about_bot", "smalltalk", "insult", TOLD)
)
SECONDS_TO_CARD = (0.5, 1, 2, 5, 10, 60)


def counted(turn: Turn) -> Counts:
    """Return (kind, value) of everything that a turn counts."""
    why = turn.why
    intent = "failed" if turn.failure else why.intent
    counts = [("turn", intent), *_help(turn), *why.counted]
    if why.section:
        counts.append(("section", why.section))
    elif why.lookup and why.lookup.kind == "none" and intent not in _NO_QUESTION:
        counts.append(("unanswered", intent))
    return tuple(counts)


def time_to_card(seconds: float) -> tuple[str, str]:
    """Return (kind, value) of the seconds from an update to its card; the channel counts it."""
    edges = (*map(str, SECONDS_TO_CARD), "more")
    return ("time_to_card", edges[bisect_left(SECONDS_TO_CARD, seconds)])


def _help(turn: Turn) -> Counts:
    country = turn.state.country if turn.state.chosen else "-"
    level = turn.why.assessment.level.label
    helps = {reply.help for reply in turn.replies}
    if Help.CARD in helps:
        return (("card", f"{level} {country}"),)
    return (("row", country),) if Help.ROW in helps else ()
