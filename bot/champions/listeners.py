"""`/champions`: the teams with their champions, what they lack, and all that records do."""

from collections.abc import Sequence
from functools import partial

from bot.champions import access, blocks
from bot.champions.checkup import MONTHLY, ROUND, team_at, tell
from bot.champions.cover import flaws
from bot.champions.coverage import strays
from bot.champions.desk import CHAMPIONS, CONFIRM, DECLINED, VolunteerDesk, active, gone, parts_of
from bot.champions.gaps import gaps_of
from bot.champions.team import ACTIVE, Champion
from bot.champions.teams import teams
from bot.champions.usage import USAGE
from bot.errors import UserError
from bot.inquiries.inquiry import Inquiry
from bot.listings.home import home_lists, mine
from bot.posts import Post
from bot.records.desk import desk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import lists, records
from bot.roundup.roundup import Roundup, Week, came
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import groups
from bot.slack.acting import once
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.choices import Choice, settings_part
from bot.slack.home import HomeRoom
from bot.slack.ids import is_group
from bot.slack.listen import Listeners
from bot.slack.meant import numbered
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holds
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean, moment
from bot.text import Translator
from bot.text.fold import key

MOST = Choice("champions.most", usual=3)
SETTINGS = settings_part("champions-title", access.SET, MOST, MONTHLY)
ACTS = {"claim": access.VOLUNTEER, "leave": access.LEAVE, "confirm": access.CHANGE, "decline": access.CHANGE}


def _lacks(request: Request) -> dict[int, list[tuple[str, int]]]:
    services, workspace = request.services, request.workspace
    return flaws(active(services, workspace), gone(services, workspace), int(MOST.now(services, workspace)))


def _buttons(request: Request, record: Record[Champion]) -> Sequence[Block]:
    """What the reader can do."""
    said, own = record.content, VolunteerDesk.of(request)
    is_open = not record.gone_at and record.status not in CHAMPIONS.closed
    may = bool(said.candidate) and own.may(CHAMPIONS, record)
    is_theirs = request.user in (said.owner, said.backup) or own.manager
    shown = {
        "confirm": is_open and may,
        "decline": is_open and may,
        "claim": is_open and request.user != said.owner and not said.candidate,
        "leave": is_open and request.user in parts_of(record),
        "check": is_open and is_theirs,
    }
    return blocks.acts(request.t, record.number, [act for act, is_there in shown.items() if is_there])


def _beside(request: Request, record: Record[Champion]) -> Sequence[Block]:
    """What it lacks, who volunteers, and how many are in it."""
    team = next((one for one in teams(request.services, request.workspace) if one.number == record.number), None)
    if team is None:
        return []
    lacks, known = _lacks(request).get(record.number), groups.kept(request.services, request.workspace)
    at = moment(request.t, known.at) if known.at and any(map(is_group, record.content.people)) else ""
    shown = [blocks.flaw(request.t, lacks)] if lacks else []
    shown += blocks.waits(request.t, record)
    return [*shown, *([blocks.people(request.t, len(team.people), at)] if record.content.people else [])]


def overview(request: Request, *, lacking: bool = False) -> Answer:
    """Every team, or those alone that are `lacking` something, and the names of teams there are none of."""
    t, known, wrong = request.t, active(request.services, request.workspace), _lacks(request)
    shown = [(one, wrong.get(one.number, [])) for one in known if not lacking or one.number in wrong]
    bare = sum(lacks[0][0] in ("vacant", "gone") for lacks in wrong.values())
    names = strays(request.services, request.workspace, request.audience, [one.content.title for one in known])
    made = [
        *blocks.overview(t, shown, len(known), len(known) - bare),
        *blocks.strays(t, names),
        kit.actions(*blocks.buttons(t)),
    ]
    return reply(made, t("champions-title"))


def _bare(week: Week) -> list[Record[Champion]]:
    return [one for one in active(week.services, week.workspace) if not one.content.owner]


