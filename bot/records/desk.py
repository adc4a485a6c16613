"""The one place where a record changes: rights, versions and each press counted once, together or not at all."""

from dataclasses import dataclass, replace
from typing import Any, Self

from bot.activity import tell_act
from bot.clock import stamp
from bot.errors import UserError
from bot.lazy import lazy
from bot.links.store import Link, LinkEnd, link
from bot.merge import FormBase, merge_form
from bot.records.record import C, Record, RecordVersion, Room, field_versions, from_data, tidy, to_data
from bot.records.store import records
from bot.slack import groups
from bot.slack.acting import Actor
from bot.slack.auditing import audit, difference
from bot.slack.ids import is_group
from bot.slack.request import Request
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.store.trail import Event

_VERBS = {"status": "moved"}  # in the record of who did what, where it is not what a version is called


def _said(room: Room[C], record: Record[C] | None) -> dict[str, Any]:
    if record is None or record.gone_at:
        return {}
    return {**to_data(room, record.content), "status": record.status}


def number_of(text: object) -> int:
    """The number of a record that was typed or is carried by a button. Raises UserError."""
    bare = str(text or "").strip().lstrip("#")
    if not (bare.isascii() and bare.isdigit() and len(bare) < 10):
        raise UserError("records-error-number", text=bare[:20])
    return int(bare)


def end_of(room: Room[Any], record: Record[Any]) -> LinkEnd:
    """A record, as links know it."""
    return LinkEnd(room.name, str(record.number))


