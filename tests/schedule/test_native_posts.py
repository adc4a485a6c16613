"""Posts with charts of Slack's own: posted once, natively or in words, with a picture only where it is needed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import stamp
from bot.posts import Delivery, Kind, Offer, Picture, Post
from bot.schedule.lease import Timing
from bot.schedule.ledger import Ledger
from bot.schedule.poster import Poster, Refusal, Result
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import native, native_support
from bot.slack.blocks import Block
from sandbox import DEMO
from tests.conftest import CHANNEL
from tests.patience import PATIENCE
from tests.schedule.conftest import Office
from tests.schedule.making import KIND, png

CHART = native.line_chart("Activation", ["W46", "W47"], [("Activation", [41.2, 42])])
TABLE = native.data_table("KPIs", ["KPI", "Value"], [["Activation", native.Number(42, "42 %")]])
NATIVE = ["header", "data_visualization", "data_table"]
IN_WORDS = ["header", "image", "context", "section"]


@dataclass
class Digest:
    """A post with a chart and a table, and how often its picture was drawn."""

    blocks: list[Block] = field(default_factory=lambda: [kit.header("Digest"), CHART, TABLE])
    drawn: int = 0

    def draw(self) -> Picture | None:
        """The picture that stands in for the chart."""
        self.drawn += 1
        return Picture(png(), "One line, going up", "Activation", 1)

    def compose(self, _: Services, delivery: Delivery) -> Post | None:
        """The post of a period."""
        return Post(self.blocks, f"Digest of {delivery.period}", self.draw)


@pytest.fixture
def digest() -> Digest:
    """What is posted."""
    return Digest()


def work(office: Office, digest: Digest, poster: Poster | None = None, **timing: Any) -> None:
    """Post everything that is ready."""
    times = Timing(**timing)
    kinds = {**office.kinds, KIND: Kind(digest.compose, lambda *_: "Digest")}
    books = Ledger(office.services, kinds, times, poster or Poster(office.services.config, times.call))
    for entry in books.claim(10):
        books.work(entry)


def know(office: Office, taken: bool) -> None:
    """Let it be known what the workspace takes."""
    native_support.know(office.services.store, DEMO.id, taken, office.services.clock())


def posted(office: Office) -> list[list[str]]:
    """The types of the blocks of each message in the channel."""
    messages = office.slack.core.workspace.conversations[CHANNEL].messages
    return [[block["type"] for block in one.get("blocks") or []] for one in messages if one.get("bot_id")]


def sent(office: Office, method: str = "chat.postMessage") -> int:
    """How often a method was called."""
    return [name for name, _ in office.slack.calls].count(method)


def errors(office: Office) -> list[str]:
    """What Slack refused."""
    return [refusal.error for refusal in office.slack.refusals]


def test_a_native_chart_needs_no_picture(office: Office, digest: Digest) -> None:
    """Nothing is drawn, nothing uploaded, and it is posted as it is."""
    know(office, True)
    key = office.offer()
    work(office, digest)
    assert posted(office) == [NATIVE]
    assert office.entry(key).state == "posted"
    assert (digest.drawn, sent(office, "files.getUploadURLExternal")) == (0, 0)


def test_what_is_unknown_is_tried(office: Office, digest: Digest) -> None:
    """Nobody waits for an answer: Slack takes it, and is asked meanwhile."""
    office.offer()
    work(office, digest)
    assert posted(office) == [NATIVE]
    assert digest.drawn == 0


def test_an_older_slack_gets_words_and_a_picture(office: Office, digest: Digest) -> None:
    """The picture stands where the chart would; the table is told in words; nothing is refused."""
    office.slack.older = True
    know(office, False)
    office.offer()
    work(office, digest)
    assert posted(office) == [IN_WORDS]
    assert errors(office) == []


def test_refused_once_and_posted_once(office: Office, digest: Digest) -> None:
    """In the same delivery; the next one goes out in words at once."""
    office.slack.older = True
    key = office.offer()
    work(office, digest)
    assert posted(office) == [IN_WORDS]
    assert errors(office) == ["invalid_blocks"]
    assert office.entry(key).state == "posted"
    assert native_support.takes(office.services, DEMO.id) is False
    office.offer("2026-W49")
    work(office, digest)
    assert posted(office) == [IN_WORDS, IN_WORDS]
    assert errors(office) == ["invalid_blocks"]
    assert digest.drawn == 2


def test_what_was_taken_once_is_not_tried_for_a_month(office: Office, digest: Digest) -> None:
    """Nobody asks Slack again so soon after a yes: the refusal of a post says it, and the next one is in words."""
    office.slack.older = True
    know(office, True)
    office.offer()
    work(office, digest)
    assert office.services.store.settle(PATIENCE)
    assert native_support.takes(office.services, DEMO.id) is False
    assert sent(office, "blocks.validate") == 0


def test_a_picture_that_is_late_follows_in_the_thread(office: Office, digest: Digest) -> None:
    """As it does where there was no chart of Slack's own."""
    office.slack.older = True
    office.slack.core.files.ready_seconds = 60
    office.offer()
    work(office, digest, picture=0.05, look=0.02)
    first, second = posted(office)
    assert first == ["header", "context", "section"]
    messages = [one for one in office.slack.core.workspace.conversations[CHANNEL].messages if one.get("bot_id")]
    assert messages[1]["thread_ts"] == messages[0]["ts"]
    assert second == []


