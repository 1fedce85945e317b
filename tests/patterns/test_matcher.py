import pickle

from hypothesis import example, given
from hypothesis import strategies as st

from bot.patterns.matcher import Family, Found, Matcher
from bot.patterns.nodes import Places, view
from bot.patterns.syntax import Compiler
from bot.text import BREAK

MATCHER = Matcher(
    [
        Family("laughter", ("die of laughter",), guard=True),
        Family("wish", ("want to ..2 die",)),
        Family("lie", ("die of laughter i lied",), unguarded=True),
    ],
    Compiler({}),
)


def test_a_guard_takes_out_its_own_words() -> None:
    assert MATCHER.find("i want to die of laughter") == Found((), ("laughter",))


def test_a_guard_leaves_the_rest_of_the_message_judged() -> None:
    found = MATCHER.find("i want to die of laughter and i want to die")

    assert found == Found(("wish",), ("laughter",))


def test_a_guard_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert MATCHER.find("i want to die. of laughter i know little").families == ("wish",)


def test_an_unguarded_family_sees_every_word() -> None:
    assert "lie" in MATCHER.find("die of laughter i lied").families


@given(before=st.text(max_size=300), after=st.text(max_size=300))
def test_words_around_a_match_never_hide_it(before: str, after: str) -> None:
    assert "wish" in MATCHER.find(f"{before}\nwant to die\n{after}").families


def test_words_may_stand_before_it_where_a_later_sentence_starts() -> None:
    matcher = Matcher([Family("asks", ("^ ..2 should i call",))], Compiler({}))

    assert matcher.find("hello. so should i call him").families == ("asks",)
    assert matcher.find("she said hello so should i call him").families == ()


def test_a_form_of_haste_stands_for_its_word_as_well_as_for_itself() -> None:
    families = [Family("written", ("do you care",)), Family("typed", ("do u care",))]
    matcher = Matcher(families, Compiler({}), typed={"u": "you"})

    assert matcher.find("do u care").families == ("written", "typed")
    assert matcher.find("do you care").families == ("written",)


WHOLE = (
    "^ go away $",
    "^ ..2 go away? ..1 $",
    "^ (go|stay with {whom}) ..3~{whom} $",
    "^ (go now? | ^ stay) $",
    "^ go ..8 away",
    "go away $",
    "(^ go $|stay ..2 away)",
    "{whom} ..1 go",
    "^ now? ..2 (go away|please? stay) ..1 please? $",
    "^ ..1 go ..8 (stay ..8 her|away)",
    "(now|please) ..2 stay her? ..1 $",
)
_WORDS = ("go", "away", "stay", "with", "him", "her", "now", "please", BREAK, BREAK)


@example(said=["go", "away"])
@example(said=["now", "please", BREAK, "her", "now", "go", BREAK])
@given(said=st.lists(st.sampled_from(_WORDS), max_size=14))
def test_what_is_passed_over_could_not_have_matched(said: list[str]) -> None:
    classes = {"whom": "him|her"}
    families = [Family(pattern, (pattern,)) for pattern in WHOLE]
    matcher = Matcher(families, Compiler(classes))
    found = matcher.find_in(matcher.read(said))

    for pattern in WHOLE:
        assert (pattern in found.families) == _matches_by_itself(pattern, classes, said), pattern


def _matches_by_itself(pattern: str, classes: dict[str, str], said: list[str]) -> bool:
    """Return whether the compiled pattern matches, looked for everywhere."""
    compiler = Compiler(classes)
    node, slots = compiler.compile(pattern).node, list(compiler.slots)
    bits = {word: sum(1 << i for i, w in enumerate(said) if w == word) for word in said}
    everything = (1 << len(slots) + 8) - 1
    at = Places(bits, slots, everything.to_bytes(len(slots) // 8 + 2, "little"))
    breaks = bits.get(BREAK, 0)
    return bool(node.match(view(at, len(said), breaks, breaks), (1 << len(said)) - 1))


def test_a_text_that_is_asked_for_again_means_the_same_and_no_other_does() -> None:
    texts = [
        "i want to die",
        "die of laughter",
        "hello",
        "want to die",
        "i want to die of laughter",
    ]
    first = [MATCHER.find(text) for text in texts]

    assert [MATCHER.find(text) for text in reversed(texts)] == first[::-1]
    assert [MATCHER.find(text) for text in (*texts, *texts)] == first * 2


def test_a_word_alone_means_the_same_each_time_and_another_beside_it() -> None:
    matcher = Matcher(
        [Family("greets", ("^ hello $",)), Family("wish", ("hello darkness",))], Compiler({})
    )
    alone, beside = Found(("greets",), ()), Found(("wish",), ())

    for _ in range(2):
        assert matcher.find("hello") == alone
        assert matcher.find("hello darkness") == beside
        assert matcher.find("darkness") == Found((), ())


def test_only_words_that_anybody_says_are_remembered() -> None:
    matcher = Matcher([Family("wish", ("want to die",))], Compiler({}))

    for text in ("die", "zebedee", "zebedee wants to die"):
        matcher.find(text)

    assert b"zebedee" not in pickle.dumps(matcher)


def test_some_of_the_families_are_found_as_among_all_of_them_and_no_other() -> None:
    lie = MATCHER.among(frozenset({"lie"}))

    for text in ("die of laughter i lied", "i want to die. die of laughter", "hello", "die"):
        whole = MATCHER.find(text)
        assert lie.find(text) == Found(tuple(f for f in whole.families if f == "lie"), whole.guards)
        assert MATCHER.has(frozenset({"lie"}), text) == ("lie" in whole.families)
