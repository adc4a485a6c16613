"""What keeps others waiting while a long file comes in, and just after."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bot.clock import stamp
from bot.glossary import exchange
from bot.glossary.store import arrivals, meanings
from bot.imports import run as import_run
from bot.imports import store as jobs
from bot.imports.run import ImportRun
from bot.imports.store import ImportJob
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store
from tests.glossary.making import EDITOR
from tests.imports.test_parts import bring_terms
from tests.patience import PATIENCE
from tests.servers import until
from tests.shelves import HERE

Statement = tuple[str, dict[str, Any]]

LINES = 1_600  # so many that they come in parts
TERMS = "term,definition\n" + "".join(f"T{n:05},Meaning number {n}.\n" for n in range(LINES))


def note(patch: pytest.MonkeyPatch, store: Store, asked: list[Statement], *, only_writers: bool = False) -> None:
    """Note what a store is asked from now on; what `only_writers` ask alone, for whom others wait."""
    run = store.run

    def noted(sql: str, /, **values: Any) -> list[dict[str, Any]]:
        if not only_writers or store._mine.transaction is not None:
            asked.append((sql, values))
        return run(sql, **values)

    patch.setattr(store, "run", noted)


def plans(store: Store, asked: Sequence[Statement]) -> str:
    """How the database carries statements out."""
    how = "EXPLAIN" if store.engine == "postgresql" else "EXPLAIN QUERY PLAN"
    return "\n".join(str(row) for sql, values in asked for row in store.run(f"{how} {sql}", **values))


def test_what_a_long_file_brought_is_found_by_its_key(services: Services) -> None:
    """Nobody waits for a walk through all meanings: neither whoever looks a term up, nor those who wait for the last
    part, which asks who wanted what came."""
    asked: list[Statement] = []
    bring_terms(services, TERMS, lambda: None)
    with pytest.MonkeyPatch.context() as patch:
        note(patch, services.store, asked)
        meanings.find(services.store, HERE, EVERYTHING, "t00001")
        arrivals.answered_since(services.store, HERE, 0)
    found = plans(services.store, asked)
    assert "meaning_owner" not in found, found
    assert "lookup_meaning" not in found, found


def test_nobody_waits_for_the_report_of_a_long_file(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """What became of a hundred thousand lines is megabytes: it is written down while others may write."""
    store, now = services.store, stamp(services.clock())
    job = ImportJob(HERE, "j", "glossary", ready_at=now, created_at=now, person=EDITOR)
    assert jobs.put(store, job)
    run = ImportRun(services, HERE, "glossary", job=jobs.claim(store, job, services.clock(), 60))
    asked: list[Statement] = []
    note(monkeypatch, store, asked, only_writers=True)
    how = {"user": EDITOR, "trusted": True, "language": "en", "audience": EVERYTHING}
    done = exchange.take(services, HERE, TERMS, run=run, **how)  # type: ignore[arg-type]
    assert done.count("added") == LINES
    assert max(len(str(value)) for _, values in asked for value in values.values()) < LINES
    kept = jobs.get(store, HERE, "j")
    assert kept is not None
    assert (kept.state, kept.outcome) == ("whole", done.to_json())


def test_whoever_waits_writes_before_the_next_part(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save waits for one part of an import, however busy the machine is, and not for the next ones too."""
    store, written = services.store, list[str]()
    monkeypatch.setattr(import_run, "_PAUSE", 0)
    run = ImportRun(services, HERE, "glossary")

    def save() -> None:
        with store.write(HERE):
            written.append("saved")

    with ThreadPoolExecutor(1) as pool:
        for part in ("first", "second", "third"):
            with run.part():
                saving = pool.submit(save)
                until(lambda: store._turns._waiting, "somebody waits to write")
                written.append(part)
            with run.part():
                written.append("next")
            saving.result(PATIENCE)
    assert written == ["first", "saved", "next", "second", "saved", "next", "third", "saved", "next"]
