"""Which crisis help goes out, in which words. Help is varied over a session and never dropped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.dialogue.replies import Button, Reply, Rows, Wording
from bot.dialogue.state import HARM_DONE, HELP_COMING, THEIR_DYING, RiskMemory
from bot.safety.crisis_lines import WORLDWIDE_FINDER, Country, CrisisLine
from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import SECOND_READER, Assessment

TIMES_WELL_TO_CLOSE = 2  # SAFE_MESSAGING.md 1.8 and 5: one "I'm fine" does not close it
TIMES_WELL_AFTER_DANGER = 5  # feeling well is no sign that it is safe
HONEST_EVERY = 4  # SAFE_MESSAGING.md section 5: every fourth turn says why it repeats itself

# The groups that choose a card of their own, the most pressing first.
CARD_OF_GROUP = (
    ("methods", "card_methods"),
    ("birth", "card_birth_emergency"),
    ("minor", "card_minor"),
    ("urgent", "card_third_party_urgent"),
    ("to-baby", "card_to_baby"),
    ("baby-hurt", "card_third_party_urgent"),
    ("to-others", "card_to_others"),
    ("held-by-threat", "card_held"),
    ("young-hurt", "card_young_hurt"),
    ("witness", "card_witness"),
    ("unwanted", "card_unwanted_thoughts"),
    ("child", "card_child"),
    ("hiding", "card_hiding"),
    ("urge", "card_urge"),
)
_ROW_OF_GROUP = {"bereaved": "row_bereaved", "hyperbole": "row_hyperbole"}
_ROW_OF_LEVEL = {RiskLevel.RECOVERY: "row_recovery", RiskLevel.DENIAL: "row_denial"}
# What stands behind whichever card comes with a group: somebody has to be seen by a doctor.
_TO_BE_SEEN = {
    "choked": "choked",
    "baby-hurt": "baby_hurt",
    "starved": "starved",
    "not-eaten": "not_eaten",
    "was-hanged": "was_hanged",
    "pregnant-hurt": "pregnant_hurt",
    "leaves-hospital": "leaves_hospital",
    "among-staff": "among_staff",
    "sent-home": "sent_home",
    "forced": "forced",
    "did-it": "did_it",
    "worse-near": "violence_near",
}
# These stand behind the first numbers, not at the end, and behind a card of one's own danger too.
_AT_ONCE = {
    "did_it",
    "not_eaten",
    "violence_near",
    "baby_hurt",
    "starved",
    "was_hanged",
    "pregnant_hurt",
    "leaves_hospital",
    "among_staff",
    "sent_home",
}
# Who goes off alone or hides is asked in full whether it is safe, also for a second time.
_ASKED_IN_FULL = {"worse-leaving", "worse-hiding"}
# One's own danger comes first and alone.
_OF_OTHERS_ONLY = {"choked", "baby_hurt", "forced", "violence_near"}
_OF_WHO_IS_HURT = {"card_violence", "card_held", "card_young_hurt", "card_witness"}
# Groups that choose a softer card; they do so only where nobody speaks of dying.
_SOFT_GROUPS = {"urge", "hiding", "unwanted"}
# Groups beside which nobody else is in danger now.
_NOT_URGENT = {"in-care", "rescued"}
# Cards that are said in full every time: an emergency, and a refusal that must not change.
_ALWAYS_FULL = {
    "card_imminent",
    "card_birth_emergency",
    "card_third_party_urgent",
    "card_methods",
}
# Entries of the lexicon that tell of an emergency in which nothing was done yet.
_NOTHING_DONE_YET = frozenset(
    {"means-in-hand", "means-near", "means-within-reach", "looks-at-it", "on-the-edge", "farewell"}
    | {"says-goodbye-to-life", "closer-to-it", "takes-it-back", "alone-with-it", "comes-back"}
    | {"near-water-or-rails", "when-they-sleep", "hides-from-them", "names-a-last-night"}
    | {"names-a-time", "says-not-safe", "takes-them-back"}
)
_APART = {"lgbtq", "veterans"}  # lines that not every child or person is looking for
_SPECIAL_AUDIENCES = {
    "card_violence": ("domestic_violence",),
    "card_held": ("domestic_violence",),
    "card_young_hurt": ("child", "youth"),
    "card_witness": ("child", "youth", "domestic_violence"),
    "card_child": ("child", "youth"),
    "card_minor": ("child", "youth"),
    "card_unwanted_thoughts": ("new_parents",),
}


@dataclass(frozen=True, slots=True)
class HelpView:
    """A country's help, as the templates see it.

    Attributes:
        chosen: whether the person chose the country; if not, other countries stand beside it.
        known: whether the country was found at all.
    """

    country: Country
    chosen: bool
    known: bool = True
    finder: str = WORLDWIDE_FINDER

    @property
    def key(self) -> str:
        """What tells this view from any other: the same key, the same words."""
        return f"{self.country.code} {self.chosen} {self.known}"

    @property
    def name(self) -> str:
        """The country's name."""
        return self.country.name

    @property
    def emergency(self) -> str:
        """The emergency number."""
        return self.country.emergency_number

    @property
    def police(self) -> str:
        """The number that brings the police."""
        return self.country.police_number

    @property
    def line(self) -> CrisisLine | None:
        """The line shown first, or None."""
        return self.country.main_line

    @property
    def number(self) -> str:
        """The number shown in a single row: the line's, else the emergency number."""
        return self.line.number if self.line else self.emergency

    @property
    def text(self) -> CrisisLine | None:
        """A line that takes text messages, or None."""
        return next((x for x in self.country.lines_for("everyone") if x.sms), None)

    @property
    def chat(self) -> CrisisLine | None:
        """A line with a chat on the web, or None."""
        return next((x for x in self.country.lines_for("everyone") if x.chat_url), None)


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


