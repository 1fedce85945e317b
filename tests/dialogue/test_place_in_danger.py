"""A place that is said in danger brings numbers, and never a search."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("first", "place"),
    [
        ("i want to die", "im at a motel near Tucson"),
        ("i want to die", "Dayton, Ohio"),
        ("i cut too deep", "Fresno"),
        ("i took a bunch of pills", "53214"),
        ("my husband hits me", "we live in Tulsa"),
        ("my sister took all her pills", "we are in Boise, Idaho"),
    ],
)
def test_a_place_in_danger_starts_no_search_and_keeps_the_number(
    first: str, place: str, resources: Resources
) -> None:
    turn = talk(resources, first, place)

    assert turn.state.search is None
    assert "911" in text(turn)


def test_a_search_that_was_begun_waits_while_somebody_may_be_dying(resources: Resources) -> None:
    turn = talk(resources, "find me a therapist", "i took a bunch of pills", "Denver")

    assert "nearby, or online" not in text(turn)
    assert "911" in text(turn)
    assert turn.state.search is not None


@pytest.mark.parametrize(
    "said",
    [
        ("i want to die", "find me a therapist in Ohio"),
        ("find me a therapist", "i wish i was dead", "Chicago"),
    ],
)
def test_who_asks_for_a_therapist_while_a_risk_is_open_still_gets_the_search(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "nearby, or online" in text(talk(resources, *said))


_LICENCE = "licence_elsewhere"
_WORRIED = "my daughter told me she's been cutting. she's 13"


@pytest.mark.parametrize(
    "told",
    [
        (_WORRIED, "how do i find a therapist for her"),
        (_WORRIED, "where do i find someone for her to talk to"),
        (_WORRIED, "i need to get her into therapy"),
        ("i cut yesterday", "how do i find a therapist"),
        ("i wish i wasn't here any more", "where can i find a psychologist"),
    ],
)
def test_who_asks_how_to_find_a_therapist_behind_a_danger_is_asked_where(
    told: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *told)

    assert turn.state.said == "ask_place"
    assert "988" in text(turn)


@pytest.mark.parametrize("asked", ["how do therapists help", "i need help", "does therapy work"])
def test_who_asks_about_therapy_behind_a_danger_is_not_asked_where(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, _WORRIED, asked).state.search is None


@pytest.mark.parametrize("told", [(), ("how can she find help",), ("should i take her to the er",)])
def test_a_place_of_who_worries_begins_a_search_and_keeps_the_number(
    told: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, _WORRIED, *told, "columbus oh")

    assert "nearby, or online" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told",
    [
        "my daughter took all her pills and won't wake up",
        "my friend posted a goodbye and isn't picking up",
        "estoy preocupada, mi hija se corta",
    ],
)
def test_a_place_of_who_is_in_danger_now_or_reads_no_english_begins_none(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told, "columbus oh")

    assert turn.state.search is None
    assert "911" in text(turn)


def test_an_answer_to_where_to_look_is_one_in_danger_too(resources: Resources) -> None:
    told = "my girlfriend says she's going to kill herself if i leave"
    turn = talk(resources, told, "i need therapy myself", "seattle")

    assert "nearby, or online" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize("place", ["im in Dublin", "i live in Birmingham", "near Manchester"])
def test_a_name_of_two_countries_brings_both_numbers_before_the_question(
    place: str, resources: Resources
) -> None:
    turn = talk(resources, "i took a bunch of pills", place)
    told = text(turn)

    assert "911" in told
    assert "112" in told or "999" in told
    assert told.rindex("9") < told.index("Which of them")
    assert {b.action for row in turn.replies[0].buttons for b in row} >= {"country:US"}


@pytest.mark.parametrize(
    ("first", "place", "country"),
    [
        ("quiero morirme", "estoy en Madrid", "ES"),
        ("quiero morirme", "wohne in Köln", "DE"),
        ("i want to die", "Melbourne, Australia", "AU"),
    ],
)
def test_a_place_abroad_brings_its_numbers_in_other_words_too(
    first: str, place: str, country: str, resources: Resources
) -> None:
    turn = talk(resources, first, place)

    assert turn.state.country == country
    assert resources.lines.of(country).emergency_number in text(turn)


@pytest.mark.parametrize(
    "said", ["my friend paris left me", "im in pieces", "im in a dark place", "in the bathroom"]
)
def test_words_that_name_no_place_are_not_taken_for_one(said: str, resources: Resources) -> None:
    assert "where you are" not in text(talk(resources, "i want to die", said))


def test_which_number_to_call_is_answered_with_the_numbers(resources: Resources) -> None:
    turn = talk(resources, "i cut too deep", "I'm in Leeds, UK", "so what number do I call")

    assert "In danger now: 999" in text(turn)


def test_the_numbers_of_a_town_abroad_stand_beside_those_of_other_countries(
    resources: Resources,
) -> None:
    told = text(talk(resources, "i cut too deep", "i live in Newcastle"))

    assert "999" in told
    assert "911" in told


@pytest.mark.parametrize(
    ("said", "country"),
    [
        (("i want to die", "canada"), "CA"),
        (("im suicidal", "scotland"), "GB"),
        (("i want to die", "from the philippines"), "PH"),
        (("i want to die", "Canada please"), "CA"),
        (("i want to die", "australia not us"), "AU"),
        (("i want to die", "uk number please"), "GB"),
        (("i want to die", "why are you giving me us numbers im in brazil"), "BR"),
        (("im in pieces and i live in south africa i want to die",), "ZA"),
        (("jeena nahi chahta", "india"), "IN"),
        (("want to end it", "lagos"), "NG"),
        (("want to end it", "london"), "GB"),
        (("i want to die", "i'm stuck in ireland and alone"), "IE"),
        (("i want to die im in canada",), "CA"),
        (("i'm in the netherlands and i want to die",), "NL"),
        (("i'm in ireland stop saying 911",), "IE"),
        (("im from nigeria, 988 dont work here",), "NG"),
        (("i want to die", "i said UK why 988"), "GB"),
        (("i want to die", "im in cambridge", "the uk one"), "GB"),
        (("i want to die", "is 988 for uk"), "GB"),
    ],
)
def test_a_country_named_bare_or_in_a_sentence_brings_its_numbers(
    said: tuple[str, ...], country: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.state.country == country
    assert resources.lines.of(country).emergency_number in text(turn)


def test_a_country_that_was_named_keeps_the_level(resources: Resources) -> None:
    before, after = talk(resources, "i want to die"), talk(resources, "i want to die", "canada")

    assert after.state.risk.worst is before.state.risk.worst
    assert after.state.risk.open


@pytest.mark.parametrize(
    "said",
    [
        "chad",
        "georgia",
        "jordan",
        "no",
        "it",
        "not canada",
        "i hate the uk and everyone in it",
        "my friend paris left me",
        "im in love",
        "im in denial about it",
        "if i live in canada one day",
        "i'm in Lebanon, Pennsylvania",
        "im in mexico mo",
        "i live in peru in indiana",
        "my dad is from ireland",
        "i hate my number at work, not even india has it",
    ],
)
def test_a_name_that_tells_of_no_country_of_theirs_changes_none(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", said).state.country == "US"


@pytest.mark.parametrize(("city", "number"), [("sydney", "000"), ("santiago", "131")])
def test_a_large_city_that_is_a_name_too_brings_the_numbers_of_both(
    city: str, number: str, resources: Resources
) -> None:
    turn = talk(resources, "im suicidal", city)

    assert number in text(turn)
    assert "911" in text(turn)
    assert turn.state.country == "US", "nothing is taken away"


@pytest.mark.parametrize("said", ["van", "sale", "pest", "paul", "aurora"])
def test_a_word_or_a_name_after_a_card_is_no_city_abroad(said: str, resources: Resources) -> None:
    assert talk(resources, "im suicidal", said).state.country == "US"


def test_a_city_elsewhere_leaves_a_country_that_was_chosen(resources: Resources) -> None:
    turn = talk(resources, "@country:GB", "im suicidal", "lagos")

    assert turn.state.country == "GB"
    assert "999" in text(turn)


@pytest.mark.parametrize(
    "said", ["988 doesn't work here", "those are american numbers", "not in the us"]
)
def test_who_says_that_the_numbers_are_no_use_here_is_asked_where(
    said: str, resources: Resources
) -> None:
    assert "Which country" in text(talk(resources, "i want to die", said))


@pytest.mark.parametrize(
    ("search", "country"), [("find me a therapist in delhi", "IN"), ("therapist in london", "GB")]
)
def test_the_country_of_a_search_is_kept_for_danger_and_no_search_is_promised(
    search: str, country: str, resources: Resources
) -> None:
    turn = talk(resources, search, "i want to die")

    assert resources.lines.of(country).emergency_number in text(turn)
    assert "911" in text(turn), "a town abroad has namesakes at home"
    assert "go on with the search" not in text(turn)
    assert not turn.state.chosen


def test_a_search_that_turns_home_turns_the_numbers_too(resources: Resources) -> None:
    turn = talk(resources, "therapist in delhi", "Delhi, CA", "i want to die")

    assert "988" in text(turn)
    assert "go on with the search" in text(turn)


@pytest.mark.parametrize("danger", ["i want to kill myself", "i cut myself"])
def test_danger_told_instead_of_which_town_brings_the_numbers_of_each_country(
    danger: str, resources: Resources
) -> None:
    turn = talk(resources, "im in manchester", danger)

    assert turn.replies[0].name.startswith("card_")
    assert "999" in text(turn)
    assert "911" in text(turn)
    assert "the search" not in text(turn)
    assert talk(resources, "im in manchester", danger, "england").state.country == "GB"


@pytest.mark.parametrize("said", ["leeds. dont do phones. want to die.", "Belfast. i want to die"])
def test_a_city_abroad_that_danger_begins_with_brings_both_numbers(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_active"
    assert "999" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("im in london and i want to die", "116 123"),
        ("im from galway and i want to die", "112"),
        ("i cut tonight, im in joburg", "0800 567 567"),
        ("i want to die and im in brissie", "13 11 14"),
    ],
)
def test_a_city_abroad_told_with_danger_in_one_sentence_brings_both_numbers(
    said: str, number: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name.startswith("card_")
    assert number in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "im in so much pain and want to die",
        "im in a dark place and want to die",
        "im in reading week and want to die",
        "im from a broken home and want to die",
        "im in bed and i want to kill myself",
        "im in chicago and i want to die",
        "i wish i was in london, i want to die",
    ],
)
def test_what_somebody_is_in_with_danger_is_no_city_abroad(said: str, resources: Resources) -> None:
    assert len(talk(resources, said).replies) == 1


def test_a_name_or_a_town_at_home_before_danger_brings_one_card(resources: Resources) -> None:
    assert len(talk(resources, "Please. i want to die").replies) == 1
    assert len(talk(resources, "Denver. i want to die").replies) == 1


def test_who_says_in_danger_where_they_are_from_is_asked_for_the_country(
    resources: Resources,
) -> None:
    turn = talk(resources, "i want to die", "im british")

    assert turn.replies[-1].name == "country_ask"
    assert "988" in text(turn)
    assert talk(resources, "im british").replies[-1].name != "country_ask"


def test_of_towns_in_one_country_the_search_only_waits(resources: Resources) -> None:
    assert talk(resources, "im in richmond", "i want to die").replies[-1].name == "gone_on"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("manchester uk", "GB"),
        ("toronto canada", "CA"),
        ("im in manchester stop giving me american numbers", "GB"),
        ("stop giving me american numbers, im in leeds", "GB"),
        ("988 is for america, im in dublin", "IE"),
        ("wellington new zealand", "NZ"),
        ("wellington nz here", "NZ"),
        ("pretoria south africa", "ZA"),
        ("perth australia here", "AU"),
        ("cardiff here", "GB"),
        ("durban here", "ZA"),
        ("canada here", "CA"),
        ("uk here", "GB"),
        ("living in sydney", "AU"),
        ("from auckland", "NZ"),
        ("from glasgow", "GB"),
        ("cape town", "ZA"),
        ("mumbai", "IN"),
        ("vivo en puebla", "MX"),
        ("i stay in durban", "ZA"),
        ("currently in berlin", "DE"),
        ("greetings from cape town", "ZA"),
        ("ireland", "IE"),
        ("nz", "NZ"),
        ("does 988 work in canada", "CA"),
    ],
)
def test_a_town_with_its_country_or_a_complaint_chooses_the_country(
    said: str, code: str, resources: Resources
) -> None:
    assert talk(resources, said).state.country == code
    assert talk(resources, said, "i want to die").state.country == code


@pytest.mark.parametrize("said", ["stop giving me american numbers", "why are these all american"])
def test_who_complains_of_american_numbers_is_asked_for_the_country(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == "country_ask"
    assert talk(resources, "i want to die", said).replies[-1].name == "country_ask"


@pytest.mark.parametrize("said", ["stop sending me that number", "stop giving us numbers"])
def test_who_wants_no_numbers_at_all_is_asked_for_no_country(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", said).replies[-1].name == "quiet"


@pytest.mark.parametrize(
    "said",
    [
        "i hate canada", "love from canada", "peru indiana", "i love london", "hate new zealand",
        "chad here", "sydney here", "still here", "nobody here", "my mum is here", "new here",
        "from work", "from hell", "living in fear", "living in my car", "living in austin",
        "from boston", "austin here", "paris", "florence", "nice", "estoy en houston",
        "paris texas", "chad", "turkey", "it", "no", "i stay in bed", "currently in hospital",
        "988 is for america",
    ],
)  # fmt: skip
def test_a_country_that_is_spoken_of_is_not_where_the_person_is(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).state.country == "US"


@pytest.mark.parametrize(
    ("said", "country"),
    [
        (("im in paris", "texas"), "US"),
        (("im in dublin", "ohio"), "US"),
        (("im in london", "no im in the us"), "US"),
        (("germany", "im in the us"), "US"),
        (("im in dublin", "ok"), "US"),
        (("im in london", "ok"), "GB"),
        (("germany", "hi"), "DE"),
        (("uk", "the us army left me"), "GB"),
    ],
)
def test_a_state_or_the_country_said_afterwards_sets_the_numbers_right(
    said: tuple[str, ...], country: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to die", *said)

    assert turn.state.country == country
    assert resources.lines.of(country).emergency_number in text(turn)


def test_who_says_no_i_am_in_the_us_sees_its_numbers(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "no im in the us")

    assert "In danger now: 911" in text(turn)


@pytest.mark.parametrize("said", ["why uk numbers", "why are you giving me uk numbers"])
def test_who_asks_why_they_have_a_countrys_numbers_is_asked_for_theirs(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", "uk", said).replies[-1].name == "country_ask"
    assert talk(resources, "i want to die", said).replies[-1].name != "country_ask"


@pytest.mark.parametrize("said", ["what is the number again", "whats the number"])
def test_who_asks_for_the_number_again_sees_it(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", "germany", said)

    assert "In danger now: 112" in text(turn)


def test_the_number_of_a_listing_is_not_that_of_a_line(resources: Resources) -> None:
    listed = ("find me a therapist in milwaukee", "nearby")

    assert talk(resources, *listed, "whats the number").replies[-1].name == "picked"


def test_how_it_works_in_a_country_brings_its_lines(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "how does it work in ireland")

    assert "116 123" in text(turn)
    assert talk(resources, "does dbt work in teenagers").replies[-1].name == "section"


def test_a_town_in_another_language_brings_its_line_in_that_language(resources: Resources) -> None:
    turn = talk(resources, "estoy cansada de vivir", "vivo en puebla")

    assert turn.replies[-1].name == "other_language"
    assert "800 911 2000" in text(turn)


def test_a_greeting_of_new_zealand_is_no_other_language(resources: Resources) -> None:
    assert talk(resources, "kia ora").replies[-1].name == "greeting"


def test_in_an_emergency_a_place_abroad_brings_one_number_and_what_to_say(
    resources: Resources,
) -> None:
    turn = talk(resources, "i took all my pills", "im in edinburgh")

    assert "999" in text(turn).split("\n")[0]
    assert "Say it like that when you call" in text(turn)
    assert turn.replies[-1].buttons[0][0].copy == "999"
    assert turn.state.risk.emergency


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("my daughter is cutting, we in joburg", "0800 567 567"),
        ("i'm in galway and my brother told me he wants to die", "116 123"),
        ("i am student in mumbai and i cut", "14416"),
        ("im 16 in pune and i cut", "14416"),
        ("i'm in lagos and i have taken the pills", "0800 078 7746"),
    ],
)
def test_the_card_has_the_numbers_of_the_place_told_beside_the_danger(
    said: str, number: str, resources: Resources
) -> None:
    card = talk(resources, said).replies[0]

    assert card.name.startswith("card_")
    assert number in card.html
    assert "911" in card.html, "some town at home may have that name too"


@pytest.mark.parametrize(
    "said",
    [
        "i'm from poland but i work in chicago and i cut myself",
        "they were in canada when it happened. i want to die",
        "my mum is a teacher in cork, i cut",
        "we are in lebanon ohio and my son cuts",
        "i am interested in japan, and i cut myself",
    ],
)
def test_a_place_where_nobody_is_now_changes_no_number(said: str, resources: Resources) -> None:
    card = talk(resources, said).replies[0]

    assert card.name.startswith("card_")
    assert "988" in card.html


def test_who_says_that_they_are_abroad_is_told_its_number_beside_any_answer(
    resources: Resources,
) -> None:
    assert "116 123" in text(talk(resources, "im in leeds. it's getting worse"))
    assert "116 123" in text(talk(resources, "how do i get a referral to CAMHS for my daughter"))
    assert "116 123" not in text(talk(resources, "im in boise. it's getting worse"))


@pytest.mark.parametrize("between", ["im in leeds", "what's the number"])
def test_a_wound_that_was_asked_about_is_still_looked_after_behind_numbers(
    between: str, resources: Resources
) -> None:
    assert talk(resources, "i cut myself", between, "yes").replies[-1].name == "firstaid"
    assert talk(resources, "i cut myself", between, "no").replies[-1].name == "no_injury"


def test_where_somebody_is_who_is_in_no_danger_now_offers_a_search_too(
    resources: Resources,
) -> None:
    turn = talk(resources, "my brother cuts himself", "hes at college in ann arbor")

    assert "911" in text(turn)
    assert "find" in {b.action for row in turn.replies[0].buttons for b in row}


def test_where_somebody_is_who_is_in_danger_now_offers_none(resources: Resources) -> None:
    turn = talk(resources, "my brother took pills", "hes at college in ann arbor")

    assert "911" in text(turn)
    assert "find" not in {b.action for row in turn.replies[0].buttons for b in row}


@pytest.mark.parametrize(
    ("told", "reply"),
    [
        (("my ex posted that he's going to jump", "should i do something"), "now_for_them"),
        (("my brother cuts himself", "does it matter if he's in ohio and i'm in iowa"), _LICENCE),
    ],
)
def test_what_who_worries_asks_next_is_answered(
    told: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *told).replies[-1].name == reply


@pytest.mark.parametrize("asked", ["how do i get her a therapist", "how do i find her a counselor"])
def test_how_to_get_somebody_a_therapist_asks_for_one(asked: str, resources: Resources) -> None:
    assert talk(resources, "my daughter cuts herself", asked).state.said == "ask_place"
    in_danger = talk(resources, "my daughter took pills", "where can she be seen")
    assert in_danger.state.search is None
    assert (
        talk(resources, "my daughter cuts herself", "how do i get her to stop").state.search is None
    )


@pytest.mark.parametrize("name", ["austin", "jackson", "his name is jordan"])
def test_a_name_of_whom_it_is_about_begins_no_search(name: str, resources: Resources) -> None:
    assert talk(resources, "my friend cuts himself", name).state.search is None
