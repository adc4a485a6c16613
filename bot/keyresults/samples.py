"""What a room with key results sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.fields.form import FormState, form
from bot.keyresults import blocks
from bot.keyresults.desk import KeyResults
from bot.keyresults.result import KeyResult, ResultNow
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_SHARE = KeyResult("a", "Activation & <b>", 40.0, 55.0, 46.5, "2026-11-20", "percent", owner="U0SAMPLE01")
_KNOWN = [
    ResultNow(_SHARE, _SHARE, 46.5, "2026-11-20", is_late=True),
    ResultNow(replace(_SHARE, id="b", kpi="k"), _SHARE, 46.5, "2026-11-20", "Activation", why="unit"),
    ResultNow(KeyResult("c", "Ship it"), _SHARE),
]


def result_samples(t: Translator, of: KeyResults) -> Iterator[Sample]:
    """What Slack is asked about."""
    record, name = sampled(of.room), of.room.name
    messages = {
        "the key results": blocks.results(t, of, record, _KNOWN, {"a": "Activation"}, may=True),
        "one key result": blocks.results(t, of, record, _KNOWN[:1], {}, may=False),
        "no key results": blocks.results(t, of, record, [], {}, may=True),
        "buttons": [kit.actions(*blocks.buttons(t, of, 12, may=True, enters=True))],
        "asked for values": blocks.question(of, t, record),
        "on the card of a KPI": blocks.on_card(t, of, [record], [_KNOWN], 2),
    }
    for what, shown in messages.items():
        yield f"{name}: {what}", kit.message(shown, t(f"{name}-title"))
    whole = form(t, of.form, of.texts_of(t, _SHARE, "Activation"), FormState(12))
    yield f"{name}: the form of a key result", blocks.with_remove(t, of, whole, "12/a")
    yield f"{name}: the form of a new one", form(t, of.form, of.form.of(), FormState())
    yield f"{name}: the form of values", blocks.values_form(t, of, record, _KNOWN, "2026-11-30", "")
