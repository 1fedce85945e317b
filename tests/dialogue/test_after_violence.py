"""After somebody told that they are hurt: what is near is urgent, and each question is met."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

TOLD = ["my husband hits me", "he hits me", "my wife throws plates at me"]


@pytest.mark.parametrize(
    "said",
    [
        ("my husband hits me", "hes home in an hour"),
        ("he hits me", "he'll be back soon"),
        ("he hits me", "my husband is on his way"),
        ("he hits me", "i hear his car"),
        ("he hits me", "he just pulled up"),
        ("he hits me", "he finishes work at 5"),
        ("he hits me", "hes gonna be home soon"),
        ("my wife hits me", "she gets home at 6"),
        ("he's outside my house in his car, he said he'll kill me",),
        ("i left him 2 months ago", "he's outside my house in his car"),
        ("my husband gets home in 20 minutes and he's drunk, he said he'll kill me",),
    ],
)
def test_who_hurts_and_is_near_or_on_the_way_brings_what_to_do_now(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].help is Help.CARD
    assert "near, or on the way to you: 911 now" in text(turn)
    assert text(turn).index("near, or on the way") < text(turn).index("not your fault")
    assert "clear this chat" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("he hits me", "he's at work"),
        ("he hits me", "he came home late yesterday"),
        ("my husband gets home in 20 minutes",),
        ("dinner is ready and he's home soon",),
        ("my son is on his way home", "he is home in an hour"),
    ],
)
def test_who_comes_home_alarms_nobody_where_nothing_was_told_of_them(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "on the way to you: 911" not in text(talk(resources, *said))


def test_who_may_hurt_somebody_is_not_taken_for_who_is_hurt(resources: Resources) -> None:
    turn = talk(resources, "i want to kill him", "he'll be home soon")

    assert "on the way to you" not in text(turn)
    assert "done to you" not in text(turn)


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("what do i do", "violence_now"),
        ("help", "violence_now"),
        ("where can i go", "shelter"),
        ("should i tell the police", "police_or_not"),
        ("can you stay with me", "talk_with_me"),
        ("should i leave", "whether_to_leave"),
        ("is that abuse", "is_abuse"),
        ("i not have paper, police send me back", "no_papers"),
        ("i have children 2", "violence_children"),
        ("nobody believes it", "believed_adult"),
        ("are there lines for men", "violence_lines"),
    ],
)
def test_what_is_asked_after_violence_is_met(
    told: str, asked: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, told, asked)

    assert turn.replies[0].name == name
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "asked", ["should i leave", "i have children 2", "i'm undocumented", "last night"]
)
def test_the_same_words_say_nothing_of_violence_where_none_was_told(
    asked: str, resources: Resources
) -> None:
    told = text(talk(resources, asked))

    assert "dangerous time" not in told
    assert "hurt you" not in told
    assert "safe for the next hours" not in told


def test_a_child_is_told_to_tell_a_grown_up_and_no_plan_of_its_own(resources: Resources) -> None:
    turn = talk(resources, "im 12 and my dad hits me", "should i tell the police")

    assert turn.replies[0].name != "police_or_not"


def test_an_assault_of_long_ago_brings_no_days_to_keep(resources: Resources) -> None:
    told = text(talk(resources, "i was raped 10 years ago", "what do i do"))

    assert "first three days" not in told


def test_a_child_who_is_not_believed_still_gets_the_line_for_children(resources: Resources) -> None:
    turn = talk(resources, "im 12 and my dad hits me", "nobody believes me")

    assert turn.replies[0].name == "believed"


@pytest.mark.parametrize("said", ["i was raped", "he raped me last night"])
def test_after_an_assault_the_next_steps_are_told(said: str, resources: Resources) -> None:
    when = talk(resources, said, "last night")

    assert "first three days" in text(when)
    assert "no to any part" in text(when)
    assert "911" in text(when)
    assert talk(resources, said, "what do i do").replies[0].name == "forced_next"
    assert "911" in text(talk(resources, said, "last night", "what do i do"))
    assert talk(resources, said, "last night", "what do i do").replies[0].name.startswith("forced")


@pytest.mark.parametrize("said", ["good night", "night", "ok bye", "gotta go"])
def test_who_goes_is_still_asked_whether_it_is_safe(said: str, resources: Resources) -> None:
    assert "safe for the next hours" in text(talk(resources, "i want to die", said))


@pytest.mark.parametrize("said", ["last night", "every night", "later that night"])
def test_when_it_was_is_no_goodbye(said: str, resources: Resources) -> None:
    assert "Before you go" not in text(talk(resources, "i want to die", said))


@pytest.mark.parametrize(
    "asked",
    [
        "are there any lines for domestic violence",
        "domestic abuse helpline number",
        "is there a hotline for abused men",
        "helpline for men who are abused",
        "who can i call about domestic violence",
        "rape crisis line",
        "number for domestic violence",
    ],
)
def test_a_line_for_violence_is_asked_for_and_no_therapist(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert turn.state.search is None
    assert turn.replies[0].name == "violence_lines"
    assert "no line for violence" in text(turn)
    assert "911" in text(turn)


def test_where_a_country_has_a_line_for_violence_it_is_named(resources: Resources) -> None:
    for code, country in resources.lines.countries.items():
        lines = [x for x in country.lines_for("domestic_violence") if x.number]
        if lines:
            told = text(talk(resources, f"@country:{code}", "domestic violence helpline"))
            assert any(line.number in told for line in lines), code


@pytest.mark.parametrize(
    "asked", ["find me a therapist for domestic violence", "therapist for abuse in Ohio"]
)
def test_a_therapist_for_it_is_still_looked_for(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).state.search is not None


def test_a_parting_is_no_question_of_consent(resources: Resources) -> None:
    together = "we were together 2 years"

    assert talk(resources, "my bf hits me", together).state.said != "what_came_before"
    assert talk(resources, "he raped me", together).state.said == "what_came_before"


@pytest.mark.parametrize("who", ["my dad", "its my ex", "a boy at school"])
def test_who_it_is_that_hurts_them_may_be_said_alone(who: str, resources: Resources) -> None:
    assert talk(resources, "someone is hurting me", who).state.said.startswith("believed")
    assert talk(resources, "i cut", who).state.said not in ("grief", "believed_adult")


def test_a_baby_that_goes_on_crying_may_be_laid_down_and_left(resources: Resources) -> None:
    turn = talk(resources, "i want to hurt my baby", "he wont stop crying")

    assert turn.state.said == "unwanted_baby_cries"
    assert "911" in text(turn)
    assert talk(resources, "he wont stop crying").state.said != "unwanted_baby_cries"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("what if he sees", "clear_chat"),
        ("can you get me out", "do_you_call"),
        ("what happens if i tell the school nurse", "kept_private"),
        ("nobody believes me he is a deacon at church", "believed_adult"),
        ("the cops wont do anything they know him", "believed_adult"),
    ],
)
def test_what_keeps_who_is_hurt_from_help_is_answered(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, "my dad hits me", said)

    assert turn.replies[0].name == reply
    assert "911" in text(turn)


def test_who_is_hurt_and_cant_call_is_told_how_to_be_heard(resources: Resources) -> None:
    turn = talk(resources, "my dad hits me", "i cant call he is home")

    assert turn.replies[-1].name == "cant_call_hidden"


@pytest.mark.parametrize("said", ["yes voices", "i hear voices"])
def test_voices_after_thoughts_that_nobody_wants_are_an_emergency(
    said: str, resources: Resources
) -> None:
    first = "im scared im gonna hurt my baby"

    assert talk(resources, first, said).replies[0].name == "card_birth_emergency"
    assert talk(resources, first, "no voices").replies[0].name != "card_birth_emergency"


SHAKING = "i want to shake my baby"


def test_a_baby_that_goes_on_screaming_is_nobody_who_hurts_the_parent(resources: Resources) -> None:
    turn = talk(resources, SHAKING, "hes still screaming")

    assert [reply.name for reply in turn.replies] == ["unwanted_baby_cries"]
    assert (
        talk(resources, "my dad hits me", "hes still screaming").replies[0].name == "card_violence"
    )


@pytest.mark.parametrize(
    "told", ["i put him down", "i walked out of the room", "my husband has him now"]
)
def test_a_parent_who_steps_away_from_the_baby_is_met(told: str, resources: Resources) -> None:
    turn = talk(resources, SHAKING, told)

    assert turn.replies[-1].name == "unwanted_kept_safe"
    assert "911" in text(turn)


def test_after_a_baby_was_shaken_what_now_is_a_doctor(resources: Resources) -> None:
    turn = talk(resources, SHAKING, "i shook him", "what do i do")

    assert "needs a doctor now" in text(turn)
    assert "911" in text(turn)


def test_who_says_that_they_are_not_hurt_is_answered_about_the_other(resources: Resources) -> None:
    """The card was the second reader's alone: what was written names no harm."""
    taken_for_hurt = "my ex keeps texting me"
    turn = talk(resources, taken_for_hurt, "no hes not threatening me. he sends goodbye texts")

    assert turn.replies[0].name == "card_third_party"
    assert turn.state.risk.theirs
    assert not turn.state.risk.hurt
    worried = talk(
        resources,
        "im worried about my bf",
        "he drinks and last night he said whats the point",
        "no he's not violent at all. he's sad",
    )
    assert worried.replies[-1].name in ("about_them", "heard_of_them")
    assert worried.replies[-1].help is Help.ROW


