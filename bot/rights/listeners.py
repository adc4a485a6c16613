"""Who decides what: the standing right first, then the last decisions on it; and the matrix of all rights."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from bot.activity import tell_act
from bot.clock import stamp
from bot.decisions import desk as decisions
from bot.decisions.decision import DECIDED
from bot.records.blocks import show
from bot.records.desk import desk
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import lists
from bot.rights import access, blocks, right
from bot.rights.desk import RIGHTS, decided_on, holding, standing
from bot.rights.question import DECIDED as WAS_DECIDED
from bot.rights.question import DECIDES, read_question, since
from bot.rights.right import Right, find, gaps, near_topics
from bot.rights.usage import USAGE
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.choices import Choice, settings_part
from bot.slack.home import HomeList, HomeRoom, Pillar, fixed_title
from bot.slack.listen import Listeners
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.slack.request import Answer, Request, reply
from bot.slack.text import Mrkdwn, clean, escape, mention, say, trim
from bot.slack.visibility.audience import Audience
from bot.text.questions import Question
from bot.text.verbs import is_number

MOST = Choice("rights.most", usual=5)
SETTINGS = settings_part("rights-title", access.SET, MOST)
_LAST = 3  # decisions on a topic
_TOPICS = 60  # in the matrix

LISTENERS: RecordListeners[Right] = RecordListeners(
    RIGHTS,
    "/raci",
    USAGE,
    access.RIGHTS,
    own={"who": (lambda *_: None, access.RIGHTS.read)},  # answered by `raci`
)


LINKED = LISTENERS.linked("right", "rights", "droit", "droits", "topic", "topics")


def register(on: Listeners) -> None:
    """The command, and all that records do."""
    on.command("/raci", raci, LISTENERS.typed_may, "daci", "droits")
    LISTENERS.register(on)


def raci(request: Request) -> Answer:
    """`/raci`, `/raci pricing`: the matrix, of an area where one is named; and what every command of records does."""
    here, area = LISTENERS.here(request), clean(request.text).strip()
    said = here.words.read(area)
    tell_act(request.services, request.workspace, request.user, "rights.read", area[:60])
    if said.verb == "who":
        return reply(_answer(request, trim(said.rest, 60), request.audience, mention), request.t("rights-title"))
    if is_number(area) or said.verb:
        return here.typed(request)
    return reply(_matrix(request, trim(area, 60)), request.t("rights-title"))


def asked(asker: Asker, question: Question) -> Shown:
    """Who decides on a topic, or on all of them; in a conversation nobody is notified of it."""
    topic, title = trim(question.text.strip(" ?"), 60), asker.request.t("rights-title")
    if not topic:
        return Shown(_matrix(asker.request, ""), title, private=asker.shared)
    return Shown(_answer(asker.request, topic, asker.readers, asker.who if asker.shared else mention), title)


def was_decided(asker: Asker, question: Question) -> Shown:
    """What was decided: on a topic, and then who decides on it; in a time, the last where none is said."""
    topic, request, name = trim(question.text, 60), asker.request, asker.who if asker.shared else mention
    title = request.t("rights-title")
    if topic and not question.rest:
        return Shown(_answer(request, topic, asker.readers, name, is_first=False), title)
    day = since(question.rest, request.services.clock().date())
    narrow = lists.Narrow(DECIDED, since=stamp(datetime(day.year, day.month, day.day, tzinfo=UTC)))
    where = (request.services.store, request.workspace, decisions.ROOM, asker.readers)
    rows, _ = lists.window(*where, narrow, topic, show.PAGE)
    said = {"day": request.t.date(day), "topic": topic}
    heading = kit.section(say(request.t, "rights-since" if rows else "rights-since-none", **said))
    here = decisions.ROOM.here(request.services, request.workspace)
    return Shown([heading, *show.lines(request.t, here, rows, name)], title)


ANSWERS = RoomAnswers({DECIDES: asked, WAS_DECIDED: was_decided}, reads=read_question)


def _answer(
    request: Request, topic: str, audience: Audience, name: Callable[[str], str], *, is_first: bool = True
) -> list[Block]:
    """Who decides on a topic; where nobody is named, that, and who decided on it last; who decides `is_first`, or what
    was decided. `name` says who somebody is."""
    services, workspace, t = request.services, request.workspace, request.t
    rights = holding(services, workspace, audience, topic)
    found = [blocks.right(t, one, _is_gone(request), name) for one in rights]
    if not found:
        new = kit.button(t("rights-propose"), "rights.new", topic)
        near = near_topics(standing(services, workspace, audience), topic)
        lines = [
            say(t, "rights-nobody", topic=topic),
            *([say(t, "rights-near", topics=", ".join(near))] if near else []),
        ]
        found = [kit.section(Mrkdwn("\n".join(lines)), accessory=new)]
    newest = decided_on(services, workspace, audience, rights, topic)
    heading = [kit.section(Mrkdwn(f"*{escape(t('rights-last'))}*"))] if newest else []
    made = [*heading, *show.lines(t, decisions.ROOM.here(services, workspace), newest, name)]
    return [*found, *made] if is_first else [*made, *found]


def _matrix(request: Request, area: str) -> list[Block]:
    services, workspace, t = request.services, request.workspace, request.t
    known = standing(services, workspace, request.audience)
    rights = find(known, area) if area else known
    bare = [] if area else _bare(request, known)
    new = kit.button(t("rights-propose"), "rights.new", area)
    if not rights and not bare:
        text = say(t, "rights-nobody", topic=area) if area else say(t, "rights-none")
        return [kit.section(text), kit.actions(new)]
    wrong = gaps(known, _is_gone(request), int(MOST.now(services, workspace)))
    shown = blocks.raci(t, rights[:_TOPICS], wrong, bare)
    more = kit.button(t("records-list"), "rights.list", "{}")
    return [kit.section(say(t, "rights-matrix", count=len(rights) + len(bare))), *shown, kit.actions(new, more)]


def _bare(request: Request, known: Sequence[Record[Right]]) -> list[str]:
    """Topics that were decided on and that nobody holds a right to, as they were last written."""
    where = (request.services.store, request.workspace, decisions.ROOM)
    folded = lists.values(*where, request.audience, "topic")
    without = [topic for topic in folded if not find(known, topic)][: _TOPICS // 2]
    narrowed = [lists.Narrow(lists.ANY, marks={"topic": topic}) for topic in without]
    last = [lists.narrowed(*where, request.audience, narrow, 1) for narrow in narrowed]
    return [rows[0].content.topic for rows in last if rows]


def _is_gone(request: Request) -> Callable[[str], bool]:
    return lambda user: request.services.people.get(request.workspace, user).is_gone


def _proposed(request: Request, limit: int, offset: int) -> Sequence[Block]:
    """Rights that wait for a manager."""
    if not desk(request).manager:
        return []
    where = (request.services.store, request.workspace, RIGHTS, request.audience)
    return show.lines(request.t, RIGHTS, lists.narrowed(*where, lists.Narrow(right.PROPOSED), limit, offset))


HOME = HomeRoom(
    title="rights-title",
    pillar=Pillar.ALIGNMENT,
    for_you=[HomeList("rights.proposed", fixed_title("rights-home-proposed"), _proposed)],
    buttons=lambda request: [kit.button(request.t("rights-list"), "rights.list", "{}")],
    rank=5,
)
