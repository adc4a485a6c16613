"""Two workspaces on one store, one token for both: nothing of one is in the other."""

import json
import os
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from bot.app import kinds
from bot.feature import Exchange
from bot.features import FEATURES
from bot.inquiries import brief
from bot.posts import Delivery, Post
from bot.schedule.store import deliveries
from bot.slack.native_support import know
from bot.store import Store
from bot.store.parameters import writes
from bot.store.workspaces import purge
from tests.companies import OURS, THEIRS, two_workspaces
from tests.conftest import ADMIN, ENGLISH, World
from tests.pairs import Pair
from tests.scenarios.conftest import Log
from tests.scenarios.fillings import ROOMS, fill
from tests.scenarios.rows import rows, tables
from tests.scenarios.walk import Walk, listen_in

WORDS = {OURS: "Kestrel", THEIRS: "Walrus"}  # in all that a workspace says
DIGITS = {OURS: "11111111", THEIRS: "77777777"}  # in all that it counts
OTHER = {OURS: THEIRS, THEIRS: OURS}
# Who manages has an id with a W in the one. A colleague tries everything, too, where a statement that forgets the
# workspace would find the other's rows first.
PEOPLE = {OURS: (ADMIN,), THEIRS: (ENGLISH, "W0NADIA")}
NAMELESS = ("auth.test", "auth.teams.list", "apps.connections.open", "response_url", "acknowledgement")
# The first asks another system, and has nothing to say where there is none; the second has others say it; the third
# says it in a question that stands already.
SILENT: tuple[str, ...] = (
    "kpis.topics",
    "ideas.deadline",
    "ideas.over",
    "roadmap_reviews.open",
    "roadmap_reviews.ends",
)
SILENT += (
    "champions.gaps.month",
    "retro.card_renewal",
    "guild.renewal",
    "retro.end",
    "retro_guides.prompt",
    "blockers.confirmed",
)
SILENT += ("handover.rest",)

_ASKED = ("users.", "files.")  # of Slack, for the bot itself
# Names of a moment.
_PASSING = {"private_metadata", "hash", "trigger_id", "view_id", "id", "file", "files", "slack_file"}


# Where everything is tried: `make soak` does so in both. The second is not the one that the bot was begun with.
WALKED = os.environ.get("WORKSPACES", THEIRS).split()


@pytest.fixture
def company(pair: Pair, world_url: str, log: Log) -> Iterator[World]:
    """The bot of a company of two workspaces. What is in the one is in the other too, to the last id: only the words
    and figures tell them apart."""
    log.may_hold_errors = True  # of forged payloads
    with two_workspaces(world_url, pair.transport, org_wide=True) as world:
        slack = world.slack
        for team, word in WORDS.items():
            for user in slack.workspace(team).workspace.members:
                slack.workspace(team).workspace.change_member(user, real_name=f"{user} of {word}")
        fill(world.bot.services, OURS, WORDS[OURS])
        mirror(world.bot.services.store)
        for team in WORDS:
            know(world.bot.services.store, team, True, world.bot.services.clock())
        yield world


def mirror(store: Store) -> None:
    """Put into the second workspace what the first has, under the same ids, in words and figures of its own."""
    with store.write(OURS), store.write(THEIRS):
        for table in tables(store):
            for row in store.run(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=OURS):
                row.pop("message", None)  # the database derives it from the address
                said = {name: theirs(value) for name, value in row.items()} | {"workspace": THEIRS}
                names = ", ".join(said)
                store.run(f"INSERT INTO {table} ({names}) VALUES ({', '.join(f':{name}' for name in said)})", **said)


def theirs(value: Any) -> Any:
    """What stands in the second workspace where `value` stands in the first."""
    if isinstance(value, bytes | memoryview):
        return theirs(bytes(value).decode()).encode()  # the words of the index
    if isinstance(value, str):
        for make in (str, str.lower, str.upper):
            value = value.replace(make(WORDS[OURS]), make(WORDS[THEIRS]))
        return value.replace(DIGITS[OURS], DIGITS[THEIRS])
    if isinstance(value, float | int) and str(int(value)).startswith(DIGITS[OURS]):
        return type(value)(str(int(value)).replace(DIGITS[OURS], DIGITS[THEIRS]))
    return value


def afternoon(company: World) -> None:
    """Have everything told that waits for anybody, on an afternoon: in the hours of the walk nothing comes due of its
    own accord, in whichever workspace."""
    ahead = timedelta(hours=13, minutes=30) - timedelta(hours=(now := company.clock()).hour, minutes=now.minute)
    company.clock.ahead += ahead % timedelta(days=1)
    company.tick()
    company.settle()


