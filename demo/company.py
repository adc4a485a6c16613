"""The demo's company: a past of some weeks, last Monday's digest among it, and the clock that was put back for it."""

from datetime import datetime, timedelta
from functools import partial

from bot import app
from bot.clock import utc_now
from bot.config import Config
from bot.services import Services
from bot.slack.native_support import know
from bot.slack.store import save_setting
from bot.store import Store, open_store
from demo import (
    agents,
    blockers,
    champions,
    copies,
    decisions,
    documents,
    goals,
    ideas,
    impact,
    insights,
    intake,
    kpis,
    loop,
    onboarding,
    retro,
    roadmap,
    roadmap_reviews,
    sessions,
    sync,
    tickets,
    tools,
    week,
    words,
)
from demo.store import tell_in_order
from sandbox import DEMO, Sandbox

# What became of ideas is told, too.
_EARLIER = (champions.found, tools.fill)
_BEFORE = (documents.fill, copies.fill, champions.fill, blockers.fill, agents.fill)
_TODAY = (roadmap.fill, impact.fill, roadmap_reviews.fill, sync.fill, kpis.catch_up, copies.edit)


class DemoClock:
    """The clock of the local Slack and of the systems beside it. It is put back while the past is made."""

    def __init__(self) -> None:
        self._back = timedelta()

    def put_back(self, moment: datetime) -> None:
        """Have it go from this moment on."""
        self._back = utc_now() - moment

    def go_on(self) -> None:
        """Have it show the present again."""
        self._back = timedelta()

    def __call__(self) -> datetime:
        """What it shows."""
        return utc_now() - self._back

    def seconds(self) -> float:
        """The same in seconds since 1970."""
        return self().timestamp()


def know_older(config: Config, clock: DemoClock, older: bool) -> None:
    """Have the bot know at once that its Slack was switched: what a real workspace takes changes once in its life, and
    the bot remembers it for as long."""
    with open_store(config.database_url) as store:
        know(store, DEMO.id, not older, clock())


def unread_week(slack: Sandbox) -> None:
    """Have nobody have read the channel since Monday's digest."""
    slack.read_until(kpis.monday_before(utc_now()).timestamp() - 1, week.CHANNEL)


def fill(config: Config, clock: DemoClock, slack: Sandbox) -> None:
    """Give the demo's organisation a past. `clock` is that of the local Slack and of the systems that KPIs are from."""
    with open_store(config.database_url) as store:
        app.migrate(store)
        now, kinds = utc_now(), app.kinds()
        # Two of them: what a system answered is used again for a while, and a week passes in a second here.
        services, today = (app.services(config, store, clock=clock) for _ in range(2))
        monday, ims = kpis.monday_before(now), [slack.workspace().workspace.direct(one.id).id for one in DEMO.members]
        begun = now - timedelta(days=41)
        # Friday at five; or, where the last working days were before it, as on a Monday, before what they tell.
        before = min(monday - timedelta(hours=64), week.office(now, 2, "14:00"))
        earlier = min(now - timedelta(days=8), before - timedelta(hours=1))

        def open_monday() -> None:
            unread_week(slack)
            kpis.fill(services, now)
            tickets.fill(services, monday)
            kpis.schedule_digest(services)

        def suggest() -> None:
            slack.tries = week.idea(slack)

        acts: list[week.Act] = [
            (begun, partial(_begin, services, slack)),
            *blockers.acts(services, before, now),
            *((earlier, partial(act, services)) for act in _EARLIER),
            *((before, partial(act, services)) for act in _BEFORE),
            # By now they have read what the bot wrote to them; what it writes after that waits.
            (max(before, week.office(now, 1, "11:00")), lambda: slack.read_until(clock.seconds(), *ims)),
            (monday, open_monday),
            *week.discussion(services, slack, monday, now),
            *week.round_of_scores(services, now),
            *loop.acts(services, now),
            *(one.act(services, now) for one in (onboarding, sessions, retro, tools)),
            goals.act(services, monday, now),
            (week.office(now, 1, "16:20"), suggest),
            *((now, partial(act, today)) for act in _TODAY),
            (now, lambda: tickets.catch_up(today, monday, now)),
            (now, lambda: intake.fill(today, now)),
        ]
        for moment, act in sorted(acts, key=lambda one: one[0]):
            clock.put_back(moment)
            act()
            if moment >= before or moment < begun:
                week.work(services, kinds)
        clock.go_on()
        _finish(store, services, today)


def _begin(services: Services, slack: Sandbox) -> None:
    save_setting(services.store, DEMO.id, "greeted", words.LEAD)
    for act in (words.fill, ideas.fill, insights.fill):
        act(services)
    decisions.fill(services, slack)


def _finish(store: Store, *several: Services) -> None:
    tell_in_order(store, DEMO.id)
    for made in several:
        made.executor.shutdown()
        made.asking.close()
        made.tools.http.close()
