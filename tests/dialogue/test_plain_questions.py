"""Plain questions get their own short answer, and only where they are meant so."""

import pytest

from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("is it common", "not_told_number"),
        ("how common is self harm", "not_told_number"),
        ("do a lot of people do this", "not_told_number"),
        ("do boys do it", "anyone"),
        ("do guys get this too or is it a girl thing", "anyone"),
        ("do old people self harm", "anyone"),
        ("does it run in families", "not_told_family"),
        ("is self harm genetic", "not_told_family"),
        ("does it spread", "triggered"),
        ("what is 988", "what_a_line_is"),
        ("988 what is that", "what_a_line_is"),
        ("whats safeguarding", "safeguarding"),
        ("do i need a diagnosis for dbt", "no_diagnosis_first"),
        ("is dbt only for people with bpd", "no_diagnosis_first"),
        ("does dbt have groups", "in_groups"),
        ("do you learn from what i say", "learns_nothing"),
        ("are my messages used for training", "learns_nothing"),
        ("can i say something and u not call the police", "wont_call"),
        ("should i see a psychologist or a psychiatrist", "whom_to_see"),
        ("who should i see for self harm", "whom_to_see"),
        ("is a psychologist a doctor", "letters"),
        ("can a counselor prescribe meds", "who_prescribes"),
        ("can i pay a therapist with cashapp", "insurance_cost"),
        ("free therapy", "low_cost"),
        ("how long is the wait for a therapist", "wait_time"),
        ("is it ok if im 16", "young_search"),
        ("im scared to go to therapy", "at_first_meeting"),
        ("my parents are making me see a therapist", "at_first_meeting"),
        ("i had a therapist once she was mean to me", "another_therapist"),
        ("my therapist dumped me", "therapist_leaves"),
        ("how do i ask my mom for a therapist", "ask_a_parent"),
        ("should i see a doctor", "doctor_for_me"),
    ],
)
def test_a_plain_question_is_answered_shortly(asked: str, reply: str, resources: Resources) -> None:
    assert talk(resources, asked).replies[-1].name == reply


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("what is dbt", "is it in a group"), "in_groups"),
        (("what is dbt", "do i need to have bpd for it"), "no_diagnosis_first"),
        (("what do therapists do", "what if i cry"), "at_first_meeting"),
        (("what do therapists do", "can i bring my husband with me"), "at_first_meeting"),
        (("what do therapists do", "how often do you go"), "not_told"),
        (("what is bpd", "is it genetic"), "not_told"),
        (("what is bpd", "do men get it"), "not_told_whom"),
    ],
)
def test_it_is_what_was_read_about_last(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name == reply


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("what if i cry", "at_first_meeting"),
        ("is it in a group", "in_groups"),
        ("what happens if i tell my doctor", "wont_call"),
        ("i learned from my mistakes", "learns_nothing"),
        ("do you call the police", "wont_call"),
        ("does anorexia run in families", "not_told_family"),
        ("how do i know if my boyfriend is lying", "they_say_fine"),
    ],
)
def test_near_words_are_not_taken_for_one(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != reply


def test_whether_it_runs_in_families_is_answered_to_who_grieves_as_before(
    resources: Resources,
) -> None:
    turn = talk(resources, "my brother died by suicide", "does it run in families")

    assert turn.replies[-1].name == "grief_next"


@pytest.mark.parametrize(
    "said",
    [
        "what happens if i say i want to kill myself, do you call the cops",
        "i want to die. do you call the cops if i tell you",
    ],
)
def test_whether_a_word_brings_the_police_is_answered_behind_the_card(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_active"
    assert "I can't call anyone" in text(turn)


def test_in_an_emergency_no_plain_question_is_in_the_way(resources: Resources) -> None:
    for asked in ("is it common", "does it run in families", "do you learn from what i say"):
        turn = talk(resources, "i took all my pills", asked)

        assert "Until help is there" in text(turn), asked


@pytest.mark.parametrize(
    "said", ["what does kms mean, my son wrote it", "whats kys", "my daughter keeps saying kms"]
)
def test_letters_that_a_child_wrote_are_explained_with_the_number(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "joke_word"
    assert turn.replies[-1].help is not Help.NONE
    told = talk(resources, said, "whats a good way to tell him not to say it")
    assert told.replies[-1].name == "stop_saying_it"


@pytest.mark.parametrize("said", ["im gonna kms", "kms lol"])
def test_letters_that_the_person_writes_are_read_as_before(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "joke_word"


@pytest.mark.parametrize(
    "asked", ["do they speak spanish at 988", "do you have a number in spanish"]
)
def test_a_line_in_another_language_is_named(asked: str, resources: Resources) -> None:
    turn = talk(resources, asked)

    assert turn.replies[-1].name == "other_language"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("chat", "reply"),
    [
        (("im scared of my therapist",), "at_first_meeting"),
        (("my therapist quit smoking",), "therapist_leaves"),
        (("is there an app that helps",), "insurance_cost"),
        (("my daughter cuts", "should i see a doctor"), "doctor_for_me"),
        (("he stopped going to therapy",), "another_therapist"),
    ],
)
def test_near_twins_mean_something_else(
    chat: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *chat).replies[-1].name != reply


def test_a_page_about_care_leads_to_somebody(resources: Resources) -> None:
    calm, told = talk(resources, "how do i get help"), talk(resources, "i cut", "what is dbt")

    assert _finds(calm)
    assert not _finds(told)


def _finds(turn: Turn) -> bool:
    buttons = (button for row in turn.replies[-1].buttons for button in row)
    return any(button.action == "find" for button in buttons)


@pytest.mark.parametrize(
    "asked", ["what meds help with urges", "what medication works against the urges"]
)
def test_medicine_for_urges_is_asked_of_the_page_on_it(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).why.section == "medication"
    assert talk(resources, "what helps against the urges").replies[0].name != "section"


@pytest.mark.parametrize(
    "typed",
    [
        "trauma informed treatment",
        "evidence based treatment for self-injury",
        "signs of self harm in pupils for school staff",
    ],
)
def test_what_is_typed_as_into_a_search_box_is_answered_by_the_guide(
    typed: str, resources: Resources
) -> None:
    turn = talk(resources, typed)

    assert turn.why.section or turn.replies[0].name == "did_you_mean"


@pytest.mark.parametrize("told", ["my therapy was useless today", "i started medication", "thanks"])
def test_what_is_told_of_care_is_no_search_for_a_page(told: str, resources: Resources) -> None:
    assert not talk(resources, told).why.section


@pytest.mark.parametrize("asked", ["do you ever get over this", "how do you get past this"])
def test_whether_one_gets_over_it_is_asked_in_hope(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).replies[0].name == "hope"


def test_whether_medicine_helps_somebody_is_asked_of_its_page(resources: Resources) -> None:
    assert talk(resources, "do meds help for my son").why.section == "medication"
    assert not talk(resources, "i need help for my son").why.section


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("is it allowed for a counselor to tell my dad", "kept_private"),
        ("my sister sees a counselor and it's not helping", "another_therapist"),
        ("ive been in therapy a year and its not working", "another_therapist"),
        ("can my boyfriend come along to the first appointment", "at_first_meeting"),
        ("can i bring my aunt to counseling", "at_first_meeting"),
        ("am i too old for therapy", "whether_to_talk"),
        ("should he see a counselor even if he stopped", "whether_to_talk"),
        ("will zoloft make me tired", "side_effects"),
        ("does sertraline give people headaches", "side_effects"),
        ("how do i tell my new girlfriend about my scars", "scars_seen"),
        ("my son begins therapy next week, how do i get him ready", "prepare_first"),
        ("how common is cutting among teens", "not_told_number"),
        ("what country is this for", "which_countries"),
        ("would my son benefit from counseling", "whether_to_talk"),
        ("can i take my meds with beer", "goes_together"),
        ("help me on a presentation about self injury", "for_study"),
        ("thanks, i'm only here for information", "guide_list"),
        ("my homework is about stigma, can you help me write the essay on stigma", "out_of_scope"),
    ],
)
def test_a_plain_question_of_calm_hours_has_its_answer(
    asked: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, asked)

    assert turn.replies[-1].name == reply
    assert turn.why.assessment.help is not Help.CARD


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("is there any way to tell if my daughter is self harming", "warning-signs"),
        ("how do psychologists treat self harm", "what-therapists-do"),
        ("does sertraline help", "medication"),
    ],
)
def test_a_plain_question_of_the_guide_is_answered_by_its_page(
    asked: str, slug: str, resources: Resources
) -> None:
    assert talk(resources, asked).why.section == slug


