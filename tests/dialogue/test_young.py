"""An age under 18 chooses who helps, whenever it was told; it never alarms by itself."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

OWN = ["i cut myself", "i want to die", "i wish i would not wake up"]


@pytest.mark.parametrize("told", OWN)
@pytest.mark.parametrize(
    "age", ["im 14", "i'm 15 years old", "im in 8th grade", "14 here", "i turn 15 next week"]
)
def test_an_age_that_was_told_before_chooses_the_card_for_minors(
    age: str, told: str, resources: Resources
) -> None:
    assert talk(resources, age, told).replies[0].name == "card_minor"
    assert talk(resources, age, "hi", "what is dbt", told).replies[0].name == "card_minor"


@pytest.mark.parametrize("told", OWN)
def test_an_age_that_is_told_after_it_brings_the_card_for_minors(
    told: str, resources: Resources
) -> None:
    assert talk(resources, told, "im 13").replies[0].name == "card_minor"


def test_an_age_before_violence_brings_the_card_for_the_young(resources: Resources) -> None:
    assert talk(resources, "im 14", "my dad hits me").replies[0].name == "card_young_hurt"


def test_an_age_stays_known_when_the_risk_is_over(resources: Resources) -> None:
    said = ("im 14", "i cut myself", "im ok now", "im fine now", "im fine now", "i want to die")

    assert talk(resources, *said).replies[0].name == "card_minor"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("my daughter is 14", "i want to die"), "card_active"),
        (("i'm 25", "i cut myself"), "card_self_harm"),
        (("im 14", "my friend wants to kill herself"), "card_third_party"),
        (("im 14", "i took all my pills"), "card_imminent"),
    ],
)
def test_other_ages_and_other_dangers_keep_their_card(
    said: tuple[str, str], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == name


CHILD = [
    "mum and dad fight all the time",
    "at school they laugh at me",
    "my teacher asked why i am so quiet",
    "i get bullied at school",
    "my mum wont let me close my door",
    "the kids in my class hate me",
    "my mom grounded me",
]


@pytest.mark.parametrize("told", OWN)
@pytest.mark.parametrize("child", CHILD)
def test_who_speaks_as_a_child_keeps_the_card_for_minors(
    child: str, told: str, resources: Resources
) -> None:
    assert talk(resources, child, told).replies[0].name == "card_minor"
    assert talk(resources, child, "hi", "what is dbt", told).replies[0].name == "card_minor"


def test_who_speaks_as_a_child_gets_the_card_for_the_young_when_hurt(resources: Resources) -> None:
    said = ("i get bullied at school", "my dad hits me")

    assert talk(resources, *said).replies[0].name == "card_young_hurt"


@pytest.mark.parametrize("child", ["mum and dad fight all the time", "im grounded"])
def test_speaking_as_a_child_shows_no_help_by_itself(child: str, resources: Resources) -> None:
    assert talk(resources, child).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "grown_up",
    [
        "my son gets bullied at school",
        "i was bullied at school",
        "mum and dad are coming for dinner",
        "my yoga teacher is nice",
        "my kids teacher told me",
        "i work at a school",
    ],
)
def test_a_parent_a_teacher_and_the_past_are_no_child(grown_up: str, resources: Resources) -> None:
    assert talk(resources, grown_up, "i want to die").replies[0].name == "card_active"


@pytest.mark.parametrize(
    "asked", ["will you tell someone", "can you tell my gran", "please tell someone for me"]
)
def test_who_wants_the_bot_to_tell_somebody_gets_words_to_say_themselves(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "my stepdad beats me", "i'm 11", asked)

    assert turn.state.said == "tell_for_me"


def test_the_fear_that_the_bot_may_tell_is_no_wish_for_it(resources: Resources) -> None:
    assert talk(resources, "will you tell my mum").state.said != "tell_for_me"


def _names(resources: Resources, *said: str) -> list[str]:
    return [reply.name for reply in talk(resources, *said).replies]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("everyone in my grade is talking abt me", "bullied"),
        ("some girls made fun of my hair again", "bullied"),
        ("my friends left me out of the group chat", "bullied"),
        ("i failed my math test", "under_pressure"),
        ("i got dumped last night lol", "break_up"),
        ("how do i get over my ex", "break_up"),
        ("i have finals next week and im losing it", "under_pressure"),
        ("my parents will kill me if i fail chem", "under_pressure"),
        ("i hate how i look", "own_body"),
        ("everyone is skinny and i just feel gross", "own_body"),
        ("idk who else to talk to", "has_nobody"),
        ("nobody texts me", "has_nobody"),
    ],
)
def test_what_weighs_on_many_young_people_is_met_in_their_words(
    said: str, name: str, resources: Resources
) -> None:
    assert _names(resources, said) == [name]


@pytest.mark.parametrize(
    "said",
    ["they are laughing at my friend", "how do i get over my fear of needles", "im so hungry"],
)
def test_near_words_of_something_else_are_not_taken_for_it(said: str, resources: Resources) -> None:
    found = {"bullied", "break_up", "under_pressure", "own_body", "has_nobody"}

    assert found.isdisjoint(_names(resources, said))


@pytest.mark.parametrize(
    "said", ["the guys made fun of my shoes so i cut", "he dumped me and i wanna die"]
)
def test_danger_told_beside_it_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


def test_another_subject_is_gone_on_with_once_it_is_said_again(resources: Resources) -> None:
    told = ("i have finals next week and im losing it", "how do i fall asleep")

    assert _names(resources, *told, "its not sleep its finals") == ["on_pressure"]


@pytest.mark.parametrize(
    "said",
    [
        ("do i have to talk to the school counselor",),
        ("can my mom force me to go to therapy",),
        ("do i have to see a therapist", "can they make me"),
    ],
)
def test_who_is_sent_to_somebody_hears_what_is_theirs_to_choose(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert _names(resources, *said)[-1].removesuffix("_again") == "must_i_go"


@pytest.mark.parametrize(
    "said", ["do i have to see a doctor for this cut", "how do i get him to go to therapy"]
)
def test_a_wound_and_somebody_else_are_another_matter(said: str, resources: Resources) -> None:
    assert "must_i_go" not in _names(resources, said)


@pytest.mark.parametrize(
    "said",
    [
        ("what do i do in class when it hits",),
        ("how do i deal with urges at school",),
        ("i want to cut", "ok but at school tho"),
    ],
)
def test_quiet_things_are_named_to_who_is_among_others(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert _names(resources, *said)[-1] == "among_others"


def test_who_is_alone_is_offered_the_minutes(resources: Resources) -> None:
    assert _names(resources, "something to do instead of cutting") == ["minutes"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("how do i tell my coach im not ok",), "tell_someone"),
        (("my friend cuts", "what do i say to the counselor exactly"), "tell_an_adult"),
        (("how do i tell the school counselor about my friend",), "tell_an_adult"),
        (("my friend cuts", "should i tell", "like who"), "tell_an_adult_again"),
        (("i have finals next week and im losing it", "what do i say to my dad"), None),
    ],
)
def test_words_to_a_grown_up_are_of_whom_the_talk_is(
    said: tuple[str, ...], name: str | None, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == (name or "tell_someone_again")
    own = turn.replies[-1].name == "tell_someone"
    assert ("I have been hurting myself" in text(turn)) is own


@pytest.mark.parametrize("said", ["can i tell my youth pastor", "can i tell my mom"])
def test_whom_to_tell_is_no_question_to_the_bot(said: str, resources: Resources) -> None:
    assert _names(resources, said) == ["must_i_tell"]
    assert _names(resources, "can i tell you something") == ["listening"]


@pytest.mark.parametrize(
    "said", ["i got cut from the team", "i got fired from my job", "i got an f on my test"]
)
def test_what_was_lost_is_no_good_news(said: str, resources: Resources) -> None:
    assert "good_news" not in _names(resources, said)
    assert _names(resources, "i made the team") == ["good_news"]


USED = "i'm 14 and an older guy online makes me do sex stuff"


@pytest.mark.parametrize("said", [("he wants to meet",), ("he wants to meet", "should i go")])
def test_a_child_whom_somebody_uses_is_told_not_to_meet_them(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, USED, *said)

    assert turn.replies[-1].name.startswith("dont_meet")
    assert "grown-up" in text(turn)
    assert "988" in text(turn)


def test_whom_nobody_hurts_may_meet_whom_they_like(resources: Resources) -> None:
    assert not talk(resources, "he wants to meet").replies[-1].name.startswith("dont_meet")


def test_who_is_threatened_with_their_own_pictures_worries_about_nobody_else(
    resources: Resources,
) -> None:
    own = talk(resources, "someone is threatening to post my nudes")
    young = talk(resources, "someone is threatening to post my nudes", "im 15")
    theirs = talk(resources, "my daughter says someone is threatening to post her nudes")

    assert own.replies[0].name == "card_violence"
    assert young.replies[0].name == "card_young_hurt"
    assert theirs.replies[0].name == "card_third_party"
    assert "pay nothing" in text(own)
