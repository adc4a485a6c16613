"""What the tests of installations work with."""

import pytest

from bot.store import Store


@pytest.fixture
def kept(shelf: Store) -> Store:
    """A store in which nobody has installed the app."""
    for table in ("installation", "installation_grant"):
        shelf.run(f"DELETE FROM {table}")
    return shelf


@pytest.fixture
def on_sqlite(request: pytest.FixtureRequest) -> Store:
    """The same on SQLite alone, for what is tried fifty times."""
    store: Store = request.getfixturevalue("_sqlite_shelf")[1]
    return store
