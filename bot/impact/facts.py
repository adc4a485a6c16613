"""The figures of a workspace, as somebody may see them."""

from dataclasses import dataclass
from datetime import timedelta

from bot.clock import stamp
from bot.deciding.facts import grounds
from bot.deciding.ground import recorded_within
from bot.figures.figure import ImpactFigure
from bot.impact import wording
from bot.impact.wording import Counting
from bot.leadtime import store as leadtime
from bot.leadtime.journey import shipped_within
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.text import Translator

PERIOD = timedelta(days=182)  # that the card tells of


@dataclass(frozen=True, slots=True)
class FigureReader:
    """Who reads figures: of a `workspace`, what the `audience` sees, in the language of `t`."""

    workspace: str
    audience: Audience
    t: Translator


def figures(services: Services, reader: FigureReader) -> tuple[ImpactFigure, ...]:
    """The four figures of the last six months: "lead_time", "features_used", "time_to_agree" and "decisions_on_data";
    then those beside them."""
    until = services.clock().date()
    return figures_of(services, reader, (until - PERIOD + timedelta(days=1)).isoformat(), until.isoformat())


def figures_of(services: Services, reader: FigureReader, since: str, until: str) -> tuple[ImpactFigure, ...]:
    """The same from one ISO day to another, both within."""
    counting = Counting(reader.t, since, until, stamp(services.clock()))
    where = (services.store, reader.workspace, reader.audience)
    known = grounds(services, reader.workspace, reader.audience)
    shipped = shipped_within(leadtime.journeys(*where), since, until)
    return (
        wording.lead_time(counting, shipped, leadtime.open_ideas(*where)),
        wording.decisions_on_data(counting, recorded_within(known, since, until)),
    )
