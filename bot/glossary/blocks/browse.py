"""The glossary in the order of its terms, with the menus that choose a letter, a team or an owner."""

import json
from collections.abc import Sequence

from bot.glossary.store.browse import BrowseFilter, BrowsePage
from bot.glossary.term import Meaning
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

PAGE = 20
_ANY = "any"
_OPTION = 75  # characters of an option, https://docs.slack.dev/reference/block-kit/composition-objects/option-object
_SAID = 150  # characters of a row: twenty are read at a glance
_MENUS = ("letter", "team", "owner")


def listing(
    t: Translator,
    chosen: BrowseFilter,
    page: BrowsePage,
    choices: Sequence[Sequence[tuple[str, str]]],
) -> list[Block]:
    """A page of terms. `choices` are the values and labels of the menus: letters, teams, owners."""
    menus = [
        kit.select(
            f"glossary.list_{name}",
            [kit.option(t(f"glossary-list-any-{name}"), _ANY), *(_option(*one) for one in own)],
            value=value if value in [one for one, _ in own] else _ANY,
        )
        for name, own in zip(_MENUS, choices, strict=True)
        for value in [getattr(chosen, name)]
        if own
    ]
    carried = json.dumps({name: getattr(chosen, name) for name in _MENUS}, ensure_ascii=False)
    blocks = [kit.section(Mrkdwn(f"*{escape(t('glossary-list-title'))}*"))]
    blocks += [kit.actions(*menus, block_id=trim(carried, 255))] if menus else []
    if not page.rows:
        every = kit.button(t("glossary-list-clear"), "glossary.list:clear", "{}")
        any_ = any(getattr(chosen, name) for name in _MENUS)
        return [
            *blocks,
            kit.section(t("glossary-list-none" if any_ else "glossary-empty"), accessory=every if any_ else None),
        ]
    blocks += [_row(t, one) for one in page.rows]
    turns = _turns(t, chosen, page)
    return [*blocks, kit.actions(*turns)] if turns else blocks


def _option(value: str, label: str) -> Block:
    return kit.option(trim(label, _OPTION), value)


def _turns(t: Translator, chosen: BrowseFilter, page: BrowsePage) -> list[Block]:
    known = {name: getattr(chosen, name) for name in _MENUS if getattr(chosen, name)}
    found = []
    if page.before:
        value = json.dumps({**known, "end": page.rows[0].id}, ensure_ascii=False)
        found.append(kit.button(t("page-previous"), "glossary.list:previous", value))
    if page.after:
        value = json.dumps({**known, "start": page.rows[-1].id}, ensure_ascii=False)
        found.append(kit.button(t("page-next"), "glossary.list:next", value))
    return found


def _row(t: Translator, meaning: Meaning) -> Block:
    wording = meaning.content.wording(t.language)
    said = " ".join((wording.expansion or wording.definition).split())
    said = said if len(said) <= _SAID else said[: _SAID - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    text = Mrkdwn(f"*{escape(meaning.term)}*")
    if said:
        text = Mrkdwn(f"{text} — {escape(said)}")
    if meaning.content.context:
        text = Mrkdwn(f"{text} ({escape(meaning.content.context)})")
    return kit.section(text, accessory=kit.button(t("glossary-open"), "glossary.open", meaning.term))


def chosen_value(value: str) -> str:
    """What was chosen in a menu, empty for any."""
    return "" if value == _ANY else value


def delete(t: Translator, meanings: Sequence[Meaning]) -> list[Block]:
    """The question which meaning of a term to delete, a button each."""
    blocks = [kit.section(say(t, "glossary-remove-ask", term=meanings[0].term, count=len(meanings)))]
    for at, meaning in enumerate(meanings):
        wording = meaning.content.wording(t.language)
        said = trim(escape(" ".join((wording.definition or wording.expansion or meaning.term).split())), _SAID)
        button = kit.button(t("glossary-delete"), f"glossary.delete:{at}", meaning.id, style="danger")
        blocks.append(kit.section(Mrkdwn(said), accessory=button))
    return blocks


def unknown(t: Translator, asked: str, near: Sequence[str]) -> list[Block]:
    """A term that something was to be done to, and that is none: those that may have been meant, and all of them."""
    row = [kit.button(term, f"glossary.open:{n}", term) for n, term in enumerate(near)]
    row.append(kit.button(t("glossary-list-open"), "glossary.list", json.dumps({"new": True})))
    return [kit.section(say(t, "glossary-not-here", term=asked)), kit.actions(*row)]
