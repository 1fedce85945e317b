"""Which card a message brings, and the card in full: its words, its special line, its buttons."""

from collections.abc import Iterable
from typing import Any

from bot.dialogue.buttons import under_card
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import Reply, Wording
from bot.safety.crisis_lines import Country, CrisisLine
from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import Assessment

# The groups that choose a card of their own, the most pressing first.
CARD_OF_GROUP = (
    ("methods", "card_methods"),
    ("birth", "card_birth_emergency"),
    ("minor", "card_minor"),
    ("attack-planned", "card_attack_planned"),
    ("urgent", "card_third_party_urgent"),
    ("to-baby", "card_to_baby"),
    ("found-dead", "card_third_party_urgent"),
    ("baby-hurt", "card_third_party_urgent"),
    ("to-others", "card_to_others"),
    ("held-by-threat", "card_held"),
    ("young-hurt", "card_young_hurt"),
    ("witness", "card_witness"),
    ("unwanted", "card_unwanted_thoughts"),
    ("child", "card_child"),
    ("hiding", "card_hiding"),
    ("urge", "card_urge"),
)
# Groups that choose a softer card; they do so only where nobody speaks of dying.
_SOFT_GROUPS = {"urge", "hiding", "unwanted"}
# Groups beside which nobody else is in danger now.
_NOT_URGENT = {"in-care", "rescued"}
_APART = {"lgbtq", "veterans"}  # lines that not every child or person is looking for
_SPECIAL_AUDIENCES = {
    "card_violence": ("domestic_violence",),
    "card_held": ("domestic_violence",),
    "card_young_hurt": ("child", "youth"),
    "card_witness": ("child", "youth", "domestic_violence"),
    "card_child": ("child", "youth"),
    "card_minor": ("child", "youth"),
    "card_unwanted_thoughts": ("new_parents",),
}


def card_name(assessment: Assessment) -> str:
    """Return which full reply a level and its groups ask for."""
    if assessment.level is RiskLevel.IMMINENT:
        return "card_imminent"
    groups = {e.group for e in assessment.evidence if e.level >= RiskLevel.VIOLENCE}
    if assessment.level >= RiskLevel.PASSIVE:  # an age is no risk, but it chooses who helps
        groups |= assessment.groups & {"minor"}
    if assessment.level >= RiskLevel.PASSIVE:  # what is done then stands behind one's own card
        groups -= {"found-dead"}
    if "to-others" in groups:  # what is said about a baby is said where one was named
        groups |= assessment.groups & {"to-baby"}
    if assessment.level is RiskLevel.ACTIVE:
        groups -= _SOFT_GROUPS
    if not groups.isdisjoint(_NOT_URGENT):
        groups -= {"urgent"}
    own = next((name for group, name in CARD_OF_GROUP if group in groups), "")
    return own or f"card_{assessment.level.label}"


def full_card(name: str, help_view: HelpView, wording: Wording) -> Reply:
    """Return a full reply with its buttons."""
    values: dict[str, Any] = {"help": help_view}
    if name in _SPECIAL_AUDIENCES:
        values["special"] = _special(help_view.country, _SPECIAL_AUDIENCES[name])
    buttons = under_card(name, help_view, wording)
    return Reply(wording.say(name, **values), buttons, Help.CARD, name=name)


def line_for_children(country: Country) -> CrisisLine | None:
    """Return the country's line for children or young people, or None."""
    return _special(country, ("child", "youth"))


def line_for_violence(country: Country) -> CrisisLine | None:
    """Return the country's line for who is being hurt at home, or None."""
    return _special(country, _SPECIAL_AUDIENCES["card_violence"])


def _special(country: Country, audiences: Iterable[str]) -> CrisisLine | None:
    """Return the first line for one of the audiences, none that is for one kind of people alone."""
    fitting = (line for audience in audiences for line in country.lines_for(audience))
    return next((x for x in fitting if x.number and not set(x.audience) & _APART), None)
