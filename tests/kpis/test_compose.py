"""Composing a digest and an alert from what the store holds."""

import json
import threading
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from bot.clock import stamp
from bot.connectors.source import Point, SourceError
from bot.kpis import compose
from bot.kpis.alerts import KIND as ALERT
from bot.kpis.collect import Collector
from bot.kpis.history import standings
from bot.kpis.kpi import Kpi
from bot.kpis.picture import Panel
from bot.kpis.plan import PLAN
from bot.kpis.subject import KIND, subject
from bot.posts import Delivery, Picture, Post
from bot.schedule.cadence import Cadence
from bot.schedule.desk import ScheduleContent, ScheduleDesk
from bot.services import Services
from bot.slack.store import save_setting
from bot.text import Translator
from tests.ideas.making import slack_takes
from tests.kpis.keeping import MANAGER, OWNER, Source, at, defined, edit, fetched, keep, known, refused
from tests.shelves import HERE, Clock

CHANNEL = "C0PRODUCT"


def nothing(_: Translator, __: Sequence[Panel]) -> Picture | None:
    """No picture, and no time spent on one."""
    return None


def delivery(services: Services, about: str, kind: str = KIND, **fields: str) -> Delivery:
    """One that is due now."""
    told = {"period": "2026-W48", "channel": CHANNEL, "language": "en", "owner": OWNER, **fields}
    return Delivery(workspace=HERE, key="", kind=kind, subject=about, due_at=stamp(services.clock()), **told)


def digest(services: Services, *kpis: Kpi, source: Source | None = None, as_of: str = "", **fields: str) -> Post:
    """The weekly digest of these KPIs."""
    about = subject([kpi.id for kpi in kpis], "week", fields.pop("title", ""), as_of)
    asked = (source or Source()).connectors()
    post = compose.digest(services, delivery(services, about, **fields), asked, drawing=nothing)
    assert post is not None
    return post


def said(post: Post) -> str:
    """Everything a post says."""
    return json.dumps(post.blocks, ensure_ascii=False)


def days(last: float, before: float = 100.0, count: int = 20) -> dict[str, float]:
    """Values of the days up to yesterday."""
    first = date(2026, 11, 23) - timedelta(count)
    return {(first + timedelta(n)).isoformat(): last if n == count - 1 else before for n in range(count)}


def test_a_digest_tells_of_its_kpis(services: Services) -> None:
    """Those that were chosen, with value and change; without a choice all that are in use."""
    one, other = defined(services, "Activation", target=40), defined(services, "Retention")
    keep(services, one, days(110), source="manual")
    keep(services, other, days(100), source="manual")
    post = digest(services, one, title="Checkout health")
    slack_takes(post.blocks, post.text)
    assert "Checkout health" in said(post)
    assert "Activation" in said(post)
    assert "110" in said(post)
    assert "10%" in said(post)
    assert "Retention" not in said(post)
    assert f"<@{OWNER}>" not in said(post), "nothing needs them"
    assert OWNER.title() in said(post)
    assert post.text
    assert "Retention" in said(digest(services))


def test_archived_kpis_are_left_out(services: Services) -> None:
    """One that was chosen is named as such, once. With none left, the owner hears what to do."""
    one, other = defined(services, "Activation"), defined(services, "Retention")
    at(services).archive(other.id)
    assert said(digest(services, one, other)).count("because they’re archived: Retention") == 1
    assert "Retention" not in said(digest(services))
    assert refused(lambda: digest(services, other)) == "kpis-error-digest-gone"
    at(services).archive(one.id)
    assert refused(lambda: digest(services)) == "kpis-error-digest-empty"


def test_sources_are_asked_before_a_digest(services: Services, clock: Clock) -> None:
    """Unless they have been within half an hour; one that failed is asked again."""
    source = Source()
    source.points["a"] = [Point("2026-11-22", 41)]
    source.points["b"] = SourceError("kpis-source-slow", seconds=9)
    kpis = [fetched(services, "a", "Activation"), fetched(services, "b", "Retention")]
    first = digest(services, *kpis, source=source)
    assert "41" in said(first)
    assert "couldn’t be read (Retention)" in said(first)
    clock.tick(minutes=29)
    digest(services, *kpis, source=source)
    assert sorted(query for query, _ in source.asked) == ["a", "b", "b"]
    clock.tick(minutes=2)
    digest(services, *kpis, source=source)
    assert sorted(query for query, _ in source.asked) == ["a", "a", "b", "b", "b"]


