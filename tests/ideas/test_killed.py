"""The bot's process is killed in the midst of a blind round: nobody is left waiting, and nobody hears a thing twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from bot import app
from bot.clock import utc_now
from bot.config import Config
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.ideas.store import rounds
from bot.schedule.ticker import Ticker
from bot.services import Services
from bot.store import open_store
from sandbox import DEMO, Person, Sandbox
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH
from tests.mortal import MortalBot, Point
from tests.patience import PATIENCE
from tests.words import words

RICE = {"rice.reach": "1000", "rice.impact": "2", "rice.confidence": "80", "rice.effort": "4"}
NUMBERS = {"reach": 1000.0, "impact": 2.0, "confidence": 80.0, "effort": 4.0}
LATER = 300  # seconds: what a dead process had in hand is free again
DEADLINE = {"deadline_at": "18:00"}
_MOMENT = re.compile(r"<!date\^\d+")


@dataclass
class Office(MortalBot):
    """Where an idea is scored."""

    services: Services

    def desk(self, user: str) -> IdeaDesk:
        """Where somebody works without the bot's process."""
        return IdeaDesk(self.services, DEMO.id, user)

    def messages(self, user: str) -> list[dict[str, Any]]:
        """What the bot wrote to somebody in private."""
        person = self.slack.person(user)
        return person.messages(self.slack.core.workspace.direct(user).id)

    def told(self, user: str, *pieces: str) -> list[str]:
        """The messages to somebody that say all of this; moments, whose seconds may hold any digits, left out."""
        said = [_MOMENT.sub("", words(message)).replace("\u00a0", " ") for message in self.messages(user)]
        return [one for one in said if all(piece in one for piece in pieces)]

    def rest(self) -> None:
        """Wait until nothing is left to post."""
        self.slack.wait(lambda: not self.services.store.run("SELECT key FROM delivery WHERE ready_at <> ''"), PATIENCE)

    def round(self) -> rounds.Round | None:
        """The round, if it was kept."""
        return rounds.get(self.services.store, DEMO.id, 1, 1)

    def question(self, user: str) -> dict[str, Any]:
        """The message that asks somebody to score."""

        def asking() -> list[dict[str, Any]]:
            return [one for one in self.messages(user) if "ideas.answer" in str(one["blocks"])]

        return self.slack.wait(asking, PATIENCE)[0]


@pytest.fixture
def office(schema_url: str, tmp_path: Path) -> Iterator[Office]:
    """On each engine, with an idea by OLIVER."""
    with Sandbox(organisation=DEMO, patience=PATIENCE) as slack, open_store(schema_url) as store:
        config = Config(slack_bot_token=slack.bot_token, slack_api_url=slack.api_url, database_url=schema_url)
        made = Office(slack, schema_url, tmp_path, app.services(config, store))
        made.desk(ENGLISH).capture(Idea(0, "Dark mode"))
        try:
            yield made
        finally:
            made.end()
            made.services.executor.shutdown()


def opened(office: Office, person: Person, place: dict[str, Any], action: str) -> None:
    """Press what opens a form, and wait for it."""
    person.click(place, action)
    office.slack.wait(lambda: person.modal, PATIENCE)


def asked(office: Office, *people: str, channel: str = "", deadline: str = "") -> None:
    """A round of OLIVER's, as it is after its questions were read and some have answered."""
    office.desk(ENGLISH).scoring.ask(1, "rice", people, channel, deadline)


ANSWER = [Point("commit"), Point("committed"), Point("post"), Point("posted")]


@pytest.mark.parametrize("point", ANSWER, ids=str)
def test_the_last_answer(office: Office, point: Point) -> None:
    """Whoever gave it sends the form again where it was not taken; then the round is closed, and everybody who took
    part reads the scores once."""
    asked(office, FRENCH, DEVELOPER)
    office.desk(DEVELOPER).scoring.score(1, "rice", 1, NUMBERS, "", 1)
    life, amelie = office.live(point), office.slack.person(FRENCH)
    office.rest()
    opened(office, amelie, office.question(FRENCH), "ideas.answer")
    with office.dying(life):
        amelie.submit(RICE)
    kept = office.round()
    office.live(ahead=LATER)
    if kept is not None and kept.open:  # the answer was not kept either: the form is still there
        assert amelie.submit(RICE) == {}
    office.slack.wait(lambda: (one := office.round()) and not one.open, PATIENCE)
    office.rest()
    for user in (ENGLISH, FRENCH, DEVELOPER):
        assert len(office.told(user, "400", f"<@{DEVELOPER}>")) == 1, user
    assert len(office.told(ENGLISH, "2 of 2 answered.")) == 1


