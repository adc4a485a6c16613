"""The rights of a workspace: who may grant one, that a topic has one alone, and which hold now."""

from dataclasses import replace
from typing import Any

from bot.errors import UserError
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.rights import right
from bot.rights.framework import in_framework
from bot.rights.right import STANDING, Right
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text.fold import key

_FEW = 3  # rights that a topic may mean


def grant(desk: RecordDesk, _: Record[Right] | None, new: Record[Right], did: str) -> None:
    """Only managers put a right in force, and one of a topic."""
    if new.status != STANDING or new.gone_at:
        return
    if did == "status" and not desk.manager:
        raise UserError("rights-error-grant", field="status")
    for other in standing(desk.services, desk.workspace, EVERYTHING):
        if key(other.content.title) == key(new.content.title) and other.number != new.number:
            raise UserError("rights-error-twice", field="title", number=other.number)


def _begins(desk: Any, _: Right) -> str:
    return STANDING if desk.manager or not desk.user else right.PROPOSED


RIGHTS: Room[Right] = replace(right.ROOM, news=grant, begins=_begins, named=in_framework, audited=True)


def standing(services: Services, workspace: str, audience: Audience) -> list[Record[Right]]:
    """Every right that holds, by topic."""
    found = lists.everything(services.store, workspace, right.ROOM, audience)
    return sorted((one for one in found if one.status == STANDING), key=lambda one: key(one.content.title))


def holding(services: Services, workspace: str, audience: Audience, topic: str) -> list[Record[Right]]:
    """The rights on a topic, the first few of those that it may mean."""
    return right.find(standing(services, workspace, audience), topic)[:_FEW]
