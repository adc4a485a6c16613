"""The records of a room as a CSV file, out and in: a column for each field, all of a file or nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic

from bot.clock import stamp
from bot.errors import UserError
from bot.feature import Exchange
from bot.imports import store as import_store
from bot.imports.run import DIRECT, ImportRun
from bot.merge import merge
from bot.records.access import RecordPermissions
from bot.records.blocks.form import read as read_cell
from bot.records.desk import RecordDesk
from bot.records.record import SETS, C, Record, Room, from_data, tidy, to_data
from bot.records.store import lists, records
from bot.records.words import MENTION, NUMBER, STATUS, RoomWords
from bot.services import Services
from bot.sheets import NONE, Answers, Line, MatchedFields, SheetOutcome, table
from bot.slack.file_brought import FileBrought
from bot.slack.files import file_answer, send
from bot.slack.imports import Import
from bot.slack.request import Answer, Request
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text import csv
from bot.text.encoding import decode


@dataclass(frozen=True)
class RecordSheet(SheetOutcome, Generic[C]):
    """What a file does, and the records to keep by their lines: those with the number 0 are new. `was` is what the
    others said when it was planned, by number."""

    keep: dict[int, Record[C]] = field(default_factory=dict, kw_only=True)
    was: dict[int, Record[C]] = field(default_factory=dict, kw_only=True)


def write(services: Services, workspace: str, room: Room[C], audience: Audience) -> str:
    """Every record that an audience sees, as a file that `take` reads back unchanged."""
    rows = (
        [str(one.number), one.status, *(_cell(getattr(one.content, f.name)) for f in room.fields)]
        for one in lists.everything(services.store, workspace, room, audience)
    )
    return csv.write([NUMBER, STATUS, *(one.name for one in room.fields)], rows)


def _cell(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def plan(services: Services, workspace: str, room: Room[C], text: str, desk: RecordDesk) -> RecordSheet[C]:
    """What a file would do: a line with the number of a record is that record, one without is new. What a file leaves
    out stays. Raises UserError where it is no file of such records."""
    words = RoomWords(services.texts, room)
    matching = import_store.matching(services.store, workspace, room.name)
    several = [one.name for one in room.fields if one.kind in SETS]
    read = table(text, words.titles, [["title"]], several=several, missing="records-error-header", matching=matching)
    if len(read.rows) > DIRECT:
        raise UserError("records-error-rows", most=DIRECT)
    known = {one.number: one for one in lists.everything(services.store, workspace, room, desk.audience)}
    done: RecordSheet[C] = RecordSheet([*read.refused], read.unknown, above=read.above)
    for at, cells in read.rows:
        title = cells.get("title", "").strip()[:80]
        try:
            old, new = _planned(services, room, desk, cells, known, words.meant)
        except UserError as error:
            first = error.all[0]
            done.lines.append(Line(at, title, "refused", first.key, dict(first.args_)))
            continue
        did = "added" if old is None else "unchanged" if new == old else "changed"
        done.lines.append(Line(at, title, did))
        if did != "unchanged":
            done.keep[at] = new
            done.was.update({old.number: old} if old else {})
    return done


def _planned(
    services: Services,
    room: Room[C],
    desk: RecordDesk,
    cells: Mapping[str, str],
    known: Mapping[int, Record[C]],
    meant: Callable[[str, str], str],
) -> tuple[Record[C] | None, Record[C]]:
    """The record of a line, None for a new one, and what it becomes. Raises UserError."""
    wanted, now = cells.get(NUMBER, "").strip().lstrip("#"), stamp(services.clock())
    old = known.get(int(wanted)) if wanted.isascii() and wanted.isdigit() and len(wanted) < 10 else None
    if wanted and old is None:
        raise UserError("records-error-number", text=wanted[:20])
    before = old.content if old else room.of()
    said = {
        one.name: read_cell(one, meant(one.name, MENTION.sub(r"\1", cells[one.name])))
        for one in room.fields
        if one.name in cells
    }
    content = tidy(room, from_data(room, {**to_data(room, before), **said}))
    status = meant(STATUS, cells.get(STATUS, "")) or (old.status if old else room.first_status(desk, content))
    if status not in room.statuses:
        raise UserError("records-error-choice")
    if old is not None:
        return old, replace(old, content=content, status=status)
    return None, Record(0, content, status, desk.user, now, desk.user, now)


class _Arrival(Generic[C]):
    """A planned file on its way in."""

    changes = DIRECT

    def __init__(self, desk: RecordDesk, room: Room[C], sheet: RecordSheet[C]) -> None:
        self._desk, self._room, self._sheet = desk, room, sheet
        self._at = {id(one): line for line, one in sheet.keep.items()}
        self._lost: dict[int, UserError] = {}
        self.added = [one for one in sheet.keep.values() if not one.number]
        self.changed = [one for one in sheet.keep.values() if one.number]

    def prepare(self, added: Sequence[Record[C]], changed: Sequence[Record[C]], place: str) -> None:
        """Nothing takes time."""

    def add(self, new: Sequence[Record[C]], place: str) -> None:
        """New records, under numbers of their own."""
        store, workspace = self._desk.services.store, self._desk.workspace
        first = records.next_number(store, workspace, self._room, len(new)) if new else 0
        for n, one in enumerate(new):
            made = replace(one, number=first + n, place=place)
            try:
                self._room.news(self._desk, None, made, "imported")
            except UserError as error:
                self._lost[self._at[id(one)]] = error.all[0]
                continue
            records.put(store, workspace, self._room, [made], "added")

    def change(self, changed: Sequence[Record[C]]) -> None:
        """What lines say otherwise, merged with what others have written meanwhile."""
        store, workspace, room, now = self._desk.services.store, self._desk.workspace, self._room, self.now
        for one in changed:
            old, before = records.get(store, workspace, room, one.number), self._sheet.was[one.number]
            base, mine, theirs = (to_data(room, each.content) for each in (before, one, old or before))
            done = merge(base, mine, theirs, room.sets)
            if old is None or old.gone_at or done.conflicts:
                self._lost[self._at[id(one)]] = UserError("sheet-overtaken")
                continue
            said = tidy(room, from_data(room, done.values))
            status = old.status if one.status == before.status else one.status
            new = replace(old, content=said, status=status, version=old.version + 1)
            new = replace(new, changed_by=self._desk.user, changed_at=now)
            records.put(store, workspace, room, [new], "edited" if status == old.status else "status")
            room.news(self._desk, old, new, "imported")

    @property
    def now(self) -> str:
        """When it happens."""
        return stamp(self._desk.services.clock())

    def lines(self, changed: Sequence[Record[C]]) -> Iterable[int]:
        """Where they come from."""
        return [self._at[id(one)] for one in changed]

    def show(self, new: Sequence[Record[C]], place: str) -> None:
        """No file is so long that it lies anywhere first."""

    def done(self) -> RecordSheet[C]:
        """What became of the file."""
        lost = self._lost
        lines = [one for one in self._sheet.lines if one.number not in lost]
        lines += [Line(at, "", "refused", why.key, dict(why.args_)) for at, why in lost.items()]
        return replace(self._sheet, lines=sorted(lines, key=lambda one: one.number))


def take(
    desk: RecordDesk, room: Room[C], data: bytes, *, dry_run: bool, run: ImportRun | None = None
) -> RecordSheet[C]:
    """Import a file: all of it or nothing. A desk of nobody is the operator's. Raises UserError."""
    services, workspace = desk.services, desk.workspace
    _ = desk.manager, desk.audience.places  # asking Slack must not happen while other writers wait
    run = run or ImportRun(services, workspace, room.name)
    with run.alive():
        sheet = plan(services, workspace, room, decode(data), desk)
    return run.take(sheet, lambda planned: _Arrival(desk, room, planned), lambda: None, dry_run=dry_run)


