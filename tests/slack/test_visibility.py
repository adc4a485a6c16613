"""Who is shown what: the rule, what Slack is asked for it, and that no feature goes round it."""

import ast
import re
from collections.abc import Iterable, Iterator

import pytest

from bot import app
from bot.features import FEATURES
from bot.records.store import schema
from bot.slack.visibility import store as kept
from bot.slack.visibility.audience import EVERYTHING, IMPORT_PLACE, Audience
from bot.slack.visibility.store import PrivatePlace
from bot.store import Migration, Store
from tests.shelves import ELSEWHERE, HERE
from tests.test_house import MODULES, functions, nodes

ANN, BOB, ROOM, OTHER = "U0ANN", "U0BOB", "G0ROOM", "G0OTHER"
IMPORT = f"{IMPORT_PLACE}7"
NOON = "2026-11-23T12:00:00Z"

# What is read of a table with a place without asking who is to see it, and why that shows nobody anything.
WHOLE = {
    "bot.ideas.store.ideas.get": "the desk asks",
    "bot.ideas.store.ideas.several": "the desk asks",
    "bot.ideas.store.ideas.parts": "who captured a part hears of it",
    "bot.ideas.store.ideas.shipped_ideas": "a figure that names none",
    "bot.ideas.store.scores.stand_many": "it writes",
    "bot.glossary.store.meanings.get": "the desk asks",
    "bot.glossary.store.wanted.derive": "it writes",
    "bot.glossary.store.search.fill": "it writes",
    "bot.glossary.store.search._fill_page": "it writes",
    "bot.glossary.store.browse.fill": "it writes",
    "bot.ideas.store.words.fill": "it writes",
    "bot.ideas.store.words._fill_page": "it writes",
    "bot.ideas.store.ideas.captured_since": "whoever captured them asks",
    "bot.glossary.store.browse._fill_page": "it writes",
    "bot.glossary.store.browse._place": "where a page begins, by the id of a meaning that was shown",
    "bot.glossary.store.arrivals.changed_since": "an import makes way for them",
    "bot.glossary.store.arrivals.answered_since": "an import settles them",
    "bot.ideas.store.arrivals.titles_since": "an import makes way for them",
    "bot.customers.store.marked": "a name is one customer's, whoever may see it",
    "bot.loop.store.begin": "it writes",
    "bot.records.store.records.as_of": "a snapshot has all; whoever reads one is shown what they see",
    "bot.roadmap.store.fill": "it writes",
    "bot.roadmap.store._without_item": "it writes",
    "bot.roadmap.store._matching": "the audience is its own",
    "bot.sync.store.comparisons.to_compare": "nobody is shown which",
    "bot.records.store.records.read": "the desk asks, whoever lists them, and who is shown what a message became",
    "bot.copies.store.copies.due": "the bot asks, which copies follow their document",
}
# What posts for others to read, besides the ledger, and what asks whether it may.
POSTS = {
    "bot.asking.listeners": "answers for the asker alone where another company reads",
    "bot.kpis.posting": "to whoever posted, alone",
    "bot.slack.request": "to one person",
}


def audience(user: str, *places: str) -> Audience:
    """Somebody in these places."""
    return Audience(user, lambda: places)


def test_who_sees_what() -> None:
    """A public record is everybody's; a private one is its members' and its captor's. Nobody is nobody's captor."""
    for user in (ANN, BOB, ""):
        assert audience(user).sees("", "")
        assert audience(user, ROOM).sees(ROOM, "")
    assert audience(ANN).sees(ROOM, ANN)
    assert not audience(ANN).sees(ROOM, BOB)
    assert not audience("").sees(ROOM, "")
    assert not audience(ANN, OTHER).sees(ROOM, "")
    assert EVERYTHING.sees(ROOM, BOB)
    for one in (audience(ANN, IMPORT), EVERYTHING):
        assert not one.sees(IMPORT, ANN)


def test_what_is_public_asks_nobody() -> None:
    """A look-up of what everybody sees costs nothing more."""

    def never() -> list[str]:
        raise AssertionError("nobody needs to know")

    assert Audience(ANN, never).sees("", BOB)
    assert Audience(ANN, never).sees(ROOM, ANN)


@pytest.mark.parametrize("captor", ["captor", ""])
def test_a_statement_sees_what_the_rule_sees(shelf: Store, captor: str) -> None:
    """A ranking, a count and a page leave out what a card would not show, on both engines."""
    everybody = [audience(ANN), audience(BOB, ROOM), audience("", OTHER, ROOM), audience(""), EVERYTHING]
    rows = [(place, by) for place in ("", ROOM, OTHER, IMPORT) for by in ("", ANN, BOB)]
    with shelf.write(HERE):
        shelf.run("CREATE TABLE captured (workspace TEXT, place TEXT, captor TEXT)")
        insert = "INSERT INTO captured (workspace, place, captor) VALUES (:workspace, :place, :captor)"
        shelf.many(insert, [{"workspace": HERE, "place": place, "captor": by} for place, by in rows])
        for one in everybody:
            asked = f"SELECT * FROM captured WHERE {one.condition('captured', *filter(None, [captor]))}"
            found = shelf.run(asked, **one.parameters)
            sees = [(place, by) for place, by in rows if one.sees(place, by if captor else "")]
            assert sorted((row["place"], row["captor"]) for row in found) == sorted(sees)
        shelf.run("DROP TABLE captured")


@pytest.fixture
def place(shelf: Store) -> PrivatePlace:
    """A place whose members are known."""
    with shelf.write(HERE):
        kept.record(shelf, HERE, ROOM)
        kept.record(shelf, HERE, ROOM)
    (one,) = kept.places(shelf, HERE, ANN)
    assert one == PrivatePlace(ROOM, "", 0, False)
    kept.save_members(shelf, HERE, one, [ANN, BOB], NOON)
    (one,) = kept.places(shelf, HERE, ANN)
    assert one == PrivatePlace(ROOM, NOON, 0, True)
    return one


