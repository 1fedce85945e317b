"""A message may ask two things of different kinds: neither is lost."""

import tomllib

import pytest

from bot.content import KNOWLEDGE
from bot.dialogue.answering.both import OWN
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.talk.sentences import REFUSING, of_its_length
from bot.patterns.syntax import Compiler
from bot.safety.triage import Assessment
from bot.text import tokenise
from tests.dialogue.talking import talk, text


def actions(turn: Turn) -> list[str]:
    return [b.action for reply in turn.replies for row in reply.buttons for b in row]


@pytest.mark.parametrize(
    ("said", "place", "slug"),
    [
        ("what is dbt and can you find me someone in boise who does it", "Boise, ID", "dbt"),
        ("is cutting an addiction? also i need a therapist in tulsa", "Tulsa, OK", "what-is"),
        ("find me a counselor in richmond va. and what does cbt mean", "Richmond, VA", "cbt"),
        ("how do meds help, and please find a therapist in boston", "Boston, MA", "medication"),
        ("therapist near 53214 please. what's bpd?", "53214", "bpd"),
    ],
)
def test_a_question_beside_a_search_is_offered_under_the_search(
    said: str, place: str, slug: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.why.intent == "find_therapist"
    assert text(turn).startswith(place)
    assert "For your other question, tap below" in text(turn)
    assert any(action.startswith(f"s:{slug}") for action in actions(turn))


@pytest.mark.parametrize(
    "said",
    [
        "can my mom see this? also looking for a therapist near 53214",
        "i need a therapist near 53214. is this private?",
        "who reads this and can you find me a therapist near 53214",
    ],
)
def test_a_question_about_privacy_beside_a_search_is_answered_and_the_search_goes_on(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert text(turn).startswith("No person reads this")
    assert "53214 (Milwaukee, WI). Would you like to meet" in text(turn)
    assert turn.state.search is not None


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("do you keep what i write? and is self harm genetic", "what-is-self-harm"),
        ("is this confidential and what are the signs", "warning-signs"),
        ("what's bpd? do you store this?", "bpd"),
        ("are you a doctor? does medication help", "medication"),
    ],
)
def test_a_question_for_the_guide_beside_one_about_the_bot_is_offered(
    said: str, slug: str, resources: Resources
) -> None:
    assert f"s:{slug}" in actions(talk(resources, said))


def test_an_answer_to_where_that_asks_something_too_loses_neither(resources: Resources) -> None:
    turn = talk(resources, "find a therapist", "53214 and what is cbt")

    assert text(turn).startswith("53214")
    assert "s:cbt" in actions(turn)


@pytest.mark.parametrize(
    "said",
    [
        "can you help me? i need a therapist in boise",
        "do you have anyone in tulsa? someone for teens?",
        "I cut myself last year. It was bad. find me a therapist in boise",
    ],
)
def test_what_asks_one_thing_in_two_sentences_is_offered_nothing_else(
    said: str, resources: Resources
) -> None:
    assert not [a for a in actions(talk(resources, said)) if a.startswith("s:")]


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("no therapist please. what is ocd", "ocd"),
        ("i dont want a therapist, just tell me what bpd is", "bpd"),
        ("not looking for a therapist. is it normal to feel numb", "emotional-triggers"),
        ("please no therapists, what is dbt", "dbt"),
        ("forget the therapist. what's cbt", "cbt"),
        ("i have a therapist already. what is emdr", "trauma-focused-therapy"),
        ("can you answer without sending me to therapy? what is ptsd", "ptsd"),
    ],
)
def test_a_search_that_is_refused_is_none_and_the_question_beside_it_is_answered(
    said: str, slug: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.why.section == slug
    assert turn.state.search is None


@pytest.mark.parametrize("said", ["no therapist please", "i don't want therapy", "stop searching"])
def test_a_refusal_alone_ends_the_search(said: str, resources: Resources) -> None:
    turn = talk(resources, "find a therapist", said)

    assert turn.state.search is None
    assert "Where should I look" not in text(turn)


def test_every_way_to_refuse_a_search_has_one_of_the_words_that_are_looked_for_first() -> None:
    tables = tomllib.loads((KNOWLEDGE / "intents.toml").read_text("utf-8"))
    intent = next(found for found in tables["intent"] if found["id"] == "no_search")
    compiler = Compiler(tables["classes"])
    shortest = [compiler.compile(pattern).sample for pattern in intent["patterns"]]

    for refused in (*shortest, *intent["examples"]):
        assert not REFUSING.isdisjoint(tokenise(refused)), refused


def test_what_is_asked_of_the_bot_or_said_in_a_search_counts_in_a_long_message_too() -> None:
    asked = (*sorted(OWN), "subject", "feels_now", "serving")

    heard = of_its_length(Heard("a word " * 20, asked, Assessment()))

    assert heard.intents == asked


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (
            "He was 34. His wife stood in the hallway and I had to fetch ice for another as if "
            "nothing had happened. How do people fall asleep after that?",
            "sleep",
        ),
        (
            "thirty kids and no aide this year. a parent screamed at me in the parking lot and my "
            "knees hurt. i used to love it. do you think i should see somebody or is it just life",
            "whether_to_talk",
        ),
        (
            "i work doubles, my car died, the dog is sick and my brother wants his tent back. is "
            "there therapy that is really cheap?",
            "low_cost",
        ),
    ],
)
def test_what_one_sentence_of_a_story_asks_is_answered(
    said: str, reply: str, resources: Resources
) -> None:
    assert reply in [one.name for one in talk(resources, said).replies]


