"""What the schedule writes when the database rolls it back for another's sake."""

import psycopg
import pytest

from tests.schedule.conftest import Office
from tests.schedule.test_ledger import ledger, work

# Refuses the first two commits that bring a delivery into a state.
TROUBLE = """
    CREATE SEQUENCE refusal;
    CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN
        IF nextval('refusal') <= 2 THEN RAISE EXCEPTION 'try again' USING ERRCODE = '40001'; END IF;
        RETURN NULL;
    END $$ LANGUAGE plpgsql;
    CREATE CONSTRAINT TRIGGER refuse AFTER UPDATE ON delivery DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.state = '{state}') EXECUTE FUNCTION refuse();
"""


@pytest.fixture
def store_url(postgres_database_url: str) -> str:
    """An office on PostgreSQL."""
    return postgres_database_url


@pytest.mark.parametrize("state", ["claimed", "sending", "posted"])
def test_a_step_that_was_rolled_back_is_taken_again(office: Office, store_url: str, state: str) -> None:
    """Claimed, marked, posted and recorded at once and once, whichever of these the server refused at first."""
    with psycopg.connect(store_url, autocommit=True) as server:
        server.execute(TROUBLE.format(state=state).encode())
    key = office.offer()
    work(ledger(office))
    assert office.entry(key).state == "posted"
    assert len(office.said()) == 1
