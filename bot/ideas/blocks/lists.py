"""Rankings, the roadmap, and the help."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace

from bot.ideas.blocks import quarters, ranks
from bot.ideas.blocks.card import status, title
from bot.ideas.frameworks import NAMES
from bot.ideas.idea import DONE, HORIZONS, STATUSES, TOGETHER, Idea
from bot.ideas.part import WHOLE, RoadmapPart, horizon
from bot.ideas.question import Filter
from bot.ideas.ranking import NOWHERE, Places, RankRange
from bot.slack import blocks as kit
from bot.slack import fitting
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, mention, say
from bot.slack.usage import usage_lines
from bot.text import Translator
from bot.text.fold import fold

PAGE = 10
_ANY = "any"
_ROADMAP_TEAMS = 12  # of each horizon
_ROADMAP_ROOM = kit.MESSAGE_CHARACTERS - 1000  # characters, which leaves room for its headings
_MORE = 40  # characters of "and 12 more"


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


def roadmap_help(t: Translator, usage: Sequence[tuple[str, str]]) -> list[Block]:
    """What the roadmap is, what fills it, and how to type it."""
    said = [say(t, "roadmap-purpose"), say(t, "roadmap-how")]
    return [kit.section(said[0]), kit.section(usage_lines(t, "/roadmap", usage)), kit.context(said[1])]


Group = tuple[Mrkdwn, list[Mrkdwn]]  # a team's name, and a line for each of its ideas


def roadmap(
    t: Translator,
    ideas: Sequence[Idea],
    team: str,
    who: Mapping[str, str] | None = None,
    *,
    places: Places = NOWHERE,
    part: RoadmapPart = WHOLE,
) -> list[Block]:
    """Now, next and later, per team, with place, owner and target quarter; of a `part`, what there is. `who` gives
    names for a channel.

    Each has its share of what a message holds; what has no room is counted.
    """
    blocks: list[Block] = [kit.header(_roadmap_title(t, team, part))]
    shown = [one for one in HORIZONS if part == WHOLE or any(horizon(idea) == one for idea in ideas)]
    groups = [_groups(t, [idea for idea in ideas if horizon(idea) == one], who, places) for one in shown]
    rooms = fitting.shares([sum(map(_need, own[:_ROADMAP_TEAMS])) for own in groups], _ROADMAP_ROOM)
    for one, own, room in zip(shown, groups, rooms, strict=True):
        if not part.horizon:
            blocks.append(kit.section(Mrkdwn(f"*{escape(t(f'ideas-horizon-{one}'))}*")))
        blocks += _teams(t, own, room) if own else [kit.context(t("roadmap-none"))]
    return blocks


def shared_roadmap(
    t: Translator,
    ideas: Sequence[Idea],
    team: str,
    names: Mapping[str, str],
    by: str,
    at: str,
    *,
    places: Places = NOWHERE,
    part: RoadmapPart = WHOLE,
) -> list[Block]:
    """The roadmap as everybody in a conversation reads it: anybody votes for an idea of it, or opens one; `by` is the
    name of whoever shared it `at` (a UTC stamp)."""
    row = [
        kit.search_select("roadmap.vote", t("roadmap-vote")),
        kit.search_select("roadmap.open", t("roadmap-open")),
    ]
    shared = kit.context(say(t, "roadmap-shared-by", who=by, when=t.date(at)))
    return [
        *roadmap(t, ideas, team, names, places=places, part=part),
        kit.actions(*row, block_id=json.dumps({"team": team[:60]}, ensure_ascii=False)),
        shared,
    ]


def _groups(t: Translator, ideas: Sequence[Idea], who: Mapping[str, str] | None, places: Places) -> list[Group]:
    teams: dict[str, list[Idea]] = {}
    for idea in ideas:
        teams.setdefault(fold(idea.team), []).append(idea)
    named = sorted(teams.items(), key=lambda team: (not team[0], team[0]))  # those of no team come last
    return [
        (Mrkdwn(f"_{escape(own[0].team or t('roadmap-no-team'))}_"), [_line(t, idea, who, places) for idea in own])
        for _, own in named
    ]


def _need(group: Group) -> int:
    heading, lines = group
    return len(heading) + _MORE + sum(len(line) + 4 for line in lines)


def _teams(t: Translator, groups: Sequence[Group], room: int) -> list[Block]:
    blocks: list[Block] = []
    shown = groups[:_ROADMAP_TEAMS]
    for (heading, lines), given in zip(shown, fitting.shares([_need(one) for one in shown], room), strict=True):
        blocks += fitting.sections(t, lines, given - len(heading) - _MORE, heading)
    left = sum(len(lines) for _, lines in groups[_ROADMAP_TEAMS:])
    return [*blocks, kit.context(t("roadmap-more", count=left))] if left else blocks


def _roadmap_title(t: Translator, team: str, part: RoadmapPart) -> str:
    of = _part(t, part)
    if team and part.horizon:
        of = of[:1].lower() + of[1:]
    named = ", ".join(filter(None, (team, of)))
    return t("roadmap-title-team", team=named) if named else t("roadmap-title")


def _part(t: Translator, part: RoadmapPart) -> str:
    """`Next`, `Q1 2027`, `2027`."""
    return t(f"ideas-horizon-{part.horizon}") if part.horizon else quarters.said(t, part.quarter)


def _line(t: Translator, idea: Idea, who: Mapping[str, str] | None, places: Places) -> Mrkdwn:
    parts = [escape(status(t, replace(idea, horizon="")))]  # which stands above
    if idea.number in places:
        parts.append(escape(ranks.place(t, places[idea.number])))
    if idea.owner:
        parts.append(say(t, "ideas-owner", who=mention(idea.owner) if who is None else who.get(idea.owner, idea.owner)))
    return Mrkdwn(f"{title(idea)}\n{' '.join(f'{part}.' for part in parts)}")


def roadmap_answer(
    t: Translator, ideas: Sequence[Idea], team: str, places: Places = NOWHERE, part: RoadmapPart = WHOLE
) -> list[Block]:
    """The roadmap for the person who asked, with the button that shows it to everybody; of an empty one, what fills
    it."""
    every = kit.button(t("roadmap-every" if part == WHOLE else "roadmap-whole"), "roadmap.team:all", " ")
    if not ideas:
        empty = t("roadmap-empty") if part == WHOLE else say(t, "roadmap-empty-part", part=_part(t, part))
        row = [kit.actions(every)] if team or part != WHOLE else []
        return [kit.header(_roadmap_title(t, team, part)), kit.section(empty), *row]
    share = kit.button(t("ideas-share"), "roadmap.share", f"{team[:200]} {part.typed}", style="primary")
    row = [share, *([every] if part != WHOLE else [])]
    return [*roadmap(t, ideas, team, places=places, part=part), kit.actions(*row)]
