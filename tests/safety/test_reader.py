"""The second reader raises, never lowers; it reads stretches, and nothing can dilute a risk."""

import datetime
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Content
from bot.content import KNOWLEDGE
from bot.safety.level_reader import TOLD, LevelReader
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import HINT
from bot.safety.packing import pack, unpack
from bot.safety.reader import Reader, SemanticReader, load_reader, stretches
from bot.safety.triage import SECOND_READER, assess
from bot.safety.utterances import READ_BEFORE as READ
from bot.safety.utterances import held_out, load_utterances
from bot.safety.weights import in_rows, words_in
from bot.text import BREAK

HARMLESS = (
    "we had soup and the bus was late",
    "my sister bought a green coat for the wedding on saturday",
    "the printer at work is out of paper again",
    "ok",
)


@pytest.fixture(scope="module")
def raised(content: Content) -> list[str]:
    """Lines that the rules alone show no card for and the reader does."""
    lines = load_utterances(KNOWLEDGE / "risk" / "utterances", [])
    fitted = [line.text for line in lines if line.card and not line.held_out][::40]
    found = [
        text
        for text in fitted
        if assess(text, content.lexicon).help is not Help.CARD
        and assess(text, content.lexicon, content.reader).help is Help.CARD
    ]
    assert len(found) > 20, "the reader adds to the rules"
    return found


def test_it_names_itself_and_the_three_weightiest_features(
    raised: list[str], content: Content
) -> None:
    assessment = assess(raised[0], content.lexicon, content.reader)

    assert SECOND_READER in [evidence.id for evidence in assessment.evidence]
    assert len(assessment.weighed()) == 3
    assert all(feature not in repr(assessment) for feature in assessment.weighed())


def test_harmless_talk_around_a_risk_never_lowers_it(raised: list[str], content: Content) -> None:
    around = "\n".join(HARMLESS * 8)
    for text in raised:
        alone = assess(text, content.lexicon, content.reader).level
        wrapped = assess(f"{around}\n{text}\n{around}", content.lexicon, content.reader).level
        assert wrapped >= alone, text


@pytest.mark.parametrize("filler", ["ok. ", "soup was good. ", "zq{} xv{}k. "])
def test_many_short_sentences_before_a_risk_never_hide_it(
    filler: str, raised: list[str], content: Content
) -> None:
    for text in raised[:10]:
        room = 4096 - len(text)
        many = "".join(filler.replace("{}", chr(97 + n % 26) * (n % 5)) for n in range(room))
        alone = assess(text, content.lexicon, content.reader).level
        wrapped = f"{many[: room - 1]}\n{text}"
        assert assess(wrapped, content.lexicon, content.reader).level >= alone, text


@given(before=st.text(max_size=600), after=st.text(max_size=600), number=st.integers(0, 19))
def test_any_lines_around_a_risk_never_lower_it(
    before: str, after: str, number: int, raised: list[str], content: Content
) -> None:
    alone = assess(raised[number], content.lexicon, content.reader).level
    wrapped = f"{before}\n{raised[number]}\n{after}"

    assert assess(wrapped, content.lexicon, content.reader).level >= alone


@given(text=st.text(max_size=4096))
def test_no_text_makes_it_fail_or_lowers_what_the_rules_say(text: str, content: Content) -> None:
    rules = assess(text, content.lexicon)
    found = content.lexicon.find(text).families
    sure = [family for family in found if not family.endswith(HINT)]
    said = rules.level
    if len(sure) < len(found):  # hints count once the reader agrees: "d*e"
        levels = (content.lexicon.evidence[family].level for family in sure)
        said = max(levels, default=RiskLevel.NONE)

    assert assess(text, content.lexicon, content.reader).level >= said


@given(st.lists(st.sampled_from(["a", "b", BREAK]), max_size=300))
def test_stretches_lie_inside_the_message_and_are_short(words: list[str]) -> None:
    for start, end in stretches(words):
        assert 0 <= start < end <= len(words)
        assert end - start <= 60


def test_the_score_of_a_stretch_is_that_of_its_words_alone(content: Content) -> None:
    reader: Reader = content.reader
    calm, risk = (
        ["the", "bus", "was", "late"],
        ["i", "dont", "want", "to", "be", "here", "any", "more"],
    )

    assert reader.score([*calm, BREAK, *risk]) >= reader.score(risk)


def test_a_broken_weights_file_is_told_with_its_cure(tmp_path: Path) -> None:
    path, problems = tmp_path / "reader.gz", list[str]()
    path.write_bytes(b"not gzip")

    assert load_reader(path, Asked(0.0), problems) is None
    assert "make reader" in problems[0]


SOUP = ["soup"] * 6


