"""What becomes of writes when the PostgreSQL that leads is killed under load."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from bot.store import StoreError, UnavailableError, open_store
from tests.servers import Cluster, until

WRITERS = 4


@dataclass
class Outcome:
    """What came of it; times in seconds."""

    acknowledged: int
    lost: int
    refused: int
    still: float  # the longest time without an acknowledgement
    answered: int = 0  # what `meanwhile` counts


@dataclass
class _Ledger:
    """What the writers were told."""

    acknowledged: list[int] = field(default_factory=list)
    refused: int = 0
    longest: float = 0.0
    last: float = field(default_factory=time.monotonic)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def acknowledge(self, number: int) -> None:
        """Note a transaction that counts."""
        with self.lock:
            now = time.monotonic()
            self.longest, self.last = max(self.longest, now - self.last), now
            self.acknowledged.append(number)


def run(cluster: Cluster, meanwhile: Callable[[], int] = lambda: 0, many: int = 400) -> Outcome:
    """Write from several threads, kill the leader and its Patroni, and write on until the other one leads.

    The leader is killed after `many` transactions, and as many follow. `meanwhile` runs from the moment of the kill on;
    what it returns is told. Raises what a writer raised that is no reason to try again.
    """
    ledger, numbers, over = _Ledger(), count(), threading.Event()
    wrong: list[Exception] = []

    def write(workspace: str) -> None:
        while not over.is_set():
            number = next(numbers)
            try:
                with store.write(workspace):
                    store.run("INSERT INTO written VALUES (:workspace, :number)", workspace=workspace, number=number)
            except UnavailableError:
                ledger.refused += 1
                over.wait(0.05)
            except StoreError as error:
                wrong.append(error)
                return
            else:
                ledger.acknowledge(number)

    with open_store(cluster.url) as store:
        store.run("CREATE TABLE written (workspace TEXT NOT NULL, number BIGINT PRIMARY KEY)")
        threads = [threading.Thread(target=write, args=[f"T{number}"]) for number in range(WRITERS)]
        for thread in threads:
            thread.start()
        try:
            until(lambda: wrong or len(ledger.acknowledged) >= many, "writes before")
            cluster.leader().kill()
            killed = len(ledger.acknowledged)
            answered = meanwhile()
            until(lambda: wrong or len(ledger.acknowledged) >= killed + many, "writes after")
        finally:
            over.set()
            for thread in threads:
                thread.join()
        if wrong:
            raise wrong[0]
        there = set(store.column("SELECT number FROM written"))
    lost = len(set(ledger.acknowledged) - there)
    return Outcome(len(ledger.acknowledged), lost, ledger.refused, ledger.longest, answered)
