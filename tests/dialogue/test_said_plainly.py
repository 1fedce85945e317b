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


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("will u tell my mother", "parents_know"),
        ("will you tell my teacher", "parents_know"),
        ("will you tell my mom for me", "write_for_me"),
        ("is this chat private", "who_sees"),
        ("how are you today", "asked_how_i_am"),
        ("hi", "greeting"),
        ("could i be pregnant", "other_health"),
        ("i think i have the flu", "other_health"),
        ("what about cancer", "other_health"),
        ("i hate this bot", "insult"),
        ("stupid piece of junk", "insult"),
        ("i'm such a useless piece of crap", "heard"),
        ("is cutting illegal", "law"),
        ("please forget i said that", "unsaid"),
        ("forget everything i said", "forget_ask"),
    ],
)
def test_small_talk_and_fears_of_the_bot_are_answered_as_they_are_meant(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == name


@pytest.mark.parametrize("asked", ["i want to talk to a human", "no i mean a real person"])
def test_a_wish_for_a_person_is_not_met_with_the_same_words(
    asked: str, resources: Resources
) -> None:
    told = talk(resources, "i want to talk to a human", asked)

    assert told.replies[-1].name == "human_again"
    assert told.replies[-1].help is Help.ROW


def test_who_fears_jail_for_their_own_self_harm_keeps_the_card(resources: Resources) -> None:
    told = talk(resources, "can i go to jail for cutting myself")

    assert [reply.name for reply in told.replies] == ["card_self_harm", "law"]


@pytest.mark.parametrize("told", ["he beats me", "my boyfriend hits me"])
def test_the_law_of_who_is_hurt_is_no_question_of_ones_own_self_harm(
    told: str, resources: Resources
) -> None:
    assert talk(resources, told, "is it illegal").replies[-1].name == "police_or_not"
    assert talk(resources, f"{told}, is it illegal").replies[-1].name != "law"


@pytest.mark.parametrize(
    "said", ["get me a cab to the cliffs", "order me a pizza, my last one", "a taxi to the tracks"]
)
def test_a_way_to_a_place_of_danger_is_no_errand(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "out_of_scope"


def test_what_is_asked_behind_a_danger_long_past_is_answered(resources: Resources) -> None:
    past = "i used to be suicidal, im ok now. "

    assert talk(resources, past + "does therapy keep working?").state.topic == "therapies"
    of_suicide = talk(resources, past + "is self harm a suicide attempt?")
    assert of_suicide.state.topic == "self-harm-and-suicide"


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("my kid cuts, therapist near 23230, in person", True),
        ("my son self harms, counselor in reno, online", True),
        ("my kid cuts class, therapist near 23230, in person", False),
    ],
)
def test_a_worry_said_plainly_before_a_wish_keeps_its_card(
    said: str, card: bool, resources: Resources
) -> None:
    told = talk(resources, said)

    assert (told.replies[0].help is Help.CARD) is card
    assert told.replies[-1].name in ("results", "nobody", "ask_modality")


def test_a_message_of_ones_own_search_is_not_of_a_person_close(resources: Resources) -> None:
    own = "hi i live in milwaukee and im looking for someone to see in person who treats self harm"

    assert "close to me" not in text(talk(resources, own))
    assert "close to me" in text(talk(resources, "therapist for my son in milwaukee, in person"))


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("we need a plumber in Denver", "out_of_scope"),
        ("book me a taxi please", "out_of_scope"),
        ("can we play chess", "out_of_scope"),
        ("our cat keeps scratching the sofa", "out_of_scope"),
        ("how do we cut costs in our restaurant", "out_of_scope"),
        ("harm reduction for smoking", "out_of_scope"),
        ("how can i lose 20 lbs fast", "other_health"),
        ("can autism cause self harm", "other_health"),
        ("what happens if i stop seeing my therapist", "stop_going"),
        ("im thinking of quitting therapy", "stop_going"),
        ("i want to stop therapy for good", "stop_going"),
        ("does he have to go there alone or can we come along", "go_along"),
        ("u are a bot right", "about_bot"),
        ("ok so its only a program", "about_bot"),
        ("you are a useless bot", "insult"),
        ("please phone me", "human"),
        ("who do i tell about a bug", "who_runs"),
    ],
)
def test_what_is_not_here_is_said_to_be_not_here(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == reply


@pytest.mark.parametrize(
    "said", ["i need a lawyer, my husband beats me", "i want to die. call me", "how to cut my arm"]
)
def test_a_danger_beside_a_request_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.CARD


@pytest.mark.parametrize("said", ["may i quit seeing my psychologist", "i want to quit counseling"])
def test_who_leaves_a_therapy_has_the_number_and_need_not_go_back(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "the one who abused me was my therapist", said)

    assert turn.replies[-1].help is Help.ROW
    assert "don't have to see them again" in text(turn)


@pytest.mark.parametrize("said", ["a priest", "my rabbi?", "maybe a nurse"])
def test_who_might_be_told_is_the_persons_own_and_no_other_language(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == "must_i_tell"
    assert talk(resources, "i want to die", said).replies[-1].name != "must_i_tell"
    assert talk(resources, "im scared of someone", said).replies[-1].name != "must_i_tell"
    assert talk(resources, "someone hurt me", said).replies[-1].name != "must_i_tell"


@pytest.mark.parametrize("said", ["my doctor said 20 mg", "is that too much", "is it safe"])
def test_an_amount_stays_a_question_for_a_pharmacist(said: str, resources: Resources) -> None:
    turn = talk(resources, "how many mg of prozac can i take", said)

    assert turn.replies[-1].name == "dosage"
    assert turn.replies[-1].help is not Help.NONE


def test_what_is_free_is_told_behind_what_it_costs(resources: Resources) -> None:
    turn = talk(resources, "how much does therapy cost", "any free options")

    assert turn.replies[-1].name == "low_cost"
