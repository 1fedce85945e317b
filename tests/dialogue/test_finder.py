"""Whole searches: questions, corrections, detours, empty lists, reports."""

from dataclasses import replace
from itertools import pairwise

import pytest

from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.state import Search
from bot.directory.matching import Match, Query, Results
from bot.errors import DirectoryError
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

PHONE_CHARACTERS = 900  # of a page: three screens of a phone


def labels(turn: Turn) -> list[str]:
    return [button.label for reply in turn.replies for row in reply.buttons for button in row]


def _crowded(resources: Resources) -> Resources:
    """Return the resources with a list of more than three pages."""
    everybody = tuple(resources.search(Query(place=None)).all)
    many = tuple(
        Match(replace(found.provider, id=f"{found.provider.id}-{n}"))
        for n in range(8)
        for found in everybody
    )
    return replace(resources, search=lambda query: Results(online=many))


def search(turn: Turn) -> Search:
    assert turn.state.search is not None
    return turn.state.search


def test_a_message_that_says_all_gets_a_page_at_once(resources: Resources) -> None:
    turn = talk(resources, "psychiatric nurse practitioner near 53214, in person")

    assert text(turn).startswith("Near 53214 (Milwaukee, WI)")
    assert "Carla Weismantel" in text(turn)


def test_the_finder_asks_place_then_way_and_nothing_more(resources: Resources) -> None:
    asked = [
        talk(resources, "find me a therapist"),
        talk(resources, "find me a therapist", "60440"),
    ]
    page = talk(resources, "find me a therapist", "60440", "nearby")

    assert [search(turn).awaiting for turn in asked] == ["place", "modality"]
    assert "Bolingbrook, IL" in text(asked[1])
    assert "Ada Wang" in text(page)


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        ("actually online is fine", "modality", "remote"),
        ("in person after all", "modality", "in_person"),
        ("somewhere cheaper", "wishes", ("cost",)),
        ("a woman please", "wishes", ("gender",)),
        ("not a nurse", "refused_type", "psychiatric_nurse_practitioner"),
        ("a psychologist instead", "provider_type", "psychologist"),
        ("someone for ocd", "specialty", "ocd"),
    ],
)
def test_a_later_message_corrects_one_slot_and_keeps_the_others(
    said: str, slot: str, value: object, resources: Resources
) -> None:
    turn = talk(resources, "therapist in milwaukee, either is fine", said)

    assert getattr(search(turn), slot) == value
    assert search(turn).place is not None
    assert search(turn).place.label == "Milwaukee, WI"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("said", "label"),
    [
        (("therapist in springfield online", "no, the one in Illinois"), "Springfield, IL"),
        (("therapist in Portland online", "I meant Portland Maine"), "Portland, ME"),
        (("therapist in Aurora, Colorado online", "the one in Illinois"), "Aurora, IL"),
        (("find a therapist", "milwakee", "yes"), "Milwaukee, WI"),
        (("find a therapist", "springfield", "@place:2"), "Springfield, IL"),
        (("therapist in milwaukee online", "I'm in Madison, Wisconsin now"), "Madison, WI"),
    ],
)
def test_the_place_is_corrected_by_its_state_its_name_or_a_yes(
    said: tuple[str, ...], label: str, resources: Resources
) -> None:
    place = search(talk(resources, *said)).place

    assert place is not None
    assert place.label == label


def test_a_profession_that_is_refused_is_not_shown(resources: Resources) -> None:
    before = talk(resources, "therapist near milwaukee in person")
    after = talk(resources, "therapist near milwaukee in person", "not a nurse practitioner")

    assert "Carla Weismantel" in text(before)
    assert "Carla Weismantel" not in text(after)


@pytest.mark.parametrize("question", ["what is dbt", "what does therapy cost?", "is cbt any good?"])
def test_a_question_leaves_the_search_and_a_button_comes_back(
    question: str, resources: Resources
) -> None:
    away = talk(resources, "find me a therapist", question)
    back = talk(resources, "find me a therapist", question, "@resume")

    assert away.why.intent != "find_therapist"
    assert "Back to the search" in labels(away)
    assert search(back).awaiting == "place"


