"""`/productops token`: one's tokens, a new one, and everybody's for managers."""

from bot.agents import access, blocks
from bot.agents.desk import ALLOWED, PACE, PRIVATE, TokenDesk
from bot.errors import UserError
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import open_answer, present_answer, result_answer
from bot.slack.choices import settings_part
from bot.slack.listen import Listeners
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, load, notice, reply
from bot.slack.text import say
from bot.text.verbs import CommandWords

SETTINGS = settings_part("agents-settings", access.SET, ALLOWED, PRIVATE, PACE)
_WORDS = CommandWords(
    {"add": "new", "list": "list", "show": "list", "mine": "list", "revoke": "list", "delete": "list"}
)
_LAST_PAGE = 1_000


def register(on: Listeners) -> None:
    """The buttons and the form."""
    on.action("agents.new", new, access.MAKE)
    on.view("agents.make", make, access.MAKE)
    on.action("agents.revoke", revoke, access.REVOKE)
    on.action("agents.every", every, access.OVERSEE)


def typed(request: Request, rest: str) -> Answer | None:
    """`/productops token`, with `new`, `list` or `revoke` behind it."""
    act = _WORDS.read(rest)
    if rest and not act.verb:
        return None
    if act.verb == "new":
        return new(request)
    desk = _desk(request)
    oversees = allowed(request.services, request.workspace, request.user, access.OVERSEE)
    return reply(blocks.own_list(request.t, desk.own(), request.now, oversees=oversees), request.t("token-title"))


def _desk(request: Request) -> TokenDesk:
    return TokenDesk(request.services, request.workspace, request.user, request.delivery)


def new(request: Request) -> Answer:
    """The form of a new token."""
    if ALLOWED.now(request.services, request.workspace) == "no":
        raise UserError("agents-error-off")
    return open_answer(request, blocks.form(request.t))


def make(request: Request) -> Answer:
    """The form, submitted: the token is shown this once, in the place of the form."""
    typed_, t = request.values, request.t
    try:
        token, text = _desk(request).make(
            str(typed_.get("label") or ""), list(typed_.get("groups") or ()), str(typed_.get("days") or "")
        )
    except RepeatedError:
        return Answer({"response_action": "update", "view": notice(t, say(t, "agents-shown"))})
    public = request.services.config.public_url
    view = blocks.made(t, token, text, f"{public}/mcp" if public else "")
    return Answer({"response_action": "update", "view": view})


def revoke(request: Request) -> Answer:
    """End a token: one's own, or anybody's as a manager."""
    token, t = _desk(request).revoke(request.value), request.t
    said = say(t, "agents-revoked", label=token.label) if token else say(t, "agents-gone")
    return result_answer(request, [kit.section(said)], said, t("token-title"), replace=True)


def every(request: Request) -> Answer:
    """Everybody's tokens, a page of them: whose, for what, and when last used."""
    page = load(request.value).get("page")
    at = page if isinstance(page, int) and 0 <= page <= _LAST_PAGE else 0
    found = _desk(request).every(blocks.PAGE + 1, at * blocks.PAGE)
    shown, title = blocks.every_list(request.t, found, at, request.now), request.t("token-title")
    return present_answer(request, shown, title, title, replace=True)
