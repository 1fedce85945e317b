"""What is asked around a search: who treats what was read, how far, which town, whom, and when."""

import pytest

from bot.dialogue.resources import Resources
from bot.dialogue.state import Search
from bot.dialogue.turn import Turn
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_PAGE = ("therapist in wisconsin", "in person")


def _search(turn: Turn) -> Search:
    assert turn.state.search is not None
    return turn.state.search


@pytest.mark.parametrize(
    ("read", "asked", "treats"),
    [
        ("explain dbt to me", "who offers this close to me", "dbt"),
        ("what is cbt", "is there anyone around here who does that", "cbt"),
        ("what is cbt", "where could i get that near 97201", "cbt"),
        ("what is dbt", "know a counselor for this", "dbt"),
        ("which therapies help", "who does those in Tucson", ""),
    ],
)
def test_who_treats_what_was_read_is_looked_for_by_its_name(
    read: str, asked: str, treats: str, resources: Resources
) -> None:
    turn = talk(resources, read, asked)

    assert _search(turn).specialty == treats
    assert turn.replies[-1].name in ("ask_place", "ask_modality", "nobody", "results")


def test_a_town_in_a_message_of_three_questions_is_kept(resources: Resources) -> None:
    turn = talk(resources, "What is CBT, who does it in Tucson, and what does it cost?")

    assert _search(turn).place is not None


@pytest.mark.parametrize("asked", ["schedule a session", "book it for me", "where is she"])
def test_the_listing_that_was_looked_at_last_is_meant(asked: str, resources: Resources) -> None:
    turn = talk(resources, *_PAGE, "number 2", "is she nice", asked)

    assert "Carla Weismantel" in text(turn)
    assert "Katy Jones" not in text(turn)


def test_the_other_of_two_is_shown(resources: Resources) -> None:
    assert "Katy Jones" in text(talk(resources, *_PAGE, "2", "and the other therapist"))


def test_nobody_is_booked_before_one_is_picked(resources: Resources) -> None:
    assert talk(resources, *_PAGE, "book a session for me").replies[-1].name == "which_one"


@pytest.mark.parametrize(
    "said",
    [
        ("i need a counselor for my nephew near 54914", "nearby"),
        ("how do i find her a therapist, my sister cuts", "appleton", "nearby"),
    ],
)
def test_a_first_message_for_somebody_else_says_so(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said, "what should i write")

    assert "a person close to me" in text(turn)
    assert "I'm looking for help with self-harm" not in text(turn)


def test_what_to_tell_them_is_no_message_to_a_therapist(resources: Resources) -> None:
    told = ("a therapist for my teenage son in appleton", "nearby", "how do i say it to him")

    assert talk(resources, *told).replies[-1].name.startswith("talk_with_them")


def test_a_first_message_of_ones_own_stays_as_it_is(resources: Resources) -> None:
    assert "I'm looking for help" in text(talk(resources, *_PAGE, "what do i write"))


def test_near_me_in_spanish_is_no_michigan(resources: Resources) -> None:
    turn = talk(resources, "therapist 53214", "cerca de mi casa")

    place = _search(turn).place
    assert place is not None
    assert place.state == "WI"


@pytest.mark.parametrize(
    ("said", "miles"), [("within 60 miles", 60), ("what about 80 miles", 80), ("20 miles", 20)]
)
def test_miles_that_are_named_are_looked_in(said: str, miles: int, resources: Resources) -> None:
    assert _search(talk(resources, "therapist 53214 nearby", said)).radius_miles == miles
    assert _search(talk(resources, "therapist 53214", said)).radius_miles == miles


@pytest.mark.parametrize(
    "said",
    [
        "anyone in the whole state",
        "entire state",
        "wisconsin",
        "statewide",
        "all over the state",
        "anywhere in wisconsin",
        "all of wisconsin",
    ],
)
def test_the_whole_state_is_looked_in(said: str, resources: Resources) -> None:
    place = _search(talk(resources, "therapist 53214 nearby", said)).place

    assert place is not None
    assert place.kind == "state"


