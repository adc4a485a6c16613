"""What managers decide of ideas: the framework the workspace ranks by, and its own criteria."""

from bot.ideas import desk as desks
from bot.ideas.access import SET
from bot.ideas.blocks import criteria as blocks
from bot.ideas.counting import criteria, usual_framework
from bot.services import Services
from bot.slack.forms.again import sent_blocks, with_blocks
from bot.slack.request import Answer, Request
from bot.slack.settings import SettingsPart, SettingValues


def _now(services: Services, workspace: str) -> SettingValues:
    own, _ = criteria(services, workspace)
    return {"framework": usual_framework(services, workspace), "criteria": blocks.value(own)}


def _read(request: Request) -> SettingValues:
    values = request.values
    own = blocks.read_criteria(values, blocks.rows_of(request.view.get("blocks") or ()), request.t.language)
    return {
        "framework": str(values.get("framework") or ""),
        "criteria": blocks.value(own, anew=bool(values.get("anew"))),
    }


def _save(request: Request, changed: SettingValues) -> str:
    """Rankings by the workspace's own criteria are counted anew."""
    desk = desks.IdeaDesk(request.services, request.workspace, request.user)
    if "framework" in changed:
        desk.use(str(changed["framework"]))
    if "criteria" not in changed:
        return ""
    value = changed["criteria"]
    left = desk.redefine(blocks.criteria_of(value), anew=blocks.is_anew(value))
    return request.t("ideas-criteria-left", count=left) if left else ""


def add(request: Request) -> Answer:
    """Another row, for a criterion."""
    shown = with_blocks(request.view, blocks.with_row(request.t, sent_blocks(request.view)))
    return Answer(then=lambda: request.update(shown))


def remove(request: Request) -> Answer:
    """A criterion is taken out of the form."""
    shown = with_blocks(request.view, blocks.without_row(request.t, sent_blocks(request.view), request.value))
    return Answer(then=lambda: request.update(shown))


SETTINGS = SettingsPart(
    title="ideas-home-title",
    may=SET,
    now=_now,
    fields=blocks.fields,
    read=_read,
    words=blocks.words,
    save=_save,
)
