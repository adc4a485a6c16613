"""Support tickets: by area beside what is usual, taken in as insights, and told of in the thread of a digest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from bot.slack.store import save_setting
from bot.tickets.ticket import Ticket
from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import again, form, newest, posts, press, send
from tests.scenarios.kpis_acts import day, fill, modern, plain, schedule, table
from tests.scenarios.kpis_acts import put as put_kpi
from tests.scenarios.test_asking import whispered, write
from tests.scenarios.test_decisions_story import CHECKOUT, typed
from tests.tickets.making import NEXT, came, put
from tests.words import action_ids, words

MONDAY = "2026-11-23T12:00:00+00:00"
USUAL = {"Billing": [12] * 8 + [29, 4], "Login": [20] * 8 + [9, 2], "Export": [3] * 10, "": [1] * 10}


@dataclass(frozen=True)
class Story:
    """Who looks at tickets, and what they read."""

    user: str
    word: str
    head: str
    risen: str
    fallen: str
    one: str
    unfinished: str
    taken: str
    asked: str


IN_ENGLISH = Story(
    user=ENGLISH,
    word="trends",
    head="Support tickets, week of 16 Nov 2026: 42.",
    risen="17 more (+142%)",
    fallen="11 fewer (−55%)",
    one="Billing, week of 16 Nov 2026: 29 tickets.",
    unfinished="not all in yet",
    taken="Taken in as 2 insights.",
    asked="What do people complain about this week?",
)
IN_FRENCH = Story(
    user=FRENCH,
    word="tendances",
    head="Tickets de support, semaine du 16 nov. 2026 : 42.",
    risen="17 de plus (+142 %)",
    fallen="11 de moins (−55 %)",
    one="Billing, semaine du 16 nov. 2026 : 29 tickets.",
    unfinished="encore incomplet",
    taken="2 retours sont enregistrés.",
    asked="De quoi se plaint-on cette semaine ?",
)


def be(world: World, at: str = MONDAY) -> None:
    """Let it be this moment."""
    world.clock.ahead += datetime.fromisoformat(at) - world.clock()


def tickets(world: World, until: str = NEXT) -> None:
    """Ten weeks of tickets, the last one running, read up to a moment."""
    be(world)
    services = world.bot.services
    early = Ticket("zendesk", "0", "Long ago", "Export", "2026-09-01T09:00:00Z")
    put(services.store, early, workspace=world.workspace)
    came(services, USUAL, until=until, workspace=world.workspace)


def insight(person: Person, text: str) -> Mapping[str, Any]:
    """Type `/insight text`."""
    return typed(person, text, "/insight")


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_a_trend_to_insights(world: World, story: Story) -> None:
    """What rose stands first, what fell is said to have; one area over the weeks leads to its tickets, and two of them
    become insights with their words."""
    person = world.person(story.user)
    modern(world)
    tickets(world)
    shown = insight(person, story.word)
    assert story.head in plain(words(shown))
    _, rows = table(shown)
    assert [row[0] for row in rows][:3] == ["Billing", "Login", "Export"]
    assert (rows[0][1:4], rows[1][3], rows[0][5]) == (["29", "12", story.risen], story.fallen, "4")
    one = insight(person, f"{story.word} biling")
    assert story.one in plain(words(one))
    assert [block["type"] for block in one["blocks"]].count("data_visualization") == 1
    press(world, person, one, "tickets.area")
    page = newest(world, person, CHECKOUT)
    assert "Billing broke 3" in words(page)
    assert "Acme" in words(page)
    press(world, person, page, "tickets.area:1")
    press(world, person, newest(world, person, CHECKOUT), "tickets.choose")
    assert "Billing broke 28" in words(form(world, person))
    send(world, person, tickets=["0", "1"])
    assert story.taken in words(newest(world, person, CHECKOUT))
    again(world)
    made = world.bot.services.store.run("SELECT number FROM record WHERE room = 'insights' ORDER BY number")
    assert [row["number"] for row in made] == [1, 2]
    card = words(insight(person, "1"))
    for said in ("Billing broke 3", "Help!", "Acme"):
        assert said in card
    press(world, person, insight(person, story.word), "tickets.area", '{"area": "billing"}')
    assert "#1" in words(newest(world, person, CHECKOUT))


def test_a_week_that_is_not_all_in_is_no_fall(world: World) -> None:
    """Read up to Thursday, an area with half of what is usual has not fallen, in words or in the digest's thread."""
    oliver = world.person(ENGLISH)
    modern(world)
    tickets(world, until="2026-11-19T12:00:00Z")
    shown = insight(oliver, "trends")
    _, rows = table(shown)
    said = {row[0]: row[3] for row in rows}
    assert said["Login"] == "not all in yet"
    assert said["Billing"] == "already 17 more (+142%)"
    assert "Zendesk: not complete; read up to 19 Nov 2026, 12:00" in plain(words(shown))
    assert "fewer" not in words(shown)


