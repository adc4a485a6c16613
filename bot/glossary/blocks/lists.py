"""Lists: what a search found, what changed lately, what is wanted."""

import json
import re
from collections.abc import Sequence

from bot.glossary.store.wanted import WantedTerm
from bot.glossary.term import Meaning
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.slack.usage import usage_lines
from bot.text import Translator

PAGE = 8
_EXCERPT = 200
_GAPS = re.compile(r"[ \t\n]+")  # never the spaces that hold French punctuation to its word
_ROW = 1200  # characters, escaped: a page of the longest rows is still a message


def found(t: Translator, words: str, meanings: Sequence[Meaning], page: int, more: bool) -> list[Block]:
    """A page of what a search found."""
    if not meanings:
        define = kit.button(t("glossary-define"), "glossary.add", words[:80])
        return [kit.section(say(t, "glossary-search-none", words=words), accessory=define)]
    one_page = not page and not more
    title = (
        say(t, "glossary-search-title", words=words)
        if one_page
        else say(t, "glossary-search-page", words=words, page=page + 1)
    )
    blocks = [kit.context(title)]
    blocks += [_row(t, meaning) for meaning in meanings]
    return blocks + _turn(t, "glossary.search", {"words": words}, page, more)


def recent(t: Translator, meanings: Sequence[Meaning], page: int, more: bool) -> list[Block]:
    """A page of what changed lately."""
    if not meanings:
        return [kit.section(t("glossary-empty"))]
    blocks = [kit.context(t("glossary-recent-title"))]
    blocks += [_row(t, meaning, t.date(meaning.changed_at)) for meaning in meanings]
    return blocks + _turn(t, "glossary.recent", {}, page, more)


def _row(t: Translator, meaning: Meaning, when: str = "") -> Block:
    wording = meaning.content.wording(t.language)
    title = Mrkdwn(f"*{escape(meaning.term)}*")
    if wording.expansion:
        title = Mrkdwn(f"{title} — {escape(wording.expansion)}")
    if when:
        title = Mrkdwn(f"{title} ({escape(when)})")
    excerpt = _GAPS.sub(" ", wording.definition)
    excerpt = excerpt if len(excerpt) <= _EXCERPT else excerpt[: _EXCERPT - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    text = Mrkdwn(f"{title}\n{escape(excerpt)}") if excerpt else title
    return kit.section(trim(text, _ROW), accessory=kit.button(t("glossary-open"), "glossary.open", meaning.term))


def wanted(t: Translator, rows: Sequence[WantedTerm], page: int, more: bool) -> list[Block]:
    """A page of what was asked and nobody has defined."""
    if not rows:
        return [kit.section(t("glossary-wanted-none"))]
    blocks = [kit.context(t("glossary-wanted-title"))]
    blocks += [wanted_row(t, row) for row in rows]
    return blocks + _turn(t, "glossary.wanted", {}, page, more)


def weekly(t: Translator, rows: Sequence[WantedTerm], *, more: bool) -> list[Block]:
    """What a channel reads every week: the terms asked for, each with the button to define it."""
    blocks = [kit.section(t("glossary-weekly-title")), *(wanted_row(t, row) for row in rows)]
    return [*blocks, kit.context(t("glossary-weekly-more"))] if more else blocks


def wanted_row(t: Translator, row: WantedTerm) -> Block:
    """A term nobody has defined, how often it was asked, and the button to define it."""
    text = say(t, "glossary-wanted-row", term=row.asked, times=row.times, when=t.date(row.last_at))
    return kit.section(text, accessory=kit.button(t("glossary-define"), "glossary.add", row.asked))


def _turn(t: Translator, action: str, carries: dict[str, str], page: int, more: bool) -> list[Block]:
    turns = page_buttons(t, action, page, more, carries)
    return [kit.actions(*turns)] if turns else []


def help_(t: Translator, usage: Sequence[tuple[str, str]], count: int) -> list[Block]:
    """What the command does, with how to type it; `usage` pairs what is typed with the key of what it does."""
    return [
        kit.section(say(t, "glossary-help-title", count=count)),
        kit.section(usage_lines(t, "/glossary", usage)),
        kit.context(say(t, "glossary-help-more")),
        kit.actions(
            kit.button(t("glossary-form-add"), "glossary.add", style="primary"),
            kit.button(t("glossary-list-open"), "glossary.list", json.dumps({"new": True})),
            kit.button(t("glossary-wanted-open"), "glossary.wanted", json.dumps({"page": 0, "new": True})),
            kit.button(t("glossary-recent-open"), "glossary.recent", json.dumps({"page": 0, "new": True})),
        ),
    ]
