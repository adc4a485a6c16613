"""What Asana does that no other tracker does, against a look-alike of it."""

import hmac
import json
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from bot.connectors.asana import ASANA, changes, create, find, look_up, read, statuses, write
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import SourceError
from bot.connectors.tracker import (
    DUE,
    STATUS,
    TITLE,
    WorkDraft,
    WorkItem,
    WorkRef,
    WorkRefusalError,
    WorkStatus,
    hidden_of,
)
from demo.asana import BRAND, MOBILE, TOKEN, AsanaSite, address, company
from demo.lookalike import Asked, Said
from tests.connectors.conftest import Refused
from tests.connectors.server import Server
from tests.connectors.trackers import serve
from tests.connectors.trouble import Watched

FIELD: dict[str, Any] = {
    "gid": "77",
    "name": "Étape",
    "type": "enum",
    "enum_options": [
        {"gid": "771", "name": "Soon", "enabled": True},
        {"gid": "772", "name": "Now", "enabled": True},
        {"gid": "773", "name": "Never", "enabled": False},
    ],
}


@pytest.fixture
def site() -> AsanaSite:
    """An Asana with something in it."""
    return company()


@pytest.fixture
def tools(server: Server, site: AsanaSite, http: Http) -> Tools:
    """What an operator set up."""
    serve(server, site.answer)
    return Tools({"ASANA_URL": server.url, "ASANA_TOKEN": TOKEN}, http)


def one(tools: Tools, title: str) -> WorkItem:
    """A task of the company's."""
    found = look_up(tools, address(title))
    assert found is not None
    return found


def test_a_task_says_where_it_stands(tools: Tools) -> None:
    """In the section of the project that it was linked in; one that is completed is that, wherever it stands, and
    nobody says whether it shipped."""
    item = one(tools, "Relancer les paniers abandonnés par notification")
    assert item.status.name == "In progress"
    assert item.owner
    assert (item.owner.name, item.owner.email) == ("Oliver Hayes", "oliver@northwind-studio.example")
    assert item.ref.within == MOBILE
    done = one(tools, "Home-screen widget with the day's orders")
    assert done.status == WorkStatus("completed", "Marked complete")
    assert [status.name for status in statuses(tools, done)] == [
        *("Later", "Next", "In progress", "Done"),
        "Marked complete",
    ]


@pytest.mark.parametrize("name", ["Won’t do", "Cancelled", "Abandonné", "Rejected"])
def test_what_is_given_up_is_completed_too(tools: Tools, site: AsanaSite, refused: Refused, name: str) -> None:
    """Whoever tidies up completes it where it stands: the section goes on saying what became of it."""
    item = one(tools, "Dark mode")
    section = site.tasks[item.ref.id]["memberships"][0]["section"]
    site.tasks[item.ref.id] |= {"completed": True}
    assert one(tools, "Dark mode").status.id == "completed"
    section["name"] = name
    assert one(tools, "Dark mode").status == WorkStatus(section["gid"], name)
    error = refused(write, tools, item, STATUS, "completed")
    assert isinstance(error, WorkRefusalError)
    assert error.key == "source-asana-over"


def test_a_field_says_that_it_is_given_up(tools: Tools, site: AsanaSite) -> None:
    """Where the operator names one, its option stands in place of the section."""
    item = one(tools, "Dark mode")
    given = {"gid": "774", "name": "Annulé", "enabled": True}
    site.tasks[item.ref.id] |= {"completed": True, "custom_fields": [{**FIELD, "enum_value": given}]}
    chosen = replace(tools, environment={**tools.environment, "ASANA_STATUS_FIELD": "77"})
    assert one(chosen, "Dark mode").status == WorkStatus("774", "Annulé")


def test_it_is_moved_and_completed(tools: Tools) -> None:
    """To another section, to completed, and back to a section."""
    item = one(tools, "Dark mode")
    section = {status.name: status.id for status in statuses(tools, item)}
    for name in ("In progress", "Marked complete", "Later"):
        item = write(tools, item, STATUS, section[name])
        assert item.status.name == name


def test_what_is_there_is_looked_at_before_it_is_changed(tools: Tools, site: AsanaSite) -> None:
    """Whatever was read earlier: where it says so by now nothing is written, and where it no longer does it is."""
    old = one(tools, "Dark mode")
    task = site.tasks[old.ref.id]
    task |= {"due_on": "2027-05-05", "due_at": "2027-05-05T15:00:00.000Z"}
    changed = task["modified_at"]
    assert write(tools, old, DUE, "2027-05-05").due == "2027-05-05"
    assert task["modified_at"] == changed
    new = write(tools, old, DUE, "2027-06-06")
    task["due_on"] = None
    write(tools, new, DUE, "2027-06-06")
    assert task["due_on"] == "2027-06-06"


