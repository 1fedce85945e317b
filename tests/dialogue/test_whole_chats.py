"""Whole chats, read as the person would: no wrong section, no lost question, no cold word."""

import pytest

from bot.dialogue.resources import Resources
from bot.directory.places import Place
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        (("my daughter told me she cuts", "what do i do"), "If something was swallowed"),
        (("my son cuts himself", "what can i do to help him"), "If something was swallowed"),
        (("should i wake her up",), "If something was swallowed"),
        (("do i take his phone",), "If something was swallowed"),
        (("i dont know what to do",), "That depends on what is going on"),
        (("what should i say to the student",), "You don't need perfect words"),
        (("how do i not make it worse",), "You don't need perfect words"),
        (("is it because of the divorce",), "Many people who love someone ask this"),
        (("should i take her to the hospital",), "Let's look after the injury first"),
        (("who can i talk to as a parent",), "Help in United States"),
        (("is there a hotline for trans kids",), "Help in United States"),
        (("whom should i call?",), "Help in United States"),
    ],
)
def test_who_worries_about_somebody_is_told_what_to_do(
    said: tuple[str, ...], begins: str, resources: Resources
) -> None:
    assert text(talk(resources, *said)).startswith(begins)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("do u tell my mom", "No person reads this"),
        ("dont tell my parents", "No person reads this"),
        ("are you going to report me", "No person reads this"),
        ("how do i tell them", "Some words to begin with"),
        ("cant talk rn", "911 is still the fastest help"),
        ("is there a chat", "911 is still the fastest help"),
        ("everything sucks", "That sounds hard to carry"),
        ("leave me alone", "Understood"),
        ("why do you keep sending that", "Understood"),
        ("what do i do with the urge", "Let's take the next few minutes"),
        ("what can i do on my own", "Let's take the next few minutes"),
        ("this is bullshit", "Fair enough"),
        ("u never help", "Fair enough"),
        ("sorry for my bad english", "That is fine."),
    ],
)
def test_what_teenagers_and_the_tired_write_is_met_as_it_is_meant(
    said: str, begins: str, resources: Resources
) -> None:
    assert text(talk(resources, said)).startswith(begins)


@pytest.mark.parametrize(
    "said",
    ["he is 12", "i miss him", "they found her", "my uncle came by"],
)
def test_who_tells_something_is_heard_and_not_told_that_it_is_not_in_the_guide(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert text(turn).startswith("Thank you for telling me. Say more if you like")
    assert not turn.why.section


@pytest.mark.parametrize(
    ("said", "name"),
    [("im trans and my parents hate me", "came_out"), ("im shaking", "feeling")],
)
def test_what_is_told_plainly_is_met_with_more_than_thanks(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == name


@pytest.mark.parametrize(
    ("said", "intent", "place"),
    [
        ("ok. how do i find a counselor, we live in omaha", "find_therapist", "Omaha, NE"),
        ("thanks. i need a therapist in boise", "find_therapist", "Boise, ID"),
        ("hi there, find a therapist in tulsa", "find_therapist", "Tulsa, OK"),
        ("fine. why do people cut", "ask", ""),
        ("good evening. what are the warning signs", "ask", ""),
    ],
)
def test_an_ok_or_a_greeting_swallows_nothing_that_follows(
    said: str, intent: str, place: str, resources: Resources
) -> None:
    turn = talk(resources, said)
    found: Place | None = turn.state.search.place if turn.state.search else None

    assert turn.why.intent == intent
    assert (found.label if found else "") == place


@pytest.mark.parametrize("said", ["my insurance is aetna", "male therapist", "i have kaiser"])
def test_a_wish_that_no_listing_states_is_noted_without_the_page_again(
    said: str, resources: Resources
) -> None:
    told = text(talk(resources, "therapist in milwaukee in person", said))

    assert told.startswith("Listings don't state")
    assert "Carla Weismantel" not in told


def test_what_about_online_turns_the_search_and_not_the_guide(resources: Resources) -> None:
    asked = ("therapist near 53214 in person", "she has an eating disorder", "what about online")
    search = talk(resources, *asked).state.search

    assert search is not None
    assert search.modality == "remote"


def test_a_question_that_a_section_leaves_open_is_not_called_all(
    resources: Resources,
) -> None:
    told = text(talk(resources, "nightmares every night", "is it ptsd"))

    assert told.startswith("I can't tell: I'm a program")


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("i want to die", "can i have a snack first"), "may_i_eat"),
        (("i want to die", "i cant sleep"), "sleep"),
        (("i want to die", "not sure", "should i wake her"), "near_yes"),
        (("i want to die", "stop sending the number", "stop sending the number"), "quiet_again"),
        (("im scared i will hurt my brother", "ok im outside"), "stepped_back"),
        (("i cut myself", "no", "i cant stop"), "hard_to_stop"),
        (("i want to cut", "minutes", "it has eased", "im proud of myself"), "resisted"),
    ],
)
def test_what_people_turn_to_after_a_card_has_an_answer_with_the_number(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[0].name == reply
    assert "988" in text(turn) or reply == "resisted"


def test_who_cannot_call_is_offered_what_needs_no_voice(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "i cant call")
    emergency = talk(resources, "i want to die", "no", "i cant call")

    assert {b.action for row in turn.replies[0].buttons for b in row} >= {"plan", "minutes"}
    assert not emergency.replies[0].buttons