def test_of_several_questions_a_second_one_is_answered_too(resources: Resources) -> None:
    several = "do you keep what i write? what happens if i call that number, do they send cops?"
    numbered = (
        "2 things 1 do you keep what i write 2 how do you know if someone is a good therapist"
    )

    assert {"who_sees", "police_come"} <= {one.name for one in talk(resources, several).replies}
    assert {"who_sees", "how_good"} <= {one.name for one in talk(resources, numbered).replies}
    assert len(talk(resources, "how do i stop worrying? how do i calm down?").replies) == 1
    either = "do i clear the cupboard before he moves in, or should i ask him about the cutting"
    assert len([one for one in talk(resources, either).replies if "card" not in one.name]) <= 1


def test_a_search_is_begun_beside_what_else_a_message_has_a_reply_to(resources: Resources) -> None:
    said = (
        "i am told i should talk to someone. the house is quiet. find me a therapist in Des Moines"
    )

    turn = talk(resources, said)

    assert turn.state.search is not None
    assert "Des Moines" in text(turn)
    assert talk(resources, "i am told i should talk to someone").state.search is None


@pytest.mark.parametrize(
    ("said", "place"),
    [
        (
            "my cousin saw one of these guys in Reno and quit drinking. is there one near Elko NV",
            "Elko",
        ),
        ("my therapist moved to Oregon. can you find me a new one in Boise", "Boise"),
    ],
)
def test_the_place_of_somebody_elses_care_is_not_searched(
    said: str, place: str, resources: Resources
) -> None:
    search = talk(resources, said).state.search

    assert search is not None
    assert search.place is not None
    assert search.place.name == place
    assert not search.specialty


def test_a_question_that_was_misread_is_answered_when_it_is_asked_again(
    resources: Resources,
) -> None:
    again = "no its not like that. i asked is there a therapist near akron for me"

    assert "Akron" in text(talk(resources, "what is dbt", again))
    assert talk(resources, "i asked my mom what she thinks").state.search is None


@pytest.mark.parametrize(
    ("said", "reply", "slug"),
    [
        ("how do i talk to my son about it and what is cbt", "talk_with_them", "cbt"),
        ("What happens in a first appointment? im so nervous", "feeling", "what-therapists-do"),
        ("should I take her phone away? and what is dbt", "their_phone", "dbt"),
    ],
)
def test_a_page_that_is_surely_asked_for_is_offered_under_a_reply(
    said: str, reply: str, slug: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert reply in {one.name for one in turn.replies}
    assert f"s:{slug}" in actions(turn)


def test_a_question_that_no_page_surely_answers_is_offered_none(resources: Resources) -> None:
    turn = talk(resources, "we fight and make up every week, do i leave for good or keep trying")

    assert not [one for one in actions(turn) if one.startswith("s:")]


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("what is self harm and how is it treated", "therapies"),
        ("why do people hurt themselves and can it be stopped", "recovery-and-finding-care"),
        ("what is bpd? and what is dbt?", "dbt"),
    ],
)
@pytest.mark.parametrize(
    "words", ["and the other one?", "second question please", "ok the second part"]
)
def test_the_second_of_two_questions_is_offered_and_taken_up_by_its_place(
    asked: str, words: str, page: str, resources: Resources
) -> None:
    first = talk(resources, asked)
    then = talk(resources, asked, words)

    assert f"s:{page}" in {button.action for row in first.replies[-1].buttons for button in row}
    assert then.state.topic == page
    assert then.state.search is None
    assert talk(resources, asked, words, words).replies[-1].name == "read_above"


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("whats dbt and does insurance cover it", "insurance_cost"),
        ("what is cbt and does it work for teens", "not_told_whom"),
        ("what are the warning signs and how do i help my friend", "support_them"),
    ],
)
def test_what_has_a_reply_of_its_own_is_told_before_the_page(
    asked: str, name: str, resources: Resources
) -> None:
    told = talk(resources, asked)

    assert [reply.name for reply in told.replies] == [name, "section"]
    assert talk(resources, asked, "the second one").state.search is None


@pytest.mark.parametrize("asked", ["what are the signs and what should i do", "what is dbt"])
def test_one_question_is_answered_by_its_page_alone(asked: str, resources: Resources) -> None:
    assert "not_told_better" not in {reply.name for reply in talk(resources, asked).replies}


def test_the_second_one_of_a_list_is_a_person(resources: Resources) -> None:
    told = talk(resources, "therapist near 53202", "in person", "the second one")

    assert told.state.search is not None
    assert told.replies[-1].name in ("picked", "no_such_one")
