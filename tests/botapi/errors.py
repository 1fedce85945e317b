"""What the server refuses, as Telegram words it."""

from typing import Any


class RefusalError(Exception):
    """A call that Telegram would refuse; carries status and words."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the JSON body of the answer."""
        body = {"ok": False, "error_code": self.status, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


def bad_request(words: str) -> RefusalError:
    """Return a 400 with Telegram's prefix; the first letter is lowered as Telegram does."""
    if len(words) > 1 and words[0].isupper() and not words[1].isupper():
        words = words[0].lower() + words[1:]
    return RefusalError(400, f"Bad Request: {words}")


def too_many(seconds: int) -> RefusalError:
    """Return a 429 that asks to wait so many whole seconds."""
    return RefusalError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
