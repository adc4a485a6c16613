"""The demo's digest, as it is posted: what moved, what could not be fetched and why, and what tickets were about."""

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import Bot
from bot.clock import stamp
from bot.kpis.blocks.words import brief
from bot.kpis.store import collections
from bot.kpis.subject import KIND
from bot.periods import last_whole
from bot.posts import Offer
from bot.schedule.store import deliveries, schedules
from bot.slack.text import plain
from demo import kpis
from demo.fetched import FETCHED
from sandbox import DEMO, Sandbox
from sandbox.organisation import BOT_USER_ID
from tests.conftest import ADMIN
from tests.words import words

CHANNEL = "C0PRODUCTOPS"


def posted(at_work: tuple[Bot, Sandbox], language: str) -> tuple[str, str]:
    """What the weekly digest says in the channel, and what follows in its thread."""
    bot, slack = at_work
    person, store = slack.person(ADMIN), bot.services.store
    (weekly,) = [one for one in schedules.everything(store, DEMO.id) if one.kind == KIND]
    before = {message["ts"] for message in person.messages(CHANNEL)}
    offer = Offer(KIND, weekly.subject, language, CHANNEL, language=language, owner=ADMIN)
    deliveries.offer(store, DEMO.id, offer, stamp(bot.services.clock()))
    for _ in range(3):  # the digest, and then what follows it
        bot.ticker.tick()
    (message,) = [one for one in person.messages(CHANNEL) if one["ts"] not in before]
    replies = [one for one in person.messages(CHANNEL, message["ts"]) if one["ts"] != message["ts"]]
    return read([message]), read(replies)


def read(messages: list[dict[str, Any]]) -> str:
    """All that messages say, in ordinary spaces."""
    said = "\n".join(plain(words({"blocks": one["blocks"]})) for one in messages)
    return re.sub("[\u00a0\u2003\u202f]", " ", said)


def until(at_work: tuple[Bot, Sandbox]) -> datetime:
    """Until when the system at its limit is left alone, in Paris."""
    bot, _ = at_work
    (failed,) = [one for one in collections.everything(bot.services.store, DEMO.id).values() if one.error]
    return datetime.fromisoformat(str(failed.args["until"])).astimezone(ZoneInfo("Europe/Paris"))


def test_every_system_has_answered_but_one(at_work: tuple[Bot, Sandbox]) -> None:
    """The start of the demo reads all of them; the one at its limit has older values."""
    bot, _ = at_work
    went = collections.everything(bot.services.store, DEMO.id)
    assert len(went) == len(FETCHED)
    (failed,) = [one for one in went.values() if one.error]
    assert failed.error == "source-http-wait"
    assert failed.succeeded_at


def test_the_channel_holds_last_mondays_digest(at_work: tuple[Bot, Sandbox]) -> None:
    """Whoever opens the demo finds the digest of last Monday at nine, with native chart and table, what people wrote
    about in its thread, a discussion after it; and the schedule knows that it came. KPIs of single features are not in
    it."""
    bot, slack = at_work
    person = slack.person(ADMIN)
    monday = kpis.monday_before(bot.services.clock())
    told = last_whole("week", monday, "Europe/Paris")
    (message,) = [
        one
        for one in person.messages(CHANNEL)
        if one.get("metadata") and abs(float(one["ts"]) - monday.timestamp()) < 120
    ]
    kinds = [block["type"] for block in message["blocks"]]
    assert len(kinds) <= 12
    assert kinds.count("data_visualization") == kinds.count("data_table") == 1
    assert brief(bot.services.texts.speak("en"), "week", told) in read([message])
    assert "Checkout conversion fell to" in read([message])
    assert "since Tuesday" in read([message])
    assert "Gift-card payers" not in read([message])  # what only measures the use of something shipped
    _, *replies = [one["user"] for one in person.messages(CHANNEL, message["ts"])]
    assert replies == [BOT_USER_ID, BOT_USER_ID, BOT_USER_ID, "U0AMELIE", "U0MARCUS", "U0PRIYA", "U0HELENA"]
    (weekly,) = [one for one in schedules.everything(bot.services.store, DEMO.id) if one.kind == KIND]
    assert deliveries.last(bot.services.store, DEMO.id, [weekly.id])[weekly.id].state == "posted"


def test_the_digest_in_english(at_work: tuple[Bot, Sandbox]) -> None:
    """What needs somebody, all others, why Mixpanel gave nothing, that a pipeline fails; the topics in the thread."""
    digest, thread = posted(at_work, "en")
    assert re.search(r"\d+ of \d+ targets met", digest)
    for kpi in FETCHED:
        assert kpi.name in digest
    # In the table of the others; or first of all, as at Christmas, when it needs somebody.
    row = r"\n[\d,]+ \(Sun \d+ \w+\)\n.*\n[\w, ]+\n(?:[+−][\d.]+%|steady)"
    assert re.search(rf"Weekly active customers(?:{row}|\* [\d,]+ \(Sun \d+ \w+\)  [+−][\d.]+% vs last Sunday)", digest)
    assert re.search(r"Time to market\n\d+(?:\.\d)? d ", digest), "the shipped ideas link to issues"
    assert f"Mixpanel’s rate limit is used up (Checkout starts). I’ll try again at {until(at_work):%H:%M}" in digest
    assert "127.0.0.1" not in digest
    assert re.search(r"\*What people wrote about\*, .+ \d{4} \(Support tickets\)", thread)
    assert len(re.findall(r"\w.*: \d+ tickets", thread)) > 2
    assert re.search(
        r"Support tickets, week of \d+ \w+ \d{4}:\* \d+\.\n\*Checkout\*: \d+, (?:already )?\d+(?:\.5)? more than usual",
        thread,
    )


def test_the_digest_in_french(at_work: tuple[Bot, Sandbox]) -> None:
    """The same, in French to the last word; names of KPIs and subjects of tickets are people's own."""
    digest, thread = posted(at_work, "fr")
    assert re.search(r"\d+ cibles sur \d+ atteintes", digest)
    row = r"\n[\d ]+ \(dim. \d+ \S+\)\n.*\n[\w, ]+\n(?:[+−][\d,]+ %|stable)"
    first = r"\* [\d ]+ \(dim. \d+ \S+\)  [+−][\d,]+ % par rapport à dimanche dernier"
    assert re.search(rf"Weekly active customers(?:{row}|{first})", digest)
    assert re.search(r"Time to market\n\d+(?:,\d)? j ", digest)
    at = until(at_work)
    assert f"Mixpanel : limite d’appels atteinte (Checkout starts). Nouvel essai à {at:%H:%M}" in digest
    assert re.search(r"\*Sujets des tickets\*, .+ \d{4} \(Support tickets\)", thread)
    assert len(re.findall(r"\w.* : \d+ tickets", thread)) > 2
    assert "de plus que d’habitude" in thread
    for english in ("targets met", "couldn’t", "rate limit", "pipeline is", "on the week"):
        assert english not in digest
