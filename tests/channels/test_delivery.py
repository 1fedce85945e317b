"""What happens to people's messages when something goes wrong: nobody is lost, help goes first."""

import asyncio
import json
import socket
import time
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram import transport
from bot.channels.telegram.inbound import rescued
from bot.dialogue.resources import Resources
from tests.botapi import TOKEN, BotApi
from tests.botapi.faults import Flood
from tests.channels.running import HURRIED, SECRET, free_port, running, until

CALM, RISK = "what is dbt?", "i want to die"
CHATS = range(1001, 1201)
STEADY = replace(HURRIED, call=20.0, card=10.0, calm=60.0)  # nothing is given up on the way
BOTH = pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as started:
        started.webhook.first_wait = 0.01
        yield started


def an_hour_ago() -> int:
    return int(time.time()) - 3600


def answered_chats(api: BotApi) -> list[int]:
    """Return the chat of each accepted message, in the order they were accepted."""
    sent = (call for call in api.sent if call.method == "sendmessage" and call.status == 200)
    return [int(call.params["chat_id"]) for call in sent]


async def all_answered(api: BotApi, chats: Any = CHATS) -> None:
    await until(lambda: not set(chats) - set(answered_chats(api)))


async def all_confirmed(api: BotApi) -> None:
    await until(lambda: not api.inbox.held)


# Order and once


@BOTH
async def test_each_chat_is_answered_in_order_and_chats_side_by_side(
    api: BotApi, resources: Resources, webhook: bool
) -> None:
    api.fault("latency", seconds=0.02)
    for number in range(5):
        for chat in CHATS:
            api.say(chat, f"/start {number}" if number % 2 else "/guide")

    async with running(api, resources, webhook=webhook):
        await all_confirmed(api)

    for chat in CHATS:
        kinds = ["What I know about" in text for text in api.texts(chat)]
        assert kinds == [True, False, True, False, True], "in order, and once"


async def test_an_update_that_comes_again_is_answered_once(
    api: BotApi, resources: Resources
) -> None:
    update = api.inbox.held[api.say(1, "hello")].update
    async with running(api, resources, webhook=True) as bot:
        await all_confirmed(api)
        address = api.webhook.url
        async with aiohttp.ClientSession(
            headers={"X-Telegram-Bot-Api-Secret-Token": SECRET}
        ) as session:
            for _ in range(3):
                async with session.post(address, json=update) as answer:
                    assert answer.status == 200
        assert len(bot.parts.intake) == 0

    assert len(api.messages(1)) == 1


# Help goes first


async def test_those_in_danger_are_answered_before_all_others_in_hand(
    api: BotApi, resources: Resources
) -> None:
    for chat in range(1, 101):
        api.say(chat, RISK if chat > 95 else CALM)

    async with running(api, resources):
        await all_answered(api, range(1, 101))

    assert sorted(answered_chats(api)[:5]) == [96, 97, 98, 99, 100]


async def test_a_call_for_help_goes_before_a_backlog_of_calm_answers(
    api: BotApi, resources: Resources
) -> None:
    for chat in range(1, 81):
        api.say(chat, CALM)

    async with running(api, resources, messages_per_second=20):
        await until(lambda: len(answered_chats(api)) > 21)
        api.say(900, "/crisis")
        api.say(901, RISK)
        await all_answered(api, [900, 901])
        position = max(answered_chats(api).index(chat) for chat in (900, 901))

    assert position < 40, "long before the calm ones were through"


async def test_a_card_that_telegram_holds_back_does_not_hold_the_others(
    api: BotApi, resources: Resources
) -> None:
    fault = api.fault("retry_after", seconds=1, chat_id=1)
    api.say(1, RISK)
    for chat in range(2, 51):
        api.say(chat, CALM)

    async with running(api, resources):
        await all_answered(api, range(2, 51))
        assert 1 not in answered_chats(api)
        api.faults.off(fault)
        await all_answered(api, [1])


# After an outage


async def test_old_messages_get_one_line_that_says_sorry(api: BotApi, resources: Resources) -> None:
    for text in ("what is dbt?", "hello?", "is anyone there"):
        api.say(1, text, date=an_hour_ago())

    async with running(api, resources):
        await all_confirmed(api)
        api.say(1, CALM)
        await api.answered(1, 2)

    sorry, answer = api.texts(1)
    assert "sorry" in sorry
    assert "988" in sorry
    assert "DBT" in answer


