"""Which place is meant where a message tells several, or tells its town apart from others."""

import pytest

from bot.directory.gazetteer import Gazetteer
from bot.directory.requests import RequestReader
from bot.directory.whereabouts import read_whereabouts


def label(text: str, reader: RequestReader) -> str:
    place = reader.read(text).place
    return place.places[0].label if place is not None and place.kind in ("found", "guess") else ""


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Columbus, not Ohio, the Georgia one", "Columbus, GA"),
        ("Salem the oregon one. counselor", "Salem, OR"),
        ("Bowling Green in Kentucky, not the one in Ohio", "Bowling Green, KY"),
        ("Portland but the Maine one, therapist please", "Portland, ME"),
        ("therapist in Springfield, the one in Missouri", "Springfield, MO"),
        ("Kansas City but the Kansas side, counselor", "Kansas City, KS"),
        ("Manhattan, Kansas, not NYC, therapist", "Manhattan, KS"),
        ("not Austin Texas, Austin Minnesota. therapist", "Austin, MN"),
    ],
)
def test_a_town_is_told_apart_from_its_namesakes(
    text: str, town: str, reader: RequestReader
) -> None:
    assert label(text, reader) == town


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Bend or maybe Redmond but Bend is better", "Bend, OR"),
        ("therapist in Akron or Canton but Canton is closer", "Canton, OH"),
        ("Therapist in Provo or Orem, Orem preferred", "Orem, UT"),
        ("either Yuma or El Centro, mostly Yuma", "Yuma, AZ"),
        ("I'll drive to Coeur d'Alene if I have to but Sandpoint ID is home", "Sandpoint, ID"),
        ("i can drive to pueblo but rather stay by Trinidad colo", "Trinidad, CO"),
        ("I can't get to Tulsa any more, therapist in Enid", "Enid, OK"),
        ("Moved from Bozeman to Billings back to Bozeman. So Bozeman.", "Bozeman, MT"),
        ("we moved from Tulsa to Wichita and then back to Tulsa", "Tulsa, OK"),
        ("i'm from Dallas originally, now Tulsa", "Tulsa, OK"),
        ("my ex lives in Tampa, i need a therapist in Ocala", "Ocala, FL"),
        ("Columbus, Georgia by Fort Benning, therapist", "Columbus, GA"),
        ("Ole Miss spouse over in Tupelo MS, therapist", "Tupelo, MS"),
    ],
)
def test_of_several_places_the_one_that_is_wanted_is_read(
    text: str, town: str, reader: RequestReader
) -> None:
    assert label(text, reader) == town


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("tallahasee florida adhd therapist", "Tallahassee, FL"),
        ("greenvile south carolina counselor", "Greenville, SC"),
        ("baton rogue louisiana therapist", "Baton Rouge, LA"),
        ("schenectedy new york therapist", "Schenectady, NY"),
        ("colorodo springs therapist", "Colorado Springs, CO"),
        ("casper wyo counseling", "Casper, WY"),
        ("Charleston W Virginia therapist", "Charleston, WV"),
        ("Santa Fe N. Mex. therapist", "Santa Fe, NM"),
        ("St. Joe MO therapist", "Saint Joseph, MO"),
        ("therapist in Flag, AZ", "Flagstaff, AZ"),
        ("therapist in Lex KY", "Lexington, KY"),
        ("Bham Alabama therapist", "Birmingham, AL"),
        ("portland me counselor", "Portland, ME"),
        ("im in newark de not nj, need psychiatrist", "Newark, DE"),
        ("Therapist for teens by BART in Oakland", "Oakland, CA"),
        ("therapist near UC Davis", "Davis, CA"),
    ],
)
def test_a_town_is_known_by_its_state_however_it_is_written(
    text: str, town: str, reader: RequestReader
) -> None:
    assert label(text, reader) == town


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("ga, bpd therapist, virtual", "Georgia"),
        ("psychiatrist, fl, telehealth", "Florida"),
        ("nc. therapist.", "North Carolina"),
        ("therapist in NE Ohio", "Ohio"),
    ],
)
def test_two_letters_between_marks_are_a_state(
    text: str, state: str, reader: RequestReader
) -> None:
    assert label(text, reader) == state


@pytest.mark.parametrize(
    "text",
    [
        "i'd rather stay in bed all day",
        "id rather die in peace",
        "i prefer women",
        "ideally someone kind",
        "went back to work today",
        "i can go to school if i have to",
        "so reading. it helps",
        "red flag",
        "the one in the hospital",
        "he said ok, ma, i will",
        "need therapist w experience",
        "prefer austin over dan, they are my sons",
    ],
)
def test_a_liking_that_names_no_place_is_read_as_none(text: str, places: Gazetteer) -> None:
    assert read_whereabouts(text, places, bare=False).kind == "none"