@pytest.mark.parametrize(
    ("town", "said", "state"),
    [
        ("tacoma", "the whole state", "WA"),
        ("tacoma", "anywhere in washington", "WA"),
        ("buffalo ny", "statewide", "NY"),
        ("springfield il", "ok wisconsin then", "WI"),
        ("washington dc", "what about virginia", "VA"),
    ],
)
def test_a_state_is_a_state_though_towns_are_called_so(
    town: str, said: str, state: str, resources: Resources
) -> None:
    place = _search(talk(resources, "find a therapist", town, "nearby", said)).place

    assert place is not None
    assert (place.kind, place.state) == ("state", state)


@pytest.mark.parametrize(
    "said", ["wait what is bpd", "hang on, what is ocd", "sorry whats emdr", "hold on what's dbt"]
)
def test_a_question_that_interrupts_a_search_filters_nothing(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find a therapist", "boise", "nearby", said)

    assert turn.replies[-1].name == "section"
    assert not _search(turn).specialty


@pytest.mark.parametrize("said", ["sorry, ptsd", "wait, who treats ptsd"])
def test_a_wish_behind_a_word_that_interrupts_is_one(said: str, resources: Resources) -> None:
    assert _search(talk(resources, "find a therapist", "boise", "nearby", said)).specialty


@pytest.mark.parametrize(
    ("said", "specialty", "also"),
    [
        ("and anxiety too", "eating-disorders", "anxiety"),
        ("anxiety as well", "eating-disorders", "anxiety"),
        ("also anxiety", "eating-disorders", "anxiety"),
        ("anxiety instead", "anxiety", ""),
    ],
)
def test_what_is_added_stays_beside_what_was_asked(
    said: str, specialty: str, also: str, resources: Resources
) -> None:
    search = _search(talk(resources, "eating disorder therapist in boston", "nearby", said))

    assert (search.specialty, "".join(search.also)) == (specialty, also)


@pytest.mark.parametrize("before", ["what is dbt", "what is emdr"])
@pytest.mark.parametrize("said", ["who does that", "how do i find it", "find one"])
def test_a_therapy_that_was_read_is_the_wish_of_the_search(
    before: str, said: str, resources: Resources
) -> None:
    search = _search(talk(resources, before, said, "florida"))

    assert search.specialty
    assert search.place is not None


@pytest.mark.parametrize("said", ["who does that", "how do i find it"])
def test_after_a_page_on_no_care_these_words_look_for_nobody(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "what are the warning signs", said).state.search is None


def test_farther_says_so_where_nobody_more_is_found_and_ends(resources: Resources) -> None:
    said = ("therapist 53214 nearby", "farther", "farther", "farther")
    first, second, third = (talk(resources, *said[:count]) for count in (2, 3, 4))

    assert "Nobody else" in text(first)
    assert "not in Wisconsin" in text(second)
    assert third.replies[-1].name == "everyone"


@pytest.mark.parametrize("other", ["Another state", "none of these", "the other one"])
def test_another_town_of_the_name_keeps_it(other: str, resources: Resources) -> None:
    turn = talk(resources, "find a therapist", "Springfield", other, "Tennessee")

    place = _search(turn).place
    assert place is not None
    assert (place.name, place.state) == ("Springfield", "TN")


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("a therapist for my dad in Tucson AZ, i live in Denver", "AZ"),
        ("i live in Denver but work in Boulder, find a counselor near work", "CO"),
        ("my office is in Reno and i live in Denver, a therapist close to home please", "CO"),
    ],
)
def test_of_two_places_the_one_that_is_meant_is_taken(
    said: str, state: str, resources: Resources
) -> None:
    place = _search(talk(resources, said)).place

    assert place is not None
    assert place.state == state


