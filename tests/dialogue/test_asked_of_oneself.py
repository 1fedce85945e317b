"""What people ask about themselves: does it help, is it my fault, is there hope, am I weak."""

import pytest

from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


def _names(turn: Turn) -> list[str]:
    return [reply.name for reply in turn.replies]


@pytest.mark.parametrize(
    "asked",
    [
        "does self harm help",
        "does cutting help with stress",
        "is cutting a good way to cope",
        "is it worth trying self harm",
        "is it ok to self harm sometimes",
        "is it ok if nobody gets hurt but me",
    ],
)
def test_whether_it_helps_is_answered_plainly_beside_the_line(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert _names(turn) == ["does_it_help"]
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("asked", "card"),
    [
        ("should i try cutting", "card_urge"),
        ("my friend says cutting helps should i try", "card_self_harm"),
    ],
)
def test_who_asks_whether_to_try_is_the_one_at_risk(
    asked: str, card: str, resources: Resources
) -> None:
    assert _names(talk(resources, asked)) == [card, "does_it_help"]


@pytest.mark.parametrize(
    "asked",
    [
        "does cutting carbs help with anxiety",
        "is cutting down a good idea",
        "should i try dbt",
        "is it ok to talk about self harm",
        "does dbt help with self harm",
    ],
)
def test_what_helps_in_other_ways_is_no_such_question(asked: str, resources: Resources) -> None:
    assert "does_it_help" not in _names(talk(resources, asked))


