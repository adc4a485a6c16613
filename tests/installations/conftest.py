"""What the tests of installations work with."""

import pytest

from bot.store import Store


@pytest.fixture
def kept(shelf: Store) -> Store:
    """A store in which nobody has installed the app."""
    for table in ("installation", "installation_grant"):
        shelf.run(f"DELETE FROM {table}")
    return shelf