@pytest.mark.parametrize(
    "said",
    ["its none of your concern", "none of ur business", "id rather not", "not comfortable saying"],
)
def test_who_keeps_the_place_back_is_asked_on_without_one(said: str, resources: Resources) -> None:
    turn = talk(resources, "find a therapist", said)

    assert turn.replies[-1].name == "ask_modality"


@pytest.mark.parametrize("said", ["dunno", "no idea where to look", "idk"])
def test_who_knows_no_place_is_told_what_is_enough(said: str, resources: Resources) -> None:
    assert talk(resources, "find a therapist", said).replies[-1].name == "place_unsaid"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (("what do therapists do", "where would i find one"), "ask_place"),
        ((*_PAGE, "which of them would you pick"), "how_good"),
        ((*_PAGE, "1", "is she a psychologist"), "picked"),
        ((*_PAGE, "2", "can she prescribe antidepressants"), "picked"),
        (("find a therapist", "Mumbai", "Chennai"), "abroad_again"),
        ((*_PAGE, "any residential treatment program"), "programs"),
        (("find a therapist", "ok but not today"), "search_over"),
        (("find a therapist", "maybe some other time"), "search_over"),
        (("therapist in philadelphia", "nearby", "nah online"), "results"),
        (("find a therapist", "i could never trust a shrink"), "trust_slowly"),
        (("find a therapist", "i cant trust therapists", "why would i"), "trust_slowly_again"),
        (("find a therapist", "erase my town"), "forget_ask"),
        (("find a therapist", "denver", "i have no money"), "low_cost"),
        (("find a therapist", "how many people are on your list"), "few_listed"),
        (("find a therapist", "must it be near my town"), "need_not_be_near"),
        (("find a therapist", "wait", "ok"), "ask_place"),
    ],
)
def test_what_is_asked_in_a_search_is_answered(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == reply


@pytest.mark.parametrize(
    "said", ["residential treatment near tucson", "a crisis center in tucson", "rehab in tucson"]
)
def test_a_clinic_or_a_group_is_not_on_the_list(said: str, resources: Resources) -> None:
    assert "findtreatment.gov" in talk(resources, said).replies[0].html


def test_a_wish_keeps_the_way_out_of_an_empty_page(resources: Resources) -> None:
    turn = talk(resources, "emdr therapist in richmond va", "nearby", "one who takes medicare")

    assert "relax:specialty" in dict(turn.state.offered).values()


def test_who_is_hurt_at_home_is_not_asked_where_they_are(resources: Resources) -> None:
    turn = talk(resources, "my stepdad beats me", "can you find someone i can talk to")

    assert "Where should I look" not in text(turn)
    assert "988" in text(turn)


_NEAR_APPLETON = ("therapist near appleton wi", "nearby")


@pytest.mark.parametrize(
    "asked",
    [
        "can she help with panic attacks",
        "does this one treat eating disorders",
        "is she trained in trauma",
        "would she work with couples",
        "does the counselor do postpartum",
    ],
)
def test_what_somebody_on_the_page_treats_is_asked_of_their_listing(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, *_NEAR_APPLETON, asked).replies[-1].name == "ask_listing"


@pytest.mark.parametrize("asked", ["how would i get hold of her", "how can we call the therapist"])
@pytest.mark.parametrize("before", [(), ("is she taking new people",)])
def test_who_asks_how_to_reach_somebody_sees_the_listing_and_a_first_message(
    asked: str, before: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *_NEAR_APPLETON, *before, asked)

    assert turn.replies[-1].name == "picked"
    assert "search the web for the name and the town" in text(turn)
    assert any(button.copy for row in turn.replies[-1].buttons for button in row)


@pytest.mark.parametrize("said", ["great ill call them monday", "ok im gonna email her tonight"])
def test_who_means_to_call_is_told_of_no_waiting_time(said: str, resources: Resources) -> None:
    turn = talk(resources, *_NEAR_APPLETON, said)

    assert turn.replies[-1].name == "step_taken"
    assert not _search(turn).wishes


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("explain cbt to me", "cbt"),
        ("tell me about medication", "medication"),
        ("tell me more about bpd", "bpd"),
    ],
)
@pytest.mark.parametrize("begun", [_NEAR_APPLETON, _NEAR_APPLETON[:1]])
def test_who_wants_to_be_told_of_a_page_in_a_search_reads_it_and_may_go_on(
    asked: str, slug: str, begun: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *begun, asked)

    assert turn.why.section == slug
    assert _search(turn).specialty != slug
    assert "resume" in {b.action for row in turn.replies[-1].buttons for b in row}


