"""While somebody else is in danger now, what is told of them lowers nothing and ends nothing."""

import pytest

from bot.dialogue.resources import Resources
from bot.dialogue.state import AT_CARE
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

_EMERGENCY = "my sister is on a bridge and wants to jump"
_NO_ANSWER = "my sister said goodbye and doesnt pick up since yesterday"
_GOES_ON = "Until help is there or the danger has passed"


@pytest.mark.parametrize(
    "said", ["i can hear her crying", "she texted me a photo of pills", "i'm so worried about her"]
)
def test_a_further_worry_keeps_the_line_of_the_emergency(said: str, resources: Resources) -> None:
    turn = talk(resources, _EMERGENCY, said)

    assert turn.state.risk.emergency
    assert _GOES_ON in text(turn) or turn.replies[0].name == "card_third_party_urgent"


def test_who_is_kept_from_calling_for_somebody_is_not_taken_for_who_is_hurt(
    resources: Resources,
) -> None:
    turn = talk(resources, "my roommate took a lot of tylenol", "she wont let me call")

    assert [reply.name for reply in turn.replies] == ["card_third_party_urgent", "they_refuse"]
    assert (
        talk(resources, "my husband took pills", "he wont let me leave").replies[0].name
        == "card_violence"
    )


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("she locked the door and i cant get in. can i break down the door", "behind_a_door"),
        ("i called 911 but they said they cant help in canada", "reach_the_place"),
        ("should i go there", "now_for_them"),
        ("we have her address in the files", "which_service"),
        ("her brother is on his way", "told_for_them"),
        ("ok she's fine, she was asleep", "found_safe"),
        ("she's still on the other line", "say_now"),
    ],
)
def test_the_next_thing_is_answered(said: str, reply: str, resources: Resources) -> None:
    turn = talk(resources, _EMERGENCY, said)

    assert turn.replies[-1].name == reply
    assert turn.state.risk.open


@pytest.mark.parametrize(
    "said", ["i called 999 and they are asking for the address", "campus police are heading up"]
)
def test_a_call_that_was_made_is_heard_with_what_is_told_behind_it(
    said: str, resources: Resources
) -> None:
    assert talk(resources, _EMERGENCY, said).replies[-1].name.startswith("called")


def test_nobody_is_awaited_whom_a_service_cannot_send(resources: Resources) -> None:
    turn = talk(resources, _EMERGENCY, "i called 112, they said they cant do anything in canada")

    assert not turn.state.risk.help_coming


def test_who_left_is_whom_the_worry_is_about(resources: Resources) -> None:
    turn = talk(resources, "a boy at my barbershop had scars all over his arm", "he already left")

    assert turn.why.assessment.level is RiskLevel.THIRD_PARTY
    assert turn.replies[0].help is Help.CARD
    assert talk(resources, "my girlfriend cuts", "she left me").replies[0].name == "card_active"


@pytest.mark.parametrize("said", ["its not about me", "no not me im fine"])
def test_not_me_is_no_confession(said: str, resources: Resources) -> None:
    turn = talk(resources, "my brother wants to kill himself", said)

    assert turn.state.risk.theirs
    assert not turn.replies[-1].name.startswith("about_me")


@pytest.mark.parametrize("asked", ["should they wake her", "do i have to wake her up"])
def test_whether_to_wake_who_may_have_taken_something_is_answered_with_yes(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "my girlfriend says she will od", "they said shes asleep", asked)

    assert turn.replies[0].name == "wake_them"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told", ["they are there", "ok they got there", "they are at her house now"]
)
def test_who_was_called_and_is_there_is_no_longer_waited_for(
    told: str, resources: Resources
) -> None:
    called = ("my friend sent me a goodbye message", "i called 911")

    assert talk(resources, *called, told).replies[0].name == "help_is_there"
    assert talk(resources, called[0], told).replies[0].name != "help_is_there"


@pytest.mark.parametrize("said", ["hes in the hospital now", "they are treating him now"])
def test_who_is_looked_after_is_not_to_be_watched_over(said: str, resources: Resources) -> None:
    took = "my brother took pills"
    turn = talk(resources, took, said, "i'm sitting in the hallway")

    assert turn.state.risk.emergency
    assert any(line in text(turn) for line in resources.wording.again["at_care"])
    left = talk(resources, took, said, "he left the hospital")
    assert not any(line in text(left) for line in resources.wording.again["at_care"])


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("his mother says its my fault", "fault"),
        ("am i responsible", "fault"),
        ("i should have seen it", "fault"),
        ("i feel awful that i broke my word to her", "fault"),
        ("she texted me: you ruined my life", "they_hate_me"),
    ],
)
def test_who_is_blamed_meanwhile_is_told_what_it_does_not_hang_on(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, _EMERGENCY, said)

    assert [one.name for one in turn.replies] == [reply]
    assert _GOES_ON in text(turn)


