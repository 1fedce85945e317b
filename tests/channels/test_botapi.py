"""The loopback Bot API server refuses what Telegram refuses; a real bot reads its answers."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import (
    BotCommand,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ExtBot,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

from tests.botapi import TOKEN, BotApi
from tests.botapi.__main__ import add_control
from tests.botapi.faults import Flood
from tests.botapi.html import HtmlError, parse_html
from tests.botapi.links import LinkError, check_link

ANNA, GROUP = 7, -100
HOPE = InlineKeyboardMarkup([[InlineKeyboardButton("Hope", callback_data="hope")]])


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        server.webhook.first_wait = 0.01
        yield server


@pytest.fixture
async def bot(api: BotApi, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ExtBot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # else reading a 429 warns, and a warning is an error
    answers, polls = (HTTPXRequest(connection_pool_size=8, read_timeout=2) for _ in range(2))
    async with ExtBot(TOKEN, base_url=api.url, request=answers, get_updates_request=polls) as real:
        api.say(ANNA, "hello")
        yield real


@pytest.fixture
async def call(api: BotApi) -> AsyncIterator[Callable[..., Any]]:
    async with aiohttp.ClientSession() as session:

        async def post(method: str, /, **how: Any) -> dict[str, Any]:
            async with session.post(f"{api.url}{TOKEN}/{method}", **how) as answer:
                return await answer.json()

        api.say(ANNA, "hello")
        yield post


@asynccontextmanager
async def running(api: BotApi) -> AsyncIterator[Application]:
    """Run an echoing application, polling."""
    application = ApplicationBuilder().token(TOKEN).base_url(api.url).build()
    application.add_handler(CommandHandler("start", _start))
    application.add_handler(MessageHandler(filters.TEXT, _echo))
    application.add_handler(CallbackQueryHandler(_tapped))
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=1, poll_interval=0)
        yield application
        await application.updater.stop()
        await application.stop()


async def _start(update: Update, context: Any) -> None:
    await update.message.reply_text("<b>Welcome</b>", parse_mode="HTML", reply_markup=HOPE)


async def _echo(update: Update, context: Any) -> None:
    await update.message.reply_text(update.message.text)


async def _tapped(update: Update, context: Any) -> None:
    await update.callback_query.answer()
    await update.callback_query.edit_message_text("tapped")


async def test_an_application_answers_texts_commands_and_taps(api: BotApi) -> None:
    async with running(api):
        api.say(ANNA, "hello")
        api.say(ANNA, "/start")
        await api.answered(ANNA, 2)
        api.tap(ANNA, "hope")
        while api.unanswered_taps() or "tapped" not in api.texts(ANNA):
            await asyncio.sleep(0.01)

    assert api.texts(ANNA) == ["hello", "tapped"]


async def test_every_kind_of_update_is_read_by_the_library(api: BotApi, bot: ExtBot) -> None:
    api.privacy = False
    sent = [
        api.photo(ANNA, "a caption"),
        api.voice(ANNA),
        api.sticker(ANNA),
        api.contact(ANNA, "+4912345"),
        api.forward(ANNA, "they wrote"),
        api.share_location(ANNA, 52.5, 13.4),
        api.edit(ANNA, "changed"),
        api.say(GROUP, "in a group", user_id=9),
        api.blocked(ANNA),
    ]

    updates = await bot.get_updates(offset=sent[0])

    assert [update.update_id for update in updates] == sent
    assert updates[0].message.caption == "a caption"
    assert updates[4].message.forward_origin.sender_user_name == "Somebody"
    assert updates[6].edited_message.text == "changed"
    assert updates[7].message.from_user.id == 9
    assert updates[8].my_chat_member.new_chat_member.status == "kicked"


async def test_updates_stay_until_a_higher_offset_confirms_them(api: BotApi, bot: ExtBot) -> None:
    last = api.say(ANNA, "two")

    first = await bot.get_updates()
    again = await bot.get_updates()
    rest = await bot.get_updates(offset=last)
    none = await bot.get_updates(offset=last + 1)

    assert [len(first), len(again), len(rest), len(none)] == [2, 2, 1, 0]
    assert not api.inbox.held


async def test_a_negative_offset_keeps_the_last_updates_only(api: BotApi, bot: ExtBot) -> None:
    for text in ("two", "three"):
        api.say(ANNA, text)

    updates = await bot.get_updates(offset=-1)

    assert [update.message.text for update in updates] == ["three"]
    assert len(await bot.get_updates()) == 1


async def test_a_long_poll_ends_with_the_first_update(api: BotApi, bot: ExtBot) -> None:
    poll = asyncio.create_task(bot.get_updates(offset=1001, timeout=5))
    await asyncio.sleep(0.05)

    api.say(ANNA, "now")

    assert [update.message.text for update in await poll] == ["now"]


async def test_only_the_kinds_asked_for_are_kept(api: BotApi, bot: ExtBot) -> None:
    await bot.get_updates(offset=1001, allowed_updates=["callback_query"])

    assert api.say(ANNA, "unheard") == 0


async def test_the_older_of_two_polls_is_ended(api: BotApi, bot: ExtBot) -> None:
    older = asyncio.create_task(bot.get_updates(offset=1001, timeout=5))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(bot.get_updates(offset=1001, timeout=1))

    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await older
    api.say(ANNA, "x")
    assert len(await newer) == 1


async def test_a_wrong_token_is_unauthorized(api: BotApi) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{api.url}1:NO/getMe") as answer:
        assert answer.status == 401
        assert (await answer.json())["description"] == "Unauthorized"


async def test_an_unknown_method_is_not_found(call: Callable[..., Any]) -> None:
    for method in ("sendTelepathy", "_send", "__class__"):
        assert await call(method) == {"ok": False, "error_code": 404, "description": "Not Found"}


@pytest.mark.parametrize("form", ["params", "data", "json", "multipart"])
async def test_parameters_come_in_every_form(call: Callable[..., Any], form: str) -> None:
    given = {"chat_id": str(ANNA), "text": "ü"}
    how: dict[str, Any] = {form: given}
    if form == "multipart":
        how = {"data": aiohttp.FormData(given, default_to_multipart=True)}

    answer = await call("SENDmessage", **how)

    assert answer["result"]["text"] == "ü"


@pytest.mark.parametrize(
    ("source", "refusal"),
    [
        ("<p>", 'Unsupported start tag "p" at byte offset 0'),
        ("ü<p>", 'Unsupported start tag "p" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ("<a ='x'>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, refusal: str) -> None:
    with pytest.raises(HtmlError) as refused:
        parse_html(source)

    assert str(refused.value) == refusal


def test_html_becomes_text_and_entities_counted_in_utf16() -> None:
    text, entities = parse_html(
        "🙂 <b>a&lt;<i>b</i></b> &nbsp;&apos; &#65;&amp <a href='https://x.org/a?b=1&amp;c'>l</a>"
    )

    assert text == "🙂 a<b &nbsp;&apos; A& l"
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == [
        ("bold", 3, 3),
        ("italic", 5, 1),
        ("text_link", 23, 1),
    ]
    assert entities[2]["url"] == "https://x.org/a?b=1&c"


def test_blocks_of_html_keep_language_and_expandability() -> None:
    _, entities = parse_html(
        '<pre><code class="language-py">x</code></pre><blockquote expandable>y</blockquote>'
        '<span class="tg-spoiler">z</span><code class="language-py">w</code><b></b>'
    )

    assert [e["type"] for e in entities] == ["pre", "expandable_blockquote", "spoiler", "code"]
    assert entities[0]["language"] == "py"


@pytest.mark.parametrize(
    "link", ["tel:+18002738255", "sms:741741", "mailto:", "tel:988", "ftp://x"]
)
def test_links_telegram_does_not_take_are_dropped_and_their_text_stays(link: str) -> None:
    assert parse_html(f'<a href="{link}">call</a>') == ("call", [])


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("tel:+18002738255", "Wrong port number specified in the URL"),
        ("tel:988", "Wrong HTTP URL"),
        ("sms:741741", "Wrong port number specified in the URL"),
        ("ftp://x.org", "Unsupported URL protocol"),
        ("https://", "URL host is empty"),
        ("https://a b.org", "Wrong URL host"),
        ("help", "Wrong HTTP URL"),
    ],
)
def test_why_a_link_is_refused(link: str, reason: str) -> None:
    with pytest.raises(LinkError, match=reason):
        check_link(link)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "Message text is empty"),
        (" \n ", "Text must be non-empty"),
        ("<b> </b>", "Text must be non-empty"),
        ("x" * 4097, "Message is too long"),
        ("🙂" * 2049, "Message is too long"),
        ("<p>", 'Can\'t parse entities: unsupported start tag "p" at byte offset 0'),
    ],
)
async def test_texts_telegram_refuses(bot: ExtBot, text: str, refusal: str) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(ANNA, text, parse_mode="HTML")

    assert str(refused.value).casefold() == refusal.casefold()


async def test_the_limit_counts_what_is_left_of_the_markup(bot: ExtBot) -> None:
    message = await bot.send_message(ANNA, f"<b>{'&lt;' * 4096}</b>", parse_mode="HTML")

    assert len(message.text) == 4096
    assert message.entities[0].length == 4096


async def test_texts_are_trimmed_and_entities_move_along(bot: ExtBot) -> None:
    message = await bot.send_message(ANNA, "\n 🙂 <b>bold </b>\n", parse_mode="HTML")

    assert message.text == "🙂 bold"
    assert message.parse_entities() == {message.entities[0]: "bold"}


def _inline(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(**button)]])


@pytest.mark.parametrize(
    ("keyboard", "refusal"),
    [
        (_inline(text="x", callback_data="ü" * 33), "Button_data_invalid"),
        (_inline(text="x"), "can't parse inline keyboard button: Text buttons are unallowed"),
        (_inline(text=" ", callback_data="x"), "inline keyboard button text must be non-empty"),
        (_inline(text="x", callback_data="y", url="https://x.org"), "Text buttons are unallowed"),
        (_inline(text="x", url="tel:+1800"), "URL 'tel:\\+1800' is invalid: Wrong port number"),
        (_inline(text="x", url="ftp://x.org"), "Unsupported URL protocol"),
        (_inline(text="x", copy_text=CopyTextButton("9" * 257)), "copy_text"),
    ],
)
async def test_buttons_telegram_refuses(bot: ExtBot, keyboard: Any, refusal: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){refusal}"):
        await bot.send_message(ANNA, "x", reply_markup=keyboard)


async def test_a_copy_button_is_accepted(bot: ExtBot) -> None:
    keyboard = _inline(text="Copy 988", copy_text=CopyTextButton("988"))

    message = await bot.send_message(ANNA, "x", reply_markup=keyboard)

    assert message.reply_markup.inline_keyboard[0][0].copy_text.text == "988"


async def test_a_place_can_be_asked_for_in_private_chats_only(api: BotApi, bot: ExtBot) -> None:
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("Share", request_location=True)]])
    api.say(GROUP, "/start")

    await bot.send_message(ANNA, "where?", reply_markup=keyboard)
    with pytest.raises(BadRequest, match="Location can be requested in private chats only"):
        await bot.send_message(GROUP, "where?", reply_markup=keyboard)


async def test_an_unchanged_edit_is_refused(api: BotApi, bot: ExtBot) -> None:
    message = await bot.send_message(ANNA, "same", reply_markup=HOPE)

    with pytest.raises(BadRequest, match="exactly the same as a current content"):
        await message.edit_text("same", reply_markup=HOPE)
    await message.edit_text("<i>same</i>", parse_mode="HTML", reply_markup=HOPE)

    assert api.messages(ANNA)[0]["entities"][0]["type"] == "italic"


async def test_messages_that_are_gone_can_not_be_edited_or_deleted(bot: ExtBot) -> None:
    message = await bot.send_message(ANNA, "x")
    await message.delete()

    with pytest.raises(BadRequest, match="Message to edit not found"):
        await message.edit_text("y")
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await message.delete()


async def test_a_persons_message_can_not_be_edited(bot: ExtBot) -> None:
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("y", ANNA, 1)


async def test_a_stranger_can_not_be_written_to(bot: ExtBot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(404, "x")


async def test_who_blocked_the_bot_is_not_reached(api: BotApi, bot: ExtBot) -> None:
    api.blocked(ANNA)

    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ANNA, "x")


async def test_a_tap_is_answered_once_and_in_time(api: BotApi, bot: ExtBot) -> None:
    await bot.send_message(ANNA, "x", reply_markup=HOPE)
    api.tap(ANNA, "hope")
    api.tap(ANNA, "hope")
    first, late = api.unanswered_taps()

    await bot.answer_callback_query(first)
    api.pass_time(151)
    for query in (first, late):
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_callback_query(query)

    updates = await bot.get_updates()
    assert [update.message.text for update in updates] == ["hello"], "old taps are forgotten"


async def test_only_a_button_that_is_shown_can_be_tapped(api: BotApi) -> None:
    with pytest.raises(LookupError, match="no message in chat 7 has a button with data 'hope'"):
        api.tap(ANNA, "hope")


async def test_a_tap_on_a_lost_message_is_readable(api: BotApi, bot: ExtBot) -> None:
    tap = api.tap(ANNA, "hope", 99)

    (update,) = await bot.get_updates(offset=tap)

    assert not update.callback_query.message.is_accessible


async def test_in_groups_the_bot_sees_commands_only(api: BotApi) -> None:
    assert api.say(GROUP, "just talking") == 0
    assert api.say(GROUP, "/help@other_bot") == 0
    assert api.say(GROUP, "/help") > 0
    assert api.say(GROUP, "/help@harbor_test_bot") > 0


async def test_the_profile_is_kept_within_limits(bot: ExtBot) -> None:
    await bot.set_my_commands([BotCommand("help", "Help now")])
    await bot.set_my_name("Harbor")
    await bot.set_my_description("x" * 512)
    await bot.set_my_short_description("x" * 120)
    await bot.set_chat_menu_button(ANNA)

    assert [command.command for command in await bot.get_my_commands()] == ["help"]
    assert (await bot.get_my_name()).name == "Harbor"
    assert (await bot.get_my_description()).description == "x" * 512
    assert (await bot.get_my_short_description()).short_description == "x" * 120
    assert (await bot.get_chat_menu_button(ANNA)).type == "default"
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest):
        await bot.set_my_description("x" * 513)
    with pytest.raises(BadRequest):
        await bot.set_my_short_description("x" * 121)
    with pytest.raises(BadRequest):
        await bot.set_my_commands([BotCommand("help", "x")] * 101)
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Help", "x")])


async def test_the_other_methods_are_read_by_the_library(api: BotApi, bot: ExtBot) -> None:
    api.say(GROUP, "/start")

    venue = await bot.send_venue(ANNA, 52.5, 13.4, "Clinic", "1 Street")
    place = await bot.send_location(ANNA, 52.5, 13.4)
    document = await bot.send_document(ANNA, b"content", filename="a.txt", caption="<b>c</b>")
    pinned = await bot.pin_chat_message(ANNA, venue.message_id)
    typing = await bot.send_chat_action(ANNA, "typing")
    chat = await bot.get_chat(ANNA)
    left = await bot.leave_chat(GROUP)

    assert (venue.venue.title, place.location.latitude) == ("Clinic", 52.5)
    assert document.document.file_size == 7
    assert pinned
    assert typing
    assert left
    assert chat.id == ANNA
    with pytest.raises(Forbidden):
        await bot.send_message(GROUP, "x")


async def test_text_that_is_not_utf8_is_refused(call: Callable[..., Any]) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answers = [
        await call("sendMessage", data=b"chat_id=7&text=%ff", headers=form),
        await call("sendMessage", json={"chat_id": ANNA, "text": "\ud83d"}),
    ]

    for answer in answers:
        assert answer["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_a_429_strikes_one_chat_alone(api: BotApi, bot: ExtBot) -> None:
    api.say(8, "hello")
    api.fault("retry_after", seconds=3, chat_id=ANNA, times=1)

    await bot.send_message(8, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(ANNA, "x")
    await bot.send_message(ANNA, "x")

    assert [sent.status for sent in api.sent if sent.method == "sendmessage"] == [200, 429, 200]


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_burst_of_5xx_ends(bot: ExtBot, api: BotApi, status: int) -> None:
    api.fault("status", status=status, times=2)

    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(ANNA, "x")
    await bot.send_message(ANNA, "x")


@pytest.mark.parametrize(("kind", "arrived"), [("drop_before", 0), ("drop_after", 1)])
async def test_a_dropped_connection_may_or_may_not_have_worked(
    api: BotApi, bot: ExtBot, kind: Any, arrived: int
) -> None:
    api.fault(kind, times=1)

    with pytest.raises(NetworkError):
        await bot.send_message(ANNA, "x")

    assert len(api.messages(ANNA)) == arrived


async def test_a_half_open_connection_never_answers(api: BotApi, bot: ExtBot) -> None:
    api.fault("half_open", times=1)

    with pytest.raises(TimedOut):
        await bot.send_message(ANNA, "x", read_timeout=0.1)
    assert not api.messages(ANNA)


async def test_latency_and_refused_tokens_are_switched_off_again(api: BotApi, bot: ExtBot) -> None:
    slow = api.fault("latency", seconds=0.1)
    began = time.monotonic()
    await bot.send_message(ANNA, "x")
    assert time.monotonic() - began >= 0.1

    api.faults.off(slow)
    api.fault("unauthorized", method="getUpdates", times=1)
    with pytest.raises(Exception, match="Unauthorized"):
        await bot.get_updates()
    assert len(await bot.get_updates()) == 1


async def test_an_unreadable_update_comes_in_front(api: BotApi, call: Callable[..., Any]) -> None:
    api.fault("unreadable", times=1)
    api.say(ANNA, "readable")

    updates = (await call("getUpdates", json={"offset": 1001}))["result"]

    assert [type(update["message"]["message_id"]) for update in updates] == [str, int]


async def test_flood_limits_let_bursts_pass_and_hold_one_chat_back(
    api: BotApi, bot: ExtBot
) -> None:
    api.flood = Flood(burst=3)
    api.say(8, "hello")

    for _ in range(3):
        await bot.send_message(ANNA, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(ANNA, "x")
    await bot.send_message(8, "x")


@asynccontextmanager
async def receiving(statuses: list[int]) -> AsyncIterator[tuple[str, list[Any]]]:
    """Serve a webhook that answers these statuses, then 200; give its URL and what it got."""
    got: list[Any] = []

    async def take(request: web.BaseRequest) -> web.Response:
        got.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        return web.Response(status=statuses.pop(0) if statuses else 200)

    runner = web.ServerRunner(web.Server(take))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/", got
    await runner.cleanup()


async def test_a_webhook_gets_each_update_until_it_takes_it(api: BotApi, bot: ExtBot) -> None:
    async with receiving([500, 503]) as (url, got):
        await bot.set_webhook(url, secret_token="s3cret")
        api.say(ANNA, "two")
        while api.inbox.held:
            await asyncio.sleep(0.01)

        with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
            await bot.get_updates()
        information = await bot.get_webhook_info()
        await bot.delete_webhook()

    assert [update["message"]["text"] for _, update in got] == ["hello", "hello", "hello", "two"]
    assert {secret for secret, _ in got} == {"s3cret"}
    assert information.last_error_message.startswith("Wrong response from the webhook: 503")
    assert (await bot.get_webhook_info()).url == ""


async def test_a_webhook_far_away_must_be_https(bot: ExtBot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)an https url must be provided for webhook"):
        await bot.set_webhook("http://example.org/")
    with pytest.raises(BadRequest, match="Secret token contains unallowed characters"):
        await bot.set_webhook("https://example.org/", secret_token="ü")


async def test_setting_a_webhook_ends_the_poll(api: BotApi, bot: ExtBot) -> None:
    poll = asyncio.create_task(bot.get_updates(offset=1001, timeout=5))
    await asyncio.sleep(0.05)

    async with receiving([]) as (url, _):
        await bot.set_webhook(url)
        with pytest.raises(Conflict, match="terminated by setWebhook request"):
            await poll
        await bot.delete_webhook()


async def test_a_bot_that_logged_out_is_refused(bot: ExtBot) -> None:
    await bot.log_out()

    with pytest.raises(BadRequest, match="Logged out"):
        await bot.get_me()


async def test_memory_is_bounded_where_asked() -> None:
    async with BotApi(keep_last=10) as api:
        for number in range(100):
            api.say(ANNA, str(number))
            await api._run("sendmessage", {"chat_id": ANNA, "text": "x"})
            api.tap(ANNA, "x", 1)

        assert len(api.chats.known(ANNA).messages) == 10
        assert len(api.unanswered_taps()) == 10


async def test_the_server_can_be_driven_from_outside(api: BotApi) -> None:
    add_control(api)
    base = api.url.removesuffix("bot") + "control/"
    async with aiohttp.ClientSession() as session:

        async def control(name: str, body: dict[str, Any]) -> Any:
            async with session.post(base + name, json=body) as answer:
                return await answer.json()

        said = await control("say", {"chat_id": ANNA, "text": "hello"})
        await api._run("sendmessage", {"chat_id": ANNA, "text": "x"})
        state = await control("state", {"chat_id": ANNA})
        wrong = await control("fault", {"kind": "flat tyre"})
        sent = await control("sent", {})

    assert state["pending"] == [said["update_id"]]
    assert [message["text"] for message in state["messages"]] == ["x"]
    assert "'flat tyre' is not one of" in wrong["error"]
    assert sent == []


async def test_the_server_is_fast_enough_for_a_backlog(api: BotApi) -> None:
    api.say(ANNA, "hello")
    body = {"chat_id": ANNA, "text": "<b>x</b>", "parse_mode": "HTML"}
    count = 2000
    began = time.perf_counter()

    for _ in range(count):
        await api._recorded("sendmessage", dict(body))

    assert len(api.messages(ANNA)) == count
    assert time.perf_counter() - began < 5, "a loose bound: the machine is shared"
