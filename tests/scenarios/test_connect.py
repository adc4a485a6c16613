"""Channels shared with another company: its people are answered in one sentence; nothing is posted there unasked."""

import os
from dataclasses import replace
from typing import Any
from zlib import crc32

import pytest
from slack_bolt import BoltRequest

from bot.clock import stamp
from bot.ideas.desk import IdeaDesk
from bot.posts import Offer
from bot.schedule.store import deliveries
from bot.slack.access import FACT
from bot.slack.connect import CHANNELS
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give, holds, is_admin
from bot.slack.request import Request
from bot.slack.store import save_setting, setting
from sandbox import CONNECTED, STRANGER, Person
from tests.conftest import ADMIN, ENGLISH, FRENCH, World, Worlds
from tests.pairs import Pair
from tests.scenarios import kpis_acts
from tests.scenarios.acts import ask, count, direct, expect_refusal, form, home, newest, posts, press, seen, send, told
from tests.scenarios.ideas_acts import RICE, choose_whom, do, fields, more, put, roadmap, typed, whispers
from tests.schedule.making import KIND, Trial
from tests.words import action_ids, words

EVERYWHERE = "ROLES" in os.environ  # `make soak` has everything come from everywhere
PLACES = ("channel", "conversation with the bot", "form")
SHARED, OPEN = "C0FJORD", "C0CHECKOUT"
REFUSAL = "I work for another company, and nobody there has allowed me to answer you here."


@pytest.fixture
def world(make_world: Worlds, pair: Pair, world_url: str) -> World:
    """Two companies share a channel, and the bot has something to post."""
    return make_world(world_url, pair.transport, organisation=CONNECTED, features=Trial().features)


@pytest.fixture
def tomas(world: World) -> Person:
    """Somebody of the other company."""
    return world.person(STRANGER.id)


@pytest.fixture
def oliver(world: World) -> Person:
    """Somebody of ours."""
    return world.person(ENGLISH)


def asked(world: World, person: Person, channel: str = SHARED) -> dict[str, Any]:
    """Somebody asks the shared channel to score idea 1, and agrees to that; the message it reads."""
    do(world, person, 1, "ideas.ask")
    choose_whom(world, person, "channel")
    assert person.submit({"channel": channel}) == {}
    world.settle()
    if person.modal:
        send(world, person, **{f"shared.{channel}": ["yes"]})
    return {**posts(world, channel)[-1], "channel": channel}


def allow(world: World) -> None:
    """A manager lets the other company's people use the bot in the channel."""
    helena = world.person(ADMIN)
    assert helena.command("/idea", "settings", channel=OPEN) is None
    form(world, helena)
    send(world, helena, connect=[SHARED])


def test_a_stranger_presses_in_vain(world: World, oliver: Person, tomas: Person) -> None:
    """A button in the shared channel answers another company's people in one sentence, and opens nothing."""
    put(world, "Dark mode")
    question = asked(world, oliver)
    press(world, tomas, question, "ideas.answer")
    assert whispers(world, tomas, SHARED) == REFUSAL
    assert tomas.modal is None
    assert count(world, "idea_score") == 0


def test_a_stranger_asks_in_vain(world: World, tomas: Person) -> None:
    """A mention is answered for them alone, once; nothing is counted as wanted, and the others read nothing."""
    tomas.say(SHARED, "@Product Ops what is MVP?")
    seen(world, lambda: whispers(world, tomas, SHARED))
    world.slack.redeliver_last()
    world.settle()
    assert whispers(world, tomas, SHARED) == REFUSAL
    assert posts(world, SHARED) == []
    assert count(world, "wanted") == 0


def test_a_manager_allows_it(world: World, oliver: Person, tomas: Person) -> None:
    """Where a manager allowed it they score, and ask, like any member; they are shown no Home tab for it."""
    put(world, "Dark mode")
    question = asked(world, oliver)
    allow(world)
    press(world, tomas, question, "ideas.answer")
    form(world, tomas)
    send(world, tomas, **RICE)
    assert count(world, "idea_score") == 1
    assert "*#1 Dark mode*" in whispers(world, tomas, SHARED), "they are thanked where they are"
    tomas.say(SHARED, "@Product Ops what is MVP?")
    seen(world, lambda: len(posts(world, SHARED)) > 1)
    assert tomas.home is None
    save_setting(world.bot.services.store, world.workspace, CHANNELS, [])
    press(world, tomas, question, "ideas.answer")
    assert REFUSAL in whispers(world, tomas, SHARED)


