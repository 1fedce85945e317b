"""A few plain words do what the buttons do, and have replies of their own."""

import pytest

from bot.dialogue.replies import plain_text
from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        (("i want to die", "yes im safe"), "Thank you. People are at 988"),
        (("i want to die", "i cant call"), "911 is still the fastest help."),
        (("can i text someone instead",), "911 is still the fastest help."),
        (("i took a bunch of pills", "we called 911"), "Thank you. Stay on the line"),
        (("i took a bunch of pills", "they are on the way"), "Thank you. Stay on the line"),
        (("i took a bunch of pills", "ok im at the hospital now"), "Good that you are there."),
        (("i took a bunch of pills", "i feel fine"), "Feeling well is no sign"),
        (("i want to cut", "distract me"), "Let's take the next few minutes."),
        (("i want to cut", "the next minutes", "start 5 minutes", "not yet"), "Then another of"),
        (("find me a therapist", "what is cbt", "back to the search"), "Where should I look?"),
        (("how do i tell my mum",), "Some words to begin with"),
        (("i cut myself", "yes help me with it"), "Let's look after the injury first."),
        (("find me a therapist", "Boston", "ok"), "Boston, MA. Would you like to meet"),
        (("find me a therapist", "search without a place", "nearby"), "Where should I look?"),
        (("i had a knife but i put the knife away",), "I'm glad you did that."),
        (("my mum took pills, she is unconscious", "i dont know my address"), "Call 911 all the"),
        (("crisis lines", "japan"), "Japan. The emergency number is 119."),
        (("what is the number in the UK",), "United Kingdom. The emergency number is 999."),
    ],
)
def test_words_press_the_button_that_they_mean(
    said: tuple[str, ...], begins: str, resources: Resources
) -> None:
    assert text(talk(resources, *said)).startswith(begins)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("what do i say to her", "Ask straight out"),
        ("should i ask him directly", "Ask straight out"),
        ("what if she won't talk", "say you will ask again"),
        ("is it my fault", "hardly ever comes from one thing"),
        ("should we lock away the pills", "locked away"),
        ("should i tell his parents", "tell someone who can act"),
        ("can my sister read this", "Whoever can open your Telegram"),
        ("please delete what i wrote", "/forget"),
        ("what does LCSW mean", "clinical social worker"),
        ("im scared", "988"),
        ("hmm", "Write whatever is on your mind"),
        ("topics", "What I know about."),
    ],
)
def test_a_plain_question_has_a_reply_of_its_own(
    said: str, held: str, resources: Resources
) -> None:
    assert held in text(talk(resources, said))


def test_a_question_inside_the_plan_is_answered_and_the_plan_goes_on(resources: Resources) -> None:
    asked = talk(resources, "a short plan", "what is dbt")
    answered = talk(resources, "a short plan", "what is dbt", "i stop sleeping")

    assert asked.why.section == "dbt"
    assert plain_text(asked.replies[-1].html).startswith("A short plan for the next hours")
    assert text(answered).startswith("2. ")


def test_deleting_is_offered_and_only_the_button_or_command_deletes(resources: Resources) -> None:
    offered = talk(resources, "delete everything")
    pressed = talk(resources, "delete everything", "yes")

    assert not offered.forget
    assert pressed.forget


def test_a_country_that_is_told_chooses_the_lines(resources: Resources) -> None:
    told = talk(resources, "i live in the uk", "i want to die")

    assert "116 123" in text(told)
    assert "911" not in text(told)


@pytest.mark.parametrize(
    ("said", "asks_on"),
    [(("a short plan", "yes"), "2. "), (("i cut myself", "no its an urge"), "Let's take the next")],
)
def test_a_yes_or_no_is_more_than_a_button_only_where_it_begins_its_words(
    said: tuple[str, ...], asks_on: str, resources: Resources
) -> None:
    assert text(talk(resources, *said)).startswith(asks_on)
    assert "injury first" not in text(talk(resources, "i cut myself", "no not an urge"))


