"""What a workspace decides, roles among it: one form, of parts that the rooms declare.

A reader sees the parts they may change. Who saves a form that was open while somebody else saved takes nothing back:
see `bot.merge`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.errors import Mistakes, UserError
from bot.merge import FieldVersion, FormBase, merge
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import conflict
from bot.slack.access import NAMED, Permission, Role
from bot.slack.auditing import audit
from bot.slack.blocks import Block
from bot.slack.connect import allow, channels, check_people
from bot.slack.forms.view import form_view
from bot.slack.listen import Listeners
from bot.slack.permissions import PRODUCT_OPS_MANAGER, allowed, give, holders
from bot.slack.request import Answer, Request, workspace_language
from bot.slack.store import (
    ROLE_CHANGED,
    SETTING_CHANGED,
    SettingChange,
    save_setting,
    setting_changes,
    settings_version,
)
from bot.slack.text import Mrkdwn, escape, mention, moment, say
from bot.store.trail import Event
from bot.text import LANGUAGES, Translator

WORDS = ("settings", "reglages", "parametres")  # after any command, folded
OPEN = Permission("settings-may-open", NAMED, "settings-error-nobody")
_SAVE = replace(OPEN, of_record=True)  # each part says of its own who may
_MANAGERS = frozenset({Role.MANAGER})
_CHANGES = 40  # that the list of changes shows

SettingValues = Mapping[str, object]  # by field: texts, and tuples of texts, numbers and tuples


@dataclass(frozen=True)
class SettingsPart:
    """What a room lets a workspace decide.

    A field has the name of its input's block id, which no other part uses; `sets` are those whose members are people,
    channels or the like, `roles` those whose members are given a role by it. `title` is a Fluent key. `may` says who
    may read and change the part. `now` are the present values, `fields` the inputs that show values. `read` is what was
    typed, and raises UserError beside the fields. `words` names a field and says a value of it. `save` keeps what was
    changed, inside `store.write`, and returns what else the person should know.
    """

    title: str
    may: Permission
    now: Callable[[Services, str], SettingValues]
    fields: Callable[[Translator, SettingValues], list[Block]]
    read: Callable[[Request], SettingValues]
    words: Callable[[Translator, str, object], tuple[str, str]]
    save: Callable[[Request, SettingValues], str]
    sets: Sequence[str] = ()
    roles: Sequence[str] = ()


class WorkspaceSettings:
    """The form, for the parts of every room."""

    def __init__(self, parts: Sequence[SettingsPart]) -> None:
        """The workspace's own parts come first."""
        self.parts = (LANGUAGE, ROLES, CONNECT, *parts)

    def register(self, on: Listeners) -> None:
        """The button, the word after any command, and the form."""
        on.action("settings.open", self.open, OPEN)
        on.word(WORDS, self.open, OPEN)
        on.view("settings.save", self.save, _SAVE)
        on.action("settings.changes", self.changes, OPEN)

    def may_open(self, request: Request) -> bool:
        """Whether there is anything that this person may change."""
        return bool(self._open_to(request))

    def _open_to(self, request: Request) -> list[SettingsPart]:
        services, workspace, user = request.services, request.workspace, request.user
        return [part for part in self.parts if allowed(services, workspace, user, part.may)]

    def open(self, request: Request) -> Answer:
        """Open the form."""
        parts = self._open_to(request)
        version = settings_version(request.services.store, request.workspace)
        view = settings_form(request.t, parts, _now(request, parts), FormBase(version), back=request.back)
        return Answer(then=lambda: request.open(view))

    def save(self, request: Request) -> Answer:
        """The form, submitted: what was changed in it is kept, or shown again where somebody else changed it too."""
        shown = request.metadata.get("parts")
        parts = [part for part in self.parts if isinstance(shown, list) and part.title in shown]
        typed = _typed(request, parts)
        store, workspace, opened = request.services.store, request.workspace, FormBase.unpack(request.metadata)
        with store.write(workspace):
            now, version = _now(request, parts), settings_version(store, workspace)
            made = setting_changes(store, workspace, _oldest(opened))
            found = merge(
                opened.fields(partial(_values_at, now, made)),
                typed,
                now,
                [name for part in parts for name in part.sets],
            )
            if found.conflicts:
                asked = opened.ask(found.conflicts, version)
                beside = {
                    name: (_last(made, name, request.now), _words(request.t, parts, name, now[name])[1])
                    for name in found.conflicts
                }
                view = settings_form(request.t, parts, found.values, asked, beside=beside, back=request.back)
                return Answer({"response_action": "update", "view": view})
            if not found.mine or not request.first_delivery():  # what begins anew must not do so twice
                return Answer()
            changed = {name: found.values[name] for name in found.mine}
            more = _save(request, parts, changed)
            roles = {name for part in parts for name in part.roles}
            dids = {name: ROLE_CHANGED if name in roles else SETTING_CHANGED for name in changed}
            told = [Event(did, request.user, name, now[name], changed[name]) for name, did in dids.items()]
            audit(request.services, workspace, *told)
        return self._saved(request, parts, found.mine, more)

    def _saved(
        self, request: Request, parts: Sequence[SettingsPart], names: Sequence[str], more: Sequence[str]
    ) -> Answer:
        """One line of what was changed, where the form was opened in a conversation; Home shows it by itself."""
        if not (request.back or more):
            return Answer()
        t, now = request.t, _now(request, parts)
        fields = ", ".join(_words(t, parts, name, now[name])[0] for name in names)
        text = Mrkdwn(" ".join([say(t, "settings-saved", fields=fields), *map(escape, more)]))
        return Answer(then=lambda: request.tell(text))

    def changes(self, request: Request) -> Answer:
        """Who changed what of the parts that this person sees, the last first."""
        parts, t = self._open_to(request), request.t
        known = set(_now(request, parts))
        found = [one for one in setting_changes(request.services.store, request.workspace) if one.field in known]
        view = changes_modal(t, [_change(t, parts, one) for one in reversed(found[-_CHANGES:])])
        return Answer(then=lambda: request.open(view))