@pytest.mark.parametrize(
    ("said", "urgent"),
    [
        ("he sent it an hour ago and now his phone is off", True),
        ("nobody can reach him since last night", True),
        ("his phone is off, he is at work", False),
    ],
)
def test_who_falls_silent_in_a_worry_is_in_danger_now(
    said: str, urgent: bool, resources: Resources
) -> None:
    assert talk(resources, "my ex sends me goodbye texts", said).state.risk.urgent is urgent
    assert not talk(resources, said).state.risk.urgent


def test_who_was_seen_by_somebody_is_found(resources: Resources) -> None:
    turn = talk(resources, _NO_ANSWER, "she is fine! my aunt is with her. i just panicked")

    assert turn.replies[-1].name == "found_safe"
    assert talk(resources, _NO_ANSWER, "she is fine").replies[-1].name == "they_seem_well"


_TOOK = "my friend took pills"


@pytest.mark.parametrize(
    "told",
    [
        ("we are at the er", "they said she'll be ok"),
        ("ambulance took her", "the doctors said she will be fine"),
        ("the nurse says she's stable",),
    ],
)
def test_who_is_seen_by_doctors_is_asked_about_for_the_days_at_home(
    told: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, _TOOK, *told)

    assert turn.replies[-1].name == "home_from_hospital"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told", ["she said she'll be ok", "the doctors said she may not make it", "he says he's fine"]
)
def test_what_they_say_of_themselves_ends_nothing(told: str, resources: Resources) -> None:
    turn = talk(resources, _TOOK, told)

    assert turn.replies[-1].name != "home_from_hospital"
    assert "911" in text(turn)


def test_that_an_ambulance_took_them_is_help_that_is_there(resources: Resources) -> None:
    turn = talk(resources, _TOOK, "the ambulance took her")

    assert turn.replies[0].name == "taken_to_care"
    assert AT_CARE in turn.state.risk.groups


@pytest.mark.parametrize(
    "said",
    [
        "the crew is here",
        "emt just walked in",
        "firemen are here",
        "ok the ambulance got here",
    ],
)
def test_whoever_comes_to_them_is_help_that_is_there(said: str, resources: Resources) -> None:
    assert talk(resources, _TOOK, said).replies[0].name == "help_is_there"


@pytest.mark.parametrize("said", ["theyre here", "ok they arrived", "they just pulled up"])
def test_they_are_those_who_were_called_and_nobody_else(said: str, resources: Resources) -> None:
    assert talk(resources, _TOOK, "i called 911", said).replies[0].name == "help_is_there"
    for told in (("her grandparents are coming",), ("i called her dad",), ()):
        turn = talk(resources, _TOOK, *told, said)
        assert AT_CARE not in turn.state.risk.groups
        assert "911" in text(turn)


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("should i do cpr", "aid_them"),
        ("do i put him on his side", "aid_them"),
        ("how do i wake him", "wake_them"),
    ],
)
def test_who_asks_how_to_help_their_body_is_beside_them(
    asked: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, _TOOK, "the paramedics are here", asked)

    assert turn.replies[0].name == reply
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "they took him",
        "they drove off with her",
        "they left with her",
        "they are here they took him",
        "the medics are working on him",
        "they took her. i dont know what to do",
        "they pumped her stomach",
        "they came and left with her",
        "they took her and i am just sitting on the floor",
        "she got taken away by ambulance. i'm so scared",
        "theyre taking him to the er. i am alone in the house with blood everywhere",
    ],
)
def test_who_was_taken_along_is_looked_after_and_who_stays_is_asked_for_company(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, _TOOK, "i called 911", said)

    assert [one.name for one in turn.replies] == ["taken_to_care"]
    assert "Who could be with you" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "they took her but she ran off",
        "they took him to the bridge",
        "they took him. i want to die too",
        "they took her. she jumped out of the car",
        "they never took her",
        "they took her pills",
        "they almost took him",
        "they are here to kill me",
        "theyre taking her home",
        "they took my son",
        "they took her. i swallowed some too",
        "they took her. i kept some of them",
        "they took him. i'm next",
        "they took him. i hate myself",
        "they took him and i cant live with this",
    ],
)
def test_nobody_is_looked_after_whom_they_did_not_take_or_who_is_gone(
    said: str, resources: Resources
) -> None:
    for told in ((), ("i called 911",)):
        turn = talk(resources, _TOOK, *told, said)

        assert "taken_to_care" not in [one.name for one in turn.replies]
        assert AT_CARE not in turn.state.risk.groups or said.startswith("they are here")
        assert "911" in text(turn) or turn.replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["they took him", "they drove off with him", "they carried him"])
