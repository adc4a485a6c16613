"""What all trackers have in common, against look-alikes of their systems: what is read, changed, made and found."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import strategies as st

from bot.connectors import TRACKERS, declared
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import SourceError
from bot.connectors.tracker import (
    CATEGORIES,
    DUE,
    FIELDS,
    OWNER,
    STATUS,
    TITLE,
    WorkChanges,
    WorkDraft,
    WorkItem,
    WorkRef,
    WorkRefusalError,
    WorkStatus,
    hidden_of,
)
from bot.connectors.work import said_of
from demo import lookalike
from demo.lookalike import Said
from tests.connectors.conftest import Hidden, Refused
from tests.connectors.server import Reply, Server
from tests.connectors.test_connectors import EXAMPLE, ROOT
from tests.connectors.trackers import CASES, SECRET, Case, is_change, one_of, serve
from tests.connectors.trouble import Says, anything, in_trouble, json_values, reaching, shaped, told

MARK = "product-ops/T0HERE/roadmap/12"
URL = "https://northwind-studio.slack.com/archives/C1/p1"
TITLES = ("Ask ada@example.com: 50 % <b>off</b> & “more”", "Réassort 😀 \\ / # ; , =", "x" * 150)
every = pytest.mark.parametrize("case", CASES, ids=str)


@pytest.fixture
def tools(case: Case, server: Server, http: Http) -> Tools:
    """What an operator set up, and a look-alike that answers."""
    serve(server, case.alike())
    return Tools(case.environment(server.url, case.token), http)


def draft(case: Case, tools: Tools, **said: Any) -> WorkDraft:
    """Something to make, in the first place that there is."""
    place = case.tracker.places(tools, "")[0].value
    return WorkDraft(place, MARK, "Gift cards", "For <every> shop.\n\nAsked for by two.", URL, **said)


def test_each_has_a_case() -> None:
    """A tracker that nobody puts through this is not finished."""
    assert {case.name for case in CASES} == set(TRACKERS)
    assert all(tracker.name == name for name, tracker in TRACKERS.items())


@every
def test_each_is_explained(case: Case) -> None:
    """It has a page that the list leads to, with its variables, which the example sets up."""
    page = (ROOT / f"docs/trackers/{case.name}.md").read_text(encoding="utf-8")
    assert f"({case.name}.md)" in (ROOT / "docs/trackers/README.md").read_text(encoding="utf-8")
    for variable in case.tracker.variables:
        assert variable.name in page
        assert variable.name in EXAMPLE
        assert declared(variable.name)


@every
def test_what_it_knows(case: Case, server: Server) -> None:
    """Its own addresses and keys, and nothing else; nobody is asked."""
    environment = case.environment(server.url, SECRET)
    assert [typed for typed in case.typed if not case.tracker.knows(environment, typed)] == []
    assert [typed for typed in case.others if case.tracker.knows(environment, typed)] == []
    assert server.asked == []
    assert case.tracker.ready(environment)
    assert not case.tracker.ready({})


@every
def test_a_work_item_is_looked_up_and_read(case: Case, tools: Tools, server: Server) -> None:
    """Whatever is typed for it, it is one; read again it is the same; one that is gone is left out."""
    found = {case.tracker.look_up(tools, typed) for typed in case.typed}
    assert len(found) == 1
    item = one_of(case, tools)
    assert item.title
    assert item.key
    assert item.url.startswith("http")
    assert item.status.id
    assert item.status.category in ("", *CATEGORIES)
    assert item.changed_at.endswith("Z")
    assert case.tracker.read(tools, [item.ref]) == {item.ref.id: item}
    assert case.tracker.look_up(tools, case.gone) is None
    assert case.tracker.read(tools, [replace(item.ref, id=item.ref.id[:-3] + "000"), item.ref]) == {item.ref.id: item}
    assert case.tracker.read(tools, []) == {}
    assert not any(is_change(asked) for asked in server.asked)


@pytest.mark.parametrize("case", [one for one in CASES if one.name not in ("jira", "trello")], ids=str)
def test_one_that_may_not_be_seen_is_not_gone(case: Case, tools: Tools, server: Server, refused: Refused) -> None:
    """It hides nobody else, and is told apart from what was deleted. Jira does not tell, Trello in its own way."""
    serve(server, alike := case.alike())  # ids may carry the second that they were made in
    item = one_of(case, tools)
    other = replace(item.ref, id=item.ref.id[:-3] + "000", within="")

    def answer(asked: lookalike.Asked) -> Said:
        return Said(403, {"error": "no"}) if other.id.rpartition("/")[2] in asked.path else alike(asked)

    serve(server, answer)
    found = case.tracker.read(tools, [other, item.ref])
    assert found == {item.ref.id: item}
    assert set(hidden_of(found)) == {other.id}
    assert refused(case.tracker.read, tools, [other]).key == "source-http-forbidden-look"


@every
def test_what_is_typed_leads_nowhere_else(case: Case, tools: Tools, server: Server) -> None:
    """A text that is no key and no address is none, and nobody is asked."""
    assert [case.tracker.look_up(tools, typed) for typed in case.others] == [None] * len(case.others)
    assert server.asked == []


@every
def test_statuses(case: Case, tools: Tools) -> None:
    """Those that it may have, once each, its own among them."""
    item = one_of(case, tools)
    ids = [status.id for status in case.tracker.statuses(tools, item)]
    assert item.status.id in ids
    assert len(ids) == len(set(ids)) > 2


def values(case: Case, tools: Tools, item: WorkItem) -> dict[str, str]:
    """Another value for each field."""
    other = next(one.id for one in case.tracker.statuses(tools, item) if one.id != item.status.id)
    (person,) = case.tracker.people(tools, case.named)
    return {TITLE: "One page for all <of> it", STATUS: other, OWNER: person.value, DUE: "2027-03-31"}


@every
def test_each_field_is_written(case: Case, tools: Tools, server: Server) -> None:
    """It then says so, to whoever reads it; the others stay; once more changes nothing."""
    item = one_of(case, tools)
    if item.owner:
        item = case.tracker.write(tools, item, OWNER, "")
    for field, value in values(case, tools, item).items():
        if field in case.tracker.writes:
            before, item = item, case.tracker.write(tools, item, field, value)
            assert said_of(item, field) == value
            assert [one for one in FIELDS if said_of(item, one) != said_of(before, one)] == [field]
            assert case.tracker.read(tools, [item.ref])[item.ref.id] == item
            changed = len([asked for asked in server.asked if is_change(asked)])
            assert case.tracker.write(tools, item, field, value) == item
            assert len([asked for asked in server.asked if is_change(asked)]) == changed
    for field in {OWNER, DUE} & set(case.tracker.writes):
        item = case.tracker.write(tools, item, field, "")
        assert said_of(item, field) == ""
    assert not item.owner


@every
@pytest.mark.parametrize(
    "title", ["Ask ada@example.com: 50 % <b>off</b> & “more”", "Réassort 😀 \\ / # ; , =", "x" * 150]
)
def test_a_title_stays_as_it_is(case: Case, tools: Tools, title: str) -> None:
    """Whatever people write, read and made too: what came back otherwise would be a conflict, or be written over."""
    item = case.tracker.write(tools, one_of(case, tools), TITLE, title)
    assert item.title == title
    assert case.tracker.read(tools, [item.ref])[item.ref.id].title == title
    assert case.tracker.create(tools, replace(draft(case, tools), title=title)).title == title


@every
def test_what_is_not_allowed_is_said(case: Case, tools: Tools, refused: Refused) -> None:
    """A status that there is none of, nobody who is somebody, and what is gone."""
    item = one_of(case, tools)
    for field, value in ((STATUS, "00000000-0000-0000-0000-000000000000"), (OWNER, "999"), (STATUS, "")):
        assert isinstance(refused(case.tracker.write, tools, item, field, value), WorkRefusalError)
    lost = replace(item, ref=WorkRef(item.ref.id[:-3] + "000", item.ref.within))
    assert refused(case.tracker.write, tools, lost, TITLE, "x").key == "source-work-gone"
    assert case.tracker.read(tools, [item.ref])[item.ref.id] == item


@every
def test_a_token_that_may_only_read(case: Case, server: Server, tools: Tools, refused: Refused) -> None:
    """It is told in the tool's own words that it may not."""
    if not case.reader:
        return
    reader = Tools(case.environment(server.url, case.reader), tools.http)
    item = one_of(case, reader)
    for function, args in ((case.tracker.write, (item, TITLE, "x")), (case.tracker.create, (draft(case, reader),))):
        error = refused(function, reader, *args)
        assert isinstance(error, WorkRefusalError)
        assert error.key == "source-work-forbidden"
        assert len(str(error.args_["said"])) > 3


