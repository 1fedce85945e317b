"""What a chat remembers between two turns: no text, no name, no position."""

from dataclasses import dataclass, field

from bot.directory.places import Place
from bot.safety.levels import DYING, RiskLevel

CALM_TURNS = 2  # after so many without a card the next one is shown in full again
CALM_TURNS_AFTER_DANGER = 5
# As many times as calm turns, the line stays for who never says "I'm fine" again: one that stands
# there for ever is not read when it is needed.
LONGER_UNSAID = 4
THEIR_DYING = "their-dying"  # the group of what tells that somebody else speaks of dying
HIGH_UP = "on-the-edge"  # the entry of the lexicon that tells of a roof, a bridge, a ledge
HURT_WITH_THEM = "hurt-with-them"  # a group: "he hits me and my sister"
PREGNANT = "is-pregnant"  # the same: of being pregnant
GOODBYE_NOTE = "wrote-goodbyes"  # the same: of a letter of goodbye
HARM_DONE = (
    "harm_done"  # among the replies that were given: something was taken, or there is a wound
)
HARM_MAY_BE = "harm_may_be"  # the same: an emergency of which nothing else is known
ONLY_READ = "only_read"  # the same: a danger of one's own that only the second reader heard
HURT_ONLY_READ = "hurt_only_read"  # the same: somebody who hurts the person
# The same: which danger it is, the harm that is done first.
SWALLOWED, WOUND, EDGE, MEANS = "danger:swallowed", "danger:wound", "danger:edge", "danger:means"
DANGERS = (SWALLOWED, WOUND, EDGE, MEANS)
STILL_IN_DANGER = "still-in-danger"  # in place of an entry of the lexicon: an emergency goes on
SCARED = "scared"  # its group where the person says that they are
EXPLAINED = "explained"  # the same: an emergency was explained as something everyday
HELP_COMING = "help_coming"  # among the replies that were given: help was called
WAS_CALLED = "was_called"  # the same: once, also where it got worse since
FOUND = "found"  # the same: others who look after them found somebody that was in danger
# Beginnings of replies on lines: behind one "no answer" is of a line, and "can i text" of lines.
ON_LINES = (
    *("crisis", "line_", "what_a_line_is", "child_line", "when_i_call", "may_i_text", "free"),
    *("somebody_now", "police_come", "words_for_a_line", "for_the_rainbow", "how_was_the_line"),
    *("got_through", "quiet"),
)
URGENT_CARD = "card_third_party_urgent"  # the same: somebody else was in danger
WAS_URGENT = "was_urgent"  # the same: and was heard to be well since
HURT_TOO = "hurt_too"  # the same: somebody hurts the person, told beside their own danger
# Groups: somebody killed somebody, and somebody lies there after drink or tablets.
KILLED, ON_THEIR_SIDE, BY_THEMSELVES = "killed", "on-their-side", "struck-by-them"
# The same: who threatened somebody is near them, or near a weapon.
CLOSE_TO_THEM = "leave_it_there"
STRUCK_DOWN = "struck-down"  # the id of what tells of a killing
# Groups of what hands can do for somebody in danger now.
NOT_BREATHING, FUMES, HEAD_STRUCK = "not-breathing", "fumes", "head-struck"
WANTED_DEAD = "wanted-dead"  # the same of a wish that somebody were dead
TO_AN_ANIMAL = "to-an-animal"  # the same of harm to an animal
BOTH_IN_DANGER = "both-in-danger"  # a group: who means to go with somebody that may die
ANOTHER_TOO = "another_too"  # the same: beside the person's own danger somebody else is in one
AT_CARE = "at_care"  # the same: who is in danger is where they are looked after
BESIDE_THEM = "beside_them"  # the same: the person is with somebody who is in danger
SEEN = "seen"  # the same: the person was at a hospital since, and is home
PASSED = "passed"  # the same: the person came away from the edge, or what could kill is away
OF_VIOLENCE = frozenset({
    "card_violence", "card_held", "card_young_hurt", "card_witness", "card_child", HURT_TOO,
})  # fmt: skip
_OF_DYING = ("card_passive", "card_active", "card_imminent", "card_minor")


