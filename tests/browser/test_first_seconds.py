"""The first thirty seconds of the demo: what is seen at once, and what a newcomer tries."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, expect
from slack_sdk import WebClient

from demo.company import unread_week
from demo.week import CHANNEL
from sandbox import Sandbox
from tests.browser.conftest import PHONE
from tests.browser.look import faint, overflow
from tests.browser.reader import Reader
from tests.browser.sizes import DESKTOP_OR_PHONE, met
from tests.conftest import ADMIN, ENGLISH, FRENCH
from tests.patience import PATIENCE

pytestmark = pytest.mark.browser

Opens = Callable[..., Reader]

WITHOUT_BOT = "C0DESIGN"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)


@pytest.fixture
def slack(demo: tuple[Sandbox, object]) -> Sandbox:
    """The Slack of the demo that was started."""
    return demo[0]


@pytest.fixture
def opens(browser: Browser, slack: Sandbox) -> Iterator[Opens]:
    """Opens the demo's address in a new browser: `opens("fr-FR", **how)`, `how` being Playwright's."""
    unread_week(slack)
    readers: list[Reader] = []

    def open_(language: str, place: str = "", **how: Any) -> Reader:
        shape = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", "locale": language, **how}
        context = browser.new_context(**shape)
        context.set_default_timeout(PATIENCE * 1000)
        readers.append(Reader(context.new_page(), slack.url))
        readers[-1].page.goto(slack.url + place)
        expect(readers[-1].at("bot-status")).to_have_attribute("data-connected", "true")
        return readers[-1]

    yield open_
    for reader in readers:
        reader.page.context.close()
    assert [trouble for reader in readers for trouble in reader.troubles] == [], "the page logged errors"


def tries(reader: Reader, kind: str = "") -> Locator:
    """What there is to try."""
    return reader.page.locator(f"[data-testid=try][data-value={kind}]" if kind else "[data-testid=try]")


@pytest.mark.parametrize(
    ("language", "user", "words", "size"),
    met(
        [
            ("en-US", ENGLISH, ["To try:", "Score this idea", "Read in French", "New", "Sandbox"]),
            ("fr-FR", FRENCH, ["À essayer", "Évaluer cette idée", "Lire en anglais", "Nouveau", "Bac à sable"]),
            ("de-DE", ENGLISH, ["To try:", "Score this idea", "Read in French", "New", "Sandbox"]),
        ],
        {**DESKTOP_OR_PHONE, "dark": {"color_scheme": "dark"}},
    ),
)
def test_the_demo_opens_on_last_mondays_digest(
    opens: Opens, language: str, user: str, words: list[str], size: dict[str, Any]
) -> None:
    """Without a word typed: the channel, the digest from its first line, what happened since below it, four things to
    try; in the language of the browser, on a phone too."""
    reader = opens(language, **size)
    expect(reader.at("person-switcher")).to_have_attribute("data-user", user)
    expect(reader.at("channel-title")).to_have_text("product-ops")
    for words_ in ("Product health", "Checkout conversion fell"):
        expect(reader.page.get_by_text(words_).first).to_be_in_viewport()
    expect(reader.at("news")).to_be_in_viewport()
    expect(reader.at("news")).to_have_text(words[3])
    expect(tries(reader)).to_have_count(4)
    for one in tries(reader).all():
        expect(one).to_be_in_viewport()
    for said in words[1:3]:
        expect(reader.at("tries")).to_contain_text(said)
    expect(reader.page.locator(".workspace")).to_contain_text(words[4])
    assert overflow(reader.page) == 0
    assert faint(reader.page) == []


def test_an_alert_waits_and_people_talk(opens: Opens, slack: Sandbox) -> None:
    """A badge leads to this morning's alert; the digest has answers below it; a round of scores is revealed."""
    reader = opens("en-GB")
    waiting = slack.workspace().workspace.direct(ENGLISH).unread(ENGLISH)  # fewer before nine
    assert waiting > 1
    expect(reader.at("app").locator(".badge")).to_have_text(str(waiting))
    reader.messages.filter(has_text="Product health").get_by_test_id("thread-link").click()
    expect(reader.at("thread-messages")).to_contain_text("codes postaux")
    expect(reader.at("thread-messages")).to_contain_text("CHK-431")
    reader.at("thread-close").click()
    reader.messages.filter(has_text="#7").first.get_by_test_id("thread-link").click()
    expect(reader.at("thread-messages")).to_contain_text("The carrier accepts no change after noon")
    reader.at("app").click()
    reader.at("messages-tab").click()
    alert = reader.messages.filter(has_text="Activation").last
    expect(alert).to_be_attached()
    expect(reader.messages.nth(-waiting)).to_be_in_viewport()  # the first that is unread


