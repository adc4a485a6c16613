"""The digest: one sentence, at most five KPIs that need somebody, a chart, a table of the others, what could not be
read, and what comes next. It is composed of Slack's native blocks; `bot.slack.older` says the same without them.
"""

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.kpis.blocks import need
from bot.kpis.blocks.chart import chart
from bot.kpis.blocks.headline import headline
from bot.kpis.blocks.lists import open_menu
from bot.kpis.blocks.need import Context
from bot.kpis.blocks.state import since_then
from bot.kpis.blocks.table import table
from bot.kpis.blocks.unread import unread
from bot.kpis.blocks.words import whole_period
from bot.kpis.kpi import Reading
from bot.kpis.rank import NEEDS, level, order, size
from bot.kpis.standing import Standing, charted
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.text import Translator

NEEDED = 5  # KPIs that are called for one by one
PICTURE_AT = 2  # the index of the block that a picture stands before
_TITLE = 90  # characters, beside the period
_NAMES = 4  # of KPIs in one line of small print
_NAME = 50  # characters of each


@dataclass(frozen=True)
class Edition:
    """What a digest is beside its KPIs. It tells of the period `of` of `every`; `zone` is its clock. `owner` is a user
    id, `owner_name` what they are called. `next_at` is the UTC stamp of the next one, empty where none comes;
    `archived` names KPIs it was meant to have as well, `left_out` counts those it has no room for. `muted` are ids of
    KPIs that nobody is called for here, `changed` what `bot.kpis.newest` says has changed since. `histories` are the
    readings of KPIs by id, oldest first. `by_hand` says that the owner is whoever posted it. `acts` says that readers
    can press what is in it."""

    title: str
    every: str = "week"
    of: str = ""
    owner: str = ""
    owner_name: str = ""
    by_hand: bool = False
    next_at: str = ""
    zone: str = "UTC"
    archived: Sequence[str] = ()
    left_out: int = 0
    muted: Collection[str] = ()
    changed: Sequence[Standing] = ()
    histories: Mapping[str, Sequence[Reading]] = field(default_factory=dict)
    context: Context = field(default_factory=Context)
    acts: bool = True


def digest(t: Translator, standings: Sequence[Standing], edition: Edition) -> tuple[list[Block], str]:
    """The blocks, at most twelve of them, and the line that notifications read instead."""
    called, others = parted(standings, edition.muted)
    said, since = headline(t, standings, edition.every, edition.muted), since_then(t, edition.changed)
    acts, of = need.ACTS if edition.acts else (), (edition.every, edition.of)
    blocks = [kit.header(_title(t, edition)), kit.section(sentences(said, since))]
    blocks += [need.entry(t, one, edition.context, acts=acts, of=of) for one in called]
    drawn = _chart(t, called, others, edition)
    blocks += [drawn] if drawn else []
    if others:
        caption = t("kpis-table-others" if called else "kpis-table-all", count=len(others))
        blocks.append(table(t, others, caption, of=of, muted=edition.muted))
    blocks += unread(t, standings, edition.zone)
    small = [part for part in _small_print(t, standings, edition) if part]
    blocks += [kit.context(*small)] if small else []
    if edition.acts and standings:
        blocks.append(kit.actions(*_menu(t, standings)))
    return blocks, f"{said} {since}".strip()


def sentences(said: str, since: str) -> Mrkdwn:
    """The sentence of a period, and below it what has changed since."""
    return Mrkdwn("\n".join(part for part in (f"*{escape(said)}*", escape(since)) if part))


def parted(standings: Sequence[Standing], muted: Container[str] = ()) -> tuple[list[Standing], list[Standing]]:
    """Those that need somebody, worst first, at most five; and all others."""
    ranked = order(standings)
    called = [one for one in ranked if level(one) in NEEDS and one.kpi.id not in muted][:NEEDED]
    return called, [one for one in ranked if one not in called]


def _title(t: Translator, edition: Edition) -> str:
    if not edition.of:
        return edition.title
    period = whole_period(t, edition.every, edition.of)
    return t("kpis-digest-title", title=trim(edition.title, _TITLE), period=period)


def _chart(t: Translator, called: Sequence[Standing], others: Sequence[Standing], edition: Edition) -> Block | None:
    """The chart of what needs somebody most, or else of what moved most."""
    for one in (*called, *moved(others)):
        drawn = chart(t, one.kpi, charted(one, edition.histories.get(one.kpi.id, ()), edition.every))
        if drawn is not None:
            return drawn
    return None


def moved(standings: Sequence[Standing]) -> list[Standing]:
    """What moved most comes first, news before what was told before."""
    return sorted(standings, key=lambda one: (not one.is_news, -size(one)))


def _small_print(t: Translator, standings: Sequence[Standing], edition: Edition) -> list[Mrkdwn]:
    assumed = need.assumed([one.kpi for one in standings])
    owner = "kpis-digest-posted-by" if edition.by_hand else "kpis-digest-owner"
    return [
        _next(t, edition),
        say(t, owner, who=_owner(standings, edition)) if edition.owner else Mrkdwn(""),
        say(t, "kpis-digest-more", count=edition.left_out) if edition.left_out else Mrkdwn(""),
        say(t, "kpis-digest-archived", names=_names(t, edition.archived)) if edition.archived else Mrkdwn(""),
        say(t, "kpis-digest-assumed", names=_names(t, assumed), count=len(assumed)) if assumed else Mrkdwn(""),
    ]


def _owner(standings: Sequence[Standing], edition: Edition) -> Mrkdwn:
    """Whoever answers for the digest: called where they have something to mend, else named. Who posts it by hand has
    seen it."""
    wrong = bool(edition.archived or edition.left_out or any(one.error for one in standings))
    return mention(edition.owner) if wrong and not edition.by_hand else escape(edition.owner_name)


def _names(t: Translator, names: Sequence[str]) -> Mrkdwn:
    said = Mrkdwn(", ".join(escape(trim(name, _NAME)) for name in names[:_NAMES]))
    return say(t, "kpis-digest-names-more", names=said, count=len(names) - _NAMES) if len(names) > _NAMES else said


def _next(t: Translator, edition: Edition) -> Mrkdwn:
    if not edition.next_at:
        return Mrkdwn("")
    at = datetime.fromisoformat(edition.next_at).astimezone(ZoneInfo(edition.zone))
    day = t.dated(at, "EEEE d MMMM")
    return say(t, "kpis-digest-next", day=day, time=t.time(at.time()), zone=t.zone(edition.zone))


def _menu(t: Translator, standings: Sequence[Standing]) -> list[Block]:
    return [open_menu(t, standings), kit.button(t("kpis-list-open"), "kpis.list", '{"new": true}')]
