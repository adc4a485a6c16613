"""All KPIs at a glance, and the answer to a name that is none of theirs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.kpis.blocks.table import table
from bot.kpis.blocks.words import period
from bot.kpis.standing import Standing
from bot.kpis.subject import KIND
from bot.schedule.blocks.listing import list_button
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import say
from bot.slack.usage import usage_lines
from bot.text import Translator

PICK = "kpis.pick_one"
PAGE = 50  # KPIs of one message
_ANY = "any"
_TEAMS = 99  # a menu holds a hundred choices
_VALUE = 150  # characters of an option's value


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of the list is shown: of one team, or of all; those off target alone where `missed`; `page` counts
    from 0."""

    team: str = ""
    page: int = 0
    missed: bool = False


def listing(
    t: Translator,
    rows: Sequence[Standing],
    shown: Page,
    total: int,
    teams: Sequence[str],
    of: tuple[str, str] = ("", ""),
) -> list[Block]:
    """A page of the KPIs in a table, the worst first, and the menu that opens one; `total` counts those on all."""
    add = kit.button(t("kpis-form-add"), "kpis.add", style="primary" if not total else "")
    if not total and not shown.team and not shown.missed:
        teach = kit.button(t("kpis-import"), "kpis.import")
        return [
            kit.section(say(t, "kpis-list-empty")),
            kit.context(say(t, "kpis-list-empty-how")),
            kit.actions(kit.button(t("kpis-add-first"), "kpis.add", style="primary"), teach),
        ]
    none = "kpis-list-none-missed" if shown.missed else "kpis-list-none"
    caption = _caption(t, total, of, "kpis-table-missed" if shown.missed else "kpis-table-all")
    blocks = [table(t, rows, caption, of=of)] if rows else [kit.section(t(none))]
    menus = [open_menu(t, rows)] if rows else []
    menus += [_team_menu(t, shown.team, teams)] if teams else []
    blocks += [kit.actions(*menus)] if menus else []
    carried = {"team": shown.team, "missed": shown.missed}
    turns = page_buttons(t, "kpis.list", shown.page, total > (shown.page + 1) * PAGE, carried)
    other = "kpis-list-open" if shown.missed else "kpis-list-missed"
    more = [
        kit.button(
            t(other), "kpis.list:missed", json.dumps({**carried, "missed": not shown.missed}, ensure_ascii=False)
        ),
        kit.button(t("kpis-open-digest-team", team=shown.team), "kpis.digest", shown.team)
        if shown.team and total
        else kit.button(t("kpis-open-digest"), "kpis.digest"),
        list_button(t, KIND),
    ]
    return [*blocks, kit.actions(*turns, add, *more)]


def _caption(t: Translator, total: int, of: tuple[str, str], key: str) -> str:
    """How many there are, and of when most of their values are."""
    caption = t(key, count=total)
    return t("kpis-table-period", caption=caption, period=period(t, *of)) if of[1] else caption


def _fresh() -> str:
    return json.dumps({"new": True})


def _team_menu(t: Translator, team: str, teams: Sequence[str]) -> Block:
    options = [kit.option(t("kpis-team-any"), _ANY)]
    options += [kit.option(one, one) for one in teams[:_TEAMS] if one not in ("", _ANY) and len(one) <= _VALUE]
    return kit.select("kpis.list_team", options, value=team or _ANY)


def team_of(value: str) -> str:
    """The team that was chosen in the menu, empty for any."""
    return "" if value == _ANY else value


def open_menu(t: Translator, rows: Sequence[Standing]) -> Block:
    """The menu that opens one of up to a hundred KPIs."""
    options = [kit.option(one.kpi.name, one.kpi.id) for one in rows]
    return kit.select(PICK, options, placeholder=t("kpis-digest-open"))


def not_found(
    t: Translator, asked: str, near: Sequence[tuple[str, str]], archived: str = "", *, add: bool = True
) -> list[Block]:
    """No KPI is called so: what may have been meant (name and id), what was archived, and the way to `add` it, or
    to all there are where nothing else is near."""
    blocks = [kit.section(say(t, "kpis-not-found", name=asked))]
    row_ = [kit.button(name, f"kpis.open:{n}", kpi) for n, (name, kpi) in enumerate(near)]
    if near:
        blocks.append(kit.context(t("kpis-did-you-mean")))
    if archived:
        blocks.append(kit.context(t("kpis-was-archived")))
        row_.append(kit.button(t("kpis-restore"), "kpis.restore", archived))
    if add:
        row_.append(kit.button(t("kpis-add-it"), "kpis.add", asked, style="" if near else "primary"))
    if not add or not near:
        row_.append(kit.button(t("kpis-list-open"), "kpis.list", _fresh()))
    return [*blocks, kit.actions(*row_)]


def help_(t: Translator, usage: Sequence[tuple[str, str]]) -> list[Block]:
    """What the command does, with how to type it."""
    return [
        kit.section(say(t, "kpis-help-title")),
        kit.section(usage_lines(t, "/kpi", usage)),
        kit.context(say(t, "kpis-help-more")),
        kit.actions(
            kit.button(t("kpis-form-add"), "kpis.add", style="primary"),
            kit.button(t("kpis-list-open"), "kpis.list", _fresh()),
        ),
    ]
