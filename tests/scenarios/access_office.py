"""A workspace with somebody of each kind, and what comes of what they try in it."""

import json
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from slack_bolt import BoltRequest, BoltResponse

from bot.connectors.pools import PoolBySystem
from bot.features import FEATURES
from bot.slack.access import Permission, Role
from bot.slack.connect import allow
from bot.slack.listen import ActPermissions
from bot.slack.permissions import give
from bot.slack.settings import WorkspaceSettings
from bot.store.seal import unsealed
from sandbox.inputs import elements_of, fill
from tests.conftest import CHANNEL, World
from tests.scenarios.access_cases import Case
from tests.scenarios.access_records import FOREIGN, GUEST, MANAGER, PEOPLE, SECRET, SHARED, Records
from tests.scenarios.rows import filled, rows, tables

Json = dict[str, Any]
Value = TypeVar("Value")

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
    "decisions": f"title,owner,topic,evidence\nNew,{PEOPLE[Role.MEMBER]},Releases,opinion\n",
    "rights": f"title,owner\nNew,{PEOPLE[Role.MEMBER]}\n",
    "champions": "title\nNew\n",
    "blockers": "title,category,shown\nNew,data,named\n",
    "guild": "title,held_on,starts,zone\nNew,2026-11-01,15:00,UTC\n",
    "topics": "title\nNew\n",
    "insights": "title,area\nNew,Pricing\n",
    "roadmap": "title\nNew\n",
    "goals": "objective,key result,start,target\nNew,NPS,1,5\n",
    "sessions": "title,held_on\nNew,2026-11-01\n",
    "customers": "title\nNew\n",
    "playbooks": "title,steps\nNew,1 do this\n",
    "tools": "title,cost\nNew,1200 EUR\n",
    "actions": f"title,first_step,owner,due_on\nNew,Ask,{PEOPLE[Role.MEMBER]},2031-01-01\n",
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


def has_done(executor: PoolBySystem) -> Callable[[], bool]:
    """Whether an executor has done all that it is given from now on."""
    begun: set[object] = set()
    submit = executor.submit

    def noted(*task: Any, **more: Any) -> Future[Any]:
        one = object()
        begun.add(one)  # before it is begun: whoever waits may look in between
        future = submit(*task, **more)
        future.add_done_callback(lambda _: begun.discard(one))
        return future

    executor.submit = noted  # type: ignore[method-assign]
    return lambda: not begun


class Office:
    """A workspace with somebody of each kind, and what they try in it."""

    def __init__(self, world: World, errors: list[str]) -> None:
        self.world, self.core, self.errors = world, world.slack.core, errors
        self.services, self.workspace = world.bot.services, world.workspace
        self.tables = tables(self.services.store)
        self._has_asked = has_done(self.services.asking)
        self.core.workspace.change_member(PEOPLE[Role.OUTSIDER], **FOREIGN)
        self.core.workspace.conversations[CHANNEL].members |= {GUEST.id, MANAGER.id}

    def clear(self, case: Case) -> None:
        """Begin anew: nothing is kept but who is who, and the roles are given again, to some who may not hold them."""
        with self.services.store.write(self.workspace), unsealed(self.services.store, self.workspace):
            for table in filled(self.services.store, self.workspace, self.tables):
                if table != "person":
                    self.services.store.run(f"DELETE FROM {table} WHERE workspace = :team", team=self.workspace)
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
        self.settle()  # what the ledger posts of what is there
        before, calls = self.kept(), self.core.calls
        answer = self._deliver(payload)
        after, body = self.kept(), json.loads(answer.body or "null")
        came, gone = sorted(after - before), sorted(before - after)
        alone = (person, f"D{person[1:]}")  # what is written to whoever acts reaches nobody else
        own = [
            (TOLD[0] if args.get("channel") in alone else name, args)
            for name, args in calls
            if not name.startswith(READ) or case.name == "home.page"
        ]
        return Outcome(list(self.errors), came, gone, own, body, json.dumps([body, calls], default=str))

    def told(self, case: Case, person: str, records: Records) -> list[str]:
        """The keys of the errors that somebody is told who tries something, whatever else comes of it."""
        self._deliver(self.payload(case, person, records, PEOPLE[case.by]))
        return list(self.errors)

    def _deliver(self, payload: Json) -> BoltResponse:
        """Have the bot act on something, and wait until all that was begun is done."""
        self.core.calls.clear()
        self.errors.clear()
        answer = self.world.bot.app.dispatch(BoltRequest(mode="socket_mode", body=payload))
        self.settle()
        return answer

    def settle(self) -> None:
        """Wait until all that was begun is done, that which other systems are asked for, too."""
        self.world.settle()
        self.world.slack.wait(self._has_asked)
        self.world.settle()

    def kept(self) -> set[str]:
        """What is in the workspace, a line each, but for what the bot only remembers of people and deliveries."""
        found = rows(self.services.store, self.workspace, [one for one in self.tables if one not in BOOKKEEPING])
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
        view = self.form(case, person, records, by, here) if case.form else {}
        if case.kind == "view":
            return self.run(lambda: payloads.submission(person, view))
        if case.kind == "options":
            place = payloads.view_place(view) if view else payloads.message_place(conversation, message)
            return self.run(lambda: payloads.suggestion(person, place, "team", case.name, value))
        action: Json = {"type": "button", "block_id": "b", "action_id": case.name, "value": value}
        if case.menu:
            option = {"text": {"type": "plain_text", "text": "x"}, "value": value}
            action = {"type": "static_select", "block_id": "b", "action_id": case.name, "selected_option": option}
        if view:
            return self.run(lambda: payloads.view_action(person, view, action))
        return self.run(lambda: payloads.message_action(person, conversation, message, action, {}))

    def event(self, case: Case, person: str, here: str, value: str) -> Json:
        """Somebody mentions the bot, or opens its Home."""
        event: Json = {"type": case.name, "user": person, "text": value, "channel": here, "ts": "1700000000.000200"}
        if case.name == "app_home_opened":
            event |= {"channel": f"D{person[1:]}", "tab": "home"}
        team = self.core.workspace.team_of(person)
        if case.name in ("message", "app_context_changed"):
            own = self.core.workspace.direct(person).id if team == self.workspace else here
            event |= {"channel": own, "channel_type": "im"}
        if case.name == "link_shared":
            event |= {"links": [{"domain": "notion.so", "url": value}], "message_ts": event["ts"]}
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
        answer = self.world.bot.app.dispatch(
            BoltRequest(mode="socket_mode", body=self.payload(case.form, by, records, PEOPLE[case.form.by]))
        )
        self.settle()
        shown = [
            args["view"] for method, args in self.core.calls if method in ("views.open", "views.push", "views.update")
        ]
        following = json.loads(answer.body or "{}").get("view")  # what was handed in is answered with the next form
        source = following or (shown[-1] if isinstance(shown[-1], dict) else json.loads(shown[-1]))
        claims = {"shared_channel": SHARED} if person == PEOPLE[Role.OUTSIDER] else {}
        carried = {**json.loads(source.get("private_metadata") or "{}"), **claims, **case.carried}
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

    def run(self, do: Callable[[], Value]) -> Value:
        """Do something where the sandbox does things."""

        async def done() -> Value:
            return do()

        return self.world.slack.run(done())
