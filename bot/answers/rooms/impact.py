"""What product operations have come to."""

from collections.abc import Sequence
from datetime import datetime

from bot.answers.data import Arguments, DataList, DataQuestion, DataRow, listed
from bot.figures.figure import ImpactFigure
from bot.ideas.store import events
from bot.impact.access import READ
from bot.impact.facts import FigureReader, figures
from bot.memo import Memo
from bot.records.store import records
from bot.slack.questions import Asker
from bot.slack.text import escape, say

_FIELDS = {
    "name": "of the figure",
    "text": "what it came to, in words; of few things their counts alone",
    "value": "in `unit`; null where there is too little to give one",
    "unit": "days, share from 0 to 1, or hours",
    "numerator": "how many of `denominator` it is, or how many it is of",
    "denominator": "how many were counted",
    "missing": "how many were left out, by reason",
    "since": "the first ISO day of the period",
    "until": "the last one",
    "as_of": "when it was counted, UTC",
    "newest": "the ISO day of the newest thing in it",
    "sentence": "all of it in a sentence",
    "notes": "what stands beside it",
}


_COUNTED: Memo[Sequence[ImpactFigure]] = Memo()
_MINUTES = 10  # that figures are told again, with when they were counted, while nothing they are made of changed


def impact(asker: Asker, _: Arguments) -> DataList[ImpactFigure]:
    """The figures of the last six months, as the asker may see them."""
    request, services, workspace = asker.request, asker.request.services, asker.request.workspace
    store, now, readers = services.store, services.clock(), asker.readers
    made_of = (records.changes(store, workspace), events.count(store, workspace), now.date(), _part(now))
    who = (workspace, request.t.voice, readers.condition("record"), *sorted(readers.parameters.items()))
    reader = FigureReader(workspace, readers, request.t)
    found = _COUNTED.get(services.flights, who, made_of, lambda: figures(services, reader))
    heading = say(request.t, "answers-impact" if found else "answers-impact-none")
    return listed(heading, found, lambda one: one.name, _row)


def _part(now: datetime) -> int:
    return (now.hour * 60 + now.minute) // _MINUTES


def _row(one: ImpactFigure) -> DataRow:
    return DataRow({name: getattr(one, name) for name in _FIELDS}, escape(one.sentence))


QUESTIONS = (
    DataQuestion(
        "impact",
        "Whether product operations work",
        "The organisation's own figures of the last six months, such as product lead time and decisions on data, "
        "each with what was counted, what is missing, its period and its age. They compare nothing with other "
        "companies and are about no person: do neither.",
        {},
        (),
        _FIELDS,
        READ,
        impact,
        frozenset({"sentence"}),
    ),
)
