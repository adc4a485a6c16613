"""What the rooms count of themselves, as a reader sees it."""

from bot import periods
from bot.blockers.facts import closures
from bot.documents.adoption import adoption
from bot.figures.counting import Counting
from bot.figures.figure import ImpactFigure
from bot.glossary.store import meanings
from bot.glossary.store.wanted import wanted_terms
from bot.services import Services
from bot.sessions.desk import listened
from bot.slack.visibility.audience import Audience
from bot.text.fold import key
from bot.vitals import wording

_WANTED = 1_000  # terms that are looked at


def vitals(services: Services, workspace: str, audience: Audience, counting: Counting) -> list[ImpactFigure]:
    """All of them: as of now, but for blockers, of the quarters that the period touches."""
    store = services.store
    first, last = (periods.within("day", day, "quarter") for day in (counting.since, counting.until))
    terms = meanings.everything(store, workspace, audience)
    defined = {key(one.term) for one in terms if one.content.definition_en or one.content.definition_fr}
    wanted = len(wanted_terms(store, workspace, audience, _WANTED, 0))
    return [
        wording.templates(counting, adoption(services, workspace, audience)),
        wording.blockers_closed(
            counting, [one for one in closures(services, workspace) if first <= one.quarter <= last]
        ),
        wording.exposure(counting, listened(services, workspace)),
        wording.glossary(counting, len(defined), wanted),
    ]
