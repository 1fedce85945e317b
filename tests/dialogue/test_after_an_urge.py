"""After an urge or a wound: another way, the wound itself, and no glue."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

URGE = ("i feel like cutting", "the next minutes")


@pytest.mark.parametrize("said", ["didnt work", "it doesn't work"])
def test_minutes_that_did_not_help_bring_other_ones(said: str, resources: Resources) -> None:
    assert talk(resources, *URGE, said).replies[0].name == "minutes_else"


def test_who_did_it_after_an_urge_is_asked_about_the_wound(resources: Resources) -> None:
    turn = talk(resources, *URGE, "didnt work", "i did it")

    assert turn.replies[0].name == "card_self_harm"
    assert "injury now that needs care" in text(turn)


@pytest.mark.parametrize("said", ["its not bad", "not too deep", "just a few scratches"])
def test_a_small_wound_is_looked_after(said: str, resources: Resources) -> None:
    assert talk(resources, *URGE, "i did it", said).replies[0].name == "firstaid"


def test_who_did_it_after_thoughts_of_dying_keeps_that_level(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "i did it")

    assert turn.why.assessment.level >= RiskLevel.ACTIVE


@pytest.mark.parametrize(
    "said",
    [
        ("last night went too deep and it wont close properly", "should i just glue it"),
        ("i cut myself", "can i stitch it myself"),
        ("i cut myself", "steri strips?"),
        ("can i superglue a deep cut",),
    ],
)
def test_a_wound_is_not_closed_at_home_and_seen_today(
    said: tuple[str, ...], resources: Resources
) -> None:
    told = text(talk(resources, *said))

    assert "Please don't glue" in told
    assert "today" in told
    assert "911" in told


@pytest.mark.parametrize(
    "said", ["should i just glue it", "how do i sew it", "paper cuts and glue"]
)
def test_glue_without_a_wound_is_no_wound(said: str, resources: Resources) -> None:
    assert "Please don't glue" not in text(talk(resources, said))


@pytest.mark.parametrize("said", ["i want to do it again", "i might do it again tonight"])
def test_to_want_it_again_is_an_urge_after_self_harm_and_a_wish_to_die_after_that(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i cut myself", "no", said).replies[0].name == "card_urge"
    dying = talk(resources, "i cut myself", "i want to kill myself", said)
    assert dying.why.assessment.level >= RiskLevel.ACTIVE


def test_it_done_again_after_a_wound_is_a_wound(resources: Resources) -> None:
    turn = talk(resources, "i cut myself", "no", "i did it again")

    assert turn.why.assessment.level is RiskLevel.SELF_HARM


@pytest.mark.parametrize("said", ["ok that kinda helped", "it helped a bit"])
def test_what_helped_is_not_left_for_something_else(said: str, resources: Resources) -> None:
    before = ("i want to cut", "the next minutes")

    assert talk(resources, *before, said).state.said == "eased_yes"
    assert talk(resources, *before, "that never helps").state.said == "minutes_else"


@pytest.mark.parametrize("said", ["an urge i guess", "just an urge", "its more like an urge"])
def test_an_urge_in_their_own_words_is_no_wound(said: str, resources: Resources) -> None:
    assert talk(resources, "i hurt myself", said).state.said == "minutes"


@pytest.mark.parametrize("said", ["still there", "still bad", "its still really strong", "no"])
def test_an_urge_that_is_still_there_gets_another_way_and_no_card_of_a_wound(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, *URGE, said)

    assert turn.replies[0].name == "eased_no"
    assert "988" in text(turn)


def test_thoughts_of_dying_that_are_still_there_show_the_card(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "the next minutes", "still the same")

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said", ["ok done", "i did the breathing", "i see my desk, a mug and the window"]
)
def test_who_went_through_an_exercise_is_asked_whether_it_has_eased(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, *URGE, said)

    assert turn.replies[0].name == "went_through"
    assert talk(resources, *URGE, said, "a bit").replies[0].name == "eased_yes"
    assert talk(resources, *URGE, said, "i did it").replies[0].name == "card_self_harm"


@pytest.mark.parametrize("said", ["i see no way out", "i can see myself bleeding"])
def test_what_is_seen_and_harms_is_no_exercise(said: str, resources: Resources) -> None:
    assert talk(resources, *URGE, said).replies[0].name.startswith("card_")


@pytest.mark.parametrize("said", ["start 5", "5 min", "ok start the 5 minute timer"])
def test_a_timer_is_started_in_few_words(said: str, resources: Resources) -> None:
    assert talk(resources, *URGE, said).replies[0].name == "timer_started"


@pytest.mark.parametrize("said", ["its not that deep i think", "it stopped bleeding"])
def test_after_first_aid_a_small_wound_is_no_subject_of_the_guide(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i just cut myself", "yes", said).replies[0].name == "no_injury"


@pytest.mark.parametrize("said", ["ok", "okay then", "alright"])
def test_ok_to_what_is_offered_eases_nothing(said: str, resources: Resources) -> None:
    assert talk(resources, *URGE, said).replies[0].name == "picks_one"


def test_an_urge_after_years_is_one(resources: Resources) -> None:
    turn = talk(resources, "clean for two years but tonight i took out the blade")

    assert turn.replies[0].name == "card_urge"
