"""The week's decisions, posted in a channel: what was decided, whose review is overdue, where nobody is accountable."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.clock import stamp
from bot.decisions import blocks
from bot.decisions.decision import DECIDED, Decision
from bot.decisions.desk import REVIEW, room_here
from bot.inquiries import store
from bot.posts import Delivery, Kind, Plan, Post
from bot.records.record import Record
from bot.records.store import lists, records
from bot.rights.desk import standing
from bot.rights.right import find
from bot.services import Services
from bot.slack.request import workspace_language
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import conversation
from bot.text import Translator

KIND = "decisions.weekly"
ROWS = 10  # of each list


def compose(services: Services, delivery: Delivery) -> Post | None:
    """What those in a channel see of the week before; None for a week of which there is nothing to say."""
    workspace, kept = delivery.workspace, services.store
    t = services.texts.speak(delivery.language or workspace_language(services, workspace))
    readers, room = conversation(services, workspace, delivery.channel), room_here(services, workspace)
    due = datetime.fromisoformat(delivery.due_at)
    narrow = lists.Narrow(DECIDED, since=stamp(due - timedelta(days=7)))
    made = lists.narrowed(kept, workspace, room, readers, narrow, ROWS + 1)
    asked = store.overdue(kept, workspace, REVIEW, due.date().isoformat())
    known = records.several(kept, workspace, room, [int(one.item) for one in asked]).values()
    overdue = [one for one in known if one.status == DECIDED and readers.sees(one.place, one.author)]
    bare = vacant(services, workspace, readers, made)
    if not (made or overdue or bare):
        return None
    name = partial(_name, services, workspace)
    shown = blocks.weekly(t, room, made[:ROWS], overdue[:ROWS], bare[:ROWS], name)
    return Post(shown, t("decisions-weekly-text"))


def vacant(services: Services, workspace: str, readers: Audience, made: Sequence[Record[Decision]]) -> list[str]:
    """Topics without an accountable: whoever was has left, or it was decided on and nobody is named."""
    rights = standing(services, workspace, readers)
    left = [one.content.title for one in rights if services.people.get(workspace, one.content.owner).is_gone]
    return list(dict.fromkeys([*left, *(one.content.topic for one in made if not find(rights, one.content.topic))]))


def _name(services: Services, workspace: str, user: str) -> str:
    """In a channel nobody is notified of it."""
    return services.people.get(workspace, user).name


def title(_: Services, t: Translator, __: str, ___: str) -> str:
    """What notices call it."""
    return t("decisions-weekly-text")


POSTS = {KIND: Kind(compose, title, plan=Plan("decisions-plan-", every=("week",)))}
