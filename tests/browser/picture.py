"""Takes the pictures in the README: `python -m tests.browser.picture` writes docs/sandbox.png and docs/digest.png.

Signs of a message are colour emoji: Debian's fonts-noto-color-emoji has them.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.app import build
from bot.check import MANIFEST
from bot.config import Config
from demo import kpis
from demo.company import DemoClock, fill
from sandbox import DEMO, Sandbox
from tests.browser import chromium
from tests.browser.reader import Reader
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, serving
from tests.patience import PATIENCE

DOCS = Path(__file__).parents[2] / "docs"
ZONE = "Europe/Paris"
DIGESTS = "C0PRODUCTOPS"
LARGEST = 200_000  # bytes


def main() -> int:
    """Take the pictures; 1 when there is no Chromium to take them with."""
    path = chromium.find()
    if path is None:
        print("no Chromium on this machine", file=sys.stderr)
        return 1
    with (
        organisation() as slack,
        sync_playwright() as playwright,
        closing(chromium.launch(playwright, path)) as browser,
    ):
        pictures: dict[str, Callable[[Browser, Sandbox], bytes]] = {"sandbox.png": ask, "digest.png": read}
        for name, take in pictures.items():
            picture = take(browser, slack)
            assert len(picture) < LARGEST, f"{len(picture)} bytes are more than a README should load"
            (DOCS / name).write_bytes(picture)
            print(f"{DOCS / name}: {len(picture):,} bytes")
    return 0


@contextmanager
def organisation() -> Iterator[Sandbox]:
    """The demo's organisation with the bot at work, and its systems."""
    clock = DemoClock()
    with (
        tempfile.TemporaryDirectory() as folder,
        Sandbox(manifest=MANIFEST, organisation=DEMO, clock=clock.seconds, patience=PATIENCE) as slack,
        kpis.sources(Path(folder), clock) as connections,
    ):
        own = (slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url)
        config = Config(*own, f"sqlite:///{folder}/store.db", connections=connections)
        fill(config, clock, slack)
        with closing(build(config)) as bot, serving(bot, slack, "socket"):
            yield slack


def opened(browser: Browser, slack: Sandbox, height: int) -> tuple[Page, Reader]:
    """The page of the English product manager."""
    page = browser.new_page(
        viewport={"width": 1280, "height": height},
        color_scheme="light",
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id=ZONE,
    )
    return page, Reader(page, slack.url)


def ask(browser: Browser, slack: Sandbox) -> bytes:
    """Oliver asks what a word means here, then mistypes another; the PNG."""
    slack.person(FRENCH).say(CHANNEL, "Before we plan: is the checkout pilot an MVP, or a first version?")
    slack.person(DEVELOPER).say(CHANNEL, "Ten customers behind a flag. I would say MVP, but ask Oliver.")
    page, reader = opened(browser, slack, 800)
    reader.arrive(ENGLISH)
    reader.ask("MVP", "Minimum Viable Product")
    reader.ask("activaton", "Did you mean")
    page.mouse.move(0, 0)
    expect(reader.newest.get_by_test_id("message-menu")).to_be_hidden()
    assert reader.troubles == []
    return page.screenshot()


def read(browser: Browser, slack: Sandbox) -> bytes:
    """Oliver reads last Monday's digest; the PNG."""
    page, reader = opened(browser, slack, 1000)
    reader.arrive(ENGLISH, DIGESTS)
    title = page.get_by_role("heading", name="Product health")
    title.scroll_into_view_if_needed()
    title.evaluate("node => node.closest('[data-testid=message]').scrollIntoView({block: 'start'})")
    page.mouse.move(0, 0)
    expect(page.get_by_text("Checkout conversion").first).to_be_visible()
    assert reader.troubles == []
    return page.screenshot()


if __name__ == "__main__":
    sys.exit(main())