class Asked:
    """A semantic reader that always says the same, and remembers how often it was asked."""

    def __init__(self, odds: float) -> None:
        self.said = odds
        self.times = 0

    def odds(self, stretches: Sequence[Sequence[str]]) -> Sequence[float]:
        self.times += len(stretches)
        return [self.said] * len(stretches)


LEVELS = tuple(float(level is RiskLevel.PASSIVE) for level in TOLD)
EMERGENCY = tuple(9.0 * (level is RiskLevel.IMMINENT) for level in TOLD)


def _reader(semantic: SemanticReader, levels: Sequence[float] = LEVELS) -> Reader:
    """Return a reader to whom "low" tells a little, "grave" much and "soup" nothing."""
    weights = {"": {"low": pack([300], 0), "grave": pack([9000], 0)}}
    words = words_in({}, weights)
    return Reader(
        in_rows(weights, words), words, {}, -3.5,
        LevelReader(in_rows({}, words), words, levels), semantic,
        threshold=1.0, hinted_threshold=0.0, steady=10_000.0, unknown=0.0,
        fitted_on=datetime.date(2026, 11, 27),
    )  # fmt: skip


@pytest.mark.parametrize(("odds", "raises"), [(9.0, True), (0.5, False), (-9.0, False)])
def test_meaning_decides_only_where_words_leave_it_open(odds: float, raises: bool) -> None:
    asked = Asked(odds)
    reader = _reader(asked)

    assert (reader.read([*SOUP, "low"]).level > RiskLevel.NONE) is raises
    assert asked.times == 1
    assert reader.read([*SOUP, "grave"]).level > RiskLevel.NONE
    assert reader.read([*SOUP, "soup"]).level is RiskLevel.NONE
    assert asked.times == 1, "what is clear by its words is not asked about"


@pytest.mark.parametrize(("odds", "raises"), [(9.0, True), (0.0, True), (-9.0, False)])
def test_few_words_weigh_more_and_meaning_decides_about_them(odds: float, raises: bool) -> None:
    asked = Asked(odds)
    reader = _reader(asked)

    assert (reader.read(["low"]).level > RiskLevel.NONE) is raises
    assert asked.times == 1
    assert reader.read(["grave"]).level > RiskLevel.NONE
    assert reader.read(["soup"]).level is RiskLevel.NONE
    assert asked.times == 1, "what is clear by its words is not asked about"


LONG = [*SOUP * 6, "low", BREAK]  # so long a sentence that each is looked at by itself


def test_a_message_of_many_undecided_sentences_is_asked_about_a_few_words_only() -> None:
    asked = Asked(-1.0)

    _reader(asked).read(LONG * 27)
    assert asked.times == 27, "there is room for these"

    _reader(asked).read(LONG * 240)
    assert asked.times * len(LONG) <= 2060


def test_what_cannot_make_a_message_worse_is_not_asked_about() -> None:
    asked = Asked(9.0)

    assert _reader(asked).read(LONG * 5).level > RiskLevel.NONE
    assert asked.times == 1


def test_what_a_message_has_no_room_to_ask_about_counts_as_a_risk() -> None:
    assert _reader(Asked(-1.0)).read(LONG * 15).level is RiskLevel.NONE
    assert _reader(Asked(-1.0)).read(LONG * 60).level > RiskLevel.NONE


def test_a_worse_danger_that_only_the_reader_hears_counts_beside_a_lesser_one(
    content: Content,
) -> None:
    lesser = "I cut my arm again last night"
    worse = "nobody will have to put up with me after the weekend, i have sorted everything"
    alone = assess(worse, content.lexicon, content.reader)

    assert assess(worse, content.lexicon).level is RiskLevel.NONE, "no pattern finds it"
    assert alone.level >= RiskLevel.ACTIVE
    assert assess(lesser, content.lexicon, content.reader).level is RiskLevel.SELF_HARM
    together = assess(f"{lesser}. {worse}", content.lexicon, content.reader)
    assert together.level >= alone.level
    assert together.weighed(), "explain can say why"


@pytest.mark.parametrize("near", [False, True])
def test_any_calm_talk_around_a_risk_never_lowers_it(
    near: bool, raised: list[str], content: Content
) -> None:
    """Also where much of the talk is as near to a risk as calm talk can be."""
    lines = load_utterances(KNOWLEDGE / "risk" / "utterances", [])
    calm = [x.text for x in lines if x.level == "benign" and (near or x.author.startswith("calm"))]
    chosen = random.Random(7)
    for text in raised[:40]:
        around = [text]
        while len("\n".join(around)) < 3_400:
            around.insert(chosen.randint(0, len(around)), chosen.choice(calm))
        alone = assess(text, content.lexicon, content.reader).level
        wrapped = assess("\n".join(around), content.lexicon, content.reader).level
        assert wrapped >= alone, text