@pytest.mark.parametrize("denied", ["he is not violent", "im not afraid of him", "he never hit me"])
def test_one_denial_of_violence_that_was_told_ends_nothing(
    denied: str, resources: Resources
) -> None:
    turn = talk(resources, "my husband hits me", denied)

    assert turn.state.risk.hurt
    assert turn.state.risk.in_sight
    assert talk(resources, "my husband hits me", denied, "what do i do").replies[-1].name == (
        "violence_now"
    )


BOTH = [
    "after he hits me i cut",
    "my dad hits me and then i cut myself",
    "my mum slaps me. i burn myself after",
    "he beats me and i want to die",
]


@pytest.mark.parametrize("told", BOTH)
def test_who_tells_of_being_hurt_and_of_their_own_danger_is_heard_in_both(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told)

    assert turn.replies[0].help is Help.CARD
    assert turn.replies[0].name in ("card_self_harm", "card_active")
    assert "What somebody does to you is not your fault" in text(turn)
    assert any(button.action == "clear" for row in turn.replies[0].buttons for button in row)


@pytest.mark.parametrize("told", ["i cut myself last night", "i want to die"])
def test_where_nobody_hurts_them_the_card_says_nothing_of_it(
    told: str, resources: Resources
) -> None:
    assert "not your fault" not in text(talk(resources, told))


