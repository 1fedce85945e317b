"""What is asked in a few plain words has its own answer: of children, of one's story, of care."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("told", "reply"),
    [
        (("my mum hits me. im 14", "will they put me in foster care"), "taken_from_home"),
        (("dad beats me. im 12", "what if they take me away"), "taken_from_home"),
        (("my dad saw my cuts", "im 13", "how do i get him to not tell my mum"), "ask_them_first"),
        (("who looks after my daughter while i'm in hospital",), "who_has_the_children"),
        (("what happens to my kids if i get admitted",), "who_has_the_children"),
        (("they want to send me to a camp because im gay",), "for_the_rainbow"),
        (("i stopped cutting 2 years ago", "should i tell my therapist"), "must_i_tell"),
        (("i write a blog about getting better", "should i write how i did it"), "for_press"),
        (("you got me through last winter",), "thanks"),
        (("i take prozac every morning", "can i take it with coffee"), "medicine"),
        (("can i say how i did it in my podcast",), "for_press"),
        (("my wife died by suicide", "my son thinks it's his fault"), "child_not_to_blame"),
        (("i want to die", "you speak arabic?"), "other_language"),
    ],
)
def test_what_is_asked_plainly_is_answered(
    told: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *told).replies[-1].name == reply


@pytest.mark.parametrize(
    ("told", "reply"),
    [
        (("what if they take me away",), "taken_from_home"),
        (("i took pills", "who gets my kids if i go to the hospital"), "who_has_the_children"),
        (("my friend wants to die", "should i tell my doctor"), "must_i_tell"),
        (("i took 20 prozac", "can i take it with food"), "medicine"),
        (("i got through august",), "thanks"),
        (("how do i get my daughter to not tell anyone",), "ask_them_first"),
        (("im 14 and i cut", "how do i stop my sister telling"), "ask_them_first"),
        (("i cut", "my son saw it", "how do i stop him from telling"), "ask_them_first"),
        (("i cut", "should i mention how i did it"), "for_press"),
        (("i tried to die last year", "can i describe how i tried to my mum"), "for_press"),
        (("can i take it with milk",), "medicine"),
        (("i take 20 pills every day", "can i take them all with food"), "medicine"),
    ],
)
def test_what_sounds_like_it_is_not_answered_so(
    told: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *told).replies[-1].name != reply


@pytest.mark.parametrize(
    "said", ["could i have 30 tablets with water", "can i take the whole box with coffee"]
)
def test_so_many_with_water_are_no_daily_medicine(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_methods"


@pytest.mark.parametrize(
    "said", ["can i take my 12 pills every morning with food", "can i take 20 mg with food"]
)
def test_what_is_taken_daily_brings_no_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE


def test_a_child_asks_again_and_the_same_is_not_said_in_the_same_words(
    resources: Resources,
) -> None:
    told = ("my husband killed himself", "my kid asks if it was because he was bad")
    turn = talk(resources, *told, "he asks it again")

    assert turn.replies[-1].name == "child_not_to_blame_again"


@pytest.mark.parametrize(
    "said",
    ["my foster brother touches me at night", "my older cousin touched me when they slept"],
)
def test_who_is_hurt_by_a_child_of_the_family_is_spoken_to_themselves(
    said: str, resources: Resources
) -> None:
    assert "Near the child" not in text(talk(resources, said))
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said", ["my cousin touches me and my little sister", "my brother touches my daughter"]
)
def test_a_child_beside_it_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_child"


@pytest.mark.parametrize("said", ["want die. help how", "i want to die. help"])
def test_nobody_who_wants_to_die_is_asked_whether_it_is_for_now(
    said: str, resources: Resources
) -> None:
    assert [reply.name for reply in talk(resources, said).replies] == ["card_active"]


def test_first_aid_after_an_accident_asks_for_nothing_that_led_there(resources: Resources) -> None:
    accident = talk(resources, "i cut my finger slicing bread", "does it need stitches")
    own = talk(resources, "i cut myself", "does it need stitches")

    assert "what led here" not in text(accident)
    assert "what led here" in text(own)
