"""Defining and changing terms, in the page."""

import re

import pytest
from playwright.sync_api import FilePayload, expect

from tests.browser.conftest import Visits
from tests.conftest import ADMIN, ENGLISH, FRENCH

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("user", "own", "unknown", "wrong", "saved"),
    [
        (ENGLISH, "definition_en", "isn’t in the glossary yet.", "Fill this in.", "Here is what everyone"),
        (FRENCH, "definition_fr", "n’est pas encore dans", "Ce champ est requis.", "Voici ce que tout le monde"),
    ],
)
def test_what_is_missing_is_defined(visit: Visits, user: str, own: str, unknown: str, wrong: str, saved: str) -> None:
    """Define it opens a form; left empty, it is refused beside the reader's own definition; filled in, it is kept."""
    reader = visit(user)
    missed = reader.ask("ARPU", unknown)
    reader.open_form(missed.locator("[data-action-id='glossary.add']"))
    expect(reader.field("term")).to_have_value("ARPU")
    reader.field("context").fill("Finance")
    reader.send()
    expect(reader.wrong(own)).to_contain_text(wrong)
    expect(reader.field(own)).to_be_focused()
    expect(reader.field("context")).to_have_value("Finance")
    reader.save(**{own: "Revenue ÷ active users."})
    expect(reader.newest).to_contain_text(saved)
    expect(reader.newest).to_contain_text("Revenue ÷ active users.")
    reader.ask("arpu", "Finance")


def test_a_message_is_made_a_definition(visit: Visits) -> None:
    """Define a term, in a message's menu, opens the form filled from it, with the message's address as the source."""
    amelie, oliver = visit(FRENCH), visit(ENGLISH)
    amelie.say("PSP: the company that takes the card payment for us")
    message = oliver.messages.filter(has_text="PSP: the company")
    message.hover()
    message.get_by_test_id("message-menu").click()
    oliver.open_form(oliver.page.locator("[data-testid=menu-shortcut][data-value='glossary.define_message']"))
    expect(oliver.field("term")).to_have_value("PSP")
    expect(oliver.field("definition_en")).to_have_value("the company that takes the card payment for us")
    expect(oliver.field("source")).to_have_value(re.compile(r"^https://\S+/archives/C0GENERAL/p\d+"))
    oliver.save()
    expect(oliver.newest).to_contain_text("PSP is in the glossary.")
    expect(oliver.newest.get_by_role("link", name="Source")).to_be_visible()


def test_the_second_of_two_editors_loses_nothing(visit: Visits) -> None:
    """Whoever saves second reads who was faster and what they wrote, finds every word typed, and saves again."""
    oliver, helena = visit(ENGLISH), visit(ADMIN)
    for reader in (oliver, helena):
        reader.open_form(reader.ask("MVP", "Minimum Viable Product").get_by_role("button", name="Edit"))
    helena.save(definition_en="The least we can learn from.")
    oliver.fill({"definition_en": "The smallest test of an idea.", "context": "Mobile"})
    oliver.send()
    expect(oliver.modal).to_contain_text("@Helena Brandt changed this to")
    expect(oliver.modal).to_contain_text("The least we can learn from.")
    expect(oliver.field("definition_en")).to_have_value("The smallest test of an idea.")
    expect(oliver.field("context")).to_have_value("Mobile")
    oliver.save()
    expect(oliver.newest).to_contain_text("The smallest test of an idea.")
    helena.ask("MVP", "The smallest test of an idea.")


def test_history_tells_what_changed_and_takes_it_back(visit: Visits) -> None:
    """History shows who changed what; Restore brings an older version back, and everybody reads that one."""
    reader = visit(ENGLISH)
    reader.open_form(reader.ask("MVP", "Minimum Viable Product").get_by_role("button", name="Edit"))
    reader.save(expansion_en="Most valuable player")
    expect(reader.newest).to_contain_text("MVP — Most valuable player")
    history = reader.open_form(reader.newest.get_by_role("button", name="History"))
    expect(history).to_contain_text("Version 3 — changed")
    expect(history).to_contain_text("Stands for: Minimum Viable Product → Most valuable player")
    expect(history).to_contain_text("Owner: nothing → @Oliver Hayes")
    reader.action("glossary.restore").first.click()
    expect(history).to_contain_text("Version 4 — restored")
    reader.at("modal-close").click()
    expect(reader.modal).to_be_hidden()
    reader.ask("MVP", "MVP — Minimum Viable Product")


def test_deleting_is_asked_twice_and_can_be_undone(visit: Visits) -> None:
    """Deleting asks first; what is deleted is found no more, until Bring it back is pressed."""
    reader = visit(ENGLISH)
    reader.open_form(reader.ask("MVP", "Minimum Viable Product").get_by_role("button", name="Edit"))
    reader.action("glossary.delete").click()
    expect(reader.at("confirm")).to_contain_text("Delete this definition?")
    reader.at("confirm-accept").click()
    expect(reader.modal).to_contain_text("MVP is deleted.")
    reader.at("modal-close").click()
    gone = reader.ask("MVP", "MVP was deleted on")
    gone.get_by_role("button", name="Bring it back").click()
    expect(reader.newest).to_contain_text("MVP — Minimum Viable Product")


def test_a_file_is_imported(visit: Visits) -> None:
    """An editor chooses a CSV file in the form, which gives way to word that it is being read; the bot tells them what
    became of its lines, and everybody can ask."""
    reader = visit(ADMIN)
    reader.say("/glossary import")
    expect(reader.modal).to_be_visible()
    reader.send()
    expect(reader.wrong("file")).to_be_visible()
    lines = "Term,Definition\nARPU,Revenue ÷ active users.\nAOV,Average value of an order.\nSCA,\n?!,No letters.\n"
    reader.field("file").set_input_files(FilePayload(name="terms.csv", mimeType="text/csv", buffer=lines.encode()))
    expect(reader.modal.get_by_text("terms.csv")).to_be_visible()
    reader.modal.locator("[data-testid=choice][data-value=keep]").click()
    reader.send()
    expect(reader.modal).to_contain_text("I’m reading terms.csv.")
    reader.at("modal-close").click()
    expect(reader.modal).to_be_hidden()
    reader.open_home()
    reader.at("messages-tab").click()
    told = reader.messages.filter(has_text="Imported part of terms.csv: one line was rejected.")
    expect(told).to_contain_text("2 added")
    expect(told).to_contain_text("1 rejected. One term without a definition.")
    reader.arrive(ADMIN)
    reader.ask("aov", "Average value of an order.")
