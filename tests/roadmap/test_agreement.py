"""Whatever people do to an idea or to its item, in any order, the two say the same."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from bot.errors import UserError, UserErrors
from bot.exchange.files import take
from bot.exchange.out import write
from bot.ideas.idea import CHOSEN, HORIZONS, Idea
from bot.ideas.store import ideas
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.merge import FormBase
from bot.records.store import lists, records
from bot.roadmap import store
from bot.roadmap.desk import ROOM
from bot.roadmap.item import STATUSES, RoadmapItem
from bot.roadmap.mapping import agree
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.text import Translator
from tests.ideas.acts import at, edit, score
from tests.ideas.making import CAPTOR, MANAGER, OWNER, RICE
from tests.ideas.test_exchange import bring
from tests.roadmap.making import desk
from tests.shelves import HERE

_QUARTERS = st.sampled_from(["", "2026-Q4", "2027-Q1"])
_TARGETS = st.sampled_from(["", "2027-Q1", "2027-02", "2027-07"])
_TITLES = st.sampled_from(["Dark mode", "Night mode", "Dark theme"])
_PICK = st.integers(0, 7)


class TwoSides(RuleBasedStateMachine):
    """A workspace in which MANAGER may do everything."""

    services: Services
    own: set[int]

    def __init__(self) -> None:
        """Nothing is there."""
        super().__init__()
        with self.services.store.write(HERE):
            for table in ("idea", "record", "record_version", "roadmap_plan"):
                self.services.store.run(f"DELETE FROM {table} WHERE workspace = :workspace", workspace=HERE)
        self.last: dict[int, tuple[str, str, str]] = {}  # what an idea was before it was decided on

    def _try(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except (UserError, UserErrors):
            return None

    @property
    def _numbers(self) -> list[int]:
        return self.services.store.column("SELECT number FROM idea WHERE workspace = :workspace", workspace=HERE)

    def _idea(self, pick: int) -> Idea | None:
        numbers = sorted(self._numbers)
        return ideas.get(self.services.store, HERE, numbers[pick % len(numbers)]) if numbers else None

    @rule(title=_TITLES, private=st.booleans(), owner=st.sampled_from(["", OWNER]))
    @precondition(lambda self: len(self._numbers) < 6)
    def capture(self, title: str, owner: str, *, private: bool) -> None:
        """An idea, perhaps in a private conversation."""
        at(self.services, MANAGER).capture(Idea(0, title, owner=owner, place="C0PRIVATE" if private else ""))

    @rule(pick=_PICK, status=st.sampled_from(CHOSEN), horizon=st.sampled_from(HORIZONS), quarter=_QUARTERS)
    def decide(self, pick: int, status: str, horizon: str, quarter: str) -> None:
        """Its form."""
        if old := self._idea(pick):
            self.last[old.number] = (old.status, old.horizon, old.quarter)
            self._try(lambda: at(self.services, MANAGER).decide(old.number, status, horizon, quarter, "Because."))

    @rule(pick=_PICK)
    def undo(self, pick: int) -> None:
        """Take that back."""
        old = self._idea(pick)
        if old and old.number in self.last:
            said = " ".join(filter(None, (old.status, old.horizon, old.quarter)))
            self._try(lambda: at(self.services, MANAGER).undecide(old.number, said, *self.last[old.number]))

    @rule(
        pick=_PICK, title=_TITLES, team=st.sampled_from(["", "Web", "Shop"]), owner=st.sampled_from(["", OWNER, CAPTOR])
    )
    def rename(self, pick: int, title: str, team: str, owner: str) -> None:
        """An idea says something else."""
        if old := self._idea(pick):
            new = replace(old, title=title, team=team, owner=owner)
            self._try(lambda: edit(at(self.services, MANAGER), old.number, new))

    @rule(pick=_PICK, into=_PICK)
    def merge(self, pick: int, into: int) -> None:
        """Two ideas are one."""
        one, other = self._idea(pick), self._idea(into)
        if one and other:
            self._try(lambda: at(self.services, MANAGER).merge(one.number, other.number))

    @rule(pick=_PICK, act=st.sampled_from(["withdraw", "restore", "publish"]))
    def go(self, pick: int, act: str) -> None:
        """It is taken out, or back, or shown to everybody."""
        if old := self._idea(pick):
            self._try(lambda: getattr(at(self.services, MANAGER), act)(old.number))

    @rule(pick=_PICK, reach=st.sampled_from([1, 5_000]))
    def scored(self, pick: int, reach: int) -> None:
        """Somebody scores."""
        if old := self._idea(pick):
            self._try(lambda: score(self.services, MANAGER, old, values={**RICE, "reach": reach}))

    @rule(
        pick=_PICK, status=st.sampled_from(["", *CHOSEN]), horizon=st.sampled_from(["", *HORIZONS]), quarter=_QUARTERS
    )
    def ideas_file(self, pick: int, status: str, horizon: str, quarter: str) -> None:
        """A line for an idea that is there, and one for a new one."""
        if old := self._idea(pick):
            said = f"{status},{horizon if status == 'planned' else ''},{quarter}"
            new = f",Brought {quarter},{said}\n" if len(self._numbers) < 6 else ""
            bring(self.services, f"number,title,status,horizon,quarter\n{old.number},{old.title},{said}\n{new}")

    @rule(
        pick=_PICK,
        horizon=st.sampled_from(["", *HORIZONS]),
        aim=st.none() | _TARGETS,
        status=st.sampled_from(["", *STATUSES]),
    )
    def move(self, pick: int, horizon: str, aim: str | None, status: str) -> None:
        """The roadmap's own way, also of what has no item yet."""
        if old := self._idea(pick):
            own = desk(self.services, MANAGER)
            self._try(lambda: own.move(old.number, horizon=horizon, target=aim, status=status, why="Moved."))

    @rule(pick=_PICK, title=_TITLES, horizon=st.sampled_from(HORIZONS), aim=_TARGETS)
    def edit_item(self, pick: int, title: str, horizon: str, aim: str) -> None:
        """The item's form."""
        old = self._idea(pick)
        known = records.get(self.services.store, HERE, ROOM, old.number) if old else None
        if known:
            said = replace(known.content, title=title, horizon=horizon, target=aim)
            own = desk(self.services, MANAGER)
            self._try(lambda: own.edit(ROOM, known.number, FormBase(known.version), said))

    @rule(pick=_PICK, version=st.integers(1, 6), act=st.sampled_from(["remove", "restore"]))
    def item_goes(self, pick: int, version: int, act: str) -> None:
        """The item is taken out, or an older version comes back."""
        if old := self._idea(pick):
            own = desk(self.services, MANAGER)
            remove, restore = (lambda: own.remove(ROOM, old.number)), (lambda: own.restore(ROOM, old.number, version))
            self._try(remove if act == "remove" else restore)

    @rule(pick=_PICK, aim=_TARGETS, status=st.sampled_from(["", *STATUSES]))
    def brought(self, pick: int, aim: str, status: str) -> None:
        """A tool says something."""
        if old := self._idea(pick):
            self._try(lambda: desk(self.services, "").bring(old.number, {"target": aim}, status, "CHK-1 · Ada"))

    @rule(pick=_PICK, aim=_TARGETS, status=st.sampled_from(STATUSES), horizon=st.sampled_from(["", *HORIZONS]))
    def items_file(self, pick: int, aim: str, status: str, horizon: str) -> None:
        """A line for an item that is there, and one of its own."""
        if old := self._idea(pick):
            text = f"number,title,status,target,horizon\n{old.number},Filed,{status},{aim},{horizon}\n"
            own = replace(desk(self.services, MANAGER), seen_by=EVERYTHING)
            take(own, ROOM, text.encode(), dry_run=False)

    @invariant()
    def both_say_the_same(self) -> None:
        """Every idea and its item."""
        for number in self._numbers:
            idea, item = (
                ideas.get(self.services.store, HERE, number),
                records.get(self.services.store, HERE, ROOM, number),
            )
            assert idea is not None
            assert agree(idea, item), (idea, item)

    @invariant()
    def the_board_shows_what_is_there(self) -> None:
        """No more and no less."""
        shown = store.RoadmapBoard(HERE, EVERYTHING).numbers(self.services.store, 100)
        open_ = [
            one
            for one in lists.everything(self.services.store, HERE, ROOM, EVERYTHING)
            if one.status not in ROOM.closed
        ]
        assert sorted(shown) == [one.number for one in open_]


