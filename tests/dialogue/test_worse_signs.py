"""A sign that is worse than before gets its full reply again, whatever was said until then."""

from dataclasses import replace
from itertools import pairwise

import pytest

from bot.dialogue.events import Said
from bot.dialogue.help.cards import full_card
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import plain_text
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState, RiskMemory
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

PLAN_AND_MEANS = [
    "i have a plan",
    "ive got a plan",
    "i know how",
    "i know exactly how id do it",
    "its all ready",
    "everything is set up",
    "i have what i need",
    "im not safe",
    "i cant hold on",
    "tonight",
    "nobody can stop me",
]
WORSE_FOR_THEM = [
    "she has a plan",
    "shes got pills in her room",
    "she says tonight",
    "shes not answering now",
    "i cant find her",
    "i dont know where she is",
    "she took something",
]
THIRD_PARTY = "my daughter says she doesn't want to be alive"


def card(name: str, resources: Resources, country: str = "US") -> str:
    view = HelpView(resources.lines.of(country), chosen=False)
    return plain_text(full_card(name, view, resources.wording).html)


def in_full(name: str, resources: Resources) -> tuple[str, ...]:
    """Return the card in each of the ways that it may begin; all that follows is the same."""
    whole = card(name, resources)
    families = resources.wording.openings.values()
    ways = (
        other + whole[len(written) :]
        for family in families
        for written in family.as_written
        if whole.startswith(written)
        for other in family.others
    )
    return (whole, *ways)


@pytest.mark.parametrize("words", PLAN_AND_MEANS)
def test_a_plan_or_means_after_thoughts_of_suicide_are_an_emergency(
    words: str, resources: Resources
) -> None:
    assert text(talk(resources, "i want to die", words)) == card("card_imminent", resources)


@pytest.mark.parametrize("words", PLAN_AND_MEANS)
def test_a_plan_or_means_after_a_wish_to_be_gone_are_asked_about_in_full(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, "i wish i would not wake up", words)

    assert turn.why.assessment.level >= RiskLevel.ACTIVE
    assert text(turn).startswith(card("card_active", resources)) or text(turn) == card(
        "card_imminent", resources
    )


@pytest.mark.parametrize("words", PLAN_AND_MEANS[2:3] + PLAN_AND_MEANS[4:6] + ["tonight"])
def test_the_same_words_alone_are_no_alarm(words: str, resources: Resources) -> None:
    assert talk(resources, words).why.assessment.help is Help.NONE


@pytest.mark.parametrize("words", WORSE_FOR_THEM)
def test_a_worse_sign_about_somebody_else_is_urgent(words: str, resources: Resources) -> None:
    urgent = card("card_third_party_urgent", resources)

    assert text(talk(resources, THIRD_PARTY, words)).startswith(urgent)


def test_every_further_urgent_sign_is_answered_in_full(resources: Resources) -> None:
    urgent = card("card_third_party_urgent", resources)
    signs = ("she has a plan", "shes not answering now", "my daughter just swallowed all her pills")

    assert text(talk(resources, THIRD_PARTY, *signs)).startswith(urgent)


def test_a_wish_for_less_does_not_hold_back_an_emergency(resources: Resources) -> None:
    risk = RiskMemory(turns=2, worst=RiskLevel.THIRD_PARTY, groups=("card_third_party",))
    state = DialogueState(risk=replace(risk, quiet=True))

    turn = take_turn(state, Said(text="she is not answering now"), resources)

    assert text(turn).startswith(card("card_third_party_urgent", resources))


@pytest.mark.parametrize("words", ["hes outside now", "he has a knife", "its happening again"])
def test_violence_that_comes_closer_is_answered_in_full(words: str, resources: Resources) -> None:
    turn = talk(resources, "my husband hits me", "it was bad last week he punched me", words)

    near = resources.wording.say("violence_near", help=HelpView(resources.lines.of("US"), False))
    told = text(turn).replace(f"{plain_text(near)}\n\n", "")  # stands behind the first numbers

    assert told.startswith(in_full("card_violence", resources))


def test_a_plan_of_the_person_who_worries_is_no_danger(resources: Resources) -> None:
    turn = talk(resources, THIRD_PARTY, "i know how")

    assert turn.why.assessment.level < RiskLevel.PASSIVE


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("i keep picturing dropping the baby down the stairs", "card_unwanted_thoughts"),
        ("the baby wont stop screaming and i nearly shook him", "card_to_baby"),
        ("my wife gave birth last week, she hears voices", "card_birth_emergency"),
        ("a voice tells me to drown my baby", "card_birth_emergency"),
    ],
)
def test_thoughts_that_frighten_urges_and_illness_after_a_birth_are_told_apart(
    words: str, name: str, resources: Resources
) -> None:
    assert text(talk(resources, words)).startswith(card(name, resources))