@pytest.mark.parametrize("told", ["my dad hits me and then i cut myself", "i cut after he hits me"])
def test_who_hurts_them_and_comes_home_is_near_whatever_else_was_told(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told, "no", "she's coming home in an hour")

    assert turn.replies[0].help is Help.CARD
    assert "near, or on the way to you: 911 now" in text(turn)


@pytest.mark.parametrize(
    ("then", "answer"),
    [
        ("it was my fault tho, i should of told him i'd be late", "No. What somebody does to you"),
        ("is that a matter for the police", "Beyond that it is yours to decide"),
        ("she says its cause i make her so mad", "No. What somebody does to you"),
        ("hes not always like that he can be really sweet", "There may be good in them too"),
        ("he said sorry and cried", "There may be good in them too"),
        ("he doesnt mean it", "There may be good in them too"),
        ("i dont want to get him in trouble", "still want it to stop"),
        ("i cant tell mom she'd choose him", "a teacher, a nurse, a doctor, a relative"),
        ("im scared to tell anyone", "There are people who will believe you"),
        ("he drinks and then its worse", "Think where you could go at any hour"),
        ("hes home", "If they are near, or on the way: 911 now"),
        ("hes getting out in january", "Think where you could go at any hour"),
    ],
)
def test_what_people_add_who_are_hurt_is_met(then: str, answer: str, resources: Resources) -> None:
    assert answer in text(talk(resources, "he hits me", then))


