"""Words to tell somebody with: of one's own self-harm, of somebody else's, or of no harm at all."""

from bot.dialogue.heard import Intents, first_of, without
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.telling_on import SUBJECT_OF, goes_on, subject
from bot.dialogue.talk.thread_answers import (
    ABOUT_SOMEBODY,
    FOUND_OUT,
    GRIEF,
    OF_THEM,
    TELLING,
    THEM,
    of_them,
)
from bot.safety.levels import RiskLevel

_ASKS_HOW_TO_TELL = frozenset({"talk_with_them", "to_a_listener"})
_WORDS_TO_TELL = frozenset({"tell_mine", "talk_with_them"})
# "How do I bring up therapy with my son", "how do I tell a date about my scars".
_SAY_IT_BETTER = frozenset({"wont_have_care", "scars_seen", "asks_at_work"})
# Subjects of which no self-harm was told: words to tell it would tell too much.
_OF_NO_HARM = frozenset({"pressure", "bullying", "parting", "loneliness", "body", "family"})
_FELT_WITH = "feeling"  # a reply to who tells how they are
# "What do I tell people" of who told of no harm; words of one's own have another answer.
_TO_CHILDREN = "grief_children"
_SAYS_WHAT = frozenset({"words_to_them", "first_words"})
_LEAVES = "words_before_going"  # an intent: may be words to leave behind
_TO_WHOM = frozenset({"tell_an_adult", "grief_people", _TO_CHILDREN})
_HAS_WORDS = frozenset({"tell_mine", "tell_plainly", "to_an_adult", "talk_with_them"})
OWN_WORDS, WHETHER_TO_TELL = "own_words", "whether_to_tell"  # intents
_SCARS = "scars"  # what the talk is about
# Of telling one's own, where nobody else is spoken of; and what else such words would be taken for.
_TOLD_ON = "they_pass_it_on"  # an intent
_OF_TELLING = {WHETHER_TO_TELL: "must_i_tell", _TOLD_ON: "kept_private"}
_TAKEN_FOR = frozenset({"tell_an_adult", "other_parent", "may_i_tell", "call_parents", "tell_mum"})
# Replies after which "she" is who is told, and "what do I say" asks for one's own words.
_AFTER_TELLING = frozenset({
    "must_i_tell", "tell_someone", "tell_a_doctor", "not_shown", "kept_private", "parents_know",
    "nobody_to_know", "not_lost",
})  # fmt: skip
# What only who worries about somebody else asks: "how do I get her to stop" of who checks on them.
_OF_A_WORRY = frozenset({"support_them", "look_at_wounds"})


