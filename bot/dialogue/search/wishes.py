"""What a later message wants of a search: without what leads to it, and with what it takes back."""

from bot.dialogue.resources import Resources
from bot.dialogue.talk.sentences import as_typed, asks_first
from bot.directory.requests import Request
from bot.patterns.phrases import read_on
from bot.text import clauses_of

_CARE = frozenset({"therapy", "counseling", "counselling", "treatment", "therapists", "therapist"})


def wish_of(text: str, resources: Resources) -> str:
    """Return what a message asks for, without the words that lead to it: "what about online?"."""
    one = resources.phrases["such_a_one"].search(text)
    if one is not None:
        text = f"{one[one.lastindex or 0]} therapist{text[one.end() :]}"
    led = read_on(resources.phrases["leads_to_a_wish"], text)
    text = text if led == text else led.rstrip("?")
    text = read_on(resources.phrases["said_so"], text)
    rather = read_on(resources.phrases["would_rather"], text)
    forgets = resources.phrases["takes_back"].match(rather)  # "i want to forget the trauma"
    return read_on(resources.phrases["they_say"], text if forgets else rather)


def asks_for_a_wish(text: str, request: Request) -> bool:
    """Return whether a question is a wish: "do they do evenings"; "what does therapy cost" is not.

    What care costs, or what it is, has an answer of its own.
    """
    only_wishes = bool(request.wishes) and request == Request(wishes=request.wishes)
    return only_wishes and _CARE.isdisjoint(as_typed(text).strip("?").split())


def asks_a_thing(text: str, resources: Resources) -> bool:
    """Return whether a message begins with a question: "wait what is bpd", "what about online"."""
    return asks_first(read_on(resources.phrases["before_a_question"], text))


def says_again(text: str, resources: Resources) -> bool:
    """Return whether a message says anew what was asked for, or what somebody would rather have."""
    rather = resources.phrases["would_rather"].search(text)
    return rather is not None or resources.says("said_so", text)


def parts_of(text: str, resources: Resources) -> list[str]:
    """Return the parts of a message between its marks and its "and": "Reno, and she has Aetna"."""
    parts = clauses_of(resources.phrases["joins"].sub(",", text))
    return [part.strip() for part in parts if part.strip()]


def takes_back(text: str, resources: Resources) -> bool:
    """Return whether a message takes something back by a word for it: "forget the online"."""
    return resources.says("takes_back", text)


def without_taking_back(text: str, resources: Resources) -> str:
    """Return what a message takes back, without the word for it: "the online"."""
    return resources.phrases["takes_back"].sub("", text)


def beside_what_is_taken_back(text: str, resources: Resources) -> str:
    """Return what a message says beside the part that takes something back, "" for nothing.

    "Forget the online. In person, and she has Medicare": the first part alone takes back.
    """
    parts = parts_of(text, resources)
    taken = next((i for i, part in enumerate(parts) if takes_back(part, resources)), None)
    return "" if taken is None else ", ".join(parts[:taken] + parts[taken + 1 :])
