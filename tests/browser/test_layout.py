"""The page on a phone, and in the dark."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import PHONE, Visits
from tests.browser.look import faint, overflow, settled
from tests.conftest import ADMIN, ENGLISH, FRENCH

pytestmark = pytest.mark.browser

LONG = "https://" + "long-address-without-a-break." * 6 + "example"


def fills_the_window(part: Locator) -> bool:
    """Whether something takes a phone's whole screen, once it has come to rest."""
    box = {"x": 0, "y": 0, **PHONE["viewport"]}  # type: ignore[dict-item]
    return settled(part.page, lambda: part.bounding_box() == box, True)


@pytest.mark.parametrize(("user", "term"), [(ENGLISH, "Minimum"), (FRENCH, "Produit minimum")])
def test_everything_fits_on_a_phone(visit: Visits, user: str, term: str) -> None:
    """On 390 pixels the side bar is a drawer, forms take the whole screen, and nothing has to be pushed sideways."""
    reader = visit(user, **PHONE)
    expect(reader.at("app")).to_be_hidden()
    for asked, answer in (("", "/glossary"), ("MVP", term), ("activation", "Mobile"), ("wanted", "PSP")):
        reader.ask(asked, answer)
        assert overflow(reader.page) == 0, f"/glossary {asked}"
    reader.say(LONG)
    expect(reader.newest).to_contain_text(LONG[:40])
    assert overflow(reader.page) == 0, "a long address"

    reader.open_form(reader.action("glossary.add").first)
    assert fills_the_window(reader.modal.locator("form"))
    assert overflow(reader.page) == 0, "the form"
    reader.at("modal-close").click()
    expect(reader.modal).to_be_hidden()

    reader.at("open-menu").click()
    expect(reader.at("app")).to_be_in_viewport()
    assert overflow(reader.page) == 0, "the drawer"
    reader.open_home()
    expect(reader.at("app")).to_be_hidden()
    assert overflow(reader.page) == 0, "Home"


@pytest.mark.parametrize(("theme", "paper"), [("light", "rgb(253, 252, 249)"), ("dark", "rgb(23, 27, 30)")])
def test_everything_can_be_read_in_light_and_in_the_dark(visit: Visits, theme: str, paper: str) -> None:
    """The page follows the system's theme, and in both every word stands out from what is behind it."""
    reader = visit(ADMIN, color_scheme=theme)
    expect(reader.page.locator("body")).to_have_css("background-color", paper)
    for asked, answer in (("", "One word"), ("activation", "Checkout"), ("flux capacitor", "isn’t in the glossary")):
        reader.ask(asked, answer)
    reader.say("A message with a `code`, a https://link.example and @Product Ops")
    expect(reader.newest).to_contain_text("I didn’t understand that.")
    expect(reader.messages.filter(has_text="A message with a code")).to_be_visible()
    assert faint(reader.page) == [], "the channel"

    reader.open_form(reader.action("glossary.edit").first)
    reader.field("source").fill("nowhere")
    reader.send()
    expect(reader.wrong("source")).to_be_visible()
    assert faint(reader.page) == [], "a form with an error"
    reader.action("glossary.delete").click()
    expect(reader.at("confirm")).to_be_visible()
    assert faint(reader.page) == [], "a question"
    reader.at("confirm-deny").click()
    reader.at("modal-close").click()
    expect(reader.modal).to_be_hidden()

    reader.open_home()
    assert faint(reader.page) == [], "Home"
