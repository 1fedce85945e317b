"""Who tells that their danger has passed is met once and asked; from then on they are answered."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

EDGE = "im standing on the bridge"
GUN = "i want to shoot myself. gun in my hand"
TOOK = "i took all my pills"


@pytest.mark.parametrize(
    "away",
    [
        "climbed back over to the safe side",
        "ok im off the bridge",
        "walked home",
        "im back in my dorm",
        "took the stairs down",
        "an officer pulled me back",
        "in my room with my sister",
    ],
)
def test_who_came_away_is_asked_once_and_then_answered(away: str, resources: Resources) -> None:
    turn = talk(resources, EDGE, away)
    assert [reply.name for reply in turn.replies] == ["came_down"]
    assert "Are you safe" in text(turn)
    assert turn.state.risk.worst is RiskLevel.IMMINENT, "it is not closed by that"

    asked = talk(resources, EDGE, away, "yes im safe", "what is dbt")
    assert asked.replies[-1].name == "section"
    assert "988" in text(asked)
    assert asked.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    "worse",
    [
        "im going back up",
        "what if i go back",
        "i lied",
        "i want to die",
        "i have pills here",
        "im at the railing again",
        "i took all my pills",
    ],
)
def test_a_new_sign_brings_the_emergency_again(worse: str, resources: Resources) -> None:
    turn = talk(resources, EDGE, "walked home", worse)
    assert turn.why.assessment.level is RiskLevel.IMMINENT
    assert turn.replies[0].help is Help.CARD
    assert not turn.state.risk.passed


@pytest.mark.parametrize(
    "words",
    [
        "just sitting in my truck",
        "i feel fine now",
        "home alone",
        "i wish i was home",
        "im going home to hang myself",
        "home now but i have my dads gun",
        "im off the bridge. taking my pills now",
    ],
)
def test_what_is_no_coming_away_closes_nothing(words: str, resources: Resources) -> None:
    turn = talk(resources, EDGE, words)
    assert "came away" not in text(turn)
    assert turn.state.risk.in_danger_now


def test_a_car_up_there_is_no_coming_down(resources: Resources) -> None:
    turn = talk(resources, "i'm at the top of the parking garage", "im sitting in my truck")
    assert "came away" not in text(turn)
    assert turn.state.risk.in_danger_now


def test_what_was_swallowed_does_not_pass_by_coming_down(resources: Resources) -> None:
    turn = talk(resources, "i overdosed and im on the bridge", "im home now")
    assert "came away" not in text(turn)
    assert turn.state.risk.in_danger_now


def test_who_was_there_and_left_gets_the_card_and_the_question(resources: Resources) -> None:
    turn = talk(resources, "i was on the bridge an hour ago. home now")
    assert [reply.name for reply in turn.replies] == ["card_imminent", "came_down"]
    on = talk(resources, "i was on the bridge an hour ago. home now", "my mom is here")
    assert "Show them this chat" not in text(on)


@pytest.mark.parametrize(
    "away",
    ["told him. he took it", "my brother took it to his place", "gave the key to my buddy"],
)
def test_a_weapon_with_somebody_else_is_met_and_asked(away: str, resources: Resources) -> None:
    turn = talk(resources, GUN, away)
    assert [reply.name for reply in turn.replies] == ["stepped_back_now"]
    assert "Are you safe" in text(turn)
    assert talk(resources, GUN, away, "what is dbt").replies[-1].name == "section"
    for back in ("she gave it back", "i want it back", "i found another gun"):
        assert talk(resources, GUN, away, back).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "kept",
    ["my son has it now", "he took it back out", "i put it in the kitchen", "he will take it"],
)
def test_a_weapon_that_is_near_or_with_a_child_closes_nothing(
    kept: str, resources: Resources
) -> None:
    assert talk(resources, GUN, kept).state.risk.in_danger_now


def test_who_is_hurt_at_home_is_not_safe_by_who_took_it(resources: Resources) -> None:
    said = ("my husband hits me and i want to die, gun in my hand", "he took it")
    assert talk(resources, *said).state.risk.in_danger_now


def test_who_was_seen_by_the_crew_is_answered(resources: Resources) -> None:
    said = ("i took pills and called 911", "ambulance came", "they checked me and im ok")
    assert talk(resources, *said).replies[-1].name == "was_seen"
    assert talk(resources, *said, "what is dbt").replies[-1].name == "section"
    assert talk(resources, *said, "i feel sick and dizzy").replies[0].help is Help.CARD


def test_who_called_is_not_told_to_call_now(resources: Resources) -> None:
    row = text(talk(resources, TOOK, "called")).split("\n")[-1]
    assert "911</b> now" not in row
    assert "again" in row


def test_the_police_are_not_promised_away(resources: Resources) -> None:
    turn = talk(resources, TOOK, "called 911", "i dont want cops here")
    assert turn.replies[-1].name == "no_police_meanwhile"
    assert "911" in text(turn)


PILLS = "i have pills in my hand"


@pytest.mark.parametrize(
    ("danger", "away", "worse"),
    [
        (PILLS, "my mom has them now", "i already took some before"),
        (PILLS, "my mom has them now", "i took 20 of them first"),
        (PILLS, "my mom has them now", "she left them on the table"),
        (PILLS, "my mom has them now", "she gave me them again"),
        (PILLS, "my mom has them now", "i have something else here"),
        (PILLS, "my mom took them", "i had ten before she came"),
        (EDGE, "i came down", "on my way back there"),
        (EDGE, "i came down", "i'm walking back"),
        (EDGE, "i came down", "i never left"),
        (EDGE, "i came down", "i only said that so you stop asking"),
        (EDGE, "i came down", "i'm in the water"),
        (EDGE, "i came down", "i can't feel my legs"),
        (EDGE, "i came down", "i stepped closer again"),
        (EDGE, "took the stairs down", "took the stairs back up"),
        (EDGE, "a man pulled me back", "i ran away from him"),
        (EDGE, "i'm back home now", "i wish i had jumped"),
        (GUN, "my brother has it now", "i shot already"),
        (
            "i have a knife and i want to kill myself",
            "i put the knife down",
            "i picked it up again",
        ),
    ],
)
def test_relief_is_not_believed_against_what_is_told_next(
    danger: str, away: str, worse: str, resources: Resources
) -> None:
    turn = talk(resources, danger, away, worse)
    assert [reply.name for reply in turn.replies] == ["card_imminent"]
    assert turn.state.risk.in_danger_now


def test_who_got_it_back_after_a_yes_gets_the_card(resources: Resources) -> None:
    said = (PILLS, "i gave them to my mom", "yes", "she went to sleep and i got them back")
    assert talk(resources, *said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("danger", "away", "words"),
    [
        (EDGE, "i came down", "they left me alone now"),
        (EDGE, "i came down", "they can't watch me forever"),
        (EDGE, "i came down", "blorf"),
        (EDGE, "a cop pulled me back", "i'll come back tomorrow"),
        (GUN, "my brother has it now", "he's angry"),
    ],
)
def test_what_is_hardly_understood_asks_again_and_shows_no_menu(
    danger: str, away: str, words: str, resources: Resources
) -> None:
    turn = talk(resources, danger, away, words)
    assert [reply.name for reply in turn.replies] == ["still_safe"]
    assert "911" in text(turn)
    assert talk(resources, danger, away, words, "no").replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "worse",
    [
        "she is crying and points it at herself",
        "she said she'd use it",
    ],
)
def test_who_keeps_it_may_be_in_danger_by_it(worse: str, resources: Resources) -> None:
    turn = talk(resources, GUN, "my wife has it now", worse)
    assert [reply.name for reply in turn.replies] == ["card_third_party_urgent"]


@pytest.mark.parametrize(
    "kept",
    [
        "my little brother has it",
        "i gave it to my little sister",
        "my son has it now",
        "my kid took it",
    ],
)
def test_a_child_is_to_hold_no_weapon(kept: str, resources: Resources) -> None:
    turn = talk(resources, GUN, kept)
    assert [reply.name for reply in turn.replies] == ["a_child_holds_it"]
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize(
    "words",
    [
        "i climbed back over the railing",
        "i walked off",
        "i moved away from the people",
        "i'm going home",
        "i'm going home to jesus",
        "soon i'm home",
        "i got down on my knees",
    ],
)
def test_what_may_be_the_other_way_is_no_coming_down(words: str, resources: Resources) -> None:
    turn = talk(resources, EDGE, words)
    assert "came away" not in text(turn)
    assert turn.state.risk.in_danger_now


def test_a_search_waits_until_it_is_said_whether_it_is_safe(resources: Resources) -> None:
    turn = talk(resources, EDGE, "i came down", "can you find me a therapist")
    assert turn.replies[-1].name == "safe_before_a_search"
    turn = talk(resources, EDGE, "i came down", "yes", "can you find me a therapist")
    assert turn.replies[-1].name == "ask_place"


@pytest.mark.parametrize(
    ("danger", "away"), [(EDGE, "i came down"), (PILLS, "my husband took them away")]
)
@pytest.mark.parametrize(
    "words",
    [
        "thanks",
        "ok",
        "lol",
        "hi",
        "i'm crying",
        "i can't sleep",
        "you are useless",
        "i feel nothing",
    ],
)
def test_nobody_is_thanked_or_chatted_with_before_it_is_said_whether_they_are_safe(
    danger: str, away: str, words: str, resources: Resources
) -> None:
    turn = talk(resources, danger, away, words)
    assert turn.replies[-1].name.startswith("still_safe")
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("danger", "away"), [(EDGE, "i came down"), (PILLS, "my husband took them away")]
)
def test_a_no_brings_the_card_and_a_yes_the_end_of_asking(
    danger: str, away: str, resources: Resources
) -> None:
    assert talk(resources, danger, away, "no").replies[0].help is Help.CARD
    assert talk(resources, danger, away, "blorf", "no").replies[0].help is Help.CARD
    assert talk(resources, danger, away, "yes").replies[-1].name == "safe_yes"
    assert talk(resources, danger, away, "yes", "what is dbt").replies[-1].name == "section"
    said = (danger, away, "yes", "blorf", "yes", "i will take a walk")
    assert not talk(resources, *said).replies[-1].name.startswith("still_safe")


@pytest.mark.parametrize(
    "safe", ["i'm safe with my mom", "i didn't do anything, i'm safe", "we are safe at home"]
)
def test_who_says_in_other_words_that_they_are_safe_is_believed(
    safe: str, resources: Resources
) -> None:
    assert talk(resources, EDGE, "i came down", safe).replies[-1].name == "safe_yes"


@pytest.mark.parametrize(
    "unsafe", ["i am safe with the gun", "im safe until tomorrow", "safe now?"]
)
def test_safe_with_a_doubt_is_no_yes(unsafe: str, resources: Resources) -> None:
    assert talk(resources, EDGE, "i came down", unsafe).replies[-1].name != "safe_yes"


@pytest.mark.parametrize(
    ("away", "worse"),
    [
        ("my neighbor came and took it", "i have a second one"),
        ("my neighbor came and took it", "when he sleeps i'll take it"),
        ("my neighbor came and took it", "i'm asking him for it tonight"),
        ("my neighbor came and took it", "there's always the rope"),
        ("my brother has it now", "it's under my pillow"),
        ("my brother has it now", "i'm holding it"),
        ("my brother has it now", "he didn't find all the bullets"),
        ("my brother has it now", "i kept one"),
        ("my brother has it now", "my neck hurts"),
    ],
)
def test_what_is_at_hand_again_is_the_emergency_again(
    away: str, worse: str, resources: Resources
) -> None:
    assert talk(resources, GUN, away, worse).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "worse",
    [
        "there's another one at 9",
        "i will wait for the next train",
        "i hear it coming",
        "i'm lying on them again",
        "going up",
        "i'm at the door again",
        "next time i'll manage",
        "i fell the last meters",
        "the kitchen knife looks good",
        "i turned on the gas",
    ],
)
def test_another_time_or_another_way_is_the_emergency_again(
    worse: str, resources: Resources
) -> None:
    assert talk(resources, EDGE, "i came down", "yes", worse).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "i'm sitting on the couch again",
        "i had pizza before",
        "i have it under control",
        "i'm going to get some food",
        "my cat is in my lap",
        "i'll take a walk",
    ],
)
def test_everyday_words_after_a_yes_raise_no_alarm(said: str, resources: Resources) -> None:
    turn = talk(resources, EDGE, "i came down", "yes", said)
    assert all(reply.help is not Help.CARD for reply in turn.replies)


@pytest.mark.parametrize("kept", ["my toddler picked it up", "my 12 year old brother has it"])
def test_a_child_of_any_name_is_to_hold_none(kept: str, resources: Resources) -> None:
    assert talk(resources, GUN, kept).replies[0].name == "a_child_holds_it"


def test_a_keeper_who_turns_out_to_be_a_child_opens_the_danger_again(
    resources: Resources,
) -> None:
    turn = talk(resources, GUN, "i gave it to my friend", "yes", "he's 13")
    assert turn.replies[0].name == "a_child_holds_it"
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize("worse", ["he's waving it around", "i heard a shot", "he shot himself"])
def test_a_keeper_with_the_weapon_in_hand_is_urgent(worse: str, resources: Resources) -> None:
    turn = talk(resources, GUN, "my brother has it now", worse)
    assert turn.replies[0].name == "card_third_party_urgent"


def test_a_danger_that_passed_stays_ones_own_beside_talk_of_somebody(
    resources: Resources,
) -> None:
    said = (EDGE, "i came down", "my sister won't answer", "going back up")
    assert talk(resources, *said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "gone",
    ["nobody came", "they never showed up", "they left without me", "i told them i was fine"],
)
def test_a_crew_that_is_not_there_is_the_emergency_still(gone: str, resources: Resources) -> None:
    turn = talk(resources, "i took pills and called 911", gone)
    assert turn.replies[0].name == "card_imminent"
    on = talk(resources, TOOK, "called 911", gone, "i feel ok")
    assert on.replies[-1].name != "safe_yes"


@pytest.mark.parametrize(
    "asked",
    ["where is the nearest bridge", "would three floors do it", "how do i write a goodbye note"],
)
def test_a_question_for_another_try_is_the_emergency_again(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, EDGE, "i came down", asked).replies[0].name == "card_imminent"


def test_a_question_that_nothing_answers_is_met_with_the_open_one(resources: Resources) -> None:
    for asked in ("what's the point", "who will take care of my cat"):
        turn = talk(resources, EDGE, "i came down", asked)
        assert turn.replies[-1].name == "still_safe"


HOME, NEIGHBOR = "i'm home now", "i gave it to my neighbor"


@pytest.mark.parametrize(
    "words",
    [
        "i'm home with my razor blades",
        "home, on our balcony",
        "back inside with the rope",
        "i'm home, in the garage",
        "i'm indoors near the open window",
    ],
)
def test_home_with_what_kills_is_the_emergency(words: str, resources: Resources) -> None:
    assert talk(resources, EDGE, words).replies[0].name == "card_imminent"


@pytest.mark.parametrize("words", ["i'm home, for good", "my boyfriend dragged me down the stairs"])
def test_more_than_home_is_not_believed(words: str, resources: Resources) -> None:
    turn = talk(resources, EDGE, words)
    assert "came_down" not in {reply.name for reply in turn.replies}
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize(
    ("danger", "away", "worse"),
    [
        (GUN, NEIGHBOR, "there are trains too"),
        (GUN, NEIGHBOR, "i can find a different way"),
        (GUN, NEIGHBOR, "i'm buying another one"),
        (GUN, NEIGHBOR, "he gave it to me again"),
        (GUN, NEIGHBOR, "there is one in the truck"),
        (GUN, NEIGHBOR, "i shot myself in the leg"),
        (EDGE, HOME, "i'm in the bathtub with a toaster"),
        (EDGE, HOME, "i'm driving and i'm drunk"),
        (EDGE, HOME, "would it be painless to drown"),
        (EDGE, HOME, "could i jump from the second floor"),
        (EDGE, HOME, "climbed up again"),
        (EDGE, HOME, "my uncle has guns"),
        (EDGE, HOME, "i went back"),
        (EDGE, HOME, "it's cold up here"),
    ],
)
def test_what_kills_is_no_small_talk_after_it_passed(
    danger: str, away: str, worse: str, resources: Resources
) -> None:
    for said in ((danger, away, worse), (danger, away, "yes", worse)):
        assert talk(resources, *said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (HOME, "my mom locked the guns away"),
        (HOME, "i won't jump"),
        (HOME, "there are no pills in the house"),
        (HOME, "when does the train to boston leave?"),
        (HOME, "i'm in bed again"),
        (HOME, "driving home with my sister"),
    ],
)
def test_what_is_away_denied_or_only_asked_about_raises_no_alarm(
    away: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, EDGE, away, said)
    assert all(reply.help is not Help.CARD for reply in turn.replies)
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("danger", "away", "worse"),
    [
        (EDGE, HOME, "my brother jumped"),
        (GUN, NEIGHBOR, "he shot himself"),
        (PILLS, "i gave them to my roommate", "she took them"),
        (PILLS, "i gave them to my roommate", "he's unconscious"),
    ],
)
def test_who_is_near_and_did_it_is_urgent(
    danger: str, away: str, worse: str, resources: Resources
) -> None:
    assert talk(resources, danger, away, worse).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    ("danger", "away", "worse"),
    [
        (EDGE, HOME, "he is coming over to hit me"),
        (EDGE, HOME, "she's coming at me"),
        (GUN, NEIGHBOR, "he's going to shoot my brother"),
        (GUN, NEIGHBOR, "he's aiming it at his girlfriend"),
        (GUN, NEIGHBOR, "she's pointing it at my mom"),
    ],
)
def test_who_means_to_hurt_somebody_is_violence(
    danger: str, away: str, worse: str, resources: Resources
) -> None:
    assert talk(resources, danger, away, worse).replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "asked", ["what is dbt", "what happens now", "can you help me", "how does therapy work"]
)
def test_a_question_is_answered_and_the_open_one_put_behind_it(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, EDGE, HOME, asked)
    assert "are you safe" in text(turn).casefold()
    assert "safe:no" in {action for _, action in turn.state.offered}
    assert talk(resources, EDGE, HOME, asked, "no").replies[0].name == "card_imminent"


def test_the_number_stays_the_strong_one_until_it_is_said(resources: Resources) -> None:
    for said in (("thanks",), ("what is dbt",), ("blorf", "hm", "ok", "lol", "pizza")):
        assert "the danger has passed" in text(talk(resources, EDGE, HOME, *said))
    assert "the danger has passed" in text(talk(resources, EDGE, HOME))
    assert "the danger has passed" not in text(talk(resources, EDGE, HOME, "yes"))


@pytest.mark.parametrize(
    "told",
    [
        "i was on the bridge. swallowed pills. home now",
        "i was on the bridge. fetched my gun. home now",
        "i was on the bridge. my sister jumped. i'm home now",
    ],
)
def test_more_between_the_edge_and_home_is_no_relief(told: str, resources: Resources) -> None:
    assert [reply.name for reply in talk(resources, told).replies] == ["card_imminent"]


def test_the_question_stands_behind_the_card_too(resources: Resources) -> None:
    told = "i was on the bridge an hour ago. home now"
    assert talk(resources, told, "ok").replies[-1].name == "still_safe"


@pytest.mark.parametrize(
    "words",
    [
        "my husband took it. there is a spare",
        "my friend has it. we die together",
        "i shot my hand. my wife took it",
    ],
)
def test_more_than_who_has_it_is_no_relief(words: str, resources: Resources) -> None:
    turn = talk(resources, GUN, words)
    assert "stepped_back_now" not in {reply.name for reply in turn.replies}
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize(
    "kept", ["my grown son took it", "my 25 year old daughter took it", "my adult son has it"]
)
def test_a_grown_child_is_none(kept: str, resources: Resources) -> None:
    assert "a_child_holds_it" not in {reply.name for reply in talk(resources, GUN, kept).replies}


def test_who_says_that_a_child_holds_it_is_asked_whether_they_are_safe(
    resources: Resources,
) -> None:
    turn = talk(resources, GUN, "my little brother has it")
    assert "Are you safe" in text(turn)
    assert "safe:no" in {action for _, action in turn.state.offered}
    assert "Leave it" not in text(talk(resources, GUN, "my little brother has it", "he is gone"))


def test_a_search_waits_whatever_is_answered_to_that(resources: Resources) -> None:
    for said in ((EDGE, HOME, "find a therapist", "Denver"), (GUN, NEIGHBOR, "find a therapist")):
        assert talk(resources, *said).replies[-1].name.startswith("safe_before_a_search")


@pytest.mark.parametrize("more", ["i took more", "i swallowed the rest", "i took another ten"])
def test_what_is_taken_after_the_crew_came_is_the_emergency(
    more: str, resources: Resources
) -> None:
    for before in ("called 911", TOOK):
        said = (before, "called 911", "the crew came and said i'm ok", more)
        assert talk(resources, *said).replies[0].name == "card_imminent"


def test_a_wish_to_delete_all_is_granted_while_it_is_asked(resources: Resources) -> None:
    turn = talk(resources, "im on the roof", "i came down", "delete my data")

    assert turn.replies[0].name == "forget_ask"


@pytest.mark.parametrize(
    "away",
    ["past it now. at the gas station", "then i drove home", "i went back inside. told my wife"],
)
def test_who_is_somewhere_else_now_is_asked_whether_they_are_safe(
    away: str, resources: Resources
) -> None:
    assert [reply.name for reply in talk(resources, EDGE, away).replies] == ["came_down"]


@pytest.mark.parametrize(
    "words",
    [
        "past it now",
        "im past caring",
        "i drove off the bridge",
        "then i drove off",
        "drove on",
        "drove past it",
        "went in",
        "i stepped in",
        "went back in",
        "at the station",
        "at the gas station buying a gun",
        "climbing down",
    ],
)
def test_what_may_be_no_coming_away_keeps_the_emergency(words: str, resources: Resources) -> None:
    assert talk(resources, EDGE, words).state.risk.in_danger_now