def test_a_digest_says_what_its_preview_said(services: Services, clock: Clock) -> None:
    """What came to be known between the two waits for the next one; nobody is asked."""
    source = Source()
    source.points["a"] = [Point("2026-11-22", 41)]
    kpi = fetched(services, "a", "Activation")
    seen = digest(services, kpi, source=source)
    as_of = stamp(clock())
    clock.tick(minutes=40)
    source.points["a"] = [Point("2026-11-22", 12)]
    Collector(source.connectors()).refresh(services, HERE, [kpi], 10)
    asked = len(source.asked)
    clock.tick(minutes=40)
    assert said(digest(services, kpi, source=source, as_of=as_of)).replace("10 hours", "9 hours") == said(seen)
    assert len(source.asked) == asked
    assert known(services, kpi) == {"2026-11-22": 12}


def test_a_source_that_was_late_for_the_preview_is_late_in_the_post(services: Services, clock: Clock) -> None:
    """What could not be fetched is said in both."""
    source = Source()
    kpi = fetched(services, "a", "Activation")
    keep(services, kpi, days(41))
    source.closed["a"] = threading.Event()
    Collector(source.connectors()).refresh(services, HERE, [kpi], 0)
    assert "couldn’t be read (Activation)" in said(digest(services, kpi, source=source, as_of=stamp(clock())))
    source.closed["a"].set()


def test_a_digest_speaks_the_language_of_its_channel(services: Services) -> None:
    """The one its schedule names, else the workspace's."""
    kpi = defined(services, "Activation")
    assert "Bilan des indicateurs" in said(digest(services, kpi, language="fr"))
    assert "KPI digest" in said(digest(services, kpi, language=""))
    save_setting(services.store, HERE, "language", "fr")
    assert "Bilan des indicateurs" in said(digest(services, kpi, language=""))


def test_a_scheduled_digest_says_when_the_next_one_comes(services: Services) -> None:
    """In the words of its own zone; a paused schedule promises nothing."""
    kpi = defined(services, "Activation")
    desk = ScheduleDesk(services, HERE, MANAGER, plans={KIND: PLAN})
    mondays = Cadence("week", 1, "10:00", "Europe/Paris")  # where it is ten now
    planned = desk.make(KIND, ScheduleContent(subject([kpi.id], "week"), CHANNEL, mondays, "en", OWNER))
    post = said(digest(services, kpi, schedule=planned.id))
    assert "Monday 30 November" in post
    assert "Paris" in post
    desk.pause(planned.id, True)
    assert "30 November" not in said(digest(services, kpi, schedule=planned.id))
    assert "30 November" not in said(digest(services, kpi, schedule="gone"))


def test_a_digest_goes_out_without_its_picture(services: Services, caplog: pytest.LogCaptureFixture) -> None:
    """What the words say is what counts."""
    kpi = defined(services, "Activation")
    keep(services, kpi, days(41), source="manual")

    def broken(_: Translator, __: Sequence[Panel]) -> Picture | None:
        raise MemoryError

    post = compose.digest(services, delivery(services, subject([kpi.id], "week")), drawing=broken)
    assert post is not None
    assert post.draw is not None
    assert post.draw() is None
    assert "Activation" in said(post)
    assert "without its picture" in caplog.text


def test_a_digest_has_one_picture(services: Services) -> None:
    """A PNG that stands among its words and says itself in words."""
    kpi = defined(services, "Activation")
    keep(services, kpi, days(41), source="manual")
    post = compose.digest(services, delivery(services, subject([kpi.id], "week")))
    assert post is not None
    picture = post.draw() if post.draw else None
    assert picture is not None
    assert picture.png.startswith(b"\x89PNG")
    assert "Activation" in picture.alt
    assert 0 < picture.at <= len(post.blocks)


def test_a_digest_of_forty_kpis_fits(services: Services) -> None:
    """Slack takes it, whatever they are called."""
    for n in range(40):
        keep(services, defined(services, f"{'Très longue mesure & <co> ' * 3}{n:02}", target=99.0), days(90 + n))
    post = digest(services)
    slack_takes(post.blocks, post.text)


