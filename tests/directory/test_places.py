"""Where a person is: bare answers, places inside a sentence, positions."""

import csv
import random
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.distance import EARTH_RADIUS_KM, distance_km
from bot.directory.gazetteer import Gazetteer
from bot.directory.place_reading import read_place
from bot.directory.states import MILITARY

# (text, kind of reading, how the label of the first place begins; "" where any will do)
ANSWERS = [
    ("53214", "found", "53214 (Milwaukee, WI)"),
    ("53214-1234", "found", "53214 (Milwaukee, WI)"),
    ("milwaukee wi", "found", "Milwaukee, WI"),
    ("Milwaukee", "found", "Milwaukee, WI"),
    ("St. Louis", "found", "St. Louis, MO"),
    ("saint louis", "found", "St. Louis, MO"),
    ("NYC", "found", "New York City, NY"),
    ("philly", "found", "Philadelphia, PA"),
    ("new york", "ambiguous", "New York City, NY"),
    ("Washington", "ambiguous", "Washington, DC"),
    ("Wisconsin", "found", "Wisconsin"),
    ("new york, ny", "found", "New York City, NY"),
    ("New York City", "found", "New York City, NY"),
    ("washington state", "found", "Washington"),
    ("Washington D.C.", "found", "Washington, DC"),
    ("washington dc", "found", "Washington, DC"),
    ("DC", "found", "Washington, DC"),
    ("wi", "found", "Wisconsin"),
    ("NJ", "found", "New Jersey"),
    ("TX", "found", "Texas"),
    ("PA", "found", "Pennsylvania"),
    ("hi", "none", ""),
    ("ok", "none", ""),
    ("OK", "none", ""),
    ("me", "none", ""),
    ("or", "none", ""),
    ("in", "none", ""),
    ("oh", "none", ""),
    ("help", "none", ""),
    ("yes", "none", ""),
    ("either", "none", ""),
    ("online", "none", ""),
    ("no", "none", ""),
    ("i dont know", "none", ""),
    ("why do you ask", "none", ""),
    ("home", "none", ""),
    ("here", "none", ""),
    ("i want to die", "none", ""),
    ("nowhere", "none", ""),
    ("hello", "none", ""),
    ("springfield", "ambiguous", "Springfield, MO"),
    ("Springfield IL", "found", "Springfield, IL"),
    ("springfield, illinois", "found", "Springfield, IL"),
    ("richmond", "ambiguous", "Richmond, VA"),
    ("Richmond, Virginia", "found", "Richmond, VA"),
    ("portland", "found", "Portland, OR"),
    ("portland maine", "found", "Portland, ME"),
    ("portland or", "found", "Portland, OR"),
    ("LA", "found", "Los Angeles, CA"),
    ("la", "found", "Los Angeles, CA"),
    ("sf", "found", "San Francisco, CA"),
    ("vegas", "found", "Las Vegas, NV"),
    ("nola", "found", "New Orleans, LA"),
    ("ATL", "found", "Atlanta, GA"),
    ("brooklyn", "found", "Brooklyn, NY"),
    ("00001", "unknown_zip", ""),
    ("09012", "military", ""),
    ("APO AE 09012", "military", ""),
    ("london", "abroad", "London"),
    ("toronto", "abroad", "Toronto"),
    ("Mumbai", "abroad", "Mumbai"),
    ("leeds", "abroad", "Leeds"),
    ("london ontario", "abroad", "London"),
    ("London, KY", "found", "London, KY"),
    ("canada", "abroad", "Canada"),
    ("i'm in the uk", "abroad", ""),
    ("Paris, Texas", "found", "Paris, TX"),
    ("toronto canada", "abroad", "Toronto"),
    ("milwakee", "guess", "Milwaukee, WI"),
    ("philadelpia", "guess", "Philadelphia, PA"),
    ("chigago", "guess", "Chicago, IL"),
    ("san fransisco", "guess", "San Francisco, CA"),
    ("bolingbrok il", "guess", "Bolingbrook, IL"),
    ("reading pa", "found", "Reading, PA"),
    ("mobile al", "found", "Mobile, AL"),
    ("Mobile, Alabama", "found", "Mobile, AL"),
    ("austin", "found", "Austin, TX"),
    ("fort worth", "found", "Fort Worth, TX"),
    ("ft worth tx", "found", "Fort Worth, TX"),
    ("Kansas City", "ambiguous", "Kansas City, MO"),
    ("kansas city ks", "found", "Kansas City, KS"),
    ("Milwaukee area", "found", "Milwaukee, WI"),
    ("near green bay", "found", "Green Bay, WI"),
    ("somewhere around madison wi", "found", "Madison, WI"),
    ("winston salem", "found", "Winston-Salem, NC"),
    ("coeur d'alene", "found", "Coeur d'Alene, ID"),
    ("virginia", "found", "Virginia"),
    ("delaware", "found", "Delaware"),
    ("north carolina", "found", "North Carolina"),
    ("queens", "found", "Queens, NY"),
]
MESSAGES = [
    ("i live in st paul minnesota", "found", "Saint Paul, MN"),
    ("find me a therapist near Richmond VA online", "found", "Richmond, VA"),
    ("any LPC in Grand Chute i can drive to", "found", "Grand Chute, WI"),
    ("Fresno. remote is better", "found", "Fresno, CA"),
    ("brooklyn!! has to be irl", "found", "Brooklyn, NY"),
    ("hi", "none", ""),
    ("ok help me", "none", ""),
    ("i need hope", "none", ""),
    ("reading is nice", "none", ""),
    ("in person please", "none", ""),
    ("i was in a bath", "none", ""),
    ("therapist who takes mobile payments", "none", ""),
    ("find me a therapist in oh god please", "none", ""),
    ("need help or someone to talk to", "none", ""),
    ("someone online for me", "none", ""),
    ("HELP ME OR I WILL", "none", ""),
    ("i live in austin", "found", "Austin, TX"),
    ("therapist in jackson mississippi", "found", "Jackson, MS"),
    ("therapist for my son jackson", "none", ""),
    ("counselor for my daughter Madison", "none", ""),
    ("therapists in milwaukee", "found", "Milwaukee, WI"),
    ("psychologist in NJ", "found", "New Jersey"),
    ("psychologist nj", "found", "New Jersey"),
    ("therapist near 53214", "found", "53214 (Milwaukee, WI)"),
    ("a counselor close to Appleton, WI", "found", "Appleton, WI"),
    ("im from wisconsin and need a therapist", "found", "Wisconsin"),
    ("find a psychiatrist in Washington", "ambiguous", "Washington, DC"),
    ("therapist in new york", "ambiguous", "New York City, NY"),
    ("anyone in Springfield", "ambiguous", "Springfield, MO"),
    ("i'm in London, find a therapist", "abroad", "London"),
    ("therapist in toronto", "abroad", "Toronto"),
    ("I call 20001 times", "none", ""),
    ("my number is 414-555-0123", "none", ""),
    ("therapist near 00001", "unknown_zip", ""),
    ("i live in mobile alabama", "found", "Mobile, AL"),
    ("therapist in Reading, PA", "found", "Reading, PA"),
    ("i was cut off from everyone", "none", ""),
    ("i feel like im in a dark place", "none", ""),
    ("need someone in person or online", "none", ""),
    ("Find Me A Therapist Please", "none", ""),
    ("Can You Help Me", "none", ""),
    ("Counselor in Chatham, New Jersey", "found", "Chatham, NJ"),
    ("bolingbrook therapist", "found", "Bolingbrook, IL"),
    ("a therapist for my wife in bolingbrook", "found", "Bolingbrook, IL"),
    ("not milwaukee, madison wi", "found", "Madison, WI"),
    ("my therapist sarah said no", "none", ""),
    ("i moved from chicago to denver", "found", ""),
    ("I'm a VA patient, need a therapist", "none", ""),
    ("my mom is an MD", "none", ""),
    ("therapist in the VA", "none", ""),
    ("therapist in virginia", "found", "Virginia"),
    ("i love georgia, she is my friend", "none", ""),
    ("sh specialist in tulsa ok", "found", "Tulsa, OK"),
    ("queer friendly therapist dayton oh", "found", "Dayton, OH"),
    ("salem or", "found", "Salem, OR"),
]