@pytest.mark.parametrize("first", [_TOOK, "my son said goodbye and left with two men"])
def test_whoever_took_them_without_a_call_may_be_anybody(
    first: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, first, said)

    assert AT_CARE not in turn.state.risk.groups
    assert "911" in text(turn)
    then = talk(resources, first, said, "he seems fine")
    assert then.replies[0].name != "cleared_there"


@pytest.mark.parametrize("said", ["she escaped", "i have her back", "they let her go"])
def test_who_is_not_with_them_any_more_is_in_danger_again(said: str, resources: Resources) -> None:
    turn = talk(resources, _TOOK, "i called 911", "they took her", said)

    assert AT_CARE not in turn.state.risk.groups
    assert "where people can look after them" not in text(turn)
    assert "before they are there" not in text(turn)
    assert "911" in text(turn)


def test_who_is_awake_where_they_are_looked_after_is_good_news(resources: Resources) -> None:
    turn = talk(resources, _TOOK, "the paramedics are here", "she is awake now")

    assert [one.name for one in turn.replies] == ["cleared_there"]
    assert talk(resources, _TOOK, "she is awake now").replies[0].name == "awake_again"


@pytest.mark.parametrize("said", ["i have the bottle", "i found the empty packet"])
def test_a_packet_of_what_they_took_is_no_means_of_ones_own(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, _TOOK, said)

    assert [one.name for one in turn.replies] == ["their_packet"]
    assert "911" in text(turn)
    assert talk(resources, _TOOK, f"{said} and i took the rest").replies[0].help is Help.CARD
    assert talk(resources, "i want to die", "i have the bottle").replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["she fainted", "hes breathing but i cant wake him"])
def test_who_faints_is_laid_on_their_side(said: str, resources: Resources) -> None:
    assert "lay them on their side" in text(talk(resources, _TOOK, said))


@pytest.mark.parametrize(
    "said", ["he put it down", "he gave the neighbor the guns", "he dropped the gun"]
)
def test_what_they_put_down_is_no_step_of_who_writes(said: str, resources: Resources) -> None:
    armed = "my dad has a gun and says he will kill himself"

    assert talk(resources, armed, said).replies[0].name == "away_from_them"
    assert talk(resources, armed, "should mom grab the gun").replies[0].name == "leave_the_weapon"


@pytest.mark.parametrize(
    "said",
    ["he picked it up again", "he took it back", "he has the gun", "he grabbed the gun again"],
)
def test_a_weapon_back_in_their_hand_is_the_emergency_again(
    said: str, resources: Resources
) -> None:
    armed = "my dad has a gun and says he will kill himself"
    for told in ((), ("he put it down",)):
        names = [one.name for one in talk(resources, armed, *told, said).replies]

        assert names[0] == "card_third_party_urgent"
        assert "away_from_them" not in names


@pytest.mark.parametrize("said", ["ok", "hurry", "please hurry up"])
def test_who_is_with_them_is_told_to_keep_the_line_open(said: str, resources: Resources) -> None:
    turn = talk(resources, "my mom took pills and wont wake up", "i called 911", said)

    assert "keep the line open" in text(turn)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("police say they need an address", "where_they_are"),
        ("she says no hospital", "they_refuse"),
        ("the kids are here what do i do with them", "kids_meanwhile"),
        ("i made him drink salt water", "no_waiting_theirs"),
        ("the ambulance is called what now", "called"),
    ],
)
def test_what_has_an_answer_is_met_with_it(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, _TOOK, said).replies[0].name == reply


@pytest.mark.parametrize(
    "said", ["he's walking back to me", "hes in my car", "she came over to the police"]
)
def test_who_comes_away_from_there_is_down(said: str, resources: Resources) -> None:
    assert talk(resources, _EMERGENCY, said).replies[-1].name == "they_came_down"


