"""Everything that is listened to, tried by everybody: what is done and refused is what the listeners declare."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from slack_bolt import BoltRequest

from bot.features import FEATURES
from bot.slack import listen
from bot.slack.access import FACT, Permission, Role
from bot.slack.connect import allow
from bot.slack.listen import ActPermissions
from bot.slack.permissions import give
from bot.slack.request import Request
from bot.slack.settings import WorkspaceSettings
from bot.slack.store import purge
from sandbox import CONNECTED
from sandbox.inputs import elements_of, fill
from tests.conftest import CHANNEL, World, Worlds
from tests.scenarios.access_cases import ROOMS, Case
from tests.scenarios.access_records import FOREIGN, GUEST, MANAGER, PEOPLE, PRIVATE, SECRET, SHARED, Records
from tests.scenarios.conftest import Log
from tests.scenarios.test_tenancy import rows, tables

Json = dict[str, Any]

CASES = [case for room in ROOMS.values() for case in room]
BOOKKEEPING = ("person", "seen", "private_place", "place_member")
READ = ("users.", "conversations.", "auth.", "files.info", "chat.getPermalink", "views.publish")
TOLD = (
    "response_url",
    "chat.postEphemeral",
    "views.open",
    "views.push",
    "views.update",
)  # whoever acts, and nobody else
SHEETS = {
    "glossary": "term,definition\nNew,Something.\n",
    "ideas": "title\nNew\n",
    "kpis": f"kpi,date,value\n{SECRET} sign-ups,2026-11-01,5\n",
}


@dataclass
class Outcome:
    """What came of one try: the keys of the errors that were told, the rows that came and those that went, what the bot
    called, and what its acknowledgement said."""

    errors: list[str]
    came: list[str]
    gone: list[str]
    calls: list[tuple[str, Any]]
    body: Any = None
    said: str = field(default="", repr=False)

    @property
    def effect(self) -> bool:
        """Whether anything was done or shown."""
        return bool(self.came or self.gone or self.body or self.calls)

    @property
    def to_others(self) -> list[str]:
        """The calls that reach others than who acts."""
        return [method for method, _ in self.calls if method not in TOLD]


class Office:
    """A workspace with somebody of each kind, and what they try in it."""

    def __init__(self, world: World, errors: list[str]) -> None:
        self.world, self.core, self.errors = world, world.slack.core, errors
        self.services, self.workspace = world.bot.services, world.workspace
        self.tables = tables(self.services.store)
        self.core.workspace.change_member(PEOPLE[Role.OUTSIDER], **FOREIGN)
        self.core.workspace.conversations[CHANNEL].members |= {GUEST.id, MANAGER.id}

    def clear(self, case: Case) -> None:
        """Begin anew: nothing is kept but who is who, and the roles are given again, to some who may not hold them."""
        with self.services.store.write(self.workspace):
            purge(self.services.store, self.workspace, [one for one in self.tables if one != "person"])
        forged = [PEOPLE[Role.OUTSIDER], GUEST.id] if case.name != "settings.save" else []
        give(self.services, self.workspace, Role.MANAGER, [MANAGER.id, *forged])
        give(self.services, self.workspace, Role.EDITOR, [PEOPLE[Role.EDITOR], *forged])
        allow(self.services, self.workspace, [SHARED])

    def permission(self, case: Case) -> Permission:
        """Who may, as it is declared."""
        if case.name == "settings.save":
            parts = WorkspaceSettings([one.settings for one in FEATURES if one.settings]).parts
            named = (f"settings-may-{case.act}", f"{case.act}-may-set")
            return next(part.may for part in parts if part.may.does in named)
        on = self.world.bot.listeners
        listener = on.registered[case.kind, case.name.partition(":")[0]]
        if case.kind == "command" and case.act == "settings":
            listener = on.words["settings"]
        may = listener.may
        return may.permissions.get(case.act, may.otherwise) if isinstance(may, ActPermissions) else may

    def attempt(self, case: Case, person: str, records: Records, by: str = "") -> Outcome:
        """Try something; `by` opens the form it is done in."""
        payload = self.payload(case, person, records, by or PEOPLE[case.by])
        self.world.settle()  # what the ledger posts of what is there
        before, calls = self.kept(), self.core.calls
        calls.clear()
        self.errors.clear()
        answer = self.world.bot.app.dispatch(BoltRequest(mode="socket_mode", body=payload))
        self.world.settle()
        after, body = self.kept(), json.loads(answer.body or "null")
        came, gone = sorted(after - before), sorted(before - after)
        alone = (person, f"D{person[1:]}")  # what is written to whoever acts reaches nobody else
        own = [
            (TOLD[0] if args.get("channel") in alone else name, args)
            for name, args in calls
            if not name.startswith(READ)
        ]
        return Outcome(list(self.errors), came, gone, own, body, json.dumps([body, calls], default=str))

    def kept(self) -> set[str]:
        """What is in the workspace, a line each, but for what the bot only remembers of people and deliveries."""
        found = {
            table: kept for table, kept in rows(self.services.store, self.workspace).items() if table not in BOOKKEEPING
        }
        return {f"{table} {one}" for table, kept in found.items() for one in kept if '"greeted"' not in one}

    # -- payloads -----------------------------------------------------------------------------

    def payload(self, case: Case, person: str, records: Records, by: str) -> Json:
        """What Slack delivers when somebody does it."""
        case.needs(records)
        here = SHARED if person == PEOPLE[Role.OUTSIDER] else CHANNEL
        value, payloads = self.value(case, person, records, here), self.core.payloads
        conversation = self.core.workspace.conversations[here]
        message = self.run(lambda: self.core.workspace.post_as_bot(conversation, {"text": "x", "blocks": []}))
        if case.kind == "command":
            return self.run(lambda: payloads.command(person, conversation, case.name, value))
        if case.kind == "event":
            return self.event(case, person, here, value)
        if case.kind == "shortcut":
            if case.message:
                return self.run(lambda: payloads.message_shortcut(person, case.name, conversation, message))
            return self.run(lambda: payloads.shortcut(person, case.name))
        view = self.form(case, person, records, by, here) if case.form else None
        if case.kind == "view":
            return self.run(lambda: payloads.submission(person, view))
        if case.kind == "options":
            return self.run(lambda: payloads.suggestion(person, payloads.view_place(view), "team", case.name, value))
        action: Json = {"type": "button", "block_id": "b", "action_id": case.name, "value": value}
        if case.menu:
            option = {"text": {"type": "plain_text", "text": "x"}, "value": value}
            action = {"type": "static_select", "block_id": "b", "action_id": case.name, "selected_option": option}
        if view is not None:
            return self.run(lambda: payloads.view_action(person, view, action))
        return self.run(lambda: payloads.message_action(person, conversation, message, action, {}))

    def event(self, case: Case, person: str, here: str, value: str) -> Json:
        """Somebody mentions the bot, or opens its Home."""
        event: Json = {"type": case.name, "user": person, "text": value, "channel": here, "ts": "1700000000.000200"}
        if case.name == "app_home_opened":
            event |= {"channel": f"D{person[1:]}", "tab": "home"}
        team = self.core.workspace.team_of(person)
        event |= {"user_team": team} if team != self.workspace else {}
        return self.run(lambda: self.core.payloads.event(event))

    def value(self, case: Case, person: str, records: Records, here: str) -> str:
        """What is carried, with what is of whoever acts."""
        value = str(case.value(records))
        if value == "own value":
            return records.entered(person)
        if '"own"' in value:
            return json.dumps({**json.loads(value), "file": self.file(case, person)})
        return value.replace('"here"', f'"{here}"').replace(" here", f" {here}")

    def file(self, case: Case, person: str) -> Json:
        """A file that somebody uploads for it."""
        room = case.name.partition(".")[0]
        file = self.world.person(person).upload("rows.csv", SHEETS[room].encode())
        self.run(lambda: self.core.files.hand_over(file["id"]))
        return file

    def form(self, case: Case, person: str, records: Records, by: str, here: str) -> Json:
        """The form of a case as somebody opened it, in the hands of another person, filled in."""
        assert case.form is not None
        self.world.bot.app.dispatch(
            BoltRequest(mode="socket_mode", body=self.payload(case.form, by, records, PEOPLE[case.form.by]))
        )
        self.world.settle()
        shown = [
            args["view"] for method, args in self.core.calls if method in ("views.open", "views.push", "views.update")
        ]
        source = shown[-1] if isinstance(shown[-1], dict) else json.loads(shown[-1])
        if person == PEOPLE[Role.OUTSIDER]:
            carried = {**json.loads(source.get("private_metadata") or "{}"), "shared_channel": SHARED}
            source = {**source, "private_metadata": json.dumps(carried)}

        def hand() -> Json:
            self.core.views.clear(person)
            return self.core.views.open(person, source)

        view = self.run(hand)
        values: Json = {}
        for name, chosen in case.fill(records).items():
            found = [(block, element) for block, element in elements_of(view["blocks"]) if block["block_id"] == name]
            assert found, f"{case.title}: no field {name} in {[b['block_id'] for b, _ in elements_of(view['blocks'])]}"
            value = [self.file(case, person)] if name == "file" else here if chosen == "here" else chosen
            for block, element in found:
                values.setdefault(block["block_id"], {})[element["action_id"]] = fill(element, value)
        self.run(lambda: self.core.views.remember(view, values))
        return dict(view)

    def run(self, do: Callable[[], Any]) -> Any:
        """Do something where the sandbox does things."""

        async def done() -> Any:
            return do()

        return self.world.slack.run(done())


@pytest.fixture
def office(make_world: Worlds, sqlite_url: str, log: Log, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """A workspace with somebody of each kind; what the bot tells of errors is heard."""
    log.may_hold_errors = True
    errors: list[str] = []
    told = listen.explain

    def explain(request: Request, error: Exception) -> Any:
        errors.extend(one.key for one in getattr(error, "all", ())) if hasattr(error, "all") else errors.append(
            repr(error)
        )
        return told(request, error)

    monkeypatch.setattr(listen, "explain", explain)
    organisation = replace(CONNECTED, members=(*CONNECTED.members, GUEST, MANAGER))
    world = make_world(sqlite_url, "http", organisation=organisation)
    yield Office(world, errors)
    world.slack.refusals.clear()


def every(may: Permission | ActPermissions) -> list[Permission]:
    """Everything that a listener lets be done."""
    return may.all if isinstance(may, ActPermissions) else [may]


def is_placeless(case: Case) -> bool:
    """Whether it happens in no channel: another company's people are allowed in channels alone."""
    return (case.kind == "shortcut" and not case.message) or case.name == "app_home_opened"


