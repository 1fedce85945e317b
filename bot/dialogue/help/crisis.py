"""Which crisis help goes out, in which words. Help is varied over a session and never dropped."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogue.buttons import CLEAR, under_card_again
from bot.dialogue.help.cards import card_name, full_card
from bot.dialogue.help.help_view import HelpView, open_row
from bot.dialogue.replies import Reply, Wording
from bot.dialogue.risk.risk_memory import said_well
from bot.dialogue.risk.told_together import LEFT_OUT_FOR_DAYS
from bot.dialogue.state import (
    ANOTHER_TOO,
    AT_CARE,
    BESIDE_THEM,
    BOTH_IN_DANGER,
    BY_THEMSELVES,
    CLOSE_TO_THEM,
    EDGE,
    FOUND,
    FUMES,
    HARM_DONE,
    HARM_MAY_BE,
    HEAD_STRUCK,
    HELP_COMING,
    HIGH_UP,
    HURT_ONLY_READ,
    HURT_TOO,
    HURT_WITH_THEM,
    KILLED,
    MEANS,
    NOT_BREATHING,
    ON_THEIR_SIDE,
    ONLY_READ,
    PASSED,
    SCARED,
    SEEN,
    STILL_IN_DANGER,
    SWALLOWED,
    THEIR_DYING,
    URGENT_CARD,
    WOUND,
    RiskMemory,
)
from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import SECOND_READER, Assessment

HONEST_EVERY = 4  # SAFE_MESSAGING.md section 5: every fourth turn says why it repeats itself

_ROW_OF_GROUP = {"bereaved": "row_bereaved", "hyperbole": "row_hyperbole"}
_ROW_OF_LEVEL = {RiskLevel.RECOVERY: "row_recovery", RiskLevel.DENIAL: "row_denial"}
# What stands behind whichever card comes with a group: somebody has to be seen by a doctor.
_TO_BE_SEEN = {
    "choked": "choked",
    "baby-hurt": "baby_hurt",
    "starved": "starved",
    "withdrawal": "withdrawal",
    "with-child": "with_child",
    "not-eaten": "not_eaten",
    "was-hanged": "was_hanged",
    "their-neck": "their_neck",
    "pregnant-hurt": "pregnant_hurt",
    "leaves-hospital": "leaves_hospital",
    "among-staff": "among_staff",
    "sent-home": "sent_home",
    "left-out": "left_out",
    "forced": "forced",
    "did-it": "did_it",
    "worse-near": "violence_near",
    SCARED: "scared_now",
    BOTH_IN_DANGER: "both_in_danger",
    "pact": "pact",
    "two-took": "two_took",
    "numb-below": "numb_below",
    "found-dead": "found_dead",
    KILLED: "killed_now",
    CLOSE_TO_THEM: CLOSE_TO_THEM,
    BY_THEMSELVES: "struck_now",
    ON_THEIR_SIDE: "on_their_side",
    NOT_BREATHING: "not_breathing",
    FUMES: "fumes",
    HEAD_STRUCK: "head_struck",
}
# Of those, what is for an emergency of this hour.
_FIRST_AID = frozenset({"not_breathing", "fumes", "head_struck"})
# These stand at the end; all others behind the first numbers, and behind a card of one's own too.
_AT_THE_END = frozenset({"choked", "forced"})
# Who goes off alone or hides is asked in full whether it is safe, also for a second time.
_ASKED_IN_FULL = {"worse-leaving", "worse-hiding"}
# One's own danger comes first and alone.
_OF_OTHERS_ONLY = frozenset(
    {"their_neck", "choked", "baby_hurt", "forced", "violence_near", "killed_now", "struck_now"}
    | {"on_their_side"}
)
# Entries of who makes ready to die: told after a card, that is worse, and the card is said again.
_MAKES_READY = frozenset(
    {"leaves-a-note", "affairs-in-order", "settles-affairs", "papers-in-order"}
)
_BY_SOMEBODY = {"", "choked"}  # groups of violence that is done to the person
_OF_WHO_IS_HURT = {"card_violence", "card_held", "card_young_hurt", "card_witness"}
_WORRY = "card_third_party"
_VIOLENCE = "card_violence"
_OF_SOMEBODY_HURT = ("card_witness", "card_child")  # cards
_COMES_NEAR = "they-come-closer"  # an entry of the lexicon
_THREATENED = "threatened-plainly"  # an entry of the lexicon
# Cards that are said in full every time: an emergency, and a refusal that must not change.
_ALWAYS_FULL = frozenset(
    {"card_imminent", "card_birth_emergency", URGENT_CARD, "card_attack_planned", "card_methods"}
)
# Entries of the lexicon that tell of an emergency in which nothing was done yet.
_NOTHING_DONE_YET = frozenset(
    {"means-in-hand", "means-near", "means-within-reach", "looks-at-it", HIGH_UP, "farewell"}
    | {"says-goodbye-to-life", "closer-to-it", "takes-it-back", "alone-with-it", "comes-back"}
    | {"near-water-or-rails", "when-they-sleep", "hides-from-them", "names-a-last-night"}
    | {"names-a-time", "says-not-safe", "takes-them-back", "has-to-cut-it-out"}
    | {"high-up-indoors", "stands-at-a-height", "looks-down", "stands-where-trains-pass"}
    | {"counts-the-trains", "waits-for-the-fast-one", "over-the-railing-now", "goes-up-to-fly"}
    | {"poured-out-and-water"}
    | {STILL_IN_DANGER}
)
# Nothing was taken, or what was done is not told.
_UNTOLD = {SECOND_READER, LEFT_OUT_FOR_DAYS}
# An attempt that is only meant: "I'm going to kill myself tonight".
_ATTEMPT, _MEANS_TO = "attempt-now", "means-to-do-it"
# Entries that tell which danger it is: what to do next is not the same.
_DANGER_OF = {
    **dict.fromkeys(
        ("taken-something", "took-or-used-it", "leaves-hospital-after-overdose"), SWALLOWED
    ),
    **dict.fromkeys(("sent-home-after-overdose", "took-tablets-in-other-languages"), SWALLOWED),
    **dict.fromkeys(("bleeding-badly", "wound-is-bad", "part-of-the-body"), WOUND),
    **dict.fromkeys((HIGH_UP, "still-up-there", "near-water-or-rails"), EDGE),
    **dict.fromkeys(("means-in-hand", "means-within-reach", "looks-at-it"), MEANS),
    **dict.fromkeys(("takes-them-back", "poured-out-and-water"), MEANS),
    **dict.fromkeys(("high-up-indoors", "over-the-railing-now"), EDGE),
    "goes-up-to-fly": EDGE,
    "typing-while-it-works": SWALLOWED,
}


@dataclass(frozen=True, slots=True)
class CrisisHelp:
    """The help of one turn: a card to send first, or a row to put under the answer, or neither."""

    memory: RiskMemory
    card: Reply | None = None
    row: str = ""


def crisis_help(
    memory: RiskMemory,
    assessment: Assessment,
    help_view: HelpView,
    wording: Wording,
    last: str = "",
) -> CrisisHelp:
    """Return the help for one turn, and what to remember of it.

    A level that needs a card always gets one: the full reply at first and whenever things are
    worse or new, one human sentence with the number in between. In an open session every other
    turn keeps the row: an "ok" or an emoji is not calm (SAFE_MESSAGING.md 5).

    Args:
        last: the name of the reply that was sent last: the same card brings a further step.
    """
    if assessment.help is Help.CARD:
        return _with_card(memory, assessment, help_view, wording, last)
    if assessment.help is Help.ROW:
        calm = wording.say(_row_name(assessment), help=help_view)
        # "Two years clean" ends no emergency.
        row = open_row(memory, help_view, wording) if memory.emergency else calm
        denied = assessment.level in (RiskLevel.DENIAL, RiskLevel.RECOVERY)
        return CrisisHelp(said_well(_later(memory)) if denied else _later(memory), row=row)
    row = open_row(memory, help_view, wording) if memory.in_sight else ""
    return CrisisHelp(_later(memory), row=row)


def _with_card(
    memory: RiskMemory, assessment: Assessment, help_view: HelpView, wording: Wording, last: str
) -> CrisisHelp:
    name = _of_whom_it_was(memory, assessment, card_name(assessment))
    goes_on = _goes_on(memory, name)
    new_group = name not in memory.groups and not goes_on
    dying = _of_dying(assessment)
    closer = _comes_closer(assessment) or not set(dying) <= set(memory.groups)
    name = URGENT_CARD if goes_on and closer else name
    worse = assessment.level > memory.worst or closer or name in _ALWAYS_FULL
    if not memory.recent or worse or (new_group and not memory.quiet):
        said, card = memory.said, full_card(name, help_view, wording)
        if name == last and CLOSE_TO_THEM not in assessment.groups:  # no praise there
            said, card = _with_step(memory, card, wording)
    else:
        said, card = _again(memory, name, assessment.level, help_view, wording)
    to_be_seen = (*_to_be_seen(assessment, name), *_hurt_too(assessment))
    for reply in to_be_seen:
        card = _with_sentence(card, wording.say(reply, help=help_view), reply not in _AT_THE_END)
    if name not in _OF_WHO_IS_HURT and (memory.hurt or HURT_TOO in to_be_seen):
        card = replace(card, buttons=(*card.buttons, *wording.rows(CLEAR)))
    unknown = {AT_CARE, FOUND, HELP_COMING, SEEN, ONLY_READ, HURT_ONLY_READ}  # of what is new
    # In an emergency nothing is said of it, and it is not forgotten: who is near may be who hurts.
    emergency = assessment.level is RiskLevel.IMMINENT
    unknown |= {PASSED} if emergency or name == URGENT_CARD else set()
    before = (group for group in memory.groups if group not in unknown)
    hurt = (HURT_TOO,) if emergency and _tells_of_hurt(assessment) else ()
    done = (*_harm(assessment), *hurt, *_another_too(memory, assessment))
    read = (*_only_read(memory, assessment), *_hurt_only_read(memory, assessment))
    with_them = tuple(assessment.groups & {HURT_WITH_THEM})
    danger = (*_which_danger(assessment), *read, *with_them)
    seen = tuple(dict.fromkeys((*before, name, *to_be_seen, *dying, *done, *danger)))
    level = max(assessment.level, memory.worst)
    after = replace(
        memory, turns=memory.turns + 1, worst=level, groups=seen, said=said, calm=0, well=0
    )
    return CrisisHelp(after, card)


def _harm(assessment: Assessment) -> tuple[str, ...]:
    """Return the mark of a harm that is done, or may be: of the body, unless told otherwise.

    What only the second reader takes for an emergency may be none: who says so is asked.
    """
    if assessment.level is not RiskLevel.IMMINENT:
        return ()
    told = {e.id for e in assessment.evidence if e.level is RiskLevel.IMMINENT} - _UNTOLD
    if not told:
        return (HARM_MAY_BE,)
    means_to = any(e.id == _MEANS_TO for e in assessment.evidence)
    about_to = means_to or HIGH_UP in told  # "on the bridge, about to jump"
    done = told - _NOTHING_DONE_YET - ({_ATTEMPT} if about_to else set())
    return (HARM_DONE,) if done else ()


def _only_read(memory: RiskMemory, assessment: Assessment) -> tuple[str, ...]:
    """Return the mark of a danger of one's own that nothing but the second reader ever told of."""
    alarms = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    before = not memory.open or memory.worst < RiskLevel.PASSIVE or ONLY_READ in memory.groups
    return (ONLY_READ,) if before and alarms <= {SECOND_READER, STILL_IN_DANGER} else ()


