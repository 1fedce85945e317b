"""What the memory keeps, for how long, and what it deletes; on SQLite and on PostgreSQL."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.memory.keys import new_key
from bot.memory.store import Answered, Counted, Memory
from tests.memory.conftest import KEY, Clock

TODAY = datetime.date(2026, 11, 25)


def counted(memory: Memory) -> list[Counted]:
    return memory.counts(datetime.date(2020, 1, 1), datetime.date(2040, 1, 1))


def test_a_chat_that_never_wrote_is_unknown(memory: Memory) -> None:
    assert memory.chat(1) is None
    assert not memory.is_finished(1)


@given(state=st.binary(min_size=1, max_size=300), chat=st.integers(-(2**52), 2**52))
@hypothesis_settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_saved_is_read_again(memory: Memory, state: bytes, chat: int) -> None:
    memory.finish(None, chat, state)

    assert memory.chat(chat) == state


def test_chats_do_not_read_each_other(memory: Memory) -> None:
    memory.finish(1, 10, b"ten")
    memory.finish(2, -10, b"minus ten")

    assert memory.chat(10) == b"ten"
    assert memory.chat(-10) == b"minus ten"


def test_a_state_lives_for_a_day_after_the_last_turn(memory: Memory, clock: Clock) -> None:
    memory.finish(1, 10, b"first")
    clock.pass_(hours=23)
    memory.finish(2, 10, b"second")
    clock.pass_(hours=23, minutes=59)
    assert memory.chat(10) == b"second"

    clock.pass_(minutes=1)

    assert memory.chat(10) is None


def test_what_was_chosen_lives_for_thirty_days(memory: Memory, clock: Clock) -> None:
    memory.finish(1, 10, b"a state", chosen=b"a country")
    assert memory.chat(10) == b"a state"

    clock.pass_(days=29, hours=23)
    assert memory.chat(10) == b"a country"

    clock.pass_(hours=1)
    assert memory.chat(10) is None


def test_a_turn_without_a_choice_leaves_the_earlier_one(memory: Memory, clock: Clock) -> None:
    memory.finish(1, 10, b"a state", chosen=b"a country")
    memory.finish(2, 10, b"another state")

    clock.pass_(days=2)

    assert memory.chat(10) == b"a country"


def test_an_update_stays_finished_for_two_days(memory: Memory, clock: Clock) -> None:
    memory.finish(7, 10, b"a state")
    clock.pass_(days=2)
    memory.purge()
    assert memory.is_finished(7)

    clock.pass_(days=1)
    memory.purge()

    assert not memory.is_finished(7)


def test_the_same_update_is_finished_once(memory: Memory) -> None:
    memory.finish(7, 10, b"first", [("turn", "ask")])
    memory.finish(7, 10, b"second", [("turn", "ask")])

    assert memory.chat(10) == b"first"
    assert counted(memory) == [Counted(TODAY, "turn", "ask", 1)]


def test_two_processes_that_finish_one_update_count_it_once(url: str, memory: Memory) -> None:
    others = [Memory(url, KEY, memory._clock) for _ in range(4)]

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda m: m.finish(7, 10, b"state", [("turn", "ask")]), others))

    assert counted(memory) == [Counted(TODAY, "turn", "ask", 1)]
    for other in others:
        other.close()


def test_threads_and_processes_lose_no_count(url: str, memory: Memory) -> None:
    other = Memory(url, KEY, memory._clock)
    kinds = [("turn", "ask"), ("section", "dbt"), ("row", "-")]

    def take(number: int) -> None:
        store = memory if number % 2 else other
        store.finish(number, number % 7, b"state", kinds if number % 3 else kinds[::-1])

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(take, range(200)))

    assert {count[1:] for count in counted(memory)} == {(*kind, 200) for kind in kinds}
    other.close()


def test_answers_saved_together_are_each_saved_once(memory: Memory) -> None:
    memory.finish(2, 20, b"before", [("turn", "ask")])

    memory.finish_all(
        [
            Answered((1,), 10, b"ten", [("turn", "ask")]),
            Answered((2,), 20, b"again", [("turn", "ask")]),
            Answered((3, 4), 30, b"thirty", [("turn", "ask")], b"a country"),
            Answered((), 40, b"forty"),
        ]
    )

    assert [memory.chat(chat) for chat in (10, 20, 30, 40)] == [
        b"ten",
        b"before",
        b"thirty",
        b"forty",
    ]
    assert all(memory.is_finished(number) for number in (1, 2, 3, 4))
    assert counted(memory) == [Counted(TODAY, "turn", "ask", 3)]


def test_processes_that_save_the_same_chats_in_any_order_do_not_stop_each_other(
    url: str, memory: Memory
) -> None:
    other = Memory(url, KEY, memory._clock)

    def take(number: int) -> None:
        chats = range(20) if number % 2 else range(19, -1, -1)
        answers = [Answered((100 * number + i,), i, b"state", [("turn", "ask")]) for i in chats]
        (memory if number % 3 else other).finish_all(answers)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(take, range(1, 41)))

    assert counted(memory) == [Counted(TODAY, "turn", "ask", 800)]
    other.close()


def test_counts_are_kept_by_day_and_added_up(memory: Memory, clock: Clock) -> None:
    memory.finish(1, 10, b"state", [("turn", "ask"), ("turn", "ask"), ("card", "active US")])
    clock.pass_(hours=1)
    memory.finish(2, 11, b"state", [("turn", "ask")])

    tomorrow = TODAY + datetime.timedelta(days=1)

    assert counted(memory) == [
        Counted(TODAY, "card", "active US", 1),
        Counted(TODAY, "turn", "ask", 2),
        Counted(tomorrow, "turn", "ask", 1),
    ]
    assert memory.counts(tomorrow, tomorrow) == [Counted(tomorrow, "turn", "ask", 1)]


def test_forgetting_leaves_nothing_of_one_chat_and_all_of_the_others(memory: Memory) -> None:
    memory.finish(1, 10, b"ten", [("turn", "ask")], b"a country")
    memory.finish(2, 11, b"eleven")

    memory.forget(10)

    assert memory.chat(10) is None
    assert memory.chat(11) == b"eleven"
    assert memory.is_finished(1), "it does not say whose it was, and keeps answers from repeating"
    assert counted(memory), "a count belongs to nobody"


def test_an_empty_state_forgets_the_chat_and_finishes_the_update(memory: Memory) -> None:
    memory.finish(1, 10, b"ten", chosen=b"a country")

    memory.finish(2, 10, b"", [("turn", "privacy")], b"a country")

    assert memory.chat(10) is None
    assert memory.is_finished(2)


def test_purging_deletes_what_is_past_its_time_and_nothing_else(
    memory: Memory, clock: Clock
) -> None:
    memory.finish(1, 10, b"old", [("turn", "ask")], b"a country")
    clock.pass_(days=3)
    memory.finish(2, 11, b"new", [("turn", "ask")])

    assert memory.purge() == {"states": 1, "updates": 1, "counts": 0}
    assert memory.chat(10) == b"a country"
    assert memory.chat(11) == b"new"

    assert memory.purge(clock.now + datetime.timedelta(days=800)) == {
        "states": 2,
        "updates": 1,
        "counts": 2,
    }


def test_another_key_reads_nothing(url: str, memory: Memory) -> None:
    memory.finish(1, 10, b"a state", chosen=b"a country")

    stranger = Memory(url, new_key(), memory._clock)

    assert stranger.chat(10) is None
    stranger.close()


def test_a_new_key_takes_over_from_the_old_one(url: str, memory: Memory) -> None:
    memory.finish(1, 10, b"a state", chosen=b"a country")
    key = new_key()
    both = Memory(url, f"{key}, {KEY}", memory._clock)

    assert both.chat(10) == b"a state"

    both.finish(2, 10, b"a later state")
    new = Memory(url, key, memory._clock)

    assert new.chat(10) == b"a later state"
    assert memory.chat(10) is None, "nothing is left under the old key"
    for store in (both, new):
        store.close()


def test_forgetting_reaches_what_the_old_key_wrote(url: str, memory: Memory) -> None:
    memory.finish(1, 10, b"a state", chosen=b"a country")
    both = Memory(url, f"{new_key()},{KEY}", memory._clock)

    both.forget(10)

    assert memory.chat(10) is None
    both.close()


def test_without_a_key_nothing_outlives_the_process(
    url: str, memory: Memory, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = Memory(url, "", clock), Memory(url, "", clock)
    first.finish(1, 10, b"a state")

    assert first.chat(10) == b"a state"
    assert second.chat(10) is None
    assert [record.message.split(":")[0] for record in caplog.records] == [
        "SECRET_KEY is not set",
        "SECRET_KEY is not set",
    ], "each process says it once"
    for store in (first, second):
        store.close()
