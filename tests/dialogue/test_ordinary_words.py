"""Ordinary words: they start no search, and an open search takes none of them for a place."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

NO_SUCH_PLACE = "I couldn't find that place"


@pytest.mark.parametrize(
    "said", ["nobody likes me", "what a day", "dark room spinning", "losing blood", "my cat died"]
)
def test_an_open_search_takes_no_ordinary_words_for_a_place(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", said)

    assert NO_SUCH_PLACE not in text(turn)
    assert turn.state.search is not None, "it waits until the person goes on with it"


@pytest.mark.parametrize("said", ["Gribbleton", "near Gribbleton", "1234"])
def test_what_could_be_a_place_is_asked_for_again(said: str, resources: Resources) -> None:
    assert NO_SUCH_PLACE in text(talk(resources, "find me a therapist", said))


@pytest.mark.parametrize(
    "said",
    [
        "i need anybody",
        "i just need somebody to be with me",
        "there is nobody i have",
        "my son refuses to see anyone",
        "a stranger online dared me to cut",
        "both",
        "you never answer me either",
    ],
)
def test_a_wish_for_a_person_or_a_word_in_passing_starts_no_search(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize(
    "said",
    [
        "find me someone",
        "i need someone for my daughter, she is shy",
        "id like to talk to someone about my mum",
        "online or in an office, just somebody",
        "i need to see someone",
        "someone to talk to in Eugene",
        "i need someone to treat my bpd",
        "i need a counselor",
    ],
)
def test_a_wish_to_find_care_starts_a_search(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is not None


@pytest.mark.parametrize(
    "said",
    [
        "the hotline was useless",
        "they were useless",
        "i wont do anything dumb",
        "he might leave",
        "therapy is pointless",
        "meetings are pointless",
        "everything is pointless now",
        "this is pointless",
    ],
)
def test_neither_insult_nor_farewell_is_read_into_what_is_told(
    said: str, resources: Resources
) -> None:
    told = text(talk(resources, said))

    assert not told.startswith(("Fair enough", "Take care", "You're welcome"))


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("goodnight", "Take care"),
        ("ty", "You're welcome"),
        ("u suck", "Fair enough"),
        ("this chat is pointless", "Fair enough"),
        ("will my scars fade", "Skin and scars"),
        ("can i talk to a human", "I'm a program"),
    ],
)
def test_what_is_likely_meant_keeps_its_reply(said: str, begins: str, resources: Resources) -> None:
    assert text(talk(resources, said)).startswith(begins)


def test_who_is_back_is_greeted(resources: Resources) -> None:
    assert text(talk(resources, "i'm back")).startswith("Hello again.")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("hi it's me again", "back"),
        ("its me from last week", "back"),
        ("hello again", "back"),
        ("i wrote here a month ago", "back"),
        ("back again. not better", "back"),
        ("i'm back and it's worse", "back"),
        ("remember me", "back"),
        ("so i came back", "back"),
        ("doing a bit better this week", "back_better"),
        ("i felt better last week", "heard"),
        ("i'm doing better than last week", "back_better"),
        ("things are better now than when i wrote last time", "back_better"),
        ("im back at work", "heard"),
        ("im back on my meds", "heard"),
        ("i'm better than my sister", "heard"),
    ],
)
def test_who_writes_again_is_welcomed_plainly(said: str, reply: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.state.said == reply
    assert not any(word in text(turn).casefold() for word in ("proud", "well done", "days clean"))


def test_better_than_before_is_no_all_clear_while_a_risk_is_open(resources: Resources) -> None:
    assert talk(resources, "i want to die", "i'm doing better than last week").state.said == "im_ok"


def test_a_welcome_stands_behind_no_card(resources: Resources) -> None:
    turn = talk(resources, "i'm doing better than last week but i want to die")

    assert [reply.name for reply in turn.replies] == ["card_active"]


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        (("who speaks spanish",), "languages"),
        (("im broke",), "costs"),
        (("he is 15",), "ages"),
        (("ok 60614", "a woman please"), "gender"),
    ],
)
def test_a_wish_told_while_a_question_waits_is_acknowledged(
    said: tuple[str, ...], noted: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", *said)

    assert text(turn).startswith("Listings don't state")
    assert noted in text(turn)
    assert turn.state.search is not None
    assert turn.state.search.awaiting, "the question stands below"


def test_an_ok_before_a_zip_code_and_a_choice_left_to_the_bot_are_answers(
    resources: Resources,
) -> None:
    search = talk(resources, "find me a therapist", "ok 53214", "you decide").state.search

    assert search is not None
    assert search.place is not None
    assert search.modality == "any"


@pytest.mark.parametrize("said", ["feel dumb", "feel so stupid"])
def test_to_feel_dumb_insults_nobody(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "feeling"
    assert talk(resources, "this is dumb").replies[0].name == "insult"


def test_who_is_not_scared_is_not_taken_for_scared(resources: Resources) -> None:
    assert talk(resources, "its ok im not scared").replies[0].name != "scared"
    assert talk(resources, "im scared").replies[0].name == "scared"


@pytest.mark.parametrize("said", ["bad night", "rough night", "having a hard time tonight"])
def test_a_bad_night_is_no_farewell(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.said == "feeling"
    assert talk(resources, "good night").state.said == "goodbye"


def test_nobody_who_knows_is_looked_for(resources: Resources) -> None:
    assert talk(resources, "no one knows").state.search is None
    assert talk(resources, "no one knows about it").state.said == "has_nobody"


@pytest.mark.parametrize(
    "said",
    ["my 2 year old hits me", "my toddler bites me when hes mad", "terrible twos i guess"],
)
def test_a_small_child_that_hits_hurts_nobody_of_whom_we_have_words(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == "smalltalk"


@pytest.mark.parametrize("said", ["he has a temper", "theres this guy online"])
def test_a_word_on_somebody_alone_is_only_heard(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "heard"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("i cut my finger cooking, how do i get it to stop bleeding", "bleeds_now"),
        ("the scratch is a bit red, do i need to put something on it", "firstaid"),
        ("which plaster is good", "firstaid"),
    ],
)
def test_first_aid_is_told_whatever_made_the_wound(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == reply
