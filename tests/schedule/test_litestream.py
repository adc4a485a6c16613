"""The machine is lost, and the SQLite file comes back as Litestream had it."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot import app
from bot.__main__ import main
from bot.schedule import FEATURE
from bot.schedule.cadence import Cadence
from bot.schedule.lease import Timing
from bot.schedule.store import schedules
from bot.store import open_store
from sandbox import DEMO
from tests.conftest import CHANNEL
from tests.litestream import litestream
from tests.schedule.conftest import Office
from tests.schedule.making import schedule, states

SELDOM = Timing(tick=3600, watch=3600)


@pytest.fixture
def emptied_url(tmp_path: Path) -> str:
    """A file on a disk of its own, which can be lost."""
    (tmp_path / "disk").mkdir()
    return f"sqlite:///{tmp_path / 'disk' / 'bot.db'}"


def test_no_digest_is_posted_again(
    office: Office, emptied_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two went out after the last copy, to which one was due and the other not even planned: the channel has each
    once, the bot knows that it has, and what comes next is posted."""
    disk, old = tmp_path / "disk", office.services
    at = office.clock() - timedelta(hours=6)
    weekly = Cadence("week", at.isoweekday(), f"{at:%H:%M}", "UTC")
    with litestream(tmp_path, disk / "bot.db") as replica:
        schedules.save(old.store, DEMO.id, schedule(CHANNEL, "U0OLIVER", at - timedelta(minutes=1), weekly))
        office.offer("2026-W01")
        replica.sync()
        replica.stop()
        office.ticker(SELDOM).tick()
    posted, ledger = office.said(), old.store.run("SELECT * FROM delivery ORDER BY key")
    assert (len(posted), [row["state"] for row in ledger]) == (2, ["posted"] * 2)
    old.store.close()
    shutil.rmtree(disk)
    disk.mkdir()

    monkeypatch.setenv("DATABASE_URL", emptied_url)
    assert main(["restore", str(replica.restore())]) == 0
    with open_store(emptied_url) as store:
        assert states(store) == [("2026-W01", "due")]
        office.services = app.services(old.config, store, office.clock, (FEATURE, office.trial.feature()))
        again = office.ticker(SELDOM)
        again.tick()
        assert office.said() == posted
        back = store.run("SELECT * FROM delivery ORDER BY key")
        what = ("key", "state", "place", "ts")
        assert [[row[name] for name in what] for row in back] == [[row[name] for name in what] for row in ledger]
        office.offer("2026-W02")
        again.tick()
        assert office.said() == [*posted, "Digest of 2026-W02"]
