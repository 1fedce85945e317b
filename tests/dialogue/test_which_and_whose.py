"""Which way, for whom, and whose therapist: what is asked before, or beside, a search."""

import pytest

from bot.dialogue.resources import Resources
from bot.dialogue.state import Search
from bot.dialogue.turn import Turn
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


def _name(turn: Turn) -> str:
    return turn.replies[-1].name


def _search(turn: Turn) -> Search:
    assert turn.state.search is not None
    return turn.state.search


@pytest.mark.parametrize("read", ["what is dbt", "which therapies help", "what is cbt"])
@pytest.mark.parametrize(
    "asked",
    [
        "which is better for teens",
        "what works best for kids",
        "which would suit my son best",
        "what helps teenagers most",
        "is it good for kids?",
        "does it work for a 13 year old",
    ],
)
def test_what_fits_an_age_is_asked_of_the_page_and_begins_no_search(
    read: str, asked: str, resources: Resources
) -> None:
    turn = talk(resources, read, asked)

    assert _name(turn) == "not_told_whom"
    assert turn.state.search is None


def test_of_medicines_none_is_best_for_anybody(resources: Resources) -> None:
    asked = talk(resources, "tell me about medication", "which is best for teens")

    assert _name(asked) == "not_told_medicine"


@pytest.mark.parametrize(
    "asked",
    [
        "find one for my son",
        "find me someone for my daughter",
        "i want that for my son",
        "where can my daughter get that",
        "i think i need this",
    ],
)
def test_who_wants_what_was_read_begins_a_search(asked: str, resources: Resources) -> None:
    assert _search(talk(resources, "what is dbt", asked)).awaiting == "place"


@pytest.mark.parametrize("asked", ["i want that for my son", "how do i get it", "i need this"])
@pytest.mark.parametrize("read", ["what is depression", "what is self-harm"])
def test_nobody_wants_what_hurts(read: str, asked: str, resources: Resources) -> None:
    turn = talk(resources, read, asked)

    assert turn.state.search is None or "depression" not in _search(turn).specialty


@pytest.mark.parametrize(
    "asked",
    [
        "should i see a therapist in person or online",
        "should my daughter go in person or do video",
        "is it better to do therapy by video or face to face",
        "in person or online, what's better?",
        "which is better, online or in person",
        "do i need to see someone in person",
        "does it have to be face to face",
    ],
)
def test_which_way_to_meet_is_a_question_first_and_a_search_is_offered(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert _name(turn) == "need_not_be_near"
    assert turn.state.search is None
    assert ("Find a therapist", "find") in turn.state.offered


@pytest.mark.parametrize(
    "asked",
    [
        "should i see a therapist in person or online in Boise",
        "i need someone in person or online",
        "can you find someone in person or online",
        "can i see someone in person or online near Boise",
    ],
)
def test_who_names_both_ways_and_asks_for_somebody_is_heard(
    asked: str, resources: Resources
) -> None:
    assert _search(talk(resources, asked)).modality == "any"


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ("i am from kenya, what help is here", "Kenya"),
        ("im from Ghana. is there help here", "Ghana"),
        ("is there something like this in Portugal", "Portugal"),
        ("do you have anything for people in Ireland", "Ireland"),
        ("what help is there in Kenya", "Kenya"),
        ("i am writing from Germany, is there help?", "Germany"),
        ("im in Lagos. is there anything here", "Nigeria"),
    ],
)
def test_who_asks_what_help_a_country_has_is_told_its_line_and_that_nobody_is_listed_there(
    asked: str, where: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert _name(turn) == "abroad"
    assert f"{where} is outside the United States" in text(turn)
    assert f"For a hard moment in {where}" in text(turn)


def test_who_comes_from_elsewhere_may_be_here_and_sees_both_numbers(resources: Resources) -> None:
    told = text(talk(resources, "i am from kenya, what help is here", "i want to die"))

    assert "988" in told
    assert "In Kenya: 999" in told


def test_the_same_asked_of_a_town_at_home_looks_there(resources: Resources) -> None:
    place = _search(talk(resources, "is there something like this in Boise")).place

    assert place is not None
    assert place.name == "Boise"


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("i do zoom with my therapist now, need in person, Boise", "Boise"),
        ("my psychologist is online, i'd like to see one in person near Denver", "Denver"),
        ("i see my therapist by phone but would rather have face to face in Omaha", "Omaha"),
        ("my therapist only does video, i want someone i can see in person in Tucson", "Tucson"),
    ],
)
def test_another_way_is_asked_for_beside_ones_own_therapist(
    said: str, where: str, resources: Resources
) -> None:
    search = _search(talk(resources, said))

    assert search.modality == "in_person"
    assert search.place is not None
    assert search.place.name == where


@pytest.mark.parametrize(
    "said",
    [
        "my girlfriend is looking for a therapist in Reno but can't find one",
        "i've been looking for a therapist for months in Reno and can't find anyone",
        "we have been trying to get a counselor near Reno but couldn't find any",
        "i can't find a therapist in Reno who takes kids",
        "i have a counselor already, want a different one in Reno",
    ],
)
def test_who_has_looked_in_vain_is_looked_for(said: str, resources: Resources) -> None:
    place = _search(talk(resources, said)).place

    assert place is not None
    assert place.name == "Reno"