@dataclass(frozen=True, slots=True)
class RiskMemory:
    """The risk of this session, so that help is varied and never dropped.

    Attributes:
        turns: turns with a card since the last calm stretch; 0 is no open risk.
        worst: the worst level of the last risk turn.
        groups: the groups that already had their full reply.
        said: index of the last sentence chosen, so that it is not said twice running.
        calm: turns without a card since.
        well: how often the person has said since that they are all right.
        quiet: the person asked for less: one row instead of sentences.
        faint: the ids of the faint signs in each of the last messages.
        against: the same of what was said against somebody: a wish to harm, coming near them.
        beside: the same of what means more together with another: not eating, being pregnant.
        theirs: whether the last sign was about somebody else.
        young: whether the person told an age under 18.
        kept: messages under which the line of help still stands after a sign that alone is no risk.
        before: the worst level of a risk that the person took back: to say so again reopens it.
        everyday: the entry of the lexicon by which the last message, the first to tell of a risk,
            may have been an everyday one.
    """

    turns: int = 0
    worst: RiskLevel = RiskLevel.NONE
    groups: tuple[str, ...] = ()
    said: int = -1
    calm: int = 0
    well: int = 0
    quiet: bool = False
    faint: tuple[tuple[str, ...], ...] = ()
    against: tuple[tuple[str, ...], ...] = ()
    beside: tuple[tuple[str, ...], ...] = ()
    theirs: bool = False
    young: bool = False
    kept: int = 0
    before: RiskLevel = RiskLevel.NONE
    everyday: str = ""

    @property
    def open(self) -> bool:
        """Whether a risk was told that the person has not taken back often enough."""
        return self.turns > 0

    @property
    def worries(self) -> bool:
        """Whether what is in sight is a danger of somebody else, and nobody hurts the person."""
        theirs = self.theirs and self.worst is RiskLevel.THIRD_PARTY
        return self.in_sight and theirs and not self.hurt

    @property
    def in_sight(self) -> bool:
        """Whether the line of help stands under what is answered.

        It leaves after a second calm turn once the person has said that they are all right
        (SAFE_MESSAGING.md sections 5 and 7); what was told still counts beside a new sign.
        """
        if not self.open:
            return self.kept > 0
        calm = CALM_TURNS_AFTER_DANGER if self._in_danger else CALM_TURNS
        return self.calm < calm * (1 if self.well else LONGER_UNSAID) or self.kept > 0

    @property
    def recent(self) -> bool:
        """Whether the last risk turn was a few turns ago at most: an "ok" is no new subject."""
        if not self.open:
            return False
        return self.calm < (CALM_TURNS_AFTER_DANGER if self._in_danger else CALM_TURNS)

    @property
    def recent_worry(self) -> bool:
        """Whether the last risk, a few turns ago at most, is somebody else's."""
        return self.recent and self.theirs

    @property
    def emergency(self) -> bool:
        """Whether an emergency, one's own or somebody else's, was told a few turns ago."""
        return self.recent and self._in_danger and not self.passed

    @property
    def passed(self) -> bool:
        """Whether the person told that they came away from their own danger, and nothing new."""
        return PASSED in self.groups

    @property
    def came_away(self) -> bool:
        """Whether the person's own danger has passed, and the line of help is in sight yet."""
        return self.passed and self.in_sight

    @property
    def in_danger_now(self) -> bool:
        """Whether the person told a few turns ago of an emergency of their own."""
        return self.emergency and self.worst is RiskLevel.IMMINENT

    @property
    def explained_danger(self) -> bool:
        """Whether the person explained as everyday what seemed an emergency, or came away from it.

        It was a few turns ago; a new sign brings that emergency again.
        """
        return self.recent and (EXPLAINED in self.groups or self.passed)

    @property
    def danger(self) -> str:
        """Which danger of their own the person told of, the harm that is done first, or ""."""
        return next((danger for danger in DANGERS if danger in self.groups), "")

    @property
    def _in_danger(self) -> bool:
        return self.worst is RiskLevel.IMMINENT or self.urgent or HELP_COMING in self.groups

    @property
    def help_coming(self) -> bool:
        """Whether the person told a few turns ago that an ambulance was called, or is there."""
        return self.recent and HELP_COMING in self.groups

    @property
    def seen(self) -> bool:
        """Whether the person told, since the danger, that they were at a hospital and left it."""
        return SEEN in self.groups

    @property
    def forced(self) -> bool:
        """Whether the person told that somebody raped or assaulted them."""
        return "forced" in self.groups

    @property
    def wounded(self) -> bool:
        """Whether the person told of an injury of their own."""
        return "card_self_harm" in self.groups

    @property
    def harmed(self) -> bool:
        """Whether the person may have taken something or be wounded: to feel well says little."""
        return HARM_DONE in self.groups or self.wounded

    @property
    def may_be_harmed(self) -> bool:
        """Whether an emergency was heard by the second reader alone, and not what it is."""
        return HARM_MAY_BE in self.groups

    @property
    def only_read(self) -> bool:
        """Whether all danger of the person's own was heard by the second reader alone."""
        own = self.open and self.worst >= RiskLevel.PASSIVE and not self.theirs
        return own and ONLY_READ in self.groups

    @property
    def asked_amounts(self) -> bool:
        """Whether the person asked how much of a medicine is dangerous, or for a method."""
        amounts = self.open and self.worst is RiskLevel.NONE and not self.quiet
        return amounts or "card_methods" in self.groups

    @property
    def hurt(self) -> bool:
        """Whether the person told that somebody hurts them."""
        return not OF_VIOLENCE.isdisjoint(self.groups)

    @property
    def hurt_only_read(self) -> bool:
        """Whether only the second reader heard that somebody hurts the person, and nothing else."""
        known = self.worst <= RiskLevel.THIRD_PARTY and not self.emergency
        return self.hurt and known and HURT_ONLY_READ in self.groups

    @property
    def struck(self) -> bool:
        """Whether the person told a few turns ago that they went at somebody, or may hurt them."""
        return self.recent and "card_to_others" in self.groups

    @property
    def child_hurt(self) -> bool:
        """Whether the person told of a child whom somebody hurts, and of no harm to themselves."""
        own = any(name in self.groups for name in ("card_young_hurt", "card_witness"))
        return "card_child" in self.groups and not own and self._of_others

    @property
    def family_hurt(self) -> bool:
        """Whether the person told that a parent, a sister or a brother is hurt by somebody."""
        return "card_witness" in self.groups and self._of_others

    @property
    def _of_others(self) -> bool:
        """Whether a risk is open, and none of dying or self-harm, which comes first."""
        return self.open and self.worst < RiskLevel.PASSIVE

    @property
    def of_dying_alone(self) -> bool:
        """Whether the person told of thoughts of dying, and of no self-harm."""
        own = self.open and not self.theirs and not self.wounded
        return own and self.worst in DYING

    @property
    def told(self) -> frozenset[str]:
        """What the last messages told that means more beside something else."""
        return frozenset[str]().union(*self.beside)

    @property
    def hurt_with_them(self) -> bool:
        """Whether the person told that they are hurt together with a child or with family."""
        return HURT_WITH_THEM in self.groups

    @property
    def pregnant(self) -> bool:
        """Whether the person told lately that they are pregnant."""
        return PREGNANT in self.told

    @property
    def choked(self) -> bool:
        """Whether somebody had hands or a cord round a neck."""
        return "choked" in self.groups

    @property
    def baby_hurt(self) -> bool:
        """Whether a baby was shaken or struck, by whomever."""
        return "baby_hurt" in self.groups

    @property
    def high_up(self) -> bool:
        """Whether the person told a few messages ago that they stand at an edge."""
        return any(HIGH_UP in ids for ids in self.faint)

    @property
    def at_an_edge(self) -> bool:
        """Whether the person told that they stand at an edge, or are close to one."""
        return self.high_up or (self.in_danger_now and self.danger == EDGE)

    @property
    def unwanted(self) -> bool:
        """Whether the person told of thoughts of harm that nobody wants, not of dying."""
        return "card_unwanted_thoughts" in self.groups and not self.told_of_dying

    @property
    def told_of_dying(self) -> bool:
        """Whether the person told that they think of dying."""
        return any(name in self.groups for name in _OF_DYING)

    @property
    def they_may_die(self) -> bool:
        """Whether somebody else was told of who speaks of dying."""
        return THEIR_DYING in self.groups

    @property
    def of_another_too(self) -> bool:
        """Whether somebody else's danger was told beside the person's own, not of this hour."""
        return ANOTHER_TOO in self.groups and not self.in_danger_now

    @property
    def urgent(self) -> bool:
        """Whether somebody else was in danger."""
        return URGENT_CARD in self.groups

    @property
    def attack_planned(self) -> bool:
        """Whether the last thing told is that somebody else means to attack people."""
        return self.open and self.theirs and "card_attack_planned" in self.groups


