"""A message or view of each kind that goals send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.fields.form import FormState, form
from bot.goals import blocks
from bot.goals.desk import ROOM
from bot.goals.form import FORM, texts_of
from bot.goals.progress import ResultNow
from bot.goals.result import KeyResult
from bot.goals.usage import USAGE
from bot.goals.weekly import WEEKLY
from bot.kpis.kpi import Kpi
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_SHARE = KeyResult("a", "Activation & <b>", 40.0, 55.0, 46.5, "2026-11-20", "percent", owner="U0SAMPLE01")
_BOUND = replace(_SHARE, id="b", kpi="k")
_KNOWN = [
    ResultNow(_SHARE, _SHARE.measure, 46.5, "2026-11-20", is_late=True),
    ResultNow(_BOUND, Kpi("k", "Activation"), 46.5, "2026-11-20", "Activation", why="unit"),
    ResultNow(KeyResult("c", "Ship it"), Kpi("", "")),
]


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with goals of no company."""
    one, title = sampled(ROOM), t("goals-title")
    yield from record_samples(t, ROOM, "/goals", USAGE)
    yield from roundup_samples(t, WEEKLY)
    messages = {
        "the key results": blocks.results(t, one, _KNOWN, {"a": "Activation"}, may=True),
        "one key result": blocks.results(t, one, _KNOWN[:1], {}, may=False),
        "no key results": blocks.results(t, one, [], {}, may=True),
        "buttons": [kit.actions(*blocks.buttons(t, 12, may=True, enters=True))],
        "asked for values": blocks.question(t, one),
        "on the card of a KPI": blocks.on_card(t, [one], {12: _KNOWN}, 2),
        "the period is over": blocks.ended(t, one),
        "home": [kit.actions(*blocks.home(t))],
    }
    for name, shown in messages.items():
        yield f"goals: {name}", kit.message(shown, title)
    whole = form(t, FORM, texts_of(t, _SHARE, "Activation"), FormState(12))
    yield "goals: the form of a key result", blocks.with_remove(t, whole, "12/a")
    yield "goals: the form of a new one", form(t, FORM, FORM.of(), FormState())
    yield "goals: the form of values", blocks.values_form(t, one, _KNOWN, "2026-11-30", "")