def test_what_online_means_chooses_nothing(resources: Resources) -> None:
    turn = talk(resources, *_NEAR_APPLETON[:1], "how does telehealth work")

    assert turn.replies[-1].name == "at_a_distance"
    assert not _search(turn).modality


@pytest.mark.parametrize(
    ("said", "miles"),
    [
        ("nearby. i can go 40 miles", 40),
        ("in person, within 45 miles", 45),
        ("close by, 50 miles max", 50),
        ("in person", 25),
    ],
)
def test_how_far_somebody_goes_is_heard_beside_the_way_to_meet(
    said: str, miles: int, resources: Resources
) -> None:
    assert _search(talk(resources, "therapist in kenosha wi", said)).radius_miles == miles


@pytest.mark.parametrize("said", ["in person or video please", "close by or telehealth"])
def test_either_way_is_heard_whichever_stands_first(said: str, resources: Resources) -> None:
    assert _search(talk(resources, "therapist in madison wi", said)).modality == "any"


def test_nobody_near_who_treats_it_is_not_nobody_near(resources: Resources) -> None:
    turn = talk(resources, "someone for my husband's drinking, Milwaukee area", "either")

    assert "Nobody on my list within 25 miles of Milwaukee, WI names Alcohol use" in text(turn)
    assert "I have nobody on my list" not in text(turn)


@pytest.mark.parametrize(
    "said", ["racine area", "Fargo area pls", "Provo metro", "oshkosh suburbs"]
)
def test_all_round_a_town_is_a_place(said: str, resources: Resources) -> None:
    turn = talk(resources, "need a therapist", said)

    assert turn.replies[-1].name == "ask_modality"


@pytest.mark.parametrize("said", ["the chest area", "a safe area", "that area"])
def test_an_area_that_is_no_town_is_none(said: str, resources: Resources) -> None:
    assert _search(talk(resources, "need a therapist", said)).place is None


def test_a_colour_in_a_town_hides_no_place(resources: Resources) -> None:
    turn = talk(resources, "what do therapists do", "near bowling green ohio")

    assert turn.replies[-1].name == "ask_modality"


def test_a_state_told_before_its_town_is_not_asked_for(resources: Resources) -> None:
    turn = talk(resources, "need a counselor, we live in Georgia, closest city is Columbus")

    assert "Columbus, GA" in text(turn)


@pytest.mark.parametrize(
    "said", ["i want to see a counselor", "someone to see", "a therapist", "to meet someone"]
)
def test_who_was_asked_whether_they_look_for_somebody_to_see_may_say_so(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "help me", said).replies[-1].name == "ask_place"


@pytest.mark.parametrize("said", ["my husband needs a counselor", "a counselor for the student"])
def test_whom_a_search_is_for_is_written_to_whoever_is_called(
    said: str, resources: Resources
) -> None:
    assert _search(talk(resources, f"{said} in Grand Chute WI")).theirs


def test_who_excuses_their_english_is_looked_for_somebody(resources: Resources) -> None:
    assert talk(resources, "sorry for bad english, looking for psychologist").replies[-1].name == (
        "ask_place"
    )
    assert talk(resources, "sorry for bad english. i feel sad").replies[-1].name == "my_english"


