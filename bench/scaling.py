"""The fourth pillar with many people, on both engines, as ratios against reading one record: python -m bench.scaling.

Each part fills a workspace of its own and prints a line an engine. A part is a function of the services.
"""

import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from bench.records import milliseconds
from bench.store_door import postgres_url
from bot import app
from bot.champions.team import ROOM as CHAMPIONS
from bot.champions.team import Champion
from bot.config import Config
from bot.inquiries import store as inquiries
from bot.inquiries.brief import KIND, briefs
from bot.posts import Delivery
from bot.records.desk import RecordDesk
from bot.records.store import records
from bot.services import Services
from bot.slack.store import save_person
from bot.store import open_store
from bot.tool_audits.audit import CHOICES, ToolUse
from bot.tool_audits.desk import SURVEY, AuditDesk, outcome
from bot.tool_audits.listeners import ANSWERS
from bot.tools.desk import ROOM as TOOLS
from bot.tools.tool import Tool

_PEOPLE, _TEAMS, _TOOLS, _ANSWERED = 2_000, 100, 60, 1_200
_ZONES = ("Europe/Paris", "Europe/London", "America/New_York", "Asia/Tokyo")
_ADMIN = "U0ADMIN"

Part = Callable[[Services], str]


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def audit(made: Services) -> str:
    """Everybody of a hundred teams is asked which tools they use; most answer, and the result is read."""
    here, store = "T0AUDIT", made.store
    people = [f"U{n:06d}" for n in range(_PEOPLE)]
    desk, size = RecordDesk(made, here, _ADMIN), _PEOPLE // _TEAMS
    with store.write(here):
        for n, one in enumerate(people):
            zone = _ZONES[n % len(_ZONES)]
            save_person(store, here, id=one, name=one, locale="en-GB", is_admin=0, fetched_at="2999", zone=zone)
        for n in range(_TEAMS):
            said = Champion(f"Team {n}", people=tuple(people[n * size : (n + 1) * size]))
            desk.add(CHAMPIONS, said)
        for n in range(_TOOLS):
            desk.add(TOOLS, Tool(f"Tool {n}", needs=("design", "docs")[: 1 + n % 2]))
    store.analyze()
    floor = milliseconds(lambda: records.get(store, here, TOOLS, 7))
    own = AuditDesk(made, here, _ADMIN)
    started = _seconds(own.start)
    half = next(iter(inquiries.unanswered(store, here, people[0], "2999", SURVEY.kind))).item
    kind = briefs(ANSWERS.inquiries, [])[KIND]
    turn = iter(people)

    def compose() -> None:
        person = next(turn)
        assert kind.compose(made, Delivery(here, person, KIND, "", str(date.today()), person, ""))

    brief = milliseconds(compose)
    uses = [ToolUse(n, ("design",), CHOICES["often"][n % 4], "no", n, 1 + n % 5) for n in range(1, 9)]

    def answer() -> None:
        for one in people[-_ANSWERED:]:
            AuditDesk(made, here, one).answer(half, uses)

    answers = _seconds(answer)
    store.analyze()
    read = milliseconds(lambda: outcome(made, here))
    return (
        f"an audit of {_PEOPLE:,} people: started in {started:.2f} s ({started * 1000 / floor:,.0f} x reading one "
        f"record, {floor:.2f} ms); a brief {brief:.1f} ms ({brief / floor:,.0f} x); an answer "
        f"{answers * 1000 / _ANSWERED:.1f} ms ({answers * 1000 / _ANSWERED / floor:,.0f} x); the result of "
        f"{_ANSWERED:,} answers {read:.0f} ms ({read / floor:,.0f} x)"
    )


PARTS: tuple[Part, ...] = (audit,)


def main() -> None:
    """Print a line an engine for each part."""
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as postgres:
        for name, url in (("SQLite", f"sqlite:///{Path(folder) / 'bench.db'}"), ("PostgreSQL", postgres)):
            with closing(open_store(url)) as store:
                app.migrate(store)
                made = app.services(Config(slack_bot_token="xoxb-none"), store)
                for part in PARTS:
                    print(f"{name}: {part(made)}")
                made.executor.shutdown()


if __name__ == "__main__":
    main()
