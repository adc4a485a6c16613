"""Where one person says what a tool costs, and reads it; and what files say of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.clock import stamp
from bot.costs import store
from bot.costs.cost import Cost, read_cells
from bot.errors import UserError
from bot.records.desk import RecordDesk
from bot.records.record import FileColumns, Record
from bot.slack.visibility.audience import EVERYTHING
from bot.store.trail import Event
from bot.text.fold import fold
from bot.tools.tool import ROOM, Tool, sees_cost

_TITLES = {
    "amount": "cost, annual cost, yearly cost, total, amount, spend, price, cout, prix, depense, cout annuel",
    "currency": "devise, monnaie",
    "period": "billing, billing period, billing cycle, per, par, periode, facturation",
}


class CostDesk(RecordDesk):
    """Where one person says what a tool costs, and reads it."""

    def sees_cost(self, record: Record[Tool]) -> bool:
        """Whether this person may know what a tool costs: the one question that all who show it ask."""
        return sees_cost(record, self.user, self.manager)

    def cost(self, record: Record[Tool]) -> list[tuple[str, Cost | None]]:
        """What a tool costs and cost before, newest first. Raises UserError for who may not know."""
        if not self.sees_cost(record):
            raise UserError("tools-error-cost")
        return store.of(self.services.store, self.workspace, record.number)

    def costs(self, tools: Sequence[Record[Tool]]) -> dict[int, Cost | None]:
        """What tools cost, by number, None where nobody said; without those of which this person may not know."""
        seen = [one for one in tools if self.sees_cost(one)]
        known = store.now(self.services.store, self.workspace) if seen else {}
        return {one.number: known.get(one.number) for one in seen}

    def say_cost(self, number: int, cost: Cost | None) -> Record[Tool]:
        """Keep what a tool costs now, None where that is not known. Raises UserError."""
        with self._writing():
            record = self.record(ROOM, number)
            if record.gone_at:
                raise UserError("records-error-gone", number=number)
            known = self.cost(record)
            if cost != (known[0][1] if known else None):
                self.keep_cost(number, cost)
        return record

    def keep_cost(self, number: int, cost: Cost | None) -> None:
        """The same, where it was looked at who may. Inside `store.write`."""
        now = stamp(self.services.clock())
        store.save(self.services.store, self.workspace, number, cost, self.user, now)
        self._note(Event("tools.cost", subject=str(number)))  # that it was said; the record of it is read by others


# -- files -------------------------------------------------------------------------------------------------------------


def cost_of_cells(cells: Mapping[str, Any]) -> Cost | None:
    """What a line of a file says that its tool costs; None where it says nothing. Raises UserError."""
    amount, currency, period = (str(cells.get(name) or "").strip() for name in _TITLES)
    return read_cells(amount, currency, _period(period)) if amount else None


_PERIODS = {"month": "m", "quarter": "qt", "year": "ya"}


def _period(said: str) -> str:
    """`monthly`, « par an »: as costs know it."""
    words = fold(said).split()
    last = words[-1] if words else ""
    if last.startswith(("once", "one", "uni")):
        return "once"
    return next((name for name, begins in _PERIODS.items() if last and last[0] in begins), last)


def wrong_cost(cells: Mapping[str, Any], _: Record[Tool] | None = None) -> UserError | None:
    """What is wrong with what a line of a file says that its tool costs; the rest of the line comes in."""
    try:
        cost_of_cells(cells)
    except UserError as error:
        return error
    return None


def _differs(desk: RecordDesk, cells: Mapping[str, Any], number: int) -> bool:
    said = None if wrong_cost(cells) else cost_of_cells(cells)
    known = store.of(desk.services.store, desk.workspace, number)
    return said is not None and said != (known[0][1] if known else None)


def _take(desk: RecordDesk, rows: Sequence[tuple[Mapping[str, Any], int]]) -> None:
    own = CostDesk(desk.services, desk.workspace, desk.user, seen_by=EVERYTHING)
    for cells, number in rows:
        if _differs(desk, cells, number):
            own.keep_cost(number, cost_of_cells(cells))


COLUMNS = FileColumns(_TITLES, _differs, _take)