@pytest.mark.parametrize("between", ["and for kids", "how long does it take"])
def test_who_does_what_was_read_is_looked_for_after_what_the_guide_does_not_say(
    between: str, resources: Resources
) -> None:
    turn = talk(resources, "explain dbt", between, "who does that around 97201")

    assert _search(turn).specialty == "dbt"
    assert _search(turn).place is not None


@pytest.mark.parametrize("said", ["how much does it cost", "we have no insurance, what then"])
def test_what_care_costs_is_answered_with_a_way_back_to_the_search(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find a therapist near 53214", "nearby", said)

    assert turn.replies[-1].name in ("insurance_cost", "low_cost")
    assert "Back to the search" in [
        button.label for row in turn.replies[-1].buttons for button in row
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        *((one, "wait_time") for one in ("i called, full", "the first one is full")),
        *((one, "wait_time") for one in ("i left a message, no answer", "they're all booked up")),
        ("i called the second one, she has no openings", "wait_time"),
        ("closer", "ask_place"),
        ("something closer to me", "ask_place"),
        ("not these", "few_listed"),
        ("i don't like the first one", "few_listed"),
        ("none of them look right", "few_listed"),
        ("what's the difference between the two", "how_good"),
        ("what's her experience", "ask_listing"),
        ("how long have they been doing this", "ask_listing"),
        ("when were these checked", "list_age"),
        ("is the list up to date?", "list_age"),
        ("her website doesn't work", "report_which"),
        ("that number is a fax", "report_which"),
    ],
)
def test_a_few_words_on_the_people_of_a_page_are_answered(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, *_PAGE, said).replies[-1].name == name


def test_nobody_is_closer_than_the_first_of_a_town(resources: Resources) -> None:
    assert talk(resources, "therapist in Milwaukee, nearby", "closer").replies[-1].name == (
        "few_listed"
    )


@pytest.mark.parametrize("said", ["is she full?", "i am full", "my heart is full"])
def test_who_asks_or_tells_of_something_else_hears_of_no_wait(
    said: str, resources: Resources
) -> None:
    assert talk(resources, *_PAGE, said).replies[-1].name != "wait_time"


@pytest.mark.parametrize("said", ["number two please", "the last one", "two", "the second please"])
def test_of_two_places_one_is_chosen_by_its_number(said: str, resources: Resources) -> None:
    place = _search(talk(resources, "online therapist in New York", said)).place

    assert place is not None
    assert place.kind == "state"


@pytest.mark.parametrize(
    ("said", "where", "way"),
    [
        ("none? ok portland oregon then", "OR", "in_person"),
        ("nobody. boise?", "ID", "in_person"),
        ("nobody? online then", "ME", "remote"),
    ],
)
def test_what_ends_with_another_place_or_way_turns_the_search(
    said: str, where: str, way: str, resources: Resources
) -> None:
    search = _search(talk(resources, "therapist in portland, maine", "in person", said))

    assert search.place is not None
    assert search.place.state == where
    assert search.modality == way


@pytest.mark.parametrize("said", ["not katy", "anyone but carla"])
def test_who_is_not_wanted_is_not_shown(said: str, resources: Resources) -> None:
    assert talk(resources, *_PAGE, said).replies[-1].name == "everyone"


def test_a_condition_of_whom_it_is_for_narrows_the_search(resources: Resources) -> None:
    turn = talk(resources, "a therapist for my wife in wisconsin", "in person", "she has ptsd")

    assert _search(turn).specialty == "trauma"


def test_what_somebody_else_has_narrows_nothing_of_ones_own(resources: Resources) -> None:
    assert _search(talk(resources, *_PAGE, "my mom has depression")).specialty == ""


@pytest.mark.parametrize("said", ["she has a gun", "she has cuts on her arms"])
def test_a_danger_told_on_a_page_keeps_its_card(said: str, resources: Resources) -> None:
    told = talk(resources, "a therapist for my wife in wisconsin", "in person", said)

    assert told.replies[0].help.name == "CARD"


