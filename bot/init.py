"""``python -m bot init``: a few questions, then a .env with which ``python -m bot run`` answers."""

import asyncio
import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer
from cryptography.fernet import Fernet
from dotenv import dotenv_values
from pydantic import ValidationError

from bot.channels.telegram.setting_up import (
    LONGEST_NAME,
    Account,
    UnknownTokenError,
    UnreachableError,
    account_of,
    introduce,
)
from bot.check.wording import SafeWords, claims_a_title, load_safe_words
from bot.content import KNOWLEDGE, read_toml
from bot.dialogue.replies import Wording, load_wording
from bot.errors import ContentError, SettingsError
from bot.safety.crisis_lines import CrisisLines, load_crisis_lines
from bot.settings import Settings

_HARD_TO_QUOTE = re.compile(r"['\"\\$#\n\r]")  # read alike by python-dotenv, systemd and Docker
_DEFAULT_API = Settings.model_fields["telegram_api_url"].default


@dataclass(frozen=True, slots=True, repr=False)
class Given:
    """Answers that came as flags, None where the question is to be asked."""

    token: str | None
    name: str | None
    country: str | None
    contact: str | None
    privacy: str | None
    api_url: str = _DEFAULT_API


@dataclass(frozen=True, slots=True)
class Words:
    """What the command asks and says, and the parts of the content that it needs."""

    ask: Mapping[str, str]
    refused: Mapping[str, str]
    said: Mapping[str, str]
    lines: CrisisLines
    wording: Wording
    safe: SafeWords


def load_words(folder: Path = KNOWLEDGE) -> Words:
    """Return the words of the command; raises ContentError with every problem at once."""
    problems: list[str] = []
    tables = read_toml(folder / "operator" / "init.toml", problems)
    lines = load_crisis_lines(folder / "crisis_lines", problems)
    wording = load_wording(folder / "replies" / "en", problems)
    safe = load_safe_words(folder, problems)
    if problems or lines is None or wording is None or safe is None:
        raise ContentError(problems)
    return Words(tables["ask"], tables["refused"], tables["said"], lines, wording, safe)


def initialise(given: Given, path: Path, *, force: bool) -> str:
    """Ask what was not given, write the settings, present the bot; return what to do next.

    Raises:
        SettingsError: an answer cannot be used, or the file is there and must not be changed.
    """
    words, here = load_words(), sys.stdin.isatty()
    _may_write(path, force, words)
    answers = _Answers(words, here)
    api_url = _checked("TELEGRAM_API_URL", given.api_url)
    accounts: list[Account] = []

    def known(token: str) -> str:
        accounts.append(_account(_checked("TELEGRAM_BOT_TOKEN", token), api_url, words))
        return token

    token = answers.get("token", given.token, known, hidden=here)
    account = accounts[-1]
    old = dotenv_values(path, interpolate=False) if path.exists() else {}
    name = answers.get("name", given.name, lambda x: _name(x, words), default=account.name)
    country = answers.get(
        "country", given.country, lambda x: _country(x, words), old.get("DEFAULT_COUNTRY") or "US"
    )
    contact = answers.get(
        "contact", given.contact, lambda x: _contact(x, words), old.get("OPERATOR_CONTACT") or ""
    )
    privacy = answers.get(
        "privacy", given.privacy, lambda x: _policy(x, words), old.get("PRIVACY_POLICY_URL") or ""
    )
    settings = {
        "TELEGRAM_BOT_TOKEN": token,
        "DEFAULT_COUNTRY": country,
        "OPERATOR_CONTACT": contact,
        "PRIVACY_POLICY_URL": privacy,
    }
    if api_url != _DEFAULT_API:
        settings["TELEGRAM_API_URL"] = api_url
    write_settings(path, settings)
    told = _introduced(token, api_url, name, words)
    return _next_steps(account, path, settings, words) + told


class _Answers:
    """Takes each answer from its flag, else from the person at the keyboard."""

    def __init__(self, words: Words, again: bool) -> None:
        self._words = words
        self._again = again  # a person can try again; a script cannot

    def get(
        self,
        question: str,
        flag: str | None,
        check: Callable[[str], str],
        default: str | None = None,
        *,
        hidden: bool = False,
    ) -> str:
        """Return a checked answer; raises SettingsError where nobody can correct it."""
        if flag is not None:
            return check(flag.strip())

        def checked(typed: Any) -> str:
            try:
                return check(str(typed).strip())
            except SettingsError as error:
                if self._again:
                    raise typer.BadParameter(str(error)) from None
                raise

        asked = self._words.ask[question]
        try:
            return str(typer.prompt(asked, default, hidden, value_proc=checked, err=True))
        except typer.Abort:
            if self._again:
                raise
            missing = self._words.refused["missing"].format(flag=f"--{question}")
            raise SettingsError(missing) from None


