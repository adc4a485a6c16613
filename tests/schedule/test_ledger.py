"""One delivery, step by step, with another replica at its heels."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.clock import stamp
from bot.errors import UserError
from bot.posts import NOBODY, Delivery, Kind, Offer, Place, Post
from bot.schedule import mends
from bot.schedule.cadence import Cadence
from bot.schedule.lease import Timing
from bot.schedule.ledger import Ledger
from bot.schedule.look import EVENT, ForbiddenError, UnseenError, look
from bot.schedule.notices import KIND as NOTICE
from bot.schedule.plan import plan
from bot.schedule.poster import NotSent, PostedMessage, Poster, RateLimit, Result, Unknown
from bot.schedule.schedule import Entry
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.people import Person
from bot.slack.tokens import UnservedError
from bot.store import Store
from bot.telemetry.metrics import DELIVERIES, LATENESS
from bot.telemetry.reference import bound, bound_names
from sandbox import DEMO
from sandbox.conversation import Conversation
from tests.conftest import CHANNEL
from tests.installations.making import refused
from tests.logbook import logbook
from tests.schedule.conftest import Office
from tests.schedule.making import KIND, schedule, states


def ledger(office: Office, poster: Poster | None = None, **timing: Any) -> Ledger:
    """A ledger over the office's store."""
    times = Timing(**timing)
    return Ledger(office.services, office.kinds, times, poster or Poster(office.services.config, times.call))


def work(books: Ledger) -> list[Entry]:
    """Claim everything that is ready and carry it as far as it goes."""
    claimed = books.claim(10)
    for entry in claimed:
        books.work(entry)
    return claimed


class Overtaken(Poster):
    """Stands still at the worst moment: another replica has claimed, looked, posted and recorded before it sends."""

    def __init__(self, office: Office) -> None:
        super().__init__(office.services.config, 10)
        self._office = office

    def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
        """Send after the other has."""
        assert may()
        self._office.clock.ahead += timedelta(seconds=121)
        work(ledger(self._office))
        return super().post(token, message, lambda: True)


def test_a_message_too_many_is_taken_back(office: Office) -> None:
    """Should a process stand still between its last look and the bytes leaving, one of the two messages goes."""
    key = office.offer()
    with logbook() as log:
        work(ledger(office, Overtaken(office)))
    assert len(office.said()) == 1
    assert [method for method, _ in office.slack.calls].count("chat.postMessage") == 2
    assert "one message is taken back" in log.getvalue()
    [left] = [m for m in office.slack.core.workspace.conversations[CHANNEL].messages if m.get("bot_id")]
    assert left["ts"] == office.entry(key).ts


def test_an_overtaken_replica_sends_nothing(office: Office) -> None:
    """It composed for longer than its lease: another has taken the delivery, and it notices before it sends."""
    key = office.offer()
    books = ledger(office)
    [entry] = books.claim(1)
    office.clock.ahead += timedelta(seconds=121)
    [taken] = ledger(office).claim(1)
    books.work(entry)
    assert office.said() == []
    assert office.entry(key).attempt == taken.attempt == 2


def test_what_was_only_claimed_is_not_looked_for(office: Office) -> None:
    """A replica that died before it said it was sending has surely not sent: no history is read for it."""
    office.offer()
    ledger(office).claim(1)
    office.clock.ahead += timedelta(seconds=121)
    work(ledger(office))
    assert len(office.said()) == 1
    assert "conversations.history" not in [method for method, _ in office.slack.calls]


def test_a_lease_that_is_too_short_sends_nothing(office: Office) -> None:
    """With less time left than Slack may take, it is given back and tried again."""
    key = office.offer()
    work(ledger(office, lease=25, call=10, margin=20))
    assert office.said() == []
    assert (office.entry(key).state, office.entry(key).sending_at) == ("due", "")


def test_a_network_that_is_away_is_waited_for(office: Office) -> None:
    """What could not even be connected is tried again after a while, without a look."""

    class Away(Poster):
        def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
            return NotSent(False, "ConnectError")

    key = office.offer()
    work(ledger(office, Away(office.services.config, 10)))
    assert office.entry(key).state == "due"
    assert work(ledger(office)) == []
    office.clock.ahead += timedelta(seconds=61)
    work(ledger(office))
    assert office.entry(key).state == "posted"
    assert "conversations.history" not in [method for method, _ in office.slack.calls]


