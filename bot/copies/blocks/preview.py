"""A document beside a link to it: as a Work Object, and as blocks where a workspace has none. Pure.

https://docs.slack.dev/messaging/work-objects-implementation
"""

from dataclasses import dataclass
from typing import Any

from bot.documents.document import Document
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say, trim
from bot.text import Translator

_PRODUCT = "Product Ops"


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """What is shown beside a link: `owner` is a name, empty for nobody; `gaps` is how much is missing."""

    url: str
    record: Record[Document]
    owner: str
    gaps: int


def entity(t: Translator, one: LinkPreview) -> dict[str, Any]:
    """The document as a Work Object."""
    record = one.record
    custom: list[dict[str, Any]] = [
        {"key": "status", "label": t("documents-field-status"), "type": "string", "value": _status(t, one)},
        {"key": "gaps", "label": t("copies-gaps-label"), "type": "integer", "value": one.gaps},
    ]
    if one.owner:
        custom.insert(1, {"key": "owner", "label": t("documents-field-owner"), "type": "string", "value": one.owner})
    return {
        "entity_type": "slack#/entities/content_item",
        "app_unfurl_url": one.url,
        "url": one.url,
        "external_ref": {"id": str(record.number), "type": "document"},
        "entity_payload": {
            "attributes": {
                "title": {"text": trim(record.content.title, 150)},
                "display_id": f"#{record.number}",
                "product_name": _PRODUCT,
            },
            "custom_fields": custom,
        },
    }


def blocks(t: Translator, one: LinkPreview) -> list[Block]:
    """The same as blocks."""
    record = one.record
    text = say(
        t,
        "copies-preview",
        number=record.number,
        title=record.content.title,
        status=_status(t, one),
        owner=one.owner or t("copies-nobody"),
        gaps=one.gaps,
    )
    return [kit.section(text), kit.actions(kit.button(t("records-open"), "documents.open", str(record.number)))]


def _status(t: Translator, one: LinkPreview) -> str:
    return t(f"documents-status-{one.record.status}")
