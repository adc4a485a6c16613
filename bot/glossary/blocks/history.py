"""What became of a meaning, and the way back."""

import json
from collections.abc import Sequence

from bot.glossary.blocks.form import difference
from bot.glossary.term import Meaning, MeaningVersion
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator

PAGE = 15


def history(
    t: Translator, meaning: Meaning, versions: Sequence[MeaningVersion], may_restore: bool, page: int = 0
) -> Block:
    """Who changed what and when, newest first, with a button on each version to bring it back.

    `versions` are all of them, oldest first.
    """
    newest = list(reversed(versions))
    shown = newest[page * PAGE : (page + 1) * PAGE]
    before = {v.version: versions[n - 1] if n else None for n, v in enumerate(versions)}
    blocks: list[Block] = [kit.header(meaning.term)]
    for version in shown:
        blocks.append(_version(t, meaning, version, before[version.version], may_restore))
    more = len(newest) > (page + 1) * PAGE
    turns = page_buttons(t, "glossary.versions", page, more, {"meaning": meaning.id}, by_time=True)
    if turns:
        blocks.append(kit.actions(*turns))
    return kit.modal("glossary.history", t("glossary-history"), blocks, close=t("slack-close"))


def _version(
    t: Translator, meaning: Meaning, version: MeaningVersion, before: MeaningVersion | None, may_restore: bool
) -> Block:
    who = say(t, "glossary-by", who=mention(version.person)) if version.person else Mrkdwn("")
    did = t(f"glossary-did-{version.did}")
    title = say(t, "glossary-version", number=version.version, did=did, when=t.date(version.at), who=who)
    said = difference(t, before.content, version.content) if before else _first(t, version)
    text = Mrkdwn(f"{title}\n{said}") if said else title
    restore = None
    if may_restore and version.version != meaning.version and version.did != "deleted":
        value = json.dumps({"meaning": meaning.id, "version": version.version})
        restore = kit.button(t("glossary-restore"), f"glossary.restore:{version.version}", value)
    return kit.section(text, accessory=restore)


def _first(t: Translator, version: MeaningVersion) -> Mrkdwn:
    wording = version.content.wording(t.language)
    said = " — ".join(part for part in (wording.expansion, wording.definition) if part)
    return say(t, "glossary-version-first", said=said if len(said) <= 400 else said[:399] + "…")
