"""The glossary comes in from a file and goes out to one, through Slack."""

import os
from typing import Any

import pytest

from bot.glossary.listeners import files
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World, rest
from tests.scenarios.acts import (
    again,
    ask,
    bring,
    count,
    define,
    edit,
    form,
    form_from,
    home,
    newest,
    press,
    received,
    send,
    told,
    values,
)
from tests.words import action_ids, words

LINES = int(os.environ.get("LINES_OF_A_FILE", "2000"))
SHEET = """Acronym;Full name;Description;Also known as;Team;Colour
MVP;Minimum viable product;The smallest thing.;MMP, first cut;;red
PO;Product owner;Orders the backlog.;;Checkout;
PO;Purchase order;What finance signs.;;Finance;
?!;Nothing;No letters.;;;
WIP;;;;;
MVP;Minimum viable product;The smallest thing.;MMP, first cut;;red
"""


def test_a_spreadsheet_is_tried_then_kept(world: World) -> None:
    """A dry run tells what a file would do and does none of it; the import does it, and tells each line's fate."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    partly = "Imported part of *terms.csv*: one line was rejected."
    for mode, says in (("try", "Nothing is saved yet"), ("keep", partly)):
        report = bring(world, helena, SHEET, mode)
        assert says in report
        assert "3 added, 0 changed, 1 unchanged, 1 rejected. One term without a definition." in report
        assert "Line 5: ?! — rejected (Which term?" in report
        assert "Colour" in report
        lines = received(world, "report-").splitlines()
        assert lines[0] == "Line 2: MVP — added"
        assert lines[4] == "Line 6: WIP — has no definition, added to the missing terms"
        assert lines[5] == "Line 7: MVP — unchanged (the same as a line above)"
        assert lines[6] == "Columns ignored, because I don’t know their names: Colour"
        assert count(world, "meaning") == (0 if mode == "try" else 3)
    assert "The smallest thing." in words(ask(oliver, "first cut"))
    assert "*PO* has 2 definitions here." in words(ask(oliver, "PO"))
    assert "0 added, 0 changed, 4 unchanged, 1 rejected." in bring(world, helena, SHEET)
    assert count(world, "meaning_version") == 3


def test_an_export_comes_back_unchanged(world: World) -> None:
    """What goes out to a spreadsheet comes in again without a single change, dangerous cells and all."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    form_from(world, oliver, "add")
    send(
        world,
        oliver,
        term="=cmd()",
        definition_en='+1 -1 @x "quoted"; a, b\nsecond line',
        definition_fr="'déjà",
        aliases="-5; @home",
        owner=FRENCH,
        context="Équipe",
        source="https://example.com/?a=1",
        review_by="2030-01-02",
    )
    define(world, helena, "NPS", expansion_fr="Taux de recommandation net", definition_en="Would you?")
    coming = ask(oliver, "export")
    assert "I’m sending the file" in words(coming)
    exported = received(world, "glossary-")
    assert "'=cmd()" in exported
    assert "Your glossary: 2 definitions." in told(world, oliver)[-1]
    report = bring(world, helena, exported)
    assert "0 added, 0 changed, 2 unchanged, 0 rejected." in report
    assert values(edit(world, oliver, '"=cmd()"'))["term"] == "=cmd()"


def test_whoever_exports_from_home_reads_where_the_file_goes(world: World) -> None:
    """Home has no conversation to answer in: a form says it, where a badge alone showed that anything happened."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "MVP", definition_en="The smallest thing.")
    for person, said in (
        (oliver, "I’m sending the file to our direct messages."),
        (amelie, "Je vous envoie le fichier"),
    ):
        press(world, person, home(world, person), "glossary.export")
        assert person.modal
        assert said in words(person.modal)
    assert "MVP" in received(world, "glossary-")


def test_whoever_exports_by_a_button_of_a_message_reads_where_the_file_goes(world: World) -> None:
    """The help of decisions has the button: what comes of it is said below it, not by a badge elsewhere alone."""
    oliver = world.person(ENGLISH)
    shown = oliver.command("/decision", "help", channel=CHANNEL)
    press(world, oliver, shown or {}, "decisions.export")
    assert "I’m sending the file to our direct messages." in words(newest(world, oliver))
    assert received(world, "decisions-")


def test_an_edited_export_changes_what_was_edited(world: World) -> None:
    """A definition changed in the spreadsheet is a new version, under the name of whoever imported it."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    define(world, oliver, "MVP", definition_en="The smallest thing.")
    define(world, oliver, "WIP", definition_en="Work under way.")
    press(world, oliver, home(world, oliver), "glossary.export")
    edited = received(world, "glossary-").replace("The smallest thing.", "The least we can learn from.")
    assert "0 added, 1 changed, 1 unchanged, 0 rejected." in bring(world, helena, edited)
    answer = words(ask(oliver, "mvp"))
    assert "The least we can learn from." in answer
    assert f"by <@{ADMIN}>" in answer


