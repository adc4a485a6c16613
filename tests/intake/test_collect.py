"""Reading a source in rounds: nothing twice, nothing lost, whatever breaks."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest

from bot.clock import stamp
from bot.connectors import FEEDBACK_SOURCES
from bot.connectors.feedback import Bookmark, Feedback, FeedbackPage, FeedbackSource
from bot.connectors.source import SourceError
from bot.insights.desk import INSIGHTS
from bot.insights.insight import ARCHIVED, NEW, Insight
from bot.intake import collect
from bot.intake.collect import chore, preview, pull
from bot.intake.desk import IntakeDesk
from bot.intake.store import sources
from bot.merge import FormBase
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import records
from bot.schedule.store import deliveries
from bot.services import Services
from tests.decisions.making import CHIEF
from tests.intake.conftest import Library, feedback, work
from tests.shelves import ELSEWHERE, HERE, Clock


def begin(services: Services, name: str = "library") -> None:
    """A manager has a source read."""
    IntakeDesk(services, HERE, CHIEF).begin(FEEDBACK_SOURCES[name])


def read(services: Services, name: str = "library") -> sources.SourceState:
    """Read a source here and now, and say how it stands."""
    now = services.clock()
    sources.lease(services.store, HERE, name, stamp(now), stamp(now + timedelta(minutes=10)))
    pull(services, HERE, FEEDBACK_SOURCES[name])
    state = sources.get(services.store, HERE, name)
    assert state is not None
    return state


def insights(services: Services, workspace: str = HERE) -> list[Record[Insight]]:
    """Every insight, gone or not."""
    return records.read(services.store, workspace, INSIGHTS, "1 = 1 ORDER BY number")


def titles(services: Services) -> list[str]:
    """What they say."""
    return [one.content.title for one in insights(services)]


def test_a_round_takes_in_all_of_it(services: Services, library: Library) -> None:
    """New, by nobody, with the customer found once; whoever asked hears of it, and it is read again an hour on."""
    begin(services)
    state = read(services)
    assert titles(services) == ["Insight 1", "Insight 2", "Insight 3"]
    first = insights(services)[0]
    assert (first.status, first.author) == (NEW, "")
    assert (first.content.customer, first.content.area, first.content.occurred_on) == (
        "Bakeries & Co",
        "Pricing",
        "2026-11-20",
    )
    assert (state.taken, state.error, state.asked_by) == (3, "", "")
    assert state.due_at == stamp(services.clock() + collect.EVERY)
    offered = deliveries.ready(services.store, services.clock(), 10)
    assert len(offered) == 1
    assert [one.since for one in library.asked] == ["2025-11-23T09:00:00Z"] * 2


def test_nothing_comes_twice(services: Services, library: Library, clock: Clock) -> None:
    """The next round begins before the last one ended, and takes in what is new alone."""
    begin(services)
    read(services)
    clock.tick(hours=2)
    library.pages = [[feedback(3), feedback(4)], [feedback(4)]]
    assert read(services).taken == 4
    assert titles(services) == ["Insight 1", "Insight 2", "Insight 3", "Insight 4"]
    assert library.asked[-1].since == "2026-11-23T07:58:00Z"


def test_what_people_did_stays(services: Services, library: Library, clock: Clock) -> None:
    """An insight that was edited, archived or removed is neither changed nor brought back by a later round."""
    begin(services)
    read(services)
    desk = RecordDesk(services, HERE, CHIEF)
    desk.edit(INSIGHTS, 1, FormBase(1), replace(insights(services)[0].content, title="Ours now"))
    desk.set_status(INSIGHTS, 2, ARCHIVED)
    desk.remove(INSIGHTS, 3)
    before = insights(services)
    clock.tick(hours=2)
    library.pages = [[feedback(1, "Theirs"), feedback(2, "Theirs")], [feedback(3, "Theirs")]]
    read(services)
    assert insights(services) == before


def test_a_bot_that_ends_in_the_middle_goes_on_there(services: Services, library: Library, clock: Clock) -> None:
    """What had come is kept with the place it ended at; the next replica begins there once the lease is over, in the
    same round, and nothing is lost or doubled."""
    library.broken = {"1": KeyboardInterrupt()}  # type: ignore[dict-item]  # the process is told to end
    begin(services)
    with pytest.raises(KeyboardInterrupt):
        read(services)
    assert titles(services) == ["Insight 1", "Insight 2"]
    library.broken = {}
    work(services, chore)
    assert titles(services) == ["Insight 1", "Insight 2"], "somebody else may be at it"
    clock.tick(minutes=11)
    work(services, chore)
    assert titles(services) == ["Insight 1", "Insight 2", "Insight 3"]
    assert [one.page for one in library.asked] == ["", "1", "1"]
    assert len({one.until for one in library.asked}) == 1


def test_what_fails_is_kept_and_tried_later(services: Services, library: Library, clock: Clock) -> None:
    """After 5 minutes, then 10; at the page it had come to; the failure is gone once it works."""
    library.broken = {"1": SourceError("source-http-failed", temporary=True, host="library.example", status=500)}
    begin(services)
    state = read(services)
    assert (state.error, state.failures, state.taken) == ("source-http-failed", 1, 2)
    assert state.due_at == stamp(clock.now + timedelta(minutes=5))
    clock.tick(minutes=5)
    assert read(services).due_at == stamp(clock.now + timedelta(minutes=10))
    library.broken = {}
    clock.tick(minutes=10)
    state = read(services)
    assert (state.error, state.failures, state.taken) == ("", 0, 3)
    assert library.asked[-1].page == "1"


def test_what_only_people_mend_waits_for_them(services: Services, library: Library, clock: Clock) -> None:
    """A day; then the round begins anew, since the place of a page may be what is wrong."""
    library.broken = {"1": SourceError("source-feedback-refused", system="Library", said="Unknown cursor")}
    begin(services)
    state = read(services)
    assert state.due_at == stamp(clock.now + timedelta(days=1))
    library.broken = {}
    clock.tick(days=1)
    assert read(services).taken == 3
    assert [one.page for one in library.asked] == ["", "1", "", "1"]
    assert titles(services) == ["Insight 1", "Insight 2", "Insight 3"]
    assert {one.since for one in library.asked} == {"2025-11-23T09:00:00Z"}


def test_a_system_that_says_when(services: Services, library: Library, clock: Clock) -> None:
    """Its limit is reached until then: it is left alone until then."""
    until = stamp(clock.now + timedelta(hours=3))
    library.broken = {"": SourceError("source-http-wait", temporary=True, host="x", until=until)}
    begin(services)
    assert read(services).due_at == until


def test_pages_in_a_circle_end(services: Services, library: Library) -> None:
    """It is told, and what came is kept."""
    library.circle = True
    begin(services)
    assert read(services).error == "source-http-circle"
    assert len(titles(services)) == 3
    assert len(library.asked) == 2


def test_many_pages_are_read_in_several_goes(
    services: Services, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that no system holds a thread for hours: the next tick goes on at once."""
    monkeypatch.setattr(collect, "_PAGES", 2)
    library.pages = [[feedback(number)] for number in range(5)]
    begin(services)
    state = read(services)
    assert (state.taken, state.due_at) == (2, stamp(services.clock()))
    work(services, chore)
    work(services, chore)
    assert len(titles(services)) == 5