def test_who_also_wants_to_die_is_answered_about_that(resources: Resources) -> None:
    words = "i keep picturing hurting my baby and i want to kill myself"

    assert text(talk(resources, words)).startswith(card("card_active", resources))


def test_frightening_thoughts_told_again_are_answered_in_words_that_fit(
    resources: Resources,
) -> None:
    told = "i get images of hurting my newborn"

    again = text(talk(resources, told, told))

    assert any(sentence in again for sentence in resources.wording.again["unwanted_thoughts"])


def test_a_line_for_new_parents_stands_on_their_card_where_a_country_has_one(
    resources: Resources,
) -> None:
    country = resources.lines.of("US")
    line = country.line[0].model_copy(
        update={"name": "A line for new parents", "phone": "555 0100", "audience": ["new_parents"]}
    )
    with_line = country.model_copy(update={"line": [*country.line, line]})
    view = HelpView(with_line, chosen=True)

    shown = plain_text(full_card("card_unwanted_thoughts", view, resources.wording).html)

    assert "A line for new parents" in shown
    assert shown.index("555 0100") < shown.index("988")


@pytest.mark.parametrize(
    "words",
    [
        "i dont have a plan",
        "i havent got a plan",
        "i dont know how",
        "its not ready",
        "im not going to do it",
        "i wont do it",
        "i dont have what i need",
        "i know",
        "ok",
        "my sister is with me",
        "im feeling a bit better now",
        "its over now",
    ],
)
def test_who_says_no_to_it_is_not_answered_as_an_emergency(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to die", words)

    assert turn.why.assessment.level < RiskLevel.IMMINENT
    assert text(turn) != card("card_imminent", resources)


@pytest.mark.parametrize(
    "words",
    [
        "she doesnt have a plan",
        "she says shes ok now",
        "he says he wont do it",
        "shes home now and talking to me",
        "thank you",
        "how do i talk to her",
    ],
)
def test_good_news_about_somebody_else_is_no_urgent_sign(words: str, resources: Resources) -> None:
    urgent = card("card_third_party_urgent", resources)

    assert not text(talk(resources, THIRD_PARTY, words)).startswith(urgent)


@pytest.mark.parametrize(
    "words",
    [
        "my dad took an overdose last night, hes home now",
        "my dad took an overdose last night and he's at the hospital",
        "my mum overdosed on sunday, she is in icu",
    ],
)
def test_an_attempt_that_doctors_know_of_is_no_call_for_now(
    words: str, resources: Resources
) -> None:
    assert text(talk(resources, words)).startswith(card("card_third_party", resources))


@pytest.mark.parametrize(
    "words",
    [
        "my dad took an overdose",
        "my dad took an overdose last night, hes home now but he is throwing up",
        "my mum took pills last night and she is home now and wont wake up",
    ],
)
def test_an_attempt_that_may_not_be_over_is_urgent(words: str, resources: Resources) -> None:
    assert text(talk(resources, words)).startswith(card("card_third_party_urgent", resources))


@pytest.mark.parametrize(
    "words",
    [
        "theres a gun in the closet",
        "pills in my bag",
        "i got the supplies",
        "i lied to you",
        "actually i'm not",
        "but later idk",
        "nobody else is home",
        "i cant trust myself",
    ],
)
def test_means_a_safety_taken_back_and_being_alone_are_worse_signs(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to die", "yes", "my cat sleeps", words)

    assert text(turn).startswith(card("card_imminent", resources))


@pytest.mark.parametrize("words", ["really deep", "it wont stop", "i see fat", "im getting dizzy"])
def test_a_wound_that_is_bad_is_an_emergency(words: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", "yes", words)

    assert text(turn) == card("card_imminent", resources)


@pytest.mark.parametrize("words", ["maybe 40", "vodka", "so drowsy", "my heart is racing", "alone"])
def test_what_follows_an_overdose_brings_the_emergency_card_with_a_step_behind_it(
    words: str, resources: Resources
) -> None:
    told = text(talk(resources, "i took a bunch of pills", f"im {words}", words))

    assert told.startswith(card("card_imminent", resources)) or words == "alone"
    assert "911" in told


def test_after_an_emergency_no_words_are_said_twice_running(resources: Resources) -> None:
    said = ("im standing on the bridge", "cold wind", "cars below", "ok", "so many people", "lol")
    told = [text(talk(resources, *said[: n + 1])) for n in range(len(said))]

    assert all("911" in one for one in told)
    assert all(one != other for one, other in pairwise(told))


def test_whether_to_go_to_hospital_after_an_overdose_is_answered_with_yes(
    resources: Resources,
) -> None:
    turn = talk(resources, "i took a bunch of pills", "should i go to the er")

    assert text(turn).startswith("Yes.")


def test_what_is_still_there_is_answered_as_the_risk_it_was(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "ok", "my dad is here", "i still want it")

    assert text(turn).startswith(in_full("card_active", resources))


def test_a_weapon_after_a_wish_to_hurt_somebody_repeats_the_number(resources: Resources) -> None:
    turn = talk(resources, "i want to stab my brother", "i have a knife")

    assert text(turn).startswith(card("card_to_others", resources))


def test_the_line_leaves_after_a_second_calm_turn_once_all_is_said_to_be_well(
    resources: Resources,
) -> None:
    told = ("I wish I was dead", "I'm fine now")
    calm = ("what is cbt", "what is dbt")

    assert talk(resources, *told).replies[-1].help is Help.ROW
    assert talk(resources, *told, calm[0]).replies[-1].help is Help.ROW
    assert talk(resources, *told, *calm).replies[-1].help is Help.NONE


def test_the_line_stays_longer_where_nobody_said_that_all_is_well(resources: Resources) -> None:
    calm = ("what is cbt", "what is dbt", "what is ocd", "what is bpd")

    assert talk(resources, "I wish I was dead", *calm).replies[-1].help is Help.ROW
    assert talk(resources, "I wish I was dead", *calm, *calm, *calm).replies[-1].help is Help.NONE


def test_means_count_after_the_line_has_left(resources: Resources) -> None:
    calm = ("I wish I was dead", "I'm fine now", "what is cbt", "what is dbt", "what is ocd")

    assert talk(resources, *calm, "i have a knife here").replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("my wife hits me", "she says she will kill herself if i go"),
        ("he strangled me", "he threatens suicide when i pack"),
        ("my partner beats me and says he'll shoot himself if i leave",),
    ],
)
def test_who_is_hurt_by_somebody_that_threatens_to_die_is_not_told_to_stay_near(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert text(turn).startswith(in_full("card_held", resources))
    assert "stay near" not in text(turn)


def test_a_threat_to_die_where_nobody_was_hurt_is_a_worry(resources: Resources) -> None:
    turn = talk(resources, "my wife says she will kill herself if i go")

    assert text(turn).startswith(card("card_third_party_urgent", resources))


@pytest.mark.parametrize("words", ["he owns guns", "he keeps a rifle in the closet"])
def test_guns_of_who_threatens_somebody_bring_the_emergency_number_again(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, "my ex says he'd kill us both", words)

    assert text(turn).startswith(in_full("card_violence", resources))


def test_guns_of_somebody_alone_are_no_alarm(resources: Resources) -> None:
    assert talk(resources, "he owns guns").why.assessment.help is Help.NONE


@pytest.mark.parametrize("words", ["i want to hurt my stepfather", "i want to stab my brother"])
def test_a_baby_is_spoken_of_only_where_one_was_named(words: str, resources: Resources) -> None:
    assert "baby" not in text(talk(resources, words, "i have a knife"))
    assert "baby" in text(talk(resources, "i nearly threw the baby"))


@pytest.mark.parametrize("words", ["off for a long drive", "no need to reply", "dont wait up"])
def test_who_goes_off_alone_and_wants_no_answer_is_asked_again_in_full(
    words: str, resources: Resources
) -> None:
    active = in_full("card_active", resources)

    assert text(talk(resources, "i cant go on", words)).startswith(active)
    assert text(talk(resources, "i want to die", "ok", words)).startswith(active)


@pytest.mark.parametrize(
    "said",
    [
        ("i want to die", "im going for a walk with my dog"),
        ("hello", "im going for a drive", "dont answer"),
        ("im turning my phone off to sleep",),
        ("i wanted to say goodbye to my colleagues",),
    ],
)
def test_a_walk_with_company_or_a_day_without_danger_is_no_farewell(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).why.assessment.help is not Help.CARD


@pytest.mark.parametrize(
    "words", ["stopped by to say farewell", "this is just me saying goodbye", "i came to say bye"]
)
def test_who_comes_only_to_say_goodbye_is_asked_whether_it_is_safe(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, words)

    assert turn.why.assessment.level >= RiskLevel.PASSIVE
    assert "988" in text(turn)


def test_who_wants_to_end_their_own_life_is_no_threat_to_others(resources: Resources) -> None:
    turn = talk(resources, "i want to end my life")

    assert text(turn).startswith(card("card_active", resources))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("my brother stands on a bridge and says he will jump",), "keep the phone free"),
        (("my sister cut her wrists", "i called 911"), "keep the phone free"),
        (("i took a bunch of pills", "the ambulance is on its way"), "unlock the door"),
    ],
)
@pytest.mark.parametrize(
    "asked",
    ["what do i do while i wait", "what can i do until then", "waiting for the ambulance"],
)
def test_who_waits_for_rescue_is_told_what_to_do_meanwhile(
    said: tuple[str, ...], words: str, asked: str, resources: Resources
) -> None:
    turn = talk(resources, *said, asked)

    assert words in text(turn)
    assert "911" in text(turn)
    assert not turn.why.section


