"""Votes and contributions that nobody can be named by: a round at a time, closed for good.

Who takes part is known by a hash with a salt of its own round, and the salt goes when the round closes: until then
everybody has the votes they have and may change them, afterwards nothing tells whose a vote was.
"""

from pathlib import Path

from bot.ballots import store
from bot.feature import Feature

FEATURE = Feature(
    name="ballots",
    folder=Path(__file__).parent,
    migrations=store.MIGRATIONS,
    tables=store.TABLES,
    people=store.PEOPLE,
)
