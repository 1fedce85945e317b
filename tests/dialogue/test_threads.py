"""A few words after what the talk is about mean that: grief, telling, somebody else, an urge."""

import pytest

from bot.dialogue.resources import Resources
from bot.dialogue.saved import from_bytes, to_bytes
from bot.dialogue.state import DialogueState
from bot.dialogue.talk import threads
from tests.dialogue.talking import talk, text

LOSS = "my best friend killed himself in march"
THEIRS = "my girlfriend cuts herself"
MINE = "how do i tell my parents"
URGE = "what helps with urges"


@pytest.mark.parametrize(
    ("before", "said", "reply"),
    [
        (LOSS, "I keep thinking I should have answered the phone", "grief_guilt"),
        (LOSS, "if only i had called", "grief_guilt"),
        (LOSS, "does it ever stop", "grief_time"),
        (LOSS, "why did he do it", "grief_why"),
        (LOSS, "not like that, i just miss him", "grief_heard"),
        (LOSS, "could i have stopped it", "grief_guilt"),
        (LOSS, "what do i say to her parents", "grief_words"),
        (LOSS, "what do i write in a card", "grief_words"),
        (LOSS, "how do i tell the kids", "grief_children"),
        (LOSS, "what do i tell my daughter", "grief_children"),
        (LOSS, "what do i tell the class", "grief_class"),
        (LOSS, "what do i tell people", "grief_people"),
        (LOSS, "did he suffer", "grief_unknown"),
        (LOSS, "am i next", "grief_next"),
        (LOSS, "does it run in families", "grief_next"),
        (LOSS, "should i go to the funeral", "grief_funeral"),
        (LOSS, "i dont want to go to the funeral", "grief_funeral"),
        (LOSS, "do you think she was scared", "grief_unknown"),
        (LOSS, "what do i do with his room", "grief_things"),
        (LOSS, "can i see his body", "grief_body"),
        (LOSS, "do i have to identify him", "grief_body"),
        (LOSS, "can i see him", "grief_body"),
        (LOSS, "am i allowed to hold his hand one last time", "grief_body"),
        (LOSS, "will i see him there", "sign_heard"),
        (LOSS, "can i see him soon", "sign_heard"),
        (LOSS, "i want to hold his hand and go", "sign_heard"),
        (LOSS, "i want to see his face tonight", "sign_heard"),
        (LOSS, "how do i explain it to a 4 yr old", "grief_children"),
        (LOSS, "my daughter asks if he did not like us", "grief_children"),
        (LOSS, "what do i tell them in the morning", "grief_children"),
        (LOSS, "does that make me a bad person", "grief_why"),
        (LOSS, "i fell asleep that night", "grief_guilt"),
        ("client od'd and died yesterday", "should i go to the funeral", "grief_funeral"),
        ("they told me she died", "do i have to identify her", "grief_body"),
        ("my daughter is dead the officers came this morning", "did she suffer", "grief_unknown"),
        ("my friend died of an overdose", "where do i get narcan", "wants_narcan"),
        ("my friend died of an overdose", "i want to stop using", "off_drugs"),
        (LOSS, "i found him", "grief_saw"),
        (LOSS, "keep seeing it", "grief_saw"),
        (LOSS, "what do people do on anniversaries", "grief_day"),
        ("my dad died", "its his birthday tomorrow", "grief_day"),
        (MINE, "what if they get angry", "if_they_are_angry"),
        (MINE, "what if they don't believe me", "if_they_dont_believe"),
        (MINE, "by letter or talking", "how_to_tell"),
        (MINE, "when is a good time", "when_to_tell"),
        (THEIRS, "how do I look after me", "carer_self"),
        (THEIRS, "what about me", "carer_self"),
        (THEIRS, "should I check her arms", "look_at_wounds"),
        (THEIRS, "and when she slips", "them_again"),
        (THEIRS, "what do I say first", "talk_with_them"),
        (THEIRS, "she said she'd do worse if I tell her dad", "threat_if_told"),
        ("my son bangs his head on the wall", "he's 6", "young_child"),
        (URGE, "the breathing doesn't work for me", "minutes_else"),
        (URGE, "something else", "minutes_else"),
        (URGE, URGE, "minutes_else"),
    ],
)
def test_a_few_words_are_about_what_the_talk_is_about(
    before: str, said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, before, said).state.said == reply


