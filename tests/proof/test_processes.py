"""Replicas are killed, stopped, cut off and out of room, while a third of the calls to Slack go wrong: the auditor
finds nothing twice and nothing lost. `python -m bench.chaos` does the same with 10,000 deliveries."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.proof.front import KINDS
from tests.proof.processes import run
from tests.servers import pgbouncer

DELIVERIES, POOLED = 200, 60


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_post_comes_out_once(store_url: str, tmp_path: Path) -> None:
    """Two replicas, twenty workspaces: each post is in its channel once, and the ledger says so."""
    result = run(store_url, tmp_path, DELIVERIES, seed=4, workspaces=20, spread=8, patience=400)
    assert result.verdict.faults == [], result
    assert result.verdict.states == {"posted": DELIVERIES}, result
    # It was as bad as it says.
    toll = result.toll
    assert toll.kills >= 5, result
    assert 1 <= toll.long_pauses < toll.pauses, result
    assert toll.cuts + toll.full >= 1, result
    assert toll.steps >= 1, result
    assert result.looked >= 10, result
    troubled = {method for method, _ in result.faults}
    assert {"chat.postMessage", "conversations.history", "files.info", "upload"} <= troubled
    assert {kind for method, kind in result.faults if method == "chat.postMessage"} == set(KINDS)


def test_what_one_would_write_first_posts_twice(sqlite_url: str, tmp_path: Path) -> None:
    """Claiming, posting, recording, and posting again what was not recorded: the same disturbances show it up."""
    result = run(sqlite_url, tmp_path, 60, seed=3, naive=True, spread=4, patience=240, rough=False)
    assert result.verdict.twice, result


@pytest.mark.slow
def test_every_post_comes_out_once_behind_a_pooler(postgres_database_url: str, tmp_path: Path) -> None:
    """PgBouncer hands each transaction another session, fewer than there are threads: nothing twice, nothing lost."""
    (sockets,) = parse_qs(urlsplit(postgres_database_url).query)["host"]
    with pgbouncer(Path(sockets), urlsplit(postgres_database_url).path.removeprefix("/"), pool=8) as url:
        result = run(url, tmp_path, POOLED, seed=6, workspaces=3, spread=5, patience=240, rough=False)
    assert result.verdict.faults == [], result
    assert result.verdict.states == {"posted": POOLED}, result
    assert result.toll.kills >= 3, result
    assert result.toll.pauses >= 1, result
    assert result.looked >= 5, result
