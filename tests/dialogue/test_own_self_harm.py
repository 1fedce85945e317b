"""What is asked of one's own self-harm: how to stop, whom to tell, whether a wound needs care."""

import pytest

from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_CUTS = "i cut"


def _names(turn: Turn) -> list[str]:
    return [reply.name for reply in turn.replies]


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        ((_CUTS, "no", "how do i stop"), "how_to_stop"),
        ((_CUTS, "no", "i really just want to stop"), "how_to_stop"),
        ((_CUTS, "tell me how to stop doing it"), "how_to_stop"),
        ((_CUTS, "The next minutes", "i want to stop"), "stopped"),
        ((_CUTS, "A short plan", "i want to stop"), "plan_stopped"),
        (("my daughter cuts", "how do i stop it"), "support_them"),
        (("how do i stop",), "section"),
    ],
)
def test_who_asks_how_to_stop_is_told_of_steps_and_not_sent_away(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert _names(talk(resources, *chat))[-1] == reply


def test_on_the_way_to_an_ambulance_no_steps_are_told(resources: Resources) -> None:
    assert "how_to_stop" not in _names(talk(resources, "i took all my pills", "how do i stop"))


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("should i tell my mom i self harm",), "must_i_tell"),
        ((_CUTS, "no", "should i tell my boyfriend"), "must_i_tell"),
        ((_CUTS, "no", "should i tell my dad"), "tell_someone"),
        ((_CUTS, "no", "what if he tells my parents"), "kept_private"),
        (("i told my aunt", "do i have to show her my arms"), "not_shown"),
        (("my friend cuts", "should i tell my mom"), "tell_an_adult"),
        (("my friend cuts", "what if her mom freaks out"), "tell_an_adult"),
        (("i want to die", "should i tell my mom"), "near_yes"),
        (("should i look at her arms",), "look_at_wounds"),
    ],
)
def test_whom_to_tell_of_oneself_is_no_worry_for_another(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert _names(turn)[-1] == reply
    assert "988" in text(turn) or not turn.state.risk.in_sight


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("no its fine its healing", "no_injury"),
        ("just scars left", "no_injury"),
        ("not now. sometimes at night", "no_injury"),
        ("its not healing", "wound_worse"),
        ("its healing but it smells", "wound_worse"),
        ("it bled a lot but it stopped", "firstaid"),
        ("do i need stitches", "firstaid"),
        ("idk", "firstaid"),
    ],
)
def test_whether_a_wound_needs_care_is_heard_in_ones_own_words(
    answer: str, reply: str, resources: Resources
) -> None:
    assert _names(talk(resources, _CUTS, answer))[-1] == reply


@pytest.mark.parametrize("told", ["i dont think its healed", "old scars opened again"])
def test_a_wound_that_may_be_open_is_no_all_clear(told: str, resources: Resources) -> None:
    assert "no_injury" not in _names(talk(resources, _CUTS, told))


