"""Decisions on the Home tab, as `/decision mine` lists them, and in answer to questions."""

from bot.decisions.decision import DECIDED, PROPOSED
from bot.decisions.desk import OPINIONS, REVIEWS, ROOM
from bot.listings.answers import question_reader, record_answers
from bot.listings.home import buttons, home_lists, mine
from bot.listings.listing import Rows, lately, overdue, owned, unanswered, without
from bot.slack.home import HomeRoom, Pillar

_TO_REVIEW = unanswered(ROOM, REVIEWS.kind, DECIDED)
_OVERDUE = overdue(ROOM, REVIEWS.kind, DECIDED)
WAITING: dict[str, Rows] = {
    "answer": OPINIONS.to_answer,
    "decide": owned(ROOM, PROPOSED),
    "review": _TO_REVIEW,
}
_OTHERS: dict[str, Rows] = {
    "overdue": without(_OVERDUE, _TO_REVIEW),
    "lately": without(lately(ROOM, DECIDED), _TO_REVIEW, _OVERDUE),
}
MINE = mine(ROOM, WAITING)


HOME = HomeRoom(
    title="decisions-title",
    pillar=Pillar.ALIGNMENT,
    for_you=home_lists(ROOM, WAITING),
    lists=home_lists(ROOM, _OTHERS),
    buttons=lambda request: buttons(request.t, ROOM),
    rank=4,
)
read_question = question_reader(
    ROOM.name,
    r"d[eé]cisions?",
    r"is there (?:a|any) decisions?",
    r"y a[- ]t[- ]il une d[eé]cision",
)
ANSWERS = record_answers(ROOM, read_question, kind=REVIEWS.kind, status=DECIDED, topic=lambda decision: decision.topic)
