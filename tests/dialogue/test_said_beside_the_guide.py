"""Small things that are said beside the guide: no page comes for a few words that ask for none."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

ILLNESSES = {"s:bpd", "s:ocd", "s:ptsd", "s:depression", "s:anxiety", "s:eating-disorders"}


@pytest.mark.parametrize(
    "said",
    [
        "nobody knows",
        "in the bathroom",
        "home alone",
        "really fine",
        "nobody noticed",
        "of course",
        "home time",
        "he is so happy",
        "she seemed fine",
    ],
)
def test_a_few_everyday_words_bring_no_page(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "heard"


@pytest.mark.parametrize(
    ("said", "section"),
    [
        ("warning signs", "warning-signs"),
        ("panic attacks", "anxiety"),
        ("i feel nothing", "emotional-triggers"),
        ("so much shame", "emotional-triggers"),
        ("only when drunk", "substance-use"),
        ("getting help", "recovery-and-finding-care"),
        ("suicide or not", "self-harm-and-suicide"),
        ("masking at work", "hidden-self-harm"),
    ],
)
def test_a_few_words_that_name_a_subject_do(said: str, section: str, resources: Resources) -> None:
    assert talk(resources, said).why.section == section


@pytest.mark.parametrize("said", ["its not bad", "she says shes fine", "its all the same now"])
def test_no_illness_is_held_out_to_who_tells_a_few_words(said: str, resources: Resources) -> None:
    offered = {b.action for row in talk(resources, said).replies[-1].buttons for b in row}

    assert offered.isdisjoint(ILLNESSES)


@pytest.mark.parametrize("said", ["i got the job!!", "so happy", "i had a great day", "good news"])
def test_good_news_is_good_to_hear(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "good_news"


@pytest.mark.parametrize(
    ("chat", "twin"),
    [
        (["i cut myself", "so happy"], "a calm that comes all at once may be a sign"),
        (["i'm so happy it will all be over"], "what is over may be life"),
        (["i'm not happy"], "it is denied"),
        (["i didn't get the job"], "it is denied"),
    ],
)
def test_what_only_sounds_like_good_news_is_not(
    chat: list[str], twin: str, resources: Resources
) -> None:
    assert not talk(resources, *chat).replies[-1].name.startswith("good_news"), twin


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("say something nice", "kind_word"),
        ("i need a hug", "kind_word"),
        ("how do i sleep", "sleep"),
        ("is self harm addictive", "hard_to_stop"),
        ("can you get addicted to cutting", "hard_to_stop"),
        ("can you help me with my homework", "out_of_scope"),
        ("is self harm a sin", "sin"),
        ("is it for attention", "for_attention"),
        ("why do i feel better after", "relief_after"),
        ("side effects", "side_effects"),
        ("i dont want to take medication", "no_pills"),
    ],
)
def test_what_the_guide_has_no_page_for_is_answered(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == reply


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("side effects of lithium", "section"),
        ("attention deficit and self harm", "section"),
        ("my therapist gave me homework", "heard"),
        ("what is cbt homework", "section"),
    ],
)
def test_near_twins_keep_what_they_had(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == reply


def test_a_kind_word_stands_with_the_number(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "say something nice")

    assert turn.replies[-1].help is Help.ROW
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (["are you real", "like actually a person reading this", "prove it"], "prove_it"),
        (["is self harm a sin", "my pastor says so"], "sin_again"),
        (["why do i feel better after", "is that bad"], "relief_not_bad"),
        (["why do i feel better after", "is that bad", "every day now"], "relief_every_day"),
        (["signs of self harm", "what if she has none of these"], "signs_none"),
        (["signs of self harm", "she wears hoodies all summer"], "sign_seen"),
        (["does medication help", "which one", "side effects", "i dont want pills"], "no_pills"),
        (["she says its for attention her words", "is it"], "for_attention_again"),
        (["she says its for attention her words", "is it", "so ignore it?"], "ignore_it"),
    ],
)
def test_the_next_question_is_answered_to_itself(
    chat: list[str], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


@pytest.mark.parametrize(
    ("said", "reply"), [("prove it", "prove_it"), ("every day now", "relief_every_day")]
)
def test_without_the_question_before_it_says_little(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name != reply


def test_who_asks_why_it_feels_better_is_not_taken_for_well(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "why do i feel better after")

    assert turn.replies[-1].name == "relief_after"
    assert turn.state.risk.well == 0


def test_a_question_of_sleep_is_none_of_somebody_who_scares(resources: Resources) -> None:
    assert "scares you" not in text(talk(resources, "how do i bring it up"))


def test_who_tells_on_of_somebody_else_is_asked_about_them(resources: Resources) -> None:
    chat = ["my daughter cuts herself", "she likes the new school"]

    assert talk(resources, *chat).replies[-1].name == "heard_of_them"
    assert talk(resources, "i cut myself", "i like the new school").replies[-1].name == "heard"


def test_a_span_of_time_alone_tells_no_wish(resources: Resources) -> None:
    turn = talk(resources, "my therapist ghosted me", "3 weeks")

    assert turn.replies[-1].name in ("on_care", "heard")


def test_what_was_dumb_of_oneself_insults_no_bot(resources: Resources) -> None:
    assert talk(resources, "i relapsed last night", "it was dumb").why.intent != "insult"
    assert talk(resources, "this is dumb").why.intent == "insult"


def test_who_wants_to_be_told_of_an_illness_asks_for_no_diagnosis(resources: Resources) -> None:
    assert talk(resources, "tell me about ocd and ptsd").why.section == "ocd"