@pytest.mark.parametrize(
    ("language", "other", "term", "table", "size"),
    met(
        [("en-GB", FRENCH, "Minimum Viable Product", "Value"), ("fr-FR", ENGLISH, "Produit minimum viable", "Valeur")],
        DESKTOP_OR_PHONE,
    ),
)
def test_each_of_the_four_does_what_it_says(
    opens: Opens, language: str, other: str, term: str, table: str, size: dict[str, Any]
) -> None:
    """A press does it, what comes is in sight, what was tried has a mark; after the fourth the line is gone for good,
    and the menu brings it back."""
    reader = opens(language, **size)
    tries(reader, "command").first.click()
    expect(reader.newest).to_contain_text(term)
    expect(reader.newest.get_by_text(term).first).to_be_in_viewport()
    tries(reader, "command").last.click()
    expect(reader.newest).to_contain_text(table)
    expect(reader.newest).to_be_in_viewport()
    tries(reader, "shortcut").click()
    expect(reader.modal).to_be_visible()
    expect(reader.field("title")).to_have_value("Let customers move a delivery from the tracking page")
    reader.at("modal-close").click()
    expect(reader.modal).to_be_hidden()
    expect(reader.page.locator(".try.done")).to_have_count(3)
    tries(reader, "person").click()
    expect(reader.at("person-switcher")).to_have_attribute("data-user", other)
    expect(reader.at("tries")).to_be_hidden()
    reader.page.reload()
    expect(reader.at("bot-status")).to_have_attribute("data-connected", "true")
    expect(reader.at("tries")).to_be_hidden()
    if size:
        reader.at("open-menu").click()
    reader.at("tools").click()
    reader.at("tries-show").click()
    expect(reader.at("tries")).to_be_visible()
    assert overflow(reader.page) == 0


@pytest.mark.parametrize(("language", "size"), met([("fr-FR",), ("en-GB",)], DESKTOP_OR_PHONE))
def test_prompts_are_asked_at_a_press(opens: Opens, language: str, size: dict[str, Any]) -> None:
    """Over the bot's messages stand four questions; one press asks one, and the answer comes below it."""
    reader = opens(language, **size)
    if size:
        reader.at("open-menu").click()
    reader.at("app").click()
    title = reader.at("channel-title")
    assert title.evaluate("node => node.scrollWidth <= node.clientWidth"), "the name is whole"
    reader.at("messages-tab").click()
    prompts = reader.at("prompt")
    expect(prompts).to_have_count(4)
    expect(reader.at("tries")).to_be_hidden()
    assert overflow(reader.page) == 0
    asked = prompts.first.inner_text()
    prompts.first.click()
    expect(reader.newest).to_have_attribute("data-user", "U0BOT")
    expect(reader.messages.filter(has_text=asked).last).to_be_visible()
    expect(reader.newest).not_to_contain_text(asked)


def test_the_line_is_closed_for_good(opens: Opens) -> None:
    """Whoever knows what to do is not told again; what is typed by hand counts as tried."""
    reader = opens("en-GB")
    reader.say("/glossary MVP")
    expect(reader.page.locator(".try.done")).to_have_count(1)
    reader.at("tries-close").click()
    expect(reader.at("tries")).to_be_hidden()
    reader.page.reload()
    expect(reader.at("bot-status")).to_have_attribute("data-connected", "true")
    expect(reader.at("tries")).to_be_hidden()


def test_an_own_answer_comes_into_sight(opens: Opens) -> None:
    """Also where somebody has scrolled up: as in Slack, what they send takes them down."""
    reader = opens("en-GB")
    expect(reader.page.get_by_text("Product health").first).to_be_in_viewport()
    reader.ask("MVP", "Minimum Viable Product")
    expect(reader.newest.get_by_text("Minimum Viable Product").first).to_be_in_viewport()
    reader.page.get_by_text("Product health").first.scroll_into_view_if_needed()
    before = reader.messages.count()
    reader.messages.filter(has_text="Product health").get_by_role("button", name="All KPIs").click()
    expect(reader.messages).to_have_count(before + 1)
    expect(reader.newest).to_be_in_viewport()


def test_the_unread_stays_in_sight(opens: Opens, slack: Sandbox) -> None:
    """Whoever wrote last still begins at what is unread when they come back, and an edited message moves nothing."""
    client = WebClient(token=slack.bot_token, base_url=slack.api_url)
    note = client.chat_postMessage(channel=CHANNEL, text="Figures are being checked")
    slack.person(ENGLISH).say(CHANNEL, "Thanks")
    unread_week(slack)
    reader = opens("en-GB")
    expect(reader.newest).to_contain_text("Thanks")
    digest = reader.page.get_by_text("Product health").first
    expect(digest).to_be_in_viewport()
    client.chat_update(channel=CHANNEL, ts=str(note["ts"]), text="Figures are right")
    expect(reader.messages.filter(has_text="Figures are right")).to_have_count(1)
    expect(digest).to_be_in_viewport()