@pytest.mark.parametrize(
    "asked", ["is it normal to think about death a lot", "do other people think about dying too"]
)
def test_who_asks_whether_thinking_of_death_is_ordinary_is_asked_plainly(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert "thinking about suicide" in text(turn)
    assert "988" in text(turn)


def test_who_mourns_and_asks_the_same_is_met_in_grief(resources: Resources) -> None:
    chat = ("my grandma died", "is it normal to think about death all the time")

    assert _names(talk(resources, *chat)) == ["grief_why"]


@pytest.mark.parametrize(
    "told", ["nobody knows that i do it", "like i need to do it", "i cut to feel something"]
)
def test_who_tells_of_self_harm_is_asked_about_it_and_given_no_page(
    told: str, resources: Resources
) -> None:
    assert [reply.help for reply in talk(resources, told).replies] == [Help.CARD]


def test_who_looks_for_a_way_to_hide_it_is_given_no_page_of_signs(resources: Resources) -> None:
    assert _names(talk(resources, "how do i hide it for swimming class")) == ["card_hiding"]


def test_who_will_tell_and_asks_how_is_told_how(resources: Resources) -> None:
    chat = ("my brother cuts", "ok ill tell my mom. what do i say to him")

    assert _names(talk(resources, *chat))[-1] == "talk_with_them"


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("my mom found out", "she reads my diary"), "checked_on"),
        (("my mom found out", "how do i get her to stop asking"), "checked_on"),
        (("do scars go away", "how do i get rid of them"), "scar_care"),
        (("does it cost something", "i have no money for that"), "low_cost"),
        (("crisis lines", "what do i write"), "words_for_a_line"),
        (("i cut", "no", "sometimes i miss it"), "misses_it"),
        (("i cut", "no", "last night was worse than usual"), "im_ok"),
        (("find me a therapist", "i cut", "do i need stitches"), "firstaid"),
    ],
)
def test_a_few_words_are_heard_after_what_was_said_last(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert _names(talk(resources, *chat))[-1] == reply


@pytest.mark.parametrize(
    "chat",
    [
        ("she reads a lot",),
        ("how do i get rid of the knives in the house",),
        ("my daughter cuts", "last night was worse than usual"),
        ("i miss my gran", "i miss it"),
    ],
)
def test_the_same_words_elsewhere_are_something_else(
    chat: tuple[str, ...], resources: Resources
) -> None:
    said = {"checked_on", "scar_care", "im_ok", "misses_it"}

    assert said.isdisjoint(_names(talk(resources, *chat)))


@pytest.mark.parametrize(
    "asked",
    [
        "if i tell the doc on base does it go on my record",
        "will my commander find out if i see a therapist",
        "what does a chaplain do",
    ],
)
def test_who_serves_is_told_what_a_chaplain_keeps(asked: str, resources: Resources) -> None:
    turn = talk(resources, asked)

    assert _names(turn) == ["private_serving"]
    assert "988" in text(turn)


def test_who_left_and_is_threatened_with_suicide_hears_it_is_theirs_to_decide(
    resources: Resources,
) -> None:
    left = talk(resources, "is it my fault if i break up and he hurts himself")
    held = talk(resources, "my husband hits me", "can i leave him if he says he kills himself")

    assert _names(left)[-1] == "stay_or_go"
    assert "stay_or_go" not in _names(held)


@pytest.mark.parametrize("said", ["will they fade", "will it scar"])
def test_what_becomes_of_the_marks_is_asked_of_a_doctor(said: str, resources: Resources) -> None:
    assert _names(talk(resources, _CUTS, "my arms look awful", said))[-1] == "scar_care"
    assert _names(talk(resources, _CUTS, "does it ever go away"))[-1] != "scar_care"


@pytest.mark.parametrize(
    "said", ["no just bruises", "nope i wrapped it up already", "no its just red", "no its old"]
)
def test_a_wound_that_needs_no_care_now_is_a_no(said: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself", said).replies[-1].name == "no_injury"


@pytest.mark.parametrize(
    "said", ["no but its still bleeding", "no just a deep one", "no just bleeding a little"]
)
def test_a_no_that_tells_of_a_wound_is_shown_how_to_look_after_it(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i cut myself", said).replies[-1].name == "firstaid"


@pytest.mark.parametrize(
    "said",
    ["i cut when im sad. is that normal?", "i do cut. how messed up is that", "i cut. weird right"],
)
def test_whether_it_is_normal_is_answered_in_the_message_that_tells_it(
    said: str, resources: Resources
) -> None:
    assert [r.name for r in talk(resources, said).replies] == ["card_self_harm", "is_normal"]


@pytest.mark.parametrize(
    "said", ["i cut and its yellow now. is that normal?", "i cut and its numb. is this normal?"]
)
def test_how_a_wound_looks_is_never_called_normal(said: str, resources: Resources) -> None:
    assert "is_normal" not in [reply.name for reply in talk(resources, said).replies]


@pytest.mark.parametrize("said", ["i told my brother. he hugged me", "i told her. she hugged me"])
def test_who_took_it_well_is_in_no_danger_by_that(said: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", "no", said)

    assert turn.replies[-1].name == "told_somebody"
    assert not turn.state.risk.theirs


def test_a_friend_who_hugs_everyone_goodbye_stays_in_danger(resources: Resources) -> None:
    turn = talk(resources, "my friend cuts", "i told her. she hugged everyone goodbye")

    assert turn.replies[0].help is Help.CARD
    assert turn.state.risk.theirs


@pytest.mark.parametrize("before", ["no its old. how do i hide them"])
def test_who_hides_marks_is_told_nothing_of_locking_things_away(
    before: str, resources: Resources
) -> None:
    hiding = talk(resources, "i cut myself", before)

    assert [reply.name for reply in hiding.replies] == ["card_hiding"]
    asked = talk(resources, "i cut myself", before, "ok what do i tell my coach then")
    assert asked.replies[-1].name == "tell_someone"


def test_a_blow_to_ones_own_head_is_told_what_to_look_for(resources: Resources) -> None:
    told = talk(resources, "i keep hitting myself", "its my head mostly")

    assert "hit_head" in [reply.name for reply in told.replies]
    assert "hit_head" in [r.name for r in talk(resources, "i banged my head on the wall").replies]
    assert "hit_head" not in [
        reply.name
        for said in ("its my head mostly", "like banging my head against a wall", "he hit his head")
        for reply in talk(resources, said).replies
    ]


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how do i get help without him knowing", "nobody_to_know"),
        ("i afraid they send me home", "may_lose"),
        ("who can i talk to", "crisis"),
        ("can we just talk", "talk_with_me"),
        ("that wasnt what i asked", "not_heard"),
        ("you already asked me that", "not_heard"),
        ("is it ok to just sit here", "quiet_for_a_bit"),
    ],
)
def test_what_is_said_some_turns_after_a_card_is_answered_as_ones_own(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, "i hurt myself", "no", said).replies[-1].name == reply


def test_help_for_a_friend_stays_help_for_a_friend(resources: Resources) -> None:
    asked = talk(resources, "how do i help my friend without him knowing")

    assert asked.replies[-1].name == "support_them"


@pytest.mark.parametrize(
    "said", ["i cant talk about it on the phone", "i need to talk but i cant talk out loud"]
)
def test_who_has_no_voice_to_call_with_is_told_where_to_write(
    said: str, resources: Resources
) -> None:
    assert "Text 988" in text(talk(resources, "i hurt myself", "no", said))
    assert talk(resources, "he cant talk on the phone right now").replies[-1].name == "heard"


def test_who_thinks_that_they_need_help_is_asked_what_for(resources: Resources) -> None:
    turn = talk(resources, "i think i need help")

    assert turn.replies[-1].name == "help_word"
    assert turn.replies[-1].help is Help.ROW
    assert talk(resources, "i think i need help finding a therapist").state.search is not None


@pytest.mark.parametrize("before", [(), ("hi",), ("why do people self harm",)])
@pytest.mark.parametrize("said", ["i want to stop", "I want to quit"])
def test_who_wants_to_stop_where_nothing_runs_is_not_told_that_it_is_over(
    before: tuple[str, ...], said: str, resources: Resources
) -> None:
    assert _names(talk(resources, *before, said))[-1] == "how_to_stop"


@pytest.mark.parametrize("chat", [("find a therapist", "i want to stop"), ("stop",)])
def test_who_stops_what_runs_is_told_that_it_is_over(
    chat: tuple[str, ...], resources: Resources
) -> None:
    assert _names(talk(resources, *chat))[-1] == "stopped"


@pytest.mark.parametrize(
    "asked",
    [
        "how can i get past the urge",
        "how do i sit with an urge",
        "what else helps instead of biting",
    ],
)
def test_what_helps_through_an_urge_is_the_next_minutes(asked: str, resources: Resources) -> None:
    assert _names(talk(resources, asked))[-1] == "minutes"


@pytest.mark.parametrize("said", ["yeah burning", "yes, self harm", "scratching i mean"])
def test_a_word_of_harm_behind_a_yes_is_no_nod(said: str, resources: Resources) -> None:
    assert _names(talk(resources, "i want to stop", said))[-1] == "harm_word"
