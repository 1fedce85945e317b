"""Thanks without the word, no thanks, who only looks around, and what a search is answered with."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    ["you helped a lot", "this helped me", "you've been a great help", "you helped me today"],
)
def test_who_was_helped_is_taken_as_thanking(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "thanks"
    assert talk(resources, "what is dbt", said).replies[-1].name == "helped_yes"


@pytest.mark.parametrize(
    "said", ["thanks for nothing", "it was useless", "you haven't helped at all", "i dont like you"]
)
def test_who_was_not_helped_is_not_told_that_they_are_welcome(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "hi", said).replies[-1].name == "insult"


def test_after_a_line_it_is_the_line_that_helped_or_did_not(resources: Resources) -> None:
    assert talk(resources, "i called 988", "that helped").replies[-1].name == "line_was_good"
    assert talk(resources, "i called 988", "it was useless").replies[-1].name == "line_failed"


@pytest.mark.parametrize(
    "said", ["i only want to look around", "just browsing", "just looking around"]
)
def test_who_only_looks_around_is_told_what_there_is(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "about_bot"
    assert turn.state.search is None


@pytest.mark.parametrize("said", ["can i send photos", "can i send a voice message"])
def test_pictures_and_voices_are_said_to_be_unread(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "attached"


@pytest.mark.parametrize("said", ["can you speak slower", "please use simple words"])
def test_simple_words_are_promised_to_who_asks_for_them(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "my_english"


@pytest.mark.parametrize(
    "said", ["what do you do with my data", "what do you do with what i write"]
)
def test_what_becomes_of_what_is_written_is_told_behind_what_the_bot_is(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "what can you do", said).replies[-1].name == "who_sees"


@pytest.mark.parametrize("said", ["how much does it cost", "is it free"])
def test_what_costs_something_behind_a_page_on_care_is_the_care(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "what is dbt", said).replies[-1].name == "insurance_cost"
    assert talk(resources, "what are you", said).replies[-1].name == "free"


@pytest.mark.parametrize("said", ["how many", "and how many people", "how many people do it"])
def test_how_many_behind_a_page_is_told_to_be_unknown(said: str, resources: Resources) -> None:
    for page in ("what is self-harm", "is self-harm the same as suicide"):
        turn = talk(resources, page, said)

        assert turn.replies[-1].name == "not_told_number"
        assert turn.state.search is None


def test_how_somebody_would_know_is_shown_by_the_signs(resources: Resources) -> None:
    turn = talk(resources, "is self-harm the same as suicide", "how would i know")

    assert turn.state.topic == "warning-signs"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("how can i tell my mom", "tell_someone"),
        ("how do i know if a therapist is good", "how_good"),
    ],
)
def test_how_to_tell_it_and_who_is_good_are_no_signs(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, "what is self-harm", said).replies[-1].name == name


@pytest.mark.parametrize(
    "said", ["group for parents of kids who self harm", "support group for families"]
)
def test_a_group_is_said_to_be_on_no_list_of_therapists(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "groups_near"


@pytest.mark.parametrize(
    "said", ["partner here. she relapsed last night", "sister here: she relapsed"]
)
def test_who_stands_beside_somebody_is_not_taken_for_them(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party"


@pytest.mark.parametrize("said", ["partner here. i relapsed", "dad here. relapsed last night"])
def test_who_relapsed_themselves_keeps_their_own_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_self_harm"


@pytest.mark.parametrize(
    ("said", "modality"),
    [
        ("online is better", "remote"),
        ("online i guess", "remote"),
        ("in person i guess", "in_person"),
    ],
)
def test_who_half_chooses_how_to_meet_has_chosen(
    said: str, modality: str, resources: Resources
) -> None:
    search = talk(resources, "therapist", "Seattle", said).state.search

    assert search is not None
    assert search.modality == modality


@pytest.mark.parametrize(
    "said", ["is online better", "not sure if online", "which is better", "idk"]
)
def test_who_has_not_chosen_is_told_how_the_ways_differ(said: str, resources: Resources) -> None:
    assert talk(resources, "therapist", "Seattle", said).replies[-1].name == "need_not_be_near"


def test_a_town_that_is_guessed_narrows_a_state(resources: Resources) -> None:
    search = talk(resources, "therapist", "kansas", "wichita i guess").state.search

    assert search is not None
    assert search.place is not None
    assert search.place.name == "Wichita"


@pytest.mark.parametrize(
    "said",
    [
        "therapist in Chad", "in Jordan", "a psychologist in rwanda", "therapist near Angola",
        "i live in chad and need a therapist", "therapist in Malta", "counselor in Nicaragua",
    ],
)  # fmt: skip
def test_no_town_at_home_is_looked_in_for_a_country(said: str, resources: Resources) -> None:
    turn = talk(resources, "find a therapist", said)

    assert turn.replies[-1].name == "abroad"


@pytest.mark.parametrize(
    ("said", "town"),
    [
        ("therapist in Jordan, MN", "Jordan"),
        ("therapist in Palestine, TX", "Palestine"),
        ("therapist in Angola Indiana", "Angola"),
        ("therapist in Georgia", "Georgia"),
    ],
)
def test_a_town_or_a_state_with_the_name_of_a_country_is_found(
    said: str, town: str, resources: Resources
) -> None:
    search = talk(resources, said).state.search

    assert search is not None
    assert search.place is not None
    assert search.place.name == town


def test_the_town_of_the_name_is_offered_beside_the_country(resources: Resources) -> None:
    turn = talk(resources, "therapist in Jordan", "@place:0")

    assert "Jordan, MN" in text(turn)


@pytest.mark.parametrize("said", ["im in jordan and i want to die", "chad hit me and i took pills"])
def test_a_danger_beside_such_a_name_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


def test_a_place_behind_whom_to_see_for_them_begins_a_search(resources: Resources) -> None:
    worry = ("my grandson scratches himself", "he's 7", "who should we see")

    assert talk(resources, *worry, "we live in Tulsa").state.search is not None
    assert talk(resources, "she took pills", "we live in Tulsa").state.search is None


@pytest.mark.parametrize("said", ["ok. lines there?", "any hotline there"])
def test_the_lines_of_a_place_abroad_are_shown_to_who_asks(said: str, resources: Resources) -> None:
    assert "116 123" in text(talk(resources, "therapists in london", said))


def test_who_goes_back_to_a_country_is_shown_its_lines(resources: Resources) -> None:
    turn = talk(resources, "change my country to ireland", "now back to us")

    assert turn.state.country == "US"


@pytest.mark.parametrize("said", ["how old are you", "do you sleep", "whats your name"])
def test_what_is_asked_of_a_person_is_answered_by_a_program(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == "about_bot"


def test_no_therapist_is_listed_here_abroad(resources: Resources) -> None:
    assert talk(resources, "i'm in dubai", "therapist here?").replies[-1].name == "abroad"
    assert talk(resources, "therapist here").replies[-1].name == "which_of_us"