@pytest.mark.parametrize(
    ("grain", "year_ago", "week_ago", "now"),
    [
        ("hour", "2025-11-24T08", "2026-11-16T08", "2026-11-23T08"),
        ("day", "2025-11-23", "2026-11-15", "2026-11-22"),
        ("week", "2025-W47", "2026-W46", "2026-W47"),
    ],
)
def test_what_a_value_is_compared_with_is_a_year_ago(
    services: Services, clock: Clock, grain: str, year_ago: str, week_ago: str, now: str
) -> None:
    """Further back than anything else looks, and as it was known when a preview was seen."""
    kpi = defined(services, "Clicks", grain=grain, combine="none")
    keep(services, kpi, {year_ago: 5, week_ago: 7, now: 9})
    ((standing, history),) = standings(services, HERE, [kpi])
    assert [reading.period for reading in history] == [week_ago, now]
    assert standing.reading is not None
    assert standing.year_ago is not None
    assert (standing.reading.value, standing.year_ago.value) == (9, 5)
    as_of = stamp(clock())
    clock.tick(minutes=1)
    keep(services, kpi, {year_ago: 6}, stamp(clock()))
    for then, value in ((as_of, 5), ("", 6)):
        ((standing, _),) = standings(services, HERE, [kpi], as_of=then)
        assert standing.year_ago is not None
        assert standing.year_ago.value == value


def test_a_kpi_nobody_fills_any_more_is_stale(services: Services) -> None:
    """Its last value of years ago is told as such, not as none at all."""
    kpi, empty = defined(services, "Clicks"), defined(services, "Visits")
    keep(services, kpi, {"2024-11-15": 7, "2024-11-22": 9})
    (old, history), (none, _) = standings(services, HERE, [kpi, empty])
    assert old.reading is not None
    assert old.stale
    assert [reading.value for reading in history] == [7, 9]
    assert none.reading is None


def alert(services: Services, kpi: Kpi, period: str = "2026-11-22") -> Post | None:
    """The alert about a period."""
    return compose.alert(services, delivery(services, kpi.id, ALERT, period=period, channel=OWNER, language=""))


def test_an_alert_says_what_happened(services: Services, clock: Clock) -> None:
    """In the owner's language: the value, the threshold it is beyond."""
    kpi = defined(services, "Activation", owner=OWNER, unit="percent", target=40, alert_at=35)
    keep(services, kpi, days(12.5, 41), source="manual")
    post = alert(services, kpi)
    assert post is not None
    slack_takes(post.blocks, post.text)
    for part in ("Activation", "12.5%", "35%"):
        assert part in post.text
    # The next day's value, whatever it is, does not make it another alert.
    keep(services, kpi, {"2026-11-23": 50}, source="manual")
    again = alert(services, kpi)
    assert again is not None
    assert (again.blocks, again.text) == (post.blocks, post.text)


def test_an_alert_that_is_none_any_more_is_not_posted(services: Services, clock: Clock) -> None:
    """The value was corrected, the threshold moved, the KPI archived, or it is old news by now."""

    def low(name: str) -> Kpi:
        kpi = defined(services, name, owner=OWNER, target=40, alert_at=35)
        keep(services, kpi, days(12, 41), source="manual")
        return kpi

    corrected, moved, archived, old = (low(name) for name in ("corrected", "moved", "archived", "old"))
    keep(services, corrected, {"2026-11-22": 42}, source="manual")
    edit(at(services), moved.id, Kpi("", "moved", owner=OWNER, alert_at=10), moved.changed_at)
    at(services).archive(archived.id)
    assert [alert(services, kpi) for kpi in (corrected, moved, archived)] == [None, None, None]
    assert alert(services, old) is not None
    clock.tick(days=3)
    assert alert(services, old) is None
    assert compose.alert(services, delivery(services, "nobody", ALERT)) is None


def test_notices_name_what_they_are_about(services: Services, t: Translator) -> None:
    """A digest by its title, an alert by its KPI."""
    kpi = defined(services, "Activation")

    def title(kind: str, about: str) -> str:
        return compose.POSTS[kind].title(services, t, HERE, about)

    assert title(KIND, subject([], "week", "Checkout health")) == "Checkout health"
    assert title(KIND, subject([], "week")) == t("kpis-digest-untitled")
    assert "Activation" in title(ALERT, kpi.id)
    assert title(ALERT, "gone") == t("kpis-title")
