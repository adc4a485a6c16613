"""What several tests read and no test lets go: the code as a tree, the sentences as they are parsed."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """Have what is made in the block stay to the end of the run: Python looks for garbage in it neither meanwhile nor
    ever after, which with millions of parts takes longer than to make them."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
