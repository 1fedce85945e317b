"""What who worries about somebody asks in a few plain words, answered as of somebody else.

Of rest for themselves, of what care tells them, of posts, of others who see it, of their own age.
None of it where the other is in danger now: what is asked then is what to do.
"""

from dataclasses import replace

from bot.dialogue.answering.reading import section
from bot.dialogue.buttons import CRISIS, FIND, LOOK
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.thread_answers import GRIEF, PARENT, SCHOOL, THEM, of_them
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.triage import NEARLY

_WORN = "carer_self"  # an intent, and its reply
_ON_REST = frozenset({"carer_self", "carer_self_again", "carer_feels", "carer_feels_again"})
_YOUNG_CHILD = frozenset({"young_child", "young_child_again"})  # replies
_NOT_TO_BLAME = "child_not_to_blame"  # a reply
# What who asks whether to tell the school is told: a parent, and who works there.
_AT_SCHOOL = {PARENT: "tell_their_school", SCHOOL: "pupils_secret"}
_SIGNS = "warning-signs"  # a page
_MOST_WORDS = 14  # of a question that has one of these answers
# The buttons under an answer that has others than the lines.
_ROWS = dict.fromkeys(("spreads_there", "posts_of_theirs", "talk_with_them"), LOOK)


def of_carers(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to what who worries asks or tells in a few plain words, None for no such.

    None where the other is in danger now, where a death is mourned, and where a message may hide a
    risk of its own.
    """
    if state.risk.urgent or state.about == GRIEF or NEARLY in heard.assessment.groups:
        return None
    if len(heard.text.split()) > _MOST_WORDS:
        return None
    asked = heard.text.strip(" ?.!")
    given = _given_up(state, asked, resources) or _signs(state, asked, resources)
    if given is not None or not of_them(state):
        return given or _worn_out(state, heard, asked, resources)
    if state.said in _YOUNG_CHILD and resources.says("bruised", asked):
        return with_number(say(state, resources, "bruised_child", "crisis"), resources)
    if resources.says("may_rest", asked):
        return _rest(state, resources)
    name = _asked(asked, resources)
    if state.about in _AT_SCHOOL and resources.says("tell_their_school", asked):
        name = _AT_SCHOOL[state.about]
    if not name:
        return None
    rows = resources.wording.rows(_ROWS.get(name, CRISIS))
    return with_number(say(state, resources, name, "ask", rows), resources)


def _given_up(state: DialogueState, asked: str, resources: Resources) -> Part | None:
    """Return what is next where somebody gave up what they hurt themselves with.

    None where a risk is open: who gives things away may say goodbye.
    """
    if state.risk.open or not resources.says("gave_up_their_blade", asked):
        return None
    about = state if of_them(state) else replace(state, about=THEM)
    rows = resources.wording.rows(LOOK)
    return with_number(say(about, resources, "gave_it_up", "share", rows), resources)


def _signs(state: DialogueState, asked: str, resources: Resources) -> Part | None:
    """Return the signs, to who asks how to know it, or whether somebody has stopped; or None.

    Only where self-harm or a worry was spoken of: who hits somebody, or drinks, may stop as well.
    """
    of_it = bool(state.topic) or (state.risk.open and state.risk.theirs)
    if state.search is not None or state.risk.hurt or not of_it:
        return None
    if not resources.says("signs_in_them", asked):
        return None
    theirs = replace(state, about=state.about or THEM)
    return with_number(section(theirs, _SIGNS, resources), resources)


def _asked(asked: str, resources: Resources) -> str:
    """Return the reply to what who worries asks or tells in a few plain words, "" for none."""
    name = "told_nothing_by_care" if resources.says("told_nothing", asked) else ""
    name = "spreads_there" if resources.says("catches_on", asked) else name
    name = "posts_of_theirs" if resources.says("take_the_post_down", asked) else name
    name = "fault" if resources.says("missed_their_call", asked) else name
    name = "for_attention" if resources.says("thinks_it_is_for_attention", asked) else name
    name = "talk_with_them" if resources.says("how_staff_speak", asked) else name
    return "tell_an_adult" if resources.says("how_old_who_worries", asked) else name


def _worn_out(state: DialogueState, heard: Heard, asked: str, resources: Resources) -> Part | None:
    """Return care for who says first that somebody wears them out: "my wife drinks, im burnt out".

    Not where a risk of their own was told: that they are worn out is of that.
    """
    if state.risk.open or state.search is not None:
        return None
    if state.said in _ON_REST and resources.says("may_rest", asked):
        return _rest(state, resources)
    if _WORN not in heard.intents or not names_somebody(asked):
        return None
    if not resources.says("their_trouble", asked):  # "my boss wears me out"
        return None
    return _rest(replace(state, about=THEM), resources)


def _rest(state: DialogueState, resources: Resources) -> Part:
    """Return that who cares for somebody may rest, with a line for them."""
    rows = resources.wording.rows((*FIND, *CRISIS))
    name = "carer_feels" if state.said == f"{_WORN}_again" else _WORN
    return with_number(say(state, resources, name, "share", rows), resources)


def of_staff(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return how to speak with somebody in their care, to who works with them and asks in calm."""
    asked = heard.text.strip(" ?.!")
    if state.risk.open or state.search is not None or NEARLY in heard.assessment.groups:
        return None
    told = resources.says("speaks_as_staff", asked)
    asks_it = told and resources.says("asks_what_to_ask_them", asked)
    if not asks_it and not resources.says("how_staff_speak", asked):
        return None
    rows = resources.wording.rows(LOOK)
    return with_number(say(state, resources, "talk_with_them", "ask", rows), resources)


def of_other_bereaved(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return groups for who grieves and asks whether there are others: "are there other dads".

    And what a child hears that thinks it was because of them. "He left me with two babies" is told
    of who died, and of no parting. Who asks for grief groups needs not have told of a death. None
    for all else.
    """
    mourns = state.about == GRIEF and not state.risk.emergency
    again = state.said.startswith(_NOT_TO_BLAME) and resources.says("asks_it_again", heard.text)
    if mourns and (again or resources.says("child_thinks_it_is_to_blame", heard.text)):
        return with_number(say(state, resources, _NOT_TO_BLAME, "share"), resources)
    if mourns and resources.says("left_by_who_died", heard.text):
        return with_number(say(state, resources, "grief_heard", "share"), resources)
    if mourns and resources.says("who_cleans_there", heard.text.strip(" ?.!")):
        return with_number(say(state, resources, "who_cleans", "ask"), resources)
    asked = heard.text.strip(" ?.!")
    groups = mourns and resources.says("others_like_me", asked)
    if not groups and not (not state.risk.emergency and resources.says("asks_grief_groups", asked)):
        return None
    return with_number(
        say(state, resources, "grief_groups", "share", resources.wording.rows(FIND)), resources
    )
