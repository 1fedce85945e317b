"""What surely asks something of calm hours is no alarm by its words alone."""

from dataclasses import replace

import pytest

from bot.dialogue.resources import Resources
from bot.guide.bands import Wish
from bot.safety.levels import Help
from tests.dialogue.talking import talk

# Nothing but the second reader shows a card for these.
READ_ONLY = "i want to show mom my arm. what do i open with"


def _surely(resources: Resources, wish: str, chance: float = 0.95) -> Resources:
    return replace(resources, wish=lambda _text, _after="": Wish(wish, chance, 0.0))


def _card(resources: Resources, *said: str) -> bool:
    return any(reply.help is Help.CARD for reply in talk(resources, *said).replies)


def test_the_number_stands_under_the_answer_where_the_reader_alone_would_alarm(
    resources: Resources,
) -> None:
    assert resources.assess(READ_ONLY).help is Help.CARD
    turn = talk(_surely(resources, "tell_mine"), READ_ONLY)

    assert [reply.help for reply in turn.replies] == [Help.ROW]
    assert turn.why.assessment.help is Help.ROW


def test_to_leave_a_therapy_is_no_violence_where_none_was_told(resources: Resources) -> None:
    assert not _card(resources, "and if i stop going to therapy")
    assert _card(resources, "my husband beats me", "and if i stop going")
    for bare in ("and if i stop going", "what if i just stop going"):
        assert "stop_going" not in {reply.name for reply in talk(resources, bare).replies}


@pytest.mark.parametrize(
    ("wish", "chance"), [("lapse", 0.99), ("feeling", 0.99), ("tell_mine", 0.85), ("", 0.0)]
)
def test_what_is_unsure_or_may_come_with_danger_takes_nothing_back(
    wish: str, chance: float, resources: Resources
) -> None:
    assert _card(_surely(resources, wish, chance), READ_ONLY)


@pytest.mark.parametrize("said", ["i want to die", "i cut myself again", "he hits me every night"])
def test_what_a_pattern_tells_is_never_taken_back(said: str, resources: Resources) -> None:
    assert _card(_surely(resources, "tell_mine"), said)


def test_while_a_risk_is_open_nothing_is_taken_back(resources: Resources) -> None:
    assert _card(_surely(resources, "tell_mine"), "i want to die", READ_ONLY)


def test_a_sentence_that_alarms_beside_a_question_goes_on_alarming(resources: Resources) -> None:
    beside = replace(
        resources,
        wish=lambda text, _after="": Wish("tell_mine" if "open with" in text else "", 0.95, 0.0),
    )

    assert _card(beside, "suppose i do it myself. what do i open with")


def test_a_wish_of_who_cares_for_somebody_names_somebody(resources: Resources) -> None:
    said = "i think of not being around. should i leave it alone"
    assert resources.assess(said).help is Help.CARD

    assert _card(_surely(resources, "ignore_it"), said)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("is it normal if i feel calmer afterwards", "relief_after"),
        ("how can we stay on track", "happens_again"),
        ("tips for staying clean", "happens_again"),
        ("what are your answers based on", "sources"),
        ("what should i call you", "about_bot"),
        ("at what age do people usually start", "not_told_number"),
        ("how do i explain my scars to my little brother", "scars_seen"),
        ("my kid noticed my scars. what do i say", "scars_seen"),
        ("can i take ibuprofen with wine", "goes_together"),
        ("how can i see a counselor at 15 without my mom knowing", "young_search"),
        ("our teacher assigned us a presentation on self harm", "for_study"),
        ("he doesn't want to talk about it", "heard"),
        ("i feel amazing today", "good_news"),
        ("ive been clean for 2 years", "good_news"),
        ("piss off", "insult"),
        ("must i be in crisis to write here", "bot_for_whom"),
        ("how should i tell my manager that i have therapy on mondays", "must_i_tell"),
        ("will my counselor know that i talked to you", "who_sees"),
        ("is lying awake so much weird", "is_normal"),
        ("what do therapists do about cutting", "section"),
        ("what should i even do now", "what_now"),
    ],
)
def test_what_is_asked_plainly_in_calm_has_its_own_answer(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == reply


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("is it normal to feel relief after he died", "relief_after"),
        ("is it ok to feel better after therapy", "relief_after"),
        ("how do i stay well away from him", "happens_again"),
        ("what do i call to get help", "about_bot"),
        ("what would i even say", "what_now"),
        ("is feeling sick after dinner normal", "is_normal"),
    ],
)
def test_what_only_has_such_words_is_not_taken_for_it(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name != reply


@pytest.mark.parametrize(
    "chat",
    [
        ["why is my daughter doing this"],
        ["I can't understand why our son does it"],
        ["my sister cuts herself", "why does she do that"],
        ["my son burns himself", "i dont get why he does this"],
    ],
)
def test_who_asks_why_somebody_does_it_reads_why_people_do(
    chat: list[str], resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == "section"
    assert turn.state.topic == "what-is-self-harm"


@pytest.mark.parametrize("asked", ["why does he do it", "why is my husband doing this"])
def test_why_somebody_hurts_the_person_is_no_question_on_self_harm(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "my husband hits me", asked)

    assert turn.replies[-1].name in ("is_abuse", "not_your_fault")


def test_what_is_asked_behind_somebodys_recovery_comes_before_a_word_on_it(
    resources: Resources,
) -> None:
    said = "my roommate told me he used to cut. he is fine now. how can i be there for him"

    assert talk(resources, said).replies[-1].name == "support_them"


def test_what_a_medicine_does_is_asked_after_its_page(resources: Resources) -> None:
    chat = ("side effects of prozac", "can it make me tired")

    assert talk(resources, *chat).replies[-1].name == "side_effects"


def test_the_guide_is_asked_behind_a_word_on_ones_english(resources: Resources) -> None:
    turn = talk(resources, "sorry my english is bad. what is dbt")

    assert (turn.replies[-1].name, turn.state.topic) == ("section", "dbt")


@pytest.mark.parametrize(
    "said", ["and if he doesnt want to talk", "she doesn't want to talk to us"]
)
def test_who_does_not_want_to_talk_is_somebody_else(said: str, resources: Resources) -> None:
    assert talk(resources, "my daughter cuts herself", said).replies[-1].name == "wont_talk"


def test_who_asks_again_what_the_bot_does_is_shown_what_it_knows(resources: Resources) -> None:
    first = talk(resources, "what can you do")
    assert first.replies[-1].name == "about_bot"

    assert (
        talk(resources, "what are you", "ok so what can you help me with").replies[-1].name
        == "guide_list"
    )


@pytest.mark.parametrize("said", ["never mind, i changed my mind", "forget it, not now"])
def test_a_danger_is_not_ended_like_a_search(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", said)

    assert turn.replies[-1].name != "stopped"
    assert turn.state.risk.open
