"""The records of a room as files, out and in: a CSV file with a column for each field, or a text for each record; all
of a file or nothing."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import Any, Generic

from bot.clock import stamp
from bot.errors import UserError
from bot.exchange import store as arrivals
from bot.exchange.out import Beside, write
from bot.exchange.words import MENTION, NUMBER, STATUS, Called, RoomWords, columns, who_is
from bot.feature import Exchange
from bot.fields.blocks import read as read_cell
from bot.fields.field import PEOPLE, SETS, label_key
from bot.imports import store as import_store
from bot.imports.run import DIRECT, PART, ImportRun
from bot.merge import merge
from bot.records.access import RecordPermissions
from bot.records.desk import RecordDesk
from bot.records.record import C, Record, Room, from_data, tidy, to_data
from bot.records.store import lists, records
from bot.services import Services
from bot.sheets import NONE, Answers, Line, MatchedFields, SheetOutcome, table
from bot.slack.file_brought import FileBrought
from bot.slack.files import file_answer, send_export
from bot.slack.imports import Import
from bot.slack.request import Answer, Request
from bot.slack.visibility.audience import EVERYTHING
from bot.text.archive import TextFile, is_archive, texts_in
from bot.text.encoding import decode
from bot.text.fold import key

LONGEST = 50_000  # lines of a file; documents come in one transaction, and are fewer
AT = "at"  # the day since which a record is as it is, beside its fields in a document


@dataclass(frozen=True, slots=True)
class Row:
    """What a line of a file, or a document, says: `cells` by field, STATUS, NUMBER and AT, several things as a list;
    `note` is what whoever brings it hears besides, `refused` why it says nothing."""

    at: int
    name: str
    cells: Mapping[str, Any]
    note: UserError | None = None
    refused: UserError | None = None


@dataclass(frozen=True)
class Documents:
    """How a room reads texts, a record each, whose names end in one of `endings`, and what is to be done once all are
    in: with the number of the record of each, inside the transaction."""

    endings: Sequence[str]
    read: Callable[[RecordDesk, Sequence[TextFile]], Iterable[Row]]
    end: Callable[[RecordDesk, Sequence[tuple[Row, int]]], None] = lambda *_: None

    def texts(self, data: bytes) -> list[TextFile] | None:
        """The texts that somebody brought: packed, or one alone; None where it is neither."""
        if is_archive(data):
            return texts_in(data, self.endings) or None
        is_text = re.match(rb"(?:\xef\xbb\xbf)?\s*(?:---[ \t]*\r?\n|# )", data)
        return [TextFile(self.endings[0], decode(data))] if is_text else None


@dataclass(frozen=True)
class RecordSheet(SheetOutcome, Generic[C]):
    """What a file does, and the records to keep by their lines: those with the number 0 are new. `was` is what the
    others said when it was planned, by number; `found` has the rows of all, each with the number of its record."""

    keep: dict[int, Record[C]] = field(default_factory=dict, kw_only=True)
    was: dict[int, Record[C]] = field(default_factory=dict, kw_only=True)
    found: dict[int, tuple[Row, int]] = field(default_factory=dict, kw_only=True)

    def resumed(self, changed: Collection[int]) -> list[Line]:
        """The lines, of which some came in with a run that was killed: what was added then is added."""
        added = {line.number for line in self.lines if line.did == "added"}
        return super().resumed({*changed} - added)


def plan(desk: RecordDesk, room: Room[C], data: bytes, documents: Documents | None = None) -> RecordSheet[C]:
    """What a file would do: a line with the number of a record is that record, one without is new; what has a name that
    is here, or a document its title, is left out. What a file leaves out stays. Raises UserError where it holds no such
    records."""
    words = RoomWords(desk.services.texts, room.here(desk.services, desk.workspace))
    texts = documents.texts(data) if documents else None
    done: RecordSheet[C] = RecordSheet([], [])
    if documents and texts is not None:
        rows = list(documents.read(desk, texts))
    else:
        rows, done = _rows(desk, room, decode(data), words)
    most = DIRECT if texts is not None else LONGEST
    if len(rows) > most:
        raise UserError("records-error-rows", most=most)
    known = {one.number: one for one in lists.everything(desk.services.store, desk.workspace, room, desk.audience)}
    who = cache(partial(desk.services.people.called, desk.workspace))
    names = (lambda content: (content.title,)) if texts is not None else room.names
    called = {key(name): one for one in known.values() for name in names(one.content)}
    lacking: set[str] = set()
    for row in rows:
        try:
            old, new = _planned(room, desk, row, known, words, who if texts is None else None)
        except UserError as error:
            wrong = _line(row, "refused", _of_cell(row, error.all[0]), is_file=texts is not None)
            done.lines.append(_named(room, wrong, error.all[0].field))
            lack = {one.field for one in error.all if one.key == "records-error-empty"} - {*row.cells}
            lacking |= lack if texts is None else set()
            continue
        own = [key(name) for name in names(new.content)] if old is None else []
        twin = next((called[name] for name in own if name in called), None)
        called |= {} if texts is not None else dict.fromkeys(own, new)
        is_other = old is not None and room.columns is not None and room.columns.differs(desk, row.cells, old.number)
        did = "added" if old is None else "unchanged" if new == old and not is_other else "changed"
        note = _alike(twin) if twin else row.note or room.remark(row.cells, new)
        done.lines.append(_line(row, "left" if twin else did, note, is_file=texts is not None))
        same = twin or old
        done.found[row.at] = (row, same.number if same else 0)
        if not twin and new != old:
            done.keep[row.at] = new
            done.was.update({old.number: old} if old else {})
    done.lack.extend(label_key(room.name, one) for one in room.fields if one.name in lacking)
    return done


def _alike(twin: Record[Any]) -> UserError:
    return UserError("records-alike", number=twin.number) if twin.number else UserError("records-alike-line")


def _line(row: Row, did: str, why: UserError | None, *, is_file: bool) -> Line:
    said = (why.key, dict(why.args_)) if why else ("", {})
    return Line(row.at, row.name, did, *said, is_file=is_file)


def _named(room: Room[C], line: Line, field_: str) -> Line:
    """A line, with what the form calls the field that is wrong, where one is."""
    found = (label_key(room.name, one) for one in room.fields if one.name == field_)
    return replace(line, field=next(found, ""))


def _of_cell(row: Row, error: UserError) -> UserError:
    """What a form says beside a field, as it is said of a cell, which nobody fills in or chooses there."""
    key_ = _OF_CELLS.get(error.key, error.key)
    said = {"text": str(row.cells.get(error.field, ""))[:40]} if key_ == "records-line-choice" else error.args_
    return UserError(key_, field=error.field, **said)


_OF_CELLS = {"records-error-empty": "records-line-empty", "records-error-choice": "records-line-choice"}


def _rows(desk: RecordDesk, room: Room[C], text: str, words: RoomWords) -> tuple[list[Row], RecordSheet[C]]:
    matching = import_store.matching(desk.services.store, desk.workspace, room.name)
    several = [one.name for one in room.fields if one.kind in SETS]
    missing = f"{room.name}-error-header"
    read = table(text, words.columns, [["title"]], several=several, missing=missing, matching=matching)
    rows = [Row(at, cells.get("title", "").strip()[:80], cells) for at, cells in read.rows]
    gathered = [*room.lines.gathered(desk, rows)] if room.lines else rows
    return gathered, RecordSheet([*read.refused], read.unknown, above=read.above)


def _planned(
    room: Room[C],
    desk: RecordDesk,
    row: Row,
    known: Mapping[int, Record[C]],
    words: RoomWords,
    called: Called | None,
) -> tuple[Record[C] | None, Record[C]]:
    """The record of a row, None for a new one, and what it becomes; its people are `called` so, unless the row has
    looked for them. Raises UserError."""
    if row.refused:
        raise row.refused
    wanted, now = str(row.cells.get(NUMBER, "")).strip().lstrip("#"), stamp(desk.services.clock())
    old = known.get(int(wanted)) if wanted.isascii() and wanted.isdigit() and len(wanted) < 10 else None
    if wanted and old is None:
        raise UserError("records-error-number", text=wanted[:20])
    said = {}
    for one in room.fields:
        if (cell := row.cells.get(one.name)) is not None:
            meant = cell if isinstance(cell, list) else words.meant(one.name, MENTION.sub(r"\1", cell))
            said[one.name] = read_cell(one, meant)
            if one.options and one.kind in SETS:
                said[one.name] = tuple(words.meant(one.name, part) for part in said[one.name])
            if called and one.kind in PEOPLE and not one.channels:
                said[one.name] = who_is(one, said[one.name], called)
    content = tidy(room, from_data(room, {**to_data(room, old.content if old else room.of()), **said}))
    status = words.meant(STATUS, row.cells.get(STATUS, ""))
    status = status or (old.status if old else room.first_status(desk, content))
    if status not in room.statuses:
        raise UserError("records-line-status", text=status[:40])
    if old is not None:
        return old, replace(old, content=content, status=status)
    since = f"{row.cells[AT]}T00:00:00Z" if row.cells.get(AT) else now
    return None, Record(0, content, status, desk.user, since, desk.user, since)


class _Arrival(Generic[C]):
    """A planned file on its way in."""

    changes = 250

    def __init__(
        self, desk: RecordDesk, room: Room[C], sheet: RecordSheet[C], run: ImportRun, end: "_End" = lambda *_: None
    ) -> None:
        self._desk, self._room, self._sheet, self._run, self._end = desk, room, sheet, run, end
        keep = {line: one for line, one in sheet.keep.items() if line not in run.changed_before}
        self._at = {id(one): line for line, one in keep.items()}
        self._made: dict[int, Record[C]] = {}  # by their lines, what lies where nobody sees it
        self._lost: dict[int, UserError] = {}
        self.added = [one for one in keep.values() if not one.number]
        self.changed = [one for one in keep.values() if one.number]

    def prepare(self, added: Sequence[Record[C]], changed: Sequence[Record[C]], place: str) -> None:
        """Nothing takes time."""

    def add(self, new: Sequence[Record[C]], place: str) -> None:
        """New records, under numbers of their own; of those that everybody sees at once follows what follows."""
        store, workspace = self._desk.services.store, self._desk.workspace
        first = records.next_number(store, workspace, self._room, len(new)) if new else 0
        made = {self._at[id(one)]: replace(one, number=first + n, place=place) for n, one in enumerate(new)}
        kept = made if place else self._followed(made)
        self._made |= kept if place else {}
        # In one: their words are indexed together.
        records.put(store, workspace, self._room, list(kept.values()), "imported")

    def _followed(self, made: dict[int, Record[C]]) -> dict[int, Record[C]]:
        """Have follow what follows of new records, by their lines; those that may be."""
        if self._room.bulk_news is None:
            return {line: one for line, one in made.items() if self._is_told(line, one)}
        self._room.bulk_news(self._desk, list(made.values()))
        for line, one in made.items():
            self._sheet.found[line] = (self._sheet.found[line][0], one.number)
        return made

    def _is_told(self, line: int, made: Record[C]) -> bool:
        """Have follow what follows of a new record; False where it may not be one, which its line then says."""
        try:
            self._room.news(self._desk, None, made, "imported")
        except UserError as error:
            self._lost[line] = error.all[0]
            return False
        self._sheet.found[line] = (self._sheet.found[line][0], made.number)
        return True

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
        """Records at a place; a run that is killed later knows that these lines are in."""
        store, workspace = self._desk.services.store, self._desk.workspace
        made = {line: self._made.pop(line) for line in (self._at[id(one)] for one in new)}
        shown = list(self._followed({line: replace(one, place="") for line, one in made.items()}))
        arrivals.delete(store, workspace, self._room, [made[line].number for line in made if line in self._lost])
        arrivals.rows(self._room).show(store, workspace, place, [made[line].number for line in shown])
        self._run.note(shown)

    def done(self) -> RecordSheet[C]:
        """What became of the file."""
        lost, sheet = self._lost, self._sheet
        self._end(self._desk, [found for at, found in sheet.found.items() if at not in lost])
        if self._room.columns:
            said = {line.number for line in sheet.lines if line.did in ("added", "changed")} - {*lost}
            rows = [(row.cells, number) for at, (row, number) in sheet.found.items() if at in said]
            self._room.columns.take(self._desk, rows)
        lines = [
            _named(
                self._room,
                replace(one, did="refused", why=lost[one.number].key, args=dict(lost[one.number].args_)),
                lost[one.number].field,
            )
            if one.number in lost
            else one
            for one in sheet.lines
        ]
        return replace(sheet, lines=lines)


_End = Callable[[RecordDesk, Sequence[tuple[Row, int]]], None]


def take(
    desk: RecordDesk,
    room: Room[C],
    data: bytes,
    *,
    dry_run: bool,
    run: ImportRun | None = None,
    documents: Documents | None = None,
) -> RecordSheet[C]:
    """Import a file: all of it or nothing. A desk of nobody is the operator's. Raises UserError."""
    _ = desk.manager, desk.audience.places  # asking Slack must not happen while other writers wait
    run = run or ImportRun(desk.services, desk.workspace, room.name, person=desk.user)
    with run.alive():
        sheet = plan(desk, room, data, documents)
    end = documents.end if documents else lambda *_: None
    return run.take(
        sheet,
        lambda planned: _Arrival(desk, room, planned, run, end),
        lambda: discard(desk.services, desk.workspace, room, run),
        dry_run=dry_run,
    )


