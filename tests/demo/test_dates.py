"""The demo on other days than today: in a new quarter, around the change of the clocks, at the end of a year."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import utc_now
from sandbox import DEMO
from tests.conftest import ADMIN
from tests.demo.conftest import filled
from tests.demo.test_digest import read

MOMENTS = (
    datetime(2027, 4, 1, 12, tzinfo=UTC),  # a quarter has begun, four days after the clocks went forward
    datetime(2027, 1, 1, 0, 5, tzinfo=UTC),
    datetime(2027, 1, 11, 6, tzinfo=UTC),  # a Monday before nine
    datetime(2027, 10, 31, 1, 30, tzinfo=UTC),  # the clocks go back
    datetime(2028, 2, 29, 23, 30, tzinfo=UTC),
    datetime(2028, 12, 31, 23, 30, tzinfo=UTC),
)


@pytest.mark.parametrize("now", MOMENTS if "MOMENTS" in os.environ else MOMENTS[:1], ids=str)
def test_it_has_a_past_on_any_day(now: datetime, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Everything in it can be done when it is done, and Monday's digest is there. In `make soak` on each day."""
    ahead = now - utc_now()
    for name, module in list(sys.modules.items()):
        if name.startswith("demo.") and hasattr(module, "utc_now"):
            monkeypatch.setattr(module, "utc_now", lambda: utc_now() + ahead)
    with filled(tmp_path) as (_, slack):
        posted = [one for one in slack.person(ADMIN).messages(DEMO.first_channel) if "blocks" in one]
        assert "Product health" in read(posted)
        assert slack.refusals == []
