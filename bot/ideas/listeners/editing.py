"""What people change of an idea in a form, and what they add to it."""

from bot.ideas.blocks import form
from bot.ideas.idea import address
from bot.ideas.listeners.show import card_answer, carried_number, desk
from bot.merge import FormBase, OvertakenError
from bot.slack.acting import RepeatedError
from bot.slack.conflict import meanwhile
from bot.slack.request import Answer, Request
from bot.slack.text import Mrkdwn, clean, escape


def save_edit(request: Request) -> Answer:
    """The edit form, submitted."""
    carried, t = request.metadata, request.t
    content, opened = form.typed(request.values, {}), FormBase.unpack(carried)
    try:
        idea, theirs = desk(request).edit(carried_number(carried, "idea"), content, opened)
    except RepeatedError:
        return Answer()
    except OvertakenError as error:
        view = form.conflict(t, error, opened, str(carried.get("back") or ""))
        return Answer({"response_action": "update", "view": view})
    stays = meanwhile(t, ((t(f"ideas-field-{name}"), change) for name, change in theirs.items()))
    return card_answer(request, idea, Mrkdwn(f"{escape(t('ideas-saved'))} {stays}".strip()))


def save_evidence(request: Request) -> Answer:
    """The evidence form, submitted."""
    wanted = carried_number(request.metadata, "idea")
    url = address(clean(str(request.values.get("url") or "")), "url")
    try:
        desk(request).add_evidence(wanted, url, clean(str(request.values.get("shows") or "")))
    except RepeatedError:
        return Answer()
    return card_answer(request, desk(request).idea(wanted), request.t("ideas-saved"))
