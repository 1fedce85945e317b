"""A joke and a slip of the keyboard: what was said stays open until it is taken back."""

from dataclasses import replace

import pytest

from bot.dialogue.events import Said
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER
from tests.dialogue.talking import talk, text


def test_a_word_of_the_keyboard_is_accepted_and_the_number_stays(resources: Resources) -> None:
    told = text(talk(resources, "i want to die", "sorry, autocorrect"))

    assert "another word was meant" in told
    assert "988" in told


def test_in_an_emergency_the_keyboard_takes_nothing_back(resources: Resources) -> None:
    assert "another word" not in text(talk(resources, "i took 30 pills", "sorry, autocorrect"))


@pytest.mark.parametrize("said", ["...unless", "kinda", "or not", "not lol", "or am i"])
@pytest.mark.parametrize("joke", [("kms lol",), ("kms", "jk")])
def test_a_joke_that_is_taken_back_is_asked_about_plainly(
    said: str, joke: tuple[str, ...], resources: Resources
) -> None:
    told = text(talk(resources, *joke, said))

    assert "Are you thinking about suicide?" in told
    assert "988" in told
    assert talk(resources, *joke, said, "yes").replies[0].help is Help.CARD
    assert "988" in text(talk(resources, *joke, said, "idk"))


@pytest.mark.parametrize("said", ["...unless", "kinda", "or not"])
@pytest.mark.parametrize("first", ["i want to die", "i wish i could sleep forever"])
def test_a_hedge_after_a_joke_brings_the_card_again_while_a_risk_is_open(
    first: str, said: str, resources: Resources
) -> None:
    assert "Are you safe for the next hours?" in text(talk(resources, first, "jk", said))


def test_who_says_after_a_joke_that_they_are_serious_gets_a_card(resources: Resources) -> None:
    assert talk(resources, "kms", "jk", "i'm serious").replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["kinda", "or not", "unless", "i'm serious"])
