"""The demo's tools that teams plan in, asked by the real connectors."""

import pytest

from bot.connectors import TRACKERS
from bot.connectors.connector import Tools
from demo import aha, asana, productboard, trello
from demo.people import PEOPLE, mail


def test_those_that_are_set_up_answer(tools: Tools) -> None:
    """As `product-ops check` says."""
    ready = [one for one in TRACKERS.values() if one.ready(tools.environment)]
    assert {"productboard", "aha", "asana", "trello"} <= {one.name for one in ready}
    assert [reached.error for one in ready for reached in one.reach(tools) if reached.error] == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("productboard", productboard.address("Address changes until the parcel leaves")),
        ("aha", f"{aha.SITE}/features/NWA-2"),
        ("aha", "NWA-I-1"),
        ("asana", asana.address("Relancer les paniers abandonnés par notification")),
        ("asana", asana.address("Charte des courriels de livraison")),
        ("trello", trello.address("Split payment at checkout")),
        ("trello", trello.address("Modèle de réponse pour les retards")),
    ],
)
def test_what_can_be_linked(tools: Tools, name: str, typed: str) -> None:
    """Its address leads to one tool alone; what is there is believable, and its owner is somebody of the company."""
    assert [
        one.name for one in TRACKERS.values() if one.ready(tools.environment) and one.knows(tools.environment, typed)
    ] == [name]
    item = TRACKERS[name].look_up(tools, typed)
    assert item is not None
    assert item.title
    assert item.status.name
    assert not item.owner or item.owner.email in map(mail, PEOPLE) or item.owner.name in PEOPLE.values()
    assert len(TRACKERS[name].statuses(tools, item)) >= 3