def write_settings(path: Path, settings: Mapping[str, str]) -> None:
    """Write a .env that its owner alone can read; other lines of an older one stay.

    A SECRET_KEY that is there stays as well: chats that were kept under it would be lost.
    """
    old = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    kept = [line for line in old if line.partition("=")[0].strip() not in settings]
    lines = [f"{name}={value}" for name, value in settings.items()]
    if not any(re.match(r"SECRET_KEY=\S", line) for line in kept):
        kept = [line for line in kept if not line.startswith("SECRET_KEY=")]
        lines.append(f"SECRET_KEY={Fernet.generate_key().decode()}")
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write("\n".join([*kept, *lines]) + "\n")
    draft.replace(path)


def _may_write(path: Path, force: bool, words: Words) -> None:
    if not path.exists() or force:
        return
    if not sys.stdin.isatty():
        raise SettingsError(words.refused["file"].format(file=path))
    typer.confirm(words.ask["replace"].format(file=path), abort=True, err=True)


def _account(token: str, api_url: str, words: Words) -> Account:
    if not token:
        raise SettingsError(f"TELEGRAM_BOT_TOKEN: {words.refused['token']}")
    try:
        return asyncio.run(account_of(token, api_url))
    except UnknownTokenError:
        raise SettingsError(f"TELEGRAM_BOT_TOKEN: {words.refused['token']}") from None
    except UnreachableError as error:
        raise SettingsError(words.refused["unreachable"].format(error=error)) from None


def _introduced(token: str, api_url: str, name: str, words: Words) -> str:
    """Return "", or a line that the profile could not be set: no reason to lose the answers."""
    try:
        asyncio.run(introduce(token, api_url, name, words.wording))
    except (UnknownTokenError, UnreachableError) as error:
        return "\n\n" + words.said["unset"].format(error=error)
    return ""


def _country(typed: str, words: Words) -> str:
    found = words.lines.named(typed)
    if found is None:
        codes = " ".join(sorted(words.lines.countries))
        told = words.refused["country"].format(code=typed, codes=codes)
        raise SettingsError(f"DEFAULT_COUNTRY: {told}")
    return found.code


def _name(typed: str, words: Words) -> str:
    title = claims_a_title(typed, words.safe)
    if title:
        raise SettingsError(f"name: {words.refused['name'].format(title=title)}")
    if len(typed) > LONGEST_NAME:
        told = words.refused["long"].format(length=len(typed), most=LONGEST_NAME)
        raise SettingsError(f"name: {told}")
    return typed


def _contact(typed: str, words: Words) -> str:
    if _HARD_TO_QUOTE.search(typed):
        raise SettingsError(f"OPERATOR_CONTACT: {words.refused['contact']}")
    return typed


def _policy(typed: str, words: Words) -> str:
    if _HARD_TO_QUOTE.search(typed):
        raise SettingsError(f"PRIVACY_POLICY_URL: {words.refused['contact']}")
    return _checked("PRIVACY_POLICY_URL", typed)


def _checked(variable: str, value: str) -> str:
    """Return the value as the settings take it; raises SettingsError in their words."""
    field = variable.lower()
    try:
        Settings(_env_file=None, **{field: value})  # type: ignore[arg-type]  # every field is text
    except ValidationError as error:
        for entry in error.errors():
            if entry["loc"] == (field,):
                told = entry["msg"].removeprefix("Value error, ")
                raise SettingsError(f"{variable}: {told}") from None
    return value


def _next_steps(account: Account, path: Path, settings: Mapping[str, str], words: Words) -> str:
    country, url = words.lines.of(settings["DEFAULT_COUNTRY"]), settings["PRIVACY_POLICY_URL"]
    policy = words.said["privacy_given" if url else "privacy_missing"].format(url=url)
    line = country.main_line
    return words.said["done"].format(
        username=account.username,
        file=path,
        privacy=policy,
        country=country.name,
        code=country.code.lower(),
        number=line.number if line and line.number else country.emergency_number,
    )
