"""Who decides what: the standing right first, then the last decisions on it; and the matrix of all rights."""

from collections.abc import Callable

from bot.decisions import blocks
from bot.decisions.decision import DECIDED, Decision
from bot.decisions.desk import RIGHTS, ROOM, room_here
from bot.decisions.listeners.rooms import RIGHT_LISTENERS
from bot.decisions.question import DECIDES, read_question
from bot.decisions.right import STANDING, Right, find, gaps
from bot.records.blocks import show
from bot.records.record import Record
from bot.records.requests import desk, number_of
from bot.records.store import lists
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.slack.request import Answer, Request, reply
from bot.slack.store import setting
from bot.slack.text import Mrkdwn, clean, escape, mention, say, trim
from bot.slack.visibility.audience import Audience
from bot.text.fold import key
from bot.text.questions import Question
from bot.text.verbs import is_number, means_all

MOST = 5  # topics that one person answers for, where a workspace says nothing
_LAST = 3  # decisions on a topic
_TOPICS = 60  # in the matrix


def standing(services: Services, workspace: str, audience: Audience) -> list[Record[Right]]:
    """Every right that holds, by topic."""
    found = lists.everything(services.store, workspace, RIGHTS, audience)
    return sorted((one for one in found if one.status == STANDING), key=lambda one: key(one.content.title))


def who(request: Request, topic: str) -> Answer | None:
    """`/decision who pricing`."""
    topic = trim(topic.strip(" ?"), 60)
    shown = answer(request, topic, request.audience)
    return reply(shown, request.t("decisions-title")) if topic else raci(request)


def asked(asker: Asker, question: Question) -> Shown | None:
    """The same, asked in words of one's own: in a conversation nobody is notified of it."""
    if not asker.shared:
        return Shown(answer(asker.request, question.text, asker.readers), asker.request.t("decisions-title"))
    return Shown(answer(asker.request, question.text, asker.readers, asker.who), asker.request.t("decisions-title"))


ANSWERS = RoomAnswers({DECIDES: asked}, reads=read_question)


def answer(request: Request, topic: str, audience: Audience, name: Callable[[str], str] = mention) -> list[Block]:
    """Who decides on a topic; where nobody is named, that, and who decided on it last. `name` says who somebody is."""
    services, workspace, t = request.services, request.workspace, request.t
    rights = find(standing(services, workspace, audience), topic)[:_LAST]
    found = [blocks.right(t, one, lambda user: services.people.get(workspace, user).is_gone, name) for one in rights]
    if not found:
        new = kit.button(t("rights-propose"), "rights.new", topic)
        found = [kit.section(say(t, "rights-nobody", topic=topic), accessory=new)]
    names = dict.fromkeys([topic, *(word for one in rights for word in (one.content.title, *one.content.synonyms))])
    last: dict[int, Record[Decision]] = {}
    for word in names:
        narrow = lists.Narrow(DECIDED, marks={"topic": word.replace("-", " ")})
        made = lists.narrowed(services.store, workspace, ROOM, audience, narrow, _LAST)
        last |= {one.number: one for one in made}
    if not last:
        made = lists.search(services.store, workspace, ROOM, audience, topic, _LAST)
        last = {one.number: one for one in made if one.status == DECIDED}
    newest = sorted(last.values(), key=lambda one: one.changed_at, reverse=True)[:_LAST]
    heading = [kit.section(Mrkdwn(f"*{escape(t('rights-last'))}*"))] if newest else []
    return [*found, *heading, *show.lines(t, room_here(services, workspace), newest, name)]


def raci(request: Request) -> Answer:
    """`/raci`, `/raci pricing`, `/raci 3`, `/raci add`: the matrix, of an area where one is named."""
    services, workspace, t = request.services, request.workspace, request.t
    area, here = clean(request.text).strip() if request.command == "/raci" else "", RIGHT_LISTENERS.here(request)
    verb = here.words.read(area)
    if is_number(area):
        record = desk(request).record(RIGHTS, number_of(area))
        return reply(here.card(request, record), record.content.title)
    if verb.verb == "add":
        return here.write(request, verb.rest)
    area = verb.rest if verb.verb in ("list", "show", "search") else area
    area = "" if means_all(area) else trim(area, 60)
    known = standing(services, workspace, request.audience)
    rights = find(known, area) if area else known
    topics = lists.values(services.store, workspace, ROOM, "topic", request.audience)
    bare = [] if area else [topic for topic in topics if not find(known, topic)]
    new = kit.button(t("rights-propose"), "rights.new", area)
    if not rights and not bare:
        text = say(t, "rights-nobody", topic=area) if area else say(t, "rights-none")
        return reply([kit.section(text), kit.actions(new)], t("rights-title"))
    most = int(setting(services.store, workspace, "decisions.most", MOST))
    wrong = gaps(known, lambda user: services.people.get(workspace, user).is_gone, most)
    shown = blocks.raci(t, rights[:_TOPICS], wrong, bare[: _TOPICS // 2])
    more = kit.button(t("records-list"), "rights.list", "{}")
    return reply(
        [kit.section(say(t, "rights-matrix", count=len(rights))), shown, kit.actions(new, more)], t("rights-title")
    )