@pytest.mark.parametrize(
    "said",
    [
        "How many people in Germany die by suicide per year?",
        "Which training do people need to answer calls from suicidal callers?",
        "Why do some young people cut themselves? It's for a report.",
        "a colleague lost his brother to suicide two years ago and has a garden now",
    ],
)
def test_what_names_suicide_shows_the_row_where_nobody_is_in_danger(
    said: str, content: Content
) -> None:
    assert assess(said, content.lexicon, content.reader).help is not Help.NONE


def test_one_author_in_ten_is_held_out_and_none_of_those_read_before() -> None:
    authors = {path.stem for path in (KNOWLEDGE / "risk" / "utterances").glob("*.tsv")}

    unread = authors - READ

    assert len(authors) >= 40
    assert 0.06 <= sum(map(held_out, unread)) / len(unread) <= 0.15
    assert not any(map(held_out, READ))


def test_every_line_has_a_known_label_and_enough_are_calm() -> None:
    problems: list[str] = []

    lines = load_utterances(KNOWLEDGE / "risk" / "utterances", problems)

    assert problems == []
    assert len(lines) >= 10_000
    assert sum(line.card is False for line in lines) >= 0.45 * len(lines)


def test_the_level_of_a_raised_message_needs_a_card(content: Content, raised: list[str]) -> None:
    levels = {assess(text, content.lexicon, content.reader).level for text in raised}

    assert levels == set(TOLD)


def test_what_the_reader_raises_is_mostly_told_as_what_it_is(content: Content) -> None:
    right, told = Counter[str](), Counter[str]()
    for line in load_utterances(KNOWLEDGE / "risk" / "utterances", [])[::5]:
        if not (line.held_out and line.card):
            continue
        assessment = assess(line.text, content.lexicon, content.reader)
        if assessment.evidence and assessment.evidence[0].id == SECOND_READER:
            told[line.level] += 1
            right[line.level] += assessment.level.label == line.level

    assert min(told.values()) >= 20
    assert {
        level: right[level] / told[level] for level in told if right[level] < 0.7 * told[level]
    } == {}


@pytest.mark.parametrize(
    "said",
    [
        "my best mate keeps saying i want to die and laughs",
        "he said 'i want to die' in class, he's nine",
        "my sister wrote in her diary i want to die",
    ],
)
def test_words_that_somebody_else_said_are_about_them(said: str, content: Content) -> None:
    assert assess(said, content.lexicon, content.reader).level is RiskLevel.THIRD_PARTY


@pytest.mark.parametrize(
    "said",
    [
        "i told my mum i want to die",
        "my sister knows i want to kill myself",
        "my husband left and i want to die",
        "my daughter is the only reason i havent killed myself",
        "my best friend wants to die and so do i",
        "she says i'm dramatic. i want to die",
    ],
)
def test_ones_own_risk_stays_ones_own_whoever_is_named(said: str, content: Content) -> None:
    assert assess(said, content.lexicon, content.reader).level >= RiskLevel.PASSIVE


_WEIGHTS = st.integers(-(2**19), 2**19)


@given(
    rows=st.integers(1, 6).flatmap(
        lambda n: st.lists(
            st.tuples(st.lists(_WEIGHTS, min_size=n, max_size=n), st.integers(0, 2**19)),
            min_size=1,
            max_size=50,
        )
    )
)
def test_one_sum_of_packed_weights_is_the_sum_of_all(rows: list[tuple[list[int], int]]) -> None:
    weights, squares = zip(*rows, strict=True)
    total = sum(pack(*row) for row in rows)

    sums = [sum(column) for column in zip(*weights, strict=True)]
    assert unpack(total, len(sums)) == (sums, sum(squares))


# By its words "low" among six others lacks 1.5 to the threshold.
@pytest.mark.parametrize(
    ("levels", "odds", "level"),
    [
        (LEVELS, 2.0, RiskLevel.PASSIVE),
        (LEVELS, 1.0, RiskLevel.NONE),
        (EMERGENCY, 2.0, RiskLevel.IMMINENT),
        (EMERGENCY, 1.0, RiskLevel.ACTIVE),
        (EMERGENCY, 0.0, RiskLevel.NONE),
    ],
)
def test_an_emergency_needs_less_and_is_asked_about_first(
    levels: Sequence[float], odds: float, level: RiskLevel
) -> None:
    assert _reader(Asked(odds), levels).read([*SOUP, "low"]).level is level


@pytest.mark.parametrize("odds", [0.0, -1.0, -2.0])
def test_few_words_need_as_much_for_an_emergency_as_for_anything(odds: float) -> None:
    plain = _reader(Asked(odds)).read(["low"]).level
    emergency = _reader(Asked(odds), EMERGENCY).read(["low"]).level

    assert (plain > RiskLevel.NONE) is (emergency > RiskLevel.NONE)