def test_it_is_not_taken_to_another_project(tools: Tools, refused: Refused) -> None:
    """A section of one that it is not in is no status that it may have."""
    other = statuses(tools, one(tools, "Nouvelle page d’accueil"))[0]
    item = one(tools, "Dark mode")
    error = refused(write, tools, item, STATUS, other.id)
    assert isinstance(error, WorkRefusalError)
    assert read(tools, [item.ref])[item.ref.id].ref.within == MOBILE


def test_a_task_of_two_projects(tools: Tools, site: AsanaSite) -> None:
    """Is read with the one that it was linked in, and goes on with another where it leaves that one."""
    item = one(tools, "Dark mode")
    section = statuses(tools, one(tools, "Nouvelle page d’accueil"))[2]
    homes = site.tasks[item.ref.id]["memberships"]
    home = {"gid": BRAND, "resource_type": "project", "name": "Brand and site"}
    homes.insert(0, {"project": home, "section": {"gid": section.id, "resource_type": "section", "name": section.name}})
    assert one(tools, "Dark mode").status.name == "Next"
    homes.pop()
    assert read(tools, [item.ref])[item.ref.id].ref == WorkRef(item.ref.id, BRAND)
    homes.clear()
    alone = read(tools, [item.ref])[item.ref.id]
    assert (alone.ref.within, alone.status.name) == ("", "Incomplete")
    assert write(tools, alone, STATUS, "completed").status.id == "completed"
    assert [status.id for status in statuses(tools, alone)] == ["incomplete", "completed"]


def test_a_field_says_the_status(tools: Tools, site: AsanaSite) -> None:
    """Where the operator names one that the task has, by its name or its id; options that are off are none; a task
    without it has its section."""
    item = one(tools, "Dark mode")
    site.tasks[item.ref.id]["custom_fields"] = [
        {"gid": "76", "name": "Effort", "type": "number"},
        {**FIELD, "enum_value": FIELD["enum_options"][0]},
    ]
    for said in ("étape", "77"):
        chosen = replace(tools, environment={**tools.environment, "ASANA_STATUS_FIELD": said})
        assert one(chosen, "Dark mode").status == WorkStatus("771", "Soon")
    assert [status.name for status in statuses(chosen, item)] == ["Soon", "Now", "Marked complete"]
    now = write(chosen, one(chosen, "Dark mode"), STATUS, "772")
    assert now.status.name == "Now"
    assert one(tools, "Dark mode").status.name == "Next"
    assert write(chosen, write(chosen, now, STATUS, "completed"), STATUS, "771").status.name == "Soon"
    assert one(chosen, "Gamified loyalty levels").status.name == "Later"


def test_a_thousand_tasks_take_ten_calls(tools: Tools, site: AsanaSite, server: Server) -> None:
    """A project's are read by its list, a few alone; what is not in the list any more is asked for."""
    site.add_project("1200000000000009", "Big", ("A", "B"))
    refs = [WorkRef(site.add("1200000000000009", f"Task {n}"), "1200000000000009") for n in range(1000)]
    server.asked.clear()
    assert list(read(tools, refs)) == [ref.id for ref in refs]
    assert len(server.asked) == 10
    del site.tasks[refs[7].id]
    server.asked.clear()
    assert len(read(tools, refs)) == 999
    assert len(server.asked) == 11
    server.asked.clear()
    assert len(read(tools, refs[:2])) == 2
    assert [asked.path for asked in server.asked] == [f"/tasks/{ref.id}" for ref in refs[:2]]


def test_a_few_tasks_of_many_are_not_dearer_than_one_by_one(tools: Tools, site: AsanaSite, server: Server) -> None:
    """Of a project with 3,000 tasks the last ten are not worth thirty pages."""
    site.add_project("1200000000000009", "Big", ("A",))
    refs = [WorkRef(site.add("1200000000000009", f"Task {n}"), "1200000000000009") for n in range(3000)]
    server.asked.clear()
    assert len(read(tools, refs[-10:])) == 10
    assert len(server.asked) == 15


