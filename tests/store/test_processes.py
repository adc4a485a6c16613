"""What real processes do to one database: start together, and die in the middle."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.store import Store

MIGRATE = """
import json, sys
from bot.store import Migration, open_store

steps = [Migration(f"step-{i}", f"CREATE TABLE t{i} (a TEXT); INSERT INTO t{i} VALUES ('once')") for i in range(20)]
for url in sys.argv[1:]:
    print("ready", flush=True)
    sys.stdin.readline()
    with open_store(url) as store:
        print(json.dumps(store.migrate(steps)), flush=True)
"""

IMPORT = """
import sys
from bot.store import open_store

def rows():
    for i in range(20_000):
        if i == 10_000:
            print("midway", flush=True)
            sys.stdin.readline()  # for ever: the test kills this process here
        yield {"name": str(i)}

store = open_store(sys.argv[1])
with store.write("T1"):
    store.run("DELETE FROM term")
    store.many("INSERT INTO term VALUES (:name)", rows())
"""


@contextmanager
def python(script: str, *urls: str) -> Iterator[subprocess.Popen[str]]:
    """Run a script in a process of its own, and end it with the block."""
    command = [sys.executable, "-c", script, *urls]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    """Wait for the next line a process prints."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def migrate_together(*urls: str) -> Iterator[list[list[str]]]:
    """Let four processes migrate each database at the same moment; yield what each of them applied."""
    with ExitStack() as stack:
        replicas = [stack.enter_context(python(MIGRATE, *urls)) for _ in range(4)]
        for _ in urls:
            assert [line(replica) for replica in replicas] == ["ready"] * 4
            for replica in replicas:
                assert replica.stdin is not None
                replica.stdin.write("go\n")
                replica.stdin.flush()
            yield [json.loads(line(replica)) for replica in replicas]


ONCE = [[], [], [], [f"step-{i}" for i in range(20)]]


def test_processes_that_start_together_migrate_once(store_url: str) -> None:
    """Four replicas deployed at once on a new database share one upgrade between them."""
    (applied,) = migrate_together(store_url)
    assert sorted(applied) == ONCE


def test_a_new_file_may_be_made_by_several_processes_at_once(tmp_path: Path) -> None:
    """The first start of all works however the processes fall over each other."""
    urls = [f"sqlite:///{tmp_path}/{number}.db" for number in range(20)]
    for applied in migrate_together(*urls):
        assert sorted(applied) == ONCE


def test_an_import_killed_midway_leaves_nothing(store: Store, store_url: str) -> None:
    """A process killed in the middle of an import leaves the rows of before, and blocks nobody."""
    store.run("CREATE TABLE term (name TEXT PRIMARY KEY)")
    store.run("INSERT INTO term VALUES ('before')")
    with python(IMPORT, store_url) as process:
        assert line(process) == "midway"
    with store.write("T1"):
        assert store.run("SELECT name FROM term") == [{"name": "before"}]
        store.run("INSERT INTO term VALUES ('after')")
    assert len(store.run("SELECT name FROM term")) == 2
