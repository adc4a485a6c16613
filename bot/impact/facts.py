"""The figures of a workspace, as somebody may see them."""

from dataclasses import dataclass
from datetime import timedelta

from bot.blockers.facts import closures
from bot.clock import stamp
from bot.deciding.facts import grounds
from bot.deciding.ground import agreements, recorded_within
from bot.documents.adoption import adoption
from bot.feature_use import store as feature_uses
from bot.feature_use.use import row
from bot.figures.figure import FigureRow, ImpactFigure
from bot.glossary.store import meanings
from bot.glossary.store.wanted import wanted_terms
from bot.impact import wording
from bot.impact.wording import Counting
from bot.kpis.store import kpis
from bot.leadtime import store as leadtime
from bot.leadtime.journey import Journey, shipped_within
from bot.periods import period_of
from bot.pulse.desk import results
from bot.services import Services
from bot.sessions.desk import listened
from bot.slack.visibility.audience import Audience
from bot.text import Translator
from bot.text.fold import key

PERIOD = timedelta(days=182)  # that the card tells of
_WANTED = 1_000  # terms that are looked at


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
    workspace, where = reader.workspace, (services.store, reader.workspace, reader.audience)
    known = grounds(services, workspace, reader.audience)
    shipped = shipped_within(leadtime.journeys(*where), since, until)
    rounds = results(services, workspace, since, until)
    return (
        wording.lead_time(counting, shipped, leadtime.open_ideas(*where)),
        wording.features_used(counting, _uses(services, workspace, shipped)),
        wording.time_to_agree(counting, rounds, agreements(known, since, until)),
        wording.decisions_on_data(counting, recorded_within(known, since, until)),
        *_beside(services, reader, counting),
    )


def _uses(services: Services, workspace: str, shipped: list[Journey]) -> list[FigureRow]:
    known, today = feature_uses.uses(services.store, workspace), services.clock().date().isoformat()
    names = {one.id: one.name for one in kpis.everything(services.store, workspace)}
    return [row(one, known.get(one.number), names, today) for one in shipped]


def _beside(services: Services, reader: FigureReader, counting: Counting) -> list[ImpactFigure]:
    store, workspace, audience = services.store, reader.workspace, reader.audience
    first = period_of("quarter", services.clock() - PERIOD, "UTC")
    quarters = [one for one in closures(services, workspace) if one.quarter >= first]
    terms = meanings.everything(store, workspace, audience)
    defined = {key(one.term) for one in terms if one.content.definition_en or one.content.definition_fr}
    wanted = [one.asked for one in wanted_terms(store, workspace, audience, _WANTED, 0)]
    return [
        wording.templates(counting, adoption(services, workspace, audience)),
        wording.blockers_closed(counting, quarters),
        wording.exposure(counting, listened(services, workspace)),
        wording.glossary(counting, len(defined), wanted),
    ]
