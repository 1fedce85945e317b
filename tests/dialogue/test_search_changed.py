"""A search over a whole conversation: minds change, and what is asked beside it is answered."""

import pytest

from bot.dialogue.resources import Resources
from bot.dialogue.state import Search
from tests.dialogue.talking import talk, text

FIND = "find me a therapist"
ONLINE = ("find a therapist in reno nevada", "online")
PAGE = ("find a therapist in milwaukee", "either")


def search(resources: Resources, *chat: str) -> Search:
    """Return the search that a chat leaves."""
    left = talk(resources, *chat).state.search
    assert left is not None
    return left


def place(resources: Resources, *chat: str) -> str:
    """Return the place where a chat's search looks, "" for none."""
    found = search(resources, *chat).place
    return found.id if found else ""


@pytest.mark.parametrize(
    ("said", "modality", "wishes"),
    [
        ("actually forget the online. in person reno and she has medicare", "in_person", True),
        ("forget zoom, nearby please", "in_person", False),
        ("never mind online", "in_person", False),
        ("scratch the video thing", "in_person", False),
        ("forget the insurance", "remote", False),
    ],
)
def test_what_takes_the_place_of_what_is_taken_back_is_heard(
    said: str, modality: str, wishes: bool, resources: Resources
) -> None:
    found = search(resources, *ONLINE, said)

    assert found.modality == modality
    assert ("insurance" in found.wishes) is wishes


@pytest.mark.parametrize(
    ("said", "modality"),
    [
        ("hmm she says she'd rather do online", "remote"),
        ("my daughter would like to do video", "remote"),
        ("he only wants video calls", "remote"),
        ("he wants to be left alone", "in_person"),
        ("she said she met him online", "in_person"),
    ],
)
def test_a_wish_that_is_told_of_somebody_is_a_wish(
    said: str, modality: str, resources: Resources
) -> None:
    assert search(resources, "therapist in columbus georgia", "nearby", said).modality == modality


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("ok change of plan she's moving to chicago", "Chicago, IL"),
        ("moving to chicago in march", "Chicago, IL"),
        ("we're relocating to green bay next month", "Green Bay, WI"),
        ("actually they're moving back home to madison", "Madison, WI"),
        ("she's in boise", "Boise, ID"),
        ("i moved in with my dad", "Milwaukee, WI"),
        ("im moving to a new flat", "Milwaukee, WI"),
        ("going back to school in the fall", "Milwaukee, WI"),
    ],
)
def test_a_search_moves_along_and_keeps_the_way_to_meet(
    said: str, where: str, resources: Resources
) -> None:
    chat = ("find a therapist in milwaukee", "online", said)

    assert place(resources, *chat) == where
    assert search(resources, *chat).modality == "remote"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how much", "insurance_cost"),
        ("thats not helpful", "few_listed"),
        ("a different one", "everyone"),
        ("ok any woman", "first_words"),
        ("start from scratch", "ask_place"),
        ("change the city to san antonio", "results"),
        ("or anybody really", "results"),
    ],
)
def test_a_few_words_at_a_page_are_of_the_page(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, *ONLINE, said).replies[-1].name == reply


@pytest.mark.parametrize(
    ("asked", "kept", "back"),
    [
        ("dbt therapist in columbus georgia", "DBT", "any specialty"),
        ("psychiatrist in columbus georgia", "one profession", "any profession"),
    ],
)
def test_what_is_looked_for_is_said_where_nobody_is_near_and_can_be_taken_back(
    asked: str, kept: str, back: str, resources: Resources
) -> None:
    chat = (asked, "nearby")
    found = search(resources, *chat, back)

    assert kept in text(talk(resources, *chat))
    assert back in text(talk(resources, *chat))
    assert (found.specialty, found.provider_type) == ("", "")
    assert "I looked for" not in text(talk(resources, "therapist in columbus georgia", "nearby"))


def test_another_request_begins_another_search(resources: Resources) -> None:
    first = ("psychologist in milwaukee", "online", "find me a therapist in boise")

    assert search(resources, *first).provider_type == ""
    assert search(resources, *first).modality == ""


@pytest.mark.parametrize(
    "said", ["just me", "no just for me", "shes not coming after all. just me", "forget couples"]
)
def test_who_comes_alone_needs_nobody_for_couples(said: str, resources: Resources) -> None:
    couple = ("therapist in richmond va for me and my wife", "nearby")

    assert search(resources, *couple).specialty == "couples"
    assert search(resources, *couple, said).specialty == ""


