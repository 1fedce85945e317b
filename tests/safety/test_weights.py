"""Weights in rows are those of the table that they were made of, also once they were written."""

from hypothesis import given
from hypothesis import strategies as st

from bot.safety.weights import from_bytes, in_rows, to_bytes, words_in

CLASSES = {"i": "{first}", "cut": "{sh}"}
_WORDS = st.sampled_from(["i", "cut", "die", "it", "{first}", "{sh}", "."])
_BEFORE = st.one_of(
    _WORDS,
    st.builds("{}_".format, _WORDS),
    st.builds("{}__".format, _WORDS),
    st.builds("{} {}".format, _WORDS, _WORDS),
    st.builds("={}".format, _WORDS),
    st.builds("={} {}".format, _WORDS, _WORDS),
)
_ALONE = st.dictionaries(st.sampled_from(["i", "die", "~_it_", "~cut_"]), st.integers(), min_size=1)
_TABLES = st.builds(
    lambda alone, rest: {"": alone, **rest},
    _ALONE,
    st.dictionaries(_WORDS, st.dictionaries(_BEFORE, st.integers(), min_size=1)),
)


@given(table=_TABLES, other=_TABLES)
def test_each_feature_has_its_weight_and_no_other_has_one(
    table: dict[str, dict[str, int]], other: dict[str, dict[str, int]]
) -> None:
    words = words_in(CLASSES, table, other)
    made = to_bytes(
        "fitted=now\trisk=1", CLASSES, words, [in_rows(table, words), in_rows(other, words)]
    )

    head, classes, words, (rows, _) = from_bytes(made)

    assert (head, classes) == ({"fitted": "now", "risk": "1"}, CLASSES)
    assert len(rows) == sum(map(len, table.values()))
    for both in (table, other):
        for ends, found in both.items():
            for before in found:
                told = words.before(before) if ends else words.of(before)
                weight = table.get(ends, {}).get(before, 0)
                assert rows.of(words.of(ends), told, 0) == weight


def test_a_word_that_is_in_no_feature_weighs_what_is_unknown() -> None:
    words = words_in({}, {"": {"die": 7}})
    rows = in_rows({"": {"die": 7}}, words)

    assert rows.of(0, words.of("soup"), 3) == 3
    assert rows.of(words.of("soup"), words.before("die_"), 3) == 3
