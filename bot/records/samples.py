"""A message or view of each kind that a room of records sends, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.exchange.files import matched
from bot.fields import form
from bot.fields.field import FieldKind
from bot.fields.form import FormState
from bot.merge import FieldVersion, FormBase, Merge, OvertakenError
from bot.records.blocks import show
from bot.records.record import C, Record, RecordVersion, Room, to_data
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack import share_form
from bot.slack.groups import UserGroups
from bot.slack.import_samples import import_samples
from bot.slack.samples import Sample
from bot.text import Translator

_AT, _PERSON = "2026-11-23T09:00:00Z", "U0SAMPLE01"
_SAYS: dict[FieldKind, str | tuple[str, ...]] = {
    "line": "One line, & <b>",
    "text": "Some lines:\none, two",
    "day": "2026-12-01",
    "person": _PERSON,
    "people": (_PERSON, "S0SAMPLE01"),
    "tags": ("one", "two"),
    "links": ("https://docs.slack.dev",),
    "rows": ("One", "Two"),
}


def sampled(room: Room[C]) -> Record[C]:
    """A record that says something in every field."""
    said: dict[str, Any] = {one.name: one.options[0] if one.options else _SAYS[one.kind] for one in room.fields}
    said |= {one.name: ("C0SAMPLE01",) for one in room.fields if one.channels}
    source = "https://docs.slack.dev"
    return Record(12, room.of(**said), room.statuses[0], _PERSON, _AT, _PERSON, _AT, 2, source=source)


def record_samples(
    t: Translator, room: Room[C], command: str, usage: Sequence[tuple[str, str]], *, is_brought: bool = True
) -> Iterator[Sample]:
    """What Slack is asked about; `is_brought` says that files bring such records."""
    record, content = sampled(room), sampled(room).content
    name, state = room.name, FormState()
    said = {one.name: {"one": "One"} for one in room.fields if show.is_listed(one)}
    note, gone = [t("records-saved")], replace(record, gone_at=_AT)
    many = [replace(record, number=n) for n in range(1, show.PAGE + 2)]
    messages = {
        "help": show.help_(t, room, command, usage),
        "card": show.card(t, room, record, may_change=True, notes=note),
        "card of one that is gone": show.card(t, room, gone, may_change=True),
        "list": show.listing(t, room, many, Narrow(), "", 1, said=said),
        "found": show.listing(t, room, many, Narrow(person=_PERSON), "words", 1, is_cut=True),
        "none": show.listing(t, room, [], Narrow(), "", 0),
    }
    for what, blocks in messages.items():
        yield f"{name}: {what}", kit.message(blocks, t(f"{name}-title"))
    yield f"{name}: form", form.form(t, room, room.of(), state, ["*…*"])
    known, whole = UserGroups({"S0SAMPLE01": "design"}), replace(state, number=12, base=FormBase(2), more=True)
    yield f"{name}: whole form", form.form(t, room, content, whole, known=known)
    names = tuple(one.name for one in room.fields)
    theirs = FieldVersion(2, _PERSON, _AT, to_data(room, content))
    both = Merge(to_data(room, content), conflicts=names, changes=dict.fromkeys(names, theirs))
    yield f"{name}: form, overtaken", form.conflict(t, room, OvertakenError(record, 2, both), replace(state, number=12))
    did = ("added", "edited", "status", "removed", "restored")
    versions: list[RecordVersion[Any]] = [
        RecordVersion(n, _AT, _PERSON, did[n % 5], record.status, content if n % 2 else room.of(title="…"), "…")
        for n in range(1, 25)
    ]
    yield f"{name}: history", show.history(t, room, replace(record, version=24), versions, 1, may=True)
    yield from import_samples(t, matched(room)) if is_brought else ()
    yield f"{name}: status", show.question(t, room, record, "status", record.status)
    yield f"{name}: remove", show.question(t, room, record, "remove")
    yield f"{name}: share", share_form.form(t, f"{name}.share", "12", "")
