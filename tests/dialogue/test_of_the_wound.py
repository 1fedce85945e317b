"""How long a wound bleeds, and what is played down but can't wait."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("i cut too deep and it's bleeding", "20 min"),
        ("i cut my arm and it wont stop bleeding", "i'm pressing on it", "20 min"),
        ("i cut deeper than i meant, its bleeding", "i've been pressing", "about half an hour"),
        ("i cut my leg", "still bleeding", "since lunch"),
        ("cut my wrist, there's blood everywhere", "pressing a towel on it", "like an hour now"),
        ("i cut myself", "pressed it for half an hour"),
    ],
)
def test_how_long_it_bleeds_tells_when_it_is_an_emergency(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "bleeds_on"
    assert "ten minutes" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["still", "yes", "not yet", "no it hasn't"])
def test_what_goes_on_bleeding_is_an_emergency(said: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", "pressed it for half an hour", said)

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        ("i cut my arm, two fingers won't move",),
        ("i cut yesterday and my thumb tingles, its fine though",),
        ("i cut. my hand has gone numb. no big deal",),
        ("i cut my forearm", "can't feel my fingertips"),
    ],
)
def test_what_is_numb_after_a_cut_has_to_be_seen_today(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert "today" in text(turn)
    for words in ("it's fine", "no big deal", "i'll wait till tomorrow"):
        again = talk(resources, *said, words)
        assert again.replies[-1].name.startswith("numb_below"), words


def test_who_bleeds_through_a_bandage_is_in_an_emergency(resources: Resources) -> None:
    assert talk(resources, "i'm bleeding through the bandage").replies[0].name == "card_imminent"


def test_whose_scars_were_seen_worries_about_nobody(resources: Resources) -> None:
    turn = talk(resources, "want to stop cutting", "for my daughter", "she saw the scars")

    assert turn.replies[0].name != "card_third_party"
    assert not turn.state.risk.theirs


@pytest.mark.parametrize(
    "said",
    [
        ("my brother cut himself and its still bleeding", "how to stop it"),
        ("my son cuts and it is bleeding", "how do we stop it"),
        ("i cut my thigh and its bleeding", "how to stop it"),
        ("i cut myself and it hasn't stopped bleeding", "how can i stop it now"),
    ],
)
def test_how_to_stop_it_is_of_what_bleeds(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert text(turn).startswith("Press on it hard")
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("my brother cuts", "how to stop it"), "support_them"),
        (("i cut my leg", "yes", "how can i make it stop"), "how_to_stop"),
        (("i cut and it's bleeding", "since i was a kid"), "heard"),
        (("i cut and its still bleeding", "since middle school"), "heard"),
    ],
)
def test_what_is_of_self_harm_and_no_bleeding_is_no_first_aid(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name


def test_who_asks_for_the_child_again_has_the_number_each_time(resources: Resources) -> None:
    asked = ("im pregnant", "is the baby ok", "is the baby ok")

    for count in (2, 3):
        turn = talk(resources, *asked[:count])
        assert turn.replies[-1].name.startswith("hurts_unborn")
        assert "911" in text(turn)
        assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("i cut my arm", "it soaked thru"),
        ("i cut", "thanks", "tell me about dbt", "on my third towel now"),
        ("i cut myself", "Yes", "i can barely stand up"),
        ("i cut", "nothing deep but its spurting"),
        ("i stabbed my leg", "nothing deep"),
        ("i hit an artery when i cut", "nothing too deep"),
        ("i stabbed myself in the belly", "nothing deep"),
        ("i burned my leg on purpose and cut it", "cold and clammy now"),
    ],
)
def test_what_endangers_the_body_is_heard_wherever_the_talk_is(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        ("my coat soaked thru",),
        ("i cut", "the rain soaked thru my shoes"),
        ("i cut", "i cant stand my brother"),
        ("i feel so empty", "i cant stand"),
        ("i cut", "Yes", "nothing too deep"),
        ("i cut", "none of them is really deep"),
    ],
)
def test_what_only_sounds_like_it_is_no_emergency(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name != "card_imminent"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("how do i know if its infected", "hot. red line goin up"), "wound_spreads"),
        (("i cut", "can it get infected", "theres a red streak spreading up"), "wound_spreads"),
        (("woke up after a fit, burned my leg", "it looks white"), "burn_deep"),
        (("scalded my foot", "it doesnt hurt"), "burn_deep"),
        (("i burned my thigh", "is it too late to cool it"), "firstaid"),
        (("i keep banging my head", "light hurts my eyes"), "hit_head_again"),
        (("not cutting, its head banging. does it count", "mum says sleep it off"), "hit_head"),
        (("i cut", "im on eliquis"), "thin_blood"),
        (("i cut myself", "Yes", "i have diabetes"), "wound_seen"),
        (("i punched the window, shards in my hand",), "in_the_wound"),
        (("i cut", "should i pull the shard out"), "in_the_wound"),
    ],
)
def test_what_has_to_be_seen_is_said_after_any_injury(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == name
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("i went headbanging at a metal concert", "my head hurts"),
        ("she has a glass of wine in her hand", "should i take it out"),
        ("im on warfarin",),
        ("the red line goes up to the airport",),
        ("i cut", "should i take it out on my mom"),
    ],
)
def test_no_injury_is_read_into_other_things(said: tuple[str, ...], resources: Resources) -> None:
    names = {reply.name for reply in talk(resources, *said).replies}

    assert names.isdisjoint({"hit_head", "in_the_wound", "thin_blood", "wound_spreads"})


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("yeah an hour ago", "firstaid"),
        ("just a sock on it", "firstaid"),
        ("the gauze is stuck to it", "firstaid"),
        ("yes i have a cut", "firstaid"),
        ("its still a bit open", "wound_seen"),
        ("not too deep but its long", "wound_seen"),
        ("its a bite and it broke the skin", "wound_seen"),
    ],
)
def test_a_wound_told_in_a_few_words_is_looked_after(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, "i cut", said).replies[-1].name == name


@pytest.mark.parametrize(
    "said",
    [
        ("woke up in the shower and my thighs are cut",),
        ("lost time again, blood on my sleeves",),
        ("cut over my old scars",),
        ("i dissociated and woke up in the bath. dunno how long", "wrists"),
    ],
)
def test_a_wound_that_is_found_is_asked_about(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].name == "card_self_harm"


def test_a_wound_that_is_none_is_not_asked_about(resources: Resources) -> None:
    for said in ("woke up with blood on my pillow, nosebleed", "i woke up and my arms are sore"):
        assert talk(resources, said).replies[0].name != "card_self_harm", said


def test_what_is_drunk_each_night_was_not_taken_at_once(resources: Resources) -> None:
    told = "i drink a bottle of wine every night and burn my arm with the iron"

    assert talk(resources, told).replies[0].name == "card_self_harm"
    worse = talk(resources, "i drink a bottle of gin every night and tonight i took all my pills")
    assert worse.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("i want to die", "what are they going to do"), "when_i_call"),
        (("i want to die", "do i have to talk"), "when_i_call"),
        (("i want to die", "how can i text 988"), "may_i_text"),
        (("i cut and its bleeding", "15 min of pressing done"), "bleeds_on"),
    ],
)
def test_what_is_asked_behind_a_card_is_answered(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name


@pytest.mark.parametrize(
    "said",
    [
        "it wont stop, 25 minutes now",
        "i pressed it and its still coming through",
        "10 min pressing n its still coming thru my head is spinning",
        "10 min and its still running, i feel dizzy in my head",
        "i pressed but it wont stop crying help",
        "wont stop",
        "its been 20 min still bleeding",
        "no its still bleeding",
    ],
)
def test_a_tended_wound_that_bleeds_on_is_an_emergency(said: str, resources: Resources) -> None:
    assert talk(resources, "i cut", "@injury", said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "it wont let me go",
        "my head wont stop",
        "im still going to work",
        "no its not still bleeding",
        "it isnt still bleeding",
        "ok its still dripping from the tap lol",
    ],
)
def test_what_goes_on_without_blood_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, "i cut", "@injury", said).why.assessment.level < RiskLevel.IMMINENT


def test_a_childs_wound_that_bleeds_on_is_urgent(resources: Resources) -> None:
    told = ("my son cut himself", "how do i clean it", "it wont stop its been 20 min")

    assert talk(resources, *told).replies[0].name == "card_third_party_urgent"


def test_no_blisters_are_none(resources: Resources) -> None:
    turn = talk(resources, "i burned myself", "@injury", "no blisters on my hand")

    assert turn.replies[0].name == "blister"


def test_a_blistered_palm_is_seen_today(resources: Resources) -> None:
    turn = talk(resources, "i burned myself", "@injury", "the blisters are all over my palm")

    assert turn.replies[0].name == "burn_deep"
