"""`/champions`: the teams with their champions, what they lack, and all that records do."""

from collections.abc import Sequence

from bot.champions import access
from bot.champions.coverage import stray_teams
from bot.champions.desk import CHAMPIONS, GAPS, MONTHLY, MOST, VACANCIES, lacks
from bot.champions.team import ACTIVE, Champion
from bot.champions.teams import active, as_team
from bot.champions.usage import USAGE
from bot.gaps import strays
from bot.listings import twins
from bot.listings.home import buttons, home_lists, mine
from bot.records.desk import desk
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.roundup.roundup import Roundup, came
from bot.slack import blocks as kit
from bot.slack import groups
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.home import HomeRoom
from bot.slack.ids import is_group
from bot.slack.listen import Listeners
from bot.slack.meant import Numbered
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean, moment, say
from bot.text.fold import key
from bot.vacancies import vacancy

SETTINGS = settings_part("champions-title", access.SET, MOST, MONTHLY)


def _buttons(request: Request, record: Record[Champion]) -> Sequence[Block]:
    may_check = GAPS.is_theirs(record, request.user) or desk(request).manager
    check = [GAPS.button(request.t, record.number)] if may_check and CHAMPIONS.is_open(record) else []
    return [*VACANCIES.buttons(request, record), *check]


def _beside(request: Request, record: Record[Champion]) -> Sequence[Block]:
    """What it lacks, who volunteers, and how many are in it."""
    if not CHAMPIONS.is_open(record):
        return []
    services, workspace, t = request.services, request.workspace, request.t
    shown = vacancy.flaw(t, CHAMPIONS, lacks(services, workspace).get(record.number, ()))
    shown += vacancy.waits(t, CHAMPIONS, record)
    if named := record.content.people:
        at = groups.kept(services, workspace).at if any(map(is_group, named)) else ""
        said = {"count": len(as_team(services, workspace, record).people), "when": moment(t, at) if at else ""}
        shown.append(kit.context(say(t, "champions-people-groups" if at else "champions-people", **said)))
    return [*shown, *twins.beside(CHAMPIONS, least=0.6)(request, record)]


def overview(request: Request, *, lacking: bool = False) -> Answer:
    """Every team, or those alone that are `lacking` something, and the names of teams there are none of."""
    services, workspace, t = request.services, request.workspace, request.t
    known = active(services, workspace)
    shown = vacancy.overview(t, CHAMPIONS, known, lacks(services, workspace), lacking=lacking)
    found = stray_teams(services, workspace, request.audience, [one.content.title for one in known])
    row = kit.actions(*buttons(t, CHAMPIONS))
    return reply([*shown, *strays.shown(t, CHAMPIONS, found), row], t("champions-title"))


HOME = HomeRoom(
    title="champions-title",
    for_you=home_lists(CHAMPIONS, {"confirm": VACANCIES.to_confirm}),
    lists=home_lists(CHAMPIONS, {"own": VACANCIES.mine, "vacant": VACANCIES.vacant}),
    buttons=lambda request: buttons(request.t, CHAMPIONS),
    rank=6,
)
WEEKLY = Roundup(
    CHAMPIONS,
    {
        "vacant": lambda _, week: [one for one in active(week.services, week.workspace) if not one.content.owner],
        "lately": lambda room, week: [one for one in came(ACTIVE)(room, week) if one.content.owner],
    },
)
LISTENERS: RecordListeners[Champion] = RecordListeners(
    CHAMPIONS,
    "/champions",
    USAGE,
    access.CHAMPIONS,
    buttons=_buttons,
    beside=_beside,
    own={
        "coverage": (lambda request, rest: None if rest else overview(request, lacking=True), access.READ),
        "check": (Numbered(GAPS.check), access.CHECK),
        "mine": (mine(CHAMPIONS, {"confirm": VACANCIES.to_confirm, "own": VACANCIES.mine}), access.READ),
    },
)
LINKED = LISTENERS.linked("team", "teams", "champion", "champions", "equipe", "equipes", "referent", "referents")


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
    VACANCIES.register(on, LISTENERS)
    on.action("champions.check", GAPS.check, access.CHECK)
