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
        ("overdosed last week, home now", "card_active"),
        ("overdosed last year and again last night", "card_imminent"),
        ("my nan od'd last night", "card_third_party_urgent"),
        ("gave away my textbooks, wont need them where im going", "card_active"),
        ("writing goodbye cards for my family", "card_active"),
        ("when i'm gone to heaven mum has the kids", "card_active"),
        ("im going to end it, the pain i mean", "card_active"),
        ("im going to end him", "card_to_others"),
        ("home alone with the baby, scared of what ill do", "card_to_baby"),
        ("my 4 year old gets kicked by his uncle", "card_child"),
        ("with a pillow over my face", "card_violence"),
        ("he held a pillow over my face", "card_violence"),
        ("with a pillow over her face", "card_to_baby"),
        ("he hit me with a snowball and then with his fist", "card_violence"),
        ("took two aspirin for my head then the rest of the bottle", "card_imminent"),
        ("popped two ibuprofen then another twenty", "card_imminent"),
        ("took one sertraline then all of them", "card_imminent"),
        ("had a nytol then ten more", "card_imminent"),
        ("od'd on paracetamol last night", "card_imminent"),
        ("od'd in the bath", "card_imminent"),
        ("overdosed and woke up", "card_imminent"),
        ("no point cooking, no point in me", "card_passive"),
        ("no reason to go on", "card_passive"),
        ("up the ladder painting, might just let go", "card_active"),
        ("waiting for the bus, might walk in front of it", "card_active"),
        ("driving home, might not turn at the cliff", "card_active"),
        ("new gun arrived for hunting, last bullet is mine", "card_active"),
        ("cooking dinner with a knife, could use it on myself", "card_active"),
        ("got a belt for my jeans, might use it for my neck", "card_active"),
        ("burned my hand on the stove and kept it there", "card_self_harm"),
        ("he tickled me and then choked me", "card_violence"),
        ("my 5 year old gets hit by kids at school", "card_child"),
        ("my baby isnt my baby", "card_birth_emergency"),
        ("it tells me to hurt my sister", "card_to_others"),
        ("they want me to kill my mum", "card_to_others"),
        ("sat in the car in the garage with a hose", "card_imminent"),
        ("no point ironing, no point in anything", "card_passive"),
        ("its all pointless", "card_passive"),
        ("whats even the point, everything is useless", "card_passive"),
        ("cant take any more of this, its over", "card_passive"),
        ("when im gone you can all stop worrying", "card_active"),
        ("while im gone for good my sister will water the plants", "card_active"),
        ("did our wills with the lawyer, kids sorted, now i can go", "card_active"),
        ("doctor put my tablets up and i saved them", "card_active"),
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
        "writing goodbye cards for my class of year sixes",
        "making a goodbye card for my colleague",
        "did the shopping, kids sorted, now i can rest",
        "the dog ate rat poison",
        "overdosed on sushi and survived lol",
        "put the pillow over the sofa",
        "on the roof, might let the plumber up",
        "driving to work, might just drive into town",
        "last round is mine, barman",
        "one step and its done, love this ikea shelf",
        "burned my hand on the stove, kept it under water",
        "my boyfriend tickled me and then kissed me",
        "they want me to kill time",
        "cant do another night shift",
        "gave away my winter coats, wont need them in bali",
        "when i'm gone to spain mum has the kids",
        "when im gone to spain you can all stop worrying",
        "home alone with the baby, scared of spiders",
        "my 4 year old gets hit by every ball at football",
        "my two year old was bitten by a mosquito",
        "took two aspirin then the rest of the day off",
        "had a nurofen then the whole pizza",
        "cant take any more of this heat",
        "no point ironing, ill just crease it",
        "wills sorted with the lawyer, now i can go on holiday",
        "cut the grass, did it again because it felt good",
        "my nan was odd last night",
        "i was odd last week",
        "they say kill your darlings",
        "they tell me to kill the lights",
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