def test_an_idea_and_its_item_agree(services: Services) -> None:
    """Nobody ever reads one thing on the roadmap and another on the card."""
    machine = type("Machine", (TwoSides,), {"services": services})
    run_state_machine_as_test(
        machine,
        settings=settings(
            deadline=None,
            max_examples=40,
            stateful_step_count=25,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
        ),
    )


def test_a_file_of_the_roadmap_comes_back_unchanged(services: Services) -> None:
    """What went out comes in again and changes nothing, nor any idea."""
    at(services, MANAGER).capture(Idea(0, "Dark mode"))
    own = replace(desk(services, MANAGER), seen_by=EVERYTHING)
    own.move(1, horizon="next", target="2027-03")
    own.add(ROOM, RoadmapItem("Move to PostgreSQL", "now", "2027-Q1", OWNER, "Platform"))
    data = write(services, HERE, ROOM, EVERYTHING)
    done = take(own, ROOM, data.encode(), dry_run=False)
    assert [one.did for one in done.lines] == ["unchanged", "unchanged"]
    assert links.links(services.store, HERE, LinkEnd("roadmap", "1")) == []


def test_a_line_without_a_horizon_is_for_later_and_says_so(services: Services, t: Translator) -> None:
    """A file of a tool that knows no horizons comes in, and nobody wonders where its items stand."""
    own = replace(desk(services, MANAGER), seen_by=EVERYTHING)
    done = take(
        own, ROOM, b"title,status,target\nRefunds,planned,March 2027\nSlips,in progress,T1 2027\n", dry_run=False
    )
    first, second = lists.everything(services.store, HERE, ROOM, EVERYTHING)
    assert (first.content.horizon, first.content.target) == ("later", "2027-03")
    assert (second.status, second.content.target) == ("in_progress", "2027-Q1")
    said = done.line_texts(t)
    assert t("roadmap-import-later") in said[0]
    assert t("roadmap-import-later") not in said[1]
    assert t.language == "en" or "pour plus tard, car" in said[0]