async def test_the_worst_of_the_old_messages_decides(api: BotApi, resources: Resources) -> None:
    for text in ("hello?", RISK, "what is dbt?"):
        api.say(1, text, date=an_hour_ago())

    async with running(api, resources):
        await all_confirmed(api)

    (card,) = api.texts(1)
    assert "Thank you for writing that" in card
    assert "988" in card


async def test_an_old_command_is_still_obeyed(api: BotApi, resources: Resources) -> None:
    api.say(1, "/crisis", date=an_hour_ago())

    async with running(api, resources):
        await all_confirmed(api)

    assert "988" in api.texts(1)[0]
    assert "sorry" not in api.texts(1)[0]


@BOTH
async def test_a_backlog_melts_with_every_risk_card_out(
    api: BotApi, resources: Resources, webhook: bool
) -> None:
    chats, updates = 150, 500
    danger = {chat for chat in range(1, chats + 1) if chat % 30 == 0}
    for number in range(updates):
        chat = number * 7 % chats + 1
        risk = chat in danger and number > updates // 2
        api.say(chat, RISK if risk else CALM, date=an_hour_ago())
    api.flood = Flood(overall=300, chat=50, burst=50)

    async with running(
        api, resources, webhook=webhook, messages_per_second=290, messages_per_chat_second=50
    ):
        await all_confirmed(api)

    told = Counter(answered_chats(api))
    assert set(told) == set(range(1, chats + 1)), "0 lost"
    assert all("988" in api.texts(chat)[-1] for chat in danger)
    assert sum(told.values()) <= updates / 3 + len(danger) * 3
    assert not [call for call in api.sent if call.status == 429], "within Telegram's limits"


async def test_a_jump_of_the_clock_makes_no_message_old(
    api: BotApi, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(api, resources):
        api.say(1, CALM)
        await api.answered(1, 1)
        for chat, jump in ((2, 7200), (3, -7200)):
            ours = SimpleNamespace(time=lambda by=jump: time.time() + by, monotonic=time.monotonic)
            monkeypatch.setattr(transport, "time", ours)
            api.say(chat, CALM)
            await api.answered(chat, 1)

    assert "DBT" in api.texts(2)[0]
    assert "DBT" in api.texts(3)[0]


# Trouble at Telegram's end, with 200 chats each


async def test_one_flooded_chat_delays_nobody_else(api: BotApi, resources: Resources) -> None:
    fault = api.fault("retry_after", seconds=1, chat_id=CHATS[0])

    async with running(api, resources, webhook=True, patience=STEADY):
        for chat in CHATS:
            api.say(chat, CALM)
        await all_answered(api, CHATS[1:])
        assert CHATS[0] not in answered_chats(api)
        api.faults.off(fault)
        await all_confirmed(api)

    assert len(answered_chats(api)) == 200


@BOTH
@pytest.mark.parametrize(
    "trouble",
    [
        {"kind": "status", "status": 500},
        {"kind": "status", "status": 502},
        {"kind": "status", "status": 503},
        {"kind": "drop_before"},
        {"kind": "half_open"},
        {"kind": "retry_after", "seconds": 1},
    ],
    ids=lambda trouble: f"{trouble['kind']}{trouble.get('status', '')}",
)
async def test_trouble_at_telegram_loses_and_doubles_nothing(
    api: BotApi, resources: Resources, trouble: dict[str, Any], webhook: bool
) -> None:
    api.fault(**trouble, method="sendmessage", times=60)
    for chat in CHATS:
        api.say(chat, RISK if chat % 50 == 0 else CALM)

    patience = HURRIED if trouble["kind"] == "half_open" else STEADY
    async with running(api, resources, webhook=webhook, patience=patience):
        await all_answered(api)
        await all_confirmed(api)

    assert sum(api.faults.struck.values()) == 60
    assert len([c for c in answered_chats(api) if c % 50]) == 196, "nobody is answered twice"


async def test_a_connection_that_breaks_after_the_call_may_double_and_never_loses(
    api: BotApi, resources: Resources
) -> None:
    api.fault("drop_after", method="sendmessage", times=20)
    for chat in CHATS:
        api.say(chat, CALM)

    async with running(api, resources, patience=STEADY):
        await all_answered(api)
        await all_confirmed(api)

    assert len(answered_chats(api)) <= 220, "twice at most what broke"


async def test_a_stall_keeps_only_the_stalled_waiting(api: BotApi, resources: Resources) -> None:
    api.fault("stall", seconds=3600, chat_id=CHATS[0], times=1)

    async with running(api, resources, webhook=True, patience=STEADY):
        for chat in CHATS:
            api.say(chat, CALM)
        await all_answered(api, CHATS[1:])
        assert CHATS[0] not in answered_chats(api)
    async with running(api, resources, webhook=True):
        await all_answered(api, CHATS[:1])

    assert len(api.messages(CHATS[0])) == 1


@BOTH
async def test_an_unreadable_update_in_front_stops_nobody(
    api: BotApi, resources: Resources, webhook: bool
) -> None:
    api.raw({"message": {"message_id": "unreadable", "date": []}})
    for chat in range(1, 21):
        api.say(chat, CALM)

    async with running(api, resources, webhook=webhook):
        await all_answered(api, range(1, 21))
        await all_confirmed(api)


@pytest.mark.parametrize(
    ("update", "beginning"),
    [
        ({"message": {"date": [], "chat": {"id": 5}}}, "I can't listen to voice"),
        ({"message": {"chat": {"id": 5, "type": "private"}, "text": 7}}, "I can't listen to voice"),
        ({"edited_message": {"chat": {"id": 5}, "text": RISK}}, "Thank you for writing that"),
        ({"message": {"chat": {"id": 5}, "caption": RISK}}, "Thank you for writing that"),
        ({"callback_query": {"message": {"chat": {"id": 5}}}}, "I can't listen to voice"),
    ],
    ids=["no date", "no text", "no kind of chat", "a caption", "a tap"],
)
async def test_whoever_sent_what_cannot_be_read_still_sees_help(
    api: BotApi, resources: Resources, update: dict[str, Any], beginning: str
) -> None:
    api.chats.known(5)
    api.raw(update)

    async with running(api, resources):
        await all_confirmed(api)

    (text,) = api.texts(5)
    assert text.startswith(beginning)
    assert "988" in text


@given(
    update=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.dictionaries(
                st.sampled_from(
                    ["message", "edited_message", "callback_query", "chat", "id", "type", "text"]
                ),
                inner,
            )
            | st.lists(inner)
        ),
    ).filter(lambda value: isinstance(value, dict))
)
def test_no_update_stops_the_rescue(update: dict[str, Any]) -> None:
    found = rescued(update)

    assert found is None or found.chat_id > 0