def _hurt_only_read(memory: RiskMemory, assessment: Assessment) -> tuple[str, ...]:
    """Return the mark of violence that nothing but the second reader ever told of."""
    told = {e.id for e in assessment.evidence if e.level is RiskLevel.VIOLENCE}
    before = not memory.hurt or HURT_ONLY_READ in memory.groups
    new = told or HURT_ONLY_READ in memory.groups
    return (HURT_ONLY_READ,) if before and new and told <= {SECOND_READER} else ()


def _which_danger(assessment: Assessment) -> tuple[str, ...]:
    """Return the marks of the dangers that an emergency of one's own tells of."""
    if assessment.level is not RiskLevel.IMMINENT:
        return ()
    return tuple(_DANGER_OF[e.id] for e in assessment.evidence if e.id in _DANGER_OF)


def _of_dying(assessment: Assessment) -> tuple[str, ...]:
    """Return the mark that somebody else speaks of dying, where a message tells that."""
    theirs = assessment.level is RiskLevel.THIRD_PARTY and THEIR_DYING in assessment.groups
    return (THEIR_DYING,) if theirs else ()


def _another_too(memory: RiskMemory, assessment: Assessment) -> tuple[str, ...]:
    """Return the mark that somebody else is in danger too, where one's own danger is told.

    They were told of before, or stand in the same message: told of again, they have their card.
    """
    if assessment.level < RiskLevel.PASSIVE:
        return ()
    before = memory.open and memory.theirs and memory.worst is RiskLevel.THIRD_PARTY
    told = any(
        e.level is RiskLevel.THIRD_PARTY and e.id != SECOND_READER for e in assessment.evidence
    )
    together = not {"pact", "two-took", BOTH_IN_DANGER}.isdisjoint(assessment.groups)
    return (ANOTHER_TOO,) if before or told or together else ()