@pytest.mark.parametrize(
    "told",
    [
        "the woman I saw in Tacoma was lovely",
        "my counselor retired to Boise last spring",
        "called the second one, voicemail again",
    ],
)
def test_what_is_told_after_a_search_is_thanked_for_and_changes_nothing(
    resources: Resources, told: str
) -> None:
    found = talk(resources, "find me a therapist near 53214, in person")
    turn = talk(resources, "find me a therapist near 53214, in person", told)

    assert search(turn) == search(found)
    assert text(turn).startswith("Thank you for telling me.")


def test_danger_in_the_middle_keeps_the_search(resources: Resources) -> None:
    danger = talk(resources, "find me a therapist", "milwaukee", "i want to die")
    after = talk(resources, "find me a therapist", "milwaukee", "i want to die", "online")

    assert danger.replies[0].help is Help.CARD
    assert search(after).modality == "remote"
    assert search(after).place is not None


def test_an_online_match_without_the_state_stands_apart_and_says_ask(resources: Resources) -> None:
    turn = talk(resources, "online therapist in Wisconsin")

    assert "Online: ask whether they are licensed in Wisconsin" in text(turn)
    assert "Michelle Litwer" in text(turn)
    assert "undefined" not in text(turn).casefold()


def test_a_listed_licence_is_shown_as_not_verified(resources: Resources) -> None:
    assert "Licence: New Jersey, not verified" in text(talk(resources, "therapist online in NJ"))


def test_a_card_says_what_is_not_stated_and_that_it_may_be_out_of_date(
    resources: Resources,
) -> None:
    page = text(talk(resources, "therapist in 60440 in person"))

    assert "Online: not stated" in page
    assert "Listed 23 May 2025, may be out of date" in page
    assert "psychiatric nurse practitioner (can prescribe)" in page
    assert "486 W Boughton Rd, Bolingbrook, IL 60440" in page


def test_every_page_has_the_crisis_row_and_fits_a_phone(resources: Resources) -> None:
    for request in (
        "therapist in 60440 in person",
        "therapist in New Jersey, either",
        "dbt in Utah online",
    ):
        turn = talk(resources, request)

        assert turn.replies[-1].help is Help.ROW
        assert "988" in text(turn)
        assert len(text(turn)) <= PHONE_CHARACTERS


def test_a_page_has_a_message_to_copy_and_says_what_no_reply_means(resources: Resources) -> None:
    turn = talk(resources, "therapist in 60440 in person")

    copied = [b.copy for row in turn.replies[-1].buttons for b in row if b.copy]
    assert len(copied) == 1
    assert len(copied[0]) <= 256, "Telegram copies no more"
    assert copied[0] in text(turn)
    assert "No reply usually means they are full" in text(turn)


def test_pages_edit_the_one_message(resources: Resources) -> None:
    crowded = _crowded(resources)

    first = talk(crowded, "online therapist in Wisconsin")
    pages = [talk(crowded, "online therapist in Wisconsin", *["@next"] * n) for n in range(4)]

    assert "More" in labels(first)
    assert not first.replies[-1].edits, "a message is answered by a message"
    assert all(page.replies[-1].edits for page in pages[1:])
    assert all(a.why.matches != b.why.matches for a, b in pairwise(pages))


def test_a_report_by_button_or_word_thanks_and_counts_the_listing_alone(
    resources: Resources,
) -> None:
    for press in ("@report", "report a problem", "Report a problem"):
        turn = talk(resources, "therapist in 60440 in person", press)

        assert ("report", "ada-wang") in turn.counted
        assert "Ada Wang" in text(turn)


def test_a_report_asks_which_where_several_are_shown(resources: Resources) -> None:
    page = talk(resources, "online therapist without a place", "@anywhere", "@mode:remote")
    asked = talk(
        resources, "online therapist without a place", "@anywhere", "@mode:remote", "@report"
    )

    assert len(page.why.matches) > 1
    assert {match.provider.name for match in page.why.matches} <= set(labels(asked))
    assert not [kind for kind, _ in asked.counted if kind == "report"]


def test_a_report_of_nobody_shown_counts_nothing(resources: Resources) -> None:
    turn = talk(resources, "therapist in 60440 in person", "@report:somebody-else")
    gone = replace(resources, search=_down)

    assert ("report", "somebody-else") not in turn.counted
    assert not [
        kind for kind, _ in talk(gone, "find a therapist", "@report").counted if kind == "report"
    ]