@pytest.mark.parametrize("said", ["call them for me", "his number?"])
def test_with_nobody_on_the_page_nobody_is_called_and_no_alarm_raised(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find me someone in detroit", "nearby", "next", said)

    assert turn.replies[-1].name == "nobody_to_reach"


def test_a_town_that_was_asked_about_is_asked_about_in_the_same_words(
    resources: Resources,
) -> None:
    said = ("i'm in toronto and looking for dbt", "what about buffalo", "in person")

    assert talk(resources, *said).replies[-1].name == "ask_at_home"


@pytest.mark.parametrize("said", ["call 911 for me", "call an ambulance for me"])
def test_who_asks_for_an_ambulance_on_an_empty_page_is_told_to_call(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find me someone in detroit", "nearby", said)

    assert "911" in text(turn)
    assert turn.replies[-1].name == "call_for_me"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("i called 988, no answer", "line_failed"),
        ("i texted 741741, no response", "line_failed"),
        ("i rang the samaritans, no answer", "line_failed"),
        ("i called 911, no answer", "line_failed"),
        ("i rang the police, nobody answered", "line_failed"),
        ("i tried everything, nothing", "nothing_helps"),
    ],
)
def test_help_that_did_not_answer_is_no_listing_that_is_full(
    said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, *_PAGE, said)

    assert turn.replies[-1].name == name
    assert turn.replies[-1].help.name == "ROW"


@pytest.mark.parametrize(
    "said",
    [
        "i called my mom, no answer",
        "i called the hospital, they have no room",
        "the shelter is full",
        "they said the hospital is full",
    ],
)
def test_somebody_else_who_is_full_or_silent_is_nobody_of_the_page(
    said: str, resources: Resources
) -> None:
    assert talk(resources, *_PAGE, said).replies[-1].name != "wait_time"


@pytest.mark.parametrize("said", ["the first one. in person", "number 2. online is fine too"])
def test_who_is_picked_is_shown_whatever_way_is_named_behind(
    said: str, resources: Resources
) -> None:
    assert talk(resources, *_PAGE, said).replies[-1].name == "picked"


@pytest.mark.parametrize(
    "said",
    [
        "how long has she been doing this to herself",
        "how long has he been doing it to them",
        "they dont see people who cut",
        "he doesnt see patients anymore",
        "i dont see anyone anymore",
    ],
)
def test_what_somebody_does_to_themselves_is_asked_of_no_listing(
    said: str, resources: Resources
) -> None:
    assert talk(resources, *_PAGE, said).replies[-1].name != "ask_listing"


@pytest.mark.parametrize(
    "asked", ["who does emdr", "does anyone do cbt", "who takes ocd", "who near 60614"]
)
def test_who_treats_something_by_its_name_is_looked_for(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).state.search is not None


@pytest.mark.parametrize("asked", ["who gets bpd", "who takes drugs", "what does cbt do"])
def test_who_has_something_is_no_search(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).state.search is None


def test_who_does_it_filters_the_page(resources: Resources) -> None:
    told = talk(resources, *_PAGE_OF_ONE, "who does dbt")

    assert told.state.search is not None
    assert told.state.search.specialty == "dbt"


_PAGE_OF_ONE = ("therapist near 53202", "in person")


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("can we walk there", "picked"),
        ("how far away is he", "picked"),
        ("could i take a bus there", "picked"),
        ("does she offer video", "picked"),
        ("when is she open", "ask_listing"),
        ("whats her schedule", "ask_listing"),
        ("show me everyone", "everyone"),
        ("in polish please", "first_words"),
        ("can you write it in french", "other_language"),
        ("what is dbt", "section"),
        ("when does therapy work", "whether_to_talk"),
    ],
)
def test_what_is_asked_of_a_listing_is_read_off_it_or_not_known(
    asked: str, name: str, resources: Resources
) -> None:
    assert talk(resources, *_PAGE_OF_ONE, asked).replies[-1].name == name


def test_an_empty_page_is_no_way_off(resources: Resources) -> None:
    told = talk(resources, "therapist near denver", "in person", "how far is it")

    assert told.replies[-1].name == "nobody_to_reach"


