"""The week's decisions, posted in a channel: what was decided, whose review is overdue, where nobody is accountable."""

from collections.abc import Mapping, Sequence

from bot.decisions.decision import DECIDED
from bot.decisions.desk import REVIEWS, ROOM
from bot.rights.desk import standing
from bot.rights.right import find
from bot.roundup.blocks import ROWS
from bot.roundup.roundup import Records, Roundup, Week, came, overdue
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator


def vacant(t: Translator, week: Week, lists: Mapping[str, Records]) -> Sequence[Block]:
    """Topics without an accountable: whoever was has left, or it was decided on and nobody is named."""
    rights = standing(week.services, week.workspace, week.readers)
    left = [one.content.title for one in rights if week.services.people.get(week.workspace, one.content.owner).is_gone]
    made = [one.content.topic for one in lists["decided"] if not find(rights, one.content.topic)]
    bare = list(dict.fromkeys([*left, *made]))[:ROWS]
    return [kit.section(say(t, "decisions-weekly-vacant", topics=", ".join(bare)))] if bare else []


WEEKLY = Roundup(ROOM, {"decided": came(DECIDED), "overdue": overdue(REVIEWS.kind, DECIDED)}, vacant)
