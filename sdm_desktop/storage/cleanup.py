"""Leaving nothing behind when something fails half way."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager


@contextmanager
def on_failure(*actions: Callable[[], object]) -> Iterator[None]:
    """Run actions, in their order, when the block ends by an exception; it goes on upwards."""
    with ExitStack() as stack:
        for action in reversed(actions):
            stack.callback(action)
        yield
        stack.pop_all()
