"""A few plain words with one answer: the lines, the bot's name, a plan, a yes to care, a page."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize("said", ["show me the crisis lines", "what are the emergency numbers"])
def test_the_lines_are_shown_to_who_asks_for_them(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "crisis"
    assert "116 123" in text(talk(resources, said, "and for the uk"))


@pytest.mark.parametrize(
    "said",
    [
        "she said yes to therapy",
        "my son finally agreed to see a therapist",
        "he is willing to talk to someone",
    ],
)
def test_a_yes_to_care_is_no_yes_to_thoughts_of_dying(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "yes_to_care"
    assert "tonight" not in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "she said yes, she thinks about dying",
        "she said yes to therapy but she wants to die",
        "she said yes to help and then took pills",
    ],
)
def test_a_danger_beside_a_yes_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["she said yes to the dress", "he said yes to help me move"])
def test_a_yes_to_something_else_is_none_to_care(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "heard"


def test_after_a_worry_the_number_stays_under_a_yes_to_care(resources: Resources) -> None:
    turn = talk(resources, "my daughter cuts herself", "she said yes to therapy")

    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["what is harbor", "who is harbor"])
def test_who_asks_what_the_bot_is_called_hears_what_it_is(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "about_bot"


@pytest.mark.parametrize("said", ["do they take aetna", "is medicaid ok", "does insurance pay"])
def test_whether_a_plan_pays_is_answered(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "insurance_cost"


@pytest.mark.parametrize("said", ["something else", "back", "main menu"])
def test_who_has_read_a_page_is_shown_the_others(said: str, resources: Resources) -> None:
    assert talk(resources, "tell me about anxiety", said).replies[-1].name == "guide_list"


def test_something_else_in_danger_is_another_way_through(resources: Resources) -> None:
    assert talk(resources, "i cut last night", "something else").replies[-1].name == "minutes"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("for teens", "child_line"),
        ("is there one for kids", "child_line"),
        ("for my friend", "line_for_whom"),
    ],
)
def test_for_whom_the_lines_are_is_told(said: str, reply: str, resources: Resources) -> None:
    turn = talk(resources, "crisis", said)

    assert turn.replies[-1].name == reply
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "my son has that",
        "she does some of those",
        "what if i see one",
        "i noticed those in my daughter",
    ],
)
def test_a_sign_that_was_seen_is_answered_with_what_helps(said: str, resources: Resources) -> None:
    turn = talk(resources, "what are the signs", said)

    assert turn.replies[-1].name == "support_them"
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["i do that", "he has pills in his hand", "my son has cuts"])
def test_more_than_a_sign_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, "what are the signs", said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("im in kenya", "who can help me here"), "abroad"),
        (("im in kenya", "what help is there here"), "abroad"),
        (("find a therapist", "india", "what can i do here"), "help_abroad"),
        (("find a therapist", "india", "is there a website"), "help_abroad"),
    ],
)
def test_who_asks_for_help_in_another_country_hears_where_to_begin(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == reply
    assert "Find A Helpline" in text(turn)


def test_whose_therapist_does_it_looks_for_nobody(resources: Resources) -> None:
    assert talk(resources, "what is dbt", "my therapist does that").state.search is None
    assert talk(resources, "my therapist does that in reno").state.search is None
    wants = talk(resources, "what is dbt", "i want a therapist who does that")
    assert wants.state.search is not None


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("privacy", "privacy"),
        ("your privacy policy", "privacy"),
        ("change my country", "country_ask"),
        ("you are useless, find me a human", "human"),
    ],
)
def test_a_word_does_what_its_command_does(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == reply


def test_a_human_beside_a_danger_comes_behind_the_card(resources: Resources) -> None:
    assert talk(resources, "i want to die, get me a human").replies[0].help is Help.CARD
