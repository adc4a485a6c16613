"""What product-ops managers do with the audit log: read it, narrow it, take it out."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.audit import access, blocks
from bot.audit.desk import DAYS
from bot.audit.exchange import lines
from bot.clock import stamp
from bot.errors import UserError
from bot.slack.answering import present_answer, selected_value
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.files import file_answer, send_export
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.settings import setting_words
from bot.slack.text import is_person
from bot.store.trail import EVERY_LINE, TrailFilter, newest
from bot.text.zone_names import known_zones

SETTINGS = settings_part("audit-title", access.SET, DAYS)
_NAMES = ("who", "kind", "day")


def register(on: Listeners) -> None:
    """The menus, the buttons."""
    on.action("audit.page", turn, access.READ)
    on.action("audit.who", narrow, access.READ)
    on.action("audit.kind", narrow, access.READ)
    on.action("audit.day", narrow, access.READ)
    on.action("audit.export", export, access.EXPORT)


def typed(request: Request, rest: str) -> Answer | None:
    """`/productops audit`."""
    return reply(_page(request, {}, ()), request.t("audit-title")) if not rest else None


def _only(carried: Mapping[str, Any]) -> dict[str, str]:
    """What a button says that the log is narrowed by; what makes no sense is left out."""
    said = {name: str(carried.get(name) or "") for name in _NAMES}
    said["who"] = said["who"] if is_person(said["who"]) else ""
    said["kind"] = said["kind"] if said["kind"] in blocks.KINDS else ""
    try:
        said["day"] = datetime.fromisoformat(said["day"]).date().isoformat() if said["day"] else ""
    except ValueError:
        said["day"] = ""
    return said


def _filter(request: Request, only: Mapping[str, str]) -> TrailFilter:
    """The lines of a day by the reader's own clock."""
    if not only.get("day"):
        return blocks.narrowed(only)
    zone = request.services.people.get(request.workspace, request.user).zone
    began = datetime.fromisoformat(only["day"]).replace(tzinfo=ZoneInfo(zone) if zone in known_zones() else UTC)
    ends = began + timedelta(days=1)  # by the clock on the wall: a day may have 23 or 25 hours
    return blocks.narrowed(only, stamp(began), stamp(ends))


def _page(request: Request, only: Mapping[str, str], before: tuple[int, ...]) -> list[Block]:
    store, workspace, t = request.services.store, request.workspace, request.t
    found = newest(store, workspace, blocks.PAGE + 1, before[-1] if before else None, _filter(request, only))
    return blocks.page(t, found, only, before, partial(setting_words, request))


def turn(request: Request) -> Answer:
    """Older or newer lines, or all again."""
    carried = load(request.value)
    numbers = carried.get("before")
    before = tuple(whole(one) for one in numbers if whole(one)) if isinstance(numbers, list) else ()
    return _shown(request, _only(carried), before)


def narrow(request: Request) -> Answer:
    """Somebody, a kind or a day was chosen above the list."""
    carried = load(str(request.action.get("block_id") or ""))
    name = str(request.action.get("action_id") or "").partition(".")[2]
    chosen = request.action.get("selected_user") or request.action.get("selected_date") or selected_value(request)
    return _shown(request, _only({**carried, name: chosen}), ())


def _shown(request: Request, only: Mapping[str, str], before: tuple[int, ...]) -> Answer:
    title = request.t("audit-title")
    return present_answer(request, _page(request, only, before), title, title, replace=True)


def export(request: Request) -> Answer:
    """What the list shows, all of it, as a file."""
    t, only = request.t, _filter(request, _only(load(request.value)))
    if not newest(request.services.store, request.workspace, 1, only=only):
        raise UserError("audit-none" if only != EVERY_LINE else "audit-empty")

    def make() -> None:
        data = "".join(lines(request.services.store, request.workspace, only))
        send_export(request, "audit", f"audit-{request.now[:10]}.jsonl", data, t("audit-ready"))

    return file_answer(request, t("audit-coming"), t("audit-title"), make)
