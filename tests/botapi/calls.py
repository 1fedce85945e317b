"""A request read as Telegram reads it: the method, and parameters from wherever they stand."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from tests.botapi.errors import RefusalError, bad_request
from tests.botapi.texts import check_utf8

_FORM = "application/x-www-form-urlencoded"
_NOT_UTF8 = "Strings must be encoded in UTF-8"

Params = dict[str, Any]


def split_path(path: str) -> tuple[str, str]:
    """Return token and lower-case method of a path /bot<token>/<method>."""
    token, _, method = path.removeprefix("/bot").partition("/")
    return (token, method.lower()) if path.startswith("/bot") else ("", "")


async def read_params(request: web.BaseRequest) -> Params:
    """Return the parameters of query and body (form, multipart or JSON), or refuse them."""
    params = _pairs(request.rel_url.raw_query_string) if request.rel_url.raw_query_string else {}
    if not request.body_exists:
        return params
    kind = request.content_type
    if kind == "multipart/form-data":
        params |= await _multipart(request)
    else:
        body = await request.read()
        if kind == "application/json":
            params |= _json(body)
        elif kind == _FORM:
            params |= _pairs(_decoded(body))
    for value in params.values():
        if isinstance(value, str):
            check_utf8(value)
    return params


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise bad_request(_NOT_UTF8) from None


def _pairs(source: str) -> Params:
    try:
        return dict(parse_qsl(source, keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad_request(_NOT_UTF8) from None


def _json(body: bytes) -> Params:
    try:
        params = json.loads(_decoded(body)) if body else {}
    except ValueError:
        raise RefusalError(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(params, dict):
        raise RefusalError(400, "Bad Request: JSON object expected")
    return {name: value for name, value in params.items() if value is not None}


class Upload:
    """A file that came with a call; its content is not kept."""

    def __init__(self, filename: str, size: int) -> None:
        self.filename, self.size = filename, size


async def _multipart(request: web.BaseRequest) -> Params:
    params: Params = {}
    async for part in await request.multipart():
        content = await part.read(decode=False)
        if part.filename:
            params[part.name] = Upload(part.filename, len(content))
        else:
            params[part.name] = _decoded(bytes(content))
    return params
