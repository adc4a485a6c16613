"""The monthly post of impact: the six months that ended with the last month, frozen with their rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.figures.blocks import card
from bot.figures.chart import histogram
from bot.figures.figure import FigureRow, ImpactFigure
from bot.impact.facts import PERIOD, FigureReader, figures_of
from bot.impact_posts import access, store
from bot.posts import Delivery, Kind, Plan, Post
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.text import say
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import conversation
from bot.text import Translator

KIND = "impact_posts.monthly"
PLAN = Plan("impact-plan-", every=("month",), usual="month", on="1-2", may=access.PLAN)
_NUMBERED = ("ideas", "roadmap", "decisions")


def compose(services: Services, delivery: Delivery) -> Post | None:
    """The figures up to the end of the month before, as those in the channel see them. Only shown, they are not kept;
    composed again, they are those that were kept first."""
    workspace = delivery.workspace
    t = outbox.spoken(services, delivery)
    audience = conversation(services, workspace, delivery.channel)
    until = _first_of_month(delivery) - timedelta(days=1)
    since = until - PERIOD + timedelta(days=1)
    found = list(figures_of(services, FigureReader(workspace, audience, t), since.isoformat(), until.isoformat()))
    number = 0
    if deliveries.get(services.store, workspace, delivery.key) is not None:
        with services.store.write(workspace):
            number = store.freeze(services.store, workspace, delivery.key, found[0].as_of, found)
        found = store.published(services.store, workspace, number)
    carried, note = (str(number), say(t, "impact-frozen", number=number)) if number else ("", "")
    chart = histogram(t, found[0])
    shown = card(t, found, "impact_posts", carried, note=note)
    return Post([*shown, *([chart] if chart else [])], t("impact-post-text"))


def _first_of_month(delivery: Delivery) -> date:
    """Of the month that a post is made in: that of its period, by the calendar of the plan's zone; where the period is
    no month or day, that of the moment it is due."""
    try:
        return date.fromisoformat(f"{delivery.period[:7]}-01")
    except ValueError:
        return date.fromisoformat(f"{delivery.due_at[:7]}-01")


def title(_: Services, t: Translator, __: str, ___: str) -> str:
    """What notices call it."""
    return t("impact-post-text")


POSTS: Mapping[str, Kind] = {KIND: Kind(compose, title, plan=PLAN)}


def as_seen(
    services: Services, workspace: str, audience: Audience, found: Sequence[ImpactFigure]
) -> list[ImpactFigure]:
    """Published figures for somebody: things they may not see stand among the rows without what they are called."""
    seen = store.visible(services.store, workspace, audience)

    def shown(row: FigureRow) -> FigureRow:
        is_hidden = row.room in _NUMBERED and row.item not in seen.get(row.room, ())
        return replace(row, title="") if is_hidden else row

    return [replace(one, rows=tuple(map(shown, one.rows))) for one in found]
