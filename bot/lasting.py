"""What stays to the end of a process, kept from Python's search for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """Have what is made in the block stay: Python looks for garbage in it neither meanwhile nor ever after. Loading
    the bot takes a fifth of its time for that, and whoever is answered waits while all of it is looked over again."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