@pytest.mark.parametrize("where", PLACES)
def test_nothing_that_is_listened_to_runs_for_a_stranger(world: World, where: str) -> None:
    """Whatever Slack delivers of what they do, no feature hears of it: commands, buttons, forms, shortcuts, menus and
    events alike, wherever it comes from. In `make test` a button and its like come from one place each, by their
    names, in `make soak` from all."""
    ran: list[tuple[str, str]] = []
    listeners = world.bot.listeners
    for key, one in listeners.registered.items():
        listeners.registered[key] = replace(one, handler=lambda _, key=key: ran.append(key))  # type: ignore[misc]
    for (kind, name), one in listeners.registered.items():
        if one.may is not FACT and (EVERYWHERE or PLACES[crc32(name.encode()) % len(PLACES)] == where):
            answer = world.bot.app.dispatch(BoltRequest(mode="socket_mode", body=delivered(kind, name, where)))
            assert answer.status == 200, (kind, name)
    world.settle()
    assert ran == []
    assert len(listeners.registered) > 100
    world.slack.refusals.clear()  # nobody can be written to there


def delivered(kind: str, name: str, where: str) -> dict[str, Any]:
    """What Slack delivers when Tomas does it."""
    user = {"id": STRANGER.id, "team_id": STRANGER.team}
    channel = {"channel": SHARED, "conversation with the bot": "D0TOMAS"}.get(where, "")
    common: dict[str, Any] = {"team": {"id": CONNECTED.id}, "user": user, "trigger_id": f"{kind} {name}"}
    if channel:
        common["channel"] = {"id": channel}
    view = {"type": "modal", "id": "V1", "callback_id": name, "blocks": [], "private_metadata": "", "state": {}}
    view["app_installed_team_id"] = CONNECTED.id
    inside = {"view": view} if where == "form" else {}
    if kind == "command":
        return {"command": name, "text": "x", "team_id": CONNECTED.id, "user_id": STRANGER.id, "channel_id": channel}
    if kind == "event":
        event = {"type": name, "user": STRANGER.id, "user_team": STRANGER.team, "channel": channel, "tab": "home"}
        authorized = [{"team_id": CONNECTED.id, "enterprise_id": None, "is_bot": True}]
        envelope = {"type": "event_callback", "team_id": STRANGER.team, "context_team_id": CONNECTED.id}
        return {**envelope, "event_id": f"Ev{name}{where}", "authorizations": authorized, "event": event}
    if kind == "view":
        return {**common, "type": "view_submission", "view": view}
    if kind == "options":
        return {**common, **inside, "type": "block_suggestion", "action_id": name, "block_id": "b", "value": "x"}
    if kind == "shortcut":
        message = "message" in name
        return {**common, "type": "message_action" if message else "shortcut", "callback_id": name, "message": {}}
    return {
        **common,
        **inside,
        "type": "block_actions",
        "actions": [{"action_id": name, "block_id": "b", "value": "1"}],
    }


def test_a_stranger_holds_no_role(world: World) -> None:
    """Naming one is refused beside the field, and a role that was kept all the same counts for nothing."""
    helena, services = world.person(ADMIN), world.bot.services
    assert helena.command("/idea", "settings", channel=OPEN) is None
    form(world, helena)
    errors = helena.submit({"managers": [STRANGER.id], "editors": [FRENCH, STRANGER.id]})
    assert set(errors) == {"managers", "editors"}
    assert "Tomas Lind works for another company" in errors["editors"]
    give(services, world.workspace, PRODUCT_OPS_MANAGER, [STRANGER.id, ENGLISH])
    assert holds(services, world.workspace, ENGLISH, PRODUCT_OPS_MANAGER)
    assert not holds(services, world.workspace, STRANGER.id, PRODUCT_OPS_MANAGER)
    told_ = {"id": STRANGER.id, "team_id": STRANGER.team, "is_admin": True, "is_owner": True}
    services.people.learn(world.workspace, told_)
    assert not is_admin(services, world.workspace, STRANGER.id), "an administrator of another company"


def test_a_stranger_is_not_asked_by_name(world: World, oliver: Person) -> None:
    """Nothing is sent to another company in private."""
    put(world, "Dark mode")
    do(world, oliver, 1, "ideas.ask")
    assert set(oliver.submit({"people": [STRANGER.id]})) == {"people"}


def test_a_form_asks_before_it_posts(world: World, oliver: Person) -> None:
    """A box appears below the channel, everything typed still there; without it nothing is posted."""
    put(world, "Dark mode")
    do(world, oliver, 1, "ideas.ask")
    choose_whom(world, oliver, "channel")
    assert oliver.submit({"channel": SHARED, "framework": "ice"}) == {}
    shown = form(world, oliver)
    at = [block["block_id"] for block in shown["blocks"]]
    assert at.index(f"shared.{SHARED}") == at.index("channel") + 1
    assert set(oliver.submit({})) == {f"shared.{SHARED}"}
    assert posts(world, SHARED) == []
    send(world, oliver, **{f"shared.{SHARED}": ["yes"]})
    assert "ICE" in words(posts(world, SHARED)[-1])


