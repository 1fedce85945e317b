"""Whose danger it is: who left, who was armed, and who was found in time."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

ARMED = "my husband has a gun and says goodbye"


def names(resources: Resources, *said: str) -> list[str]:
    return [reply.name for reply in talk(resources, *said).replies]


@pytest.mark.parametrize(
    "chat",
    [
        (ARMED, "he left"),
        (ARMED, "my husband left"),
        (ARMED, "he just walked out"),
        ("my wife has a gun and says goodbye", "she left"),
        ("my dad has pills and wrote a note", "he left"),
        ("my dad has pills and wrote a note", "he left ten minutes ago"),
        ("my mum is suicidal", "she left"),
        ("i want to die", "my friend says goodbye and has pills", "he left"),
    ],
)
def test_somebody_in_danger_who_left_is_urgent_and_not_the_one_who_writes(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert names(resources, *chat) == ["card_third_party_urgent"]


def test_somebody_who_left_for_school_is_no_worse_sign(resources: Resources) -> None:
    assert names(resources, "my son is cutting", "he left for school") == ["heard_of_them"]


def test_to_be_left_is_ones_own_sign_where_nobody_else_was_in_danger(resources: Resources) -> None:
    assert talk(resources, "my boyfriend left").why.assessment.level is RiskLevel.NONE
    assert talk(resources, "i want to die", "he left").why.assessment.level is RiskLevel.ACTIVE


@pytest.mark.parametrize("said", ["my boyfriend dumped me", "nobody called"])
def test_a_loss_of_ones_own_stays_one_after_a_friend_was_in_danger(
    resources: Resources, said: str
) -> None:
    assert names(resources, "my friend is suicidal", said) == ["card_active"]


@pytest.mark.parametrize(
    "chat",
    [
        ("i want to hurt him so bad. my stepdad. i have the knife",),
        ("i want to stab him. i have the knife here",),
        ("im gonna shoot him i have the gun",),
        ("i want to kill my boss and i have a gun",),
        ("im going to stab my brother, ive got the knife",),
        ("i want to kill him", "i have the gun"),
        ("i want to kill him", "i have the knife here"),
    ],
)
def test_a_weapon_meant_for_another_is_told_to_step_away_from(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    turn = talk(resources, *chat)

    assert "Please step away first" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "chat",
    [
        ("i want to die", "i have pills"),
        ("i want to die", "i have the knife"),
        ("i cant go on. i have the knife",),
        ("i want to hurt myself. i have the knife",),
        ("i want to die and kill him i have the gun",),
        ("i want to shoot him and then me. i have the gun",),
        ("i want to kill him and myself, i have the gun",),
        ("i want to kill someone. maybe me. i have the knife",),
        ("i want to hurt him. i cant go on. i have the knife",),
        ("i have the gun",),
    ],
)
def test_a_weapon_beside_ones_own_dying_stays_an_emergency(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert names(resources, *chat) == ["card_imminent"]


def test_a_weapon_at_hand_and_nobody_named_is_an_emergency_of_ones_own(
    resources: Resources,
) -> None:
    assert names(resources, "i have the knife") == ["card_imminent"]


@pytest.mark.parametrize(
    "chat",
    [
        ("my wife found me. she took the rope away",),
        ("my wife found me", "she took the rope away"),
        ("my husband found me in time. he cut the rope",),
        ("my mum found me. she took the pills away",),
        ("my flatmate stopped me on the roof last night",),
        ("she walked in on me with the rope",),
    ],
)
def test_who_was_stopped_by_somebody_gets_the_card_themselves(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert names(resources, *chat)[0] == "card_active"


@pytest.mark.parametrize(
    "said", ["my brother cut me down", "my dad cut me down", "they found me hanging"]
)
def test_who_was_cut_down_is_sent_to_a_doctor_now(resources: Resources, said: str) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_imminent"
    assert "A neck that was pulled on" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "my wife found her. she took the rope away",
        "my wife found him hanging",
        "my dad cut him down",
    ],
)
def test_somebody_else_who_was_found_stays_somebody_else(resources: Resources, said: str) -> None:
    assert talk(resources, said).why.assessment.level is RiskLevel.THIRD_PARTY


def test_a_cut_by_somebody_stays_violence(resources: Resources) -> None:
    assert names(resources, "my dad cut me with a knife")[0] == "card_violence"


@pytest.mark.parametrize(
    "said",
    [
        "my boss cut me down in front of everyone",
        "my dad cut me down to size",
        "my friend found me a therapist",
        "my mum found me asleep",
        "he pulled me off the sofa",
    ],
)
def test_to_be_found_or_cut_down_otherwise_is_no_danger(resources: Resources, said: str) -> None:
    assert talk(resources, said).why.assessment.level is RiskLevel.NONE


@pytest.mark.parametrize(
    "said", ["its me im talking about", "i mean IM the one", "no me", "not her. me"]
)
def test_who_means_themselves_after_all_gets_their_own_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "my friend wants to die", said).replies[0].name == "card_active"
    assert talk(resources, said).replies[0].help is not Help.CARD


def test_its_me_after_violence_is_no_wish_to_die(resources: Resources) -> None:
    assert talk(resources, "hes hitting me", "its me").replies[0].name != "card_active"


@pytest.mark.parametrize(
    "said", ["messaged my sister goodbye", "left my brother a voicemail goodbye"]
)
def test_a_goodbye_that_was_sent_is_the_writers_own(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_active"


@pytest.mark.parametrize(
    "said",
    [
        "tell my mom i love her",
        "tell my brother he can have the truck",
        "tell them i tried",
        "if they find me i want them to read it",
        "sent my mom one last text",
        "texted my brother sorry for all of it",
        "i called my mom to say bye",
        "everyone is better off",
        "3 kids 1 policy",
    ],
)
def test_words_left_for_others_are_asked_about(said: str, resources: Resources) -> None:
    assert "are you thinking about suicide" in text(talk(resources, said))


def test_words_left_and_its_done_are_an_emergency(resources: Resources) -> None:
    turn = talk(resources, "tell my kids i love them", "its done")

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "texted my ex goodbye and good riddance",
        "wrote my ex a goodbye card for her new job",
        "how do i tell my mom i love her",
        "i checked my life insurance after our house refi",
        "who takes my dog to the vet",
    ],
)
def test_ordinary_goodbyes_and_papers_are_not(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is not Help.CARD
    assert "suicide" not in text(turn)


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("my daughter would be better off with someone else as her mum", "card_passive"),
        ("he deserves a mother who isnt broken", "card_passive"),
        ("i told him i wont be here when he gets out", "card_passive"),
        ("jesus is calling me home", "card_passive"),
        ("god told me i have to join him", "card_active"),
        ("my dead nan is calling me to come to her", "card_active"),
        ("they want me to die", "card_active"),
        ("who takes my cat if something happens to me tonight", "card_active"),
        ("im a paramedic and i know what wont be found in time", "card_active"),
        ("i tried to end it last week", "card_active"),
        ("i tried to end it on saturday and just woke up with a headache", "card_imminent"),
        ("got grandads gun out the attic", "card_imminent"),
        ("i have a knife here", "card_imminent"),
        ("theres a chip and i have to cut it out", "card_imminent"),
        ("i keep seeing myself drop him down the stairs", "card_unwanted_thoughts"),
    ],
)
def test_who_names_somebody_beside_their_own_danger_is_answered_about_their_own(
    said: str, card: str, resources: Resources
) -> None:
    assert names(resources, said)[0] == card


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("he tried to end it last night", "card_third_party"),
        ("mum tried to end it last night", "card_third_party"),
        ("my brother tried to kill himself last night", "card_third_party"),
        ("my son took the pills", "card_third_party_urgent"),
    ],
)
def test_somebody_elses_attempt_stays_theirs(said: str, card: str, resources: Resources) -> None:
    assert names(resources, said)[0] == card


@pytest.mark.parametrize("threat", ["im going to stab my stepdad", "i want to kill him"])
def test_a_knife_after_a_threat_is_meant_for_somebody_else(
    threat: str, resources: Resources
) -> None:
    assert names(resources, threat, "i have a knife here")[0] == "card_to_others"


@pytest.mark.parametrize(
    "said",
    [
        "god told me i have to be kind lol",
        "jesus is calling me to be a nurse",
        "mum is calling me home for dinner",
        "he needs a dad who isnt drunk all the time",
        "who takes my cat if i go on holiday",
        "i have a knife here for the bread",
        "got grandads gun out the attic to sell it",
        "bugs in my code, i have to dig them out",
        "spiders in my room, i need to get them out",
        "i keep seeing myself drop the phone",
        "cant see a doctor theyll know",
    ],
)
def test_the_same_words_about_every_day_are_no_alarm(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        "i keep seeing myself walking into the river with her",
        "i keep seeing myself drive off a bridge with the kids",
        "im going to take my kids with me when i go",
        "i want to end it all with my baby",
        "i want to jump with my baby",
    ],
)
def test_who_would_take_a_child_along_is_told_where_the_child_goes(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.level >= RiskLevel.ACTIVE
    assert "If a child is with you now" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "going to jump in the lake with the kids",
        "we drive over the bridge with the kids every day",
        "im taking my kids with me when i go to spain",
        "i want to end the evening with my kids",
    ],
)
def test_a_day_out_with_children_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE


def test_who_wants_to_die_alone_is_told_nothing_of_a_child(resources: Resources) -> None:
    assert "If a child is with you" not in text(talk(resources, "i want to jump off a bridge"))
