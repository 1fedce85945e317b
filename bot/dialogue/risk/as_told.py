"""What plain words tell of harm that the lexicon has none for.

It mostly raises a level. It lowers one of who hurts an animal and nobody else, never above
self-harm; and in_plain_words.py takes back the blood of "i scrub til i bleed", a card of one's own
where somebody else turns a weapon on others, and the threat in a blow that was struck in defence.

A plate that was thrown, "I didn't do it, HE does it", a child under the stairs, "and did it".
"""

from bot.dialogue.heard import first_of
from bot.dialogue.risk.evidence import urgent_for_them
from bot.dialogue.risk.in_plain_words import in_plain_words
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import PREPARES
from bot.dialogue.risk.worse_signs import NEAR
from bot.dialogue.state import TO_AN_ANIMAL
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


def as_told(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment with the harm that a message tells of."""
    assessment = _of_oneself(told, assessment)
    if _PET in told.intents and _to_a_pet(told, assessment):
        return calm(assessment).having(Evidence(TO_AN_ANIMAL, RiskLevel.INFO))
    if not assessment.level and told.says("an_animal_before_leave"):
        return assessment.having(Evidence("before-a-leave", RiskLevel.NONE, PREPARES))
    if assessment.level <= RiskLevel.VIOLENCE and _to_people_too(told):
        return assessment.having(Evidence(_TOO, RiskLevel.VIOLENCE, "to-others"))
    assessment = in_plain_words(told, assessment)
    if _DID_IT in told.intents and assessment.level < RiskLevel.SELF_HARM:
        return assessment.having(Evidence("did-it-in-plain-words", RiskLevel.SELF_HARM, "injury"))
    voices = "hears_voices" in told.intents and told.risk.unwanted
    if voices and assessment.level <= RiskLevel.VIOLENCE:
        return assessment.having(Evidence("voices-in-plain-words", RiskLevel.VIOLENCE, "birth"))
    silent = _SILENT in told.intents or (_SHUT in told.intents and told.risk.they_may_die)
    worries = told.risk.recent_worry and not told.risk.hurt
    if silent and worries and assessment.level <= RiskLevel.THIRD_PARTY:
        return assessment.having(*urgent_for_them("silent-in-plain-words"))
    group = _told(told)
    if group is None or assessment.level > RiskLevel.VIOLENCE:
        return assessment
    young = told.risk.young or "card_young_hurt" in told.risk.groups
    groups = (group, "young-hurt") if young else (group,)
    return assessment.having(*in_groups(_IN_PLAIN_WORDS, RiskLevel.VIOLENCE, *groups))


def _of_oneself(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "my foster brother touches me" as of who writes, and of no child."""
    if _CHILD not in assessment.groups or not told.says("their_kin_touches_me"):
        return assessment
    rest = assessment.without(lambda e: e.group == _CHILD)
    return rest.having(Evidence(_IN_PLAIN_WORDS, RiskLevel.VIOLENCE))


def _to_a_pet(told: Told, assessment: Assessment) -> bool:
    """Return whether the person hurts an animal, or wants to, and tells of nobody else."""
    small = assessment.level <= RiskLevel.SELF_HARM and assessment.alarms <= {SECOND_READER}
    return small and told.says("harms_an_animal")


def _to_people_too(told: Told) -> bool:
    """Return whether who told of harm to an animal tells of a person too, or says no plain no."""
    if told.state.said.startswith(_OF_ANIMALS) and told.says("yes_or_unsure"):
        return True
    known = TO_AN_ANIMAL in told.risk.told and told.says("hurts_people_too")
    return known or told.says("an_animal_and_somebody")


def _told(told: Told) -> str | None:
    """Return the group of the violence that is told of, None for none."""
    at_once = first_of(_AT_ANY_TIME, told.intents)
    if at_once is not None:
        return at_once
    if told.risk.open and told.state.said in _OF_OWN_HARM:
        return first_of(_AFTER_OWN_HARM, told.intents)
    hurt = told.risk.open and (told.risk.hurt or told.risk.family_hurt)
    return first_of(_WHERE_HURT, told.intents) if hurt else None
