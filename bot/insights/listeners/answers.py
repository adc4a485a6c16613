"""What insights answer to people's own words, for those who read it."""

import json
from collections.abc import Sequence

from bot.customers.customer import OF
from bot.customers.desk import called
from bot.customers.store import ends_of, merged
from bot.evidence import store
from bot.insights import access, blocks
from bot.insights.desk import INSIGHTS, heard_of
from bot.insights.insight import Insight
from bot.insights.question import SAID_BY, SAID_OF, read_question
from bot.records.blocks import show
from bot.records.desk import desk
from bot.records.record import Record
from bot.records.store import lists, records
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.permissions import allowed
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.slack.text import say
from bot.text.questions import Question

_MOST = 5


def said_of(asker: Asker, question: Question) -> Shown | None:
    """The newest insights of an area, else those whose words have it; of all where none is asked for."""
    request = asker.request
    where = (request.services.store, request.workspace, INSIGHTS, asker.readers)
    narrow, words = heard_of(request.services.store, request.workspace, asker.readers, question.text)
    rows, _ = lists.window(*where, narrow, words, _MOST)
    carried = {"page": 0, **show.pack_list(narrow, words)}
    button = kit.button(request.t("insights-see"), "insights.list", json.dumps(carried, ensure_ascii=False))
    return _shown(asker, "insights-said-of" if question.text else "insights-said", question.text, rows, button)


def said_by(asker: Asker, question: Question) -> Shown | None:
    """The newest of what a customer said, under whatever name."""
    request, readers = asker.request, asker.readers
    kept, workspace = request.services.store, request.workspace
    found = called(desk(request), question.text)
    if found is None or not readers.sees(found.place, found.author):
        return _shown(asker, "insights-said-by", question.text, ())
    number = merged(kept, workspace).get(str(found.number), str(found.number))
    numbers = store.newest(kept, workspace, INSIGHTS, ends_of(kept, workspace, number), (OF,), readers, _MOST)
    rows = list(records.several(kept, workspace, INSIGHTS, numbers).values())
    button = kit.button(request.t("records-open"), "customers.open", number)
    return _shown(asker, "insights-said-by", found.content.title, rows, button)


def _shown(asker: Asker, key: str, topic: str, rows: Sequence[Record[Insight]], *buttons: Block) -> Shown | None:
    request = asker.request
    if not allowed(request.services, request.workspace, request.user, access.READ):
        return None
    heading = kit.section(say(request.t, key if rows else f"{key}-none", topic=topic))
    acts = [kit.actions(*buttons)] if rows and buttons else []
    return Shown(
        [heading, *(block for row in rows for block in blocks.voice(request.t, row)), *acts],
        request.t("insights-title"),
    )


def _examples(asker: Asker) -> Sequence[str]:
    """A question about the area of the last insight that has one."""
    where = (asker.request.services.store, asker.request.workspace, INSIGHTS, asker.readers)
    areas = [one.content.area for one in lists.narrowed(*where, Narrow(), _MOST) if one.content.area]
    return [asker.request.t("insights-example", area=area) for area in areas[:1]]


ANSWERS = RoomAnswers({SAID_OF: said_of, SAID_BY: said_by}, examples=_examples, reads=read_question)
