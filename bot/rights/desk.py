"""The rights of a workspace: who may grant one, that a topic has one alone, and which hold now."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.decisions.decision import DECIDED, Decision
from bot.decisions.decision import ROOM as DECISIONS
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

_FEW = 3  # rights that a topic may mean, and decisions on it


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


def decided_on(
    services: Services, workspace: str, audience: Audience, rights: Sequence[Record[Right]], topic: str
) -> list[Record[Decision]]:
    """The last decisions on a topic, by any of its names; where none has it for a topic, those whose words have it."""
    where = (services.store, workspace, DECISIONS, audience)
    names = dict.fromkeys([topic, *(word for one in rights for word in (one.content.title, *one.content.synonyms))])
    narrowed = (lists.Narrow(DECIDED, marks={"topic": word.replace("-", " ")}) for word in names)
    found = {one.number: one for narrow in narrowed for one in lists.narrowed(*where, narrow, _FEW)}
    made = list(found.values()) or [one for one in lists.search(*where, topic, _FEW) if one.status == DECIDED]
    return sorted(made, key=lambda one: one.changed_at, reverse=True)[:_FEW]