@pytest.mark.parametrize(
    "said",
    ["it was my fault, i was late", "he can be really sweet", "i love him so much",
     "hes getting out in january", "my mom drinks a lot"],
)  # fmt: skip
def test_where_nobody_was_hurt_the_same_words_tell_of_no_violence(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert "done to you" not in text(turn)
    assert turn.replies[-1].help is Help.NONE


@pytest.mark.parametrize(
    "said",
    ["he has pictures of me", "hes gonna leak my nudes if i dont pay",
     "how do i stop him posting them", "will i get in trouble for sending nudes"],
)  # fmt: skip
def test_who_is_threatened_with_pictures_is_told_what_helps(
    said: str, resources: Resources
) -> None:
    assert "Send nothing more and pay nothing" in text(talk(resources, said))


@pytest.mark.parametrize("said", ["i sent him pictures of my cat", "he shared a funny video"])
def test_other_pictures_are_no_threat(said: str, resources: Resources) -> None:
    assert "pay nothing" not in text(talk(resources, said))


@pytest.mark.parametrize("said", ["i'm leaving tomorrow", "i want to leave him"])
def test_who_is_about_to_leave_hears_of_a_plan_for_it(said: str, resources: Resources) -> None:
    turn = talk(resources, "my boyfriend hits me", said)

    assert turn.replies[-1].name == "whether_to_leave"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("my wife beats me", "she keeps a shotgun under the bed"),
        ("my ex said he will kill me if i talk", "he just bought a pistol"),
        ("my boyfriend punches me", "he's a cop and has a gun"),
        ("my dad hits my mom", "he is loading his rifle"),
        ("he hits me", "he wants to die", "he has a gun"),
        ("my partner chokes me and she has a gun in the car",),
    ],
)
def test_who_hurts_and_is_armed_is_a_danger_and_nobody_to_stay_with(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name in {"card_violence", "card_held", "card_witness"}
    assert "In danger now: 911" in text(turn)
    assert "stay with them" not in text(talk(resources, *said, "he's asleep")).casefold()


@pytest.mark.parametrize(
    "said",
    [
        ("my brother wants to die", "he has a gun"),
        ("my wife hits me", "she took all the pills"),
        ("my dad talks about dying all day", "i'm scared of his rifle"),
        ("my husband is back from war, sleeps with a pistol and says he wants to end it",),
    ],
)
def test_who_may_die_by_their_own_hand_is_still_urgent(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_third_party_urgent"


def test_a_gun_that_is_gone_brings_no_card(resources: Resources) -> None:
    assert talk(resources, "he hits me", "he sold his gun").replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("my husband hits me", "he's asleep now, should i run"),
        ("she hits me", "shes out. can i take the kids and go"),
    ],
)
def test_whether_to_run_is_answered_with_what_makes_going_safer(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == "whether_to_leave"


@pytest.mark.parametrize(
    "said",
    [
        ("my ex is on his way with a knife", "should i run"),
        ("my ex is on her way with a bat", "should we leave"),
        ("he hits me and he is outside my door", "can i run"),
        ("he beats me", "he has a gun", "is it safe to leave now"),
    ],
)
def test_who_has_them_near_is_told_to_get_out_now(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "run_now"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["he's asleep, should i go kill him", "hes asleep. should i go back to him"]
)
def test_to_go_to_who_hurts_them_is_no_flight(said: str, resources: Resources) -> None:
    assert talk(resources, "my bf hits me", said).replies[-1].name != "whether_to_leave"


def test_to_go_elsewhere_is_no_flight(resources: Resources) -> None:
    turn = talk(resources, "he hits me", "can i go to the library with you")

    assert turn.replies[-1].name != "whether_to_leave"


@pytest.mark.parametrize(
    "said",
    [
        ("my boyfriend tracks my phone and hits me", "he said next time he wont miss"),
        ("my dad hits me", "he says next time it will be worse"),
    ],
)
def test_a_threat_of_more_brings_the_whole_card_again(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_violence"


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("last night with a pan. my ear rings", True),
        ("it was sunday with a shoe. my jaw hurts", True),
        ("we had pizza. my cat is fun", False),
    ],
)
def test_what_hurts_since_a_blow_is_seen_also_behind_how_it_was(
    said: str, seen: bool, resources: Resources
) -> None:
    name = talk(resources, "my wife hits me", said).replies[-1].name

    assert (name == "hurts_since_then") is seen


@pytest.mark.parametrize(
    "told",
    [
        "my wife makes suicide threats and im leaving tomorrow",
        "i am divorcing my husband, he uses suicidal threats",
    ],
)
def test_who_leaves_somebody_that_threatens_to_die_is_held_by_it(
    told: str, resources: Resources
) -> None:
    assert talk(resources, told).replies[0].help is Help.CARD


def test_who_threatens_and_learned_of_it_brings_what_to_do_now(resources: Resources) -> None:
    held = "my partner of 9 yrs uses suicide threats, im leaving him saturday"

    assert talk(resources, held).replies[0].name == "card_held"
    assert talk(resources, held, "how do we do it safely for both").replies[-1].help is Help.ROW
    for told in ("he found the suitcase", "he found out im leaving"):
        turn = talk(resources, held, "he doesnt know yet", told)
        assert turn.replies[0].name == "card_violence"
    assert "near, or on" not in text(talk(resources, "we fly to spain", "he found the tickets"))


