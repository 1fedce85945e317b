"""Who tells that somebody in danger died is met in that, not by what to do for them."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_DIED = ("they_died", "they_died_again")


@pytest.mark.parametrize(
    "said",
    [
        ("my husband took all his tablets", "the paramedics are here", "he died an hour ago"),
        ("my daughter overdosed, ambulance is on the way", "they couldn't save her"),
        ("my son hanged himself, paramedics are working on him", "they stopped. he didn't make it"),
        ("my wife took pills and i called 911", "they're here now", "she was pronounced dead"),
        ("my mate jumped, he's in intensive care", "they turned the machine off last night"),
        ("he took an overdose and the ambulance came", "there was nothing more they could do"),
        ("my husband took all his tablets", "he's dead", "the paramedics told me"),
        ("my dad wants to die", "i called the police", "they found him. hes dead"),
        ("my cousin said goodbye forever", "divers found her dead"),
        ("my mate wants to kill himself", "i called 911", "they recovered his body"),
    ],
)
def test_a_death_after_a_danger_is_met_as_one(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name in _DIED
    assert "988" in text(turn), "the line stays"


def test_a_death_told_once_more_is_no_new_danger(resources: Resources) -> None:
    told = ("my friend is in icu after an overdose", "he died last night")

    assert talk(resources, *told, "he's really gone").replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    ["i took the rest", "i took some too", "she moved", "he coughed", "i'm going with her"],
)
def test_what_is_told_after_a_death_is_heard_as_before(said: str, resources: Resources) -> None:
    told = ("my wife took all her pills", "ambulance is here", "they couldn't save her")

    assert talk(resources, *told).replies[-1].name in _DIED
    assert talk(resources, *told, said).replies[-1].name not in (*_DIED, "grief_heard")


def test_who_wants_to_be_with_who_died_has_the_card(resources: Resources) -> None:
    told = ("my brother is in intensive care after an overdose", "he died")

    assert talk(resources, *told, "i want to go with him").replies[0].help is Help.CARD
    both = ("my son took pills and i called 911", "he died and i want to die too")
    assert talk(resources, *both).replies[0].name == "card_active"


@pytest.mark.parametrize(
    "said",
    ["they found him dead drunk", "they found him. hes dead to me", "police found his body pillow"],
)
def test_what_sounds_like_it_is_no_death_that_was_found(said: str, resources: Resources) -> None:
    turn = talk(resources, "my brother wants to die", "i called the police", said)

    assert turn.replies[-1].name not in _DIED


@pytest.mark.parametrize("said", ["he's dead", "he died this morning"])
def test_who_was_seen_by_nobody_may_still_be_helped(said: str, resources: Resources) -> None:
    turn = talk(resources, "my husband took all his tablets", said)

    assert turn.replies[-1].name == "may_have_died"
    assert "911" in text(turn)
    assert turn.state.risk.urgent


@pytest.mark.parametrize(
    "told",
    [
        ("i found my brother hanging", "the ambulance is coming", "he is dead", "i want to go too"),
        ("my boyfriend shot himself, 911 is coming", "hes gone", "i cant live without him"),
        ("my brother hung himself an hour ago", "i cant live without him"),
        ("my sister hung herself an hour ago", "i dont want to go on without her"),
        ("my mom took her pills", "they are here", "she's dead", "i have the rest of the pills"),
    ],
)
def test_who_would_go_after_them_in_that_hour_has_the_card(
    told: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *told)

    assert turn.replies[0].name == "card_active"
    assert not turn.state.risk.theirs


def test_what_to_do_is_said_again_until_somebody_has_seen_them(resources: Resources) -> None:
    told = ("i found my brother hanging", "the ambulance is coming", "he is dead")

    asked = talk(resources, *told, "what do i do now")
    assert asked.replies[-1].name.startswith("may_have_died")
    assert "911" in text(asked)
    seen = talk(resources, *told[:2], "the paramedics say he is dead")
    assert seen.replies[-1].name in _DIED


def test_gone_may_be_gone_off_while_help_is_on_the_way(resources: Resources) -> None:
    told = ("my daughter overdosed, ambulance is on the way", "she's gone")

    turn = talk(resources, *told)

    assert turn.replies[-1].name == "gone_or_died"
    assert turn.state.risk.urgent


@pytest.mark.parametrize(
    "said",
    [
        ("my son is suicidal and ran away", "he's gone"),
        ("my husband took all his tablets", "the paramedics are here", "he's not breathing"),
        ("my husband took all his tablets", "the paramedics are here", "my son took some too"),
        ("my brother is in icu after an overdose", "she won't make it, they say"),
        ("my wife took pills", "the ambulance is here", "she ran off, she's gone from the house"),
        ("my friend took pills", "she passed out"),
        ("my friend took pills", "i called 911", "he's dead, he's blue"),
        ("my friend took pills", "i called 911", "she is dead she isn't breathing"),
        ("my friend took pills", "ambulance is here", "they stopped the bleeding"),
        ("my daughter overdosed", "she is in hospital", "they discharged her", "now she's gone"),
        ("my son has a rope", "his dad passed away yesterday"),
        ("my friend took pills", "i called 911", "her dad died last year"),
        ("my friend took pills", "i called 911", "she is dead serious"),
        ("my friend took pills", "she's dead", "they said to do cpr"),
        ("my friend took pills", "she's dead", "the paramedics said she has a pulse"),
        ("my friend took pills", "she's dead", "they never came"),
        ("my friend took pills", "she's dead", "they came, she's breathing again"),
    ],
)
def test_what_is_no_death_keeps_its_card(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].name not in _DIED


@pytest.mark.parametrize(
    "said",
    [
        ("my dad shot himself an hour ago", "he's dead"),
        ("she's in the icu", "machines", "they turned it off"),
    ],
)
def test_a_death_told_in_pieces_is_met_with_sympathy(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name in ("grief", "condolence")


def test_who_shakes_in_grief_is_hurt_by_nobody(resources: Resources) -> None:
    told = ("i lost my client to suicide yesterday", "i can't stop shaking")

    assert talk(resources, *told).replies[0].help is not Help.CARD
    assert talk(resources, *told, "i don't deserve to practice", "or to live").replies[0].help is (
        Help.CARD
    )


@pytest.mark.parametrize(
    "said",
    [
        "my daughter is dead. tablets. the doctors couldnt save her",
        "my cousin did it. saturday. im just numb",
        "our nan found grandad. he hanged himself in the barn last night. police been",
        "i found my sister. hanging. yesterday. we cut her down",
        "my wife's dead she did it in the garage the paramedics have just left",
        "a resident of mine suicided last month",
        "i'm a social worker. a client of mine completed on friday. i spoke to her that day",
        "patient suicide, inpatient, the family is blaming me",
        "one of my students took his life over the summer break",
        "my uncle drowned himself three winters ago and today i walked past the river",
        "my friend jumped in 2009. today i drove past the bridge",
        "twenty years today since my dad shot himself and i still set a place for him",
        "my brother died last month. he did it himself. i cant stop crying",
    ],
)
def test_a_death_that_is_past_is_mourned_and_not_worried_about(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["condolence"]
    assert talk(resources, said, "i should have called").replies[-1].name == "grief_guilt"


@pytest.mark.parametrize(
    "said",
    [
        "she is dead. my daughter. pills",
        "i found my sister. hanging. we cut her down",
        "i found my sister. hanging. just now",
        "my mate did it last night. he took pills",
        "my cousin did it on saturday. she is in hospital",
        "my uncle drowned himself two summers ago and now my brother wants to",
        "my client suicided last week and i want to die",
        "my mum took her own life over christmas. i cant do this",
        "my brother died last week. he did it himself. i want to go too",
    ],
)
def test_what_may_be_of_now_or_ones_own_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "my cousin jumped last year into the pool",
        "my brother completed the course last week",
        "my sister did it yesterday. she finally quit",
        "my friend jumped in 2009. he survived. i drove past the bridge",
        "my gran died on sunday. i cant take it in",
    ],
)
def test_what_was_no_such_death_gets_no_words_for_one(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "condolence"


def test_who_understands_why_they_did_it_is_asked_about_themselves(resources: Resources) -> None:
    turn = talk(resources, "my dad killed himself in may", "some days i get why he did it")

    assert turn.replies[0].name == "card_passive"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("would it be ok to say her name", "grief_words"),
        ("how do i explain to him about his mum", "grief_children"),
        ("everybody says its not your fault", "grief_guilt"),
        ("i was the last person she texted", "grief_guilt"),
    ],
)
def test_what_is_asked_in_grief_is_answered(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, "my friend died by suicide", said).replies[-1].name == reply
    lost = ("lost a client to suicide friday", "am i finished in this job")
    assert talk(resources, *lost).replies[-1].name != "good_news"
