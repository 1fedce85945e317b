"""What is asked about somebody else after a card: the answer goes to what was just said."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

DAUGHTER = "my daughter cuts herself"


@pytest.mark.parametrize(
    "said",
    [
        "just found a note in her room",
        "i found a letter on her pillow",
        "there's a goodbye note",
    ],
)
def test_a_note_that_is_found_is_urgent(said: str, resources: Resources) -> None:
    assert talk(resources, DAUGHTER, said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("said", ["i found a note in my lunchbox", "she left her notes at school"])
def test_other_notes_are_not(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE


def test_the_card_is_said_in_full_when_dying_is_told_of_them(resources: Resources) -> None:
    turn = talk(resources, "my son is 16 and burns himself", "he says hell kill himself if i do")

    assert turn.replies[0].name == "card_third_party"
    assert "911" in text(turn)


def test_what_was_told_before_is_not_said_in_full_again(resources: Resources) -> None:
    turn = talk(resources, "my daughter says she wants to die", "she says she wants to die")

    assert turn.replies[0].help is Help.CARD
    assert turn.replies[0].name == ""


@pytest.mark.parametrize("age", ["she is 9", "shes 13"])
def test_no_child_who_speaks_of_dying_is_too_young_to_be_taken_seriously(
    age: str, resources: Resources
) -> None:
    turn = talk(resources, "my daughter says she wants to die", age)

    assert turn.replies[-1].name == "young_and_dying"


@pytest.mark.parametrize(
    "said", ["toddler bangs head and passed out", "my baby bangs head fell off bed unconscious"]
)
def test_a_small_child_who_passed_out_is_urgent(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party_urgent"


def test_a_small_child_who_bangs_the_head_is_told_of_as_before(resources: Resources) -> None:
    assert talk(resources, "my son bangs his head", "he is 4").replies[-1].name == "young_child"


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (["my best friend texted me goodbye", "shes in another city"], "far_from_them"),
        (["my best friend texted me goodbye", "i only know her online"], "far_from_them"),
        (["my best friend texted me goodbye", "idk her address"], "where_they_are"),
        (["someone in my class posted a goodbye on snapchat", "i dont know her"], "where_they_are"),
        (
            ["my roommate cut herself badly theres blood", "she says dont call anyone"],
            "they_refuse",
        ),
        (["my son took pills", "he doesnt want hospital"], "they_refuse"),
        (["my son took pills", "he is ok"], "they_seem_well"),
        (["my son took pills", "he says he's fine"], "they_seem_well"),
        (["my son took pills", "what do i do"], "now_for_them"),
    ],
)
def test_an_emergency_of_somebody_else_is_answered_to_what_was_said(
    chat: list[str], reply: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == reply
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["he is not ok", "is he ok", "he won't wake up"])
def test_who_is_not_well_is_not_taken_for_who_seems_well(said: str, resources: Resources) -> None:
    assert talk(resources, "my son took pills", said).replies[-1].name != "they_seem_well"


@pytest.mark.parametrize(
    "said", ["my sister cut her wrists last year", "my brother took pills two years ago"]
)
def test_what_is_long_past_is_no_emergency(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.level is RiskLevel.THIRD_PARTY
    assert turn.replies[0].name == "card_third_party"


@pytest.mark.parametrize(
    "said",
    [
        "my mom took pills last night",
        "my sister cut her wrists",
        "my sister overdosed last year and is not breathing",
    ],
)
def test_what_is_not_past_still_is(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("said", ["should i worry", "is that serious", "am i overreacting"])
def test_whether_to_worry_is_answered_yes(said: str, resources: Resources) -> None:
    turn = talk(resources, "my student wrote a poem about dying", said)

    assert turn.replies[-1].name == "take_seriously"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("she says shes fine", "they_say_fine"),
        ("she's absent today", "they_are_away"),
        ("she gets angry", "they_get_angry"),
        ("and knives?", "put_this_away"),
        ("should i take away lighters", "put_away"),
        ("how do i make the house safe", "put_away"),
        ("so ignore it?", "ignore_it"),
        ("can i keep it secret?", "tell_an_adult"),
        ("she lives far away", "care_from_afar"),
    ],
)
def test_who_cares_for_somebody_is_answered(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, DAUGHTER, said).replies[-1].name == reply


def test_a_home_is_made_safe_for_who_speaks_of_dying(resources: Resources) -> None:
    turn = talk(resources, "how do i make home safe for my suicidal son")

    assert [reply.name for reply in turn.replies] == ["card_third_party", "put_away"]


def test_a_home_is_made_safe_for_a_cat_elsewhere(resources: Resources) -> None:
    turn = talk(resources, "how do i make my house safe for my cat")

    assert turn.replies[-1].name != "put_away"


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (["im a teacher, a pupil showed me her arms", "can i keep it secret?"], "pupils_secret"),
        (["im a school counselor", "what is the protocol"], "pupils_secret"),
        (["im a school counselor", "should i call parents"], "pupils_parents"),
        (["my student cuts", "who do i tell"], "pupils_secret"),
    ],
)
def test_who_works_at_a_school_is_told_whom_to_tell(
    chat: list[str], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


def test_a_parent_is_not_told_the_rules_of_a_school(resources: Resources) -> None:
    assert talk(resources, DAUGHTER, "what do i do").replies[-1].name == "watch_over"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how to talk to my daughter about scars", "talk_with_them"),
        ("how do i talk to my kids about my scars", "scars_seen"),
        ("how do i go swimming with scars", "scars_seen"),
    ],
)
def test_whose_scars_are_meant_decides(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == reply


def test_it_after_a_page_is_what_stands_there(resources: Resources) -> None:
    chat = ["can boys self harm too", "my mate does it i think"]

    assert talk(resources, *chat).replies[-1].name == "support_them"
    assert talk(resources, *chat, "how do i bring it up").replies[-1].name == "talk_with_them"
    assert talk(resources, "my mate does it i think").replies[-1].name != "support_them"


@pytest.mark.parametrize("said", ["he is awake but weird", "he doesn't get any air"])
def test_a_bad_sign_is_no_refusal_and_no_good_sign(said: str, resources: Resources) -> None:
    name = talk(resources, "my son took pills", said).replies[-1].name

    assert name not in ("they_seem_well", "they_refuse")


@pytest.mark.parametrize("said", ["he says he's fine", "he gets so angry", "should i ignore it"])
def test_who_is_hurt_by_them_is_not_told_to_stay_near(said: str, resources: Resources) -> None:
    turn = talk(resources, "my ex says he'll kill himself if i leave", "he hits me", said)

    assert turn.replies[-1].name not in ("they_say_fine", "they_get_angry", "ignore_it")


@pytest.mark.parametrize(
    "owned",
    ["ok its me", "fine its me", "jk its me", "ok its actually me", "ok its me. im the friend"],
)
@pytest.mark.parametrize(
    ("told", "card"),
    [
        ("my friend hurts herself", "card_self_harm"),
        ("my friend wants to die", "card_active"),
        ("my friend wants to end it", "card_active"),
    ],
)
def test_who_asked_for_a_friend_and_says_it_is_them_is_spoken_to(
    told: str, card: str, owned: str, resources: Resources
) -> None:
    assert talk(resources, told, owned).replies[0].name == card


def test_who_does_it_too_is_spoken_to(resources: Resources) -> None:
    for said in ("actually i do too", "its me too", "i do it too"):
        assert talk(resources, "my sister cuts", said).replies[0].name == "card_self_harm"


def test_a_friend_after_all_is_heard_when_it_was_denied_first(resources: Resources) -> None:
    chat = ("asking for a friend how deep is too deep", "its not me", "ok it is me")

    assert talk(resources, *chat).replies[0].name == "card_active"


@pytest.mark.parametrize(
    "said", ["its not me", "hi its me again", "its me, her mum", "its me isnt it"]
)
def test_other_words_with_me_in_them_stay_about_somebody_else(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "my friend wants to die", said).why.assessment.help is Help.NONE


@pytest.mark.parametrize("said", ["its me", "i do too", "im the friend"])
def test_where_nobody_was_told_of_these_words_say_nothing(said: str, resources: Resources) -> None:
    assert talk(resources, "my friend likes music", said).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        'she said "you won\'t have to worry about me much longer"',
        "my daughter said soon you wont have to worry about me",
        "my daughter told me i wont be a problem for you much longer",
        "my dad says hes lived long enough",
        "grandad says hes had a good run and hes ready to go",
        "grandpa keeps talking about being done",
        "my grandpa gave my son his watch, said its time",
        "my daughter wrote us all letters and gave away her guitar",
        "my friend deleted all her socials and gave me her cat",
        "my grandson said whats the point of anything since mum died",
        "my tenant hasnt come out for 4 days and hes been sad",
        "my brother is depressed and he owns guns",
        "my 8 yr old drew himself dead",
    ],
)
def test_leave_taking_that_a_relative_tells_of_gets_the_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party"


@pytest.mark.parametrize(
    ("chat", "card"),
    [
        (["my son gave his dog to his friend", "hes calm all of a sudden"], "card_third_party"),
        (["my mum keeps sorting her papers", "giving me jewelry"], "card_third_party"),
        (["my brother is depressed", "he owns guns"], "card_third_party"),
        (
            ["my husband hasnt said a word since the layoff", "he cleaned his gun"],
            "card_third_party_urgent",
        ),
        (
            [
                "my husband lost his job. hasnt spoken in 3 days. "
                "today he kissed the kids and drove off"
            ],
            "card_third_party_urgent",
        ),
    ],
)
def test_signs_that_a_relative_tells_in_pieces_add_up(
    chat: list[str], card: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[0].name == card


@pytest.mark.parametrize(
    "said",
    [
        "she said you wont have to worry about me, im studying hard",
        "my sister says you wont have to worry about me failing anymore",
        "my dad gave me his watch for graduation",
        "my dad says he's had a good run at the company and its time to go",
        "my grandma says shes done with knitting lol",
        "my mum says she's done with diets",
        "my friend hasnt replied in two days lol rude",
        "my grandson said whats the point of homework",
        "my uncle hunts. guns in the hall",
        "my dad kissed us and drove off to work",
        "my daughter is driving",
        "she said thanks for everything",
        "he gave away his xbox",
        "my dad is in the garage with the engine running, fixing the truck",
        "my dad is working in the garage with the car on a lift",
    ],
)
def test_what_relatives_do_every_day_does_not_alarm(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "chat",
    [
        ["my husband lost his job", "he locked himself in the garage with the car on"],
        ["my mom shut the garage door and started the car"],
        ["my husband is in the garage with the car running and wont open"],
        ["my friend wants to die", "she said thanks for everything"],
        ["my friend wants to end it", "shes driving"],
        ["my friend wants to end it", "shes in her car outside"],
        ["a parent told me she wants to end it", "shes in the car park"],
        ["a parent told me she wants to end it", "on her own"],
        ["my sister wants to die", "shes at the park alone"],
        ["my dad says hes lived long enough", "his guns are in the hall"],
        ["my mom drove off drunk saying goodbye"],
        ["she cant go on", "she drove off", "with the kids in the car"],
    ],
)
def test_who_is_alone_drives_off_or_has_the_means_is_in_danger_now(
    chat: list[str], resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert [reply.name for reply in turn.replies] == ["card_third_party_urgent"]


@pytest.mark.parametrize("said", ["she gave away her squishmallows", "and gave me her switch"])
def test_what_is_given_away_after_that_shows_the_number_once_more(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "my friend wants to unalive herself", said)

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["she laughed", "he likes fishing", "shes driving me crazy"])
def test_what_is_no_worse_sign_gets_no_second_card(said: str, resources: Resources) -> None:
    assert talk(resources, "my friend wants to die", said).why.assessment.help is Help.NONE


def test_what_to_do_with_a_yes_is_told_before_it_is_given(resources: Resources) -> None:
    turn = talk(resources, "my son talks of dying", "what if he says yes")

    assert turn.replies[-1].name == "they_said_yes"


def test_who_heard_from_them_is_no_longer_told_to_wait_for_help(resources: Resources) -> None:
    turn = talk(
        resources, "my girlfriend says she took all her pills", "she just texted back shes ok"
    )

    assert turn.replies[-1].name == "false_alarm"


def test_nobody_is_taken_for_suicidal_by_asking_how_to_tell_a_child_of_a_death_to_come(
    resources: Resources,
) -> None:
    turn = talk(resources, "how do i tell him his great nan is dying")

    assert turn.replies[0].help is not Help.CARD


def test_who_worries_about_another_is_not_asked_for_their_own_safety_at_the_end(
    resources: Resources,
) -> None:
    told = text(talk(resources, "my pupil cuts herself", "ok thanks, bye"))

    assert "are you safe" not in told.casefold()
    assert "988" in told


SON = "my son said hes going to kill himself"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("he answered! says hes sorry he scared me", "found_safe"),
        ("ok hes calm now. were on the sofa", "found_safe"),
        ("he opened the door, just scratches", "found_safe"),
        ("i took the meds out of his room", "took_it_away"),
        ("we locked up all the knives", "took_it_away"),
        ("i told his counselor", "told_for_them"),
        ("my husband is talking to him", "told_for_them"),
    ],
)
def test_what_goes_right_is_met_in_words_and_the_number_stays(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, "my son texted me that he wants to die", said)

    assert [one.name for one in turn.replies] == [reply]
    assert "988" in text(turn)
    assert turn.state.risk.theirs


@pytest.mark.parametrize("said", ["i took his pills", "he hit me", "i hid his pills and took some"])
def test_what_does_not_keeps_its_card(said: str, resources: Resources) -> None:
    turn = talk(resources, "my son texted me that he wants to die", said)

    assert turn.replies[0].help is Help.CARD


def test_what_they_do_in_danger_is_no_violence_and_stays_urgent(resources: Resources) -> None:
    told = ("my husband is drunk and says hes going to kill himself", "he has the car running")
    turn = talk(resources, *told)

    assert turn.replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("said", ["hes on the couch asleep", "hes calm now"])
def test_who_sleeps_or_is_calm_in_danger_is_still_in_it(said: str, resources: Resources) -> None:
    turn = talk(resources, "my friend took a bunch of pills", said)

    assert turn.replies[-1].name in ("no_waiting_theirs", "they_seem_well")
    assert "911 now" in text(turn)


def test_a_town_where_they_are_is_not_taken_for_the_persons_own(resources: Resources) -> None:
    told = ("my friend texted me goodbye and now hes not answering", "he lives in dayton ohio")

    assert talk(resources, *told).state.said == "far_from_them"


@pytest.mark.parametrize("said", ["me lol", "no MY note. i wrote it", "no its mine"])
def test_whose_it_is_may_be_said_in_a_word(said: str, resources: Resources) -> None:
    assert talk(resources, "someone i know wants to die", said).state.said == "about_me"


@pytest.mark.parametrize(
    "said",
    [
        "my husband swallowed all his heart tablets and is asleep",
        "my gf took too many of her anxiety meds and she passed out",
        "she is out cold and i think she took something",
        "my cousin says he wont be alive tomorrow",
        "my best friend texted me goodbye, thank you for everything",
        "my ex posted that hes ending it all",
        "my boyfriend is in the bathroom and wont come out, he has cut before",
    ],
)
def test_what_may_be_an_emergency_of_somebody_else_is_urgent(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    [
        "my boss texted that he wont be here tomorrow",
        "our coach sent me an email saying goodbye and thanks for everything",
        "my son is in his room and wont come out",
    ],
)
def test_everyday_words_of_somebody_else_are_not_urgent(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    [
        "she said it didn't work and next time it will",
        "he just texted dont worry about me anymore",
        "he has his duty weapon at home",
        "she says the baby is better without her",
    ],
)
def test_a_worse_sign_makes_a_worry_urgent(said: str, resources: Resources) -> None:
    turn = talk(resources, "my partner says life isn't worth living", said)

    assert turn.replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    [
        "my dad has guns at home and he's been so down",
        "my brother owns a rifle and he's not himself since the divorce",
    ],
)
def test_who_is_low_with_guns_at_hand_is_worried_about_and_threatens_nobody(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).why.assessment.level is RiskLevel.THIRD_PARTY


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("what if he does it because of me", "fault"),
        ("so its on me if she dies", "fault"),
        ("should i search the rest of her room", "before_reading"),
        ("how do i get the jail to check on him", "in_custody"),
    ],
)
def test_what_who_worries_asks_is_answered(said: str, reply: str, resources: Resources) -> None:
    turn = talk(resources, "my daughter cuts herself", said)

    assert turn.replies[-1].name == reply
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["my kids noticed the marks", "my boyfriend saw the scars"])
def test_marks_that_somebody_saw_are_the_writers_own(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.level is not RiskLevel.THIRD_PARTY
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["she says she is fine", "he said he is ok now"])
def test_who_is_said_to_be_fine_has_said_no_yes(said: str, resources: Resources) -> None:
    turn = talk(resources, DAUGHTER, said)
    again = talk(resources, DAUGHTER, said, "how do i know that is true", said)

    assert turn.replies[-1].name == "they_say_fine"
    assert again.replies[-1].name != "they_said_yes"


@pytest.mark.parametrize("said", ["he locks the bathroom", "she won't let me see it"])
def test_who_shuts_others_out_hurts_nobody(said: str, resources: Resources) -> None:
    turn = talk(resources, "my child has been cutting", said)

    assert "card_violence" not in [reply.name for reply in turn.replies]


def test_who_spoke_of_dying_and_opens_no_door_is_in_danger_now(resources: Resources) -> None:
    turn = talk(resources, "my flatmate said she wants to end it", "she won't open her door")

    assert [reply.name for reply in turn.replies] == ["card_third_party_urgent", "behind_a_door"]


@pytest.mark.parametrize(
    "said",
    [
        "my dad has barricaded himself in the shed with his rifle",
        "a pupil ran out in tears and took the scissors with her and locked the toilet",
        "my mate says he's going to drive off a bridge",
        "he has the tablets lined up",
    ],
)
def test_means_in_somebodys_hand_are_urgent(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party_urgent"


def test_an_answer_behind_a_card_is_not_said_again_in_the_same_words(resources: Resources) -> None:
    told = "my foster son has fresh cuts, he begged me not to tell anyone"

    assert talk(resources, told, "do i have to tell them").replies[-1].name == "tell_an_adult_again"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (("my dad wants to die and he has a rifle", "how do i ask him to give it away"), "ask"),
        (("my son wants to die", "how do i get him to give me his meds"), "ask"),
        (("my sister wants to die", "can i get her to let me keep the keys"), "ask"),
        (("my son wants to die", "how do i get him to give up drinking"), ""),
        (("my son wants to die", "how do i get him to give me a chance"), ""),
    ],
)
def test_how_to_ask_for_what_could_harm_them_is_told(
    told: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert (talk(resources, *told).replies[-1].name == "ask_to_keep_it") is bool(name)


@pytest.mark.parametrize(
    ("told", "now"),
    [
        (("an inmate told me he'll kill himself soon", "i start at 6, do i call the wing"), True),
        (("a patient told me he wants to die", "i'm off now should i ring the ward"), True),
        (("my boyfriend wants to die", "should i call his boss"), False),
    ],
)
def test_who_heard_of_it_at_work_is_told_to_call_there_now(
    told: tuple[str, ...], now: bool, resources: Resources
) -> None:
    assert (talk(resources, *told).replies[-1].name == "call_work_now") is now


def test_the_children_are_told_little_and_true_while_somebody_is_missing(
    resources: Resources,
) -> None:
    told = "my wife texted take care of the kids im sorry and she doesnt pick up"
    turn = talk(resources, told, "what do i tell the kids")

    assert talk(resources, told).replies[0].name == "card_third_party_urgent"
    assert turn.replies[-1].name == "kids_meanwhile"


@pytest.mark.parametrize(
    ("said", "urgent"),
    [
        ("he said he would run into the street", True),
        ("she talks about walking in front of a train", True),
        ("he said he would walk the dog in the street", False),
    ],
)
def test_how_somebody_says_they_would_do_it_is_urgent(
    said: str, urgent: bool, resources: Resources
) -> None:
    name = talk(resources, "my 6 year old said he wishes he was dead", said).replies[0].name

    assert (name == "card_third_party_urgent") is urgent