def test_a_kind_that_is_gone(office: Office) -> None:
    """A feature was taken out: what it had scheduled fails and its owner is told."""
    key = office.offer(kind="gone.digest")
    books = ledger(office)
    work(books)
    assert (office.entry(key).state, office.entry(key).error) == ("failed", "kind_unknown")
    work(books)
    [notice] = office.said("D0OLIVER")
    assert notice == "I couldn’t post this: gone.digest"


def test_too_late_in_doubt(office: Office) -> None:
    """For a day nobody could look whether it is there: its owner is asked to, and it is not posted again."""
    key = office.offer()
    office.slack.faults.add("chat.postMessage", "dropped")
    work(ledger(office))
    office.slack.faults.add("conversations.history", "server_error")
    office.clock.ahead += timedelta(hours=25)
    work(ledger(office))
    assert (office.entry(key).state, office.entry(key).error) == ("unknown", "look_late")
    assert office.said() == []
    assert [state for _, state in states(office.services.store, NOTICE)] == ["due"]


def test_too_late_to_be_posted(office: Office) -> None:
    """What has waited for more than a day is left out, and the owner is told."""
    key = office.offer()
    office.clock.ahead += timedelta(hours=25)
    work(ledger(office))
    assert office.entry(key).state == "skipped"
    work(ledger(office))
    assert office.said("D0OLIVER") == ["I skipped some posts"]
    assert office.trial.composed == []


LETTER = "trial.letter"


def letters(office: Office) -> None:
    """A kind of post that answers what somebody did."""
    office.kinds = {**office.kinds, LETTER: replace(office.kinds[KIND], report=False)}


def test_what_somebody_waits_for_is_never_too_late(office: Office) -> None:
    """The bot was away for a weekend: a question, an answer or a notice comes all the same; so does what was planned
    for a moment that passed."""
    letters(office)
    key = office.offer(kind=LETTER)
    now = office.clock()
    once = Cadence("once", 0, stamp(now), "UTC")
    planned = replace(schedule(CHANNEL, "U0OLIVER", now, once), kind=LETTER, next_at=stamp(now))
    schedules.save(office.services.store, DEMO.id, planned)
    office.clock.ahead += timedelta(days=3)
    plan(office.services, office.kinds)
    work(ledger(office))
    assert office.entry(key).state == "posted"
    assert len(office.said()) == 2


def test_what_somebody_waits_for_is_looked_for_until_slack_answers(office: Office) -> None:
    """The bot was away for a weekend, just after sending, and then Slack fails once: of an answer given up then nobody
    would hear. It is looked for again, and comes."""
    letters(office)
    key = office.offer(kind=LETTER)
    office.slack.faults.add("chat.postMessage", "dropped")
    work(ledger(office))
    office.slack.faults.add("conversations.history", "server_error")
    office.clock.ahead += timedelta(days=3)
    work(ledger(office))
    assert (office.entry(key).state, office.said()) == ("sending", [])
    office.clock.ahead += timedelta(minutes=2)
    work(ledger(office))
    assert (office.entry(key).state, len(office.said())) == ("posted", 1)


def test_what_somebody_waits_for_comes_with_the_next_token(office: Office) -> None:
    """A token that was taken back delays it, and loses nothing."""
    letters(office)
    key, other = office.offer(kind=LETTER), office.offer("2026-W49", kind=LETTER)
    office.slack.core.locked_out = "token_revoked"
    books = ledger(office)
    with logbook() as log:
        assert len(work(books)) == 2
    assert log.getvalue().count("Slack refuses the bot token (token_revoked)") == 1
    office.slack.core.locked_out = ""
    office.slack.refusals.clear()
    office.clock.ahead += timedelta(seconds=590)
    assert work(books) == []
    office.clock.ahead += timedelta(seconds=11)
    work(books)
    assert (office.entry(key).state, office.entry(other).state) == ("posted", "posted")


def outcomes(feature: str = "trial") -> dict[str, float]:
    """How often each has been counted."""
    said = {"posted", "skipped", "failed", "again", "empty", "unknown"}
    return {one: DELIVERIES.labels(feature, one)._value.get() for one in said}


