"""What a search looks for: what somebody wants help with, not how the search makes them feel."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

FEELINGS = [
    "i feel so anxious about this",
    "this depresses me",
    "i'm so stressed out",
    "calling people makes me so anxious",
    "looking for someone gives me anxiety",
    "im embarrassed",
    "im scared",
]
WANTED = [
    ("for my anxiety", "anxiety"),
    ("anxiety", "anxiety"),
    ("i feel anxious all the time", "anxiety"),
    ("im depressed and i want someone for it", "depression"),
    ("i get panic attacks", "anxiety"),
]
SEARCHES = [
    ("find me a therapist",),
    ("find me a therapist", "milwaukee"),
    ("find me a therapist in milwaukee nearby",),
]


@pytest.mark.parametrize("search", SEARCHES)
@pytest.mark.parametrize("said", FEELINGS)
def test_how_the_search_makes_somebody_feel_is_no_specialty(
    said: str, search: tuple[str, ...], resources: Resources
) -> None:
    before, turn = talk(resources, *search), talk(resources, *search, said)

    assert turn.state.search is not None
    assert turn.state.search.specialty == ""
    assert text(turn) != text(before)
    assert "Where should I look?" not in text(turn)


@pytest.mark.parametrize(("said", "specialty"), WANTED)
def test_what_somebody_wants_help_with_is_a_specialty_and_is_said_back(
    said: str, specialty: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", said)

    assert turn.state.search is not None
    assert turn.state.search.specialty == specialty
    assert "I'll look for who names" in text(turn)


def test_a_feeling_that_is_told_twice_is_not_answered_twice_in_the_same_words(
    resources: Resources,
) -> None:
    first = talk(resources, "find me a therapist", "im scared")
    second = talk(resources, "find me a therapist", "im scared", "i feel so anxious")

    assert text(first) != text(second)


def test_thoughts_of_dying_in_a_search_are_no_feeling_about_it(resources: Resources) -> None:
    turn = talk(resources, "find me a therapist", "i'm so tired i want to die")

    assert turn.state.said.startswith("card_")


@pytest.mark.parametrize(
    ("said", "specialty", "also"),
    [
        ("someone for ptsd and grief near 53214", "trauma", ("grief",)),
        ("therapist for couples and alcohol in richmond va", "alcohol-use", ("couples",)),
        ("therapist for postpartum depression in 54914", "postpartum-depression", ()),
        ("therapist for bpd in 53214", "borderline-personality", ()),
    ],
)
def test_every_specialty_of_a_list_is_looked_for(
    said: str, specialty: str, also: tuple[str, ...], resources: Resources
) -> None:
    search = talk(resources, said).state.search

    assert search is not None
    assert (search.specialty, search.also) == (specialty, also)


def test_of_two_specialties_who_names_one_is_shown_and_the_other_is_said_to_be_missing(
    resources: Resources,
) -> None:
    two = "someone for couples and alcohol in richmond va in person"
    turn, without = talk(resources, two), talk(resources, two, "forget the alcohol")

    assert "Nobody on my list for this search names Alcohol use" in text(turn)
    assert "Stephen Barlow" in text(turn)
    assert text(without).startswith("Near Richmond, VA")


def test_nobody_is_said_of_both_wishes_where_one_of_them_is_met(resources: Resources) -> None:
    near = talk(resources, "psychologist for anxiety in milwaukee in person")
    anyone = talk(resources, "psychologist for anxiety in milwaukee in person", "@relax:both")
    nurse = talk(resources, "nurse for anxiety in milwaukee in person")

    assert "has that profession, and nobody names Anxiety" in text(near)
    assert "Carla Weismantel" in text(anyone)
    assert "both has that profession and names Anxiety" in text(nurse)


@pytest.mark.parametrize(
    "said",
    [
        "child therapist in wisconsin in person",
        "therapist for my 8 year old in bolingbrook il, nearby",
        "therapist for my kid in wisconsin, online",
        "therapist for my 10 yr old with adhd in milwaukee, nearby",
    ],
)
def test_who_asks_for_a_child_is_shown_who_may_see_children_though_no_listing_says_so(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "results"
    assert text(turn).count("ask about the age first") == 1


def test_of_two_specialties_a_child_is_no_reason_to_find_nobody(resources: Resources) -> None:
    turn = talk(resources, "therapist for my 8 year old with ocd in milwaukee, nearby")

    assert turn.replies[-1].name == "nobody"
    assert "names OCD" in text(turn)
    assert "ask about the age first" not in text(turn)


@pytest.mark.parametrize(
    ("said", "specialty"),
    [
        ("therapist in wisconsin who does not do cbt", ""),
        ("therapist in wisconsin, no emdr please", ""),
        ("therapist in wisconsin but not an addiction one", ""),
        ("someone in wisconsin for adhd, not for anxiety", "adhd"),
        ("not just anxiety, therapist in wisconsin", "anxiety"),
        ("im not sure if its bpd, therapist in wisconsin", "borderline-personality"),
        ("no sleep for days, therapist in wisconsin", "sleep"),
        ("therapist in wisconsin, im not eating", "eating-disorders"),
        ("therapist in wisconsin, i have no friends to turn to, anxiety", "anxiety"),
    ],
)
def test_a_specialty_that_is_not_wanted_is_not_looked_for(
    said: str, specialty: str, resources: Resources
) -> None:
    search = talk(resources, said).state.search

    assert search is not None
    assert (search.specialty, search.also) == (specialty, ())


@pytest.mark.parametrize(
    ("said", "specialty"),
    [
        ("no dbt then", ""),
        ("not dbt", ""),
        ("cbt instead of dbt", "cbt"),
        ("forget the dbt", ""),
        ("dbt isn't important", ""),
        ("more about it", "dbt"),
    ],
)
def test_a_specialty_is_taken_back_in_any_words(
    said: str, specialty: str, resources: Resources
) -> None:
    search = talk(resources, "i want dbt in wisconsin, in person", said).state.search

    assert search is not None
    assert search.specialty == specialty


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("therapist in wisconsin in person, anyone but a nurse", ["Katy Jones"]),
        ("therapist in wisconsin in person, no nurses", ["Katy Jones"]),
        ("therapist in wisconsin in person, not a counselor", ["Carla Weismantel"]),
        ("therapist in wisconsin in person, no psychiatrists no counselors", ["Carla Weismantel"]),
        ("therapist in wisconsin in person, i dont want a nurse or a counselor", []),
        ("a nurse or a counselor in wisconsin in person", ["Carla Weismantel"]),
    ],
)
def test_no_profession_that_is_not_wanted_is_shown(
    said: str, shown: list[str], resources: Resources
) -> None:
    turn = talk(resources, said)

    assert [match.provider.name for match in turn.why.matches] == shown


def test_where_all_have_a_profession_that_is_not_wanted_it_says_so_and_offers_any(
    resources: Resources,
) -> None:
    nobody = talk(resources, "therapist in milwaukee nearby, not a nurse")
    anyone = talk(resources, "therapist in milwaukee nearby, not a nurse", "any profession")

    assert "a profession that you'd rather not have" in text(nobody)
    assert anyone.why.matches


def test_a_gender_that_does_not_matter_is_no_specialty(resources: Resources) -> None:
    turn = talk(resources, "therapist in wisconsin in person", "gender doesn't matter")

    assert turn.state.search is not None
    assert turn.state.search.specialty == ""
