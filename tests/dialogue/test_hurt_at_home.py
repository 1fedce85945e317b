"""Who tells of a child, a parent or a sister that somebody hurts is not taken for the victim."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

CHILDREN = [
    "my neighbour's little boy has bruises all over",
    "i think my pupil is being beaten at home",
    "my ex hits our son",
    "the child next door is being hurt",
    "my ex-husband leaves bruises on our kids",
    "a child told me her dad burns her",
    "my pupil came in with a black eye",
]
FAMILY = [
    "dad hits mum",
    "he hurts my sister",
    "my stepdad beats my mom every night",
    "my mums boyfriend hurts her",
    "dad is hurting mum right now",
    "daddy hit mummy",
    "i'm afraid he will hurt my mum",
    "my brother hits my little sister",
    "i hear dad hurting mom through the wall",
    "mom's boyfriend threw her against the wall",
    "my dad is going to kill my mum",
]


@pytest.mark.parametrize("told", CHILDREN)
@pytest.mark.parametrize(
    "asked", ["should i call the police", "do i call cps", "who do i report it to", "what do i do"]
)
def test_who_asks_whom_to_call_about_a_child_is_told(
    told: str, asked: str, resources: Resources
) -> None:
    turn = talk(resources, told, asked)

    assert text(turn).startswith("It is right to pass it on.")
    assert turn.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    "asked", ["what if i'm wrong", "will they know it was me", "i have no proof"]
)
def test_a_doubt_before_a_report_is_answered(asked: str, resources: Resources) -> None:
    assert text(talk(resources, CHILDREN[0], asked)).startswith("You don't have to be sure.")


@pytest.mark.parametrize("asked", ["should i ask him", "do i confront his dad"])
def test_how_to_speak_with_a_child_who_is_hurt_is_told(asked: str, resources: Resources) -> None:
    assert "One open question is enough" in text(talk(resources, CHILDREN[0], asked))


@pytest.mark.parametrize(
    "asked", ["should i call the police", "what if i'm wrong", "should i ask him"]
)
def test_the_same_questions_without_a_child_are_answered_as_before(
    asked: str, resources: Resources
) -> None:
    said = text(talk(resources, "my friend wants to die", asked))

    assert not said.startswith(("It is right to pass it on.", "You don't have to be sure."))
    assert "One open question is enough" not in said


def test_who_tells_of_a_child_again_is_not_comforted_as_the_victim(resources: Resources) -> None:
    turn = talk(resources, CHILDREN[2], "he hit our son again last night")

    assert any(line in text(turn) for line in resources.wording.again["child"])


@pytest.mark.parametrize("told", FAMILY)
def test_who_sees_a_parent_or_a_sister_be_hurt_gets_a_card_for_that(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told)

    assert turn.replies[0].name == "card_witness"
    assert "Don't step in between" in text(turn)


@pytest.mark.parametrize("told", FAMILY[:4])
def test_a_child_who_asks_what_to_do_for_a_parent_is_told_to_be_safe_first(
    told: str, resources: Resources
) -> None:
    for asked in ("what do i do", "should i call the police"):
        assert text(talk(resources, told, asked)).startswith("Yourself first")


def test_an_age_beside_it_brings_the_card_for_the_young(resources: Resources) -> None:
    for said in (("dad hits mum", "im 11"), ("im 11", "dad hits mum")):
        assert talk(resources, *said).replies[0].name == "card_young_hurt"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("my dad hits me", "card_violence"),
        ("my brother hits me", "card_violence"),
        ("my sister's husband hits her", "card_violence"),
        ("my son hits his sister", "card_child"),
        ("he hits my kids", "card_child"),
        ("i want to hurt my brother", "card_to_others"),
    ],
)
def test_other_violence_keeps_its_card(told: str, name: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].name == name


@pytest.mark.parametrize(
    "told", ["i beat my mum at chess", "dad beats mum at scrabble every time", "dad hit mum's car"]
)
def test_games_and_dents_are_no_violence(told: str, resources: Resources) -> None:
    assert talk(resources, told).why.assessment.help is Help.NONE


@pytest.mark.parametrize("told", [CHILDREN[2], FAMILY[0]])
def test_who_wants_to_die_as_well_is_not_sent_to_call_for_others(
    told: str, resources: Resources
) -> None:
    said = text(talk(resources, told, "i want to die", "what do i do"))

    assert not said.startswith(("It is right to pass it on.", "Yourself first"))


def test_who_hides_and_cannot_speak_is_told_silent_ways(resources: Resources) -> None:
    hidden = talk(resources, "my ex is in the house with a knife, im hiding", "i can't call")
    alone = talk(resources, "i'm going to kill myself tonight", "i can't call")

    assert hidden.state.said == "cant_call_hidden"
    assert "knock on a door" not in text(hidden)
    assert alone.state.said == "cant_call"


@pytest.mark.parametrize(
    ("said", "card"),
    [
        (("he raped me", "i want to wash it off with a knife"), "card_urge"),
        (("he touched me", "i want to peel my skin off"), "card_urge"),
        (
            ("my boyfriend makes me do things in bed i dont want", "is that abuse", "i cut after"),
            "card_self_harm",
        ),
    ],
)
def test_what_somebody_does_to_themselves_after_it_is_not_missed(
    said: tuple[str, ...], card: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == card


@pytest.mark.parametrize("said", ["i want to wash it off with soap", "i cut after the corner"])
def test_washing_and_a_corner_are_no_self_harm(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        "mum hits sometimes",
        "he gets a bit handy when he's had a few",
        "im 11 im under the stairs with my sister",
        "my mam and dad fight every night and tonight theres blood on the kitchen floor",
    ],
)
def test_violence_that_is_told_in_passing_brings_the_card(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.why.assessment.level is RiskLevel.VIOLENCE


def test_who_is_hurt_and_asks_for_a_number_hears_of_lines_for_that(resources: Resources) -> None:
    turn = talk(resources, "he hits me", "is there a number for women like me")

    assert turn.replies[-1].name == "violence_lines"


@pytest.mark.parametrize(
    "told", ["no i didn't do it to myself. HE does it", "it wasnt me it was my dad"]
)
def test_who_was_asked_about_their_own_wounds_and_was_hurt_by_somebody_is_believed(
    told: str, resources: Resources
) -> None:
    assert talk(resources, "i cut myself", told).state.said == "card_violence"
    assert talk(resources, "my coach hits me", told).state.said.startswith("believed")


@pytest.mark.parametrize(
    "said",
    [("i can hear her screaming through the wall",), ("the guy upstairs hits his girlfriend",),
     ("my neighbour is beating his wife",),
     ("i can hear a woman screaming next door", "its gone quiet now")],
)  # fmt: skip
def test_who_hears_that_a_neighbour_is_hurt_may_call_without_being_sure(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "911" in text(talk(resources, *said))
    assert "You needn't be sure" in text(talk(resources, said[0]))


@pytest.mark.parametrize(
    "said",
    ["i hear my neighbor yelling at the tv lol", "i can hear my kids screaming upstairs playing",
     "our neighbors are always fighting over the parking spot lol"],
)  # fmt: skip
def test_noise_next_door_alone_is_no_danger(said: str, resources: Resources) -> None:
    assert "911" not in text(talk(resources, said))


@pytest.mark.parametrize(
    "said", ["how do i report child abuse", "i dont need a therapist. i need the number for cps"]
)
def test_whom_to_tell_of_a_child_is_no_search_for_a_therapist(
    said: str, resources: Resources
) -> None:
    assert text(talk(resources, "therapist in ohio", said)).startswith("It is right to pass it on.")


def test_who_is_hurt_stays_who_it_was(resources: Resources) -> None:
    told = talk(resources, "he hurts my sister", "shes 9", "he touches her")

    assert told.why.assessment.help is Help.CARD
    assert "card_violence" not in told.state.risk.groups
    assert "card_violence" in talk(resources, "he hurts my sister", "he hits me").state.risk.groups


@pytest.mark.parametrize("first", [("my dad hits me",), ("i dont feel safe", "my dad")])
@pytest.mark.parametrize("said", ["he's drunk", "he is so drunk"])
def test_who_hurts_them_being_drunk_is_no_sign_of_their_own_dying(
    first: tuple[str, ...], said: str, resources: Resources
) -> None:
    turn = talk(resources, *first, said)

    assert turn.replies[0].name != "card_active"
    assert "911" in text(turn)


def test_who_is_hurt_and_drunk_themselves_is_still_alarmed_at(resources: Resources) -> None:
    assert talk(resources, "my dad hits me", "i'm drunk").replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["my kids are here", "my daughter is at home"])
def test_children_in_the_house_are_thought_of(said: str, resources: Resources) -> None:
    turn = talk(resources, "my ex is stalking me", said)

    assert turn.replies[-1].name == "violence_children"


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("my son 4 came home with a handprint on his face", "card_child"),
        ("our niece came back with belt marks", "card_child"),
        ("a customer came in with bruises on her throat", "card_witness"),
        ("somebody is hitting my grandma, an aide i think", "card_witness"),
        ("a woman is crying here and says her ex will kill her", "card_witness"),
    ],
)
def test_who_sees_somebody_hurt_is_not_told_that_it_is_done_to_them(
    said: str, card: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == card
    assert "911" in text(turn)
    assert "being done to you" not in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "my client has bruises and her husband threatened me",
        "a woman says her ex will kill her and i am next",
        "my boyfriend says he will kill me",
        "somebody is hitting my mom and i am scared of him",
    ],
)
def test_who_is_threatened_as_well_keeps_their_own_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name not in ("card_witness", "card_child")


def test_who_says_that_nobody_is_hit_is_told_no_more_what_to_do_at_home(
    resources: Resources,
) -> None:
    chat = ("My brother drinks and I can't fix him", "no he doesn't hit anyone")
    turn = talk(resources, *chat, "ok so how do I help him stop drinking")

    assert turn.replies[-1].name != "violence_now"
    assert turn.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    "said", ["no he doesn't hit anyone", "no he never hits anyone, only me", "he hasn't hit me yet"]
)
def test_who_was_told_to_be_hit_stays_so(said: str, resources: Resources) -> None:
    turn = talk(resources, "my husband beats me", said, "what do i do")

    assert turn.state.risk.hurt


@pytest.mark.parametrize(
    "said",
    ["he texted 'your days are numbered'", "she wrote you wont see easter", "he left a bullet"],
)
def test_a_threat_that_is_sent_by_who_follows_somebody_is_met_as_one(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "my ex is stalking me", said)

    assert turn.why.assessment.level is RiskLevel.VIOLENCE
    assert not turn.state.risk.theirs


@pytest.mark.parametrize(
    "said",
    [
        "some guy keeps texting me that he knows where i sleep",
        "got a letter, it says 'watch your back'",
        "somebody put a bullet in my mailbox",
        "my girlfriend never hits me, she just stands in front of the door",
        "he doesnt touch me but he wont let me leave the room",
        "my in-laws are harassing over dowry",
    ],
)
def test_a_threat_without_a_blow_is_violence(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "said",
    [
        "he sent me a picture of my new haircut",
        "i got a letter with a picture of my new house",
        "my boyfriend doesnt hit me he just blocks my number",
        "she doesnt hit me, she's great",
    ],
)
def test_a_picture_or_a_denial_alone_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


def test_a_man_whom_his_wife_locks_out_is_no_child(resources: Resources) -> None:
    turn = talk(resources, "my wife tracks my phone, if i'm late she locks me out")

    assert turn.replies[0].name == "card_violence"
    said = "i can't go to the police, i'm a bloke"
    assert talk(resources, "my wife hits me", said).replies[-1].name == "believed_adult"


@pytest.mark.parametrize(
    "said",
    [
        "the neighbours girl is outside barefoot again and there's shouting",
        "my lad (9) gets kicked by boys on the bus",
    ],
)
def test_who_sees_a_child_hurt_is_not_hurt_themselves(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_child"
    assert talk(resources, said, "she has a black eye").state.risk.child_hurt


def test_when_the_other_is_back_does_not_end_the_urging_after_a_hurt_neck(
    resources: Resources,
) -> None:
    told = ("my boyfriend choked me yesterday", "my voice is hoarse", "he's at work until 5")

    assert talk(resources, *told).replies[-1].name == "choked_now_again"
