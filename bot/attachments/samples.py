"""A message of each kind that is sent about evidence for work items, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.attachments import blocks
from bot.attachments.issue_facts import IssueFacts, LinkedPage, summary, text
from bot.attachments.store.attachments import FAILED, SENT, WAITING, WorkAttachment
from bot.connectors.tracker import Attachment
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.sync.store.links import SyncLink
from bot.text import Translator

_AT = "2026-11-23T09:00:00Z"


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    one = SyncLink("jira", "10412", 12, key="CHK-412", url="https://docs.slack.dev")
    page = LinkedPage("Basket flow (Figma)", "https://www.figma.com/design/abcDEF1234567890abcDEF/Basket")
    facts = IssueFacts("Conversion", "3.4%", "target 4%", _AT[:10], 5, 4, 1, 3, _AT[:10], (), (page,))
    made = Attachment("x", "https://docs.slack.dev", "Split payment", summary(t, facts), text(t, facts, _AT[:10]))
    title = t("attachments-title")
    yield "attachments: what would go into an issue", kit.message(blocks.preview(t, "Jira", one, made, "0"), title)
    for state in (SENT, FAILED, WAITING):
        error = "" if state == SENT else "attachments-broken"
        known = WorkAttachment("jira", "10412", 12, state, sent_at=_AT, error=error)
        shown = blocks.on_card(t, one, known)
        parts = [kit.actions(blocks.button(t, one, known, 0)), *([shown] if shown else [])]
        yield f"attachments: {state}, on a card", kit.message(parts, title)
        if state != WAITING:
            yield f"attachments: {state}", kit.message([kit.section(blocks.arrived(t, one, known))], title)