def _down(query: Query) -> Results:
    raise DirectoryError("gone")


def test_words_turn_the_page_and_say_when_it_was_the_last(resources: Resources) -> None:
    crowded = _crowded(resources)
    asked = "online therapist in Wisconsin"

    first, second = talk(crowded, asked), talk(crowded, asked, "someone else")
    last = talk(resources, "find a therapist near 53214, in person", "another one")

    assert second.why.matches
    assert first.why.matches != second.why.matches
    assert "Those are all that I have" in text(last)
    assert search(last).place is not None


def test_an_empty_list_names_what_emptied_it_and_counts_each_way_on(resources: Resources) -> None:
    turn = talk(resources, "dbt therapist in milwaukee in person")

    assert "names DBT in their listing" in text(turn)
    assert "Any specialty (1)" in labels(turn)
    for way in ("FindTreatment.gov", "1-800-662-4357", "211"):
        assert way in text(turn)


def test_a_relaxation_brings_what_it_counted(resources: Resources) -> None:
    turn = talk(resources, "dbt therapist in milwaukee in person", "@relax:specialty")

    assert len(turn.why.matches) == 1
    assert turn.replies[-1].edits


def test_abroad_gets_that_countrys_line_and_the_namesakes(resources: Resources) -> None:
    turn = talk(resources, "therapist in London")
    chosen = talk(resources, "find a therapist", "birmingham", "@place:1")

    assert "116 123" in text(turn)
    assert any(label.startswith("London, ") for label in labels(turn))
    assert "Birmingham, United Kingdom" in text(chosen)
    assert "116 123" in text(chosen)


def test_wishes_that_listings_do_not_state_are_named_and_left_to_ask(resources: Resources) -> None:
    turn = talk(resources, "a black therapist who takes medicaid, near 60440, in person, evenings")

    for wish in ("culture or ethnicity", "insurance", "hours"):
        assert wish in text(turn)
    assert "Ask when you write" in text(turn)


SEARCH = "find a therapist near 53214 or online"


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("the first one", "Carla Weismantel"),
        ("tell me more about 2", "Michelle Litwer"),
        ("call the second", "Michelle Litwer"),
        ("number 1 please", "Carla Weismantel"),
        ("the last one", "Michelle Litwer"),
        ("tell me about carla", "Carla Weismantel"),
        ("show me the third one", "I don't see that one on this page"),
        ("copy a first message", "You could send, or say: Hello"),
        ("what should i write to them", "You could send, or say: Hello"),
        ("the number is wrong", "Which listing has the problem?"),
        ("change the place", "Where should I look?"),
        ("another town please", "Where should I look?"),
        ("start over", "Where should I look?"),
        ("any profession", "Near 53214"),
        ("others", "Those are all that I have"),
    ],
)
def test_all_that_a_page_offers_works_by_its_words(
    said: str, begins: str, resources: Resources
) -> None:
    assert text(talk(resources, SEARCH, said)).startswith(begins)


def test_more_stands_for_the_next_page_even_with_one_listing_open(resources: Resources) -> None:
    crowded = _crowded(resources)
    search = ("find a therapist in milwaukee online",)

    second = talk(crowded, *search, "next")
    back = talk(crowded, *search, "next", "tell me more about 1", "back")
    third = talk(crowded, *search, "next", "tell me more about 1", "more")

    assert text(back) == text(second)
    assert text(third) not in (text(second), text(talk(crowded, *search)))


def test_back_at_a_page_shows_the_one_before(resources: Resources) -> None:
    crowded = _crowded(resources)
    search = ("find a therapist in milwaukee online",)

    assert text(talk(crowded, *search, "next", "next", "go back")) == text(
        talk(crowded, *search, "next")
    )
    assert text(talk(crowded, *search, "next", "previous")) == text(talk(crowded, *search))


def test_farther_is_fine_widens_the_search(resources: Resources) -> None:
    assert search(talk(resources, SEARCH, "further away is fine")).radius_miles == 50


