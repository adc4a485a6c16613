"""The rules of champions: who carries product practice in a team, and who stands in for them. No I/O."""

from dataclasses import dataclass, replace
from typing import Any

from bot.errors import UserError, UserErrors
from bot.fields.field import Field
from bot.records.record import Record, Room
from bot.slack.text import is_person


@dataclass(frozen=True, slots=True)
class Champion:
    """What people write of a team: `title` is its name as KPIs, ideas and the roadmap say it, `owner` its champion,
    empty while it has none, `backup` who stands in. `people` are in the team: Slack user ids, and ids of user groups
    whose members are. `channels` has the one where it works, `since` the ISO day from which the champion is it.
    `candidate` has volunteered, and waits for somebody to confirm it."""

    title: str
    owner: str = ""
    backup: str = ""
    people: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    since: str = ""
    candidate: str = ""


ACTIVE, ENDED = "active", "ended"


def checked(said: Champion) -> Champion:
    """Whoever is champion waits for it no more. Raises UserErrors beside what is no person, and beside a backup who is
    the champion."""
    wrong = [
        UserError("champions-error-person", field=name)
        for name in ("owner", "backup")
        if getattr(said, name) and not is_person(getattr(said, name))
    ]
    if said.owner and said.owner == said.backup:
        wrong.append(UserError("champions-error-backup", field="backup"))
    if wrong:
        raise UserErrors(wrong)
    return replace(said, candidate="") if said.candidate == said.owner else said


def amended(old: Champion, new: Champion) -> Champion:
    """A day from which somebody else was champion says nothing of the new one."""
    return replace(new, since="") if new.owner != old.owner and new.since == old.since else new


def may_change(record: Record[Any], user: str, is_manager: bool) -> bool:
    """Whether somebody may change a team and confirm who volunteers: product-ops managers, and its champion."""
    return is_manager or (bool(user) and user == record.content.owner)


ROOM: Room[Champion] = Room(
    name="champions",
    content=Champion,
    fields=(
        Field("title", limit=60, required=True, titles="team, equipe, squad"),
        Field("owner", "person", hint=True, titles="champion, referent"),
        Field("backup", "person", hint=True, titles="suppleant, remplacant"),
        Field("people", "people", groups=True, hint=True, titles="members, membres", most=200),
        Field("channels", "people", titles="channel, canal", channels=True, folded=True, most=1),
        Field("since", "day", titles="depuis", folded=True),
        Field("candidate", "person", titles="volunteer, volontaire", hidden=True),
    ),
    statuses=(ACTIVE, ENDED),
    closed=(ENDED,),
    checked=checked,
    amended=amended,
    may_change=may_change,
    public=True,
)
