"""Who is found dead or lifeless may not be dead: the emergency number comes before sympathy."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "my mum is dead on the floor",
        "i found him dead",
        "she's dead, i just came home",
        "my brother is lying there dead",
        "i came home and my dad is dead",
        "i think my grandma is dead she is cold",
        "my wife is lifeless in the bath",
        "just found my son dead",
        "he's dead he's dead",
        "hello please my dad is dead",
        "walked in and my gran's dead in her chair",
        "i woke up next to her dead",
        "found her dead, i'm next",
        "my husband isn't moving he's dead",
    ],
)
def test_who_found_somebody_dead_is_told_to_call_first(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_third_party_urgent"
    assert "can tell you step by step what to do" in text(turn)
    assert text(turn).index("911") < text(turn).index("sorry")


@pytest.mark.parametrize(
    "said",
    [
        "my mum was dead on the floor laughing",
        "i was dead on the floor laughing",
        "my brother is dead asleep on the couch",
        "my dad is dead set on moving house",
        "omg he's dead lol",
        "he's dead to me",
        "i found my brother's dead phone in bed",
        "my cat is dead in the garden",
        "they're dead in the water",
        "my character is dead in the game",
        "my dad isn't moving house after all",
    ],
)
def test_figures_of_speech_and_other_deaths_bring_no_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    ["i found him dead last night", "we found my dad dead two years ago"],
)
def test_who_was_found_on_another_day_is_mourned(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "grief"
    assert "988" in text(turn)


def test_what_paramedics_said_is_believed(resources: Resources) -> None:
    turn = talk(resources, "my mum is dead on the floor", "the paramedics said she died")

    assert turn.replies[-1].name == "they_died"
    again = talk(resources, "my mum is dead on the floor", "she is dead, i know it")
    assert again.replies[-1].name != "they_died"


@pytest.mark.parametrize(
    "said",
    [
        "i found him dead and i want to die too",
        "i found him dead so i took all his pills",
        "my wife is dead on the floor and i have the gun",
    ],
)
def test_ones_own_danger_beside_it_is_not_lost(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.state.risk.worst > talk(resources, "i found him dead").state.risk.worst


@pytest.mark.parametrize(
    "said",
    [
        ("i came home and my flatmate isn't moving",),
        ("my mum isn't breathing",),
        ("my brother takes pills with vodka every night", "he's snoring weird"),
        ("my friend is in the bathroom and there's blood",),
        ("my mate hasn't been seen since last night", "his car is at the cliffs"),
        ("my wife says everyone is better off without her", "there is a gun"),
        ("my dad says he wants to die", "he has morphine"),
        ("she says she'll jump if i hang up", "she's on the balcony"),
        ("grandad won't wake up",),
    ],
)
def test_what_makes_it_an_emergency_of_somebody_is_heard(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    [
        "i found him dead ten minutes ago",
        "i found him dead two hours ago",
        "we found her not breathing an hour ago",
        "my mum found him lifeless this morning",
    ],
)
def test_who_was_found_a_short_while_ago_may_not_be_dead(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name != "grief"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "we found him lifeless last week, he is in a coma",
        "we found her not breathing last night, she's in hospital now",
        "i found him hanging out with her last night",
        "i found my brother dead drunk last night",
        "i found him dead asleep yesterday",
    ],
)
def test_who_may_live_is_not_mourned(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "grief"


@pytest.mark.parametrize("told", ["my sister wants to die", "my friend took pills"])
@pytest.mark.parametrize(
    "said",
    [
        "is he still alive",
        "was he alive",
        "is he alive",
        "she was alive this morning",
        "they never found him alive",
        "they haven't found him safe",
        "he's barely alive",
        "did they find her alive",
        "i hope they found her alive",
        "they found her alive?",
        "she is alive but unconscious",
        "he's alive for now",
    ],
)
def test_who_is_asked_about_or_missing_is_not_found_safe(
    told: str, said: str, resources: Resources
) -> None:
    assert talk(resources, told, said).replies[-1].name != "found_safe"


@pytest.mark.parametrize(
    "said",
    ["he's alive", "they found her safe", "police found him in time", "she was found safe"],
)
def test_who_is_found_is_met_with_relief(said: str, resources: Resources) -> None:
    assert talk(resources, "my friend took pills", said).replies[-1].name == "found_safe"
