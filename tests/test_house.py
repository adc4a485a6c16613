"""The rules of the house, kept by reading the code."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import bot.app
from bot.lasting import lasting

ROOT = Path(bot.app.__file__).parent
MODULES = {
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for folder in ("bot", "demo", "sandbox")
    for path in sorted((ROOT.parent / folder).rglob("*.py"))
}
SHARED = ("slack", "connectors", "records", "madr", "keyresults")  # what has sentences and is no feature
FEATURES = [path.parent.name for path in ROOT.glob("*/en.ftl") if path.parent.name not in SHARED]
KITCHEN = ("ballots", "inquiries", "schedule")  # features that serve the others, which are the rooms
# What several rooms of records do, each in a package.
PIECES = {"announcements", "boards", "cards", "commitments", "confirmations", "countdowns", "courses", "exchange"}
PIECES |= {"fields", "gaps", "guides", "keyresults", "links", "listings", "madr", "meetings", "news", "okr_files"}
PIECES |= {"opinions", "outcomes", "polls", "possessions", "questionnaires", "records", "replies", "reviews", "rota"}
PIECES |= {"roundup", "succession", "vacancies"}
# The rooms of tools, blockers, champions, the guild, onboarding, off-boarding, retrospectives and goals.
FOURTH = {"actions", "blockers", "champions", "costs", "goals", "guild", "handover", "needs", "onboarding", "playbooks"}
FOURTH |= {"renewals", "retro", "tool_audits", "tools"}
ROOM_LINES = 450
# In a room everything is a rule, true without I/O, but these.
IMPURE = {"", "store", "blocks", "listeners", "samples", "usage", "exchange", "desk"}
IMPURE |= {"change", "ready", "suggest", "weekly"}  # glossary
IMPURE |= {"counting", "deadlines", "actor", "scoring", "followers"}  # ideas
IMPURE |= {
    "alerts",
    "collect",
    "compose",
    "history",
    "now",
    "picture",
    "pipelines",
    "points",
    "posting",
    "report",
    "topics",
    "wording",
}
IMPURE |= {
    "lease",
    "ledger",
    "look",
    "notices",
    "pictures",
    "plan",
    "poster",
    "schedule",
    "standby",
    "ticker",
}  # schedule
IMPURE |= {"prompts", "rooms", "typed"}  # asking
IMPURE |= {"health"}  # roadmap
IMPURE |= {"brief", "monthly", "survey"}  # inquiries
IMPURE |= {"callers"}  # agents
IMPURE |= {"teams", "coverage", "gaps"}  # champions
IMPURE |= {"room"}  # guild
IMPURE |= {"about", "adoption", "facts", "nudge", "prefill"}  # documents
IMPURE |= {"draft", "upkeep", "wikis"}  # copies
IMPURE |= {"framework"}  # rights
IMPURE |= {"comparing", "creating", "matching", "rounds", "sending"}  # sync
IMPURE |= {"authorizing", "front", "greeting", "keys", "lifecycle", "looking", "oauth", "presence"}  # installations
IMPURE |= {"inspection", "rotation", "tokens", "upkeep", "vault"}
IMPURE |= {"outbox", "possessions"}  # what several rooms have
# What a rule may not reach: files, the network, other programs, the clock, chance.
WORLD = {"aiohttp", "asyncio", "http", "io", "logging", "os", "pathlib", "psycopg", "random", "secrets", "shutil"}
WORLD |= {"slack_bolt", "slack_sdk", "socket", "sqlite3", "sqlite_utils", "subprocess", "threading", "time", "uuid"}
# What every store may know of Slack: settings, deliveries, and who is shown what.
SHARED_STORES = {
    "bot.slack.store",
    "bot.slack.store.deliveries",
    "bot.slack.visibility.audience",
    "bot.slack.visibility.store",
}


@cache
def code(module: str) -> str:
    """The text of a module."""
    return MODULES[module].read_text(encoding="utf-8")


@cache
def _trees() -> dict[str, list[ast.AST]]:
    with lasting():
        return {module: _walked(code(module)) for module in MODULES}


def _walked(text: str) -> list[ast.AST]:
    """As `ast.walk` goes, in a third of its time, but for what says of a name whether it is read or written."""
    found: list[ast.AST] = [ast.parse(text)]
    for node in found:  # which grows meanwhile
        for value in node.__dict__.values():
            if type(value) is list:
                found += [one for one in value if isinstance(one, ast.AST)]
            elif isinstance(value, ast.AST) and not isinstance(value, ast.expr_context):
                found.append(value)
    return found


def nodes(module: str) -> list[ast.AST]:
    """Everything a module is made of, the module itself first; parsed once."""
    return _trees()[module]


@cache
def reached(module: str) -> set[str]:
    """The packages a module imports, by their first name; `urllib.request` whole."""
    found: set[str] = set()
    for node in nodes(module):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def functions(module: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module."""
    for node in nodes(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


DEFINITIONS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def is_public(part: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether others use it by name; a setter is explained by its property."""
    setters = [d for d in part.decorator_list if isinstance(d, ast.Attribute) and d.attr == "setter"]
    return not part.name.startswith("_") and not setters


@cache
def imports(module: str) -> set[str]:
    """The modules of the house that a module imports."""
    found: set[str] = set()
    for node in nodes(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            # `from bot.slack import blocks` imports bot.slack.blocks.
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name for name in inner if name in MODULES} or {node.module}
    return {name for name in found if name.partition(".")[0] in ("bot", "demo", "sandbox")}


def kind(module: str) -> str:
    """The part of a feature a module is: "store", "blocks", "listeners", or its own name."""
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else ""


def of_features() -> Iterator[tuple[str, str]]:
    """Every module of a feature, with its kind."""
    for module in MODULES:
        if module.split(".")[1:2] and module.split(".")[1] in FEATURES:
            yield module, kind(module)


def test_there_are_features_to_look_at() -> None:
    """The rules below are about something."""
    assert "glossary" in FEATURES
    assert {"term", "store", "blocks", "listeners"} <= {name for _, name in of_features()}


def test_rules_are_pure() -> None:
    """What is true of a term or an idea needs no Slack, no database and no clock."""
    allowed = {"bot.errors", "bot.merge", "bot.periods", "bot.slack.access", "bot.slack.text", "bot.sheets"}
    allowed |= {"bot.slack.ids", "bot.fields.field", "bot.records.access", "bot.records.record", "bot.lazy"}
    allowed |= {"bot.courses.course", "bot.keyresults.result"}
    allowed |= {"bot.figures.figure", "bot.leadtime.journey"}
    allowed |= {"bot.connectors.page_text"}
    allowed |= {"bot.boards.board", "bot.guides.guide"}
    seen = set()
    for module, name in of_features():
        if name in IMPURE:
            continue
        seen.add(name)
        outside = {i for i in imports(module) - allowed if not i.startswith("bot.text") and kind(i) in IMPURE}
        outside |= {
            i for i in imports(module) - allowed if i.split(".")[1:2] and i.split(".")[1] not in (*FEATURES, "text")
        }
        assert outside == set(), module
        assert not reached(module) & WORLD, module
        assert not re.search(r"\b(?:open|print|input)\(|\.now\(|\.today\(", code(module)), module
    assert {"term", "idea", "kpi", "cadence"} <= seen


def test_what_is_named_impure_is_there() -> None:
    """No exception outlives what it was made for."""
    assert {name for _, name in of_features()} >= IMPURE


def test_store_and_blocks_know_only_the_rules() -> None:
    """SQL knows no Block Kit, Block Kit knows no listener, and neither calls Slack."""
    for module, name in of_features():
        known = imports(module)
        if name == "store":
            assert not [i for i in known if kind(i) in ("blocks", "listeners") and i.split(".")[1] in FEATURES], module
            assert not {i for i in known if i.startswith("bot.slack")} - SHARED_STORES, module
        if name == "blocks":
            assert not [i for i in known if kind(i) == "listeners" or i in ("bot.slack.request", "bot.slack.listen")]


def test_a_feature_uses_no_listener_of_another() -> None:
    """Rooms share rules and stores, never what they show and listen to; what is the kitchen's is there for all."""
    for module, _ in of_features():
        own = module.split(".")[1]
        foreign = {i for i in imports(module) if i.split(".")[1:2] and i.split(".")[1] in FEATURES} - {
            i for i in imports(module) if i.split(".")[1:2] in ([own], *([name] for name in KITCHEN))
        }
        assert not [i for i in foreign if kind(i) in ("listeners", "blocks")], module


def test_the_kitchen_knows_no_room() -> None:
    """What plans and posts for every room learns of them by what they declare: none is named in it."""
    rooms = [name for name in FEATURES if name not in KITCHEN]
    assert rooms
    for module, _ in of_features():
        if module.split(".")[1] in KITCHEN:
            assert not [i for i in imports(module) if i.split(".")[1:2] and i.split(".")[1] in rooms], module


def test_what_rooms_share_knows_no_room() -> None:
    """A piece that several rooms of records use is told of them by what they hand it."""
    rooms = {name for name in FEATURES if name not in (*KITCHEN, "asking")}
    known = {name: {i.split(".")[1] for i in imports(name) if "." in i} for name in MODULES if name.startswith("bot.")}
    shared = {name: used for name, used in known.items() if name.split(".")[1] in PIECES}
    assert {name.split(".")[1] for name in shared} == PIECES
    assert {name: used & rooms for name, used in shared.items() if used & rooms} == {}


def test_a_room_reads_like_a_page() -> None:
    """Those of the fourth pillar have their limit of lines, whatever pieces they are made of."""
    lines = Counter[str]()
    for module in MODULES:
        if module.startswith("bot.") and (room := module.split(".")[1]) in FOURTH:
            lines[room] += code(module).count("\n")
    assert lines.keys() == FOURTH
    assert {room: many for room, many in lines.items() if many > ROOM_LINES} == {}


def test_only_the_entrances_know_the_composition_root() -> None:
    """Nothing imports bot.app but what starts the bot or reports on it."""
    entrances = {"bot.serve", "bot.check", "bot.docs", "demo.company"}
    known = {module for module in MODULES if "bot.app" in imports(module)}
    assert {module for module in known if not module.startswith("bot.cli.")} <= entrances


def test_the_sandbox_knows_nothing_of_the_bot() -> None:
    """The local Slack could serve any app."""
    for module in MODULES:
        if module.startswith("sandbox"):
            assert not {i for i in imports(module) if not i.startswith("sandbox")}, module
            assert not reached(module) & {"slack_bolt", "sqlite_utils", "psycopg"}, module


def test_the_bot_knows_neither_sandbox_nor_demo() -> None:
    """There is no special path: against the local Slack the bot does what it does against Slack, and production
    installs neither the local Slack nor the look-alikes of the demo."""
    for module in MODULES:
        if module.startswith("bot"):
            assert not [i for i in imports(module) if i.startswith(("sandbox", "demo"))], module
            assert "aiohttp" not in reached(module), module


def test_only_the_store_and_its_neighbours_reach_a_database() -> None:
    """Everything else goes through the one door; sqlite-utils may also be handed to a migration."""
    for module in MODULES:
        if reached(module) & {"sqlite3", "sqlite_utils", "psycopg", "psycopg_pool"}:
            assert module.startswith("bot.store.") or module.endswith(".store.schema"), module


def test_sql_lives_in_stores() -> None:
    """No statement stands outside the files that are there for it."""
    statement = re.compile(
        r"\b(?:SELECT\s.+?\sFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|(?:CREATE|ALTER|DROP)\s+TABLE)\s",
        re.DOTALL,
    )
    assert statement.search("SELECT *\n  FROM term ")
    for module in MODULES:
        if "store" in module.split(".") or module.startswith("sandbox"):
            continue
        explains = {id(node.value) for node in nodes(module) if isinstance(node, ast.Expr)}  # docstrings may show some
        for node in nodes(module):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explains:
                assert not statement.search(node.value + " "), f"{module}:{node.lineno}"


def test_only_config_reads_the_environment() -> None:
    """Settings come from one place; the demo hands them to the bot it starts."""
    readers = {module for module, path in MODULES.items() if re.search(r"os\.(?:environ|getenv)", path.read_text())}
    assert readers == {"bot.config", "demo.serve"}


def test_what_a_form_carries_goes_one_way() -> None:
    """Rooms give `kit.modal` an object and read `Request.metadata`: what is too much for Slack is kept in between."""
    ways = {"bot.slack.blocks", "bot.slack.request", "bot.slack.forms.carried", "bot.slack.payload"}
    ways |= {"bot.slack.forms.again"}  # shows a form again as it came
    assert {module for module in MODULES if module.startswith("bot") and "private_metadata" in code(module)} == ways


def test_nobody_waits_for_somebody_elses_property() -> None:
    """Up to Python 3.11 `functools.cached_property` holds one lock for all objects while it computes, and ours ask
    Slack and the store: `bot.lazy` holds none."""
    for module in MODULES:
        if module.startswith("bot"):
            named = {node.name for node in nodes(module) if isinstance(node, ast.alias)}
            named |= {node.attr for node in nodes(module) if isinstance(node, ast.Attribute)}
            assert "cached_property" not in named, module


def test_a_file_has_one_subject() -> None:
    """No file offers more than fifteen functions and classes, nor is longer than what can be read at once."""
    long = []
    for module in MODULES:
        tree = nodes(module)[0]
        assert isinstance(tree, ast.Module)
        parts = [part for part in tree.body if isinstance(part, DEFINITIONS) and is_public(part)]
        lines = len(code(module).splitlines())
        if len(parts) > 15 or lines > 400:
            long.append(f"{module}: {len(parts)} public parts, {lines} lines")
    assert long == []


def test_a_class_is_called_like_no_other() -> None:
    """A name that others use says which one is meant, wherever it is read."""
    named = [
        node.name
        for module in MODULES
        if module.startswith("bot")
        for node in nodes(module)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    assert len(named) > 50
    assert sorted(name for name, times in Counter(named).items() if times > 1) == []


def test_nothing_imports_itself_in_a_circle() -> None:
    """Every module can be read, and understood, after what it imports."""
    order = TopologicalSorter({module: imports(module) & MODULES.keys() - {module} for module in MODULES})
    order.prepare()


def test_what_is_public_is_explained() -> None:
    """A module, and every public class and function in it, says in a sentence what it is."""
    bare = []
    for module, path in MODULES.items():
        tree = nodes(module)[0]
        assert isinstance(tree, ast.Module)
        if path.stat().st_size and not ast.get_docstring(tree):
            bare.append(module)
        for node in nodes(module):
            if isinstance(node, ast.ClassDef | ast.Module) and not getattr(node, "name", "").startswith("_"):
                parts = [part for part in node.body if isinstance(part, DEFINITIONS) and is_public(part)]
                bare += [f"{module}:{part.lineno} {part.name}" for part in parts if not ast.get_docstring(part)]
    assert bare == []


def test_a_function_does_one_thing() -> None:
    """None is longer than a screen."""
    long = [
        f"{module} {f.name}: {f.end_lineno - f.lineno + 1} lines"
        for module in MODULES
        for f in functions(module)
        if f.end_lineno and f.end_lineno - f.lineno >= 50
    ]
    assert long == []


def test_production_installs_the_bot_alone() -> None:
    """Neither the local Slack with its server, nor a tool of this suite, is installed to run the bot; nor the latter to
    try the demo."""
    names = {
        lock: set(re.findall(r"^([a-z0-9._-]+)(?:\[.*\])?==", (ROOT.parent / f"{lock}.lock").read_text(), re.MULTILINE))
        for lock in ("requirements", "requirements-demo", "requirements-dev")
    }
    assert names["requirements"] < names["requirements-demo"] < names["requirements-dev"]
    assert "aiohttp" in names["requirements-demo"] - names["requirements"]
    assert {"mypy", "playwright", "pytest"} <= names["requirements-dev"] - names["requirements-demo"]
    project = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["setuptools"]["packages"]["find"]["include"] == ["bot", "bot.*"]
