"""While the person is in danger now, what they ask or tell is answered, and nothing else."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

TAKEN = "took 20 tylenol"
DEEP = "i cut deeper than i meant to"
BRIDGE = "im at the bridge"
GUN = "i have the gun in my hand"
COMING = "i called 911"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("can i just sleep it off", "no_sleep"),
        ("is it safe to sleep", "no_sleep"),
        ("is it ok if i just go to bed", "no_sleep"),
        ("ill just sleep it off", "no_sleep"),
        ("can i wait till morning", "no_waiting"),
        ("should i just stay home", "no_waiting"),
        ("ill see how i feel", "no_waiting"),
        ("can i drive myself", "no_driving"),
        ("should i drive to the er", "no_driving"),
        ("can i throw it up", "no_undoing"),
        ("should i drink milk", "no_undoing"),
        ("can i have a coffee", "no_undoing"),
        ("should i make myself sick", "no_undoing"),
        ("can i get the bus to hospital", "no_driving"),
        ("can i walk to the hospital", "no_driving"),
        ("ill take the train there", "no_driving"),
        ("can i take my meds", "no_undoing"),
        ("can i shower first", "no_waiting"),
        ("can i feed the cat first", "no_waiting"),
    ],
)
def test_to_wait_sleep_drive_or_undo_it_gets_a_no_first(
    said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, TAKEN, said)

    assert turn.replies[0].name == name
    assert text(turn).startswith("No.")
    assert "911 now" in text(turn), "the row of an emergency stays"


@pytest.mark.parametrize("said", ["do i really have to go", "should i go to the er", "should i go"])
def test_whether_to_go_still_gets_a_yes(said: str, resources: Resources) -> None:
    turn = talk(resources, TAKEN, said)

    assert turn.replies[0].name == "go_now"
    assert text(turn).startswith("Yes.")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("can i drive her", "drive_them"),
        ("is it too late", "not_too_late"),
        ("do i tell them what it was", "tell_all"),
        ("were driving her to the er", "on_the_way_theirs"),
        ("we are at the er", "with_medics"),
        ("will she be ok", "will_they_live"),
        ("im driving her there", "on_the_way_theirs"),
        ("can i drive her or wait for the ambulance", "drive_them"),
        ("shes home from hospital now", "home_from_hospital"),
    ],
)
def test_what_is_asked_of_somebody_else_in_danger_is_answered(
    said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, "my daughter took a whole bottle of pills", said)

    assert turn.replies[-1].name == name
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["should i let her sleep it off", "can it wait", "should i make her throw up"]
)
def test_nor_is_it_waited_for_somebody_else(said: str, resources: Resources) -> None:
    turn = talk(resources, "my daughter took a whole bottle of pills", said)

    assert turn.replies[-1].name == "no_waiting_theirs"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("will i be ok", "how_it_ends"),
        ("am i going to die", "how_it_ends"),
        ("will it hurt", "how_it_ends"),
        ("how long do i have", "how_it_ends"),
        ("is it too late", "not_too_late"),
        ("i regret it", "regret"),
        ("i changed my mind", "regret"),
        ("i dont want to die", "regret"),
        ("i changed my mind i want to live", "regret"),
        ("i changed my mind, i want to live", "regret"),
        ("i dont want this anymore i want to live", "regret"),
        ("is there an antidote", "not_too_late"),
        ("i dont want my parents to know", "fear_told"),
        ("i dont want anyone to know", "fear_told"),
        ("what do i do", "now_to_do"),
        ("help", "now_to_do"),
        ("what will they do to me there", "in_the_er"),
        ("what happens in the er", "in_the_er"),
    ],
)
def test_what_is_asked_after_an_overdose_is_answered_with_the_emergency_number(
    said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, TAKEN, said)

    assert [reply.name for reply in turn.replies] == [name]
    assert "911" in turn.replies[0].html.split("\n\nUntil")[0]
    assert "Until help is there" in text(turn)


def test_alone_the_same_words_mean_what_they_did(resources: Resources) -> None:
    assert talk(resources, "will i be ok").replies[0].name == "hope"
    assert talk(resources, "i changed my mind").replies[0].name == "heard"
    assert not text(talk(resources, "can i drive myself")).startswith("No.")


@pytest.mark.parametrize("before", [TAKEN, BRIDGE])
@pytest.mark.parametrize(
    "said",
    ["i want to die", "everyone would be better off without me", "how many pills would kill me"],
)
def test_no_lower_card_is_shown_in_danger(before: str, said: str, resources: Resources) -> None:
    assert [reply.name for reply in talk(resources, before, said).replies] == ["card_imminent"]


@pytest.mark.parametrize("before", [TAKEN, BRIDGE])
def test_fear_is_met_within_the_card_of_an_emergency(before: str, resources: Resources) -> None:
    turn = talk(resources, before, "im scared")

    assert turn.replies[0].name == "card_imminent"
    assert "It makes sense to be scared" in text(turn)


def test_an_answer_hides_no_wish_to_die_beside_it(resources: Resources) -> None:
    turn = talk(resources, TAKEN, "i changed my mind. i want to die")

    assert turn.replies[0].name == "card_imminent"


def test_who_asks_about_it_stays_in_danger(resources: Resources) -> None:
    asked = ("will i be ok", "can i sleep", "is it too late", "i regret it", "what do i do")

    turn = talk(resources, TAKEN, *asked, *asked, "will i be ok")

    assert turn.replies[0].name.startswith("how_it_ends")
    assert "Until help is there" in text(turn)


@pytest.mark.parametrize(
    "said",
    ["what is dbt", "is recovery possible", "why do i feel so empty", "the sky is green", "?"],
)
def test_the_guide_and_the_menu_are_closed_in_danger(said: str, resources: Resources) -> None:
    turn = talk(resources, TAKEN, said)

    assert turn.replies[0].name not in ("section", "did_you_mean", "hope", "heard", "unclear")
    assert "Until help is there" in text(turn)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("can i sleep until they come", "no_meanwhile"),
        ("can i throw it up", "no_meanwhile"),
        ("will i be ok", "how_it_ends_meanwhile"),
        ("i regret it", "regret_meanwhile"),
    ],
)
def test_where_help_is_coming_nobody_is_told_to_call_again(
    said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, TAKEN, COMING, said)

    assert turn.replies[0].name == name
    assert "If anything gets worse" in text(turn)


def test_nothing_has_been_taken_at_a_bridge(resources: Resources) -> None:
    assert talk(resources, BRIDGE, "i changed my mind").replies[0].name == "regret_before"
    assert talk(resources, BRIDGE, "am i going to die").replies[0].name == "how_it_can_end"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (TAKEN, "Stay awake"),
        (DEEP, "Press hard"),
        (BRIDGE, "Step back from it"),
        (GUN, "Leave it where it is"),
    ],
)
def test_what_to_do_next_fits_the_danger(before: str, words: str, resources: Resources) -> None:
    assert text(talk(resources, before, "i think of my boy")).startswith(words)


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        (BRIDGE, "im not jumping yet", "not_yet"),
        (BRIDGE, "theres people", "people_near"),
        (BRIDGE, "someone stopped", "with_someone"),
        (BRIDGE, "a car stopped", "with_someone"),
        (BRIDGE, "hes asking if im ok", "with_someone"),
        (BRIDGE, "what do i say to him", "words_near"),
        (TAKEN, "are you still there", "talk_in_emergency"),
        ("i want to die", "are you still there", "still_here"),
        (BRIDGE, "a lady is talking to me", "with_someone"),
        (GUN, "i unloaded it", "stepped_back"),
        (GUN, "my wife locked it up", "stepped_back"),
        (TAKEN, "they gave me charcoal", "with_medics"),
        (TAKEN, "the er says wait", "with_medics"),
        (TAKEN, "im in the ambulance", "with_medics"),
        (TAKEN, "im at the hospital", "with_medics"),
        (TAKEN, "on the way to hospital", "on_the_way"),
        (TAKEN, "mum is driving me to a&e", "on_the_way"),
        (TAKEN, "my sister is driving me", "on_the_way"),
        (TAKEN, "we're in the car", "on_the_way"),
        (TAKEN, "nearly at the hospital", "on_the_way"),
        (TAKEN, "can my mum drive me", "may_be_driven"),
        (TAKEN, "can i call my mum", "call_them_too"),
        (BRIDGE, "should i wake my dad", "call_them_too"),
        (TAKEN, "who will feed my dog", "pet_near"),
        (TAKEN, "do i have to say it was on purpose", "tell_all"),
        (TAKEN, "it was a lie", "not_so"),
        (TAKEN, "so its ok?", "still_call"),
        (TAKEN, "am i good now", "still_call"),
        (TAKEN, "is milk good for that", "no_undoing"),
        (TAKEN, "do i still need to be checked", "go_now"),
        ("my cut is gaping open", "do bandaids work", "wound_close"),
        (DEEP, "im home, they stitched it", "was_seen"),
        (TAKEN, "back home now, docs said im ok", "was_seen"),
        (TAKEN, "my boyfriend is here", "with_someone"),
        (TAKEN, "my dog is here", "pet_near"),
        (TAKEN, "do i tell them the truth what it was", "tell_all"),
        (BRIDGE, "yesterday i mean", "not_so"),
        (BRIDGE, "no im not", "not_so"),
        (TAKEN, "sorry i lied", "not_so"),
    ],
)
def test_what_has_changed_is_heard(before: str, said: str, name: str, resources: Resources) -> None:
    assert talk(resources, before, said).replies[0].name == name


@pytest.mark.parametrize(
    "said",
    [
        "my sister is taking me home",
        "mum is taking me to school",
        "im not going to a&e",
        "should i be going to the hospital",
    ],
)
def test_who_is_taken_elsewhere_is_on_no_way_to_care(said: str, resources: Resources) -> None:
    assert talk(resources, TAKEN, said).replies[0].name != "on_the_way"


@pytest.mark.parametrize(
    "said",
    [
        ("i want to die", "im safe now", "i lied"),
        (TAKEN, "im safe", "i lied"),
        (TAKEN, "i put it away", "i lied"),
        (TAKEN, "im not safe"),
        (TAKEN, "not sure i want to live"),
        (TAKEN, "i changed my mind i want to die"),
        (TAKEN, "were driving to the bridge"),
        (TAKEN, "can i have more pills"),
        (TAKEN, "i left the hospital"),
        (TAKEN, "im taking them now"),
        (TAKEN, "im taking my dad to the bridge"),
    ],
)
def test_what_makes_it_worse_still_brings_the_card(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_imminent"


@pytest.mark.parametrize("home", ["im safe now mum took me in", "im home from the hospital now"])
@pytest.mark.parametrize("said", ["can i sleep now", "can i have a coffee", "will i be ok"])
def test_who_was_seen_is_told_to_do_as_they_were_told_there(
    home: str, said: str, resources: Resources
) -> None:
    assert talk(resources, TAKEN, home).replies[0].name == "was_seen"
    turn = talk(resources, TAKEN, home, said)

    assert turn.replies[0].name == "as_they_told"
    assert "911" in text(turn), "who was not seen still has to be"


def test_who_was_seen_and_takes_more_is_in_danger_anew(resources: Resources) -> None:
    seen = (TAKEN, "im home from the hospital now")

    assert talk(resources, *seen, "i took more pills").replies[0].name == "card_imminent"
    assert text(talk(resources, *seen, "i took more pills", "can i sleep")).startswith("No.")
    assert "hospital" in text(talk(resources, *seen, "the sky is green"))


def test_where_help_is_coming_a_secret_is_no_question_of_whom_to_tell(
    resources: Resources,
) -> None:
    turn = talk(resources, TAKEN, COMING, "i dont want my parents to know")

    assert turn.replies[0].name == "fear_told_meanwhile"
    calm = talk(resources, "i want to die", "i dont want my parents to know")
    assert calm.replies[0].name == "nobody_to_know"


@pytest.mark.parametrize(
    "said",
    [
        "a lady is talking to me",
        "my wife locked it up",
        "theres people",
        "my dog is here",
        "im home from the hospital now",
        "we're in the car",
        "can i get the bus to school",
    ],
)
def test_in_calm_they_say_nothing_of_danger(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name not in ("with_someone", "stepped_back", "people_near")
    assert "911" not in text(turn)
    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "no i didnt",
        "i didnt take anything",
        "jk my normal meds",
        "home. he's asleep. didnt do it",
        "i wont take them. my daughter fills the box",
    ],
)
def test_who_takes_it_back_is_asked_and_keeps_the_number(said: str, resources: Resources) -> None:
    turn = talk(resources, TAKEN, said)

    assert turn.replies[0].name == "not_so"
    assert "are you safe" in text(turn)
    assert "Until help is there" in text(turn), "one denial does not close it"


def test_an_overdose_of_yesterday_is_seen_today(resources: Resources) -> None:
    assert talk(resources, TAKEN, "yesterday i mean").replies[0].name == "was_earlier"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("being judged", "fear_judged"),
        ("they treat u like dirt", "fear_judged"),
        ("they stitched me without numbing last time", "fear_pain"),
        ("my mum finding out", "fear_told"),
        ("last time they sectioned me", "fear_kept"),
        ("losing my kids", "fear_children"),
        ("a&e is a 9 hour wait", "fear_waiting"),
        ("no way im going", "care_and_fear_again"),
        ("can i fix it at home", "wound_close"),
    ],
)
def test_what_somebody_fears_at_the_hospital_is_answered(
    said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, DEEP, "im scared of the hospital", said)

    assert turn.replies[0].name == name
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["its slowing down", "its stopped", "bleeding is slowing down"])
def test_a_wound_that_bleeds_less_is_still_seen(said: str, resources: Resources) -> None:
    assert talk(resources, DEEP, said).replies[0].name == "it_bleeds_less"


@pytest.mark.parametrize("said", ["its not stopping", "it wont stop"])
def test_a_wound_that_bleeds_on_brings_the_card(said: str, resources: Resources) -> None:
    assert talk(resources, DEEP, said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said", ["throat burning", "my mouth is numb", "not a lot", "just not many"]
)
def test_how_the_body_answers_brings_the_card_again(said: str, resources: Resources) -> None:
    turn = talk(resources, "drank what was under the sink", said)

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["throat burning", "my mouth is numb", "not a lot", "not much"])
def test_alone_that_alarms_nobody(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said", ["what happens in the er", "what do they do at the hospital if you cut"]
)
def test_what_happens_at_the_hospital_is_told_in_calm_too(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "at_the_er"
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["what do they do in therapy", "what will they ask me"])
def test_of_a_therapist_the_guide_tells(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "at_the_er"


@pytest.mark.parametrize("before", [BRIDGE, GUN])
def test_who_has_taken_nothing_may_drive_home(before: str, resources: Resources) -> None:
    assert not text(talk(resources, before, "can i drive home")).startswith("No.")


@pytest.mark.parametrize("said", ["i dont want to die alone", "do i need stitches"])
def test_what_only_sounds_alike_is_something_else(said: str, resources: Resources) -> None:
    assert talk(resources, DEEP, said).replies[0].name not in ("regret", "fear_pain")


@pytest.mark.parametrize(
    ("said", "name"),
    [("how do i clean it at home", "firstaid"), ("what will they do", "at_the_er")],
)
def test_a_wound_that_is_no_emergency_is_spoken_of_calmly(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, "i cut myself", said).replies[0].name == name


def test_the_plan_and_an_exercise_keep_their_answers(resources: Resources) -> None:
    plan = talk(resources, BRIDGE, "@plan", "i lie awake", "going to bed")
    timer = talk(resources, BRIDGE, "@timer:5", "not yet")

    assert plan.state.plan, "the next step of the plan"
    assert plan.replies[0].name != "no_sleep"
    assert timer.replies[0].name != "not_yet"


def test_who_thinks_of_dying_and_asks_whether_to_call_their_mother_hears_yes(
    resources: Resources,
) -> None:
    turn = talk(resources, "i want to die", "can i call my mum")

    assert turn.replies[0].name == "near_yes"
    assert "988" in text(turn)
    about_her = talk(resources, "my friend wants to die", "should i call her mum")
    assert about_her.replies[0].name == "tell_an_adult"


@pytest.mark.parametrize("said", ["can i take my meds", "should i take my meds now"])
def test_ones_own_medicine_is_nothing_to_lock_away(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "put_away"
    assert talk(resources, "should i take my sons pills away").replies[-1].name == "put_away"


@pytest.mark.parametrize("said", ["its ok now", "sorry for the drama", "its easing a bit"])
def test_what_soothes_in_danger_is_asked_about_and_ends_nothing(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to die", "no", said)

    assert turn.replies[0].name == "safe_plainly"
    assert turn.state.risk.emergency
    assert "911" in text(turn)
    assert talk(resources, TAKEN, said).replies[0].name in ("still_call", "card_imminent")


@pytest.mark.parametrize("said", ["i overreacted", "i didnt mean no", "i pressed the wrong one"])
def test_a_no_that_is_taken_back_is_asked_once_more(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", "no", said)

    assert turn.replies[0].name == "not_so"
    assert "911" in text(turn)
    assert talk(resources, GUN, said).state.risk.emergency, "a danger that was named goes on"


@pytest.mark.parametrize("told", ["i almost did it on the bridge yesterday", "i took pills"])
def test_whether_to_go_to_a_hospital_without_a_wound_is_no_first_aid(
    told: str, resources: Resources
) -> None:
    assert talk(resources, told, "should i go to hospital").replies[-1].name == "go_now"


@pytest.mark.parametrize("said", ["giving it to my neighbour", "ill hand it over to my dad now"])
def test_what_is_not_given_away_yet_is_left_and_fetched(said: str, resources: Resources) -> None:
    assert talk(resources, "i have the gun here", said).replies[0].name == "hands_it_over"


def test_nobody_who_hurts_is_given_what_could_hurt(resources: Resources) -> None:
    told = "my boyfriend beats me. i have the pills here and want to die"
    turn = talk(resources, told, "giving them to my boyfriend")

    assert "hands_it_over" not in {reply.name for reply in turn.replies}


@pytest.mark.parametrize(
    "said",
    [
        "giving it to the dog",
        "giving them to my little brother",
        "i gave some to my son",
        "i cant give it to my dad",
    ],
)
def test_to_a_dog_or_a_child_it_is_no_good_step(said: str, resources: Resources) -> None:
    assert talk(resources, "i have the pills here", said).replies[0].name != "hands_it_over"


def test_who_was_to_come_and_is_there_helps(resources: Resources) -> None:
    told = ("i took 30 pills", "my friend can drive me", "ok he's here")

    assert talk(resources, *told).replies[0].name == "with_someone"


def test_he_is_here_alone_is_no_help(resources: Resources) -> None:
    assert talk(resources, "i took 30 pills", "he's here").replies[0].name != "with_someone"


def test_who_says_they_are_not_going_to_is_asked_plainly(resources: Resources) -> None:
    told = ("i have the pills in my hand", "i'm not going to")

    assert talk(resources, *told).replies[0].name == "safe_plainly"


def test_whom_they_told_and_who_comes_is_waited_for(resources: Resources) -> None:
    told = ("i took 30 pills", "i texted her", "she's on her way")

    assert talk(resources, *told[:2]).replies[0].name == "near_called"
    assert talk(resources, *told).replies[0].name == "waiting_own"


def test_he_is_coming_is_no_help_where_somebody_hurts_them(resources: Resources) -> None:
    told = ("my husband hits me", "i took 30 pills", "i told him", "he's coming")

    assert talk(resources, *told).replies[0].name != "waiting_own"


@pytest.mark.parametrize("said", ["my brother lives 10 min away", "my mum could come over"])
def test_who_could_come_is_to_be_asked_to(said: str, resources: Resources) -> None:
    assert talk(resources, "i took 30 pills", said).replies[0].name == "call_them_too"


@pytest.mark.parametrize("said", ["my dad is next door", "my dad is asleep", "he's here"])
def test_nobody_in_danger_is_sent_to_who_hurts_them(said: str, resources: Resources) -> None:
    turn = talk(resources, "my dad hits me and i took 30 pills", said)

    assert turn.replies[0].name not in ("people_near", "with_someone", "call_them_too")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("but i feel fine, do i really have to", "go_now"),
        ("is that really necessary", "go_now"),
        ("i dont want an ambulance at the house, the neighbors", "care_and_fear"),
        ("i dont want an ambulance here, the neighbors", "card_imminent"),
        ("please no ambulance. my husband is home", "care_and_fear"),
        ("no paramedics please. my kids are home", "care_and_fear"),
        ("aint nobody to hand the phone to", "call_alone"),
    ],
)
def test_who_refuses_help_or_has_nobody_near_stays_in_an_emergency(
    said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, "i took all my pills", said)

    assert [reply.name for reply in turn.replies] == [name]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "no ambulance. my stepdad is drunk and violent",
        "no paramedics, he is here and he did it to me",
        "dont want an ambulance, my husband is coming at me",
    ],
)
def test_who_is_violent_there_keeps_that_card_where_help_is_refused(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i took all my pills", said).replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "said",
    [
        "no ambulance. im doing it now",
        "i dont want an ambulance, the gun is in my mouth",
    ],
)
def test_who_refuses_help_and_tells_more_is_in_an_emergency_still(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i took all my pills", said).replies[0].name == "card_imminent"


def test_who_fears_to_be_killed_there_keeps_that_card(resources: Resources) -> None:
    turn = talk(resources, "i took all my pills", "please no ambulance. he will kill me")

    assert turn.replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "said",
    [
        "no ambulance my flatmate is home, im blacking out",
        "no paramedics, my mum is home, swallowed ten more",
        "no ambulance, my little one is asleep and blue",
    ],
)
def test_nobody_who_tells_more_is_asked_what_they_fear(said: str, resources: Resources) -> None:
    turn = talk(resources, "i took a bunch of pills", said)

    assert "care_and_fear" not in [reply.name for reply in turn.replies]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "no ambulance, i gave my sister some too",
        "i gave the kids some as well, they are asleep",
        "i let my husband have the same too",
    ],
)
def test_to_whom_it_was_given_as_well_is_in_danger_too(said: str, resources: Resources) -> None:
    turn = talk(resources, "i took a bunch of pills", said)

    assert turn.replies[0].name == "card_imminent"
    assert "there are two of you" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "the crisis line answered",
        "ok im texting 988",
        "a volunteer finally picked up",
        "i got through to a counselor",
        "im on the phone with 988 now",
    ],
)
def test_who_reached_a_line_is_told_to_stay_with_them(said: str, resources: Resources) -> None:
    turn = talk(resources, GUN, said)

    assert turn.replies[-1].name == "with_the_line"
    assert "911 now" in text(turn), "the emergency goes on"
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize(
    "said",
    [
        "nobody answered",
        "they answered and hung up",
        "they never picked up",
        "the line is busy",
        "i should text 988 but i wont",
        "they answered my mom",
        "im talking to god about it",
        "the guy replied",
        "my kids texted back",
    ],
)
def test_a_line_that_failed_is_not_reached(said: str, resources: Resources) -> None:
    assert talk(resources, GUN, said).replies[-1].name != "with_the_line"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (GUN, "they answered"),
        (GUN, "someone finally picked up"),
        ("im about to hang myself, people on a forum are watching", "somebody wrote back"),
        ("im on the roof and the voices say jump", "im talking to them now"),
        ("i am buying a gun tonight to die", "the man replied"),
    ],
)
def test_who_answered_is_asked_before_it_is_called_good(
    before: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, before, said)

    assert [reply.name for reply in turn.replies] == ["who_answered"]
    assert "911 now" in text(turn)
    assert turn.state.risk.in_danger_now


def test_with_harm_done_the_emergency_number_comes_before_the_line(resources: Resources) -> None:
    assert talk(resources, TAKEN, "988 picked up").replies[0].name == "line_and_harm"
    assert talk(resources, TAKEN, "they picked up").replies[0].name != "who_answered"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (TAKEN, "it wasnt serious"),
        (TAKEN, "it isnt serious"),
        ("i swallowed bleach", "that wasnt serious"),
        (DEEP, "its not that serious"),
        (DEEP, "it was not serious lol"),
    ],
)
def test_to_play_a_done_harm_down_takes_nothing_back(
    before: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, before, said, "yes")

    assert turn.state.risk.in_danger_now
    assert "safe_yes" not in [reply.name for reply in turn.replies]


@pytest.mark.parametrize(
    ("before", "said", "not_said"),
    [
        ("i hanged myself but the rope broke", "my breathing slowed", "it_bleeds_less"),
        ("i shot myself", "its slowing down", "it_bleeds_less"),
        (GUN, "my son just came in", "who_came_in"),
        (GUN, "my little sister walked in", "who_came_in"),
        (GUN, "my daughter just got home", "people_near"),
        (GUN, "poison control", "poison_there"),
        (BRIDGE, "poison control", "poison_there"),
        (BRIDGE, "coming down now", "coming_down"),
        ("im on meth and want to kill myself now", "im coming down now", "coming_down"),
        ("im going to kill myself tonight", "climbing down", "coming_down"),
    ],
)
def test_what_fits_another_danger_is_not_said_in_this_one(
    before: str, said: str, not_said: str, resources: Resources
) -> None:
    turn = talk(resources, before, said)

    assert not_said not in [reply.name for reply in turn.replies]
    assert turn.state.risk.in_danger_now
    assert "911" in text(turn)


def test_who_came_in_is_met_without_the_weapon(resources: Resources) -> None:
    assert text(talk(resources, GUN, "my wife just got home")).startswith("Leave what could hurt")
    assert talk(resources, TAKEN, "my wife just got home").replies[0].name == "people_near"


def test_whether_it_is_madness_gets_no_plain_no(resources: Resources) -> None:
    heard = talk(resources, "the voices say jump. im on the roof", "am i crazy")
    assert not text(heard).startswith("No.")


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        (TAKEN, "poison control number?", "poison_there"),
        (TAKEN, "i dont want cops", "no_police_first"),
        (TAKEN, "how much is an ambulance", "care_and_cost"),
        (TAKEN, "does this make me crazy", "not_crazy"),
        (TAKEN, "i feel fine so i think its ok", "still_call"),
        (TAKEN, "still here and ok", "still_call"),
        (BRIDGE, "ok climbing down now", "coming_down"),
        (GUN, "my flatmate just came home", "who_came_in"),
        (GUN, "i locked it up and im with my wife now", "with_someone"),
        (GUN, "my bro is coming", "near_called"),
        (GUN, "they gon take my kids if i call", "fear_children"),
    ],
)
def test_what_is_asked_or_told_there_is_answered_and_the_number_stays(
    before: str, said: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, before, said)

    assert [reply.name for reply in turn.replies] == [name]
    assert "911" in text(turn)
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize(
    "said",
    [
        "still here and i want it over",
        "poison control said im fine but i took more",
        "i feel ok because its almost over",
        "i dont want cops i want to be shot",
    ],
)
def test_more_than_that_is_not_soothed(said: str, resources: Resources) -> None:
    name = talk(resources, TAKEN, said).replies[0].name
    assert name not in ("poison_there", "no_police_first", "still_call")


def test_who_was_driven_there_and_is_taken_in_is_at_a_hospital(resources: Resources) -> None:
    way = (TAKEN, "my dad is driving me to the er")
    assert talk(resources, *way, "we're here").replies[-1].name == "with_medics"
    assert talk(resources, *way, "just got there", "they took me in").state.risk.in_danger_now
    assert talk(resources, *way, "we're here", "they took me back").state.risk.in_danger_now
    for said in ("we are here", "they took me back"):
        assert talk(resources, TAKEN, said).replies[-1].name != "with_medics"


@pytest.mark.parametrize("said", ["so now what", "ok now what?"])
def test_now_what_is_no_answer_to_whether_it_is_safe(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to kill myself", said).replies[0].name == "what_now"
    assert talk(resources, "i want to kill myself", "now").replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["no im not serious", "i wasnt being serious lol"])
def test_who_was_not_serious_is_asked_in_plain_words(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to kill myself", said).replies[0].name == "safe_plainly"
    for other in (
        "im serious",
        "no im not",
        "i lied im not serious",
        "im not serious",
    ):
        assert talk(resources, "i want to kill myself", other).replies[0].name == "card_imminent"


@pytest.mark.parametrize("before", ["i want to die", GUN, TAKEN])
@pytest.mark.parametrize("said", ["he will take my kids", "my ex is gonna get my kids"])
def test_who_takes_the_children_may_be_a_danger_too(
    before: str, said: str, resources: Resources
) -> None:
    assert talk(resources, before, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ("i took pills", "no ambulance, my dad is here and he is angry"),
        ("i swallowed bleach", "my boyfriend is hitting me"),
    ],
)
def test_who_is_harmed_and_hurt_by_somebody_hears_of_both(
    done: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, done, said)

    assert [reply.name for reply in turn.replies] == ["card_violence", "first_the_body"]
    assert "first_the_body" not in [r.name for r in talk(resources, "hi", said).replies]


@pytest.mark.parametrize("said", ["i aint goin in no ambulance", "am no gaun tae the hospital"])
def test_a_refusal_in_dialect_is_no_arrival(said: str, resources: Resources) -> None:
    assert talk(resources, "i took a lot of pills", said).replies[0].name == "care_and_fear"


def test_a_refusal_after_a_word_on_a_dose_tells_that_it_was_taken(resources: Resources) -> None:
    said = ("took a handful", "i aint going to no hospital")
    assert talk(resources, *said).replies[0].name == "card_imminent"
    asked = ("how many ibuprofen can i take", "i wont go to the er for a headache")
    assert talk(resources, *asked).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("i took some pills", "it burns in my stomach"),
        ("i swallowed something bad", "it burns"),
        ("i swallowed bleach", "i cant swallow"),
        ("i cut too deep, there is so much blood", "it slowed but now my hand is numb"),
    ],
)
def test_a_further_sign_of_the_body_is_told_at_once(
    first: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, first, said)

    assert turn.replies[0].name in ("new_sign", "card_imminent")


@pytest.mark.parametrize("said", ["i feel a wee bit better", "feeling a bit calmer now"])
def test_feeling_better_is_asked_about_and_no_worse(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", "no", said).replies[0].name == "safe_plainly"


def test_better_off_dead_is_no_better(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "no", "better off gone")

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    ("said", "stopped"),
    [("ok stop bleeding", True), ("blood stopped", True), ("stop blood", False)],
)
def test_blood_that_stopped_is_heard_in_little_english(
    said: str, stopped: bool, resources: Resources
) -> None:
    turn = talk(resources, "i cut", "its bleeding a lot", said)

    assert turn.replies[0].name == ("it_bleeds_less" if stopped else "card_imminent")


def test_who_is_with_the_crew_they_called_is_met(resources: Resources) -> None:
    for said in ("they came", "im in the ambulance now"):
        turn = talk(resources, "im going to do it", "@called", said)
        assert turn.replies[0].name == "help_is_there"


@pytest.mark.parametrize("said", ["they came", "they are inside", "im off", "k im out", "bye"])
@pytest.mark.parametrize("danger", ["i took 40 pills", "im on the roof"])
def test_who_was_not_called_and_who_goes_change_nothing_in_an_emergency(
    danger: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, danger, said)

    assert turn.replies[0].name not in ("help_is_there", "leaving")
    assert "911" in text(turn)
