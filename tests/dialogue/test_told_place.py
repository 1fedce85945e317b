"""A country that is named in so many words, or may be meant: whose numbers stand there."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("ireland. i want to kill myself", "IE"),
        ("19, nz, and i feel suicidal", "NZ"),
        ("hello from Pune India. i failed my exams, i want to die", "IN"),
        ("am in Kampala Uganda. i want to end my life", "UG"),
        ("I'm in Perth, Australia. I have been cutting again", "AU"),
        ("we live in Leeds, England. I cut last night", "GB"),
        ("deaf student in accra ghana. i want to die", "GH"),
        ("Ich lebe in Hamburg und will sterben", "DE"),
        ("we're on holiday in croatia and i want to die", "HR"),
        ("interning in singapore, feeling suicidal", "SG"),
        ("i feel so alone in norway, i want to die", "NO"),
        ("i want to kill myself, im on a school trip to Ireland", "IE"),
        ("backpacking through peru i took too many pills", "PE"),
        ("eu quero morrer, moro na espanha", "ES"),
        ("voglio morire, abito in svizzera", "CH"),
        ("ik wil dood, ik woon in belgie", "BE"),
        ("nie chce zyc, jestem w polsce", "PL"),
        ("quero morrer, moro em lisboa", "PT"),
        ("хочу умереть, я живу в украине", "UA"),
        ("mujhe marna hai, main nepal mein hu", "NP"),
        ("refugee in sweden, i want to die", "SE"),
        ("study in austria from vietnam. i want to kill myself", "AT"),
    ],
)
def test_a_country_said_in_so_many_words_is_the_persons(
    said: str, country: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert (turn.state.country, turn.state.chosen) == (country, True)
    assert resources.lines.of(country).emergency_number in text(turn)
    assert "Which of them" not in text(turn)


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("hiya, from melbourne. i want to die", "AU"),
        ("salam, from karachi. i want to kill myself", "PK"),
        ("i'm from lagos and i want to end it", "NG"),
        ("I am from Kenya. i feel suicidal", "KE"),
        ("i'm from glasgow, scotland. i cut last night", "GB"),
        ("so depressed in Kampala, i want to die", "UG"),
        ("moved from ohio to glasgow in may. i overdosed", "GB"),
        ("just moved from ohio to Cardiff wales. i took an overdose", "GB"),
        ("i moved to canada but im back in texas. i want to die", "CA"),
        ("my cousin in lahore wants to kill herself", "PK"),
        ("in mumbai. i want to kill myself", "IN"),
        ("in portugal, i feel suicidal", "PT"),
    ],
)
@pytest.mark.parametrize("then", ["not sure", "i'm 20", "who can i talk to"])
def test_while_two_countries_are_possible_both_have_their_numbers(
    said: str, country: str, then: str, resources: Resources
) -> None:
    there, home = resources.lines.of(country), resources.lines.of("US")

    for turn in (talk(resources, said), talk(resources, said, then)):
        assert not turn.state.chosen
        assert there.emergency_number in text(turn)
        assert home.emergency_number in text(turn)
        assert there.main_line is not None
        assert there.main_line.number in text(turn)


@pytest.mark.parametrize("place", ["hi I'm in Dublin", "good evening from Dublin", "nairobi here"])
def test_a_place_told_in_calm_counts_in_the_emergency_after_it(
    place: str, resources: Resources
) -> None:
    turn = talk(resources, place, "i took all my pills")

    country = turn.state.perhaps or turn.state.country
    assert country in ("IE", "KE")
    assert resources.lines.of(country).emergency_number in text(turn)


@pytest.mark.parametrize(
    ("answer", "country"),
    [("the us", "US"), ("Texas", "US"), ("India", "IN"), ("im in india now", "IN")],
)
def test_an_answer_ends_the_doubt_between_two_countries(
    answer: str, country: str, resources: Resources
) -> None:
    turn = talk(resources, "I am from India. I want to die", answer, "i feel bad")

    assert (turn.state.country, turn.state.perhaps) == (country, "")
    assert ("14416" in text(turn)) == (country == "IN")


@pytest.mark.parametrize(
    "said",
    [
        "i ate a turkey sandwich and i want to die",
        "i'm from hell. i want to die",
        "my friend from india said hi. i want to die",
        "i broke my mother's china plates, i want to die",
        "paris dumped me. i want to die",
        "jordan. i want to die",
        "i'm from georgia and i want to die",
        "im from paris texas and i want to die",
        "birmingham, alabama. i want to die",
        "i want to move to london. i want to die",
        "in pain. i want to die",
        "in hospital. i want to die",
        "in india people do not talk about it. i want to die",
        "study in germany is my dream. i want to die",
        "from what i read it is easy. i want to die",
        "i love italy, france and spain. i want to die",
        "from poland but i live in chicago. i want to die",
        "i moved from leeds to texas. i want to die",
        "born in kenya, i want to die",
        "i moved to germany when i was 5 and live in ohio now. i want to die",
        "we moved to japan when i was a kid. i want to die",
        "i moved to mexico years ago and came back. i want to die",
    ],
)
def test_what_is_no_place_of_the_person_changes_no_number(said: str, resources: Resources) -> None:
    state = talk(resources, said).state

    assert (state.country, state.perhaps) == ("US", "")


@pytest.mark.parametrize(
    "said", ["my flatmate in glasgow scotland cuts", "my son in Perth, Australia wants to die"]
)
def test_somebody_else_in_a_town_and_its_country_has_the_numbers_there(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said, "she is bleeding a lot")

    assert turn.state.there
    assert resources.lines.of(turn.state.there).emergency_number in text(turn)


@pytest.mark.parametrize(
    "places", [("im in spain",), ("we're in the uk",), ("im in rome", "Italy"), ("Reno, Nevada",)]
)
@pytest.mark.parametrize("no", ["no", "nope"])
def test_no_after_a_place_answers_whether_it_is_safe(
    places: tuple[str, ...], no: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to kill myself", *places, no)

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "asked", ["it costs money?", "do they cost something", "how much is a call"]
)
def test_what_costs_after_a_line_is_the_line(asked: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", "is there a helpline", asked)

    assert turn.replies[-1].name == "line_cost"
    assert "988" in text(turn)


@pytest.mark.parametrize("asked", ["is it free there", "does it cost money", "will i get a bill"])
def test_what_costs_in_an_emergency_is_care_and_comes_later(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "i took 30 pills", "im in calgary canada", asked)

    assert turn.replies[-1].name == "care_and_cost"


@pytest.mark.parametrize("said", ["deaf here", "i told you i'm deaf", "videophone", "asl?"])
@pytest.mark.parametrize("before", [(), ("find me a therapist",)])
def test_who_signs_in_danger_gets_ways_without_a_voice_and_no_search(
    said: str, before: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *before, "i took a bunch of pills", said)

    assert turn.replies[-1].name == "cant_call"


@pytest.mark.parametrize(
    "said",
    ["im deaf and use sign language. is there a line", "is there a hotline for deaf people", "bsl"],
)
def test_who_signs_is_told_of_lines_to_write_to(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "no_voice"
    assert turn.state.search is None
    assert "text" in text(turn).casefold()


@pytest.mark.parametrize(
    "said",
    ["who can help us in boise", "where can we get help near Tampa", "who can help her in reno"],
)
def test_a_place_in_which_help_is_asked_for_begins_the_search_there(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i found blades in my daughter's room", said)

    assert turn.replies[-1].name == "ask_modality"
    assert turn.state.search is not None
    assert turn.state.search.place is not None


@pytest.mark.parametrize("place", ["we live in Salem, Oregon", "we're in Boise, Idaho"])
def test_a_place_after_a_question_on_therapists_begins_the_search(
    place: str, resources: Resources
) -> None:
    worried = ("my son cuts himself. he is 15", "what kind of therapist do I need")
    turn = talk(resources, *worried, place)

    assert turn.replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    "asked",
    ["how do i find a psychiatrist here", "where can we see a doctor", "kids therapist near pune"],
)
def test_care_in_another_country_is_asked_of_who_knows_it_there(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "I live in Pune India", "my wife cuts herself", asked)

    assert turn.replies[-1].name == "abroad"
    assert "14416" in text(turn)
    assert "911" not in text(turn)


@pytest.mark.parametrize(
    ("country", "known"), [("i live in germany", False), ("i live in india", True)]
)
@pytest.mark.parametrize("asked", ["is there a line for kids", "a helpline for teens?"])
def test_a_line_for_the_young_is_told_or_that_none_is_known(
    country: str, known: bool, asked: str, resources: Resources
) -> None:
    turn = talk(resources, country, asked)

    assert turn.replies[-1].name == "child_line"
    assert ("I know no line" in text(turn)) is not known


def test_how_long_a_list_takes_abroad_is_not_known(resources: Resources) -> None:
    said = text(talk(resources, "i live in wales", "how long is the waiting list for therapy"))

    assert "I don't know how long it takes in United Kingdom" in said


@pytest.mark.parametrize("answer", ["an urge", "just an urge", "not yet"])
def test_an_urge_that_was_told_leads_to_the_next_minutes(answer: str, resources: Resources) -> None:
    assert talk(resources, "i feel like cutting", answer).replies[-1].name == "minutes"


def test_sign_language_in_a_search_that_is_calm_is_a_wish_for_it(resources: Resources) -> None:
    turn = talk(resources, "find me a therapist in austin, online", "asl?")

    assert turn.replies[-1].name != "no_voice"


@pytest.mark.parametrize(
    "beside",
    [
        "my trip to greece was cancelled",
        "my holiday in spain is next year",
        "wish i was on vacation in italy",
        "my mom is travelling in portugal",
        "i felt lonely in france last year",
        "flying to japan next week",
        "i miss ireland",
    ],
)
def test_a_country_of_another_time_or_person_moves_nobody(
    beside: str, resources: Resources
) -> None:
    for said in (f"{beside}. i want to die", f"i want to die. {beside}"):
        assert talk(resources, said).state.country == "US"


@pytest.mark.parametrize(
    ("said", "country"),
    [
        (("im going to ireland for uni in september, who do i call there",), "IE"),
        (("what's the number here", "and if we move back to england"), "GB"),
        (("i want to die", "we fly to japan tomorrow. what number do i call there"), "JP"),
    ],
)
def test_who_asks_for_the_number_of_a_later_place_is_shown_it_and_keeps_their_own(
    said: tuple[str, ...], country: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert resources.lines.of(country).emergency_number in text(turn)
    assert "Until you are there: 911" in text(turn)
    assert turn.state.country == "US"


@pytest.mark.parametrize(
    "said",
    [
        ("i swallowed bleach", "we fly to italy tomorrow, what number do i call"),
        ("my daughter took pills", "we are going to spain who do we ring"),
        ("my husband hits me", "when i move to canada who do i call"),
        ("if i go back to syria they will hang me, who do i call",),
    ],
)
def test_in_danger_no_number_of_a_later_place_stands_for_ones_own(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name != "crisis"


@pytest.mark.parametrize(
    "said", ["in ireland, but im in boston", "in mumbai, but i'm in chicago now"]
)
def test_a_place_that_one_is_not_in_does_not_come_first(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", said)

    assert text(turn).index("911") < text(turn).index("112")
