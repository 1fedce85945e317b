"""A search that nobody asked for is not begun; one that is open is started over by many words."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk

NO_SEARCH = {"ask_place", "ask_modality", "results"}


@pytest.mark.parametrize(
    "chat",
    [
        ["ok ill try"],
        ["how do i tell my mom i cut", "ok ill try that"],
        ["i'll give it a try"],
        ["can i try it"],
        ["we help teens"],
        ["i teach kids in reno"],
        ["facetiming grandma at seven"],
        ["sick of zoom calls"],
        ["i need a plumber near me"],
        ["cant go on like this, need a new mattress"],
        ["looking for a dog sitter in denver"],
        ["psychologist here, just testing"],
        ["scout leader here, planning a talk for teenagers"],
        ["do grown men do it too or only kids"],
        ["teenage moods, the usual"],
        ["tell me a joke", "another one"],
        ["self harm in the trans community"],
    ],
)
def test_who_will_try_or_works_with_the_young_asks_for_nobody(
    chat: list[str], resources: Resources
) -> None:
    assert NO_SEARCH.isdisjoint(reply.name for reply in talk(resources, *chat).replies)


@pytest.mark.parametrize(
    "chat",
    [
        ["can i try a therapist in reno"],
        ["find a therapist", "i'll try denver"],
        ["i need a babysitter and a therapist in denver"],
        ["need a new therapist in denver"],
        ["i'm a counselor and need a therapist for myself in denver"],
    ],
)
def test_who_names_a_therapist_or_a_place_goes_on(chat: list[str], resources: Resources) -> None:
    assert talk(resources, *chat).replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    "said", ["start again", "lets start again", "start over please", "restart", "new search"]
)
def test_a_search_is_started_over_in_many_words(said: str, resources: Resources) -> None:
    turn = talk(resources, "therapist in denver", "online", said)

    assert turn.replies[-1].name == "ask_place"


def test_where_nothing_is_looked_for_these_words_start_nothing(resources: Resources) -> None:
    assert NO_SEARCH.isdisjoint(reply.name for reply in talk(resources, "start again").replies)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("i cant stand therapists", ""),
        ("my mom hates shrinks", ""),
        ("is chatting with you as good as therapy", "advice"),
        ("could i use this bot in place of a psychologist", "advice"),
        ("are there any men who self harm", "anyone"),
        ("is there any older people who do this", "anyone"),
    ],
)
@pytest.mark.parametrize("before", [(), ("what is self harm",)])
def test_who_speaks_of_therapists_or_of_others_asks_for_nobody(
    before: tuple[str, ...], said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, *before, said)

    assert turn.state.search is None
    assert not reply or turn.replies[-1].name == reply


@pytest.mark.parametrize(
    "said",
    [
        "counselors never listen to me",
        "psychologists just dont get it",
        "therapist appointment tomorrow at 10",
        "the clinic is closed until friday",
        "everyone leaves me in the end, even two therapists",
        "no signal out here",
        "who can prescribe that",
        "I should not bother you any longer. Good night.",
        "I'm the only one of us kids who lives close",
        "she's the only child who is near",
    ],
)
@pytest.mark.parametrize("before", [(), ("i want to die", "i am safe")])
def test_who_tells_of_carers_or_takes_leave_begins_no_search(
    before: tuple[str, ...], said: str, resources: Resources
) -> None:
    assert talk(resources, *before, said).state.search is None


@pytest.mark.parametrize(
    "said",
    [
        "therapists never help, find me one who does in reno",
        "good night. i need a therapist in tulsa",
        "therapist in boise, no signal here",
        "my counselor quit on me, i need another therapist in reno",
    ],
)
def test_who_tells_and_asks_is_looked_for_somebody(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is not None


def test_a_therapist_of_a_group_is_still_asked_for(resources: Resources) -> None:
    assert talk(resources, "are there any men therapists who do this").state.search is not None