def _now(request: Request, parts: Sequence[SettingsPart]) -> dict[str, object]:
    found: dict[str, object] = {}
    for part in parts:
        found |= part.now(request.services, request.workspace)
    return found


def _typed(request: Request, parts: Sequence[SettingsPart]) -> dict[str, object]:
    """What stands in the form. Raises UserErrors for all that is wrong, a right lost meanwhile included."""
    wrong, typed = Mistakes(), dict[str, object]()
    for part in parts:
        if allowed(request.services, request.workspace, request.user, part.may):
            nothing: SettingValues = {}
            typed |= wrong.of(partial(part.read, request), nothing)
        else:
            first = next(iter(part.now(request.services, request.workspace)))
            wrong.found.append(UserError(part.may.refusal, field=first))
    wrong.tell()
    return typed


def _save(request: Request, parts: Sequence[SettingsPart], changed: SettingValues) -> list[str]:
    """Keep what was changed, part by part; what else the person should know."""
    told = []
    for part in parts:
        own = part.now(request.services, request.workspace)
        mine = {name: value for name, value in changed.items() if name in own}
        told.append(part.save(request, mine) if mine else "")
    return [text for text in told if text]


def _oldest(opened: FormBase) -> int:
    versions = [opened.version, *opened.asked.values()]
    return min((one for one in versions if isinstance(one, int)), default=0)


def _last(made: Sequence[SettingChange], name: str, now: str) -> FieldVersion:
    """Who wrote what a field says now."""
    found = next((one for one in reversed(made) if one.field == name), None)
    return FieldVersion(found.version, found.person, found.at, {}) if found else FieldVersion(0, "", now, {})


def _values_at(now: SettingValues, made: Sequence[SettingChange], version: object) -> SettingValues:
    """What every field said at a version: what it says now, with each later change taken back."""
    values = dict(now)
    for one in reversed(made):
        if one.field in values and isinstance(version, int) and one.version > version:
            values[one.field] = one.before
    return values


# -- what it shows -----------------------------------------------------------------------------------------------------


def settings_form(
    t: Translator,
    parts: Sequence[SettingsPart],
    values: SettingValues,
    base: FormBase | None = None,
    *,
    beside: conflict.Values | None = None,
    back: str = "",
) -> Block:
    """The form with these parts; `beside` says what somebody else saved meanwhile."""
    blocks: list[Block] = []
    for part in parts:
        blocks += [kit.header(t(part.title)), *part.fields(t, values)]
    blocks += [kit.divider(), kit.actions(kit.button(t("settings-changes"), "settings.changes"))]
    carried = {**(base or FormBase()).pack(), "parts": [part.title for part in parts], "back": back}
    fields = conflict.ask(t, blocks, beside) if beside else blocks
    return form_view(t, "settings.save", "slack-settings", fields, carried)


def changes_modal(t: Translator, lines: Sequence[str]) -> Block:
    """What was changed, a line each."""
    blocks = [kit.section(line) for line in lines] or [kit.section(t("settings-changes-none"))]
    return kit.modal("settings.changes", t("settings-changes"), blocks, close=t("slack-close"))


def setting_words(request: Request, name: str, value: object) -> tuple[str, str] | None:
    """What a setting is called, and a value of it as it was stored; None for one that there is no more."""
    services = request.services
    known = [part for part in services.settings if name in part.now(services, request.workspace)]
    return _words(request.t, known, name, _tuples(value)) if known else None


