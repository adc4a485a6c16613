"""`/champions`: the teams with their champions, what they lack, and all that records do."""

from collections.abc import Sequence

from bot.champions import access, blocks
from bot.champions.desk import CHAMPIONS, CHECKUP, active, gone
from bot.champions.team import ACTIVE, Champion
from bot.champions.teams import teams
from bot.champions.usage import USAGE
from bot.listings.home import home_lists, mine
from bot.practice import blocks as practice
from bot.practice.coverage import strays
from bot.records.desk import desk
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.roundup.roundup import Roundup, Week, came
from bot.slack import blocks as kit
from bot.slack import groups
from bot.slack.blocks import Block
from bot.slack.choices import Choice, settings_part
from bot.slack.home import HomeRoom
from bot.slack.ids import is_group
from bot.slack.listen import Listeners
from bot.slack.meant import numbered
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean, moment
from bot.text.fold import key
from bot.volunteers import blocks as volunteers
from bot.volunteers.cover import flaws
from bot.volunteers.listeners import Volunteering

MOST = Choice("champions.most", usual=3)
SETTINGS = settings_part("champions-title", access.SET, MOST, CHECKUP.monthly)
VOLUNTEERING = Volunteering(CHAMPIONS, access.VOLUNTEER, access.LEAVE, access.CHANGE)


def _lacks(request: Request) -> dict[int, list[tuple[str, int]]]:
    services, workspace = request.services, request.workspace
    return flaws(active(services, workspace), gone(services, workspace), int(MOST.now(services, workspace)))


def _buttons(request: Request, record: Record[Champion]) -> Sequence[Block]:
    own = record.status == ACTIVE and (
        request.user in (record.content.owner, record.content.backup) or desk(request).manager
    )
    check_ = [CHECKUP.button(request.t, record.number)] if own and not record.gone_at else []
    return [*VOLUNTEERING.buttons(request, record), *check_]


def _beside(request: Request, record: Record[Champion]) -> Sequence[Block]:
    """What it lacks, who volunteers, and how many are in it."""
    team = next((one for one in teams(request.services, request.workspace) if one.number == record.number), None)
    if team is None:
        return []
    lacks, known = _lacks(request).get(record.number), groups.kept(request.services, request.workspace)
    at = moment(request.t, known.at) if known.at and any(map(is_group, record.content.people)) else ""
    shown = [blocks.flaw(request.t, lacks)] if lacks else []
    shown += volunteers.waits(request.t, CHAMPIONS, record)
    return [*shown, *([blocks.people(request.t, len(team.people), at)] if record.content.people else [])]


def overview(request: Request, *, lacking: bool = False) -> Answer:
    """Every team, or those alone that are `lacking` something, and the names of teams there are none of."""
    t, known, wrong = request.t, active(request.services, request.workspace), _lacks(request)
    shown = [(one, wrong.get(one.number, [])) for one in known if not lacking or one.number in wrong]
    bare = sum(lacks[0][0] in ("vacant", "gone") for lacks in wrong.values())
    names = strays(request.services, request.workspace, request.audience, [one.content.title for one in known])
    made = [
        *blocks.overview(t, shown, len(known), len(known) - bare),
        *practice.strays(t, CHAMPIONS.name, names),
        kit.actions(*blocks.buttons(t)),
    ]
    return reply(made, t("champions-title"))


def _bare(week: Week) -> list[Record[Champion]]:
    return [one for one in active(week.services, week.workspace) if not one.content.owner]


MINE = mine(CHAMPIONS, {"confirm": VOLUNTEERING.to_confirm, "own": VOLUNTEERING.own})
HOME = HomeRoom(
    title="champions-title",
    for_you=home_lists(CHAMPIONS, {"confirm": VOLUNTEERING.to_confirm}),
    lists=home_lists(CHAMPIONS, {"own": VOLUNTEERING.own, "vacant": VOLUNTEERING.vacant}),
    buttons=lambda request: blocks.buttons(request.t),
    rank=6,
)
WEEKLY = Roundup(CHAMPIONS, {"vacant": lambda _, week: _bare(week), "lately": came(ACTIVE)})
LISTENERS: RecordListeners[Champion] = RecordListeners(
    CHAMPIONS,
    "/champions",
    USAGE,
    access.CHAMPIONS,
    buttons=_buttons,
    beside=_beside,
    own={
        "coverage": (lambda request, rest: None if rest else overview(request, lacking=True), access.READ),
        "check": (numbered(CHECKUP.check), access.CHECK),
        "mine": (MINE, access.READ),
    },
)
LINKED = LISTENERS.linked("team", "teams", "champion", "champions", "equipe", "equipes", "referent", "referents")
INQUIRIES = {**VOLUNTEERING.inquiries, **CHECKUP.inquiries}


def champions(request: Request) -> Answer:
    """`/champions`: every team; `/champions Growth`: that one; and what every command of records does."""
    text = clean(request.text).strip()
    if not text:
        return overview(request)
    named = [one for one in active(request.services, request.workspace) if key(one.content.title) == key(text)]
    if named:
        return reply(LISTENERS.card(request, named[0]), named[0].content.title)
    return LISTENERS.here(request).typed(request)


def register(on: Listeners) -> None:
    """The command, and every button and form of teams."""
    on.command("/champions", champions, LISTENERS.typed_may, "champion", "referents", "referent")
    LISTENERS.register(on)
    VOLUNTEERING.register(on, LISTENERS)
    on.action("champions.check", CHECKUP.check, access.CHECK)