def _with_a_psychiatrist(resources: Resources) -> Resources:
    """Return the resources with a psychiatrist beside the nurse practitioner of Milwaukee."""
    nurse = talk(resources, "prescriber near 53214 in person").why.matches[0]
    doctor = replace(nurse.provider, id="doctor", name="A Doctor", provider_type="psychiatrist")
    fits = {
        "psychiatrist": Results(near=(Match(doctor, 9.0),)),
        "prescriber": Results(near=(nurse, Match(doctor, 9.0))),
    }
    return replace(resources, search=lambda query: fits[query.provider_type])


def test_who_asks_for_somebody_to_prescribe_sees_all_who_can_together(resources: Resources) -> None:
    told = text(talk(_with_a_psychiatrist(resources), "someone to prescribe near 53214 in person"))

    assert "A Doctor" in told
    assert "Carla Weismantel" in told
    assert "Not psychiatrists" not in told


def test_who_asks_for_a_psychiatrist_sees_psychiatrists_first_and_others_apart(
    resources: Resources,
) -> None:
    told = text(talk(_with_a_psychiatrist(resources), "psychiatrist near 53214 in person"))

    assert told.index("A Doctor") < told.index("Not psychiatrists, but they can prescribe")
    assert told.index("they can prescribe") < told.index("Carla Weismantel")


def test_without_a_psychiatrist_those_who_prescribe_are_not_hidden(resources: Resources) -> None:
    told = text(talk(resources, "psychiatrist near 53214 in person"))

    assert told.startswith("I have no psychiatrist on my list here; these can prescribe too")
    assert "Carla Weismantel" in told


def test_a_refused_nurse_is_not_brought_back_as_one_who_prescribes(resources: Resources) -> None:
    turn = talk(resources, "psychiatrist near 53214 in person", "not a nurse practitioner")

    assert "Carla Weismantel" not in text(turn)


PAGE = "psychiatric nurse practitioner near 53214, in person"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Cleveland is better", "Cleveland, OH"),
        ("Green Bay would be closer", "Green Bay, WI"),
        ("maybe Portland Oregon instead", "Portland, OR"),
        ("Dayton works better for me", "Dayton, OH"),
    ],
)
def test_a_better_town_takes_the_place_of_the_first_and_keeps_the_way(
    said: str, place: str, resources: Resources
) -> None:
    found = search(talk(resources, PAGE, said))

    assert found.place is not None
    assert found.place.label == place
    assert found.modality == "in_person"


@pytest.mark.parametrize("said", ["dbt is better", "my brother in Cleveland is better"])
def test_what_is_better_and_no_town_changes_no_place(said: str, resources: Resources) -> None:
    place = search(talk(resources, PAGE, said)).place

    assert place is not None
    assert place.label.startswith("53214")


@pytest.mark.parametrize(
    ("wished", "back"),
    [
        ("who takes aetna", "remove aetna"),
        ("sliding scale please", "forget the sliding scale"),
        ("evenings only", "evenings don't matter"),
        ("female please", "gender doesn't matter"),
    ],
)
def test_a_wish_that_is_taken_back_is_gone(wished: str, back: str, resources: Resources) -> None:
    assert search(talk(resources, PAGE, wished)).wishes
    turn = talk(resources, PAGE, wished, back)

    assert not search(turn).wishes
    assert text(turn).startswith("All right, without")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how do I know they're any good", "how_good"),
        ("are they legit", "how_good"),
        ("why only these", "few_listed"),
        ("is this all you have", "few_listed"),
        ("under $100", "cannot_sort"),
        ("no for me alone", "cannot_sort"),
        ("a man in his 50s ideally", "cannot_sort"),
        ("give me her phone number", "picked"),
        ("keep searching", "everyone"),
        ("go on", "everyone"),
    ],
)
def test_what_is_asked_of_a_page_is_answered_as_that(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, PAGE, said).state.said == reply


def test_an_empty_page_is_spoken_of_as_well(resources: Resources) -> None:
    empty = (PAGE, "Cleveland is better")

    assert talk(resources, *empty, "what's the phone number of the first").failure == ""
    assert talk(resources, *empty, "why only these").state.said == "few_listed"


@pytest.mark.parametrize(
    "said", ["why do you want to know my town", "what do you need my city for"]
)
def test_what_the_place_is_for_is_told_and_the_search_waits(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", said)

    assert "Only to look for therapists near you" in text(turn)
    assert search(turn).awaiting == "place"
