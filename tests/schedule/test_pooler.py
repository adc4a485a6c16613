"""Two replicas on one PostgreSQL behind PgBouncer, which hands each transaction another session."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.schedule.crash import run
from tests.servers import pgbouncer

DELIVERIES = 60


@pytest.mark.slow
def test_every_post_comes_out_once_behind_a_pooler(postgres_database_url: str, tmp_path: Path) -> None:
    """Killed and stopped replicas, calls to Slack that go wrong, fewer sessions than threads: no post twice, none
    missing."""
    (sockets,) = parse_qs(urlsplit(postgres_database_url).query)["host"]
    with pgbouncer(Path(sockets), urlsplit(postgres_database_url).path.removeprefix("/"), pool=8) as url:
        result = run(url, tmp_path, DELIVERIES, seed=6, spread=5, patience=240)
    assert (result.duplicated, result.missed, result.posted) == (0, 0, DELIVERIES), result
    assert result.unrecorded == []
    # It was as bad as it says.
    assert result.toll.kills >= 3, result
    assert result.toll.pauses >= 1, result
    assert result.looked >= 5, result
