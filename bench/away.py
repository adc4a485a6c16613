"""The database is away: how long people wait for an answer, and for the bot afterwards: python -m bench.away.

People look terms up and hand in ideas, one thing after the other, over signed HTTP, on PostgreSQL and on SQLite. After
a second the database goes, in one of the ways in which databases go. Slack waits three seconds for an answer. What was
acknowledged has to be there afterwards, and what was refused must not.
"""

import argparse
import logging
import os
import signal
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg

from bench.store_door import postgres_url
from bench.table import table
from bot import serve
from bot.app import build
from bot.check import MANIFEST
from bot.config import Config
from bot.glossary.change import GlossaryDesk
from bot.glossary.term import Content
from bot.store import Store
from bot.text.translator import LANGUAGES
from sandbox import DEMO, Sandbox
from tests.proxy import Proxy
from tests.words import words

SECONDS = 8.0
CHANNEL = "C0GENERAL"
PEOPLE = ("U0HELENA", "U0AMELIE", "U0OLIVER", "U0PRIYA", "U0MARCUS", "U0INES")
EACH = 4  # who ask at the same time, as each of them
ANSWER_SECONDS, BACK_SECONDS = 2.5, 5.0


@dataclass
class Heard:
    """What people heard; times in seconds. `again` are the sentences that say to try again, `unsure` those among them
    that say that nobody knows whether it was saved."""

    again: list[str]
    unsure: list[str]
    longest: float = 0.0
    answers: int = 0
    excuses: int = 0
    kept: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    uncertain: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, title: str, text: str, seconds: float) -> None:
        """Somebody was answered; `title` is the idea they handed in, empty for who looked something up."""
        with self.lock:
            self.answers += 1
            self.longest = max(self.longest, seconds)
            self.excuses += any(one in text for one in self.again)
            if title and title in text:
                self.kept.append(title)
            elif title and any(one in text for one in self.unsure):
                self.uncertain += 1
            elif title:
                self.refused.append(title)


@contextmanager
def _locked(url: str, name: str) -> Iterator[None]:
    with psycopg.connect(url) as server:
        server.execute(f"LOCK TABLE {name} IN ACCESS EXCLUSIVE MODE".encode())
        yield
        server.rollback()


@contextmanager
def _no_connection(url: str) -> Iterator[None]:
    """Every session has ended, and none may begin."""
    name = urlsplit(url).path.removeprefix("/")
    with psycopg.connect(urlsplit(url)._replace(path="/postgres").geturl(), autocommit=True) as server:
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        yield
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())


@contextmanager
def _hung(url: str) -> Iterator[None]:
    """Every process of the server stands still."""
    with psycopg.connect(url) as server:
        (folder,) = server.execute("SHOW data_directory").fetchone() or ("",)
        own = server.info.backend_pid
    postmaster = int((Path(folder) / "postmaster.pid").read_text(encoding="utf-8").split()[0])
    children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text(encoding="utf-8").split()
    stopped = [postmaster, *(int(pid) for pid in children if int(pid) != own)]
    for pid in stopped:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in stopped:
            os.kill(pid, signal.SIGCONT)


@contextmanager
def _held_file(url: str) -> Iterator[None]:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def _used_up(store: Store) -> Iterator[None]:
    """Others of the same process hold every connection."""
    with ExitStack() as stack:
        for _ in range(store._pool.max_size):  # type: ignore[attr-defined]
            stack.enter_context(store._pool.connection())  # type: ignore[attr-defined]
        yield