@every
@pytest.mark.parametrize("status", [400, 403, 422])
def test_a_change_that_is_refused(
    case: Case, server: Server, tools: Tools, refused: Refused, hidden: Hidden, status: int
) -> None:
    """Whatever the tool calls it, the card says what it said, and the token is in none of it."""
    serve(server, answers := case.alike())
    item = one_of(case, tools)
    wanted = next(one for one in case.tracker.statuses(tools, item) if one.id != item.status.id)
    why = f"Not before Friday {case.token}"
    said = {"errors": [{"detail": why}], "errorMessages": [why]}  # in one or the other, for each of them

    def answer(asked: Any) -> Any:
        return Said(status, said) if is_change(asked) else answers(asked)

    serve(server, answer)
    error = refused(case.tracker.write, tools, item, STATUS, wanted.id)
    assert isinstance(error, WorkRefusalError)
    assert "Not before Friday" in str(error.args_["said"])
    hidden([error], case.token)


@every
def test_a_change_that_meets_another(case: Case, server: Server, tools: Tools, refused: Refused) -> None:
    """What is gone by then is told as gone; what somebody else changes at that moment can be tried again."""
    serve(server, answers := case.alike())
    item = one_of(case, tools)
    wanted = next(one for one in case.tracker.statuses(tools, item) if one.id != item.status.id)
    serve(server, lambda asked: Said(404, {}) if is_change(asked) else answers(asked))
    assert refused(case.tracker.write, tools, item, STATUS, wanted.id).key == "source-work-gone"
    serve(server, lambda asked: Said(409, {}) if is_change(asked) else answers(asked))
    error = refused(case.tracker.write, tools, item, STATUS, wanted.id)
    assert error.temporary
    assert not isinstance(error, WorkRefusalError)


