"""The bot as a whole: started twice, stopped in order."""

import threading
from collections.abc import Iterator

import pytest

from bot.app import Bot, build
from bot.check import MANIFEST
from bot.config import Config
from bot.slack.connections import POOL
from sandbox import DEMO, Sandbox
from tests.patience import PATIENCE


@pytest.fixture
def config(store_url: str) -> Iterator[Config]:
    """Settings of a bot over a local Slack."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack:
        yield Config(
            slack_bot_token=slack.bot_token,
            slack_signing_secret=slack.signing_secret,
            slack_api_url=slack.api_url,
            database_url=store_url,
        )


def test_two_replicas_start_together(config: Config) -> None:
    """On an empty database, each migration runs once and both bots are ready."""
    bots: list[Bot] = []
    starting = [threading.Thread(target=lambda: bots.append(build(config))) for _ in range(2)]
    for thread in starting:
        thread.start()
    for thread in starting:
        thread.join()
    assert len(bots) == 2
    for bot in bots:
        assert bot.services.store.trouble() == ""
        bot.close()


def test_closing_finishes_what_is_under_way(config: Config) -> None:
    """Work that an acknowledgement left behind is done before the store closes. No connection stays open."""
    bot = build(config)
    bot.app.client.auth_test()
    assert len(POOL) > 0
    go, done = threading.Event(), threading.Event()

    def work() -> None:
        go.wait(PATIENCE)
        bot.services.store.run("SELECT 1 AS one")
        done.set()

    bot.services.executor.submit(work)
    closing = threading.Thread(target=bot.close)
    closing.start()
    go.set()
    closing.join(PATIENCE)
    assert done.is_set()
    assert len(POOL) == 0
