"""Evidence on the card of an idea. Pure. The sentences are those of insights."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.evidence.evidence import InsightEvidence
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

NONE = "none"  # what is no confidence to suggest
QUOTE = 280  # characters


def evidence(
    t: Translator,
    said: InsightEvidence,
    quotes: Sequence[tuple[Record[Any], str]],
    sure: Mapping[str, str],
    idea: str,
    names: Mapping[str, str],
) -> list[Block]:
    """What insights say of an idea by its number: how many, of whom, the newest in their words, for and against, and
    how sure that makes, by the percentages that are `sure` for a level, or NONE; `names` are those of customers by
    number."""
    whose = "customers" if said.customers else "own" if said.has_own else "unknown"
    counted = {"insights": said.insights, "customers": said.customers, "whose": whose}
    parts = [say(t, "insights-evidence", **counted, segments=said.segments, when=t.date(said.newest[:10]))]
    parts.append(say(t, "insights-for-against", supporting=said.supporting, contradicting=said.contradicting))
    if said.one_customer:
        parts.append(say(t, "insights-one-customer", who=names.get(said.one_customer) or t("insights-unknown")))
    if said.one_source:
        parts.append(say(t, "insights-one-source", source=t(f"insights-source-{said.one_source}")))
    blocks = [kit.section(Mrkdwn("\n".join(parts)))]
    blocks += [quote(t, record, f"insights-quote-{stance}") for record, stance in quotes]
    percent, before = sure[said.level], sure[said.reached]
    see = kit.button(t("insights-see"), "insights.of", idea)
    why = say(t, "insights-confidence", percent=percent, why=t(f"insights-level-{said.reached}", behind=said.behind))
    if said.level != said.reached:
        against = {"against": said.customers_against, "customers": said.customers}
        less = t("insights-less", percent=percent, before=before) if percent != before else ""
        why = Mrkdwn(f"{why} {say(t, 'insights-doubted', **against, less=less)}")
    if percent == NONE:
        return [*blocks, kit.section(why), kit.actions(see)]
    carried = json.dumps({"idea": int(idea), "confidence": int(percent)})
    return [*blocks, kit.section(why), kit.actions(kit.button(t("insights-use"), "ideas.score:use", carried), see)]


def quote(t: Translator, record: Record[Any], key: str) -> Block:
    """Their words stand behind a bar; what somebody wrote of them in a sentence does not."""
    verbatim, title = (" ".join(one.split()) for one in (record.content.verbatim, record.content.title))
    words = escape(trim(verbatim or title, QUOTE))
    said = say(t, key, who=record.content.customer or t("insights-unknown"), number=record.number)
    return kit.context(Mrkdwn(f"{'>' if verbatim else ''}{words}\n{said}"))