def test_a_project_that_is_hidden(tools: Tools, site: AsanaSite, server: Server, refused: Refused) -> None:
    """Hides its own tasks alone; where everything is, that is told."""
    ours, theirs = one(tools, "Dark mode"), one(tools, "Nouvelle page d’accueil")

    def answer(asked: Asked) -> Said:
        if BRAND in asked.path or theirs.ref.id in asked.path or asked.query.get("resource") == BRAND:
            return Said(403, {"errors": [{"message": "project: You do not have access"}]})
        return site.answer(asked)

    serve(server, answer)
    assert read(tools, [theirs.ref, ours.ref]) == {ours.ref.id: ours}
    gone = replace(ours.ref, id="1299000000000001")
    assert set(hidden_of(read(tools, [theirs.ref, ours.ref, gone]))) == {theirs.ref.id}
    assert refused(write, tools, theirs, TITLE, "x").key == "source-http-forbidden-look"
    assert refused(read, tools, [theirs.ref]).key == "source-http-forbidden-look"
    first = changes(tools, [theirs.ref, ours.ref], "")
    assert BRAND not in first.bookmark
    assert refused(changes, tools, [theirs.ref], "").key == "source-http-forbidden-look"


def test_a_project_that_is_deleted(tools: Tools, site: AsanaSite, server: Server) -> None:
    """Its tasks are gone with it, however many are linked: nobody asks for each of a thousand."""
    site.add_project("1200000000000009", "Big", ("A",))
    refs = [WorkRef(site.add("1200000000000009", f"Task {n}"), "1200000000000009") for n in range(1000)]
    del site.projects["1200000000000009"]
    for ref in refs:
        del site.tasks[ref.id]
    ours = one(tools, "Dark mode")
    server.asked.clear()
    assert read(tools, [*refs, ours.ref]) == {ours.ref.id: ours}
    assert len(server.asked) == 2


def test_half_of_a_move_is_gone_through_again(tools: Tools, site: AsanaSite, server: Server, refused: Refused) -> None:
    """A completed task is opened again and then moved; where the answer to the first is lost, both are done again."""
    done = one(tools, "Home-screen widget with the day's orders")
    later = next(status for status in statuses(tools, done) if status.name == "Later")
    serve(server, site.answer, cut=lambda asked: asked.method == "PUT")
    assert refused(write, tools, done, STATUS, later.id).temporary
    serve(server, site.answer)
    half = read(tools, [done.ref])[done.ref.id]
    assert half.status.name == "Done"
    assert write(tools, half, STATUS, later.id).status == later
    assert write(tools, done, STATUS, later.id).status == later


def test_events_tell_what_changed(tools: Tools, site: AsanaSite, server: Server) -> None:
    """A token for each project, and one call each; a token that is too old means that anything may have changed."""
    dark, offline = one(tools, "Dark mode"), one(tools, "Offline mode for the product catalogue")
    page = one(tools, "Nouvelle page d’accueil")
    refs = [dark.ref, offline.ref, page.ref]
    first = changes(tools, refs, "")
    assert first.refs is None
    assert changes(tools, refs, first.bookmark).refs == []
    write(tools, dark, TITLE, "Darker mode")
    write(tools, page, DUE, "2027-05-05")
    server.asked.clear()
    later = changes(tools, refs, first.bookmark)
    assert later.refs == [dark.ref, page.ref]
    assert len(server.asked) == 2
    old = changes(tools, refs, later.bookmark.replace(f"{MOBILE}=sync:", f"{MOBILE}=gone:"))
    assert old.refs == [dark.ref, offline.ref]
    assert old.bookmark == later.bookmark
    section = {"resource": {"gid": "1", "resource_type": "section"}, "action": "changed"}
    site.projects[BRAND]["events"].append(section)
    assert changes(tools, refs, later.bookmark).refs == [page.ref]


def test_many_events_come_in_several_answers(tools: Tools, site: AsanaSite) -> None:
    """A hundred at a time; a project with more than twenty hundred is read whole instead."""
    dark, offline = one(tools, "Dark mode"), one(tools, "Offline mode for the product catalogue")
    first = changes(tools, [dark.ref, offline.ref], "").bookmark
    event = {"action": "changed", "resource": {"gid": "5", "resource_type": "task"}}
    site.projects[MOBILE]["events"] += [event] * 250
    write(tools, dark, TITLE, "Darker mode")
    assert changes(tools, [dark.ref, offline.ref], first).refs == [dark.ref]
    site.projects[MOBILE]["events"] += [event] * 2500
    assert changes(tools, [dark.ref, offline.ref], first).refs == [dark.ref, offline.ref]


