"""Two things that each say little, and much together, also over several messages.

"I have anorexia" is a word about oneself and "I fainted" one about a bad day; who tells both needs
a doctor now. Which entries of the lexicon belong together stands here; their words lie there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.dialogue.state import AT_CARE, TO_AN_ANIMAL, RiskMemory
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import in_groups
from bot.safety.triage import Assessment

UNWILLING = "was-unwilling"
_MAY_BE_PREGNANT, _PREGNANT, _FORCED = "may-be-pregnant", "is-pregnant", "forced"
TOLD_TOGETHER = "told-together"  # the id of evidence that no entry tells by itself
# Parts that no entry of their own tells: an emergency, being hurt by somebody, being a child, a
# danger to somebody else.
_EMERGENCY, _STRUCK, _YOUNG, AGAINST = "(emergency)", "(struck)", "(young)", "(against)"
_ILL_WITH_BABY = "(ill-with-baby)"  # voices or beliefs about a baby, or confusion after a birth
_HARM = "(harm)"  # self-harm, one's own
_THEIRS = "(theirs)"  # a danger of somebody else
_BABY = "(baby)"  # one was named, or its birth
_ANGER = "(anger)"  # violence was told, done to the person or by them
_DYING = "(dying)"  # thoughts of dying, one's own
_FRIGHTENED = "(frightened)"  # by thoughts that nobody wants
_ASKED = "(asked)"  # what somebody does before they go, or gives up, wherever they are
PREPARES = "sign-kept"  # the group of what is asked about at once
UNWANTED = "unwanted"  # the group of thoughts that frighten whoever has them
_OF_A_BABY = frozenset({"names-a-baby", "after-a-birth", "someone-gave-birth"})  # entries
_OF_A_GROUP = {"minor": _YOUNG, "birth": _ILL_WITH_BABY, UNWANTED: _FRIGHTENED}
_OF_A_LEVEL = {
    RiskLevel.IMMINENT: _EMERGENCY,
    **dict.fromkeys((RiskLevel.PASSIVE, RiskLevel.ACTIVE), _DYING),
    RiskLevel.SELF_HARM: _HARM,
    RiskLevel.THIRD_PARTY: _THEIRS,
}
_TO_OTHERS = "to-others"
_NUMB = "numb-below"  # the group of what is numb below a cut
_DAYS_AGO = "took-a-painkiller-days-ago"  # an entry
_AT_A_PLACE = frozenset(
    {"stands-at-a-height", "stands-where-trains-pass", "at-a-crossing"}
)  # asked about for that
_BY_SOMEBODY = ("", "choked")  # groups of violence that is done to the person


@dataclass(frozen=True, slots=True)
class _Together:
    """Entries of the lexicon, and what they mean where all of them were told."""

    told: frozenset[str]
    level: RiskLevel
    group: str


def _together(*told: str, level: RiskLevel, group: str) -> _Together:
    return _Together(frozenset(told), level, group)


_MEANINGS = (
    _together("drink-and-pills", "lots-and-sleepy", level=RiskLevel.IMMINENT, group=""),
    _together("drank-a-lot", "and-the-medicine", level=RiskLevel.IMMINENT, group=""),
    _together("took-twice-the-dose", "and-took-more", level=RiskLevel.IMMINENT, group=""),
    _together("took-own-medicine", "all-of-it", level=RiskLevel.IMMINENT, group=""),
    _together("took-or-used-it", "all-of-it", level=RiskLevel.IMMINENT, group=""),
    _together("finished-a-packet", "and-not-by-accident", level=RiskLevel.IMMINENT, group=""),
    _together("finished-a-packet", "more-of-it", level=RiskLevel.IMMINENT, group=""),
    _together("took-own-medicine", "and-not-by-accident", level=RiskLevel.IMMINENT, group=""),
    _together("took-own-medicine", "counted-them-tonight", level=RiskLevel.IMMINENT, group=""),
    _together("took-own-medicine", "and-somebody-elses", level=RiskLevel.IMMINENT, group=""),
    _together("took-own-medicine", "so-many-of-it", level=RiskLevel.IMMINENT, group=""),
    _together("sugar-is-low", "will-not-eat", level=RiskLevel.IMMINENT, group=""),
    _together("stops-what-keeps-alive", "more-of-it", level=RiskLevel.IMMINENT, group=""),
    _together("a-child-ate-it", "it-was-no-candy", level=RiskLevel.THIRD_PARTY, group="urgent"),
    _together(
        "own-attempt-weeks-ago", "body-after-an-overdose", level=RiskLevel.IMMINENT, group=""
    ),
    _together("did-not-work", "woke-up", level=RiskLevel.IMMINENT, group=""),
    _together("woke-up", "was-not-to-wake", level=RiskLevel.IMMINENT, group=""),
    _together("garage-is-shut", "engine-runs", level=RiskLevel.IMMINENT, group=""),
    _together("sits-in-a-garage", "has-a-hose", level=RiskLevel.IMMINENT, group=""),
    _together("sits-in-a-car", "has-a-hose", level=RiskLevel.IMMINENT, group=""),
    _together("sits-in-a-car", "hose-in-the-car", level=RiskLevel.IMMINENT, group=""),
    _together("sits-in-a-garage", "hose-in-the-car", level=RiskLevel.IMMINENT, group=""),
    _together("engine-runs", "hose-in-the-car", level=RiskLevel.IMMINENT, group=""),
    _together("stands-at-a-height", "looks-down", level=RiskLevel.IMMINENT, group=""),
    _together(
        "stands-where-trains-pass", "counts-the-trains", level=RiskLevel.IMMINENT, group=""
    ),
    _together("at-a-crossing", "counts-the-trains", level=RiskLevel.IMMINENT, group=""),
    _together("at-a-crossing", "waits-for-a-train", level=RiskLevel.ACTIVE, group=""),
    _together(
        "near-water-or-rails", "waits-for-the-fast-one", level=RiskLevel.IMMINENT, group=""
    ),
    _together(_ASKED, "near-water-or-rails", level=RiskLevel.ACTIVE, group=""),
    _together("names-a-train", "knows-a-way-through", level=RiskLevel.ACTIVE, group=""),
    _together("done-after-exams", "not-with-school-alone", level=RiskLevel.PASSIVE, group=""),
    _together("near-water-or-rails", "would-be-easy", level=RiskLevel.ACTIVE, group=""),
    _together(
        "stopped-drinking", "senses-what-is-not-there",
        level=RiskLevel.IMMINENT, group="withdrawal",
    ),
    _together(
        "stopped-drinking", "withdrawal-turns", level=RiskLevel.IMMINENT, group="withdrawal"
    ),
    _together(
        "someone-stopped-drinking", "someone-withdrawal-turns",
        level=RiskLevel.THIRD_PARTY, group="withdrawal",
    ),
    _together(_ILL_WITH_BABY, "acts-on-the-baby", level=RiskLevel.VIOLENCE, group="birth"),
    _together(_ILL_WITH_BABY, "they-mean-it", level=RiskLevel.THIRD_PARTY, group="birth"),
    _together("believes-to-fly", "tries-a-height", level=RiskLevel.IMMINENT, group=""),
    _together("believes-to-fly", "stands-at-a-height", level=RiskLevel.IMMINENT, group=""),
    _together("sleepless-and-high", "tries-a-height", level=RiskLevel.IMMINENT, group=""),
    _together("sleepless-and-high", "stands-at-a-height", level=RiskLevel.IMMINENT, group=""),
    _together(
        "after-a-birth", "senses-what-is-not-there", level=RiskLevel.VIOLENCE, group="birth"
    ),
    _together(_BABY, "saves-them-both", level=RiskLevel.VIOLENCE, group="birth"),
    _together(_BABY, "baby-is-another", level=RiskLevel.VIOLENCE, group="birth"),
    _together(_BABY, "baby-wants-to-come-along", level=RiskLevel.VIOLENCE, group="birth"),
    _together(_BABY, "sleepless-and-high", level=RiskLevel.VIOLENCE, group="birth"),
    _together(_BABY, "feels-chosen", level=RiskLevel.VIOLENCE, group="birth"),
    _together(
        "someone-gave-birth", "sleepless-nights", "is-so-high",
        level=RiskLevel.VIOLENCE, group="birth",
    ),
    _together("someone-gave-birth", "baby-speaks", level=RiskLevel.VIOLENCE, group="birth"),
    _together("after-a-birth", "baby-speaks", level=RiskLevel.VIOLENCE, group="birth"),
    _together(
        _FRIGHTENED, _BABY, "sleepless-nights", level=RiskLevel.VIOLENCE, group="birth"
    ),
    _together(
        "after-a-birth", "sleepless-nights", "feels-all-against-them",
        level=RiskLevel.VIOLENCE, group="birth",
    ),
    _together(
        _FRIGHTENED, _BABY, "feels-all-against-them",
        level=RiskLevel.VIOLENCE, group="birth",
    ),
    _together(
        "alone-with-a-baby", "trusts-not-oneself", level=RiskLevel.PASSIVE, group="to-baby"
    ),
    _together("baby-cries", "fears-to-hurt-them", level=RiskLevel.VIOLENCE, group="to-baby"),
    _together(
        "names-a-baby", "looks-as-if-it-knew", "baby-is-wanted-back",
        level=RiskLevel.VIOLENCE, group="birth",
    ),
    _together(
        _BABY, "fears-to-hurt-them", level=RiskLevel.VIOLENCE, group=UNWANTED
    ),
    _together("hospital-for-a-wound", "bleeds-now", level=RiskLevel.IMMINENT, group="injury"),
    _together(
        "they-cut-a-hand", "numb-in-them", level=RiskLevel.THIRD_PARTY, group=_NUMB
    ),
    _together(_THEIRS, "numb-in-them", level=RiskLevel.THIRD_PARTY, group=_NUMB),
    _together(_HARM, "numb-below-it", level=RiskLevel.SELF_HARM, group=_NUMB),
    _together("in-psychiatry", "made-of-sheets", level=RiskLevel.ACTIVE, group="among-staff"),
    _together("asked-to-die-together", "says-yes-to-it", level=RiskLevel.ACTIVE, group="pact"),
    _together(_HARM, "soaks-through", level=RiskLevel.IMMINENT, group="injury"),
    _together(_THEIRS, "soaks-through", level=RiskLevel.THIRD_PARTY, group="urgent"),
    _together(
        "senses-what-is-not-there", "voices-say-do-it", level=RiskLevel.ACTIVE, group=""
    ),
    _together("took-twice-the-dose", "so-many-of-it", level=RiskLevel.IMMINENT, group=""),
    _together("took-somebody-elses", "so-many-of-it", level=RiskLevel.IMMINENT, group=""),
    _together("took-somebody-elses", "more-of-it", level=RiskLevel.IMMINENT, group=""),
    _together("pact-of-what-unsaid", "says-yes-to-it", level=RiskLevel.ACTIVE, group="pact"),
    _together("made-a-pact", "says-yes-to-it", level=RiskLevel.ACTIVE, group="pact"),
    _together("took-something-unknown", "body-fails", level=RiskLevel.IMMINENT, group=""),
    _together(
        _DAYS_AGO, "body-after-an-overdose",
        level=RiskLevel.IMMINENT, group="",
    ),
    _together("we-both-took", "more-of-it", level=RiskLevel.IMMINENT, group="two-took"),
    _together("we-both-took", "lies-there-cold", level=RiskLevel.IMMINENT, group="two-took"),
    _together("we-both-took", "packets-lie-there", level=RiskLevel.IMMINENT, group="two-took"),
    _together("we-both-took", "body-fails-someone", level=RiskLevel.IMMINENT, group="two-took"),
    _together("we-both-took", _THEIRS, level=RiskLevel.IMMINENT, group="two-took"),
    _together("we-both-took", "somebody-took-poison", level=RiskLevel.IMMINENT, group="two-took"),
    _together("told-a-suicide", "holds-theirs", level=RiskLevel.ACTIVE, group=""),
    _together("they-found-them", "told-a-death", level=RiskLevel.INFO, group="bereaved"),
    _together("they-found-them", "could-not-be-saved", level=RiskLevel.INFO, group="bereaved"),
    _together("hits-own-head", "head-is-worse", level=RiskLevel.IMMINENT, group=""),
    _together("hit-their-head", "head-is-worse", level=RiskLevel.THIRD_PARTY, group="urgent"),
    _together(
        "hit-their-head", "sleepy-after-a-blow", level=RiskLevel.THIRD_PARTY, group="urgent"
    ),
    _together(_ANGER, "to-oneself-meant", level=RiskLevel.ACTIVE, group=""),
    _together("will-kill-me", "does-it-first", level=RiskLevel.ACTIVE, group=""),
    _together("names-a-last-night", "made-peace", level=RiskLevel.IMMINENT, group=""),
    _together("was-found", "means-taken-away", level=RiskLevel.ACTIVE, group="rescued"),
    _together("told-a-death", "to-be-with-them", level=RiskLevel.PASSIVE, group=""),
    _together("told-a-death", "they-had-it-right", level=RiskLevel.PASSIVE, group=""),
    _together(_HARM, "where-the-gun-is", level=RiskLevel.ACTIVE, group=""),
    _together("told-a-death", "where-the-gun-is", level=RiskLevel.ACTIVE, group=""),
    _together("kept-their-medicine", "likes-that-it-is-there", level=RiskLevel.ACTIVE, group=""),
    _together("told-a-death", "thinks-is-next", level=RiskLevel.PASSIVE, group=""),
    _together("told-a-death", "no-reason-left", level=RiskLevel.PASSIVE, group=""),
    _together("lost-house-or-land", "means-within-reach", level=RiskLevel.ACTIVE, group=""),
    _together(
        "told-a-suicide", "hands-on-somebody", level=RiskLevel.THIRD_PARTY, group="urgent"
    ),
    _together("told-a-suicide", "today-is-the-day", level=RiskLevel.PASSIVE, group=""),
    _together("told-a-suicide", "gets-it-now", level=RiskLevel.PASSIVE, group=""),
    _together("still-there", "not-sure-to-be", level=RiskLevel.PASSIVE, group=""),
    _together("denies", "that-was-a-lie", level=RiskLevel.ACTIVE, group=""),
    _together("plain-denial", "that-was-a-lie", level=RiskLevel.ACTIVE, group=""),
    _together("they-were-the-reason", "no-reason-left", level=RiskLevel.PASSIVE, group=""),
    _together("names-a-baby", "thinks-of-shaking", level=RiskLevel.VIOLENCE, group="to-baby"),
    _together(
        "warns-to-stay-away", "means-the-warning", level=RiskLevel.VIOLENCE, group=_TO_OTHERS
    ),
    _together("warns-to-stay-away", "has-packed-it", level=RiskLevel.VIOLENCE, group=_TO_OTHERS),
    _together("they-will-remember", "has-packed-it", level=RiskLevel.VIOLENCE, group=_TO_OTHERS),
    _together(
        "they-will-remember", "warns-to-stay-away", level=RiskLevel.VIOLENCE, group=_TO_OTHERS
    ),
    _together(
        "feels-poisoned-by-them", "goes-over-to-end-it",
        level=RiskLevel.VIOLENCE, group=_TO_OTHERS,
    ),
    _together(AGAINST, "lies-asleep-near", level=RiskLevel.VIOLENCE, group="to-others"),
    _together(AGAINST, "they-are-in-the-house", level=RiskLevel.VIOLENCE, group="to-others"),
    _together(
        "has-mania-or-psychosis", "off-the-medicine", level=RiskLevel.INFO, group="off-medicine"
    ),
    _together("starves", "body-fails", level=RiskLevel.IMMINENT, group="starved"),
    _together("leaves-them-words", "has-done-it", level=RiskLevel.IMMINENT, group="did-it"),
    _together("harmed-in-pieces", "tells-when-it-was", level=RiskLevel.ACTIVE, group="did-it"),
    _together("in-psychiatry", "hid-something", level=RiskLevel.ACTIVE, group="among-staff"),
    _together(
        "at-hospital", "belt-was-taken", "wants-to-leave",
        level=RiskLevel.ACTIVE, group="leaves-hospital",
    ),
    _together(
        _DYING, "at-hospital", "wants-to-leave",
        level=RiskLevel.ACTIVE, group="leaves-hospital",
    ),
    _together(_YOUNG, "does-things", level=RiskLevel.VIOLENCE, group="young-hurt"),
    _together(_YOUNG, "does-hit", level=RiskLevel.VIOLENCE, group="young-hurt"),
    _together("will-kill-me", "does-hit", level=RiskLevel.VIOLENCE, group=""),
    _together("is-pregnant", "bleeds-now", level=RiskLevel.IMMINENT, group="pregnant-hurt"),
    _together(_STRUCK, "bleeds-now", level=RiskLevel.IMMINENT, group="injury"),
    _together(
        _EMERGENCY, "at-hospital", "wants-to-leave",
        level=RiskLevel.IMMINENT, group="leaves-hospital",
    ),
    _together(_EMERGENCY, "sent-home", level=RiskLevel.IMMINENT, group="sent-home"),
    _together("is-pregnant", "strikes-belly", level=RiskLevel.SELF_HARM, group="pregnant-hurt"),
    _together(
        "starves-someone", "body-fails-someone", level=RiskLevel.THIRD_PARTY, group="starved"
    ),
    _together(
        "lies-there-cold", "packets-lie-there", level=RiskLevel.THIRD_PARTY, group="urgent"
    ),
    _together(_THEIRS, "lies-there-cold", level=RiskLevel.THIRD_PARTY, group="urgent"),
    _together(_THEIRS, "they-pass-out", level=RiskLevel.THIRD_PARTY, group="urgent"),
    _together(
        "they-jumped", "they-are-at-hospital", level=RiskLevel.THIRD_PARTY, group="in-care"
    ),
    _together(
        "shut-away-for-long", "engine-on-there", level=RiskLevel.THIRD_PARTY, group="urgent"
    ),
    _together(
        "shut-away-for-long", "no-answer-from-them", level=RiskLevel.THIRD_PARTY, group="urgent"
    ),
    _together("shut-away-for-long", "read-the-note", level=RiskLevel.THIRD_PARTY, group="urgent"),
    _together("no-answer-from-them", "read-the-note", level=RiskLevel.THIRD_PARTY, group="urgent"),
    _together("someone-is-low", "gone-with-means", level=RiskLevel.THIRD_PARTY, group="urgent"),
    _together(
        "found-a-note", "note-says-sorry", level=RiskLevel.THIRD_PARTY, group="urgent"
    ),
    _together(
        "found-their-letter", "they-are-out", level=RiskLevel.THIRD_PARTY, group="urgent"
    ),
    _together("someone-is-low", "someone-has-guns", level=RiskLevel.THIRD_PARTY, group=""),
    _together(
        "someone-is-low", "kissed-them-and-left", level=RiskLevel.THIRD_PARTY, group="urgent"
    ),
    _together("is-pregnant", _STRUCK, level=RiskLevel.VIOLENCE, group="pregnant-hurt"),
    _together(UNWILLING, "went-on-all-the-same", level=RiskLevel.VIOLENCE, group="forced"),
    _together("left-by-parents", "nothing-to-eat", level=RiskLevel.VIOLENCE, group="young-hurt"),
    _together(_YOUNG, "left-by-parents", level=RiskLevel.VIOLENCE, group="young-hurt"),
    _together(_YOUNG, "nothing-to-eat", level=RiskLevel.VIOLENCE, group="young-hurt"),
)  # fmt: skip
IS_AT_HOSPITAL = "is-at-hospital"  # remembered as well: what is asked there is asked of them
THEY_ARE_AT_HOSPITAL = "they-are-at-hospital"  # the same: "she's gone" of who lies there is a death
REFUSES_THE_CREW = "refuses-the-crew"  # the same: "they're leaving" then is of those who came
BABY_TOLD = frozenset({_BABY, "after-a-birth", "someone-gave-birth"})  # of a baby, or its birth
# The same of medicine that is left out, which keeps somebody alive, and for days.
LEFT_OUT, LEFT_OUT_FOR_DAYS = "left-out-to-live", "left-out-for-days"
TOOK_TWICE = "took-twice-the-dose"  # an entry of the lexicon
ON_MEDICINE = "is-on-a-medicine"  # the same: "worse since" is of that
THEIR_MEDICINE = "they-are-on-a-medicine"  # the same of somebody else
FOR_A_CHILD = "looks-for-a-child"  # the same: "she" is that child
TOOK_MANY = "took-so-many-of-it"  # remembered as well: of what is not said yet
OFF_MEDICINE = "off-the-medicine"  # the same of any other
SAID_GOODBYE = "goodbye-from-them"  # the same: somebody wrote a goodbye
WEAPON_OUT = "weapon-is-out"  # the same: somebody who may die has a weapon in hand
ASKED_TO_JOIN = "asked-to-join"  # the same: somebody wants them to hurt themselves too
GIVES_AWAY = "gives-things-away"  # the same: somebody lets go of what is dear to them
MISSED_A_DOSE = "missed-a-dose"  # the same: forgotten, lost, or none left
IN_A_REFUGE = "in-a-refuge"  # the same: from somebody who hurt them
OWN_NECK = "pulled-own-neck"  # the same: what hurts next may be that neck
THEIR_NECK = "pulled-their-neck"  # the same of somebody else
CAME_HOME_DRUNK = "came-home-drunk"  # the same: or in a rage, somebody they live with
ARMED = "they-have-a-weapon"  # the same: nobody stays beside them
HARM_TO_THEM = "harm-told-of-them"  # the same: something swallowed, a wound, an edge, means
THEY_ARE_HURT = "hurt-told-of-them"  # the same: who is close to them, or to the person, hurts
PET_DIED = "a-pet-died"  # the same: who wants it again means no death of their own
BY_HAND = "hit-somebody"  # the same: the person hit somebody, and nothing worse is told
OWN_BURN = "own-burn"  # the same: however it came, what is said of it next is of that
OWN_HEAD = "own-head-struck"  # the same
OWN_WOUND = "own-wound-told"  # the same: something is stuck in it
OWN_DEEP = "own-wound-is-deep"  # the same: by where or how it was made
OWN_OVERDOSE = "own-overdose-told"  # the same, at any time
MEANS_TO = "means-to-do-it"  # the same: also as a way of speaking
_PARTS = frozenset(part for meaning in _MEANINGS for part in meaning.told) | {
    IS_AT_HOSPITAL,
    THEY_ARE_AT_HOSPITAL,
    REFUSES_THE_CREW,
    LEFT_OUT,
    LEFT_OUT_FOR_DAYS,
    ON_MEDICINE,
    THEIR_MEDICINE,
    FOR_A_CHILD,
    TOOK_MANY,
    SAID_GOODBYE,
    WEAPON_OUT,
    GIVES_AWAY,
    ASKED_TO_JOIN,
    MISSED_A_DOSE,
    IN_A_REFUGE,
    TO_AN_ANIMAL,
    OWN_NECK,
    THEIR_NECK,
    CAME_HOME_DRUNK,
    MEANS_TO,
    OWN_BURN,
    OWN_HEAD,
    OWN_WOUND,
    OWN_DEEP,
    OWN_OVERDOSE,
    ARMED,
    HARM_TO_THEM,
    THEY_ARE_HURT,
    PET_DIED,
    BY_HAND,
}


def parts(assessment: Assessment) -> tuple[str, ...]:
    """Return what a message tells that another may complete."""
    return tuple(sorted(_told(assessment)))


def told_together(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment with what it means beside what one of the last messages told."""
    now = _told(assessment)
    if _MAY_BE_PREGNANT in assessment.ids and (memory.forced or _FORCED in assessment.groups):
        now -= {_PREGNANT}  # by what was done: that is another question than a blow
    known = now | memory.told | _remembered(memory)
    for meaning in _MEANINGS:
        whole = meaning.told <= known and not now.isdisjoint(meaning.told)
        whole = whole and not _is_met(memory, meaning, now)
        no_emergency = assessment.level < RiskLevel.IMMINENT
        fits = assessment.level <= meaning.level or (meaning.group == "birth" and no_emergency)
        if whole and fits:
            assessment = _meant(assessment, meaning)
    return assessment


