"""What the channel of a meeting hears and when, who hosts, who comes, and which topics it talks of."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.clock import stamp
from bot.guild.room import MEETINGS, ROOM, topics
from bot.inquiries.brief import KIND, Briefing
from bot.links.store import LinkEnd
from bot.meetings.meeting import CANCELLED, Meeting
from bot.meetings.plan import MeetingPlan
from bot.merge import FormBase
from bot.posts import Delivery, Post
from bot.records.desk import RecordDesk
from bot.replies import store as replies
from bot.replies.listeners import ReplyDesk
from bot.rota.desk import RotaDesk
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.visibility.audience import EVERYTHING
from bot.store.personal import forget
from bot.topics.desk import TopicDesk, agenda, queue
from bot.topics.room import ROOM as TOPICS
from bot.topics.topic import DiscussionTopic
from tests.decisions.making import BEA, CAL, CHIEF, OWNER, offered, wrong
from tests.shelves import HERE, Clock

TEAM = "C0GUILD"
PLAN = MeetingPlan(7, "15:00", "Europe/Paris", (BEA, CAL))


def by(services: Services, user: str) -> RecordDesk:
    """Where somebody hands in what they did."""
    return RecordDesk(services, HERE, user, "")


def plan(services: Services) -> None:
    """Plan meetings that are announced on Mondays."""
    now, mondays = stamp(services.clock()), Cadence("week", 1, "09:00", "Europe/Paris")
    made = Schedule("g", MEETINGS.kind, PLAN.subject, TEAM, mondays, "en", CHIEF, False, now, "")
    schedules.save(services.store, HERE, made)


def announced(services: Services, name: str = "", channel: str = TEAM, *, kept: bool = True) -> Post | None:
    """The announcement of now."""
    now = stamp(services.clock())
    made = Delivery(HERE, name or now, MEETINGS.kind, PLAN.subject, now[:10], channel, now, language="en", owner=CHIEF)
    if kept:
        deliveries.put_all(services.store, [(made, "due")], services.clock())
    return MEETINGS.announce(services, made)


def heard(services: Services, kind: str, period: str, number: int = 1) -> str:
    """What the channel hears of a meeting; empty for nothing."""
    now = stamp(services.clock())
    compose = MEETINGS.posts[kind].compose
    post = compose(services, Delivery(HERE, period, kind, str(number), period, TEAM, now))
    return str(post.blocks) if post else ""


def said(services: Services, number: int = 1) -> Meeting:
    """What a meeting says."""
    return by(services, CHIEF).record(ROOM, number).content


def move(services: Services, number: int = 1, **changes: str) -> None:
    """Change a meeting."""
    own = by(services, CHIEF)
    before = own.record(ROOM, number)
    own.edit(ROOM, number, FormBase(before.version), replace(before.content, **changes))  # type: ignore[arg-type]


def told(services: Services, person: str, key: str = "one") -> str:
    """What somebody reads in their message of the day; empty for nothing."""
    at = stamp(services.clock())
    post = Briefing(MEETINGS.inquiries, []).compose(
        services, Delivery(HERE, key + person, KIND, "", at[:10], person, at)
    )
    return str(post.blocks) if post else ""


def test_a_planned_meeting_is_made_once_and_hosted_in_turn(services: Services, clock: Clock) -> None:
    """Composed again it is the same; only shown it is kept nowhere. The host reads of it; passed on it is the next
    one's, and a week later whoever did not host."""
    plan(services)
    shown = announced(services, "shown", kept=False)
    assert shown is not None
    assert "Host: U0Bea" in str(shown.blocks)
    assert MEETINGS.known(services, HERE) == []
    for _ in range(2):
        assert announced(services) is not None
    assert said(services) == Meeting(
        "Guild of 30 November", owner=BEA, held_on="2026-11-30", starts="15:00", channels=(TEAM,), zone=PLAN.zone,
        minutes="60", language="en",
    )  # fmt: skip
    assert len(MEETINGS.known(services, HERE)) == 1
    assert "You host *#1 Guild of 30 November*" in told(services, BEA)
    RotaDesk(services, HERE, BEA).pass_on(MEETINGS.rota, 1)
    assert said(services).owner == CAL
    assert "You host" in told(services, CAL)
    assert wrong(lambda: RotaDesk(services, HERE, BEA).lead(MEETINGS.rota, 1)) == [("", "guild-error-led")]
    clock.tick(days=7)
    announced(services)
    assert said(services, 2).owner == BEA


