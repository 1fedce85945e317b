"""What is added to a reply that asked or warned: a person beside an animal, illness, who comes."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize("first", ["i kick the dog when i'm angry", "i hit my cat"])
@pytest.mark.parametrize(
    "then",
    ["and my baby too", "and my kid", "i kick my little brother too", "same with my wife", "yes"],
)
def test_a_person_hurt_beside_an_animal_brings_the_card(
    first: str, then: str, resources: Resources
) -> None:
    assert talk(resources, first, then).replies[0].name in ("card_to_others", "card_to_baby")


@pytest.mark.parametrize("then", ["no", "my sister told me to stop"])
def test_who_hurts_an_animal_alone_is_told_of_no_person(then: str, resources: Resources) -> None:
    turn = talk(resources, "i kick the dog when i'm angry", then)

    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "then", ["and i'm going with him", "for me too", "i'll follow him", "we die together"]
)
def test_who_goes_along_in_their_hour_is_in_danger_too(then: str, resources: Resources) -> None:
    turn = talk(resources, "my uncle wants to die", "it's tonight", then)

    assert turn.replies[0].name == "card_imminent"
    assert "911 for both of you" in text(turn)


def test_who_does_not_go_along_is_in_no_danger_by_that(resources: Resources) -> None:
    for talked in (
        ("my uncle wants to die", "he's going to the hospital", "i'm going with him"),
        ("my uncle wants to die", "it's tonight", "i'm not going with him"),
    ):
        assert talk(resources, *talked).replies[0].name != "card_imminent"


@pytest.mark.parametrize("then", ["he's looking for me", "he is coming after me", "he's after me"])
def test_whom_the_person_struck_may_come_for_them(then: str, resources: Resources) -> None:
    turn = talk(resources, "i punched my dad in the face", "my hand is swollen", then)

    assert turn.replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "told",
    [
        ("i missed my insulin last night", "i'm confused and throwing up"),
        ("i forgot my lithium", "i'm shaking"),
        ("can i drink on lithium", "i already did, i feel faint"),
        ("i ran out of insulin four days ago", "i'm so thirsty"),
        ("forgot my insulin for a week", "throwing up"),
    ],
)
def test_who_feels_ill_after_the_warning_is_in_an_emergency(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "told",
    [
        ("i haven't taken my insulin since friday",),
        ("i ran out of insulin four days ago",),
        ("i want to die", "i ran out of insulin"),
        ("i want to die", "i lost my meds"),
    ],
)
def test_whether_a_dose_was_left_out_on_purpose_is_asked_and_heard(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert "on purpose?" in text(talk(resources, *told))
    assert talk(resources, *told, "yes").replies[0].help is Help.CARD


@pytest.mark.parametrize("then", ["no i just forgot", "i don't feel sick"])
def test_a_plain_no_to_that_is_no_danger(then: str, resources: Resources) -> None:
    turn = talk(resources, "i forgot my insulin this morning", then)

    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "told",
    [
        "my ex got out of prison today",
        "my abuser is out of jail next week",
        "my stalker was released yesterday",
    ],
)
def test_who_hurt_them_and_is_free_again_is_answered(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].name == "out_again"


@pytest.mark.parametrize("then", ["he found me", "he knows where i am"])
def test_who_is_found_in_a_shelter_is_in_danger(then: str, resources: Resources) -> None:
    assert talk(resources, "i'm in a shelter now", then).replies[0].name == "card_violence"


def test_a_paw_that_is_shaken_is_no_harm(resources: Resources) -> None:
    assert talk(resources, "i shook my dog's paw").replies[0].name != "to_an_animal"