def test_a_source_that_breaks_is_no_end(services: Services, library: Library) -> None:
    """A fault of ours is kept as one, and the log has it."""
    library.broken = {"": ZeroDivisionError()}
    begin(services)
    assert read(services).error == "intake-broken"


def test_two_replicas_at_one_source(services: Services, library: Library) -> None:
    """One reads; whoever stood still and comes back with an old page writes nothing."""
    begin(services)
    now = services.clock()
    until = stamp(now + timedelta(minutes=10))
    assert sources.lease(services.store, HERE, "library", stamp(now), until)
    assert not sources.lease(services.store, HERE, "library", stamp(now), until)
    read_before = library.read

    def overtaken(tools: object, bookmark: Bookmark) -> FeedbackPage:
        page = read_before(tools, bookmark)
        if not bookmark.page:
            library.read = read_before  # type: ignore[method-assign]
            pull(services, HERE, library.source())
        return page

    library.read = overtaken  # type: ignore[method-assign, assignment]
    pull(services, HERE, library.source())
    assert titles(services) == ["Insight 1", "Insight 2", "Insight 3"]
    state = sources.get(services.store, HERE, "library")
    assert state is not None
    assert state.taken == 3


def test_only_where_somebody_said_so(services: Services, library: Library) -> None:
    """A source that is set up is read for no workspace that did not ask; one that is stopped is read no more, and its
    insights stay known."""
    work(services, chore)
    assert titles(services) == []
    assert library.asked == []
    begin(services)
    read(services)
    IntakeDesk(services, HERE, CHIEF).end(FEEDBACK_SOURCES["library"])
    asked = len(library.asked)
    work(services, chore)
    assert len(library.asked) == asked
    begin(services)
    read(services)
    assert titles(services) == ["Insight 1", "Insight 2", "Insight 3"]
    assert insights(services, ELSEWHERE) == []