async def test_one_refusal_of_the_token_is_waited_out(api: BotApi, resources: Resources) -> None:
    api.fault("unauthorized", method="getupdates", times=1)
    api.fault("unauthorized", method="sendmessage", times=1)
    for chat in CHATS:
        api.say(chat, CALM)

    async with running(api, resources):
        await all_answered(api)


async def test_a_second_instance_is_told_of_and_nobody_is_lost(
    api: BotApi, resources: Resources, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running(api, resources):
        await asyncio.sleep(0.1)
        async with running(api, resources):
            for chat in CHATS:
                api.say(chat, CALM)
            await all_answered(api)
        await all_confirmed(api)

    assert "another instance runs with this token" in "".join(capsys.readouterr())


async def test_when_names_cannot_be_looked_up_it_waits_and_goes_on(
    api: BotApi, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.url = api.url.replace("127.0.0.1", "localhost")
    loop, gone = asyncio.get_running_loop(), True
    real = loop.getaddrinfo

    async def getaddrinfo(*args: Any, **kwargs: Any) -> Any:
        if gone:
            raise socket.gaierror(-3, "Temporary failure in name resolution")
        return await real(*args, **kwargs)

    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
    for chat in CHATS:
        api.say(chat, CALM)
    async with running(api, resources):
        await asyncio.sleep(0.3)
        assert not answered_chats(api)
        gone = False
        await all_answered(api)


async def test_a_card_is_tried_for_as_long_as_it_takes(api: BotApi, resources: Resources) -> None:
    fault = api.fault("status", status=502, method="sendmessage")
    impatient = replace(HURRIED, calm=0.05)
    api.say(1, RISK)
    async with running(api, resources, patience=impatient):
        await asyncio.sleep(0.5)
        assert not answered_chats(api)
        api.faults.off(fault)
        await api.answered(1, 1)

    assert "Thank you for writing that" in api.texts(1)[0]


async def test_a_person_who_blocked_the_bot_is_forgotten(api: BotApi, resources: Resources) -> None:
    async with running(api, resources) as bot:
        api.say(1, "find me a therapist")
        await all_confirmed(api)
        assert (await bot.parts.remembered.state(1)).search is not None
        api.blocked(1)
        await all_confirmed(api)
        assert (await bot.parts.remembered.state(1)).search is None


# Ending


@BOTH
async def test_a_stop_finishes_what_runs_and_leaves_the_rest_to_come_again(
    api: BotApi, resources: Resources, webhook: bool
) -> None:
    api.fault("latency", seconds=0.2, method="sendmessage")
    for number in range(4):
        for chat in range(1, 11):
            api.say(chat, f"/start {number}")
    async with running(api, resources, webhook=webhook) as bot:
        await until(lambda: len(bot.parts.intake) > 0)
        await bot.end()
    first = len(answered_chats(api))
    assert 10 <= first < 40, "what ran was finished, the rest was not begun"

    async with running(api, resources, webhook=webhook):
        await all_confirmed(api)

    assert Counter(answered_chats(api)) == dict.fromkeys(range(1, 11), 4), "0 lost, none twice"


# The webhook


@pytest.fixture
async def hook(api: BotApi, resources: Resources) -> AsyncIterator[str]:
    async with running(api, resources, webhook=True):
        await until(lambda: bool(api.webhook.url))
        yield api.webhook.url


async def post(address: str, body: bytes, **headers: str) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.post(address, data=body, headers=headers) as answer,
    ):
        return answer.status


UPDATE = json.dumps(
    {
        "update_id": 1,
        "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"},
    }
).encode()


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], SECRET + "x", "ü"])
async def test_only_telegram_itself_is_let_in(api: BotApi, hook: str, secret: str) -> None:
    header = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}

    assert await post(hook, UPDATE, **header) == 403
    assert not answered_chats(api)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"no json", 400),
        (b"[]", 400),
        (b"7", 400),
        (b"{}", 400),
        (b'{"update_id": []}', 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b" " * 1_000_001, 413),
        (b'{"update_id": 5}', 200),
        (b'{"update_id": 5, "message": 7}', 200),
    ],
    ids=lambda value: str(value)[:20],
)
async def test_a_body_that_is_no_update_is_refused_or_passed_over(
    hook: str, body: bytes, status: int
) -> None:
    assert await post(hook, body, **{"X-Telegram-Bot-Api-Secret-Token": SECRET}) == status


