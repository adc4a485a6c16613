"""What a workspace calls the parts that people have in a decision: RACI or DACI."""

from dataclasses import replace
from typing import Any

from bot.records.record import Room
from bot.services import Services
from bot.slack.choices import Choice

FRAMEWORK = Choice("decisions.framework", ("raci", "daci"))
_PARTS = ("owner", "responsible", "consulted", "informed")


def in_framework(room: Room[Any], services: Services, workspace: str) -> Room[Any]:
    """A room whose fields are these parts, as a workspace calls them."""
    if FRAMEWORK.now(services, workspace) != "daci":
        return room
    fields = [replace(one, label=f"decisions-daci-{one.name}") if one.name in _PARTS else one for one in room.fields]
    return replace(room, fields=fields)
