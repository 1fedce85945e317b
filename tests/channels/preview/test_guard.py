"""Only the preview's own page is answered, and only as much as it may say."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from bot.channels.preview.serve import load_preview
from bot.dialogue.resources import Resources

HERE = "http://127.0.0.1:8765"
PAGE = "0123456789abcdef" * 2


@pytest_asyncio.fixture
async def client(resources: Resources) -> AsyncIterator[httpx.AsyncClient]:
    app = load_preview(resources).app(frozenset({"harbor.lan"}))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as opened:
        yield opened


def turn(**did: Any) -> dict[str, Any]:
    return {"page": PAGE, "person": 0, "did": did}


async def posted(client: httpx.AsyncClient, path: str, body: Any, **headers: str) -> httpx.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    told = {"Origin": HERE, "Content-Type": "application/json"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    return await client.post(path, content=content, headers=told)


async def test_its_own_page_is_answered(client: httpx.AsyncClient) -> None:
    answer = await posted(client, "/turn", turn(kind="say", text="i want to die"))

    assert answer.status_code == 200
    assert answer.json()["why"]["level"] == "active"
    assert "988" in answer.text


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8765", "localhost:8765", "[::1]:8765", "192.168.1.4:80", "harbor.lan"]
)
async def test_it_is_opened_by_number_or_by_its_own_name(
    client: httpx.AsyncClient, host: str
) -> None:
    assert (await client.get("/", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8765", "", "[::1", "a@b"])
async def test_a_name_that_was_bound_to_this_address_by_somebody_else_is_refused(
    client: httpx.AsyncClient, host: str
) -> None:
    for path in ("/", "/review", "/static/chat.js"):
        assert (await client.get(path, headers={"Host": host})).status_code == 403


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "", "http://127.0.0.1:9999", "http://127.0.0.1:8765.evil.co"],
)
@pytest.mark.parametrize("path", ["/turn", "/here", "/review"])
async def test_another_origin_is_refused(client: httpx.AsyncClient, origin: str, path: str) -> None:
    asked = turn(kind="say", text="hello")

    assert (await posted(client, path, asked, Origin=origin)).status_code == 403


async def test_a_form_of_another_page_is_no_request_of_ours(client: httpx.AsyncClient) -> None:
    asked = turn(kind="say", text="hello")

    assert (await posted(client, "/turn", asked, Content_Type="text/plain")).status_code == 415


@pytest.mark.parametrize(
    "did",
    [
        {"kind": "say", "text": "x" * 4097},
        {"kind": "say", "text": "🌊" * 2049},
        {"kind": "say", "text": None},
        {"kind": "tap", "action": "x" * 65},
        {"kind": "locate", "lat": 91.0, "lon": 0.0},
        {"kind": "locate", "lat": "1", "lon": 0.0},
        {"kind": "shout", "text": "hello"},
        {"kind": "say", "text": "hello", "more": 1},
        {},
    ],
)
async def test_what_no_page_of_ours_sends_is_refused_and_not_repeated(
    client: httpx.AsyncClient, did: dict[str, Any]
) -> None:
    answer = await posted(client, "/turn", turn(**did))

    assert answer.status_code == 422
    assert len(answer.text) < 30


@pytest.mark.parametrize("body", [b"", b"not json", b'{"page": 1}', b"\xff\xfe", b"[" * 30_000])
async def test_a_broken_request_is_refused(client: httpx.AsyncClient, body: bytes) -> None:
    assert (await posted(client, "/turn", body)).status_code == 422


@pytest.mark.parametrize(("path", "most"), [("/turn", 32 * 1024), ("/review", 256 * 1024)])
async def test_too_much_is_refused_before_it_is_all_read(
    client: httpx.AsyncClient, path: str, most: int
) -> None:
    given = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal given
        while given < 100 * most:
            given += 1024
            yield b" " * 1024

    headers = {"Origin": HERE, "Content-Type": "application/json"}
    answer = await client.post(path, content=endless(), headers=headers)

    assert answer.status_code == 413


async def test_the_longest_message_is_taken(client: httpx.AsyncClient) -> None:
    for text in ("x" * 4096, "🌊" * 2048, "\x01" * 4096):
        answer = await posted(client, "/turn", turn(kind="say", text=text))
        assert answer.status_code == 200, len(text)


@pytest.mark.parametrize("path", ["/", "/review", "/static/preview.css", "/turn", "/nowhere"])
async def test_every_answer_says_what_a_page_may_load_and_sets_no_cookie(
    client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(path)

    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "no-store"
    assert "set-cookie" not in answer.headers


async def test_half_a_surrogate_pair_in_a_reviewed_line_breaks_nothing(
    client: httpx.AsyncClient,
) -> None:
    line = '{"text": "\\ud800 i want to die"}'

    answer = await posted(client, "/review", {"lines": [line]})

    assert answer.json()["rows"][0]["level"] == "active"


async def test_there_is_no_way_out_of_the_static_folder(client: httpx.AsyncClient) -> None:
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"):
        assert (await client.get(path)).status_code == 404
