"""Programs that a store meets in production, started for a test: a pooler, and a cluster that fails over.

They come from Debian (`.ci/run` installs them). Where one is missing, the test that wants it is skipped, except in CI,
where it fails. Everything they write lies in one folder, they listen on loopback alone, and they end by process id.
"""

import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import psycopg
import pytest

from tests.memory import memory
from tests.patience import PATIENCE

# Debian keeps servers off the usual path.
_PATH = os.pathsep.join([*map(str, Path("/usr/lib/postgresql").glob("*/bin")), os.environ.get("PATH", ""), "/usr/sbin"])
_END_SECONDS = 10


def find(*names: str) -> list[str]:
    """The paths of these programs; the test is skipped, or fails in CI, where one is missing."""
    found = {name: shutil.which(name, path=_PATH) for name in names}
    missing = [name for name, path in found.items() if path is None]
    if missing:
        said = f"not on this machine: {', '.join(missing)}"
        if os.environ.get("CI"):
            pytest.fail(f"{said}; in CI this test has to run")
        pytest.skip(f"{said}; .ci/run says which packages they are in")
    return [path for path in found.values() if path is not None]


def free_ports(many: int) -> list[int]:
    """Ports of this machine that nobody listens on."""
    with ExitStack() as stack:
        listening = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(many)]
        return [int(one.getsockname()[1]) for one in listening]


def until(condition: Callable[[], object], what: str) -> None:
    """Wait until something holds."""
    late = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < late, f"{what}: not within {PATIENCE:g} s"
        time.sleep(0.05)


@contextmanager
def folder(owner: int) -> Iterator[Path]:
    """A folder of this user's for the block, in memory where the machine has one, that leaves no trace."""
    with tempfile.TemporaryDirectory(prefix="servers-", dir=memory(), ignore_cleanup_errors=True) as name:
        os.chown(name, owner, -1)
        yield Path(name)