def test_another_channel_is_asked_about_anew(world: World, oliver: Person) -> None:
    """The box is about one channel: one that is ours alone is posted to without it."""
    put(world, "Dark mode")
    do(world, oliver, 1, "ideas.ask")
    choose_whom(world, oliver, "channel")
    assert oliver.submit({"channel": SHARED}) == {}
    assert f"shared.{SHARED}" in fields(form(world, oliver))
    send(world, oliver, channel=OPEN)
    assert len(posts(world, OPEN)) == 1
    assert posts(world, SHARED) == []


def test_a_button_asks_before_it_shares(world: World, oliver: Person) -> None:
    """Sharing a term, an idea or the roadmap there is asked about; the answer shares it, once."""
    ask(oliver, "MVP = A product that earns.", SHARED)
    put(world, "Dark mode", status="planned", horizon="now")
    for what in ("term", "idea", "roadmap"):
        before = len(posts(world, SHARED))
        if what == "idea":
            more(world, oliver, typed(oliver, "1", SHARED), "share")
        else:
            shown = ask(oliver, "MVP", SHARED) if what == "term" else roadmap(oliver, channel=SHARED)
            press(world, oliver, shown, "glossary.share" if what == "term" else "roadmap.share")
        question = newest(world, oliver, SHARED)
        assert question["ephemeral"]
        assert "whose people will read this too" in words(question)
        assert len(posts(world, SHARED)) == before
        (action,) = action_ids(question)
        press(world, oliver, question, action)
        assert len(posts(world, SHARED)) == before + 1
        assert "whose people" not in whispers(world, oliver, SHARED)
    press(world, oliver, ask(oliver, "MVP", OPEN), "glossary.share")
    assert len(posts(world, OPEN)) == 1, "a channel of ours is not asked about"


def test_a_reveal_asks_where_another_company_came_meanwhile(world: World, oliver: Person) -> None:
    """Whoever asked a channel before it was shared is asked again before its scores are shown there."""
    put(world, "Dark mode")
    asked(world, oliver, OPEN)
    desk = IdeaDesk(world.bot.services, world.workspace, FRENCH)
    desk.scoring.score(1, "rice", 1, {"reach": 5, "impact": 1, "confidence": 100, "effort": 1}, "", 1)
    world.slack.core.workspace.conversations[OPEN].shared_with = (STRANGER.team,)
    press(world, oliver, newest(world, oliver, direct(world, oliver)), "ideas.reveal")
    question = newest(world, oliver, direct(world, oliver))
    assert f"<#{OPEN}> is shared with another company" in words(question)
    assert len(posts(world, OPEN)) == 1
    press(world, oliver, question, "ideas.reveal:shared")
    form(world, oliver)
    send(world, oliver)
    assert len(posts(world, OPEN)) == 2


def test_a_digest_and_a_discussion_ask(world: World, oliver: Person) -> None:
    """Posting a digest there asks in its form, beginning a discussion below it asks whoever pressed."""
    kpi = kpis_acts.put(world, "Activation", FRENCH, unit="percent", target=45.0, combine="mean")
    kpis_acts.fill(world, kpi, {kpis_acts.day(world, ago): 30.0 for ago in range(1, 30)}, FRENCH)
    kpis_acts.form_from(world, oliver, "digest", SHARED)
    assert oliver.submit() == {}
    world.settle()
    assert posts(world, SHARED) == []
    send(world, oliver, **{f"shared.{SHARED}": ["yes"]})
    world.tick()
    (message,) = posts(world, SHARED)
    oliver.click({**message, "channel": SHARED}, "kpis.need", selected=f"discuss {kpi.id}")
    world.settle()
    question = newest(world, oliver, SHARED)
    assert "whose people will read this too" in words(question)
    press(world, oliver, question, "kpis.discuss:shared")
    assert "whose people" not in whispers(world, oliver, SHARED)
    replies = [one for one in posts(world, SHARED) if one.get("thread_ts") == message["ts"] != one["ts"]]
    assert len(replies) == 1
    assert "Activation" in words(replies[0])


