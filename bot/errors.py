"""The errors Harbor raises on purpose, caught at the edge and told in plain lines."""

from collections.abc import Iterable


class BotError(Exception):
    """A problem that the operator or an editor can mend; its text says how."""


class ContentError(BotError):
    """Files under ``knowledge/`` that cannot be used, with every problem at once."""

    def __init__(self, problems: Iterable[str]) -> None:
        """Keep the problems, one line each: file, entry, field, cure."""
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class SettingsError(BotError):
    """An environment variable that is missing or wrong, by name."""


class DirectoryError(BotError):
    """The list of therapists cannot be read or built."""


class MemoryUnavailableError(BotError):
    """The database of chat states and counts cannot be reached."""
