"""When Python looks for objects that refer to each other in a ring and are no longer needed."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the collector still: a hundred thousand new objects set it off for nothing.

    What there is before and afterwards stays: the collector does not look that through again.
    """
    was = gc.isenabled()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.enable()
