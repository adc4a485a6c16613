"""What the schedule writes when the database rolls it back for another's sake."""

import pytest

from tests.refusals import refuse
from tests.schedule.conftest import Office
from tests.schedule.test_ledger import ledger, work


@pytest.fixture
def emptied_url(postgres_database_url: str) -> str:
    """An office on PostgreSQL."""
    return postgres_database_url


@pytest.mark.parametrize("state", ["claimed", "sending", "posted"])
def test_a_step_that_was_rolled_back_is_taken_again(office: Office, emptied_url: str, state: str) -> None:
    """Claimed, marked, posted and recorded at once and once, whichever of these the server refused at first."""
    refuse(emptied_url, "delivery", 2, where=f"NEW.state = '{state}'")
    key = office.offer()
    work(ledger(office))
    assert office.entry(key).state == "posted"
    assert len(office.said()) == 1
