"""What is nearly a risk, and is understood as nothing else, is asked about with the number."""

from dataclasses import replace

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import NEARLY, SECOND_READER, Assessment
from tests.dialogue.talking import talk, text

_TOLD, _TOLD_AGAIN = "it is all folded and in its place now", "the drawers are empty as well"


@pytest.fixture(scope="module")
def unsure(resources: Resources) -> Resources:
    """Return resources whose second reader nearly hears a risk in one sentence."""
    nearly = Evidence(SECOND_READER, RiskLevel.NONE, NEARLY)

    def assess(text: str) -> Assessment:
        told = resources.assess(text)
        return told.having(nearly) if text in (_TOLD, _TOLD_AGAIN) else told

    return replace(resources, assess=assess)


def test_what_may_be_a_danger_is_asked_about_with_the_number(unsure: Resources) -> None:
    turn = talk(unsure, _TOLD)

    assert turn.state.said == "not_sure_heard"
    assert turn.replies[0].help is Help.ROW
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "i have the note saved in my drafts and i edit it like its homework",
        "our son left a note",
        "i took papa's heart pills",
        "in my country i was somebody. i don't want to see more days",
    ],
)
def test_a_danger_in_roundabout_words_has_the_number(said: str, resources: Resources) -> None:
    assert "988" in text(talk(resources, said))


@pytest.mark.parametrize(
    ("answer", "card"),
    [
        ("@unsafe:self", "card_active"),
        ("me", "card_active"),
        ("its me", "card_active"),
        ("Me, from someone", "card_violence"),
        ("Someone else is", "card_third_party"),
        ("i am", "card_active"),
        ("not me, my brother", "card_third_party"),
    ],
)
def test_the_answer_brings_the_card_that_fits(answer: str, card: str, unsure: Resources) -> None:
    assert talk(unsure, _TOLD, answer).replies[0].name == card


@pytest.mark.parametrize("answer", ["my husband", "from my dad", "someone else"])
def test_who_names_somebody_is_asked_whether_they_are_feared(
    answer: str, unsure: Resources
) -> None:
    assert talk(unsure, _TOLD, answer).state.said == "from_or_for"
    assert talk(unsure, _TOLD, answer, "@unsafe:somebody").replies[0].name == "card_violence"


def test_a_worry_that_was_chosen_is_kept_as_one(unsure: Resources) -> None:
    worried = talk(unsure, _TOLD, "@unsafe:other")
    assert worried.state.risk.theirs
    assert talk(unsure, _TOLD, "@unsafe:other", "me too").replies[0].help is Help.CARD


def test_who_does_not_know_is_not_taken_for_a_no(unsure: Resources) -> None:
    assert talk(unsure, _TOLD, "i don't know").state.said == "safe_unsure"


def test_the_number_stays_while_the_question_is_open(unsure: Resources) -> None:
    assert "988" in text(talk(unsure, _TOLD, "it was a long day"))


@pytest.mark.parametrize("answer", ["nobody", "no", "im safe", "Nobody is"])
def test_who_says_that_nobody_is_keeps_the_number(answer: str, unsure: Resources) -> None:
    turn = talk(unsure, _TOLD, answer)
    assert turn.state.said == "thinking_no"
    assert "988" in text(turn)


def test_a_bare_yes_is_asked_who_once_and_then_not_made_to_wait(unsure: Resources) -> None:
    asked = talk(unsure, _TOLD, "yes")
    assert asked.state.said == "who_is_in_danger"
    assert "911" in text(asked)
    assert talk(unsure, _TOLD, "yes", "yes").state.said == "safe_unsure"


def test_while_it_is_open_nothing_is_asked_once_more_and_the_number_stays(
    unsure: Resources,
) -> None:
    again = talk(unsure, _TOLD, _TOLD_AGAIN)

    assert not again.state.said.startswith("not_sure_heard")
    assert "988" in text(again)


@pytest.mark.parametrize(
    "said",
    [
        "the bus was late again and my phone died, what a day",
        "long day, off to bed",
        "my sister had her baby on tuesday and we are all so happy",
        "we watched the match at his cousin's, great goal in the last minute",
    ],
)
def test_an_ordinary_day_is_not_asked_about(said: str, resources: Resources) -> None:
    turn = talk(resources, said)
    assert "not_sure_heard" not in turn.state.said
    assert all(reply.help is not Help.ROW for reply in turn.replies)


@pytest.mark.parametrize("said", ["i mean it", "no i mean it", "im serious", "no really"])
@pytest.mark.parametrize("before", ["goodbye", "my dad gets so angry", "i am moving out"])
def test_who_means_what_was_not_understood_is_asked_who_is_in_danger(
    before: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, before, said)

    assert turn.replies[-1].name == "not_sure_heard"
    assert turn.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("i want to die", "i mean it"),
        ("what is dbt", "i mean cbt"),
        ("goodbye", "i mean thanks"),
        ("what's the weather", "no really"),
    ],
)
def test_who_was_understood_is_not_asked_so(before: str, said: str, resources: Resources) -> None:
    assert talk(resources, before, said).replies[-1].name != "not_sure_heard"


@pytest.mark.parametrize("said", ["😢🔪", "💔🩸💔"])
def test_signs_that_stand_for_the_act_bring_the_number(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "sign_heard"


def test_a_knife_beside_a_melon_brings_none(resources: Resources) -> None:
    assert talk(resources, "🔪🍉").replies[0].help is Help.NONE


@pytest.mark.parametrize(
    "said", ["theres no time left for therapy", "i wont need a therapist after friday"]
)
def test_no_time_left_for_care_brings_the_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_active"
