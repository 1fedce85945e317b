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
_TOLD_TOGETHER = "told-together"  # the id of evidence that no entry tells by itself
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


def _together(level: RiskLevel, *told: str, group: str = "") -> _Together:
    return _Together(frozenset(told), level, group)


_MEANINGS = (
    _together(RiskLevel.IMMINENT, "drink-and-pills", "lots-and-sleepy"),
    _together(RiskLevel.IMMINENT, "drank-a-lot", "and-the-medicine"),
    _together(RiskLevel.IMMINENT, "took-twice-the-dose", "and-took-more"),
    _together(RiskLevel.IMMINENT, "took-own-medicine", "all-of-it"),
    _together(RiskLevel.IMMINENT, "took-or-used-it", "all-of-it"),
    _together(RiskLevel.IMMINENT, "finished-a-packet", "and-not-by-accident"),
    _together(RiskLevel.IMMINENT, "finished-a-packet", "more-of-it"),
    _together(RiskLevel.IMMINENT, "took-own-medicine", "and-not-by-accident"),
    _together(RiskLevel.IMMINENT, "took-own-medicine", "counted-them-tonight"),
    _together(RiskLevel.IMMINENT, "took-own-medicine", "and-somebody-elses"),
    _together(RiskLevel.IMMINENT, "took-own-medicine", "so-many-of-it"),
    _together(RiskLevel.IMMINENT, "sugar-is-low", "will-not-eat"),
    _together(RiskLevel.IMMINENT, "stops-what-keeps-alive", "more-of-it"),
    _together(RiskLevel.THIRD_PARTY, "a-child-ate-it", "it-was-no-candy", group="urgent"),
    _together(RiskLevel.IMMINENT, "own-attempt-weeks-ago", "body-after-an-overdose"),
    _together(RiskLevel.IMMINENT, "did-not-work", "woke-up"),
    _together(RiskLevel.IMMINENT, "woke-up", "was-not-to-wake"),
    _together(RiskLevel.IMMINENT, "garage-is-shut", "engine-runs"),
    _together(RiskLevel.IMMINENT, "sits-in-a-garage", "engine-runs"),
    _together(RiskLevel.THIRD_PARTY, "their-garage", "engine-runs", group="urgent"),
    _together(RiskLevel.IMMINENT, "sits-in-a-garage", "has-a-hose"),
    _together(RiskLevel.IMMINENT, "sits-in-a-car", "has-a-hose"),
    _together(RiskLevel.IMMINENT, "sits-in-a-car", "hose-in-the-car"),
    _together(RiskLevel.IMMINENT, "sits-in-a-garage", "hose-in-the-car"),
    _together(RiskLevel.IMMINENT, "engine-runs", "hose-in-the-car"),
    _together(RiskLevel.IMMINENT, "stands-at-a-height", "looks-down"),
    _together(RiskLevel.IMMINENT, "stands-where-trains-pass", "counts-the-trains"),
    _together(RiskLevel.IMMINENT, "at-a-crossing", "counts-the-trains"),
    _together(RiskLevel.ACTIVE, "at-a-crossing", "waits-for-a-train"),
    _together(RiskLevel.IMMINENT, "near-water-or-rails", "waits-for-the-fast-one"),
    _together(RiskLevel.ACTIVE, _ASKED, "near-water-or-rails"),
    _together(RiskLevel.ACTIVE, "names-a-train", "knows-a-way-through"),
    _together(RiskLevel.PASSIVE, "done-after-exams", "not-with-school-alone"),
    _together(RiskLevel.ACTIVE, "near-water-or-rails", "would-be-easy"),
    _together(
        RiskLevel.IMMINENT, "stopped-drinking", "senses-what-is-not-there", group="withdrawal"
    ),
    _together(RiskLevel.IMMINENT, "stopped-drinking", "withdrawal-turns", group="withdrawal"),
    _together(
        RiskLevel.THIRD_PARTY,
        "someone-stopped-drinking",
        "someone-withdrawal-turns",
        group="withdrawal",
    ),
    _together(RiskLevel.VIOLENCE, _ILL_WITH_BABY, "acts-on-the-baby", group="birth"),
    _together(RiskLevel.THIRD_PARTY, _ILL_WITH_BABY, "they-mean-it", group="birth"),
    _together(RiskLevel.IMMINENT, "believes-to-fly", "tries-a-height"),
    _together(RiskLevel.IMMINENT, "believes-to-fly", "stands-at-a-height"),
    _together(RiskLevel.IMMINENT, "sleepless-and-high", "tries-a-height"),
    _together(RiskLevel.IMMINENT, "sleepless-and-high", "stands-at-a-height"),
    _together(RiskLevel.VIOLENCE, "after-a-birth", "senses-what-is-not-there", group="birth"),
    _together(RiskLevel.VIOLENCE, _BABY, "saves-them-both", group="birth"),
    _together(RiskLevel.VIOLENCE, _BABY, "baby-is-another", group="birth"),
    _together(RiskLevel.VIOLENCE, _BABY, "baby-wants-to-come-along", group="birth"),
    _together(RiskLevel.VIOLENCE, _BABY, "sleepless-and-high", group="birth"),
    _together(RiskLevel.VIOLENCE, _BABY, "feels-chosen", group="birth"),
    _together(
        RiskLevel.VIOLENCE, "someone-gave-birth", "sleepless-nights", "is-so-high", group="birth"
    ),
    _together(RiskLevel.VIOLENCE, "someone-gave-birth", "baby-speaks", group="birth"),
    _together(RiskLevel.VIOLENCE, "after-a-birth", "baby-speaks", group="birth"),
    _together(RiskLevel.VIOLENCE, _FRIGHTENED, _BABY, "sleepless-nights", group="birth"),
    _together(
        RiskLevel.VIOLENCE,
        "after-a-birth",
        "sleepless-nights",
        "feels-all-against-them",
        group="birth",
    ),
    _together(RiskLevel.VIOLENCE, _FRIGHTENED, _BABY, "feels-all-against-them", group="birth"),
    _together(RiskLevel.PASSIVE, "alone-with-a-baby", "trusts-not-oneself", group="to-baby"),
    _together(RiskLevel.VIOLENCE, "baby-cries", "fears-to-hurt-them", group="to-baby"),
    _together(
        RiskLevel.VIOLENCE,
        "names-a-baby",
        "looks-as-if-it-knew",
        "baby-is-wanted-back",
        group="birth",
    ),
    _together(RiskLevel.VIOLENCE, _BABY, "fears-to-hurt-them", group=UNWANTED),
    _together(RiskLevel.IMMINENT, "hospital-for-a-wound", "bleeds-now", group="injury"),
    _together(RiskLevel.THIRD_PARTY, "they-cut-a-hand", "numb-in-them", group=_NUMB),
    _together(RiskLevel.THIRD_PARTY, _THEIRS, "numb-in-them", group=_NUMB),
    _together(RiskLevel.SELF_HARM, _HARM, "numb-below-it", group=_NUMB),
    _together(RiskLevel.ACTIVE, "in-psychiatry", "made-of-sheets", group="among-staff"),
    _together(RiskLevel.ACTIVE, "asked-to-die-together", "says-yes-to-it", group="pact"),
    _together(RiskLevel.IMMINENT, _HARM, "soaks-through", group="injury"),
    _together(RiskLevel.THIRD_PARTY, _THEIRS, "soaks-through", group="urgent"),
    _together(RiskLevel.ACTIVE, "senses-what-is-not-there", "voices-say-do-it"),
    _together(RiskLevel.IMMINENT, "took-twice-the-dose", "so-many-of-it"),
    _together(RiskLevel.IMMINENT, "took-somebody-elses", "so-many-of-it"),
    _together(RiskLevel.IMMINENT, "took-somebody-elses", "more-of-it"),
    _together(RiskLevel.ACTIVE, "pact-of-what-unsaid", "says-yes-to-it", group="pact"),
    _together(RiskLevel.ACTIVE, "made-a-pact", "says-yes-to-it", group="pact"),
    _together(RiskLevel.IMMINENT, "took-something-unknown", "body-fails"),
    _together(RiskLevel.IMMINENT, _DAYS_AGO, "body-after-an-overdose"),
    _together(RiskLevel.IMMINENT, "we-both-took", "more-of-it", group="two-took"),
    _together(RiskLevel.IMMINENT, "we-both-took", "lies-there-cold", group="two-took"),
    _together(RiskLevel.IMMINENT, "we-both-took", "packets-lie-there", group="two-took"),
    _together(RiskLevel.IMMINENT, "we-both-took", "body-fails-someone", group="two-took"),
    _together(RiskLevel.IMMINENT, "we-both-took", _THEIRS, group="two-took"),
    _together(RiskLevel.IMMINENT, "we-both-took", "somebody-took-poison", group="two-took"),
    _together(RiskLevel.ACTIVE, "told-a-suicide", "holds-theirs"),
    _together(RiskLevel.INFO, "they-found-them", "told-a-death", group="bereaved"),
    _together(RiskLevel.INFO, "they-found-them", "could-not-be-saved", group="bereaved"),
    _together(RiskLevel.IMMINENT, "hits-own-head", "head-is-worse"),
    _together(RiskLevel.THIRD_PARTY, "hit-their-head", "head-is-worse", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "hit-their-head", "sleepy-after-a-blow", group="urgent"),
    _together(RiskLevel.ACTIVE, _ANGER, "to-oneself-meant"),
    _together(RiskLevel.ACTIVE, "will-kill-me", "does-it-first"),
    _together(RiskLevel.IMMINENT, "names-a-last-night", "made-peace"),
    _together(RiskLevel.ACTIVE, "was-found", "means-taken-away", group="rescued"),
    _together(RiskLevel.PASSIVE, "told-a-death", "to-be-with-them"),
    _together(RiskLevel.PASSIVE, "told-a-death", "they-had-it-right"),
    _together(RiskLevel.ACTIVE, _HARM, "where-the-gun-is"),
    _together(RiskLevel.ACTIVE, "told-a-death", "where-the-gun-is"),
    _together(RiskLevel.ACTIVE, "kept-their-medicine", "likes-that-it-is-there"),
    _together(RiskLevel.PASSIVE, "told-a-death", "thinks-is-next"),
    _together(RiskLevel.PASSIVE, "told-a-death", "no-reason-left"),
    _together(RiskLevel.ACTIVE, "lost-house-or-land", "means-within-reach"),
    _together(RiskLevel.THIRD_PARTY, "told-a-suicide", "hands-on-somebody", group="urgent"),
    _together(RiskLevel.PASSIVE, "told-a-suicide", "today-is-the-day"),
    _together(RiskLevel.PASSIVE, "told-a-suicide", "gets-it-now"),
    _together(RiskLevel.PASSIVE, "still-there", "not-sure-to-be"),
    _together(RiskLevel.ACTIVE, "denies", "that-was-a-lie"),
    _together(RiskLevel.ACTIVE, "plain-denial", "that-was-a-lie"),
    _together(RiskLevel.PASSIVE, "they-were-the-reason", "no-reason-left"),
    _together(RiskLevel.VIOLENCE, "names-a-baby", "thinks-of-shaking", group="to-baby"),
    _together(RiskLevel.VIOLENCE, "warns-to-stay-away", "means-the-warning", group=_TO_OTHERS),
    _together(RiskLevel.VIOLENCE, "warns-to-stay-away", "has-packed-it", group=_TO_OTHERS),
    _together(RiskLevel.VIOLENCE, "they-will-remember", "has-packed-it", group=_TO_OTHERS),
    _together(RiskLevel.VIOLENCE, "they-will-remember", "warns-to-stay-away", group=_TO_OTHERS),
    _together(
        RiskLevel.VIOLENCE, "feels-poisoned-by-them", "goes-over-to-end-it", group=_TO_OTHERS
    ),
    _together(RiskLevel.VIOLENCE, AGAINST, "lies-asleep-near", group="to-others"),
    _together(RiskLevel.VIOLENCE, AGAINST, "they-are-in-the-house", group="to-others"),
    _together(RiskLevel.INFO, "has-mania-or-psychosis", "off-the-medicine", group="off-medicine"),
    _together(RiskLevel.IMMINENT, "starves", "body-fails", group="starved"),
    _together(RiskLevel.IMMINENT, "leaves-them-words", "has-done-it", group="did-it"),
    _together(RiskLevel.ACTIVE, "harmed-in-pieces", "tells-when-it-was", group="did-it"),
    _together(RiskLevel.ACTIVE, "in-psychiatry", "hid-something", group="among-staff"),
    _together(
        RiskLevel.ACTIVE, "at-hospital", "belt-was-taken", "wants-to-leave", group="leaves-hospital"
    ),
    _together(RiskLevel.ACTIVE, _DYING, "at-hospital", "wants-to-leave", group="leaves-hospital"),
    _together(RiskLevel.VIOLENCE, _YOUNG, "does-things", group="young-hurt"),
    _together(RiskLevel.VIOLENCE, _YOUNG, "does-hit", group="young-hurt"),
    _together(RiskLevel.VIOLENCE, "will-kill-me", "does-hit"),
    _together(RiskLevel.IMMINENT, "is-pregnant", "bleeds-now", group="pregnant-hurt"),
    _together(RiskLevel.IMMINENT, _STRUCK, "bleeds-now", group="injury"),
    _together(
        RiskLevel.IMMINENT, _EMERGENCY, "at-hospital", "wants-to-leave", group="leaves-hospital"
    ),
    _together(RiskLevel.IMMINENT, _EMERGENCY, "sent-home", group="sent-home"),
    _together(RiskLevel.SELF_HARM, "is-pregnant", "strikes-belly", group="pregnant-hurt"),
    _together(RiskLevel.THIRD_PARTY, "starves-someone", "body-fails-someone", group="starved"),
    _together(RiskLevel.THIRD_PARTY, "lies-there-cold", "packets-lie-there", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, _THEIRS, "lies-there-cold", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, _THEIRS, "they-pass-out", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "they-jumped", "they-are-at-hospital", group="in-care"),
    _together(RiskLevel.THIRD_PARTY, "shut-away-for-long", "engine-on-there", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "shut-away-for-long", "no-answer-from-them", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "shut-away-for-long", "read-the-note", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "no-answer-from-them", "read-the-note", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "someone-is-low", "gone-with-means", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "found-a-note", "note-says-sorry", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "found-their-letter", "they-are-out", group="urgent"),
    _together(RiskLevel.THIRD_PARTY, "someone-is-low", "someone-has-guns"),
    _together(RiskLevel.THIRD_PARTY, "someone-is-low", "kissed-them-and-left", group="urgent"),
    _together(RiskLevel.VIOLENCE, "is-pregnant", _STRUCK, group="pregnant-hurt"),
    _together(RiskLevel.VIOLENCE, UNWILLING, "went-on-all-the-same", group="forced"),
    _together(RiskLevel.VIOLENCE, "left-by-parents", "nothing-to-eat", group="young-hurt"),
    _together(RiskLevel.VIOLENCE, _YOUNG, "left-by-parents", group="young-hurt"),
    _together(RiskLevel.VIOLENCE, _YOUNG, "nothing-to-eat", group="young-hurt"),
)
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
AT_IT_NOW = "at-it-now"  # the same: what could kill is in their hand, or close
HARM_TO_THEM = "harm-told-of-them"  # the same: something swallowed, a wound, an edge, means
THEY_ARE_HURT = "hurt-told-of-them"  # the same: who is close to them, or to the person, hurts
PET_DIED = "a-pet-died"  # the same: who wants it again means no death of their own
PUT_AWAY = "put-away"  # the same: what could kill is out of the person's reach
BY_HAND = "hit-somebody"  # the same: the person hit somebody, and nothing worse is told
OWN_BURN = "own-burn"  # the same: however it came, what is said of it next is of that
OWN_HEAD = "own-head-struck"  # the same
OWN_WOUND = "own-wound-told"  # the same: something is stuck in it
OWN_DEEP = "own-wound-is-deep"  # the same: by where or how it was made
OWN_OVERDOSE = "own-overdose-told"  # the same, at any time
MEANS_TO = "means-to-do-it"  # the same: also as a way of speaking
WAS_OPERATED = "was-operated"  # the same: what "they" did then is the surgeons'
WAS_PIERCED = "was-pierced"  # the same, of a piercing, a tattoo or an injection
_KEPT = frozenset({
    IS_AT_HOSPITAL, THEY_ARE_AT_HOSPITAL, REFUSES_THE_CREW, LEFT_OUT, LEFT_OUT_FOR_DAYS,
    ON_MEDICINE, THEIR_MEDICINE, FOR_A_CHILD, TOOK_MANY, SAID_GOODBYE, WEAPON_OUT, GIVES_AWAY,
    ASKED_TO_JOIN, MISSED_A_DOSE, IN_A_REFUGE, TO_AN_ANIMAL, OWN_NECK, THEIR_NECK,
    CAME_HOME_DRUNK, MEANS_TO, OWN_BURN, OWN_HEAD, OWN_WOUND, OWN_DEEP, OWN_OVERDOSE, ARMED,
    AT_IT_NOW, HARM_TO_THEM, THEY_ARE_HURT, PET_DIED, BY_HAND, PUT_AWAY, WAS_OPERATED,
    WAS_PIERCED,
})  # fmt: skip
_PARTS = _KEPT.union(*(meaning.told for meaning in _MEANINGS))


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
    id_ = next((e.id for e in assessment.evidence if e.id in meaning.told), _TOLD_TOGETHER)
    meant = assessment.having(*in_groups(id_, meaning.level, *groups))
    if meaning.group == UNWANTED:  # who is afraid of hurting their baby threatens nobody
        return meant.without(lambda e: e.group == _TO_OTHERS)
    return meant
