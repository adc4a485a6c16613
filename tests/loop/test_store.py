"""How follow-ups are found where there are thousands."""

from pathlib import Path
from typing import Any

import pytest

from bot import app
from bot.loop import store
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store, open_store
from tests.shelves import HERE


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How SQLite finds what is asked for of follow-ups, a line for each table."""
    found: list[str] = []
    with open_store(f"sqlite:///{tmp_path}/store.db") as opened:
        app.migrate(opened)
        run = opened.run

        def explained(sql: str, /, **params: Any) -> list[dict[str, Any]]:
            if "FROM follow_up" in sql:
                found.extend(str(row["detail"]) for row in run(f"EXPLAIN QUERY PLAN {sql}", **params))
            return run(sql, **params)

        monkeypatch.setattr(opened, "run", explained)
        _ask(opened)
    return found


def _ask(opened: Store) -> None:
    store.follow_ups(opened, HERE, EVERYTHING, "2026-11-29", idea=1, became="shipped")
    store.follow_ups(opened, HERE, EVERYTHING, "2026-11-29", insight=1)
    store.figures(opened, HERE, EVERYTHING, 1, "shipped")


def test_insights_of_one_idea_are_not_compared_with_each_other(plans: list[str]) -> None:
    """An idea of five thousand insights takes a moment, not thousands of times as long as one of one: rows are found
    by their insight, links by their ends."""
    searched = [line for line in plans if "follow_up" in line]
    assert len(searched) == 3
    assert [line for line in searched if "insight=?" not in line] == []
    assert [line for line in plans if line.startswith("SCAN")] == []