TABLE = Path(__file__).parent / "places.tsv"
TYPOS, SEED, SMALLEST = 600, 20_261_126, 5_000


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def misspelt(name: str, chance: random.Random) -> str:
    """Return a name with one letter left out, put in, changed or swapped with the next."""
    while True:
        i, letter = chance.randrange(len(name)), chance.choice(string.ascii_lowercase)
        slips = (
            name[:i] + name[i + 1 :],
            name[:i] + letter + name[i:],
            name[:i] + letter + name[i + 1 :],
            name[:i] + name[i + 1 : i + 2] + name[i] + name[i + 2 :],
        )
        typed = chance.choice(slips)
        if typed != name and typed == typed.strip():
            return typed


@pytest.mark.parametrize(("how", "kind", "first", "text"), [tuple(row.values()) for row in rows()])
def test_each_row_of_the_table_is_read_as_it_says(
    how: str, kind: str, first: str, text: str, places: Gazetteer
) -> None:
    reading = read_place(text, places, bare=how == "answer")

    assert reading.kind == kind, reading
    assert not first or reading.places[0].label.startswith(first)


def test_a_town_with_one_slip_of_the_finger_is_offered_first(places: Gazetteer) -> None:
    chance = random.Random(SEED)
    towns = sorted(places.towns(SMALLEST), key=lambda place: place.label)
    asked = [chance.choice(towns) for _ in range(TYPOS)]

    first = [
        next(iter(read_place(misspelt(town.name.lower(), chance), places, bare=True).places), None)
        for town in asked
    ]

    right = sum(f is not None and f.name == town.name for f, town in zip(first, asked, strict=True))
    assert right / TYPOS >= 0.95


