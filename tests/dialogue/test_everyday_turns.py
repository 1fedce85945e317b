"""Everyday turns of a talk are taken as they are meant: a place, a line, a listing, own care."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_HOW_TO_TELL = "how do i tell my mom that i cut myself"


@pytest.mark.parametrize(
    ("said", "town"),
    [
        ((_HOW_TO_TELL, "ok im ready. 60614"), "Chicago"),
        ((_HOW_TO_TELL, "i'm ready now, near Boise"), "Boise"),
        (("how do i find the courage to talk to someone", "ok i'm ready 60614"), "Chicago"),
        (("how do i tell my husband about my scars", "ok. 60614 then"), "Chicago"),
        (("is this anonymous", "60614"), "Chicago"),
    ],
)
def test_who_is_ready_and_says_where_is_looked_for(
    said: tuple[str, ...], town: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.name == town
    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        (_HOW_TO_TELL, "im ready"),
        (_HOW_TO_TELL, "im ready. goodbye. 60614"),
        (_HOW_TO_TELL, "im ready to go. 60614"),
        ("how do i tell my mom i want to die", "im ready. 60614"),
        ("i want to die. how do i tell my mom i cut", "ok im ready. 60614"),
        ("i have an urge to cut", "ok im ready. 60614"),
    ],
)
def test_ready_for_something_else_keeps_its_help(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "and for me? i feel awful",
        "and for me?",
        "what is there for me? i feel guilty",
        "and for us parents? we feel awful",
        "is there anything for us?",
    ],
)
def test_who_cares_for_somebody_is_told_of_help_for_themselves(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "my daughter cuts herself. how do i talk to her", said)

    assert turn.replies[-1].name == "carer_self"
    assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize(
    "said",
    [
        "and for me? i feel like dying",
        "and for me? i do it too",
        "for me. i lied, it's me",
        "and for me? i cut too",
        "it's me. i feel awful",
        "and for me? i want to as well",
    ],
)
def test_who_tells_of_themselves_beside_it_gets_their_card(said: str, resources: Resources) -> None:
    turn = talk(resources, "my daughter cuts herself. how do i talk to her", said)

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["and for me?", "and for me? same"])
def test_beside_a_friend_who_speaks_of_dying_it_may_be_their_own(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "my friend wants to die", said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("what crisis lines are there", "can i text"),
        ("what is 988", "can i text"),
        ("is there a hotline", "can i text instead"),
        ("what lines are there", "can i text them instead of calling"),
        ("lines", "text?"),
        ("will they send police", "can i text"),
    ],
)
def test_who_asks_in_calm_whether_one_may_write_is_told_where(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "may_i_text"
    assert turn.replies[-1].help is Help.ROW


def test_in_thoughts_of_dying_other_help_comes_before_a_text(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "can i text")

    assert turn.replies[-1].name == "cant_call"


@pytest.mark.parametrize(
    "said",
    [
        "i cut myself. how do i tell my mom",
        "i hurt myself. how can i tell my husband",
        "i self harm. how do i tell my best friend",
    ],
)
def test_who_asks_how_to_tell_it_gets_words_for_it(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.replies[-1].name == "tell_someone"


def test_who_asks_whether_to_call_somebody_is_sent_to_them(resources: Resources) -> None:
    assert talk(resources, "i cut myself. may i call my mom").replies[-1].name == "near_yes"


@pytest.mark.parametrize(
    "said",
    [
        "looking for a therapist in Jamaica",
        "what help is there for teens in Jamaica",
        "my cousin is in jamaica and wants a therapist",
    ],
)
def test_which_jamaica_is_asked(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "ask_which_place"
    assert [action for _, action in turn.state.offered] == ["place:0", "place:1"]
    assert talk(resources, said, "@place:0").replies[-1].name == "abroad"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("we're in jamaica, my niece needs a therapist", "JM"),
        ("we live in Kingston, Jamaica. is there a number", "JM"),
        ("find a therapist in Jamaica, Queens", "US"),
        ("therapist near Jamaica NY", "US"),
    ],
)
def test_jamaica_is_the_country_or_new_york_where_it_is_said(
    said: str, code: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.state.country == code
    assert turn.replies[-1].name == ("ask_modality" if code == "US" else "abroad")


@pytest.mark.parametrize(
    "said",
    [
        ("we live in Boise and my son cuts himself", "can you find someone for him"),
        ("i'm in Boise and my son cuts himself", "what are warning signs", "find him a therapist"),
        ("my son cuts, we live in Boise", "@find"),
        ("just moved to Boise", "find somebody new"),
        ("i live near Boise and i cut", "its healed", "i want to talk to someone about it"),
        ("my son cuts. we live in Boise, Idaho", "how do i talk to him", "i need a therapist"),
    ],
)
def test_where_somebody_lives_is_looked_for_there_later(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "ask_modality"
    assert "Boise, ID" in text(turn)
    moved = talk(resources, *said, "wrong town, we're in Reno")
    assert "Reno, NV" in text(moved)


@pytest.mark.parametrize(
    "said",
    [
        ("i live in Boise and my husband hits me", "find me a therapist"),
        ("we live in fear, my son cuts", "find a therapist"),
        ("my mother lives in Boise. i cut", "find me a therapist"),
        ("i used to live in Boise. i cut", "find me a therapist"),
        ("i live in Boise. i cut", "i moved to Tampa", "find me a therapist"),
        ("my son cuts, we live in Boise", "@find", "@change"),
    ],
)
def test_a_place_is_not_taken_up_where_it_is_not_meant(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "Boise" not in text(talk(resources, *said))


_LISTED = ("therapist in Chicago in person", "actually Milwaukee")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (("the second one", "his number?"), "ask_listing"),
        (("the second one", "does she take kids"), "ask_listing"),
        (("is any of them a woman",), "first_words"),
        (("are there women",), "first_words"),
        (("cheaper",), "first_words"),
        (("closer",), "few_listed"),
        (("none of these",), "few_listed"),
        (("next",), "everyone"),
        (("i called, full",), "wait_time"),
        (("book it for me",), "picked"),
        (("can you book",), "picked"),
        (("make me an appointment",), "picked"),
        (("which would you take?",), "how_good"),
    ],
)
def test_a_list_is_asked_of_after_another_place(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *_LISTED, *said).replies[-1].name == reply


@pytest.mark.parametrize("said", ["try Madison", "lets try Madison", "check in Madison"])
def test_another_place_is_tried(said: str, resources: Resources) -> None:
    assert "Madison, WI" in text(talk(resources, "therapist in Milwaukee", "either", said))


@pytest.mark.parametrize(
    "said",
    [
        "don't care if it's online or in person",
        "online or in person, doesnt matter",
        "i dont mind if its video or face to face",
        "it doesn't matter to me how we meet",
        "no preference",
    ],
)
def test_who_does_not_mind_how_to_meet_is_shown_both(said: str, resources: Resources) -> None:
    turn = talk(resources, "find me a therapist in Chicago", said)

    assert turn.state.search is not None
    assert turn.state.search.modality == "any"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (("whats dbt", "and cbt", "which one for teenagers"), "not_told_whom"),
        (("lines", "what about brazil"), "crisis"),
        (("what is dbt", "tl;dr"), "in_short"),
        (("what is dbt", "something shorter please"), "in_short"),
        (("lines", "where do the numbers come from"), "numbers_from"),
        (("are these numbers right?",), "numbers_from"),
        (("where do the statistics come from",), "not_told_number"),
        (("is there a chat", "not a phone"), "no_voice"),
        (("what is 988", "i'm deaf"), "may_i_text"),
        (("can u call my mom for me", "ok give me words"), "tell_someone"),
        (("can i get an appointment",), "ask_place"),
        (("i want to make an appointment with a therapist",), "ask_place"),
        (("he refuses to go to a doctor", "what if he says no again"), "wont_have_care_again"),
        (("therapist in Fargo", "either", "do they speak vietnamese"), "ask_listing"),
        (("therapist in Fargo", "either", "widen it"), "results"),
        (("therapist in Chicago online", "which one is good"), "how_good"),
        (("my sister cuts. we live in Boise", "find someone near her"), "ask_place"),
    ],
)
def test_a_follow_up_is_taken_as_it_is_meant(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == reply


def test_the_lines_of_another_country_are_shown_behind_one(resources: Resources) -> None:
    assert talk(resources, "lines", "what about brazil").state.country == "BR"


def test_who_works_with_the_young_is_sent_to_who_has_that_task(resources: Resources) -> None:
    about = "i run a scout troop. a boy has cuts on his thighs"
    told = talk(resources, about, "am i supposed to report it", "who to")

    assert told.replies[-1].name.startswith("pupils_secret")


@pytest.mark.parametrize(
    "said",
    [
        "do girls do it more",
        "do boys do it more than girls",
        "are girls more likely to do it",
        "is it a girl thing?",
        "do more women do it than men",
        "do old people do it",
    ],
)
def test_who_does_it_is_told_and_alarms_nobody(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "anyone"
    assert all(reply.help is not Help.CARD for reply in turn.replies)


@pytest.mark.parametrize("said", ["meds or therapy", "so therapy or medication?"])
def test_to_weigh_medicines_and_talks_is_no_sign(said: str, resources: Resources) -> None:
    turn = talk(resources, "i cut sometimes", "no", "what helps", said)

    assert all(reply.help is not Help.CARD for reply in turn.replies)


@pytest.mark.parametrize(
    "said", ["i have pills", "meds are here", "pills or therapy", "i got my meds here or therapy"]
)
def test_means_beside_an_open_danger_keep_their_card(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", "what helps", said)

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    ["shes from india and scared of her parents knowing", "my wife is from Kenya originally"],
)
def test_where_somebody_comes_from_is_not_where_to_look(said: str, resources: Resources) -> None:
    turn = talk(resources, "find my wife a therapist in Boise", said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.name == "Boise"


@pytest.mark.parametrize(
    "said",
    [
        "my wife is shy, find her a therapist in Boise",
        "find her a therapist in Boise",
        "he's quiet. find him some therapist in Boise",
    ],
)
def test_a_therapist_for_somebody_is_nobody_that_they_have(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    "said",
    [
        "i live in eritrea",
        "i live in bhutan, who can i call",
        "what help is there in Eritrea",
        "crisis lines in haiti",
        "i'm from iraq, who can i call",
    ],
)
def test_a_country_without_known_lines_is_told_so(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "country_unknown"


@pytest.mark.parametrize(
    "said", ["my mother is in syria", "the war in sudan makes me sad", "haiti is beautiful"]
)
def test_a_country_that_is_only_told_of_is_none_to_call_from(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name != "country_unknown"


@pytest.mark.parametrize(
    "said",
    ["i'm in Eritrea and i cut myself", "i took 30 pills im in yemen", "im from cuba. i cut"],
)
def test_danger_in_a_country_without_known_lines_has_its_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


def test_who_teaches_may_go_to_a_pupil_in_danger(resources: Resources) -> None:
    told = ("teacher. a boy wrote a poem about hanging", "it's friday 3pm", "office is closed")

    assert talk(resources, *told, "do i go to his house").replies[-1].name == "call_them"


def test_when_somebody_is_seen_is_no_wish_for_hours(resources: Resources) -> None:
    turn = talk(resources, "a kid on my bus has burns", "who do i tell", "i only see him mornings")

    assert turn.state.search is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("i am from Guatemala, is there a therapist in Boise",), "ask_modality"),
        (("support group for people in Guinea",), "abroad"),
        (("we live in Guatemala, is there a therapist",), "abroad"),
        (("my friend Mali took pills", "is there help for Mali"), "section"),
    ],
)
def test_a_country_or_a_name_in_a_search_asks_for_no_line(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name


@pytest.mark.parametrize("said", ["i'm from haiti", "im from Togo"])
def test_where_somebody_comes_from_is_not_where_they_are(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "country_unknown"


@pytest.mark.parametrize(
    "said",
    [
        "we moved to Reno when i was 5",
        "i moved to Boston last year, back in Reno now",
        "he thinks i moved to Reno",
        "i moved to Reno but i hate it",
        "we live near the beach, my dad is in Chicago",
    ],
)
def test_a_town_of_another_time_or_of_somebody_is_not_kept(said: str, resources: Resources) -> None:
    assert talk(resources, said, "find me a therapist").replies[-1].name == "ask_place"


def test_the_town_where_somebody_is_now_is_kept(resources: Resources) -> None:
    turn = talk(resources, "i moved to Reno in march but i'm in Boise now", "find me a therapist")

    assert "Boise, ID" in text(turn)


def test_near_somebody_else_only_the_place_is_asked_anew(resources: Resources) -> None:
    told = ("trauma therapist in Reno online", "find one near her")
    turn = talk(resources, *told)
    there = talk(resources, *told, "Boise")

    assert turn.replies[-1].name == "ask_place"
    assert there.state.search is not None
    assert there.state.search.modality == "remote"
    assert there.state.search.specialty == "trauma"
    assert there.state.search.place is not None
    assert there.state.search.place.name == "Boise"
