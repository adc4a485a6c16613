"""How long a delivery is surely ours, by two clocks of which either may be wrong."""

from datetime import UTC, datetime, timedelta

from bot.schedule.lease import Lease


class Clocks:
    """A clock on the wall and a monotonic one, moved by hand."""

    def __init__(self) -> None:
        self.wall, self.counted = datetime(2026, 11, 23, 9, tzinfo=UTC), 1000.0

    def lease(self, seconds: float) -> Lease:
        """One that begins now."""
        return Lease(lambda: self.wall, seconds, lambda: self.counted)


def test_it_lasts_until_it_ends() -> None:
    """As long as both clocks agree that it does."""
    clocks = Clocks()
    lease = clocks.lease(120)
    assert lease.lasts(120)
    assert not lease.lasts(121)
    clocks.wall += timedelta(seconds=90)
    clocks.counted += 90
    assert lease.lasts(30)
    assert not lease.lasts(31)


def test_a_clock_put_back_lengthens_nothing() -> None:
    """The monotonic clock says how long it has been."""
    clocks = Clocks()
    lease = clocks.lease(120)
    clocks.wall -= timedelta(hours=1)
    clocks.counted += 119
    assert not lease.lasts(30)


def test_a_machine_that_slept_has_lost_it() -> None:
    """The monotonic clock may stand still meanwhile; the one on the wall does not."""
    clocks = Clocks()
    lease = clocks.lease(120)
    clocks.wall += timedelta(seconds=100)
    assert lease.lasts(20)
    assert not lease.lasts(21)
    clocks.wall += timedelta(hours=8)
    assert not lease.lasts(0)
