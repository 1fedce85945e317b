"""What is asked beside guide and search: shelter, licences, this chat, doctors, medicine."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

UNWILLING = [
    "he won't see a therapist",
    "she refuses to go to therapy",
    "my son doesn't want a therapist",
    "my husband won't go to counseling, what do i do",
    "my son is 14 and won't see anyone",
    "my friend won't get help",
    "he says therapy is stupid",
    "how do i get him to go to therapy",
    "my daughter stopped going to therapy",
]
NOT_UNWILLING = [
    "my mom doesn't want anyone to know",
    "she doesn't have a therapist",
    "my son doesn't see a therapist",
    "tell him i won't see a therapist",
    "she doesn't want help with homework",
    "my daughter won't take her meds",
    "i don't want a therapist",
]
NO_SEARCH = ["i have kids", "i have two kids", "my kids are home", "i have a teenager", "my kids"]
SEARCHES = [
    "i need someone for my kids",
    "my son refuses to see a psychologist, can you find one online",
    "therapist for my teenager",
]
NO_BED = [
    "is there a shelter near me",
    "any women's shelters in milwaukee?",
    "i have nowhere to sleep",
    "i have nowhere to go tonight",
    "where can i sleep tonight",
    "my parents kicked me out",
    "i need somewhere to stay tonight",
    "can a shelter take kids",
    "i'm homeless",
]
CLEARED = ["how do i delete this chat", "clear this", "can i erase my messages", "delete this chat"]
LICENCE = [
    "how do i know she's licensed",
    "how do i check if a therapist is licensed",
    "where do i look up a license",
    "is my therapist legit",
]
DOCTOR = [
    "what happens if I tell my doctor i cut",
    "what happens if i tell my doctor",
    "what happens when i tell the school counselor",
    "how will my doctor react if i tell her",
]
WORSE_ON_IT = [
    "prozac made me worse",
    "sertraline is making me worse",
    "since i started lexapro i feel worse",
    "the new pills make me feel awful",
    "my medication isnt working",
]


@pytest.mark.parametrize("said", UNWILLING)
def test_somebody_who_wants_no_therapist_is_a_worry_and_the_search_a_button(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert text(turn).startswith("That is hard to watch.")
    assert "find" in {action for _, action in turn.state.offered}
    assert turn.state.search is None


@pytest.mark.parametrize("said", NOT_UNWILLING)
def test_other_words_about_care_are_no_refusal_of_somebody_else(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).state.said != "wont_have_care"


@pytest.mark.parametrize("said", NO_SEARCH)
def test_to_tell_of_children_asks_for_no_therapist(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize("said", SEARCHES)
def test_to_ask_for_a_therapist_for_them_still_does(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is not None


@pytest.mark.parametrize("said", NO_BED)
def test_who_asks_for_a_bed_is_told_of_211_and_asked_for_no_place(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert "my list holds therapists only" in text(turn)
    assert "211" in text(turn)
    assert "988" in text(turn)
    assert turn.state.search is None


def test_who_was_thrown_out_gets_the_card_first_and_the_shelter_behind(
    resources: Resources,
) -> None:
    turn = talk(resources, "where can i sleep tonight, he threw me out")

    assert turn.replies[0].help is Help.CARD
    assert "211" in text(turn)


def test_211_is_named_in_the_united_states_only_and_a_line_for_violence_where_there_is_one(
    resources: Resources,
) -> None:
    told = text(talk(resources, "i live in the UK", "is there a shelter near me"))

    assert "211" not in told
    assert "999" in told


@pytest.mark.parametrize("said", ["animal shelter near me", "i volunteer at a dog shelter"])
def test_a_shelter_for_animals_is_no_bed_for_the_night(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.said != "shelter"


@pytest.mark.parametrize("said", CLEARED)
def test_who_asks_in_words_is_told_how_to_clear_the_chat(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert "Clear history" in text(turn)
    assert "forget" in {action for _, action in turn.state.offered}


def test_what_is_to_be_hidden_may_be_the_chat_or_more(resources: Resources) -> None:
    turn = talk(resources, "hide this from my mom")
    cuts = talk(resources, "how do i hide my cuts from my mom")
    phone = talk(resources, "can he see this if he takes my phone")

    assert "Clear history" in text(turn)
    assert cuts.state.said == "card_hiding"
    assert "clear" in {action for _, action in phone.state.offered}


def test_what_is_kept_is_deleted_by_other_words(resources: Resources) -> None:
    for said in ("delete my data", "delete everything you know about me"):
        assert talk(resources, said).state.said == "forget_ask"


@pytest.mark.parametrize("said", LICENCE)
def test_how_to_check_a_licence_is_told_without_a_search(said: str, resources: Resources) -> None:
    assert "licensing board" in text(talk(resources, said))


def test_after_a_page_a_licence_and_a_price_have_their_answers(resources: Resources) -> None:
    page = "find me a therapist in milwaukee nearby"
    licence = talk(resources, page, "how do i know she's licensed")
    how = talk(resources, page, "how do i know she's licensed", "how do i check")
    price = talk(resources, page, "how much is it")

    assert licence.state.said == "how_good"
    assert text(how) != text(licence)
    assert "board" in text(how)
    assert "sliding scale" in text(price)


def test_whether_the_program_is_licensed_is_another_question(resources: Resources) -> None:
    assert talk(resources, "are you licensed").state.said == "advice"


@pytest.mark.parametrize("said", DOCTOR)
def test_what_a_doctor_does_when_told_is_answered_and_not_promised(
    said: str, resources: Resources
) -> None:
    told = text(talk(resources, said))

    assert told.startswith("Most likely they listen")
    assert "I can't promise" in told


def test_a_doctor_and_the_police_are_a_question_of_what_is_kept_private(
    resources: Resources,
) -> None:
    for said in ("does my doctor have to tell the police", "will my doctor tell my parents"):
        assert talk(resources, said).state.said == "kept_private"


@pytest.mark.parametrize("said", WORSE_ON_IT)
def test_who_feels_worse_on_a_medicine_is_sent_to_the_prescriber_today(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert "Ask whoever prescribed it" in text(turn)
    assert "thoughts of dying" in text(turn)
    assert "988" in text(turn)


def test_dying_on_a_medicine_gets_the_card_and_the_prescriber(resources: Resources) -> None:
    turn = talk(resources, "zoloft makes me feel suicidal")

    assert turn.replies[0].help is Help.CARD
    assert "Ask whoever prescribed it" in text(turn)


@pytest.mark.parametrize("said", ["this homework makes me want to die lol", "I could die of shame"])
def test_a_figure_of_speech_gets_the_row_and_no_card(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].help is Help.ROW


def test_a_wish_to_die_beside_shame_keeps_its_card(resources: Resources) -> None:
    assert talk(resources, "i'm so ashamed i want to die").replies[0].help is Help.CARD


PAGE = "find a therapist near 54914 in person"


def test_what_is_asked_of_somebody_on_the_page_is_read_off_the_page(resources: Resources) -> None:
    for said in ("how far is she", "can she prescribe"):
        assert talk(resources, PAGE, said).state.said == "picked"


def test_after_a_page_a_first_message_is_to_a_therapist_whoever_is_spoken_of(
    resources: Resources,
) -> None:
    turn = talk(resources, "my daughter cuts", PAGE, "what do i say when i call")

    assert turn.state.said == "first_words"


def test_the_search_is_forgotten_in_words(resources: Resources) -> None:
    turn = talk(resources, PAGE, "forget the search")

    assert turn.state.search is None
    assert turn.state.said == "no_search"


@pytest.mark.parametrize(
    "said", ["i dont want my mom to know", "nobody can know", "i don't want anyone at work to know"]
)
def test_who_wants_nobody_to_know_keeps_the_choice(said: str, resources: Resources) -> None:
    assert "I tell no one" in text(talk(resources, said))


def test_who_has_no_money_is_told_what_is_free_where_they_are(resources: Resources) -> None:
    home = text(talk(resources, "i can't afford therapy"))
    away = text(talk(resources, "i live in the UK", "i can't afford therapy"))

    assert "1-800-662-4357" in home
    assert "1-800-662-4357" not in away


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("can i take medication while breastfeeding", "medicine"),
        ("should i take the pills away", "put_away"),
        ("can my hospital see it if i use my insurance", "kept_private"),
        ("do therapists tell employers", "kept_private"),
        ("how long until i get an appointment", "wait_time"),
        ("what does psychologist mean", "letters"),
        ("why should i trust you", "sources"),
        ("what do you do with what i write", "who_sees"),
    ],
)
def test_each_question_has_the_reply_that_answers_it(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).state.said == reply


def test_the_question_of_blame_is_not_answered_twice_in_the_same_words(
    resources: Resources,
) -> None:
    first = talk(resources, "my daughter cuts", "what did i do wrong")
    second = talk(resources, "my daughter cuts", "what did i do wrong", "is it my fault")

    assert text(first) != text(second)


def test_another_country_asked_about_after_a_page_is_not_answered_with_the_same_page(
    resources: Resources,
) -> None:
    turn = talk(resources, PAGE, "what about india, can you find someone there")

    assert turn.state.said == "abroad"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("is there a shelter near me", "shelter"),
        ("how do i delete this chat", "clear_chat"),
        ("i can't afford therapy", "low_cost"),
        ("he refuses to see a therapist", "wont_have_care"),
        ("is he abusive", "is_it_abuse"),
    ],
)
def test_a_question_beside_a_search_is_no_answer_to_it_and_the_search_waits(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", said)
    on = talk(resources, "find me a therapist", said, "54914")

    assert turn.state.said == reply
    assert "resume" in {action for _, action in turn.state.offered}
    assert on.state.said == "ask_modality"


@pytest.mark.parametrize("town", ["leeds", "calgary"])
def test_online_abroad_is_answered_and_not_asked_for_a_place(
    town: str, resources: Resources
) -> None:
    turn = talk(resources, "find a therapist", town, "what about online")

    assert "Online, too" in text(turn)


def test_how_somebody_gets_about_asks_for_no_therapist_but_answers_how_to_meet(
    resources: Resources,
) -> None:
    alone = talk(resources, "i don't drive")
    asked = talk(resources, "find me a therapist", "milwaukee", "i don't drive")

    assert alone.state.search is None
    assert asked.state.search is not None
    assert asked.state.search.modality == "remote"


def test_a_search_that_is_dropped_in_slang_ends(resources: Resources) -> None:
    assert talk(resources, PAGE, "nah forget it").state.search is None


@pytest.mark.parametrize(
    "said",
    [
        "The night shelter has asked for socks, not soup",
        "my teeth are in the bus shelter",
        "is it loneliness, or anger that has nowhere to go",
        "he won't tell his therapist",
        "will antidepressants make me a zombie",
        "will the therapist judge me",
    ],
)
def test_near_twins_have_none_of_these_replies(said: str, resources: Resources) -> None:
    replies = {"shelter", "wont_have_care", "medicine", "tell_a_doctor", "low_cost"}

    assert talk(resources, said).state.said not in replies


@pytest.mark.parametrize(
    "said",
    ["yes im safe. will my counsellor tell my mum", "im ok now. will my counsellor tell her"],
)
def test_what_is_asked_behind_an_answer_is_answered_too(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die sometimes", said)

    assert "In general, what you tell a doctor or therapist is kept private" in text(turn)
    assert "988" in text(turn)


def test_a_question_at_the_end_of_what_alarms_is_answered_behind_the_card(
    resources: Resources,
) -> None:
    turn = talk(resources, "no its about me. i do it. does she have to call my mom")

    assert turn.replies[0].name == "card_self_harm"
    assert "under 18 your parents may be told some of it" in text(turn)
