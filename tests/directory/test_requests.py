"""What a message asks of the finder."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.resources import Resources
from bot.directory.requests import RequestReader
from bot.evaluation import evaluate
from bot.explain import explain

REQUESTS = Path(__file__).parent / "requests"  # held_out: never read by who wrote the patterns
LEAST = 0.92

MODALITIES = [
    ("someone in the room with me", "in_person"),
    ("face to face please", "in_person"),
    ("therapist irl", "in_person"),
    ("walking distance from home", "in_person"),
    ("one i can drive to", "in_person"),
    ("nearby", "in_person"),
    ("close by", "in_person"),
    ("not online", "in_person"),
    ("not online, in person", "in_person"),
    ("cant leave the house", "remote"),
    ("zoom", "remote"),
    ("video sessions", "remote"),
    ("by telephone", "remote"),
    ("over the internet", "remote"),
    ("remote", "remote"),
    ("virtual", "remote"),
    ("from home", "remote"),
    ("either", "any"),
    ("i don't mind", "any"),
    ("dont mind, whatever works", "any"),
    ("not in person", "remote"),
    ("somewhere not far", "in_person"),
    ("actually online is fine", "remote"),
    ("online or in person", "any"),
    ("in person or over zoom", "any"),
    ("face to face or online", "any"),
    ("close by or telehealth", "any"),
    ("what is telehealth like", None),
    ("both are ok", "any"),
    ("i hate video calls", "in_person"),
    ("no zoom please", "in_person"),
    ("rather not do it online", "in_person"),
    ("i would prefer in person over online", "in_person"),
    ("anything but zoom", "in_person"),
    ("in person... actually no, online", "remote"),
    ("i don't mind online", "remote"),
    ("not just online", "any"),
    ("send me her phone number", None),
    ("i met him online", None),
    ("i live in a remote village", None),
    ("addicted to video games", None),
    ("find me a therapist", None),
    ("i'm being bullied online", None),
    ("psychologist near me", "in_person"),
    ("i don't want to go to an office", "remote"),
    ("in-person", "in_person"),
    ("in-person only, no telehealth", "in_person"),
    ("tele-health", "remote"),
    ("teletherapy", "remote"),
    ("local counselor", "in_person"),
    ("on the phone would be easiest", "remote"),
    ("either one works for me", "any"),
    ("no preference", "any"),
    ("i have no car so video", "remote"),
    ("i don't have a car", "remote"),
    ("must be walking distance, i have no car", "in_person"),
    ("i want to sit across from a real person", "in_person"),
    ("someone i can see in person", "in_person"),
    ("in person if possible, online is ok too", "any"),
    ("within 10 miles", "in_person"),
    ("therapy over text", "remote"),
    ("it doesn't matter", "any"),
    ("F2F", "in_person"),
    ("i can't do in person", "remote"),
    ("ive had enough of screens, need a real room", "in_person"),
    ("either a psychologist or a counselor", None),
    ("nothing online", "in_person"),
    ("i'm too scared to go outside", "remote"),
]
SPECIALTIES = [
    ("therapist for self harm", "self-harm"),
    ("bpd specialist", "borderline-personality"),
    ("someone who treats borderline", "borderline-personality"),
    ("adhd psychiatrist", "adhd"),
    ("adhd", "adhd"),
    ("counselor for my defiant kid with ODD", "oppositional-defiant-disorder"),
    ("someone for a drinking problem", "alcohol-use"),
    ("therapist for alcoholics", "alcohol-use"),
    ("i use drugs and need a counselor", "drug-use"),
    ("addiction counselor", "drug-use"),
    ("couples counselor", "couples"),
    ("marriage counselling", "couples"),
    ("poly friendly therapist", "polyamory"),
    ("postpartum depression therapist", "postpartum-depression"),
    ("therapist for depression", "depression"),
    ("anxiety therapist", "anxiety"),
    ("ptsd", "trauma"),
    ("eating disorder therapist", "eating-disorders"),
    ("ocd", "ocd"),
    ("grief counselor", "grief"),
    ("queer therapist", "lgbtq"),
    ("child psychologist", "child-and-adolescent"),
    ("therapist for my nine year old son", "child-and-adolescent"),
    ("therapist for my son", None),
    ("dbt therapist", "dbt"),
    ("emdr near me", "emdr"),
    ("anger management", "anger"),
    ("going through a divorce need a counselor", "divorce"),
    ("insomnia therapist", "sleep"),
    ("autism specialist", "autism"),
    ("bipolar psychiatrist", "bipolar"),
    ("family therapy", "family"),
    ("therapist for veterans", "veterans"),
    ("it was an odd experience, find me a therapist", None),
    ("i want to add someone", None),
    ("problems with my roommates", "friends"),
    ("friend drama counselor", "friends"),
    ("my mom just died need a counselor", "grief"),
    ("narcissistic", "narcissistic-personality"),
    ("suicidal thoughts therapist", "suicidal-ideation"),
    ("find me a therapist", None),
    ("what's the cost? i worry", None),
]
TYPES = [
    ("someone who can prescribe", "prescriber"),
    ("psychiatric nurse", "psychiatric_nurse_practitioner"),
    ("PMHNP", "psychiatric_nurse_practitioner"),
    ("nurse practitioner", "psychiatric_nurse_practitioner"),
    ("LPC", "counselor"),
    ("licensed counselor", "counselor"),
    ("psychologist", "psychologist"),
    ("psychiatrist", "psychiatrist"),
    ("LCSW", "social_worker"),
    ("LMFT", "family_therapist"),
    ("someone for meds", "prescriber"),
    ("medication management", "prescriber"),
    ("a therapist", None),
    ("counselling", None),
    ("shrink", "psychiatrist"),
    ("not a psychiatrist", None),
    ("not a psychiatrist, a counselor", "counselor"),
]
SEARCHES = [
    "find me a therapist",
    "i need a counsellor",
    "psychologist near me",
    "show me more therapists",
    "do you have anyone in Milwaukee",
    "looking for a therapist",
    "queer friendly therapist?",
    "licensed counselor",
    "who takes medicaid",
    "therapists in 53214",
    "can you help me find someone to talk to",
    "i want therapy",
    "i want to see a psychologist",
    "is there a shrink around here",
    "need help finding a therapist",
    "get me a therapist asap",
    "any psychiatrists in Richmond VA?",
    "someone who can prescribe near 60440",
    "where can i find a counselor",
    "therapist for my daughter",
    "can i talk to a therapist",
]
NO_SEARCHES = [
    "what do therapists do?",
    "does therapy help",
    "my therapist said i should stop",
    "which therapy is best",
    "what is dbt",
    "how does cbt work",
    "i hate my therapist",
    "are therapists confidential",
    "why do people self harm",
    "is therapy worth it",
    "my psychiatrist changed my meds",
    "i told my counselor and she laughed",
    "what is a psychologist",
    "what's the difference between a psychologist and a psychiatrist",
    "will a therapist tell my parents",
    "i don't need a therapist",
    "i don't want therapy",
    "therapy didn't work for me",
    "i have a therapist already",
    "how do i tell my therapist",
    "do i need a therapist",
    "can a therapist prescribe",
    "i'm looking for a job",
    "another one of those days",
    "who can see this",
    "i had therapy in school",
    "i'm scared of therapists",
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_how_to_meet_is_read_however_people_put_it(
    text: str, modality: str | None, reader: RequestReader
) -> None:
    assert reader.read(text).modality == modality


@pytest.mark.parametrize(("text", "specialty"), SPECIALTIES)
def test_what_for_is_read_in_everyday_and_clinical_words(
    text: str, specialty: str | None, reader: RequestReader
) -> None:
    assert reader.read(text).specialty == specialty


@pytest.mark.parametrize(("text", "provider_type"), TYPES)
def test_the_profession_is_read(
    text: str, provider_type: str | None, reader: RequestReader
) -> None:
    assert reader.read(text).provider_type == provider_type


@pytest.mark.parametrize("text", SEARCHES)
def test_a_message_that_asks_for_a_therapist_is_a_search(text: str, resources: Resources) -> None:
    assert resources.wants_search(text, resources.look_up(text).search)


@pytest.mark.parametrize("text", NO_SEARCHES)
def test_a_message_about_therapists_is_no_search(text: str, resources: Resources) -> None:
    assert not resources.wants_search(text, resources.look_up(text).search)


def test_one_message_that_says_it_all_fills_every_slot(reader: RequestReader) -> None:
    request = reader.read("find me a female psychologist for adhd near Richmond VA online")

    assert request.place is not None
    assert request.place.places[0].label == "Richmond, VA"
    assert (request.modality, request.specialty) == ("remote", "adhd")
    assert (request.provider_type, request.wishes) == ("psychologist", ("gender",))


@given(text=st.text(), chance=st.floats(0, 1))
def test_reading_a_request_never_raises(
    text: str, chance: float, reader: RequestReader, resources: Resources
) -> None:
    assert reader.read(text) is not None
    assert reader.read_answer(text) is not None
    assert resources.wants_search(text, chance) in (True, False)


def labelled(folder: Path) -> list[dict[str, Any]]:
    """Return every row of a folder; each file holds what one person writes."""
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


@pytest.mark.parametrize("folder", [REQUESTS, REQUESTS / "held_out"], ids=["read", "held out"])
def test_what_people_ask_for_is_read_whoever_writes(folder: Path, resources: Resources) -> None:
    figures = evaluate(labelled(folder), lambda text: explain(text, resources))

    below = [str(figure) for figure in figures if figure.share < LEAST]
    assert len(figures) == 7
    assert not below, "\n".join(below)


def test_a_third_of_the_requests_is_held_out() -> None:
    counts = Counter(
        (row["kind"], held_out)
        for held_out, folder in ((False, REQUESTS), (True, REQUESTS / "held_out"))
        for row in labelled(folder)
    )

    for kind, least in (("find_provider", 320), ("no_request", 80)):
        held_out = counts[kind, True]
        assert held_out + counts[kind, False] >= least
        assert 3 * held_out >= held_out + counts[kind, False]


def test_the_wish_for_a_way_to_meet_that_is_refused_is_the_other_way(
    reader: RequestReader,
) -> None:
    for text in ("video won't work for me", "the telephone is no use", "i don't do video"):
        assert reader.read(text).modality == "in_person", text


def test_what_strangers_ask_in_passing_is_mostly_heard(resources: Resources) -> None:
    rows = labelled(REQUESTS / "in_passing")
    told = {f.name: f.share for f in evaluate(rows, lambda text: explain(text, resources))}

    assert told["requests: intent"] >= 0.6, told
    assert told["requests: no request, and taken for none"] >= 0.8, told


@pytest.mark.parametrize("text", ["odessa tx", "14623", "83616, sorry forgot", "Brattleboro VT"])
def test_a_zip_code_or_a_town_with_its_state_asks_by_itself(
    text: str, resources: Resources
) -> None:
    assert resources.wants_search(text, 0.01)


@pytest.mark.parametrize("text", ["i hate ohio", "12345 people", "i owe 12000", "he is in"])
def test_a_state_or_a_number_in_other_words_asks_for_nothing(
    text: str, resources: Resources
) -> None:
    assert not resources.wants_search(text, 0.01)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("20 mi max", "in_person"),
        ("no more than half an hour from the house", "in_person"),
        ("I'd sooner look at them across a table", "in_person"),
        ("has to be on the island", "in_person"),
        ("someone who makes house calls", "in_person"),
        ("tele visits please", "remote"),
        ("it's got to be through the phone", "remote"),
        ("therapy but on line", "remote"),
        ("my uncle died in front of me", None),
    ],
)
def test_a_way_to_meet_is_known_in_lay_words(
    text: str, modality: str | None, reader: RequestReader
) -> None:
    assert reader.read(text).modality == modality


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("the Quad Cities, Bettendorf to be exact", "Bettendorf"),
        ("I work in Tacoma but would like it close to home, Puyallup", "Puyallup"),
        ("Live in Suffolk, job is in Norfolk. Suffolk side please", "Suffolk"),
    ],
)
def test_of_several_towns_the_one_that_is_meant_is_read(
    text: str, town: str, reader: RequestReader
) -> None:
    place = reader.read(text).place
    assert place is not None
    assert place.places[0].name == town
