"""What somebody hears of what another wrote while they had a form open: beside the fields to decide on, and of what
stays."""

from collections.abc import Iterable, Mapping, Sequence

from bot.merge import FieldVersion
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, moment, say, trim
from bot.text import Translator

_SHORT = 300  # characters of a value

Values = Mapping[str, tuple[FieldVersion, str]]  # who wrote what is there now, and how it reads; by block id


def ask(t: Translator, blocks: Sequence[Block], values: Values) -> list[Block]:
    """The blocks of a form, with what another wrote beside each field that both changed; those fields stand in it. The
    cursor begins in the first."""
    found: list[Block] = []
    labels: list[str] = []
    for block in blocks:
        name = str(block.get("block_id") or "")
        if name not in values:
            found.append(block)
            continue
        if not labels and "element" in block:
            block = {**block, "element": {**block["element"], "focus_on_load": True}}
        labels.append(_label(block))
        found += [block, kit.context(_beside(t, *values[name]))]
    return [kit.section(say(t, "slack-conflict", fields=_bold(labels))), *found]


def _label(block: Block) -> str:
    """What a field is called; what several fields together are, says the first line of the section above them."""
    said: str = (block.get("label") or block["text"])["text"]
    return said.partition("\n")[0].strip("*")


def _beside(t: Translator, change: FieldVersion, value: str) -> Mrkdwn:
    short = value if isinstance(value, Mrkdwn) else escape(trim(" ".join(value.split()), _SHORT))
    key = "slack-conflict-field" if value else "slack-conflict-empty"
    return say(t, key, who=_who(t, change), when=moment(t, change.at), value=short)


def meanwhile(t: Translator, changes: Iterable[tuple[str, FieldVersion]]) -> Mrkdwn:
    """Who changed which fields, by label, since a form was opened, where that stays; empty where nobody did."""
    fields: dict[str, list[str]] = {}
    for label, change in changes:
        fields.setdefault(_who(t, change), []).append(label)
    said = [say(t, "slack-meanwhile", who=Mrkdwn(who), fields=_bold(labels)) for who, labels in fields.items()]
    return Mrkdwn(" ".join(said))


def _who(t: Translator, change: FieldVersion) -> Mrkdwn:
    return mention(change.person) if change.person else escape(t("slack-somebody"))


def _bold(labels: Iterable[str]) -> Mrkdwn:
    return Mrkdwn(", ".join(f"*{escape(label)}*" for label in labels))
