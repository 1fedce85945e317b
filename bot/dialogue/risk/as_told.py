"""What plain words tell of harm that the lexicon has none for.

It mostly raises a level. It lowers one of who hurts an animal and nobody else, never above
self-harm; and in_plain_words.py takes back the blood of "i scrub til i bleed", a card of one's own
where somebody else turns a weapon on others, and the threat in a blow that was struck in defence.

A plate that was thrown, "I didn't do it, HE does it", a child under the stairs, "and did it".
"""

from bot.dialogue.heard import Intents, first_of
from bot.dialogue.resources import Resources
from bot.dialogue.risk.in_plain_words import in_plain_words
from bot.dialogue.risk.told_together import PREPARES
from bot.dialogue.risk.worse_signs import NEAR
from bot.dialogue.state import TO_AN_ANIMAL, DialogueState
from bot.dialogue.talk.just_said import calm
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import SECOND_READER, Assessment

_IN_PLAIN_WORDS = "violence-in-plain-words"  # in place of an entry of the lexicon
# By the intent: the group that it counts as, and whether it counts by itself, after the person's
# own self-harm was spoken of, or where somebody hurts them already.
_AT_ANY_TIME = {"thrown_at_me": ""}
_AFTER_OWN_HARM = {"by_somebody": ""}
_WHERE_HURT = {"hides_now": NEAR, "breaks_things": ""}
_PET = "has_pet"  # an intent
_CHILD = "child"  # a group: a child of whom is told
_TOO = "people-as-well"  # an id
_OF_ANIMALS = "to_an_animal"  # a reply that asks whether it is people too
_DID_IT = "did_it_there"
_SILENT = "gone_silent"  # an intent; of who may be in danger it is what "she isn't answering" is
_SHUT = "shuts_the_door"  # the same, of who spoke of dying
_OF_OWN_HARM = frozenset({"card_self_harm", "card_hiding", "no_injury", "firstaid", "wound_seen"})


def as_told(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment with the harm that a message tells of."""
    assessment = _of_oneself(text, assessment, resources)
    if _PET in intents and _to_a_pet(text, assessment, resources):
        return calm(assessment).having(Evidence(TO_AN_ANIMAL, RiskLevel.INFO))
    if not assessment.level and resources.says("an_animal_before_leave", text):
        return assessment.having(Evidence("before-a-leave", RiskLevel.NONE, PREPARES))
    if assessment.level <= RiskLevel.VIOLENCE and _to_people_too(state, text, resources):
        return assessment.having(Evidence(_TOO, RiskLevel.VIOLENCE, "to-others"))
    assessment = in_plain_words(state, text, assessment, resources)
    if _DID_IT in intents and assessment.level < RiskLevel.SELF_HARM:
        return assessment.having(Evidence("did-it-in-plain-words", RiskLevel.SELF_HARM, "injury"))
    if "hears_voices" in intents and state.risk.unwanted and assessment.level <= RiskLevel.VIOLENCE:
        return assessment.having(Evidence("voices-in-plain-words", RiskLevel.VIOLENCE, "birth"))
    if (
        (_SILENT in intents or (_SHUT in intents and state.risk.they_may_die))
        and _may_be_in_danger(state)
        and assessment.level <= RiskLevel.THIRD_PARTY
    ):
        return assessment.having(Evidence("silent-in-plain-words", RiskLevel.THIRD_PARTY, "urgent"))
    group = _told(state, intents)
    if group is None or assessment.level > RiskLevel.VIOLENCE:
        return assessment
    young = state.risk.young or "card_young_hurt" in state.risk.groups
    groups = (group, "young-hurt") if young else (group,)
    return assessment.having(*in_groups(_IN_PLAIN_WORDS, RiskLevel.VIOLENCE, *groups))


def _of_oneself(text: str, assessment: Assessment, resources: Resources) -> Assessment:
    """Return the assessment of "my foster brother touches me" as of who writes, and of no child."""
    if _CHILD not in assessment.groups or not resources.says("their_kin_touches_me", text):
        return assessment
    rest = assessment.without(lambda e: e.group == _CHILD)
    return rest.having(Evidence(_IN_PLAIN_WORDS, RiskLevel.VIOLENCE))


def _to_a_pet(text: str, assessment: Assessment, resources: Resources) -> bool:
    """Return whether the person hurts an animal, or wants to, and tells of nobody else."""
    if assessment.level > RiskLevel.SELF_HARM or not assessment.alarms <= {SECOND_READER}:
        return False
    return resources.says("harms_an_animal", text)


def _to_people_too(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether who told of harm to an animal tells of a person too, or says no plain no."""
    if state.said.startswith(_OF_ANIMALS) and resources.says("yes_or_unsure", text):
        return True
    if resources.says("an_animal_and_somebody", text):
        return True
    told = TO_AN_ANIMAL in state.risk.told
    return told and resources.says("hurts_people_too", text)


def _may_be_in_danger(state: DialogueState) -> bool:
    """Return whether a worry for somebody is open, and is the last that was told."""
    return state.risk.recent and state.risk.theirs and not state.risk.hurt


def _told(state: DialogueState, intents: Intents) -> str | None:
    """Return the group of the violence that is told of, None for none."""
    at_once = first_of(_AT_ANY_TIME, intents)
    if at_once is not None:
        return at_once
    if state.risk.open and state.said in _OF_OWN_HARM:
        return first_of(_AFTER_OWN_HARM, intents)
    hurt = state.risk.open and (state.risk.hurt or state.risk.family_hurt)
    return first_of(_WHERE_HURT, intents) if hurt else None