def said_well(memory: RiskMemory) -> RiskMemory:
    """Return the memory after the person said that they are all right; often enough closes it."""
    if not memory.open:
        return memory
    danger = memory.worst is RiskLevel.IMMINENT
    enough = TIMES_WELL_AFTER_DANGER if danger else TIMES_WELL_TO_CLOSE
    if memory.well + 1 >= enough:
        return RiskMemory(young=memory.young, before=max(memory.worst, memory.before))
    return replace(memory, well=memory.well + 1)


def told_by_answer(memory: RiskMemory, level: RiskLevel) -> RiskMemory:
    """Return the memory after an answer, typed or pressed, that brings a level's card.

    "No" to "are you safe" is kept like any danger that was told in words.
    """
    groups = tuple(dict.fromkeys((*memory.groups, f"card_{level.label}")))
    turns, worst = max(memory.turns, 1), max(memory.worst, level)
    return replace(memory, turns=turns, worst=worst, groups=groups, calm=0, well=0)


def without_help(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who told that nobody was called, or that nobody is coming."""
    return replace(memory, groups=tuple(g for g in memory.groups if g != HELP_COMING))


def open_row(memory: RiskMemory, help_view: HelpView, wording: Wording) -> str:
    """Return the line of help that stands under what is answered while a risk is open."""
    if memory.help_coming:
        return wording.say("row_coming", help=help_view)
    name = "row_urgent" if memory.emergency else "row"
    return wording.say(name, help=help_view)


def card_name(assessment: Assessment) -> str:
    """Return which full reply a level and its groups ask for."""
    if assessment.level is RiskLevel.IMMINENT:
        return "card_imminent"
    groups = {e.group for e in assessment.evidence if e.level >= RiskLevel.VIOLENCE}
    if assessment.level >= RiskLevel.PASSIVE:  # an age is no risk, but it chooses who helps
        groups |= assessment.groups & {"minor"}
    if "to-others" in groups:  # what is said about a baby is said where one was named
        groups |= assessment.groups & {"to-baby"}
    if assessment.level is RiskLevel.ACTIVE:
        groups -= _SOFT_GROUPS
    if not groups.isdisjoint(_NOT_URGENT):
        groups -= {"urgent"}
    own = next((name for group, name in CARD_OF_GROUP if group in groups), "")
    return own or f"card_{assessment.level.label}"


def full_card(name: str, help_view: HelpView, wording: Wording) -> Reply:
    """Return a full reply with its buttons."""
    values: dict[str, Any] = {"help": help_view}
    if name in _SPECIAL_AUDIENCES:
        values["special"] = _special(help_view.country, _SPECIAL_AUDIENCES[name])
    buttons = _buttons(name, help_view, wording)
    return Reply(wording.say(name, **values), buttons, Help.CARD, name=name)


def _with_card(
    memory: RiskMemory, assessment: Assessment, help_view: HelpView, wording: Wording, last: str
) -> CrisisHelp:
    name = card_name(assessment)
    new_group = name not in memory.groups
    dying = _of_dying(assessment)
    closer = _comes_closer(assessment) or not set(dying) <= set(memory.groups)
    worse = assessment.level > memory.worst or closer or name in _ALWAYS_FULL
    if not memory.recent or worse or (new_group and not memory.quiet):
        said, card = memory.said, full_card(name, help_view, wording)
        if name == last:
            said, card = _with_step(memory, card, wording)
    else:
        said, card = _again(memory, name, assessment.level, help_view, wording)
    to_be_seen = _to_be_seen(assessment, name)
    for reply in to_be_seen:
        card = _with_sentence(card, wording.say(reply, help=help_view), reply in _AT_ONCE)
    before = (group for group in memory.groups if group != HELP_COMING)  # of what is new, unknown
    done = (HARM_DONE,) if _harm_is_done(assessment) else ()
    seen = tuple(dict.fromkeys((*before, name, *to_be_seen, *dying, *done)))
    level = max(assessment.level, memory.worst)
    after = replace(
        memory, turns=memory.turns + 1, worst=level, groups=seen, said=said, calm=0, well=0
    )
    return CrisisHelp(after, card)


def _harm_is_done(assessment: Assessment) -> bool:
    """Return whether an emergency may be one of the body: it is, unless something else is told."""
    if assessment.level is not RiskLevel.IMMINENT:
        return False
    told = {e.id for e in assessment.evidence if e.level is RiskLevel.IMMINENT}
    named = told - {SECOND_READER}
    return not named or not named <= _NOTHING_DONE_YET


def _of_dying(assessment: Assessment) -> tuple[str, ...]:
    """Return the mark that somebody else speaks of dying, where a message tells that."""
    theirs = assessment.level is RiskLevel.THIRD_PARTY and THEIR_DYING in assessment.groups
    return (THEIR_DYING,) if theirs else ()


def _to_be_seen(assessment: Assessment, card: str) -> tuple[str, ...]:
    """Return the names of the sentences about a harm that does not show, or that comes near."""
    own = assessment.level > RiskLevel.THIRD_PARTY
    said = (name for group, name in _TO_BE_SEEN.items() if group in assessment.groups)
    fitting = (name for name in said if name != "violence_near" or card in _OF_WHO_IS_HURT)
    return tuple(name for name in fitting if not (own and name in _OF_OTHERS_ONLY))


def _with_sentence(card: Reply, sentence: str, at_once: bool) -> Reply:
    """Return a card with a sentence behind its first two paragraphs, or at its end."""
    parts = card.html.split("\n\n")
    parts.insert(2 if at_once else len(parts), sentence)
    return replace(card, html="\n\n".join(parts))


def _with_step(memory: RiskMemory, card: Reply, wording: Wording) -> tuple[int, Reply]:
    """Return (which sentence, the card that was just shown with a step behind it)."""
    sentences = wording.again.get(card.name.removeprefix("card_"), ())
    if not sentences:  # a refusal stays as it is
        return memory.said, card
    said, step = further(memory, sentences)
    return said, replace(card, html=f"{card.html}\n\n{step}")


def further(memory: RiskMemory, sentences: Sequence[str]) -> tuple[int, str]:
    """Return (which sentence, the sentence) that is not the one said last."""
    said = (memory.said + 1) % len(sentences)
    return said, sentences[said]


def _comes_closer(assessment: Assessment) -> bool:
    """Return whether violence that was told before has come nearer, or somebody goes off alone."""
    is_violence = assessment.level is RiskLevel.VIOLENCE
    closer = is_violence and any(group.startswith("worse") for group in assessment.groups)
    return closer or not _ASKED_IN_FULL.isdisjoint(assessment.groups)


def _again(
    memory: RiskMemory, name: str, level: RiskLevel, help_view: HelpView, wording: Wording
) -> tuple[int, Reply]:
    """Return (which sentence, the reply): one sentence, never the last one, and the row."""
    row = wording.say("row", help=help_view)
    if memory.quiet:
        return memory.said, Reply(row, _doors(name, level, help_view, wording), Help.CARD)
    own = wording.again.get(name.removeprefix("card_"))
    sentences = own or wording.again.get(level.label) or wording.again["active"]
    said, sentence = further(memory, sentences)
    parts = [sentence, row]
    if (memory.turns + 1) % HONEST_EVERY == 0:
        parts.insert(1, wording.say("honest", help=help_view))
    doors = _doors(name, level, help_view, wording)
    return said, Reply("\n\n".join(parts), doors, Help.CARD)


def _later(memory: RiskMemory) -> RiskMemory:
    """Return the memory after a turn without a card."""
    return replace(memory, calm=memory.calm + 1) if memory.open else memory


def _row_name(assessment: Assessment) -> str:
    for evidence in assessment.evidence:
        if evidence.group in _ROW_OF_GROUP and evidence.level is assessment.level:
            return _ROW_OF_GROUP[evidence.group]
    return _ROW_OF_LEVEL.get(assessment.level, "row")


def _special(country: Country, audiences: Iterable[str]) -> CrisisLine | None:
    """Return the first line for one of the audiences, none that is for one kind of people alone."""
    fitting = (line for audience in audiences for line in country.lines_for(audience))
    return next((x for x in fitting if x.number and not set(x.audience) & _APART), None)


def line_for_children(country: Country) -> CrisisLine | None:
    """Return the country's line for children or young people, or None."""
    return _special(country, ("child", "youth"))


def line_for_violence(country: Country) -> CrisisLine | None:
    """Return the country's line for who is being hurt at home, or None."""
    return _special(country, _SPECIAL_AUDIENCES["card_violence"])


def _buttons(name: str, help_view: HelpView, wording: Wording) -> Rows:
    b = wording.button
    own: dict[str, Rows] = {
        "card_imminent": (
            (b("cant_call", "cant-call"), b("with_someone", "with-someone")),
            (b("called", "called"),),
        ),
        "card_active": (
            (b("safe_yes", "safe:yes"), b("safe_unsure", "safe:unsure"), b("safe_no", "safe:no")),
            (b("plan", "plan"), b("minutes", "minutes")),
        ),
        "card_self_harm": (
            (b("injury_yes", "injury"), b("injury_both", "injury")),
            (b("injury_no", "minutes"), b("no", "no-injury")),
        ),
        "card_hiding": (
            (b("injury_yes", "injury"), b("no", "no-injury")),
            (b("tell_someone", "tell"),),
        ),
        "card_urge": ((b("minutes", "minutes"), b("plan", "plan")),),
        "card_third_party": ((b("signs", "s:warning-signs"),),),
        "card_third_party_urgent": ((b("cant_call", "cant-call"),),),
        "card_birth_emergency": ((b("cant_call", "cant-call"),),),
        "card_unwanted_thoughts": ((b("minutes", "minutes"),),),
        "card_violence": ((b("clear_chat", "clear"),),),
        "card_held": ((b("clear_chat", "clear"),),),
        "card_young_hurt": ((b("clear_chat", "clear"),),),
        "card_witness": ((b("clear_chat", "clear"),),),
        "card_methods": (
            (b("safe_yes", "thinking:yes"), b("safe_no", "thinking:no")),
            (b("rather_not", "rather-not"),),
        ),
    }
    own["card_passive"] = own["card_active"]
    own["card_minor"] = own["card_active"]
    return (*own.get(name, ()), *_reach(name, help_view, wording))


def _reach(name: str, help_view: HelpView, wording: Wording) -> Rows:
    """Return the buttons that copy a number, open a chat, or choose the country."""
    numbers = [help_view.number]
    if name in ("card_imminent", "card_third_party_urgent", "card_birth_emergency"):
        numbers.insert(0, help_view.emergency)
    copies = tuple(
        Button(f"{wording.labels['copy']} {number}", copy=number)
        for number in dict.fromkeys(numbers)
    )
    chat = help_view.line.chat_url if help_view.line else ""
    rows: list[tuple[Button, ...]] = [copies]
    if chat:
        rows.append((Button(wording.labels["chat"], url=chat),))
    if not help_view.chosen:
        rows.append((wording.button("country", "country"),))
    return tuple(rows)


def _doors(name: str, level: RiskLevel, help_view: HelpView, wording: Wording) -> Rows:
    """Return the buttons under a repeated card: they fit whose risk it is."""
    b = wording.button
    own: dict[RiskLevel, tuple[Button, ...]] = {
        RiskLevel.THIRD_PARTY: (b("signs", "s:warning-signs"),),
        RiskLevel.VIOLENCE: (b("clear_chat", "clear"),),
    }
    doors = own.get(level, (b("plan", "plan"), b("minutes", "minutes")))
    if name == "card_self_harm":  # a wound comes first, whatever else was asked
        doors = (b("injury_help", "injury"), *doors)
    return (doors, *_reach("", help_view, wording))
