"""`/impact`, how its figures are counted, and their rows as files."""

from collections.abc import Callable
from datetime import timedelta

from bot.asking import answer as asked
from bot.errors import UserError
from bot.figures import blocks
from bot.figures.chart import histogram
from bot.figures.figure import ImpactFigure
from bot.figures.file import as_csv, as_json
from bot.impact import access
from bot.impact.facts import PERIOD, FigureReader, figures_of
from bot.impact.usage import USAGE
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.files import file_answer, send_export
from bot.slack.home import HomeRoom, Pillar
from bot.slack.listen import ActPermissions, Listeners, Verb
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.slack.usage import usage_lines
from bot.text.verbs import CommandWords, is_number

COMMAND = "/impact"
KIND = "impact_posts.monthly"  # of what is planned
_SHORTEST, _LONGEST = 7, 730  # days


def _reader(request: Request) -> FigureReader:
    return FigureReader(request.workspace, request.audience, request.t)


def _found(request: Request, days: int) -> tuple[ImpactFigure, ...]:
    """The figures of so many days, today among them, as the reader may see them."""
    until = request.services.clock().date()
    since = until - timedelta(days=days - 1)
    return figures_of(request.services, _reader(request), since.isoformat(), until.isoformat())


def _days(text: str) -> int:
    """How many days are asked for. Raises UserError."""
    bare = text.strip().lstrip("#")
    if not (bare.isascii() and bare.isdigit() and _SHORTEST <= int(bare[:5]) <= _LONGEST):
        raise UserError("impact-error-days", least=_SHORTEST, most=_LONGEST)
    return int(bare)


def _card(request: Request, days: int) -> list[Block]:
    export = kit.button(request.t("impact-export"), "impact.export", str(days))
    found, plan = _found(request, days), kit.button(request.t("impact-plan-new"), "schedule.new", KIND)
    chart = histogram(request.t, found[0])
    may = allowed(request.services, request.workspace, request.user, access.SET)
    shown = blocks.card(request.t, found, "impact", str(days), export, *([plan] if may else []))
    return [*shown[:-1], *([chart] if chart else []), shown[-1]]


def show(request: Request) -> Answer:
    """The card, from Home."""
    title = request.t("impact-title")
    return present_answer(request, _card(request, PERIOD.days), title, title)


def how(request: Request) -> Answer:
    """How one of the figures is counted."""
    name, _, days = request.value.partition("/")
    found = next((one for one in _found(request, _days(days)) if one.name == name), None)
    if found is None:
        raise UserError("impact-error-none")
    title = request.t("impact-title")
    return present_answer(request, blocks.how(request.t, found), found.sentence, title)


def export(request: Request) -> Answer:
    """The rows behind every figure, by the button."""
    return _file(request, _days(request.value), "csv")


def _file(request: Request, days: int, kind: str) -> Answer:
    t = request.t

    def make() -> None:
        data = (as_json if kind == "json" else as_csv)(_found(request, days))
        send_export(request, "impact", f"impact-{request.now[:10]}.{kind}", data, t("impact-export-ready"))

    return file_answer(request, t("records-export-coming"), t("impact-export"), make)


def _typed_export(request: Request, rest: str) -> Answer | None:
    words = {*rest.lower().split()}
    numbers = [one for one in words if is_number(one)]
    if words - {"json", "csv", *numbers} or len(numbers) > 1:
        return None
    days = _days(numbers[0]) if numbers else PERIOD.days
    return _file(request, days, "json" if "json" in words else "csv")


def _help(request: Request, _: str = "") -> Answer:
    lines = usage_lines(request.t, COMMAND, USAGE)
    return reply([kit.section(lines)], request.t("impact-title"))


_OWN: dict[str, Verb] = {"help": (_help, access.READ), "export": (_typed_export, access.EXPORT)}


def _command(verbs: dict[str, Verb], words: CommandWords) -> Callable[[Request], Answer]:
    def command(request: Request) -> Answer:
        """`/impact …`."""
        text = clean(request.text).strip()
        ask = words.read(text)
        if not text or is_number(text):
            return reply(_card(request, _days(text) if text else PERIOD.days), request.t("impact-title"))
        if ask.verb and (done := verbs[ask.verb][0](request, ask.rest)) is not None:
            return done
        if ask.other or ask.near:
            return meant.asked(request, ask.other or f"{COMMAND} {ask.near}")
        return asked(request, text) or _help(request)

    return command


def register(on: Listeners) -> None:
    """The command with the words that other rooms answer after it, and the buttons."""
    verbs = {**_OWN, **on.services.verbs.get("impact", {})}
    words = CommandWords({verb: verb for verb in verbs})
    by = {verb: may for verb, (_, may) in verbs.items()}
    on.command(
        COMMAND, _command(verbs, words), ActPermissions(lambda r: words.read(clean(r.text)).verb, by, access.READ)
    )
    on.action("impact.show", show, access.READ)
    on.action("impact.how", how, access.READ)
    on.action("impact.export", export, access.EXPORT)


HOME = HomeRoom(
    title="impact-title",
    pillar=Pillar.DATA,
    buttons=lambda request: [blocks.show_button(request.t)],
    rank=8,
)
