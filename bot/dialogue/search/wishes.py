"""What a later message wants of a search: without what leads to it, and with what it takes back."""

import re

from bot.dialogue.talk.sentences import as_typed
from bot.directory.requests import Request

# "What about online?" after a page turns the search, and no answer of the guide.
_TURNS = re.compile(
    r"^(?:and |ok |so )*(?:(?:what|how) a?bout|and) "
    r"(?=(?:an? )?(?:online|video|phone|telehealth|in person|nearby|in |near |zoom|virtual))",
    re.IGNORECASE,
)
# "Is there one who isn't a nurse", "got any men": the wish stands behind it.
_ANY = re.compile(
    r"^(?:and |ok |so |but )*(?:(?:is|are) there|(?:do |have )?(?:you )?(?:have|got)) "
    r"(?:any(?:one|body)?|some(?:one|body)|ones?|(?:any|some)thing(?= that (?:isn|is not)))"
    r"(?: else)? "
    r"(?:who(?:['’]?s| is)? |that(?:['’]?s| is)? |with )?(?=\w)",
    re.IGNORECASE,
)
# "Is there a male one", "do you have a black one".
_SUCH_A_ONE = re.compile(
    r"^(?:and |ok |so |but )*(?:(?:is|are) there|(?:do |have )?(?:you )?(?:have|got)) "
    r"an? (?P<what>\w+) one\b[?. ]*",
    re.IGNORECASE,
)
# "That's a therapist, I said psychiatrist": what was asked for stands at the end.
_SAID = re.compile(
    r"^.*\bi (?:said|asked for|wanted|meant|wrote|typed) (?=(?:\S+ ?){1,3}$)", re.IGNORECASE
)
# "Hmm she says she'd rather do online": told of somebody, the wish stands behind it.
_RATHER = re.compile(
    r"^(?:(?:hm+|ok|okay|oh|well|actually|so|and|but|no|sorry|wait)[,. ]+)*"
    r"(?:(?:she|he|they|mom|mum|dad|my \w+) (?:says?|said|thinks?|told me)(?: that)? )?"
    r"(?:i|we|she|he|they|mom|mum|dad|my \w+)(?:['’]?d| would| will|['’]?ll)?(?: really| only)* "
    r"(?:rather|prefers?|wants?|likes?|needs?|only|do|does)"
    r"(?: (?:rather|only|not|to|do|does|have|see|go|meet|be|try|talk|it|with|someone|somebody))* "
    r"(?!forget|drop|skip)(?=\w)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"^(?:(?:hm+|ok|okay|oh|well|but|and)[,. ]+)*(?:she|he|they|mom|mum|dad|my \w+) (?:says?|said) "
    r"(?=(?:no|not|only) )",
    re.IGNORECASE,
)
_TAKES_BACK = re.compile(
    r"\b(?:forget|drop|scratch|skip|never ?mind|nvm|remove|ignore|leave out|scrap|undo)\b",
    re.IGNORECASE,
)
_CARE = frozenset({"therapy", "counseling", "counselling", "treatment", "therapists", "therapist"})
_PARTS = re.compile(r"[,;.!\n]+|\band\b|\bbut\b", re.IGNORECASE)


def wish_of(text: str) -> str:
    """Return what a message asks for, without the words that lead to it: "what about online?"."""
    text = _SUCH_A_ONE.sub(r"\g<what> therapist", text)
    if _TURNS.match(text) or _ANY.match(text):
        text = _ANY.sub("", _TURNS.sub("", text)).rstrip("?")
    return _SAYS.sub("", _RATHER.sub("", _SAID.sub("", text)))


def asks_for_a_wish(text: str, request: Request) -> bool:
    """Return whether a question is a wish: "do they do evenings"; "what does therapy cost" is not.

    What care costs, or what it is, has an answer of its own.
    """
    only_wishes = bool(request.wishes) and request == Request(wishes=request.wishes)
    return only_wishes and _CARE.isdisjoint(as_typed(text).strip("?").split())


def says_again(text: str) -> bool:
    """Return whether a message says anew what was asked for, or what somebody would rather have."""
    return _SAID.match(text) is not None or _RATHER.match(text) is not None


def parts_of(text: str) -> list[str]:
    """Return the parts of a message between its marks and its "and": "Reno, and she has Aetna"."""
    return [part.strip() for part in _PARTS.split(text) if part.strip()]


def takes_back(text: str) -> bool:
    """Return whether a message takes something back by a word for it: "forget the online"."""
    return _TAKES_BACK.search(text) is not None


def without_taking_back(text: str) -> str:
    """Return what a message takes back, without the word for it: "the online"."""
    return _TAKES_BACK.sub("", text)


def beside_what_is_taken_back(text: str) -> str:
    """Return what a message says beside the part that takes something back, "" for nothing.

    "Forget the online. In person, and she has Medicare": the first part alone takes back.
    """
    parts = parts_of(text)
    taken = next((i for i, part in enumerate(parts) if _TAKES_BACK.search(part)), None)
    return "" if taken is None else ", ".join(parts[:taken] + parts[taken + 1 :])