@pytest.mark.parametrize(
    "said",
    [
        "does it ever stop",
        "what about me",
        "by letter",
        "something else",
        "he's 6",
        "did he suffer",
        "am i next",
        "does it run in families",
        "should i go to the funeral",
        "i found him",
        "keep seeing it",
        "its his birthday tomorrow",
    ],
)
def test_alone_they_mean_none_of_it(said: str, resources: Resources) -> None:
    assert not talk(resources, said).state.about


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how do i tell my kids their father killed himself", "grief_children"),
        ("what do i say to someone whose son died by suicide", "grief_words"),
        ("what do i write in a card to parents who lost their child to suicide", "grief_words"),
        ("my mum's suicide was in may, how do i tell my daughter", "grief_children"),
        ("my dad passed away, how do i cope", "grief_time"),
    ],
)
def test_a_death_and_what_is_asked_about_it_may_stand_in_one_message(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.state.said == reply
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "a friend from school killed herself",
        "a friend killed herself",
        "my best friend hanged himself",
        "someone at work killed himself",
        "a classmate took his own life",
    ],
)
def test_the_suicide_of_somebody_less_near_is_a_loss_too(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.state.said == "condolence"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said", ["i think my friend killed herself", "my friend hanged himself help"]
)
def test_a_fear_or_a_cry_for_help_is_no_loss_yet(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name.startswith("card_third_party")


@pytest.mark.parametrize("said", ["how do i tell the kids", "did he suffer", "am i next"])
def test_who_cares_for_somebody_alive_is_not_answered_as_if_they_had_died(
    said: str, resources: Resources
) -> None:
    assert not talk(resources, THEIRS, said).state.said.startswith("grief")


def test_what_helps_with_an_urge_is_not_said_twice_running(resources: Resources) -> None:
    said = (URGE, "the breathing doesn't work for me", "something else")
    turns = [text(talk(resources, *said[:n])) for n in (1, 2, 3)]

    assert len(set(turns)) == 3


def test_a_section_ends_what_is_told_in_passing_and_not_a_loss(resources: Resources) -> None:
    assert not talk(resources, MINE, "what is dbt").state.about
    assert talk(resources, LOSS, "what is dbt", "does it ever stop").state.said == "grief_time"


@pytest.mark.parametrize("said", ["am i in trouble", "will i get in trouble for this"])
def test_who_tells_is_in_no_trouble(said: str, resources: Resources) -> None:
    assert "You are not in trouble" in text(talk(resources, "i cut myself", said))


@pytest.mark.parametrize("said", ["that was bad", "what if i fail"])
def test_a_bad_day_is_heard(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.said == "feeling"


def test_what_the_talk_is_about_outlives_the_process(resources: Resources) -> None:
    state = talk(resources, LOSS).state

    assert from_bytes(to_bytes(state), resources).about == "grief"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("i'm so angry at him", "carer_feels"),
        ("she'd hate me", "they_hate_me"),
        ("what if she dies", "watch_over"),
        ("did i do this", "fault"),
        ("should i look at her phone", "watch_over"),
        ("take the razors away", "put_away"),
    ],
)
def test_who_loves_somebody_is_answered_as_that(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, THEIRS, said).state.said == reply


def test_who_found_somebody_is_heard_also_the_second_time(resources: Resources) -> None:
    turn = talk(resources, LOSS, "i found him", "keep seeing it")

    assert turn.state.said == "grief_saw_again"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "5 weeks pp",
        "2 wks postpartum",
        "new mum here",
        "im 6 weeks postpartum",
        "just had a baby",
        "i had a baby 2 weeks ago",
    ],
)
def test_who_tells_of_a_birth_is_asked_how_it_is(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.state.said == "after_birth"
    assert turn.state.search is None


@pytest.mark.parametrize(
    "said",
    [
        "im a new mum and i want to die",
        "im 6 weeks postpartum, looking for a therapist in austin",
        "my wife had a baby 3 weeks ago",
        "had a baby in 2010",
        "5 weeks pregnant",
    ],
)
def test_whoever_tells_more_than_a_birth_is_answered_about_that(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).state.said != "after_birth"


@pytest.mark.parametrize(
    ("about", "wish", "reply"),
    [
        ("grief", "carer_feels", "carer_feels"),  # who grieves may care for somebody as well
        ("grief", "grief_time", "grief_time"),
        ("family", "far_from_them", "care_from_afar"),  # a subject that passes gives way
        ("", "should_i_worry", "take_seriously"),
    ],
)
def test_a_wish_about_somebody_is_answered_whatever_the_talk_was_about(
    about: str, wish: str, reply: str, resources: Resources
) -> None:
    state = threads.begun_by(DialogueState(about=about), wish)
    part = threads.answered(state, (wish,), resources)

    assert part is not None
    assert part.replies[-1].name == reply


def test_who_lost_somebody_and_asks_for_a_group_is_told_of_groups(resources: Resources) -> None:
    lost = "my brother died by suicide"

    assert "there are groups" in text(talk(resources, lost, "is there a group for people like me"))
    named = "do you know a group for people who lost someone to suicide"
    assert "there are groups" in text(talk(resources, named))


@pytest.mark.parametrize(
    "asked", ["should i leave him", "so am i supposed to stay with him forever"]
)
def test_who_worries_may_leave_all_the_same(asked: str, resources: Resources) -> None:
    turn = talk(resources, "my boyfriend says he'll kill himself if i leave", asked)

    assert turn.replies[-1].name == "stay_or_go"
    assert "911" in text(turn)
