"""After a lapse: a kind, plain answer that counts no days; a card only where there is risk."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "is it all back to zero",
        "am i back to day one",
        "do i have to start over now",
        "did i lose all my progress",
        "am i a failure for relapsing",
        "my streak is gone",
    ],
)
def test_who_asks_whether_all_is_lost_is_answered_without_a_card(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["not_lost"]
    assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize(
    "said",
    [
        "i relapsed after 90 days",
        "does it count if i relapsed",
        "i relapsed. all that for nothing",
        "6 months clean gone",
        "i slipped up yesterday and feel like a failure",
        "slipped. back to day 0",
        "i was clean for 3 months and slipped last night",
    ],
)
def test_a_lapse_that_is_told_keeps_its_card_and_is_followed_by_no_article(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["card_self_harm", "not_lost"]


@pytest.mark.parametrize("said", ["all that for nothing", "back to square one", "does it count"])
def test_a_few_words_mean_a_lapse_only_after_one(said: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself again", said).state.said == "not_lost"
    assert talk(resources, said).state.said != "not_lost"


@pytest.mark.parametrize(
    "said",
    [
        "lost my duolingo streak",
        "back to square one with my landlord",
        "do i have to start over if i change therapist",
        "i failed my exam, all that for nothing",
        "does one slip mean i failed",
        "what if i relapse",
        "cut and paste failed me",
    ],
)
def test_near_twins_keep_their_answer(said: str, resources: Resources) -> None:
    assert "not_lost" not in [reply.name for reply in talk(resources, said).replies]


def test_no_day_is_counted_and_nothing_praised(resources: Resources) -> None:
    said = text(talk(resources, "is it all back to zero", "is it all back to zero")).casefold()

    assert not any(word in said for word in ("day 1", "proud", "well done", "strong", "streak"))


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("i promised my boyfriend i wouldnt and i did", "not_lost"),
        ("i was 40 days clean", "not_lost"),
        ("i need it to cope", "does_it_help"),
        ("it makes me feel alive", "does_it_help"),
        ("it was 3 weeks ago", "heard"),
        ("that makes sense", "heard"),
        ("writing calms me down", "heard"),
    ],
)
def test_after_an_injury_a_broken_promise_and_what_it_is_good_for_are_understood(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, "i cut myself", "no", said).replies[-1].name == reply
    assert talk(resources, said).replies[-1].name not in {"not_lost", "does_it_help"}


@pytest.mark.parametrize(
    "said", ["i feel like such a failure i was 3 weeks clean", "i was 40 days clean"]
)
def test_how_long_it_had_been_is_no_milestone(said: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself", "no", said).replies[-1].name == "not_lost"


@pytest.mark.parametrize("said", ["im 3 weeks clean today", "i was 3 weeks clean and still am"])
def test_how_long_it_has_been_stays_one(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "recovery"


def test_who_gave_in_during_an_exercise_is_sent_to_no_other(resources: Resources) -> None:
    turn = talk(resources, "i want to cut", "@timer:5", "i did it. i relapsed")

    assert [reply.name for reply in turn.replies] == ["card_self_harm", "not_lost"]


@pytest.mark.parametrize("said", ["yes theres a wound", "there is a burn"])
def test_a_wound_told_of_some_messages_later_is_looked_after(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i relapsed", "last night", "i was 8 months", said)

    assert turn.replies[-1].name == "firstaid"


def test_old_cuts_need_no_first_aid(resources: Resources) -> None:
    turn = talk(resources, "i relapsed", "last night", "i have some cuts from years ago")

    assert turn.replies[-1].name != "firstaid"
