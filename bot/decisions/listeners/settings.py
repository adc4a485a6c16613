"""What managers decide of decisions: the letters, RACI or DACI, and how many topics one person may answer for."""

from bot.decisions.access import SET
from bot.decisions.listeners.who import MOST
from bot.errors import UserError
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.settings import SettingsPart, SettingValues
from bot.slack.store import save_setting, setting
from bot.text import Translator

FRAMEWORKS = ("raci", "daci")


def _now(services: Services, workspace: str) -> SettingValues:
    return {
        "decisions_framework": setting(services.store, workspace, "decisions.framework", FRAMEWORKS[0]),
        "decisions_most": str(setting(services.store, workspace, "decisions.most", MOST)),
    }


def _fields(t: Translator, values: SettingValues) -> list[Block]:
    options = [kit.option(t(f"decisions-framework-{name}"), name) for name in FRAMEWORKS]
    chosen, most = str(values.get("decisions_framework") or ""), str(values.get("decisions_most") or "")
    return [
        kit.choice_input("decisions_framework", t("decisions-framework"), options, value=chosen),
        kit.text_input("decisions_most", t("decisions-most"), value=most, limit=3),
    ]


def _read(request: Request) -> SettingValues:
    framework, most = (str(request.values.get(f"decisions_{name}") or "") for name in ("framework", "most"))
    if not (most.strip().isascii() and most.strip().isdigit() and int(most)):
        raise UserError("decisions-error-most", field="decisions_most")
    return {"decisions_framework": framework if framework in FRAMEWORKS else FRAMEWORKS[0], "decisions_most": most}


def _save(request: Request, changed: SettingValues) -> str:
    for name, value in changed.items():
        kept = int(str(value)) if name == "decisions_most" else value
        save_setting(request.services.store, request.workspace, name.replace("_", "."), kept)
    return ""


def _words(t: Translator, name: str, value: object) -> tuple[str, str]:
    if name == "decisions_most":
        return t("decisions-most"), str(value)
    return t("decisions-framework"), t(f"decisions-framework-{value}")


SETTINGS = SettingsPart("decisions-title", SET, _now, _fields, _read, _words, _save)
