"""What follows of every change of a blocker, and of every vote."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.ballots import store as ballots
from bot.blockers import access, blocker, confirmations
from bot.blockers.blocker import ACCEPTED, CHOSEN, ENDS, MERGED, MOVING, OPEN, REOPENED, RESOLVED, SUGGESTED, Blocker
from bot.blockers.confirmations import GONE, THERE
from bot.champions.teams import everybody
from bot.clock import stamp
from bot.commitments import blocks as commitment_blocks
from bot.commitments.desk import Commitments
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.news.news import RoomNews
from bot.polls.desk import Polls
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders
from bot.slack.request import workspace_language
from bot.slack.visibility.audience import EVERYTHING
from bot.text import Translator

DAYS, STACKS = Choice("blockers.days", usual=7), Choice("blockers.stacks", ("yes", "no"), said="blockers-stacks-said")
SHARE = Choice("blockers.share", ("34", "50", "67"), usual="50", said="blockers-share-of")
_YEAR_DAYS = 365  # for which what ended can be voted for again
_WINS = {SUGGESTED: CHOSEN, RESOLVED: REOPENED, ACCEPTED: REOPENED}


def follow(desk: RecordDesk, old: Record[Blocker] | None, new: Record[Blocker], did: str) -> None:
    """Who is asked, and who hears of it; votes move along where two are one, and back."""
    was = old.status if old and not old.gone_at else ""
    COMMITMENTS.follow(desk, old, new)
    if not was or was == new.status or did == "imported":
        return
    if new.status == RESOLVED:
        voters = POLLS.last_with(desk.services, desk.workspace, new.number)
        confirmations.ask(desk, new, [one for one in voters if one != new.content.owner])
    if MERGED in (was, new.status):
        POLLS.count_together(desk, new, new.status == MERGED)
    brief.tell(desk.services, desk.workspace, {new.author, new.content.owner} - {"", desk.user})


def offered(services: Services, workspace: str) -> list[Record[Blocker]]:
    """What can be voted for: all that everybody may see, last what ended within a year; by category."""
    since = stamp(services.clock() - timedelta(days=_YEAR_DAYS))
    found = [one for one in lists.everything(services.store, workspace, ROOM, EVERYTHING) if not one.place]
    fit = [one for one in found if one.status in OPEN or (one.status in ENDS and one.changed_at >= since)]
    return sorted(fit, key=lambda one: (one.status in ENDS, one.content.category, one.number))


def won(desk: RecordDesk, top: Sequence[Record[Blocker]]) -> None:
    """Managers find an owner for what won and is nobody's."""
    for one in top:
        if not one.content.owner:
            COMMITMENTS.seek(desk, one, holders(desk.services, desk.workspace, PRODUCT_OPS_MANAGER))


def winner(t: Translator, record: Record[Blocker]) -> Block | None:
    """What stands below a winner: whose it is, or the button to take it on."""
    if record.content.owner:
        return commitment_blocks.taken(t, ROOM, record)
    is_open = record.status in OPEN
    return kit.actions(commitment_blocks.take_button(t, ROOM, record.number)) if is_open else None


ROOM: Room[Blocker] = replace(blocker.ROOM, news=follow)
POLLS = Polls(ROOM, everybody, offered, _WINS, won, winner, access.OPEN, DAYS, STACKS)
COMMITMENTS = Commitments(ROOM, (CHOSEN, MOVING, REOPENED), ENDS, open=OPEN, moving=MOVING, reopened=REOPENED)
NEWS = RoomNews(ROOM, quiet=(SUGGESTED,), status=MOVING, fields=("owner",))


class ConfirmationDesk(RecordDesk):
    """Where one person says whether a blocker is gone."""

    def confirm(self, item: str, said: str) -> Record[Blocker]:
        """What this person says, in the place of what they said before; that they answered is kept, and what they said
        under nobody's name. Raises UserError where they are not asked, or the question is closed."""
        kept, workspace = self.services.store, self.workspace
        with self._writing():
            asked = inquiries.one(kept, workspace, confirmations.KIND, item, self.user)
            if asked is None or said not in (GONE, THERE):
                raise UserError("blockers-error-not-asked")
            ballots.cast(kept, workspace, confirmations.BALLOT, item, self.user, {said: 1})
            answered = replace(asked, answer="answered", at=stamp(self.services.clock()))
            inquiries.save_inquiry(kept, workspace, answered)
            return self.record(ROOM, int(item.partition("/")[0]))

    def settle(self, item: str) -> None:
        """Count the answers; where too many say that it is still there, the blocker is taken back."""
        kept, workspace, where = self.services.store, self.workspace, (confirmations.BALLOT, item)
        share = int(SHARE.now(self.services, workspace))
        t = self.services.texts.speak(workspace_language(self.services, workspace))
        with kept.write(workspace):
            known = ballots.ballot(kept, workspace, *where)
            if known is None or not known.is_open:
                return
            ballots.close(kept, workspace, *where)
            for one in inquiries.about(kept, workspace, confirmations.KIND, item):
                if not one.answer:
                    inquiries.save_inquiry(kept, workspace, replace(one, answer="late"))
            said = ballots.counts(kept, workspace, *where)
            there, count = said.get(THERE, 0), sum(said.values())
            old = records.get(kept, workspace, ROOM, int(item.partition("/")[0]))
            is_resolved = old is not None and not old.gone_at and old.status == RESOLVED
            if old and is_resolved and there and there * 100 >= share * count:
                why = t("blockers-confirm-why", there=there, count=count)
                self._keep(ROOM, old, replace(old, status=REOPENED), "status", why)
