"""What stands behind the values of a digest, in its thread."""

from collections.abc import Sequence

from bot.connectors.connector import Topic
from bot.kpis.blocks.words import period as period_said
from bot.kpis.kpi import Kpi
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

_TEXT = 120  # characters of a topic


def told(t: Translator, every: str, found: Sequence[tuple[Kpi, str, Sequence[Topic]]]) -> tuple[list[Block], str]:
    """Each KPI with the period it is about and its topics, most frequent first; and a line for notifications."""
    blocks = []
    for kpi, period, topics in found:
        head = say(t, "kpis-topics-title", name=kpi.name, period=period_said(t, every, period))
        lines = kit.markdown_list(_line(t, one) for one in topics)
        blocks.append(kit.section(trim(Mrkdwn(f"{head}\n{lines}"), kit.SECTION)))
    return blocks, t("kpis-topics-text", names=", ".join(kpi.name for kpi, _, _ in found))


def _line(t: Translator, topic: Topic) -> Mrkdwn:
    count = escape(t("kpis-topics-count", count=topic.count))
    return Mrkdwn(f"{escape(trim(topic.text, _TEXT))}  ·  {count}")
