"""The roadmap as people read it: by horizon and team, an item a line; or as a table."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.records.record import Record
from bot.roadmap.item import DONE, HORIZONS, PLANNED, RoadmapItem
from bot.roadmap.part import WHOLE, RoadmapPart
from bot.roadmap.store import Ranks
from bot.roadmap.words import when
from bot.slack import blocks as kit
from bot.slack import fitting, native
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.slack.usage import usage_lines
from bot.text import Translator
from bot.text.numbers import ordinal

TEAMS = 12  # of each horizon
_ROOM = kit.MESSAGE_CHARACTERS - 1200  # characters, which leaves room for its headings and buttons
_MORE = 40  # characters of "and 12 more"
_CHARACTERS = 90  # of a line, about
LINES = _ROOM // _CHARACTERS
_TITLE = 90
_BUTTONS = 20
Who = Callable[[str], str]


@dataclass(frozen=True)
class BoardLine:
    """An item as a line says it: `kpi` is the present value of its KPI, empty for none, `wrong` what is wrong with it,
    `ranks` those of its idea then and now, where it left them."""

    record: Record[RoadmapItem]
    kpi: str = ""
    wrong: Sequence[str] = ()
    ranks: tuple[Ranks, Ranks] | None = None


@dataclass(frozen=True)
class BoardTeam:
    """What a team has in a lane: how many items, and the lines of the first of them; no name is no team."""

    lane: str
    name: str
    many: int
    lines: Sequence[BoardLine]


@dataclass(frozen=True)
class RoadmapView:
    """What is shown of the roadmap: `team` and `part` say what of it."""

    teams: Sequence[BoardTeam]
    team: str = ""
    part: RoadmapPart = field(default=WHOLE)

    @property
    def packed(self) -> str:
        """What of it, as its buttons carry it."""
        said = {"team": self.team[:60], "part": self.part.typed}
        return json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False)


def title(t: Translator, view: RoadmapView) -> str:
    """`Roadmap: Checkout, Q1 2027`."""
    part = t(f"roadmap-horizon-{view.part.horizon}") if view.part.horizon else when(t, view.part.when)
    if view.team and view.part.horizon:
        part = part[:1].lower() + part[1:]
    named = ", ".join(filter(None, (view.team, part)))
    return t("roadmap-title-team", team=named) if named else t("roadmap-title")


def warnings(t: Translator, line: BoardLine) -> Mrkdwn:
    """`⚠️ no owner, no evidence`; empty where nothing is wrong."""
    said = [_warning(t, name, line.ranks) for name in line.wrong]
    return Mrkdwn(f"⚠️ {', '.join(said)}") if said else Mrkdwn("")


def _warning(t: Translator, name: str, ranks: tuple[Ranks, Ranks] | None) -> Mrkdwn:
    if name != "rank" or ranks is None:
        return escape(t(f"roadmap-warning-{name}"))
    then, now = (between(t, one) for one in ranks)
    return say(t, "roadmap-warning-rank", then=then, now=now)


def between(t: Translator, ranks: Ranks) -> str:
    """`2nd`, or `1st to 3rd`."""
    low, high = (ordinal(n, t.language) for n in ranks)
    return low if low == high else t("roadmap-between", low=low, high=high)


def line(t: Translator, one: BoardLine, who: Who = mention) -> Mrkdwn:
    """An item, what matters of it, and what is wrong: `*#12 Split payment* · Blocked · March 2027 · Ada`."""
    record, said = one.record, one.record.content
    parts: list[str] = [f"*#{record.number} {escape(trim(said.title, _TITLE))}*"]
    if record.status != PLANNED:  # what waits stands below when it comes
        parts.append(escape(t(f"roadmap-status-{record.status}")))
    parts += [escape(when(t, said.target))] if said.target else []
    parts += [escape(f"{said.kpi} {one.kpi}".strip())] if said.kpi else []
    parts += [who(said.owner)] if said.owner else []
    parts += [wrong] if (wrong := warnings(t, one)) else []
    return Mrkdwn(" · ".join(parts))


def board(t: Translator, view: RoadmapView, who: Who = mention) -> list[Block]:
    """Now, next and later, per team, the soonest first; of a part, what there is. Each has its share of what a message
    holds; what has no room is counted."""
    blocks: list[Block] = [kit.header(title(t, view))]
    lanes = {one: [team for team in view.teams if team.lane == one] for one in HORIZONS}
    shown = [one for one, teams in lanes.items() if teams or (view.part == WHOLE and not view.team)]
    texts = {
        one: [
            (team, _heading(t, view, team), [line(t, each, who) for each in team.lines]) for team in lanes[one][:TEAMS]
        ]
        for one in shown
    }
    needs = [sum(_need(heading, lines) for _, heading, lines in texts[one]) for one in shown]
    for one, room in zip(shown, fitting.shares(needs, _ROOM), strict=True):
        if not view.part.horizon:
            blocks.append(kit.section(Mrkdwn(f"*{escape(t(f'roadmap-horizon-{one}'))}*")))
        if not texts[one]:
            blocks.append(kit.context(t("roadmap-nothing")))
        rooms = fitting.shares([_need(heading, lines) for _, heading, lines in texts[one]], room)
        for (team, heading, lines), given in zip(texts[one], rooms, strict=True):
            left = given - len(heading) - _MORE
            blocks += fitting.sections(t, lines, left, heading, more=team.many - len(lines))
        if left := sum(team.many for team in lanes[one][TEAMS:]):
            blocks.append(kit.context(t("slack-more", count=left)))
    return blocks


def _heading(t: Translator, view: RoadmapView, team: BoardTeam) -> Mrkdwn:
    """What a team is called, where more than one is shown."""
    return Mrkdwn("" if view.team else f"_{escape(team.name or t('roadmap-no-team'))}_")


def _need(heading: Mrkdwn, lines: Sequence[Mrkdwn]) -> int:
    return len(heading) + _MORE + sum(len(one) + 4 for one in lines)


def answer(t: Translator, view: RoadmapView, *, as_table: bool = False) -> list[Block]:
    """The roadmap for whoever asked, with what they can do; of an empty one, what fills it."""
    packed = view.packed
    every = kit.button(t("roadmap-every" if view.part == WHOLE else "roadmap-whole"), "roadmap.team:all", "{}")
    narrow = bool(view.team or view.part != WHOLE)
    if not view.teams:
        empty = say(t, "roadmap-empty-part", part=title(t, view)) if narrow else say(t, "roadmap-empty")
        row = [kit.button(t("roadmap-form-add"), "roadmap.new"), *([every] if narrow else [])]
        return [kit.header(title(t, view)), kit.section(empty), kit.actions(*row)]
    other = "roadmap-cards" if as_table else "roadmap-table"
    row = [
        kit.button(t("records-share"), "roadmap.share", packed, style="primary"),
        kit.button(t(other), "roadmap.team:cards" if as_table else "roadmap.table", packed),
        kit.search_select("roadmap.open", t("roadmap-open")),
        *([every] if narrow else []),
    ]
    return [*(table(t, view) if as_table else board(t, view)), kit.actions(*row, block_id=packed)]


def shared(t: Translator, view: RoadmapView, names: Mapping[str, str], by: str, at: str) -> list[Block]:
    """The roadmap as everybody in a conversation reads it: anybody votes for an idea of it, or opens an item; `by` is
    the name of whoever shared it `at` (a UTC stamp)."""
    row = [kit.search_select("roadmap.vote", t("roadmap-vote")), kit.search_select("roadmap.open", t("roadmap-open"))]
    note = kit.context(say(t, "roadmap-shared-by", who=by, when=t.date(at)))
    return [*board(t, view, lambda user: escape(names.get(user, user))), kit.actions(*row, block_id=view.packed), note]


def table(t: Translator, view: RoadmapView, who: Who = mention) -> list[Block]:
    """The same as a table that readers sort and filter."""
    fields = ("title", "horizon", "target", "status", "team", "owner", "kpi")
    header = [*(t(f"roadmap-field-{name}") if name != "status" else t("roadmap-status") for name in fields)]
    lines = [(team, one) for team in view.teams for one in team.lines]
    rows = [_row(t, team, one, who) for team, one in lines]
    left = sum(team.many for team in view.teams) - min(len(rows), native.ROWS)
    blocks: list[Block] = [kit.header(title(t, view))]
    blocks.append(native.data_table(title(t, view), [*header, t("roadmap-wrong")], rows))
    return [*blocks, *([kit.context(t("slack-more", count=left))] if left else [])]


def _row(t: Translator, team: BoardTeam, one: BoardLine, who: Who) -> list[native.Cell]:
    said = one.record.content
    return [
        f"#{one.record.number} {said.title}",
        t(f"roadmap-horizon-{team.lane}") if team.lane else "",
        when(t, said.target),
        t(f"roadmap-status-{one.record.status}"),
        said.team,
        Mrkdwn(who(said.owner)) if said.owner else "",
        f"{said.kpi} {one.kpi}".strip(),
        ", ".join(str(_warning(t, name, one.ranks)) for name in one.wrong) if one.record.status not in DONE else "",
    ]


def help_(t: Translator, usage: Sequence[tuple[str, str]]) -> list[Block]:
    """What the roadmap is, what fills it, and how to type it."""
    row = [
        kit.button(t("roadmap-form-add"), "roadmap.new", style="primary"),
        kit.button(t("roadmap-title"), "roadmap.team:all", "{}"),
        *(kit.button(t(f"records-{act}"), f"roadmap.{act}") for act in ("export", "import")),
    ]
    heading = Mrkdwn(f"*{escape(t('roadmap-purpose'))}*")
    lines = kit.section(usage_lines(t, "/roadmap", usage))
    return [kit.section(heading), lines, kit.context(say(t, "roadmap-how")), kit.actions(*row)]


def teams(t: Translator, text: str, named: Sequence[str], typed: str) -> list[Block]:
    """The teams there are, after what is said of one that is none; the roadmap of all; what was typed, as an item."""
    buttons = [
        kit.button(team, f"roadmap.team:{at}", json.dumps({"team": team}, ensure_ascii=False))
        for at, team in enumerate(named[:_BUTTONS])
    ]
    every = kit.button(t("roadmap-every"), "roadmap.team:all", "{}")
    return [
        kit.section(text),
        kit.actions(*buttons, every, kit.button(t("roadmap-form-add"), "roadmap.new", typed[:150])),
    ]