@pytest.mark.parametrize(
    "said",
    [
        ("what do i do while i wait for a therapist",),
        ("my daughter cuts herself", "what can i do until then"),
    ],
)
def test_waiting_without_an_emergency_is_no_rescue(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "While you wait" not in text(talk(resources, *said))


FRIGHTENING = "i get images of hurting my newborn"


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("im petrified", "It makes sense that this frightens you"),
        ("this terrifies me", "It makes sense that this frightens you"),
        ("does that make me a monster", "No. Having such thoughts"),
        ("might i lose control", "No. Having such thoughts"),
        ("am i a bad father", "No. Having such thoughts"),
        ("i locked the knives away", "You did that so that nobody gets hurt"),
        ("i dont dare to bath her", "You did that so that nobody gets hurt"),
    ],
)
def test_fear_after_thoughts_that_nobody_wants_is_answered_as_that(
    words: str, begins: str, resources: Resources
) -> None:
    turn = talk(resources, FRIGHTENING, words)

    assert text(turn).startswith(begins)
    assert "911" in text(turn)
    assert "suicide attempt" not in text(turn)


def test_who_wants_to_die_after_thoughts_that_nobody_wants_is_answered_about_that(
    resources: Resources,
) -> None:
    turn = talk(resources, FRIGHTENING, "im terrified and i want to die")

    assert text(turn).startswith(card("card_active", resources))


