"""What a file says comes in whole, goes out the same, and does no more than it says."""

from bot.decisions.decision import ROOM as DECISIONS
from bot.exchange import files
from bot.exchange.files import RecordSheet, take
from bot.exchange.out import write
from bot.imports.run import ImportRun
from bot.merge import FormBase
from bot.records.desk import RecordDesk
from bot.records.store import lists
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.text import Texts, csv
from tests.records.making import AUTHOR, MANAGER, NOTES, OWNER, STRANGER, Note
from tests.shelves import HERE

FULL = Note(
    "=One, “two”", "Line\nafter line", OWNER, (AUTHOR, STRANGER), "2026-12-01", "glad", ("mobile-app", "data"),
    ("https://a.example/x",),
)  # fmt: skip


def brought(services: Services, text: str, *, dry_run: bool = False) -> RecordSheet[Note]:
    """A file that a manager brings."""
    desk = RecordDesk(services, HERE, MANAGER, seen_by=EVERYTHING)
    return take(desk, NOTES, text.encode(), dry_run=dry_run)


def did(sheet: RecordSheet[Note]) -> list[tuple[int, str, str]]:
    """What became of each line."""
    return [(line.number, line.did, line.why) for line in sheet.lines]


def test_what_goes_out_comes_back_unchanged(services: Services, desk: RecordDesk) -> None:
    """Also what a spreadsheet would take for a formula; into an empty room it comes as it was."""
    desk.add(NOTES, FULL)
    desk.add(NOTES, Note("Two"))
    desk.set_status(NOTES, 2, "done")
    text = write(services, HERE, NOTES, EVERYTHING)
    cells = [cell for _, row in csv.read(text) for cell in row]
    assert "=One, “two”" in cells
    assert "\n1,open,=One" not in text
    assert [one for _, one, _ in did(brought(services, text))] == ["unchanged", "unchanged"]
    new = text.replace("\n1,open", "\n,open").replace("\n2,done", "\n,done")
    assert [one for _, one, _ in did(brought(services, new))] == ["added", "added"]
    assert desk.record(NOTES, 3).content == FULL
    assert desk.record(NOTES, 4).status == "done"


def test_a_line_says_what_is_wrong_with_it(services: Services, desk: RecordDesk) -> None:
    """The others come in; a dry run says the same and keeps nothing."""
    desk.add(NOTES, Note("One"))
    text = "number,title,mood,day\n1,Uno,glad,\n,Two,furious,\n,Three,,soon\n99,Four,,\n,,sad,\n,Six,sad,2026-12-01\n"
    expected = [
        (2, "changed", ""),
        (3, "refused", "records-line-choice"),
        (4, "refused", "records-error-day"),
        (5, "refused", "records-error-number"),
        (6, "refused", "records-line-empty"),
        (7, "added", ""),
    ]
    assert did(brought(services, text, dry_run=True)) == expected
    assert len(desk.versions(NOTES, 1)) == 1
    assert did(brought(services, text)) == expected
    assert [one.content.title for one in lists.everything(services.store, HERE, NOTES, desk.audience)] == ["Uno", "Six"]
    assert [(one.did, one.person) for one in desk.versions(NOTES, 1)][-1] == ("edited", MANAGER)


def test_a_line_names_the_field_that_is_wrong(services: Services, texts: Texts, desk: RecordDesk) -> None:
    """Whoever reads the report knows which cell to mend, by what the form calls it, and what stands in it."""
    desk.add(NOTES, Note("One"))
    text = "number,title,mood,day,links,status\n,Two,furious,,,\n,Three,,soon,,\n,Four,,,ftp://x,\n,,sad,,,\n,Six,,,,gone\n"
    text += f",{'x' * 200},,,,\n"
    sheet = brought(services, text, dry_run=True)
    assert sheet.line_texts(texts.speak("en")) == [
        "Line 2: Two — rejected (Mood: “furious” isn’t one of the choices)",
        "Line 3: Three — rejected (Day: I can’t read “soon” as a date. Write it like 2026-12-31)",
        "Line 4: Four — rejected (Links: ftp://x isn’t a web address)",
        "Line 5 (no title) — rejected (Title: missing)",
        "Line 6: Six — rejected (“gone” isn’t a status here)",
        f"Line 7: {'x' * 80} — rejected (Title: That’s 200 characters; 150 fit here)",
    ]
    french = [line.replace("\u00a0", " ") for line in sheet.line_texts(texts.speak("fr"))]
    assert french[0] == "Ligne 2 : Two — refusée (Humeur : « furious » ne fait pas partie des choix)"
    assert french[3] == "Ligne 5 (sans titre) — refusée (Titre : à renseigner)"
    assert sheet.summary(texts.speak("en"))[0] == "Line 2 rejected: Mood: “furious” isn’t one of the choices"
    assert type(sheet).from_json(sheet.to_json()).line_texts(texts.speak("en")) == sheet.line_texts(texts.speak("en"))


def test_a_column_that_is_missing_is_named_once(services: Services, texts: Texts) -> None:
    """A file without a column that every new line needs says so in one sentence, besides what it says of each line;
    one that only changes what is here needs none."""
    manager = RecordDesk(services, HERE, MANAGER, seen_by=EVERYTHING)
    for said, column in (
        ("title,topic,evidence\nWe ship on Tuesdays,Releases,opinion\nTwo,Two,opinion\n", "Accountable"),
        ("title\nWe ship on Tuesdays\n", "Accountable"),
    ):
        sheet = files.plan(manager, DECISIONS, said.encode())
        assert sheet.count("added") == 0
        lines = sheet.summary(texts.speak("en"))
        assert [line for line in lines if line.startswith("There is no column for ")] != []
        assert sum(column in line for line in lines if line.startswith("There is no column")) == 1
    whole = files.plan(manager, NOTES, b"title,mood\nOne,\n,sad\n")
    assert not [line for line in whole.summary(texts.speak("en")) if "no column" in line]


def test_what_others_wrote_meanwhile_stays(services: Services, desk: RecordDesk) -> None:
    """Another field is merged; the same one is told, and stays theirs."""
    desk.add(NOTES, Note("One", "first"))
    desk.add(NOTES, Note("Two", "first"))
    manager = RecordDesk(services, HERE, MANAGER, seen_by=EVERYTHING)
    text = "number,title,text\n1,One,file\n2,Two,file\n"
    sheet = files.plan(manager, NOTES, text.encode())
    desk.edit(NOTES, 1, FormBase(1), Note("One", "first", OWNER))
    desk.edit(NOTES, 2, FormBase(1), Note("Two", "theirs"))
    arrival = files._Arrival(manager, NOTES, sheet, ImportRun(services, HERE, NOTES.name))
    with services.store.write(HERE):
        arrival.change(arrival.changed)
        done = arrival.done()
    assert did(done) == [(2, "changed", ""), (3, "refused", "sheet-overtaken")]
    assert (desk.record(NOTES, 1).content.text, desk.record(NOTES, 1).content.owner) == ("file", OWNER)
    assert desk.record(NOTES, 2).content.text == "theirs"