@pytest.mark.parametrize("said", ["hes in the car", "he's walking back to the edge"])
def test_who_goes_back_is_not_down(said: str, resources: Resources) -> None:
    assert talk(resources, _EMERGENCY, said).replies[-1].name != "they_came_down"


def test_those_who_wait_for_a_search_are_told_of_no_door_alone(resources: Resources) -> None:
    called = ("my brother wants to kill himself", "i called the police")
    lines = resources.wording.again["help_coming_theirs"]

    assert any(one in text(talk(resources, *called, "they search the woods")) for one in lines)
    assert talk(resources, *called, "police came and left").replies[0].name == "without_crew_theirs"


@pytest.mark.parametrize("asked", ["what do i do until then", "how do i get through till thursday"])
def test_the_days_until_care_are_met_with_a_plan(asked: str, resources: Resources) -> None:
    turn = talk(resources, "i think about dying a lot", "i see my therapist thursday", asked)

    assert turn.replies[0].name == "until_then"
    assert "988" in text(turn)


BLEEDS = ("someone here cut herself in the bathroom", "there's blood")


@pytest.mark.parametrize(
    "said", ["ok she's with the nurse", "she is with the school nurse now", "hes with a paramedic"]
)
def test_who_is_with_a_nurse_is_looked_after(said: str, resources: Resources) -> None:
    turn = talk(resources, *BLEEDS, said)

    assert turn.replies[-1].name == "help_is_there"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["she's not with the nurse", "she won't go with the nurse", "is she with the nurse"]
)
def test_who_is_not_with_a_nurse_is_not_looked_after(said: str, resources: Resources) -> None:
    assert talk(resources, *BLEEDS, said).replies[-1].name != "help_is_there"


IN_HOSPITAL = ("my friend took pills", "i called 911", "he's in hospital")


def test_what_now_is_no_waiting_for_an_ambulance_once_they_are_in_hospital(
    resources: Resources,
) -> None:
    turn = talk(resources, *IN_HOSPITAL, "what now for me")

    assert "where people can look after them" in text(turn)
    assert "the last place you know" not in text(turn)


def test_who_left_the_hospital_has_nobody_on_the_way(resources: Resources) -> None:
    turn = talk(resources, *IN_HOSPITAL, "he left the hospital")

    assert "find the way" not in text(turn)
    assert "911" in text(turn)


def test_who_is_in_the_er_with_them_is_not_told_to_call(resources: Resources) -> None:
    first = "my daughter cut herself badly and we are in the ER"
    turn = talk(resources, first, "they want to keep her")

    assert "where people can look after them" in text(turn)


def test_to_make_the_home_safe_is_no_question_of_school(resources: Resources) -> None:
    turn = talk(resources, "my daughter cuts", "how do i make home safe")

    assert turn.replies[-1].name == "put_away"


@pytest.mark.parametrize("said", ["they took him", "the ambulance took him", "they took him in"])
def test_whom_those_who_came_took_along_is_no_new_alarm(said: str, resources: Resources) -> None:
    came = ("he has a gun", "he says goodbye to us", "ok police are here")
    turn = talk(resources, *came, said)

    assert turn.replies[0].help is Help.ROW
    assert "911" in text(turn)


def test_who_took_something_after_help_came_is_still_alarmed_at(resources: Resources) -> None:
    turn = talk(resources, "he has a gun", "ok police are here", "he took pills before")

    assert turn.replies[0].help is Help.CARD


DRUNK = "my friend is drunk and crying and says she wants to die"


@pytest.mark.parametrize("said", ["she took nothing", "she didn't take anything"])
def test_nothing_swallowed_is_no_overdose(said: str, resources: Resources) -> None:
    turn = talk(resources, DRUNK, said)

    assert turn.replies[0].name == "watch_over"
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["she took nothing but pills", "she took something"])
def test_something_swallowed_is_urgent(said: str, resources: Resources) -> None:
    assert talk(resources, DRUNK, said).replies[0].name == "card_third_party_urgent"


def test_who_saw_a_goodbye_of_a_stranger_is_told_what_can_be_done(resources: Resources) -> None:
    seen = "i saw a post on reddit someone saying goodbye"
    unknown = talk(resources, seen, "i don't know him")
    reported = talk(resources, seen, "i don't know him", "username only", "i reported it")

    assert unknown.replies[-1].name == "where_they_are"
    assert reported.replies[-1].name == "reported_post"
    for turn in (unknown, reported):
        assert "emergency" in text(turn)


