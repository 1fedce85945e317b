"""What a few words mean after what the talk is about: "does it ever stop" in grief.

Alone they say little, or something else. Only the name of what the talk is about is kept.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.heard import Heard, Intents, first_of, without
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import of_who_may_die, with_the_line
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import said
from bot.dialogue.talk.sentences import asked_last, asks, tells
from bot.dialogue.talk.telling_on import SUBJECT_OF, SUBJECTS, told_enough
from bot.dialogue.talk.thread_answers import (
    ABOUT_SOMEBODY,
    ACCIDENT,
    AFTER_A_PAGE,
    AFTER_SIGNS,
    ANSWERS,
    ASKED_BESIDE,
    ATTENTION,
    CHILD,
    FOUND_OUT,
    GRIEF,
    IN_CALM,
    LINE,
    MEANT,
    OF_A_PUPIL,
    OF_A_WORRY,
    OF_ANYBODY,
    OF_CARE,
    OF_GRIEF,
    OF_OWN_HARM,
    OF_THEM,
    OF_WHO_MAY_DIE,
    PARENT,
    RELIEF,
    SCHOOL,
    TELLING,
    THEM,
    URGE,
    Answer,
)
from bot.safety.levels import RiskLevel

_AT_SCHOOL = "at_school"  # an intent: of who works with the young
_MOST_WORDS = 16
_MOST_OF_A_STORY = 30  # words of a message that tells more, and what a thread is sure of
_OF_WHO_IS_HURT = frozenset({"should_i_leave", "tells_at_work"})  # have answers of their own there
# What the talk is about after each reply; others change nothing.
_ABOUT = {
    **dict.fromkeys(
        (
            *("condolence", "grief", "grief_words", "grief_children", "grief_class", "grief_why"),
            *("grief_saw", "they_died"),
        ),
        GRIEF,
    ),
    **dict.fromkeys(("tell_someone", "if_they_are_angry", "how_to_tell"), TELLING),
    **dict.fromkeys(
        (
            *("card_third_party", "talk_with_them", "watch_over", "fault", "put_away"),
            *("tell_an_adult", "support_them", "take_seriously", "which_of_us", "they_said_yes"),
            *("found_safe", "read_their_things", "joke_word", "in_custody", "carer_self"),
            *("doctor_for_them", "they_say_fine", "wont_have_care", "wont_talk"),
            *("home_from_hospital", "stay_or_go", "suddenly_glad", "wont_do_it", "their_medicine"),
            *("not_left_alone", "no_punishing", "meant_them", "signs_none", "sign_seen"),
        ),
        THEM,
    ),
    "young_child": CHILD,
    **dict.fromkeys(("for_attention", "ignore_it"), ATTENTION),
    **dict.fromkeys(("relief_after", "relief_not_bad", "relief_every_day"), RELIEF),
    "accident": ACCIDENT,
    **dict.fromkeys(("how_was_the_line", "line_failed", "line_wait", "called"), LINE),
    **dict.fromkeys(
        ("card_urge", "minutes", "minutes_else", "what_an_urge_is", "how_to_stop", "among_others"),
        URGE,
    ),
}
# After these, too, where nobody else is spoken of.
_OF_TELLING = frozenset({"must_i_tell", "tell_a_doctor", "not_shown"})
# A section or a page of a search ends these; who grieves or cares for somebody still does.
_ENDED_BY = frozenset({"section", "rest", "results"})
_PASSING = frozenset({TELLING, URGE, ATTENTION, RELIEF, ACCIDENT, LINE}) | (SUBJECTS - {FOUND_OUT})
_LASTING = ABOUT_SOMEBODY | {GRIEF}  # what is told beside these changes nothing
_WHO_ASKS = frozenset({SCHOOL, PARENT})  # whoever it is about, these stay who they are
# After these a bare "yes" is what somebody answered who was to be asked.
_TO_BE_ASKED = frozenset({"card_third_party", "talk_with_them", "talk_with_them_again"})
_THINGS = ("put_this_away", "take_it_away", "put_away")
# After these a yes is to care, or to telling somebody.
_YES_TO_CARE = frozenset(
    {"wont_have_care", "doctor_for_them", "care_without_them", "tell_an_adult", "other_parent"}
    | {"pupils_parents", "where_to_take", "their_medicine", "good_news", "step_taken"}
)
# "Should I tell him", and how, after the reply on whom to tell.
_WHETHER = ("whether_to_tell", "tell_them", "tell_mine", "when_to_tell", "how_to_put_it")
_TO_SPEAK = {"if_they_say_no": "they_said_no", "asks_when": "when_to_speak"}
# After these a few words are of them: "they won't tell me anything", "was that wrong".
_AFTER_A_REPLY = {
    "they_hate_me": {"like_who": "keep_secret"},
    # When the fright is over, the first call is no longer what to do.
    "found_safe": {"what_now": "they_may_die"},
    "wont_do_it": {"what_now": "they_may_die"},
    "held_by_it": {"fault": "held_by_it", "blames_self": "held_by_it"},
    "they_came_down": {"what_now": "they_may_die"},
    "false_alarm": {"what_now": "they_may_die"},
    "behind_a_door": dict.fromkeys(("sent_away", "wont_talk"), "behind_a_door"),
    "in_custody": {"they_tell_nothing": "held_on"},
    "read_their_things": {"about_it": "read_their_things"},
    "took_things": {"gives_back": "took_things", "about_it": "took_things"},
    "for_siblings": {"young_child": "for_siblings"},
    "doctor_for_them": {"they_refuse": "wont_have_care", "not_bad": "their_wound_is"},
    "firstaid": {"not_bad": "their_wound_is"},
    "awake_again": {"not_bad": "their_wound_is"},
    "put_away": dict.fromkeys(_THINGS, "put_that_too"),
    "put_this_away": dict.fromkeys(_THINGS, "put_that_too"),
    "for_attention": {"is_it_so": "seeks_attention"},
    "other_parent": {
        "asks_when": "when_to_speak",
        **dict.fromkeys((*_WHETHER, "they_get_angry", "if_they"), "other_parent"),
    },
    "tell_an_adult": {
        "like_who": "keep_secret",
        "asks_when": "when_to_speak",
        **dict.fromkeys(_WHETHER, "tell_mine"),  # tell_an_adult once more
    },
    **dict.fromkeys(
        (
            "talk_with_them",
            "support_them",
            "look_at_wounds",
            "sign_seen",
            "ignore_it",
            "when_to_tell",
        ),
        _TO_SPEAK,
    ),
    "pupils_parents": {"asks_when": "what_now"},
    "pupils_secret": {"like_who": "what_now"},
    "wont_have_care": {
        "if_they_say_no": "wont_have_care",
        **dict.fromkeys(("distract", "what_now"), "support_them"),
    },
    "wont_talk": dict.fromkeys(("distract", "what_now"), "support_them"),
}
# With these, somebody else begins to be what the talk is about.
_OF_SOMEBODY = frozenset({"worries", "sent_home", "works_with_them", "asks_for_somebody"})
_OWN_CHILD, _NAMES_OWN_CHILD = "own_child", "names_own_child"  # intents
_TOLD_OF_A_CHILD = frozenset({RiskLevel.THIRD_PARTY, RiskLevel.RECOVERY})
_SAID_THEN_ASKED = frozenset({"will_do_it", "will_tell"})  # beside a question
_SUBJECTS_TOLD = frozenset({"break_up", "bullied", "under_pressure"})  # intents, and replies
# What to do, or whom to tell, where somebody may attack people: that is told first, to whomever.
_OF_AN_ATTACK = frozenset({"what_now", "tell_an_adult", "like_who"})
_SIGNS = "warning-signs"
_CALLED = "called"  # a reply
# What is said to who goes on telling of a death, by what was said last.
_ON_GRIEF = {"grief_heard_again": "grief_heard_more", "grief_heard_more": "grief_heard_still"}
_TELLS_OF_A_DEATH = "told-a-death"  # an entry of the lexicon


def about(state: DialogueState, reply: str) -> str:
    """Return what the talk is about after a reply, by its name."""
    if (reply in _ENDED_BY and state.about in _PASSING) or told_enough(reply):
        return ""
    if reply in SUBJECT_OF:
        return state.about if state.about in _LASTING else SUBJECT_OF[reply]
    if reply in _OF_TELLING and state.about not in ABOUT_SOMEBODY:
        return TELLING
    if reply == _CALLED and state.about in ABOUT_SOMEBODY:  # for them, and the talk goes on
        return state.about
    now = _ABOUT.get(reply, state.about)
    return state.about if state.about in _WHO_ASKS and now in (THEM, CHILD, ATTENTION) else now


def begun(state: DialogueState, intents: Intents, level: RiskLevel) -> DialogueState:
    """Return the state with what the talk is about, where a message says so by itself.

    That is nothing more, where who grieved lives on gladly. It is somebody else, told by who works
    at a school or with young people or by a parent, that the person's own self-harm was found out,
    or that they will tell somebody.

    Args:
        level: what the message tells of; who tells it of "my son" is taken for a parent.
    """
    if "found_out" in intents and not state.risk.theirs:
        return replace(state, about=FOUND_OUT)
    if state.about == GRIEF and "lives_on" in intents and not state.risk.open:
        return replace(state, about="")
    known = state.about not in ("", THEM, CHILD)
    own = state.risk.open and not state.risk.theirs
    told = level in _TOLD_OF_A_CHILD and _NAMES_OWN_CHILD in intents
    if not known and not own and (told or _OWN_CHILD in intents) and _AT_SCHOOL not in intents:
        return replace(state, about=PARENT)
    if _OF_SOMEBODY.intersection(intents) and not state.about and not state.risk.open:
        return replace(state, about=THEM)
    if "will_tell" in intents and not state.about and not state.risk.theirs:
        return replace(state, about=TELLING)
    at_school = _AT_SCHOOL in intents and not known
    return replace(state, about=SCHOOL) if at_school else state


def of_whom(
    state: DialogueState, intents: Intents, text: str, level: RiskLevel, resources: Resources
) -> Intents:
    """Return the intents with that of work with the young as the words say it.

    Whoever names their own kin asks as family: "I'm a teacher and my daughter cuts".
    """
    if works_with_the_young(state, text, level, resources):
        return (*intents, _AT_SCHOOL)
    if _NAMES_OWN_CHILD in intents and resources.says("own_child_told", text):
        return (*intents, _OWN_CHILD)
    if _AT_SCHOOL in intents and resources.says("names_own_kin", text):
        return without(intents, _AT_SCHOOL)
    return intents


def works_with_the_young(
    state: DialogueState, text: str, level: RiskLevel, resources: Resources
) -> bool:
    """Return whether who works with the young speaks of one of them: "I coach, a boy has cuts".

    Never in a danger of one's own, and never of one's own kin: a nurse who took pills, or whose
    son hurts himself, is told nothing of duties at work.
    """
    risk = state.risk
    own = risk.emergency or risk.hurt or (risk.open and not risk.theirs)
    if own or level not in (RiskLevel.NONE, RiskLevel.THIRD_PARTY):
        return False
    at_work = resources.says("works_with_the_young", text)
    return at_work and not resources.says("names_own_kin", text)


def telling_of(state: DialogueState, intents: Intents) -> DialogueState:
    """Return the state with the subject that a message's words tell of: a parting, lost work."""
    told = next((SUBJECT_OF[intent] for intent in intents if intent in _SUBJECTS_TOLD), "")
    return replace(state, about=told) if told and not state.about else state