@every
@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_change_is_sent_once(case: Case, server: Server, tools: Tools, refused: Refused, status: int) -> None:
    """Where the tool is busy nobody knows whether it took it: it is not sent again of itself."""
    serve(server, answers := case.alike())
    item, made = one_of(case, tools), draft(case, tools)
    sent: list[Any] = []

    def answer(asked: Any) -> Any:
        if is_change(asked):
            sent.append(asked)
            return Said(status, {}, {"Retry-After": "1"} if status == 429 else {})
        return answers(asked)

    serve(server, answer)
    for function, args in ((case.tracker.write, (item, TITLE, "x")), (case.tracker.create, (made,))):
        error = refused(function, tools, *args)
        assert error.temporary
        assert not isinstance(error, WorkRefusalError)
    assert len(sent) == 2


@every
def test_a_lost_answer_makes_no_double(case: Case, server: Server, http: Http, refused: Refused) -> None:
    """The tool made it and hung up: it is found by its mark, and by no other."""
    tools = Tools(case.environment(server.url, case.token), http)
    answers = case.alike()
    serve(server, answers)
    made = draft(case, tools, due="2027-06-30")
    assert case.tracker.find(tools, made.place, MARK) is None
    serve(server, answers, cut=is_change)
    assert refused(case.tracker.create, tools, made).temporary
    serve(server, answers)
    found = case.tracker.find(tools, made.place, MARK)
    assert found is not None
    assert (found.title, found.due) == ("Gift cards", "2027-06-30")
    assert case.tracker.find(tools, made.place, MARK[:-1]) is None
    assert case.tracker.look_up(tools, found.url) == found
    assert len([asked for asked in server.asked if is_change(asked)]) == 1


@every
def test_a_lost_answer_of_a_change(case: Case, server: Server, http: Http, refused: Refused) -> None:
    """The tool did it and hung up: whoever tries again finds it done, and nothing is sent a second time."""
    tools = Tools(case.environment(server.url, case.token), http)
    answers = case.alike()
    serve(server, answers)
    item = one_of(case, tools)
    serve(server, answers, cut=is_change)
    assert refused(case.tracker.write, tools, item, TITLE, "Done all the same").temporary
    serve(server, answers)
    now = case.tracker.read(tools, [item.ref])[item.ref.id]
    assert now.title == "Done all the same"
    assert case.tracker.write(tools, now, TITLE, "Done all the same") == now
    assert len([asked for asked in server.asked if is_change(asked)]) == 1


@every
def test_what_is_made_is_as_it_was_asked_for(case: Case, tools: Tools) -> None:
    """With its title, its day and no owner; found, read and changed as any other."""
    made = draft(case, tools, due="2027-06-30")
    item = case.tracker.create(tools, made)
    assert (item.title, item.due, item.owner) == ("Gift cards", "2027-06-30", None)
    assert case.tracker.read(tools, [item.ref]) == {item.ref.id: item}
    assert case.tracker.find(tools, made.place, MARK) == item
    assert case.tracker.write(tools, item, TITLE, "Gift cards, all shops").title == "Gift cards, all shops"
    assert case.tracker.create(tools, replace(draft(case, tools), mark="another")).ref != item.ref


@every
def test_what_changed_is_told(case: Case, tools: Tools) -> None:
    """The first time anything may have; later what did is among what is told."""
    item = one_of(case, tools)
    first = case.tracker.changes(tools, [item.ref], "")
    assert first.refs is None
    written = case.tracker.write(tools, item, TITLE, "Changed there")
    later = case.tracker.changes(tools, [item.ref], first.bookmark)
    assert later.refs is None or written.ref.id in {ref.id for ref in later.refs}
    assert len(later.bookmark) <= 2000
    nothing = case.tracker.changes(tools, [], later.bookmark)
    assert not nothing.refs


