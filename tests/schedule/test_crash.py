"""Whatever happens to the replicas and to Slack, every post comes out, and none of them twice."""

from pathlib import Path

import pytest

from tests.schedule.crash import run

DELIVERIES = 300


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_post_comes_out_once(store_url: str, tmp_path: Path) -> None:
    """Two replicas are killed and stopped, some beyond their lease, while a third of the calls to Slack go wrong."""
    result = run(store_url, tmp_path, DELIVERIES, seed=4, patience=480)
    assert (result.duplicated, result.missed, result.posted) == (0, 0, DELIVERIES), result
    assert result.unrecorded == []
    # It was as bad as it says.
    assert result.toll.kills >= 10, result
    assert result.toll.long_pauses >= 1, result
    assert result.toll.pauses > result.toll.long_pauses, result
    assert result.looked >= 20, result
    troubled = {method for method, _ in result.faults}
    assert {"chat.postMessage", "conversations.history", "conversations.replies", "files.info", "upload"} <= troubled
    of_posting = {kind for method, kind in result.faults if method == "chat.postMessage"}
    assert of_posting == {"dropped", "lost_answer", "server_error", "malformed", "slow", "ratelimited"}


def test_what_one_would_write_first_posts_twice(sqlite_url: str, tmp_path: Path) -> None:
    """Claiming, posting, recording, and posting again what was not recorded: the same disturbances show it up."""
    result = run(sqlite_url, tmp_path, 60, seed=3, naive=True, spread=4, patience=240)
    assert result.duplicated > 0, result
