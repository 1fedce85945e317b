"""What a message means in this chat: triage reads it alone, and here it is read after the others.

Each step takes the assessment of the one before it. Their order matters, and stands in two lists
at the end: what a message surely asks, explains or takes back comes first, then whom it is of, then
what it means after what was told and said, and last what it means while somebody is in danger now.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.help import plan
from bot.dialogue.help.after_violence import as_not_believed
from bot.dialogue.help.danger_passed import as_come_down
from bot.dialogue.help.explained import as_explained, as_taken_back, without_reasons
from bot.dialogue.help.in_an_emergency import as_refused
from bot.dialogue.help.in_danger_now import as_in_danger
from bot.dialogue.help.looked_after import as_looked_after
from bot.dialogue.help.of_the_wound import as_a_blister, as_bleeding_on, as_injured
from bot.dialogue.help.out_of_reach import as_out_of_reach
from bot.dialogue.help.they_died import as_a_death
from bot.dialogue.help.towards_safety import as_company, as_fetched, as_thrown_out
from bot.dialogue.risk.as_told import as_told
from bot.dialogue.risk.asked_in_calm import as_asked, as_treated
from bot.dialogue.risk.beside_a_denial import as_it_goes_on
from bot.dialogue.risk.in_context import (
    alone_as_asked,
    as_they_took_it,
    by_patterns_alone,
    in_an_exercise,
    in_context,
    in_the_plan,
    in_their_hand,
    still_the_urge,
    when_it_was,
)
from bot.dialogue.risk.no_sign import SAYS_WAS_SAFE, of_care_alone, ready_to_look
from bot.dialogue.risk.of_carers import as_of_them
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.worse_signs import (
    CLOSER_TO_IT,
    DID,
    SHORT,
    STILL,
    TAKEN_BACK,
    THERE,
    only_an_urge,
)
from bot.dialogue.talk import own_questions
from bot.dialogue.talk.just_said import after_the_reply, calm
from bot.dialogue.talk.thread_answers import FOUND_OUT, of_them
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import DYING, Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import BREAK, tokenise

# Replies that name something to do: who writes "done" then has done that.
_EXERCISES = frozenset(
    {"minutes", "minutes_else", "timer_started", "timer_over", "stepped_back", "picks_one"}
    | {"went_through"}
)
_NOT_SAFE = "says-not-safe"  # an entry of the lexicon
# What few words tell of who spoke of dying.
_DID_IT = Evidence(DID, RiskLevel.NONE, DID)
_HAS_ENOUGH = Evidence("means-within-reach", RiskLevel.NONE, "worse")
_AT_AN_EDGE = Evidence("near-water-or-rails", RiskLevel.NONE, THERE)
_TAKES_BACK = "takes-it-back"  # an entry
_OF_THEIR_PAST = frozenset({"somebody-near-plainly", "someone-suicidal"})  # entries
# What "i'm scared" tells, and who writes it.
_OF_FEAR = frozenset({"is-afraid", "says-under-18", "speaks-as-a-child", SECOND_READER})
# What a sign of the plan may alarm with: a danger to others, or of this hour, is none.
_OF_SIGNS = frozenset(
    {level for level in RiskLevel if level.help_shown is not Help.CARD}
    | {RiskLevel.PASSIVE, RiskLevel.SELF_HARM, RiskLevel.ACTIVE}
)

# Takes the assessment of the step before it, and returns it as it is meant.
_Step = Callable[[Told, Assessment], Assessment]


def as_meant(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what a message means in this chat.

    Args:
        assessment: the triage of the message alone.
    """
    for step in _AS_ASKED_OR_EXPLAINED:
        assessment = step(told, assessment)
    told = replace(told, intents=without_reasons(told.intents))
    for step in _AS_SAID_HERE:
        assessment = step(told, assessment)
    return assessment