def test_what_somebody_wants_to_forget_is_what_they_want_help_with(resources: Resources) -> None:
    assert search(resources, *PAGE, "i want to forget the trauma").specialty == "trauma"
    assert search(resources, "trauma therapist in boise", "forget the trauma").specialty == ""


def test_a_profession_that_was_refused_may_be_shown_again(resources: Resources) -> None:
    chat = (*PAGE, "not a nurse", "ok a nurse is fine after all")
    names = [match.provider.name for match in talk(resources, *chat).why.matches]

    assert search(resources, *chat).refused_type == ""
    assert search(resources, *chat).provider_type == ""
    assert "Carla Weismantel" in names
    assert "Michelle Litwer" in names


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("actually for my son he's 16", True),
        ("for my mum", True),
        ("for my wife, she's 40", True),
        ("she is 9 years clean", False),
    ],
)
def test_whom_a_search_is_for_may_be_said_later(
    said: str, begins: bool, resources: Resources
) -> None:
    turn = talk(resources, *PAGE, said)

    assert text(turn).startswith("All right, for them.") is begins
    assert turn.state.search is not None
    assert turn.state.search.specialty == ""
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize("said", ["he's 9 does that matter", "he is 10 actually"])
def test_an_age_that_is_told_later_is_heard(said: str, resources: Resources) -> None:
    found = search(resources, "therapist for my son in tucson", said)

    assert "child-and-adolescent" in (found.specialty, *found.also) or "age" in found.wishes


def test_a_list_of_wishes_is_no_tale_though_it_names_somebody(resources: Resources) -> None:
    chat = ("therapist for my son in tucson", "nearby", "Flagstaff, autism, he is 9")

    assert place(resources, *chat) == "Flagstaff, AZ"
    assert search(resources, *chat).specialty == "autism"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("does she need a referral", "referral"),
        ("do i need a diagnosis to get therapy", "referral"),
        ("sliding scale what does that mean", "sliding_scale"),
        ("no i asked what sliding scale means", "sliding_scale"),
        ("can i go with him the first time", "go_along"),
        ("does online even work", "at_a_distance"),
        ("can a 9 year old even have therapy by video", "at_a_distance"),
        ("what if she doesnt like them", "another_therapist"),
        ("is there a free one for students", "low_cost"),
        ("whats the difference between her and a psychiatrist", "letters"),
    ],
)
@pytest.mark.parametrize("before", [("find a therapist in boise",), PAGE])
def test_what_is_asked_beside_a_search_is_answered_and_the_search_waits(
    said: str, reply: str, before: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *before, said)

    assert turn.replies[-1].name == reply
    assert turn.replies[-1].buttons[-1][0].action == "resume"
    assert turn.state.search == talk(resources, *before).state.search


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ((), "can i be in the room with him"),
        ((), "can i stay with her tonight"),
        ((), "can i go with her"),
        (("my son took pills",), "can i go with him"),
        ((*PAGE, "my son took pills"), "can i go with him"),
        ((), "got my diagnosis today"),
    ],
)
def test_what_is_of_no_search_is_not_answered_as_one(
    before: tuple[str, ...], said: str, resources: Resources
) -> None:
    assert talk(resources, *before, said).state.said not in {"go_along", "referral"}


@pytest.mark.parametrize("said", ["hold on", "no wait", "look everywhere", "ill figure it out"])
def test_an_emergency_in_a_search_comes_before_the_search(said: str, resources: Resources) -> None:
    turn = talk(resources, *PAGE, "i took all my pills", said)

    assert "911" in text(turn)
    assert turn.state.risk.emergency
    assert turn.state.said not in {"search_feels", "search_over", "results", "ask_place"}


@pytest.mark.parametrize(
    "said",
    [
        "sliding scale please",
        "is there a cheap therapist in denver",
        "can you find a therapist online",
        "can i see someone with a diagnosis of ocd in boise",
    ],
)
def test_a_wish_for_care_is_no_question_about_it(said: str, resources: Resources) -> None:
    named = {"referral", "sliding_scale", "go_along", "at_a_distance", "low_cost"}

    assert talk(resources, FIND, said).replies[-1].name not in named


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how does she write to them", "first_words"),
        ("what if they say no", "wait_time"),
        ("is she muslim", "ask_listing"),
        ("does she do teenagers", "ask_listing"),
        ("show me the list again", "results"),
        ("any other?", "everyone"),
    ],
)
def test_what_is_asked_of_a_list_in_other_words_is_answered(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, *PAGE, said).state.said == reply