def test_commands_of_slack_are_answered(opens: Opens) -> None:
    """What the curious type first: help, who is here, what belongs to Slack, what nobody knows."""
    reader = opens("en-GB")
    for typed, answer in (
        ("/help", "/glossary"),
        ("/who", "Priya Raman"),
        ("/remind me", "one of Slack’s own commands"),
        ("/frobnicate", "isn’t a command here"),
        ("/invite @Oliver Hayes", "already"),
        ("/invite Bob", "Nobody here is called Bob"),
    ):
        reader.say(typed)
        expect(reader.newest).to_contain_text(answer)
        expect(reader.newest).to_be_in_viewport()


def test_the_bot_is_invited(opens: Opens, slack: Sandbox) -> None:
    """Where it is not, a mention says so; `/invite` lists who is missing; then it answers."""
    slack.person(ADMIN).join(WITHOUT_BOT)
    place = "/#" + urlencode({"user": FRENCH, "channel": WITHOUT_BOT})
    reader = opens("fr-FR", place)
    reader.say("@Product Ops MVP")
    expect(reader.newest).to_contain_text("/invite @Product Ops")
    reader.say("/invite")
    expect(reader.page.locator(f"[data-testid=invite][data-value={FRENCH}]")).to_have_count(0)
    reader.page.locator("[data-testid=invite][data-value=U0BOT]").click()
    expect(reader.newest).to_contain_text("Ajout à #design-crit")
    expect(reader.messages.filter(has_text="a rejoint le canal")).to_have_count(1)
    reader.say("@Product Ops MVP")
    expect(reader.messages.last.get_by_test_id("thread-link")).to_be_visible()
    slack.person(ADMIN).remove_bot(WITHOUT_BOT)


@pytest.mark.parametrize("size", [{}, PHONE], ids=["desktop", "phone"])
def test_a_picture_enlarges(opens: Opens, slack: Sandbox, size: dict[str, Any]) -> None:
    """A press shows it in front of everything, whether somebody attached it or the bot shows it; Escape closes it."""
    reader = opens("en-GB", **size)
    reader.at("attach").set_input_files({"name": "chart.png", "mimeType": "image/png", "buffer": PIXEL})
    expect(reader.page.locator(".shelf")).to_contain_text("chart.png")
    reader.say("The chart")
    expect(reader.newest).to_contain_text("chart.png")
    file = reader.newest.get_by_test_id("file").get_attribute("data-file")
    client = WebClient(token=slack.bot_token, base_url=slack.api_url)
    block = {"type": "image", "slack_file": {"id": file}, "alt_text": "Activation, a year"}
    for press in (".file-picture", ".zoom"):
        reader.newest.locator(press).click()
        expect(reader.at("enlarged").locator("img")).to_be_visible()
        reader.page.keyboard.press("Escape")
        expect(reader.at("enlarged")).to_have_count(0)
        if press == ".file-picture":
            client.chat_postMessage(channel=CHANNEL, text="Activation", blocks=[block])
            expect(reader.newest.locator(".zoom")).to_be_visible()


def test_names_are_whole_and_faults_are_for_developers(opens: Opens) -> None:
    """Whoever one is, the control that says so shows all of it; what developers break is one menu away."""
    reader = opens("en-GB")
    expect(reader.at("faults")).to_have_count(0)
    for user in (ENGLISH, FRENCH, "U0HELENA", "U0PRIYA", "U0INES"):
        reader.become(user)
        for part in reader.at("person-switcher").locator(".menu-text, .menu-label").all():
            assert part.evaluate("node => node.scrollWidth <= node.clientWidth"), user
    expect(reader.at("tries")).to_contain_text("To try:")  # the sandbox's own words stay in the browser's language
    reader.open_faults()
    expect(reader.at("fault-add")).to_be_visible()


def test_times_are_those_of_who_reads(opens: Opens) -> None:
    """The digest of nine in Paris is one of eight in London, wherever the browser is."""
    for language, at in (("en-GB", "08:00"), ("fr-FR", "09:00")):
        reader = opens(language, timezone_id="America/Los_Angeles")
        expect(reader.messages.filter(has_text="Product health").locator(".time").first).to_have_text(at)


@pytest.mark.parametrize(
    ("language", "starting"),
    [("en-GB", "Product Ops is starting."), ("fr-FR", "Product Ops démarre.")],
)
def test_what_is_sent_while_the_bot_starts_is_answered(
    slack: Sandbox, opens: Opens, language: str, starting: str
) -> None:
    """Whoever opens the page too early reads that the bot is starting, and what they send arrives."""
    slack.core.started.clear()
    try:
        reader = opens(language)
        expect(reader.page.locator("#banner")).to_contain_text(starting)
        reader.say("/glossary MVP")
    finally:
        slack.bot_is_ready()
    expect(reader.newest).to_contain_text("MVP —")
    expect(reader.page.locator("#banner")).to_be_hidden()
