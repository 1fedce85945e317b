"""Telegram as a channel: updates in, replies out, nothing lost between."""

import sys

# The client's httpx tries to load a command line of its own, and with it pygments and click.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None: not to be imported
