"""The week's insights, posted in a channel: how many of how many customers, on what, the newest in words, and how many
wait to be linked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.clock import stamp
from bot.customers.store import portraits
from bot.evidence.store import voices
from bot.insights import blocks
from bot.insights.desk import INSIGHTS
from bot.insights.insight import NEW
from bot.records.store import lists
from bot.records.store.lists import Narrow
from bot.roundup.roundup import Records, Roundup, Week
from bot.slack.blocks import Block
from bot.text import Translator

_MOST = 10_000  # insights that are counted
_NEWEST = 3


def came(t: Translator, week: Week, _: Mapping[str, Records]) -> Sequence[Block]:
    """What was logged in the week and counts; nothing of a week in which nothing was, however much waits."""
    kept, workspace, since = week.services.store, week.workspace, stamp(week.due - timedelta(days=7))
    where = (kept, workspace, INSIGHTS, week.readers)
    changed = lists.narrowed(*where, Narrow(since=since), _MOST)
    new = sorted((one for one in changed if one.created_at >= since), key=lambda one: one.created_at, reverse=True)
    if not new:
        return []
    outside = {*voices(kept, workspace, INSIGHTS, [one.number for one in new]).values()} - portraits(kept, workspace)[0]
    areas = Counter(one.content.area for one in new)
    waiting = len(lists.narrowed(*where, Narrow(NEW), _MOST))
    return blocks.week(
        t, len(new), len(outside), sorted(areas.items(), key=lambda one: (-one[1], one[0])), new[:_NEWEST], waiting
    )


WEEKLY = Roundup(INSIGHTS, {}, came)