@pytest.mark.parametrize("said", ["actually no wait", "hold on", "no wait"])
@pytest.mark.parametrize("before", [("find a therapist in seattle",), PAGE])
def test_who_hesitates_is_given_time_and_no_wish_is_heard(
    said: str, before: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *before, said)

    assert turn.replies[-1].name == "search_feels"
    assert turn.state.search == talk(resources, *before).state.search
    assert "waiting" in search(resources, *PAGE, "no waitlist please").wishes


@pytest.mark.parametrize(
    ("said", "over"),
    [
        ("nm ill try myself", True),
        ("i'll ask around", True),
        ("i'll think about it", True),
        ("no that's all", True),
        ("that's it, thanks", True),
        ("is that all", False),
        ("i'll try denver", False),
        ("ok ill look elsewhere, thanks", False),
    ],
)
def test_who_looks_alone_from_here_is_let_go(said: str, over: bool, resources: Resources) -> None:
    assert (talk(resources, *PAGE, said).state.search is None) is over
    assert talk(resources, said).replies[-1].name != "search_over"


@pytest.mark.parametrize(
    ("before", "said", "begins"),
    [
        ("how much is therapy", "boston", True),
        ("do i need a diagnosis to get therapy", "in boston please", True),
        ("can i change therapists", "dayton ohio", True),
        ("how much is therapy", "ok", False),
        ("how much is therapy", "nice", False),
        ("why do people hurt themselves", "boston", False),
    ],
)
def test_a_place_alone_begins_a_search_after_a_reply_on_care(
    before: str, said: str, begins: bool, resources: Resources
) -> None:
    assert (talk(resources, before, said).state.search is not None) is begins


def test_a_search_behind_a_danger_waits_until_the_danger_was_spoken_of(
    resources: Resources,
) -> None:
    said = (
        "so basically i was fine then my manager said the thing about the numbers and then i was "
        "driving and i thought what if i just didnt turn and now im here so can you find me a "
        "therapist near tulsa"
    )
    told, safe = talk(resources, said), talk(resources, said, "yes im safe. tulsa tho")

    assert [reply.name for reply in told.replies] == ["card_active"]
    assert safe.replies[-1].name == "safe_yes"
    assert safe.replies[-1].buttons[-1][0].action == "resume"
    assert talk(resources, said, "yes im safe", "near tulsa").replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    "said",
    ["im going to kill myself tonight, find me a therapist in chicago", "i took all my pills"],
)
def test_an_emergency_keeps_no_search_and_offers_none(said: str, resources: Resources) -> None:
    turn = talk(resources, said, "chicago")

    assert turn.state.search is None
    assert "911" in text(turn)


def test_who_would_meet_either_way_is_told_that_nobody_is_near(resources: Resources) -> None:
    nobody = "I have nobody on my list within 25 miles of"

    assert text(talk(resources, "find a therapist in reno nevada", "either")).startswith(nobody)
    assert nobody not in text(talk(resources, *PAGE))
    assert nobody not in text(talk(resources, *ONLINE))


@pytest.mark.parametrize(
    ("said", "line"),
    [("he got out of the army last year", True), ("he got out of bed last year", False)],
)
def test_who_served_hears_of_their_line_in_a_search(
    said: str, line: bool, resources: Resources
) -> None:
    assert ("press 1" in text(talk(resources, *PAGE, said))) is line


@pytest.mark.parametrize("said", ["search without a place", "look everywhere"])
def test_a_page_may_be_asked_for_without_a_place(said: str, resources: Resources) -> None:
    found = search(resources, *ONLINE, said)

    assert found.place is None
    assert found.skipped


@pytest.mark.parametrize(
    "chat",
    [
        ("my interview was awful", "im fine, just embarrassed. got another one monday"),
        ("hi", "wait one more. is it free"),
        ("hi. who is better to see, a psychologist or a counsellor",),
        (FIND, "no its a job interview not a therapist"),
    ],
)
def test_what_only_sounds_like_a_search_begins_none(
    chat: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *chat).state.search is None


