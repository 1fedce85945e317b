"""What a few plain words ask for: a button said aloud, or a reply of its own; no look-up."""

import re
from dataclasses import dataclass, replace

from bot.dialogue.as_things_stand import as_things_stand, in_danger, turned
from bot.dialogue.next_step import next_step
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.replies import Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel
from bot.text import tokenise

_BEFORE = frozenset({"and", "but", "ok", "so", "well", "yeah", "yes", "no", "because", "just"})
_TELLERS = frozenset(
    {"i", "im", "i'm", "ive", "i've", "id", "i'd", "ill", "i'll", "my", "our", "we", "he", "she"}
    | {"they", "hes", "he's", "shes"}
    | {"she's", "it", "its", "it's", "everyone", "everybody", "nobody", "people", "the", "not"}
    | {"everything", "nothing", "u", "you", "this", "still", "idk", "cant", "can't", "dont"}
    | {"don't", "want", "feel", "feeling", "had", "got", "been", "lost", "found"}
)
# Every pattern of the intent "no_search" has one of these words.
REFUSING = frozenset(
    {"no", "not", "dont", "didnt", "stop", "quit", "without", "enough", "forget", "drop", "skip"}
    | {"leave", "never", "nevermind"}
)
_SENTENCE = re.compile(r"[.!?;,\n]+")
_CLAUSE = re.compile(r"[^.!?;,\n]+[.!?;,\n]*")
_LEFT_OUT = re.compile(r"['’,]|\(\d+\)$")
_QUESTION_WORDS = frozenset(
    {"what", "whats", "what's", "how", "why", "who", "is", "are", "can", "does", "do", "will"}
    | {"should", "would", "which"}
)
_MOST_WORDS = 10  # of a message that is all said by one intent
_SHORT_ONLY = frozenset(
    {"what_now", "feeling", "help_word", "lines", "harm_word", "nod", "first_words", "distract"}
)
_SAYS_SOMETHING = 4  # words beside a greeting or thanks that are answered themselves
_NO_ANSWER_TO_DANGER = frozenset(
    {"feeling", "nod", "joking", "typo", "greeting", "help_word", "medicine"}
)
_POLITE = frozenset({"greeting", "thanks", "goodbye", "nod"})


@dataclass(frozen=True, slots=True)
class Said:
    """The reply to one intent.

    Attributes:
        reply: its name in the wording.
        counted: the intent that the daily counts know it by.
        buttons: (label, action) of its buttons, in one row.
        number: whether the row of help stands under it.
    """

    reply: str
    counted: str
    buttons: tuple[tuple[str, str], ...] = ()
    number: bool = False


