"""What is logged: our own events, as JSON, one a line. Never what a person wrote, who they are, or
the token.

A library's log line may hold an address with the token in it, or a person's words: of those only
the library's name, the level and the type of an error are kept.
"""

import logging
import resource
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import structlog

_FIRST_GAP, _LONGEST_GAP = 300.0, 3600.0  # seconds between two warnings of the same
OURS = "harbor"  # a logger whose words are the program's own


def set_up() -> None:
    """Send every log line of this process to standard error, cleaned; allow no memory dump."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.lastResort = None
    logging.captureWarnings(True)
    logging.root.handlers = [Library()]
    logging.root.setLevel(logging.WARNING)
    sys.excepthook = _crashed
    threading.excepthook = lambda hooked: _crashed(
        hooked.exc_type, hooked.exc_value, hooked.exc_traceback
    )
    sys.unraisablehook = lambda hooked: _crashed(hooked.exc_type, None, hooked.exc_traceback)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def get_log() -> Any:
    """Return the logger of Harbor's own events."""
    return structlog.get_logger()


class Sparingly:
    """Warns of what fails again and again: at once, then after 5, 10, 20, 40 minutes, each hour.

    What did not fail for five minutes begins anew; one success does not: of two bots with one
    token, each is let in now and then.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Keep a clock that tells seconds."""
        self._clock = clock
        self._failing: dict[str, _Failing] = {}

    def warn(self, event: str, **told: Any) -> None:
        """Count a failure, and log it where it is the first of its words or its time has come."""
        now = self._clock()
        failing = self._failing.get(event)
        if failing is None or now - failing.last >= _FIRST_GAP:
            failing = self._failing[event] = _Failing(now)
        failing.times += 1
        failing.last = now
        if now >= failing.due:
            failing.due, failing.gap = now + failing.gap, min(failing.gap * 2, _LONGEST_GAP)
            get_log().warning(event, times=failing.times, **told)


@dataclass(slots=True)
class _Failing:
    due: float
    last: float = 0.0
    times: int = 0
    gap: float = _FIRST_GAP


class Library(logging.Handler):
    """Turns a library's log record into one line without its words."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log which library had trouble, how bad it is, and the type of the error."""
        kind = record.exc_info[0] if record.exc_info else None
        get_log().warning(
            record.getMessage() if record.name == OURS else "library",
            logger=record.name,
            severity=record.levelname.lower(),
            error=kind.__name__ if kind else None,
        )


def where(trace: TracebackType | None) -> list[str]:
    """Return the places of a traceback as file:line, without any value."""
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found


def _crashed(
    kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None
) -> None:
    get_log().critical("crashed", error=kind.__name__, where=where(trace))