@pytest.mark.parametrize(
    "said",
    [
        "my friend is looking for a therapist and she's so stressed",
        "my therapist thinks i need another hobby",
        "my therapist wants me to meet people in person",
        "my boyfriend was looking for a job but can't find one",
        "i can't find my therapist's number",
        "i do zoom with my therapist now",
    ],
)
def test_who_only_tells_of_a_therapist_asks_for_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize(
    "said",
    [
        "i can't find a reason to live and i can't find a therapist",
        "my therapist quit, i want to die, i need someone in person",
        "we've been looking for a therapist and can't find one, she took pills tonight",
        "he hits me and i can't find a therapist",
    ],
)
def test_a_danger_beside_such_a_request_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "postpartum therapist?",
        "postpartum counselor",
        "therapist for new moms",
        "someone who works with new mothers near Reno",
        "im postpartum, need a therapist",
    ],
)
def test_who_is_looked_for_after_a_birth_is_looked_for(said: str, resources: Resources) -> None:
    assert _search(talk(resources, said)).specialty == "postpartum-depression"


@pytest.mark.parametrize("said", ["im postpartum", "3 weeks postpartum here", "new mum here"])
def test_who_tells_of_a_birth_is_asked_how_it_is(said: str, resources: Resources) -> None:
    assert _name(talk(resources, said)) == "after_birth"


