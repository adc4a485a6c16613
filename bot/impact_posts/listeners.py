"""How a figure that was posted was counted, and the rows that made it."""

from bot.errors import UserError
from bot.figures import blocks
from bot.figures.figure import ImpactFigure
from bot.figures.file import as_csv
from bot.impact_posts import access, store
from bot.impact_posts.compose import as_seen
from bot.records.desk import number_of
from bot.slack import blocks as kit
from bot.slack.answering import present_answer
from bot.slack.files import file_answer, send_export
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request


def _published(request: Request, number: str) -> list[ImpactFigure]:
    found = store.published(request.services.store, request.workspace, number_of(number))
    if not found:
        raise UserError("impact-error-none")
    return as_seen(request.services, request.workspace, request.audience, found)


def how(request: Request) -> Answer:
    """A figure of a post, as it was then."""
    name, _, number = request.value.partition("/")
    found = [one for one in _published(request, number) if one.name == name]
    if not found:
        raise UserError("impact-error-none")
    title = request.t("impact-title")
    export = kit.button(request.t("impact-export"), "impact_posts.export", number)
    shown = [*blocks.how(request.t, found[0]), kit.actions(export)]
    return present_answer(request, shown, found[0].sentence, title)


def export(request: Request) -> Answer:
    """The rows behind the figures of a post."""
    found, t = _published(request, request.value), request.t

    def make() -> None:
        name = f"impact-{found[0].until}.csv"
        send_export(request, "impact", name, as_csv(found), t("impact-export-ready"))

    return file_answer(request, t("records-export-coming"), t("impact-export"), make)


def register(on: Listeners) -> None:
    """The buttons of a post."""
    on.action("impact_posts.how", how, access.READ)
    on.action("impact_posts.export", export, access.EXPORT)
