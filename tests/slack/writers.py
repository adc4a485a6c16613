"""Somebody who writes, and takes their time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bot.store import Store
from tests.patience import PATIENCE


@contextmanager
def writer_held(store: Store, workspace: str) -> Iterator[None]:
    """Another thread is the writer of a workspace for as long as the block lasts."""
    begun, end = threading.Event(), threading.Event()

    def hold() -> None:
        with store.write(workspace):
            begun.set()
            assert end.wait(PATIENCE)

    thread = threading.Thread(target=hold)
    thread.start()
    assert begun.wait(PATIENCE)
    try:
        yield
    finally:
        end.set()
        thread.join(PATIENCE)
