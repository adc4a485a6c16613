"""A term and its meanings, as an answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.glossary.term import Content, Meaning, may_change
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, link, mention, prose, say, trim
from bot.slack.visibility.blocks import private_note
from bot.text import Translator

PAGE_CHARACTERS = 8000
PAGE_MEANINGS = 8
_ALIASES = 1200  # characters, escaped: who is responsible, and since when, is read after them
MISSING = "glossary.missing"  # the buttons of a card that says there is no such term


@dataclass(frozen=True)
class Reader:
    """Who an answer is for, what they may do, and the UTC day on which they read it."""

    user: str
    is_editor: bool = False
    today: str = ""


def pages(meanings: Sequence[Meaning]) -> list[list[Meaning]]:
    """Meanings in as many messages as Slack's limits want."""
    if len(meanings) < 2:
        return [list(meanings)]  # nearly every answer: there is nothing to measure
    split: list[list[Meaning]] = [[]]
    written = 0
    for meaning in meanings:
        length = _length(meaning.content)
        if split[-1] and (written + length > PAGE_CHARACTERS or len(split[-1]) == PAGE_MEANINGS):
            split.append([])
            written = 0
        split[-1].append(meaning)
        written += length
    return split


def _length(content: Content) -> int:
    """Characters a meaning takes at most, in either language: escaping makes five of an ampersand."""
    expansion = max(len(escape(content.expansion_en)), len(escape(content.expansion_fr)))
    definition = max(len(prose(content.definition_en)), len(prose(content.definition_fr)))
    small = len(escape(" ".join([content.context, content.owner, content.source, *content.aliases])))
    said = len(escape(content.term)) + expansion + definition
    return 600 + min(said, kit.SECTION) + min(small, kit.SECTION)


def answer(t: Translator, reader: Reader, asked: str, meanings: Sequence[Meaning], page: int = 0) -> list[Block]:
    """Every meaning of a term, for the person who asked, with what they can do about each."""
    split = pages(meanings)
    page = min(page, len(split) - 1)
    blocks: list[Block] = []
    if len(meanings) > 1:
        blocks.append(kit.context(say(t, "glossary-several", count=len(meanings), term=asked)))
    for n, meaning in enumerate(split[page]):
        blocks += [kit.divider()] if n else []
        act = "glossary.publish" if may_change(meaning, reader.user, reader.is_editor) else ""
        blocks += [*describe(t, meaning, today=reader.today), *private_note(t, meaning.place, act, meaning.id)]
        blocks += [kit.actions(*_buttons(t, reader, meaning, alone=len(meanings) == 1))]
    last = [kit.button(t("glossary-add-meaning"), "glossary.add", meanings[0].term)]
    last += page_buttons(t, "glossary.meanings", page, page + 1 < len(split), {"asked": asked})
    if len(meanings) == 1:
        # One row for one meaning: sharing first, adding another before looking back.
        row = blocks[-1]["elements"]
        row[2:2] = last
    else:
        blocks += [kit.divider(), kit.actions(*last)]
    return blocks


def _buttons(t: Translator, reader: Reader, meaning: Meaning, *, alone: bool) -> list[Block]:
    buttons = [kit.button(t("glossary-share"), "glossary.share", meaning.id, style="primary" if alone else "")]
    if may_change(meaning, reader.user, reader.is_editor):
        buttons.append(kit.button(t("glossary-edit"), "glossary.edit", meaning.id))
    elif not meaning.place:  # nobody decides what is suggested of what a few see
        buttons.append(kit.button(t("glossary-form-suggest"), "glossary.edit", meaning.id))
    buttons.append(kit.button(t("glossary-history"), "glossary.history", meaning.id))
    if reader.is_editor and not meaning.approved:
        buttons.append(kit.button(t("glossary-approve"), "glossary.approve", meaning.id))
    return buttons