def measure(
    url: str, trouble: Callable[[Store], AbstractContextManager[None]], seconds: float
) -> tuple[Heard, float, int, int]:
    """What was heard, how long after the trouble a term and an idea were answered again, how many acknowledged ideas
    are lost and how many refused ones are there."""
    over = threading.Event()
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=60.0) as slack:
        config = Config(slack.bot_token, "", slack.signing_secret, slack.api_url, url)
        bot = build(config)

        def sentences(*keys: str) -> list[str]:
            return [bot.services.texts.speak(language)(key) for language in LANGUAGES for key in keys]

        again = sentences("slack-unavailable", "slack-unsaved", "slack-uncertain")
        heard = Heard(again, sentences("slack-uncertain"))
        server = serve.http_server(bot, "127.0.0.1", 0)
        threading.Thread(target=server.run, daemon=True).start()
        slack.deliver_to(f"http://127.0.0.1:{server.effective_port}/slack/events")  # type: ignore[union-attr]
        slack.wait_for_bot()
        desk = GlossaryDesk(bot.services, DEMO.id, "U0HELENA")
        desk.add(Content("churn", definition_en="Customers who left.", definition_fr="Clients partis."))

        def ask(user: str, command: str, text: str) -> str:
            began = time.monotonic()
            answer = slack.person(user).command(command, text, channel=CHANNEL)
            said = words(answer) if answer else ""
            heard.note(text if command == "/idea" else "", said, time.monotonic() - began)
            return said

        def busy(user: str, number: int) -> None:
            at = 0
            while not over.is_set():
                at += 1
                ask(user, "/glossary", "churn")
                ask(user, "/glossary", f"vain{number}")
                ask(user, "/idea", f"Idea {number}x{at} of {user}")

        for user in PEOPLE:
            ask(user, "/glossary", "churn")
        threads = [threading.Thread(target=busy, args=[user, number]) for number in range(EACH) for user in PEOPLE]
        for thread in threads:
            thread.start()
        time.sleep(1)
        with trouble(bot.services.store):
            time.sleep(seconds)
        began = time.monotonic()
        back = 0.0
        while not back:
            well = "Customers" in ask("U0OLIVER", "/glossary", "churn")
            title = f"Idea after {time.monotonic():.3f}"
            if well and title in ask("U0OLIVER", "/idea", title):
                back = time.monotonic() - began
        over.set()
        for thread in threads:
            thread.join()
        bot.services.store.settle(60)
        there = set(bot.services.store.column("SELECT title FROM idea"))
        serve.close_http(server)
        bot.close()
    return heard, back, len(set(heard.kept) - there), len(set(heard.refused) & there)


def main() -> None:
    """Print a row for each way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="three seconds each")
    options = parser.parse_args()
    seconds = 3.0 if options.quick else SECONDS
    logging.getLogger().setLevel(logging.CRITICAL)
    rows = []
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as server:
        (socket,) = parse_qs(urlsplit(server).query)["host"]
        wire = Proxy(f"{socket}/.s.PGSQL.5432")

        def database(number: int) -> str:
            with psycopg.connect(server, autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE away{number}".encode())
            return urlsplit(server)._replace(path=f"/away{number}").geturl()

        ways: list[tuple[str, Callable[[str], Callable[[Store], AbstractContextManager[None]]], bool]] = [
            ("connections are refused", lambda _: lambda _: wire.cut(), True),
            ("nothing comes through", lambda _: lambda _: wire.silent(), True),
            ("the server hangs", lambda url: lambda _: _hung(url), False),
            ("its writers are locked", lambda url: lambda _: _locked(url, "writer"), False),
            ("its terms are locked", lambda url: lambda _: _locked(url, "lookup"), False),
            ("it has no connection left", lambda url: lambda _: _no_connection(url), False),
            ("the pool has none left", lambda _: _used_up, False),
        ]
        for number, (name, way, wired) in enumerate(ways):
            url = database(number)
            through = f"postgresql://postgres@127.0.0.1:{wire.port}{urlsplit(url).path}" if wired else url
            rows.append(_row("PostgreSQL", name, *measure(through, way(url), seconds)))
        file = f"sqlite:///{folder}/away.db"
        rows.append(_row("SQLite", "another program locks it", *measure(file, lambda _: _held_file(file), seconds)))
        wire.close()
    print(
        f"{len(PEOPLE) * EACH} people at once, the database away for {seconds:g} s; aims: an answer within "
        f"{ANSWER_SECONDS} s, back within {BACK_SECONDS:g} s\n"
    )
    print(
        table(
            (
                "engine",
                "what happened",
                "longest answer",
                "back after",
                "told to try again",
                "lost",
                "kept though refused",
            ),
            rows,
        )
    )


def _row(engine: str, name: str, heard: Heard, back: float, lost: int, ghosts: int) -> tuple[str, ...]:
    return (
        engine,
        name,
        _kept_to(heard.longest, ANSWER_SECONDS),
        _kept_to(back, BACK_SECONDS),
        f"{heard.excuses:,} of {heard.answers:,}",
        str(lost),
        str(ghosts),
    )


def _kept_to(seconds: float, limit: float) -> str:
    return f"{seconds:.2f} s: **{'met' if seconds <= limit else 'not met'}**"


if __name__ == "__main__":
    main()