def test_what_care_costs_elsewhere_is_told_without_a_plan(resources: Resources) -> None:
    told = text(talk(resources, "i live in england", "how much is counselling"))

    assert "plan" not in told
    assert "national health service" in told


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("nobody answered", "wait_time"),
        ("what do i do if nobody calls back", "wait_time"),
        ("and if she doesnt answer", "wait_time"),
        ("how many should i try", "wait_time"),
        ("do you have women therapists", "first_words"),
        ("how do i prepare for the first session", "prepare_first"),
        ("how do i prepare him for it", "prepare_first"),
        ("what should i bring", "prepare_first"),
        ("what if i know her from church", "nobody_to_know"),
        ("can i do it on my phone", "at_a_distance"),
        ("he wont go", "wont_have_care"),
        ("is there a vet center near me", "vet_centers"),
    ],
)
def test_what_comes_up_in_the_middle_of_a_search_is_answered_and_the_page_stays(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, *PAGE, said)

    assert turn.replies[-1].name == reply
    assert turn.state.search is not None


@pytest.mark.parametrize("said", ["what should i bring", "he wont go"])
def test_the_same_words_say_nothing_of_care_where_none_is_looked_for(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).state.said not in ("prepare_first", "wont_have_care")


def test_two_wishes_that_no_listing_states_are_joined_by_or(resources: Resources) -> None:
    told = text(talk(resources, "find a therapist in reno who takes aetna and speaks spanish"))

    assert " or " in told.split("Listings don't state ")[1].split(":")[0]


@pytest.mark.parametrize("said", ["no i just wanted a therapist", "i need a therapist"])
def test_who_asks_once_more_is_asked_where_and_offered_no_town(
    said: str, resources: Resources
) -> None:
    assert talk(resources, FIND, said).replies[-1].name == "ask_place"
    assert talk(resources, FIND, "grand rapid", said).replies[-1].name == "ask_place"


def test_who_finds_nobody_twice_is_not_told_all_of_it_again(resources: Resources) -> None:
    begun = ("therapist in austin texas", "nearby")
    first, again = text(talk(resources, *begun)), text(talk(resources, *begun, "san antonio"))

    assert "FindTreatment.gov" in first
    assert "FindTreatment.gov" in again
    assert len(again) < len(first)


def test_a_namesake_in_the_state_that_was_searched_is_offered_first(resources: Resources) -> None:
    turn = talk(resources, "therapist in chicago", "nearby", "change place to aurora")

    assert turn.replies[-1].buttons[0][0].label == "Aurora, IL"


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("can it be evenings only", "hours"),
        ("is there a male one", "gender"),
        ("could it be a woman", "gender"),
    ],
)
def test_a_wish_may_be_a_question(said: str, wish: str, resources: Resources) -> None:
    assert wish in search(resources, *PAGE, said).wishes
    assert not search(resources, *PAGE, "what does therapy cost").wishes


def test_one_of_two_towns_instead_is_asked_about(resources: Resources) -> None:
    turn = talk(resources, *PAGE, "try reno or las vegas instead")

    assert turn.replies[-1].name == "ask_which_place"


def test_anywhere_after_nobody_looks_online(resources: Resources) -> None:
    chat = ("find a therapist in reno nevada", "nearby", "anywhere is fine")

    assert search(resources, *chat).modality == "remote"


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("is therapy free in the uk", "GB"),
        ("can i see someone on the nhs", "GB"),
        ("is help free in time", "US"),
        ("i need help. my brother is in japan", "US"),
        ("can you help, my son is in japan", "US"),
        ("how common is self harm in japan", "US"),
    ],
)
def test_who_asks_about_care_in_a_country_sees_its_lines(
    said: str, country: str, resources: Resources
) -> None:
    assert talk(resources, said).state.country == country


@pytest.mark.parametrize("whom", ["for my daughter, 14", "its for my son who is 9"])
def test_whom_a_search_is_for_may_be_said_with_their_age(whom: str, resources: Resources) -> None:
    searched = ("find a therapist", "53202", "online")
    told = talk(resources, *searched, whom)
    more = talk(resources, *searched, whom, "more")

    assert told.why.intent == "find_therapist"
    assert more.why.intent == "find_therapist"


def test_why_the_place_is_needed_is_told_in_few_words(resources: Resources) -> None:
    turn = talk(resources, "find a therapist", "why do you need it")

    assert turn.replies[-1].name == "why_place"