@pytest.mark.parametrize(
    ("said", "action", "there"),
    [
        (("therapist in denver", "nearby", "not online"), "relax:online", False),
        (("houston, in person, no video please",), "relax:online", False),
        (("therapist in denver", "nearby"), "relax:online", True),
        (("therapist in denver", "nearby", "anyone closer?"), "relax:wider", False),
    ],
)
def test_nothing_is_offered_that_was_refused_or_finds_nobody(
    said: tuple[str, ...], action: str, there: bool, resources: Resources
) -> None:
    told = talk(resources, *said)

    assert (action in {b.action for row in told.replies[-1].buttons for b in row}) is there


@pytest.mark.parametrize("asked", ["more", "more please"])
@pytest.mark.parametrize("first", ["therapist in milwaukee", "find a therapist"])
def test_more_asks_the_question_of_the_search_once_more(
    first: str, asked: str, resources: Resources
) -> None:
    once = talk(resources, first)

    assert talk(resources, first, asked).replies[-1].name == once.replies[-1].name


def test_the_va_is_no_state_to_who_looks_for_a_veteran(resources: Resources) -> None:
    veteran = ("therapist for my husband, a veteran, in San Diego", "nearby")
    other = ("therapist in San Diego", "nearby")

    assert talk(resources, *veteran, "the va").replies[-1].name == "vet_centers"
    assert talk(resources, *other, "va").replies[-1].name != "vet_centers"


@pytest.mark.parametrize(
    "said", ["counselor in milwaukee either", "therapist 60440 any format is fine"]
)
def test_any_way_to_meet_may_stand_at_the_end(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "results"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("get me a counselor bostn",), "ask_guess"),
        (("theripist philadelhpia",), "ask_guess"),
        (("find a therapist asap",), "ask_place"),
        (("find me a therapist please",), "ask_place"),
        (("find a therapist", "pittsburg", "pennsylvania"), "ask_guess"),
        (("find a therapist", "we live in a tiny town near appleton"), "ask_modality"),
    ],
)
def test_a_town_is_read_however_it_is_put(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name


def test_for_adults_takes_the_wish_for_who_sees_the_young_back(resources: Resources) -> None:
    page = talk(resources, *_PAGE_OF_ONE, "who takes teens", "for adults actually")

    assert page.state.search is not None
    assert "child-and-adolescent" not in (page.state.search.specialty, *page.state.search.also)


def test_what_a_therapist_does_besides_is_no_question(resources: Resources) -> None:
    wish = talk(resources, "female therapist in Fort Worth who takes medicaid and does dbt")
    asked = talk(resources, "find me a therapist in reno and does dbt work")

    assert "other question" not in text(wish)
    assert "other question" in text(asked)


@pytest.mark.parametrize("asked", ["ok show me", "who do you have", "just show me the list"])
def test_who_wants_to_see_the_list_is_asked_no_way_to_meet(
    asked: str, resources: Resources
) -> None:
    search = talk(resources, "find a therapist in seattle", asked).state.search

    assert search is not None
    assert search.modality == "any"


@pytest.mark.parametrize("asked", ["is it illegal", "is therapy confidential"])
def test_a_state_behind_a_question_of_law_looks_for_nobody(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, asked, "in texas")

    assert turn.state.search is None
    assert turn.replies[-1].name == "law"


@pytest.mark.parametrize(
    "said",
    [
        ("my boyfriend choked me", "just show me"),
        ("i hurt myself last night", "show me who you have"),
        ("im scared of him", "who is there"),
        ("i cut myself deep", "show me"),
        ("my son wants to kill himself", "anyway lets carry on"),
    ],
)
def test_behind_a_danger_a_few_words_bring_no_list(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, "find a therapist in seattle", *said)

    assert turn.replies[-1].name not in ("results", "ask_modality")
    assert turn.replies[-1].help is not Help.NONE
