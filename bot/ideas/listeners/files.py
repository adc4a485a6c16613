"""The ideas as a spreadsheet file, from Slack."""

from bot.ideas.exchange import write
from bot.ideas.listeners.show import repeated
from bot.slack.files import send
from bot.slack.request import Answer, Request, reply, sentence


def export(request: Request) -> Answer:
    """`/idea export`."""
    text = request.t("ideas-export-coming")
    return reply(sentence(text), text, then=export_button(request).then)


def export_button(request: Request) -> Answer:
    """The same from a button."""
    if repeated(request):
        return Answer()
    return Answer(then=lambda: _export(request))


def _export(request: Request) -> None:
    name = f"ideas-{request.now[:10]}.csv"
    send(request, name, write(request.services, request.workspace), request.t("ideas-export-ready"))
