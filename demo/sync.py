"""What of the demo's roadmap is in step with its Jira: items linked to issues, one of them in conflict, and one that a
workflow of Jira refuses."""

from bot.connectors import TRACKERS
from bot.connectors.tracker import DUE, OWNER, STATUS, WorkDraft, WorkItem
from bot.records.record import Record
from bot.records.store import lists
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import SHIPPED, RoadmapItem
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.sync import sending
from bot.sync.comparing import Comparison, chore, compare
from bot.sync.desk import SyncDesk
from bot.sync.level import TWO_WAYS, Terms
from bot.sync.matching import introduce
from bot.sync.store import states
from bot.sync.store.states import CONFLICT
from bot.sync.values import day_of
from demo.jira import TITLES
from demo.words import LEAD
from sandbox import DEMO

_CONFLICT = "Strong customer authentication, second phase"  # blocked here, in progress there
_REFUSED = "Notifications by interest"  # its project wants release notes of whatever is done
_IN_PROGRESS = "3"
JIRA = TRACKERS["jira"]


def fill(services: Services) -> None:
    """Link what both know, and two that come to differ."""
    desk = SyncDesk(services, DEMO.id, LEAD)
    desk.connect(JIRA.name, Terms(TWO_WAYS), {})
    known = {one.content.title: one for one in lists.everything(services.store, DEMO.id, ROOM, EVERYTHING)}
    for key, title in TITLES.items():
        if title in known and (work := JIRA.look_up(services.tools, key)):
            _link(desk, known[title], work)
    _link(
        desk,
        known[_CONFLICT],
        JIRA.write(services.tools, _made(services, known[_CONFLICT], "CHK"), STATUS, _IN_PROGRESS),
    )
    refused = _made(services, known[_REFUSED], "MOB")
    _link(desk, known[_REFUSED], refused)
    RoadmapDesk(services, DEMO.id, LEAD).move(known[_REFUSED].number, status=SHIPPED)
    chore(services)
    sending.send(services, DEMO.id, JIRA, refused.ref.id)


def _made(services: Services, record: Record[RoadmapItem], project: str) -> WorkItem:
    """An issue that somebody made of an item before the two were linked."""
    said = record.content
    place = JIRA.places(services.tools, project)[0].value
    made = JIRA.create(services.tools, WorkDraft(place, f"demo/{record.number}", said.title))
    return JIRA.write(services.tools, made, DUE, day_of(said.target))


def _link(desk: SyncDesk, record: Record[RoadmapItem], work: WorkItem) -> None:
    statuses = JIRA.statuses(desk.services.tools, work)
    link = desk.link(record.number, JIRA, work, statuses)
    introduce(desk.services, DEMO.id, JIRA, [work])
    compare(desk.services, DEMO.id, JIRA, [Comparison(link, work, link.revision)])
    owner = states.of(desk.services.store, DEMO.id, JIRA.name, work.ref.id)[OWNER]
    if owner.state == CONFLICT:  # long ago somebody said that Jira is right
        desk.settle(JIRA, work.ref.id, OWNER, owner.turn, ours=False)
