"""`product-ops demo`: the bot as it runs everywhere, against a local Slack in the browser, in an organisation that has
used it for a while."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot import app
from bot.check import MANIFEST
from bot.clock import stamp, utc_now
from bot.config import Config
from bot.glossary import exchange
from bot.glossary.change import EDITOR, Desk
from bot.glossary.store import meanings, wanted
from bot.glossary.term import Content, key
from bot.sandbox import DEMO, Sandbox
from bot.services import Services
from bot.slack.permissions import give
from bot.slack.store import save_setting
from bot.store import open_store

_STOP_SECONDS = 10
LEAD, FRENCH, ENGLISH, DEVELOPER = "U0HELENA", "U0AMELIE", "U0OLIVER", "U0PRIYA"

_ASKED = (("PSP", 6), ("SCA", 4), ("North Star", 3), ("dark launch", 2), ("panier moyen", 2))


def run(_: Config, port: int) -> int:
    """Serve the page and the bot until Ctrl-C."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with tempfile.TemporaryDirectory(prefix="product-ops-demo-") as folder:
        url = f"sqlite:///{Path(folder) / 'demo.db'}"
        with Sandbox(manifest=MANIFEST, organisation=DEMO, port=port) as slack:
            config = Config(slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url, url)
            fill(config)
            # In a session of its own, so that Ctrl-C reaches this process alone and stops both in order.
            bot = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"], env=_environment(config), start_new_session=True
            )
            try:
                slack.wait_for_bot(timeout=30)
                print(
                    f"\n  Product Ops is running. Open  {slack.url}  and type /glossary MVP\n  Ctrl-C stops it.\n",
                    flush=True,
                )
                while not stop.wait(0.5) and bot.poll() is None:
                    pass
            finally:
                _end(bot)
    return 0 if stop.is_set() else 1


def _environment(config: Config) -> Mapping[str, str]:
    return {
        **os.environ,
        "SLACK_BOT_TOKEN": config.slack_bot_token,
        "SLACK_APP_TOKEN": config.slack_app_token,
        "SLACK_SIGNING_SECRET": config.slack_signing_secret,
        "SLACK_API_URL": config.slack_api_url,
        "DATABASE_URL": config.database_url,
        "LOG_LEVEL": "WARNING",
    }


def _end(bot: "subprocess.Popen[bytes]") -> None:
    bot.terminate()
    try:
        bot.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        bot.kill()
        bot.wait()


def fill(config: Config) -> None:
    """Give the demo's organisation a past: a glossary with owners, versions, two meanings, and wanted terms."""
    with open_store(config.database_url) as store:
        app.migrate(store)
        # A clock in the past, so that changes carry believable dates.
        made = app.services(config, store, clock=lambda: utc_now() - timedelta(days=41))
        exchange.starter(made, DEMO.id, LEAD)
        give(made, DEMO.id, EDITOR, [LEAD])
        save_setting(store, DEMO.id, "greeted", LEAD)
        _own(made)
        _meanings(made)
        for asked, times in _ASKED:
            for n in range(times):
                when = stamp(utc_now() - timedelta(days=times - n))
                wanted.missed(store, DEMO.id, key(asked), asked, "", when)
        made.executor.shutdown()


def _own(made: Services) -> None:
    """A few terms get an owner, a source and a review date: the past, the coming week, next year."""
    handbook = "https://handbook.northwind-studio.example/product/"
    given = (
        ("MVP", ENGLISH, "mvp", 120),
        ("NPS", FRENCH, "nps", 3),
        ("churn", FRENCH, "churn", -6),
        ("DAU", ENGLISH, "active-users", 5),
    )
    later = replace(made, clock=lambda: utc_now() - timedelta(days=12))
    for term, owner, page, days in given:
        old = meanings.find(made.store, DEMO.id, key(term))[0]
        due = (utc_now() + timedelta(days=days)).date().isoformat()
        content = replace(old.content, owner=owner, source=handbook + page, review_by=due)
        Desk(later, DEMO.id, LEAD).edit(old.id, old.version, content)


def _meanings(made: Services) -> None:
    """Two teams mean different things by one word, which is what a glossary is for."""
    later = replace(made, clock=lambda: utc_now() - timedelta(days=4))
    Desk(later, DEMO.id, FRENCH, channel="C0CHECKOUT").add(
        Content(
            "activation",
            definition_en="A visitor who saved a payment card and paid with it once within seven days.",
            definition_fr="Un visiteur qui a enregistré une carte et payé une fois avec elle dans les sept jours.",
            context="Checkout",
            owner=FRENCH,
        )
    )
    Desk(later, DEMO.id, ENGLISH, channel="C0MOBILE").add(
        Content(
            "activation",
            definition_en="Opening the app on three different days of the first week.",
            definition_fr="Ouvrir l’application trois jours différents de la première semaine.",
            context="Mobile",
            owner=ENGLISH,
        )
    )