@pytest.mark.parametrize(("text", "kind", "label"), ANSWERS)
def test_an_answer_is_read_as_the_place_it_means(
    text: str, kind: str, label: str, places: Gazetteer
) -> None:
    reading = read_place(text, places, bare=True)

    assert reading.kind == kind
    assert not label or reading.places[0].label.startswith(label)


@pytest.mark.parametrize(("text", "kind", "label"), MESSAGES)
def test_a_place_is_found_inside_a_message_and_words_are_no_places(
    text: str, kind: str, label: str, places: Gazetteer
) -> None:
    reading = read_place(text, places, bare=False)

    assert reading.kind == kind
    assert not label or reading.places[0].label.startswith(label)


def test_a_country_whose_letters_are_those_of_a_military_address_keeps_its_towns(
    places: Gazetteer,
) -> None:
    assert [place.country for place in places.named("Dubai")] == ["AE"]
    assert places.named("APO AE") == ()


def test_namesakes_come_largest_first_and_at_most_six(places: Gazetteer) -> None:
    reading = read_place("Springfield", places, bare=True)

    people = [place.population for place in reading.places]
    assert people == sorted(people, reverse=True)
    assert (len(people), reading.more) == (6, True)


def test_a_place_abroad_comes_before_its_namesakes_at_home(places: Gazetteer) -> None:
    reading = read_place("London", places, bare=True)

    assert [place.country for place in reading.places] == ["GB", "US", "US", "US"]


@given(text=st.text(), bare=st.booleans())
def test_reading_never_raises(text: str, bare: bool, places: Gazetteer) -> None:
    assert read_place(text, places, bare=bare).kind


@given(lat=st.floats(allow_nan=True), lon=st.floats(allow_nan=True))
def test_a_pin_never_raises_and_never_lands_on_a_military_address(
    lat: float, lon: float, places: Gazetteer
) -> None:
    place = places.at(lat, lon)

    assert place is None or place.state not in MILITARY


@pytest.mark.parametrize(
    ("lat", "lon", "zip_code"),
    [
        (32.552, -117.043, "92173"),  # San Ysidro
        (32.5149, -117.0382, None),  # Tijuana, across the border
        (19.43, -99.13, None),  # Mexico City
        (0.0, 0.0, None),  # the sea
        (71.29, -156.79, "99723"),  # the far north: degrees of longitude are short
        (18.46, -66.1, "00901"),  # San Juan, Puerto Rico
    ],
)
def test_a_pin_is_reduced_to_its_zip(
    lat: float, lon: float, zip_code: str | None, places: Gazetteer
) -> None:
    place = places.at(lat, lon)

    assert (place.zip if place else None) == zip_code


latitudes, longitudes = st.floats(-90, 90), st.floats(-180, 180)


@given(latitudes, longitudes, latitudes, longitudes)
def test_distance_is_symmetric_and_at_most_half_way_round(
    lat_a: float, lon_a: float, lat_b: float, lon_b: float
) -> None:
    a, b = (lat_a, lon_a), (lat_b, lon_b)

    assert distance_km(a, b) == pytest.approx(distance_km(b, a))
    assert 0 <= distance_km(a, b) <= EARTH_RADIUS_KM * 3.14160
    assert distance_km(a, a) == 0.0


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("a therapist on long island", "Long Island, NY"),
        ("i live on cape cod", "Cape Cod, MA"),
        ("therapist in the dc metro area", "Washington, DC"),
    ],
)
def test_a_region_is_read_behind_on(text: str, label: str, places: Gazetteer) -> None:
    reading = read_place(text, places, bare=False)

    assert reading.places[0].label == label


@pytest.mark.parametrize("text", ["i am on zoloft", "on black friday", "im on normal meds"])
def test_other_things_behind_on_are_no_place(text: str, places: Gazetteer) -> None:
    assert read_place(text, places, bare=False).kind == "none"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bellingham lmft", "Bellingham, WA"),
        ("twin falls psychologist who does trauma", "Twin Falls, ID"),
        ("Cedar Rapids, emdr", "Cedar Rapids, IA"),
        ("Cedar City and nobody here takes my plan", "Cedar City, UT"),
        ("pmhnp / texas / meds", "Texas"),
    ],
)
def test_a_town_is_known_by_whom_somebody_looks_for_there(
    text: str, label: str, places: Gazetteer
) -> None:
    reading = read_place(text, places, bare=False)
    assert reading.kind == "found"
    assert reading.places[0].label == label


@pytest.mark.parametrize(
    "text",
    ["nice therapist please", "my childs counselor", "Jordan therapist", "mobile counselor please"],
)
def test_other_words_before_whom_somebody_looks_for_are_no_place(
    text: str, places: Gazetteer
) -> None:
    assert read_place(text, places, bare=False).kind == "none"
