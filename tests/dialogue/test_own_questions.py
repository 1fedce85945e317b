"""What the bot asks, it hears the answer to."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

SUICIDAL = "i want to kill myself"
NOT_SURE = "Then let's not wait"
PICTURES = "someone has my nudes"


@pytest.mark.parametrize(
    "words",
    [
        "dunno",
        "perhaps",
        "i guess so",
        "not really",
        "later",
        "😶",
        "prob not",
        "prolly not",
        "dont think so",
        "i doubt it",
        "i cant promise",
        "idc",
        "does it matter",
        "not exactly",
    ],
)
def test_an_unsure_answer_to_the_safety_question_is_not_sure(
    words: str, resources: Resources
) -> None:
    assert text(talk(resources, SUICIDAL, words)).startswith(NOT_SURE)


@pytest.mark.parametrize(
    "words",
    [
        "wdym",
        "huh?",
        "what do you mean",
        "define next hours",
        "would you believe me",
        "until he gets home",
        "as long as the kids are up",
        "yes but not tomorrow",
    ],
)
def test_who_does_not_understand_the_safety_question_is_asked_more_plainly(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, SUICIDAL, words)

    assert text(turn).startswith("In plain words")
    assert text(talk(resources, SUICIDAL, words, "not sure")).startswith(NOT_SURE)


def test_not_right_now_is_asked_about_and_is_no_danger_now(resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, "not at the moment")

    assert turn.why.assessment.level < RiskLevel.PASSIVE
    assert text(turn).startswith("Do you mean that the thoughts are there")


def test_a_no_to_the_safety_question_is_kept_as_danger(resources: Resources) -> None:
    turn = talk(resources, "i wish i would not wake up", "no")

    assert turn.state.risk.worst is RiskLevel.IMMINENT


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ((SUICIDAL, "not sure", "yeah"), "Then go to them"),
        ((SUICIDAL, "not sure", "no one"), "Then let it be a person at a distance"),
        (("my grandfather died", "nope"), "Then let it be a person at a distance"),
        (("i love you", "nobody", "there's nobody"), "A voice on a line counts"),
        (("i cut myself", "they're old"), "All right. Do you want to write about it"),
        (("i cut myself", "nope just small"), "All right. Do you want to write about it"),
        (("i took a bunch of pills", "my aunt is with me"), "That is good. Show them this chat"),
        (("i cut myself", "i guess"), "Let's look after the injury first"),
        (("i cut myself", "no", "yes"), "What was going on before"),
        (("please help", "now please"), "If anyone is badly hurt"),
        (("i cut myself", "no", "yes", "my mum shouted all day"), "Thank you for writing it down"),
        ((SUICIDAL, "bye"), "Before you go"),
    ],
)
def test_a_short_answer_is_read_as_the_answer_to_what_was_asked(
    said: tuple[str, ...], begins: str, resources: Resources
) -> None:
    assert text(talk(resources, *said)).startswith(begins)


def test_a_question_is_held_for_one_turn_alone(resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, "what is dbt", "dunno")

    assert not text(turn).startswith(NOT_SURE)


def test_an_answer_that_is_danger_is_answered_as_danger(resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, "not sure", "i have a razor in my bag")

    assert text(turn).startswith("I read you. Please get help to you now")


PLAN = (SUICIDAL, "not sure", "a short plan", "i cry", "music")


@pytest.mark.parametrize("words", ["nobody", "theres no one i can think of", "i live alone"])
def test_who_has_nobody_is_heard_in_the_plan_and_asked_for_no_name(
    words: str, resources: Resources
) -> None:
    told = text(talk(resources, *PLAN, words))

    assert told.startswith("That is an answer too")
    assert "988" in told
    assert "One name is enough" not in told


def test_who_has_somebody_is_asked_for_a_name(resources: Resources) -> None:
    assert text(talk(resources, *PLAN, "at my aunts")).startswith("4. Who could you tell?")


def test_an_animal_is_heard_in_the_plan(resources: Resources) -> None:
    assert text(talk(resources, *PLAN, "just my dog")).startswith("An animal is company")


@pytest.mark.parametrize("before", [(), (SUICIDAL,), ("find me a therapist",), PLAN])
@pytest.mark.parametrize(
    "words",
    [
        "stop sending me that number",
        "i cant stand that number",
        "no more hotlines",
        "quit the 988",
        "i said i didnt want numbers",
    ],
)
def test_who_wants_no_number_keeps_one_line_of_it(
    before: tuple[str, ...], words: str, resources: Resources
) -> None:
    told = text(talk(resources, *before, words))

    assert told.startswith("Understood. I'll keep it to one line.")
    assert "988" in told
    assert "988" in text(talk(resources, *before, words, "ok"))


@pytest.mark.parametrize("words", ["nah", "no lol", "not at all", "naw man"])
def test_a_no_in_other_words_is_danger_now(words: str, resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, words)

    assert turn.replies[0].name == "card_imminent"
    assert talk(resources, words).replies[0].name != "card_imminent"  # where nothing was asked


@pytest.mark.parametrize("words", ["aye", "yh", "yes i am", "definitely"])
def test_a_yes_in_other_words_is_safe_and_the_number_stays(
    words: str, resources: Resources
) -> None:
    assert talk(resources, SUICIDAL, words).replies[-1].name == "safe_yes"


GIVES_UP = "i cant do this anymore"


@pytest.mark.parametrize(
    "words",
    [
        "sometimes",
        "i guess",
        "kind of",
        "every day",
        "a bit",
        "on and off",
        "i was earlier",
        "aye",
        "who isnt",
    ],
)
def test_some_of_a_yes_to_whether_it_is_suicide_is_a_yes(words: str, resources: Resources) -> None:
    assert talk(resources, GIVES_UP, words).replies[-1].name == "card_active"
    assert talk(resources, "how many pills to die", words).replies[-1].name == "card_active"
    assert talk(resources, words).replies[-1].name != "card_active"  # where nothing was asked


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("no just exhausted",), "thinking_no"),
        (("nah",), "thinking_no"),
        (("prob not",), "thinking_no"),
        (("idk",), "rather_not_say"),
        (("not exactly",), "sign_heard_again"),
        (("idc", "idc"), "rather_not_say"),
        (("what if i say yes",), "thinking_what_if"),
        (("what if i say yes", "yes"), "card_active"),
        (("rather not say", "ok fine yes"), "card_active"),
        (("rather not say", "ok"), "nod"),
        (("rather not say", "sure"), "nod"),
    ],
)
def test_what_is_no_yes_to_whether_it_is_suicide_is_heard_as_it_is(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, GIVES_UP, *said).replies[-1].name == name


FOUND_NOBODY = "therapist in boise nearby"


@pytest.mark.parametrize(
    "words",
    [
        "you were my last try",
        "ok that was my last hope",
        "then i have no choice",
        "im done",
        "no point then",
        "even this thing cant help me",
        "ok ill stop looking then, it doesnt matter anymore",
        "i guess thats it then",
        "nobody. of course. nobody ever",
        "nobody wants me",
        "nobody wants me not even therapists",
    ],
)
def test_who_gives_up_when_nobody_was_found_is_asked_plainly_and_keeps_the_line(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, FOUND_NOBODY, words)

    assert turn.replies[-1].name == "given_up"
    assert "988" in text(turn)
    assert talk(resources, FOUND_NOBODY, words, "sometimes").replies[-1].name == "card_active"
    assert "988" in text(talk(resources, FOUND_NOBODY, words, "bye"))


def test_who_says_goodbye_when_nobody_was_found_sees_the_number_first(
    resources: Resources,
) -> None:
    words = "well that was the last thing on my list. thanks anyway, bye"
    turn = talk(resources, FOUND_NOBODY, words)

    assert "911" in text(turn)
    assert turn.replies[0].help is Help.CARD


def test_who_will_handle_it_alone_then_is_asked_in_full(resources: Resources) -> None:
    turn = talk(resources, FOUND_NOBODY, "fine. ill handle it my own way")

    assert turn.replies[0].help is Help.CARD
    assert "Are you safe" in text(turn)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("none? seriously", "few_listed"),
        ("thats it?", "few_listed"),
        ("ok ill look elsewhere, thanks", "thanks"),
        ("last try: 53214", "ask_modality"),
        ("what about seattle", "nobody"),
        ("i have no choice but online", "results"),
        ("nobody takes my insurance", "wishes_nobody"),
        ("online or in person doesnt matter", "results"),
        ("ok and online", "results"),
    ],
)
def test_what_goes_on_with_a_search_that_found_nobody_is_no_giving_up(
    words: str, name: str, resources: Resources
) -> None:
    assert talk(resources, FOUND_NOBODY, words).replies[-1].name == name


def test_a_farewell_when_nobody_was_found_keeps_the_number(resources: Resources) -> None:
    assert "988" in text(talk(resources, FOUND_NOBODY, "ok bye then, thanks for trying"))


@pytest.mark.parametrize("words", ["n", "nn", "N", "not even close"])
def test_a_letter_for_no_is_a_no(words: str, resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, words)

    assert turn.state.risk.worst is RiskLevel.IMMINENT
    assert "911" in text(turn)


def test_a_letter_for_yes_is_a_yes_and_with_a_question_mark_it_asks_back(
    resources: Resources,
) -> None:
    assert talk(resources, SUICIDAL, "y").state.said == "safe_yes"
    assert text(talk(resources, SUICIDAL, "y?")).startswith("In plain words")
    assert talk(resources, "i had lunch", "y").state.said == "one_word"


@pytest.mark.parametrize("words", ["yes. no. i dont know", "no. well yes", "yes and no"])
def test_who_says_yes_and_no_is_not_sure(words: str, resources: Resources) -> None:
    assert text(talk(resources, SUICIDAL, words)).startswith(NOT_SURE)


@pytest.mark.parametrize("words", ["not right now but maybe later", "not now but idk about later"])
def test_a_no_for_now_that_leaves_later_open_is_asked_about(
    words: str, resources: Resources
) -> None:
    assert text(talk(resources, SUICIDAL, words)).startswith("Do you mean that the thoughts")


@pytest.mark.parametrize("words", ["an urge", "its more of an urge", "no just urges"])
def test_the_words_of_a_button_need_not_be_all_of_it(words: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself", words).state.said == "minutes"
    assert talk(resources, "i had lunch", words).state.said != "minutes"


def test_the_plan_that_is_taken_up_half_heartedly_begins(resources: Resources) -> None:
    assert talk(resources, SUICIDAL, "ok i guess a plan").state.plan == 1
    assert talk(resources, SUICIDAL, "i have a plan").state.plan == 0


@pytest.mark.parametrize("said", ["im not going to do it", "its just thoughts", "i wont act on it"])
def test_who_will_not_act_on_it_is_asked_about_tonight(said: str, resources: Resources) -> None:
    turn = talk(resources, "i think about dying", said)

    assert turn.replies[0].name == "safe_later"
    assert "988" in text(turn)
    armed = talk(resources, "i think about dying", "i wont do it but i have pills")
    assert armed.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said", ["my brother is home", "probably my sister", "i could call my mom"]
)
def test_who_names_somebody_that_could_be_near_is_told_to_go_to_them(
    said: str, resources: Resources
) -> None:
    assert talk(resources, SUICIDAL, "not sure", said).replies[-1].name == "near_yes"


@pytest.mark.parametrize("said", ["my mum is asleep upstairs", "theres people"])
def test_who_is_near_in_an_emergency_is_to_make_the_call(said: str, resources: Resources) -> None:
    turn = talk(resources, "i took a bunch of pills", "can you talk to me", said)

    assert turn.replies[-1].name == "people_near"
    assert turn.state.risk.emergency


@pytest.mark.parametrize("said", ["my mom is not home", "my sister died", "my dad hits me"])
def test_who_is_away_or_no_comfort_is_nobody_to_go_to(said: str, resources: Resources) -> None:
    assert talk(resources, SUICIDAL, "not sure", said).replies[-1].name != "near_yes"


@pytest.mark.parametrize(
    "said", ["sorry wrong button", "i pressed yes by accident", "oh i tapped the wrong one"]
)
def test_a_button_pressed_by_mistake_is_asked_again(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to end it all", "yes", said).state.said == "safe_plainly"


@pytest.mark.parametrize("said", ["why", "but why", "why do you ask me that"])
def test_why_it_is_asked_is_answered_and_the_question_stands(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to die", said)

    assert turn.replies[-1].name == "why_asked"
    assert turn.state.unanswered


def test_while_it_is_not_said_whether_they_are_safe_the_number_stays(resources: Resources) -> None:
    told = ("i want to die", "yes", "no", "i have a test tomorrow")

    assert talk(resources, *told).replies[-1].help is not Help.NONE


@pytest.mark.parametrize(
    ("told", "words", "reply"),
    [
        (("help me", "help"), "right now", "help_now"),
        (("help me", "help"), "now", "help_now"),
        (("help me", "help"), "i don't know", "help_now"),
        (("help me", "help"), "i want someone to see", "ask_place"),
        ((SUICIDAL, "not sure", "nobody", "nobody"), "nobody", "near_no"),
        ((SUICIDAL, "not sure", "nobody", "nobody"), "i don't know", "near_no"),
        (("i cut myself", "@see-wound", "@see-wound"), "it's open", "wound_seen"),
        (("i feel like cutting", "@eased:no", "@eased:no"), "the cold water", "picks_one"),
        (("i feel like cutting", "@eased:no", "@eased:no"), "i did the breathing", "went_through"),
    ],
)
def test_an_answer_to_a_second_wording_is_heard_as_one_to_the_first(
    told: tuple[str, ...], words: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, *told)
    assert turn.replies[-1].name.endswith("_again")

    assert talk(resources, *told, words).replies[-1].name == reply


def test_a_second_wording_that_asks_nothing_is_answered_by_nothing(resources: Resources) -> None:
    waiting = ("i took 40 pills", "i called 911", "i'm scared")

    assert talk(resources, *waiting, "yes").replies[-1].name == "near_yes"
    assert talk(resources, *waiting, "i'm so scared", "yes").replies[-1].name != "near_yes"


@pytest.mark.parametrize("told", [(PICTURES,), (PICTURES, PICTURES)])
@pytest.mark.parametrize("said", ["he wants to meet me", "should i go"])
def test_whom_somebody_threatens_with_pictures_is_told_not_to_meet_them(
    told: tuple[str, ...], said: str, resources: Resources
) -> None:
    turn = talk(resources, *told, said)

    assert turn.replies[-1].name == "dont_meet"
    assert turn.replies[-1].help is not Help.NONE


@pytest.mark.parametrize("said", ["nobody", "no one", "i don't know"])
def test_who_can_tell_nobody_of_the_pictures_has_a_person_at_a_distance(
    said: str, resources: Resources
) -> None:
    assert talk(resources, PICTURES, PICTURES, said).replies[-1].name == "near_no"