def with_words_to_begin(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with that for words to begin with, of who asks "what do i tell her".

    Of their own self-harm too, where that is to be told. In what is urgent, what to do comes first.
    """
    theirs = of_them(state) or state.about == FOUND_OUT
    urgent = state.risk.urgent or state.risk.emergency
    if tells_of_scars(state, intents):
        return ("scars_seen",)
    in_calm = OWN_WORDS in intents and not state.risk.open
    if in_calm or (not theirs and _asks_for_own_words(state, intents)):
        return (OWN_WORDS,)
    if OWN_WORDS in intents and _in_ones_own_danger(state):
        return ("what_now",)  # "how do i say no to them", of voices or an urge
    own = state.about == TELLING or (state.risk.open and not state.risk.hurt)
    to_others = "tell_an_adult" in intents  # "what do i tell her teacher"
    if "words_to_them" not in intents or urgent or to_others or not (theirs or own):
        return intents
    begins = "talk_with_them" if theirs else "tell_mine"
    return (begins, *without(intents, "what_now"))


def _in_ones_own_danger(state: DialogueState) -> bool:
    """Return whether the person may hurt themselves, and nobody was told of who hurts them."""
    own = state.risk.open and not (state.risk.theirs or state.risk.hurt)
    return own and state.risk.worst >= RiskLevel.SELF_HARM


def _tells_of_oneself(state: DialogueState) -> bool:
    """Return whether whom to tell is a question of the person's own self-harm.

    It was told, or the talk is of telling it or of who found out; and nobody else is spoken of.
    """
    if state.risk.theirs or state.risk.hurt or state.risk.emergency:
        return False
    if state.about in (*ABOUT_SOMEBODY, GRIEF):
        return False
    own = state.risk.open and state.risk.worst >= RiskLevel.PASSIVE
    return own or state.about in (TELLING, FOUND_OUT) or state.said in _AFTER_TELLING


def with_telling(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with what is asked about telling one's own self-harm.

    Of who knows, or is to be told, nobody asks what only who worries about them asks.
    """
    if not _tells_of_oneself(state):
        return intents
    meant = first_of(_OF_TELLING, intents)
    told = state.about in (TELLING, FOUND_OUT)
    out = (_TAKEN_FOR if meant else frozenset()) | (_OF_A_WORRY if told else frozenset())
    kept = without(intents, *out)
    return (meant, *kept) if meant else kept


def with_whose_words(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with whose words are asked for: "what do I say to my mum" is of oneself.

    Only who worries about somebody, or mourns, means another's words by it.
    """
    if not _SAY_IT_BETTER.isdisjoint(intents):
        return without(intents, *_WORDS_TO_TELL)
    asks = "to_an_adult" in intents or "tell_mine" in intents
    if not (asks or _ASKS_HOW_TO_TELL.issubset(intents)) or state.about == GRIEF:
        return intents
    if asks and tells_of_another(state, intents) and not state.risk.hurt:
        return ("tell_an_adult", *without(intents, *_WORDS_TO_TELL))
    if state.risk.hurt or of_them(state) or state.after in OF_THEM:
        return intents
    words = "tell_plainly" if tells_of_no_harm(state) else "how_to_tell_them"
    out = {"talk_with_them", "tell_an_adult"} | (
        {"tell_mine"} if words == "tell_plainly" else set()
    )
    return (words, *without(intents, *out))


def tells_of_another(state: DialogueState, intents: Intents) -> bool:
    """Return whether words to tell are of somebody else who may be in danger, by a friend."""
    if "of_a_friend" in intents and not state.risk.open:
        return True
    theirs = state.risk.open and state.risk.theirs
    return state.about == THEM or (theirs and state.about not in ABOUT_SOMEBODY)


def _asks_for_own_words(state: DialogueState, intents: Intents) -> bool:
    """Return whether words are asked for by who told of no harm: "what do i tell people" of a job.

    Children are told of it too; of one's kin a worry may be meant. Who is lonely, or tells how they
    are, may look for words to leave behind.
    """
    if state.said == _FELT_WITH or subject(state) == "loneliness" or _LEAVES in intents:
        return False
    asks = not (_SAYS_WHAT.isdisjoint(intents) or _TO_WHOM.isdisjoint(intents))
    words = _HAS_WORDS - {"talk_with_them"} if _TO_CHILDREN in intents else _HAS_WORDS
    return asks and words.isdisjoint(intents) and tells_of_no_harm(state)


def tells_of_scars(state: DialogueState, intents: Intents) -> bool:
    """Return whether it is asked how to tell somebody of the scars that the talk is about."""
    asks = "tell_mine" in intents or not _SAYS_WHAT.isdisjoint(intents)
    return asks and state.about == _SCARS and not state.risk.open


def tells_of_no_harm(state: DialogueState) -> bool:
    """Return whether the talk is of exams, a parting, a body, or of what was only heard.

    No harm was told then, and no page was read: words to tell it, and what follows it, are of none.
    """
    told = {subject(state), *(SUBJECT_OF.get(reply, "") for reply in state.wished)}
    harm = state.risk.open or state.risk.before > RiskLevel.NONE
    heard = (goes_on(state) or state.said == _FELT_WITH) and not state.about
    heard = heard and not (state.topic or state.risk.kept)
    return not harm and (heard or not told.isdisjoint(_OF_NO_HARM))