@pytest.mark.parametrize(
    "said", [("i want to die", "chad"), ("i'm from mexico but i live in texas",)]
)
def test_a_name_in_danger_and_a_country_left_behind_choose_no_lines(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert not talk(resources, *said).state.chosen


def test_who_tells_of_a_death_is_not_told_that_this_is_small_talk(resources: Resources) -> None:
    assert talk(resources, "my grandmother died last week").why.intent != "smalltalk"


def test_a_country_in_front_of_danger_brings_its_lines_at_once(resources: Resources) -> None:
    told = text(talk(resources, "im in australia and i want to die"))

    assert "13 11 14" in told
    assert "911" not in told


def test_an_emergency_stays_in_sight_and_brings_no_article(resources: Resources) -> None:
    said = ["i took 20 tylenol", "no one is here", "i threw up", "just kidding", "ok"]
    turns = [talk(resources, *said[: n + 1]) for n in range(1, len(said))]

    assert all("911" in text(turn) for turn in turns)
    assert not any(turn.why.section for turn in turns)


@pytest.mark.parametrize(
    "said", ["please", "promise not to call anyone", "my wife knows", "ok maybe not"]
)
def test_a_few_words_in_distress_start_no_search(said: str, resources: Resources) -> None:
    assert talk(resources, "i was on the bridge but i came home", said).state.search is None


@pytest.mark.parametrize("said", ["i live in georgia", "im in it", "we live in a flat"])
def test_a_state_or_a_phrase_chooses_no_country(said: str, resources: Resources) -> None:
    assert not talk(resources, said).state.chosen


def test_a_thank_you_in_front_leaves_the_question(resources: Resources) -> None:
    assert talk(resources, "thank you. what is dbt").why.section == "dbt"
    assert talk(resources, "hello, what is cbt").why.section == "cbt"


@pytest.mark.parametrize(
    "said",
    ["she took 20 ibuprofen", "my son swallowed a bunch of pills", "he cut himself too deep"],
)
def test_an_emergency_of_another_stands_alone(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert [reply.help for reply in turn.replies] == [Help.CARD]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    ["stop the timer", "could you cancel the countdown please", "turn the timer off", "halt"],
)
def test_a_timer_is_stopped_in_words(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to cut", "the next minutes", "start 5 minutes", said)

    assert turn.replies[-1].name == "stopped"
    assert not turn.state.waiting


@pytest.mark.parametrize(
    "said",
    [
        ("start a 15 min timer",),
        ("can we do the 5 minute thing",),
        ("run a timer for 5 min",),
        ("set a five minute timer",),
    ],
)
def test_a_timer_is_begun_in_words(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "timer_started"
    again = talk(resources, *said, "start it again")
    assert again.replies[-1].name == "timer_started"
    assert talk(resources, *said, "how long left").replies[-1].name == "timer_left"


@pytest.mark.parametrize(
    "said",
    [
        ("start a 10 min timer then im off the roof",),
        ("i want to die", "run a timer 5 min and when its done i jump"),
        ("i want to cut", "@minutes", "@timer:5", "@stop", "do it"),
        ("i want to cut", "@eased:no", "do another one"),
        ("i want to die", "@minutes", "@timer:15", "times up"),
    ],
)
def test_what_may_be_done_at_the_end_of_it_is_no_wish_for_a_timer(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert not turn.replies[-1].name.startswith("timer_")
    assert turn.replies[-1].help is not Help.NONE


def test_beside_an_urge_the_timer_stands_behind_the_card(resources: Resources) -> None:
    turn = talk(resources, "set a 15 minute timer i want to cut")

    assert [reply.name for reply in turn.replies] == ["card_urge", "timer_started"]
    assert turn.wake_after == 15 * 60


@pytest.mark.parametrize(
    "said", ["set a 5 minute timer, then i kill myself", "i took 30 pills, start a timer 5 min"]
)
def test_no_timer_is_begun_where_somebody_may_die(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert not turn.state.waiting


@pytest.mark.parametrize(
    "said",
    ["i need grounding", "panic attack help", "grounding please", "im hyperventilating right now"],
)
def test_who_asks_for_grounding_has_the_next_minutes(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "minutes"
    assert talk(resources, said, "still shaking").replies[-1].name == "eased_no"


@pytest.mark.parametrize("said", ["what is a panic attack", "my son had a panic attack last week"])
def test_a_question_on_panic_is_none_for_the_next_minutes(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "minutes"


def test_who_says_yes_to_deleting_is_not_asked_again(resources: Resources) -> None:
    assert talk(resources, "clear this chat", "yes, delete it").forget


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("i cut myself", "help with it"), "firstaid"),
        (("i cut myself", "no injury really"), "no_injury"),
        (("i cut myself", "no cuts yet"), "heard"),
        (("i cut myself", "no injury yet"), "heard"),
        (("i took pills", "my roommate is asleep", "i woke her, shes with me"), "with_someone"),
        (("i want to die", "yes", "i said yes im safe"), "safe_yes"),
        (("i want to die", "si"), "safe_yes"),
        (("whats the poison control number",), "dosage"),
        (("i want to cut", "done"), "card_self_harm"),
    ],
)
def test_what_answers_a_question_is_heard_in_other_words(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name


@pytest.mark.parametrize(
    ("said", "card"),
    [
        (
            ("worried about my roommate, she wants to die", "asking for me too honestly"),
            "card_active",
        ),
        (("my dad wants to die", "i feel the same"), "card_active"),
        (("my girlfriend wants to die and honestly same",), "card_active"),
        (("i want to die", "i wrote a note"), "card_active"),
        (("i want to die", "put my affairs in order"), "card_active"),
    ],
)
def test_ones_own_danger_behind_another_and_what_makes_ready_have_the_card_in_full(
    said: tuple[str, ...], card: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == card


def test_how_they_are_is_not_taken_for_ones_own(resources: Resources) -> None:
    turn = talk(resources, "my sister wants to die", "same as yesterday")

    assert turn.replies[0].name != "card_active"