def followed(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what a message means after what the talk is about, None where it stands alone."""
    intents = _with_whom_to_tell(state, heard, _of_its_length(heard), resources)
    if state.risk.attack_planned and not _OF_AN_ATTACK.isdisjoint(intents):
        return with_number(say(state, resources, "attack_told", "ask"), resources)
    told = GRIEF if "death_told" in intents else THEM if state.risk.theirs else ""
    thread = state.about or told
    if thread == SCHOOL and state.risk.child_hurt:  # whom to call then is another question
        thread = THEM
    if thread == URGE and "worse" in intents and "eased:no" in dict(state.offered).values():
        return None  # what it has become is asked about first
    if thread == URGE and state.said == "minutes" and "distract" in intents:
        intents = (*intents, "other_way")  # the same page again would help no more
    if state.said in _TO_BE_ASKED and "yes" in intents and "fault" not in intents:
        intents = (*intents, "they_said_yes")
    if state.said in _YES_TO_CARE:
        intents = without(intents, "they_said_yes")
    meant = first_of(_AFTER_A_REPLY.get(state.said.removesuffix("_again"), {}), intents)
    if meant is not None:
        intents = (meant,)
    return _answered(state, thread, _left(state, heard, intents), resources)


def _with_whom_to_tell(
    state: DialogueState, heard: Heard, intents: Intents, resources: Resources
) -> Intents:
    """Return the intents with whom to tell of somebody's wound, or help for who worries."""
    if "told_for_them" in intents:  # whom it was told is named, and not asked about
        intents = without(intents, "like_who")
    theirs = state.risk.theirs and state.about in ABOUT_SOMEBODY
    if theirs and asks_for_themselves(state, heard.text, resources):
        return (*intents, "carer_self")
    asked = theirs and resources.says("asks_whom_to_tell", heard.text)
    at_work = "tells_at_work" in intents  # whom to tell there is another question
    return (*intents, "tell_an_adult", "to_an_adult") if asked and not at_work else intents


def asks_for_themselves(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether who worries asks what there is for them, and tells no more than a feeling.

    "And for me? same" may be a danger of their own, and so may "and for me?" of who has a friend
    that speaks of dying; a parent asks for help with that.
    """
    asked = resources.phrases["asks_for_oneself"].search(text)
    if asked is None or (state.risk.they_may_die and state.about != PARENT):
        return False
    beside = text[asked.end() :].strip(" ?.!")
    return not beside or resources.says("only_feels", beside)


def _left(state: DialogueState, heard: Heard, intents: Intents) -> Intents:
    """Return the intents without those that another part of the message takes away.

    "I'll tell her. what do I say to him" asks, and "im not hurt, it's him" tells of no feeling.
    """
    out = _SAID_THEN_ASKED if asked_last(heard.text) else frozenset()
    out |= frozenset() if MEANT.isdisjoint(intents) else {"carer_feels"}
    put_away = state.said.startswith(("put_", "took_", "take_it"))  # its medicine is kept away too
    out |= frozenset() if put_away or "about_medicine" not in intents else {"put_this_away"}
    return without(intents, *out)


def _of_its_length(heard: Heard) -> Intents:
    """Return what a message may mean in what the talk is about: the longer, the less."""
    words = len(heard.text.split())
    if words <= _MOST_WORDS or "found_out" in heard.intents:  # then the message itself says it
        return heard.intents
    sure = ASKED_BESIDE if words <= _MOST_OF_A_STORY else frozenset[str]()
    return tuple(intent for intent in heard.intents if intent in sure)


def begun_by(state: DialogueState, wish: str) -> DialogueState:
    """Return the state with what the talk is about, where only a wish says so."""
    if state.about and state.about not in _PASSING:
        return state
    if wish in OF_GRIEF:
        return replace(state, about=GRIEF)
    return replace(state, about=THEM) if wish in OF_THEM else state


def answered(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what the intents of a wish mean in what the talk is about, None for nothing there.

    The wish is the last of them. Who grieves may care for somebody as well.
    """
    thread = state.about or (THEM if state.risk.theirs else "")
    part = _answered(state, thread, intents, resources)
    if part is None and thread == GRIEF and intents[-1] in OF_THEM:
        return _answered(state, THEM, intents[-1:], resources)
    return part


def _answered(
    state: DialogueState, thread: str, intents: Intents, resources: Resources
) -> Part | None:
    answer = _answer(state, thread, intents) if intents else None
    if answer is None:
        return None
    rows = resources.wording.rows(answer.buttons)
    if thread == LINE:
        state = replace(state, risk=with_the_line(state.risk))
    if answer.reply == "they_said_yes" and "they_said_yes" in intents and state.risk.open:
        state = replace(state, risk=of_who_may_die(state.risk))
    return with_number(say(state, resources, answer.reply, "share", rows), resources)


def asked_beside(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do to who worries about somebody and asks it in the message that alarms.

    Their question ("who do I have to tell?") would else be lost behind the card.
    """
    if heard.assessment.level is not RiskLevel.THIRD_PARTY or state.risk.emergency:
        return None
    intents = _with_whom_to_tell(state, heard, heard.intents, resources)
    asked = tuple(intent for intent in intents if intent in ASKED_BESIDE)
    at_work = works_with_the_young(state, heard.text, heard.assessment.level, resources)
    at_work = at_work and state.about != PARENT
    answer = first_of(OF_A_PUPIL, intents) if state.about == SCHOOL else None
    if answer is None and at_work and resources.says("asks_their_duty", heard.text):
        answer = OF_A_PUPIL["what_now"]
    thread = state.about if state.about in ABOUT_SOMEBODY else THEM
    answer = answer or first_of(ANSWERS[thread], asked)
    return None if answer is None else say(state, resources, answer.reply, "share")


def _answer(state: DialogueState, thread: str, intents: Intents) -> Answer | None:
    """Return what a thread answers to the first intent that it has an answer to, else None."""
    if thread == LINE and state.risk.emergency:  # who is on the phone then is no line
        return None
    if thread == GRIEF and state.risk.in_danger_now:  # what is to be done now comes first
        return None
    if thread == SCHOOL and state.risk.open and not state.risk.theirs:  # asked of oneself then
        return None
    answers = {**ANSWERS.get(thread, {}), **_after_a_page(state)}
    if _own_harm(state):
        others = {} if thread == ATTENTION else answers  # who worries is told other things there
        answers = {**OF_OWN_HARM, **others}
    if thread in ABOUT_SOMEBODY:
        if state.risk.open and not state.risk.theirs:  # then it is asked of oneself
            answers = {one: said for one, said in answers.items() if one not in OF_ANYBODY}
        answers = answers if state.risk.open else {**OF_A_WORRY, **answers}
        answers = {**answers, **(OF_WHO_MAY_DIE if state.risk.they_may_die else {})}
        if state.risk.emergency or state.risk.hurt:  # nobody is told to stay near who hurts them
            barred = IN_CALM | _OF_WHO_IS_HURT if state.risk.hurt else IN_CALM
            answers = {intent: said for intent, said in answers.items() if intent not in barred}
    return first_of(answers, intents)


def _own_harm(state: DialogueState) -> bool:
    """Return whether the person told of their own self-harm, and of no emergency since."""
    own = state.risk.open and not state.risk.theirs and not state.risk.hurt
    return own and state.risk.worst >= RiskLevel.PASSIVE and not state.risk.emergency


def _after_a_page(state: DialogueState) -> Mapping[str, Answer]:
    """Return what a few words mean after a page of the guide, by their intent."""
    if not state.topic or state.topic in OF_CARE:
        return {}
    read = state.topic == _SIGNS and state.said in ("section", "rest")
    return {**AFTER_A_PAGE, **AFTER_SIGNS} if read else AFTER_A_PAGE


def mourned(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return a human sentence to who goes on telling of a death, None for all others."""
    goes_on = state.about == GRIEF and (
        state.said.startswith("grief") or state.said == "condolence"
    )
    if not goes_on or asks(heard.text) or "stop" in heard.intents:
        return None
    of_it = any(evidence.id == _TELLS_OF_A_DEATH for evidence in heard.assessment.evidence)
    if not (tells(heard.text) or of_it) or resources.seeks_therapist(heard.text):
        return None
    if said(state, heard.intents, resources) is not None:
        return None
    return with_number(say(state, resources, mourning(state), "share"), resources)


def mourning(state: DialogueState) -> str:
    """Return the name of what is said to who goes on telling of a death: each once, in a circle."""
    return _ON_GRIEF.get(state.said, "grief_heard")