@dataclass(frozen=True)
class RecordDesk(Actor):
    """Where one person hands in what they did to records. `seen_by` is who is to see them, the person where it is not
    given."""

    seen_by: Audience | None = None

    @classmethod
    def of(cls, request: Request) -> Self:
        """Where whoever asks hands in what they did."""
        return cls(request.services, request.workspace, request.user, request.delivery, seen_by=request.audience)

    @lazy
    def audience(self) -> Audience:
        """Who sees what is handed in here."""
        return self.seen_by or reader(self.services, self.workspace, self.user)

    def record(self, room: Room[C], number: int) -> Record[C]:
        """The record, gone or not. Raises UserError where there is none that this person sees."""
        found = records.get(self.services.store, self.workspace, room, number)
        if found is None or not self.audience.sees(found.place, found.author):
            raise UserError(f"{room.name}-error-none", number=number)
        return found

    def look(self, room: Room[C], number: int) -> Record[C]:
        """The same for this person to read."""
        found = self.record(room, number)
        tell_act(self.services, self.workspace, self.user, f"{room.name}.read", str(number))
        return found

    def may(self, room: Room[C], record: Record[C]) -> bool:
        """Whether this person may change a record."""
        return room.may_change(record, self.user, self.manager)

    def add(
        self, room: Room[C], content: C, *, place: str = "", source: str = "", about: LinkEnd | None = None
    ) -> Record[C]:
        """Keep a new record, under a number of its own, linked to what it is `about`; of one that is nameless neither
        who hands it in, nor where, nor when on its day. Raises UserErrors beside the fields that are wrong."""
        content = self._known(room, tidy(room, room.completed(self, content)))
        now, author = stamp(self.services.clock()), self.user
        if room.is_nameless(content):
            if place and (source or about):  # all would read what few may see, or those few would be known
                raise UserError("records-error-nameless", field=room.nameless)
            author, place, source = "", "", ""
            now = f"{now[:10]}T00:00:00Z"  # the very moment would tell who was there
        with self._writing():
            number = records.next_number(self.services.store, self.workspace, room)
            status = room.first_status(self, content)
            new = Record(number, content, status, author, now, author, now, place=place, source=source)
            records.put(self.services.store, self.workspace, room, [new], "added")
            self._audit(room, None, new, "added")
            if about:
                link(self.services.store, self.workspace, Link(end_of(room, new), "about", about, author, now))
            room.news(self, None, new, "added")
            tell_act(self.services, self.workspace, self.user, f"{room.name}.added", str(number))
        return new

    def edit(self, room: Room[C], number: int, opened: FormBase, content: C) -> Record[C]:
        """Change what a record says, by a form `opened` on one of its versions; what others changed meanwhile stays.
        Raises OvertakenError where both changed a field, each to something else."""
        content = self._known(room, tidy(room, content), self.record(room, number).content)
        with self._writing():
            old = self.changeable(room, number)
            said = field_versions(room, self._since(room, old, opened))
            merged = merge_form(opened, to_data(room, content), old, said, room.sets)
            new = room.amended(old.content, tidy(room, from_data(room, merged.values)))
            return old if new == old.content else self._keep(room, old, replace(old, content=new), "edited")

    def set_status(self, room: Room[C], number: int, status: str, why: str = "") -> Record[C]:
        """Say what has become of a record."""
        with self._writing():
            old = self.changeable(room, number)
            if status not in room.next_statuses(old):
                raise UserError("records-error-choice", field="status")
            return old if status == old.status else self._keep(room, old, replace(old, status=status), "status", why)

    def remove(self, room: Room[C], number: int, why: str = "") -> Record[C]:
        """Take a record out of every list; `restore` brings it back."""
        with self._writing():
            old = self.changeable(room, number)
            return self._keep(room, old, replace(old, gone_at=stamp(self.services.clock())), "removed", why)

    def restore(self, room: Room[C], number: int, version: int) -> Record[C]:
        """Bring back what a record said at `version`, and the record itself where it was taken out; what had become of
        it then, where it may be that next. What was valid then and is not any more raises UserErrors."""
        with self._writing():
            old = self.record(room, number)
            self._check(room, old)
            was = next((one for one in self.versions(room, number) if one.version == version), None)
            if was is None:
                raise UserError(f"{room.name}-error-none", number=number)
            status = was.status if was.status in room.next_statuses(old) else old.status
            new = replace(old, content=tidy(room, was.content), status=status, gone_at="")
            return old if new == old else self._keep(room, old, new, "restored")

    def versions(self, room: Room[C], number: int) -> list[RecordVersion[C]]:
        """What became of a record, oldest first."""
        return records.versions(self.services.store, self.workspace, room, number)

    def _known(self, room: Room[C], content: C, before: C | None = None) -> C:
        """A content, once Slack has said who is in the user groups that it names: other writers must not wait for that.
        Raises UserError beside a field that names one of which it does not, unless it did `before`."""
        named = [(one.name, user) for one in room.fields if one.groups for user in getattr(content, one.name)]
        asked = [(field, user) for field, user in named if is_group(user) and user not in getattr(before, field, ())]
        known = groups.ask(self.services, self.workspace) if asked else groups.NO_GROUPS
        for field, user in asked:
            if user not in known.people:
                raise UserError("slack-groups-scope" if known.lacks_scope else "slack-groups-silent", field=field)
        return content

    def _since(self, room: Room[C], old: Record[C], opened: FormBase) -> list[RecordVersion[C]]:
        """The versions since the one a form was opened on, the present one last."""
        asked = [version for version in (opened.version, *opened.asked.values()) if isinstance(version, int)]
        return [one for one in self.versions(room, old.number) if one.version >= min(asked, default=0)]

    def _keep(self, room: Room[C], old: Record[C], new: Record[C], did: str, why: str = "") -> Record[C]:
        now = stamp(self.services.clock())
        kept = replace(new, version=old.version + 1, changed_by=self.user, changed_at=now)
        records.put(self.services.store, self.workspace, room, [kept], did, why)
        self._audit(room, old, kept, did)
        room.news(self, old, kept, did)
        return kept

    def _audit(self, room: Room[C], old: Record[C] | None, new: Record[C], did: str) -> None:
        if not (room.audited or did in ("removed", "restored")):
            return
        before, after = difference(_said(room, old), _said(room, new))
        event = Event(f"{room.name}.{_VERBS.get(did, did)}", self.user, str(new.number), before, after)
        audit(self.services, self.workspace, event, place=new.place or (old.place if old else ""))

    def changeable(self, room: Room[C], number: int) -> Record[C]:
        """A record that is there and that this person may change. Raises UserError."""
        found = self.record(room, number)
        if found.gone_at:
            raise UserError("records-error-gone", number=number)
        self._check(room, found)
        return found

    def _check(self, room: Room[C], record: Record[C]) -> None:
        if not self.may(room, record):
            raise UserError("records-error-rights", number=record.number)


desk = RecordDesk.of  # of records alone