def test_its_channel_is_reminded_the_day_and_the_hour_before(services: Services, clock: Clock) -> None:
    """By the clock of its zone; not once it has begun, nor where it is no more."""
    announced(services)
    at = "2026-11-30T14:00:00Z"
    assert offered(services, MEETINGS.reminder) == [
        (TEAM, "1", "2026-11-29T14:00:00Z"),
        (TEAM, "1", "2026-11-30T13:00:00Z"),
    ]
    clock.now = datetime(2026, 11, 29, 14, tzinfo=UTC)
    assert "*Tomorrow:*" in heard(services, MEETINGS.reminder, f"day {at}")
    assert "*In an hour:*" in heard(services, MEETINGS.reminder, f"hour {at}")
    clock.now = datetime(2026, 11, 30, 14, tzinfo=UTC)
    assert heard(services, MEETINGS.reminder, f"hour {at}") == ""


def test_a_meeting_that_moves_is_told_and_reminded_of_anew(services: Services, clock: Clock) -> None:
    """What was to remind of the old time is silent; cancelled, the channel hears it, and nobody is reminded."""
    announced(services)
    move(services, held_on="2026-12-02", starts="09:00")
    assert [at for *_, at in offered(services, MEETINGS.reminder)][2:] == [
        "2026-12-01T08:00:00Z",
        "2026-12-02T07:00:00Z",
    ]
    assert len(offered(services, MEETINGS.change)) == 1
    assert "has moved: Wednesday 2 December, 09:00 (Paris)" in heard(services, MEETINGS.change, "2")
    assert heard(services, MEETINGS.reminder, "day 2026-11-30T14:00:00Z") == ""
    assert "*Tomorrow:*" in heard(services, MEETINGS.reminder, "day 2026-12-02T08:00:00Z")
    move(services, notes="Only this")
    assert len(offered(services, MEETINGS.change)) == 1
    by(services, CHIEF).set_status(ROOM, 1, CANCELLED)
    assert "is cancelled" in heard(services, MEETINGS.change, "4")
    assert heard(services, MEETINGS.reminder, "day 2026-12-02T08:00:00Z") == ""
    assert wrong(lambda: ReplyDesk(services, HERE, OWNER).say(ROOM, 1, "yes")) == [("", "guild-error-over")]
    assert clock.now < datetime(2026, 11, 30, tzinfo=UTC)


def test_a_meeting_of_the_past_reminds_of_nothing(services: Services) -> None:
    """Written down afterwards, for its notes; its channel hears nothing of what becomes of it."""
    day = (services.clock() - timedelta(days=3)).date().isoformat()
    said_ = Meeting("Guild", owner=BEA, held_on=day, starts="15:00", channels=(TEAM,))
    by(services, CHIEF).add(ROOM, said_)
    move(services, starts="16:00")
    assert offered(services, MEETINGS.reminder) == offered(services, MEETINGS.change) == []
    assert told(services, BEA) == ""
    assert wrong(lambda: RotaDesk(services, HERE, CAL).lead(MEETINGS.rota, 1)) == [("", "guild-error-over")]


def test_whoever_left_hosts_no_more(services: Services, clock: Clock) -> None:
    """The channel is asked who will; anybody steps in."""
    announced(services)
    clock.tick(days=6, hours=5)
    known = {"locale": "en", "is_admin": 0, "is_gone": 1, "fetched_at": stamp(services.clock())}
    slack_store.save_person(services.store, HERE, id=BEA, name="Bea", **known)
    post = heard(services, MEETINGS.reminder, "day 2026-11-30T14:00:00Z")
    assert "Nobody hosts it yet. Who will?" in post
    assert "guild.lead" in post
    RotaDesk(services, HERE, OWNER).lead(MEETINGS.rota, 1)
    assert said(services).owner == OWNER