def exchange(room: Room[C]) -> Exchange:
    """How a room's records come in and go out on the command line."""

    def read(
        services: Services,
        workspace: str,
        data: bytes,
        *,
        language: str,  # noqa: ARG001 - a file is read in both
        dry_run: bool,
        progress: Callable[[int, int], None],
        answers: Answers = NONE,  # noqa: ARG001 - nothing may be read in two ways
    ) -> RecordSheet[C]:
        desk = RecordDesk(services, workspace, "", seen_by=EVERYTHING)
        return take(desk, room, data, dry_run=dry_run, run=ImportRun(services, workspace, room.name, progress))

    def out(services: Services, workspace: str) -> str:
        return write(services, workspace, room, EVERYTHING)

    return Exchange(read, out, has_figures=False, fields=matched(room))


def matched(room: Room[Any]) -> MatchedFields:
    """What a workspace may match the columns of such files with."""
    return MatchedFields(room.name, [NUMBER, STATUS, *(one.name for one in room.fields)])


def bring(room: Room[C], may: RecordPermissions) -> Import:
    """The same from Slack."""

    def taken(request: Request, brought: FileBrought, data: bytes, run: ImportRun) -> None:
        desk = RecordDesk(request.services, request.workspace, request.user, seen_by=request.audience)
        take(desk, room, data, dry_run=brought.dry_run, run=run)

    return Import(room.name, may.bring, taken, fields=matched(room))


def export(request: Request, room: Room[C]) -> Answer:
    """The command's word, and the button."""
    t = request.t

    def make() -> None:
        data = write(request.services, request.workspace, room, request.audience)
        send(request, f"{room.name}-{request.now[:10]}.csv", data, t("records-export-ready"))

    return file_answer(request, t("records-export-coming"), t("records-export"), make)
