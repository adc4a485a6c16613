"""Takes the picture in the README: `python -m tests.browser.picture` writes docs/sandbox.png."""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, expect, sync_playwright

from bot import demo
from bot.app import build
from bot.check import MANIFEST
from bot.config import Config
from bot.sandbox import DEMO, Sandbox
from tests.browser import chromium
from tests.browser.reader import Reader
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, serving

PICTURE = Path(__file__).parents[2] / "docs" / "sandbox.png"
ZONE = "Europe/London"
LARGEST = 200_000  # bytes


def main() -> int:
    """Take the picture; 1 when there is no Chromium to take it with."""
    path = chromium.find()
    if path is None:
        print("no Chromium on this machine", file=sys.stderr)
        return 1
    with (
        organisation() as slack,
        sync_playwright() as playwright,
        closing(chromium.launch(playwright, path)) as browser,
    ):
        picture = compose(browser, slack)
    assert len(picture) < LARGEST, f"{len(picture)} bytes are more than a README should load"
    PICTURE.write_bytes(picture)
    print(f"{PICTURE}: {len(picture):,} bytes")
    return 0


@contextmanager
def organisation() -> Iterator[Sandbox]:
    """The demo's organisation with the bot at work, on a weekday's morning."""
    now = datetime.now(ZoneInfo(ZONE))
    shift = (now.replace(hour=10, minute=24) - now).total_seconds()
    with (
        tempfile.TemporaryDirectory() as folder,
        Sandbox(manifest=MANIFEST, organisation=DEMO, clock=lambda: time.time() + shift) as slack,
    ):
        store = f"sqlite:///{folder}/store.db"
        config = Config(slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url, store)
        demo.fill(config)
        with closing(build(config)) as bot, serving(bot, slack, "socket"):
            yield slack


def compose(browser: Browser, slack: Sandbox) -> bytes:
    """Oliver asks what a word means here, then mistypes another; the PNG."""
    slack.person(FRENCH).say(CHANNEL, "Before we plan: is the checkout pilot an MVP, or a first version?")
    slack.person(DEVELOPER).say(CHANNEL, "Ten customers behind a flag. I would say MVP, but ask Oliver.")
    page = browser.new_page(
        viewport={"width": 1280, "height": 800},
        color_scheme="light",
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id=ZONE,
    )
    reader = Reader(page, slack.url)
    reader.arrive(ENGLISH)
    reader.ask("MVP", "Minimum Viable Product")
    reader.ask("activaton", "Did you mean")
    page.mouse.move(0, 0)
    expect(reader.newest.get_by_test_id("message-menu")).to_be_hidden()
    assert reader.troubles == []
    return page.screenshot()


if __name__ == "__main__":
    sys.exit(main())