def _is_met(memory: RiskMemory, meaning: _Together, now: set[str]) -> bool:
    """Return whether what a meaning tells has an answer of its own, after what was told before."""
    if meaning.group == _NUMB and not {_HARM, _THEIRS}.isdisjoint(meaning.told):
        # A wound that was told is asked about by what it is like now.
        return not meaning.told <= now
    return memory.in_danger_now and _DAYS_AGO in meaning.told


def _remembered(memory: RiskMemory) -> set[str]:
    """Return what was told before the signs that are kept: an age, violence, an emergency."""
    known = {_YOUNG} if memory.young else set[str]()
    if memory.recent and memory.worst is RiskLevel.VIOLENCE:
        known |= {_ANGER}
    if memory.in_danger_now and AT_CARE in memory.groups and not memory.theirs:
        known |= {_EMERGENCY, "at-hospital"}
    return known


def _told(assessment: Assessment) -> set[str]:
    return {*assessment.ids, *_unnamed(assessment)} & _PARTS


def _unnamed(assessment: Assessment) -> Iterator[str]:
    if assessment.level in _OF_A_LEVEL:
        yield _OF_A_LEVEL[assessment.level]
    if any(e.id in _OF_A_BABY for e in assessment.evidence):
        yield _BABY
    if any(e.group == PREPARES and e.id not in _AT_A_PLACE for e in assessment.evidence):
        yield _ASKED
    yield from (part for group, part in _OF_A_GROUP.items() if group in assessment.groups)
    if any(e.level is RiskLevel.VIOLENCE and e.group in _BY_SOMEBODY for e in assessment.evidence):
        yield _STRUCK
    if _TO_OTHERS in assessment.groups and "to-baby" not in assessment.groups:
        yield AGAINST


def _meant(assessment: Assessment, meaning: _Together) -> Assessment:
    of_somebody = meaning.level is RiskLevel.THIRD_PARTY
    # Low and with a gun at home is a worry, and no hurry yet; what is numb is seen today.
    urgent = of_somebody and meaning.group not in ("", _NUMB)
    groups = dict.fromkeys((*(("urgent",) if urgent else ()), meaning.group))
    id_ = next((e.id for e in assessment.evidence if e.id in meaning.told), TOLD_TOGETHER)
    meant = assessment.having(*in_groups(id_, meaning.level, *groups))
    if meaning.group == UNWANTED:  # who is afraid of hurting their baby threatens nobody
        return meant.without(lambda e: e.group == _TO_OTHERS)
    return meant
