"""What happens to the replicas: a life that is made up from a seed, and judged by the auditor at its end."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from bot import app
from bot.clock import stamp
from bot.errors import UserError
from bot.posts import Delivery, Kind, Kinds, Offer, Picture, Place, Post
from bot.schedule import FEATURE
from bot.schedule.cadence import Cadence, due
from bot.schedule.notices import with_notices
from bot.schedule.schedule import Schedule, key
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack import blocks as kit
from bot.store import absence, open_store
from bot.text import Translator
from tests.proof.actors import EPOCH, LAG, Replica, Scene, Weather, staged
from tests.proof.auditor import Verdict, audit
from tests.proof.slack import Message, Slack
from tests.proof.stage import Stage
from tests.schedule.making import png

REPORT, LETTER = "proof.report", "proof.letter"
WORKSPACES = ("T0ONE", "T0TWO")
PLACES = ("C0ONE", "C0TWO", "U0READER")
FLAVOURS = ("plain", "plain", "plain", "pictured", "silent", "shaky", "broken", "wrong", "followed")
OWNER = "U0OWNER"
THINGS = ("kill", "start", "stop", "freeze", "clock", "weather", "word", "sleep", "uninstall", "install")
SKEW = 4.0  # seconds by which clocks are off, either way
SLACKS = 60.0  # seconds by which Slack's clock is off
REST = 3 * 3600.0  # seconds within which everything has come to an end


class Life:
    """Replicas of the bot on one store, and everything that may happen to them. Each method is one thing that does."""

    def __init__(self, stage: Stage, path: Path) -> None:
        self.stage, self.slack = stage, Slack(WORKSPACES, page=3, lag=self._lag)
        self._shaken: set[str] = set()
        self.scene = Scene(stage, self.slack, path, self._kinds(), slacks_offset=stage.chance.uniform(-SLACKS, SLACKS))
        self.store = open_store(f"sqlite:///{path}")  # the auditor's own door
        self.replicas: list[Replica] = []
        self._numbers = 0
        self._offered: list[str] = []
        self._made: list[tuple[str, Schedule]] = []

    # -- what people do -----------------------------------------------------------------------

    def offer(self, workspace: str, kind: str, flavour: str, channel: str, thread: str = "") -> None:
        """Somebody has something posted now."""
        offer = Offer(kind, self._subject(flavour), "now", channel, thread, owner=OWNER)
        self._offered.append(deliveries.offer(self.store, workspace, offer, stamp(self.now)))
        self._tell("offered", offer.subject, channel)
        for replica in self.replicas[:1]:
            replica.ticker.ring()

    def schedule(self, workspace: str, flavour: str, channel: str, every: str, seconds: float) -> None:
        """Somebody plans a post, due first in so many seconds."""
        at = self.now + timedelta(seconds=seconds)
        once = Cadence("once", 0, stamp(at), "UTC")
        cadence = (
            once if every == "once" else Cadence(every, at.isoweekday() if every == "week" else 0, f"{at:%H:%M}", "UTC")
        )
        first = due(cadence, self.now - timedelta(minutes=1), at + timedelta(days=8))[0][1]
        subject = self._subject(flavour)
        made = Schedule(subject, REPORT, subject, channel, cadence, "en", OWNER, False, stamp(self.now), stamp(first))
        schedules.save(self.store, workspace, made)
        self._made.append((workspace, made))
        self._tell("planned", subject, channel, stamp(first))

    # -- what happens to the machines ---------------------------------------------------------

    def start(self, offset: float = 0.0) -> None:
        """One more replica, whose clock is off by so many seconds."""
        self._numbers += 1
        self.replicas.append(Replica(self.scene, f"r{self._numbers}", offset))
        self._tell("started", self.replicas[-1].name)

    def kill(self, number: int) -> None:
        """A replica dies."""
        if self.replicas:
            dead = self.replicas.pop(number % len(self.replicas))
            dead.kill()
            self._tell("killed", dead.name)

    def stop(self, number: int) -> None:
        """A replica is ended as by a deployment: it finishes what it has in hand."""
        if self.replicas:
            gone = self.replicas.pop(number % len(self.replicas))
            self.stage.spawn(gone.stop, gone)
            self._tell("stopped", gone.name)

    def freeze(self, number: int, seconds: float) -> None:
        """A replica stands still, as by SIGSTOP."""
        if self.replicas:
            still = self.replicas[number % len(self.replicas)]
            still.frozen_until = self.stage.now + seconds
            self._tell("frozen", still.name, seconds)

    def set_clock(self, number: int, offset: float) -> None:
        """The clock of a replica is put forward or back."""
        if self.replicas:
            self.replicas[number % len(self.replicas)].offset = offset
            self._tell("clock", number, offset)

    def sleep(self, hours: float) -> None:
        """Nobody is there for so long."""
        while self.replicas:
            self.kill(0)
        self.run(hours * 3600)

    # -- what Slack and the network do --------------------------------------------------------

    def weather(self, slack: float, store: float, machine: float) -> None:
        """How often things go wrong from now on."""
        self.scene.weather = Weather(slack, store, machine)
        self._tell("weather", slack, store, machine)

    def refuse(self, channel: str, word: str) -> None:
        """A channel takes no posts, or does again where no word is given."""
        self._set(self.slack.refusals, channel, word)

    def hide(self, channel: str, word: str) -> None:
        """The bot may not look into a channel, or may again."""
        self._set(self.slack.unseen, channel, word)

    def _set(self, words: dict[str, str], channel: str, word: str) -> None:
        words.pop(channel, None)
        if word:
            words[channel] = word
        self._tell("channel", channel, word)

    def uninstall(self, workspace: str) -> None:
        """The bot is taken out of a workspace; the schedule hears of it some seconds later."""
        self.scene.unserved.add(workspace)
        stamped = stamp(self.now)
        self.stage.spawn(lambda: self._leave(workspace, stamped), seconds=self.stage.chance.choice((0, 1, 45)))
        self._tell("uninstalled", workspace)

    def install(self, workspace: str) -> None:
        """The bot is back, with what it left."""
        self.scene.unserved.discard(workspace)
        absence.come_back(self.store, workspace)
        self._tell("installed", workspace)

    def _leave(self, workspace: str, at: str) -> None:
        if workspace in self.scene.unserved:
            absence.leave(self.store, workspace, at)

    # -- time ---------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """The true time."""
        return EPOCH + timedelta(seconds=self.stage.now)

    def run(self, seconds: float) -> None:
        """Let the replicas work."""
        self.stage.run(self.stage.now + seconds)

    def rest(self) -> Verdict:
        """Let all be well again, wait until nothing is under way, and judge."""
        self.weather(0, 0, 0)
        self.slack.refusals.clear()
        self.slack.unseen.clear()
        for workspace in WORKSPACES:
            self.install(workspace)
        while len(self.replicas) < 2:
            self.start()
        for replica in self.replicas:
            replica.frozen_until = 0.0
        self.stage.run(self.stage.now + LAG + 40)
        self.stage.run(self.stage.now + REST, self._is_over)
        return self.judge()

    def judge(self) -> Verdict:
        """What the auditor says now."""
        return audit(self.store, self.messages, self._wanted(), self.scene.kinds)

    def twice(self) -> list[str]:
        """The keys of which a channel has two messages now."""
        there = [one.key for one in self.messages if not one.deleted]
        return sorted({key for key in there if there.count(key) > 1})

    @property
    def messages(self) -> list[Message]:
        """Everything that was ever said."""
        return [one for said in self.slack.messages.values() for one in said]

    def _is_over(self) -> bool:
        if int(self.stage.now) % 5:  # it is asked after each step
            return False
        waiting = self.store.column("SELECT count(*) FROM delivery WHERE ready_at <> ''")[0]
        soon = stamp(self.now + timedelta(minutes=1))
        return not waiting and not schedules.due(self.store, soon, 1)

    def _wanted(self) -> Iterator[str]:
        """The keys of everything that has to be in the ledger by now."""
        yield from self._offered
        asked = self.now - timedelta(minutes=2)
        for workspace, made in self._made:
            for period, _ in due(made.cadence, datetime.fromisoformat(made.created_at) - timedelta(minutes=1), asked):
                yield key(workspace, made.id, period, made.channel, "")
        followed = "SELECT * FROM delivery WHERE subject LIKE 'followed%' AND state = 'posted'"
        for row in self.store.run(followed):
            yield key(
                row["workspace"], f"{LETTER}\nplain after {row['subject']}", row["period"], row["place"], row["ts"]
            )

    def _subject(self, flavour: str) -> str:
        self._numbers += 1
        return f"{flavour} {self._numbers}"

    def _tell(self, *what: object) -> None:
        self.stage.tell(" ".join(map(str, what)))

    def _lag(self) -> float:
        return self.stage.chance.uniform(0, LAG) if self.stage.chance.random() < 0.3 else 0.0

    # -- what is posted -----------------------------------------------------------------------

    def _kinds(self) -> Kinds:
        """A report and a letter, with notices about them."""
        report = Kind(self._compose, _title, follow=_follow)
        return with_notices({REPORT: report, LETTER: replace(report, report=False)})

    def _compose(self, _: Services, delivery: Delivery) -> Post | None:
        """What the first word of the subject says."""
        flavour = delivery.subject.partition(" ")[0]
        if flavour == "silent":
            return None
        if flavour == "wrong":
            raise UserError("slack-silent")
        if flavour == "broken" or (flavour == "shaky" and delivery.key not in self._shaken):
            self._shaken.add(delivery.key)
            raise ValueError("staged")
        draw = (lambda: Picture(png(), "A dot", "Dot", 0)) if flavour == "pictured" else None
        return Post([kit.section(delivery.subject)], delivery.subject, draw)


def _title(_: Services, __: Translator, ___: str, subject: str) -> str:
    return subject


def _follow(_: Services, delivery: Delivery, there: Place) -> list[Offer]:
    if not delivery.subject.startswith("followed"):
        return []
    return [Offer(LETTER, f"plain after {delivery.subject}", delivery.period, there.channel, there.thread)]


@cache
def _template(folder: Path) -> Path:
    """A database with nothing in it but its tables, made once for each folder."""
    path = folder / "template.db"
    with open_store(f"sqlite:///{path}") as store:
        app.migrate(store, [FEATURE])
    return path


@contextmanager
def life(seed: int, folder: Path) -> Iterator[Life]:
    """A life on files in a folder, with two replicas."""
    stage, empty = Stage(seed), _template(folder)
    # What a database left beside its file would be taken for the next one's.
    with tempfile.TemporaryDirectory(dir=folder) as own, staged(stage):
        made = Life(stage, Path(shutil.copy(empty, own)))
        try:
            made.start(-SKEW)
            made.start(SKEW)
            yield made
        finally:
            for replica in made.replicas:
                replica.kill()
            made.store.close()


def chances(made: Life, chance: Random, things: Sequence[str] = THINGS) -> None:
    """One thing that happens, drawn by lot."""
    workspace, channel = chance.choice(WORKSPACES), chance.choice(PLACES)
    number, flavour = chance.randrange(3), chance.choice(FLAVOURS)
    thing = chance.choice(("offer", "plan", *things))
    if thing == "offer":
        kind, thread = chance.choice((REPORT, LETTER)), chance.choice(("", "", "1.5"))
        made.offer(workspace, kind, flavour, channel, thread)
    elif thing == "plan":
        made.schedule(workspace, flavour, channel, chance.choice(("once", "day")), chance.uniform(0, 600))
    elif thing == "kill":
        made.kill(number)
    elif thing == "start" and len(made.replicas) < 3:
        made.start(chance.uniform(-SKEW, SKEW))
    elif thing == "stop":
        made.stop(number)
    elif thing == "uninstall":
        made.uninstall(workspace)
    elif thing == "install":
        made.install(workspace)
    elif thing == "sleep":
        made.sleep(chance.choice((2, 30, 80)))
        made.start(chance.uniform(-SKEW, SKEW))
    elif thing == "freeze":
        made.freeze(number, chance.choice((1, 30, 100, 200)))
    elif thing == "clock":
        made.set_clock(number, chance.uniform(-SKEW, SKEW))
    elif thing == "weather":
        made.weather(chance.choice((0, 0.3, 0.6)), chance.choice((0, 0.02, 0.1)), chance.choice((0, 0.05, 0.2)))
    elif thing == "word":
        set_, word = chance.choice(((made.refuse, "is_archived"), (made.hide, "missing_scope")))
        set_(channel, chance.choice(("", "", word)))


def lived(seed: int, folder: Path, many: int = 25) -> tuple[Verdict, list[str]]:
    """A whole life from one seed: its verdict, and its story. Odd seeds have machines that often stand still for longer
    than a lease, and little else."""
    with life(seed, folder) as made:
        if seed % 2:
            made.weather(0.2, 0, 0.1)
        for _ in range(many):
            chances(made, made.stage.chance, ("start", "offer") if seed % 2 else THINGS)
            made.run(130 if seed % 2 else made.stage.chance.choice((0.3, 3, 40, 130)))
        return made.rest(), made.stage.story
