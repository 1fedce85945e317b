"""Where somebody is who tells more than one place, lives in a territory or abroad."""

import pytest

from bot.dialogue.resources import Resources
from bot.directory.places import PlaceReading
from tests.dialogue.talking import talk, text

NOW = [
    ("I moved from Texas to Ohio", "OH"),
    ("moved from seattle to boise last month and need a counselor", "Boise, ID"),
    ("just moved to boise from seattle", "Boise, ID"),
    ("leaving Boise for Denver next week", "Denver, CO"),
    ("used to live in Chicago now in Milwaukee", "Milwaukee, WI"),
    ("now in milwaukee, used to live in chicago", "Milwaukee, WI"),
    ("i grew up in Utah but i live in Reno", "Reno, NV"),
    ("born in Houston, living in Tulsa", "Tulsa, OK"),
    ("originally from Detroit, now Toledo Ohio", "Toledo, OH"),
    ("I am from Manila but live in Guam", "GU"),
    ("he left me in denver", "Denver, CO"),
    ("my mom left us, therapist in boise", "Boise, ID"),
    ("near the iowa border in omaha", "Omaha, NE"),
    ("el paso near the mexican border", "El Paso, TX"),
    ("20 minutes outside Tulsa", "Tulsa, OK"),
    ("i have borderline personality, therapist near boise", "Boise, ID"),
    ("between work and school i have no time, tulsa", "Tulsa, OK"),
    ("in chicago or online", "Chicago, IL"),
    ("in portland or nearby", "Portland, OR"),
    ("chicago, for anxiety or depression", "Chicago, IL"),
    ("live in Plano, no time because of work", "Plano, TX"),
    ("Tulsa and im scared", "Tulsa, OK"),
    ("home in indiana right now", "IN"),
    ("i work in Dallas, somebody near work", "Dallas, TX"),
    ("i live in Boise and work from home", "Boise, ID"),
    ("either nearby or online, im in tulsa", "Tulsa, OK"),
    ("northern VA, arlington area", "Arlington, VA"),
    ("southern OH near lima", "Lima, OH"),
    ("western pa, johnstown", "Johnstown, PA"),
    ("upstate new york near albany", "Albany, NY"),
    ("the bay area, oakland side", "Oakland, CA"),
    ("DC suburbs, maryland side", "MD"),
    ("suburbs of DC on the virginia side", "VA"),
    ("outside DC, in maryland", "MD"),
    ("st louis, illinois side", "IL"),
    ("kansas city, kansas side", "Kansas City, KS"),
    ("chicago, north side", "Chicago, IL"),
]


def read(said: str, resources: Resources) -> PlaceReading:
    found = resources.read_bare_place(said)
    assert found is not None
    return found


@pytest.mark.parametrize(("said", "place"), NOW)
def test_of_several_places_the_one_is_read_where_somebody_is_now(
    said: str, place: str, resources: Resources
) -> None:
    reading = read(said, resources)

    assert (reading.kind, reading.places[0].id) == ("found", place)


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("indiana and ohio", ["IN", "OH"]),
        ("i go to college in ohio but im home in indiana", ["IN", "OH"]),
        ("between Dallas and Fort Worth", ["Dallas, TX", "Fort Worth, TX"]),
        ("somewhere between tulsa and oklahoma city", ["Tulsa, OK", "Oklahoma City, OK"]),
        ("halfway between Madison and Milwaukee", ["Madison, WI", "Milwaukee, WI"]),
        ("looking for a counselor near akron or canton", ["Akron, OH", "Canton, OH"]),
        ("chicago or milwaukee", ["Chicago, IL", "Milwaukee, WI"]),
        ("akron/canton area", ["Akron, OH", "Canton, OH"]),
        ("in ohio or michigan", ["OH", "MI"]),
        ("i work in Dallas but live in Plano", ["Plano, TX", "Dallas, TX"]),
        ("live in Plano work in Fort Worth", ["Plano, TX", "Fort Worth, TX"]),
        ("he goes to college in Ann Arbor, we live in Toledo", ["Toledo, OH", "Ann Arbor, MI"]),
    ],
)
def test_of_two_places_it_asks_which(said: str, places: list[str], resources: Resources) -> None:
    reading = read(said, resources)

    assert reading.kind == "ambiguous"
    assert [place.id for place in reading.places] == places


@pytest.mark.parametrize(
    "said",
    ["near the Iowa border", "close to the canadian border", "by the texas oklahoma border"],
)
def test_by_a_border_it_asks_on_which_side(said: str, resources: Resources) -> None:
    turn = talk(resources, "find a therapist", said)

    assert text(turn).startswith("Which town or ZIP code are you nearest to?")
    assert turn.replies[0].asks_location


@pytest.mark.parametrize(
    "said",
    [
        "tbilisi, georgia",
        "Batumi Georgia",
        "georgia the country",
        "i live in georgia (the country)",
    ],
)
def test_georgia_the_country_is_abroad(said: str, resources: Resources) -> None:
    assert read(said, resources).kind == "abroad"
    assert "outside the United States" in text(talk(resources, "find a therapist", said))


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("georgia", "GA"),
        ("athens georgia", "Athens, GA"),
        ("i live in atlanta georgia", "Atlanta, GA"),
    ],
)
def test_georgia_the_state_stays_at_home(said: str, place: str, resources: Resources) -> None:
    assert read(said, resources).places[0].id == place


@pytest.mark.parametrize(
    "said",
    [
        "guam",
        "dededo",
        "96910",
        "puerto rico",
        "ponce pr",
        "us virgin islands",
        "usvi",
        "st croix",
        "american samoa",
        "pago pago",
        "saipan",
        "st thomas virgin islands",
    ],
)
def test_a_territory_is_the_united_states_and_told_what_the_list_holds(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find a therapist", said, "nearby")

    assert turn.state.country == "US"
    assert "I have nobody on my list" in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "i am stationed in germany and need a therapist",
        "we live on ramstein air base, therapist for my wife",
        "need a counselor, stationed at kadena",
        "therapist for my husband, deployed to Japan",
        "find a therapist near APO AE 09012",
    ],
)
def test_who_serves_abroad_is_told_so_with_the_line_for_those_who_serve(
    said: str, resources: Resources
) -> None:
    told = text(talk(resources, said))

    assert "For those who serve or served, and their families: 988, press 1" in told


def test_who_does_not_serve_is_shown_no_line_for_those_who_do(resources: Resources) -> None:
    assert "serve" not in text(talk(resources, "therapist in berlin"))
