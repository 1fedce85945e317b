from hypothesis import given
from hypothesis import strategies as st

from bot.patterns.matcher import Family, Found, Matcher
from bot.patterns.syntax import Compiler

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