@pytest.mark.parametrize("first", ["my husband hits me", THIRD_PARTY])
def test_fear_of_somebody_or_for_somebody_is_no_wish_to_die(
    first: str, resources: Resources
) -> None:
    assert talk(resources, first, "im terrified").why.assessment.level < RiskLevel.PASSIVE


@pytest.mark.parametrize("words", ["theres a gun in his truck", "he owns three rifles"])
def test_a_gun_of_who_threatens_is_no_worry_about_that_person(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, "he said he'd kill me and then himself", words)

    assert turn.why.assessment.level is RiskLevel.VIOLENCE


@pytest.mark.parametrize("words", ["i just cant take it anymore", "I can't bear this any longer"])
def test_who_cannot_take_it_any_more_is_asked_whether_it_is_safe(
    words: str, resources: Resources
) -> None:
    assert "Are you safe" in text(talk(resources, words))


@pytest.mark.parametrize("words", ["i cant take this heat anymore", "cant stand my boss anymore"])
def test_what_somebody_cannot_stand_of_every_day_is_no_danger(
    words: str, resources: Resources
) -> None:
    assert talk(resources, words).why.assessment.help is not Help.CARD


@pytest.mark.parametrize(
    "words",
    [
        "i take them out and look at them",
        "i got it out and just held it",
        "but i looked up how",
        "ive been googling ways to do it",
    ],
)
def test_who_takes_out_the_means_or_looks_up_how_has_the_card_again(
    words: str, resources: Resources
) -> None:
    assert talk(resources, "i want to kill myself", words).replies[0].help is Help.CARD


@pytest.mark.parametrize("words", ["i looked up therapists", "i looked up the number"])
def test_who_looked_up_help_has_no_card_for_it(words: str, resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", words)

    assert turn.why.assessment.help is not Help.CARD