def _tuples(value: object) -> object:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _words(t: Translator, parts: Sequence[SettingsPart], name: str, value: object) -> tuple[str, str]:
    owner = next(part for part in parts if any(b.get("block_id") == name for b in part.fields(t, {name: value})))
    label, said = owner.words(t, name, value)
    return label, said or "–"


def _change(t: Translator, parts: Sequence[SettingsPart], one: SettingChange) -> Mrkdwn:
    label, before = _words(t, parts, one.field, one.before)
    after = _words(t, parts, one.field, one.after)[1]
    who = mention(one.person) if one.person else t("slack-somebody")
    return say(t, "settings-change", who=who, when=moment(t, one.at), field=label, before=before, after=after)


# -- what is nobody else's ---------------------------------------------------------------------------------------------


def people_words(user_ids: object) -> Mrkdwn:
    """People named in a value, for `SettingsPart.words`."""
    return Mrkdwn(" ".join(mention(str(user)) for user in user_ids)) if isinstance(user_ids, tuple) else Mrkdwn("")


def chosen_several(value: object) -> tuple[str, ...]:
    """Several people or channels that were chosen in a form, in an order of their own."""
    return tuple(sorted(str(one) for one in value)) if isinstance(value, list) else ()


def chosen_people(request: Request, field: str) -> tuple[str, ...]:
    """The people who were chosen to hold a role. Raises UserErrors for guests and those of another company."""
    people = chosen_several(request.values.get(field))
    check_people(request.services, request.workspace, people, field, guests=False)
    return people


def _language_fields(t: Translator, values: SettingValues) -> list[Block]:
    options = [kit.option(t(f"slack-language-{language}"), language) for language in LANGUAGES]
    chosen = str(values.get("language") or "")
    return [kit.choice_input("language", t("slack-language"), options, value=chosen, hint=t("slack-language-hint"))]


def _read_language(request: Request) -> SettingValues:
    language = request.values.get("language")
    return {"language": language} if language in LANGUAGES else {}


def _save_language(request: Request, changed: SettingValues) -> str:
    save_setting(request.services.store, request.workspace, "language", changed["language"])
    return ""


def _manager_fields(t: Translator, values: SettingValues) -> list[Block]:
    named = [str(one) for one in _tuple(values.get("managers"))]
    return [kit.people_input("managers", t("slack-managers"), value=named, hint=t("slack-managers-hint"))]


def _tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _save_managers(request: Request, changed: SettingValues) -> str:
    named = [str(one) for one in _tuple(changed["managers"])]
    give(request.services, request.workspace, PRODUCT_OPS_MANAGER, named)
    return ""


LANGUAGE = SettingsPart(
    title="settings-workspace",
    may=Permission("settings-may-language", frozenset({Role.ADMINISTRATOR}), "slack-admins-only"),
    now=lambda services, workspace: {"language": workspace_language(services, workspace)},
    fields=_language_fields,
    read=_read_language,
    words=lambda t, _, value: (t("slack-language"), t(f"slack-language-said-{value}")),
    save=_save_language,
)
ROLES = SettingsPart(
    title="settings-roles",
    may=Permission("settings-may-roles", _MANAGERS, "slack-managers-only"),
    now=lambda services, workspace: {"managers": tuple(sorted(holders(services, workspace, PRODUCT_OPS_MANAGER)))},
    fields=_manager_fields,
    read=lambda request: {"managers": chosen_people(request, "managers")},
    words=lambda t, _, value: (t("slack-managers"), people_words(value)),
    save=_save_managers,
    sets=("managers",),
    roles=("managers",),
)


def _channel_fields(t: Translator, values: SettingValues) -> list[Block]:
    named = [str(one) for one in _tuple(values.get("connect"))]
    return [kit.channels_input("connect", t("slack-connect"), value=named, hint=t("slack-connect-hint"))]


def _save_channels(request: Request, changed: SettingValues) -> str:
    allow(request.services, request.workspace, [str(one) for one in _tuple(changed["connect"])])
    return ""


CONNECT = SettingsPart(
    title="settings-connect",
    may=Permission("settings-may-connect", _MANAGERS, "slack-managers-only"),
    now=lambda services, workspace: {"connect": tuple(channels(services, workspace))},
    fields=_channel_fields,
    read=lambda request: {"connect": chosen_several(request.values.get("connect"))},
    words=lambda t, _, value: (t("slack-connect"), Mrkdwn(" ".join(f"<#{escape(str(one))}>" for one in _tuple(value)))),
    save=_save_channels,
    sets=("connect",),
)