def _open_ones(request: Request) -> list[Record[Champion]]:
    known = lists.everything(request.services.store, request.workspace, CHAMPIONS, request.audience)
    found = [one for one in known if one.status not in CHAMPIONS.closed]
    return sorted(found, key=lambda one: key(one.content.title))


def _to_confirm(request: Request, limit: int, offset: int) -> Sequence[Record[Champion]]:
    """The teams with a volunteer whom the reader may confirm."""
    own, known = VolunteerDesk.of(request), _open_ones(request)
    found = [one for one in known if one.content.candidate not in ("", request.user) and own.may(CHAMPIONS, one)]
    return found[offset : offset + limit]


def _own(request: Request, limit: int, offset: int) -> Sequence[Record[Champion]]:
    """Those of which the reader is champion, stands in or volunteers."""
    return [one for one in _open_ones(request) if request.user in parts_of(one)][offset : offset + limit]


def _vacant(request: Request, limit: int, offset: int) -> Sequence[Record[Champion]]:
    """Those without a champion for which nobody volunteers."""
    found = [one for one in _open_ones(request) if not (one.content.owner or one.content.candidate)]
    return found[offset : offset + limit]


def check(request: Request) -> Answer:
    """What the team of a button lacks, for its champion, who stands in, and product-ops managers."""
    number, title = number_of(request.value), request.t("champions-title")
    team = team_at(request.services, request.workspace, number)
    if team is None:
        raise UserError("champions-error-none", number=number)
    if request.user not in (team.champion, team.backup) and not desk(request).manager:
        raise UserError("champions-error-gaps", number=number)
    gaps = gaps_of(request.services, request.workspace, team, request.audience, request.now[:7])
    return present_answer(request, blocks.gaps(request.t, team.name, gaps), title, title)


def _act(act: str, request: Request) -> Answer:
    """What a button of volunteers does to the team that it names."""
    own, number = VolunteerDesk.of(request), number_of(request.value)
    done = f"champions-{act}-done"
    if act == "claim":
        record = own.volunteer(number)
        done = done if record.content.candidate == request.user else "champions-claim-named"
    else:
        record = own.step_back(number) if act == "leave" else own.confirm(number, act == "confirm")
    return LISTENERS.answer(request, record, request.t(done))


def _about(services: Services, workspace: str, asked: Inquiry) -> Record[Champion] | None:
    one = records.get(services.store, workspace, CHAMPIONS, int(asked.item))
    return one if one and not one.gone_at and one.status not in CHAMPIONS.closed else None


def _ask(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    one = _about(services, workspace, asked)
    is_manager = holds(services, workspace, asked.person, PRODUCT_OPS_MANAGER)
    if one is None or not one.content.candidate or not CHAMPIONS.may_change(one, asked.person, is_manager):
        return None
    return Post(blocks.confirm(t, one), t("champions-confirm-text", title=one.content.title))


def _answer(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    one = _about(services, workspace, asked)
    if one is None or asked.person in (one.content.owner, one.content.candidate):
        return None
    return Post(blocks.declined(t, one), t("champions-declined", title=one.content.title))


MINE = mine(CHAMPIONS, {"confirm": _to_confirm, "own": _own})
HOME = HomeRoom(
    title="champions-title",
    for_you=home_lists(CHAMPIONS, {"confirm": _to_confirm}),
    lists=home_lists(CHAMPIONS, {"own": _own, "vacant": _vacant}),
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
        "check": (numbered(check), access.CHECK),
        "mine": (MINE, access.READ),
    },
)
LINKED = LISTENERS.linked("team", "teams", "champion", "champions", "equipe", "equipes", "referent", "referents")
INQUIRIES = {CONFIRM: _ask, DECLINED: _answer, ROUND.kind: tell}


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
    for act, may in ACTS.items():
        on.action(f"champions.{act}", once(partial(_act, act)), may)
    on.action("champions.check", check, access.CHECK)
