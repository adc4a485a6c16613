"""What a tool that teams plan in is to the roadmap: work items that are read, and changed where a workspace lets it.

Whatever a tool calls them (issues, features, tasks, cards), here they are work items. Each tool is a file beside this
one, and declares a Tracker. All of it raises SourceError; after one of `create` or of an attachment nobody knows
whether it is there, until somebody has looked for its mark.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.connectors.connector import Reachability, Tools
from bot.connectors.source import Pick, SourceError, Variable

TITLE, STATUS, OWNER, DUE = "title", "status", "owner", "due"
FIELDS = (TITLE, STATUS, OWNER, DUE)  # of a work item, which the roadmap has too
FORBIDDEN = "source-http-forbidden-look"  # the key of a SourceError: the token is known, and may not see it
CATEGORIES = ("planned", "in_progress", "shipped", "dropped")


@dataclass(frozen=True, slots=True)
class WorkStatus:
    """A status, or the list or section that stands for one. `category` is what the tool itself says that it means, one
    of CATEGORIES; empty where it says nothing."""

    id: str
    name: str
    category: str = ""


@dataclass(frozen=True, slots=True)
class WorkPerson:
    """Somebody of a tool: its own id for them; name and e-mail are empty where it does not tell."""

    id: str
    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class WorkRef:
    """A work item, as it is asked for again: the id that never changes, and the project, board or the like that it is
    read with; empty where it is asked for alone."""

    id: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A work item as it is now. `key` is what people call it, `url` where they see it; `due` is an ISO day, empty for
    none; `changed_at` a UTC stamp, by the tool's clock, empty where it does not say."""

    ref: WorkRef
    key: str
    url: str
    title: str
    status: WorkStatus
    owner: WorkPerson | None = None
    due: str = ""
    changed_at: str = ""


class WorkItems(dict[str, WorkItem]):
    """Work items by their ids. `hidden` are those that the tool says are not for the token to see, by their ids, each
    with what it says: they are not gone."""

    def __init__(self, found: Mapping[str, WorkItem], hidden: Mapping[str, SourceError]) -> None:
        super().__init__(found)
        self.hidden = dict(hidden)


def hidden_of(found: Mapping[str, WorkItem]) -> Mapping[str, SourceError]:
    """Those that were asked for and are hidden."""
    return found.hidden if isinstance(found, WorkItems) else {}


@dataclass(frozen=True, slots=True)
class WorkChanges:
    """What may have changed since a bookmark: some of those asked about, None for any of them. `bookmark` is the tool's
    own word for where it stopped, at most 2,000 characters."""

    refs: Sequence[WorkRef] | None
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class WorkDraft:
    """A work item to make. `place` is one of Tracker.places; `mark` what it is found by again, the same each time."""

    place: str
    mark: str
    title: str
    text: str = ""
    url: str = ""  # where it is on our side
    due: str = ""


class WorkRefusalError(SourceError):
    """The tool knows what is asked and does not allow it: a workflow without such a transition, a field that it
    requires, no right. It is told on the card, and not tried again until something changes."""


class LookUp(Protocol):
    """Finds the work item that somebody typed the key or the address of."""

    def __call__(self, tools: Tools, typed: str) -> WorkItem | None:
        """None where there is none that the operator's token sees. Nothing is asked but the operator's own address."""


@dataclass(frozen=True)
class Tracker:
    """A tool that teams plan in.

    `ready` says whether the operator has set it up, `reach` whether it answers and knows the token (for `check`).
    `knows` says, without asking anybody, whether a text is a key or an address of this tool as it is set up here; a key
    that several tools may have is known by its address alone.
    `read` gives those that there are, by id: what is left out is gone, or not shown to the token; where the tool tells
    the two apart, what it gives is WorkItems, and where all are hidden it raises FORBIDDEN. It asks for many at a time.
    `changes` tells which of `refs` may have changed since a `bookmark`; the first has an empty one.
    `statuses` are those a work item like this one may have, in the tool's order.
    `write` changes one field of it to what it says: text, a WorkStatus id, a WorkPerson id, an ISO day; empty for none;
    and gives what it is then. To write what stands there already changes nothing. `writes` are the fields it can
    change. Raises WorkRefusalError.
    `person` finds somebody by e-mail, `people` by what is typed of a name.
    `places` are where work items may be made, by what is typed; `find` looks for one by its mark, `create` makes it.
    """

    name: str
    label: str
    variables: Sequence[Variable]
    ready: Callable[[Mapping[str, str]], bool]
    reach: Callable[[Tools], Iterator[Reachability]]
    knows: Callable[[Mapping[str, str], str], bool]
    look_up: LookUp
    read: Callable[[Tools, Sequence[WorkRef]], Mapping[str, WorkItem]]
    changes: Callable[[Tools, Sequence[WorkRef], str], WorkChanges]
    statuses: Callable[[Tools, WorkItem], Sequence[WorkStatus]]
    write: Callable[[Tools, WorkItem, str, str], WorkItem]
    person: Callable[[Tools, str], WorkPerson | None]
    people: Callable[[Tools, str], Sequence[Pick]]
    places: Callable[[Tools, str], Sequence[Pick]]
    find: Callable[[Tools, str, str], WorkItem | None]  # place, mark
    create: Callable[[Tools, WorkDraft], WorkItem]
    writes: Sequence[str] = FIELDS
    attach: "Attach | None" = None
    webhook: "Webhook | None" = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """What a work item is shown of our side: one link, by an id that never changes, and one comment, found by its mark.
    `text` has a paragraph a line; an address in it stands alone or after a title, as "title: https://…"."""

    mark: str
    url: str
    title: str
    summary: str
    text: str
    resolved: bool = False


Attach = Callable[[Tools, WorkItem, Attachment], None]
"""Shows it, or brings what is shown up to date; never a second time beside it."""


@dataclass(frozen=True)
class Webhook:
    """How a tool says that something changed, where the bot has a public address. What it says is a hint alone: what
    changed is read again.

    `secret` is the variable that signatures are checked with. `verify(secret, url, headers, body)` says whether it is
    from the tool: `headers` by their names in small letters, `url` is the public address it was sent to. `hint(body)`
    names work items by id; empty for nothing of interest. `greeting(headers, body)` is the answer that a tool asks for
    before it begins, as headers; None where this is no greeting.
    """

    secret: Variable
    verify: Callable[[str, str, Mapping[str, str], bytes], bool]
    hint: Callable[[bytes], Sequence[str]]
    greeting: Callable[[Mapping[str, str], bytes], Mapping[str, str] | None] = lambda *_: None