# These come before a search and the guide: their words could be taken for a question to either.
FIRST = frozenset(
    {"private", "forget_me", "letters", "talk_with_them", "fault", "put_away", "tell_an_adult"}
    | {
        "where_they_are",
        "waiting",
        "am_i_bad",
        "for_a_story",
        "insists",
        "not_believed",
        "doctor_for_them",
        "keeps_safe",
        "whether_to_go",
        "scared",
        "with_medics",
        "stepped_back",
        "find_me",
        "first_aid",
        "blister",
        "blister_there",
        "put_on_it",
        "child_report",
        "child_unsure",
        "child_ask",
        "choked_after",
        "came_down",
        "they_came_down",
        "show_it",
    }
    | {"sources", "advice", "help_word", "feeling", "harm_word"}
    | {"what_now", "watch_over", "my_english", "somebody_now", "body_emergency"}
    | {"line_failed", "may_i_tell", "medicine", "threat_if_told", "in_trouble", "why_place"}
)
_MENU = (("guide", "guide"), ("find", "find"), ("crisis", "crisis"))
_TELLING = (("tell_someone", "tell"), ("about_therapists", "s:what-therapists-do"))
# The first that fits is said.
_SAID = {
    "may_lose": Said("may_lose", "ask", (("tell_someone", "tell"), ("crisis", "crisis")), True),
    "locked_up": Said("locked_up", "ask", _TELLING, number=True),
    "police_come": Said("police_come", "ask", (("crisis", "crisis"),)),
    "kept_private": Said("kept_private", "ask", _TELLING),
    "when_i_call": Said("when_i_call", "ask", (("crisis", "crisis"),), number=True),
    "happens_again": Said(
        "happens_again",
        "ask",
        (("plan", "plan"), ("about_recovery", "s:recovery-and-finding-care")),
        number=True,
    ),
    "free": Said("free", "about_bot", _MENU),
    "scar_care": Said("scar_care", "scar_care", _MENU),
    "why_place": Said("why_place", "about_bot"),
    "in_trouble": Said("in_trouble", "ask", (("tell_someone", "tell"),), number=True),
    "threat_if_told": Said("threat_if_told", "ask", number=True),
    "talk_with_them": Said("talk_with_them", "ask", number=True),
    "watch_over": Said(
        "watch_over", "ask", (("signs", "s:warning-signs"), ("find", "find")), number=True
    ),
    "fault": Said("fault", "ask", number=True),
    "put_away": Said("put_away", "ask", number=True),
    "tell_an_adult": Said("tell_an_adult", "ask", number=True),
    "where_they_are": Said("where_they_are", "crisis", number=True),
    "stepped_back": Said("stepped_back", "share", (("plan", "plan"), ("minutes", "minutes")), True),
    "find_me": Said("find_me", "crisis"),
    "blister": Said("blister", "crisis", (("talk", "talk"), ("hush", "hush"))),
    "first_aid": Said("firstaid", "crisis", (("talk", "talk"), ("hush", "hush"))),
    "scared": Said("scared", "share", number=True),
    "medicine": Said("medicine", "ask", (("medication", "s:medication"),), number=True),
    "letters": Said("letters", "ask", (("find", "find"),)),
    "help_word": Said(
        "help_word", "share", (("minutes", "minutes"), ("find", "find"), ("guide", "guide")), True
    ),
    "what_now": Said(
        "what_now", "share", (("minutes", "minutes"), ("plan", "plan"), ("find", "find")), True
    ),
    "my_english": Said("my_english", "about_bot", _MENU),
    "harm_word": Said(
        "harm_word",
        "ask",
        (("about_harm", "s:what-is-self-harm"), ("minutes", "minutes"), ("crisis", "crisis")),
    ),
    "advice": Said("advice", "about_bot", _MENU),
    "private": Said("who_sees", "about_bot"),
    "forget_me": Said("forget_ask", "privacy", (("forget", "forget"),)),
    "friend": Said("friend", "about_bot", number=True),
    "greeting": Said("greeting", "greeting", _MENU),
    "thanks": Said("thanks", "thanks"),
    "goodbye": Said("goodbye", "goodbye"),
    "insult": Said("insult", "insult"),
    "call_for_me": Said(
        "call_for_me", "about_bot", (("cant_call", "cant-call"), ("with_someone", "with-someone"))
    ),
    "about_bot": Said("about_bot", "about_bot", _MENU),
    "human": Said("human", "about_bot", number=True),
    "not_heard": Said("not_heard", "about_bot", (("cant_call", "cant-call"),), number=True),
    "may_i_tell": Said("listening", "share"),
    "line_failed": Said(
        "line_failed", "crisis", (("plan", "plan"), ("minutes", "minutes"), ("crisis", "crisis"))
    ),
    "body_emergency": Said("body_emergency", "crisis", (("minutes", "minutes"),)),
    "somebody_now": Said(
        "somebody_now", "crisis", (("crisis", "crisis"), ("minutes", "minutes"), ("find", "find"))
    ),
    "no_search": Said("no_search", "stop", (("guide", "guide"), ("crisis", "crisis"))),
    "feeling": Said(
        "feeling", "share", (("hard_feelings", "s:emotional-triggers"), ("minutes", "minutes"))
    ),
    "typo": Said("typo", "smalltalk", number=True),
    "joking": Said("hyperbole", "smalltalk", number=True),
    "nod": Said("nod", "smalltalk", _MENU),
}
# Buttons that words press too. `next`, `safe:yes` and `eased:…` only where they were just offered.
_PRESSED = {
    "guide": "guide", "text_instead": "cant-call", "distract": "minutes", "tell_mine": "tell",
    "lines": "crisis", "plan_wanted": "plan",
}  # fmt: skip


def pressed(state: DialogueState, intents: tuple[str, ...]) -> str:
    """Return the action of the button that the words stand for, "" where there is none."""
    offered = {action for _, action in state.offered}
    asked = (
        ("im_ok", "safe:yes", "safe:yes" in offered),
        ("eased", "eased:yes", state.waiting or "eased:yes" in offered),
        ("not_eased", "eased:no", state.waiting or "eased:no" in offered),
        ("worse", "eased:worse", state.waiting or "eased:no" in offered),
        ("back_to_search", "resume", state.search is not None and state.said != "results"),
        ("called", "called", in_danger(state) and "waiting" not in intents),
        ("with_me", "with-someone", state.risk.worst is RiskLevel.IMMINENT),
        *((intent, action, True) for intent, action in _PRESSED.items()),
    )
    return next((action for intent, action, fits in asked if fits and intent in intents), "")


