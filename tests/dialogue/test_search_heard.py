"""What is told beside the place of a search is heard, and a misspelt place is asked about."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

_ASIDE = "will you text me tomorrow to see how it went"

FIND = "find me a therapist"


@pytest.mark.parametrize(
    ("typed", "town"),
    [
        ("chigaco", "Chicago, IL"),
        ("new yrok", "New York City, NY"),
        ("losangelas", "Los Angeles, CA"),
        ("sandiego", "San Diego, CA"),
        ("houstno", "Houston, TX"),
        ("flordia", "Florida"),
        ("north carlina", "North Carolina"),
        ("washinton", "Washington, DC"),
    ],
)
def test_swapped_letters_and_missing_spaces_are_asked_about(
    typed: str, town: str, resources: Resources
) -> None:
    turn = talk(resources, FIND, typed)

    assert turn.replies[0].name == "ask_guess"
    assert turn.replies[0].buttons[0][0].label == town


@pytest.mark.parametrize("typed", ["no way", "its me", "i am scared", "dunno", "taxes"])
def test_words_that_are_no_town_are_not_guessed(typed: str, resources: Resources) -> None:
    assert talk(resources, FIND, typed).replies[-1].name != "ask_guess"


@pytest.mark.parametrize(
    ("chat", "words"),
    [
        ([FIND, "online"], "Online, then."),
        ([FIND, "both"], "Nearby or online, then."),
        ([FIND, "chigaco", "actually nearby"], "Nearby, then."),
        ([FIND, "chigaco", "i dont have a car"], "Online, then."),
    ],
)
def test_the_way_to_meet_is_heard_before_the_place(
    chat: list[str], words: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert words in text(turn)
    assert turn.replies[-1].name in ("ask_place", "ask_guess")


def test_who_asks_for_it_at_once_is_only_asked_on(resources: Resources) -> None:
    assert "then." not in text(talk(resources, "online therapist"))


@pytest.mark.parametrize(
    "said",
    ["therapist in sydny australia", "therapist in bangalore india", "counselor in tomsk russia"],
)
def test_a_country_behind_a_town_that_is_not_known_is_read(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "abroad"


def test_a_country_that_is_told_of_is_no_place(resources: Resources) -> None:
    assert talk(resources, "i'm in love with india").state.search is None


@pytest.mark.parametrize("wish", ["female", "how much", "english speaking", "do they do evenings"])
def test_a_wish_after_a_place_abroad_asks_for_no_zip_code(wish: str, resources: Resources) -> None:
    turn = talk(resources, "therapist in bangalore india", "online pls", wish)

    assert turn.replies[-1].name == "wish_abroad"
    assert "ZIP" not in text(turn)


def test_a_question_about_hours_is_a_wish(resources: Resources) -> None:
    turn = talk(resources, "dbt therapist seattle", "do they do evenings")

    assert turn.replies[-1].name == "ask_modality"
    assert "hours" in text(turn)


def test_how_much_without_a_search_is_about_a_dose(resources: Resources) -> None:
    assert talk(resources, "how much").replies[-1].name == "dosage"


def test_what_was_asked_for_may_be_said_again(resources: Resources) -> None:
    turn = talk(
        resources,
        "therapist near me",
        "milwaukee",
        "nearby",
        "thats a therapist i said psychiatrist",
    )

    assert turn.state.search is not None
    assert turn.state.search.provider_type == "psychiatrist"


def test_what_was_said_to_somebody_is_no_request(resources: Resources) -> None:
    turn = talk(resources, FIND, "milwaukee", "nearby", "my mom said i said mean things")

    assert turn.why.intent != "find_therapist"


def test_an_empty_list_is_not_shown_again_for_a_wish(resources: Resources) -> None:
    turn = talk(resources, "psychiatrist", "houston", "nearby", "none of these take insurance")

    assert turn.replies[-1].name == "wishes_nobody"


def test_a_child_that_is_told_of_is_looked_for(resources: Resources) -> None:
    assert "Children" in text(talk(resources, "i need someone for my son hes 11"))


def test_who_is_under_18_hears_who_helps_without_a_search(resources: Resources) -> None:
    turn = talk(resources, FIND, "im 16")

    assert "school nurse" in text(turn)
    assert turn.replies[-1].name == "ask_place"


@pytest.mark.parametrize(
    "chat",
    [
        [FIND, "will my parents know"],
        ["will my parents know"],
        [FIND, "im 16", "dallas", "do i need my parents permission"],
    ],
)
def test_what_parents_hear_is_told_of_the_bot_and_of_a_therapist(
    chat: list[str], resources: Resources
) -> None:
    told = text(talk(resources, *chat))

    assert "I tell nobody" in told
    assert "under 18 your parents may be told some of it" in told


def test_help_with_finding_counseling_is_a_search(resources: Resources) -> None:
    assert talk(resources, "need help finding counsling").replies[-1].name == "ask_place"
    assert talk(resources, "need help finding my keys").state.search is None


@pytest.mark.parametrize(
    "said",
    ["its not for me its for my brother", "this isn't for me", "it's for my wife", "not for me"],
)
@pytest.mark.parametrize("before", [[FIND], [FIND, "milwaukee"]])
def test_who_looks_for_somebody_else_is_asked_on(
    before: list[str], said: str, resources: Resources
) -> None:
    asked, turn = talk(resources, *before), talk(resources, *before, said)

    assert turn.why.assessment.level.label == "none"
    assert turn.replies[-1].name == asked.replies[-1].name
    assert text(turn).startswith("All right, for them.")


def test_a_child_that_the_search_is_for_is_looked_for(resources: Resources) -> None:
    turn = talk(resources, "therapist 23220 nearby", "its not for me its for my 9 year old")

    assert "Children and teenagers" in text(turn)


@pytest.mark.parametrize("age", ["my son is 17", "my 16 year old daughter", "my 13yo nephew"])
def test_the_age_of_who_is_nearly_grown_is_heard_though_no_list_states_it(
    age: str, resources: Resources
) -> None:
    turn = talk(resources, f"therapist for {age} in milwaukee, in person")

    assert turn.state.search is not None
    assert "age" in turn.state.search.wishes


def test_years_of_a_marriage_are_no_age(resources: Resources) -> None:
    turn = talk(resources, "married for 15 years, couples therapist in milwaukee, in person")

    assert turn.state.search is not None
    assert "age" not in turn.state.search.wishes


def test_who_is_under_eighteen_and_asks_at_once_hears_of_a_first_step(resources: Resources) -> None:
    said = text(talk(resources, "im 15, i need a therapist in milwaukee"))

    assert "a parent has to agree" in said
    assert "A school counselor, a school nurse or a doctor" in said


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("actually madison", "Madison, WI"),
        ("can we change it to chicago", "Chicago, IL"),
        ("different city: chicago", "Chicago, IL"),
        ("actually make that chicago", "Chicago, IL"),
    ],
)
def test_a_new_place_turns_the_search(said: str, where: str, resources: Resources) -> None:
    turn = talk(resources, "therapist milwaukee remote", said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.label == where


@pytest.mark.parametrize("said", ["actually online", "actually i feel bad", "change the subject"])
def test_what_names_no_place_changes_none(said: str, resources: Resources) -> None:
    turn = talk(resources, "therapist milwaukee remote", said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.label == "Milwaukee, WI"


@pytest.mark.parametrize(
    ("said", "label"), [("the state", "New York"), ("the city", "New York City, NY")]
)
def test_a_kind_of_place_chooses_between_namesakes(
    said: str, label: str, resources: Resources
) -> None:
    turn = talk(resources, FIND, "new york", said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.label == label


@pytest.mark.parametrize(
    ("town", "said", "label"),
    [
        ("vancouver", "the washington one", "Vancouver, WA"),
        ("portland", "the one in maine", "Portland, ME"),
        ("new york", "the state not the city lol", "New York"),
    ],
)
def test_a_land_chooses_between_namesakes(
    town: str, said: str, label: str, resources: Resources
) -> None:
    search = talk(resources, FIND, town, said).state.search

    assert search is not None
    assert search.place is not None
    assert search.place.label == label


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("find a therapist 99999", "unknown_zip"),
        ("therapist paris", "abroad"),
        ("therapist please", "ask_place"),
        ("good therapist options", "ask_place"),
    ],
)
def test_what_stands_behind_a_therapist_may_be_a_place(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == reply


@pytest.mark.parametrize(
    "said",
    ["i dont want to give my location", "i dont want my town on here", "no fixed address"],
)
def test_a_search_near_me_without_a_place_goes_online(said: str, resources: Resources) -> None:
    turn = talk(resources, "therapist near me", said)

    assert turn.replies[-1].name == "results"
    assert turn.state.search is not None
    assert turn.state.search.modality == "remote"


@pytest.mark.parametrize("said", ["number?", "their number?", "phone number"])
def test_a_number_asked_for_at_a_page_is_that_of_a_listing(said: str, resources: Resources) -> None:
    assert talk(resources, "therapist 23220 nearby", said).replies[-1].name == "ask_listing"
    assert talk(resources, "i want to die", "number?").replies[-1].name == "crisis"


@pytest.mark.parametrize("said", ["he never wrote back", "i called him and nobody answered"])
def test_a_therapist_who_does_not_answer_is_no_crisis_line(said: str, resources: Resources) -> None:
    assert talk(resources, "therapist 23220 nearby", said).replies[-1].name == "wait_time"
    assert talk(resources, said).replies[-1].name != "wait_time"


def test_a_long_wait_at_a_page_is_one_of_a_listing(resources: Resources) -> None:
    said = "they have a waitlist of 4 months"

    assert talk(resources, "therapist 23220 nearby", said).replies[-1].name == "long_wait"
    assert talk(resources, said).replies[-1].name == "wait_time"


@pytest.mark.parametrize(
    "asked",
    [
        "psychologist vs lpc",
        "whats the difference between a psychologist and an lpc",
        "LCSW or LMFT",
    ],
)
def test_what_professions_mean_is_told_and_nobody_is_looked_for(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, asked).replies[-1].name == "letters"


@pytest.mark.parametrize(
    "said",
    [
        "the wait is 4 months",
        "theres a 6 month wait",
        "they said 3 months",
        "she can't see me till march",
        "they are all booked until summer",
        "i can't wait that long",
    ],
)
def test_a_long_wait_is_met_with_ways_on_and_the_line(said: str, resources: Resources) -> None:
    turn = talk(resources, "therapist in wisconsin in person", said)

    assert turn.replies[-1].name == "long_wait"
    assert "988" in text(turn)
    assert turn.state.search is not None
    assert turn.state.search.specialty == ""


@pytest.mark.parametrize(
    "said", ["its been 4 months since i cut", "wait", "i waited for him", "how long is the wait"]
)
def test_other_months_and_waits_are_no_long_wait_for_a_therapist(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "therapist in wisconsin in person", said)

    assert turn.replies[-1].name != "long_wait"
    assert talk(resources, "the wait is 4 months").replies[-1].name != "long_wait"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("i changed my mind about the place, its racine now", "Racine, WI"),
        ("wrong town. waukesha", "Waukesha, WI"),
        ("i moved, im in madison now", "Madison, WI"),
        ("how about green bay", "Green Bay, WI"),
        ("what about kenosha?", "Kenosha, WI"),
        ("what about insurance?", "Milwaukee, WI"),
        ("what about my mom", "Milwaukee, WI"),
        ("i moved out last year", "Milwaukee, WI"),
        ("i changed my mind about him", "Milwaukee, WI"),
    ],
)
def test_another_place_is_heard_in_other_words(said: str, place: str, resources: Resources) -> None:
    search = talk(resources, "therapist in milwaukee nearby", said).state.search

    assert search is not None
    assert search.place is not None
    assert search.place.id == place


@pytest.mark.parametrize("said", ["here", "my area", "where i live", "usa"])
def test_who_names_no_place_is_told_that_it_cannot_be_seen(said: str, resources: Resources) -> None:
    turn = talk(resources, "find me a therapist", said)

    assert turn.replies[-1].name == "place_unsaid"
    assert turn.replies[-1].asks_location
    assert talk(resources, said).replies[-1].name != "place_unsaid"


@pytest.mark.parametrize("said", ["wherever", "doesn't matter where", "any town"])
def test_any_place_will_do_goes_on_without_one(said: str, resources: Resources) -> None:
    assert talk(resources, "find me a therapist", said).replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    ("said", "reply", "name"),
    [
        (("the one in milwaukee",), "picked", "Carla Weismantel"),
        (("can i have the number",), "which_one", ""),
        (("what's her number",), "which_one", ""),
    ],
)
def test_who_is_spoken_of_is_known_by_what_was_picked_or_by_the_town(
    said: tuple[str, ...], reply: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, "therapist in wisconsin in person", *said)

    assert turn.replies[-1].name == reply
    assert name in text(turn)


def test_the_second_one_is_who_stands_second(resources: Resources) -> None:
    asked = "therapist in wisconsin in person"
    second = talk(resources, asked).why.matches[1].provider.name  # who, turns with the day
    turn = talk(resources, asked, "the second one", "what's her number")

    assert turn.replies[-1].name == "picked"
    assert second in text(turn)


@pytest.mark.parametrize("said", ["nvm", "never mind", "forget the whole thing"])
def test_a_search_is_ended_in_few_words(said: str, resources: Resources) -> None:
    assert talk(resources, "therapist in wisconsin", said).state.search is None


def test_nearby_is_taken_back(resources: Resources) -> None:
    turn = talk(resources, "therapist in milwaukee nearby", "drop the nearby thing")

    assert turn.state.search is not None
    assert turn.state.search.modality == "any"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("is there one who isnt a nurse", "nobody"),
        ("got any men", "first_words"),
        ("is there anyone who does video", "results"),
        ("do you have one that treats adhd", "nobody"),
        ("is there any hope for me", "hope"),
        ("are there any side effects", "side_effects"),
    ],
)
def test_a_question_for_one_who_is_otherwise_is_a_wish(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, "therapist in joliet nearby", said).replies[-1].name == reply


@pytest.mark.parametrize("said", ["i dont like her", "none of these", "thats not what i wanted"])
def test_who_likes_nobody_of_the_page_is_shown_ways_on(said: str, resources: Resources) -> None:
    assert talk(resources, "therapist in joliet nearby", said).replies[-1].name == "few_listed"
    assert talk(resources, said).replies[-1].name != "few_listed"


def test_thoughts_that_are_not_wanted_are_no_listing(resources: Resources) -> None:
    turn = talk(resources, "therapist in joliet nearby", "i dont want these thoughts")

    assert turn.replies[-1].name != "few_listed"


def test_more_after_an_answer_of_the_guide_is_more_of_that_answer(resources: Resources) -> None:
    answer = talk(resources, "therapist in joliet nearby", "what is dbt", "more")
    page = talk(resources, "therapist in joliet nearby", "more")

    assert answer.replies[-1].name == "rest"
    assert page.replies[-1].name == "everyone"


def test_a_wait_told_before_the_page_keeps_the_question(resources: Resources) -> None:
    turn = talk(resources, "therapist in richmond va", "the wait is 4 months")
    again = talk(resources, "therapist in richmond va", "the wait is 4 months", "nearby")

    assert turn.replies[-1].name == "long_wait"
    assert again.replies[-1].name == "results"


def test_a_screen_that_frightens_is_no_anxiety_to_treat(resources: Resources) -> None:
    turn = talk(resources, "therapist in wisconsin", "video makes me panic")

    assert turn.state.search is not None
    assert (turn.state.search.modality, turn.state.search.specialty) == ("in_person", "")


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("is it ok if my therapist is in chicago and im in indiana, online", "IN"),
        ("dad is in racine, i'm in chicago, therapist for me online", "IL"),
        ("im in pain, therapist in boise, online", "ID"),
        ("my cousin in utah, i live in nevada. need someone for her", "UT"),
        ("i live in texas but my dad lives in virginia and he needs a therapist", "VA"),
        ("therapist for my nephew in kansas, im in ohio", "KS"),
        ("my mom in ohio told me to see someone. i live in texas, need a therapist", "TX"),
        ("therapist virginia for my daughter", "VA"),
        ("find a counselor houston", "TX"),
    ],
)
def test_a_search_is_for_where_the_person_is(said: str, state: str, resources: Resources) -> None:
    search = talk(resources, said).state.search

    assert search is not None
    assert search.place is not None
    assert search.place.state == state


@pytest.mark.parametrize(
    "said",
    [
        "my zip code: 60440",
        "zip is 60440",
        "the zip code is 60440",
        "i mean 60440",
        "joliet il lol",
    ],
)
def test_a_zip_code_alone_begins_a_search(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("milwaukee", "Milwaukee, WI"),
        ("the second one", "Milwaukee, WI"),
        ("either one", "Chicago, IL"),
        ("doesn't matter", "Chicago, IL"),
    ],
)
def test_of_two_towns_one_is_chosen_by_its_name_or_either(
    said: str, place: str, resources: Resources
) -> None:
    search = talk(resources, "therapist in chicago or milwaukee", said).state.search

    assert search is not None
    assert search.place is not None
    assert search.place.id == place


def test_a_town_that_was_offered_is_chosen_by_its_name(resources: Resources) -> None:
    home = "my kid goes to school in naperville but we live in aurora illinois, therapist"
    search = talk(resources, home, "aurora").state.search

    assert search is not None
    assert search.place is not None
    assert search.place.id == "Aurora, IL"


def test_of_namesakes_it_is_not_all_the_same_which(resources: Resources) -> None:
    search = talk(resources, "therapist in springfield", "either one").state.search

    assert search is not None
    assert search.place is None


@pytest.mark.parametrize("said", ["whats the number", "phone number"])
def test_a_number_asked_for_after_a_place_abroad_is_of_the_lines_there(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "im in dublin ireland and need a therapist", said)

    assert turn.replies[-1].name == "crisis"
    assert "116 123" in text(turn)


def test_a_zip_code_with_a_digit_too_many_begins_a_search_and_is_asked_for_again(
    resources: Resources,
) -> None:
    wrong = talk(resources, "my zip is 532144")
    right = talk(resources, "my zip is 532144", "i mean 53214")

    assert wrong.replies[-1].name == "unknown_zip"
    assert right.replies[-1].name == "ask_modality"


@pytest.mark.parametrize("said", ["phone", "phone please", "a call is fine"])
def test_the_phone_is_a_way_to_meet_where_it_is_asked_for(said: str, resources: Resources) -> None:
    assert talk(resources, "therapist in wisconsin", said).replies[-1].name == "results"
    assert talk(resources, said).state.search is None


def test_who_wants_nobody_who_prescribes_is_shown_nobody_who_does(resources: Resources) -> None:
    turn = talk(resources, "no pills people please, therapist in wisconsin, in person")

    assert [match.provider.name for match in turn.why.matches] == ["Katy Jones"]


def test_who_called_and_was_told_it_is_full_hears_ways_on(resources: Resources) -> None:
    turn = talk(resources, "therapist in wisconsin in person", "i called and shes full")

    assert turn.replies[-1].name == "wait_time"


def test_a_question_about_something_else_is_answered_while_a_place_is_asked_for(
    resources: Resources,
) -> None:
    turn = talk(resources, "i need a therapist", _ASIDE)

    assert turn.replies[0].name == "writes_first"
    assert talk(resources, "i need a therapist", _ASIDE, "boise idaho").state.search is not None


def test_ok_after_something_else_does_not_bring_the_question_back(resources: Resources) -> None:
    later = talk(resources, "i need a therapist", _ASIDE, "oh ok")

    assert talk(resources, "i need a therapist", "ok").replies[-1].name == "ask_place"
    assert later.replies[-1].name != "ask_place"


@pytest.mark.parametrize("told", ["hi im in the uk", "do you work in the uk"])
def test_no_zip_code_is_asked_of_who_told_of_another_country(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told, FIND)

    assert turn.replies[-1].name == "abroad"
    assert "116 123" in text(turn)
    assert talk(resources, told, FIND, "houston").replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    ("told", "town"), [("i'm in the uk", "manchester"), ("i'm in canada", "ontario")]
)
def test_a_place_of_two_countries_is_the_one_in_the_country_that_was_told(
    told: str, town: str, resources: Resources
) -> None:
    turn = talk(resources, told, f"find me a therapist in {town}")

    assert turn.replies[-1].name in ("abroad", "abroad_again")
    assert not any("place:" in str(button) for row in turn.replies[-1].buttons for button in row)


def test_after_a_town_abroad_a_language_is_a_wish_and_a_person_is_a_line(
    resources: Resources,
) -> None:
    abroad = "i need a counsellor in pune india"

    assert talk(resources, abroad, "hindi or marathi").state.said == "wish_abroad"
    assert "14416" in text(talk(resources, abroad, "i just want someone to talk to tonight"))


@pytest.mark.parametrize(
    "said",
    [
        "online therapy",
        "i need therapy",
        "family therapy",
        "teletherapy",
        "therapy for my daughter",
        "support groups near me",
        "who does emdr near me",
        "yes find me one please",
        "can you look again",
    ],
)
def test_a_few_words_that_ask_for_care_begin_a_search(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "ask_place"


@pytest.mark.parametrize(
    "said",
    [
        "online therapy scares me",
        "is online therapy any good",
        "my mom says i need therapy",
        "what is family therapy",
        "does dbt work",
        "i had therapy yesterday",
        "i dont have a phone",
    ],
)
def test_what_is_told_or_asked_of_care_begins_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("ok. does it even help tho", "whether_to_talk"),
        ("how much would it be", "insurance_cost"),
        ("does she do emdr", "ask_listing"),
        ("are they women", "ask_listing"),
        ("is it confidential", "kept_private"),
        ("what if they ask why im calling", "first_words"),
        ("i get nervous on the phone. can i just text them", "first_words"),
        ("do i have to tell them what happened", "at_first_meeting"),
        ("call them for me", "picked"),
        ("can you book it", "picked"),
        ("theres no phone number", "ask_listing"),
        ("what else can i do", "beyond_list"),
        ("what do we do until we find one", "wait_time"),
        ("whats lcsw", "letters"),
        ("is it weird that im scared", "search_feels"),
        ("actually show me that lady again", "results"),
        ("austin then", "results"),
        ("im 15", "results"),
        ("forget it im not doing this", "search_over"),
        ("ugh forget it", "stopped"),
        ("does self harm help", "does_it_help"),
        ("do you save what i write", "who_sees"),
        ("how long does it take to get better", "section"),
    ],
)
def test_at_a_page_it_and_they_are_care_and_the_people_on_it(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, FIND, "reno", "online", said).replies[-1].name == reply


def test_who_is_told_an_age_under_18_at_a_page_hears_who_helps(resources: Resources) -> None:
    assert "before 18" in text(talk(resources, FIND, "reno", "online", "im 15"))


@pytest.mark.parametrize(
    ("chat", "place"),
    [
        ([FIND, "nowhere, wyoming", "closest town is casper"], "Casper, WY"),
        ([FIND, "near the airport"], "ZIP code"),
        ([FIND, "i dont know my zip"], "a town and its state"),
        ([FIND, "reno", "nearby", "so what do i do now"], "FindTreatment.gov"),
        (["i want someone who wont judge", "stillwater"], "Which one"),
        ([FIND, "denver", "nearby", "30 miles is ok"], "50 miles"),
    ],
)
def test_a_place_told_clumsily_is_taken(chat: list[str], place: str, resources: Resources) -> None:
    assert place in text(talk(resources, *chat))


def test_who_says_that_they_need_somebody_is_met_with_a_word(resources: Resources) -> None:
    assert "good" in text(talk(resources, "i think i need to see someone"))
    assert "good" not in text(talk(resources, FIND))


@pytest.mark.parametrize(
    "said",
    [
        "my wife cuts and we need couples therapy",
        "my mom is 61 and she's hurting herself who can she talk to",
    ],
)
def test_a_wish_behind_a_worry_about_somebody_waits_under_the_card(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["card_third_party", "search_kept"]
    assert turn.state.search is not None


def test_no_search_stands_under_an_emergency(resources: Resources) -> None:
    turn = talk(resources, "my wife took all her pills just now and we need couples therapy")

    assert turn.state.search is None


@pytest.mark.parametrize(
    "chat",
    [
        ["i want to kill myself", "ugh forget it"],
        [FIND, "reno", "online", "i want to die", "forget it"],
    ],
)
def test_forget_it_after_a_danger_is_asked_about(chat: list[str], resources: Resources) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == "unsays_it"
    assert "988" in text(turn)


ABROAD = "find me a psychologist in brisbane"


@pytest.mark.parametrize("said", ["ok whats dbt anyway", "i am so stressed i cannot sleep"])
def test_what_is_asked_or_told_after_a_town_abroad_is_no_wish_for_the_search(
    said: str, resources: Resources
) -> None:
    assert talk(resources, ABROAD, said).replies[-1].name != "wish_abroad"
    assert talk(resources, ABROAD, "any free one").replies[-1].name == "wish_abroad"


@pytest.mark.parametrize(
    ("postcode", "country"), [("SE15 4TQ", "GB"), ("m4c 1b5", "CA"), ("pin code 560034", "IN")]
)
def test_a_postcode_of_another_country_tells_the_country(
    postcode: str, country: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", postcode)

    assert turn.replies[-1].name == "abroad"
    assert turn.state.country == country


def test_where_a_student_or_a_refugee_is_from_is_not_where_they_look(resources: Resources) -> None:
    asked = talk(resources, "i am international student from china, i want find counsellor")
    settled = talk(resources, "we are refugees from ukraine, find a therapist in spokane")

    assert asked.replies[-1].name == "ask_place"
    assert settled.replies[-1].name == "ask_modality"


def test_a_good_doctor_is_looked_for_as_a_therapist_is(resources: Resources) -> None:
    turn = talk(resources, "tell me one good doctor in lucknow")

    assert turn.replies[-1].name == "abroad"


@pytest.mark.parametrize(
    "said",
    [
        "looking for therapy",
        "nothing is happening i just want a counsellor",
        "how do i find somebody to talk to. im on the road all the time",
        "I would like to find someone to speak with about something I have been doing for years.",
    ],
)
def test_who_says_plainly_what_they_look_for_is_asked_where(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == "ask_place"


@pytest.mark.parametrize(
    "said",
    ["im not looking for therapy", "how do i find someone who loves me", "i'm looking for my dog"],
)
def test_who_looks_for_something_else_is_not(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize(
    ("said", "town"),
    [
        ("ok find me one. austin i guess", "Austin"),
        ("i need a therapist. chicago", "Chicago"),
        ("please help me find a therapist. Orlando. evenings", "Orlando"),
    ],
)
def test_a_place_in_a_sentence_of_its_own_is_where_to_look(
    said: str, town: str, resources: Resources
) -> None:
    search = talk(resources, said).state.search

    assert search is not None
    assert search.place is not None
    assert search.place.name == town


@pytest.mark.parametrize("said", ["my dad is in the hospital", "hope is far", "i am scared"])
def test_another_sentence_is_no_place(said: str, resources: Resources) -> None:
    search = talk(resources, f"i need a therapist. {said}").state.search

    assert search is not None
    assert search.place is None


def test_a_feeling_beside_a_place_leaves_the_place(resources: Resources) -> None:
    turn = talk(resources, FIND, "reno but im scared")

    assert turn.replies[-1].name == "search_feels"
    assert turn.state.search is not None
    assert turn.state.search.place is not None


def test_yes_behind_a_card_takes_the_one_town_that_was_asked_about(resources: Resources) -> None:
    chat = ("my 15 yo son is cutting. who can he see around albequerque", "yes")

    assert talk(resources, *chat).replies[-1].name == "ask_modality"


@pytest.mark.parametrize("chat", [(), ("online",)])
def test_goodbye_brings_no_page(chat: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, "therapist in tulsa", *chat, "ok whatever. im fine. bye")

    assert turn.replies[-1].name == "goodbye"


def test_back_to_the_search_takes_what_is_said_beside_it(resources: Resources) -> None:
    chat = ("therapist in reno", "nearby", "how does dbt work", "back to the search. online")
    search = talk(resources, *chat).state.search

    assert search is not None
    assert search.modality == "remote"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("is that person ok for kids", "ask_listing"),
        ("the guy you showed, what are his hours", "ask_listing"),
        ("is she free in the evening", "ask_listing"),
        ("is she free of charge", "insurance_cost"),
        ("who is she", "which_one"),
        ("which one is closest", "picked"),
        ("only two people in all of wisconsin", "few_listed"),
        ("can i keep her if i move to ohio", "licence_elsewhere"),
    ],
)
def test_what_is_asked_of_the_page_is_answered(said: str, reply: str, resources: Resources) -> None:
    turn = talk(resources, "therapist in wisconsin in person", said)

    assert turn.replies[-1].name == reply


def test_who_asks_what_to_do_as_nobody_is_listed_hears_who_else_helps(
    resources: Resources,
) -> None:
    turn = talk(resources, "therapist in reno", "nearby", "ok what do i do then, theres nobody")

    assert turn.replies[-1].name == "beyond_list"


@pytest.mark.parametrize(
    ("way", "advised"), [("in person", True), ("online", False), ("either", False)]
)
def test_who_has_seen_all_is_not_told_to_try_what_was_searched(
    way: str, advised: bool, resources: Resources
) -> None:
    turn = talk(resources, "therapist in wisconsin", way, *["more"] * 3)

    assert ("could try online" in text(turn)) is advised


@pytest.mark.parametrize(
    ("page", "asked"), [("what does a therapist do", True), ("what is bpd", False)]
)
def test_a_town_behind_a_page_on_care_is_looked_in(
    page: str, asked: bool, resources: Resources
) -> None:
    turn = talk(resources, page, "chicago")

    assert (turn.replies[-1].name == "ask_modality") is asked


@pytest.mark.parametrize(("said", "modality"), [("en linea", "remote"), ("cualquiera", "any")])
def test_a_way_to_meet_is_heard_in_spanish_too(
    said: str, modality: str, resources: Resources
) -> None:
    search = talk(resources, "busco un terapeuta en houston", said).state.search

    assert search is not None
    assert search.modality == modality


def test_the_couple_is_looked_for_together(resources: Resources) -> None:
    search = talk(resources, "therapist in reno", "both of us together if possible").state.search

    assert search is not None
    assert (search.specialty, search.modality) == ("couples", "")


def test_what_is_asked_behind_it_has_eased_is_answered(resources: Resources) -> None:
    turn = talk(resources, "what helps with the urge", "its eased a bit. what is dbt")

    assert [reply.name for reply in turn.replies] == ["eased_yes", "section"]


def test_for_kids_behind_a_reply_is_told_what_the_guide_does_not_tell(
    resources: Resources,
) -> None:
    turn = talk(resources, "is cutting an addiction", "and for kids?")

    assert turn.replies[-1].name == "not_told_whom"


@pytest.mark.parametrize("before", [(), ("reno", "nearby")])
def test_a_question_to_the_guide_changes_no_search(
    before: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, FIND, *before, "ok whats ptsd")

    assert turn.replies[-1].name == "section"
    assert turn.state.search is not None
    assert turn.state.search.specialty == ""


@pytest.mark.parametrize(
    ("who", "shown"), [("counselor", True), ("psychiatrist", False), ("lmft", False)]
)
def test_where_nobody_is_a_counselor_the_other_therapists_are_shown(
    who: str, shown: bool, resources: Resources
) -> None:
    turn = talk(resources, f"{who} in tampa", "online")

    assert (turn.replies[-1].name == "results") is shown
    assert ("called a counselor" in text(turn)) is shown


def test_whether_it_must_be_in_person_is_answered_with_both(resources: Resources) -> None:
    search = talk(resources, "therapist in reno", "does it have to be in person").state.search

    assert search is not None
    assert search.modality == "any"


@pytest.mark.parametrize("said", ["is there anyone", "isnt there anybody in canada"])
def test_who_asks_again_abroad_hears_where_services_there_are_listed(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "im in toronto. looking for a therapist", said)

    assert turn.replies[-1].name == "wish_abroad"


@pytest.mark.parametrize("said", ["i can't be alone", "i cant be left alone"])
def test_not_to_be_able_to_be_alone_is_no_wish_for_online(said: str, resources: Resources) -> None:
    calm = talk(resources, "find a therapist", said)
    danger = talk(resources, "find a therapist", "i want to die", "no", said)

    assert "Online, then" not in text(calm)
    assert "Where should I look" not in text(danger)
    assert "911" in text(danger)


@pytest.mark.parametrize("said", ["i can't be in an office", "i cant come to an office"])
def test_who_cannot_be_in_an_office_is_looked_for_online(said: str, resources: Resources) -> None:
    assert "Online, then" in text(talk(resources, "find a therapist", said))


def test_safe_tonight_in_a_search_answers_the_card_and_wishes_no_time(
    resources: Resources,
) -> None:
    turn = talk(
        resources, "i need a therapist near 53202", "i want to kill myself", "no i'm safe tonight"
    )

    assert turn.replies[-1].name == "safe_yes"
    assert "waiting times" not in text(turn)
    assert any(b.action == "resume" for row in turn.replies[-1].buttons for b in row)


@pytest.mark.parametrize(
    "said",
    [
        "find me someone confidential",
        "can you find somebody good for me",
        "how do i find someone",
        "near me",
        "could we look for a therapist again",
    ],
)
def test_few_words_for_a_search_begin_one(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "ask_place"


def test_who_wants_it_done_for_them_hears_that_a_program_cannot(resources: Resources) -> None:
    turn = talk(resources, "therapist in Phoenix", "online", "can you call them for me")

    assert turn.replies[-1].name == "picked"
    assert "can't do that for you" in text(turn)


def test_who_wishes_for_a_language_still_searches(resources: Resources) -> None:
    turn = talk(resources, "i need someone who speaks spanish")

    assert turn.why.intent == "find_therapist"


@pytest.mark.parametrize("said", ["near philly", "close to denver", "somewhere near tulsa ok"])
def test_who_says_near_what_in_calm_looks_for_somebody(said: str, resources: Resources) -> None:
    assert "nearby, or online" in text(talk(resources, said))
    assert "911" in text(talk(resources, "i want to die", said))


@pytest.mark.parametrize("said", ["near death", "near tears", "around noon", "near the bridge"])
def test_what_is_near_no_town_begins_no_search(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize(
    "yes", ["yes that one", "thats the one", "yep thats it", "yeah sorry", "yes i meant that"]
)
def test_yes_in_other_words_settles_the_one_town_that_was_offered(
    yes: str, resources: Resources
) -> None:
    turn = talk(resources, FIND, "chigaco", yes)

    assert turn.replies[-1].name == "ask_modality"
    assert "Chicago, IL" in text(turn)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("ohio i guess", "Ohio"),
        ("not sure, maybe texas", "Texas"),
        ("i dont know, somewhere near tucson", "Tucson, AZ"),
    ],
)
def test_who_is_unsure_and_names_a_place_is_looked_for_there(
    said: str, place: str, resources: Resources
) -> None:
    turn = talk(resources, FIND, said)

    assert turn.replies[-1].name == "ask_modality"
    assert place in text(turn)


@pytest.mark.parametrize("said", ["not sure", "idk", "i dont know where"])
def test_who_is_unsure_and_names_none_is_told_what_to_write(
    said: str, resources: Resources
) -> None:
    assert talk(resources, FIND, said).replies[-1].name == "place_unsaid"


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("online, i have no money", "remote"),
        ("we could do either. she won't talk to men", "any"),
        ("tele please", "remote"),
        ("nearby, we have no insurance", "in_person"),
    ],
)
def test_a_way_to_meet_is_heard_beside_what_else_is_told(
    said: str, way: str, resources: Resources
) -> None:
    turn = talk(resources, "find a therapist in Tucson", said)

    assert turn.state.search is not None
    assert (turn.state.search.modality, turn.state.search.awaiting) == (way, "")


def test_the_question_for_the_way_is_explained_to_who_asks_for_the_difference(
    resources: Resources,
) -> None:
    turn = talk(resources, "find a therapist in Tucson", "what is the difference?")

    assert turn.replies[-1].name == "need_not_be_near"


@pytest.mark.parametrize(
    "said", ["thank you, thats all", "thats all i need thanks", "great thats it"]
)
def test_who_thanks_for_a_page_asks_for_no_more_of_it(said: str, resources: Resources) -> None:
    turn = talk(resources, "find a therapist near 53214", "nearby", said)

    assert turn.replies[-1].name != "few_listed"


@pytest.mark.parametrize("said", ["is that all you have?", "thats all?"])
def test_who_asks_whether_that_is_all_is_told_so(said: str, resources: Resources) -> None:
    turn = talk(resources, "find a therapist near 53214", "nearby", said)

    assert turn.replies[-1].name == "few_listed"


@pytest.mark.parametrize(
    "said",
    ["stop, im not ready", "never mind, not today", "nvm another day", "cancel, i changed my mind"],
)
def test_a_search_ends_for_who_says_why(said: str, resources: Resources) -> None:
    turn = talk(resources, FIND, said)

    assert turn.state.search is None
    assert turn.replies[-1].name in ("search_over", "stopped")


def test_what_is_asked_of_a_listing_behind_never_mind_keeps_the_search(
    resources: Resources,
) -> None:
    turn = talk(resources, "find a therapist near 53214", "nearby", "never mind. where is she")

    assert turn.replies[-1].name == "picked"
    assert turn.state.search is not None


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (["therapist in Toronto", "what about Buffalo NY, I can cross over"], "ask_modality"),
        (["I'm in London, find me a therapist", "Manchester then?"], "abroad_again"),
        (["find a therapist in Berlin, Germany", "how about Munich?"], "abroad_again"),
    ],
)
def test_another_town_after_one_abroad_is_looked_at(
    chat: list[str], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


@pytest.mark.parametrize(
    "said",
    [
        "I need a counselor for my dad in Tucson but we live in Denver",
        "a therapist for my sister in Tucson, though I'm in Denver",
    ],
)
def test_a_therapist_for_somebody_is_looked_for_where_they_are(
    said: str, resources: Resources
) -> None:
    assert "Tucson, AZ" in text(talk(resources, said))


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("a therapist who signs, ASL, in Tucson", "languages"),
        ("weekend sessions only. 85701", "hours"),
    ],
)
def test_a_wish_that_no_listing_states_is_told_so(
    said: str, wish: str, resources: Resources
) -> None:
    assert f"Listings don't state {wish}" in text(talk(resources, said))


def test_trans_friendly_is_looked_for_among_what_listings_name(resources: Resources) -> None:
    turn = talk(resources, "a trans friendly counselor in Tucson")

    assert turn.state.search is not None
    assert turn.state.search.specialty == "lgbtq"
    assert "gender" not in text(turn)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("does my son need a referral for a psychiatrist", "referral"),
        ("can he sign asl", "ask_listing"),
        ("what does licensed mean", "how_good"),
    ],
)
def test_what_is_asked_at_a_page_changes_no_search(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, "find a therapist near 53214", "nearby", said)

    assert turn.replies[-1].name == reply


@pytest.mark.parametrize("worry", ["my daughter cuts herself", "hello"])
def test_of_who_does_not_want_the_therapist_nothing_urgent_is_said(
    worry: str, resources: Resources
) -> None:
    turn = talk(
        resources, worry, "find a therapist near 53214", "nearby", "she won't go. what should i do"
    )

    assert turn.replies[-1].name == "wont_have_care"


@pytest.mark.parametrize(
    "said", ["how does looking for a therapist work here", "how would finding a counselor work"]
)
def test_who_asks_how_the_search_works_is_asked_where(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "ask_place"


@pytest.mark.parametrize(
    "chat",
    [
        ["find a therapist in Madison WI", "we could drive about an hour"],
        ["find a therapist in Madison WI", "nearby, an hour is fine"],
        ["find a therapist in Madison WI", "nearby", "what if she drives an hour"],
    ],
)
def test_an_hour_on_the_road_is_looked_at_as_fifty_miles(
    chat: list[str], resources: Resources
) -> None:
    assert "within 50 miles" in text(talk(resources, *chat))


def test_a_search_that_is_asked_for_beside_a_danger_keeps_its_place(resources: Resources) -> None:
    said = "my grandson hits his head on purpose. We live in Madison WI. Who could see him"
    turn = talk(resources, said, "back to the search")

    assert turn.replies[-1].name == "ask_modality"
    assert "Madison, WI" in text(turn)


def test_the_first_of_a_page_is_asked_for_behind_never_mind(resources: Resources) -> None:
    chat = ("find a therapist near 53214", "either", "nvm. where is the second one")

    assert talk(resources, *chat).replies[-1].name == "picked"


@pytest.mark.parametrize(
    "said", ["is there a group for parents in Madison WI", "i mean a group for us moms"]
)
def test_a_group_is_not_on_the_list_of_therapists(said: str, resources: Resources) -> None:
    turn = talk(resources, "find a therapist near 53214", "nearby", said)

    assert turn.replies[-1].name in ("programs", "groups_near")


def test_nearby_or_online_is_compared_before_a_search_too(resources: Resources) -> None:
    said = "is in person better than online for a shy kid"

    assert "may be easier to talk" in text(talk(resources, said))


@pytest.mark.parametrize(
    ("said", "gender"),
    [
        ("my neighbor is an older gentleman, find a therapist in Tucson", False),
        ("23 female need a counselor in Tucson", False),
        ("a female counselor in Tucson", True),
        ("an older lady therapist in Tucson", True),
    ],
)
def test_who_somebody_is_wishes_for_no_such_therapist(
    said: str, gender: bool, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert ("gender" in text(turn)) is gender


@pytest.mark.parametrize("said", ["can i have two therapists", "how do i report my counselor"])
def test_a_question_on_therapists_is_not_thanked_for(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "tells_of_care"


def test_a_greeting_before_a_request_is_no_coming_back(resources: Resources) -> None:
    turn = talk(resources, "hello again, i need a counselor in Tucson")

    assert turn.replies[-1].name == "ask_modality"


@pytest.mark.parametrize("said", ["Kalispell", "ogden utah", "Ada County please", "roanoke"])
def test_a_talk_that_begins_with_a_town_is_a_search_there(said: str, resources: Resources) -> None:
    assert talk(resources, "hi", said).replies[-1].name in ("ask_modality", "ask_which_place")


@pytest.mark.parametrize("said", ["Austin", "Hope", "i hate yuma", "yuma is so hot"])
def test_a_talk_that_begins_with_a_name_or_a_word_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is None


def test_a_search_that_is_kept_behind_a_worry_knows_what_it_is_for(resources: Resources) -> None:
    told = "My niece has OCD and hurts herself. Can you find a therapist for her?"
    turn = talk(resources, told)

    assert turn.state.search is not None
    assert turn.state.search.specialty == "ocd"
    assert turn.why.request is not None


@pytest.mark.parametrize(
    "said",
    [
        "the third one",
        "email of the second",
        "whats the first ones website",
        "anyone else",
        "are they accepting new clients",
        "text her for me",
    ],
)
@pytest.mark.parametrize("begun", ["find a therapist", "counselor in Tulsa"])
def test_a_list_that_is_not_there_yet_comes_later(
    begun: str, said: str, resources: Resources
) -> None:
    asked = talk(resources, begun).replies[-1]
    turn = talk(resources, begun, said)

    assert turn.replies[-1].name == asked.name
    assert "The list comes after this." in text(turn)


@pytest.mark.parametrize("said", ["online", "someone online", "first i want to say something"])
def test_other_answers_ask_for_no_list(said: str, resources: Resources) -> None:
    assert "The list comes" not in text(talk(resources, "counselor in Tulsa", said))


def test_of_two_towns_the_second_one_is_a_town(resources: Resources) -> None:
    assert "The list comes" not in text(talk(resources, "therapist springfield", "the second one"))


def test_a_place_that_was_meant_takes_the_place_of_another(resources: Resources) -> None:
    assert "Queens" in text(talk(resources, "counselor in Brooklyn", "sorry i meant queens"))
    assert "Tulsa" in text(talk(resources, "counselor in Tulsa", "i mean a man"))


@pytest.mark.parametrize("said", ["i dont know where we are", "no idea what town this is"])
def test_who_is_lost_in_a_calm_search_is_asked_for_a_state(said: str, resources: Resources) -> None:
    assert talk(resources, "find a therapist", said).replies[-1].name == "place_unsaid"
    assert talk(resources, "i took pills", "i dont know where i am").replies[-1].name == "find_me"


@pytest.mark.parametrize("said", ["counselor kansas city mo", "psychiatrist joplin mo"])
def test_a_state_beside_a_therapist_is_no_other_language(said: str, resources: Resources) -> None:
    assert "other_language" not in [reply.name for reply in talk(resources, said).replies]


@pytest.mark.parametrize("said", ["elderly and self harm", "boys n sh", "teens under 14"])
def test_a_subject_that_is_typed_looks_for_nobody(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is None
    assert talk(resources, "counselor for boys who self harm").state.search is not None


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("does she give out meds", "which_one"),
        ("they don't even list trauma", "ask_listing"),
        ("report this listing", "report_which"),
        ("i can't see any names", "few_listed"),
    ],
)
def test_what_is_asked_at_a_page_is_answered(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, "psychologist nj", "online", said).replies[-1].name == reply


def test_whether_they_prescribe_is_told_with_the_listing(resources: Resources) -> None:
    turn = talk(resources, "psychologist nj", "online", "the first one", "can she prescribe")

    assert "counselors mostly can't" in text(turn)


def test_a_child_who_asks_whether_it_is_ok_is_told(resources: Resources) -> None:
    assert (
        talk(resources, "find a therapist", "im 14", "is this allowed").replies[-1].name
        == "young_search"
    )


def test_no_trust_in_ones_own_therapist_is_of_a_change(resources: Resources) -> None:
    said = "i have a counselor in Salem but i dont trust him"

    assert talk(resources, said).replies[-1].name == "another_therapist"
    assert talk(resources, "my friend has a counselor and i dont trust her").replies[-1].name != (
        "another_therapist"
    )