def test_who_left_is_gone_at_once(shelf: Store, place: PrivatePlace) -> None:
    """Until Slack has said anew who is there it is not known; another workspace knows nothing of it."""
    kept.forget_place(shelf, HERE, ROOM, ANN)
    assert kept.places(shelf, HERE, ANN) == [PrivatePlace(ROOM, "", 1, False)]
    assert kept.places(shelf, HERE, BOB) == [PrivatePlace(ROOM, "", 1, True)]
    kept.forget_place(shelf, HERE, ROOM)
    assert kept.places(shelf, HERE, BOB) == [PrivatePlace(ROOM, "", 2, False)]
    kept.forget_place(shelf, HERE, OTHER, ANN)
    assert kept.places(shelf, ELSEWHERE, ANN) == []
    assert place.is_member


def test_an_answer_older_than_a_leaving_is_dropped(shelf: Store, place: PrivatePlace) -> None:
    """Slack was asked, then somebody left, then its answer came: it is not believed."""
    kept.forget_place(shelf, HERE, ROOM, ANN)
    kept.save_members(shelf, HERE, place, [ANN, BOB], NOON)
    assert kept.places(shelf, HERE, ANN) == [PrivatePlace(ROOM, "", 1, False)]


def test_who_agreed_to_a_shared_channel(shelf: Store) -> None:
    """It is remembered by person and channel, however often they agree."""
    for _ in range(2):
        kept.agree(shelf, HERE, ROOM, [ANN])
    assert kept.has_agreed(shelf, HERE, ROOM, [BOB, ANN])
    assert not kept.has_agreed(shelf, HERE, ROOM, [BOB])
    assert not kept.has_agreed(shelf, HERE, OTHER, [ANN])
    assert not kept.has_agreed(shelf, ELSEWHERE, ROOM, [ANN])


# -- the rule for features ---------------------------------------------------------------------------------------------


def with_a_place(migrations: Iterable[Migration]) -> set[str]:
    """The tables that keep where something was captured; in others a place is where one is posted."""
    told = " ".join(str(step.sql) for step in migrations)
    added = re.findall(r"ALTER TABLE (\w+) ADD COLUMN place ", told)
    made = re.findall(r"CREATE TABLE (\w+) \(((?:(?!CREATE TABLE).)*?)\bPRIMARY KEY", told, re.DOTALL)
    return {*added, *(name for name, columns in made if re.search(r"\bplace TEXT", columns))} - {"delivery", "kpi_mute"}


def readers(tables: set[str]) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """The functions that read one of these tables, by their whole name."""
    reads = re.compile(rf"\b(?:FROM|JOIN) (?:{'|'.join(tables)})\b(?! *\()")

    def is_reading(node: ast.AST) -> bool:
        text = str(node.value) if isinstance(node, ast.Constant) else ""
        return bool(reads.search(text)) and not text.lstrip().startswith("DELETE")

    for module in MODULES:
        if any(map(is_reading, nodes(module))):  # few do, and to look into each function takes long
            for one in functions(module):
                if any(map(is_reading, ast.walk(one))):
                    yield f"{module}.{one.name}", one


def test_whatever_has_a_place_is_read_for_an_audience() -> None:
    """A feature that reads records by their tables says for whom, or stands above with the reason why not."""
    steps = [*schema.MIGRATIONS, *(step for feature in FEATURES for step in feature.migrations)]
    tables = with_a_place(steps)
    assert tables == {"idea", "meaning", "record", "wanted"}
    found = dict(readers(tables))
    assert len(found) > 20
    silent = {
        name
        for name, one in found.items()
        if "audience" not in {arg.arg for arg in (*one.args.args, *one.args.kwonlyargs)}
    }
    assert silent == set(WHOLE)


def test_whatever_is_kept_of_a_message_keeps_its_place() -> None:
    """A room that keeps a message takes over where it is from."""
    for module in MODULES:
        for one in functions(module):
            named = [arg.arg for arg in one.args.args if arg.annotation and ast.unparse(arg.annotation) == "Excerpt"]
            if named and module != "bot.slack.keep":
                assert f"{named[0]}.place" in ast.unparse(one), f"{module}.{one.name}"


def calls(module: str, name: str, argument: str = "") -> bool:
    """Whether a module calls a method of that name, and says that argument of it."""
    made = [node for node in nodes(module) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    found = [node for node in made if isinstance(node.func, ast.Attribute) and node.func.attr == name]
    return any(not argument or argument in {one.arg for one in node.keywords} for node in found)


def test_nothing_is_said_to_others_unasked() -> None:
    """One function shares in a conversation, the ledger posts, and whoever else writes for others stands above."""
    ours = [module for module in MODULES if module.startswith("bot.")]
    assert [module for module in ours if calls(module, "respond", "in_channel")] == ["bot.slack.sharing"]
    assert {module for module in ours if calls(module, "chat_postMessage")} == set(POSTS)


def test_only_the_ledger_writes_to_somebody_else() -> None:
    """What another person waits for must not be lost with the process: in private a listener answers whoever pressed,
    and nobody else."""
    written = {
        f"{module}: {ast.unparse(node.args[0])}"
        for module in MODULES
        for node in nodes(module)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "direct_message"
    }
    own = ("request.user", "self.user", "self._request.user", "self._job.person")
    assert len(written) > 3
    assert [one for one in sorted(written) if one.partition(": ")[2] not in own] == []


def test_every_feature_is_migrated_with_it(shelf: Store) -> None:
    """The tables of places are there before the first feature captures anything."""
    assert app.migrate(shelf) == []
