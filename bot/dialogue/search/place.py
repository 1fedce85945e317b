"""The place of a search, as told in two messages, or put right: "Toronto", then "Ontario"."""

import re
from dataclasses import replace

from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.search.steps import abroad
from bot.dialogue.state import DialogueState, Search
from bot.dialogue.talk.sentences import sentences_of
from bot.directory.places import PlaceReading
from bot.directory.requests import Request

# "Cleveland is better": the place, where it is one.
_BETTER = re.compile(
    r"^(?:(?:no|ok|okay|oh|actually|maybe|hm+|well|but|wait|sorry|i think)[, ]+)*"
    r"(?:(?:try|use|make it|rather|let'?s say|change (?:it )?to|switch to)\s+)?"
    r"(?:(?:in|near|around|to)\s+)?(?P<place>\S+(?:[ ,]+\S+){0,3}?)"
    r"(?:(?:'s| is| would be| will be| might be| may be| works| would work)"
    r"(?: probably| much| way| a bit| a lot| also)* "
    r"(?:better|closer|nearer|easier|best|handier)(?: for (?:me|us|him|her)| actually| then| too)*"
    r"|,? (?:instead|then|tho|though))[ .!]*$",
    re.IGNORECASE,
)
# "Actually Madison", "can we change it to Chicago", "different town: Reno".
_NOW = re.compile(
    r"^(?:(?:no|ok|okay|oh|maybe|hm+|well|but|wait|sorry)[, ]+)*(?:(?:can|could) (?:we|you|i) )?"
    r"(?:actually|make (?:it|that)"
    r"|(?:change|switch|move) (?:it |that |(?:the )?(?:search|city|town|place|state) )?to"
    r"|(?:(?:the|my|our) )?(?:closest|nearest) (?:\w+ )?(?:town|city|place)"
    r"(?: to (?:me|us|here))? is"
    r"|(?:what|how) a?bout|(?:i'?ve |i )?changed my mind(?: about (?:the |where )?\w+)?[:,.!]*"
    r"|(?:i|we)(?:'?ve| have)?(?: just)? moved[,.!]*(?: to)?"
    r"|then(?: perhaps| maybe| try| let'?s try)?"
    r"|(?:another|different|new|wrong) (?:city|town|place|state|zip(?: code)?)[:,.!]+)\s+"
    r"(?:(?:and )?(?:it'?s|i'?m|we'?re|i am|we are|it is|try)\s+)?"
    r"(?:(?:in|near|around|to)\s+)?(?P<place>\S+(?:[ ,]+\S+){0,3}?)(?: now)?(?: please)?"
    r"(?:,? if [^.!?]{1,60})?[ .!?]*$",
    re.IGNORECASE,
)
# "We're moving to Chicago in March", "change of plan, she moved to Reno".
_MOVES = re.compile(
    r"^(?:(?:no|ok|okay|oh|actually|well|but|wait|sorry|so|and|hm+|btw|change of plans?)[,.: ]+)*"
    r"(?:(?:i|we|she|he|they|mom|mum|dad|my \w+)(?:['’]?(?:m|re|s|ll|ve|d))?\s+)?"
    r"(?:(?:am|are|is|will|have|has|be|been|just|now|actually|also|going to|gonna)\s+)*"
    r"(?:moving|relocating|move|moved|relocated|heading|going(?= home| back)|(?=back ))"
    r"(?: ?(?:back|home|up|down|over|away))* (?:to|in) "
    r"(?P<place>\S+(?:[ ,]+\S+){0,3}?)"
    r"(?:[, ]+(?:in|next|this|by|soon|for|after|at|on|from|over|when|then|now|tomorrow)\b.*)?"
    r"[ .!]*$",
    re.IGNORECASE,
)
# What stands round a place that is all a sentence says: "austin i guess", "then maybe Reno".
_ROUND_A_PLACE = re.compile(
    r"^(?:(?:ok|so|and|then|maybe|perhaps|probably|i guess|i'?m in|i live in|in|near|around)\b\s*)+"
    r"|(?:\s+(?:then|instead|please|pls|tho|though|maybe|probably|i guess|i think|i suppose"
    r"|or something|if possible|area))+\W*$",
    re.IGNORECASE,
)
# "I work at O'Hare", "near ucla": where somebody is, by a name that may not be known.
_SAYS_WHERE = re.compile(
    r"^(?:(?:ok|no|and|well|actually|it['’]?s|its)[, ]+)*"
    r"(?:(?:i|we|she|he)(?: am|['’]?m|['’]?re| are)?\s+"
    r"(?:(?:live|work|stay|study|go to (?:school|college))s?\s+)?)?"
    r"(?:at|near|by|in|around|close to|next to)\s+(?P<where>\S+(?: \S+){0,3}?)[ .!]*$",
    re.IGNORECASE,
)
_HAS_A_DIGIT = re.compile(r"\d")
WORDS_OF_A_PLACE = 3  # of a message that is read as an answer to "where"
_WORDS_OF_A_WISH = 8  # words of a wish
_PLACED = frozenset({"found", "ambiguous", "border", "abroad", "unknown_zip"})
_KNOWN = _PLACED - {"unknown_zip"}
ABROAD = frozenset({"abroad", "abroad_again", "online_abroad", "wish_abroad"})


