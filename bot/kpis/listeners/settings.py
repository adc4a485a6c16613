"""What managers decide of KPIs: who may add one."""

from bot.kpis.access import SET
from bot.kpis.blocks import settings as blocks
from bot.kpis.desk import DEFINERS, who_defines
from bot.slack.request import Request
from bot.slack.settings import SettingsPart, SettingValues
from bot.slack.store import save_setting


def _save(request: Request, changed: SettingValues) -> str:
    save_setting(request.services.store, request.workspace, DEFINERS, changed["definers"])
    return ""


SETTINGS = SettingsPart(
    title="kpis-home-title",
    may=SET,
    now=lambda services, workspace: {"definers": who_defines(services, workspace)},
    fields=blocks.fields,
    read=lambda request: {"definers": "managers" if request.values.get("definers") == "managers" else "anyone"},
    words=blocks.words,
    save=_save,
)
