"""A message in another language: that only English is read, and a line that speaks it."""

from dataclasses import replace

from bot.dialogue.answering.languages import Language
from bot.dialogue.outcome import Part, help_view, say
from bot.dialogue.replies import Button, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu
from bot.patterns.phrases import read_on
from bot.safety.crisis_lines import Country

_COUNTRIES_OFFERED = 4


def not_read(state: DialogueState, resources: Resources, language: Language | None = None) -> Part:
    """Return that only English is read, in the person's language, with a line that speaks it.

    Who has not chosen a country may be in one where it is spoken: its lines are one tap away.
    """
    code = language.code if language else ""
    state = replace(state, language=code or state.language)
    country = help_view(state, resources).country
    spoken = (x for x in country.lines_for("everyone") if code in x.languages and x.number)
    sentence = language.say if language else resources.wording.say("only_english")
    how = language.ways.get(country.code, "") if language else ""
    values = {"sentence": sentence, "line": next(spoken, None), "how": how}
    rows = (*_where_it_is_spoken(state, code, resources), *menu(resources))
    return say(state, resources, "other_language", "other_language", rows, **values)


def named_in(text: str, resources: Resources) -> Language | None:
    """Return the language that a message names, the one that somebody speaks before any other.

    "Not Spanish, I speak Ukrainian".
    """
    spoken = read_on(resources.phrases["speaks_a_tongue"], text)
    return resources.language_named(spoken) or resources.language_named(text)


def _where_it_is_spoken(state: DialogueState, code: str, resources: Resources) -> Rows:
    """Return a button for each of a few countries whose lines speak a language, and for others."""
    if state.chosen or not code:
        return ()
    spoken = [one for one in resources.lines.countries.values() if code in _spoken_by(one)]
    few = spoken if len(spoken) <= _COUNTRIES_OFFERED else []
    buttons = [Button(one.name, f"country:{one.code}") for one in few]
    buttons.append(resources.wording.button("country", "country"))
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _spoken_by(country: Country) -> tuple[str, ...]:
    return tuple(country.main_line.languages) if country.main_line else ()