def wrong(office: Office, case: Case, role: Role) -> str:
    """What is not as declared when somebody tries something; empty where all is."""
    office.clear(case)
    permission = office.permission(case)
    came = office.attempt(case, PEOPLE[role], Records(office.services, office.workspace))
    title = f"{case.title} by {role}"
    if permission.allows(role) and not (role is Role.OUTSIDER and is_placeless(case)):
        return "" if came.effect and not came.errors else f"{title} is not done: {came}"
    refused = {permission.refusal, "slack-stranger", "settings-error-nobody"} & set(came.errors) or case.kind == "event"
    if came.came or came.gone or came.to_others or not refused:
        return f"{title} is not refused: {came}"
    return ""


@pytest.mark.parametrize("room", ROOMS)
def test_who_may_is_what_is_declared(office: Office, room: str) -> None:
    """Outsiders, guests, members, those asked, authors, owners, editors, managers and administrators do what the
    listeners say they may, and nothing else; administrators of another company are nobody's."""
    found = [wrong(office, case, role) for case in ROOMS[room] for role in Role]
    assert "\n".join(one for one in found if one) == ""


def test_nothing_is_left_out(office: Office) -> None:
    """Whatever is listened to is tried, and each of the things that it does; nothing is registered without saying who
    may, in words, and what others are told."""
    on, texts = office.world.bot.listeners, office.services.texts.speak("en")
    tried = {(case.kind, case.name.partition(":")[0]) for case in CASES}
    assert {key for key, one in on.registered.items() if one.may is not FACT} == tried
    declared = {permission for one in on.registered.values() for permission in every(one.may)} - {FACT}
    assert declared <= {office.permission(case) for case in CASES}
    assert all(texts(permission.does) for permission in declared)
    with pytest.raises(TypeError):
        on.action("trial", lambda _: None)  # type: ignore[call-arg]


@pytest.mark.parametrize("room", ["glossary", "ideas"])
def test_what_was_captured_in_private_is_nobody_elses(office: Office, room: str) -> None:
    """Who may not see a record does nothing to it, and reads nothing of it, whatever their button or form says: neither
    its owner, nor an editor, a manager or an administrator."""
    found = []
    for case in ROOMS[room]:
        for role in (Role.MEMBER, Role.OWNER, Role.EDITOR, Role.MANAGER, Role.ADMINISTRATOR):
            office.clear(case)
            records = Records(office.services, office.workspace, PRIVATE)
            try:
                came = office.attempt(case, PEOPLE[role], records, by=PEOPLE[Role.AUTHOR])
            except LookupError:  # the form is not shown to whoever is to fill it in
                continue
            touched = [row for row in (*came.came, *came.gone) if any(mark in row for mark in records.marks)]
            if SECRET in came.said or touched:
                found.append(f"{case.title} by {role}: {came}")
    assert "\n".join(found) == ""
