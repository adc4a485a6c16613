"""The rules of records that somebody carries, and how they read. Pure.

They say their `owner`, who stands in as `backup`, as `candidate` who has volunteered and waits to be confirmed, and as
`since` the ISO day from which the owner carries it; each is empty for nobody.

A room says its sentences itself: `{room}-coverage` (`count`, `covered`), `{room}-more` and, with a `count` each, for
its flaws `{room}-flaw-{name}`; for "claim", "leave", "confirm" and "decline" `{room}-{act}` (the button) and
`{room}-{act}-done`, with `{room}-claim-named` where nobody has to confirm it; `{room}-volunteers` (`who`),
`{room}-confirm-ask` (`who`, `title`), `{room}-confirm-text` and `{room}-declined` (`title`); and `{room}-error-person`,
`-backup`, and with a `number` `-already`, `-claimed` (`who`), `-nobody` and `-not-yours`.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.errors import UserError, UserErrors
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, is_person, mention, say
from bot.text import Translator

PARTS = ("owner", "backup", "candidate")
Flaws = Sequence[tuple[str, int]]
_SHOWN = 15  # records at once


def carried(room: Room[Any]) -> Room[Any]:
    """The room, in which whoever carries a record waits for it no more, and is no backup; a day from which somebody
    else did says nothing of a new owner. Product-ops managers and owners change records and confirm who volunteers;
    whom a member names as owner of a new record is proposed."""

    def checked(said: Any) -> Any:
        named = {name: getattr(said, name) for name in ("owner", "backup")}
        wrong = [
            UserError(f"{room.name}-error-person", field=at) for at, who in named.items() if who and not is_person(who)
        ]
        if said.owner and said.owner == said.backup:
            wrong.append(UserError(f"{room.name}-error-backup", field="backup"))
        if wrong:
            raise UserErrors(wrong)
        return replace(said, candidate="") if said.candidate == said.owner else said

    return replace(room, checked=checked, amended=_amended, completed=_completed, may_change=_may_change)


def _amended(old: Any, new: Any) -> Any:
    return replace(new, since="") if new.owner != old.owner and new.since == old.since else new


def _completed(desk: Any, said: Any) -> Any:
    if said.owner and not desk.manager:
        return replace(said, owner="", candidate=said.owner)
    return replace(said, since=said.since or desk.services.clock().date().isoformat()) if said.owner else said


def _may_change(record: Record[Any], user: str, is_manager: bool) -> bool:
    return is_manager or (bool(user) and user == record.content.owner)


def flaws(known: Sequence[Record[Any]], is_gone: Callable[[str], bool], most: int) -> dict[int, Flaws]:
    """What records lack, by number: "vacant" for an owner, "gone" where theirs has left, "backup" for one; "many" where
    theirs carries more than `most`, with how many these are (else 0). Those that lack nothing are left out."""
    count = Counter(one.content.owner for one in known if one.content.owner)
    found: dict[int, Flaws] = {}
    for one in known:
        owner, backup = one.content.owner, one.content.backup
        named = [("gone", 0) if is_gone(owner) else ("", 0)] if owner else [("vacant", 0)]
        named += [] if backup and not is_gone(backup) else [("backup", 0)]
        named += [("many", count[owner])] if count[owner] > most else []
        found[one.number] = [flaw for flaw in named if flaw[0]]
    return {number: lacks for number, lacks in found.items() if lacks}


# -- how they read -----------------------------------------------------------------------------------------------------


def flaw(t: Translator, room: Room[Any], lacks: Flaws) -> list[Block]:
    """What a record lacks, in small print; nothing where it lacks nothing."""
    said = ", ".join(t(f"{room.name}-flaw-{name}", count=count) for name, count in lacks)
    return [kit.context(Mrkdwn(f"⚠️ {escape(said)}"))] if lacks else []


def overview(
    t: Translator, room: Room[Any], known: Sequence[Record[Any]], lacks: Mapping[int, Flaws], *, lacking: bool
) -> list[Block]:
    """Records, or those alone that are `lacking` something, each with its owner and what it lacks."""
    bare = sum(some[0][0] in ("vacant", "gone") for some in lacks.values())
    shown = [one for one in known if not lacking or one.number in lacks]
    blocks: list[Block] = [kit.section(say(t, f"{room.name}-coverage", count=len(known), covered=len(known) - bare))]
    for one in shown[:_SHOWN]:
        blocks += [show.line(t, room, one), *flaw(t, room, lacks.get(one.number, ()))]
    more = len(shown) - _SHOWN
    return [*blocks, *([kit.context(say(t, f"{room.name}-more", count=more))] if more > 0 else [])]


def acts(t: Translator, room: Room[Any], number: int, some: Sequence[str]) -> list[Block]:
    """The buttons of some acts."""
    name = room.name
    keys = {"claim": f"{name}-claim", "leave": f"{name}-leave"}
    keys |= {"confirm": f"{name}-confirm", "decline": f"{name}-decline"}
    return [kit.button(t(keys[act]), f"{name}.{act}", str(number)) for act in some]


def waits(t: Translator, room: Room[Any], record: Record[Any]) -> list[Block]:
    """Who volunteers, if anybody does."""
    who = record.content.candidate
    return [kit.context(say(t, f"{room.name}-volunteers", who=mention(who)))] if who else []


def confirm(t: Translator, room: Room[Any], record: Record[Any]) -> list[Block]:
    """What whoever may confirm a volunteer reads."""
    said = {"who": mention(record.content.candidate), "title": record.content.title}
    row = [*acts(t, room, record.number, ("confirm", "decline")), _open(t, room, record)]
    return [kit.section(say(t, f"{room.name}-confirm-ask", **said)), kit.actions(*row)]


def declined(t: Translator, room: Room[Any], record: Record[Any]) -> list[Block]:
    """What a volunteer reads who was not confirmed."""
    text = say(t, f"{room.name}-declined", title=record.content.title)
    return [kit.section(text, accessory=_open(t, room, record))]


def _open(t: Translator, room: Room[Any], record: Record[Any]) -> Block:
    return kit.button(t("records-open"), f"{room.name}.open", str(record.number))