ASK = [Point("commit"), Point("committed"), Point("post"), Point("posted", 2), Point("committed", 2)]


@pytest.mark.parametrize("point", ASK, ids=str)
def test_while_it_asks(office: Office, point: Point) -> None:
    """Everybody is asked once, in private and in the channel, the asker's count is there, and the deadline comes."""
    life, oliver = office.live(point), office.slack.person(ENGLISH)
    card = oliver.command("/idea", "1", channel=CHANNEL)
    assert card is not None
    opened(office, oliver, card, "ideas.ask")
    day = (utc_now() + timedelta(days=2)).date().isoformat()
    oliver.click(oliver.modal or {}, "ideas.ask_whom", selected="both")
    office.slack.wait(lambda: "conversations_select" in str(oliver.modal), PATIENCE)
    form = {"people": [FRENCH, DEVELOPER], "channel": CHANNEL, "deadline": day, **DEADLINE}
    with office.dying(life):
        oliver.submit(form)
    kept = office.round()
    again = office.live(ahead=LATER)
    if kept is None:
        assert oliver.submit(form) == {}
    office.rest()
    assert [len(office.told(user, "Dark mode")) for user in (ENGLISH, FRENCH, DEVELOPER)] == [1, 1, 1]
    conversation = office.slack.core.workspace.conversations[CHANNEL]
    (question,) = (one for one in conversation.messages if one.get("bot_id"))
    office.desk(FRENCH).scoring.score(1, "rice", 1, NUMBERS, "", 1)
    again.end()
    tick(office, days=3)
    one = office.round()
    assert one is not None
    assert (one.open, one.revealed_by) == (False, rounds.DEADLINE)
    assert [len(office.told(user, "400")) for user in (ENGLISH, FRENCH, DEVELOPER)] == [1, 1, 1]
    reveal = [one for one in conversation.messages if one.get("bot_id") and one["ts"] != question["ts"]]
    assert [one["thread_ts"] for one in reveal] == [question["ts"]]


def tick(office: Office, *, days: int) -> None:
    """Let the schedule's clock tick once, so many days later."""
    config, store = office.services.config, office.services.store
    services = app.services(config, store, lambda: utc_now() + timedelta(days=days))
    ticker = Ticker(services, BackgroundScheduler(timezone="UTC"), app.kinds())
    ticker.tick()
    ticker.close()
    services.executor.shutdown()


@pytest.mark.parametrize("point", [Point("committed"), Point("post", 2)], ids=str)
def test_while_it_reveals(office: Office, point: Point) -> None:
    """The asker shows what has come in: the channel and everybody who took part read it once."""
    asked(office, FRENCH, DEVELOPER, channel=CHANNEL)
    office.desk(DEVELOPER).scoring.score(1, "rice", 1, NUMBERS, "", 1)
    life, oliver = office.live(point), office.slack.person(ENGLISH)
    office.rest()
    counting = next(one for one in office.messages(ENGLISH) if "ideas.reveal" in str(one["blocks"]))
    opened(office, oliver, counting, "ideas.reveal")
    with office.dying(life):
        oliver.submit({})
    kept = office.round()
    office.live(ahead=LATER)
    if kept is not None and kept.open:
        assert oliver.submit({}) == {}
    office.rest()
    for user in (ENGLISH, FRENCH, DEVELOPER):
        assert len(office.told(user, "400", f"<@{DEVELOPER}>")) == 1, user
    conversation = office.slack.core.workspace.conversations[CHANNEL]
    assert len([one for one in conversation.messages if one.get("bot_id") and "400" in words(one)]) == 1
