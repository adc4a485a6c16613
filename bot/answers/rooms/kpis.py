"""What KPIs are worth."""

from collections.abc import Sequence

from bot.answers.data import Arguments, Data, DataList, DataQuestion, DataRow, listed, text_of
from bot.kpis import figures
from bot.kpis.access import READ
from bot.kpis.aggregate import Figure
from bot.kpis.ask import near
from bot.kpis.history import Known, judged_now, standings
from bot.kpis.kpi import NAME_LIMIT, TEAM_LIMIT
from bot.kpis.newest import charted_now
from bot.kpis.now import last_day, meant_kpis
from bot.kpis.rank import is_missed, order
from bot.kpis.standing import Standing
from bot.kpis.store import kpis
from bot.slack import native
from bot.slack.native import Number
from bot.slack.questions import Asker
from bot.slack.text import Mrkdwn, escape, say
from bot.text.fold import fold
from bot.text.inert import inert

_POINTS = 12  # of a history
_STATES = {"good": "on target", "bad": "off target", "filling": "period not over", "none": "no value"}

_FIELDS = {
    "name": "as people call it",
    "value": "the last whole period's, in `unit`; a percentage is 41.2 for 41.2 %, a duration is in the unit of `unit`",
    "unit": "number, percent, points, or the code of a currency or a duration",
    "value_in_words": "the same as people read it",
    "period": "of the value: 2026-11-23, 2026-W48 or 2026-11",
    "until": "the last ISO day of that period",
    "target": "in words; empty where there is none",
    "status": "on target, off target, no target, period not over, or no value",
    "trend": "up, down or held against `compared_with`; empty where nothing can be compared",
    "change": "by how much, in words",
    "compared_with": "the period before, by its name",
    "unusual": "where the value is: what is normal instead",
    "age_hours": "how long ago the period of the newest value ended",
    "late": "true where a newer value was due",
    "source": "the system that gives the value; manual and file are people's",
    "collected_at": "when the newest value was entered or read, UTC",
    "team": "whose it is",
    "term": "the term of the glossary that defines it",
    "history": "the last values, oldest first, by period",
    "owner": "the name of who answers for it",
}


def _row(asker: Asker, standing: Standing, points: Sequence[Figure] = ()) -> DataRow:
    t, services, kpi = asker.request.t, asker.request.services, standing.kpi
    figure, reading, before = standing.figure, standing.reading, standing.previous
    worth = figures.value(t, kpi, figure.value) if figure else ""
    until = last_day(services, kpi, figure.grain, figure.period) if figure else ""
    data: Data = {
        "name": kpi.name,
        "value": figure.value if figure else None,
        "unit": kpi.detail or kpi.unit,
        "value_in_words": worth,
        "period": figure.period if figure else "",
        "until": until,
        "target": figures.target(t, standing.aim),
        "status": _STATES.get(standing.state, "no target"),
        "trend": standing.move,
        "change": figures.change(t, standing) if before else "",
        "compared_with": before.period if before else "",
        "unusual": figures.unusual(t, standing) if standing.unusual else "",
        "age_hours": None if standing.age_hours is None else round(standing.age_hours),
        "late": standing.stale,
        "source": reading.source if reading else kpi.source,
        "collected_at": reading.collected_at if reading else "",
        "team": kpi.team,
        "term": kpi.term,
        "history": [{"period": one.period, "value": one.value} for one in points[-_POINTS:]],
        "owner": asker.who(kpi.owner) if kpi.owner else "",
    }
    late = t("answers-kpi-late") if standing.stale else ""
    said = [data[name] for name in ("target", "change", "unusual")]
    parts = Mrkdwn("".join(f" · {escape(one)}" for one in (*said, late) if one))
    line = say(t, "answers-kpi-none", name=kpi.name)
    if figure:
        line = say(t, "answers-kpi", name=kpi.name, value=worth, day=t.date(until), parts=parts)
    shown = Number(figure.value, worth) if figure else t("answers-kpi-no-value")
    cells = (kpi.name, shown, t.date(until) if until else "", data["target"], data["change"])
    return DataRow(data, line, cells)


def list_kpis(asker: Asker, given: Arguments) -> DataList[Standing]:
    """KPIs, those that need somebody first."""
    services, workspace, t = asker.request.services, asker.request.workspace, asker.request.t
    team, missed = given.get("team", ""), given.get("off_target", False)
    known = judged_now(services, workspace, kpis.everything(services.store, workspace))
    ranked = order(one for one in known if not team or fold(one.kpi.team) == fold(team))
    found = [one for one in ranked if is_missed(one)] if missed else ranked
    if found:
        heading = say(t, "answers-kpis", count=len(found))
    elif ranked:
        heading = say(t, "answers-kpis-on-target", count=len(ranked))
        return listed(heading, ranked, lambda one: one.kpi.id, lambda one: _row(asker, one))
    else:
        heading = say(t, "answers-kpis-none-team" if team else "answers-kpis-none", team=team)
    columns = [t(f"answers-column-{name}") for name in ("kpi", "value", "until", "target", "change")]
    return listed(heading, found, lambda one: one.kpi.id, lambda one: _row(asker, one), columns=columns)


def get_kpi(asker: Asker, given: Arguments) -> DataList[Known]:
    """One KPI, or each that measures a term."""
    request, name = asker.request, given["name"]
    where = (request.services, request.workspace)
    meant = meant_kpis(*where, asker.readers, name)
    if not meant:
        alike = near(name, [one.name for one in kpis.everything(request.services.store, request.workspace)])
        heading = say(
            request.t, "answers-kpi-near" if alike else "answers-kpi-unknown", name=name, near=", ".join(alike)
        )
        return DataList(heading, about={"near": alike} if alike else {})
    found = standings(*where, meant)
    points = {one.kpi.id: charted_now(one, history) for one, history in found}
    return listed(
        say(request.t, "answers-kpi-found", name=meant[0].name, count=len(meant)),
        found,
        lambda one: one[0].kpi.id,
        lambda one: _row(asker, one[0], points[one[0].kpi.id]),
        beside=[_chart(one[0], points[one[0].kpi.id]) for one in found[:2] if len(points[one[0].kpi.id]) > 1],
    )


def _chart(standing: Standing, points: Sequence[Figure]) -> Data:
    name, drawn = inert(standing.kpi.name), points[-_POINTS:]
    return native.line_chart(name, [one.period for one in drawn], [(name, [one.value for one in drawn])])


QUESTIONS = (
    DataQuestion(
        "list_kpis",
        "List KPIs",
        "The KPIs (metrics) of this organisation as they stand, those that need attention first. Each with value, "
        "period, target, trend and age: an old or late value is no present one. For the history of one ask `get_kpi`.",
        {
            "team": text_of("Of this team only", TEAM_LIMIT),
            "off_target": {"type": "boolean", "description": "Only those that miss their target"},
        },
        (),
        _FIELDS,
        READ,
        list_kpis,
        frozenset({"source", "collected_at", "team", "term", "history", "owner", "compared_with", "unit", "value"}),
    ),
    DataQuestion(
        "get_kpi",
        "How a KPI stands",
        "The value of a KPI (a metric) with its period, target, age, trend and last values. The name of a term that "
        "several KPIs measure gives each of them. `known` is false for a name that no KPI has; `near` then has names "
        "that may have been meant. A value that is `late` or has no period is to be told as such.",
        {"name": text_of("The name of the KPI, or of the term it measures", NAME_LIMIT)},
        ("name",),
        _FIELDS,
        READ,
        get_kpi,
        frozenset({"owner"}),
    ),
)
