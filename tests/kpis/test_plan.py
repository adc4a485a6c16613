"""How many KPIs fit into one digest."""

from dataclasses import replace

import pytest

from bot.app import load_texts
from bot.errors import UserError
from bot.kpis.blocks.choice import KPIS, check
from bot.kpis.kpi import Kpi

TEXTS = load_texts()


def test_forty_kpis_fit_and_more_are_refused() -> None:
    """Whether they were chosen or are all there are; an archived one that is still chosen counts among the chosen."""
    kpis = [Kpi(str(n), f"KPI {n}") for n in range(KPIS + 5)]
    ids = [one.id for one in kpis]
    check(ids[:KPIS], kpis)
    check([], [*kpis[:KPIS], replace(kpis[-1], archived_at="2026-11-23T08:00:00Z")])
    for chosen, key in (([], "kpis-error-kpis-all"), (ids, "kpis-error-kpis-many")):
        with pytest.raises(UserError) as refused:
            check(chosen, kpis)
        assert (refused.value.key, refused.value.field) == (key, "kpis")
    said = TEXTS.speak("en")("kpis-error-kpis-many", **refused.value.args_)
    assert said == "You chose 45 KPIs and a digest holds at most 40: leave out 5."