def test_an_approved_meaning_is_not_downgraded(world: World) -> None:
    """A line that does not say it is approved leaves an approved meaning as it is, and is told so; one that does tells
    what it changes."""
    helena = world.person(ADMIN)
    define(world, helena, "MVP", definition_en="The smallest thing.")
    press(world, helena, home(world, helena), "glossary.export")
    line = received(world, "glossary-").replace("The smallest thing.", "The least.")
    report = bring(world, helena, line.replace(",approved", ",draft"))
    assert "Line 2: MVP — rejected (this definition is approved and the line isn’t)" in report
    assert "The smallest thing." in words(ask(helena, "mvp"))
    report = bring(world, helena, line)
    assert "1 changed" in report
    assert "changed: definition_en “The smallest thing.” → “The least.”" in report
    assert "The least." in words(ask(helena, "mvp"))


def test_those_who_waited_for_a_term_hear_of_it(world: World) -> None:
    """A term that comes with a file leaves the wanted list, and whoever asked for it hears."""
    helena, marcus = world.person(ADMIN), world.person(SUPPORT)
    press(world, marcus, ask(marcus, "MVP"), "glossary.ask")
    bring(world, helena, "term,definition\nMVP,The smallest thing.\n")
    assert "*MVP*, which you asked for, is now defined" in told(world, marcus)[-1]
    assert "Nothing is missing" in words(ask(helena, "wanted"))


def test_a_file_that_is_no_glossary_is_told_so(world: World) -> None:
    """An empty, broken, foreign or pictured file changes nothing, and the reader learns what is wrong with it."""
    helena = world.person(ADMIN)
    for content, sentence in (
        ("", "The file is empty."),
        (" \n\n", "The file is empty."),
        ("name,colour\nMVP,red\n", "Columns found: name, colour"),
        ('term,definition\nMVP,"never closed\n', "from line 2 on"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "I found no glossary in this file."),
        ("<!channel>,<@U1>\nx,y\n", "Columns found: &lt;!channel&gt;, &lt;@U1&gt;"),
    ):
        report = bring(world, helena, content)
        assert sentence in report, content
    assert count(world, "meaning") == 0


def test_a_file_that_is_too_large_is_told_so(world: World) -> None:
    """More than 20 MB is refused before it is read, with what to do."""
    report = bring(world, world.person(ADMIN), b"term,definition\n" + b"x" * (20 * 1024 * 1024))
    assert "the limit is 20 MB" in report


def test_a_large_file_shows_how_far_it_is(world: World) -> None:
    """Thousands of lines are taken, and one message says first that they are read and in the end what they did."""
    helena = world.person(ADMIN)
    rows = "".join(f"T{n:05},Meaning number {n}.\n" for n in range(LINES))
    assert f"{LINES:,} added" in bring(world, helena, f"term,definition\n{rows}")
    assert len(told(world, helena)) == 1, "the message changes, no other is sent"
    (posted,) = [arguments for method, arguments in world.slack.calls if method == "chat.postMessage"]
    assert "Reading *terms.csv*" in words(posted)
    assert f"Meaning number {LINES - 1}." in words(ask(helena, f"T{LINES - 1:05}"))


def test_files_come_in_windows_clothes_and_in_french(world: World) -> None:
    """A file of an older spreadsheet, with French headings, keeps its accents; its language is the workspace's."""
    helena = world.person(ADMIN)
    sheet = "Sigle;Signification;Définition;Équipe\r\nNPS;Taux de recommandation;L’écart des notes.;Marché\r\n"
    bring(world, helena, sheet.encode("cp1252"))
    kept = values(edit(world, helena, "nps"))
    assert kept["expansion_en"] == "Taux de recommandation"
    assert kept["definition_en"] == "L’écart des notes."
    assert kept["context"] == "Marché"


def test_an_owner_who_is_no_member_is_shown_as_written(world: World) -> None:
    """A file names its owners in words; the term shows them and its form still opens."""
    helena = world.person(ADMIN)
    bring(world, helena, "term,definition,owner\nMVP,The smallest thing.,Jane Doe\n")
    assert "Jane Doe" in words(ask(helena, "MVP"))
    assert "owner" not in values(edit(world, helena, "MVP"))


