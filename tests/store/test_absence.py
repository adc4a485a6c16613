"""Where the bot was uninstalled nothing is looked for, sent or read, and all is kept."""

import ast
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import bot.app
from bot.clock import stamp
from bot.posts import Offer
from bot.schedule.store import deliveries, schedules
from bot.store import Store
from bot.store.absence import absent_before, come_back, leave, workspaces
from tests.schedule.making import schedule
from tests.shelves import ELSEWHERE, HERE
from tests.test_house import MODULES, code, functions, nodes

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ROOT = Path(bot.app.__file__).parent

# What reads or changes rows of many workspaces, and may do so of those that the bot is absent from.
EXEMPT = {
    "bot/glossary/store/browse.py fill": "a migration",
    "bot/glossary/store/search.py fill": "a migration",
    "bot/ideas/store/words.py fill": "a migration",
    "bot/installations/": "says where the bot is",
    "bot/courses/store.py expired": "drops what is old",
    "bot/roadmap/store/__init__.py fill": "a migration",
    "bot/roadmap/store/__init__.py first": "of the workspace of a board",
    "bot/roadmap/store/__init__.py page": "of the workspace of a board",
    "bot/roadmap/store/__init__.py teams": "of the workspace of a board",
    "bot/agents/store.py drop_old": "drops what is old",
    "bot/imports/store.py forget_old": "drops what is old",
    "bot/schedule/store/deliveries.py forget_old": "drops what is old",
    "bot/schedule/store/restorations.py": "of a copy of the whole store",
    "bot/slack/forms/store.py forget_old": "drops what is old",
    "bot/slack/store/deliveries.py forget_seen": "drops what is old",
    "bot/slack/store/__init__.py learnt_commands": "what commands are called, everywhere",
    "bot/store/absence.py absent_before": "finds them",
    "bot/store/absence.py workspaces": "finds them",
    "bot/store/trail.py workspaces": "drops what is old",
    "bot/store/workspaces.py": "names all there are",
    "bot/sync/store/connections.py linked_with": "whoever hastens a tool; what is due says whether it is read",
    "bot/tickets/store.py workspaces": "drops what is old",
}


def across() -> dict[str, str]:
    """Every function that is given a store and no workspace, nor anything that names one, and holds a statement about
    rows: its name, with its text and that of what it refers to in its module."""
    found = {}
    for module, path in MODULES.items():
        if module.partition(".")[0] != "bot":
            continue
        lines, (tree, *_) = code(module).splitlines(), nodes(module)
        assert isinstance(tree, ast.Module)

        def text(node: ast.stmt, lines: list[str] = lines) -> str:
            return "\n".join(lines[node.lineno - 1 : node.end_lineno])

        constants = {
            target.id: text(node)
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in functions(module):
            named = {one.arg for one in (*node.args.args, *node.args.kwonlyargs)}
            if "store" not in named or named & {"workspace", "entry", "job", "delivery", "tables", "audience"}:
                continue
            body = text(node)
            body += "".join(value for name, value in constants.items() if re.search(rf"\b{name}\b", body))
            if re.search(r"\b(?:SELECT\s|UPDATE\s\S+\sSET|DELETE\sFROM)", body) and ":workspace" not in body:
                found[f"{path.relative_to(ROOT.parent)} {node.name}"] = body
    # Which tables there are is nobody's row.
    return {name: body for name, body in found.items() if "sqlite_master" not in body}


def test_what_looks_over_all_workspaces_leaves_out_those_the_bot_is_absent_from() -> None:
    """A new chore or claim that forgets to is found here, before it works for somebody who uninstalled the bot."""
    found = across()
    assert len(found) > 15
    exempt = {name for name in found for one in EXEMPT if name.startswith(one)}
    assert {name for name, body in found.items() if "present(" not in body} - exempt == set()
    assert {one for one in EXEMPT if not any(name.startswith(one) for name in found)} == set()


def test_schedules_and_deliveries_wait_until_the_bot_is_back(shelf: Store) -> None:
    """What is due there is neither planned nor claimed, what is due elsewhere is; and all of it is when it is back."""
    for workspace in (HERE, ELSEWHERE):
        schedules.save(shelf, workspace, schedule("C0GENERAL", "U1", NOW - timedelta(days=7)))
        deliveries.offer(shelf, workspace, Offer("kpis.digest", "", "2026-W47", "C0GENERAL"), stamp(NOW))
    assert leave(shelf, HERE, stamp(NOW))
    assert {workspace for workspace, _ in schedules.due(shelf, stamp(NOW), 10)} == {ELSEWHERE}
    assert {one.delivery.workspace for one in deliveries.ready(shelf, NOW, 10)} == {ELSEWHERE}
    assert {one.delivery.workspace for one in deliveries.claim(shelf, NOW, 60, 10)} == {ELSEWHERE}
    assert come_back(shelf, HERE)
    assert HERE in {workspace for workspace, _ in schedules.due(shelf, stamp(NOW), 10)}
    assert {one.delivery.workspace for one in deliveries.claim(shelf, NOW, 60, 10)} == {HERE}


def test_an_absence_begins_once(shelf: Store) -> None:
    """Slack says twice that it was uninstalled: the days until all is purged count from the first time."""
    assert leave(shelf, HERE, "2026-11-01T00:00:00Z")
    assert not leave(shelf, HERE, "2026-11-20T00:00:00Z")
    assert workspaces(shelf) == [HERE]
    assert absent_before(shelf, "2026-11-01T00:00:00Z") == []
    assert absent_before(shelf, "2026-11-01T00:00:01Z") == [HERE]
    assert come_back(shelf, HERE)
    assert not come_back(shelf, HERE)
    assert absent_before(shelf, "2027-01-01T00:00:00Z") == []
