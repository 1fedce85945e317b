"""The section that says self-harm is no suicide attempt: for who asks, not who tells of dying."""

import re
from dataclasses import replace

from bot.dialogue.talk.sentences import asks, asks_on, tells
from bot.guide.bands import Lookup
from bot.safety.levels import DYING, Help
from bot.safety.triage import Assessment

_COMPARES = "self-harm-and-suicide"
_HARM = re.compile(
    r"\b(?:self[- ]?(?:harm|injur|hurt|abuse|mutilat)\w*|sh|nssi|cut(?:s|ting|ter)?"
    r"|non[- ]?suicidal|hurt(?:s|ing)?|harm(?:s|ed|ing)?|injur(?:es?|ed|ing|y)"
    r"|burn(?:s|ed|ing)?|scratch\w*)\b",
    re.IGNORECASE,
)
_DEATH = re.compile(
    r"\b(?:suicid\w*|suicdal|die[sd]?|dying|dead|death|kill\w*|kms|attempt\w*|alive|live"
    r"|(?:end|take)(?:s|ing)? (?:it|(?:my|your|their|his|her|a) (?:own )?life))\b",
    re.IGNORECASE,
)


def without_comparing(lookup: Lookup, text: str, assessment: Assessment) -> Lookup:
    """Return the look-up without the section that compares the two, where that was not asked.

    Who thinks of dying gets it only for a question that names both: "most who self-harm do not
    want to die" is no answer to "I want to die". Behind another card it is for a question; without
    one for who names self-harm, too.
    """
    if lookup.kind != "section" or lookup.slug != _COMPARES:
        return lookup
    harm = _HARM.search(text) is not None
    asked = asks(text) or asks_on(text)
    if assessment.help is not Help.CARD:
        wanted = harm or asked or not tells(text)
    elif assessment.level in DYING:
        wanted = asked and harm and _DEATH.search(text) is not None
    else:
        wanted = asked
    return lookup if wanted else replace(lookup, kind="none", ranked=lookup.ranked[1:])
