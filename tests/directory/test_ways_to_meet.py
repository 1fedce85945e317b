"""How somebody wants to meet, told in words of their own."""

import pytest

from bot.directory.requests import RequestReader


@pytest.mark.parametrize(
    "text",
    [
        "i'd rather go sit with somebody",
        "just wanna pull up to their office",
        "somebody i can show up to",
        "is there anybody I could bring her in to",
        "a psychologist with an office near Bend",
        "a counselor whose office is in Ames",
        "both of us in one room",
        "i want to say it to a face and not a machine",
        "he can visit",
        "a therapist I can take the train to",
        "bricks and mortar",
        "zones out on a laptop",
        "I'll make the drive",
        "no telehealth, it has to be near a trolley stop",
    ],
)
def test_who_wants_to_sit_with_somebody_is_heard(text: str, reader: RequestReader) -> None:
    assert reader.read(text).modality == "in_person"


@pytest.mark.parametrize(
    "text",
    [
        "someone i can text or call, not go see",
        "online because i will forget to drive there",
        "somebody over the phone who won't preach at me",
        "phone only, no camera",
        "where I never have to leave my couch",
        "the nearest office is 90 miles off so it has to be on the computer",
        "someone i never have to meet in person",
        "distance sessions",
        "i can't sit long so online is better",
    ],
)
def test_who_wants_to_stay_at_home_is_heard(text: str, reader: RequestReader) -> None:
    assert reader.read(text).modality == "remote"


@pytest.mark.parametrize(
    "text",
    [
        "telehealth or not idc",
        "either online or go in",
        "virtual or brick and mortar",
        "zoom fine, office fine",
        "phone or in the room, whatever gets me in sooner",
        "open to telehealth or coming in",
        "could be on my laptop could be a couch",
        "a mix of video and office visits",
    ],
)
def test_who_takes_either_way_is_heard(text: str, reader: RequestReader) -> None:
    assert reader.read(text).modality == "any"


@pytest.mark.parametrize(
    "text",
    [
        "i cannot drive over bridges",
        "I can't drive on highways anymore",
        "miami is three hours and i'm not doing that drive",
        "therapist for my office manager",
        "my post office job is killing me",
        "take my daughter to school at 8 so after that",
        "he has an office job",
    ],
)
def test_what_is_told_of_the_road_or_of_work_wishes_for_no_way(
    text: str, reader: RequestReader
) -> None:
    assert reader.read(text).modality is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("i can't drive", "remote"),
        ("i can't drive so close to home", "in_person"),
        ("i can't travel far, somebody nearby", "in_person"),
        ("i can't leave the house", "remote"),
    ],
)
def test_who_cannot_travel_meets_online_unless_they_say_otherwise(
    text: str, modality: str, reader: RequestReader
) -> None:
    assert reader.read(text).modality == modality