@pytest.mark.parametrize(
    "asked",
    [
        "is it my fault what my uncle did",
        "was it because of what happened with my stepdad",
        "is it because of what i saw",
        "is it because of my childhood",
        "is it because i was bullied",
        "what my uncle did, is that why",
    ],
)
def test_who_asks_about_what_was_done_to_them_is_told_it_is_not_their_fault(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert _names(turn) == ["done_to_me"]
    assert "not your fault" in text(turn)


@pytest.mark.parametrize(
    "asked",
    [
        "is it because i'm gay",
        "is it my fault im like this",
        "is it my moms fault that im like this",
        "is it my fault that i cut",
    ],
)
def test_who_hurts_themselves_is_not_spoken_to_as_who_loves_somebody(
    asked: str, resources: Resources
) -> None:
    said = talk(resources, asked)

    assert "own_fault" in _names(said)
    assert "love someone" not in text(said)


def test_after_their_own_risk_fault_is_their_own(resources: Resources) -> None:
    assert "own_fault" in _names(talk(resources, "i cut myself last night", "is it my fault"))


@pytest.mark.parametrize(
    "said",
    [
        ("did i cause this as a parent",),
        ("is it my fault as a mom",),
        ("is it because of the divorce",),
        ("my daughter cuts", "is it my fault"),
        ("my daughter cuts", "is it because of bullying"),
    ],
)
def test_a_parent_who_asks_for_the_fault_is_answered_as_before(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "fault" in _names(talk(resources, *said))


@pytest.mark.parametrize(
    "asked",
    [
        "is there hope",
        "any hope?",
        "is there any hope for me",
        "is there any hope for my son",
        "am i a lost cause",
        "will i always be like this",
        "will she be ok",
    ],
)
def test_hope_is_answered_and_not_searched_for(asked: str, resources: Resources) -> None:
    turn = talk(resources, asked)

    assert _names(turn) == ["hope"]
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "asked",
    ["am i weak", "am i a freak", "am i a failure for doing this", "am i dramatic", "am i broken"],
)
def test_who_fears_to_be_weak_is_not_thanked_or_refused(asked: str, resources: Resources) -> None:
    turn = talk(resources, asked)

    assert _names(turn) == ["am_i_weak"]
    assert "988" in text(turn)


def test_in_an_emergency_hope_is_no_answer(resources: Resources) -> None:
    assert "hope" not in _names(talk(resources, "my son took a bottle of pills", "will he be ok"))


def test_hell_is_a_question_of_faith(resources: Resources) -> None:
    assert _names(talk(resources, "am i going to hell")) == ["sin"]


@pytest.mark.parametrize(
    "asked",
    [
        "does ocd go away",
        "does depression go away",
        "do urges go away",
        "do scars go away",
        "does it go away",
    ],
)
def test_whether_something_goes_away_is_no_wish_for_less(asked: str, resources: Resources) -> None:
    assert "quiet" not in _names(talk(resources, asked))


@pytest.mark.parametrize("said", ["go away", "please go away", "can you go away", "just go away"])
def test_who_sends_the_bot_away_gets_one_line(said: str, resources: Resources) -> None:
    assert _names(talk(resources, said)) == ["quiet"]


@pytest.mark.parametrize("asked", ["can zoloft make it worse", "can meds make it worse"])
def test_a_medicine_that_may_make_it_worse_is_for_who_prescribed_it(
    asked: str, resources: Resources
) -> None:
    assert _names(talk(resources, asked)) == ["medicine"]


@pytest.mark.parametrize("asked", ["does drinking make it worse", "does therapy make it worse"])
def test_other_things_that_may_make_it_worse_are_no_talk_with_somebody(
    asked: str, resources: Resources
) -> None:
    assert _names(talk(resources, asked)) == ["section"]


@pytest.mark.parametrize(
    "asked",
    [
        "does talking about it make it worse",
        "will asking her make it worse",
        "would it make it worse if i ask him",
        "do i make it worse by asking",
        "does asking about it put the idea in their head",
    ],
)
def test_whether_asking_makes_it_worse_is_a_talk_with_somebody(
    asked: str, resources: Resources
) -> None:
    assert _names(talk(resources, asked)) == ["talk_with_them"]


@pytest.mark.parametrize(
    "asked",
    ["psychologist or psychiatrist?", "counselor or therapist", "therapist or psychologist"],
)
def test_two_professions_are_told_apart_in_english(asked: str, resources: Resources) -> None:
    assert _names(talk(resources, asked)) == ["letters"]


@pytest.mark.parametrize(
    "asked",
    ["ways to cope", "coping methods", "give me methods to calm down", "self harm alternatives"],
)
def test_who_looks_for_another_way_gets_the_next_minutes(asked: str, resources: Resources) -> None:
    assert _names(talk(resources, asked)) == ["minutes"]


@pytest.mark.parametrize(
    "asked",
    [
        "tell me what happens with kids who hurt themself",
        "what does the psychologist do with kids who hurt themselves",
        "i want know what do the school with the girls who cut",
        "why do people want to hurt themselves",
        "i dont get why anybody would do that on purpose",
        "how would i know if my kid is doing it",
        "bipolar and cutting",
    ],
)
def test_who_asks_to_understand_gets_one_row_and_no_card(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).why.assessment.level is RiskLevel.INFO


@pytest.mark.parametrize(
    "told",
    [
        "why do i want to hurt myself",
        "my kid hurts himself and i dont know why",
        "he says he will hurt himself if i leave",
        "i want to hurt myself on purpose",
    ],
)
def test_the_same_words_about_somebody_keep_their_card(told: str, resources: Resources) -> None:
    assert talk(resources, told).why.assessment.level >= RiskLevel.VIOLENCE


def test_who_asks_whether_they_do_it_is_in_no_emergency(resources: Resources) -> None:
    assert talk(resources, "am i doing it right").why.assessment.level is RiskLevel.NONE


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("im not suicidal but why do i do it", "Feelings that can lead to self-harm"),
        ("not suicidal, just curious about dbt", "What is dialectical behaviour therapy?"),
    ],
)
def test_what_is_asked_behind_a_denial_is_answered_with_the_row(
    said: str, title: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert text(turn).startswith(title)
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("im not suicidal but how do i die", "card_methods"),
        ("i dont want to die but what is the point", "card_passive"),
    ],
)
def test_what_alarms_behind_a_denial_keeps_its_card(
    said: str, card: str, resources: Resources
) -> None:
    assert _names(talk(resources, said))[0] == card


