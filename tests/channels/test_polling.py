"""Whole conversations over the Bot API, on a server that refuses what Telegram refuses."""

import asyncio
from collections.abc import AsyncIterator, Callable
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram.polling import Polling, TokenRefusedError
from bot.channels.telegram.profile import set_profile
from bot.channels.telegram.service import built
from bot.dialogue.resources import Resources
from bot.memory.keys import new_key
from bot.memory.store import Memory
from tests.botapi import BotApi
from tests.channels.running import HURRIED, running, settings_for, until

ANN, BEN, GROUP = 11, 22, -33
RISK = "i want to die"


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    async with BotApi() as started:
        started.privacy = True
        yield started


@pytest.fixture
async def api(server: BotApi, resources: Resources) -> AsyncIterator[BotApi]:
    """Run the bot against the strict server."""
    async with running(server, resources):
        yield server


async def answer(api: BotApi, number: int = 1, chat: int = ANN) -> str:
    return str((await api.answered(chat, number))[number - 1]["text"])


async def test_a_question_is_answered_with_the_line_under_it(api: BotApi) -> None:
    api.say(ANN, "is self-harm a suicide attempt?")

    text = await answer(api)

    assert "not the same as a suicide attempt" in text
    assert "988" in text


async def test_a_person_at_risk_sees_the_line_first_and_can_copy_it(api: BotApi) -> None:
    api.say(ANN, "i don't want to be here any more")

    (message,) = await api.answered(ANN, 1)

    assert "988" in message["text"][:400]
    keyboard = message["reply_markup"]["inline_keyboard"]
    assert any("copy_text" in button for row in keyboard for button in row)


async def test_a_therapist_is_found_with_the_distance_and_a_map(api: BotApi) -> None:
    api.say(ANN, "find me a therapist")
    await api.answered(ANN, 1)
    api.say(ANN, "53214")
    await api.answered(ANN, 2)
    api.tap(ANN, "mode:in_person")

    messages = await api.answered(ANN, 4)

    assert "Carla Weismantel" in messages[2]["text"]
    assert "mile away" in messages[2]["text"]
    assert "undefined" not in messages[2]["text"]
    assert "venue" in messages[3]
    await until(lambda: not api.unanswered_taps())


async def test_the_place_question_offers_to_share_the_position(api: BotApi) -> None:
    api.say(ANN, "find me a therapist")
    await api.answered(ANN, 1)

    sent = next(call for call in api.sent if call.method == "sendmessage")

    assert "request_location" in str(sent.params["reply_markup"])


async def test_a_shared_position_is_a_place(api: BotApi) -> None:
    api.say(ANN, "find me a therapist near me in person")
    await api.answered(ANN, 1)

    api.share_location(ANN, 43.01, -88.0)

    assert "Carla Weismantel" in await answer(api, 2)


async def test_two_people_do_not_mix(api: BotApi) -> None:
    api.say(ANN, "find me a therapist")
    api.say(BEN, "53214")

    assert "Where should I look" in await answer(api)
    assert "Carla" not in await answer(api, chat=BEN)


@pytest.mark.parametrize("kind", ["voice", "photo", "sticker"])
async def test_what_it_cannot_hear_or_see_gets_a_kind_word_and_the_row(
    api: BotApi, kind: str
) -> None:
    getattr(api, kind)(ANN)

    text = await answer(api)

    assert "Please write" in text
    assert "988" in text


@pytest.mark.parametrize(
    "send",
    [
        lambda api: api.photo(ANN, caption="i want to die"),
        lambda api: api.voice(ANN, caption="i want to die"),
        lambda api: api.forward(ANN, "i want to die"),
        lambda api: api.contact(ANN, "1", contact={"phone_number": "1", "first_name": RISK}),
    ],
    ids=["photo", "voice", "forwarded", "contact"],
)
async def test_risk_is_seen_wherever_words_come_with_something_else(
    api: BotApi, send: Callable[[BotApi], Any]
) -> None:
    send(api)

    assert "988" in (await answer(api))[:400]


async def test_an_edited_message_is_judged_again(api: BotApi) -> None:
    api.say(ANN, "hello")
    await api.answered(ANN, 1)
    api.edit(ANN, "i want to kill myself")

    assert "988" in await answer(api, 2)


async def test_a_group_gets_an_invitation_and_the_line_and_only_when_it_calls(api: BotApi) -> None:
    api.privacy = False
    api.say(GROUP, "i want to die")
    api.say(GROUP, "/find 53214")

    text = await answer(api, chat=GROUP)

    assert len(api.messages(GROUP)) == 1
    assert "private" in text
    assert "988" in text


