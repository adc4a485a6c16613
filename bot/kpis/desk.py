"""The one place where a KPI changes: rights, names, readings and what follows from them together, or not at all."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from bot.clock import stamp
from bot.connectors import CONNECTORS, fivetran
from bot.connectors.connector import Connector, Setting
from bot.connectors.source import SourceError
from bot.errors import Mistakes, UserError
from bot.kpis import alerts
from bot.kpis.aggregate import guess
from bot.kpis.kpi import Kpi, Reading, checked
from bot.kpis.store import collections, definitions, kpis, readings
from bot.kpis.version import SETS, by_part, with_parts
from bot.merge import FieldVersion, FormBase, Merge, OvertakenError, asked_changes, merge_versions
from bot.periods import period_of, start
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.acting import Actor
from bot.slack.auditing import audit, difference
from bot.store.trail import Event

MANUAL = "manual"
_READ = ("source", "settings", "combine", "scale", "grain", "unit", "detail", "zone")  # what its answer is read by
_LASTING = ("grain", "unit", "detail")  # what the values that are there already were said in
_NOTHING = FormBase()


def check_source(kpi: Kpi, environment: Mapping[str, str], connectors: Mapping[str, Connector] = CONNECTORS) -> Kpi:
    """The KPI with the settings of its source tidied. Raises UserError beside `source`, `pipeline` or
    `settings.{name}`; UserErrors where several are wrong.

    Nobody is asked: whether the source answers is another question.
    """
    connector = connectors.get(kpi.source)
    if connector is None:
        raise UserError("kpis-error-source", field="source", source=kpi.source[:40], sources=", ".join(connectors))
    given = {name: value.strip() for name, value in kpi.settings.items() if value.strip()}
    wrong = Mistakes()
    for name in dict.fromkeys((*given, *(setting.name for setting in connector.settings))):
        wrong.of(partial(_check_named, connector, name, given, environment), None)
    if not wrong.found:
        wrong.of(partial(_check_whole, connector, given, environment), None)
    pipeline = wrong.of(partial(_checked_pipeline, kpi, connector, environment), "")
    wrong.tell()
    return replace(kpi, settings=given, pipeline=pipeline)


def _check_named(connector: Connector, name: str, given: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """One setting that a source wants, or is given."""
    setting = next((one for one in connector.settings if one.name == name), None)
    field = f"settings.{name}"
    if setting is None:
        raise UserError("kpis-error-setting", field=field, name=name[:40], source=connector.name)
    if setting.applies(given, connector.settings):
        _check_setting(setting, given.get(name, ""), environment)
    elif name in given and setting.when is not None:
        raise UserError("kpis-error-setting-when", field=field, name=name, menu=setting.when[0])


def _check_whole(connector: Connector, given: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """What the source itself thinks of its settings, and whether it can be asked at all."""
    try:
        if connector.check is not None:
            connector.check(given, environment)
    except SourceError as error:
        field = f"settings.{error.field}" if error.field else "source"
        raise UserError(error.key, field=field, **error.args_) from error
    if not connector.ready(environment):
        raise UserError("kpis-error-source-absent", field="source", source=connector.name)


def check_all(kpi: Kpi, environment: Mapping[str, str], connectors: Mapping[str, Connector] = CONNECTORS) -> Kpi:
    """The KPI, tidied by its rules and those of its source. Raises UserError, or UserErrors for all that is wrong."""
    wrong = Mistakes()
    kpi = wrong.of(lambda: checked(kpi), kpi)
    kpi = wrong.of(lambda: check_source(kpi, environment, connectors), kpi)
    wrong.tell()
    return kpi


def _checked_pipeline(kpi: Kpi, connector: Connector, environment: Mapping[str, str]) -> str:
    """The pipeline behind what a source reads; what people fill in has none."""
    if not kpi.pipeline or connector.fetch is None:
        return ""
    try:
        fivetran.check({"connection": kpi.pipeline}, environment)
    except SourceError as error:
        raise UserError(error.key, field="pipeline", **error.args_) from error
    return kpi.pipeline


def _check_setting(setting: Setting, value: str, environment: Mapping[str, str]) -> None:
    field = f"settings.{setting.name}"
    if setting.required and not value and not setting.options:
        raise UserError("kpis-error-setting-missing", field=field)
    if len(value) > setting.limit:
        raise UserError("kpis-error-too-long", field=field, limit=setting.limit, length=len(value))
    choices = setting.choices(environment) if setting.choices else setting.options
    if value and choices and value not in choices:
        raise UserError("kpis-error-choice", field=field, value=value[:40], choices=", ".join(choices)[:300])


def is_read_anew(old: Kpi, new: Kpi) -> bool:
    """Whether a source is asked something else, or its answer means something else: it is to be asked at once."""
    return any(getattr(old, name) != getattr(new, name) for name in _READ)


def later(old: Kpi, now: datetime) -> str:
    """When a KPI changes: now, yet later than it last did, so that forms opened in between hold different versions."""
    return stamp(max(now, datetime.fromisoformat(old.changed_at) + timedelta(seconds=1)))


DEFINERS = "kpis.definers"  # a setting of the workspace


def who_defines(services: Services, workspace: str) -> str:
    """Who may add a KPI: "anyone" or "managers"."""
    return str(slack_store.setting(services.store, workspace, DEFINERS, "anyone"))


@dataclass(frozen=True)
class KpiDesk(Actor):
    """Where one person hands in what they did. `delivery` names the Slack delivery, so that it has one effect."""

    connectors: Mapping[str, Connector] = field(default_factory=lambda: CONNECTORS)

    def may_change(self, kpi: Kpi) -> bool:
        """Whether this person may change what a KPI says: its owner, who added it, and managers may."""
        return self.manager or (bool(self.user) and self.user in (kpi.owner, kpi.author))

    def refuse_definer(self) -> None:
        """Raise UserError where this person may add no KPI."""
        if not self.manager and who_defines(self.services, self.workspace) == "managers":
            raise UserError("kpis-error-definers", field="name")

    def may_enter(self, kpi: Kpi) -> bool:
        """Whether this person may enter values: who may change the KPI, and its contributors."""
        return self.may_change(kpi) or (bool(self.user) and self.user in kpi.contributors)

    def kpi(self, kpi: str) -> Kpi:
        """The KPI by id, archived or not. Raises UserError when there is none."""
        found = kpis.get(self.services.store, self.workspace, kpi)
        if found is None:
            raise UserError("kpis-error-none")
        return found

    def check(self, content: Kpi, kpi: str = "", opened: FormBase = _NOTHING) -> Kpi:
        """What would be kept of a new KPI, or of the one with the id `kpi` as a form changes it. Raises UserError, or
        UserErrors for all that stands against it; nothing is written."""
        wrong, old = Mistakes(), self.kpi(kpi) if kpi else None
        content = wrong.of(lambda: self._checked(content), content)
        if old is None:
            wrong.of(self.refuse_definer, None)
        else:
            content = with_parts(old, self._merge(old, content, opened).values)
        wrong.of(lambda: self._refuse_asker(content, old), None)
        wrong.of(lambda: self._refuse_taken(content.name, kpi), None)
        if old is not None:
            wrong.of(partial(self._refuse_other_values, old, content), None)
        wrong.tell()
        return content

    def define(self, kpi: Kpi) -> Kpi:
        """Add a KPI, under an id of its own; who adds it owns it unless they name somebody. Anyone may add one that
        people fill in by hand, unless managers keep that to themselves."""
        kpi = self._checked(kpi)
        now = stamp(self.services.clock())
        with self._writing():
            self.refuse_definer()
            self._refuse_asker(kpi)
            self._refuse_taken(kpi.name)
            new = replace(
                kpi,
                id=secrets.token_hex(8),
                owner=kpi.owner or self.user,
                author=self.user,
                created_at=now,
                changed_at=now,
                archived_at="",
            )
            self._put(new)
        return new

    def edit(
        self, kpi: str, content: Kpi, opened: FormBase, *, whole: bool = False
    ) -> tuple[Kpi, Mapping[str, FieldVersion]]:
        """Change what a KPI says, by the form that was opened on it. Returns it with what somebody else wrote since
        then, by part, which stays. Raises OvertakenError where somebody else has changed the same part to something
        else; of the `whole` content where it has changed at all."""
        content = self._checked(content)
        store = self.services.store
        with self._writing():
            old = self._open(kpi)
            done = self._merge(old, content, opened)
            if done.conflicts or (whole and old.changed_at != opened.version):
                raise OvertakenError(old, old.changed_at, done)
            new = with_parts(old, done.values)
            if not done.mine:
                return old, done.changes
            new = self._checked(new)
            self._refuse_asker(new, old)
            if is_read_anew(old, new):
                collections.drop(store, self.workspace, kpi)
            self._refuse_taken(new.name, kpi)
            self._refuse_other_values(old, new)
            new = replace(new, changed_at=self._after(old))
            self._put(new, old)
        return new, done.changes

    def _merge(self, old: Kpi, content: Kpi, opened: FormBase) -> Merge:
        return merge_versions(opened, by_part(content), self._since(old, opened), SETS)

    def _since(self, now: Kpi, opened: FormBase) -> list[FieldVersion]:
        return definitions.since(self.services.store, self.workspace, now, str(opened.version or ""))

    def shown(self, now: Kpi, opened: FormBase) -> tuple[Kpi, Mapping[str, FieldVersion]]:
        """What a form of a KPI shows where nothing was typed; and who had written, by part, what it asks about."""
        known = self._since(now, opened)
        fields = opened.fields({one.version: one.fields for one in known}.get)
        return (with_parts(now, fields) if fields else now), asked_changes(opened, known)

    def restore(self, kpi: str, at: str, base: str) -> Kpi:
        """Let a KPI say again all that it said from `at` on; whether it is in use stays as it is. Raises OvertakenError
        where it has changed since `base`."""
        now = self.kpi(kpi)
        found = definitions.version(self.services.store, self.workspace, now, at)
        if found is None:
            raise UserError("kpis-error-version-none")
        return self.edit(kpi, found.kpi, FormBase(base), whole=True)[0]

    def confirm_combine(self, kpi: str) -> Kpi:
        """Keep the guess of how values combine as said; nothing where somebody has said it already."""
        with self._writing():
            old = self._open(kpi)
            if old.combine:
                return old
            new = replace(old, combine=guess(old), changed_at=self._after(old))
            self._put(new, old)
        return new

    def archive(self, kpi: str) -> Kpi:
        """Take a KPI out of use; its readings stay, and `unarchive` brings it back."""
        with self._writing():
            old = self._open(kpi)
            now = self._after(old)
            new = replace(old, archived_at=now, changed_at=now)
            self._put(new, old)
        return new

    def unarchive(self, kpi: str) -> Kpi:
        """Bring an archived KPI back into use."""
        with self._writing():
            old = self.kpi(kpi)
            self._refuse_stranger(old)
            if not old.archived_at:
                return old
            self._refuse_taken(old.name)
            new = replace(old, archived_at="", changed_at=self._after(old))
            self._put(new, old)
        return new

    def set_value(self, kpi: str, value: float, period: str = "") -> Reading:
        """Keep a value that somebody knows: for the current period unless another is given. Returns it as it is kept,
        with what it corrects."""
        store, now = self.services.store, self.services.clock()
        with self._writing():
            old = self._in_use(kpi)
            if not self.may_enter(old):
                raise UserError("kpis-error-rights-enter", name=old.name)
            if self.connectors[old.source].fetch is not None:
                raise UserError("kpis-error-fetched", name=old.name)
            period = period or period_of(old.grain, now, old.zone)
            if start(old.grain, period, old.zone) > now:
                raise UserError("kpis-error-future", field="period")
            readings.put(store, self.workspace, [Reading(kpi, period, value, stamp(now), MANUAL, person=self.user)])
            kept = readings.exactly(store, self.workspace, {kpi: period})[kpi]
            alerts.look(self.services, self.workspace, [old])
        return kept

    def undo_value(self, kpi: str, period: str, version: int) -> Reading | None:
        """Take back a value that this person entered: the one before it counts again, under a version of its own, or
        none where there was none. Raises UserError when another has come meanwhile."""
        store, at = self.services.store, stamp(self.services.clock())
        with self._writing():
            old = self._in_use(kpi)
            if not self.may_enter(old):
                raise UserError("kpis-error-rights-enter", name=old.name)
            newest = readings.exactly(store, self.workspace, {kpi: period}).get(kpi)
            if newest is None or (newest.version, newest.person) != (version, self.user):
                raise UserError("kpis-error-undo")
            return readings.take_back(store, self.workspace, newest, at)

    def _put(self, new: Kpi, old: Kpi | None = None) -> None:
        kpis.put(self.services.store, self.workspace, [new])
        definitions.put(self.services.store, self.workspace, new, self.user, old)
        before, after = difference(by_part(old) if old else {}, by_part(new))
        moved = "archived" if new.archived_at else "restored"
        did = "added" if old is None else "edited" if old.archived_at == new.archived_at else moved
        audit(self.services, self.workspace, Event(f"kpis.{did}", self.user, new.name, before, after))

    def _in_use(self, kpi: str) -> Kpi:
        found = self.kpi(kpi)
        if found.archived_at:
            raise UserError("kpis-error-archived", name=found.name)
        return found

    def _open(self, kpi: str) -> Kpi:
        found = self._in_use(kpi)
        self._refuse_stranger(found)
        return found

    def _checked(self, kpi: Kpi) -> Kpi:
        return check_all(kpi, self.services.tools.environment, self.connectors)

    def _after(self, old: Kpi) -> str:
        return later(old, self.services.clock())

    def _refuse_stranger(self, kpi: Kpi) -> None:
        if not self.may_change(kpi):
            raise UserError("kpis-error-rights", name=kpi.name)

    def _refuse_asker(self, kpi: Kpi, old: Kpi | None = None) -> None:
        # What a source is asked for reaches data of the company.
        as_it_was = old is not None and (kpi.source, kpi.settings) == (old.source, old.settings)
        if kpi.source != MANUAL and not as_it_was and not self.manager:
            raise UserError("kpis-error-source-rights", field="source")

    def _refuse_taken(self, name: str, own: str = "") -> None:
        other = kpis.by_name(self.services.store, self.workspace, name)
        if other is not None and other.id != own:
            raise UserError("kpis-error-taken", field="name", name=other.name)

    def _refuse_other_values(self, old: Kpi, new: Kpi) -> None:
        changed = [name for name in _LASTING if getattr(old, name) != getattr(new, name)]
        if changed and readings.any_of(self.services.store, self.workspace, old.id):
            raise UserError("kpis-error-lasting", field="grain" if "grain" in changed else "unit", name=old.name)