def test_a_mention_of_ours_is_answered_for_us(world: World, oliver: Person) -> None:
    """Where another company reads along, the answer is for whoever asked, unless a manager allowed the channel."""
    ask(oliver, "MVP = A product that earns.", OPEN)
    oliver.say(SHARED, "@Product Ops what is MVP?")
    seen(world, lambda: oliver.messages(SHARED)[-1].get("ephemeral"))
    answer = newest(world, oliver, SHARED)
    assert "A product that earns." in words(answer)
    assert posts(world, SHARED) == []
    allow(world)
    oliver.say(SHARED, "@Product Ops what is MVP?")
    seen(world, lambda: posts(world, SHARED))


def test_a_channel_that_was_shared_meanwhile(world: World, oliver: Person) -> None:
    """What was planned before the other company came is held back; its owner is told, and posts it with the button.
    From then on they are not asked."""
    store, workspace = world.bot.services.store, world.workspace
    world.slack.core.workspace.conversations[OPEN].shared_with = (STRANGER.team,)

    def offer(period: str) -> None:
        offered = Offer(KIND, "figures", period, OPEN, owner=ENGLISH)
        deliveries.offer(store, workspace, offered, stamp(world.clock()))
        world.tick()

    offer("2026-W48")
    assert posts(world, OPEN) == []
    assert "This channel is shared with another company" in told(world, oliver)[-1]
    press(world, oliver, newest(world, oliver, direct(world, oliver)), "schedule.post")
    world.tick()
    assert len(posts(world, OPEN)) == 1
    offer("2026-W49")
    assert len(posts(world, OPEN)) == 2


def test_nothing_is_posted_to_a_stranger_in_private(world: World, oliver: Person) -> None:
    """What is for a person of another company is not sent, and whoever answers for it is told."""
    offered = Offer(KIND, "figures", "2026-W48", STRANGER.id, owner=ENGLISH)
    deliveries.offer(world.bot.services.store, world.workspace, offered, stamp(world.clock()))
    world.tick()
    assert "works for another company" in told(world, oliver)[-1]


def test_home_says_nothing_to_a_stranger(world: World, tomas: Person) -> None:
    """Slack shows another company's people no Home tab; what is done in the channel publishes none."""
    with pytest.raises(LookupError):
        home(world, tomas)
    assert setting(world.bot.services.store, world.workspace, "greeted", "") != STRANGER.id
    assert told(world, world.person(ADMIN)) == []


def test_a_colleague_of_another_workspace_is_no_stranger(world: World) -> None:
    """In a company of many workspaces a button names another one, or the company: Slack says who is a colleague. Who is
    not known is a stranger."""
    services, workspace, grid = world.bot.services, world.workspace, "E0OURS"
    services.people.company = lambda _: grid  # as Slack says of the installation

    def acts(user: str, team: str) -> bool:
        body = {"enterprise": {"id": grid}, "user": {"id": user, "team_id": team}}
        return Request(services, workspace, user, body).is_stranger

    assert not acts(ENGLISH, grid)
    assert acts("U0UNKNOWN", "T0SISTER"), "nobody knows who that is"
    expect_refusal(world, "users.info", "user_not_found")
    for user, company in (("U0SISTER", grid), ("U0OTHER", "E0THEIRS")):
        member = {
            "id": user,
            "team_id": "T0SISTER",
            "enterprise_user": {"enterprise_id": company, "teams": ["T0SISTER"]},
        }
        services.people.learn(workspace, member)
        assert acts(user, "T0SISTER") is (company != grid)


@pytest.mark.parametrize("grid", ["E0FJORD", ""])
def test_another_company_of_many_workspaces_is_not_ours(world: World, grid: str) -> None:
    """What somebody sends names their own company of workspaces: that does not make it ours, nor its administrators
    those of our workspace."""
    services, workspace, theirs = world.bot.services, world.workspace, {"id": "T0FJORD", "domain": "fjord"}
    slack = {"id": STRANGER.id, "is_admin": True, "is_owner": True}
    member = {**slack, "team_id": "T0FJORD", "enterprise_user": {"enterprise_id": "E0FJORD", "teams": ["T0FJORD"]}}
    user = {"id": STRANGER.id, "team_id": "T0FJORD"} | ({"enterprise_id": grid} if grid else {})
    view = {"type": "modal", "app_installed_team_id": workspace, "private_metadata": "{}"}
    body = {"team": theirs, "enterprise": {"id": "E0FJORD"}, "user": user, "view": view}
    assert Request(services, workspace, STRANGER.id, body).is_stranger
    for learnt in (member, slack):  # Slack does not always say whose somebody is
        services.people.learn(workspace, learnt)
        assert Request(services, workspace, STRANGER.id, body).is_stranger
        assert not is_admin(services, workspace, STRANGER.id)
        assert not holds(services, workspace, STRANGER.id, PRODUCT_OPS_MANAGER)
