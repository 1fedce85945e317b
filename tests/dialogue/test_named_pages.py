"""A page that a fixed way of speaking names: a diagnosis, facts for a class, a name."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("our gp says that my wife has bulimia", "eating-disorders"),
        ("the hospital diagnosed me with severe depression", "depression"),
        ("my brother was diagnosed with borderline last spring", "bpd"),
        ("got an anxiety diagnosis today", "anxiety"),
        ("i got a ptsd diagnosis", "ptsd"),
        ("my daughter was diagnosed with an eating disorder, what is that", "eating-disorders"),
        ("my psychologist told me i have ocd", "ocd"),
    ],
)
def test_who_tells_of_a_diagnosis_reads_of_it_and_is_not_doubted(
    said: str, slug: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.why.section == slug
    assert "I can't tell" not in text(turn)


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("is it because of my bpd", "bpd"),
        ("could it be bc im really depressed", "depression"),
        ("what can a counselor do for someone", "what-therapists-do"),
        ("how would a psychologist help me with cutting", "what-therapists-do"),
        ("alright, dbt", "dbt"),
        ("can i see the ocd page", "ocd"),
        ("show me the anxiety page and the dbt page please", "anxiety"),
        ("im not asking about suicide, just what are the warning signs", "warning-signs"),
        ("not about anxiety just what is self harm", "what-is-self-harm"),
        ("not ptsd, what else causes it", "emotions-and-conditions"),
    ],
)
def test_a_page_is_found_by_how_it_is_asked_for(said: str, slug: str, resources: Resources) -> None:
    assert talk(resources, said).why.section == slug


@pytest.mark.parametrize(
    "said",
    [
        *("is it because im fat", "is it because of the trauma", "ok what now", "ok suicide"),
        *("not about suicide just how to overdose", "i want the best page"),
    ],
)
def test_what_names_no_page_brings_none(said: str, resources: Resources) -> None:
    assert not talk(resources, said).why.section


@pytest.mark.parametrize(
    "before", ["my son cuts himself", "my mum took her life", "he hits me", "i want to die"]
)
def test_after_a_worry_a_death_or_a_danger_it_asks_for_fault(
    before: str, resources: Resources
) -> None:
    assert not talk(resources, before, "is it because of my anxiety").why.section


def test_it_is_that_diagnosis_afterwards(resources: Resources) -> None:
    turn = talk(resources, "i was just diagnosed with ocd", "what is it")

    assert turn.state.topic == "ocd"


def test_of_two_that_were_diagnosed_both_are_offered(resources: Resources) -> None:
    turn = talk(resources, "i got diagnosed with bpd and ptsd in march")

    assert turn.why.section == "bpd"
    assert "s:ptsd" in {button.action for row in turn.replies[-1].buttons for button in row}


@pytest.mark.parametrize(
    "said",
    [
        "i was never diagnosed with ocd",
        "how do i get diagnosed with ptsd",
        "do i have ocd",
        "could my son have bpd",
        "my doctor says i have to take meds",
        "i was diagnosed with ptsd, find me a therapist in Reno",
    ],
)
def test_what_is_no_diagnosis_is_not_thanked_for_as_one(said: str, resources: Resources) -> None:
    assert "what my guide has on it" not in text(talk(resources, said))


@pytest.mark.parametrize(
    "said",
    [
        "i was diagnosed with bpd and i want to die",
        "my doctor says i have depression and i took all my pills",
        "she was diagnosed with ptsd and cuts herself every night",
    ],
)
def test_a_danger_beside_a_diagnosis_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.CARD


@pytest.mark.parametrize(
    ("said", "slug", "other"),
    [
        ("ptsd or bpd how do you tell", "ptsd", "bpd"),
        ("how do you tell if its ocd or anxiety", "ocd", "anxiety"),
    ],
)
def test_which_of_two_conditions_it_is_no_program_tells_but_both_are_shown(
    said: str, slug: str, other: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert "I can't tell" in text(turn)
    assert turn.why.section == slug
    assert f"s:{other}" in {button.action for row in turn.replies[-1].buttons for button in row}


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("list three facts about ssris please", "medication"),
        ("a short summary of cbt", "cbt"),
        ("i need some facts on anorexia", "eating-disorders"),
        ("give me 5 facts about self harm", "what-is-self-harm"),
        ("for our health class: how are self harm and suicide linked", "self-harm-and-suicide"),
        ("they put my son on ssris and i have no idea what that is", "medication"),
        ("my therapist wants me to do emdr whats that", "trauma-focused-therapy"),
        ("is picking scabs self harm", "what-is-self-harm"),
        ("is cutting just a cry for help", "what-is-self-harm"),
        ("what does anyone gain from it", "what-is-self-harm"),
        ("cutting but not suicidal whats that", "self-harm-and-suicide"),
    ],
)
def test_the_page_that_is_named_is_shown(said: str, topic: str, resources: Resources) -> None:
    assert talk(resources, said).state.topic == topic


@pytest.mark.parametrize(
    "said", ["i need some info on my account", "i'm not suicidal", "is that even self harm"]
)
def test_what_names_no_page_shows_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.section == ""
