"""Somebody in danger in another country: its numbers are shown for them, the chat keeps its own."""

from dataclasses import replace

from bot.dialogue.commands import country, crisis
from bot.dialogue.country.home import LARGE
from bot.dialogue.country.names import beginning, called, is_state, led_on, words_in
from bot.dialogue.country.told_place import town_with_country
from bot.dialogue.heard import Heard
from bot.dialogue.help.crisis import CrisisHelp
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.outcome import Part, own_help, say, with_help
from bot.dialogue.replies import Reply
from bot.dialogue.resources import Resources
from bot.dialogue.state import ON_LINES, DialogueState
from bot.dialogue.talk.sentences import sentences_of
from bot.safety.crisis_lines import Country
from bot.safety.levels import RiskLevel

_FROM_AFAR = "calls_from_afar"  # a reply


def of_them(state: DialogueState, heard: Heard, resources: Resources) -> Country | None:
    """Return the country of somebody in danger, where a message names another than the chat's."""
    if heard.assessment.level is not RiskLevel.THIRD_PARTY:
        return None
    found = _named(heard.text, resources)
    return None if found is None or found.code == state.country else found


def of_them_alone(state: DialogueState, text: str, resources: Resources) -> Country | None:
    """Return the country that a message names for somebody who was in danger, and nothing else."""
    about_them = any(group.startswith("card_third_party") for group in state.risk.groups)
    if not (about_them and state.risk.open):
        return None
    told = map(resources.phrases["they_are_in"].led_to, sentences_of(text))
    found = (_of_place(named, state, resources) for named in told if named)
    return next((country for country in found if country), None)


def asked_for_them(state: DialogueState, heard: Heard, resources: Resources) -> Country | None:
    """Return the country of somebody for whom a calm message asks a number, None for none.

    "My cousin in New Zealand wants a number".
    """
    if not heard.calm or not resources.says("number_for_them", heard.text):
        return None
    named = _named(heard.text, resources)
    return None if named is None or named.code == state.country else named


def asked_for_later(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the numbers of a country that the person is not in yet, None where none is asked for.

    "I'm moving to Canada, what do I call there": until then the chat keeps its own, and they are
    said. Where somebody is in danger now, or fears to be killed there, no other number helps.
    """
    here = state.risk.emergency or state.risk.hurt or resources.says("may_be_killed", heard.text)
    if here:
        return None
    asked = resources.says("asks_for_a_number", heard.text)
    after_others = state.said.startswith(ON_LINES) and resources.says("asks_of_there", heard.text)
    asked = asked or after_others
    leads = resources.phrases["on_the_way_to"].finditer(heard.text) if heard.calm and asked else ()
    names = (beginning(words_in(heard.text[lead.end() :]), resources, the=True) for lead in leads)
    found = resources.lines.named(next(filter(None, names), "-"))
    if found is None or found.code == state.country:
        return None
    shown = crisis(replace(state, country=found.code, chosen=True), "", resources)
    note = resources.wording.say("until_you_are_there", help=own_help(state, resources))
    first = replace(shown.replies[0], html=f"{shown.replies[0].html}\n\n{note}")
    return replace(shown, state=state, replies=(first, *shown.replies[1:]))


def calls_from_afar(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return how to reach the place of somebody in danger from another country, None for none.

    No number that is dialled there connects: "I'm in Spain, she's in Ohio", and then "what do I
    dial". It stands behind the card where the message alarms.
    """
    theirs = heard.assessment.level is RiskLevel.THIRD_PARTY
    told = state.risk.in_sight and state.risk.theirs and heard.calm
    if not (theirs or told):
        return None
    again = _FROM_AFAR in (state.said, state.behind) or bool(state.there)
    asks_again = again and not theirs and resources.says("dialled_from_here", heard.text)
    elsewhere = asks_again or _in_two_countries(heard.text, resources)
    if not elsewhere and not (told and _is_not_there(state, heard.text, resources)):
        return None
    part = with_help(say(state, resources, _FROM_AFAR, "crisis"))
    return replace(part, why=replace(part.why, intent="country"))  # stands behind a card


def _in_two_countries(text: str, resources: Resources) -> bool:
    """Return whether who writes is in one country, and somebody in another, each by its name."""
    if not resources.says("i_am_elsewhere", text):
        return False
    if resources.says("is_abroad", text):
        return True
    told = (words_in(text[lead.end() :]) for lead in resources.phrases["in"].finditer(text))
    found = {_country_of_place(words, resources) for words in told} - {""}
    return len(found) > 1


def _is_not_there(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether who writes names a place of their own, in another country than the danger's.

    "I'm in Texas, what number", after a card for somebody in England.
    """
    where = state.there or state.perhaps  # one of two countries, and the person is in a third
    told = led_on("i_am_in", text, resources) if where else ()
    here = {_country_of_place(words, resources) for words, _ in told} - {""}
    return bool(here) and where not in here


def _country_of_place(words: list[str], resources: Resources) -> str:
    """Return the code of the country that words begin with, or of a state or a large town."""
    named = resources.lines.named(_country_of(words, resources) or "-")
    if named is not None:
        return named.code
    for count in (2, 1):
        name = " ".join(words[:count])
        reading = resources.read_bare_place(name) if name else None
        place = reading.places[0] if reading is not None and reading.places else None
        if place is not None and (is_state(name, resources) or place.population >= LARGE):
            return place.country
    return ""


def _of_place(where: str, state: DialogueState, resources: Resources) -> Country | None:
    """Return the country that is named, or that of a town or a state outside the chat's own."""
    us = where.casefold() == "us"  # where somebody is, it is no "us" of ours
    named = resources.lines.named(where if us else called(where, resources) or "-")
    if named is not None:
        return named
    place = resources.read_bare_place(f"in {where}") if state.chosen else None
    found = resources.lines.named(place.places[0].country) if place is not None else None
    return None if found is None or found.code in (state.country, state.there) else found


def from_afar(
    aid: CrisisHelp, theirs: HelpView, home: HelpView, resources: Resources
) -> CrisisHelp:
    """Return the card with the numbers of a country, and a word for who reads it in another."""
    if aid.card is None:
        return aid
    return replace(aid, card=_noted(aid.card, theirs, home, resources))


def there(state: DialogueState, found: Country, resources: Resources) -> Part:
    """Return the numbers of the country that somebody in danger is in."""
    part, home = country(state, found.code, resources), own_help(state, resources)
    reply = _noted(part.replies[0], HelpView(found, True), home, resources)
    return Part(replace(state, asked_country=False, there=found.code), (reply,), part.why)


def _noted(reply: Reply, theirs: HelpView, home: HelpView, resources: Resources) -> Reply:
    """Return the reply with a word on what to do where its numbers don't connect."""
    here = home.emergency if home.chosen else ""
    note = resources.wording.say("there", help=theirs, here=here)
    return replace(reply, html=f"{reply.html}\n\n{note}")


def _named(text: str, resources: Resources) -> Country | None:
    told = resources.phrases["in"].finditer(text)
    names = (_country_of(words_in(text[lead.end() :]), resources) for lead in told)
    name = next(filter(None, names), "")
    return resources.lines.named(name) if name else None


def _country_of(words: list[str], resources: Resources) -> str:
    """Return the country that words begin with, or that stands behind a town they begin with."""
    return beginning(words, resources) or town_with_country(words, resources)[0]