def test_each_outcome_is_counted(office: Office) -> None:
    """Operators see what became of posts, each once, by the room they are of."""
    before, unknown = outcomes(), outcomes("unknown")
    late = LATENESS.labels("trial", "no")._sum.get()
    office.offer("late")
    office.clock.ahead += timedelta(hours=25)
    work(ledger(office))  # skipped, and its owner is told
    office.trial.raises = [RuntimeError()]
    office.offer("again")
    office.offer("gone", kind="gone.digest")
    work(ledger(office, pauses=(5.0,)))
    office.clock.ahead += timedelta(seconds=6)
    work(ledger(office))
    office.trial.silent = True
    office.offer("empty")
    work(ledger(office))
    rises = {one: count - before[one] for one, count in outcomes().items()}
    assert rises == {"posted": 1, "skipped": 1, "failed": 0, "again": 1, "empty": 1, "unknown": 0}
    assert outcomes("unknown")["failed"] - unknown["failed"] == 1
    assert 6 <= LATENESS.labels("trial", "no")._sum.get() - late < 60


def test_a_claim_that_waited_too_long_is_given_back(office: Office) -> None:
    """Half of its lease is wanted for the work; given back it is taken again at once, looked for where it may be
    there already."""
    key = office.offer()
    books = ledger(office)
    [entry] = books.claim(1)
    for seconds, fresh in ((59, True), (2, False)):
        office.clock.ahead += timedelta(seconds=seconds)
        assert books.is_fresh(entry) == fresh
    books.give_back(entry)
    assert (office.entry(key).state, office.entry(key).tries) == ("due", 0)
    [again] = books.claim(1)
    assert deliveries.sending(office.services.store, again, office.clock(), 120)
    books.give_back(office.entry(key))
    assert (office.entry(key).state, office.entry(key).sending_at != "") == ("sending", True)


@pytest.mark.parametrize(("owner", "notices"), [("U0OLIVER", 0), ("", 0), ("U0AMELIE", 1)])
def test_what_a_person_who_left_was_to_read_is_the_askers_trouble_alone(
    office: Office, owner: str, notices: int
) -> None:
    """Whoever asked somebody hears that they have left; of what was for them alone nobody hears."""
    letters(office)
    office.slack.person("U0OLIVER").leave()
    key = deliveries.offer(
        office.services.store, DEMO.id, Offer(LETTER, "figures", "", "U0OLIVER", owner=owner), stamp(office.clock())
    )
    work(ledger(office))
    assert (office.entry(key).state, office.entry(key).error) == ("failed", mends.GONE)
    assert office.trial.composed == []
    work(ledger(office))
    assert len(states(office.services.store, NOTICE)) == notices
    assert len(office.said("D0AMELIE")) == notices