async def test_an_unknown_command_and_a_stale_button_lead_on(api: BotApi) -> None:
    api.say(ANN, "/start")
    await api.answered(ANN, 1)
    api.say(ANN, "/dance")
    api.raw(
        {
            "update_id": 5000,
            "callback_query": {
                "id": "7",
                "from": {"id": ANN, "is_bot": False, "first_name": "A"},
                "chat_instance": "1",
                "data": "no-such-thing:1",
                "message": api.messages(ANN)[0],
            },
        }
    )

    messages = await api.answered(ANN, 3)

    assert "/crisis" in messages[1]["text"]
    assert "earlier" in messages[2]["text"]


@pytest.mark.parametrize(
    "text",
    [" ", "x" * 4096, "🙂🙃", "\u202e\u200b\x07", "<b>&</i>", "i want to die\n" * 300],
    ids=["blank", "long", "emoji", "unseen", "markup", "long risk"],
)
async def test_every_odd_message_gets_an_answer(api: BotApi, text: str) -> None:
    api.say(ANN, "find me a therapist")
    api.say(ANN, text)

    assert len(await api.answered(ANN, 2)) == 2


async def test_an_unreadable_update_does_not_stop_the_others(api: BotApi) -> None:
    api.raw({"message": {"message_id": "not a number"}})
    api.raw({"callback_query": 7})
    api.say(ANN, "hello")

    assert await api.answered(ANN, 1)


async def test_an_update_is_confirmed_only_after_it_was_answered(
    server: BotApi, resources: Resources
) -> None:
    server.fault("stall", seconds=0.3, method="sendmessage", times=1)
    number = server.say(ANN, "hello")
    async with running(server, resources):
        await asyncio.sleep(0.1)
        assert number in server.inbox.held, "not confirmed while the answer is on its way"
        await server.answered(ANN, 1)
        await until(lambda: number not in server.inbox.held)


@pytest.mark.parametrize("trouble", ["retry_after", "status", "drop_before"])
async def test_trouble_at_telegram_is_waited_out(api: BotApi, trouble: Any) -> None:
    api.fault(trouble, method="sendmessage", times=1, seconds=0)
    api.say(ANN, "i want to die")

    assert "988" in await answer(api)


async def test_a_card_whose_buttons_are_refused_goes_out_without_them(
    server: BotApi, resources: Resources
) -> None:
    labels = {**resources.wording.labels, "plan": ""}  # Telegram refuses a button without words
    wording = copy(resources.wording)
    wording.labels = labels
    async with running(server, replace(resources, wording=wording)):
        server.say(ANN, RISK)
        (message,) = await server.answered(ANN, 1)

    assert "988" in message["text"]
    assert "reply_markup" not in message


async def test_an_answer_that_could_not_be_sent_is_not_lost(
    server: BotApi, resources: Resources
) -> None:
    server.fault("status", status=502, method="sendmessage", chat_id=ANN, times=12)
    server.say(ANN, "what is dbt?")
    server.say(BEN, "hello")
    server.say(ANN, RISK)
    impatient = replace(HURRIED, calm=0.1)
    async with running(server, resources, patience=impatient):
        messages = await server.answered(ANN, 2)
        await server.answered(BEN, 1)
        await until(lambda: not server.inbox.held)

    assert "DBT" in messages[0]["text"], "in order"
    assert "Thank you for writing that" in messages[1]["text"], "the full card, not a repeat"
    assert len(server.messages(BEN)) == 1, "nobody is answered twice"


async def test_a_person_who_blocked_the_bot_disturbs_nobody(api: BotApi) -> None:
    api.say(ANN, "hello")
    await api.answered(ANN, 1)
    api.blocked(ANN)
    api.raw({"update_id": 6000, "message": {**api.chats.known(ANN).messages[1], "text": "hi"}})
    api.say(BEN, "hello")

    assert await api.answered(BEN, 1)


async def test_the_profile_is_set_at_the_start(server: BotApi, resources: Resources) -> None:
    async with built(resources, settings_for(server)) as parts:
        await set_profile(parts.bot, resources.wording)

        assert parts.bot.username == "harbor_test_bot", "who calls another bot is left alone"

    accepted = {call.method for call in server.sent if call.status == 200}

    assert {"setmycommands", "setmydescription", "setmyshortdescription"} <= accepted


async def test_a_refused_token_ends_the_bot_in_plain_words(
    server: BotApi, resources: Resources
) -> None:
    server.fault("unauthorized", method="getupdates")
    async with built(resources, settings_for(server)) as parts:
        with pytest.raises(TokenRefusedError, match="TELEGRAM_BOT_TOKEN"):
            await Polling(parts.updates, parts.intake, parts.remembered, 0).run(asyncio.Event())