def _to_be_seen(assessment: Assessment, card: str) -> tuple[str, ...]:
    """Return the names of the sentences about a harm that does not show, or that comes near."""
    own = assessment.level > RiskLevel.THIRD_PARTY
    said = (name for group, name in _TO_BE_SEEN.items() if group in assessment.groups)
    fitting = (name for name in said if name != "violence_near" or card in _OF_WHO_IS_HURT)
    fitting = (name for name in fitting if name not in _FIRST_AID or card == URGENT_CARD)
    return tuple(name for name in fitting if not (own and name in _OF_OTHERS_ONLY))


def _hurt_too(assessment: Assessment) -> tuple[str, ...]:
    """Return the sentence to who tells in one message of their own danger and of being hurt.

    "He hits me and i cut after": the card is of one, and the other must not be lost behind it. In
    an emergency nothing stands beside what is to be done now.
    """
    own = RiskLevel.THIRD_PARTY < assessment.level < RiskLevel.IMMINENT
    return (HURT_TOO,) if own and _tells_of_hurt(assessment) else ()


def _tells_of_hurt(assessment: Assessment) -> bool:
    """Return whether a message tells in words of its own that somebody hurts the person."""
    return any(
        e.level is RiskLevel.VIOLENCE and e.group in _BY_SOMEBODY and e.id != SECOND_READER
        for e in assessment.evidence
    )


