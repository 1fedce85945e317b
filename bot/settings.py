"""Settings from the environment (and a .env file), checked by name."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError


def _url(value: str) -> str:
    if value and not re.match(r"https?://[^\s/]+", value):
        raise ValueError("is not a web address: write https://…")
    return value


def _api_url(value: str) -> str:
    if not _url(value).endswith("/bot"):
        raise ValueError("must be the base of the Bot API and end in /bot")
    return value


def _token(value: str) -> str:
    if value and not re.fullmatch(r"\d+:[\w-]+", value):
        raise ValueError("is not a bot token: copy the whole line that BotFather sent")
    return value


def _database(value: str) -> str:
    value = re.sub(
        r"^postgres(ql)?://", "postgresql+psycopg://", value
    )  # as Heroku, Dokku write it
    if not value.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise ValueError("must begin with sqlite:/// or postgresql+psycopg://")
    return value


def _secret(value: str) -> str:
    if value and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value):
        raise ValueError("must be 16 to 256 letters, digits, _ or -")
    return value


def _country(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise ValueError("is not a country code of two capital letters, such as US")
    return value


class Settings(BaseSettings):
    """What an operator may set; every field is an environment variable of the same name."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    telegram_bot_token: Annotated[str, AfterValidator(_token)] = ""
    telegram_api_url: Annotated[str, AfterValidator(_api_url)] = "https://api.telegram.org/bot"
    database_url: Annotated[str, AfterValidator(_database)] = "sqlite:///harbor.sqlite3"
    directory_url: Annotated[str, AfterValidator(_database)] = "sqlite:///providers.db"
    secret_key: str = ""
    privacy_policy_url: Annotated[str, AfterValidator(_url)] = ""
    operator_contact: str = ""
    webhook_url: Annotated[str, AfterValidator(_url)] = ""
    webhook_secret: Annotated[str, AfterValidator(_secret)] = ""
    host: str = "0.0.0.0"  # noqa: S104  # nosec B104  # a platform's router comes from outside
    port: Annotated[int, Field(ge=0, le=65535)] = 0  # 0: no pages are served
    messages_per_second: Annotated[float, Field(gt=0)] = 30.0
    messages_per_chat_second: Annotated[float, Field(gt=0)] = 1.0
    late_after_seconds: Annotated[float, Field(gt=0)] = 300.0
    card_budget_seconds: Annotated[float, Field(gt=0)] = 3.0
    drain_seconds: Annotated[float, Field(gt=0)] = 8.0
    default_country: Annotated[str, AfterValidator(_country)] = "US"


def load_settings() -> Settings:
    """Return the settings; raises SettingsError with one line a wrong variable, by name.

    A wrong value is never repeated: it may be a secret.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = [
            f"{str(entry['loc'][0]).upper()}: {entry['msg'].removeprefix('Value error, ')}"
            for entry in error.errors()
        ]
        raise SettingsError("\n".join(lines)) from None


def require_enough(settings: Settings, *, by_webhook: bool) -> None:
    """Return where the settings are enough to run; nothing has to be loaded to know that.

    Raises:
        SettingsError: the token is missing, or what a webhook needs beside it.
    """
    if not settings.telegram_bot_token:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN: is not set: run `python -m bot init`, which asks for what "
            "@BotFather gave you"
        )
    if not by_webhook:
        return
    if not (settings.webhook_url and settings.webhook_secret):
        raise SettingsError("WEBHOOK_URL and WEBHOOK_SECRET: set both to run by webhook")
    if not settings.port:
        raise SettingsError(
            "PORT: set it to run by webhook, such as PORT=8080: what calls for WEBHOOK_URL "
            "must reach this machine there"
        )
    if settings.database_url.startswith("postgresql") and not settings.secret_key:
        raise SettingsError(
            "SECRET_KEY: set the same one for every process that shares the database: "
            "make one with `python -m bot memory new-key`"
        )