@pytest.mark.parametrize(
    "said",
    [
        "mi psicóloga en El Paso dice que tengo que escribir un diario",
        "mein Therapeut in Chicago sagt dass ich das nicht machen soll",
        "mon psy à Boston ne veut pas me voir",
        "meu terapeuta em Miami disse que não é nada",
        "mijn psycholoog in Boston zegt dat ik niet gek ben",
    ],
)
def test_who_tells_of_their_own_therapist_in_another_language_looks_for_none(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert _name(turn) == "other_language"
    assert turn.state.search is None


@pytest.mark.parametrize(
    ("said", "treats"),
    [
        ("mi terapeuta se mudó, busco otro en Miami", ""),
        ("mein Therapeut ist weg, ich brauche einen neuen in Miami", ""),
        ("busco un terapeuta para ansiedad en Miami", "anxiety"),
        ("necesito terapia de pareja en Miami, hablamos español", "couples"),
        ("busco psicólogo en Miami, mi hija tiene un trastorno alimenticio", "eating-disorders"),
        ("je cherche un psy à Miami pour ma dépression", "depression"),
    ],
)
def test_what_is_treated_is_kept_of_a_request_in_another_language(
    said: str, treats: str, resources: Resources
) -> None:
    search = _search(talk(resources, said))

    assert search.specialty == treats
    assert search.place is not None
    assert search.place.name == "Miami"


@pytest.mark.parametrize(
    "asked", ["find me a therapist", "/find", "near Boise", "my mom wants me to talk to someone"]
)
def test_who_told_an_age_under_18_hears_who_helps_the_young_before_a_search(
    asked: str, resources: Resources
) -> None:
    said = text(talk(resources, "hi my name is tyler and im 15", asked))

    assert "A school counselor, a school nurse or a doctor can tell you" in said
    assert "Where should I look" in said or "Boise" in said


def test_the_age_that_was_told_takes_nothing_else_from_a_search(resources: Resources) -> None:
    turn = talk(resources, "im 16", "find a therapist for ptsd in Wisconsin, in person")

    search = _search(turn)
    assert {search.specialty, *search.also} == {"child-and-adolescent", "trauma"}
    assert search.modality == "in_person"


@pytest.mark.parametrize(
    "said",
    [
        ("my son is 15", "find a therapist"),
        ("im 15", "my friend cuts", "find someone for her in Reno"),
    ],
)
def test_an_age_of_somebody_else_or_a_search_for_them_does_not(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "how old you are" not in text(talk(resources, *said))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("what do i do if i see marks",), "look_at_wounds"),
        (("do i look at the wounds",), "look_at_wounds"),
        (("what do i do if i see marks", "who do i tell"), "pupils_secret"),
    ],
)
@pytest.mark.parametrize(
    "who", ["i work with kids at a church camp", "i volunteer at a summer camp", "im a nanny"]
)
def test_who_works_with_the_young_asks_for_one_of_them(
    who: str, said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert _name(talk(resources, who, *said)) == name


@pytest.mark.parametrize(
    "said",
    [
        "i work in a camp and i cut myself",
        "i work with kids and i want to die",
        "i work with kids and i took all my pills",
    ],
)
def test_a_danger_of_their_own_keeps_its_card(said: str, resources: Resources) -> None:
    first = talk(resources, said).replies[0]

    assert first.help is Help.CARD
    assert "third_party" not in first.name


@pytest.mark.parametrize("told", ["my best friend sends me pics of her cuts", "my daughter cuts"])
def test_who_asks_what_to_tell_them_hears_words_to_begin_with(
    told: str, resources: Resources
) -> None:
    assert _name(talk(resources, told, "what do i tell her")).startswith("talk_with_them")


def test_in_what_is_urgent_what_to_do_comes_before_words(resources: Resources) -> None:
    turn = talk(resources, "my daughter took pills", "what do i tell her")

    assert _name(turn) == "now_for_them"


@pytest.mark.parametrize("told", ["i want to tell my mom i cut", "i cut and my mom should know"])
def test_words_to_tell_of_ones_own_harm_are_for_oneself(told: str, resources: Resources) -> None:
    assert _name(talk(resources, told, "what do i tell her")) == "tell_someone"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("does therapy work", "do you have sliding scale"), "low_cost"),
        (("what do the letters mean", "and a counselor"), "whom_to_see"),
        (("how do i check a license", "what should i ask"), "how_good"),
        (("how do i check a license", "what if theyre full"), "wait_time"),
        (("what's bpd", "who diagnoses it"), "diagnose_me"),
        (("can scars be removed with laser",), "scar_care"),
        (("find me a therapist", "what happens there"), "at_first_meeting"),
        (("what topics do you have", "something else"), "guide_list"),
        (("compare online and in person", "which is cheaper"), "way_costs"),
        (("whats the vet line",), "serving"),
        (("lines",), "crisis"),
        (("my husband wont see anyone", "he said ok maybe online"), "yes_to_care"),
        (("does prozac help", "which one is best"), "rest"),
        (("quiero información sobre autolesiones",), "other_language"),
    ],
)
def test_plain_questions_round_care_have_their_answer(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert _name(talk(resources, *said)) == name


def test_the_place_after_who_diagnoses_is_looked_in(resources: Resources) -> None:
    assert _search(talk(resources, "what's bpd", "who diagnoses it", "in Fresno")).place is not None


@pytest.mark.parametrize("said", ["menu", "what topics do you have"])
def test_a_page_of_the_list_is_chosen_by_its_number(said: str, resources: Resources) -> None:
    assert talk(resources, said, "1").state.topic == "what-is-self-harm"


@pytest.mark.parametrize(
    "said", ["should i die at home or in person", "should i kill myself in person or online"]
)
def test_which_way_to_die_is_no_question_on_how_to_meet(said: str, resources: Resources) -> None:
    assert _name(talk(resources, said)) != "need_not_be_near"


@pytest.mark.parametrize(
    "said",
    [
        ("what is self-harm", "who can help with this"),
        ("my kid scratches herself. she's 6", "what is self harm", "who helps with that"),
    ],
)
def test_who_helps_with_what_was_read_is_looked_for(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert _name(talk(resources, *said)) == "ask_place"


@pytest.mark.parametrize(
    "told", ["i want to die", "i cut", "my friend took pills", "my husband hits me"]
)
def test_in_danger_nobody_is_asked_where_for_who_helps(told: str, resources: Resources) -> None:
    turn = talk(resources, told, "what is self-harm", "who helps with that")

    assert turn.state.search is None
    assert turn.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    "said",
    [
        ("my dad beats me and my brother", "can they be removed"),
        ("i want to die", "can i be erased"),
        ("i want to die", "will i be gone"),
        ("i want to die", "can i get rid of me"),
        ("i want to die", "will they be gone"),
        ("i have a plan for tonight", "can i be gone"),
        ("my daughter cuts", "can they be removed"),
    ],
)
def test_who_wants_to_be_gone_is_told_nothing_of_scars(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name != "scar_care"


@pytest.mark.parametrize(
    "said",
    [
        ("i cut myself", "can they be removed"),
        ("can scars be removed with laser", "do they fade"),
        ("how do i get rid of my scars",),
    ],
)
def test_what_becomes_of_scars_is_answered(said: tuple[str, ...], resources: Resources) -> None:
    assert _name(talk(resources, *said)) == "scar_care"


@pytest.mark.parametrize(
    "said",
    [
        "i didn't find therapy helpful",
        "i didn't get therapy as a kid",
        "i cant get therapy because of my husband",
        "i can't get a doctor to give me more pills",
        "i can't find the therapy notes",
    ],
)
def test_who_tells_of_therapy_that_was_or_may_not_be_looks_for_nobody(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize(
    "said",
    [
        ("should i tell my mom in person or by phone",),
        ("do i have to tell her in person",),
        ("should i break up with him in person or by phone",),
        ("should i say it in person or on the phone",),
        ("my husband hits me", "do i have to talk to him face to face"),
        ("my husband hits me", "do i need to do it face to face"),
    ],
)
def test_how_to_tell_somebody_is_no_question_on_a_therapist(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert _name(talk(resources, *said)) != "need_not_be_near"


@pytest.mark.parametrize("said", ["how do i test it", "where can i test it"])
def test_to_test_something_asks_for_no_diagnosis(said: str, resources: Resources) -> None:
    assert _name(talk(resources, said)) != "diagnose_me"
