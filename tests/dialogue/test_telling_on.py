"""Who goes on telling, in pieces, is asked about what the talk is about, and not handed a menu."""

import pytest

from bot.dialogue.resources import Resources
from bot.dialogue.talk.telling_on import SUBJECT_OF, SUBJECTS
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

BEGUN = [
    ("we broke up on sunday", "her mug is still in the sink", "on_parting"),
    ("they laugh at my accent in every lesson", "even the new boy joined in", "on_bullying"),
    ("my parents found out about it", "dad went and cleaned the car", "on_found_out"),
    ("mum and dad are getting divorced", "they sat us down on the sofa", "on_family"),
    ("my counsellor goes on maternity leave on friday", "she gave me a card", "on_care"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "then", "name"), BEGUN)
def test_the_next_piece_is_met_with_a_question_about_it(
    first: str, then: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, first, then)

    assert [reply.name for reply in turn.replies] == [name]


def test_nobody_hears_the_same_question_again(resources: Resources) -> None:
    chat = ["mum and dad are getting divorced"]
    pieces = (
        "they sat us down",
        "he took the blue car",
        "she sold the table",
        "it was on a sunday",
    )
    heard = [text(talk(resources, *chat, *pieces[: n + 1])) for n in range(len(pieces))]

    assert len(set(heard)) == len(heard)
    assert not talk(resources, *chat, *pieces).state.about


@pytest.mark.parametrize(
    "asked", ["was he right to go", "what do i say at school", "is there a number i can ring"]
)
def test_a_question_is_never_met_with_thanks_for_telling(asked: str, resources: Resources) -> None:
    turn = talk(resources, "mum and dad are getting divorced", asked)

    assert turn.replies[-1].name not in ("heard", "heard_again", "on_family", "on_family_again")


@pytest.mark.parametrize("named", ["thanks for that", "what is dbt?", "find me a therapist"])
def test_what_else_is_said_has_its_own_answer(named: str, resources: Resources) -> None:
    turn = talk(resources, "we broke up on sunday", named)

    assert not turn.replies[-1].name.startswith("on_")


def test_worry_about_somebody_else_is_not_lost_for_it(resources: Resources) -> None:
    said = ("my sister cuts herself", "we broke up on sunday")

    assert talk(resources, *said, "what do i say to her").replies[-1].name == "talk_with_them"


def test_danger_comes_before_any_subject(resources: Resources) -> None:
    turn = talk(resources, "we broke up on sunday", "i want to die")

    assert turn.replies[0].help is Help.CARD


def test_each_subject_has_two_things_to_ask(resources: Resources) -> None:
    for name in SUBJECTS:
        assert {f"on_{name}", f"on_{name}_again"} <= set(resources.wording.short)
    assert set(SUBJECT_OF) <= set(resources.wording.short)


@pytest.mark.parametrize(
    "said",
    [
        "we sat in the car park for an hour afterwards and neither of us said one word",
        "the dog sleeps on his side of the bed now and looks at the door every evening",
        "she keeps the letter in the kitchen drawer under the takeaway menus and the batteries",
    ],
)
def test_who_tells_something_long_is_not_asked_what_they_meant(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name != "did_you_mean"


def test_no_reply_to_a_wish_is_said_twice_alike_in_a_chat(resources: Resources) -> None:
    chat = ["mum and dad are getting divorced", "they sat us down", "mum and dad are divorcing"]
    replies = [text(talk(resources, *chat[: n + 1])) for n in range(len(chat))]

    assert len(set(replies)) == len(replies)


def test_what_hurts_more_asks_for_no_more_pages(resources: Resources) -> None:
    assert talk(resources, "it hurts more somehow").replies[-1].name != "guide_list"


def test_whether_to_is_never_weighed_with_who_thinks_of_dying(resources: Resources) -> None:
    for said in ("so should i or not", "is it a bad idea yes or no", "should i do it"):
        turn = talk(resources, "i want to die", said)

        assert "Are you safe for the next hours?" in text(turn), said
        assert "988" in text(turn), said
    asked = text(talk(resources, "i want to die", "do i have to tell my therapist"))
    assert "yours to tell" not in asked