def discard(services: Services, workspace: str, room: Room[Any], run: ImportRun) -> None:
    """Throw away what runs of an import left behind that never came to their end."""
    while numbers := arrivals.rows(room).some(services.store, workspace, run.places, PART):
        with run.part():
            arrivals.delete(services.store, workspace, room, numbers)


def exchange(room: Room[C], documents: Callable[[str], Documents] | None = None) -> Exchange:
    """How a room's records come in and go out on the command line; `documents` are read for an accountable person."""

    def of(owner: str) -> Callable[..., RecordSheet[C]]:
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
            run = ImportRun(services, workspace, room.name, progress)
            texts = documents(owner) if documents else None
            return take(desk, room, data, dry_run=dry_run, run=run, documents=texts)

        return read

    def out(services: Services, workspace: str) -> str:
        return write(services, workspace, room, EVERYTHING)

    return Exchange(of(""), out, owned=of if documents else None, has_figures=False, fields=matched(room))


def matched(room: Room[Any]) -> MatchedFields:
    """What a workspace may match the columns of such files with."""
    return MatchedFields(room.name, columns(room))


def bring(room: Room[C], may: RecordPermissions, documents: Callable[[str], Documents] | None = None) -> Import:
    """The same from Slack; who brings documents is accountable where they name nobody who is known here."""

    def taken(request: Request, brought: FileBrought, data: bytes, run: ImportRun) -> None:
        desk = RecordDesk(request.services, request.workspace, request.user, seen_by=request.audience)
        texts = documents(request.user) if documents else None
        take(desk, room, data, dry_run=brought.dry_run, run=run, documents=texts)

    def discarded(request: Request, run: ImportRun) -> None:
        discard(request.services, request.workspace, room, run)

    kinds = ("csv", "text", "zip", "markdown", "md") if documents else ("csv", "text")
    most = 10 if documents else 1
    return Import(room.name, may.bring, taken, discarded, filetypes=kinds, most=most, fields=matched(room))


def export(request: Request, room: Room[C], beside: Beside[C] | None = None) -> Answer:
    """The command's word, and the button."""
    t = request.t

    def make() -> None:
        data = write(request.services, request.workspace, room, request.audience, beside)
        name = f"{room.file or room.name}-{request.now[:10]}.csv"
        send_export(request, room.name, name, data, t("records-export-ready"))

    return file_answer(request, t("records-export-coming"), t("records-export"), make)