def test_a_picture_that_is_late_follows_in_the_thread_of_a_reply(office: Office, digest: Digest) -> None:
    """Slack has no threads within threads: it is beneath what the post itself replies to."""
    know(office, False)
    office.slack.core.files.ready_seconds = 60
    asked = office.slack.person("U0OLIVER").say(CHANNEL, "How is Activation?")["ts"]
    store, now = office.services.store, stamp(office.clock())
    deliveries.offer(store, DEMO.id, Offer(KIND, "figures", "2026-W48", CHANNEL, thread=asked), now)
    work(office, digest, picture=0.05, look=0.02)
    messages = [one for one in office.slack.core.workspace.conversations[CHANNEL].messages if one.get("bot_id")]
    assert [one["thread_ts"] for one in messages] == [asked, asked]


def test_a_table_alone_keeps_its_picture(office: Office, digest: Digest) -> None:
    """Where there is no chart for it to stand in for, the picture is there as it always was."""
    know(office, True)
    digest.blocks = [kit.header("Digest"), TABLE]
    office.offer()
    work(office, digest)
    assert posted(office) == [["header", "image", "data_table"]]


def test_a_mistake_of_ours_blames_nobody(office: Office, digest: Digest) -> None:
    """What Slack refuses in words too fails, and says nothing of what the workspace takes."""
    know(office, True)
    digest.blocks = [kit.header("Digest"), CHART, {"type": "section"}]
    key = office.offer()
    work(office, digest)
    assert posted(office) == []
    assert (office.entry(key).state, office.entry(key).error) == ("failed", "invalid_blocks")
    assert native_support.takes(office.services, DEMO.id) is True


class Overtaken(Poster):
    """Refused, it stands still: another replica has claimed and posted before the second try."""

    def __init__(self, office: Office, digest: Digest) -> None:
        super().__init__(office.services.config, 10)
        self._office, self._digest = office, digest

    def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
        """Post, and let the other one work."""
        result = super().post(token, message, may)
        if isinstance(result, Refusal):
            self._office.clock.ahead += timedelta(seconds=121)
            know(self._office, False)
            work(self._office, self._digest)
        return result


def test_the_second_try_is_not_sent_by_who_was_overtaken(office: Office, digest: Digest) -> None:
    """Between two tries the lease is looked at again: one message, whoever sent it."""
    office.slack.older = True
    key = office.offer()
    work(office, digest, Overtaken(office, digest))
    assert posted(office) == [IN_WORDS]
    assert sent(office) == 2
    assert office.entry(key).state == "posted"


@pytest.mark.parametrize("trouble", ["dropped", "lost_answer", "server_error"])
def test_a_second_try_of_which_nobody_knows(office: Office, digest: Digest, trouble: str) -> None:
    """Whoever claims it next looks first: there is one message in the end."""

    class Refusing(Poster):
        def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
            result = super().post(token, message, may)
            office.slack.faults.add("chat.postMessage", trouble)
            return result

    office.slack.older = True
    key = office.offer()
    work(office, digest, Refusing(office.services.config, 10))
    assert office.entry(key).state == "sending"
    office.slack.faults.clear()
    office.clock.ahead += timedelta(seconds=121)
    work(office, digest)
    assert posted(office) == [IN_WORDS]
    assert office.entry(key).state == "posted"
