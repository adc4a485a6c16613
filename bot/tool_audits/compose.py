"""How somebody is asked of their tools, in their message of the day."""

from bot.inquiries.inquiry import Inquiry
from bot.posts import Post
from bot.services import Services
from bot.slack.text import say
from bot.text import Translator
from bot.tool_audits import blocks, store
from bot.tool_audits.desk import KIND


def ask(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """Which tools they use, while that is open."""
    audit = store.last(services.store, workspace)
    if audit is None or audit.half != asked.item or services.clock().date().isoformat() > audit.until:
        return None
    return Post(blocks.question(t, audit), say(t, "tools-audit-asked"))


INQUIRIES = {KIND: ask}
