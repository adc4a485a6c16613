"""Decisions on the Home tab, and as `/decision mine` lists them: what waits for the reader, and what was decided."""

from collections.abc import Callable, Sequence

from bot.decisions.decision import DECIDED, PROPOSED, Decision
from bot.decisions.desk import CONSULT, REVIEW, ROOM, consulted
from bot.decisions.question import DECISIONS, OVERDUE, read_question
from bot.inquiries import store
from bot.inquiries.inquiry import Inquiry
from bot.records.blocks import show
from bot.records.desk import desk
from bot.records.record import Record
from bot.records.store import lists, records
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.slack.request import Answer, Request, reply
from bot.slack.text import Mrkdwn, escape, mention
from bot.text import Translator
from bot.text.questions import Question

_MOST = 500  # of what waits for one person

Read = Callable[[Request], Sequence[Record[Decision]]]


def _several(request: Request, asked: Sequence[Inquiry], status: str) -> list[Record[Decision]]:
    numbers = list(dict.fromkeys(int(one.item) for one in asked))[:_MOST]
    found = records.several(request.services.store, request.workspace, ROOM, numbers).values()
    seen = [one for one in found if not one.gone_at and request.audience.sees(one.place, one.author)]
    return [one for one in seen if one.status == status]


def _unanswered(request: Request, kind: str) -> list[Inquiry]:
    return store.unanswered(request.services.store, request.workspace, request.user, request.now[:10], kind)


def to_answer(request: Request) -> list[Record[Decision]]:
    """What somebody was asked about, and has not answered."""
    found = _several(request, _unanswered(request, CONSULT), PROPOSED)
    return [one for one in found if request.user in consulted(request.services, request.workspace, one)]


def to_decide(request: Request) -> list[Record[Decision]]:
    """What is proposed, and theirs to decide."""
    narrow, user = Narrow(PROPOSED, request.user), request.user
    found = lists.narrowed(request.services.store, request.workspace, ROOM, request.audience, narrow, _MOST)
    return [one for one in found if one.content.owner == user]


def to_review(request: Request) -> list[Record[Decision]]:
    """What is to be looked at again by now, and theirs."""
    return _several(request, _unanswered(request, REVIEW), DECIDED)


def overdue(request: Request) -> list[Record[Decision]]:
    """What nobody has looked at a week after its day, for managers."""
    if not desk(request).manager:
        return []
    asked = store.overdue(request.services.store, request.workspace, REVIEW, request.now[:10])
    return _several(request, asked, DECIDED)


def _rows(read: Read) -> Callable[[Request, int, int], Sequence[Block]]:
    return lambda request, limit, offset: show.lines(request.t, ROOM, read(request)[offset : offset + limit])


def _lately(request: Request, limit: int, offset: int) -> Sequence[Block]:
    narrow, workspace = Narrow(DECIDED), request.workspace
    found = lists.narrowed(request.services.store, workspace, ROOM, request.audience, narrow, limit, offset)
    return show.lines(request.t, ROOM, found)


MINE: dict[str, Read] = {
    "decisions-home-answer": to_answer,
    "decisions-home-decide": to_decide,
    "decisions-home-review": to_review,
}


def mine(request: Request, rest: str) -> Answer | None:
    """`/decision mine`."""
    if rest:
        return None
    blocks: list[Block] = []
    for key, read in MINE.items():
        if found := read(request)[: show.PAGE]:
            blocks += [kit.section(Mrkdwn(f"*{escape(request.t(key))}*")), *show.lines(request.t, ROOM, found)]
    text = request.t("decisions-mine-none")
    return reply(blocks or [kit.section(text)], request.t("decisions-mine"))


def asked(asker: Asker, question: Question) -> Shown:
    """The decisions of a topic, by word, or the last; in a conversation nobody is notified of it."""
    request, t = asker.request, asker.request.t
    where = (request.services.store, request.workspace, ROOM, asker.readers)
    if question.text:
        found = lists.search(*where, question.text, show.PAGE)
    else:
        found = lists.narrowed(*where, Narrow(), show.PAGE)
    rows = show.lines(t, ROOM, found, asker.who if asker.shared else mention)
    return Shown(rows or [kit.section(t("records-none-found"))], t("decisions-title"))


def asked_overdue(asker: Asker, _: Question) -> Shown:
    """The decisions whose review is overdue."""
    request, t = asker.request, asker.request.t
    late = store.overdue(request.services.store, request.workspace, REVIEW, request.now[:10])
    found = [one for one in _several(request, late, DECIDED) if asker.readers.sees(one.place, one.author)]
    rows = show.lines(t, ROOM, found[: show.PAGE], asker.who if asker.shared else mention)
    return Shown(rows or [kit.section(t("decisions-none-overdue"))], t("decisions-title"))


def examples(asker: Asker) -> Sequence[str]:
    """Questions about the newest decision, if there is one."""
    where = (asker.request.services.store, asker.request.workspace, ROOM, asker.readers)
    newest = lists.narrowed(*where, Narrow(DECIDED), 1)
    return [asker.request.t("decisions-example", topic=one.content.topic) for one in newest]


ANSWERS = RoomAnswers({DECISIONS: asked, OVERDUE: asked_overdue}, examples=examples, reads=read_question)


def buttons(t: Translator) -> Sequence[Block]:
    """What one can do from Home."""
    add = kit.button(t("decisions-form-add"), "decisions.new")
    return [add, kit.button(t("decisions-list"), "decisions.list", "{}")]


HOME = HomeRoom(
    title="decisions-title",
    for_you=[HomeList(f"decisions.{read.__name__}", fixed_title(key), _rows(read)) for key, read in MINE.items()],
    lists=(
        HomeList("decisions.overdue", fixed_title("decisions-home-overdue"), _rows(overdue)),
        HomeList("decisions.lately", fixed_title("decisions-home-lately"), _lately),
    ),
    buttons=lambda request: buttons(request.t),
    rank=4,
)
