"""The card about violence needs somebody who does it, and the writer to whom it is done."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize("said", ["can't trust myself tonight", "i don't trust myself right now"])
def test_a_few_words_in_which_nobody_acts_are_heavy_and_not_violence(
    said: str, resources: Resources
) -> None:
    assert resources.assess(said).level is RiskLevel.PASSIVE


@pytest.mark.parametrize(
    "said", ["he put a blade to his own neck yesterday", "she held a knife to her wrist, my sister"]
)
def test_a_weapon_at_ones_own_body_is_danger_for_that_person(
    said: str, resources: Resources
) -> None:
    found = resources.assess(said)

    assert found.level is RiskLevel.THIRD_PARTY
    assert "urgent" in found.groups


@pytest.mark.parametrize(
    "said",
    [
        "my father beats me when he finds my scars",
        "my mum slaps me if she notices my cuts",
        "he shoved me against the wall",
        "beaten again last night",
    ],
)
def test_who_is_hurt_gets_the_card_about_violence(said: str, resources: Resources) -> None:
    assert resources.assess(said).level is RiskLevel.VIOLENCE


@pytest.mark.parametrize(
    "said",
    [
        ("my stepdad beats me", "im 13"),
        ("my uncle touches me and i am 12",),
        ("he comes into my room at night", "i'm only 15"),
    ],
)
def test_somebody_young_who_is_hurt_is_told_who_has_to_act(
    said: tuple[str, ...], resources: Resources
) -> None:
    told = text(talk(resources, *said))

    assert "You are not in trouble" in told
    assert "a teacher, a school nurse, a doctor" in told
    assert "baby" not in told


def test_somebody_young_who_is_hurt_gets_the_line_for_children_where_there_is_one(
    resources: Resources,
) -> None:
    told = text(
        talk(resources, "i live in india", "my dad beats me", "im 14", "who would believe me")
    )

    assert "1098" in told


@pytest.mark.parametrize(
    "words", ["nobody would believe me", "mum says im lying", "what if she wont believe me"]
)
def test_who_is_hurt_and_fears_not_to_be_believed_is_answered(
    words: str, resources: Resources
) -> None:
    assert "people who will believe you" in text(talk(resources, "my coach touched me", words))
    assert "believe you" not in text(talk(resources, words))


def test_who_is_hurt_and_asks_whose_fault_it_is_is_told_that_it_is_not_theirs(
    resources: Resources,
) -> None:
    assert text(talk(resources, "my husband hits me", "is it my fault")).startswith("No. What")


@pytest.mark.parametrize("said", ["my cousin rapes me", "my ex stalks me", "he molested me"])
def test_abuse_that_is_said_plainly_gets_the_card_about_violence(
    said: str, resources: Resources
) -> None:
    assert resources.assess(said).level is RiskLevel.VIOLENCE


@pytest.mark.parametrize(
    "said",
    [
        "voices tell me to hurt people",
        "the voices say i should push strangers",
        "they say kill him",
        "they keep telling me to stab her",
    ],
)
def test_voices_against_others_are_a_danger_to_them(said: str, resources: Resources) -> None:
    assessment = resources.assess(said)

    assert assessment.level is RiskLevel.VIOLENCE
    assert "to-others" in assessment.groups


@pytest.mark.parametrize("said", ["he says they will kill him", "he says he will kill me"])
def test_a_threat_that_somebody_utters_is_no_voice(said: str, resources: Resources) -> None:
    assessment = resources.assess(said)

    assert assessment.level is RiskLevel.VIOLENCE
    assert "to-others" not in assessment.groups


def test_voices_against_oneself_are_ones_own(resources: Resources) -> None:
    assert resources.assess("voices tell me to hurt myself").level >= RiskLevel.SELF_HARM


def test_a_child_that_hides_at_home_is_not_told_of_signs_of_self_harm(
    resources: Resources,
) -> None:
    turn = talk(resources, "dad hit mum again", "im hiding in my room")

    assert turn.why.assessment.level is RiskLevel.VIOLENCE
    assert not turn.why.section