def test_a_hedge_alone_takes_nothing_back(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize("said", ["lol", "😂", "ok"])
def test_a_joke_that_stays_one_is_left_alone(said: str, resources: Resources) -> None:
    assert "Are you thinking" not in text(talk(resources, "kms lol", said))


def test_what_others_think_is_no_word_that_one_is_safe(resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", "they think im fine")

    assert turn.state.said not in ("safe_yes", "im_ok")


def test_who_takes_a_wish_to_die_back_is_not_sent_an_ambulance(resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", "actually no, forget it")

    assert turn.why.assessment.help is Help.NONE
    assert "988" in text(turn)


def test_a_line_that_nobody_answered_is_no_call_that_was_made(resources: Resources) -> None:
    assert talk(resources, "i want to die", "i called and nobody picked up").state.said == (
        "line_failed"
    )


@pytest.mark.parametrize(
    "said",
    ["actually no im not", "no im not", "im not ok", "scratch that. not fine", "spoke too soon"],
)
@pytest.mark.parametrize("calm", [("im fine",), ("im fine", "im fine really")])
def test_fine_that_is_taken_back_is_an_emergency_however_often_it_was_said(
    calm: tuple[str, ...], said: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to kill myself", *calm, said)

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "before",
    [
        ("i want to die", "yes", "thank you"),
        ("i want to die", "im ok", "im ok", "whats cbt"),
        ("i want to die", "i feel better", "yes", "ok"),
    ],
)
@pytest.mark.parametrize("said", ["it came back", "its getting bad again", "it changed"])
def test_what_comes_back_is_met_as_it_was(
    before: tuple[str, ...], said: str, resources: Resources
) -> None:
    assert talk(resources, *before, said).replies[0].name == "card_active"


@pytest.mark.parametrize("said", ["no im not hungry lol", "what is dbt"])
def test_a_calm_word_after_calm_reopens_nothing(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", "im ok", "im ok", said)

    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize("said", ["im not ok", "it came back", "i lied"])
def test_a_word_that_takes_back_needs_something_that_was_told(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize("between", ["my dog just came in", "why do you ask"])
def test_no_a_message_later_still_answers_whether_it_is_safe(
    between: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to die", between, "no")

    assert turn.state.said == "safe_plainly"
    assert "988" in text(turn)
    assert talk(resources, "i want to die", between, "no", "no").replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["no", "hm no", "honestly no"])
def test_no_after_yes_is_asked_once_more(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", "yes", said).state.said == "safe_plainly"


@pytest.mark.parametrize(
    "said",
    [
        "i told the er doc i have no plan",
        "my chart says no plan lol",
        "i have no dental plan",
        "no health plan so no therapist",
        "no plans for christmas either",
        "no plans to tell anyone",
    ],
)
def test_another_plan_or_a_quoted_one_denies_nothing(said: str, resources: Resources) -> None:
    turn = talk(resources, "im suicidal", said)

    assert turn.why.assessment.level is not RiskLevel.DENIAL
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["no plan tho", "no its not a plan", "thoughts but no plan"])
def test_a_plan_that_is_denied_is_believed(said: str, resources: Resources) -> None:
    assert talk(resources, "im suicidal", said).why.assessment.level is RiskLevel.DENIAL


def test_but_i_do_takes_the_denial_back(resources: Resources) -> None:
    for said in ("but i do", "well kinda"):
        assert talk(resources, "im suicidal", "no plan tho", said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    ["sorry wrong button", "i mean im safe i just answered wrong", "im safe i misread", "im fine"],
)
def test_an_answer_that_was_wrong_is_asked_again_where_nothing_was_done(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to die", "no", said)

    assert turn.state.said == "safe_plainly"
    assert "911" in text(turn)
    assert talk(resources, "i took 30 pills", said).state.said != "safe_plainly"


SIGN = "i cant do this anymore"
WISH = "i dont want to be here"
OUTRIGHT = "i want to end it"


@pytest.mark.parametrize(
    "said",
    [
        (SIGN, "no", "i mean yes"),
        (SIGN, "no", "actually yes"),
        (SIGN, "nope", "sometimes"),
        (SIGN, "i didnt mean it like that", "i meant my job", "well both"),
        (OUTRIGHT, "lol jk", "no really"),
        (WISH, "alive i mean"),
        (WISH, "alive"),
        (WISH, "on earth"),
        (WISH, "here as in this planet"),
        (WISH, "i mean anywhere"),
        (SIGN, "i mean life"),
    ],
)
def test_a_no_that_is_taken_back_brings_the_card(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_active"


@pytest.mark.parametrize("said", ["well maybe", "idk", "not sure"])
def test_a_no_in_doubt_is_asked_about_once_more(said: str, resources: Resources) -> None:
    turn = talk(resources, SIGN, "nope", said)

    assert "Are you thinking about suicide?" in text(turn)


@pytest.mark.parametrize("said", ["ok", "thanks", "im at work now", "no"])
def test_a_no_that_stays_one_is_left_alone(said: str, resources: Resources) -> None:
    turn = talk(resources, SIGN, "no", said)

    assert turn.replies[0].help is not Help.CARD
    assert "suicide?" not in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "at this party i mean",
        "in this city",
        "i meant my job",
        "at work",
        "i mean with my essay",
        "from this party",
    ],
)
def test_more_than_was_meant_is_taken_back_in_a_sentence_and_the_number_stays(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, WISH, said)

    assert [reply.name for reply in turn.replies] == ["read_otherwise"]
    assert "988" in text(turn)
    assert talk(resources, WISH, said, "well both").replies[0].name == "card_active"


@pytest.mark.parametrize("said", ["in this house with him", "at this bridge", "i meant my life"])
def test_what_may_be_danger_is_nothing_else(said: str, resources: Resources) -> None:
    assert talk(resources, WISH, said).replies[0].name != "read_otherwise"


@pytest.mark.parametrize("first", ["i want to die", OUTRIGHT])
@pytest.mark.parametrize("said", ["in this city", "at work", "at this party"])
def test_where_a_wish_to_die_is_told_takes_none_of_it_back(
    first: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, first, said)

    assert turn.replies[0].name != "read_otherwise"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said", ["alive", "on earth", "at this party", "no really", "i meant my job"]
)
def test_alone_such_words_answer_nothing(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is not Help.CARD
    assert turn.replies[0].name not in ("read_otherwise", "sign_heard_again")


def test_no_really_after_a_denial_denies(resources: Resources) -> None:
    turn = talk(resources, "im not suicidal just tired", "no really")

    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize("said", ["nope just tonight is bad", "nope, tonight is bad"])
def test_no_and_why_is_a_no_to_whether_it_is_safe(said: str, resources: Resources) -> None:
    assert talk(resources, OUTRIGHT, said).replies[0].name == "card_imminent"
    assert talk(resources, SIGN, said).replies[0].name == "thinking_no"


@pytest.mark.parametrize(
    "said",
    [
        ("safe enough",),
        ("safe enough i guess",),
        ("safe ish",),
        ("safe for tonight",),
        ("as safe as i can be",),
        ("yes i am", "but only cos my mum is here"),
        ("yes i am", "for now"),
    ],
)
def test_safe_for_a_time_or_for_a_reason_is_asked_in_plain_words(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, OUTRIGHT, *said).replies[0].name == "safe_plainly"


@pytest.mark.parametrize(
    "said", [("im fine", "actually im not"), ("im fine", "honest", "ok no im not")]
)
def test_fine_that_is_taken_back_where_nothing_was_told_is_heard_with_the_number(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == "not_fine"
    assert "988" in text(turn)


ONLY_READ = Evidence(SECOND_READER, RiskLevel.IMMINENT)
FAREWELL = "i gave my cat to my nan and i wont be around much longer"


@pytest.mark.parametrize(
    "said", ["nah i mean im moving to canada with my dad. not dying", "im fine. no danger. stop"]
)
def test_a_danger_that_nobody_named_is_over_once_it_is_denied_and_the_number_stays(
    said: str, resources: Resources
) -> None:
    denied = talk(resources, FAREWELL, said)

    assert "are you safe for the next hours?" in text(denied)
    assert "Until help is there" not in text(denied)
    assert not denied.state.risk.emergency
    later = text(talk(resources, FAREWELL, said, "but ill miss the cat"))
    assert "Until help is there" not in later
    assert "988" in later


def test_who_speaks_of_dying_after_a_denial_is_in_that_emergency_again(
    resources: Resources,
) -> None:
    turn = talk(resources, FAREWELL, "no danger", "i want to die tonight")

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["no danger", "i mean im fine", "not dying"])
@pytest.mark.parametrize("danger", ["i took 30 pills", "im on the bridge", "got a gun in my lap"])
def test_a_danger_that_was_named_goes_on_whatever_is_denied(
    danger: str, said: str, resources: Resources
) -> None:
    assert talk(resources, danger, said).state.risk.emergency


@pytest.mark.parametrize("said", ["no thats february its november", "that was last year"])
def test_what_was_long_ago_is_heard_and_is_no_emergency_of_today(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i took stuff", said)

    assert "Then I took it for something of today" in text(turn)
    assert "911" in text(turn)
    assert not turn.state.risk.emergency
    assert turn.state.risk.in_sight


def test_an_emergency_that_only_the_second_reader_hears_is_asked_about_once_it_is_denied(
    resources: Resources,
) -> None:
    heard = replace(resources.assess("hello"), level=RiskLevel.IMMINENT, evidence=(ONLY_READ,))
    alarmed = take_turn(DialogueState(), Said(text="so that was that"), resources, heard)
    assert alarmed.replies[0].name == "card_imminent"

    denied = take_turn(alarmed.state, Said(text="im fine now"), resources)
    assert "If anything was taken" in text(denied)
    assert "911" in text(denied)
    assert denied.state.risk.emergency

    safe = take_turn(denied.state, Said(text="yes"), resources)
    assert not safe.state.risk.emergency
    assert "988" in text(safe)


def test_half_a_joke_takes_nothing_back(resources: Resources) -> None:
    told = "i dont wanna wake up tomorrow"

    assert talk(resources, told, "lol jk").state.said == "hyperbole"
    assert talk(resources, told, "lol jk kinda").state.said == "safe_unsure"


@pytest.mark.parametrize("denied", ["no i wouldnt hurt myself", "i'm not suicidal"])
@pytest.mark.parametrize(
    "said", ["maybe i would", "well maybe i am", "actually i might", "that's not true"]
)
def test_who_takes_a_denial_back_is_asked_once_more(
    denied: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, denied, said)

    assert "Are you thinking about suicide?" in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["ok", "what do i do", "thanks"])
def test_who_keeps_to_a_denial_is_not_asked_again(said: str, resources: Resources) -> None:
    assert "suicide?" not in text(talk(resources, "i'm not suicidal", said))


@pytest.mark.parametrize(
    "told", [("im going to kill myself tonight",), ("i want to die", "i have a rope")]
)
@pytest.mark.parametrize("said", ["pressed wrong", "typed wrong"])
def test_a_plan_or_means_are_not_taken_back_by_a_slip_of_the_thumb(
    told: tuple[str, ...], said: str, resources: Resources
) -> None:
    assert talk(resources, *told, said, "yes").replies[0].name != "safe_yes"


@pytest.mark.parametrize(
    "said",
    [
        "naw am no gonnae dae anything daft the night",
        "aint gonna do nothin tonight",
        "just shattered man",
        "nah i came home",
    ],
)
def test_a_denial_in_dialect_is_asked_about(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[0].name in ("safe_later", "safe_plainly")


def test_who_is_gone_after_a_wish_to_die_is_asked(resources: Resources) -> None:
    assert talk(resources, "i want to die", "not sure", "fine im out").replies[0].name == "leaving"
