"""How long a wound bleeds, and what is played down but can't wait."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("i cut too deep and it's bleeding", "20 min"),
        ("i cut my arm and it wont stop bleeding", "i'm pressing on it", "20 min"),
        ("i cut deeper than i meant, its bleeding", "i've been pressing", "about half an hour"),
        ("i cut my leg", "still bleeding", "since lunch"),
        ("cut my wrist, there's blood everywhere", "pressing a towel on it", "like an hour now"),
        ("i cut myself", "pressed it for half an hour"),
    ],
)
def test_how_long_it_bleeds_tells_when_it_is_an_emergency(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "bleeds_on"
    assert "ten minutes" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["still", "yes", "not yet", "no it hasn't"])
def test_what_goes_on_bleeding_is_an_emergency(said: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", "pressed it for half an hour", said)

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        ("i cut my arm, two fingers won't move",),
        ("i cut yesterday and my thumb tingles, its fine though",),
        ("i cut. my hand has gone numb. no big deal",),
        ("i cut my forearm", "can't feel my fingertips"),
    ],
)
def test_what_is_numb_after_a_cut_has_to_be_seen_today(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert "today" in text(turn)
    for words in ("it's fine", "no big deal", "i'll wait till tomorrow"):
        again = talk(resources, *said, words)
        assert again.replies[-1].name.startswith("numb_below"), words


def test_who_bleeds_through_a_bandage_is_in_an_emergency(resources: Resources) -> None:
    assert talk(resources, "i'm bleeding through the bandage").replies[0].name == "card_imminent"


def test_whose_scars_were_seen_worries_about_nobody(resources: Resources) -> None:
    turn = talk(resources, "want to stop cutting", "for my daughter", "she saw the scars")

    assert turn.replies[0].name != "card_third_party"
    assert not turn.state.risk.theirs


@pytest.mark.parametrize(
    "said",
    [
        ("my brother cut himself and its still bleeding", "how to stop it"),
        ("my son cuts and it is bleeding", "how do we stop it"),
        ("i cut my thigh and its bleeding", "how to stop it"),
        ("i cut myself and it hasn't stopped bleeding", "how can i stop it now"),
    ],
)
def test_how_to_stop_it_is_of_what_bleeds(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert text(turn).startswith("Press on it hard")
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("my brother cuts", "how to stop it"), "support_them"),
        (("i cut my leg", "yes", "how can i make it stop"), "how_to_stop"),
        (("i cut and it's bleeding", "since i was a kid"), "heard"),
        (("i cut and its still bleeding", "since middle school"), "heard"),
    ],
)
def test_what_is_of_self_harm_and_no_bleeding_is_no_first_aid(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name


def test_who_asks_for_the_child_again_has_the_number_each_time(resources: Resources) -> None:
    asked = ("im pregnant", "is the baby ok", "is the baby ok")

    for count in (2, 3):
        turn = talk(resources, *asked[:count])
        assert turn.replies[-1].name.startswith("hurts_unborn")
        assert "911" in text(turn)
        assert "988" in text(turn)
