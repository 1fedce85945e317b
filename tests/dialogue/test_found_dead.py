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


@pytest.mark.parametrize(
    "said",
    [
        ("i found him dead", "they said he's gone"),
        ("i found her dead this morning", "they took her body away"),
        ("i found my brother hanging", "he's gone, the paramedics said"),
        ("i found him cold", "they pronounced him dead"),
        ("she's dead", "the paramedics were here"),
    ],
)
def test_who_knows_that_they_died_is_not_told_to_call(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == "they_died"


@pytest.mark.parametrize(
    "later",
    [
        "he's planning his funeral",
        "they said he's breathing",
        "the police said he's gone",
        "he is gone",
    ],
)
def test_what_tells_of_no_sure_death_is_not_mourned(later: str, resources: Resources) -> None:
    turn = talk(resources, "my brother says goodbye to everyone", later)

    assert all(reply.name not in ("they_died", "grief") for reply in turn.replies)


@pytest.mark.parametrize("said", ["she's dead", "he is dead"])
def test_a_death_told_in_two_words_may_be_just_now(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "may_have_died"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "later",
    [
        "it was two years ago",
        "they buried her last week",
        "the funeral was friday",
        "funeral is friday",
        "2019",
        "long ago",
        "he died last year",
    ],
)
def test_who_was_found_dead_long_ago_or_is_buried_is_mourned_without_an_emergency(
    later: str, resources: Resources
) -> None:
    turn = talk(resources, "we found her dead", later)

    assert turn.replies[-1].name == "grief"
    assert "sign of life" not in text(turn)
    assert "Until help is there" not in text(turn)
    assert "988" in text(turn)
    assert not turn.state.risk.emergency


@pytest.mark.parametrize(
    "later",
    [
        "they buried him. my sister took pills",
        "they buried him my sister took pills",
        "they buried him. my son isn't breathing",
        "they took his body. my mom cut her wrists",
        "the funeral was friday. my brother has a gun and wants to follow him",
        "they buried him. now my mom wants to die",
        "the paramedics confirmed it. my mom took pills",
    ],
)
def test_somebody_elses_danger_behind_a_burial_keeps_its_card(
    later: str, resources: Resources
) -> None:
    assert talk(resources, "i found my dad dead", later).replies[0].help is Help.CARD


def test_a_death_of_long_ago_ends_no_danger_of_ones_own(resources: Resources) -> None:
    turn = talk(resources, "i took pills", "i found my dad dead", "it was two years ago")

    assert turn.replies[-1].name != "grief"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("found", "later"),
    [
        ("i found my mom unconscious", "the ambulance came"),
        ("i found my son not moving", "ambulance came"),
        ("i found my son blue", "the doctor was here"),
        ("i found my sister unconscious", "the police came"),
        ("i found him unresponsive in bed", "ambulance was here already"),
        ("i found him unconscious", "it was in march"),
        ("i found my dad dead", "the ambulance came"),
        ("i found my dad dead", "the paramedics are here"),
    ],
)
def test_that_the_crew_came_is_no_death(found: str, later: str, resources: Resources) -> None:
    turn = talk(resources, found, later)

    assert turn.replies[-1].name not in ("they_died", "grief")


@pytest.mark.parametrize(
    "said",
    ["i found my mom unconscious", "i found him unresponsive in bed", "i found my son not moving"],
)
def test_who_is_found_unconscious_is_not_met_as_found_dead(said: str, resources: Resources) -> None:
    assert "found them like this" not in text(talk(resources, said))


@pytest.mark.parametrize("before", ["my dog max", "my fish"])
def test_a_death_told_of_what_was_named_before_is_no_emergency(
    before: str, resources: Resources
) -> None:
    assert talk(resources, before, "he's dead").replies[-1].name != "may_have_died"
