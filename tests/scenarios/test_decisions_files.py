"""Decisions that others have written as markdown are brought into Slack: tried first, told by file, then imported."""

import zipfile
from io import BytesIO

import pytest

from bot.decisions.desk import ROOM
from bot.decisions.exchange import MADR
from bot.records.store import lists
from bot.slack.visibility.audience import EVERYTHING
from bot.text.archive import pack
from tests.conftest import ADMIN, World
from tests.scenarios.acts import bring, direct, form_from, newest, press, send, told
from tests.scenarios.test_decisions_story import CHECKOUT
from tests.words import words

OLD = "# 1. Write in XML\n\nDate: 2020-01-02\n\n## Status\n\nSuperseded by [2. Write in TOML](0002-write-in-toml.md)\n"
NEW = "---\nstatus: accepted\ndecision-makers: Inès Moreau, Somebody Else\n---\n# Write in TOML\n\nXML hurts.\n"
ODD = "# 3. Odd\n\n## Status\n\nPurple\n"


def titles(world: World) -> list[tuple[str, str]]:
    """The decisions there are, with their statuses."""
    found = lists.everything(world.bot.services.store, world.workspace, ROOM, EVERYTHING)
    return [(one.content.title, one.status) for one in found]


def test_an_archive_is_tried_then_imported(world: World) -> None:
    """The report names each file and what is wrong with it; *Import now* brings in the others, with what took whose
    place."""
    person = world.person(ADMIN)
    world.bot.services.people.get(world.workspace, "U0INES")
    data = pack({"adr/0001-xml.md": OLD.encode(), "adr/0002-toml.md": NEW.encode(), "adr/0003-odd.md": ODD.encode()})
    said = bring(world, person, data, "try", "adr.zip", "/decision")
    assert "2 added" in said
    assert "0003-odd.md — rejected (I don’t know the status “purple”" in said
    assert titles(world) == []
    press(world, person, newest(world, person, direct(world, person)), "decisions.import_now")
    assert titles(world) == [("Write in XML", "superseded"), ("Write in TOML", "decided")]
    answer = person.command("/decision", "1", channel=CHECKOUT)
    assert answer is not None
    assert "#2" in words(answer)
    made = lists.everything(world.bot.services.store, world.workspace, ROOM, EVERYTHING)[1].content
    assert (made.owner, made.responsible) == ("U0INES", ("Somebody Else",))


def test_several_files_are_brought_at_once(world: World) -> None:
    """As they are, without being packed."""
    person = world.person(ADMIN)
    form_from(world, person, "import", command="/decision")
    files = [person.upload(name, text.encode())["id"] for name, text in (("0001-x.md", OLD), ("0002-t.md", NEW))]
    send(world, person, file=files, mode="keep")
    person.close()
    assert "2 added" in told(world, person)[-1]
    assert titles(world) == [("Write in XML", "superseded"), ("Write in TOML", "decided")]


def test_an_export_comes_in_again(world: World) -> None:
    """Nothing of it is new."""
    person = world.person(ADMIN)
    bring(world, person, NEW, "keep", "0002-toml.md", "/decision")
    data = MADR.archive(world.bot.services, world.workspace, EVERYTHING)
    assert zipfile.ZipFile(BytesIO(data)).namelist() == ["0001-write-in-toml.md"]
    assert "1 unchanged" in bring(world, person, data, "keep", "decisions.zip", "/decision")


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", pack({"a.txt": b"x"})], ids=["broken", "nothing in it"])
def test_what_is_no_archive_of_decisions_is_told(world: World, data: bytes) -> None:
    """In a sentence, and nothing is kept."""
    assert "ZIP" in bring(world, world.person(ADMIN), data, "keep", "x.zip", "/decision")
    assert titles(world) == []
