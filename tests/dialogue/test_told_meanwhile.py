"""What is told while somebody else is in danger is answered by what fits it."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_PILLS = "my wife took a lot of pills"
_BLADE = "my son cut his arm and the blood wont stop"
_GUN = "my dad has his pistol out and says he will end it"


@pytest.mark.parametrize(
    ("told", "said", "reply"),
    [
        (_PILLS, "please no ambulance, she has no papers", "they_refuse"),
        (_PILLS, "doesnt want a hospital he keeps saying", "they_refuse"),
        (_PILLS, "i cant call, my mother would lose her licence", "they_refuse"),
        (_BLADE, "its through the towel already", "now_for_them"),
        (_BLADE, "blood is soaking through my shirt", "now_for_them"),
        ("my friend abroad is on a roof", "only his cousin on instagram", "where_they_are"),
        ("my friend abroad is on a roof", "i dont know anyone else there", "where_they_are"),
        (_GUN, "he locked it in the safe", "away_from_them"),
        (_GUN, "the police came and took the gun", "away_from_them"),
        ("my friend is on the roof, on video", "she switched off the camera", "far_from_them"),
        ("my brother is in the car with the engine on in the garage", "hes out, dizzy",
         "they_seem_well"),
        ("my nan drank bleach", "hospital is 2 hour from village", "drive_them"),
    ],
)  # fmt: skip
def test_what_is_told_meanwhile_is_answered(
    told: str, said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, told, said)

    assert reply in [one.name for one in turn.replies]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["no ambulance yet", "no paramedics came", "i cant call, nobody answers"]
)
def test_help_that_does_not_come_is_no_refusal_of_it(said: str, resources: Resources) -> None:
    assert talk(resources, _PILLS, said).replies[-1].name != "they_refuse"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (_BLADE, "and my hands wont stop shaking"),
        (_GUN, "i keep shaking"),
        ("my son tried to hang himself, he is breathing", "my legs are shaking"),
    ],
)
def test_who_shakes_beside_somebody_in_danger_is_not_taken_for_who_is_hurt(
    told: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, told, said)

    assert turn.replies[0].name not in ("card_violence", "card_self_harm")
    assert turn.state.risk.theirs


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (_BLADE, "im shaking and i cut myself too"),
        ("my husband took pills", "he hit me, im shaking"),
    ],
)
def test_who_shakes_and_tells_of_a_danger_of_their_own_gets_a_card(
    told: str, said: str, resources: Resources
) -> None:
    assert talk(resources, told, said).replies[0].help is Help.CARD


def test_who_was_awaited_and_is_there_is_not_called_again(resources: Resources) -> None:
    turn = talk(resources, _PILLS, "ambulance is 10 minutes away", "ok theyre here")

    assert turn.replies[0].name == "help_is_there"


def test_a_therapist_for_who_is_with_those_who_help_comes_afterwards(resources: Resources) -> None:
    asked = "can you recommend a counselor for her?"

    helped = talk(resources, _PILLS, "the ambulance is here", asked)
    assert helped.replies[0].name == "search_waits_helped"
    assert talk(resources, _PILLS, asked).replies[0].name == "search_waits_theirs"


def test_who_listens_to_music_in_their_room_is_no_emergency(resources: Resources) -> None:
    worry = "my grandson says he is a burden"

    calm = talk(resources, worry, "hes in his room listening to music")
    assert calm.replies[0].name != "card_third_party_urgent"
    locked = talk(resources, worry, "hes in his room with a knife")
    assert locked.replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    ["he already went home by bus", "his parents arent answering", "her mum isnt picking up"],
)
def test_who_works_at_a_school_is_told_what_to_do_about_who_went_home(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "im a teacher and an essay of a pupil reads like a goodbye", said)

    assert turn.replies[-1].name.removesuffix("_again") == "they_are_away"
