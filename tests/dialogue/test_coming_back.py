"""Who comes back, unsays what was told or is let down by it is answered to what they say."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

SUICIDAL = "i want to die"


@pytest.mark.parametrize(
    "said", ["nothing changed but the garden is done", "yesterday was good", "today was fun"]
)
def test_who_comes_back_with_news_is_not_asked_about_dying(said: str, resources: Resources) -> None:
    assert talk(resources, "back again", said).replies[-1].name != "sign_heard"


@pytest.mark.parametrize(
    "said",
    [
        "same",
        "bad",
        "alive",
        "still here",
        "not great",
        "nothing changed",
        "yesterday was bad",
        "it was bad again last night",
    ],
)
def test_who_comes_back_and_is_not_better_is_asked_plainly(said: str, resources: Resources) -> None:
    turn = talk(resources, "back again", said)

    assert turn.replies[-1].name == "sign_heard"
    assert "988" in text(turn)
    assert talk(resources, "back again", said, "sometimes").replies[-1].name == "card_active"
    assert talk(resources, said).replies[-1].name != "sign_heard"  # where nothing was asked


@pytest.mark.parametrize("said", ["a little better", "its a bit lighter today"])
def test_who_comes_back_and_is_better_is_heard_and_keeps_the_line(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "its me again", said)

    assert turn.replies[-1].name == "lighter_now"
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["i didnt do it", "i made it through the night"])
def test_who_got_through_the_night_is_asked_whether_they_are_safe(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "its me from yesterday", said)

    assert "Are you safe for the next hours?" in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["yesterday u gave me a plan", "can we go on"])
def test_who_comes_back_for_the_plan_hears_that_nothing_was_kept_and_begins(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "hey me again", said)

    assert "I don't keep your answers" in text(turn)
    assert turn.state.plan == 1


@pytest.mark.parametrize("said", ["hi its me from last night", "me from the other night"])
def test_a_greeting_of_who_wrote_before_alarms_nobody(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "back"


@pytest.mark.parametrize(
    ("said", "name"),
    [("hi its me from work", "greeting"), ("i need a therapist", "ask_place")],
)
def test_the_near_twins_of_coming_back_stay(said: str, name: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == name
    assert talk(resources, "back again", said).replies[-1].name == name


@pytest.mark.parametrize(
    "said",
    [
        "sorry forget i said that",
        "i didnt mean it",
        "ignore that",
        "sorry that was dramatic",
        "dont worry i wont",
    ],
)
def test_what_is_unsaid_after_danger_keeps_the_question_open(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, SUICIDAL, said)

    assert "Are you safe for the next hours?" in text(turn)
    assert "988" in text(turn)
    assert talk(resources, SUICIDAL, said, "no").replies[0].name == "card_imminent"


def test_a_wish_to_delete_is_no_unsaying(resources: Resources) -> None:
    assert talk(resources, SUICIDAL, "delete my data").replies[-1].name == "forget_ask"
    assert talk(resources, "forget what i said").replies[-1].name == "forget_ask"


@pytest.mark.parametrize(
    "said", ["thanks for nothing", "is that all you got", "u keep sending the same thing"]
)
def test_whom_the_help_let_down_after_danger_hears_an_honest_word(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, SUICIDAL, said)

    assert "I'm repeating myself because I'm a program" in text(turn)
    assert "988" in text(turn)


def test_who_wants_fewer_numbers_gets_one_line(resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, "stop sending me that number")

    assert turn.replies[-1].name == "quiet"


def test_in_an_emergency_nothing_is_unsaid(resources: Resources) -> None:
    assert "take it back" not in text(talk(resources, "i took pills", "i didnt mean it"))


@pytest.mark.parametrize("said", ["would you miss me", "so would you miss me"])
def test_who_asks_whether_they_would_be_missed_is_answered_and_asked_plainly(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert text(turn).startswith("No: I'm a program")
    assert "988" in text(turn)
    assert talk(resources, said, "yes").replies[-1].name == "card_active"
    assert "once more" in text(talk(resources, said, "thats what i thought"))


@pytest.mark.parametrize("said", ["will you notice if i close the app", "do you remember me"])
def test_an_everyday_question_is_no_wish_to_be_missed(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "miss_me"


@pytest.mark.parametrize(
    "said",
    [
        "what happens to your dog if you die",
        "who finds you when you live alone and die",
        "how long till someone notices if you live alone and die",
    ],
)
def test_who_asks_who_is_left_is_asked_plainly(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "sign_heard"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    ["what happens to my cat if i go on holiday", "who feeds my cat when im gone for work"],
)
def test_care_for_an_animal_on_a_journey_is_no_sign(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "sign_heard"


def test_who_calls_after_danger_hears_that_it_is_there(resources: Resources) -> None:
    assert talk(resources, SUICIDAL, "are you there").replies[-1].name == "still_here"
    assert talk(resources, "are you there").replies[-1].name == "about_bot"
    day = "can i tell you about my day"
    assert talk(resources, SUICIDAL, day).replies[-1].name == "listening"


PLAN = ("safety plan", "i get quiet")


@pytest.mark.parametrize(
    "said", ["i put my coat on and walk to the bridge", "cutting", "more drink", "my dealer"]
)
def test_the_plan_takes_no_danger_for_an_answer(said: str, resources: Resources) -> None:
    turn = talk(resources, *PLAN, said)

    assert turn.state.plan == 2
    assert "somewhere with people" in text(turn)
    assert "988" in text(turn)
    assert talk(resources, *PLAN, said, "music").state.plan == 3


@pytest.mark.parametrize(
    "said", ["cutting my hair", "drink tea", "walk by the river with my dog", "music", "skip"]
)
def test_the_plan_goes_on_with_what_is_safe(said: str, resources: Resources) -> None:
    assert talk(resources, *PLAN, said).state.plan == 3


def test_the_plan_points_from_a_program_to_people(resources: Resources) -> None:
    turn = talk(resources, *PLAN, "music", "my sister", "you")

    assert turn.state.plan == 4
    assert "I'm a program" in text(turn)


@pytest.mark.parametrize("said", ["hide the pills", "give my meds to my mum"])
def test_what_is_put_away_ends_the_plan_well(said: str, resources: Resources) -> None:
    before = (SUICIDAL, *PLAN, "music", "my sister", "my sister")

    assert talk(resources, *before, said).replies[-1].name == "plan_done"


def test_what_is_still_there_leaves_the_plan(resources: Resources) -> None:
    before = (SUICIDAL, *PLAN, "music", "my sister", "my sister")

    assert talk(resources, *before, "i still have the rope").replies[0].name == "card_imminent"


def test_what_tells_that_it_gets_bad_is_an_answer_to_the_plan(resources: Resources) -> None:
    assert talk(resources, SUICIDAL, "safety plan", "when im drunk").state.plan == 2


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("start 15 minutes", "ok", "eased a bit"), "eased_yes"),
        (("i have urges to cut", "ok", "5 minutes"), "timer_started"),
        (("the next minutes", "breathing"), "picks_one"),
        (("the next minutes", "the breathing doesnt work"), "minutes_else"),
        (("urge timer",), "minutes"),
    ],
)
def test_an_urge_is_sat_out_in_the_words_that_people_use(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name


def test_five_minutes_of_something_else_start_no_timer(resources: Resources) -> None:
    assert talk(resources, "5 minutes").replies[-1].name != "timer_started"


@pytest.mark.parametrize("said", ["my friend is with me now", "my mum is here"])
def test_somebody_who_is_there_after_danger_was_told_can_be_told(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, SUICIDAL, said)

    assert turn.replies[-1].name == "somebody_here"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (SUICIDAL, "my dog is here"),
        ("he hits me", "my husband is here"),
        ("my son is suicidal", "my wife is here"),
        ("hello", "my mum is here"),
    ],
)
def test_an_animal_or_who_hurts_the_person_is_nobody_to_tell(
    before: str, said: str, resources: Resources
) -> None:
    assert talk(resources, before, said).replies[-1].name != "somebody_here"


def test_his_number_that_was_not_wanted_is_none_of_ours(resources: Resources) -> None:
    assert talk(resources, "i didnt want his number").replies[-1].name != "quiet"


def test_behind_a_card_a_feeling_is_not_talked_over(resources: Resources) -> None:
    assert [reply.name for reply in talk(resources, "life is pointless").replies] == [
        "card_passive"
    ]


def test_behind_a_card_no_nod_answers_the_word_before_it(resources: Resources) -> None:
    told = talk(resources, "who made this", "ok. i cut sometimes")

    assert [reply.name for reply in told.replies] == ["card_self_harm"]
    assert talk(resources, "who made this", "ok").replies[-1].name == "nod"