ATTACK = "my brother says hes going to shoot up his school"


@pytest.mark.parametrize(
    "told",
    [
        ATTACK,
        "someone will shoot up my school tomorrow they posted it",
        "my brother is on discord telling everyone hes gonna shoot up the mall",
        "a kid in my class said he would bring a gun to school",
        "my roommate says shes going to stab her boss",
    ],
)
def test_who_knows_of_an_attack_is_asked_to_tell_it_and_not_to_stay_near(
    resources: Resources, told: str
) -> None:
    turn = talk(resources, told)

    assert [reply.name for reply in turn.replies] == ["card_attack_planned"]
    assert "who, where and when" in text(turn)
    assert names(resources, told, "he has guns") == ["card_attack_planned"]
    assert names(resources, told, "prob trolling") == ["attack_told"]
    assert names(resources, told, "what should i do") == ["attack_told"]


@pytest.mark.parametrize(
    "told",
    [
        "im worried someone will shoot up my school",
        "what if someone shoots up my school",
        "he is going to bomb his class presentation",
        "my brother is going to shoot a wedding at the church",
        "they are going to blow up balloons at school",
        "the kid who wanted to shoot up his school is in jail",
    ],
)
def test_a_fear_or_a_figure_of_speech_is_no_plan_of_an_attack(
    resources: Resources, told: str
) -> None:
    assert talk(resources, told).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "chat",
    [
        ("my bf says if i leave hes gonna do it", "hes got the gun cabinet key"),
        ("my bf wants to die", "hes got the keys to the gun safe"),
        ("my wife wants to die", "she knows the code to the gun safe"),
        ("i run a group home, resident took the razor apart",),
        ("a resident broke her razor apart and wont open the door",),
        ("patient of mine missed her appt and her mother says the meds are gone",),
    ],
)
def test_the_means_of_somebody_in_danger_make_it_urgent_and_are_not_the_writers(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert names(resources, *chat) == ["card_third_party_urgent"]


def test_who_says_what_they_are_not_looks_for_no_therapist(resources: Resources) -> None:
    assert "ask_place" not in names(resources, "im a dietitian not a psychiatrist")
    assert "ask_place" not in names(resources, "my husband can find someone new")


def test_on_a_bridge_again_is_the_one_who_writes(resources: Resources) -> None:
    assert names(resources, "on the bridge again") == ["card_imminent"]
    assert "see or hear them" not in text(talk(resources, "on the bridge again", "wind is nice"))


@pytest.mark.parametrize(
    "chat",
    [
        ("i want to hurt my boss. i know where he parks", "im just venting", "i already loaded it"),
        ("i want to kill my boss", "i loaded the gun"),
        ("i loaded the gun im going to my boss",),
        ("going to bring something to school tomorrow theyll all remember",),
        ("dont go to school on friday trust me",),
        ("gonna make them all pay at school tomorrow",),
        ("im going to make my wife pay tonight",),
        ("dont come to school tomorrow", "jk", "im serious tho, stay home"),
        ("tomorrow theyll all remember my name at school", "got everything in my bag"),
        ("going to my neighbors tonight to end this", "hes gassing me through the vents"),
    ],
)
def test_a_threat_of_ones_own_is_told_to_step_away(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert names(resources, *chat) == ["card_to_others"]


@pytest.mark.parametrize(
    "chat",
    [
        ("i want to kill my boss", "i have a gun in my mouth"),
        ("i want to die", "i loaded it"),
        ("i loaded it",),
    ],
)
def test_a_weapon_against_oneself_stays_ones_own_danger(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert names(resources, *chat) == ["card_imminent"]


@pytest.mark.parametrize(
    "chat",
    [
        ("bringing cupcakes to school tomorrow theyll all remember",),
        ("going to kill my boss lol", "he gave us pizza instead of a raise"),
        ("dont come to school tomorrow", "it is a snow day"),
        ("i packed everything in my bag", "tomorrow"),
        ("they blow warm air through the vents", "tomorrow"),
        ("gonna make him pay for dinner tonight",),
    ],
)
def test_words_of_a_threat_in_everyday_life_are_none(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert talk(resources, *chat).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "chat",
    [
        ("he has a gun and says hell shoot himself if i go", "hes got it in his hand"),
        ("my dad is in the garage with the rifle", "its in his hand"),
        ("my dad has a gun and wants to die", "he went in the bathroom with it"),
        ("my wife is on the bridge", "she has one leg over"),
        ("my friend wants to die", "he has the razor at his throat"),
        ("my friend wants to die", "hes got it in his hands"),
        ("my son wants to die", "theres pills all over the hallway"),
        ("my sister took everything", "shes awake but confused"),
        ("my friend is unconscious", "he is talking nonsense"),
        ("found a goodbye letter in my sons backpack", "hes out with his bike now"),
        ("she isnt waking up", "she woke up", "she fell asleep again"),
    ],
)
def test_what_is_worse_about_somebody_else_is_urgent(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert names(resources, *chat) == ["card_third_party_urgent"]


@pytest.mark.parametrize(
    "chat",
    [
        ("my daughter cuts herself", "she has a tattoo on her wrist"),
        ("my son wants to die", "he has his phone in his hand"),
        ("my friend wants to die", "hes got a beer in his hand"),
        ("my friend wants to die", "its in her hands now"),
        ("my friend wants to die", "its all in his head he says"),
        ("my son cuts himself", "hes climbing out of his shell lately"),
        ("my friend cuts herself", "she fell asleep"),
        ("my son cuts himself", "hes out with his bike now"),
        ("found a goodbye letter in my sons backpack", "hes at school"),
    ],
)
def test_what_is_of_every_day_about_them_is_no_worse_sign(
    resources: Resources, chat: tuple[str, ...]
) -> None:
    assert talk(resources, *chat).replies[0].help is not Help.CARD


@pytest.mark.parametrize("said", ["he came down", "they talked him down", "hes inside now"])
def test_who_came_down_is_no_worse(resources: Resources, said: str) -> None:
    assert names(resources, "my son is on the bridge", said) == ["they_came_down"]


@pytest.mark.parametrize(
    "said", ["she is now, she had headphones", "false alarm she is up and eating", "she woke up"]
)
def test_who_wakes_after_all_is_still_watched(resources: Resources, said: str) -> None:
    turn = talk(resources, "she isnt waking up", said)

    assert turn.replies[0].name == "awake_again"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["shes awake but blue", "she is now on the bridge", "she is up on the roof"]
)
def test_who_is_awake_and_in_danger_is_no_relief(resources: Resources, said: str) -> None:
    assert names(resources, "my sister took everything", said) != ["awake_again"]


def test_nobody_is_sent_to_knock_where_there_is_a_weapon(resources: Resources) -> None:
    turn = talk(resources, "my dad is in the garage with the rifle", "hes crying", "he is shouting")

    assert "Where there is no weapon" in text(turn)


def test_a_weapon_in_the_hand_of_who_threatens_is_worse(resources: Resources) -> None:
    turn = talk(resources, "my ex is outside the house with a bat", "he has it in his hand")

    assert turn.replies[0].name == "card_violence"
    assert talk(resources, "he hit me", "he has his phone in his hand").replies[0].help is Help.ROW


@pytest.mark.parametrize(
    "told",
    [
        "they got a bomb threat at my daughters nursery",
        "the caretaker found a note in the gym, it says everyone dies thursday",
        "someone carved 'bomb monday' on a desk in my classroom, i teach maths",
        "bus driver, kid told me he is bringing a gun to school thursday",
        "a lad in year 9 says hes taking a machete into school tomorrow",
        "my nephew says he will shoot up everyone at his work on friday",
        "my grandson told me he's going to shoot the boys who pick on him, he drew a map",
        "a girl sent round a pic of a rifle with 'see you tomorrow'",
        "a kid put on his story that he will bring a gun to school tomorrow",
        "boy in history class says he's bringing a kitchen knife in on friday",
        "a kid on fortnite chat says he'll bring his dads gun to school monday",
    ],
)
def test_who_hears_of_an_attack_is_asked_to_tell_it_whoever_they_are(
    told: str, resources: Resources
) -> None:
    assert names(resources, told) == ["card_attack_planned"]
    assert names(resources, told, "the head says it is a joke") == ["attack_told"]
    assert names(resources, told, "who should i tell") == ["attack_told"]


@pytest.mark.parametrize(
    "said",
    [
        "we had a bomb threat at school last year and i still shake",
        "kid at my school is bringing a nerf gun tomorrow",
        "my bath bomb exploded in the office",
        "he is bringing his rifle sunday for hunting",
        "my boss texted that the office party was a bomb",
        "my teacher will kill us all if we fail",
        "the bomb threat at the library was a hoax",
    ],
)
def test_no_attack_is_heard_where_nobody_plans_one(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "card_attack_planned"


def test_who_is_threatened_or_threatens_is_not_one_who_hears_of_it(resources: Resources) -> None:
    assert names(resources, "i'm going to bring a gun to school tomorrow") == ["card_to_others"]
    at_oneself = "a boy in my class says he's gonna stab me at lunch"
    assert names(resources, at_oneself) == ["card_violence"]
    hit_too = "my ex hits me and she says shes bringing a gun to my work tomorrow"
    assert talk(resources, hit_too).why.assessment.level is RiskLevel.VIOLENCE


@pytest.mark.parametrize(
    "said", ["gonna stab my cousin if he touches my stuff", "i will stab him if he comes in"]
)
def test_who_will_stab_somebody_is_told_to_step_away(said: str, resources: Resources) -> None:
    assert names(resources, said) == ["card_to_others"]


@pytest.mark.parametrize(
    "said",
    [
        "my 7 yr old said 'i wish i was dead' because i took the phone",
        "a text from a stranger says 'i want to die'",
    ],
)
def test_what_stands_between_single_marks_is_theirs(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name.startswith("card_third_party")
    own = talk(resources, "i told my mum 'i don't want to live'")
    assert own.why.assessment.level >= RiskLevel.PASSIVE


@pytest.mark.parametrize(
    "said",
    [
        "they tell my son every day to kill himself, he is in year 7",
        "the boys made a page called 'kys' about my daughter",
        "there's a poll in my sons class who should die",
    ],
)
def test_a_parent_whose_child_is_told_to_die_is_one_who_worries(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party"
    assert talk(resources, "they tell me every day to kill myself").state.risk.theirs is False


def test_a_worry_and_it_is_done_by_oneself_still_is_ones_own(resources: Resources) -> None:
    assert names(resources, "my sister cuts", "i did it too and still do sometimes") == [
        "card_self_harm"
    ]
    assert names(resources, "my sister cuts", "she used to do it too") != ["card_self_harm"]


@pytest.mark.parametrize(
    "said",
    [
        "whenever i bath him i see myself dropping him and i hate it, he is 3 weeks",
        "every time i change my baby i get a flash of hurting her",
        "i cant stop thinking of scissors near my toddler and it scares me",
    ],
)
def test_pictures_of_harm_to_a_baby_are_met_as_thoughts(said: str, resources: Resources) -> None:
    assert names(resources, said) == ["card_unwanted_thoughts"]
    assert names(resources, said, "am i dangerous") == ["unwanted_no"]
    assert names(resources, said, "he's crying now") == ["unwanted_baby_cries"]


def test_who_is_sent_away_and_has_no_strength_left_is_met_themselves(resources: Resources) -> None:
    said = "my dad found my skirt and is sending me to that camp. i cant do this"
    assert talk(resources, said).why.assessment.level is RiskLevel.PASSIVE
    assert talk(resources, "my mum is sending me to summer camp").replies[0].help is Help.NONE