@pytest.mark.parametrize(
    "said", ["how do i get it out of the house", "how can i get the gun away from him"]
)
def test_how_a_weapon_gets_out_of_reach_is_answered(said: str, resources: Resources) -> None:
    turn = talk(resources, "my husband has his gun and says he will kill himself tonight", said)

    assert turn.replies[-1].name == "take_it_now"


@pytest.mark.parametrize("said", ["the bleeding stopped", "ok her bleeding is slowing down"])
def test_a_wound_of_theirs_that_bleeds_less_is_pressed_until_somebody_comes(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "my daughter cut her wrist deep", said)

    assert [one.name for one in turn.replies] == ["bleeds_less_theirs"]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "he stopped breathing",
        "her breathing slowed",
        "the pulse stopped",
        "it stopped crying",
        "he stopped moving",
        "it stopped",
        "the bleeding stopped. no pulse",
    ],
)
def test_what_else_stops_is_no_wound_that_bleeds_less(said: str, resources: Resources) -> None:
    turn = talk(resources, _TOOK, said)

    assert {"it_bleeds_less", "bleeds_less_theirs"}.isdisjoint(one.name for one in turn.replies)
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        ("my nephew swallowed pills", "i have his tablets here", "their_packet"),
        ("my wife wants to die", "i have all her meds", "took_it_away"),
    ],
)
def test_who_holds_the_medicine_of_somebody_is_in_no_danger_by_it(
    before: str, said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, before, said).replies[-1].name == name
    assert talk(resources, "i want to die", said).replies[0].help is Help.CARD


def test_who_died_at_a_hospital_is_mourned_and_who_is_kept_alive_there_is_not(
    resources: Resources,
) -> None:
    told = "my cousin hanged himself yesterday and my aunt found him"

    assert talk(resources, told, "he passed away in the icu").replies[-1].name == "they_died"
    assert talk(resources, told, "he is on a ventilator").replies[-1].name == "help_is_there"
    dreams = talk(resources, "my mum killed herself ten years ago", "she is alive in my dreams")
    assert dreams.replies[-1].name.startswith("grief")


@pytest.mark.parametrize(
    "said",
    ["i cant stop shaking", "im still trembling, its 3am", "i feel so empty now", "im so scared"],
)
@pytest.mark.parametrize("told", ["i called 911", "they found him"])
def test_the_fright_of_who_worries_is_no_worse_news(
    told: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, _EMERGENCY, told, said)

    assert turn.replies[0].help is not Help.CARD
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["im shaking and i took some too", "he keeps shaking", "i feel numb, i want to go too"]
)
def test_a_fright_beside_a_new_danger_is_no_fright_alone(said: str, resources: Resources) -> None:
    assert talk(resources, _TOOK, "i called 911", said).replies[0].help is Help.CARD


def test_who_took_something_as_well_may_shake_by_it(resources: Resources) -> None:
    assert talk(resources, "we both took pills", "i keep shaking").replies[0].help is Help.CARD


def test_a_call_is_remembered_where_it_got_worse_since(resources: Resources) -> None:
    chat = (_TOOK, "i called 911", "her lips are blue", "they took her")

    assert talk(resources, *chat).replies[0].name == "taken_to_care"
    hung_up = (_TOOK, "i called 911", "i hung up, nobody is coming", "they took her")
    assert AT_CARE not in talk(resources, *hung_up).state.risk.groups


@pytest.mark.parametrize(
    "said",
    ["dispatcher says push on his chest", "they told me to do cpr", "they say press it hard"],
)
def test_what_the_phone_says_to_do_is_no_worse_news(said: str, resources: Resources) -> None:
    turn = talk(resources, "my uncle isnt breathing", "911 is on speaker", said)

    assert turn.replies[0].help is not Help.CARD
    assert turn.state.risk.help_coming


@pytest.mark.parametrize(
    "said",
    [
        "hospital now",
        "in the er now",
        "he is at the hospital but they dont tell us anything",
        "her roommate says she left by ambulance",
    ],
)
def test_a_hospital_in_a_few_words_is_where_they_are(said: str, resources: Resources) -> None:
    turn = talk(resources, _TOOK, "i called 911", said)

    assert turn.replies[0].name == "taken_to_care"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    ["hospital now?", "er", "he left the hospital now", "hospital now or wait", "no hospital now"],
)
def test_a_hospital_that_is_asked_about_or_left_is_none(said: str, resources: Resources) -> None:
    assert AT_CARE not in talk(resources, _TOOK, said).state.risk.groups


