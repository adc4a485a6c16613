"""Decisions as files: `/decision export` as CSV, `/decision export markdown` as one zip of MADR files, which come in
again as those of others do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from bot.decisions import madr
from bot.decisions.decision import SUPERSEDED
from bot.decisions.desk import ROOM
from bot.errors import UserError
from bot.exchange.files import AT, Documents, Row
from bot.exchange.files import export as export_csv
from bot.exchange.words import NUMBER, STATUS
from bot.fields.field import SETS
from bot.records.desk import RecordDesk
from bot.records.store import lists, records
from bot.services import Services
from bot.slack.files import file_answer, send
from bot.slack.groups import kept as kept_groups
from bot.slack.ids import is_group
from bot.slack.request import Answer, Request
from bot.slack.text import is_person, trim
from bot.slack.visibility.audience import Audience
from bot.succession.desk import succeed, successor
from bot.text.archive import TextFile, pack
from bot.text.fold import fold

_MARKDOWN = ("markdown", "madr", "adr", "md", "zip")
_TOPIC, _EVIDENCE = "Architecture", "opinion"  # of a file that says neither
_FOLDERS = {
    "",
    ".",
    "..",
    "adr",
    "adrs",
    "decisions",
    "decision",
    "doc",
    "docs",
    "documentation",
    "architecture",
    "src",
}


def export(request: Request, rest: str) -> Answer | None:
    """`/decision export`, and `/decision export markdown`."""
    if not rest:
        return export_csv(request, ROOM)
    if fold(rest) not in _MARKDOWN:
        return None
    t = request.t

    def make() -> None:
        data = archive(request.services, request.workspace, request.audience)
        send(request, f"decisions-{request.now[:10]}.zip", data, t("decisions-export-ready"))

    return file_answer(request, t("records-export-coming"), t("records-export"), make)


def archive(services: Services, workspace: str, audience: Audience) -> bytes:
    """Every decision that an audience sees, a markdown file each, in one zip."""
    groups = kept_groups(services, workspace)

    def name(user: str) -> str:
        return groups.name(user) if is_group(user) else services.people.get(workspace, user).name

    files = {}
    for record in lists.everything(services.store, workspace, ROOM, audience):
        by = successor(services, workspace, ROOM, record.number)
        files[madr.file_name(record)] = madr.markdown(record, name, by, workspace).encode()
    return pack(files)


def documents(owner: str) -> Documents:
    """How markdown files come in; `owner` is accountable where they name nobody who is known here."""
    return Documents(madr.ENDINGS, partial(_read, owner), _end)


def _read(owner: str, desk: RecordDesk, texts: Sequence[TextFile]) -> Iterator[Row]:
    said: dict[str, Mapping[str, str] | UserError] = {}
    for one in texts:
        try:
            if one.refused:
                raise one.refused
            said[one.path] = madr.read(one.text)
        except UserError as error:
            said[one.path] = error
    for at, one in enumerate(texts, 1):
        found = said[one.path]
        if isinstance(found, UserError):
            yield Row(at, one.path, {}, refused=found)
        else:
            yield _row(desk, at, one, found, owner)


def _row(desk: RecordDesk, at: int, one: TextFile, said: Mapping[str, str], owner: str) -> Row:
    """What a file says, with people as they are known here; what was left of it is told."""
    cells: dict[str, Any] = {name: text for name, text in said.items() if hasattr(ROOM.content, name)}
    notes, people = [], _People(desk)
    deciders = people.of(said.get("owner", "")) + people.of(said.get(madr.OTHERS, ""))
    found = next((user for user in deciders if is_person(user)), "")
    cells["owner"] = found or owner
    for name in ("responsible", "consulted", "informed"):
        cells[name] = [user for user in people.of(said.get(name, "")) if name != "consulted" or user != cells["owner"]]
    cells["responsible"] += [user for user in deciders if user not in (cells["owner"], *cells["responsible"])]
    names = ", ".join(dict.fromkeys(people.unknown))
    if not found and owner:
        called = desk.services.people.get(desk.workspace, owner).name
        notes.append(
            UserError("decisions-madr-owner-names" if names else "decisions-madr-owner", owner=called, names=names)
        )
    elif names:
        notes.append(UserError("decisions-madr-people", names=names))
    folder = next((part for part in reversed(one.path.split("/")[:-1]) if fold(part) not in _FOLDERS), "")
    cells = {"topic": folder or _TOPIC, "evidence": _EVIDENCE, **{k: v for k, v in cells.items() if v}}
    long = [
        field.name for field in ROOM.fields if field.kind not in SETS and len(cells.get(field.name, "")) > field.limit
    ]
    cells |= {field.name: trim(cells[field.name], field.limit) for field in ROOM.fields if field.name in long}
    if long:
        notes.append(UserError("decisions-madr-cut", fields=", ".join(long)))
    cells |= {
        STATUS: said.get("status", ""),
        AT: said.get("date", ""),
        NUMBER: _number(desk, said.get(madr.RECORD, "")),
    }
    cells |= {name: said[name] for name in (madr.BY, madr.INSTEAD) if name in said}
    return Row(at, one.path, cells, notes[0] if notes else None)


def _number(desk: RecordDesk, record: str) -> str:
    """The number of the decision that a file of ours is, where it is of this workspace and still there."""
    workspace, _, number = record.partition("/")
    if workspace != desk.workspace or not (number.isascii() and number.isdigit()):
        return ""
    found = records.get(desk.services.store, workspace, ROOM, int(number))
    return number if found and not found.gone_at and desk.audience.sees(found.place, found.author) else ""


class _People:
    """The people that a file names: by id where they are known here, else by their names, which are `unknown`."""

    def __init__(self, desk: RecordDesk) -> None:
        self._desk, self.unknown = desk, list[str]()

    def of(self, said: str) -> list[str]:
        """Everybody in a list with commas."""
        return [self._one(name) for name in (part.strip() for part in said.split(",")) if name]

    def _one(self, name: str) -> str:
        if is_person(name) or is_group(name):
            return name
        found = self._desk.services.people.called(self._desk.workspace, name)
        if len(found) == 1:
            return found[0].id
        self.unknown.append(name)
        return name


def _end(desk: RecordDesk, rows: Iterable[tuple[Row, int]]) -> None:
    """What took the place of what, by the numbers in the names of the files."""
    known = list(rows)
    by_file = {int(digits): number for row, number in known if (digits := _leading(row.name)) and number}
    pairs = [(row.cells.get(madr.BY), number, False) for row, number in known]
    pairs += [(row.cells.get(madr.INSTEAD), number, True) for row, number in known]
    for named, number, is_newer in pairs:
        other = by_file.get(int(named)) if named else None
        if other and number and other != number:
            new, old = (number, other) if is_newer else (other, number)
            kept = records.several(desk.services.store, desk.workspace, ROOM, (old, new))
            if kept[old].status == SUPERSEDED and not successor(desk.services, desk.workspace, ROOM, old):
                succeed(desk, ROOM, kept[old], kept[new])


def _leading(path: str) -> str:
    name = path.rsplit("/", 1)[-1]
    digits = "".join(letter if letter.isdigit() else " " for letter in name).split()
    return digits[0] if digits and digits[0].isascii() and len(digits[0]) < 9 else ""
