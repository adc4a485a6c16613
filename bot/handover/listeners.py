"""What handing over listens to: `/onboarding offboard @person`, who is to have what, and the last word."""

import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from bot.errors import UserError
from bot.handover import access, blocks
from bot.handover.desk import GIVEN, REST, TAKEN, Handover, HandoverDesk, Heirs
from bot.inquiries.inquiry import Inquiry
from bot.posts import Delivery, Kind, Post
from bot.schedule.standby import TakenOverError, resumed
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError, once
from bot.slack.answering import answer_modal, next_answer, open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.named import who_begins
from bot.slack.request import Answer, Request, reply, translator
from bot.slack.text import is_person, mention, say
from bot.text import Translator

_AT_ONCE = 30  # things that are handed over while Slack waits


def _held(request: Request, person: str) -> blocks.Held:
    """What somebody answers for."""
    own = HandoverDesk.of(request)
    found = own.possessions(person)
    shown = {room: [one.title for one in things if own.sees(one)] for room, things in found.items()}
    return blocks.Held(person, shown, sum(map(len, found.values())) - sum(map(len, shown.values())))


def offboard(request: Request, rest: str) -> Answer:
    """What somebody answers for, all of it."""
    person, more = who_begins(request, rest, gone=True)
    if not person or more:
        raise UserError("handover-error-who")
    return reply(blocks.held(request.t, _held(request, person)), request.t("handover-title"))


def _person(claimed: object) -> str:
    if not is_person(str(claimed or "")):
        raise UserError("handover-error-who")
    return str(claimed)


def open_(request: Request) -> Answer:
    """The form that asks who is to have what."""
    return open_answer(request, blocks.choose(request.t, _held(request, _person(request.value)), request.back))


def choose(request: Request) -> Answer:
    """Who is to have what: all is tried, and shown."""
    person, own = _person(request.metadata.get("person")), HandoverDesk.of(request)
    named = {room: request.values.get(room) for room in request.services.possessions}
    heirs = Heirs.unpack({**named, "": request.values.get("all")})
    own.check(person, heirs)
    carried = {**request.metadata, "heirs": heirs.pack()}
    return _shown(request, person, lambda: blocks.preview(request.t, own.rehearse(person, heirs), carried))


def confirm(request: Request) -> Answer:
    """It is handed over."""
    person, own = _person(request.metadata.get("person")), HandoverDesk.of(request)
    heirs, rest = Heirs.unpack(request.metadata.get("heirs")), None
    own.check(person, heirs)
    with suppress(RepeatedError):
        rest = own.begin(person, heirs)

    def show() -> Block:
        done = own.hand_over(person, heirs, rest) if rest else Handover({})
        return answer_modal(request.t, request.t("handover-title"), blocks.outcome(request.t, done, "handover-done"))

    return _shown(request, person, show)


def _shown(request: Request, person: str, show: Callable[[], Block]) -> Answer:
    """The next form; of many things, once it is there."""
    count, t = sum(map(len, HandoverDesk.of(request).possessions(person).values())), request.t
    return next_answer(request, show, t("handover-title"), t("handover-waiting"), at_once=count <= _AT_ONCE)


def go_on(services: Services, delivery: Delivery) -> Post | None:
    """What was begun, and not done when its process ended, is handed over; whoever began it reads so."""
    own, said = HandoverDesk(services, delivery.workspace, delivery.channel), json.loads(delivery.subject)
    person, heirs = str(said["person"]), Heirs.unpack(said["heirs"])
    t = translator(services, own.workspace, own.user)
    try:
        own.check(person, heirs)
        rest = own.begin(person, heirs, resumed(delivery)) if own.manager else None
    except TakenOverError:
        return None
    except UserError:  # an heir has left meanwhile
        text = say(t, "handover-stopped", who=mention(person))
        return Post([kit.section(text)], text)
    done = own.hand_over(person, heirs, rest) if rest else Handover({})
    text = say(t, "handover-resumed", who=mention(person))
    return Post([kit.section(text), *blocks.outcome(t, done, "handover-done")], text) if done.goes else None


def _tell(key: str, _: Services, t: Translator, __: str, asked: Inquiry, ___: bool) -> Post:
    return Post(blocks.told(t, asked, key), t("handover-title"))


INQUIRIES = {GIVEN: partial(_tell, "handover-given"), TAKEN: partial(_tell, "handover-taken")}
POSTS = {REST: Kind(go_on, lambda _, t, __, ___: t("handover-title"), report=False)}
VERBS = {"onboarding": {"offboard": (offboard, access.HAND_OVER)}}


def register(on: Listeners) -> None:
    """Its button and both forms."""
    on.action("handover.open", open_, access.HAND_OVER)
    on.view("handover.choose", once(choose), access.HAND_OVER)
    on.view("handover.confirm", once(confirm), access.HAND_OVER)