@dataclass(frozen=True, slots=True)
class Search:
    """A search for a therapist that has begun.

    Attributes:
        place: where to look, never finer than a ZIP's centre.
        awaiting: the slot that was asked for last: "place", "modality" or "".
        options: the places offered to choose from.
        shown: how many matches were already shown.
        skipped: the person searches without a place.
        also: further specialties; a listing that names one of them fits.
        refused_type: a profession that the person does not want.
        also_refused: further ones.
        picked: the id of the listing that was looked at last, "" for none.
        theirs: whether somebody else is to be seen.
    """

    awaiting: str = ""
    place: Place | None = None
    modality: str = ""
    specialty: str = ""
    also: tuple[str, ...] = ()
    provider_type: str = ""
    wishes: tuple[str, ...] = ()
    options: tuple[Place, ...] = ()
    radius_miles: int = 25
    shown: int = 0
    skipped: bool = False
    refused_type: str = ""
    also_refused: tuple[str, ...] = ()
    picked: str = ""
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class DialogueState:
    """Everything one chat remembers.

    Attributes:
        country: ISO 3166-1 alpha-2; the United States until the person chooses.
        chosen: whether the person chose it.
        perhaps: another country that they may be in instead, "" for none: both have their numbers.
        topic: the section answered last.
        read: the parts of sections that were shown, the last ones: "dbt", its rest "dbt+".
        about: what the talk is about beside the guide: its name in ``threads``.
        said: the name of the reply that was sent last: it may ask something.
        behind: the name of the last reply of the turn before, where it stood behind another.
        opened: the families of openings that replies have begun with, in order.
        wished: the replies to wishes that were said, the last ones: none is said twice alike.
        after: the wish that was answered last, "" for none.
        offered: (words, action) of the buttons shown last, so that typing them works too.
        plan: the step of the short plan that waits for an answer; 0 is none.
        timer: number of the last timer that was started; a timer of another number is over.
        waiting: whether that timer runs.
        asked_country: whether the bot has just asked for the country.
        alone: whether the person said in the plan that there is nobody to turn to.
        there: the country of somebody else in danger, "" where it is the chat's.
        language: the code of the language that was written last, where it is not read.
        unanswered: messages for which the question whether the person is safe still waits.
        lives: the id of the town at home where the person said that they are, "" for none.
        second: the page that was offered last for the second of two questions, "" for none.
    """

    country: str = "US"
    chosen: bool = False
    perhaps: str = ""
    topic: str = ""
    read: tuple[str, ...] = ()
    about: str = ""
    said: str = ""
    behind: str = ""
    opened: tuple[str, ...] = ()
    wished: tuple[str, ...] = ()
    after: str = ""
    offered: tuple[tuple[str, str], ...] = ()
    search: Search | None = None
    risk: RiskMemory = field(default_factory=RiskMemory)
    plan: int = 0
    timer: int = 0
    waiting: bool = False
    asked_country: bool = False
    alone: bool = False
    there: str = ""
    language: str = ""
    unanswered: int = 0
    lives: str = ""
    second: str = ""

    @property
    def safety_unsaid(self) -> bool:
        """Whether a danger has passed, and it is not said yet whether the person is safe."""
        return self.risk.came_away and self.unanswered > 0