def strange(team: str, said: object) -> str:
    """Something of the other workspace in what is said in this one, with what stands around it; empty where all is
    this workspace's own."""
    text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False, default=str)
    text = re.sub(r"(?<=\d)[\s\u00a0\u202f,](?=\d{3})", "", text)
    found = re.search(f"{WORDS[OTHER[team]]}|{DIGITS[OTHER[team]]}", text, re.IGNORECASE)
    return text[max(0, found.start() - 80) : found.end() + 40] if found else ""


def listening(team: str) -> Any:
    """What checks the bot's words and calls while somebody acts in a workspace."""

    def check(said: list[tuple[str, Any]]) -> None:
        for method, content in said:
            assert not strange(team, content), f"{method} in {team}"
            if method not in NAMELESS and isinstance(content, dict):
                assert content.get("team_id", team) == team, method
                assert content.get("team_id") or method == "upload", f"{method} names no workspace"

    return check


def exchanges() -> dict[str, Exchange]:
    """Whatever goes out to a file, by name."""
    own = {feature.name: feature.exchange for feature in FEATURES if feature.exchange}
    return {**own, **{name: other for feature in FEATURES for name, other in feature.exchanges.items()}}


def readable(part: Any) -> Any:
    """The same without what nobody reads and is another each time."""
    if isinstance(part, dict):
        return {k: readable(v) for k, v in part.items() if k not in _PASSING}
    return [readable(one) for one in part] if isinstance(part, list | tuple) else part


def changes(store: Store, team: str, patch: pytest.MonkeyPatch) -> Callable[[], bool]:
    """Tells whether anything of a workspace was changed since it was asked last; it looks at those tables alone that
    were named where something was written."""
    every, known, said = tables(store), dict(rows(store, team)), set[str]()
    for name in ("run", "many"):
        patch.setattr(store, name, partial(_noted, getattr(store, name), said))

    def look() -> bool:
        words = set(re.findall(r"\w+", " ".join(said)))
        said.clear()
        if not (named := [table for table in every if table in words]):
            return False
        before = dict(known)
        known.update(rows(store, team, named))
        return known != before

    return look


def _noted(ask: Callable[..., Any], said: set[str], sql: str, /, *values: Any, **named: Any) -> Any:
    if writes(sql):
        said.add(sql)
    return ask(sql, *values, **named)


def due(store: Store, team: str) -> list[Delivery]:
    """A delivery of every kind, of what the workspace is filled with."""
    keys = [row["key"] for row in store.run("SELECT key FROM delivery WHERE workspace = :team", team=team)]
    found = [deliveries.get(store, team, key) for key in keys]
    return sorted((one.delivery for one in found if one), key=lambda one: (one.kind, one.channel))


def composed(world: World, one: Delivery) -> tuple[Post | None, bytes, str]:
    """A post, its picture and what the picture says; as they are made where charts are taken and where not."""
    services = world.bot.services
    if one.kind == brief.KIND:  # nobody is told twice a day, and the ledger may have been first
        with services.store.write(one.workspace):
            services.store.run("DELETE FROM brief WHERE workspace = :workspace", workspace=one.workspace)
    post = kinds()[one.kind].compose(services, one)
    picture = post.draw() if post and post.draw else None
    return post, picture.png if picture else b"", f"{picture.title} {picture.alt}" if picture else ""


def shown(post: Post | None) -> list[Any]:
    """The words of a post."""
    return [post.blocks, post.text] if post else []


def test_every_room_has_something_to_tell_apart(company: World) -> None:
    """The two workspaces hold a row in every table, a delivery of every kind, and the same of each: a room that comes
    new says in `fillings` what it holds."""
    store = company.bot.services.store
    assert {one.name for one in FEATURES if one.tables or one.rooms} == set(ROOMS)  # who asks leaves nothing
    # Nobody has been asked about yet; the bot is at work in both; nothing is being forgotten.
    empty = {"person", "absence", "unsealed"}
    for team in WORDS:
        held = rows(store, team)
        assert {table for table, found in held.items() if not found} <= empty
        assert {one.kind for one in due(store, team)} == set(kinds())
        assert not strange(team, held)
    known = {table: len(found) for table, found in rows(store, OURS).items()}
    assert {table: len(found) for table, found in rows(store, THEIRS).items()} == known