def test_the_first_look_keeps_nothing(services: Services, library: Library) -> None:
    """It counts what would come, shows five, and says where there is more than it looked at."""
    library.pages = [[feedback(number) for number in range(4)], [feedback(number) for number in range(2, 9)]]
    found = preview(services, HERE, library.source())
    assert (found.count, len(found.sample), found.is_cut) == (11, 5, False)
    assert titles(services) == []
    assert sources.everything(services.store, HERE) == []
    library.pages = [[feedback(number)] for number in range(50)]
    found = preview(services, HERE, library.source())
    assert (found.count, found.is_cut) == (10, True)
    begin(services)
    read(services)
    library.pages = [[feedback(1), feedback(99)]]
    assert [one.external_id for one in preview(services, HERE, library.source()).sample] == ["f99"]


def test_a_long_page_is_written_in_pieces(services: Services, library: Library, clock: Clock) -> None:
    """Others write in between; a bot that ends there reads the page again, and nothing of it comes twice."""
    library.pages = [[feedback(number) for number in range(60)]]
    begin(services)
    add, pieces = sources.record, []

    def ends(*args: Any) -> None:
        add(*args)
        pieces.append(len(args[3]))
        if len(pieces) == 2:
            raise KeyboardInterrupt

    with patch.object(sources, "record", ends), pytest.raises(KeyboardInterrupt):
        read(services)
    assert len(titles(services)) == 25
    clock.tick(minutes=11)
    assert read(services).taken == 60
    assert pieces == [25, 25]
    assert len(titles(services)) == len({*titles(services)}) == 60


def test_what_is_no_insight_stops_nothing(
    services: Services, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a source says and no insight can hold is left out, once, and what follows comes."""
    made = collect.insight_of

    def strange(source: FeedbackSource, one: Feedback) -> Insight:
        return replace(made(source, one), kind="poem" if one.external_id == "f2" else "")

    monkeypatch.setattr(collect, "insight_of", strange)
    begin(services)
    assert read(services).taken == 2
    assert titles(services) == ["Insight 1", "Insight 3"]
    assert read(services).error == ""


def test_tickets_go_where_they_are_counted(services: Services, helpdesk: Library, clock: Clock) -> None:
    """They are no insights; the source is whole until the round began; one without a moment is none, a newer version
    takes the place of the older."""
    begin(services, "helpdesk")
    read(services, "helpdesk")
    assert titles(services) == []
    rows = services.store.run("SELECT external_id, title FROM ticket WHERE workspace = :w ORDER BY external_id", w=HERE)
    assert [(row["external_id"], row["title"]) for row in rows] == [("f1", "Insight 1"), ("f3", "Insight 3")]
    (whole,) = services.store.column("SELECT whole_until FROM ticket_pull WHERE workspace = :w", w=HERE)
    assert whole == "2026-11-23T08:58:00Z"
    clock.tick(hours=2)
    helpdesk.pages = [[feedback(1, "Changed")]]
    read(services, "helpdesk")
    assert services.store.column("SELECT title FROM ticket WHERE workspace = :w AND external_id = 'f1'", w=HERE) == [
        "Changed"
    ]


def test_a_round_that_fails_is_not_whole(services: Services, helpdesk: Library) -> None:
    """Nothing says that all tickets are there."""
    helpdesk.broken = {"1": SourceError("source-http-failed", temporary=True, host="x", status=500)}
    begin(services, "helpdesk")
    read(services, "helpdesk")
    assert {*services.store.column("SELECT whole_until FROM ticket_pull WHERE workspace = :w", w=HERE)} <= {""}


def test_what_a_source_may_say_is_an_insight(services: Services, library: Library) -> None:
    """However long it is or little it says: without an area it is about its source; what has no words stays out."""
    long = feedback(
        1, "w " * 149, area="x" * 80, customer="c" * 75, contact="p" * 75, url=f"https://x.example/{'a' * 400}"
    )
    library.pages = [[long, replace(feedback(2), title=""), feedback(3, area="", customer="", created_at="")]]
    begin(services)
    assert read(services).taken == 2
    first, last = (one.content for one in insights(services))
    assert (len(first.area), first.links) == (60, (long.url,))
    assert (last.area, last.occurred_on) == ("Library", "")