def _of_the_other(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment without signs of the other that name nobody, of who is in danger too.

    "I want to die and my sister wants to die", and then "now": one's own hour comes first. So it is
    of "shaky now", where nobody else was spoken of at all.
    """
    nobody = not told.risk.open and not of_them(told.state) and told.says("body_answers_it")
    if not (told.risk.of_another_too or nobody) or told.risk.theirs or names_somebody(told.text):
        return assessment
    return assessment.without(lambda e: e.group == CLOSER_TO_IT)


def _found_out_and_afraid(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "i'm scared", of whose self-harm was seen, as no sign of dying.

    Nothing else may be told, now or before; whether they are safe is asked.
    """
    harm = told.risk.worst is RiskLevel.SELF_HARM and "card_passive" not in told.risk.groups
    known = told.state.about == FOUND_OUT and harm and not told.risk.hurt
    afraid = "scared" in told.intents and assessment.ids <= _OF_FEAR
    if not (known and afraid) or assessment.alarms:
        return assessment
    return assessment.without(lambda _: True).without_hints(lambda e: e.id in _OF_FEAR)


def _in_an_exercise(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what answers an exercise or the plan, where one runs."""
    state = told.state
    waits = state.waiting and not state.said.startswith("card_")  # a card asks what was done
    asked = not state.plan and "eased:no" in dict(state.offered).values()
    exercises = waits or state.said in _EXERCISES
    if state.plan or exercises:
        assessment = in_an_exercise(assessment, worse=asked and "worse" in told.intents)
    if asked or (exercises and not state.plan):
        assessment = still_the_urge(told.risk, assessment)
    return assessment


def _as_an_answer(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what answers a question of ours: who is near, when, who knows."""
    tells_when = plan.tells_when(told.state, told.intents)
    if tells_when or own_questions.says_nobody_is_near(told.state, told.intents):
        assessment = alone_as_asked(assessment)
    urgent = assessment.level is RiskLevel.IMMINENT  # no question comes before an emergency
    asked_plainly = own_questions.gives_up(told.state, told.intents) and not urgent
    if tells_when or asked_plainly or _speaks_of_our_plan(told):
        assessment = by_patterns_alone(assessment)
    if "has_told" in told.intents and told.risk.open and not told.risk.theirs:
        assessment = as_they_took_it(assessment)
    return assessment


def _as_said_before(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "i said yes im safe" as what was said, and no lie that is told.

    Nor does "no, I'm not serious" tell that it is not safe: that is asked, outside an emergency.

    "Done", right after a card on an urge, may be a wound: it is asked about. So is "I know exactly
    how much", where nothing was told before it. What somebody used to do is no worry of now.
    """
    if "says_safe_again" in told.intents and told.state.said == "safe_yes":
        return assessment.without(lambda e: e.id == SAYS_WAS_SAFE)
    asked = told.state.unanswered > 0 and not told.risk.emergency
    alone = BREAK not in tokenise(told.text)[:-1]
    if "says_safe" in told.intents and asked and alone:  # "tonight" is no time for it there
        return assessment.without(lambda e: e.group.startswith("worse"))
    if not told.risk.in_sight and told.says("only_knows_how_much", without=" .!"):
        return by_patterns_alone(assessment)
    if told.says("they_used_to", without=" .!"):
        return assessment.without(lambda e: e.id in _OF_THEIR_PAST)
    if "not_serious" in told.intents and not told.risk.emergency:
        return assessment.without(lambda e: e.id == _TAKES_BACK)
    # "Still here and ok"; "u still there" is of the bot.
    if not {"soothes", "still_there"}.isdisjoint(told.intents):
        return assessment.without(lambda e: e.group == STILL)
    after_an_urge = told.state.said == "card_urge" and only_an_urge(told.risk)
    if after_an_urge and "did_exercise" in told.intents and SHORT in assessment.groups:
        rest = assessment.without(lambda e: e.group == SHORT)
        return rest.having(Evidence(DID, RiskLevel.NONE, DID))
    return assessment


def _closer_to_it(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment with what few words tell of who spoke of dying: it comes closer.

    "I did something", "on balcony now", and "i mean, not safe" say little alone.
    """
    own = told.risk.in_sight and told.risk.worst in DYING and not told.risk.theirs
    if not own or told.state.plan:
        return assessment
    if told.says("did_something"):
        return assessment.having(_DID_IT)
    if told.says("has_enough_of_it") or told.says("has_a_way_to_it"):
        return assessment.having(_HAS_ENOUGH)
    if told.says("at_an_edge"):
        return assessment.having(_AT_AN_EDGE)
    unsafe = "says_unsafe" in told.intents and _NOT_SAFE in assessment.ids
    if unsafe or ("takes_yes_back" in told.intents and told.state.said == "safe_yes"):
        return assessment.having(Evidence(_TAKES_BACK, RiskLevel.NONE, TAKEN_BACK))
    return assessment


def _speaks_of_our_plan(told: Told) -> bool:
    """Return whether a message is of the short plan: a card offers it, so it means no other."""
    offered = (told.risk.open or told.risk.in_sight) and "our_plan" in told.intents
    return (offered or "plan_kept" in told.intents) and not told.risk.emergency


def _in_the_plan(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what answers a question of the plan."""
    state, intents = told.state, told.intents
    sign = plan.names_a_sign(state, intents) and {e.level for e in assessment.evidence} <= _OF_SIGNS
    if state.plan == plan.SIGNS:
        assessment = in_the_plan(assessment)
    if sign:
        return calm(by_patterns_alone(assessment))
    makes_safer = "makes_safer" in intents and state.said in plan.DONE
    if makes_safer or plan.makes_safer(state, told.text, intents):
        return by_patterns_alone(assessment)
    if state.plan and "holds_it" in intents:
        return in_their_hand(assessment)
    # The plan refuses a danger itself, with the number; an emergency has its card.
    if plan.refuses(state, intents) and assessment.level < RiskLevel.IMMINENT:
        return by_patterns_alone(assessment)
    return assessment


# In this order.
_AS_ASKED_OR_EXPLAINED: tuple[_Step, ...] = (
    as_asked,
    as_treated,
    of_care_alone,
    ready_to_look,
    as_explained,
    as_taken_back,
    as_it_goes_on,
)
_AS_SAID_HERE: tuple[_Step, ...] = (  # without the intents that only explain
    as_of_them,
    as_a_death,
    as_looked_after,
    as_refused,
    as_out_of_reach,
    as_company,
    as_fetched,
    as_not_believed,
    as_thrown_out,
    as_bleeding_on,
    as_injured,
    as_a_blister,
    as_told,
    when_it_was,
    _found_out_and_afraid,
    _in_an_exercise,
    _as_an_answer,
    _as_said_before,
    _closer_to_it,
    _in_the_plan,
    after_the_reply,
    _of_the_other,
    in_context,
    as_come_down,
    as_in_danger,
)
