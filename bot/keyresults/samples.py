"""A message or view of each kind about key results, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot.fields.form import FormState, form
from bot.keyresults import blocks
from bot.keyresults.form import FORM, texts_of
from bot.keyresults.progress import ResultNow
from bot.keyresults.result import key_result
from bot.kpis.kpi import Kpi
from bot.records.record import Room
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_SHARE = replace(
    key_result("Activation & <b>"),
    start=40.0,
    target=55.0,
    value=46.5,
    day="2026-11-20",
    unit="percent",
    owner="U0SAMPLE01",
)
RESULTS = [
    ResultNow(_SHARE, _SHARE.measure, 46.5, "2026-11-20", is_late=True, suggested="Activation"),
    ResultNow(
        replace(_SHARE, id="k", kpi="k"),
        Kpi("k", "Activation", unit="number"),
        46.5,
        "2026-11-20",
        "Activation",
        why="unit",
    ),
    ResultNow(key_result("Ship it"), Kpi("", "")),
]


def result_samples(t: Translator, room: Room[Any]) -> Iterator[Sample]:
    """What Slack is asked about."""
    one, name, title = sampled(room), room.name, t(f"{room.name}-title")
    for known in (RESULTS, RESULTS[:1], []):
        yield f"{name}: {len(known)} key results", kit.message(blocks.results(t, room, one, known, may=True), title)
    yield f"{name}: key results to read", kit.message(blocks.results(t, room, one, RESULTS, may=False), title)
    row = blocks.buttons(t, room, "12", may=True, enters=True)
    yield f"{name}: buttons", kit.message([kit.actions(*row)], title)
    whole = form(t, FORM, texts_of(t, _SHARE, "Activation"), FormState(12))
    yield f"{name}: the form of a key result", blocks.with_remove(t, room, whole, "12/a")
    yield f"{name}: the form of a new one", form(t, FORM, FORM.of(), FormState())
    yield f"{name}: asked for values", kit.message(blocks.question(t, room, one), title)
    yield f"{name}: the form of values", blocks.values_form(t, room, one, RESULTS, "2026-11-30", "")
