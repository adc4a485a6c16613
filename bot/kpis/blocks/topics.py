"""What people wrote about in the period of a digest, in its thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.connectors.source import Topic
from bot.kpis.blocks.words import period as period_said
from bot.kpis.kpi import Kpi
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, say, trim
from bot.text import Translator

_TEXT = 120  # characters of a topic


@dataclass(frozen=True)
class TopicSummary:
    """What one KPI's period was about: topics, most frequent first, each with how often it usually comes, None where
    that is not known."""

    kpi: Kpi
    grain: str
    period: str
    topics: Sequence[tuple[Topic, int | None]]


def topics_message(t: Translator, found: Sequence[TopicSummary]) -> tuple[list[Block], str]:
    """Each KPI with its period and topics; and a line for notifications."""
    blocks = []
    for one in found:
        kind = one.kpi.settings.get("measure") or "tickets"
        key = "kpis-topics-bad" if kind == "satisfaction" else "kpis-topics-title"
        head = say(t, key, name=one.kpi.name, period=period_said(t, one.grain, one.period))
        lines = kit.markdown_list(_line(t, topic, usual) for topic, usual in one.topics)
        blocks.append(kit.section(trim(Mrkdwn(f"{head}\n{lines}"), kit.SECTION)))
    return blocks, t("kpis-topics-text", names=", ".join(one.kpi.name for one in found))


def _line(t: Translator, topic: Topic, usual: int | None) -> Mrkdwn:
    """A topic, how often it came, and how often it usually does."""
    count = t("kpis-topics-count", count=topic.count)
    if usual is not None:
        count = t("kpis-topics-usually" if usual else "kpis-topics-seldom", count=count, usual=usual)
    return say(t, "kpis-topics-line", text=trim(topic.text, _TEXT), count=count)