def corrects(text: str) -> bool:
    """Return whether a message puts one place in the stead of another: "Portland instead"."""
    return _put_right(text) is not None


def moves(text: str) -> bool:
    """Return whether a message tells that somebody moves: "she's moving to Chicago"."""
    return _MOVES.match(text) is not None


def read(text: str, resources: Resources, *, bare: bool) -> Request:
    """Return what a message asks for; of "Cleveland is closer" the town alone.

    "Male" says whom one would like to see, though a town is called so.
    """
    request = resources.read_answer(text) if bare else resources.read_request(text)
    if request.place is not None and request.wishes and bare:
        return replace(request, place=resources.read_place(text))
    better = _put_right(text)
    if better is None or request.place is not None or request.wishes:
        return request
    named = better["place"]
    place = resources.read_bare_place(named) or resources.read_answer(named).place
    known = place is not None and place.kind in _PLACED
    return Request(place=place) if known else request


def says_where(text: str, resources: Resources) -> bool:
    """Return whether a message tells where somebody is by the name of a place."""
    found = _SAYS_WHERE.match(text)
    return found is not None and resources.like_a_place(found["where"])


def place_alone(text: str, resources: Resources) -> PlaceReading | None:
    """Return the known place that is all a few words say, None for no such one."""
    named = _ROUND_A_PLACE.sub("", text.strip())
    if not named or len(named.split()) > WORDS_OF_A_PLACE:
        return None
    place = resources.read_bare_place(named)
    return place if place is not None and place.kind in _KNOWN else None


def with_place_apart(request: Request, text: str, resources: Resources) -> Request:
    """Return the request with the place that a sentence beside it is: "find me one. austin"."""
    sentences = sentences_of(text)
    if request.place is not None or len(sentences) == 1:
        return request
    places = (place_alone(sentence, resources) for sentence in sentences)
    return replace(request, place=next(filter(None, places), None))


def _put_right(text: str) -> re.Match[str] | None:
    return _BETTER.match(text) or _NOW.match(text) or _MOVES.match(text)


def _wishes_on(request: Request, text: str, resources: Resources) -> bool:
    """Return whether a message wishes for something in a search, also where nobody is looked for.

    "What's DBT" and "I'm so stressed" name what is treated, and are heard for themselves.
    """
    named = Request(specialty=request.specialty, also=request.also)
    return request != Request() and (request != named or resources.seeks_therapist(text))


def of_same_name(
    state: DialogueState, text: str, request: Request, resources: Resources
) -> Request:
    """Return the request for the town of the same name in the land that the message names.

    "No, the one in Illinois", "Toronto" and then "Ontario": the town stays.
    """
    search = state.search or Search()
    towns = [*search.options, *([search.place] if search.place else [])]
    if not towns or towns[0].kind not in ("city", "county", "zip"):
        return request
    land = resources.land_of(text) or _state_named(request)
    place = resources.place_in(towns[0].name, land) if land else None
    return request if place is None else replace(request, place=place)


def _state_named(request: Request) -> str:
    """Return the name of the state that a request asks for, plain; "" for none."""
    reading = request.place
    home = reading.places[0] if reading and reading.kind == "found" else None
    return home.name.casefold() if home is not None and home.kind == "state" else ""


def after_abroad(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return what a province, a country, a wish or "online" means after a town abroad, or None.

    "Calgary", then "Alberta": no place of that name at home is meant. Who wishes for more
    ("english speaking") is not asked where to look once more.
    """
    if state.said not in ABROAD:
        return None
    request = resources.read_request(text)
    if request == Request(modality="remote"):
        return say(state, resources, "online_abroad", "find_therapist")
    if request.place is not None and request.place.kind == "abroad" and _HAS_A_DIGIT.search(text):
        return abroad(state, request.place, resources)  # a postcode
    short = len(text.split()) <= _WORDS_OF_A_WISH
    if request.place is None and _wishes_on(request, text, resources) and short:
        return say(state, resources, "wish_abroad", "find_therapist")
    land = resources.land_of(text) if state.search is None else ""
    reading = resources.read_bare_place(f"in {land}") if land else None
    if reading is None or reading.kind != "abroad":
        return None
    return abroad(state, replace(reading, places=reading.places[:1]), resources)