def describe(t: Translator, meaning: Meaning, who: Callable[[str], str] = mention, *, today: str = "") -> list[Block]:
    """One meaning: what it says, and the small print. `who` writes a person: a mention notifies in a channel. On
    `today`, a day, a review may be overdue."""
    wording = meaning.content.wording(t.language)
    title = Mrkdwn(f"*{escape(meaning.term)}*")
    if wording.expansion:
        title = Mrkdwn(f"{title} — {escape(wording.expansion)}")
    said = Mrkdwn(f"{title}\n{prose(wording.definition)}") if wording.definition else title
    return [kit.section(said), kit.context(_small_print(t, meaning, who, today))]


def _small_print(t: Translator, meaning: Meaning, who: Callable[[str], str], today: str) -> Mrkdwn:
    """What else is known, in sentences: of the term on a line of its own, then who looks after it, and since when."""
    content = meaning.content
    of_term = []
    if content.context:
        of_term.append(say(t, "glossary-context", context=content.context))
    if content.aliases:
        of_term.append(say(t, "glossary-aliases", aliases=trim(escape(", ".join(content.aliases)), _ALIASES)))
    parts = [say(t, "glossary-approved")] if meaning.approved else []
    if content.owner:
        parts.append(say(t, "glossary-owner", owner=who(content.owner)))
    when = t.date(meaning.changed_at)
    if meaning.changed_by:
        parts.append(say(t, "glossary-changed-by", when=when, who=who(meaning.changed_by)))
    else:
        parts.append(say(t, "glossary-changed", when=when))
    if content.review_by:
        key = "glossary-review-overdue" if content.review_by < today else "glossary-review"
        parts.append(say(t, key, when=t.date(content.review_by)))
    source = [link(content.source, t("glossary-source"))] if content.source else []
    lines = (" ".join(_sentences(of_term)), " ".join([*_sentences(parts), *source]))
    return Mrkdwn("\n".join(line for line in lines if line))


def _sentences(parts: Sequence[str]) -> list[str]:
    return [part if part.endswith(".") else f"{part}." for part in parts]


def summary(t: Translator, meaning: Meaning) -> str:
    """One line for notifications and screen readers."""
    wording = meaning.content.wording(t.language)
    return " — ".join(part for part in (meaning.term, wording.expansion, wording.definition) if part)


def not_found(
    t: Translator,
    reader: Reader,
    asked: str,
    near: Sequence[str],
    deleted: Meaning | None = None,
    who: Callable[[str], str] = mention,
) -> list[Block]:
    """A term without a meaning, and what to do about it. `who` writes a person, as in `describe`."""
    if deleted is None:
        blocks = [kit.section(say(t, "glossary-not-found", term=asked))]
    else:
        by = who(deleted.changed_by)
        text = say(t, "glossary-was-deleted", term=deleted.term, who=by, when=t.date(deleted.deleted_at))
        undo = kit.button(t("glossary-undo"), "glossary.undo", deleted.id)
        allowed = may_change(deleted, reader.user, reader.is_editor)
        blocks = [kit.section(text, accessory=undo if allowed else None)]
    if near:
        blocks.append(kit.context(t("glossary-did-you-mean")))
        blocks.append(kit.actions(*(kit.button(term, f"glossary.open:{n}", term) for n, term in enumerate(near))))
    blocks.append(
        kit.actions(
            kit.button(t("glossary-define"), "glossary.add", asked, style="" if near else "primary"),
            kit.button(t("glossary-ask"), "glossary.ask", asked),
            block_id=MISSING,
        )
    )
    return blocks


def shared(t: Translator, meaning: Meaning, by: str, who: Callable[[str], str], today: str = "") -> list[Block]:
    """A meaning as a channel reads it, on `today`: names instead of mentions, so that sharing calls nobody. Whoever
    presses *Open* gets the card with all they may do."""
    leads = [
        kit.button(t("glossary-open"), "glossary.open", meaning.term),
        kit.button(t("glossary-add-meaning"), "glossary.add", meaning.term),
    ]
    said = say(t, "glossary-shared-by", who=who(by))
    return [*describe(t, meaning, who, today=today), kit.context(said), kit.actions(*leads)]
