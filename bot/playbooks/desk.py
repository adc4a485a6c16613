"""The playbooks of a workspace: its own, and those that ship where it has none of that name."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from bot.courses.course import CourseStep
from bot.errors import UserError
from bot.playbooks import playbook
from bot.playbooks.playbook import ACTIVE, Playbook, read_steps
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.text import Translator
from bot.text.fold import fold, key

GENERAL = "general"  # whose steps every role that ships has


@dataclass(frozen=True, slots=True)
class RolePlaybook:
    """What somebody new in a role begins with. `name` is a role that ships or the number of a record, whose `version`
    it is; one that ships has version 0. `title` is what the role is called."""

    name: str
    title: str
    version: int
    steps: tuple[CourseStep, ...]


def _once(desk: RecordDesk, _: Record[Playbook] | None, new: Record[Playbook], __: str) -> None:
    """A role has one playbook that is used."""
    if not playbook.ROOM.is_open(new):
        return
    for other in _own(desk.services, desk.workspace):
        if fold(other.content.title) == fold(new.content.title) and other.number != new.number:
            raise UserError("playbooks-error-twice", field="title", number=other.number)


PLAYBOOKS: Room[Playbook] = replace(playbook.ROOM, news=_once)


def _own(services: Services, workspace: str) -> list[Record[Playbook]]:
    found = lists.everything(services.store, workspace, playbook.ROOM, EVERYTHING)
    return [one for one in found if one.status == ACTIVE]


@cache
def _file() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((Path(__file__).parent / "shipped.toml").read_text(encoding="utf-8"))


def roles() -> tuple[str, ...]:
    """The roles that ship."""
    return tuple(_file())


@cache
def steps_of(role: str) -> tuple[CourseStep, ...]:
    """The steps of a role that ships, by day, the general ones first."""
    parts = dict.fromkeys((GENERAL, role))
    found = read_steps("\n".join(str(_file()[part]["steps"]) for part in parts))
    return tuple(replace(one, key=one.text, text="") for one in found)


def role_called(typed: str) -> str:
    """The role that is called so; empty for none."""
    asked = key(typed)
    return next((role for role, said in _file().items() if asked in map(key, (role, *said["called"]))), "")


def role_title(t: Translator, role: str) -> str:
    """What a role that ships is called."""
    return t(f"playbooks-role-{role}")


def step_text(t: Translator, key_: str, text: str) -> str:
    """What a step says: what people typed, else the sentence of one that ships."""
    return text or t(f"playbooks-step-{key_}")


def playbooks(services: Services, workspace: str, t: Translator) -> list[RolePlaybook]:
    """Every playbook that somebody can begin with, a workspace's own first."""
    own = [
        RolePlaybook(str(one.number), one.content.title, one.version, tuple(read_steps(one.content.steps)))
        for one in _own(services, workspace)
    ]
    taken = {role_called(one.title) for one in own}
    ships = [RolePlaybook(role, role_title(t, role), 0, steps_of(role)) for role in roles() if role not in taken]
    return [*own, *ships]


def find(known: Sequence[RolePlaybook], typed: str) -> RolePlaybook | None:
    """The playbook of a role that was typed, or chosen by its name; None for none."""
    role, by_name = role_called(typed), [one for one in known if typed in (one.name, f"#{one.name}")]
    by_title = [one for one in known if typed and key(one.title) == key(typed)]
    ships = [one for one in known if role and role in (one.name, role_called(one.title))]
    return next(iter([*by_name, *by_title, *ships]), None)
