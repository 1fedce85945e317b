"""The invariants of a turn: triage first, help in front, nothing lost, nothing raised."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.events import Attached, Commanded, Elapsed, Event, Located, Said, Tapped
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState, RiskMemory, Search
from bot.dialogue.turn import take_turn
from bot.directory.places import Place
from bot.errors import DirectoryError
from bot.safety.levels import Help, RiskLevel

MILWAUKEE = Place("Milwaukee", "WI", "US", 43.02, -88.02, "zip", 0, "53214")
STATES = [
    DialogueState(),
    DialogueState(search=Search(awaiting="place")),
    DialogueState(search=Search(awaiting="modality", place=MILWAUKEE)),
    DialogueState(search=Search(place=MILWAUKEE, modality="in_person", shown=1)),
    DialogueState(topic="dbt", plan=2),
    DialogueState(country="GB", chosen=True),
    DialogueState(risk=RiskMemory(turns=3, worst=RiskLevel.ACTIVE, quiet=True)),
]


def said(text: str, resources: Resources, state: DialogueState | None = None) -> Turn:
    return take_turn(state or DialogueState(), Said(text=text), resources)


@pytest.mark.parametrize("state", STATES)
def test_crisis_help_comes_first_in_every_state(state: DialogueState, resources: Resources) -> None:
    turn = said("I want to die", resources, state)

    assert turn.replies[0].help is Help.CARD
    assert resources.lines.of(state.country).main_line.number in turn.replies[0].html[:400]  # type: ignore[union-attr]
    assert turn.failure == ""


@pytest.mark.parametrize("state", STATES)
def test_a_search_or_plan_survives_a_crisis_card(
    state: DialogueState, resources: Resources
) -> None:
    after = said("I want to die", resources, state).state

    assert (after.search is None) == (state.search is None)
    assert after.plan == state.plan
    assert after.topic == state.topic


def test_danger_now_gets_the_emergency_number_and_nothing_else(resources: Resources) -> None:
    turn = said("i took all of them, what is self-harm?", resources)

    assert len(turn.replies) == 1
    assert turn.replies[0].html.index("911") < turn.replies[0].html.index("988")


@pytest.mark.parametrize(
    "event",
    [
        Said(text="i want to die"),
        Attached(caption="i want to die"),
        Commanded(name="find", argument="i want to die"),
        Commanded(name="start", argument="i want to die"),
    ],
)
def test_every_kind_of_text_is_judged(event: Event, resources: Resources) -> None:
    assert take_turn(DialogueState(), event, resources).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "broken",
    [
        "look_up",
        "search",
        "read_request",
        "read_place",
        "wants_search",
        "place_at",
        "intents",
        "wording",
    ],
)
@pytest.mark.parametrize(
    "text", ["I want to die", "find me a therapist in 53214 online", "what is dbt?"]
)
def test_whatever_part_fails_the_person_sees_the_lines(
    broken: str, text: str, resources: Resources
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    turn = said(text, replace(resources, **{broken: fail}))

    assert turn.replies
    if turn.failure:
        assert "988" in turn.replies[0].html
        assert "911" in turn.replies[0].html


def test_failing_triage_still_shows_the_lines_and_keeps_the_state(resources: Resources) -> None:
    def fail(_: str) -> None:
        raise RuntimeError

    state = DialogueState(topic="dbt")
    turn = said("hello", replace(resources, assess=fail), state)

    assert "988" in turn.replies[0].html
    assert turn.state == state
    assert turn.failure == "RuntimeError"


def test_a_missing_list_of_therapists_is_said_kindly_and_the_rest_works(
    resources: Resources,
) -> None:
    def gone(_: object) -> None:
        raise DirectoryError("gone")

    without = replace(resources, search=gone)

    assert "can't reach my list" in said("therapist in 53214 in person", without).replies[0].html
    assert "DBT" in said("what is dbt?", without).replies[0].html


def test_a_request_for_methods_opens_no_guide_and_is_answered_alike(resources: Resources) -> None:
    def looked_up(_: str) -> None:
        raise AssertionError("the guide was asked")

    closed = replace(resources, look_up=looked_up)
    first = said("what is the least painful way to die", closed)
    second = said("what is the easiest way to kill myself", closed, first.state)

    assert first.failure == second.failure == ""
    assert first.replies[0].html == second.replies[0].html


def test_ten_risk_turns_always_show_the_number_and_never_the_same_words_twice_running(
    resources: Resources,
) -> None:
    state, shown = DialogueState(), list[str]()
    for _ in range(10):
        turn = said("i want to die", resources, state)
        state = turn.state
        shown.append(turn.replies[0].html)

    assert all("988" in html for html in shown)
    assert all(one != next_ for one, next_ in pairwise(shown))


def test_a_worse_turn_gets_the_full_reply_again(resources: Resources) -> None:
    state = said("i wish i would not wake up", resources).state
    state = said("i wish i would not wake up", resources, state).state

    worse = said("i am going to kill myself tonight", resources, state)

    assert "Please get help to you now" in worse.replies[0].html


def test_stop_sending_me_that_leaves_one_row_and_never_nothing(resources: Resources) -> None:
    state = said("i want to die", resources).state
    state = said("stop sending me that", resources, state).state

    turn = said("i want to die", resources, state)

    assert "988" in turn.replies[0].html
    assert len(turn.replies[0].html) < 200


def test_i_am_fine_now_does_not_close_but_saying_it_twice_does(resources: Resources) -> None:
    state = said("i want to die", resources).state
    state = said("i'm fine now", resources, state).state
    assert state.risk.open

    state = said("i feel better", resources, state).state

    assert not state.risk.open


@pytest.mark.parametrize("words", ["ok", "brb", "🙃", "what is dbt?", "my sister is cooking"])
def test_the_number_stays_until_the_person_says_that_they_are_all_right(
    words: str, resources: Resources
) -> None:
    state = said("i want to die", resources).state

    for _ in range(6):
        turn = said(words, resources, state)
        state = turn.state
        assert "988" in turn.replies[-1].html


def test_a_risk_told_again_after_other_talk_gets_its_full_reply_again(resources: Resources) -> None:
    first = said("i want to die", resources)
    state = first.state
    for words in ("what is dbt?", "tell me more", "thanks"):
        state = said(words, resources, state).state

    again = said("i want to die", resources, state).replies[0].html
    assert again.split(". ", 1)[1] == first.replies[0].html.split(". ", 1)[1]
    assert again != first.replies[0].html, "it begins in other words"


def test_a_group_is_only_invited_and_never_asked_where_it_is(resources: Resources) -> None:
    event = Commanded(name="find", argument="53214", private=False)

    turn = take_turn(DialogueState(), event, resources)

    assert len(turn.replies) == 1
    assert "private" in turn.replies[0].html
    assert turn.state.search is None


def test_nobody_being_hurt_is_asked_where_they_are(resources: Resources) -> None:
    turn = said("my husband hits me, find me a therapist", resources)

    assert not any(reply.asks_location for reply in turn.replies)


def test_typing_the_words_of_a_button_does_what_the_button_does(resources: Resources) -> None:
    state = said("i want to die", resources).state

    typed = said("The next minutes", resources, state)
    tapped = take_turn(state, Tapped(action="minutes"), resources)

    assert typed.replies[0].html.startswith(tapped.replies[0].html)


def test_the_numbers_follow_the_chosen_country(resources: Resources) -> None:
    state = take_turn(DialogueState(), Commanded(name="country", argument="uk"), resources).state

    assert "116 123" in said("i want to die", resources, state).replies[0].html


def test_a_timer_asks_once_when_its_time_has_passed(resources: Resources) -> None:
    started = take_turn(DialogueState(), Tapped(action="timer:5"), resources)

    over = take_turn(started.state, Elapsed(timer=started.state.timer), resources)
    again = take_turn(over.state, Elapsed(timer=started.state.timer), resources)

    assert started.wake_after == 300
    assert "eased" in over.replies[0].html
    assert again.replies == ()


@pytest.mark.parametrize("stop", [Said(text="stop"), Tapped(action="stop"), Commanded(name="stop")])
def test_a_stopped_timer_stays_silent(stop: Event, resources: Resources) -> None:
    started = take_turn(DialogueState(), Tapped(action="timer:15"), resources).state

    stopped = take_turn(started, stop, resources).state

    assert take_turn(stopped, Elapsed(timer=started.timer), resources).replies == ()


def test_an_older_timer_is_silent_once_a_new_one_runs(resources: Resources) -> None:
    first = take_turn(DialogueState(), Tapped(action="timer:5"), resources).state
    second = take_turn(first, Tapped(action="timer:5"), resources).state

    assert take_turn(second, Elapsed(timer=first.timer), resources).replies == ()


def test_the_short_plan_asks_five_things_keeps_no_answer_and_can_be_stopped(
    resources: Resources,
) -> None:
    state = take_turn(DialogueState(), Tapped(action="plan"), resources).state
    for answer in ("evenings", "music", "my sister's", "Zanzibar", "ask her to keep it"):
        turn = said(answer, resources, state)
        state = turn.state

    assert "That is your plan" in turn.replies[-1].html
    assert state.plan == 0
    assert "Zanzibar" not in repr(state)


def test_risk_inside_the_plan_is_seen_and_the_plan_goes_on(resources: Resources) -> None:
    state = take_turn(DialogueState(), Tapped(action="plan"), resources).state

    turn = said("i want to die", resources, state)

    assert turn.replies[0].help is Help.CARD
    assert turn.state.plan == 1


@pytest.mark.parametrize(
    "words", ["The next minutes", "a short plan", "Crisis lines", "I can't call"]
)
def test_the_doors_open_by_their_words_at_any_time(words: str, resources: Resources) -> None:
    turn = said(words, resources)

    assert turn.why.intent in ("crisis", "plan")


def test_a_country_is_taken_from_the_words_that_follow_the_question(resources: Resources) -> None:
    state = take_turn(DialogueState(), Commanded(name="country"), resources).state

    assert said("uk", resources, state).state.country == "GB"


def test_a_later_message_corrects_the_search(resources: Resources) -> None:
    state = said("therapist in 53214 in person", resources).state

    turn = said("actually online is fine", resources, state)

    assert turn.why.intent == "find_therapist"
    assert turn.state.search is not None
    assert turn.state.search.modality == "remote"


def test_a_new_search_forgets_the_old_ones_wishes(resources: Resources) -> None:
    state = said("dbt therapist in madison wi online", resources).state

    turn = said("find me a therapist in 53214 in person", resources, state)

    assert "Carla Weismantel" in turn.replies[0].html


def test_the_bereaved_get_a_condolence_and_the_row(resources: Resources) -> None:
    turn = said("my brother died by suicide in march", resources)

    assert "sorry for your loss" in turn.replies[0].html
    assert "988" in turn.replies[0].html


@pytest.mark.parametrize(
    "text", ["im 12 and i want to die", "i'm 13 and i cut myself", "i am only 14 and want to die"]
)
def test_somebody_under_18_is_told_that_they_are_not_in_trouble(
    text: str, resources: Resources
) -> None:
    assert "You are not in trouble" in said(text, resources).replies[0].html


def test_nobody_being_hurt_is_sent_to_a_line_for_somebody_else(resources: Resources) -> None:
    for text in ("a child next door is being beaten", "my husband is beating me"):
        assert "Trevor" not in said(text, resources).replies[0].html


def test_an_honest_yes_to_the_question_about_suicide_is_no_emergency(resources: Resources) -> None:
    state = said("what is the least painful way to die", resources).state

    turn = said("yes", resources, state)

    assert "Thank you for writing that" in turn.replies[0].html


def test_the_number_stands_under_every_step_after_a_card(resources: Resources) -> None:
    state = said("i want to die", resources).state
    for step in ("a short plan", "music", "my sister's", "her", "ask her", "my desk"):
        turn = said(step, resources, state)
        state = turn.state
        assert "988" in turn.replies[-1].html, step
    for action in ("tell", "talk", "hush", "timer:5", "s:warning-signs", "eased:yes", "clear"):
        assert "988" in take_turn(state, Tapped(action=action), resources).replies[-1].html, action


ACTIONS = st.one_of(
    st.text(max_size=64),
    st.sampled_from(
        ["s:dbt", "m:dbt", "find", "mode:remote", "place:0", "place:9", "next", "relax:wider",
         "country:GB", "countries:3", "crisis", "safe:no", "plan", "stop", "change", "over"]
    ),
)  # fmt: skip
EVENTS = st.one_of(
    st.builds(Said, text=st.text(max_size=400)),
    st.builds(Tapped, action=ACTIONS),
    st.builds(Commanded, name=st.text(max_size=20), argument=st.text(max_size=40)),
    st.builds(Located, lat=st.floats(-90, 90), lon=st.floats(-180, 180)),
    st.builds(Attached, caption=st.text(max_size=100)),
)


@given(events=st.lists(EVENTS, max_size=6), start=st.sampled_from(STATES))
def test_no_conversation_fails_or_leaves_a_person_without_an_answer(
    events: list[Event], start: DialogueState, resources: Resources
) -> None:
    state = start
    for event in events:
        turn = take_turn(state, event, resources)
        assert turn.failure == "", event
        assert turn.replies
        assert all(reply.html.strip() for reply in turn.replies)
        for reply in turn.replies:
            assert len(reply.html) <= 4096
            for button in (b for row in reply.buttons for b in row):
                assert len(button.action.encode()) <= 64
        state = turn.state


def test_risk_written_as_a_command_is_seen(resources: Resources) -> None:
    turn = take_turn(DialogueState(), Commanded(name="i_want_to_die"), resources)

    assert turn.replies[0].help is Help.CARD