def _with_sentence(card: Reply, sentence: str, at_once: bool) -> Reply:
    """Return a card with a sentence behind its first two paragraphs, or at its end."""
    parts = card.html.split("\n\n")
    parts.insert(2 if at_once else len(parts), sentence)
    return replace(card, html="\n\n".join(parts))


def _with_step(memory: RiskMemory, card: Reply, wording: Wording) -> tuple[int, Reply]:
    """Return (which sentence, the card that was just shown with a step behind it)."""
    again: Sequence[str] = wording.again.get(card.name.removeprefix("card_"), ())
    if card.name == "card_imminent":
        again = steps(memory, wording)
    sentences = their_steps(memory, wording) if card.name == URGENT_CARD else again
    if not sentences:  # a refusal stays as it is
        return memory.said, card
    said, step = further(memory, sentences)
    return said, replace(card, html=f"{card.html}\n\n{step}")


def steps(memory: RiskMemory, wording: Wording) -> Sequence[str]:
    """Return what to do next in an emergency of one's own, by the danger that was told."""
    unknown = "unknown" if memory.may_be_harmed else ""
    danger = memory.danger or (SWALLOWED if memory.harmed else unknown)
    name = "imminent_" + danger.removeprefix("danger:") if danger else "imminent"
    return wording.again[name]


