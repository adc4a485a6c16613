"""A message of each kind that is sent of the audit log, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.audit import blocks
from bot.audit.listeners import SETTINGS
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.store.trail import Event, TrailLine
from bot.text import Translator

_AT = "2026-11-23T09:00:00Z"
_EVENTS = (
    Event("glossary.changed", "U012AB3CD", "MVP", {"team": "Apps"}, {"team": "Checkout"}, "C012AB3CD"),
    Event("ideas.exported", "U012AB3CD", "ideas-2026-11-23.csv"),
    Event("audit.expired", after={"lines": 12, "until": _AT}, by="bot"),
)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    found = [TrailLine(number, _AT, one) for number, one in enumerate(_EVENTS, start=1)]
    shown = blocks.page(t, found, {"who": "U012AB3CD", "kind": "glossary", "day": _AT[:10]}, (9,), lambda *_: None)
    yield "audit: a page of the log", kit.message(shown, t("audit-title"))
    yield "audit: the settings", settings_form(t, [SETTINGS], {"audit-days": "400"})
    yield "audit: nothing found", kit.message(blocks.page(t, [], {}, (), lambda *_: None), t("audit-title"))
