"""The demo's organisation in a browser: the real bot, the real page, a real Chromium."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from demo.decisions import LEFT
from sandbox import Sandbox
from sandbox.canvases import Canvas
from tests.browser import chromium
from tests.browser.picture import organisation
from tests.browser.reader import Reader
from tests.conftest import CHANNEL, World, Worlds
from tests.patience import PATIENCE

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}

expect.set_options(timeout=PATIENCE * 1000)


# Of this folder alone: Playwright keeps an event loop running in the thread it was started in, which is every test's.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all of these tests; without one they are skipped, except in CI, where they fail."""
    path = chromium.find()
    if path is None:
        said = f"no Chromium on this machine (looked for {', '.join(chromium.NAMES)})"
        if os.environ.get("CI"):
            pytest.fail(f"{said}: in CI the browser tests have to run")
        pytest.skip(f"{said}: install one to run the browser tests")
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright, path)
        yield browser
        browser.close()


@dataclass(frozen=True)
class Filled:
    """What the demo filled: a store, and the canvases of its Slack that the store knows."""

    path: Path
    canvases: Sequence[Canvas]

    def world(self, make_world: Worlds, folder: Path, connections: Mapping[str, str] | None = None) -> World:
        """The bot at work in the demo's organisation, with a store of its own in a folder."""
        mine = folder / "store.db"
        shutil.copyfile(self.path, mine)
        world = make_world(f"sqlite:///{mine}", "socket", connections=connections)
        world.slack.workspace().workspace.members[LEFT.id] = LEFT
        for canvas in deepcopy(self.canvases):
            world.slack.core.canvases.put(canvas)
        return world


@pytest.fixture(scope="package")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sandbox, Filled]]:
    """The demo, started once for all of these tests, and what it was filled with."""
    path = tmp_path_factory.mktemp("filled") / "store.db"
    with organisation(path) as slack:
        yield slack, Filled(path, deepcopy(slack.core.canvases.visible()))
        assert slack.refusals == []


@pytest.fixture
def filled(demo: tuple[Sandbox, Filled]) -> Filled:
    """The demo's past, made once."""
    return demo[1]


@pytest.fixture
def demo_world(make_world: Worlds, filled: Filled, tmp_path: Path) -> World:
    """The bot at work in the demo's organisation, each test with a store of its own."""
    return filled.world(make_world, tmp_path)


Visits = Callable[..., Reader]


@pytest.fixture
def visit(browser: Browser, demo_world: World) -> Iterator[Visits]:
    """Opens the page as somebody: `visit(user, channel, **how)`, `how` being Playwright's, a phone's size or a theme.

    A page that logs an error fails the test, whatever else went well.
    """
    readers: list[Reader] = []

    def open_(user: str, channel: str = CHANNEL, **how: Any) -> Reader:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **how})
        context.set_default_timeout(PATIENCE * 1000)
        readers.append(Reader(context.new_page(), demo_world.slack.url))
        readers[-1].arrive(user, channel)
        return readers[-1]

    yield open_
    for reader in readers:
        reader.page.context.close()
    assert [trouble for reader in readers for trouble in reader.troubles] == [], "the page logged errors"