def test_more_projects_than_a_bookmark_holds(tools: Tools, site: AsanaSite) -> None:
    """Those that it has no room for are read whole each time."""
    refs = []
    for n in range(100):
        site.add_project(f"13000000000{n:05}", f"Project {n}", ("A",))
        refs.append(WorkRef(site.add(f"13000000000{n:05}", "Task"), f"13000000000{n:05}"))
    first = changes(tools, refs, "").bookmark
    assert len(first) <= 2000
    again = changes(tools, refs, first).refs
    assert again is not None
    assert 0 < len(again) < 100
    assert again == refs[-len(again) :]


def test_a_mark_is_found_at_once(tools: Tools, site: AsanaSite, server: Server) -> None:
    """In the notes, on any page of the project's own list, completed or not; a mark that begins so is another."""
    for n in range(230):
        site.add(MOBILE, f"Task {n}")
    made = create(tools, WorkDraft(MOBILE, "product-ops/T1/12", "Gift cards", "For all.", "https://x.example/p1"))
    assert site.tasks[made.ref.id]["notes"] == "For all.\n\nhttps://x.example/p1\n\n[product-ops/T1/12]"
    made = write(tools, made, STATUS, "completed")
    server.asked.clear()
    assert find(tools, MOBILE, "product-ops/T1/12") == made
    assert len(server.asked) == 3
    assert find(tools, MOBILE, "product-ops/T1/1") is None
    assert find(tools, BRAND, "product-ops/T1/12") is None
    assert find(tools, "1299999999999999", "product-ops/T1/12") is None


def test_what_leads_to_another_path(tools: Tools, refused: Refused) -> None:
    """Ids are numbers, and nothing else is put into an address."""
    for ref in (WorkRef("1/../../users/me", MOBILE), WorkRef("1", "x?y"), WorkRef("", "")):
        assert refused(read, tools, [ref]).key == "source-feedback-unfit"


def test_it_keeps_to_what_a_free_token_may(site: AsanaSite, server: Server) -> None:
    """Every call counts in the same minute."""
    serve(server, site.answer)
    http = Watched()
    tools = Tools({"ASANA_URL": server.url, "ASANA_TOKEN": TOKEN}, http)
    one(tools, "Dark mode")
    ASANA.people(tools, "")
    assert {(used.calls <= 150, used.seconds, used.at_once <= 15) for _, used in http.used} == {(True, 60, True)}
    http.close()


def test_webhooks() -> None:
    """Signed with any of the secrets; events name tasks; whoever greets is greeted with the same."""
    hook = ASANA.webhook
    assert hook
    body = json.dumps(
        {
            "events": [
                {"action": "changed", "resource": {"gid": "12", "resource_type": "task"}},
                {"action": "added", "resource": {"gid": "13", "resource_type": "story"}, "parent": {"gid": "12"}},
                {"action": "changed", "resource": {"gid": "12", "resource_type": "task"}},
                {"action": "changed", "resource": {"gid": "../1", "resource_type": "task"}},
            ]
        }
    ).encode()
    signed = {"x-hook-signature": hmac.new(b"second", body, sha256).hexdigest()}
    assert hook.verify("first, second", "", signed, body)
    assert not hook.verify("first", "", signed, body)
    assert not hook.verify("", "", {"x-hook-signature": hmac.new(b"", body, sha256).hexdigest()}, body)
    assert not hook.verify("second", "", signed, body + b" ")
    assert not hook.verify("second", "", {"x-hook-signature": "\u00e9"}, body)
    assert not hook.verify("second", "", {}, body)
    assert hook.hint(body) == ["12"]
    odd = (b"", b"[]", b"{}", b'{"events": 7}', b"[" * 100_000)
    assert [list(hook.hint(one)) for one in odd] == [[]] * 5
    secret = "b537207f20cbfa02357cf448134da559e8bd39d61597dcd5631b8012eae53e81"
    assert hook.greeting({"x-hook-secret": secret}, b"{}") == {"X-Hook-Secret": secret}
    assert hook.greeting({"x-hook-secret": "a\r\nX: y"}, b"{}") is None
    assert hook.greeting({}, b"{}") is None


def test_what_no_event_may_say(tools: Tools, server: Server, site: AsanaSite, refused: Refused) -> None:
    """A token that is none is no bookmark: to take one that may be wrong would leave a hole."""
    item = one(tools, "Dark mode")
    for sync in (None, "", "a;b=c", "x" * 300, 7):
        serve(server, lambda asked, sync=sync: Said(412, {"sync": sync}))  # type: ignore[misc]
        assert isinstance(refused(changes, tools, [item.ref], ""), SourceError)
