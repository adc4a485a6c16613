"""The bot's process is killed in the midst of an import: the next goes on, and whoever brought the file hears once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.glossary.store import meanings
from bot.ideas.store import ideas
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store, open_store
from sandbox import DEMO, Person, Sandbox
from sandbox.organisation import BOT_USER_ID
from tests.conftest import ADMIN, CHANNEL
from tests.mortal import MortalBot, Point
from tests.patience import PATIENCE
from tests.words import words

LINES = 2_600  # so many that they come in parts
LATER = 300  # seconds: what a dead process had in hand is free again
FILE = "term,definition\n" + "".join(f"T{n:05},Meaning number {n}.\n" for n in range(LINES))
IDEAS = "title,ice_impact,ice_confidence,ice_ease\n" + "".join(f"Idea {n},{n % 10 + 1},5,5\n" for n in range(LINES))


@dataclass
class Office(MortalBot):
    """Where HELENA brings files."""

    store: Store

    @property
    def helena(self) -> Person:
        """Who brings files."""
        return self.slack.person(ADMIN)

    def told(self, piece: str) -> int:
        """How many messages to her say this."""
        said = self.helena.messages(self.slack.core.workspace.direct(ADMIN).id)
        return sum(piece in words(message) for message in said)

    def reports(self) -> int:
        """How many reports were sent."""
        return sum(file.user == BOT_USER_ID and "report-" in file.name for file in self.slack.core.files.all())

    def count(self, table: str) -> int:
        """The rows of a table."""
        return int(self.store.run(f"SELECT count(*) AS many FROM {table}")[0]["many"])

    def under_way(self) -> int:
        """How many imports are not told."""
        return len(self.store.run("SELECT id FROM import_job WHERE state <> 'ended'"))


@pytest.fixture
def office(schema_url: str, tmp_path: Path) -> Iterator[Office]:
    """On each engine, empty."""
    with Sandbox(organisation=DEMO, patience=PATIENCE) as slack, open_store(schema_url) as store:
        made = Office(slack, schema_url, tmp_path, store)
        try:
            yield made
        finally:
            made.end()


def bring(office: Office, point: Point, command: str, name: str, content: str) -> dict[str, object]:
    """Bring a file to a bot that dies at a point; the form as it is to be sent again, empty where it was taken."""
    life, helena = office.live(point), office.helena
    helena.command(command, "import", channel=CHANNEL)
    office.slack.wait(lambda: helena.modal, PATIENCE)
    file = helena.upload(name, content.encode())
    form: dict[str, object] = {"file": [file["id"]], "mode": "keep"}
    taken = False
    with office.dying(life):
        helena.submit(form)
        taken = True
    assert office.under_way() or not taken, "what was acknowledged is in the store"
    return {} if office.under_way() else form


POINTS = [Point("committed"), *(Point("commit", nth) for nth in (2, 4, 5, 6)), Point("committed", 5)]


@pytest.mark.slow
@pytest.mark.parametrize("point", POINTS, ids=str)
def test_a_killed_import_is_gone_on_with(office: Office, point: Point) -> None:
    """Before it is all in, nothing of it is to be seen; the next process takes it in whole and says so once."""
    again = bring(office, point, "/glossary", "terms.csv", FILE)
    seen = meanings.count(office.store, DEMO.id, EVERYTHING)
    assert seen in (0, LINES)
    assert len(meanings.everything(office.store, DEMO.id, EVERYTHING)) == seen
    office.live(ahead=LATER)
    if again:
        assert office.helena.submit(again) == {}
    office.slack.wait(lambda: office.count("import_job") and not office.under_way(), PATIENCE)
    assert office.told(f"{LINES:,} added, 0 changed, 0 unchanged, 0 rejected.") == 1
    assert office.reports() == 1
    assert meanings.count(office.store, DEMO.id, EVERYTHING) == LINES
    for table in ("meaning", "meaning_version", "meaning_word_item", "lookup"):
        assert office.count(table) == LINES, table


def test_ideas_too(office: Office) -> None:
    """So it is with another room's files: each idea is there once, with its score."""
    bring(office, Point("commit", 5), "/idea", "ideas.csv", IDEAS)
    assert ideas.everything(office.store, DEMO.id, EVERYTHING) == []
    office.live(ahead=LATER)
    office.slack.wait(lambda: not office.under_way(), PATIENCE)
    assert office.told(f"{LINES:,} added") == 1
    assert [one.title for one in ideas.everything(office.store, DEMO.id, EVERYTHING)] == [
        f"Idea {n}" for n in range(LINES)
    ]
    assert office.count("idea") == office.count("idea_standing") == office.count("idea_score") == LINES


@pytest.mark.slow
def test_whoever_kills_every_process_is_told(office: Office) -> None:
    """A file that no process survives is given up after three, and nothing of it is left."""
    while bring(office, Point("commit", 4), "/glossary", "terms.csv", FILE):
        pass  # a chore was what it died of, before the file was taken
    for ahead in (LATER, 2 * LATER):
        life = office.live(Point("commit", 4), ahead)
        life.draw()
        office.slack.wait(life.is_over, PATIENCE)
    office.live(ahead=3 * LATER)
    office.slack.wait(lambda: not office.under_way(), PATIENCE)
    assert office.told("interrupted several times, so I stopped. Nothing was imported.") == 1
    assert office.count("meaning") == office.count("lookup") == office.count("meaning_word_item") == 0