@every
def test_people(case: Case, tools: Tools) -> None:
    """Found by their e-mail, however it is written, and by a part of their name; who is not there is nobody."""
    (pick,) = case.tracker.people(tools, case.named)
    person = case.tracker.person(tools, f" {case.email.upper()} ")
    if case.email:
        assert person is not None
        assert (person.id, person.email) == (pick.value, case.email)
    else:
        assert person is None
    assert case.tracker.person(tools, case.email[1:]) is None
    assert case.tracker.person(tools, "") is None
    assert case.tracker.people(tools, "nobody like it") == []


@every
def test_places(case: Case, tools: Tools) -> None:
    """Offered by what is typed; one that there is none of makes nothing."""
    some = case.tracker.places(tools, case.place)
    assert some
    assert len(some) < len(case.tracker.places(tools, ""))
    assert all(pick.label and pick.value for pick in some)
    with pytest.raises(WorkRefusalError):
        case.tracker.create(tools, replace(draft(case, tools), place="00000000-0000-0000-0000-000000000000"))


def asks(case: Case, item: WorkItem, place: str) -> list[Any]:
    """Everything that asks the tool something."""
    tracker = case.tracker
    return [
        lambda tools: tracker.read(tools, [item.ref]),
        lambda tools: tracker.statuses(tools, item),
        *([lambda tools: tracker.person(tools, "a@example.com")] if case.email else []),
        lambda tools: tracker.people(tools, "a"),
        lambda tools: tracker.places(tools, ""),
        lambda tools: tracker.find(tools, place, MARK),
        lambda tools: tracker.write(tools, item, TITLE, "x"),
    ]


@every
@in_trouble
def test_a_server_in_trouble(
    case: Case, server: Server, http: Http, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str]
) -> None:
    """Each is told in its own words, whatever is asked, and the token in none."""
    serve(server, case.alike())
    tools = Tools(case.environment(server.url, case.token), http)
    item, place = one_of(case, tools), case.tracker.places(tools, "")[0].value
    server.on("*", reply)
    some = [reaching(case.tracker.reach), *asks(case, item, place)]
    some = some[:1] if reply.parts else some  # what never comes is waited for once
    keys = keys | ({"source-work-forbidden"} if reply.status == 403 else set())  # of a change
    hidden(told(refused, case.environment(server.url, SECRET), reply, keys, *some), SECRET)


@every
def test_an_address_that_is_none(case: Case, server: Server, http: Http, refused: Refused) -> None:
    """What has nothing there says which setting to look at; what is not set up says so, before any call."""
    server.on("*", Reply(404, {"message": "Not found"}))
    tools = Tools(case.environment(server.url, SECRET), http)
    assert refused(case.tracker.people, tools, "a").key.endswith("-missing")
    asked = len(server.asked)
    assert refused(case.tracker.people, Tools({}, http), "a").key.endswith("-not-ready")
    assert len(server.asked) == asked


ROW = shaped(
    id=json_values | st.just("1"),
    type=json_values | st.just("feature"),
    name=json_values,
    fields=shaped(name=json_values, status=json_values, owner=json_values, timeframe=json_values, email=json_values),
    reference_num=json_values,
    workflow_status=shaped(id=json_values, name=json_values),
    workflow_statuses=json_values,
    statusable_type=st.just("Feature"),
    assigned_to_user=json_values,
    due_date=json_values,
    updated_at=json_values,
    links=json_values,
    metadata=json_values,
    description=json_values,
)
ROWS = json_values | st.lists(ROW, max_size=3)
ANSWER = shaped(
    data=ROWS | ROW,
    feature=ROW,
    features=ROWS,
    users=ROWS,
    products=ROWS,
    releases=ROWS,
    workflows=ROWS,
    links=shaped(next=json_values),
    pagination=shaped(current_page=json_values | st.just(1), total_pages=json_values | st.just(1)),
)


@every
@anything(ANSWER)
def test_whatever_json_arrives(case: Case, answer: Any) -> None:
    """Work items or a named error, and nothing that a card cannot hold."""
    tools, tracker = Tools(case.environment("https://example.com", SECRET), Says(answer)), case.tracker
    refs = [WorkRef("1", "feature"), WorkRef("features/1", "1")]
    with suppress(SourceError):
        for item in tracker.read(tools, refs).values():
            assert isinstance(item, WorkItem)
            assert item.ref.id in {ref.id for ref in refs}
            assert len(item.title) <= 300
    for ref in refs:
        item = WorkItem(ref, "K-1", "", "Title", WorkStatus("1", "Open"))
        with suppress(SourceError):
            assert isinstance(tracker.changes(tools, refs, ""), WorkChanges)
        for ask in asks(case, item, ref.within):
            with suppress(SourceError):
                ask(tools)
        with suppress(SourceError):
            assert isinstance(tracker.create(tools, WorkDraft("1/1", MARK, "Title")), WorkItem)