@pytest.mark.parametrize(
    "asked",
    [
        "can i text someone",
        "is there a text line",
        "can deaf people use 988",
        "i dont like phone calls can i text",
    ],
)
def test_who_asks_in_calm_whether_one_may_write_is_told_where(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert _names(turn) == ["may_i_text"]
    assert "988" in text(turn)
    assert "fastest" not in text(turn)


def test_who_cannot_call_in_danger_still_hears_what_is_fastest(resources: Resources) -> None:
    assert "911 is still the fastest" in text(
        talk(resources, "i want to die", "can i text someone")
    )


def test_whether_the_bot_calls_the_police_is_answered_with_no(resources: Resources) -> None:
    assert _names(talk(resources, "do u call the police")) == ["do_you_call"]


@pytest.mark.parametrize("said", ["call the police please", "can you call 911 for me"])
def test_who_wants_a_call_made_is_told_to_make_it(said: str, resources: Resources) -> None:
    assert _names(talk(resources, said)) == ["call_for_me"]


def test_in_danger_it_may_be_asked_for(resources: Resources) -> None:
    assert _names(talk(resources, "i want to die", "will you call the police")) == ["call_for_me"]


@pytest.mark.parametrize("sign", ["🔪", "🩸"])
def test_an_emoji_that_stands_for_a_word_is_read_as_it(sign: str, resources: Resources) -> None:
    assert _names(talk(resources, sign)) == ["harm_word"]


@pytest.mark.parametrize("sign", ["👍", "😭"])
def test_other_emojis_stay_no_words(sign: str, resources: Resources) -> None:
    assert _names(talk(resources, sign)) == ["no_words"]


@pytest.mark.parametrize("asked", ["who says so", "source?"])
def test_after_a_section_its_source_is_told(asked: str, resources: Resources) -> None:
    assert _names(talk(resources, "is it suicide", asked)) == ["sources"]


@pytest.mark.parametrize("asked", ["what if my mom reads this", "are u recording"])
def test_who_may_read_along_is_told(asked: str, resources: Resources) -> None:
    assert _names(talk(resources, asked)) == ["who_sees"]


def test_a_line_that_is_busy_has_failed(resources: Resources) -> None:
    assert _names(talk(resources, "the line is busy what now")) == ["line_failed"]


@pytest.mark.parametrize("asked", ["even if im 17?", "even if its bad", "and my school"])
def test_after_what_is_kept_private_more_of_it_is_answered_the_same(
    asked: str, resources: Resources
) -> None:
    assert _names(talk(resources, "will the therapist tell my parents", asked)) == ["kept_private"]


@pytest.mark.parametrize(
    ("first", "reply"),
    [("i want to die", "why_asked"), ("find me a therapist", "why_place")],
)
def test_why_something_is_asked_is_told_of_what_was_asked(
    first: str, reply: str, resources: Resources
) -> None:
    assert _names(talk(resources, first, "why are you asking that")) == [reply]
    assert reply == "why_place" or _names(talk(resources, first, "why do u ask")) == [reply]


def test_english_words_are_no_swedish(resources: Resources) -> None:
    assert "other_language" not in _names(talk(resources, "therapy for men"))


@pytest.mark.parametrize(
    "said", ["how do i tell my mum i cut", "how do i tell my dad i hurt myself"]
)
def test_who_asks_how_to_tell_of_their_own_cuts_gets_their_own_words(
    said: str, resources: Resources
) -> None:
    for before in ((), ("i want to die",)):
        told = text(talk(resources, *before, said))

        assert "i have been hurting myself" in told.casefold()
        assert "I've noticed that you are hurting" not in told


def test_who_asks_how_to_talk_with_a_daughter_gets_words_for_her(resources: Resources) -> None:
    turn = talk(resources, "my daughter cuts", "how do i talk with her")

    assert "noticed that you are hurting" in text(turn)


@pytest.mark.parametrize("said", ["no im talking about me", "its about me", "not them. me"])
def test_who_was_taken_for_somebody_that_worries_is_asked_how_they_are(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "my friend cuts herself", said)

    assert "So it is about you." in text(turn)
    assert "are you safe right now?" in text(turn)
    assert "988" in text(turn)
    assert not turn.state.risk.theirs
    later = talk(resources, "my friend cuts herself", said, "what do i say to my mum")
    assert later.replies[-1].name == "tell_someone"


@pytest.mark.parametrize(
    "asked", ["what do i say to my mum first", "how do i explain it to my girlfriend"]
)
def test_whoever_speaks_of_themselves_gets_words_of_their_own(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, "i used to cut", asked).replies[-1].name == "tell_someone"
    worried = talk(resources, "my brother cuts himself", asked)
    assert worried.replies[-1].name != "tell_someone"


@pytest.mark.parametrize(
    "asked", ["how do i come out", "how do i tell my dad im bi", "when should i come out to them"]
)
def test_how_to_come_out_is_told_with_whether_it_is_safe(asked: str, resources: Resources) -> None:
    assert "Is it safe?" in text(talk(resources, asked))


@pytest.mark.parametrize(
    "said", ["not me, my sister", "omg i said im safe. its my sister", "she's the one not me"]
)
def test_who_was_taken_for_the_one_in_danger_and_worries_about_another_is_believed(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i think about dying", said)

    assert "So it is about them." in text(turn)
    assert "988" in text(turn)
    assert turn.state.risk.theirs
    later = talk(resources, "i think about dying", said, "i want to die too")
    assert later.replies[0].help is Help.CARD


def test_who_took_something_is_not_taken_for_somebody_that_worries(resources: Resources) -> None:
    turn = talk(resources, "i took 30 pills", "not me, my sister")

    assert turn.state.risk.emergency


@pytest.mark.parametrize(
    "said",
    [
        "is it normal to cry this much",
        "is it normal to not be able to shut your head off",
        "is it weird that i hate the thing i used to love",
    ],
)
def test_whether_it_is_normal_is_not_answered_with_a_no(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "is_normal"
    assert not text(turn).startswith("No")


@pytest.mark.parametrize(
    "said",
    [
        "is it normal that my husband yells at me",
        "is it normal to hate my wife when she hits me",
        "is it normal to sleep all day on sertraline",
    ],
)
def test_what_somebody_does_and_what_a_medicine_does_is_not_called_normal(
    said: str, resources: Resources
) -> None:
    assert "is_normal" not in [reply.name for reply in talk(resources, said).replies]


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (
            "i had my baby 5 weeks ago and im so tired and i cry in the shower. is that bad",
            "after_birth",
        ),
        ("got laid off in september after 14 years", "under_pressure"),
        ("wife left in march", "break_up"),
        ("how do i tell her i lost my job", "tell_someone_again"),
        ("i got fired. how do i tell my wife", "tell_someone_again"),
    ],
)
def test_what_befell_somebody_is_met_in_that(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == reply


@pytest.mark.parametrize(
    "said",
    [
        "my wife left for work",
        "my boss let me go home early",
        "my baby is 3 months old and has a rash",
    ],
)
def test_an_ordinary_day_is_no_parting_and_no_loss(said: str, resources: Resources) -> None:
    names = [reply.name for reply in talk(resources, said).replies]

    assert {"break_up", "under_pressure", "after_birth"}.isdisjoint(names)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("is there a support group for widowers", "groups_near"),
        ("what is respite care", "for_carers"),
        ("is there anything for carers", "for_carers"),
        ("is it alright to put him in a home", "for_carers"),
        ("am i a bad daughter", "carer_feels"),
        ("how do i stop snapping at my mom", "carer_feels"),
        ("is melatonin ok with sertraline", "goes_together"),
        ("how do i talk to my daughter about it", "talk_with_them"),
        ("how do you make friends as an adult", "has_nobody"),
    ],
)
def test_what_families_and_carers_ask_has_a_reply(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == reply


def test_how_much_of_two_medicines_is_no_question_whether_they_go_together(
    resources: Resources,
) -> None:
    for said in ("can i take all my zoloft with ibuprofen", "can i take sertraline with vodka"):
        names = [reply.name for reply in talk(resources, said).replies]
        assert "goes_together" not in names


def test_who_is_angry_at_somebody_in_a_search_is_not_told_that_searching_is_hard(
    resources: Resources,
) -> None:
    searching = ("find a therapist", "akron ohio")

    angry = talk(resources, *searching, "is it ok to be angry at her. im so angry")
    stressed = talk(resources, *searching, "im so stressed")

    assert angry.replies[-1].name == "carer_feels"
    assert stressed.replies[-1].name == "search_feels"


def test_attacks_that_are_to_stop_are_nobody_to_support(resources: Resources) -> None:
    attacks = talk(resources, "i get panic attacks. how do i stop them")
    friends = talk(resources, "my friends are hurting themselves. how do i stop them")

    assert "support_them" not in _names(attacks)
    assert "support_them" in _names(friends)
