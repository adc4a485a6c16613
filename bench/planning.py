"""Look-alikes of the five tools that teams plan in, each with as many work items as wanted, 100 ms late, and counting
what it is asked."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from bot.clock import utc_now
from bot.connectors import TRACKERS
from bot.connectors.tracker import WorkRef
from demo import aha, asana, jira, lookalike, productboard, trello
from demo.lookalike import Asked, Said

SECONDS = 0.1
_HOMES = 5  # projects or boards that the work items of a tool are in
_READS = ("/search", "/jql", "/bulkfetch", "/batch")  # what is asked with a POST and changes nothing

# What each publishes: calls in so many seconds, of paths that begin so. Jira publishes no number of calls for a token.
PUBLISHED: Mapping[str, Sequence[tuple[int, float, str]]] = {
    "jira": (),
    "productboard": ((50, 1, "/"),),
    "aha": ((300, 60, "/"), (20, 1, "/")),
    "asana": ((150, 60, "/"),),
    "trello": ((100, 10, "/"), (100, 900, "/members")),
}


@dataclass
class SlowTool:
    """A look-alike that takes its time. While it is `losing`, it does what it is asked to change and hangs up, the
    first time that it is asked for just that."""

    name: str
    answer: Callable[[Asked], Said]
    refs: Sequence[WorkRef]
    titles: Callable[[], list[str]]
    losing: bool = False
    seconds: float = 0
    calls: list[tuple[float, str]] = field(default_factory=list)
    changes: list[tuple[str, str, str]] = field(default_factory=list)

    def __call__(self, asked: Asked) -> Said:
        """What it answers, late."""
        self.calls.append((time.monotonic(), asked.path))
        time.sleep(self.seconds)
        said = self.answer(asked)
        if asked.method != "GET" and not asked.path.endswith(_READS):
            change = (asked.method, asked.path, asked.body or str(sorted(asked.query.items())))
            self.changes.append(change)
            if self.losing and self.changes.count(change) == 1:
                raise ConnectionResetError
        return said

    def most(self) -> list[tuple[int, int, float]]:
        """The most calls in any window, beside each number that is published with its seconds."""
        return [
            (_most([at for at, path in self.calls if path.startswith(begun)], seconds), calls, seconds)
            for calls, seconds, begun in PUBLISHED[self.name]
        ]

    def twice(self) -> int:
        """How many changes were asked for more than once."""
        return sum(count - 1 for count in Counter(self.changes).values())


def _most(times: Sequence[float], seconds: float) -> int:
    ordered, begun, most = sorted(times), 0, 0
    for end, at in enumerate(ordered):
        while at - ordered[begun] >= seconds:
            begun += 1
        most = max(most, end - begun + 1)
    return most


def _jira(count: int) -> SlowTool:
    own = jira.Jira()
    found = [own.board.find(f"{key}-{n}") for key in ("CHK", "DAT", "MOB") for n in range(1, count + 1)]
    there = [one for one in found if one is not None and one.created <= utc_now()]
    assert len(there) >= count, "the look-alike of Jira has fewer issues"
    refs = [WorkRef(one.id) for one in there[:count]]
    return SlowTool("jira", own.answer, refs, lambda: [str(one.title) for one in own.board.made])


def _productboard(count: int) -> SlowTool:
    own = productboard.Space()
    status = next(one for one in own.entities.values() if "status" in one["fields"])["fields"]["status"]
    ids = [own.add("feature", f"Entity {n}", {"status": status}) for n in range(count)]
    refs = [WorkRef(one, "feature") for one in ids]
    return SlowTool("productboard", own.answer, refs, lambda: [one["fields"]["name"] for one in own.entities.values()])


def _aha(count: int) -> SlowTool:
    own, prefixes = aha.Account(), list(aha.PRODUCTS)
    made = [own.add("features", prefixes[n % len(prefixes)], f"Feature {n}") for n in range(count)]
    refs = [WorkRef(f"features/{one['id']}", one["product_id"]) for one in made]
    return SlowTool("aha", own.answer, refs, lambda: [one["name"] for one in own.records["features"]])


def _asana(count: int) -> SlowTool:
    own, homes = asana.AsanaSite(), [str(1301000000000001 + n) for n in range(_HOMES)]
    for one in homes:
        own.add_project(one, f"Project {one[-1]}", ("Next", "In progress", "Done"))
    made = [(own.add(homes[n % _HOMES], f"Task {n}", "Next"), homes[n % _HOMES]) for n in range(count)]
    refs = [WorkRef(id_, home) for id_, home in made]
    return SlowTool("asana", own.answer, refs, lambda: [one["name"] for one in own.tasks.values()])


def _trello(count: int) -> SlowTool:
    own, homes = trello.TrelloSite(), [f"{n + 1:024x}" for n in range(_HOMES)]
    for n, one in enumerate(homes):
        own.add_board(one, f"Board {n}", ("Next", "In progress", "Done"))
    made = [(own.add(homes[n % _HOMES], f"Card {n}", "Next"), homes[n % _HOMES]) for n in range(count)]
    refs = [WorkRef(id_, home) for id_, home in made]
    return SlowTool("trello", own.answer, refs, lambda: [one["name"] for one in own.cards.values()])


_SECRETS: Mapping[str, Mapping[str, str]] = {
    "jira": {"JIRA_SITE_URL": jira.SITE, "JIRA_EMAIL": jira.EMAIL, "JIRA_API_TOKEN": jira.TOKEN},
    "productboard": {"PRODUCTBOARD_TOKEN": productboard.TOKEN},
    "aha": {"AHA_SITE_URL": aha.SITE, "AHA_TOKEN": aha.TOKEN},
    "asana": {"ASANA_TOKEN": asana.TOKEN},
    "trello": {"TRELLO_API_KEY": trello.KEY, "TRELLO_TOKEN": trello.TOKEN},
}


@contextmanager
def planning_tools(count: int) -> Iterator[tuple[dict[str, SlowTool], dict[str, str]]]:
    """The five, with so many work items each, and the settings that name them."""
    made = [kind(count) for kind in (_jira, _productboard, _aha, _asana, _trello)]
    assert {one.name for one in made} <= TRACKERS.keys()
    with ExitStack() as stack:
        environment: dict[str, str] = {}
        for one in made:
            url, stop = lookalike.serve(one)
            stack.callback(stop)
            environment |= {f"{one.name.upper()}_URL": url, **_SECRETS[one.name]}
        yield {one.name: one for one in made}, environment
