"""A person at the page, in a browser window of their own."""

from collections.abc import Mapping
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from tests.conftest import CHANNEL


class Reader:
    """What somebody reads, types and presses; everything waits until it is there."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self._url = url
        self.troubles: list[str] = []
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", lambda said: self.troubles.append(said.text) if said.type == "error" else None)

    # -- going places -------------------------------------------------------------------------

    def arrive(self, user: str, channel: str = CHANNEL) -> None:
        """Open the page as somebody, in a channel."""
        self.page.goto(f"{self._url}/#{urlencode({'user': user, 'channel': channel})}")
        expect(self.page.locator("body.ready")).to_be_visible()
        expect(self.at("bot-status")).to_have_attribute("data-connected", "true")
        expect(self.messages.first).to_be_visible()

    def become(self, user: str) -> None:
        """Choose another person in the page."""
        self.at("person-switcher").click()
        self.page.locator(f"[data-testid=person][data-value={user}]").click()
        expect(self.at("person-switcher")).to_have_attribute("data-user", user)
        expect(self.messages.first).to_be_visible()

    def open_home(self) -> Locator:
        """Open the app's Home tab."""
        self.at("app").click()
        expect(self.action("home.help").first).to_be_visible()
        return self.at("home")

    def still(self, place: Locator) -> Locator:
        """A part of the page, once it has stopped changing: what is published meanwhile takes the place of its
        buttons, and the old ones lead nowhere."""
        before, now = "", place.inner_html()
        while before != now:
            self.page.wait_for_timeout(2000)
            before, now = now, place.inner_html()
        return place

    def open_faults(self) -> None:
        """Open the panel of developers."""
        self.at("tools").click()
        self.at("faults").click()

    # -- reading ------------------------------------------------------------------------------

    def at(self, name: str) -> Locator:
        """Part of the page, by its name."""
        return self.page.get_by_test_id(name)

    @property
    def messages(self) -> Locator:
        """The messages of the conversation, oldest first."""
        return self.at("messages").get_by_test_id("message")

    @property
    def newest(self) -> Locator:
        """The newest message of the conversation."""
        return self.messages.last

    @property
    def modal(self) -> Locator:
        """The form in front."""
        return self.at("modal")

    def action(self, action: str) -> Locator:
        """The controls of an action, wherever they are."""
        return self.page.locator(f"[data-action-id='{action}'], [data-action-id^='{action}:']")

    def field(self, name: str) -> Locator:
        """A field of the form in front."""
        return self.modal.locator(f"[data-block-id='{name}']")

    def wrong(self, name: str) -> Locator:
        """What is said beside a field that is wrong."""
        return self.modal.locator(f"[data-block='{name}']").get_by_test_id("field-error")

    # -- acting -------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Type into the composer and send it."""
        self.at("composer").fill(text)
        self.at("composer").press("Enter")

    def ask(self, text: str, answer: str) -> Locator:
        """Type `/glossary text`, or another command; the answer, once it holds what is expected."""
        before = self.messages.count()
        self.say(text if text.startswith("/") else f"/glossary {text}")
        expect(self.messages).not_to_have_count(before)  # a page that still loads has more in a moment
        expect(self.newest).to_contain_text(answer)
        return self.newest

    def open_form(self, button: Locator) -> Locator:
        """Press what opens a form; the form."""
        button.click()
        expect(self.modal).to_be_visible()
        return self.modal

    def fill(self, fields: Mapping[str, str]) -> None:
        """Type into fields of the form in front, and leave it open."""
        for name, text in fields.items():
            self.field(name).fill(text)

    def send(self) -> None:
        """Press the form's own button, and leave what follows to the story."""
        self.at("modal-submit").click()

    def save(self, **fields: str) -> None:
        """Fill in the form in front and send it, which is accepted."""
        self.fill(fields)
        self.send()
        expect(self.modal).to_be_hidden()
