"""A tool that teams plan in, with all the bad manners of one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.connectors.connector import Tools
from bot.connectors.source import Pick, SourceError
from bot.connectors.tracker import (
    DUE,
    FIELDS,
    FORBIDDEN,
    OWNER,
    STATUS,
    TITLE,
    Attachment,
    Tracker,
    WorkChanges,
    WorkDraft,
    WorkItem,
    WorkPerson,
    WorkRef,
    WorkRefusalError,
    WorkStatus,
)
from bot.connectors.work import shown

TODO = WorkStatus("1", "To do", "planned")
NEXT = WorkStatus("2", "Next", "planned")
DOING = WorkStatus("3", "In progress", "in_progress")
BLOCKED = WorkStatus("4", "Blocked", "in_progress")
DONE = WorkStatus("5", "Done", "shipped")
CANCELLED = WorkStatus("6", "Cancelled", "dropped")
TRIAGE = WorkStatus("7", "Nice to have")  # says nothing of itself
STATUSES = (TODO, NEXT, DOING, BLOCKED, DONE, CANCELLED, TRIAGE)
ADA = WorkPerson("ada", "Ada Lovelace", "ada@example.com")
BEA = WorkPerson("bea", "Beatrice")  # whose e-mail it does not tell


@dataclass
class FakeTracker:
    """It keeps work items. `before` and `after` are what the next calls of a name raise before they do anything, and
    after they have done it; `refused` are (field, value) that it does not allow; `meanwhile` is done once in the middle
    of the next call of a name, when what it answers is read already. `hidden` are made but not found yet."""

    name: str = "jira"
    label: str = "Jira"
    items: dict[str, WorkItem] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    history: list[tuple[str, str, str]] = field(default_factory=list)  # id, field, value
    before: dict[str, list[Exception]] = field(default_factory=dict)
    after: dict[str, list[Exception]] = field(default_factory=dict)
    meanwhile: dict[str, list[Callable[[], None]]] = field(default_factory=dict)
    refused: set[tuple[str, str]] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    forbidden: set[str] = field(default_factory=set)  # not for the token to see
    touched: list[str] = field(default_factory=list)  # ids, in the order of changes
    calls: list[str] = field(default_factory=list)
    ready: bool = True
    says_which: bool = True  # what may have changed
    attached: list[Attachment] = field(default_factory=list)
    can_write: Sequence[str] = FIELDS
    on_write: Callable[[str, str, str, str], None] = lambda *_: None  # id, field, what is there, what comes

    def add(self, id_: str, status: WorkStatus = TODO, **more: object) -> WorkItem:
        """A work item that is there."""
        key = f"CHK-{id_}"
        item = WorkItem(WorkRef(id_), key, f"https://jira.example/browse/{key}", f"Title {id_}", status)
        self.items[id_] = replace(item, **more)  # type: ignore[arg-type]
        self.touched.append(id_)
        return self.items[id_]

    def change(self, id_: str, name: str, value: str) -> None:
        """Somebody changes it there."""
        made: dict[str, object] = {TITLE: value, DUE: value}
        made[STATUS] = next((one for one in STATUSES if one.id == value), TODO)
        made[OWNER] = next((one for one in (ADA, BEA) if one.id == value), None)
        self.items[id_] = replace(self.items[id_], **{name: made[name]})  # type: ignore[arg-type]
        self.touched.append(id_)
        self.history.append((id_, name, value))

    def said(self, id_: str, name: str) -> str:
        """What a field says there."""
        item = self.items[id_]
        owner = item.owner.id if item.owner else ""
        return {TITLE: item.title, DUE: item.due, STATUS: item.status.id, OWNER: owner}[name]

    def _begin(self, name: str) -> None:
        self.calls.append(name)
        if self.before.get(name):
            raise self.before[name].pop(0)

    def _end(self, name: str) -> None:
        if self.meanwhile.get(name):
            self.meanwhile[name].pop(0)()
        if self.after.get(name):
            raise self.after[name].pop(0)

    def knows(self, _: Mapping[str, str], typed: str) -> bool:
        """Keys, and addresses of its own."""
        return typed.startswith(("CHK-", "https://jira.example/"))

    def look_up(self, tools: Tools, typed: str) -> WorkItem | None:
        """By key."""
        assert tools
        self._begin("look_up")
        found = self.items.get(typed.rpartition("-")[2])
        self._end("look_up")
        return found

    def read(self, _: Tools, refs: Sequence[WorkRef]) -> Mapping[str, WorkItem]:
        """Those that there are."""
        self._begin("read")
        found = {one.id: self.items[one.id] for one in refs if one.id in self.items and one.id not in self.forbidden}
        told = SourceError(FORBIDDEN, host="jira.example", status=403, variable="JIRA_API_TOKEN")
        self._end("read")
        return shown(found, {one.id: told for one in refs if one.id in self.forbidden})

    def changes(self, _: Tools, refs: Sequence[WorkRef], bookmark: str) -> WorkChanges:
        """Those touched since."""
        self._begin("changes")
        end = str(len(self.touched))
        self._end("changes")
        if not bookmark or not self.says_which:
            return WorkChanges(None, end)
        ids = set(self.touched[int(bookmark) :])
        return WorkChanges([one for one in refs if one.id in ids], end)

    def statuses(self, _: Tools, __: WorkItem) -> Sequence[WorkStatus]:
        """All of them."""
        self._begin("statuses")
        return STATUSES

    def write(self, _: Tools, item: WorkItem, name: str, value: str) -> WorkItem:
        """Change a field."""
        self._begin("write")
        if (name, value) in self.refused:
            raise WorkRefusalError("source-http-refused", host="jira.example", status=409)
        if item.ref.id not in self.items:
            raise SourceError("source-http-refused", host="jira.example", status=404)
        if (old := self.said(item.ref.id, name)) != value:
            self.on_write(item.ref.id, name, old, value)
            self.change(item.ref.id, name, value)
        self._end("write")
        return self.items[item.ref.id]

    def person(self, _: Tools, email: str) -> WorkPerson | None:
        """By e-mail."""
        self._begin("person")
        return ADA if email == ADA.email else None

    def people(self, _: Tools, typed: str) -> Sequence[Pick]:
        """By name."""
        return [Pick(one.id, one.name) for one in (ADA, BEA) if typed.lower() in one.name.lower()]

    def places(self, _: Tools, typed: str) -> Sequence[Pick]:
        """Two projects."""
        known = (Pick("CHK", "Checkout"), Pick("OPS", "Operations"))
        return [one for one in known if typed.lower() in one.label.lower()]

    def find(self, _: Tools, __: str, mark: str) -> WorkItem | None:
        """By its mark, once its index has it."""
        self._begin("find")
        id_ = self.marks.get(mark, "")
        return None if id_ in self.hidden else self.items.get(id_)

    def create(self, _: Tools, draft: WorkDraft) -> WorkItem:
        """A new one."""
        self._begin("create")
        assert draft.mark not in self.marks, "made twice"
        id_ = str(1000 + len(self.items))
        self.marks[draft.mark] = id_
        made = self.add(id_, title=draft.title, due=draft.due)
        self._end("create")
        return made

    def attach(self, _: Tools, __: WorkItem, attachment: Attachment) -> None:
        """Keep what is shown."""
        self.attached.append(attachment)

    def tracker(self) -> Tracker:
        """It, as the bot knows one."""
        return Tracker(
            self.name,
            self.label,
            (),
            lambda _: self.ready,
            lambda _: iter(()),
            self.knows,
            self.look_up,
            self.read,
            self.changes,
            self.statuses,
            self.write,
            self.person,
            self.people,
            self.places,
            self.find,
            self.create,
            writes=self.can_write,
            attach=self.attach,
        )