async def test_a_person_gets_what_is_kept_as_a_file_and_may_delete_it(
    server: BotApi, resources: Resources, tmp_path: Path
) -> None:
    store = Memory(f"sqlite:///{tmp_path}/chats.sqlite3", new_key())
    async with running(server, resources, store=store):
        for text in ("/country France", "/mydata", "/forget"):
            server.say(ANN, text)
        await until(lambda: not server.inbox.held)
        kept = store.chat(ANN)
    store.close()

    documents = [m["document"] for m in server.messages(ANN) if "document" in m]
    assert [document["file_name"] for document in documents] == ["mydata.json"]
    assert documents[0]["file_size"] > 10
    assert kept is None


async def test_a_live_position_that_moves_on_is_answered_once(api: BotApi) -> None:
    api.say(ANN, "find me a therapist near me in person")
    await api.answered(ANN, 1)
    api.share_location(ANN, 43.01, -88.0)
    await api.answered(ANN, 2)
    shared = {"latitude": 43.02, "longitude": -88.01, "live_period": 900}
    chat = {"id": ANN, "type": "private", "first_name": "A"}
    moved = {"message_id": 2, "date": 1, "edit_date": 2, "chat": chat, "location": shared}
    api.raw({"update_id": 6000, "edited_message": moved})
    api.say(ANN, "thanks")

    await until(lambda: any("welcome" in text for text in api.texts(ANN)))

    assert sum("Carla" in text for text in api.texts(ANN)) == 1


def venue(title: str) -> dict[str, Any]:
    place = {"latitude": 43.01, "longitude": -88.0}
    return {"location": place, "title": title, "address": "1 Street"}


async def test_a_place_chosen_on_the_map_is_a_place(api: BotApi) -> None:
    api.say(ANN, "find me a therapist near me in person")
    await api.answered(ANN, 1)

    api.share_location(ANN, 43.01, -88.0, venue=venue("Coffee House"))

    assert "Carla Weismantel" in await answer(api, 2)


async def test_the_name_of_a_place_is_judged_like_every_word(api: BotApi) -> None:
    api.share_location(ANN, 43.01, -88.0, venue=venue(RISK))

    assert "988" in (await answer(api))[:400]


async def test_a_position_shared_in_danger_is_told_that_nobody_comes(api: BotApi) -> None:
    api.say(ANN, "i took all my pills")
    await api.answered(ANN, 1)

    api.share_location(ANN, 48.85, 2.35)

    text = await answer(api, 2)
    assert "can't send anyone" in text
    assert "911" in text
    assert "112" in text
    assert "ZIP" not in text


async def test_a_contact_is_told_that_nobody_is_called(api: BotApi) -> None:
    api.contact(ANN, "+15551234")

    text = await answer(api)

    assert "can't call" in text
    assert "988" in text


async def test_the_same_is_not_said_twice_of_what_cannot_be_seen(api: BotApi) -> None:
    api.sticker(ANN)
    api.voice(ANN)

    first, second = (message["text"] for message in await api.answered(ANN, 2))

    assert first != second
    assert "988" in second


@pytest.mark.parametrize("said", ["@harbor_test_bot i want to die", "hey @harbor_test_bot hello"])
async def test_a_group_that_names_the_bot_gets_the_invitation(api: BotApi, said: str) -> None:
    begin = said.index("@")
    name = {"type": "mention", "offset": begin, "length": len("@harbor_test_bot")}

    api.say(GROUP, said, entities=[name])

    text = await answer(api, chat=GROUP)
    assert "private" in text
    assert "988" in text


async def test_a_group_that_answers_the_bot_gets_the_invitation(api: BotApi) -> None:
    api.say(GROUP, "/start")
    (invitation,) = await api.answered(GROUP, 1)

    api.say(GROUP, "i want to die", reply_to_message=invitation)

    assert "private" in await answer(api, 2, chat=GROUP)


async def test_a_group_that_names_or_answers_others_is_left_alone(api: BotApi) -> None:
    api.privacy = False
    name = {"type": "mention", "offset": 0, "length": len("@anna")}
    api.say(GROUP, "@anna i want to die", entities=[name])
    other = {"id": 5, "is_bot": False, "first_name": "B"}
    group = {"id": GROUP, "type": "group", "title": "G"}
    asked = {"message_id": 1, "date": 1, "chat": group, "from": other, "text": "?"}
    api.say(GROUP, "me too", reply_to_message=asked)
    api.say(GROUP, "/start")

    await api.answered(GROUP, 1)

    assert len(api.messages(GROUP)) == 1


@pytest.mark.parametrize(
    ("command", "expected"),
    [("/plan", "A short plan"), ("/timer", "Pick one"), ("/emergency", "911"), ("/sos", "988")],
)
async def test_commands_that_people_try_do_what_the_buttons_do(
    api: BotApi, command: str, expected: str
) -> None:
    api.say(ANN, command)

    assert expected in await answer(api)
