"""Where a baseline is set, and what it is compared with: both count what everybody may see, and nothing private."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.baselines import store
from bot.baselines.store import Baseline
from bot.clock import stamp
from bot.errors import UserError
from bot.figures.comparison import SHORTEST, FigureComparison
from bot.figures.counting import Counting
from bot.figures.figure import ImpactFigure
from bot.impact.facts import FigureReader, main_figures
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.visibility.audience import Audience
from bot.store.trail import Event
from bot.text import Translator

METRICS = ("lead_time", "features_used", "time_to_agree", "decisions_on_data")


def _figure(services: Services, t: Translator, workspace: str, metric: str, since: str, until: str) -> ImpactFigure:
    """A figure of a period, as everybody may see it."""
    everybody = FigureReader(workspace, Audience("", tuple), t)
    found = main_figures(services, everybody, Counting(t, since, until, stamp(services.clock())))
    return next(one for one in found if one.name == metric)


def days_of(since: str, until: str) -> int:
    """How many days a period has, both ends among them."""
    return (date.fromisoformat(until) - date.fromisoformat(since)).days + 1


def compared(services: Services, t: Translator, workspace: str) -> list[FigureComparison]:
    """Each baseline beside the same figure since; of as many of the last days as the baseline has, at most."""
    today, found = services.clock().date(), []
    for one in store.baselines(services.store, workspace):
        before = one.figure
        longest = today - timedelta(days=days_of(before.since, before.until) - 1)
        since = max(date.fromisoformat(before.until) + timedelta(days=1), longest).isoformat()
        until = max(today.isoformat(), since)
        after = _figure(services, t, workspace, before.name, since, until)
        found.append(FigureComparison(before, after, days_of(since, until) < SHORTEST))
    return found


@dataclass(frozen=True)
class BaselineDesk(Actor):
    """Where one person sets a baseline."""

    def set_baseline(self, t: Translator, metric: str, since: str, until: str) -> Baseline:
        """Freeze a figure of a period that is over. Raises UserError beside the field."""
        today = self.services.clock().date().isoformat()
        if metric not in METRICS:
            raise UserError("records-error-choice", field="metric")
        if not since or not until or until >= today:
            raise UserError("impact-baseline-error-over", field="until")
        if since > until or days_of(since, until) < SHORTEST:
            raise UserError("impact-baseline-error-short", field="until", least=SHORTEST)
        figure = _figure(self.services, t, self.workspace, metric, since, until)
        new = Baseline(figure, self.user, stamp(self.services.clock()))
        with self._writing():
            store.put(self.services.store, self.workspace, new)
            said = {"metric": metric, "since": since, "until": until}
            self._note(Event("impact.baseline", subject=metric, after=said))
        return new
