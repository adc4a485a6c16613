"""The demo's digest, as it is posted: what moved, what could not be fetched and why, and what tickets were about."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot import demo
from bot.app import Bot, build
from bot.check import MANIFEST
from bot.config import Config
from bot.demo import kpis
from bot.demo.fetched import FETCHED
from bot.kpis.plans import KIND, Plans
from bot.kpis.store import collections
from bot.posts import Offer
from bot.sandbox import DEMO, Sandbox
from bot.slack.text import plain
from tests.conftest import ADMIN, serving
from tests.words import words

CHANNEL = "C0PRODUCTOPS"


@pytest.fixture(scope="module")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Bot, Sandbox]]:
    """The demo, started once for all of these tests."""
    folder: Path = tmp_path_factory.mktemp("demo")
    with Sandbox(manifest=MANIFEST, organisation=DEMO) as slack, kpis.sources(folder) as connections:
        own = (slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url)
        config = Config(*own, f"sqlite:///{folder}/store.db", connections=connections)
        demo.fill(config)
        with closing(build(config)) as bot, serving(bot, slack, "socket"):
            yield bot, slack
        assert slack.refusals == []


def posted(at_work: tuple[Bot, Sandbox], language: str) -> tuple[str, str]:
    """What the weekly digest says in the channel, and what follows in its thread."""
    bot, slack = at_work
    plans, person = Plans(bot.services, DEMO.id, ADMIN), slack.person(ADMIN)
    (weekly,) = plans.all()
    before = {message["ts"] for message in person.messages(CHANNEL)}
    plans.post(Offer(KIND, weekly.subject, language, CHANNEL, language=language, owner=ADMIN))
    for _ in range(3):  # the digest, and then what follows it
        bot.ticker.tick()
    (message,) = [one for one in person.messages(CHANNEL) if one["ts"] not in before]
    replies = [one for one in person.messages(CHANNEL, message["ts"]) if one["ts"] != message["ts"]]
    return read([message]), read(replies)


def read(messages: list[dict[str, Any]]) -> str:
    """All that messages say, in ordinary spaces."""
    said = "\n".join(plain(words({"blocks": one["blocks"]})) for one in messages)
    return re.sub("[\u00a0\u2003\u202f]", " ", said)


def until(at_work: tuple[Bot, Sandbox]) -> tuple[str, datetime]:
    """The host that is at its limit, and until when, in Paris."""
    bot, _ = at_work
    (failed,) = [one for one in collections.everything(bot.services.store, DEMO.id).values() if one.error]
    at = datetime.fromisoformat(str(failed.args["until"])).astimezone(ZoneInfo("Europe/Paris"))
    return str(failed.args["host"]), at


def test_every_system_has_answered_but_one(at_work: tuple[Bot, Sandbox]) -> None:
    """The start of the demo reads all of them; the one at its limit has older values."""
    bot, _ = at_work
    went = collections.everything(bot.services.store, DEMO.id)
    assert len(went) == len(FETCHED)
    (failed,) = [one for one in went.values() if one.error]
    assert failed.error == "source-http-wait"
    assert failed.succeeded_at


def test_the_digest_in_english(at_work: tuple[Bot, Sandbox]) -> None:
    """What moved, why Mixpanel gave nothing, that a pipeline fails; the topics in the thread."""
    digest, thread = posted(at_work, "en")
    assert re.search(r"\d+ of \d+ on track", digest)
    for kpi in FETCHED:
        assert kpi.name in digest
    assert re.search(r"Weekly active customers\W+[\d,]+ +(?:▲ up|▼ down|= level)", digest)
    assert re.search(r"Time to market\W+\d+(?:\.\d)? d ", digest), "the shipped ideas link to issues"
    assert re.search(r"Revenue.*\n.*its pipeline is failing, last success \d+ \w+ \d{4}, \d\d:\d\d", digest)
    host, at = until(at_work)
    assert "1 could not be fetched" in digest
    assert re.search(r"Checkout starts\W+[\d,]+ .*\n *could not be fetched", digest)
    assert f"Checkout starts: {host} takes no more questions: the limit is reached until {at:%H:%M} (Paris)." in digest
    assert re.search(r"\*Support tickets\*, week \d+ of \d{4}: what stands behind it", thread)
    assert len(re.findall(r"\w.*·\s+\d+ times", thread)) > 2


def test_the_digest_in_french(at_work: tuple[Bot, Sandbox]) -> None:
    """The same, in French to the last word; names of KPIs and subjects of tickets are people's own."""
    digest, thread = posted(at_work, "fr")
    assert re.search(r"\d+ indicateurs sur \d+ dans la cible", digest)
    assert re.search(r"Weekly active customers\W+[\d ]+ +(?:▲ \+|▼ −|= stable)", digest)
    assert re.search(r"Time to market\W+\d+(?:,\d)? j ", digest)
    failing = r"Revenue.*\n.*son pipeline est en échec, dernier succès le \d+ \S+ \d{4} à \d+ h \d\d"
    assert re.search(failing, digest)
    host, at = until(at_work)
    assert "1 n’a pas pu être lu" in digest
    clock = f"{at.hour} h {at:%M} (Paris)"
    assert f"Checkout starts : {host} n’accepte plus de questions : la limite est atteinte jusqu’à {clock}." in digest
    assert re.search(r"\*Support tickets\*, semaine \d+ de \d{4} : ce qu’il y a derrière", thread)
    assert len(re.findall(r"\w.*·\s+\d+ fois", thread)) > 2
    for english in ("on track", "could not", "the limit", "pipeline is", "target"):
        assert english not in digest
