"""A medicine that was stopped, or that somebody is worse on: whom to call, and nothing else."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (("i quit sertraline last week",), "stopped_medicine"),
        (("stopped my meds", "it made me feel flat"), "stopped_medicine"),
        (("im off my antidepressants", "can i go back on them"), "stopped_medicine"),
        (("i came off lexapro cold turkey", "so shaky"), "ill_off_medicine"),
        (("my niece is on prozac", "she seems worse since"), "worse_on_medicine"),
        (("my dad began lexapro", "worse since"), "worse_on_medicine"),
        (("i want to die", "i threw out all my meds"), "stepped_back"),
        (("i want to die", "i quit my meds", "im fine"), "im_ok"),
        (("i quit drinking on friday", "im so shaky"), "withdrawal_shakes"),
        (("im on zoloft", "does it make you suicidal"), "medicine"),
        (("can i just take it when i feel bad",), "medicine"),
        (("how can i get antidepressants without my mom knowing",), "young_search"),
        (("i feel so faint",), "dizzy"),
        (("what is dbt", "should i go back"), "one_word"),
    ],
)
def test_of_a_medicine_it_is_said_whom_to_call(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name.startswith(reply)


@pytest.mark.parametrize(
    "said",
    [
        ("i overdosed two years ago and i burn myself", "meds?"),
        ("stopped my meds", "i want to die"),
        ("i stopped my meds so i can die",),
        ("im dizzy", "i took a whole bottle of tylenol"),
        ("i cut my arm", "im dizzy now"),
        ("my daughter took something", "so sleepy now"),
        ("i cut sometimes", "i want to die", "meds?"),
        ("i cut sometimes", "i have a lot of pills", "meds?"),
        ("i burn myself", "pills?"),
    ],
)
def test_a_danger_beside_it_keeps_its_card(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("i scratch my arms", "no its old", "meds?"),
        ("i burn myself", "no", "what about medication", "pills?"),
    ],
)
def test_of_who_hurts_themselves_medicine_is_asked_about_as_care(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].help is not Help.CARD
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("my sister died", "im dizzy"),
        ("im on zoloft", "my girlfriend got worse"),
        ("i left her", "should i go back"),
        ("help me get off xanax i took 20",),
        ("i have to stop using my medication",),
    ],
)
def test_what_is_of_something_else_has_another_answer(
    said: tuple[str, ...], resources: Resources
) -> None:
    names = ("dizzy", "worse_on", "one_word", "off_drugs")

    assert not talk(resources, *said).replies[0].name.startswith(names)


@pytest.mark.parametrize("told", ["she was raped in march", "her boyfriend hits her"])
def test_what_was_done_to_the_child_somebody_is_looked_for_is_not_done_to_them(
    told: str, resources: Resources
) -> None:
    looked_for = ("therapist for my daughter", "Chicago", "nearby")

    assert talk(resources, *looked_for, told).replies[0].name == "card_child"
    assert "done to you" not in text(talk(resources, *looked_for, told, "what do i do"))
    assert talk(resources, *looked_for, "i was raped too").replies[0].name == "card_violence"


@pytest.mark.parametrize("back", ["the therapists again pls", "ok the list now", "where were we"])
def test_a_search_goes_on_after_something_was_told(back: str, resources: Resources) -> None:
    said = ("therapist", "Chicago", "nearby", "my mom died", back)

    assert talk(resources, *said).replies[0].name == "results"


def test_what_i_do_is_no_question_about_the_bot(resources: Resources) -> None:
    for asked in ("what i do", "what i do now"):
        assert talk(resources, asked).replies[0].name == "what_now"
