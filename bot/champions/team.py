"""What people write of a team: who carries product practice in it, and who stands in for them. No I/O."""

from dataclasses import dataclass

from bot.fields.field import Field
from bot.records.record import Room


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
    public=True,
)
