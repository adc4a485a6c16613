"""A message of each kind that is sent about feedback that comes and goes, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.connectors import FEEDBACK_DESTINATIONS, FEEDBACK_SOURCES
from bot.connectors.feedback import Bookmark, Feedback
from bot.intake import blocks
from bot.intake.store.sent import FAILED, SENT, WAITING, Sending
from bot.intake.store.sources import SourceState
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_AT = "2026-11-23T09:00:00Z"


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with the words of no customer."""
    every = list(FEEDBACK_SOURCES.values())
    busy = SourceState(every[0].name, Bookmark(_AT, _AT, "2"), taken=7, due_at=_AT)
    failing = SourceState(every[1].name, succeeded_at=_AT, due_at=_AT, failures=2, error="intake-broken")
    known = {one.source: one for one in (busy, failing)}
    shown = blocks.source_list(t, every, known, ["Trello"], may_take=True)
    yield "intake: the sources", kit.message(shown, t("intake-title"))
    unread = blocks.source_list(t, every, {}, [], may_take=True)
    yield "intake: the sources, none of them read", kit.message(unread, t("intake-title"))
    one = Feedback("7", "Buyers want one price", customer="Bakeries & Co", area="Pricing", created_at=_AT)
    for source in every:
        found = blocks.preview(t, source, 1200, [one] * 5, is_cut=True, is_read=False)
        yield f"intake: what {source.name} has", kit.message(found, t("intake-title"))
        yield f"intake: {source.name} was read", kit.message(blocks.taken(t, source, 7), t("intake-title"))
    for destination in FEEDBACK_DESTINATIONS.values():
        for state in (SENT, FAILED, WAITING):
            error = "" if state == SENT else "intake-broken"
            sending = Sending(destination.name, 12, state, "U012AB3CD", _AT, "https://docs.slack.dev", error=error)
            part = blocks.on_card(t, destination, sending)
            parts = [part] if part else [kit.section(blocks.arrived(t, destination, sending))]
            send = kit.actions(blocks.send_button(t, destination, 12))
            yield f"intake: {destination.name}, {state}", kit.message([*parts, send], t("intake-title"))
