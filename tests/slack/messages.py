"""Messages in the shapes that Slack sends them in.

Blocks: https://docs.slack.dev/reference/block-kit/blocks. Attachments of apps, of links and of forwarded messages:
https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments.
"""

from collections.abc import Sequence
from typing import Any

Shape = dict[str, Any]  # what a message has beside its `text`


def section(*elements: Shape) -> Shape:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": list(elements)}


def said(text: str, **style: bool) -> Shape:
    """A stretch of text."""
    return {"type": "text", "text": text, **({"style": style} if style else {})}


def composed(*parts: Shape) -> list[Shape]:
    """What the composer of Slack's client makes: one block of rich text."""
    return [{"type": "rich_text", "block_id": "6r5Zo", "elements": list(parts)}]


def listed(*items: str, style: str = "bullet", indent: int = 0) -> Shape:
    """A list of rich text."""
    elements = [section(said(item)) for item in items]
    return {"type": "rich_text_list", "elements": elements, "style": style, "indent": indent, "border": 0}


def mrkdwn(text: str) -> Shape:
    """A text object in Slack's markup."""
    return {"type": "mrkdwn", "text": text, "verbatim": False}


def forwarded(blocks: Sequence[Shape], text: str, author: str = "Marcus Webb", **more: Any) -> Shape:
    """The attachment that stands for a message which was forwarded."""
    inner = {"team": "T0ACME", "channel": "C0SUPPORT", "ts": "1724952281.623809", "message": {"blocks": list(blocks)}}
    return {
        "ts": "1724952281.623809",
        "author_id": "U0MARCUS",
        "channel_id": "C0SUPPORT",
        "channel_team": "T0ACME",
        "is_msg_unfurl": True,
        "is_share": True,
        "message_blocks": [inner],
        "color": "D0D0D0",
        "from_url": "https://acme.slack.com/archives/C0SUPPORT/p1724952281623809",
        "fallback": f"[August 29th, 2024 10:24 AM] marcus: {text}",
        "text": text,
        "author_name": author,
        "author_link": "https://acme.slack.com/team/U0MARCUS",
        "author_subname": author,
        "mrkdwn_in": ["text"],
        "footer": "Slack Conversation",
        **more,
    }


# Of a build that went wrong: what it says stands in blocks, its `text` is for notifications.
BUILD = [
    {"type": "header", "block_id": "+6hb", "text": {"type": "plain_text", "text": "Job failed :red_circle:"}},
    {"type": "section", "block_id": "jO2E", "text": mrkdwn("The *checkout* build is `red`")},
    {"type": "divider", "block_id": "d"},
    {
        "type": "section",
        "block_id": "adB9",
        "accessory": {"type": "image", "image_url": "https://example.com/logo.png", "alt_text": "logo"},
        "fields": [mrkdwn("*Project*: shop"), mrkdwn("*Mentions*: <!subteam^S0123468791|@someone>")],
    },
    {
        "type": "context",
        "block_id": "cx",
        "elements": [
            {"type": "image", "image_url": "https://example.com/i.png", "alt_text": "icon"},
            mrkdwn("since <!date^1392734382^{date_short}|18 Feb 2014>"),
        ],
    },
    {
        "type": "actions",
        "block_id": "eeK",
        "elements": [{"type": "button", "action_id": "zHNw", "text": {"type": "plain_text", "text": "View job"}}],
    },
]

# Of an app of the older kind: all it says stands in an attachment.
PULL_REQUEST = {
    "id": 1,
    "ts": 1730339957,
    "color": "36a64f",
    "fallback": "[shop/web] Pull request opened by ada",
    "pretext": "Pull request opened by <https://github.com/ada|ada>",
    "title": "<https://github.com/shop/web/pull/8|#8 Dark mode &amp; contrast>",
    "text": "For those who work at night",
    "fields": [{"title": "Reviewers", "value": "<@U0PRIYA>", "short": True}],
    "callback_id": "pr-opened-interaction",
    "footer": "<https://github.com/shop/web|shop/web>",
    "mrkdwn_in": ["text"],
    "actions": [{"id": "1", "name": "comment", "text": "Comment", "type": "button", "value": "{}"}],
}

# What Slack adds to a message with an address.
UNFURLED = {
    "id": 1,
    "from_url": "https://example.com/spec",
    "original_url": "https://example.com/spec",
    "service_name": "Example",
    "title": "Split payments",
    "title_link": "https://example.com/spec",
    "text": "Pay in three instalments.",
    "fallback": "Example: Split payments",
}

UPLOADED = {
    "id": "F04EEHX1EES",
    "created": 1670631527,
    "name": "churn-by-plan.pdf",
    "title": "Churn by plan, third quarter",
    "mimetype": "application/pdf",
    "filetype": "pdf",
    "pretty_type": "PDF",
    "user": "U0PRIYA",
    "mode": "hosted",
    "size": 12,
    "file_access": "visible",
    "url_private": "https://files.slack.com/files-pri/T0ACME-F04EEHX1EES/churn-by-plan.pdf",
    "permalink": "https://acme.slack.com/files/U0PRIYA/F04EEHX1EES/churn-by-plan.pdf",
}

TABLE = {
    "type": "table",
    "block_id": "tb",
    "rows": [
        [{"type": "raw_text", "text": "Plan"}, {"type": "raw_text", "text": "Churn"}],
        [
            {"type": "rich_text", "elements": [section({"type": "link", "url": "https://a.example", "text": "Pro"})]},
            {"type": "raw_text", "text": "2 %"},
        ],
    ],
}

MARKDOWN = {"type": "markdown", "text": "## Dark **mode**\n- see [the spec](https://example.com/spec)\n- `night_shift`"}
