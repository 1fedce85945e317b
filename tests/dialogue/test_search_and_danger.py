"""A search beside danger: who comes at once, an answer that is owed, and whose search it is."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

_STEPS = ("nearby, or online", "Where should I look", "Which one do you mean", "miles away")
_OVERDOSE = "i swallowed a whole pack of paracetamol"


@pytest.mark.parametrize("danger", [_OVERDOSE, "i have a loaded gun in my hand"])
@pytest.mark.parametrize(
    "asked",
    [
        ("is there anybody close to me",),
        ("get me a counselor near here",),
        ("find me a psychologist", "Tucson", "nearby"),
        ("look for somebody around me", "85701"),
        ("can somebody close by come over",),
        ("show me therapists in Tucson", "online"),
    ],
)
def test_nobody_in_danger_now_is_asked_for_a_place_or_shown_a_list(
    danger: str, asked: tuple[str, ...], resources: Resources
) -> None:
    for count in range(1, len(asked) + 1):
        turn = talk(resources, danger, *asked[:count])

        assert not any(step in text(turn) for step in _STEPS)
        assert "911" in text(turn)


def test_a_search_that_was_begun_waits_until_the_danger_is_over(resources: Resources) -> None:
    before = ("find a therapist", "Tucson", _OVERDOSE)
    turn = talk(resources, *before, "back to the search")

    assert turn.replies[-1].name == "search_waits"
    assert text(turn).startswith("911")
    assert turn.state.search is not None


def test_who_called_for_help_hears_of_care_after_it(resources: Resources) -> None:
    turn = talk(resources, _OVERDOSE, "i called 911", "find me a counselor")

    assert turn.replies[-1].name == "search_waits_helped"


@pytest.mark.parametrize("asked", ["find him a therapist", "is there a counselor near us"])
def test_who_is_with_somebody_in_danger_hears_of_911_first(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "my brother swallowed all his pills", asked)

    assert text(turn).startswith("911")
    assert not any(step in text(turn) for step in _STEPS)


@pytest.mark.parametrize(
    "said", ["look for someone close to here", "locate someone near here", "find somebody here"]
)
def test_who_looks_for_somebody_in_danger_has_nobody_with_them(
    said: str, resources: Resources
) -> None:
    assert talk(resources, _OVERDOSE, said).replies[-1].name != "with_someone"


@pytest.mark.parametrize("step", [(), ("Tucson",), ("Tucson", "online")])
@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("nope", "card_imminent"),
        ("no", "card_imminent"),
        ("unsure", "safe_unsure"),
        ("not sure", "safe_unsure"),
        ("yes", "safe_plainly"),
    ],
)
def test_whether_it_is_safe_is_still_answered_under_a_search(
    step: tuple[str, ...], answer: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to kill myself", "find me a counselor", *step, answer)

    assert turn.replies[0].name == reply


@pytest.mark.parametrize("said", ["stop", "no thank you", "cancel the search"])
def test_a_search_is_ended_by_words_for_that(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", "find me a counselor", said)

    assert turn.replies[0].name != "card_imminent"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("told", "corrected"),
    [
        ("i live in Dublin", "Dublin Ohio i mean"),
        ("im in Athens", "sorry, Athens GA"),
        ("i'm in Moscow", "no no, Moscow, Idaho"),
        ("we live in Manchester, England", "Manchester New Hampshire"),
    ],
)
def test_a_town_that_is_put_right_puts_the_numbers_right(
    told: str, corrected: str, resources: Resources
) -> None:
    assert talk(resources, told, corrected).state.country == "US"
    assert "911" in text(talk(resources, told, corrected, "i took too many pills"))


@pytest.mark.parametrize(
    "said", ["my cousin lives in Dublin Ohio", "Dublin", "is Dublin nice in the summer"]
)
def test_a_town_of_somebody_else_changes_no_numbers(said: str, resources: Resources) -> None:
    assert talk(resources, "i live in Dublin, Ireland", said).state.country == "IE"


@pytest.mark.parametrize(
    "said", ["it's for me", "i'm looking for myself", "those thoughts are mine", "im that someone"]
)
def test_who_looked_for_help_with_suicide_for_themselves_gets_its_card(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find a counselor for somebody who is suicidal", said)

    assert turn.replies[0].name == "card_active"
    assert turn.state.search is not None


@pytest.mark.parametrize(
    "said",
    [
        "i was discharged on monday after an overdose and need a therapist in Tucson",
        "find me a psychologist near Tucson, i was in the hospital after my attempt",
        "since my suicide attempt in may i need a counselor, Tucson",
    ],
)
def test_who_looks_for_care_after_an_attempt_is_seen_and_keeps_the_line(
    said: str, resources: Resources
) -> None:
    assert "988" in text(talk(resources, said))
    assert "988" in text(talk(resources, said, "nearby", "how soon"))


@pytest.mark.parametrize(
    ("said", "number"),
    [("find a therapist in manchester uk", "999"), ("therapist in bangalore india", "112")],
)
def test_a_place_abroad_in_an_emergency_brings_its_number(
    said: str, number: str, resources: Resources
) -> None:
    told = text(talk(resources, "i took all my pills", said))

    assert number in told
    assert "911" in told
