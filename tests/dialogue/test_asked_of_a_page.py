"""What is asked of a page that was read: in short, whether it is so, what it does not say."""

from dataclasses import replace

import pytest

from bot.dialogue.events import Said
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "asked",
    [
        "shorter please",
        "in one sentence pls",
        "say it simpler",
        "I don't understand",
        "too long",
        "what do you mean?",
        "Please explain more simple, my english is not so good",
    ],
)
@pytest.mark.parametrize("first", ["what is dbt", "what is ptsd", "what is self harm"])
def test_a_page_is_told_in_short_once(first: str, asked: str, resources: Resources) -> None:
    page, short = (talk(resources, *chat) for chat in ((first,), (first, asked)))
    again = talk(resources, first, asked, asked)

    assert short.replies[-1].name == "in_short"
    assert len(text(short)) < len(text(page)) / 2
    assert not text(short).endswith(":")
    assert again.replies[-1].name == "no_shorter"


def test_who_does_not_understand_somebody_asks_for_no_shorter_page(resources: Resources) -> None:
    told = talk(resources, "what is self harm", "i don't understand my son")

    assert told.replies[-1].name != "in_short"


@pytest.mark.parametrize("asked", ["are you sure", "is that true", "says who", "how do you know"])
def test_a_doubt_about_a_page_brings_where_it_is_from(asked: str, resources: Resources) -> None:
    assert talk(resources, "what is dbt", asked).replies[-1].name == "sources"


@pytest.mark.parametrize("asked", ["not really", "is it the same for everyone"])
def test_what_only_sounds_like_a_doubt_brings_no_source(asked: str, resources: Resources) -> None:
    names = {reply.name for reply in talk(resources, "what is dbt", asked).replies}

    assert names.isdisjoint({"sources", "about_bot"})


@pytest.mark.parametrize(
    "asked", ["is emdr safe", "what does somatic mean", "any downsides?", "does it hurt"]
)
def test_a_page_that_may_hold_no_answer_is_not_shown_as_one(
    asked: str, resources: Resources
) -> None:
    told = text(talk(resources, "about trauma therapy", asked))

    assert "a doctor or a therapist can" in told