@pytest.mark.slow
@pytest.mark.parametrize("team", WALKED)
def test_nothing_of_one_workspace_is_shown_or_changed_in_the_other(company: World, team: str) -> None:
    """People who try everything there is, in either workspace, meet their own words alone, and leave the other one as
    it was. Every listener is called. What is typed after every command is a part in `make test`, and what a
    colleague presses besides the manager half of all: see walk."""
    afternoon(company)
    store, registered = company.bot.services.store, set(company.bot.listeners.registered)
    called, untouched = listen_in(company.bot.listeners.registered), rows(store, OTHER[team])
    for user in PEOPLE[team]:
        walk = Walk(company, team, user, WORDS[team], listening(team), brief=user != PEOPLE[team][-1])
        walk.all()
    walk.rest(sorted(registered - called))
    assert registered - called == set()
    assert rows(store, OTHER[team]) == untouched
    files = walk.core.files.all()
    assert any(WORDS[team] in (file.content or b"").decode("utf-8", "replace") for file in files)
    for file in files:
        assert not strange(team, (file.content or b"").decode("utf-8", "replace")), file.name
        assert not strange(team, f"{file.name} {file.title} {file.alt_txt}")


def test_posts_and_pictures_and_files_are_of_one_workspace(company: World) -> None:
    """Every kind of post, its picture, and every file: in words and figures of the workspace, and to the last byte what
    they are where there is no other."""
    services = company.bot.services
    company.clock.ahead = timedelta(seconds=2)  # what became in this second is told with the next
    held = {team: due(services.store, team) for team in WORDS}  # what is composed may offer more
    posts = {team: {one.key: composed(company, one) for one in held[team]} for team in WORDS}
    files = {team: {name: one.write(services, team) for name, one in exchanges().items()} for team in WORDS}
    for team, word in WORDS.items():
        # What nobody waits for any more says nothing.
        said = {one.kind for one in held[team] if posts[team][one.key][0] is not None}
        assert kinds().keys() - said == set(SILENT)
        for post, _, picture in posts[team].values():
            assert not strange(team, shown(post))
            assert not strange(team, picture)
        assert [name for name, text in files[team].items() if word not in text] == []
        assert not strange(team, files[team])
    assert all(posts[OURS][key][1] != posts[THEIRS][key][1] for key in posts[OURS] if posts[OURS][key][1])
    with services.store.write(THEIRS):
        purge(services.store, THEIRS, tables(services.store))
    alone = {one.key: composed(company, one) for one in held[OURS]}
    assert {key: (shown(post), png) for key, (post, png, _) in alone.items()} == {
        key: (shown(post), png) for key, (post, png, _) in posts[OURS].items()
    }
    assert {name: one.write(services, OURS) for name, one in exchanges().items()} == files[OURS]


@pytest.mark.slow
def test_what_is_read_is_the_same_without_the_other_workspace(company: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home and the answers to what can be typed, as far as it changes nothing: counts, ranks and suggestions too are of
    one workspace. In `make test` a part of what commands take is typed: see walk."""
    store, said = company.bot.services.store, list[list[tuple[str, Any]]]()
    walk = Walk(company, OURS, ADMIN, WORDS[OURS], said.append, brief=True)
    walk.act(walk.person.open_home)  # the first to open it is greeted

    def answer(question: Callable[[], Any]) -> str:
        said.clear()
        walk.act(question)
        if walk.person.modal:
            walk.act(lambda: walk.person.close(clear=True))
        return json.dumps([one for told in map(readable, said) for one in told if not one[0].startswith(_ASKED)])

    changed, beside, changing = changes(store, OURS, monkeypatch), dict[Callable[[], Any], str](), list[Any]()
    for question in walk.questions():
        told = answer(question)
        if changed():
            changing.append(question)
        else:
            beside[question] = told
    with store.write(THEIRS):
        purge(store, THEIRS, tables(store))
    alone = {question: answer(question) for question in beside}
    # What others changed after it was asked is asked again, as all is by now, and both workspaces hold the same again.
    later = [question for question in beside if alone[question] != beside[question]]
    mirror(store)
    assert {question: answer(question) for question in later} == {question: alone[question] for question in later}
    assert walk.person.open_home in beside


def test_what_is_due_comes_out_where_it_belongs(company: World) -> None:
    """A tick posts for both workspaces with one token: each message reaches its own."""
    slack = company.slack
    slack.core.calls.clear()
    company.tick()
    said = [args for method, args in slack.calls if method == "chat.postMessage"]
    assert {args["team_id"] for args in said} == set(WORDS)
    for args in said:
        assert not strange(args["team_id"], args)
    for team in WORDS:
        for conversation in slack.workspace(team).workspace.conversations.values():
            assert not strange(team, [message for message in conversation.messages if message.get("bot_id")])
