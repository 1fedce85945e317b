"""A line that failed, or that cannot be called, and what is asked about lines after a card."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

WISH = "i want to die"
TAKEN = "i took pills"


@pytest.mark.parametrize(
    "said",
    [
        "i called already. they hung up on me",
        "i rang and they cut me off",
        "i called. they cut me off",
        "they disconnected me",
        "been waiting 20 minutes on 988",
        "988 is useless",
        "988 doesnt help",
        "the hotline was no use",
        "i was on hold 40 min",
        "rang 988 got a robot",
        "they dont pick up",
        "i called again and waited 40 min",
        "988 told the cops last time",
        "text line said 30 mins wait",
        "text line has a queue",
        "rang 111 they said wait for a call back",
        "rang the crisis team no answer",
        "samaritans line was busy",
        "samaritans rang out",
        "crisis team wont come out",
    ],
)
def test_a_line_that_failed_is_met_with_other_ways(said: str, resources: Resources) -> None:
    turn = talk(resources, WISH, said)

    assert turn.replies[0].name == "line_failed"
    assert turn.replies[0].help is Help.ROW, "the number stays"


def test_who_begins_with_a_line_that_failed_sees_a_number(resources: Resources) -> None:
    turn = talk(resources, "i rang the helpline and they hung up on me")

    assert turn.replies[0].name == "line_failed"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said", ["i called already. they hung up on me", "they put me on hold", "they dont pick up"]
)
def test_in_an_emergency_it_is_called_again(said: str, resources: Resources) -> None:
    turn = talk(resources, TAKEN, said)

    assert turn.replies[0].name == "line_failed_now"
    assert "Until help is there" in text(turn)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("i called, they are sending someone", "called"),
        ("he hung up on me", "heard"),
        ("i rang my parents and they hung up on me", "heard"),
        ("they cut me off", "heard"),
        ("been waiting 3 months for therapy", "wait_time"),
        ("my parents dont pick up", "heard"),
        ("phoned her office, got the machine again", "tells_of_care"),
    ],
)
def test_who_was_reached_or_is_no_line_has_failed_nobody(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, WISH, said).replies[0].name == name


@pytest.mark.parametrize("said", ["it doesnt help", "therapy doesnt help", "didnt help"])
def test_what_does_not_help_otherwise_is_still_heavy(said: str, resources: Resources) -> None:
    assert talk(resources, WISH, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "im deaf",
        "i dont have credit on my phone",
        "my phone has no credit",
        "i have a stutter",
        "no phone",
        "i cant hear",
        "no signal here",
        "i have no airtime",
        "no calls please",
        "i hate phone calls",
        "i dont like phones",
        "i cant talk out loud my parents are next door",
    ],
)
def test_who_cannot_phone_is_told_how_to_write(said: str, resources: Resources) -> None:
    turn = talk(resources, WISH, said)

    assert turn.replies[0].name == "cant_call"
    assert "text 988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("im deaf",),
        ("i need a therapist", "im deaf"),
        (WISH, "my grandma is deaf"),
        ("i hate phone calls",),
        ("no calls please",),
    ],
)
def test_to_be_deaf_is_no_obstacle_where_nobody_is_to_be_called(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name != "cant_call"


@pytest.mark.parametrize(
    "said", ["text them what?", "what do i say to them", "what should i text 988"]
)
def test_words_for_a_line_are_given_where_a_line_was_shown(said: str, resources: Resources) -> None:
    turn = talk(resources, WISH, said)

    assert turn.replies[0].name == "words_for_a_line"
    assert "988" in text(turn)


def test_in_an_emergency_the_first_words_are_for_the_emergency_service(
    resources: Resources,
) -> None:
    turn = talk(resources, TAKEN, "what do i say to them")

    assert turn.replies[0].name == "words_in_danger"
    assert "911" in text(turn)


@pytest.mark.parametrize("before", ["my friend wants to die", "my daughter cuts"])
def test_who_worries_gets_words_for_them(before: str, resources: Resources) -> None:
    assert talk(resources, before, "what do i say to them").replies[0].name == "talk_with_them"


def test_her_is_no_line(resources: Resources) -> None:
    assert talk(resources, WISH, "what do i say to her").replies[0].name == "tell_of_dying"


@pytest.mark.parametrize(
    "said", ["can kids call", "am i too young to call", "is 988 only for adults"]
)
def test_whether_the_young_may_call_is_answered(said: str, resources: Resources) -> None:
    turn = talk(resources, WISH, said)

    assert turn.replies[0].name == "young_may_call"
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["is dbt only for adults", "is this for kids", "do kids use dbt"])
def test_what_is_asked_of_other_things_is_no_line(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "young_may_call"


def test_whether_it_is_free_is_no_sudden_peace(resources: Resources) -> None:
    turn = talk(resources, WISH, "is it free")

    assert turn.replies[0].name == "free"
    assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize("said", ["i feel free", "everything is free", "im ready"])
def test_sudden_peace_stays_a_sign(said: str, resources: Resources) -> None:
    assert talk(resources, WISH, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said", ["no not calling", "i havent called", "never called", "not gonna be calling anyone"]
)
def test_who_has_not_called_is_not_thanked_for_it(said: str, resources: Resources) -> None:
    turn = talk(resources, "i took 30 pills", said)

    assert turn.replies[0].name == "cant_call"
    assert not turn.state.risk.help_coming


@pytest.mark.parametrize(
    "said", ["they're not coming", "no one is coming", "they said they cant come", "i hung up"]
)
def test_help_that_is_not_coming_is_called_again(said: str, resources: Resources) -> None:
    turn = talk(resources, "i took 30 pills", "i called", said)

    assert turn.replies[0].name == "line_failed_now"
    assert "before they are there" not in text(turn)
    assert not turn.state.risk.help_coming


@pytest.mark.parametrize(
    "said", ["ok calling", "she is calling", "ok shes on the phone", "my wife is on the phone"]
)
def test_whoever_calls_has_called(said: str, resources: Resources) -> None:
    assert talk(resources, "i took 30 pills", said).replies[0].name == "called"


@pytest.mark.parametrize("said", ["ok i did", "i already did"])
def test_i_did_after_a_card_is_asked_about(said: str, resources: Resources) -> None:
    told = text(talk(resources, "i want to kill myself", said))

    assert "Did you reach someone" in told
    assert "911" in told


@pytest.mark.parametrize("said", ["i did", "gave in", "couldnt stop myself"])
def test_after_an_urge_it_is_the_wound_that_is_asked_about(said: str, resources: Resources) -> None:
    assert talk(resources, "i feel like cutting", said).replies[0].name == "card_self_harm"


@pytest.mark.parametrize(
    "said", ["i called 988", "i called 988 yesterday", "i called them like u said"]
)
def test_who_tells_of_a_call_is_asked_how_it_was(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "how_was_the_line"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("they were useless", "line_failed"),
        ("it didnt help", "line_failed"),
        ("they were nice actually", "line_was_good"),
        ("it helped a bit", "line_was_good"),
        ("what else can you do", "what_else"),
    ],
)
def test_how_the_call_was_is_heard(said: str, name: str, resources: Resources) -> None:
    assert talk(resources, "i called 988", said).replies[0].name == name
    assert talk(resources, said).replies[0].name != name, "alone it is about nothing"


def test_who_is_on_the_phone_in_an_emergency_is_no_line(resources: Resources) -> None:
    turn = talk(resources, TAKEN, "i called 911", "they are nice")

    assert turn.replies[0].name not in ("line_was_good", "line_failed")


@pytest.mark.parametrize("before", [WISH, "i cut myself"])
def test_who_wants_something_else_than_a_number_gets_it(before: str, resources: Resources) -> None:
    turn = talk(resources, before, "so what else u got")

    assert turn.replies[0].name == "what_else"
    assert turn.replies[0].help is Help.ROW, "the number stays"


@pytest.mark.parametrize("where", ["im in uk", "im in ireland"])
def test_where_no_line_is_written_to_that_is_said(where: str, resources: Resources) -> None:
    turn = talk(resources, where, WISH, "can i text someone")

    assert turn.replies[0].name == "no_line_to_write_to"
    assert "116 123" in text(turn)


def test_in_danger_the_screen_is_shown_to_somebody_also_there(resources: Resources) -> None:
    assert talk(resources, "im in uk", TAKEN, "can i text someone").replies[0].name == "cant_call"


@pytest.mark.parametrize("said", ["no numbers please", "no hotlines", "please no more lines"])
def test_no_more_numbers_leaves_one_line(said: str, resources: Resources) -> None:
    for before in ((), (WISH,), (TAKEN,)):
        turn = talk(resources, *before, said)

        assert turn.replies[0].name == "quiet"
        assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize(
    "said", ["is there a number for veterans", "whats the number for samaritans"]
)
def test_a_number_that_is_asked_for_is_shown(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "crisis"
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["im at 14 elm st", "please hurry"])
def test_an_address_for_nobody_is_answered_with_the_emergency_number(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "can you call someone for me", said)

    assert turn.replies[0].name == "call_for_me_again"
    assert "911" in text(turn)
    assert "911" not in text(talk(resources, said)), "alone it asks for nothing"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("rang 111", "theyll call back"), "line_wait"),
        (("text line said 30 mins wait", "i cant wait"), "line_wait"),
        (("i called 988", "still on hold"), "line_wait"),
        (("rang the crisis team", "no answer"), "line_failed"),
        (("i called the crisis team", "they told me to have a bath"), "line_failed"),
        (("i called the crisis team", "they said they cant see me till monday"), "line_failed"),
        (("i called 988", "they were useless", "im back where i started"), "sign_heard"),
        (("i called 988", "they were nice actually", "just wanted to say"), "heard"),
        (("i rang samaritans", "talked an hour"), "line_was_good"),
        (("i rang samaritans", "talked an hour", "feel lighter"), "lighter_now"),
    ],
)
def test_what_came_of_a_line_is_heard_and_a_number_stays(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == name
    assert "988" in text(turn)


def test_who_waits_for_a_line_is_asked_whether_it_is_safe(resources: Resources) -> None:
    waits = ("text line has a queue", "cant wait")

    assert talk(resources, *waits, "no").replies[0].name == "card_imminent"
    assert talk(resources, *waits, "yes").replies[0].name == "safe_yes"


def test_who_waits_for_a_call_in_danger_calls_again(resources: Resources) -> None:
    turn = talk(resources, TAKEN, "rang 111", "theyll call back")

    assert turn.replies[0].name == "line_failed_now"
    assert "Until help is there" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "waiting for a call back from my dentist",
        "my therapist has a waiting list",
        "theyll call back",
        "i cant wait",
        "i lost 111 dollars",
        "no answer",
        "feel lighter",
    ],
)
def test_other_waits_and_answers_tell_of_no_line(said: str, resources: Resources) -> None:
    assert not talk(resources, said).replies[-1].name.startswith("line_")


@pytest.mark.parametrize(
    "said",
    [
        "im at 12 oak road send someone",
        "im at 12 oak road send help",
        "send someone to 12 oak road",
        "my address is 4 park lane, come quick",
        "come to 4 park lane",
    ],
)
def test_an_address_with_a_wish_for_help_is_no_search(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "call_for_me"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "need someone near oak road austin",
        "im at 12 oak road can you send me a list of therapists",
        "i need a therapist near 4 park lane boston",
    ],
)
def test_an_address_to_search_near_still_is_one(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is not None


def test_what_still_bleeds_is_pressed_on_and_breathed_through_by_nobody(
    resources: Resources,
) -> None:
    alone = talk(resources, "rang 111 they said wait for a call back", "still bleeding")

    assert text(alone).startswith("Press on it hard")
    assert "911" in text(alone)
    assert "panic" not in text(alone)
    assert talk(resources, "i cut myself", "still bleeding").replies[0].name == "card_imminent"
    assert (
        talk(resources, "i cut my finger cooking", "still bleeding").replies[0].name == "firstaid"
    )
    assert talk(resources, "my chest hurts").replies[0].name == "body_emergency"


def test_a_call_that_names_nobody_was_to_a_line_where_no_emergency_is_on(
    resources: Resources,
) -> None:
    assert talk(resources, "i want to die", "i called them").state.said == "how_was_the_line"
    assert talk(resources, "i took all my pills", "i called 911").state.said == "called"


@pytest.mark.parametrize("said", ["they say wait in queue", "im in the queue now, 20 people"])
def test_who_waits_for_a_line_is_told_of_another_way(said: str, resources: Resources) -> None:
    turn = talk(resources, WISH, said)

    assert turn.replies[0].name == "line_wait"
    assert talk(resources, WISH, said, "someone answered").replies[0].name == "line_was_good"


@pytest.mark.parametrize("said", ["is it free tho", "does texting cost money"])
def test_what_a_line_costs_is_asked_of_no_insurance(said: str, resources: Resources) -> None:
    assert talk(resources, WISH, said).replies[0].name == "free"


def test_after_a_card_them_is_the_line_also_beside_a_search(resources: Resources) -> None:
    chat = ("find me a therapist in denver", "online", WISH, "what do i say to them")

    assert talk(resources, *chat).replies[0].name == "words_for_a_line"
    assert talk(resources, *chat[:2], chat[3]).replies[0].name == "first_words"


@pytest.mark.parametrize(
    "said", ["what happens if i go to the hospital", "if i go to the er what do they do to me"]
)
def test_what_a_hospital_does_is_no_question_of_therapists(said: str, resources: Resources) -> None:
    assert talk(resources, WISH, said).replies[0].name == "at_the_er"
    assert talk(resources, WISH, said, "can i leave when i want").replies[0].name == "locked_up"


@pytest.mark.parametrize("said", ["they're slow to answer", "no reply yet", "still no answer"])
def test_a_line_that_is_slow_is_not_waited_for_alone(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", "ok i texted", said)

    assert turn.replies[-1].name.startswith("line_wait")
    assert "988" in text(turn)


def test_numbers_that_do_not_work_are_answered_after_the_page_of_lines(
    resources: Resources,
) -> None:
    assert talk(resources, "@crisis", "these don't work").replies[-1].name == "line_failed"
    assert talk(resources, "these don't work").replies[-1].name != "line_failed"


def test_who_said_stop_is_not_asked_to_say_more(resources: Resources) -> None:
    turn = talk(resources, "leave me alone", "stop", "i said stop")

    assert turn.replies[-1].name.startswith("quiet")
    assert "Say more" not in text(turn)


@pytest.mark.parametrize("said", ["can i chat online instead", "can i text someone instead"])
def test_to_chat_with_a_line_instead_is_told_how(said: str, resources: Resources) -> None:
    assert "0477" in text(talk(resources, "i'm in australia", said))


def test_who_cannot_afford_a_call_is_told_of_texts(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "i'm in south africa", "i cant afford to call")

    assert turn.replies[-1].name == "cant_call"
    assert "31393" in text(turn)


@pytest.mark.parametrize("told", ["i took pills", "my friend took pills"])
@pytest.mark.parametrize("said", ["i called 911 its busy", "rang 911 and its just ringing"])
def test_an_emergency_call_that_nobody_answers_is_no_help_on_its_way(
    told: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, told, said)

    assert turn.replies[0].name == "line_failed_now"
    assert not turn.state.risk.help_coming