@pytest.mark.parametrize("said", ["er now", "yes hospital now", "surgery now", "and the er now"])
def test_a_hospital_before_any_call_may_be_where_to_go(said: str, resources: Resources) -> None:
    turn = talk(resources, _TOOK, said)

    assert AT_CARE not in turn.state.risk.groups
    assert _GOES_ON in text(turn) or turn.replies[0].help is Help.CARD
    assert talk(resources, _TOOK, said, "can i rest").replies[0].name != "rest_now"


@pytest.mark.parametrize("said", ["we are still at home", "he wont go", "she refuses to go there"])
def test_who_has_not_gone_is_not_looked_after(said: str, resources: Resources) -> None:
    turn = talk(resources, _TOOK, "i called 911", "hospital now", said)

    assert AT_CARE not in turn.state.risk.groups


def test_who_is_kept_out_there_is_told_whom_to_ask(resources: Resources) -> None:
    turn = talk(resources, _TOOK, "the ambulance took her", "they wont let me see her")

    assert turn.replies[0].name == "kept_out_there"
    assert AT_CARE in turn.state.risk.groups


@pytest.mark.parametrize(
    "said",
    [
        "cops found her shes alive",
        "his sister called back he is with them",
        "she's home with her parents now",
    ],
)
def test_who_is_with_those_who_care_is_no_more_called_for(said: str, resources: Resources) -> None:
    turn = talk(resources, _NO_ANSWER, said)

    assert turn.replies[-1].name == "found_safe"
    assert _GOES_ON not in text(turn)
    assert "911" in text(turn)
    assert _GOES_ON not in text(talk(resources, _NO_ANSWER, said, "she says she hates me"))


@pytest.mark.parametrize(
    "said",
    [
        "cops found her shes alive but barely",
        "they found her alive and she took more",
        "she's home with her parents but she locked herself in",
        "her dad called back she is not with them",
        "i hope cops find her alive",
        "she's fine",
        "she's breathing",
        "shes asleep with her mom",
        "she was with them yesterday",
    ],
)
def test_no_other_word_of_them_ends_the_call(said: str, resources: Resources) -> None:
    turn = talk(resources, _NO_ANSWER, said)

    assert _GOES_ON in text(turn) or turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("my niece took 20 tylenol", "she's home with her mom"),
        ("my nephew has a rifle and said goodbye", "hes at home with his parents"),
        (
            "my cousin says she will kill herself because of her dad",
            "they called she is with her dad",
        ),
        ("my wife hits me. she took pills", "police found her she's alive"),
        ("my friend took pills", "my dad checked on him hes fine"),
        ("my mate drank antifreeze", "he is ok he just has a fever"),
        ("my friend wants to die and has a knife", "they went over, shes safe"),
    ],
)
def test_who_may_be_harmed_or_hurt_there_is_called_for_all_the_same(
    told: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, told, said)

    assert _GOES_ON in text(turn)
    assert not text(turn).startswith("That is a relief")


@pytest.mark.parametrize(
    ("told", "said", "then"),
    [
        ("my nephew took 30 pills", "he says it was just a joke", "he threw up"),
        ("my sister is on the bridge", "she swears its a prank", "shes still there"),
        ("my boyfriend said he took pills", "hes back on he was kidding", "he isnt answering"),
        ("my dad has a gun and wrote a goodbye", "he says its from a song", "he locked his door"),
    ],
)
def test_what_they_say_of_it_themselves_ends_no_emergency(
    told: str, said: str, then: str, resources: Resources
) -> None:
    assert _GOES_ON in text(talk(resources, told, said))
    turn = talk(resources, told, said, then)
    assert _GOES_ON in text(turn) or turn.replies[0].name == "card_third_party_urgent"


def test_who_ran_off_again_is_in_that_danger_again(resources: Resources) -> None:
    found = (_NO_ANSWER, "police found her alive")

    for said in ("she ran off again", "she took pills", "she is on the roof"):
        turn = talk(resources, *found, said)
        assert turn.replies[0].name == "card_third_party_urgent"
        assert _GOES_ON in text(talk(resources, *found, said, "i dont know what to do"))
