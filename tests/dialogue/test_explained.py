"""An everyday explanation of what alarmed: it is heard, the number stays, it is asked once."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

BRIDGE, ROOF, PLATFORM = "im on the bridge", "im on the roof", "im on the platform"
ROPE, KNIFE, BLEEDING = "got a rope", "bought a knife", "im bleeding"
LAST, END, JUMP = "its my last night", "im going to end it", "i want to jump"

EVERYDAY = [
    (BRIDGE, "waiting for the fireworks"),
    (BRIDGE, "with the kids, feeding ducks"),
    (BRIDGE, "lol no, just walking home"),
    (BRIDGE, "i'm fine, waiting for my friend"),
    (BRIDGE, "false alarm, im only walking home"),
    (BRIDGE, "not suicidal, taking photos"),
    (BRIDGE, "oh god no, just on a walk with my dog"),
    (BRIDGE, "going to meet a friend"),
    (BRIDGE, "sorry i meant the bridge of the song"),
    (PLATFORM, "my train is in 5 minutes"),
    (PLATFORM, "going to work"),
    (ROPE, "to tow the car"),
    (JUMP, "for joy"),
    (ROOF, "im a roofer"),
    (ROOF, "its my job"),
    (ROOF, "not going to jump, im fixing tiles"),
    (ROOF, "fixing the aerial. great view"),
    (PLATFORM, "waiting for my train"),
    (PLATFORM, "the 8.15 is late"),
    (PLATFORM, "at 8.15 to leeds"),
    (PLATFORM, "wrong chat sorry"),
    ("im at the level crossing", "driving to work"),
    (ROPE, "not for that! climbing"),
    (ROPE, "for the kids swing"),
    (LAST, "before the wedding"),
    (LAST, "of the holiday i mean, im fine"),
    (LAST, "we fly at 9"),
    (END, "the subscription, way too dear"),
    (END, "no, the subscription"),
    ("i want to finish it", "the book, its brilliant"),
    (JUMP, "off the high board, coach says next week"),
    ("i cut", "hair for a living, im a barber"),
    (ROOF, "fixing the tiles with my dad, he says hi"),
    ("im on the roof of my building", "we have a garden up here"),
    (ROOF, "watering tomatoes"),
    (ROOF, "for the view"),
    ("bought a rope today", "its for the boat"),
    ("i have a knife", "im cooking dinner"),
    ("i've picked the 14th", "for the wedding"),
    ("i want to die", "sorry that was my brother typing he's 9"),
    ("i want to die", "my sister typed that lol"),
]


@pytest.mark.parametrize(("first", "said"), EVERYDAY)
def test_it_is_heard_and_asked_once_with_the_number(
    first: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, first, said)

    assert turn.replies[0].name == "explained"
    assert "are you safe" in text(turn)
    assert "988" in text(turn)
    assert "911" in text(turn)
    assert "now" not in text(turn), "no order is given"


@pytest.mark.parametrize(("first", "said"), EVERYDAY[::3])
def test_no_ambulance_is_sent_to_the_next_calm_message(
    first: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, first, said, "they are so pretty")

    assert "Until help is there" not in text(turn)
    assert "988" in text(turn), "one explanation closes nothing"


@pytest.mark.parametrize(
    ("first", "said", "name"),
    [
        (BLEEDING, "nosebleed", "explained_wound"),
        (BLEEDING, "my period", "explained_wound"),
        (BLEEDING, "shaved too fast, its stopped", "explained_wound"),
        (BLEEDING, "cut myself shaving", "explained_wound"),
        (BLEEDING, "just got my period", "explained_wound"),
        (BLEEDING, "cat scratched me", "explained_wound"),
        ("i cut my hand", "slicing an avocado", "accident"),
        ("i scratched myself", "on the rose bush", "accident"),
        ("i cut my hand", "opening a tin", "accident"),
        ("he hit me", "with a snowball", "explained_blow"),
        ("he hit me", "no no with a snowball, we were playing", "explained_blow"),
        ("i give up", "sudoku is too hard today", "thinking_no"),
        ("im done", "with my homework i mean", "thinking_no"),
        ("at the level crossing", "driving to work", "thinking_no"),
        (KNIFE, "for sushi, im learning", "thinking_no"),
        (KNIFE, "kitchen one, old one was blunt", "thinking_no"),
    ],
)
def test_a_small_wound_a_game_and_a_puzzle_are_taken_for_that(
    first: str, said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, first, said)

    assert turn.replies[0].name == name
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (BRIDGE, "im fine"),
        (BRIDGE, "goodbye"),
        (BRIDGE, "its high"),
        (BRIDGE, "nobody is here"),
        (BRIDGE, "waiting for the train to come"),
        (BRIDGE, "waiting for my train"),
        (BRIDGE, "waiting for my turn"),
        (BRIDGE, "waiting till its dark"),
        (BRIDGE, "with my kids"),
        (BRIDGE, "with my kids, we are all going together"),
        (BRIDGE, "waiting for the fireworks. then i jump"),
        (BRIDGE, "waiting for the fireworks to end it all"),
        (BRIDGE, "im not suicidal"),
        (BRIDGE, "on my way out"),
        (BRIDGE, "going to see my dad"),
        (BRIDGE, "watching the sunset one last time"),
        (BRIDGE, "going to work it out tonight"),
        (ROOF, "with friends but they went in"),
        (ROOF, "work wont miss me"),
        (ROPE, "its for my boat, i wont come back"),
        (ROPE, "to hang"),
        (BLEEDING, "shaving my wrists"),
        (BLEEDING, "slicing my leg"),
        (BLEEDING, "cut myself"),
        (BLEEDING, "its my period and i took 20 pills"),
        (PLATFORM, "waiting for the fast one"),
        (ROOF, "my job is gone"),
        (ROOF, "i lost my job"),
        (ROOF, "work broke me"),
        (ROPE, "for tonight"),
        (ROPE, "for my neck"),
        (ROPE, "for me"),
        (ROPE, "for the tree"),
        (BLEEDING, "from my wrist"),
        (BLEEDING, "im pregnant"),
        (BLEEDING, "my nose, he hit me"),
        (ROOF, "for the view one last time"),
        (ROOF, "picking flowers for my grave"),
        (ROOF, "we have a garden up here but i wont need it"),
        ("i have a knife", "making my will"),
        ("i have a knife", "chopping onions and my arm"),
        (LAST, "on earth"),
        (LAST, "alive"),
        ("i took 30 pills", "its my job"),
        ("i took 30 pills", "for a headache"),
    ],
)
def test_what_may_be_no_explanation_leaves_the_emergency(
    first: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, first, said)

    assert not turn.replies[0].name.startswith("explained")
    assert turn.state.risk.emergency
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (END, "my life"),
        (END, "the pain"),
        (END, "my job is gone"),
        (END, "at the hotel"),
        (END, "before the wedding"),
        (END, "in the pool"),
        ("i want to finish it", "the job"),
        (JUMP, "off the bridge"),
        (JUMP, "off the board of the bridge"),
        (JUMP, "in front of the train"),
        (KNIFE, "for school"),
        (KNIFE, "for my ex"),
        ("i scratched myself", "with a nail"),
        ("i cut", "my arms"),
        ("he hit me", "with his fist"),
        ("he hit me", "with a ball on purpose again"),
        ("he hit me", "he was only joking"),
        ("i cant do this anymore", "my job is too much"),
        ("i want to die", "my sister did it"),
        ("i want to die", "my brother wrote a letter"),
        ("ive picked the day", "for my last trip"),
    ],
)
def test_what_says_how_where_or_why_is_none(first: str, said: str, resources: Resources) -> None:
    turn = talk(resources, first, said)

    assert turn.state.said not in ("explained", "explained_wound", "explained_blow", "accident")
    assert turn.state.said != "thinking_no"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "chat",
    [
        ("i want to die", BRIDGE, "waiting for the fireworks"),
        ("i gave my dog away", BRIDGE, "waiting for the fireworks"),
        (BRIDGE, "goodbye", "waiting for the fireworks"),
        (BRIDGE, "its high", "waiting for the fireworks"),
    ],
)
def test_an_explanation_is_heard_only_where_nothing_else_was_told(
    chat: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[0].name != "explained"
    assert turn.state.risk.emergency


@pytest.mark.parametrize(
    "said", ["i lied", "nobody is here", "no", "im going to jump", "i want to die", BRIDGE]
)
def test_what_takes_an_explanation_back_is_the_emergency_again(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, BRIDGE, "waiting for the fireworks", said)

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["it wont stop", "soaked through three towels"])
def test_a_nosebleed_that_does_not_stop_is_an_emergency(said: str, resources: Resources) -> None:
    assert talk(resources, BLEEDING, "nosebleed", said).replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["and then he punched me", "im scared of him"])
def test_a_blow_after_the_snowball_is_one(said: str, resources: Resources) -> None:
    turn = talk(resources, "he hit me", "with a snowball", said)

    assert turn.replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "said", ["waiting for my train", "for climbing", "nosebleed", "its my job"]
)
def test_alone_an_explanation_explains_nothing(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is not Help.CARD
    assert not turn.state.said.startswith("explained")


def test_who_says_after_an_emergency_that_they_are_not_suicidal_is_asked(
    resources: Resources,
) -> None:
    turn = talk(resources, BRIDGE, "im not suicidal")

    assert turn.replies[0].name == "not_so"
    assert talk(resources, "i want to die", "yes", "no im not").replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("first", "said", "back"),
    [
        (END, "my phone contract lol", "ok no, not the contract"),
        ("i want to die", "it was my brother typing", "it wasnt my brother"),
        ("i want to die", "it was my brother typing", "no it was me"),
        ("bought a rope today", "for the boat", "there is no boat"),
        ("bought a rope today", "its for the boat", "i dont have a boat"),
        ("i already took them", "the vitamins lol", "no actually the sleeping ones"),
        ("i took them all", "it was just vitamins", "and some of grandpas heart ones"),
        (ROOF, "for the view", "not for the view"),
        (ROOF, "im a roofer", "im not a roofer"),
        ("i have a gun in my lap", "its for hunting", "im not going hunting"),
        ("my sister took everything", "in the divorce i mean", "not in the divorce"),
        (BLEEDING, "nosebleed", "its not a nosebleed"),
        ("he hit me", "with a snowball", "it wasnt a snowball"),
    ],
)
def test_an_explanation_that_is_taken_back_is_the_card_of_before(
    first: str, said: str, back: str, resources: Resources
) -> None:
    card = talk(resources, first).replies[0].name

    turn = talk(resources, first, said, back)

    assert turn.replies[0].name == card
    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "yes",
        "its not a big deal",
        "there is no danger",
        "there is a boat",
        "im not going to jump",
        "not to worry",
        "i dont have any",
    ],
)
def test_an_answer_to_the_question_takes_nothing_back(said: str, resources: Resources) -> None:
    turn = talk(resources, ROOF, "for the view", said)

    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize("said", ["not the contract", "there is no boat", "im not a roofer"])
def test_alone_nothing_is_taken_back(said: str, resources: Resources) -> None:
    assert talk(resources, "hi", said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("i took them all", "the stairs i mean"),
        ("i took them all", "to the zoo, the kids i mean"),
        ("i took them", "my dog tablets to the vet i mean"),
        ("i took them all", "the vitamins from the advent calendar i mean, 3 gummies"),
        ("i took them all", "my daily allergy pills, its fine"),
        ("got a gun in my lap", "cleaning it for my shop job"),
        ("i have a gun in my lap", "its for hunting"),
    ],
)
def test_what_was_taken_or_held_is_asked_about_with_the_number(
    first: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, first, said)

    assert turn.replies[0].name == "not_so"
    assert "911" in text(turn)
    assert turn.state.risk.emergency


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("i took them all", "the vitamins and the sleeping pills"),
        ("i took them all", "the whole bottle of vitamins"),
        ("i took them all", "the kids"),
        ("i took them all", "the stairs to the roof"),
        ("got a gun in my lap", "cleaning it before i use it"),
        ("got a gun in my lap", "for hunting myself"),
    ],
)
def test_what_may_be_worse_is_not_taken_for_harmless(
    first: str, said: str, resources: Resources
) -> None:
    assert talk(resources, first, said).replies[0].name != "not_so"


def test_the_answer_to_the_question_keeps_it_open(resources: Resources) -> None:
    chat = ("i took them all", "my daily allergy pills, its fine")

    turn = talk(resources, *chat, "really just the two my doctor ordered")

    assert turn.replies[0].name == "not_so_again"
