"""The rules of actions: what a team agreed to do, who does it, what comes first and until when. No I/O."""

from dataclasses import dataclass

from bot.errors import UserError
from bot.fields.field import Field
from bot.records.record import Room

OPEN, DONE, DROPPED = "open", "done", "dropped"
MOST = 3  # of one retrospective: too many is what fails most often


@dataclass(frozen=True, slots=True)
class TeamAction:
    """What people write of an action: `owner` does it, beginning with `first_step`, until the ISO day `due_on`;
    `measure` says how they will know that it worked."""

    title: str
    first_step: str = ""
    owner: str = ""
    due_on: str = ""
    measure: str = ""


def check_day(before: TeamAction | None, said: TeamAction, today: str) -> None:
    """Raises UserError beside a day that is over, unless it was said before."""
    if said.due_on < today and (before is None or before.due_on != said.due_on):
        raise UserError("actions-error-over", field="due_on")


ROOM: Room[TeamAction] = Room(
    name="actions",
    content=TeamAction,
    fields=(
        Field("title", required=True, titles="action"),
        Field("first_step", limit=300, required=True, hint=True, titles="first step, premier pas"),
        Field("owner", "person", required=True, titles="who, responsable, qui"),
        Field("due_on", "day", required=True, titles="due, echeance, pour le"),
        Field("measure", limit=300, titles="mesure", folded=True),
    ),
    statuses=(OPEN, DONE, DROPPED),
    closed=(DONE, DROPPED),
)
