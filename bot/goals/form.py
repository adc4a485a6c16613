"""The form of one key result: what is typed into it, and what that comes to. Pure."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from bot.errors import UserError
from bot.fields.field import Field, tidy_value
from bot.goals.reading import with_figures
from bot.goals.result import FIGURES, METRIC, KeyResult, bound, key_result
from bot.kpis.goal import exact
from bot.kpis.kpi import NAME_LIMIT, Kpi
from bot.records.record import Room
from bot.text import Translator

FORM: Room[Any] = Room(
    name="goals-result",
    content=SimpleNamespace,  # texts: `kpi` is a name, `day` an ISO day, `owner` a user id
    fields=(
        Field("metric", limit=METRIC, required=True, hint=True),
        Field("start", limit=40, hint=True),
        Field("target", limit=40),
        Field("kpi", limit=NAME_LIMIT, suggests="goals.kpi", hint=True),
        Field("value", limit=40, hint=True),
        Field("day", "day"),
        Field("owner", "person"),
    ),
)


def texts_of(t: Translator, one: KeyResult, kpi: str) -> Any:
    """A key result as its form shows it, every digit of its figures; `kpi` is what its KPI is called."""
    figures = {name: exact(t, one.measure, getattr(one, name)) for name in FIGURES if one.says([name])}
    return FORM.of(metric=one.metric, kpi=kpi, day=one.day, owner=one.owner, **figures)


def read_form(said: Any, before: KeyResult | None, kpi: Kpi | None, language: str, today: str) -> KeyResult:
    """What the form comes to; one that is bound to a KPI keeps no value of its own. Raises UserError beside a field."""
    tidied = FORM.of(**{one.name: tidy_value(one, getattr(said, one.name)) for one in FORM.fields})
    if tidied.kpi and kpi is None:
        raise UserError("goals-error-kpi", field="kpi", name=tidied.kpi)
    typed = {name: "" if kpi and name == "value" else getattr(tidied, name) for name in FIGURES}
    new = replace(before or key_result(tidied.metric), metric=tidied.metric, owner=tidied.owner, kpi="")
    new = with_figures(new, typed, kpi, (language,))
    if kpi:
        return bound(new, kpi)
    if new.value is not None and not "" < tidied.day <= today:
        raise UserError("goals-error-day", field="day")
    return replace(new, day=tidied.day if new.value is not None else "")