def their_steps(memory: RiskMemory, wording: Wording) -> Sequence[str]:
    """Return what to do next in an emergency of somebody else, by who is with them."""
    beside = "_beside" if BESIDE_THEM in memory.groups else ""
    return wording.again[f"third_party_urgent{beside}"]


def further(memory: RiskMemory, sentences: Sequence[str]) -> tuple[int, str]:
    """Return (which sentence, the sentence) that is not the one said last."""
    said = (memory.said + 1) % len(sentences)
    return said, sentences[said]


def _comes_closer(assessment: Assessment) -> bool:
    """Return whether a danger that was told before has come nearer.

    Violence that does, somebody who goes off alone, a note or a will after a wish to die.
    """
    is_violence = assessment.level is RiskLevel.VIOLENCE
    closer = is_violence and (
        CLOSE_TO_THEM in assessment.groups
        or any(group.startswith("worse") for group in assessment.groups)
        or any(e.id == _THREATENED for e in assessment.evidence)
    )
    ready = assessment.level is RiskLevel.ACTIVE and not _MAKES_READY.isdisjoint(assessment.ids)
    return closer or ready or not _ASKED_IN_FULL.isdisjoint(assessment.groups)


def _of_whom_it_was(memory: RiskMemory, assessment: Assessment, name: str) -> str:
    """Return the card of a child or somebody else who is hurt, where that was told before.

    "He touches her", heard by the second reader alone, names nobody, nor does "he comes tonight".
    Where the person is hurt as well, their own card stays.
    """
    told = {e.id for e in assessment.evidence if e.level}
    if name != _VIOLENCE or not told or not told <= {SECOND_READER, _COMES_NEAR}:
        return name
    if memory.hurt_with_them:
        return name
    return next((shown for shown in _OF_SOMEBODY_HURT if shown in memory.groups), name)


def _goes_on(memory: RiskMemory, name: str) -> bool:
    """Return whether a worry is told of somebody who is in danger now: its card is a lower one."""
    return name == _WORRY and memory.urgent and memory.emergency


def _again(
    memory: RiskMemory, name: str, level: RiskLevel, help_view: HelpView, wording: Wording
) -> tuple[int, Reply]:
    """Return (which sentence, the reply): one sentence, never the last one, and the row.

    Where somebody else is in danger now it is a step to take, and the row of an emergency.
    """
    row = open_row(memory, help_view, wording)
    name = URGENT_CARD if _goes_on(memory, name) else name
    doors = under_card_again(name, level, help_view, wording)
    if memory.quiet:
        return memory.said, Reply(row, doors, Help.CARD)
    own: Sequence[str] | None = wording.again.get(name.removeprefix("card_"))
    own = their_steps(memory, wording) if name == URGENT_CARD else own
    sentences = own or wording.again.get(level.label) or wording.again["active"]
    said, sentence = further(memory, sentences)
    parts = [sentence, row]
    if (memory.turns + 1) % HONEST_EVERY == 0:
        parts.insert(1, wording.say("honest", help=help_view))
    return said, Reply("\n\n".join(parts), doors, Help.CARD)


def _later(memory: RiskMemory) -> RiskMemory:
    """Return the memory after a turn without a card."""
    return replace(memory, calm=memory.calm + 1) if memory.open else memory


def _row_name(assessment: Assessment) -> str:
    for evidence in assessment.evidence:
        if evidence.group in _ROW_OF_GROUP and evidence.level is assessment.level:
            return _ROW_OF_GROUP[evidence.group]
    return _ROW_OF_LEVEL.get(assessment.level, "row")
