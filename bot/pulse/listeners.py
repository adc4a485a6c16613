"""`/impact pulse`, and the answers to it."""

from dataclasses import replace

from bot.ballots import store as ballots
from bot.errors import UserError
from bot.inquiries.inquiry import Inquiry
from bot.posts import Post
from bot.pulse import access, blocks
from bot.pulse.desk import ON, SURVEY, WHOM, PulseDesk, begin, open_round, planned_round, results
from bot.services import Services
from bot.slack.acting import once
from bot.slack.answering import present_answer
from bot.slack.choices import settings_part
from bot.slack.listen import Listeners
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, reply
from bot.slack.settings import SettingValues
from bot.slack.text import say
from bot.text import Translator

_CHOICES = settings_part("impact-title", access.SET, ON, WHOM)


def _save(request: Request, changed: SettingValues) -> str:
    said = _CHOICES.save(request, changed)
    begin(request.services, request.workspace)
    return said


SETTINGS = replace(_CHOICES, save=_save)


def typed(request: Request, rest: str) -> Answer | None:
    """`/impact pulse`: how it stands, with the question for whoever is asked."""
    if rest:
        return None
    services, workspace, t = request.services, request.workspace, request.t
    known = results(services, workspace, "", request.now[:10])
    now = open_round(services, workspace)
    answered = ballots.voters(services.store, workspace, SURVEY.room, now.round) if now else 0
    may = allowed(services, workspace, request.user, access.SET)
    last, coming = known[-1] if known else None, planned_round(services, workspace)
    is_asked = now is not None and _is_asked(request, now.round)
    state = blocks.state(t, last, coming, (now, answered) if now else None, may_set=may, is_asked=is_asked)
    shown = [*(blocks.question(t, now) if now and is_asked else []), *state]
    return reply(shown, t("impact-pulse-title"))


def _is_asked(request: Request, round_: str) -> bool:
    try:
        return bool(PulseDesk(request.services, request.workspace, request.user).asked(round_))
    except UserError:
        return False


def answer(request: Request) -> Answer:
    """A band was pressed."""
    round_, _, band = request.value.rpartition("/")
    own = PulseDesk(request.services, request.workspace, request.user, request.delivery)
    own.answer(round_, band)
    one = open_round(request.services, request.workspace)
    shown = blocks.thanks(request.t, one, band) if one else []
    title = request.t("impact-pulse-title")
    return present_answer(request, shown, title, title)


def ask(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """The question in the message of the day, while the round is open."""
    one = open_round(services, workspace)
    if one is None or one.round != asked.item:
        return None
    return Post(blocks.question(t, one), say(t, "impact-pulse-title"))


INQUIRIES = {SURVEY.kind: ask}
VERBS = {"impact": {"pulse": (typed, access.READ)}}


def register(on: Listeners) -> None:
    """The buttons."""
    on.action("pulse.answer", once(answer), access.ANSWER)
