"""Whole conversations over the Bot API, on a server that refuses what Telegram refuses."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.channels.telegram.polling import Polling, TokenRefusedError
from bot.channels.telegram.profile import set_profile
from bot.dialogue.resources import Resources
from tests.bot_api import TOKEN, BotApi, RefusedError

ANN, BEN, GROUP = 11, 22, -33


@pytest.fixture
async def api(resources: Resources) -> AsyncIterator[BotApi]:
    """Run the bot against the strict server."""
    server, stopping = BotApi(), asyncio.Event()
    await server.start()
    async with Bot(TOKEN, base_url=server.url) as bot:
        running = asyncio.create_task(Polling(bot, resources).run(stopping))
        yield server
        stopping.set()
        await running
    await server.stop()


async def test_a_question_is_answered_with_the_line_under_it(api: BotApi) -> None:
    api.say(ANN, "is self-harm a suicide attempt?")

    (answer,) = await api.answered(ANN, 1)

    assert "not the same as a suicide attempt" in answer
    assert "988" in answer


async def test_a_person_at_risk_sees_the_line_first(api: BotApi) -> None:
    api.say(ANN, "i don't want to be here any more")

    answer = (await api.answered(ANN, 1))[0]

    assert "988" in answer[:400]
    assert any(
        "copy_text" in b for row in api.sent(ANN)[0]["reply_markup"]["inline_keyboard"] for b in row
    )


async def test_a_therapist_is_found_with_the_distance(api: BotApi) -> None:
    api.say(ANN, "find me a therapist")
    await api.answered(ANN, 1)
    assert api.sent(ANN)[0]["reply_markup"]["keyboard"][0][0]["request_location"]

    api.say(ANN, "53214")
    await api.answered(ANN, 2)
    api.tap(ANN, "mode:in_person")
    answers = await api.answered(ANN, 3)

    assert "Carla Weismantel" in answers[2]
    assert "mile away" in answers[2]
    assert "undefined" not in answers[2]
    async with asyncio.timeout(5):
        while api.unanswered or not any(method == "sendVenue" for method, _ in api.calls):
            await asyncio.sleep(0.005)


async def test_a_shared_position_is_a_place(api: BotApi) -> None:
    api.say(ANN, "find me a therapist near me in person")
    await api.answered(ANN, 1)

    api.put(message=api.message(ANN, location={"latitude": 43.01, "longitude": -88.0}))

    assert "Carla Weismantel" in (await api.answered(ANN, 2))[1]


async def test_two_people_do_not_mix(api: BotApi) -> None:
    api.say(ANN, "find me a therapist")
    api.say(BEN, "53214")
    await api.answered(ANN, 1)
    await api.answered(BEN, 1)

    assert "Where should I look" in api.texts(ANN)[0]
    assert "Carla" not in api.texts(BEN)[0]


@pytest.mark.parametrize(
    "fields",
    [
        {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 3}},
        {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]},
        {"sticker": {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9,
                     "is_animated": False, "is_video": False, "type": "regular"}},
    ],
)  # fmt: skip
async def test_what_it_cannot_hear_or_see_gets_a_kind_word_and_the_row(
    api: BotApi, fields: dict[str, object]
) -> None:
    api.put(message=api.message(ANN, **fields))

    (answer,) = await api.answered(ANN, 1)

    assert "Please write" in answer
    assert "988" in answer


@pytest.mark.parametrize(
    "fields",
    [
        {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}],
         "caption": "i want to die"},
        {"text": "i want to die", "forward_origin": {
            "type": "hidden_user", "sender_user_name": "x", "date": 1_790_000_000}},
        {"contact": {"phone_number": "1", "first_name": "i want to die"}},
    ],
)  # fmt: skip
async def test_risk_is_seen_in_captions_contacts_and_forwarded_words(
    api: BotApi, fields: dict[str, object]
) -> None:
    api.put(message=api.message(ANN, **fields))

    assert "988" in (await api.answered(ANN, 1))[0]


async def test_an_edited_message_is_judged_again(api: BotApi) -> None:
    api.put(edited_message=api.message(ANN, text="i want to kill myself", edit_date=1_790_000_001))

    assert "988" in (await api.answered(ANN, 1))[0]


async def test_a_group_gets_an_invitation_and_the_line_and_only_when_it_calls(api: BotApi) -> None:
    api.say(GROUP, "i want to die")
    api.say(GROUP, "/find@harbor_bot")

    answers = await api.answered(GROUP, 1)

    assert len(answers) == 1
    assert "private" in answers[0]
    assert "988" in answers[0]


async def test_an_unknown_command_and_a_stale_button_lead_on(api: BotApi) -> None:
    api.say(ANN, "/dance")
    api.tap(ANN, "no-such-thing:1")

    answers = await api.answered(ANN, 2)

    assert "/crisis" in answers[0]
    assert "earlier" in answers[1]


async def test_what_a_person_writes_is_never_read_as_markup(api: BotApi) -> None:
    api.say(ANN, "find me a therapist")
    api.say(ANN, "<b>&</i> 99999")

    assert len(await api.answered(ANN, 2)) == 2


@pytest.mark.parametrize(
    "text", [" ", "x" * 4096, "🙂🙃", "\u202e\u200b\x07", "<b>&", "i want to die \ud800".encode(
        "utf-8", "replace").decode()]
)  # fmt: skip
async def test_every_odd_message_gets_an_answer(api: BotApi, text: str) -> None:
    api.say(ANN, text)

    assert await api.answered(ANN, 1)


async def test_an_unreadable_update_does_not_stop_the_others(api: BotApi) -> None:
    api.put(message={"message_id": "not a number"})
    api.put(callback_query=7)
    api.say(ANN, "hello")

    assert await api.answered(ANN, 1)


async def test_an_update_is_confirmed_only_after_it_was_answered(api: BotApi) -> None:
    api.say(ANN, "hello")
    await api.answered(ANN, 1)

    async with asyncio.timeout(5):
        while api.confirmed == 0:
            await asyncio.sleep(0.005)

    assert len(api.texts(ANN)) == 1


async def test_a_short_refusal_is_waited_out(api: BotApi) -> None:
    api.faults = [
        RefusedError("Too Many Requests: retry after 0", 429, retry_after=0),
        RefusedError("Bad Gateway", 502),
    ]
    api.say(ANN, "i want to die")

    assert "988" in (await api.answered(ANN, 1))[0]


async def test_refused_markup_goes_out_as_plain_text(api: BotApi) -> None:
    api.faults = [RefusedError("Bad Request: can't parse entities: Unsupported start tag")]
    api.say(ANN, "i want to die")

    await api.answered(ANN, 1)

    assert "parse_mode" not in api.sent(ANN)[0]
    assert "<b>" not in api.texts(ANN)[0]
    assert "988" in api.texts(ANN)[0]


async def test_a_person_who_blocked_the_bot_disturbs_nobody(api: BotApi) -> None:
    api.blocked.add(ANN)
    api.say(ANN, "hello")
    api.say(BEN, "hello")

    assert await api.answered(BEN, 1)


async def test_the_profile_is_set_at_the_start(resources: Resources) -> None:
    server = BotApi()
    await server.start()
    async with Bot(TOKEN, base_url=server.url) as bot:
        await set_profile(bot, resources.wording)
    await server.stop()

    methods = [method for method, _ in server.calls]

    assert {"setMyCommands", "setMyDescription", "setMyShortDescription"} <= set(methods)


async def test_a_refused_token_ends_the_bot_in_plain_words(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.polling._PAUSE_SECONDS", 0)
    server = BotApi()
    await server.start()
    bot = Bot("123:OTHER", base_url=server.url)
    await bot._request[0].initialize()
    await bot._request[1].initialize()

    with pytest.raises(TokenRefusedError, match="TELEGRAM_BOT_TOKEN"):
        await Polling(bot, resources).run(asyncio.Event())

    await bot.shutdown()
    await server.stop()
