"""An age under 18 chooses who helps, whenever it was told; it never alarms by itself."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk

OWN = ["i cut myself", "i want to die", "i wish i would not wake up"]


@pytest.mark.parametrize("told", OWN)
@pytest.mark.parametrize(
    "age", ["im 14", "i'm 15 years old", "im in 8th grade", "14 here", "i turn 15 next week"]
)
def test_an_age_that_was_told_before_chooses_the_card_for_minors(
    age: str, told: str, resources: Resources
) -> None:
    assert talk(resources, age, told).replies[0].name == "card_minor"
    assert talk(resources, age, "hi", "what is dbt", told).replies[0].name == "card_minor"


@pytest.mark.parametrize("told", OWN)
def test_an_age_that_is_told_after_it_brings_the_card_for_minors(
    told: str, resources: Resources
) -> None:
    assert talk(resources, told, "im 13").replies[0].name == "card_minor"


def test_an_age_before_violence_brings_the_card_for_the_young(resources: Resources) -> None:
    assert talk(resources, "im 14", "my dad hits me").replies[0].name == "card_young_hurt"


def test_an_age_stays_known_when_the_risk_is_over(resources: Resources) -> None:
    said = ("im 14", "i cut myself", "im ok now", "im fine now", "im fine now", "i want to die")

    assert talk(resources, *said).replies[0].name == "card_minor"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("my daughter is 14", "i want to die"), "card_active"),
        (("i'm 25", "i cut myself"), "card_self_harm"),
        (("im 14", "my friend wants to kill herself"), "card_third_party"),
        (("im 14", "i took all my pills"), "card_imminent"),
    ],
)
def test_other_ages_and_other_dangers_keep_their_card(
    said: tuple[str, str], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == name


CHILD = [
    "mum and dad fight all the time",
    "at school they laugh at me",
    "my teacher asked why i am so quiet",
    "i get bullied at school",
    "my mum wont let me close my door",
    "the kids in my class hate me",
    "my mom grounded me",
]


@pytest.mark.parametrize("told", OWN)
@pytest.mark.parametrize("child", CHILD)
def test_who_speaks_as_a_child_keeps_the_card_for_minors(
    child: str, told: str, resources: Resources
) -> None:
    assert talk(resources, child, told).replies[0].name == "card_minor"
    assert talk(resources, child, "hi", "what is dbt", told).replies[0].name == "card_minor"


def test_who_speaks_as_a_child_gets_the_card_for_the_young_when_hurt(resources: Resources) -> None:
    said = ("i get bullied at school", "my dad hits me")

    assert talk(resources, *said).replies[0].name == "card_young_hurt"


@pytest.mark.parametrize("child", ["mum and dad fight all the time", "im grounded"])
def test_speaking_as_a_child_shows_no_help_by_itself(child: str, resources: Resources) -> None:
    assert talk(resources, child).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "grown_up",
    [
        "my son gets bullied at school",
        "i was bullied at school",
        "mum and dad are coming for dinner",
        "my yoga teacher is nice",
        "my kids teacher told me",
        "i work at a school",
    ],
)
def test_a_parent_a_teacher_and_the_past_are_no_child(grown_up: str, resources: Resources) -> None:
    assert talk(resources, grown_up, "i want to die").replies[0].name == "card_active"


@pytest.mark.parametrize(
    "asked", ["will you tell someone", "can you tell my gran", "please tell someone for me"]
)
def test_who_wants_the_bot_to_tell_somebody_gets_words_to_say_themselves(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "my stepdad beats me", "i'm 11", asked)

    assert turn.state.said == "tell_for_me"


def test_the_fear_that_the_bot_may_tell_is_no_wish_for_it(resources: Resources) -> None:
    assert talk(resources, "will you tell my mum").state.said != "tell_for_me"
