"""What is missing from a document, in words, and who can supply it. Pure."""

import json
from collections.abc import Mapping, Sequence

from bot.documents.completeness.gap import Gap
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.text import Translator

MOST = 16  # told in one message
_WORDS = 12


def text(t: Translator, one: Gap, titles: Mapping[str, str]) -> Mrkdwn:
    """A gap in a sentence, with who can supply it."""
    section = titles.get(one.section, "")
    words = trim(", ".join(one.words[:_WORDS]), 200)
    said = say(t, f"documents-gap-{one.key}", section=section, count=one.count, words=words)
    who = mention(one.person) if one.person else escape(t(f"documents-supplier-{one.supplier}"))
    return say(t, "documents-gap", gap=said, who=who)


def summary(t: Translator, number: int, found: Sequence[Gap], titles: Mapping[str, str]) -> list[Block]:
    """How many gaps there are, and the first of them, on the card."""
    if not found:
        return [kit.context(t("documents-whole"))]
    lines = [text(t, one, titles) for one in found[:3]]
    check = kit.button(t("documents-check"), "documents.check", str(number))
    said = say(t, "documents-gaps", count=len(found))
    return [kit.section(Mrkdwn(f"{said}\n{kit.markdown_list(lines)}"), accessory=check)]


def check(t: Translator, number: int, title: str, found: Sequence[Gap], titles: Mapping[str, str]) -> list[Block]:
    """Every gap, each with the button that mends it; that there is none."""
    named, open_ = Mrkdwn(f"*#{number} {escape(title)}*"), kit.button(t("records-open"), "documents.open", str(number))
    if not found:
        return [kit.section(Mrkdwn(f"{named}\n{say(t, 'documents-whole')}"), accessory=open_)]
    blocks: list[Block] = [kit.section(say(t, "documents-check-title", title=named, count=len(found)))]
    for at, one in enumerate(found[:MOST]):
        blocks.append(kit.section(text(t, one, titles), accessory=_mend(t, number, at, one)))
    if len(found) > MOST:
        blocks.append(kit.context(t("documents-gaps-more", count=len(found) - MOST)))
    return [*blocks, kit.actions(open_)]


def _mend(t: Translator, number: int, at: int, one: Gap) -> Block:
    if one.key == "capitals":
        carried = json.dumps({"number": number, "words": one.words[:_WORDS]}, ensure_ascii=False)
        return kit.button(t("documents-want"), f"documents.want:{at}", carried)
    if one.section:
        carried = json.dumps({"number": number, "key": one.section})
        return kit.button(t("documents-write"), f"documents.section:{at}", carried)
    return kit.button(t("records-edit"), f"documents.edit:{at}", str(number))
