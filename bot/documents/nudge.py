"""Gaps that nobody has filled for a week: whoever answers for a document hears of them, at most once a week."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.clock import stamp
from bot.documents.completeness.gap import Gap
from bot.documents.document import ROOM, Document, is_open
from bot.documents.facts import gaps
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.records.record import Record
from bot.records.store import records
from bot.services import Services

KIND = "documents.gaps"
DAYS = 7


def plan(services: Services, workspace: str, record: Record[Document]) -> None:
    """Have the owner of an open document asked in a week, and once more a week later, where that is not planned
    already; of any other nobody is. Inside `store.write`."""
    item, owner, today = str(record.number), record.content.owner, services.clock().date()
    known = [one for one in inquiries.about(services.store, workspace, KIND, item) if one.person == owner]
    if is_open(record) and any(one.remind_on > today.isoformat() for one in known):
        return
    inquiries.withdraw(services.store, workspace, KIND, item)
    if not is_open(record) or not owner:
        return
    told = [date.fromisoformat(day) for one in known for day in (one.told_on, one.reminded_on) if day]
    begins = max([today, *told]) + timedelta(days=DAYS)
    first, again = begins.isoformat(), (begins + timedelta(days=DAYS)).isoformat()
    now = stamp(services.clock())
    brief.ask(services, workspace, [Inquiry(KIND, item, first, owner, first, again, now, remind_on=again)])


def old_gaps(services: Services, workspace: str, record: Record[Document]) -> Sequence[Gap]:
    """What is missing now and was missing a week ago; nothing where there was no document then."""
    before = stamp(services.clock() - timedelta(days=DAYS))
    versions = records.versions(services.store, workspace, ROOM, record.number)
    then = [one for one in versions if datetime.fromisoformat(one.at) <= datetime.fromisoformat(before)]
    if not then:
        return []
    old = {one.name for one in gaps(services, workspace, record, then[-1].content)}
    return [one for one in gaps(services, workspace, record) if one.name in old]
