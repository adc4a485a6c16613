"""What whoever brings a file is offered: importing what was tried, matching what nobody knows, and choices."""

from tests.conftest import ADMIN, CHANNEL, ENGLISH, World
from tests.scenarios.acts import again, ask, bring, count, direct, form_from, press, send, told
from tests.words import action_ids, words


def test_it_is_seen_at_once_that_an_import_has_begun(world: World) -> None:
    """The form gives way to a sentence that says so, and where the report comes."""
    helena = world.person(ADMIN)
    form_from(world, helena, "import")
    file = helena.upload("terms.csv", b"term,definition\nMVP,x\n")
    assert helena.submit({"file": [file["id"]], "mode": "keep"}) == {}
    assert helena.modal is not None
    assert "I’m reading *terms.csv*. I’ll send the report to our direct messages." in words(helena.modal)
    world.settle()
    assert "Imported *terms.csv*." in told(world, helena)[-1]


def test_what_was_tried_is_imported_by_a_button(world: World) -> None:
    """With the same choices, once, in the place of the report."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    bring(world, helena, "term,definition\nMVP,Ours.\n")
    text = "term,definition\nMVP,Theirs.\nOKR,Goals.\n"
    assert "1 added, 0 changed, 0 unchanged, 0 rejected. One line left out." in bring(
        world, helena, text, "try", alike="leave"
    )
    tried = helena.messages(direct(world, helena))[-1]
    assert count(world, "meaning") == 1
    press(world, helena, tried, "glossary.import_now")
    done = helena.messages(direct(world, helena))[-1]
    assert done["ts"] == tried["ts"]
    assert "Imported *terms.csv*." in words(done)
    assert "glossary.import_now" not in action_ids(done)
    again(world)
    assert count(world, "meaning") == 2
    assert "Theirs." not in words(ask(oliver, "MVP"))


def test_what_is_matched_after_an_import_is_imported_again(world: World) -> None:
    """The button of the second try works, though that of the first was pressed in the same message."""
    helena = world.person(ADMIN)
    text = "title,phase,status\nDark mode,Night shift,New\nSearch,Web,Cooking\n"
    bring(world, helena, text, "try", "backlog.csv", "/idea")
    press(world, helena, helena.messages(direct(world, helena))[-1], "ideas.import_now")
    done = helena.messages(direct(world, helena))[-1]
    assert "1 added, 0 changed, 0 unchanged, 1 rejected." in words(done)
    press(world, helena, done, "ideas.import_match")
    send(world, helena, **{"status:0": "in_progress"})
    press(world, helena, helena.messages(direct(world, helena))[-1], "ideas.import_now")
    assert "Search" in words(helena.command("/idea", "2", channel=CHANNEL))


def test_words_that_nobody_knows_are_matched_once(world: World) -> None:
    """The report lists them with a form; the file is tried again with what was chosen, and so is the next one."""
    helena = world.person(ADMIN)
    text = "title,phase,status\nDark mode,Night shift,Parked\nSearch,Web,Cooking\n"
    report = bring(world, helena, text, "try", "backlog.csv", "/idea")
    assert "Columns ignored, because I don’t know their names: phase" in report
    assert "Statuses I don’t know: Parked, Cooking" in report
    press(world, helena, helena.messages(direct(world, helena))[-1], "ideas.import_match")
    send(world, helena, **{"column:0": "team", "status:0": "skip", "status:1": "in_progress"})
    tried = helena.messages(direct(world, helena))[-1]
    assert "1 added, 0 changed, 0 unchanged, 0 rejected. One line left out." in words(tried)
    press(world, helena, tried, "ideas.import_now")
    card = words(helena.command("/idea", "1", channel=CHANNEL))
    assert "Web" in card
    assert "In progress" in card
    later = bring(world, helena, "title,phase,status\nExport,Web,COOKING\n", "keep", "more.csv", "/idea")
    assert "1 added" in later
    assert "ignored" not in later