@contextmanager
def running(command: Sequence[object], user: int, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A program for the block, in a process group of its own, as this user: servers refuse to run as root."""
    own = {} if user == os.getuid() else {"user": user, "group": pwd.getpwuid(user).pw_gid, "extra_groups": []}
    environment = {"PATH": _PATH, "LC_ALL": "C.UTF-8", "ETCD_UNSUPPORTED_ARCH": "arm64"}
    with log.open("ab") as out:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            env=environment,
            cwd=log.parent,
            process_group=0,
            **own,  # type: ignore[call-overload]
        )
    try:
        yield process
    finally:
        end(process)


def end(process: "subprocess.Popen[bytes]", number: signal.Signals = signal.SIGTERM) -> None:
    """End a program and what it has started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


# -- PgBouncer ------------------------------------------------------------------------------------


@contextmanager
def pgbouncer(sockets: Path, database: str, *, pool: int = 4) -> Iterator[str]:
    """The URL of a database of the server whose Unix socket lies in `sockets`, through PgBouncer, which gives each
    transaction one of `pool` sessions."""
    (program,) = find("pgbouncer")
    owner = sockets.stat().st_uid
    (port,) = free_ports(1)
    with folder(owner) as here:
        settings = here / "pgbouncer.ini"
        settings.write_text(
            f"""
[databases]
* = host={sockets} port=5432 user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = {pool}
max_client_conn = 500
""",
            encoding="utf-8",
        )
        url = f"postgresql://postgres@127.0.0.1:{port}/{database}"
        with running([program, settings], owner, here / "log"):
            until(lambda: _answers(url), "pgbouncer")
            yield url


def _answers(url: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=2):
            return True
    except psycopg.OperationalError:
        return False


# -- Patroni --------------------------------------------------------------------------------------


@dataclass
class Member:
    """One PostgreSQL of a cluster, and the Patroni that minds it."""

    port: int
    api: int
    data: Path
    patroni: "subprocess.Popen[bytes]"

    def role(self) -> str:
        """What it says it is: "master", "sync_standby", "replica" or, while it does not know, nothing."""
        with (
            suppress(OSError, ValueError, KeyError),
            urlopen(f"http://127.0.0.1:{self.api}/cluster", timeout=2) as said,
        ):
            members: list[dict[str, Any]] = json.load(said)["members"]
            return next((str(one["role"]) for one in members if one["port"] == self.port and one["state"] in _WELL), "")
        return ""

    def kill(self) -> None:
        """End both at once, as when their machine loses its power."""
        postmaster = int((self.data / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        os.killpg(self.patroni.pid, signal.SIGKILL)
        with suppress(ProcessLookupError):
            os.kill(postmaster, signal.SIGKILL)


_WELL = ("running", "streaming")


@dataclass
class Cluster:
    """Two PostgreSQL servers, each transaction in both before it counts; one takes over from the other."""

    members: list[Member]

    @property
    def url(self) -> str:
        """The URL that leads to whoever leads."""
        hosts = ",".join(f"127.0.0.1:{member.port}" for member in self.members)
        return f"postgresql://postgres@{hosts}/postgres?target_session_attrs=read-write"

    def leader(self) -> Member:
        """Who takes writes."""
        return next(member for member in self.members if member.role() in ("leader", "master"))


@contextmanager
def patroni(ttl: int, loop: int) -> Iterator[Cluster]:
    """A cluster under Patroni, whose leader is missed after `ttl` seconds; each member looks every `loop` seconds."""
    program, etcd, postgres = find("patroni", "etcd", "pg_controldata")
    owner = pwd.getpwnam("postgres").pw_uid if os.getuid() == 0 else os.getuid()
    client, peer, *ports = free_ports(6)
    with folder(owner) as here, ExitStack() as stack:
        urls = [f"http://127.0.0.1:{port}" for port in (client, peer)]
        command = [etcd, "--data-dir", here / "etcd", "--initial-cluster", f"default={urls[1]}"]
        command += ["--listen-client-urls", urls[0], "--advertise-client-urls", urls[0]]
        command += ["--listen-peer-urls", urls[1], "--initial-advertise-peer-urls", urls[1], "--unsafe-no-fsync"]
        stack.enter_context(running(command, owner, here / "etcd.log"))
        members: list[Member] = []
        cluster = Cluster(members)
        for name, port, api in zip(("one", "two"), ports[:2], ports[2:], strict=True):
            settings = here / f"{name}.json"
            made = _settings(name, here, Path(postgres).parent, (client, port, api), (ttl, loop))
            settings.write_text(json.dumps(made), encoding="utf-8")
            minds = stack.enter_context(running([program, settings], owner, here / f"{name}.log"))
            members.append(Member(port, api, here / name, minds))
            until(lambda: any(member.role() in ("leader", "master") for member in members), "a leader")
        stack.callback(_end_servers, members)
        until(lambda: members[0].role() and members[1].role() == "sync_standby", "a synchronous standby")
        yield cluster


def _end_servers(members: Sequence[Member]) -> None:
    """Patroni lets its server run on when it is killed itself."""
    for member in members:
        with suppress(OSError, ValueError, IndexError):
            pid = int((member.data / "postmaster.pid").read_text(encoding="utf-8").split()[0])
            os.kill(pid, signal.SIGQUIT)


def _settings(
    name: str, here: Path, programs: Path, ports: tuple[int, int, int], times: tuple[int, int]
) -> dict[str, object]:
    (client, port, api), (ttl, loop) = ports, times
    trusted = ["local all all trust", "host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust"]
    # The tests kill programs, never the machine.
    parameters = {"unix_socket_directories": str(here), "fsync": "off", "max_connections": 100}
    dcs = {"ttl": ttl, "loop_wait": loop, "retry_timeout": 3, "synchronous_mode": True}
    return {
        "scope": "bot",
        "name": name,
        "etcd3": {"host": f"127.0.0.1:{client}"},
        "restapi": {"listen": f"127.0.0.1:{api}", "connect_address": f"127.0.0.1:{api}"},
        "bootstrap": {"dcs": dcs, "initdb": [{"encoding": "UTF8"}, {"locale": "C"}, "no-sync"]},
        "postgresql": {
            "listen": f"127.0.0.1:{port}",
            "connect_address": f"127.0.0.1:{port}",
            "data_dir": str(here / name),
            "bin_dir": str(programs),
            "pgpass": str(here / f"{name}.pgpass"),
            "pg_hba": trusted,
            "parameters": parameters,
            "authentication": {"superuser": {"username": "postgres"}, "replication": {"username": "replicator"}},
        },
        "watchdog": {"mode": "off"},
    }
