"""What asks about, or tells once more, a worry for somebody that was told before: no news."""

from bot.dialogue.risk.of_whom import tends_them
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_of import ONLY_READ, ToldOf
from bot.dialogue.talk.thread_answers import ABOUT_SOMEBODY
from bot.safety.levels import RiskLevel

_OF_MEANS = ONLY_READ | {"means-near"}  # entries that "what do i do with the blade" brings
_DOUBTED = ONLY_READ | {"someone-said-plainly", "someone-suicidal"}  # the same: of a doubt
_PUNISHED = ONLY_READ | {"being-hurt"}  # the same: "my wife says we should ground him"
# Intents of what is asked or told of somebody of whom worse was told before.
_TOLD_IN_CALM = frozenset({"wont_do_it", "could_they_die", "when_well_again"})
_MAY_BE_THE_CAUSE = "may_be_the_cause"  # an intent: "it's my fault if she dies"


def nothing_new(told: ToldOf) -> bool:
    """Return whether a card would only say again what stands above, and an answer says more.

    "What do I do with the cuts", "he says he won't do it", "I can't tell if she's suicidal", "it's
    for attention". So of who is watched at home since their own cuts were seen, which is no worry
    for somebody else.
    """
    if len(told.sentences) == 1 and _asks_of_means(told):
        return True
    if len(told.said) > 1 or told.says("tells_more"):
        return False
    if told.alarms <= _PUNISHED and punished(told):
        return True
    if told.alarms <= ONLY_READ and (_tends_who_is_known(told) or _blames_oneself(told)):
        return True
    if told.level is not RiskLevel.THIRD_PARTY or told.urgent:
        return False
    risk = told.risk
    if told.alarms <= ONLY_READ and told.says("thinks_it_is_for_attention"):
        return told.known and not (risk.urgent or risk.emergency)
    if not risk.theirs and risk.worst is RiskLevel.SELF_HARM and told.alarms <= ONLY_READ:
        return risk.open and "watched_at_home" in told.intents
    return _asked_again(told)


def punished(told: Told) -> bool:
    """Return whether somebody means to punish whom the talk is about: "she says ground him"."""
    return (
        "punish_them" in told.intents and told.state.about in ABOUT_SOMEBODY and not told.risk.hurt
    )


def _asks_of_means(told: ToldOf) -> bool:
    """Return whether who worries asks what to do with a thing: "what should I do with the blade".

    Found in a son's room, it makes nothing worse.
    """
    asked = told.alarms <= _OF_MEANS and "what_with_means" in told.intents
    pressing = told.risk.emergency or told.risk.urgent
    return asked and told.worries and told.known and told.about_somebody and not pressing


def _tends_who_is_known(told: ToldOf) -> bool:
    return told.known and not told.risk.emergency and tends_them(told)


def _blames_oneself(told: ToldOf) -> bool:
    """Return whether who worries asks whether it is their fault, and tells of no new danger."""
    new = told.level > RiskLevel.THIRD_PARTY or told.urgent
    return told.known and _MAY_BE_THE_CAUSE in told.intents and not new


def _asked_again(told: ToldOf) -> bool:
    """Return whether a worry that was told before is asked about: it has an answer of its own."""
    risk, intents = told.risk, told.intents
    if "wont_take_medicine" in intents and told.alarms <= (_DOUBTED if told.known else ONLY_READ):
        return told.about_somebody and not risk.emergency
    if not told.known:
        return False
    again = risk.recent and risk.they_may_die and "they_want_to_die" in intents
    if told.alarms <= _DOUBTED and (again or "ask_of_suicide" in intents):
        return True
    if not told.alarms <= ONLY_READ:
        return False
    if "first_aid" in intents:
        return not risk.emergency
    return not _TOLD_IN_CALM.isdisjoint(intents)
