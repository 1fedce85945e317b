"""What is logged: our own events, as JSON, one a line. Never what a person wrote, who they are, or
the token.

A library's log line may hold an address with the token in it, or a person's words: of those only
the library's name, the level and the type of an error are kept.
"""

import logging
import resource
import sys
import threading
from types import TracebackType
from typing import Any

import structlog

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