def test_only_editors_import(world: World) -> None:
    """Others are told who may; nothing opens, and a form that was open is refused on submit."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    assert "Only glossary editors can do this." in words(ask(oliver, "import"))
    assert oliver.modal is None
    assert "glossary.import" not in action_ids(home(world, oliver))
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, editors=[ENGLISH])
    form_from(world, oliver, "importer")
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, editors=[])
    errors = oliver.submit({"file": [oliver.upload("terms.csv", b"term,definition\nMVP,x\n")["id"]], "mode": "keep"})
    assert "Only glossary editors can do this." in errors["file"]
    assert count(world, "meaning") == 0


def test_an_import_delivered_twice_runs_once(world: World) -> None:
    """The same form delivered again neither imports nor reports a second time."""
    helena = world.person(ADMIN)
    bring(world, helena, SHEET)
    before = len(told(world, helena))
    again(world)
    assert len(told(world, helena)) == before
    assert count(world, "meaning") == 3


def test_a_file_that_cannot_be_fetched_is_told(world: World) -> None:
    """A file Slack does not hand over is asked for again, in the message that said it was being read."""
    helena = world.person(ADMIN)
    form_from(world, helena, "import")
    file = helena.upload("terms.csv", b"term,definition\nMVP,x\n")
    world.slack.faults.add("files.info", "server_error")
    assert helena.submit({"file": [file], "mode": "keep"}) == {}
    world.settle()
    assert "I couldn’t fetch the file from Slack." in told(world, helena)[-1]


def test_a_file_of_somebody_else_is_not_read(world: World) -> None:
    """What a form says of a file is not believed: whose it is, and where it lies, says Slack."""
    helena = world.person(ADMIN)
    theirs = world.person(ENGLISH).upload("terms.csv", b"term,definition\nMVP,x\n")
    form_from(world, helena, "import")
    own = helena.upload("mine.csv", b"term,definition\nRFC,y\n")
    assert helena.submit({"file": [{**theirs, "user": helena.id}], "mode": "keep"}) == {}
    world.settle()
    assert "Someone else uploaded this file." in told(world, helena)[-1]
    form_from(world, helena, "import")
    assert (
        helena.submit({"file": [{**own, "url_private_download": theirs["url_private_download"]}], "mode": "keep"}) == {}
    )
    world.settle()
    assert count(world, "meaning") == 1
    assert "RFC" in words(ask(helena, "RFC"))


def test_an_emoji_of_a_file_is_found_by_the_name_that_slack_sends(world: World) -> None:
    """A spreadsheet holds the character, Slack sends its name: both find the term, whichever it was defined by."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    assert "1 added" in bring(world, helena, "Term,Definition\n🚦,State of a project\n")
    assert "State of a project" in words(ask(oliver, ":vertical_traffic_light:"))
    assert "State of a project" in words(ask(oliver, "🚦"))


def test_a_file_of_an_old_mac_keeps_its_accents(world: World) -> None:
    """Or is refused with the mend where nobody can tell its letters; `sep=;` is no header."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    file = "sep=;\r\nTerm;Definition\r\nPérimètre;Défini à l’avance\r\n".encode("mac_roman")
    assert "1 added" in bring(world, helena, file)
    assert "Défini à l’avance" in words(ask(oliver, "perimetre"))
    broken = b"Term,Definition\nP\x81\x8d\x81,\xf0\x81\xf5\xff\n"
    assert "Save it as UTF-8" in bring(world, helena, broken)


def test_a_bot_that_is_stopped_leaves_the_file_to_the_next(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped in the midst of an import, as by every update, the bot tells nobody that something went wrong: the next
    process goes on with it."""

    def stopped(*_: object, **__: object) -> Any:
        world.bot.services.limits.close()
        raise RuntimeError("no work is taken any more")  # what the executor says then to whoever tells how far it is

    monkeypatch.setattr(files, "take", stopped)
    helena = world.person(ADMIN)
    helena.command("/glossary", "import", channel=CHANNEL)
    world.slack.wait(lambda: helena.modal)
    file = helena.upload("terms.csv", SHEET.encode())
    helena.submit({"file": [file["id"]], "mode": "keep"})
    place = world.slack.core.workspace.direct(ADMIN).id
    world.slack.wait(lambda: helena.messages(place))
    rest(world.slack, world.bot.services.executor)
    (job,) = world.bot.services.store.run("SELECT state, person FROM import_job")
    assert (job["state"], job["person"]) == ("waiting", ADMIN)
    (said,) = helena.messages(place)
    assert words(said) == "Reading *terms.csv*…"
