"""Who decides what: standing rights, by topic. No I/O.

A right says who is accountable for every decision on a topic until it ends, and who stands in for them. It is a record
of its own, with a form, versions and an end; so nobody has to guess it from past decisions.
"""

from dataclasses import dataclass

from bot.errors import UserError, UserErrors
from bot.records.record import Field, Record, Room
from bot.slack.text import is_person

STANDING, ENDED = "standing", "ended"


@dataclass(frozen=True, slots=True)
class Right:
    """What people write of a right. `title` is the topic and `synonyms` other words for it; `owner` is the one person
    accountable, `backup` who answers while that person is away or gone; `decision` is the number of the decision that
    gave it ("12"), empty for none. People are Slack user ids."""

    title: str
    owner: str = ""
    backup: str = ""
    synonyms: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    decision: str = ""


def checked(right: Right) -> Right:
    """Raises UserErrors beside the fields that contradict each other."""
    wrong = []
    if right.owner and not is_person(right.owner):
        wrong.append(UserError("decisions-error-owner", field="owner"))
    if right.owner and right.owner == right.backup:
        wrong.append(UserError("rights-error-backup", field="backup"))
    if right.owner and right.owner in right.consulted:
        wrong.append(UserError("decisions-error-consulted", field="consulted"))
    if right.decision and not right.decision.isdigit():
        wrong.append(UserError("rights-error-decision", field="decision"))
    if wrong:
        raise UserErrors(wrong)
    return right


def may_grant(record: Record[Right], user: str, is_manager: bool) -> bool:
    """Whether somebody may change a right: whoever holds it may hand it on, product-ops managers may change any."""
    return is_manager or (bool(user) and user == record.content.owner)


ROOM: Room[Right] = Room(
    name="rights",
    content=Right,
    fields=(
        Field("title", limit=60, required=True, titles="topic, sujet, area"),
        Field("owner", "person", required=True, titles="accountable, a, approbateur"),
        Field("backup", "person", titles="suppleant, remplacant"),
        Field("synonyms", "tags", 60, titles="synonymes, other words"),
        Field("responsible", "people", titles="r, realisateur", folded=True, most=50),
        Field("consulted", "people", titles="c, consulte", folded=True, most=50),
        Field("informed", "people", titles="i, informe", folded=True, most=200),
        Field("decision", limit=9, titles="decision number, numero de decision", folded=True),
    ),
    statuses=(STANDING, ENDED),
    closed=(ENDED,),
    checked=checked,
    may_change=may_grant,
)