def test_who_comes_is_the_last_they_said(services: Services) -> None:
    """Pressed twice it is once; whoever is forgotten stays counted, as nobody."""
    announced(services)
    for answer in ("yes", "yes", "maybe"):
        ReplyDesk(services, HERE, OWNER).say(ROOM, 1, answer)
    ReplyDesk(services, HERE, BEA).say(ROOM, 1, "yes")
    assert replies.said(services.store, HERE, ROOM.name, [1])[1] == {OWNER: "maybe", BEA: "yes"}
    assert "Coming: 1 · maybe: 1 · not coming: 0" in heard(services, MEETINGS.reminder, "day 2026-11-30T14:00:00Z")
    with services.store.write(HERE):
        forget(services.store, HERE, BEA, [replies.PEOPLE])
    assert sorted(replies.said(services.store, HERE, ROOM.name, [1])[1].values()) == ["maybe", "yes"]
    assert BEA not in replies.said(services.store, HERE, ROOM.name, [1])[1]


def test_many_answers_renew_what_was_posted_twice_a_minute(services: Services, clock: Clock) -> None:
    """Of thirty people who answer in one minute the first is shown at once, the others together once it is over."""
    announced(services)
    services.follows.update({name: [follow] for name, follow in MEETINGS.follows.items()})
    clock.now = datetime(2026, 11, 24, 9, 0, 1, tzinfo=UTC)
    for n in range(30):
        ReplyDesk(services, HERE, f"U0{n}").say(ROOM, 1, "yes")
        clock.tick(seconds=1)
    renewals = [at for *_, at in offered(services, MEETINGS.renewal)]
    assert renewals == ["2026-11-24T09:00:01Z", "2026-11-24T09:01:15Z"]
    clock.tick(minutes=1)
    ReplyDesk(services, HERE, BEA).say(ROOM, 1, "yes")
    assert len(offered(services, MEETINGS.renewal)) == 3


def test_the_most_wanted_topics_come_first(services: Services) -> None:
    """A meeting talks of what was taken up for it, else of the most wanted; what is taken up waits no more."""
    announced(services)
    own, end = by(services, OWNER), LinkEnd(ROOM.name, "1")
    for title in ("One", "Two", "Three", "Four"):
        own.add(TOPICS, DiscussionTopic(title))
    for user in (BEA, CAL):
        ReplyDesk(services, HERE, user).say(TOPICS, 3, "vote")
    ReplyDesk(services, HERE, BEA).say(TOPICS, 2, "vote")
    assert [one.number for one in queue(services, HERE, EVERYTHING)] == [3, 2, 1, 4]
    assert [one.number for one in agenda(services, HERE, end, EVERYTHING)] == [3, 2, 1]
    TopicDesk(services, HERE, CHIEF).take_up(4, end)
    assert [one.number for one in agenda(services, HERE, end, EVERYTHING)] == [4]
    assert wrong(lambda: TopicDesk(services, HERE, CHIEF).take_up(4, end)) == [("", "topics-error-over")]
    record = by(services, CHIEF).record(ROOM, 1)
    assert "*#4 Four*" in str(topics(services, services.texts.speak("en"), HERE, record, EVERYTHING))


def test_what_becomes_of_a_topic_is_shown_where_a_meeting_was_told(services: Services, clock: Clock) -> None:
    """One that is proposed, dropped or taken out is, or is no more, among those that the channel reads of."""
    announced(services)
    services.follows[TOPICS.name] = [MEETINGS.retell]
    own = by(services, CHIEF)
    own.add(TOPICS, DiscussionTopic("One"))
    own.add(TOPICS, DiscussionTopic("Two"))
    before = len(offered(services, MEETINGS.renewal))
    clock.tick(minutes=2)
    own.remove(TOPICS, 1)
    assert len(offered(services, MEETINGS.renewal)) == before + 1
    clock.tick(minutes=2)
    own.set_status(TOPICS, 2, "dropped")
    assert len(offered(services, MEETINGS.renewal)) == before + 2


def test_what_is_private_stays_in_its_channel(services: Services) -> None:
    """A meeting announced in a private channel is its members' alone, and is told of in no other."""
    announced(services, channel="G0PRIVATE")
    found = MEETINGS.known(services, HERE)
    assert [one.place for one in found] == ["G0PRIVATE"]
    said_ = replace(found[0].content, channels=(TEAM,))
    own = RecordDesk(services, HERE, CHIEF, seen_by=EVERYTHING)
    assert wrong(lambda: own.edit(ROOM, 1, FormBase(1), said_)) == [("channels", "guild-error-private")]