@pytest.mark.parametrize(
    "said",
    [
        "her stepdad is coming to get her at 5",
        "should i send her home",
        "what if her dad comes",
    ],
)
def test_a_child_that_is_hurt_is_not_handed_over_without_a_call(
    said: str, resources: Resources
) -> None:
    told = "a girl next door, 10, told me her stepdad touches her"
    turn = talk(resources, told, "she is at my house right now", said)

    assert turn.replies[-1].name == "child_fetched"
    assert "911" in text(turn)
    assert talk(resources, "my daughter is 10", said).replies[-1].name != "child_fetched"


def test_who_hit_somebody_and_wants_help_to_stop_is_told_where(resources: Resources) -> None:
    asked = talk(resources, "i hit my wife, where can i get help to stop")
    assert [reply.name for reply in asked.replies] == ["card_to_others", "stop_hitting"]
    later = talk(resources, "i hit my son", "ok", "who can i call that wont just take him")
    assert later.replies[-1].name == "stop_hitting"
    hurt = talk(resources, "my boyfriend hits me", "who can i call that wont take him")
    assert hurt.replies[-1].name != "stop_hitting"
    own = talk(resources, "i cut myself", "where do i get help to stop")
    assert own.replies[-1].name != "stop_hitting"


@pytest.mark.parametrize(
    "told",
    [
        "my boyfriend attacked me, i pushed him down the steps",
        "my wife beats me. i pushed my wife out of the house",
        "i hit my dad and he wont wake up",
        "i want to shoot people at work",
        "i want to kill my neighbour tonight",
    ],
)
@pytest.mark.parametrize("asked", ["i want help", "who can i call that wont report me"])
def test_after_worse_than_a_blow_nobody_is_told_how_to_stop_hitting(
    told: str, asked: str, resources: Resources
) -> None:
    assert talk(resources, told, asked).replies[-1].name != "stop_hitting"
    assert talk(resources, "i hit my wife", told, asked).replies[-1].name != "stop_hitting"


_TOUCHED = "my uncle touches my little cousin"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("no one will believe me", "child_report"),
        ("they would never believe her", "child_report"),
        ("who should i tell", "child_report"),
    ],
)
def test_who_tells_of_a_child_is_answered_as_who_may_act(
    said: str, reply: str, resources: Resources
) -> None:
    assert [one.name for one in talk(resources, _TOUCHED, said).replies] == [reply]


@pytest.mark.parametrize(
    "said", ["he is coming to lunch tomorrow", "my uncle is babysitting tonight"]
)
def test_who_comes_near_the_child_is_not_left_alone_with_it(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, _TOUCHED, said)

    assert "child_kept_near" in [one.name for one in turn.replies]
    assert "card_violence" not in [one.name for one in turn.replies]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told", ["my uncle touches me and my sister", "my ex hurts me and our little daughter"]
)
def test_who_is_hurt_with_a_child_is_answered_as_who_is_hurt(
    told: str, resources: Resources
) -> None:
    near = [one.name for one in talk(resources, told, "he is coming tonight").replies]
    doubted = [one.name for one in talk(resources, told, "nobody would believe me").replies]

    assert near[0] == "card_violence"
    assert "child_kept_near" not in near
    assert "believed_adult" in doubted


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("he hits me", "how do i know if he stopped", "what do i do"), "violence_now"),
        (
            ("my uncle touches my cousin", "how can i tell if he really stopped", "what do i do"),
            "child_report",
        ),
        (
            ("my bf is suicidal", "he will kill me if i leave", "can i kick him out"),
            "whether_to_leave",
        ),
    ],
)
def test_what_is_asked_of_who_hurts_is_of_no_self_harm_of_theirs(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


@pytest.mark.parametrize("said", ["i threatened my wife", "i just threatened my husband"])
def test_who_threatened_somebody_is_asked_or_has_a_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        "nobody would believe me so i want to die",
        "nobody would believe me if i was gone",
        "they wont believe me, he does it to me too",
    ],
)
def test_a_danger_of_ones_own_beside_it_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, _TOUCHED, said).replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["he has a bruise on his leg", "my brother has welts on his back"])
def test_a_mark_on_a_brother_brings_whom_to_tell(said: str, resources: Resources) -> None:
    turn = talk(resources, "my dad beats my brother with a belt", said)

    assert "witness_now" in [one.name for one in turn.replies] or turn.replies[0].help is Help.CARD
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "asked", ["is it dangerous", "are these thoughts dangerous", "am i a danger"]
)
def test_whether_unwanted_thoughts_are_dangerous_is_answered(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "i get horrible pictures of hurting my baby and i hate it", asked)

    assert turn.state.said == "unwanted_no"
