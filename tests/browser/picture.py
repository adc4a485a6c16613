"""Takes the pictures in the README: `python -m tests.browser.picture` writes docs/digest.png, idea.png and answer.png.

Signs of a message are colour emoji: Debian's fonts-noto-color-emoji has them.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.app import build
from bot.check import MANIFEST
from bot.config import Config
from demo import kpis, week
from demo.company import DemoClock, fill, unread_week
from sandbox import DEMO, Sandbox
from tests.browser import chromium
from tests.browser.reader import Reader
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, serving
from tests.patience import PATIENCE

DOCS = Path(__file__).parents[2] / "docs"
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
        pictures: tuple[Callable[[Browser, Sandbox], bytes], ...] = (digest, idea, answer)
        for take in pictures:
            picture, name = take(browser, slack), f"{take.__name__}.png"
            assert len(picture) < LARGEST, f"{len(picture)} bytes are more than a README should load"
            (DOCS / name).write_bytes(picture)
            print(f"{DOCS / name}: {len(picture):,} bytes")
    return 0


@contextmanager
def organisation(kept: Path | None = None) -> Iterator[Sandbox]:
    """The demo's organisation with the bot at work, and its systems; its store as it was filled is also put where
    `kept` says."""
    clock = DemoClock()
    with (
        tempfile.TemporaryDirectory() as folder,
        Sandbox(manifest=MANIFEST, organisation=DEMO, clock=clock.seconds, patience=PATIENCE) as slack,
        kpis.sources(Path(folder), clock) as connections,
    ):
        own = (slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url)
        config = Config(*own, f"sqlite:///{folder}/store.db", connections=connections)
        fill(config, clock, slack)
        if kept:
            shutil.copyfile(f"{folder}/store.db", kept)
        with closing(build(config)) as bot, serving(bot, slack, "socket"):
            yield slack


def opened(browser: Browser, slack: Sandbox, height: int) -> tuple[Page, Reader]:
    """The page of the English product manager, who knows what to try."""
    page = browser.new_page(
        viewport={"width": 1080, "height": height}, color_scheme="light", reduced_motion="reduce", locale="en-GB"
    )
    page.add_init_script("""localStorage.setItem("sandbox.tries", '["closed"]')""")
    return page, Reader(page, slack.url)


def answer(browser: Browser, slack: Sandbox) -> bytes:
    """Oliver asks what a word means here, in the middle of a discussion; the PNG."""
    slack.person(FRENCH).say(CHANNEL, "Before we plan: is the checkout pilot an MVP, or a first version?")
    slack.person(DEVELOPER).say(CHANNEL, "Ten customers behind a flag. I would say MVP, but ask Oliver.")
    page, reader = opened(browser, slack, 640)
    reader.arrive(ENGLISH)
    reader.ask("MVP", "Minimum Viable Product")
    return _taken(page, reader)


def idea(browser: Browser, slack: Sandbox) -> bytes:
    """Oliver reads an idea that several people have scored; the PNG."""
    page, reader = opened(browser, slack, 1090)
    reader.arrive(ENGLISH, week.CHANNEL)
    card = reader.ask("/idea 7", "#7")
    expect(card.get_by_text("#7").first).to_be_in_viewport(ratio=1)
    return _taken(page, reader)


def digest(browser: Browser, slack: Sandbox) -> bytes:
    """Oliver opens the channel on Monday; the PNG."""
    unread_week(slack)
    page, reader = opened(browser, slack, 900)
    reader.arrive(ENGLISH, week.CHANNEL)
    expect(page.get_by_text("Checkout conversion").first).to_be_in_viewport()
    return _taken(page, reader)


def _taken(page: Page, reader: Reader) -> bytes:
    page.mouse.move(0, 0)
    expect(reader.newest.get_by_test_id("message-menu")).to_be_hidden()
    assert reader.troubles == []
    # On a busy machine the first frame may lack parts: two more, and two shots that are the same.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    shot, before = page.screenshot(), b""
    while shot != before:
        shot, before = page.screenshot(), shot
    return shot


if __name__ == "__main__":
    sys.exit(main())