@pytest.mark.parametrize("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_asked_in_words(world: World, story: Story) -> None:
    """Asked in private the bot shows the trends; asked in a channel it shows them to whoever asks alone."""
    person = world.person(story.user)
    tickets(world)
    assert story.head in plain(write(world, person, story.asked))
    assert story.head in plain(words(whispered(world, person, story.asked)))


def test_an_area_that_nobody_knows(world: World) -> None:
    """Those that are known are named; a longer sentence is an insight that begins so."""
    oliver = world.person(ENGLISH)
    for text in ("trends", "trends pricing"):
        assert "No support tickets of the last ten weeks are here." in words(insight(oliver, text))
    tickets(world)
    refused = words(insight(oliver, "trends roadmap"))
    assert "Billing, Login, Export" in plain(refused)
    assert "Without an area, week of" in plain(words(insight(oliver, "trends without an area")))
    assert oliver.command("/insight", "trends in the market favour one price", channel=CHANNEL) is None
    assert form(world, oliver)["callback_id"] == "insights.save"


def digest(world: World) -> list[str]:
    """What is in the channel's threads once a weekly digest was due, and Slack delivered everything twice."""
    world.tick()
    world.tick()
    return [plain(words(one)) for one in replies(world)]


def replies(world: World) -> list[dict[str, Any]]:
    """What the bot said in threads."""
    return [one for one in posts(world) if one.get("thread_ts") not in (None, one["ts"])]


def figures(world: World) -> None:
    """A KPI to tell of."""
    fill(world, put_kpi(world, "Sign-ups", target=900.0), {day(world, ago): 1000 + ago for ago in range(1, 22)})


def test_the_digest_is_followed_by_the_areas_that_moved(world: World) -> None:
    """In its thread, once, with how far they were read; the button there shows the trends to whoever presses it."""
    oliver = world.person(ENGLISH)
    be(world, "2026-11-21T12:00:00+00:00")
    figures(world)
    schedule(world, oliver, every="week", weekday="1", at="09:00")
    tickets(world)
    (said,) = digest(world)
    assert "Support tickets, week of 16 Nov 2026: 42." in said
    assert "Billing: 29, 17 more than usual (+142%)." in said
    assert "Login: 9, 11 fewer than usual (−55%)." in said
    assert "Export" not in said
    assert "Zendesk: complete up to" in said
    assert len(digest(world)) == 1
    (post,) = replies(world)
    assert "Acme" not in words(post)
    press(world, oliver, newest(world, oliver, CHANNEL, post["thread_ts"]), "tickets.trends")
    assert "Most tickets" in words(newest(world, oliver, CHANNEL, post["thread_ts"]))


@pytest.mark.parametrize("why", ["off", "none"])
def test_a_digest_that_no_tickets_follow(world: World, why: str) -> None:
    """Where the workspace switched them off, and where there are none."""
    oliver = world.person(ENGLISH)
    be(world, "2026-11-21T12:00:00+00:00")
    figures(world)
    schedule(world, oliver, every="week", weekday="1", at="09:00")
    if why == "none":
        be(world)
    else:
        tickets(world)
    if why == "off":
        save_setting(world.bot.services.store, world.workspace, "tickets.thread", "off")
    assert digest(world) == []
    assert len(posts(world)) == 1
    assert "tickets.trends" not in action_ids(posts(world)[0])