def said(state: DialogueState, intents: tuple[str, ...], resources: Resources) -> Part | None:
    """Return the reply that a message's intents have of their own, None where they have none."""
    if "sources" in intents:
        return _sources(state, resources)
    if "who_runs" in intents and "about_bot" not in intents:
        return _who_runs(state, resources)
    if "no_search" in intents:
        state = replace(state, search=None)
    intents = turned(state, intents)
    now = as_things_stand(state, intents, resources)
    if now is not None:
        return now
    if state.risk.emergency and not _NO_ANSWER_TO_DANGER.isdisjoint(intents):
        return next_step(state, resources)  # tired after pills is no feeling to talk over
    for intent, reply in _SAID.items():
        if intent in intents:
            part = say(state, resources, reply.reply, reply.counted, _row(reply, resources))
            return with_number(part, resources) if reply.number else part
    return None


def asks(text: str) -> bool:
    """Return whether a message asks something."""
    first = text.casefold().split(maxsplit=1)[:1]
    return "?" in text or bool(first and first[0] in _QUESTION_WORDS)


def tells(text: str) -> bool:
    """Return whether a message tells of somebody, and asks nothing: "he is 12", "my mom yells"."""
    words = text.casefold().replace("’", "'").split()
    first = next((word for word in words if word not in _BEFORE), "")
    return len(words) > 1 and "?" not in text and first.strip(",.") in _TELLERS


def as_typed(words: str) -> str:
    """Return words as a thumb types them: small, without apostrophes, commas and numbers behind."""
    return " ".join(_LEFT_OUT.sub("", words.casefold()).split()).strip(" .!")


def menu(resources: Resources) -> Rows:
    """Return the buttons for a person who does not know what to ask."""
    return (tuple(resources.wording.button(label, action) for label, action in _MENU),)


def _sources(state: DialogueState, resources: Resources) -> Part:
    """Return where the guide's facts come from, and who has read its words."""
    entries = (section.entry for section in resources.guide.sections.values())
    reviewers = dict.fromkeys(entry.reviewed_by for entry in entries if entry.reviewed_by)
    told = {"source": resources.guide.source, "reviewers": "; ".join(reviewers)}
    return say(state, resources, "sources", "about_bot", menu(resources), **told)


def _who_runs(state: DialogueState, resources: Resources) -> Part:
    """Return who answers for the bot, as far as its operator has said so."""
    told = {"policy": resources.policy_url, "contact": resources.contact}
    return say(state, resources, "who_runs", "about_bot", menu(resources), **told)


def without_politeness(
    text: str, intents: tuple[str, ...], resources: Resources
) -> tuple[str, tuple[str, ...]]:
    """Return a message and its intents without the thanks or the "ok" round what it says.

    What is left counts where it asks, or says something in a few words of its own.
    """
    if _POLITE.isdisjoint(intents):
        return text, intents
    sentences = [part.strip() for part in _SENTENCE.split(text) if part.strip()]
    if len(sentences) < 2:
        return text, intents
    kept = [s for s in sentences if _POLITE.isdisjoint(resources.intents.find(s).families)]
    rest = ". ".join(kept)
    if not kept or len(kept) == len(sentences):
        return text, intents
    if not (asks(rest) or asks_on(text) or len(rest.split()) >= _SAYS_SOMETHING):
        return text, intents
    rest = f"{rest}?" if text.rstrip().endswith("?") else rest
    return rest, resources.intents.find(rest).families


def of_its_length(text: str, intents: tuple[str, ...]) -> tuple[str, ...]:
    """Return the intents of a message without those that only a short one has.

    "What do I do" at the end of a story is not all that was said.
    """
    if len(text.split()) <= _MOST_WORDS:
        return intents
    return tuple(intent for intent in intents if intent not in _SHORT_ONLY)


def without_refusal(
    text: str, intents: tuple[str, ...], resources: Resources
) -> tuple[str, tuple[str, ...]]:
    """Return a message and its intents without "no therapist please" before what it asks."""
    clauses = [clause.strip() for clause in _CLAUSE.findall(text) if clause.strip(" .!?;,")]
    if len(clauses) < 2 or REFUSING.isdisjoint(tokenise(text)):  # most messages refuse nothing
        return text, intents
    kept = [c for c in clauses if "no_search" not in resources.intents.find(c).families]
    if not kept or len(kept) == len(clauses):
        return text, intents
    rest = " ".join(kept)
    return rest, resources.intents.find(rest).families


def _row(reply: Said, resources: Resources) -> Rows:
    buttons = tuple(resources.wording.button(label, action) for label, action in reply.buttons)
    return (buttons,) if buttons else ()


def asks_on(text: str) -> bool:
    """Return whether a question follows in the same message: "thanks. how do i tell her"."""
    return any(asks(part) for part in _SENTENCE.split(text)[1:])
