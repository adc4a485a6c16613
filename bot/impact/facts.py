"""The figures of a workspace, as somebody may see them."""

from dataclasses import dataclass
from datetime import timedelta

from bot.clock import stamp
from bot.deciding.facts import grounds
from bot.deciding.ground import agreements, recorded_within
from bot.deciding.wording import decisions_on_data
from bot.feature_use.now import use_rows
from bot.feature_use.wording import features_used
from bot.figures.counting import Counting
from bot.figures.figure import ImpactFigure
from bot.leadtime.journey import shipped_within
from bot.leadtime.store import journeys, open_ideas
from bot.leadtime.wording import lead_time
from bot.pulse.desk import results
from bot.pulse.wording import time_to_agree
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.text import Translator
from bot.vitals.facts import vitals

PERIOD = timedelta(days=182)  # that the card tells of


@dataclass(frozen=True, slots=True)
class FigureReader:
    """Who reads figures: of a `workspace`, what the `audience` sees, in the language of `t`."""

    workspace: str
    audience: Audience
    t: Translator


def figures(services: Services, reader: FigureReader) -> tuple[ImpactFigure, ...]:
    """The four figures of the last six months: "lead_time", "features_used", "time_to_agree" and "decisions_on_data";
    then those beside them: "templates", "blockers_closed", "exposure" and "glossary"."""
    until = services.clock().date()
    return figures_of(services, reader, (until - PERIOD + timedelta(days=1)).isoformat(), until.isoformat())


def figures_of(services: Services, reader: FigureReader, since: str, until: str) -> tuple[ImpactFigure, ...]:
    """The same from one ISO day to another, both within; those beside the four are as of now."""
    counting = Counting(reader.t, since, until, stamp(services.clock()))
    return (*main_figures(services, reader, counting), *vitals(services, reader.workspace, reader.audience, counting))


def main_figures(services: Services, reader: FigureReader, counting: Counting) -> tuple[ImpactFigure, ...]:
    """The four alone, of a period."""
    workspace, period = reader.workspace, (counting.since, counting.until)
    where = (services.store, workspace, reader.audience)
    known, shipped = grounds(services, workspace, reader.audience), shipped_within(journeys(*where), *period)
    rounds = results(services, workspace, *period)
    return (
        lead_time(counting, shipped, open_ideas(*where, counting.until)),
        features_used(counting, use_rows(services, workspace, shipped)),
        time_to_agree(counting, rounds, agreements(known, *period)),
        decisions_on_data(counting, recorded_within(known, *period)),
    )
