"""What is told beside the place of a search is heard, and a misspelt place is asked about."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

FIND = "find me a therapist"


@pytest.mark.parametrize(
    ("typed", "town"),
    [
        ("chigaco", "Chicago, IL"),
        ("new yrok", "New York City, NY"),
        ("losangelas", "Los Angeles, CA"),
        ("sandiego", "San Diego, CA"),
        ("houstno", "Houston, TX"),
    ],
)
def test_swapped_letters_and_missing_spaces_are_asked_about(
    typed: str, town: str, resources: Resources
) -> None:
    turn = talk(resources, FIND, typed)

    assert turn.replies[0].name == "ask_guess"
    assert turn.replies[0].buttons[0][0].label == town


@pytest.mark.parametrize("typed", ["no way", "its me", "i am scared", "dunno"])
def test_words_that_are_no_town_are_not_guessed(typed: str, resources: Resources) -> None:
    assert talk(resources, FIND, typed).replies[-1].name != "ask_guess"


@pytest.mark.parametrize(
    ("chat", "words"),
    [
        ([FIND, "online"], "Online, then."),
        ([FIND, "both"], "Nearby or online, then."),
        ([FIND, "chigaco", "actually nearby"], "Nearby, then."),
        ([FIND, "chigaco", "i dont have a car"], "Online, then."),
    ],
)
def test_the_way_to_meet_is_heard_before_the_place(
    chat: list[str], words: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert words in text(turn)
    assert turn.replies[-1].name in ("ask_place", "ask_guess")


def test_who_asks_for_it_at_once_is_only_asked_on(resources: Resources) -> None:
    assert "then." not in text(talk(resources, "online therapist"))


@pytest.mark.parametrize(
    "said",
    ["therapist in sydny australia", "therapist in bangalore india", "counselor in tomsk russia"],
)
def test_a_country_behind_a_town_that_is_not_known_is_read(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "abroad"


def test_a_country_that_is_told_of_is_no_place(resources: Resources) -> None:
    assert talk(resources, "i'm in love with india").state.search is None


@pytest.mark.parametrize("wish", ["female", "how much", "english speaking", "do they do evenings"])
def test_a_wish_after_a_place_abroad_asks_for_no_zip_code(wish: str, resources: Resources) -> None:
    turn = talk(resources, "therapist in bangalore india", "online pls", wish)

    assert turn.replies[-1].name == "wish_abroad"
    assert "ZIP" not in text(turn)


def test_a_question_about_hours_is_a_wish(resources: Resources) -> None:
    turn = talk(resources, "dbt therapist seattle", "do they do evenings")

    assert turn.replies[-1].name == "ask_modality"
    assert "hours" in text(turn)


def test_how_much_without_a_search_is_about_a_dose(resources: Resources) -> None:
    assert talk(resources, "how much").replies[-1].name == "dosage"


def test_what_was_asked_for_may_be_said_again(resources: Resources) -> None:
    turn = talk(
        resources,
        "therapist near me",
        "milwaukee",
        "nearby",
        "thats a therapist i said psychiatrist",
    )

    assert turn.state.search is not None
    assert turn.state.search.provider_type == "psychiatrist"


def test_what_was_said_to_somebody_is_no_request(resources: Resources) -> None:
    turn = talk(resources, FIND, "milwaukee", "nearby", "my mom said i said mean things")

    assert turn.why.intent != "find_therapist"


def test_an_empty_list_is_not_shown_again_for_a_wish(resources: Resources) -> None:
    turn = talk(resources, "psychiatrist", "houston", "nearby", "none of these take insurance")

    assert turn.replies[-1].name == "wishes_nobody"


def test_a_child_that_is_told_of_is_looked_for(resources: Resources) -> None:
    assert "Children" in text(talk(resources, "i need someone for my son hes 11"))


def test_who_is_under_18_hears_who_helps_without_a_search(resources: Resources) -> None:
    turn = talk(resources, FIND, "im 16")

    assert "school nurse" in text(turn)
    assert turn.replies[-1].name == "ask_place"


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        ([FIND, "will my parents know"], "kept_private"),
        (["will my parents know"], "who_sees"),
        ([FIND, "im 16", "dallas", "do i need my parents permission"], "kept_private"),
    ],
)
def test_what_parents_hear_is_of_the_therapist_in_a_search(
    chat: list[str], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


def test_help_with_finding_counseling_is_a_search(resources: Resources) -> None:
    assert talk(resources, "need help finding counsling").replies[-1].name == "ask_place"
    assert talk(resources, "need help finding my keys").state.search is None


@pytest.mark.parametrize(
    "said",
    ["its not for me its for my brother", "this isn't for me", "it's for my wife", "not for me"],
)
@pytest.mark.parametrize("before", [[FIND], [FIND, "milwaukee"]])
def test_who_looks_for_somebody_else_is_asked_on(
    before: list[str], said: str, resources: Resources
) -> None:
    asked, turn = talk(resources, *before), talk(resources, *before, said)

    assert turn.why.assessment.level.label == "none"
    assert turn.replies[-1].name == asked.replies[-1].name
    assert text(turn).startswith("All right, for them.")


def test_a_child_that_the_search_is_for_is_looked_for(resources: Resources) -> None:
    turn = talk(resources, "therapist 23220 nearby", "its not for me its for my 9 year old")

    assert "Children and teenagers" in text(turn)


@pytest.mark.parametrize("age", ["my son is 17", "my 16 year old daughter", "my 13yo nephew"])
def test_the_age_of_who_is_nearly_grown_is_heard_though_no_list_states_it(
    age: str, resources: Resources
) -> None:
    turn = talk(resources, f"therapist for {age} in milwaukee, in person")

    assert turn.state.search is not None
    assert "age" in turn.state.search.wishes


def test_years_of_a_marriage_are_no_age(resources: Resources) -> None:
    turn = talk(resources, "married for 15 years, couples therapist in milwaukee, in person")

    assert turn.state.search is not None
    assert "age" not in turn.state.search.wishes


def test_who_is_under_eighteen_and_asks_at_once_hears_of_a_first_step(resources: Resources) -> None:
    assert "a parent or guardian" in text(talk(resources, "im 15, i need a therapist in milwaukee"))


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("actually madison", "Madison, WI"),
        ("can we change it to chicago", "Chicago, IL"),
        ("different city: chicago", "Chicago, IL"),
        ("actually make that chicago", "Chicago, IL"),
    ],
)
def test_a_new_place_turns_the_search(said: str, where: str, resources: Resources) -> None:
    turn = talk(resources, "therapist milwaukee remote", said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.label == where


@pytest.mark.parametrize("said", ["actually online", "actually i feel bad", "change the subject"])
def test_what_names_no_place_changes_none(said: str, resources: Resources) -> None:
    turn = talk(resources, "therapist milwaukee remote", said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.label == "Milwaukee, WI"


@pytest.mark.parametrize(
    ("said", "label"), [("the state", "New York"), ("the city", "New York City, NY")]
)
def test_a_kind_of_place_chooses_between_namesakes(
    said: str, label: str, resources: Resources
) -> None:
    turn = talk(resources, FIND, "new york", said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.label == label


@pytest.mark.parametrize(
    "said",
    ["i dont want to give my location", "i dont want my town on here", "no fixed address"],
)
def test_a_search_near_me_without_a_place_goes_online(said: str, resources: Resources) -> None:
    turn = talk(resources, "therapist near me", said)

    assert turn.replies[-1].name == "results"
    assert turn.state.search is not None
    assert turn.state.search.modality == "remote"


@pytest.mark.parametrize("said", ["number?", "their number?", "phone number"])
def test_a_number_asked_for_at_a_page_is_that_of_a_listing(said: str, resources: Resources) -> None:
    assert talk(resources, "therapist 23220 nearby", said).replies[-1].name == "ask_listing"
    assert talk(resources, "i want to die", "number?").replies[-1].name == "crisis"


@pytest.mark.parametrize(
    "said",
    ["he never wrote back", "i called him and nobody answered", "they have a waitlist of 4 months"],
)
def test_a_therapist_who_does_not_answer_is_no_crisis_line(said: str, resources: Resources) -> None:
    assert talk(resources, "therapist 23220 nearby", said).replies[-1].name == "wait_time"
    assert talk(resources, said).replies[-1].name != "wait_time"


@pytest.mark.parametrize(
    "asked",
    [
        "psychologist vs lpc",
        "whats the difference between a psychologist and an lpc",
        "LCSW or LMFT",
    ],
)
def test_what_professions_mean_is_told_and_nobody_is_looked_for(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, asked).replies[-1].name == "letters"