def test_what_is_for_nobody_or_for_another_company_is_not_posted(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack might take it, and nobody would read it who is to: its owner hears why."""
    monkeypatch.setattr(office.services.people, "now", lambda _, user: Person(user, "", is_stranger=user == "W0OLGA"))
    for channel, error in ((NOBODY, mends.OWNER), ("W0OLGA", mends.STRANGER)):
        key = office.offer(channel=channel)
        work(ledger(office))
        assert (office.entry(key).state, office.entry(key).error) == ("failed", error)
    assert (office.said(), office.trial.composed) == ([], [])
    work(ledger(office))
    assert len(office.said("D0OLIVER")) == 2


def unable(office: Office, error: Exception) -> None:
    """Whoever wants to talk to Slack meets an error."""

    office.services = replace(office.services, client=lambda *_, **__: _raise(error), token=lambda _: _raise(error))


@pytest.mark.parametrize(
    ("error", "state", "said"),
    [
        (UnservedError(DEMO.id), "failed", mends.UNSERVED),
        (refused("token_revoked"), "failed", "token_revoked"),
        (refused("internal_error"), "claimed", ""),
    ],
)
def test_who_has_no_token_posts_nothing(office: Office, error: Exception, state: str, said: str) -> None:
    """Of one that is refused its owner hears; where Slack does not say, it is left for the next who claims it."""
    key, services = office.offer(), office.services
    unable(office, error)
    work(ledger(office))
    assert (office.entry(key).state, office.entry(key).error) == (state, said)
    office.services = services
    office.clock.ahead += timedelta(seconds=121)
    work(ledger(office))
    assert len(office.said()) == (1 if state == "claimed" else 0)


@pytest.mark.parametrize(
    ("fault", "where", "error"),
    [("token_revoked", "asked", "look:token_revoked"), ("missing_scope", "look", "look:missing_scope")],
)
def test_what_may_be_there_and_cannot_be_looked_for_is_its_owners_to_find(
    office: Office, monkeypatch: pytest.MonkeyPatch, fault: str, where: str, error: str
) -> None:
    """It is not posted again, and not called a failure."""
    key = office.offer()
    office.slack.faults.add("chat.postMessage", "lost_answer")
    work(ledger(office))
    office.clock.ahead += timedelta(seconds=121)
    if where == "asked":
        unable(office, refused(fault))
    else:
        monkeypatch.setattr("bot.schedule.ledger.look", lambda *_: _raise(ForbiddenError(fault)))
    work(ledger(office))
    assert (office.entry(key).state, office.entry(key).error) == ("unknown", error)
    assert len(office.trial.composed) == 1, "the first time"
    assert [state for _, state in states(office.services.store, NOTICE)] == ["due"]


def _raise(error: Exception) -> Any:
    raise error


@pytest.mark.parametrize(("said", "seconds"), [(0, 60), (17, 17)])
def test_when_it_is_looked_for_again(office: Office, monkeypatch: pytest.MonkeyPatch, said: int, seconds: int) -> None:
    """As Slack says, else in a minute; it is still in doubt until then."""
    key = office.offer()
    office.slack.faults.add("chat.postMessage", "lost_answer")
    work(ledger(office))
    office.clock.ahead += timedelta(seconds=121)
    with monkeypatch.context() as patch:
        patch.setattr("bot.schedule.ledger.look", lambda *_: _raise(UnseenError("ratelimited", said)))
        work(ledger(office))
    assert (office.entry(key).state, office.entry(key).sending_at != "") == ("sending", True)
    office.clock.ahead += timedelta(seconds=seconds - 2)
    assert ledger(office).claim(1) == []
    office.clock.ahead += timedelta(seconds=4)
    work(ledger(office))
    assert (office.entry(key).state, len(office.said())) == ("posted", 1)
    assert len(office.trial.composed) == 1, "the first time"


def test_the_log_says_which_delivery_a_line_is_about(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the reference of what somebody did, or of its own, the same at each attempt; with its workspace and room. A
    trace has a span for each."""
    seen: list[Mapping[str, str]] = []
    spans: list[object] = []

    def span(*name: str, **attributes: str) -> AbstractContextManager[None]:
        spans.append((name, attributes))
        return nullcontext()

    monkeypatch.setattr("bot.schedule.ledger.span", span)

    def compose(_: Services, __: Delivery) -> Post | None:
        seen.append(bound_names())
        return None

    monthly = f"{KIND}.month"
    office.kinds = {**office.kinds, monthly: Kind(compose, lambda *_: "Digest")}
    key = office.offer("2026-W48", monthly)
    with bound("cafe0123"):
        office.offer("2026-W49", monthly)
    work(ledger(office))
    named = {"workspace": DEMO.id, "feature": "trial"}
    expected = [{"reference": key[:8], **named}, {"reference": "cafe0123", **named}]
    assert sorted(seen, key=str) == sorted(expected, key=str)
    assert spans == [(("delivery",), {"feature": "trial"})] * 2
    assert (office.entry(key).state, office.entry(key).error) == ("empty", "")
    assert bound_names() == {}


def test_where_another_replica_was_faster_there_may_be_more(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever was left with nothing looks again, as long as something is ready, and writes no more than that."""
    office.offer()
    claim, tried = deliveries.claim, list[int]()

    def late(store: Store, now: datetime, lease: float, limit: int) -> list[Entry]:
        tried.append(limit)
        return claim(store, now, lease, limit) if len(tried) > 2 else []

    monkeypatch.setattr(deliveries, "claim", late)
    assert len(ledger(office).claim(7)) == 1
    assert tried == [7, 7, 7]
    assert ledger(office).claim(7) == []
    assert tried == [7, 7, 7], "nothing is ready: nothing is written"


def test_a_picture_slack_will_not_show_is_left_out(office: Office) -> None:
    """Ready a moment ago and refused all the same: the words go out, the picture follows."""

    class Picky(Poster):
        def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
            office.slack.core.files.ready_seconds = 0.0
            for file in office.slack.core.files.all():
                file.visible_to_bot = False
            return super().post(token, message, may)

    office.trial.picture = True
    key = office.offer()
    work(ledger(office, Picky(office.services.config, 10), look=0.01))
    refused = [(refusal.method, refusal.error) for refusal in office.slack.refusals]
    assert refused == [("chat.postMessage", "invalid_blocks")]
    assert office.entry(key).state == "posted"
    assert len(office.said()) == 2


def test_a_notice_that_is_refused_makes_no_notice(office: Office) -> None:
    """It is logged, and that is the end of it."""
    office.offer(kind="gone.digest")
    books = ledger(office)
    work(books)
    office.slack.core.workspace.members.pop("U0OLIVER")
    with logbook() as log:
        work(books)
        assert work(books) == []
    assert "a notice was refused: channel_not_found" in log.getvalue()
    assert [state for _, state in states(office.services.store, NOTICE)] == ["failed"]


def test_an_unexpected_error_leaves_it_claimable(office: Office) -> None:
    """Whatever is wrong inside, the delivery is claimed again once its lease has ended."""

    class Broken(Poster):
        def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
            raise MemoryError

    key = office.offer()
    with logbook() as log:
        work(ledger(office, Broken(office.services.config, 10)))
    assert "is left for later" in log.getvalue()
    office.clock.ahead += timedelta(seconds=121)
    work(ledger(office))
    assert office.entry(key).state == "posted"


def history(office: Office) -> tuple[Conversation, WebClient, Entry]:
    """A channel, a client, and a delivery that may have been sent."""
    key = office.offer()
    store = office.services.store
    [entry] = ledger(office).claim(1)
    deliveries.sending(store, entry, office.clock(), 120)
    client = office.services.client(DEMO.id, patience=0.0)
    return office.slack.core.workspace.conversations[CHANNEL], client, office.entry(key)


def test_a_look_reads_to_the_end(office: Office) -> None:
    """A busy channel has many pages, and the message is found on the last of them by its key, not by its words."""
    channel, client, entry = history(office)
    there = office.slack.core.workspace

    def say(event: str, key: str) -> str:
        metadata = {"event_type": event, "event_payload": {"key": key}}
        return str(there.post_as_bot(channel, {"text": "Digest", "metadata": metadata})["ts"])

    wanted = say(EVENT, entry.delivery.key)
    say(EVENT, "another")
    say("somebody_elses", entry.delivery.key)
    for number in range(430):
        there.say(channel, "U0OLIVER", f"Message {number}")
    assert look(client, entry) == PostedMessage(CHANNEL, wanted)
    assert [method for method, _ in office.slack.calls].count("conversations.history") == 3
    there.delete(channel, next(message for message in channel.messages if message["ts"] == wanted))
    assert look(client, entry) is None


@pytest.mark.parametrize("fault", ["ratelimited", "server_error", "dropped", "lost_answer", "malformed"])
def test_a_look_that_fails_is_no_look(office: Office, fault: str) -> None:
    """Whatever went wrong, it is not taken for "it is not there"; Slack's wish to be left alone is heard."""
    _, client, entry = history(office)
    office.slack.faults.add("conversations.history", fault, seconds=17)
    with pytest.raises(UnseenError) as failed:
        look(client, entry)
    assert failed.value.seconds == (17 if fault == "ratelimited" else 0)


def test_a_look_that_is_not_allowed(office: Office) -> None:
    """It is told apart from one that failed: waiting would not help."""
    channel, client, entry = history(office)
    channel.members.discard("U0BOT")
    with pytest.raises(ForbiddenError, match="not_in_channel"):
        look(client, entry)


def test_composing_is_told_which_delivery_it_is(office: Office) -> None:
    """A feature sees its own subject, the period and the place, and a key that stays the same over attempts."""
    seen: list[Delivery] = []

    def compose(_: Services, delivery: Delivery) -> Post:
        seen.append(delivery)
        if len(seen) == 1:
            raise RuntimeError
        return Post([kit.section("Well")], "Well")

    office.kinds = {**office.kinds, KIND: Kind(compose, lambda *_: "Digest")}
    key = office.offer()
    books = ledger(office, pauses=(1.0,))
    work(books)
    office.clock.ahead += timedelta(seconds=2)
    work(books)
    assert seen[0] == seen[1]
    assert (seen[0].key, seen[0].workspace, seen[0].subject) == (key, DEMO.id, "figures")


def test_who_waits_for_a_post_hears_that_it_is_there(office: Office) -> None:
    """Once, when it is posted; what goes wrong then is logged, and it stays posted."""
    heard: list[tuple[Services, str]] = []

    def posted(services: Services, delivery: Delivery) -> None:
        heard.append((services, delivery.key))
        raise RuntimeError

    office.kinds = {**office.kinds, "trial.told": replace(office.kinds[KIND], posted=posted)}
    office.offer()
    key = office.offer(kind="trial.told")
    with logbook() as log:
        work(ledger(office))
    assert heard == [(office.services, key)]
    assert f"nobody was told that delivery {key} is there: RuntimeError" in log.getvalue()
    assert log.getvalue().count("nobody was told") == 1, "of the other nobody wants to hear"
    assert "a picture could not be uploaded" not in log.getvalue(), "there is none"
    assert office.entry(key).state == "posted"


@pytest.mark.parametrize(("kind", "late"), [("gone.digest", timedelta(seconds=121)), (KIND, timedelta(hours=25))])
def test_an_overtaken_replica_tells_nobody_that_it_failed(office: Office, kind: str, late: timedelta) -> None:
    """Or that it left something out: another has it by now, and says what becomes of it."""
    office.offer(kind=kind)
    books = ledger(office)
    [entry] = books.claim(1)
    office.clock.ahead += late
    ledger(office).claim(1)
    before = outcomes()
    books.work(entry)
    assert states(office.services.store, NOTICE) == []
    assert outcomes() == before


def test_what_is_there_is_posted_though_its_room_is_gone_since(office: Office) -> None:
    """It is found in the channel, and nobody is told that it failed."""
    key = office.offer()
    office.slack.faults.add("chat.postMessage", "lost_answer")
    work(ledger(office))
    office.kinds = {name: kind for name, kind in office.kinds.items() if name != KIND}
    office.clock.ahead += timedelta(seconds=121)
    work(ledger(office))
    assert (office.entry(key).state, len(office.said())) == ("posted", 1)
    assert states(office.services.store, NOTICE) == []


def test_what_its_room_refuses_to_compose_is_told_in_its_words(office: Office) -> None:
    """At once: trying again would not help."""
    key = office.offer()
    wrong = UserError("trial-error-topic", most=40)
    office.trial.raises = [wrong]
    work(ledger(office))
    assert (office.entry(key).state, office.entry(key).error) == ("failed", mends.error_text(wrong))
    assert [state for _, state in states(office.services.store, NOTICE)] == ["due"]


def test_what_cannot_be_composed_is_given_up_in_the_end(office: Office) -> None:
    """After each of the pauses once more, every one longer; then its owner hears of it."""
    key = office.offer()
    office.trial.raises = [RuntimeError(), RuntimeError(), RuntimeError()]
    books = ledger(office, pauses=(5.0, 60.0))
    for seconds, tries, state in ((0, 1, "due"), (5, 2, "due"), (59, 2, "due"), (1, 2, "failed")):
        office.clock.ahead += timedelta(seconds=seconds)
        work(books)
        assert (office.entry(key).tries, office.entry(key).state) == (tries, state)
    assert office.entry(key).error == mends.COMPOSE
    assert [state for _, state in states(office.services.store, NOTICE)] == ["due"]


def test_a_post_that_is_planned_is_counted_apart(office: Office) -> None:
    """Whether it was late is measured of what has a time: of what a schedule caused."""
    before = LATENESS.labels("trial", "yes")._sum.get()
    now = office.clock()
    once = replace(schedule(CHANNEL, "U0OLIVER", now, Cadence("once", 0, stamp(now), "UTC")), next_at=stamp(now))
    schedules.save(office.services.store, DEMO.id, once)
    office.clock.ahead += timedelta(seconds=7)
    plan(office.services, office.kinds)
    work(ledger(office))
    assert 7 <= LATENESS.labels("trial", "yes")._sum.get() - before < 60


class Told(Poster):
    """Sends nothing, and says what a test tells it to."""

    def __init__(self, *results: Result) -> None:
        self.results, self.sent = list(results), list[Mapping[str, Any]]()

    def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
        """Say the next."""
        self.sent.append(message)
        return self.results.pop(0)


def test_what_is_sent_says_whose_and_which_it_is(office: Office) -> None:
    """The workspace, the place, the thread where there is one, the key by which it is found again; no previews."""
    offer = Offer(KIND, "figures", "2026-W48", CHANNEL, owner="U0OLIVER")
    store, now = office.services.store, stamp(office.clock())
    keys = {thread: deliveries.offer(store, DEMO.id, replace(offer, thread=thread), now) for thread in ("", "7.0")}
    poster = Told(PostedMessage(CHANNEL, "8.0"), PostedMessage(CHANNEL, "9.0"))
    work(ledger(office, poster))
    assert len(poster.sent) == 2
    for message in poster.sent:
        thread = message.get("thread_ts", "")
        assert ("thread_ts" in message) == bool(thread)
        expected = {
            "team_id": DEMO.id,
            "channel": CHANNEL,
            "metadata": {"event_type": EVENT, "event_payload": {"key": keys[thread]}},
            "client_msg_id": keys[thread],
            "unfurl_links": False,
            "unfurl_media": False,
            "text": "Digest of 2026-W48",
        }
        assert {name: message.get(name) for name in expected} == expected
        assert set(message) - set(expected) - {"thread_ts"} == {"blocks"}


@pytest.mark.parametrize(
    ("result", "seconds"),
    [
        (RateLimit(17), 17),
        (NotSent(True, "late"), 1),
        (NotSent(False, "ConnectError"), 60),
        (Unknown("ReadError"), 120),
    ],
)
def test_when_it_is_tried_again(office: Office, result: Result, seconds: int) -> None:
    """As Slack says; at once where only the lease was too short; when the lease ends where nobody knows. It is counted
    each time."""
    before = outcomes()["again"]
    office.offer()
    books = ledger(office, Told(result))
    work(books)
    assert outcomes()["again"] - before == 1
    office.clock.ahead += timedelta(seconds=seconds - 0.5)
    assert books.claim(1) == []
    office.clock.ahead += timedelta(seconds=1)
    assert len(books.claim(1)) == 1


def test_a_channel_that_another_company_reads(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is posted there unless whoever answers for it now agreed: its schedule's owner may be another by now."""
    store, now = office.services.store, office.clock()
    once = replace(schedule(CHANNEL, "U0AMELIE", now, Cadence("once", 0, stamp(now), "UTC")), next_at=stamp(now))
    for id_ in ("digest", "other"):  # the second stays with its owner
        schedules.save(store, DEMO.id, replace(once, id=id_))
    plan(office.services, office.kinds)
    schedules.save(store, DEMO.id, replace(once, owner="U0PRIYA"))
    key = office.offer()
    asked: list[tuple[Any, ...]] = []

    def held_back(_: Services, *where: Any) -> bool:
        asked.append(where)
        return True

    monkeypatch.setattr("bot.schedule.ledger.held_back", held_back)
    monkeypatch.setattr("bot.schedule.ledger.has_agreed", lambda _, *where: where == (DEMO.id, CHANNEL, ["U0PRIYA"]))
    work(ledger(office))
    assert sorted(where[2] for where in asked) == [["U0AMELIE"], ["U0AMELIE"], ["U0OLIVER"]]
    assert {where[3] for where in asked} == {10}
    assert (office.entry(key).state, office.entry(key).error) == ("failed", mends.SHARED)
    went = deliveries.last(store, DEMO.id, ["digest", "other"])
    assert {id_: one.state for id_, one in went.items()} == {"digest": "posted", "other": "failed"}
    assert len(office.said()) == len(office.trial.composed) == 1


def test_what_follows_a_post_comes_once_into_its_thread(office: Office) -> None:
    """It is offered with the record of the post: also when that is only found by looking, and not twice."""

    def follow(services: Services, delivery: Delivery, there: Place) -> list[Offer]:
        assert services is office.services
        return [Offer(KIND, "more", delivery.period, there.channel, thread=there.thread, owner=delivery.owner)]

    office.kinds = {**office.kinds, "trial.head": replace(office.kinds[KIND], follow=follow)}
    key = office.offer(kind="trial.head")
    work(ledger(office))
    work(ledger(office))
    ts = office.entry(key).ts
    messages = office.slack.core.workspace.conversations[CHANNEL].messages
    assert [m.get("thread_ts") for m in messages if m.get("bot_id") and m["ts"] != ts] == [ts]
    assert work(ledger(office)) == []