async def test_no_other_route_takes_anything_in(hook: str) -> None:
    base = hook.rpartition("/")[0]
    async with aiohttp.ClientSession() as session:
        for path in ("", "/", "/telegram/", "/bot", "/docs", "/openapi.json", "/telegram/x"):
            async with session.post(base + path, data=b"x", allow_redirects=False) as answer:
                assert answer.status in (307, 404), path
        for path in ("/healthz", "/readyz", "/metrics"):
            async with session.post(base + path, data=b"x") as answer:
                assert answer.status == 405
        async with session.get(hook) as answer:
            assert answer.status == 405


async def test_whoever_watches_sees_how_it_is_and_nobody_s_id(
    api: BotApi, resources: Resources
) -> None:
    chat, port = 730555117, free_port()
    async with running(api, resources, webhook=True, port=port) as bot:
        await until(lambda: bool(api.webhook.url))
        base = api.webhook.url.rpartition("/")[0]
        api.say(chat, RISK)
        await api.answered(chat, 1)
        await until(lambda: not api.inbox.held)
        async with aiohttp.ClientSession() as session:
            pages = {}
            for name in ("healthz", "readyz", "metrics"):
                async with session.get(f"{base}/{name}") as answer:
                    pages[name] = (answer.status, await answer.text())
            bot.stopping.set()

    assert pages["healthz"][0] == 200
    assert json.loads(pages["readyz"][1])["ready"] is True
    assert 'harbor_answer_seconds_count{help="card"} 1.0' in pages["metrics"][1]
    for _, text in pages.values():
        assert str(chat) not in text
        assert TOKEN not in text
        assert "want to die" not in text


async def test_a_late_card_is_an_alert(
    api: BotApi, resources: Resources, capsys: pytest.CaptureFixture[str]
) -> None:
    api.fault("latency", seconds=0.2, method="sendmessage")
    api.say(1, RISK)
    async with running(api, resources, card_budget_seconds=0.1):
        await api.answered(1, 1)
        await all_confirmed(api)

    assert "alert: a crisis card was late" in "".join(capsys.readouterr())
