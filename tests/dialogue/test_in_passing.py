"""A town that is only spoken of begins no search; a request in roundabout words does."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

ASKS = {"ask_place", "ask_modality", "ask_which_place", "results", "nobody"}


@pytest.mark.parametrize(
    "said",
    [
        "my counselor in reno retired",
        "we used to see someone in ohio",
        "we're visiting family in St. Louis this week",
        "my aunt in Sacramento is a psychologist",
        "i am a nurse in rochester, minnesota",
        "a psychologist in Kenosha diagnosed her",
        "nobody in this town of duluth understands",
        "i miss boise",
        "boise is boring",
        "i grew up in duluth and the winters were long",
        "the therapist i had in boise was great",
    ],
)
def test_a_town_that_is_only_spoken_of_begins_no_search(said: str, resources: Resources) -> None:
    assert ASKS.isdisjoint(reply.name for reply in talk(resources, said).replies)


@pytest.mark.parametrize(
    "said",
    [
        "duluth mft",
        "therapist boise",
        "boise",
        "kids psychiatrist near Reno",
        "a psychologist in Kenosha",
        "we're visiting a therapist in boise, find us one there",
        "northern VA, arlington area",
    ],
)
def test_a_town_where_somebody_is_looked_for_does(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name in ASKS


@pytest.mark.parametrize(
    "said",
    [
        "Whom would you suggest for a nine-year-old?",
        "could you point us to a person for my niece",
        "do you know who might see a boy of ten",
        "anyone you'd trust with a nine year old",
        "to whom may I turn with my nephew",
        "i'd be glad of a name or two",
        "got any names",
        "can you recommend one",
        "he ought to see somebody",
        "how would one go about finding a person for this",
        "who might take on a case like hers",
        "who sees kids for this",
        "who could she see about this",
        "who can i talk to in person about this",
        "do you know of any good ones near Ames",
        "pls can u find dr for my brother he is sad all day dallas",
    ],
)
def test_a_request_in_roundabout_words_is_heard(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name in ASKS


def test_who_thinks_of_dying_and_asks_whom_to_talk_to_is_shown_a_person(
    resources: Resources,
) -> None:
    turn = talk(resources, "i want to die", "who can i talk to in person about this")

    assert ASKS.isdisjoint(reply.name for reply in turn.replies)
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("do you know who can see my chat", "who_sees"),
        ("who can i talk to", "crisis"),
        ("can you recommend a book", "out_of_scope"),
    ],
)
def test_who_asks_for_something_else_is_answered_that(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == reply


@pytest.mark.parametrize(
    "said", ["he ought to see somebody, he wants to die", "who sees kids for this, she took pills"]
)
def test_a_danger_beside_a_request_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("chat", "where"),
    [
        (("hi again. near 54902",), "Oshkosh, WI"),
        (("hey again! boise",), "Boise, ID"),
        (("me again. 54902",), "Oshkosh, WI"),
        (("hi. oshkosh",), "Oshkosh, WI"),
        (("ok. near boise",), "Boise, ID"),
        (("what is dbt", "thanks. boise"), "Boise, ID"),
        (("is there a group for parents", "in denver"), "Denver, CO"),
    ],
)
def test_a_place_behind_a_greeting_or_a_page_is_looked_in(
    chat: tuple[str, ...], where: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == "ask_modality"
    assert where in text(turn)


@pytest.mark.parametrize("said", ["hi. austin", "hi. i am chad", "hi again", "thanks. bye"])
def test_a_name_or_a_greeting_begins_no_search(said: str, resources: Resources) -> None:
    assert ASKS.isdisjoint(reply.name for reply in talk(resources, said).replies)


def test_who_comes_back_in_danger_gets_the_card(resources: Resources) -> None:
    assert talk(resources, "hi again. i cut").replies[0].help is Help.CARD


def test_np_to_thanks_is_no_nurse(resources: Resources) -> None:
    assert talk(resources, "thx", "np").replies[-1].name == "nod"
    assert talk(resources, "need an np in boise").replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    "before",
    ["why do people do it", "my wife burns herself", "what is dbt"],
)
def test_somebody_in_a_town_is_looked_for_whatever_was_read(
    before: str, resources: Resources
) -> None:
    turn = talk(resources, "why do people do it", before, "find someone for her in reno")

    assert turn.replies[-1].name == "ask_modality"
