"""What is decided of the glossary: who changes it, who its editors are, and the channel that reads what is missing."""

from dataclasses import replace

from bot.glossary import weekly
from bot.glossary.access import SET
from bot.glossary.blocks import settings as blocks
from bot.glossary.change import EDITOR, ask_approval, needs_approval
from bot.services import Services
from bot.slack.permissions import give, holders
from bot.slack.places import check_place, zone_of
from bot.slack.request import Request
from bot.slack.settings import SettingsPart, SettingValues, chosen_people


def _now(services: Services, workspace: str) -> SettingValues:
    planned = weekly.planned(services, workspace)
    return {
        "approval": "editors" if needs_approval(services, workspace) else "open",
        "editors": tuple(sorted(holders(services, workspace, EDITOR))),
        "weekly": blocks.weekly_value(planned.channel, planned.cadence) if planned else (),
    }


def _read(request: Request) -> SettingValues:
    """What was typed. Another channel is looked at, and takes the zone of whoever chose it."""
    planned, channel = weekly.planned(request.services, request.workspace), str(request.values.get("weekly") or "")
    cadence = planned.cadence if planned else weekly.mondays("UTC")
    if channel and (planned is None or planned.channel != channel):
        check_place(request, channel, "weekly")
        cadence = replace(cadence, zone=zone_of(request))
    return {
        "approval": "editors" if request.values.get("approval") == "editors" else "open",
        "editors": chosen_people(request, "editors"),
        "weekly": blocks.weekly_value(channel, cadence) if channel else (),
    }


def _save(request: Request, changed: SettingValues) -> str:
    services, workspace = request.services, request.workspace
    if "weekly" in changed:
        weekly.plan(services, workspace, *blocks.weekly_of(changed["weekly"]), request.user)
    if "approval" in changed:
        ask_approval(services, workspace, changed["approval"] == "editors")
    if "editors" in changed:
        give(services, workspace, EDITOR, [str(one) for one in blocks.people(changed["editors"])])
    return ""


SETTINGS = SettingsPart(
    title="glossary-home-title",
    may=SET,
    now=_now,
    fields=blocks.fields,
    read=_read,
    words=blocks.words,
    save=_save,
    sets=("editors",),
    roles=("editors",),
)
