"""Whoever is planted in every column is found in all of them, and once forgotten in none; a workspace that is purged
leaves nothing."""

from bot.app import people
from bot.store import Store
from bot.store.personal import forget
from tests.planting import columns_with, dump, plant
from tests.shelves import ELSEWHERE, HERE

ADA, BEA = "U0ADA", "U0BEA"


def test_a_person_who_stands_in_every_column_is_gone_from_all(shelf: Store) -> None:
    """In whatever form somebody stands in whatever column of whatever table, once forgotten they are in none; somebody
    whose id begins alike, and another workspace, are as they were."""
    known = people()
    plant(shelf, HERE, ADA, known)
    plant(shelf, ELSEWHERE, ADA, known)
    elsewhere = dump(shelf, ELSEWHERE)
    forget(shelf, HERE, ADA, known)
    assert columns_with(shelf, HERE, ADA) == set()
    assert len(columns_with(shelf, HERE, f"{ADA}X")) > 100
    assert dump(shelf, ELSEWHERE) == elsewhere
