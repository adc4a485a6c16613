"""The form of one key result: what is typed into it, and what that comes to. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.errors import UserError
from bot.fields.field import Field, tidy_value
from bot.keyresults.reading import FIGURES, with_figures
from bot.keyresults.result import METRIC, KeyResult, bound, key_result
from bot.kpis.goal import exact
from bot.kpis.kpi import NAME_LIMIT, Kpi
from bot.text import Translator


@dataclass(frozen=True, slots=True)
class ResultTexts:
    """A key result as texts, as the form shows them; `kpi` is a name, `day` an ISO day, `owner` a user id."""

    metric: str = ""
    start: str = ""
    target: str = ""
    kpi: str = ""
    value: str = ""
    day: str = ""
    owner: str = ""


@dataclass(frozen=True)
class ResultForm:
    """What declares the fields, as `bot.fields.form` takes them. Its sentences are those of goals."""

    name: str = "goals-result"
    fields: Sequence[Field] = (
        Field("metric", limit=METRIC, required=True, hint=True),
        Field("start", limit=40, hint=True),
        Field("target", limit=40),
        Field("kpi", limit=NAME_LIMIT, suggests="goals.kpi", hint=True),
        Field("value", limit=40, hint=True),
        Field("day", "day"),
        Field("owner", "person"),
    )

    def of(self, **values: Any) -> ResultTexts:
        """Texts with these values."""
        return ResultTexts(**values)


FORM = ResultForm()


def texts_of(t: Translator, one: KeyResult, kpi: str) -> ResultTexts:
    """A key result as its form shows it, every digit of its figures; `kpi` is what its KPI is called."""
    said = {name: getattr(one, name) for name in FIGURES}
    figures = {name: "" if value is None else exact(t, one.measure, value) for name, value in said.items()}
    return ResultTexts(one.metric, kpi=kpi, day=one.day, owner=one.owner, **figures)


def read_form(said: ResultTexts, before: KeyResult | None, kpi: Kpi | None, language: str, today: str) -> KeyResult:
    """What the form comes to; one that is bound to a KPI keeps no value of its own. Raises UserError beside a field."""
    tidied = FORM.of(**{one.name: tidy_value(one, getattr(said, one.name)) for one in FORM.fields})
    if tidied.kpi and kpi is None:
        raise UserError("goals-error-kpi", field="kpi", name=tidied.kpi)
    typed = {name: getattr(tidied, name) for name in FIGURES if not (kpi and name == "value")}
    new = replace(before or key_result(tidied.metric), metric=tidied.metric, owner=tidied.owner, kpi="")
    new = with_figures(new, typed, kpi, (language,))
    if kpi:
        return bound(new, kpi)
    if new.value is None:
        return replace(new, day="")
    if not tidied.day or tidied.day > today:
        raise UserError("goals-error-day", field="day")
    return replace(new, day=tidied.day)
