"""Violence told in plain words, and by whom: it can raise a level, and lowers none."""

import pytest

from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

IN_PLAIN_WORDS = "violence-in-plain-words"


def evidence(turn: Turn) -> set[str]:
    """Return the ids of what a turn's message was assessed by."""
    return {one.id for one in turn.why.assessment.evidence}


@pytest.mark.parametrize(
    "said",
    [
        "he threw a plate and it were near me head but it didnt hit",
        "my stepdad chucked a mug at me",
        "she flung a full bottle past my head",
        "mum hurled the remote at my face",
    ],
)
def test_what_was_thrown_at_a_person_is_violence(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "said",
    [
        "my son threw his shoes at the wall",
        "she threw a party for me",
        "my brother threw the dog a ball",
        "they threw a lot of homework at us",
    ],
)
def test_what_is_thrown_any_day_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    ["no i didnt do it to myself. HE does it", "my ex did that to me", "it wasnt me it was my dad"],
)
def test_who_was_taken_for_hurting_themselves_is_heard_as_hurt(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i have cuts on my arm", said)

    assert turn.replies[0].name == "card_violence"
    assert turn.state.risk.hurt


@pytest.mark.parametrize(
    "said",
    [
        "im under the stairs with my sister",
        "i sleep with a chair against the door",
        "hes shoutin for us",
        "im hiding in the wardrobe",
    ],
)
def test_a_child_who_hides_is_told_at_once_what_to_do(said: str, resources: Resources) -> None:
    turn = talk(resources, "im 11 and my dad hits us", said)

    assert "If they are near, or on the way to you" in text(turn)
    assert turn.replies[0].name == "card_young_hurt"


@pytest.mark.parametrize(
    "said", ["im in the wardrobe lol", "hes banging on the door", "he took my keys"]
)
def test_these_words_alone_raise_nothing(said: str, resources: Resources) -> None:
    assert IN_PLAIN_WORDS not in evidence(talk(resources, "we play hide and seek", said))


@pytest.mark.parametrize("said", ["he broke the last phone", "he took my keys"])
def test_what_is_broken_counts_where_violence_was_told(said: str, resources: Resources) -> None:
    assert IN_PLAIN_WORDS in evidence(talk(resources, "my husband hit me", said))


@pytest.mark.parametrize(
    "said",
    [
        "my teacher deadnamed me in front of the class and i went to the toilets and did it",
        "they laughed at me so i ran to my room and did it again",
    ],
)
def test_it_that_was_done_alone_in_a_bathroom_is_self_harm(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.why.assessment.level is RiskLevel.SELF_HARM


@pytest.mark.parametrize(
    "said",
    ["he went to the toilet and did it all by himself", "i went to the bathroom and washed up"],
)
def test_what_else_is_done_there_is_none(said: str, resources: Resources) -> None:
    assert "did-it-in-plain-words" not in evidence(talk(resources, said))


def test_a_child_who_is_hurt_and_asks_whom_to_tell_is_answered_about_themselves(
    resources: Resources,
) -> None:
    turn = talk(resources, "im 12 and my mum hits me", "so should i tell a teacher")

    assert turn.replies[-1].name == "believed"


def test_nothing_worse_is_made_less_by_it(resources: Resources) -> None:
    turn = talk(resources, "my husband hit me", "he broke my phone and i took 30 pills")

    assert turn.replies[0].name == "card_imminent"


def test_a_place_told_in_a_piece_is_asked_about_plainly(resources: Resources) -> None:
    turn = talk(resources, "its more like sometimes now", "like on the bridge on the way to work")

    assert "are you thinking about suicide?" in text(turn)
    assert "988" in text(turn)
    ducks = talk(resources, "we went for a walk", "like on the bridge we saw ducks")
    assert "suicide" not in text(ducks)


def test_a_wound_of_their_child_is_not_kept_as_the_parents_own(resources: Resources) -> None:
    turn = talk(resources, "there is blood, cut again tonight", "its my daughter not me")

    assert turn.replies[-1].name == "about_them"
    assert turn.state.risk.theirs
