"""Memory of bulk work: hundreds of thousands of cells that all live until its end."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """Keep the garbage collector from searching big tables again and again for nothing.

    What is left at the end (a plan with its ten thousand rows) is set aside too: it holds no
    circles, goes when its owner lets it go, and searching it once would stop every thread.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()
