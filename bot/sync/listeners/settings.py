"""How far a workspace goes with a tool, said by its managers in one form, where what another chose meanwhile is asked
about."""

from collections.abc import Mapping
from dataclasses import replace

from bot.connectors.tracker import Tracker
from bot.errors import UserError
from bot.merge import FieldVersion, merge
from bot.slack import blocks as kit
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.choices import Choice, settings_part
from bot.slack.forms.view import form_view
from bot.slack.request import Answer, Request
from bot.slack.settings import SettingValues
from bot.slack.text import say
from bot.sync import access
from bot.sync.blocks import forms
from bot.sync.level import terms_of
from bot.sync.listeners.linking import desk
from bot.sync.rounds import EVERY, EVERY_USUAL, ready
from bot.sync.store import connections, meanings
from bot.sync.values import FIELDS
from bot.text import Translator

_PART = settings_part(
    "sync-title", access.MANAGE, Choice(EVERY, ("5", "10", "15"), usual=EVERY_USUAL, said="sync-every-minutes")
)


def _fields(t: Translator, values: SettingValues) -> list[Block]:
    return [*_PART.fields(t, values), kit.actions(kit.button(t("sync-standing"), "sync.standing"))]


SETTINGS = replace(_PART, fields=_fields)


def _now(request: Request, tracker: Tracker) -> dict[str, str]:
    """What the inputs say, by name."""
    store, workspace = request.services.store, request.workspace
    terms = connections.get(store, workspace, tracker.name).terms
    ways = {f"way-{one}": terms.directions[one] for one in FIELDS}
    known = meanings.statuses_of(store, workspace, tracker.name)
    return {"level": terms.level, **ways, **{f"status-{one.id}": one.place for one in known}}


def open_form(request: Request) -> Answer:
    """The form of a tool."""
    tracker = _tool(request, request.value)
    known = meanings.statuses_of(request.services.store, request.workspace, tracker.name)
    return open_answer(request, forms.terms_form(request.t, tracker, _now(request, tracker), known, request.back))


def _tool(request: Request, name: object) -> Tracker:
    found = ready(request.services).get(str(name))
    if found is None:
        raise UserError("sync-error-none")
    return found


def saved(request: Request) -> Answer:
    """The form, submitted: what was changed in it is kept, or shown again where somebody else changed it too."""
    tracker = _tool(request, request.metadata.get("tracker"))
    was = {name: str(value) for name, value in _mapping(request.metadata.get("was")).items()}
    ids = request.metadata.get("ids")
    mine = {name: str(request.values.get(name) or "") for name in ("level", *(f"way-{one}" for one in FIELDS))}
    for n, id_ in enumerate(ids if isinstance(ids, list) else []):
        mine[f"status-{id_}"] = str(request.values.get(f"status-{n}") or "")
    with request.services.store.write(request.workspace):
        now = _now(request, tracker)
        known = {name: value for name, value in mine.items() if name in now}
        found = merge(was, known, now)
        if found.conflicts:
            return _again(request, tracker, found.values, now, list(found.conflicts))
        terms = terms_of(found.values["level"], {one: found.values[f"way-{one}"] for one in FIELDS})
        places = {name.removeprefix("status-"): found.values[name] for name in found.mine if name.startswith("status-")}
        desk(request).connect(tracker.name, terms, places)
    text = say(request.t, "sync-saved", system=tracker.label)
    return result_answer(request, [kit.section(text)], text, request.t("sync-title"))


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _again(
    request: Request, tracker: Tracker, values: Mapping[str, str], now: Mapping[str, str], names: list[str]
) -> Answer:
    """The form once more, with what somebody else chose beside what both changed."""
    t, known = request.t, meanings.statuses_of(request.services.store, request.workspace, tracker.name)
    inputs = {f"status-{one.id}": f"status-{n}" for n, one in enumerate(known)}
    change = FieldVersion(0, "", request.now, {})
    beside = {inputs.get(name, name): (change, _words(t, name, now[name])) for name in names}
    view = forms.terms_form(t, tracker, values, known, request.back, beside)
    carried = {**request.metadata, "was": {**values, **now}}
    view = form_view(t, "sync.settings", "sync-settings", view["blocks"], carried)
    return Answer({"response_action": "update", "view": view})


def _words(t: Translator, name: str, value: str) -> str:
    if name == "level":
        return t(f"sync-level-{value}")
    if name.startswith("way-"):
        return t(f"sync-direction-{value}")
    return forms.meaning_words(t, value)