def test_whether_what_was_told_before_is_safe_is_no_question_to_the_bot(
    resources: Resources,
) -> None:
    named = talk(resources, "They offered me EMDR for my trauma. Is it safe?")

    assert named.replies[-1].name != "who_sees"
    asked = talk(resources, "can i write things here? is it safe")
    assert asked.replies[-1].name == "who_sees"


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("at what point do we call an ambulance", "emergency_said"),
        ("when do you call 911 for a cut", "emergency_said"),
        ("what counts as an emergency", "emergency_said"),
        ("can you call an ambulance", "call_for_me"),
        ("call 911 for me", "call_for_me"),
        ("do i have to stay in hospital for cutting", "locked_up"),
        ("is the lifeline for self harm too", "what_a_line_is"),
        ("what if my counselor leaves", "therapist_leaves"),
        ("why does the pain calm me", "relief_after"),
        ("women who self harm", "anyone"),
        ("counselor vs psychologist", "letters"),
        ("is nail biting a form of self harm", "habit"),
        ("my toddler bangs her head", "young_child"),
        ("should i feel good about 6 months clean", "recovery"),
        ("may i celebrate one year without it", "recovery"),
        ("can i celebrate 100 days", "recovery"),
        ("is it ok to be happy im dying in 3 days", "sign_heard"),
        ("may i feel good about my last 2 days", "sign_heard"),
        ("my boys who self harm", "section"),
        ("explaining to my son about scars", "scars_seen"),
        ("these scars are white now, can a cream help", "scar_care"),
        ("what is residential treatment", "programs"),
        ("self harm and autism", "other_health"),
        ("does bipolar make people self harm", "other_health"),
        ("what are antidepressants for self injury", "section"),
    ],
)
def test_a_plain_question_has_its_own_answer(asked: str, reply: str, resources: Resources) -> None:
    assert talk(resources, asked).replies[-1].name == reply


