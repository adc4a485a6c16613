"""Documents on the Home tab, as `/prd mine` lists them, and in answer to questions."""

from collections.abc import Sequence
from itertools import islice

from bot.documents import access
from bot.documents.desk import APPROVE, ROOM
from bot.documents.document import DRAFT, OPEN, REVIEW, Document
from bot.documents.facts import gaps
from bot.documents.question import KIND, read_question
from bot.listings.home import buttons, home_lists, mine
from bot.listings.listing import Rows, lately, unanswered, without
from bot.records.blocks import show
from bot.records.record import Record
from bot.records.store import lists
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import HomeRoom, Pillar
from bot.slack.permissions import allowed
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.slack.request import Request
from bot.slack.text import mention
from bot.text.questions import Question

_LOOKED_AT = 20  # of a reader's own, to tell which have gaps


def with_gaps(request: Request, limit: int, offset: int) -> Sequence[Record[Document]]:
    """The reader's own open documents from which something is missing, the last changed first."""
    where = (request.services.store, request.workspace, ROOM, request.audience)
    found = (
        one
        for status in OPEN
        for one in lists.narrowed(*where, Narrow(status, request.user), _LOOKED_AT)
        if one.content.owner == request.user and gaps(request.services, request.workspace, one, people=False)
    )
    return list(islice(found, offset, offset + limit))  # no more are looked at than are shown


_TO_APPROVE = unanswered(ROOM, APPROVE, REVIEW)
WAITING: dict[str, Rows] = {"approve": _TO_APPROVE, "gaps": with_gaps}
_IN_REVIEW = without(lately(ROOM, REVIEW), _TO_APPROVE)


def in_review(request: Request, limit: int, offset: int) -> Sequence[Record[Document]]:
    """What others approve, for those who read documents."""
    may = allowed(request.services, request.workspace, request.user, access.READ)
    return _IN_REVIEW(request, limit, offset) if may else []


_OTHERS: dict[str, Rows] = {"review": in_review}
MINE = mine(ROOM, WAITING)


HOME = HomeRoom(
    title="documents-title",
    pillar=Pillar.PROCESS,
    for_you=home_lists(ROOM, WAITING),
    lists=home_lists(ROOM, _OTHERS),
    buttons=lambda request: buttons(request.t, ROOM),
    rank=5,
)


def _found(asker: Asker, question: Question) -> Shown | None:
    """The documents on what is asked about, as those see them who read the answer."""
    request = asker.request
    if not allowed(request.services, request.workspace, request.user, access.READ):
        return None
    where = (request.services.store, request.workspace, ROOM, asker.readers)
    found = lists.search(*where, question.text, show.PAGE)
    rows = show.lines(request.t, ROOM, found, asker.who if asker.shared else mention)
    return Shown(rows or _none(request), request.t("documents-title"))


def _none(request: Request) -> list[Block]:
    """That nothing is found, and what to do then: titles may be in another language than the question."""
    return [kit.section(request.t("records-none-found")), kit.actions(*buttons(request.t, ROOM))]


def _examples(asker: Asker) -> Sequence[str]:
    where = (asker.request.services.store, asker.request.workspace, ROOM, asker.readers)
    newest = lists.narrowed(*where, Narrow(DRAFT), 1)
    return [asker.request.t("documents-example", topic=one.content.title) for one in newest]


ANSWERS = RoomAnswers({KIND: _found}, examples=_examples, reads=read_question)
