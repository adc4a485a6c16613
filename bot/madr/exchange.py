"""The records of a room as markdown files: one zip of all that somebody sees, and files that come in again, as those of
others do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.exchange.files import AT, Documents, Row, export
from bot.exchange.words import NUMBER, STATUS
from bot.fields.field import SETS, parts
from bot.madr import document
from bot.madr.document import ENDINGS, MadrDocument
from bot.madr.reading import read
from bot.madr.writing import file_name, markdown, person
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room, to_data
from bot.records.store import lists, records
from bot.services import Services
from bot.slack.files import file_answer, send_export
from bot.slack.groups import UserGroups
from bot.slack.groups import kept as kept_groups
from bot.slack.ids import is_group
from bot.slack.request import Answer, Request
from bot.slack.text import is_person, trim
from bot.slack.visibility.audience import Audience
from bot.succession.desk import SUPERSEDED, succeed, successor
from bot.text.archive import TextFile, pack
from bot.text.fold import fold
from bot.text.items import items

_NAMES = ("markdown", "madr", "adr", "md", "zip")
_FOLDERS = {"", ".", "..", "adr", "adrs", "decisions", "decision", "doc", "docs"}  # that say nothing of a file in them
_FOLDERS |= {"documentation", "architecture", "src"}


@dataclass(frozen=True)
class MadrFiles:
    """Of a room whose records have an owner, people who are responsible, consulted and informed, a context,
    alternatives, consequences and a succession: `statuses` are its own by those of the format, `usual` is what a file
    says that says nothing, by field, and `folder` the field that the folder of a file is taken for."""

    room: Room[Any]
    statuses: Mapping[str, str]
    usual: Mapping[str, str]
    folder: str

    def export(self, request: Request, rest: str) -> Answer | None:
        """What a word after the command answers: a CSV file, or by the name of the format such files."""
        if not rest:
            return export(request, self.room)
        if fold(rest) not in _NAMES:
            return None
        t = request.t

        def make() -> None:
            data = self.archive(request.services, request.workspace, request.audience)
            send_export(request, self.room.name, f"{self.room.name}-{request.now[:10]}.zip", data, t("madr-ready"))

        return file_answer(request, t("records-export-coming"), t("records-export"), make)

    def archive(self, services: Services, workspace: str, audience: Audience) -> bytes:
        """Every record that an audience sees, a file each, in one zip."""
        known, groups = (
            lists.everything(services.store, workspace, self.room, audience),
            kept_groups(services, workspace),
        )
        files = (self._document(services, workspace, record, groups) for record in known)
        return pack({file_name(one.number, one.title): markdown(one).encode() for one in files})

    def _document(self, services: Services, workspace: str, record: Record[Any], groups: UserGroups) -> MadrDocument:
        said = record.content

        def names(people: Sequence[str]) -> list[str]:
            found = {user: services.people.get(workspace, user).name for user in people if not is_group(user)}
            return [person(found.get(user) or groups.name(user), user) for user in people]

        status = next((name for name, own in self.statuses.items() if own == record.status), record.status)
        return MadrDocument(
            record.number,
            said.title,
            status,
            record.created_at[:10],
            f"{workspace}/{record.number}",
            successor(services, workspace, self.room, record.number),
            {
                "decision-makers": names([said.owner]),
                "consulted": names(said.consulted),
                "informed": names(said.informed),
            },
            said.context,
            items(said.alternatives),
            said.consequences,
            record.source,
            {name: ", ".join(parts(value)) for name, value in to_data(self.room, said).items()},
        )

    def documents(self, owner: str) -> Documents:
        """How such files come in; `owner` answers for those that name nobody who is known here."""
        return Documents(ENDINGS, partial(self._rows, owner), self._end)

    def _rows(self, owner: str, desk: RecordDesk, texts: Sequence[TextFile]) -> Iterator[Row]:
        fields = [one.name for one in self.room.fields]
        for at, one in enumerate(texts, 1):
            try:
                if one.refused:
                    raise one.refused
                yield self._row(desk, at, one, read(one.text, fields), owner)
            except UserError as error:
                yield Row(at, one.path, {}, refused=error)

    def _row(self, desk: RecordDesk, at: int, one: TextFile, said: Mapping[str, str], owner: str) -> Row:
        """What a file says, with people as they are known here; what was left of it is told."""
        cells: dict[str, Any] = {field.name: said[field.name] for field in self.room.fields if field.name in said}
        people = _People(desk)
        notes = self._name(people, cells, said, owner)
        folder = next((part for part in reversed(one.path.split("/")[:-1]) if fold(part) not in _FOLDERS), "")
        usual = {**self.usual, **({self.folder: folder} if folder else {})}
        cells = {**usual, **{name: value for name, value in cells.items() if value}}
        lines = [field for field in self.room.fields if field.kind not in SETS]
        long = [field for field in lines if len(cells.get(field.name, "")) > field.limit]
        cells |= {field.name: trim(cells[field.name], field.limit) for field in long}
        if long:
            notes.append(UserError("madr-cut", fields=", ".join(field.name for field in long)))
        status = said.get("status", "")
        cells |= {STATUS: self.statuses.get(status, status), AT: said.get("date", "")}
        cells[NUMBER] = self._number(desk, said.get(document.RECORD, ""))
        cells |= {name: said[name] for name in (document.BY, document.INSTEAD) if name in said}
        return Row(at, one.path, cells, notes[0] if notes else None)

    def _name(self, people: "_People", cells: dict[str, Any], said: Mapping[str, str], owner: str) -> list[UserError]:
        """Say in the cells who has which part: the first who decided and is known is the owner, the others are
        responsible. What whoever brings the file hears of it."""
        deciders = people.of(said.get("owner", "")) + people.of(said.get(document.OTHERS, ""))
        found = next((user for user in deciders if is_person(user)), "")
        cells["owner"] = found or owner
        for name in ("responsible", "consulted", "informed"):
            who = people.of(said.get(name, ""))
            cells[name] = [user for user in who if name != "consulted" or user != cells["owner"]]
        cells["responsible"] += [user for user in deciders if user not in (cells["owner"], *cells["responsible"])]
        names = ", ".join(dict.fromkeys(people.unknown))
        if not found and owner:
            key = "madr-owner-names" if names else "madr-owner"
            return [UserError(key, owner=people.name(owner), names=names)]
        return [UserError("madr-people", names=names)] if names else []

    def _number(self, desk: RecordDesk, record: str) -> str:
        """The number of the record that a file of ours is, where it is of this workspace and still there."""
        workspace, _, number = record.partition("/")
        if workspace != desk.workspace or not (number.isascii() and number.isdigit()):
            return ""
        where = (desk.services.store, desk.workspace, self.room, desk.audience)
        return number if records.seen(*where, [int(number)]) else ""

    def _end(self, desk: RecordDesk, rows: Iterable[tuple[Row, int]]) -> None:
        """What took the place of what, by the numbers in the names of the files."""
        known = list(rows)
        by_file = {int(digits): number for row, number in known if (digits := _leading(row.name)) and number}
        pairs = [(row.cells.get(document.BY), number, False) for row, number in known]
        pairs += [(row.cells.get(document.INSTEAD), number, True) for row, number in known]
        for named, number, is_newer in pairs:
            other = by_file.get(int(named)) if named else None
            if other and number and other != number:
                new, old = (number, other) if is_newer else (other, number)
                kept = records.several(desk.services.store, desk.workspace, self.room, (old, new))
                superseded = kept[old].status == SUPERSEDED
                if superseded and not successor(desk.services, desk.workspace, self.room, old):
                    succeed(desk, self.room, kept[old], kept[new])


class _People:
    """The people that a file names: by id where they are known here, else by their names, which are `unknown`."""

    def __init__(self, desk: RecordDesk) -> None:
        self._desk, self.unknown = desk, list[str]()

    def name(self, user: str) -> str:
        """What somebody is called."""
        return self._desk.services.people.get(self._desk.workspace, user).name

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


def _leading(path: str) -> str:
    name = path.rsplit("/", 1)[-1]
    digits = "".join(letter if letter.isdigit() else " " for letter in name).split()
    return digits[0] if digits and digits[0].isascii() and len(digits[0]) < 9 else ""