@pytest.mark.parametrize(
    ("asked", "before"),
    [
        ("how long does recovery take", "my guide doesn't say"),
        ("how many people die from it", "gives no numbers"),
        ("do i have ocd", "I can't tell"),
        ("am i depressed", "I can't tell"),
    ],
)
def test_what_a_page_does_not_tell_is_said_before_it(
    asked: str, before: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert before in turn.replies[0].html
    assert turn.replies[-1].name == "section"


@pytest.mark.parametrize("asked", ["why is it called borderline", "is it normal to feel nothing"])
def test_an_ordinary_question_has_nothing_said_before_its_page(
    asked: str, resources: Resources
) -> None:
    assert [reply.name for reply in talk(resources, asked).replies] == ["section"]


@pytest.mark.parametrize(
    ("asked", "first", "second"),
    [
        ("tell me about dbt and cbt", "dbt", "cbt"),
        ("difference between depression and anxiety", "depression", "anxiety"),
        ("anxiety, ocd", "anxiety", "ocd"),
    ],
)
def test_of_two_subjects_the_first_is_answered_and_the_second_offered(
    asked: str, first: str, second: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert turn.why.section == first
    assert turn.replies[-1].buttons[0][0].action == f"s:{second}"


@pytest.mark.parametrize("told", ["i have depression and anxiety", "my depression and ocd are bad"])
def test_who_tells_of_two_illnesses_is_heard(told: str, resources: Resources) -> None:
    assert talk(resources, told).why.intent == "share"


@pytest.mark.parametrize("asked", ["compare the two", "how are they different"])
def test_two_therapies_that_were_read_are_set_beside_each_other(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, "dbt", "cbt", asked).why.section == "therapies"
    assert "one is better" in text(talk(resources, "therapies", asked))


def test_one_of_the_pages_offered_is_chosen_by_its_place(resources: Resources) -> None:
    offered = (("About DBT", "s:dbt"), ("About CBT", "s:cbt"), ("Find a therapist", "find"))
    asked = DialogueState(said="did_you_mean", offered=offered)
    after_a_page = DialogueState(said="section", topic="ptsd", offered=offered)
    after_the_list = replace(after_a_page, topic="therapies")

    chosen = {
        said: take_turn(asked, Said(text=said), resources).why.section
        for said in ("ok the first one", "the second one", "3")
    }

    assert chosen == {"ok the first one": "dbt", "the second one": "cbt", "3": ""}
    second = Said(text="the second one")
    assert take_turn(after_a_page, second, resources).why.section == ""
    assert take_turn(after_the_list, second, resources).why.section == "cbt"


@pytest.mark.parametrize("asked", ["is self harm a mental illness", "is cutting a disorder"])
def test_that_self_harm_is_no_illness_is_told(asked: str, resources: Resources) -> None:
    assert "On its own, self-harm is not a mental illness" in text(talk(resources, asked))


def test_whether_it_is_an_illness_is_of_what_was_read(resources: Resources) -> None:
    of_harm = talk(resources, "what is self harm", "is it an illness")
    of_bpd = talk(resources, "what is bpd", "is it an illness")

    assert "self-harm is not a mental illness" in text(of_harm)
    assert "self-harm is not a mental illness" not in text(of_bpd)


def test_whether_a_medicine_is_addictive_is_no_question_about_self_harm(
    resources: Resources,
) -> None:
    of_harm = talk(resources, "what is self harm", "is it addictive")
    of_medicine = talk(resources, "can medication help", "is it addictive")

    assert of_harm.replies[-1].name == "hard_to_stop"
    assert of_medicine.replies[-1].name != "hard_to_stop"


@pytest.mark.parametrize("asked", ["go back to the medicine", "what did you say about meds"])
def test_what_is_named_last_is_gone_back_to(asked: str, resources: Resources) -> None:
    assert talk(resources, "anxiety", asked).why.section == "medication"


def test_why_people_do_it_may_be_asked_as_what_is_not_understood(resources: Resources) -> None:
    assert talk(resources, "i don't understand why people do this").why.section
    assert talk(resources, "i don't understand him").why.section == ""


def test_who_says_that_it_is_a_sister_is_answered_and_their_own_words_stay_open(
    resources: Resources,
) -> None:
    chat = ("i cut myself last night", "its my sister not me")
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == "about_them"
    assert turn.replies[-1].help is Help.ROW
    assert not turn.state.risk.theirs, "what was told in the first person is not taken away"
    assert talk(resources, *chat, "what should i say to her").replies[-1].name == "talk_with_them"
    assert talk(resources, *chat, "i want to die").replies[0].help is Help.CARD


def test_a_page_in_other_words_denies_nothing_of_oneself(resources: Resources) -> None:
    page = "what is the difference between self harm and suicide"

    assert talk(resources, page, "so they dont want to die").replies[-1].name != "denial"
    assert talk(resources, page, "i dont want to die").replies[-1].name == "denial"


@pytest.mark.parametrize("page", ["what is grounding", "what is mindfulness"])
def test_how_a_skill_is_done_is_no_danger_after_the_page_on_it(
    page: str, resources: Resources
) -> None:
    asked = talk(resources, page, "how do i do it")

    assert asked.replies[0].help is not Help.CARD
    assert "988" in text(asked), "the number stays"


@pytest.mark.parametrize(
    "chat",
    [
        ("how do i do it",),
        ("what is self harm", "how do i do it"),
        ("i cut yesterday", "what is dbt", "how do i do it"),
        ("what is grounding", "i do it every night"),
    ],
)
def test_how_it_is_done_alarms_as_before_elsewhere(
    chat: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *chat).why.intent == "crisis"


@pytest.mark.parametrize(
    "asked",
    ["what should i know about self harm", "i'm a nurse. what should i know about self harm"],
)
def test_the_subject_as_a_whole_has_its_page_whoever_asks(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).why.section == "what-is-self-harm"


def test_who_says_only_who_they_are_is_asked_what_it_is_about(resources: Resources) -> None:
    assert talk(resources, "i'm a worried mum").replies[-1].name == "which_of_us"


@pytest.mark.parametrize(
    ("first", "asked", "page"),
    [
        ("what is dbt", "does it work", "dbt+"),
        ("explain cbt", "but is it effective?", "cbt+"),
        ("what is emdr", "does it really help", "therapies"),
        ("ptsd", "do they work", "therapies"),
    ],
)
def test_whether_a_therapy_works_brings_the_page_that_says_so(
    first: str, asked: str, page: str, resources: Resources
) -> None:
    told = talk(resources, first, asked)

    assert told.state.read[-1] == page
    assert "may not be in it" not in text(told)


@pytest.mark.parametrize("asked", ["does it work", "is it any good"])
def test_whether_medicine_helps_is_told_by_its_first_words(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, "can medication help", asked).replies[-1].name == "in_short"


@pytest.mark.parametrize("asked", ["but can it lead to it", "does it become suicide later"])
def test_that_self_harm_can_lead_to_suicide_is_told_with_the_number(
    asked: str, resources: Resources
) -> None:
    told = talk(resources, "is self harm a suicide attempt", asked)

    assert told.replies[-1].name == "leads_there"
    assert told.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    ("first", "asked", "name"),
    [
        ("is self harm addictive", "why", "rest"),
        ("do boys do it too", "how come", "rest"),
        ("how much does therapy cost", "but why", "why_of_that"),
        ("how do i hurt myself without marks", "why not", "methods_again"),
        ("find a therapist in Reno", "why", "need_not_be_near"),
        ("what are the signs", "why", "rest"),
        ("hello", "why", "guide_list"),
    ],
)
def test_why_is_of_what_was_said_last(
    first: str, asked: str, name: str, resources: Resources
) -> None:
    assert talk(resources, first, asked).replies[-1].name == name


@pytest.mark.parametrize(
    ("answer", "help_"), [("yes", Help.CARD), ("no", Help.ROW), ("yeah i am", Help.CARD)]
)
def test_what_is_asked_behind_a_refused_method_is_answered(
    answer: str, help_: Help, resources: Resources
) -> None:
    told = talk(resources, "how can i cut without leaving a mark", "why not", answer)

    assert told.replies[0].help is help_


@pytest.mark.parametrize("page", ["what is dbt", "trauma therapy", "what does a therapist do"])
@pytest.mark.parametrize("asked", ["what do i say", "do i have to talk about it all"])
def test_what_is_said_there_is_the_persons_own(page: str, asked: str, resources: Resources) -> None:
    assert talk(resources, page, asked).replies[-1].name == "at_first_meeting"


def test_who_worries_is_still_told_how_to_speak_with_them(resources: Resources) -> None:
    turn = talk(resources, "my son cuts himself", "which therapies help", "what do i say")

    assert turn.replies[-1].name == "talk_with_them"


@pytest.mark.parametrize(
    "told", ["i tried it, it was useless", "ive been to a therapist and she was awful"]
)
def test_who_had_a_bad_one_may_change(told: str, resources: Resources) -> None:
    assert talk(resources, "what is cbt", told).replies[-1].name == "another_therapist"


def test_what_may_be_an_attempt_is_no_therapist(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "what is cbt", "i tried it it was awful")

    assert turn.replies[-1].name != "another_therapist"


@pytest.mark.parametrize("page", ["eating disorders and self harm", "what is bpd", "ocd"])
@pytest.mark.parametrize("asked", ["which first", "which of them do doctors treat first"])
def test_which_comes_first_is_not_told_and_is_no_question_about_the_bot(
    page: str, asked: str, resources: Resources
) -> None:
    assert talk(resources, page, asked).replies[-1].name.startswith("not_told")


@pytest.mark.parametrize("said", ["not that", "no, not this one", "sorry not what i meant"])
def test_another_page_is_to_be_had_by_who_meant_none_of_this(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "depression", said).replies[-1].name == "misheard"
    assert talk(resources, "depression", said, "the other one").replies[-1].name == "guide_list"


def test_the_page_before_is_gone_back_to(resources: Resources) -> None:
    assert talk(resources, "bpd", "what is ptsd", "the first one again").why.section == "bpd"
    assert talk(resources, "ocd and bpd", "no the first").why.section == "ocd"


@pytest.mark.parametrize(
    "asked", ["how do anxiety and depression differ", "difference between ptsd and bpd"]
)
def test_of_two_conditions_neither_is_lost(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).state.second
