"""What is shown of copies: how each stands on the card of its document, both texts side by side. Pure."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.connectors.wiki import Wiki
from bot.connectors.words import said
from bot.copies.copy import EDITED_OUTSIDE, GONE, OURS_NEWER, DocumentCopy
from bot.documents.mrkdwn import mrkdwn
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, link, mention, moment, say, trim
from bot.text import Translator

_TEXT, _WHOLE = 1_300, 2_700  # characters of one side of a section, of a page that has none of our headings
_ALL = 8_000  # characters of all that is shown
_DIFFERENCES = 10


@dataclass(frozen=True, slots=True)
class SectionDifference:
    """A section that says one thing here and another there, in markdown; None for one that is not there at all. Its
    title is empty for what stands above all sections."""

    title: str
    ours: str
    theirs: str | None


def reason(t: Translator, key: str, args: Mapping[str, Any]) -> str:
    """What is in the way, in words; one of another version of the bot is told as unknown."""
    try:
        return said(t, key, args)
    except KeyError:
        return t("copies-broken")


def named(wiki: Wiki, copy: DocumentCopy) -> Mrkdwn:
    """The wiki, leading to the page."""
    return link(copy.url, wiki.label) if copy.url else escape(wiki.label)


def pressed(copy: DocumentCopy, **more: object) -> str:
    """What a button about a copy carries."""
    return json.dumps({"number": copy.number, "wiki": copy.wiki, **more})


def standing(t: Translator, wiki: Wiki, copy: DocumentCopy, state: str) -> Mrkdwn:
    """How a copy stands, in a sentence or two."""
    lines = [say(t, f"copies-state-{_key(copy, state)}", system=named(wiki, copy), **_edit(t, copy))]
    if copy.is_left and copy.left_by:
        lines.append(say(t, "copies-left", who=mention(copy.left_by)))
    if copy.error:
        why = escape(reason(t, copy.error, copy.args))
        late = bool(copy.wanted or copy.page) and bool(copy.due_at)
        key = "copies-late" if late else "copies-failed"
        lines.append(say(t, key, why=why, when=moment(t, copy.due_at) if late else ""))
    elif copy.wanted:
        lines.append(say(t, f"copies-{copy.wanted}-wanted", system=wiki.label))
    if wiki.reviewed and copy.page and state != GONE:
        lines.append(say(t, "copies-reviewed", system=wiki.label))
    if copy.automatic:
        lines.append(say(t, "copies-automatic-on"))
    return Mrkdwn("\n".join(lines))


def _key(copy: DocumentCopy, state: str) -> str:
    return state.replace("_", "-") if copy.page else "none"


def _edit(t: Translator, copy: DocumentCopy) -> Mapping[str, object]:
    """Who edited it outside, and since when, as far as the wiki says."""
    when = moment(t, copy.edited_at) if copy.edited_at else ""
    return {"when": when, "dated": "yes" if when else "no", "who": copy.editor or t("slack-somebody")}


def on_card(
    t: Translator, wiki: Wiki, copy: DocumentCopy, state: str, heading: str = "", *, may_change: bool
) -> list[Block]:
    """A copy on the card of its document, with what can be done next; the first has the `heading` of all."""
    row = _buttons(t, copy, state) if may_change else _reading(t, copy, state)
    said = standing(t, wiki, copy, state)
    return [kit.section(Mrkdwn(f"{heading}\n{said}") if heading else said), *([kit.actions(*row)] if row else [])]


def _reading(t: Translator, copy: DocumentCopy, state: str) -> list[Block]:
    if state != EDITED_OUTSIDE:
        return []
    return [kit.button(t("copies-compare"), f"copies.compare:{copy.wiki}", pressed(copy))]


def _buttons(t: Translator, copy: DocumentCopy, state: str) -> list[Block]:
    row = _reading(t, copy, state)
    if not copy.wanted and (state == OURS_NEWER or (copy.error and state != EDITED_OUTSIDE)) and state != GONE:
        label = t("copies-again" if copy.error else "copies-update")
        row.append(kit.button(label, f"copies.update:{copy.wiki}", pressed(copy), style="primary"))
    if copy.page and state == GONE:
        row.append(kit.button(t("copies-anew"), f"copies.export:{copy.wiki}", pressed(copy)))
    elif copy.page:
        key = "copies-automatic-stop" if copy.automatic else "copies-automatic-start"
        row.append(kit.button(t(key), f"copies.follow:{copy.wiki}", pressed(copy, on=not copy.automatic)))
    sure = kit.confirm(t("copies-forget"), t("copies-forget-sure"), t("copies-forget"), t("slack-cancel"))
    return [*row, kit.button(t("copies-forget"), f"copies.forget:{copy.wiki}", pressed(copy), confirm=sure)]


def comparison(
    t: Translator,
    wiki: Wiki,
    copy: DocumentCopy,
    differences: Sequence[SectionDifference],
    *,
    page: str = "",
    newer: Sequence[str] = (),
    may_change: bool,
) -> list[Block]:
    """Both texts, section by section, and the choice; `page` is all that a page says which has none of our headings,
    `newer` the titles of sections that were changed here alone."""
    heading = say(t, "copies-state-edited-outside", system=named(wiki, copy), **_edit(t, copy))
    blocks: list[Block] = [kit.section(heading)]
    if page:
        blocks += [kit.context(say(t, "copies-no-headings")), kit.section(trim(mrkdwn(page), _WHOLE))]
    limit = min(_TEXT, _ALL // (2 * max(1, len(differences[:_DIFFERENCES]))))
    for one in differences[:_DIFFERENCES]:
        blocks += [kit.divider(), kit.section(_both(t, wiki, one, limit))]
    if len(differences) > _DIFFERENCES:
        blocks.append(kit.context(say(t, "copies-more", count=len(differences) - _DIFFERENCES)))
    if newer:
        blocks.append(kit.context(say(t, "copies-newer-here", titles=trim(escape(", ".join(newer)), _TEXT))))
    if not differences and not page and not newer:
        blocks.append(kit.section(say(t, "copies-no-difference", system=wiki.label)))
    if not may_change:
        return blocks
    value = pressed(copy, seen=copy.seen_digest)
    row = [kit.button(t("copies-keep"), f"copies.keep:{copy.wiki}", value, confirm=_overwrites(t, wiki))]
    can_take = not page and (not differences or any(one.title for one in differences))
    if can_take:
        row.append(kit.button(t("copies-take"), f"copies.take:{copy.wiki}", value))
    row.append(kit.button(t("copies-leave"), f"copies.leave:{copy.wiki}", value))
    notes = [kit.context(say(t, "copies-above-stays"))] if any(not one.title for one in differences) else []
    choice = say(t, "copies-choice" if can_take else "copies-choice-of-two", system=wiki.label)
    return [*blocks, *notes, kit.actions(*row), kit.context(choice)]


def _overwrites(t: Translator, wiki: Wiki) -> Block:
    return kit.confirm(t("copies-keep"), t("copies-keep-sure", system=wiki.label), t("copies-keep"), t("slack-cancel"))


def _both(t: Translator, wiki: Wiki, one: SectionDifference, limit: int) -> Mrkdwn:
    title = escape(one.title or t("copies-above"))
    theirs = _side(t, one.theirs, limit) if one.theirs is not None else escape(t("copies-missing"))
    ours = _side(t, one.ours, limit)
    here, there = escape(t("copies-here")), escape(t("copies-there", system=wiki.label))
    return Mrkdwn(f"*{title}*\n_{here}_\n{ours}\n_{there}_\n{theirs}")


def _side(t: Translator, text: str, limit: int) -> Mrkdwn:
    return Mrkdwn(trim(mrkdwn(text), limit)) if text.strip() else escape(t("copies-nothing"))
