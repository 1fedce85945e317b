"""What parents, friends, teenagers and teachers ask first is not met with a section beside it."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("where do i start", "where_to_start"),
        ("i dont know where to start", "where_to_start"),
        ("how do i begin", "where_to_start"),
        ("whats the first step", "where_to_start"),
        ("where should i start as a parent", "support_them"),
        ("how do you help a self harmer", "support_them"),
        ("how long do i have to keep going", "feeling"),
        ("how do i help someone who self harms", "support_them"),
        ("how do i help someone in recovery from self harm", "support_them"),
        ("what to do when someone you love self harms", "support_them"),
        ("how do i take care of someone who self harms", "support_them"),
        ("what should a teacher do when a student self harms", "support_them"),
        ("can i make her stop", "support_them"),
        ("tips for parents", "support_them"),
        ("advice for parents of self harming teens", "support_them"),
        ("what do parents need to know", "support_them"),
        ("i want to help my friend", "support_them"),
        ("how can i be there for my girlfriend", "support_them"),
        ("should i take her to a doctor", "doctor_for_them"),
        ("when should i worry", "watch_over"),
        ("what should i not say to my kid", "talk_with_them"),
        ("i'm a worried mum", "which_of_us"),
        ("im a teacher", "which_of_us"),
        ("im a teacher, can you help me", "which_of_us"),
        ("hi im a coach and i need advice", "which_of_us"),
        ("i'm a bad mother", "feeling"),
        ("will my parents find out", "kept_private"),
        ("can i get help without my parents knowing", "kept_private"),
        ("whats the point", "feeling"),
        ("would anyone even care", "feeling"),
        ("why bother", "feeling"),
        ("what should an employer do when a worker self harms", "support_them"),
        ("pointers for coaches with an athlete who self harms", "support_them"),
        ("writing a leaflet for foster carers about kids who self harm", "support_them"),
        ("what must a college do when a student self harms", "pupils_secret"),
        ("our school policy on self harm, what belongs in it", "pupils_secret"),
        ("do i have to report a pupil who self harms", "pupils_secret"),
        ("should a tutor keep it secret for a pupil", "pupils_secret"),
        ("do schools have to inform parents about cutting", "kept_private"),
        ("is counselling confidential", "kept_private"),
        ("are the things i say in counselling kept secret", "kept_private"),
        ("how do i tell my husband that i used to cut", "tell_someone"),
        ("how should i tell my parents i self harmed at school", "tell_someone"),
        ("how do i bring this up with my doctor", "tell_someone"),
        ("could you write me a text to my dad about it", "tell_someone"),
        ("how do i tell my children i used to self harm", "scars_seen"),
        ("are people who cut just manipulating others", "for_attention"),
        ("why can't people simply stop", "hard_to_stop"),
        ("what is a safety plan", "plan_1"),
        ("build a safety plan with me", "plan_1"),
        ("what is the 54321 thing", "minutes"),
        ("what are some alternatives to cutting", "minutes"),
        ("first aid for a scald", "firstaid"),
        ("she scraped her knee, how do i clean it", "firstaid"),
        ("can cutting damage nerves", "firstaid"),
        ("where do these facts come from", "sources"),
        ("which topics can i ask about", "guide_list"),
        ("menu", "guide_list"),
        ("may i text instead of calling", "may_i_text"),
        ("what are crisis lines", "when_i_call"),
        ("must i give my real name", "when_i_call"),
        ("can i speak to the people who made this", "who_runs"),
        ("does pinging an elastic band help with urges", "pain_instead"),
        ("is holding ice cubes a good idea", "pain_instead"),
        ("drawing on my arm with a marker, any good?", "pain_instead"),
        ("what are urges", "what_an_urge_is"),
        ("how long does an urge take to pass", "what_an_urge_is"),
        ("how do i write about self harm in a play", "for_writers"),
        ("my heroine is suicidal, what would her friends say", "for_writers"),
        ("how do i know my counsellor is any good", "how_good"),
        ("do you understand polish", "other_language"),
        ("is there a french version", "other_language"),
        ("is this safe to use", "who_sees"),
        ("what shouldnt you say to a person who self harms", "talk_with_them"),
        ("how can i support a friend without making it worse", "support_them"),
        ("how do i look after myself while supporting someone", "carer_self"),
        ("supporting someone is wearing me out, how do i cope", "carer_self"),
        ("can self harm become a habit thats hard to drop", "hard_to_stop"),
        ("why is self harm so hard to stop", "hard_to_stop"),
        ("how should a small cut be cleaned", "firstaid"),
        ("is someone who self harms weak", "am_i_weak"),
        ("questions to ask a new therapist", "how_good"),
        ("how do i choose a good therapist", "how_good"),
        ("must a teacher tell the parents when a pupil self harms", "pupils_parents"),
    ],
)
def test_a_first_question_is_answered_as_it_is_meant(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.state.said == reply
    assert not turn.why.section


@pytest.mark.parametrize(
    ("said", "section"),
    [
        ("where do i start with finding help", "recovery-and-finding-care"),
        ("what's the point of therapy", "therapies"),
        ("what is the point of dbt", "dbt"),
        ("how can dbt help someone", "dbt"),
        ("how do i stop", "recovery-and-finding-care"),
        ("what are the signs", "warning-signs"),
        ("is self harm always cutting", "what-is-self-harm"),
        ("what do people get out of cutting", "what-is-self-harm"),
        ("can someone with a great job self harm", "hidden-self-harm"),
        ("why do i do this", "what-is-self-harm"),
        ("where can i get help", "recovery-and-finding-care"),
        ("how can i tell if somebody is cutting", "warning-signs"),
        ("cbt versus dbt", "therapies"),
        ("what is the difference between dbt and cbt", "therapies"),
        ("what do dbt and cbt have in common", "therapies"),
        ("does somebody who cuts want to die", "self-harm-and-suicide"),
        ("is it just a phase", "self-harm-and-suicide"),
    ],
)
def test_a_question_with_a_subject_still_brings_its_section(
    said: str, section: str, resources: Resources
) -> None:
    assert talk(resources, said).why.section == section


@pytest.mark.parametrize(
    "said",
    [
        "how do i help my son who is cutting",
        "how can i support a friend who cuts",
        "how do i stop my daughter from cutting",
        "how do i support a student who self harms",
    ],
)
def test_who_tells_of_somebody_keeps_the_card_before_what_helps(
    said: str, resources: Resources
) -> None:
    names = [reply.name for reply in talk(resources, said).replies]

    assert names == ["card_third_party", "support_them"]


@pytest.mark.parametrize("said", ["whats the point anymore", "what is the point anymore"])
def test_a_question_that_wants_no_answer_brings_a_card_and_no_article(
    said: str, resources: Resources
) -> None:
    assert [reply.name for reply in talk(resources, said).replies] == ["card_passive"]


def test_a_question_behind_it_is_answered(resources: Resources) -> None:
    turn = talk(resources, "whats the point anymore. what is depression?")

    assert turn.replies[0].name == "card_passive"
    assert turn.why.section == "depression"


@pytest.mark.parametrize(
    "said",
    [
        "how do i help someone who says they'll kill themselves if i break up with them",
        "how do i help my friend, she took all her pills",
    ],
)
def test_who_is_threatened_or_must_call_is_not_told_how_to_stay_near(
    said: str, resources: Resources
) -> None:
    assert "support_them" not in [reply.name for reply in talk(resources, said).replies]


@pytest.mark.parametrize(
    "said",
    [
        "i'm a nurse. 3 codes tonight, got two back, ate a burrito in the car and called my mom",
        "how do i help my dog",
        "how can a therapist help someone who self harms",
        "where do i start with therapy",
        "how does it start",
    ],
)
def test_near_twins_keep_their_answer(said: str, resources: Resources) -> None:
    names = {reply.name for reply in talk(resources, said).replies}

    assert names.isdisjoint({"support_them", "where_to_start", "which_of_us", "feeling"})


@pytest.mark.parametrize(
    "said",
    [
        "how should a workplace deal with an employee who self harms",
        "how does someone stop cutting",
        "does hurting yourself mean you're suicidal",
        "for my novel, how does a counsellor talk to a suicidal teenager",
        "my character attempted suicide, how would her sister react",
        "things to do instead of cutting",
    ],
)
def test_what_is_asked_in_general_gets_the_row_and_no_card(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert all(reply.help is Help.ROW for reply in turn.replies[-1:])
    assert not any(reply.name.startswith("card_") for reply in turn.replies)


@pytest.mark.parametrize(
    "said",
    [
        "my employee cuts, what should i do as his manager",
        "someone in my class is cutting, what do i do",
        "my character wants to die like me, what would a therapist say",
        "for my book, how deep would she cut",
        "instead of cutting i want to die",
        "what can i do instead of cutting myself tonight",
        "does me cutting mean i want to die",
        "my friend wrote a story about killing herself, what do i do",
    ],
)
def test_who_tells_of_somebody_or_of_themselves_in_such_words_keeps_the_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("what will my school do if they find out", "tell_a_doctor"),
        ("does my school have to tell my parents", "kept_private"),
        ("should i tell her parents", "tell_an_adult"),
        ("how do i talk to my daughter", "talk_with_them"),
        ("do you see my messages", "who_sees"),
        ("can anyone see it", "who_sees"),
        ("what is the hotline", "crisis"),
        ("i have scars and want to go swimming", "scars_seen"),
        ("my rubber band snapped", "heard"),
        ("what helps against urges", "minutes"),
        ("do you understand me", "about_bot"),
        ("dbt or cbt therapist in denver", "ask_modality"),
        ("how do i choose a therapist near me", "ask_place"),
        ("does my teacher have to tell my parents if i self harm", "kept_private"),
        ("leave me alone", "quiet"),
        ("leave me alone autocorrect", "typo"),
    ],
)
def test_near_words_with_an_answer_of_their_own_keep_it(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).state.said == reply


def test_words_to_tell_ones_own_parents_go_on_with_what_they_may_feel(
    resources: Resources,
) -> None:
    begun = "how do i tell my mum i used to self harm"

    assert talk(resources, begun, "she will go mad").state.said == "if_they_are_angry"
    assert talk(resources, begun, "what words do i use").state.said.startswith("tell_someone")


def test_whether_it_is_safe_is_of_the_bot_only_where_nothing_else_was_read(
    resources: Resources,
) -> None:
    assert talk(resources, "can medication help", "is it safe").state.said != "who_sees"
    assert not talk(resources, "i took ten pills", "is it safe").why.section


def test_who_names_spanish_is_told_of_the_line_that_speaks_it(resources: Resources) -> None:
    told = text(talk(resources, "can you speak spanish?"))

    assert "solo leo inglés" in told
    assert "988" in told


def test_words_to_tell_stand_behind_the_card_of_who_tells_of_it_too(resources: Resources) -> None:
    turn = talk(resources, "how to tell my mum i self harm")

    assert [reply.name for reply in turn.replies] == ["card_self_harm", "tell_someone"]
    after = talk(resources, "how to tell my mum i self harm", "she will go mad")
    assert after.state.said == "if_they_are_angry"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("before we recommend you to our clients we have a few questions", "about_bot"),
        ("would you tell the police if a user is at risk", "wont_call"),
        ("if someone says they are suicidal, does it call the police?", "wont_call"),
        ("what happens when a kid tells you they cut", "wont_call"),
        ("what data do you store about people", "who_sees"),
        ("is this gdpr compliant", "who_sees"),
        ("is it safe to text on here", "who_sees"),
        ("who built it and who pays for it", "who_runs"),
        ("how do you decide when to show a hotline", "why_shown"),
        ("did a doctor check this", "sources"),
        ("which countries do you cover", "which_countries"),
        ("can i use this from abroad", "which_countries"),
        ("which languages do you speak", "which_countries"),
        ("is there anything for veterans", "vet_centers"),
        ("va wait list is 4 months", "vet_centers"),
        ("should i tell my husband", "must_i_tell"),
        ("maybe i should talk to someone", "whether_to_talk"),
        ("can i see one without anybody knowing", "nobody_to_know"),
        ("will they take her away if i tell", "may_lose"),
        ("can i take something while breastfeeding", "medicine"),
    ],
)
def test_who_tries_it_out_or_weighs_whom_to_tell_is_answered(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).state.said == reply


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("if he calls the police what happens", "wont_call"),
        ("is it safe to talk to my ex", "who_sees"),
        ("did a doctor see your wound", "sources"),
        ("does it hurt everywhere", "which_countries"),
        ("my vet put the dog down", "vet_centers"),
        ("therapist for veterans in tulsa", "vet_centers"),
        ("i want to talk to someone", "whether_to_talk"),
        ("how many should i take", "wait_time"),
    ],
)
def test_near_words_ask_nothing_of_the_bot(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, said).state.said != reply


def test_whether_it_calls_the_police_is_of_the_line_after_a_line(resources: Resources) -> None:
    asked = "does it call the police"

    assert talk(resources, asked).state.said == "wont_call"
    assert talk(resources, "what is 988", asked).state.said == "police_come"


def test_whether_to_tell_of_ones_own_harm_is_no_question_of_a_carer(resources: Resources) -> None:
    asked = "should i tell him"

    assert talk(resources, "i cut myself", "my husband doesnt know", asked).state.said == (
        "must_i_tell"
    )
    assert talk(resources, "my daughter is cutting", asked).state.said != "must_i_tell"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how do i find out who takes medicaid", "insurance_cost"),
        ("what if its a bad fit", "another_therapist"),
        ("does it replace therapy", "advice"),
        ("i dont trust machines", "who_sees"),
        ("my buddies are all dead", "grief"),
    ],
)
def test_what_keeps_people_from_care_and_from_a_program_is_answered(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).state.said == reply


def test_how_to_cope_with_it_is_of_who_watches_where_somebody_else_is_hurt(
    resources: Resources,
) -> None:
    asked = "how do i cope with this"

    assert talk(resources, "my son is cutting", asked).state.said == "carer_self"
    assert talk(resources, "i cut myself", asked).state.said != "carer_self"


def test_a_nod_before_what_alarms_is_not_answered_behind_the_card(resources: Resources) -> None:
    names = [reply.name for reply in talk(resources, "whatever. my sister cuts").replies]

    assert names == ["card_third_party"]


def test_what_is_stored_is_of_the_bot_also_after_the_lines(resources: Resources) -> None:
    turn = talk(resources, "do you work in canada", "do you store what i write")

    assert turn.state.said == "who_sees"


def test_what_it_costs_after_a_place_abroad_asks_for_no_number(resources: Resources) -> None:
    chat = ("find a therapist in manchester uk", "what does it cost")

    assert talk(resources, *chat).replies[-1].name != "crisis"
    assert talk(resources, chat[0], "what is the number").replies[-1].name == "crisis"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("hi i need help", "help_word"),
        ("hello i feel numb", "feeling"),
        ("hey what is dbt", "section"),
        ("hey why do people cut", "section"),
        ("good evening i need somebody", "somebody_now"),
        ("hi can i ask something", "listening"),
        ("hello can you find me a therapist in reno", "ask_modality"),
        ("hello there is anyone there", "about_bot"),
        ("jk. do u know what self harm is", "section"),
        ("my english not so good. what mean self harm", "section"),
        ("no i mean what is cbt", "section"),
        ("hi there doctor", "greeting"),
        ("hey how are you today", "greeting"),
        ("hiii", "greeting"),
        ("hello my friend", "greeting"),
        ("hi my friend told me about this", "about_bot"),
        ("good evening please i want to ask question", "listening"),
        ("i mean it", "heard"),
    ],
)
def test_what_runs_on_behind_a_greeting_or_a_correction_is_answered(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == reply


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("is that even self harm",), "bad_enough"),
        (("how do i know if what i do counts",), "bad_enough"),
        (("i scratch my arms", "is that even self harm? i dont cut"), "bad_enough"),
        (("my friend cuts", "is that self harm"), "section"),
        (("does my insurance count",), "insurance_cost"),
        (("am i the only one who does this",), "is_normal"),
        (("i cut sometimes", "is that normal"), "is_normal"),
        (("i used to self harm 10 years ago", "is that normal"), "still_thinks"),
        (("is it normal to still think about it",), "still_thinks"),
        (("i cut my arm", "is it normal that its hot and red"), "wound_worse"),
        (
            ("my wound is hot and red", "is that normal"),
            "wound_worse_again",
        ),  # stood behind the card
        (("my boyfriend hits me", "is that normal"), "is_abuse"),
        (("what kind of doctor do i see for that",), "whom_to_see"),
        (("hi im 14", "do i have to tell my mom"), "must_i_tell"),
        (("my friend cuts", "do i have to tell my mom"), "tell_an_adult"),
        (("my daughter cuts", "what kind of doctor should she see"), "doctor_for_them"),
        (("do you think i need a therapist",), "whether_to_talk"),
        (("how do u get help without ur parents knowing",), "young_search"),
        (("can kids at school find out if i tell the counselor",), "kept_private"),
    ],
)
def test_what_is_asked_of_oneself_has_its_own_answer_and_no_other_does(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


def test_a_joke_is_not_taken_up_behind_a_card(resources: Resources) -> None:
    turn = talk(resources, "jk. i want to die")

    assert [reply.name for reply in turn.replies] == ["card_active"]
