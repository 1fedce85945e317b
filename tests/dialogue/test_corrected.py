"""Who corrects what a reply took their words for is believed; where it was of dying it is asked."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

GOES = "im giving away my stuff, wont need it where im going"


@pytest.mark.parametrize(
    "said",
    [
        "nah i mean im moving to canada with my dad on the 18th lol",
        "no i meant the film",
        "omg no its a game",
    ],
)
def test_after_a_card_it_is_asked_once_and_the_number_stays(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, GOES, said)

    assert "I read more into it than you meant" in text(turn)
    assert "are you safe for the next hours?" in text(turn)
    assert turn.state.risk.open
    assert turn.replies[-1].help is not Help.NONE


@pytest.mark.parametrize(
    "said",
    ["no i meant the film is over for me", "no i mean i want to die", "its not a game im serious"],
)
def test_what_takes_nothing_back_is_not_believed_away(said: str, resources: Resources) -> None:
    assert "I read more into it" not in text(talk(resources, GOES, said))


def test_after_violence_that_was_a_game_goodbye_asks_no_more(resources: Resources) -> None:
    chat = (
        "my brother keeps killing me and i want to strangle him",
        "omg no its a GAME",
    )

    assert talk(resources, *chat).replies[-1].name == "misheard"
    assert talk(resources, *chat, "ok good night").replies[-1].name == "goodbye"


def test_harm_that_was_done_is_no_film(resources: Resources) -> None:
    turn = talk(resources, "i took 30 pills", "no i meant the film")

    assert turn.state.risk.emergency
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["nah i meant the other one", "no i mean the days", "nah not like that"]
)
def test_a_correction_in_calm_matters_is_believed(said: str, resources: Resources) -> None:
    assert talk(resources, "my cat is funny", said).replies[-1].name == "misheard"


def test_a_correction_that_names_a_page_brings_it(resources: Resources) -> None:
    assert talk(resources, "my cat is funny", "no i mean dbt").replies[-1].name == "section"


@pytest.mark.parametrize("said", ["no. ME. my dad said it to ME", "no me", "not someone. me."])
def test_who_is_taken_for_somebody_else_twice_is_not_heard_to_be_in_danger(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "should i tell her parents", "im talking about me", said)

    assert turn.replies[-1].name == "about_me_again"


def test_who_told_danger_of_their_own_and_says_no_gets_the_card(resources: Resources) -> None:
    turn = talk(resources, "my friend wants to die", "no i mean me", "no. me")

    assert turn.replies[0].help is Help.CARD


def test_who_is_not_safe_after_that_gets_the_card(resources: Resources) -> None:
    turn = talk(resources, "should i tell her parents", "im talking about me", "no")

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said", ["why did you send me all that?", "why would you show me all those numbers"]
)
def test_why_help_was_shown_is_answered_with_the_number(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", said)

    assert turn.replies[-1].name == "why_shown"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "can a school counselor keep it private",
        "she said she has to tell the safeguarding lead. is that true",
    ],
)
def test_a_pupil_who_asks_about_the_staff_is_not_taken_for_them(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == "kept_private"
    assert talk(resources, said).state.about != "school"


def test_who_works_at_a_school_still_is(resources: Resources) -> None:
    assert talk(resources, "school counselor here, a pupil cut herself").state.about == "school"


def test_a_question_that_was_not_answered_and_stands_there_once_more_is(
    resources: Resources,
) -> None:
    said = "thats not what i asked. how do i tell my mum"

    assert (
        talk(resources, "my cat is funny", "thats not what i asked").replies[-1].name == "not_heard"
    )
    assert talk(resources, "my cat is funny", said).replies[-1].name == "tell_someone_again"
