"""A round of votes beside the bot at work."""

import pytest

from bot.ballots import store as ballots
from bot.errors import UserError
from tests.conftest import ENGLISH, FRENCH, World

ROUND = ("blockers", "2026-Q4")


@pytest.mark.every_pair
def test_a_round_is_voted_in_closed_and_nobodys(world: World) -> None:
    """Two people vote, one thinks again, and after the close only the sums are left."""
    store, where = world.bot.services.store, (world.workspace, *ROUND)
    with store.write(world.workspace):
        ballots.open_ballot(store, *where, 3)
        for person, votes in ((ENGLISH, {"1": 3}), (FRENCH, {"2": 1}), (ENGLISH, {"1": 1, "2": 2})):
            ballots.cast(store, *where, person, votes)
        ballots.close(store, *where)
    assert ballots.counts(store, *where) == {"2": 3, "1": 1}
    with store.write(world.workspace), pytest.raises(UserError, match="ballots-error-closed"):
        ballots.cast(store, *where, FRENCH, {"1": 1})