@pytest.mark.parametrize("asked", ["meditation does it work or not", "does journaling work"])
def test_what_is_said_of_self_harm_is_not_said_of_other_ways(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, asked).replies[-1].name != "does_it_help"
    assert talk(resources, "does cutting work").replies[-1].name == "does_it_help"


@pytest.mark.parametrize(
    ("talked", "reply"),
    [
        (("cbt", "what does it cost"), "insurance_cost"),
        (("emdr", "how much per session"), "insurance_cost"),
        (("medication", "how much"), "dosage"),
        (("strong urge rn", "yes"), "minutes"),
        (
            ("how do i tell my parents", "should i write it", "can you write a letter for me"),
            "tell_someone",
        ),
        (("how much lexapro is right", "just say the number"), "dosage"),
        (("can you diagnose me", "so who can"), "diagnose_me"),
    ],
)
def test_a_few_words_are_of_what_was_just_said(
    talked: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *talked).replies[-1].name == reply


@pytest.mark.parametrize(
    "asked",
    [
        "school nurse here. patient shows old cuts. what do i say",
        "i am a social worker, a client told me about self harm, which questions should we ask",
    ],
)
def test_who_works_with_somebody_is_told_how_to_speak_with_them(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, asked).replies[-1].name == "talk_with_them"


def test_staff_who_hurt_themselves_are_met_for_themselves(resources: Resources) -> None:
    turn = talk(resources, "nurse here, i cut. what do i say to my patients")

    assert turn.replies[0].name == "card_self_harm"
