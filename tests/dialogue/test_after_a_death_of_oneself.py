"""Who mourns, is wished dead, or was found out: their own danger is asked about, and not missed."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_ASKED = "are you thinking about suicide?"


@pytest.mark.parametrize(
    "told",
    [
        ("my sister did it last year", "tomorrow is the day"),
        ("my best friend took her life", "it's the day tomorrow"),
        ("my mum died", "tomorrow is the day"),
        ("he hung himself", "i have his belt"),
        ("my dad says he'd rather i was dead",),
    ],
)
def test_a_sign_after_a_death_is_asked_about_plainly(
    told: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *told)

    assert _ASKED in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "told",
    [
        ("my brother killed himself two years ago", "tomorrow is the day"),
        ("my dad died by suicide", "tomorrow's the day"),
        ("my sister did it last year", "tomorrow is my day"),
        ("my sister did it last year", "tomorrow is the day i die"),
        ("my brother killed himself two years ago", "i have his rope"),
        ("my brother killed himself two years ago", "maybe he was right"),
        ("my dad says he'd rather i was dead", "sometimes i agree"),
    ],
)
def test_ones_own_day_or_means_bring_a_card_of_ones_own(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name in ("card_passive", "card_active")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("my sister wants to die", "tomorrow is the day"), Help.CARD),
        (("my son says voices tell me to die",), Help.CARD),
        (("my boss says i was dead wrong",), Help.NONE),
        (("i think you were right",), Help.NONE),
    ],
)
def test_other_days_and_other_words_are_as_before(
    told: tuple[str, ...], expected: Help, resources: Resources
) -> None:
    turn = talk(resources, *told)

    assert turn.replies[0].help is expected
    assert _ASKED not in text(turn)


@pytest.mark.parametrize(
    "told",
    [
        ("my coach saw my cuts", "i am scared"),
        ("my teacher saw my arms", "i'm scared"),
        ("mum found my blades", "i am so scared"),
    ],
)
def test_who_is_scared_since_it_was_seen_is_asked_whether_they_are_safe(
    told: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *told)

    assert [reply.name for reply in turn.replies] == ["scared_found_out"]
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "told",
    [
        ("i want to die", "my coach saw my cuts", "i am scared"),
        ("my coach saw my cuts", "i am scared of what i'll do"),
        ("my coach saw my cuts", "i am scared", "no"),
    ],
)
def test_fear_behind_which_there_is_more_brings_a_card(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "told",
    [("i scrub til i bleed",), ("i was raped", "i scrub til i bleed")],
)
def test_to_scrub_until_it_bleeds_is_self_harm_and_no_wound_of_now(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name == "card_self_harm"


def test_what_bleeds_on_is_a_wound_of_now(resources: Resources) -> None:
    turn = talk(resources, "i was raped", "i scrubbed til i bled and it wont stop bleeding")

    assert turn.replies[0].help is Help.CARD
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told",
    [
        ("my wife has postpartum and says the baby isn't ours",),
        ("my wife gave birth", "she says the baby isn't hers"),
    ],
)
def test_a_baby_that_is_said_to_be_anothers_is_an_emergency(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name == "card_birth_emergency"


def test_a_killing_that_is_feared_and_meant_is_heard(resources: Resources) -> None:
    turn = talk(resources, "i failed my exam", "dad will kill me", "he really will")

    assert turn.replies[0].help is not Help.NONE
