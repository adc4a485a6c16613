"""Rankings, and the help."""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict

from bot.ideas.blocks import ranks
from bot.ideas.blocks.card import status, title
from bot.ideas.frameworks import NAMES
from bot.ideas.idea import DONE, STATUSES, TOGETHER, Idea
from bot.ideas.question import Filter
from bot.ideas.ranking import RankRange
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, say
from bot.slack.usage import usage_lines
from bot.text import Translator

PAGE = 10
_ANY = "any"


def ranking(
    t: Translator,
    chosen: Filter,
    rows: Sequence[tuple[RankRange, Idea]],
    unscored: Sequence[Idea],
    total: int,
    more: bool,
    blind: Collection[int] = (),
) -> list[Block]:
    """A page of the ranking, and after its end of the ideas that have no score to show in that framework; those that
    are scored `blind` say so."""
    narrow = bool(chosen.status or chosen.team or chosen.tag or chosen.words or chosen.mine)
    nothing = not rows and not unscored
    heading = _heading(t, chosen, total, narrow=narrow, nothing=nothing)
    # The menus say framework and status; what they cannot say travels with them.
    kept = {"team": chosen.team, "tag": chosen.tag, "words": chosen.words, "mine": chosen.mine}
    carried = json.dumps(kept, ensure_ascii=False)
    filters = [
        say(t, f"ideas-list-{name}", value=value)
        for name in ("team", "tag", "words")
        if (value := getattr(chosen, name))
    ]
    filters += [escape(t("ideas-list-mine"))] if chosen.mine else []
    every = _clear(t, chosen) if nothing and chosen.status and not filters else None
    blocks = [kit.section(heading, accessory=every), kit.actions(*_filters(t, chosen), block_id=carried)]
    if filters:
        blocks.append(kit.section(Mrkdwn(", ".join(filters)), accessory=_clear(t, chosen)))
    blocks += [_ranked(t, ranked, idea) for ranked, idea in rows]
    if unscored:
        blocks.append(kit.context(t("ideas-list-unscored")))
        blocks += [_unscored(t, idea, is_blind=idea.number in blind) for idea in unscored]
    if nothing and not narrow:
        blocks.append(kit.section(t("ideas-list-none")))
    elif any(ranked.of > 1 for ranked, _ in rows):
        blocks.append(kit.context(t("ideas-list-how")))
    row = page_buttons(t, "ideas.list", chosen.page, more, asdict(chosen))
    if rows or unscored:
        asked = [one.number for one in unscored if one.number not in blind][:TOGETHER]
        row.append(kit.button(t("ideas-ask"), "ideas.ask:list", json.dumps(asked)))
    return [*blocks, kit.actions(*row)] if row else blocks


def _heading(t: Translator, chosen: Filter, total: int, *, narrow: bool, nothing: bool) -> Mrkdwn:
    name = t(f"ideas-framework-{chosen.framework}")
    if total or not narrow:
        return say(t, "ideas-list-title", framework=name, total=total)
    if not nothing:
        return say(t, "ideas-list-title-none", framework=name)
    return say(t, "ideas-list-no-match-any" if chosen.status in DONE else "ideas-list-no-match", framework=name)


def _clear(t: Translator, chosen: Filter) -> Block:
    """The button to all ideas, by the same framework."""
    return kit.button(t("ideas-list-clear"), "ideas.list:clear", json.dumps({"framework": chosen.framework}))


def _filters(t: Translator, chosen: Filter) -> list[Block]:
    frameworks = [kit.option(t(f"ideas-framework-{name}"), name) for name in NAMES]
    statuses = [kit.option(t("ideas-status-any"), _ANY)]
    statuses += [kit.option(t(f"ideas-status-{name}"), name) for name in STATUSES]
    return [
        kit.select("ideas.list_framework", frameworks, value=chosen.framework),
        kit.select("ideas.list_status", statuses, value=chosen.status or _ANY),
    ]


def _ranked(t: Translator, ranked: RankRange, idea: Idea) -> Block:
    return _row(t, idea, standing(t, ranked, idea))


def standing(t: Translator, ranked: RankRange, idea: Idea) -> Mrkdwn:
    """An idea, and below it its score, its place and what has become of it."""
    place, number = ranks.place(t, ranked), ranks.rounded(t, ranked.scored.score)
    key = "ideas-list-row" if place else "ideas-list-row-done"
    return Mrkdwn(f"{title(idea)}\n{say(t, key, score=number, place=place, status=status(t, idea))}")


def line(t: Translator, idea: Idea) -> Block:
    """An idea in a line, with the button that opens it."""
    return _row(t, idea, Mrkdwn(f"{title(idea)}\n{escape(status(t, idea))}"))


def _unscored(t: Translator, idea: Idea, *, is_blind: bool) -> Block:
    parts = (status(t, idea), *([t("ideas-list-blind")] if is_blind else []))
    return _row(t, idea, Mrkdwn(f"{title(idea)}\n{escape(' '.join(f'{part}.' for part in parts))}"))


def _row(t: Translator, idea: Idea, text: Mrkdwn) -> Block:
    return kit.section(text, accessory=kit.button(t("ideas-open"), "ideas.open", str(idea.number)))


def help_(t: Translator, usage: Sequence[tuple[str, str]]) -> list[Block]:
    """What the command does, with how to type it."""
    return [
        kit.section(say(t, "ideas-help-title")),
        kit.section(usage_lines(t, "/idea", usage)),
        kit.context(say(t, "ideas-help-more")),
        kit.actions(
            kit.button(t("ideas-capture-title"), "ideas.new", style="primary"),
            kit.button(t("ideas-list-open"), "ideas.list", json.dumps({"new": True})),
        ),
    ]
