"""A message or view of each kind that a room of records sends, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.merge import FieldVersion, FormBase, Merge, OvertakenError
from bot.records.blocks import form, show
from bot.records.blocks.form import FormState
from bot.records.files import matched
from bot.records.record import C, Record, RecordVersion, Room, to_data
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack import share_form
from bot.slack.import_samples import import_samples
from bot.slack.samples import Sample
from bot.text import Translator

_AT, _PERSON = "2026-11-23T09:00:00Z", "U0SAMPLE01"


def sampled(room: Room[C], content: C) -> Record[C]:
    """A record that says something."""
    source = "https://docs.slack.dev"
    return Record(12, content, room.statuses[0], _PERSON, _AT, _PERSON, _AT, 2, source=source)


def record_samples(
    t: Translator, room: Room[C], content: C, command: str, usage: Sequence[tuple[str, str]]
) -> Iterator[Sample]:
    """What Slack is asked about, with a content that fills every field."""
    name, record, state = room.name, sampled(room, content), FormState()
    note, gone = [t("records-saved")], replace(record, gone_at=_AT)
    messages = {
        "help": show.help_(t, room, command, usage),
        "card": show.card(t, room, record, may_change=True, notes=note),
        "card of one that is gone": show.card(t, room, gone, may_change=True),
        "list": show.listing(t, room, _many(record), Narrow(), "", 1),
        "found": show.listing(t, room, _many(record), Narrow(), "words", 1),
        "none": show.listing(t, room, [], Narrow(), "", 0),
    }
    for what, blocks in messages.items():
        yield f"{name}: {what}", kit.message(blocks, t(f"{name}-title"))
    yield f"{name}: form", form.form(t, room, room.of(), state, ["*…*"])
    yield f"{name}: whole form", form.form(t, room, content, replace(state, number=12, base=FormBase(2), more=True))
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
    yield from import_samples(t, matched(room))
    yield f"{name}: status", show.status_form(t, room, record, record.status)
    yield f"{name}: remove", show.remove_form(t, room, record)
    yield f"{name}: share", share_form.form(t, f"{name}.share", "12", "")


def _many(record: Record[C]) -> list[Record[C]]:
    return [replace(record, number=n) for n in range(1, show.PAGE + 2)]
