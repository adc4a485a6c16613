"""The digest: scheduled and posted once, or seen first and posted by hand."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.kpis.desk import Desk
from bot.kpis.subject import about
from bot.schedule.schedule import Schedule
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, expect_refusal, form, home, newest, posts, press, send, told
from tests.scenarios.conftest import Log, crossed
from tests.scenarios.kpis_acts import (
    choose,
    day,
    fields,
    fill,
    form_from,
    plain,
    plans,
    put,
    row,
    said,
    schedule,
    typed,
)
from tests.words import action_ids, words


def figures(world: World) -> None:
    """Three KPIs: one off target and falling, one on target, one of French origin without a value."""
    activation = put(world, "Activation", unit="percent", target=45.0, team="Growth")
    fill(world, activation, {day(world, 8): 43, day(world, 1): 41.2})
    fill(world, put(world, "Sign-ups", target=900.0), {day(world, 8): 1000, day(world, 1): 1001})
    put(world, "Churn", FRENCH)


def until(world: World, one: Schedule) -> None:
    """Move the clock to a minute after a schedule is due."""
    due = datetime.fromisoformat(one.next_at) + timedelta(minutes=1)
    world.clock.ahead += due - world.bot.services.clock()


def test_a_scheduled_digest_comes_once(world: World) -> None:
    """Scheduled in a form, confirmed in words with when the first one comes, it is in the channel when its time has
    come: once, in the language that was chosen, with its picture."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    one = schedule(world, oliver, title="Produit", language="fr", every="week", weekday="3", at="07:30")
    confirmed = plain(words(newest(world, oliver)))
    assert "Scheduled: Wednesdays at 07:30, London, in <#C0GENERAL>. The first one comes on Wednesday" in confirmed
    world.tick()
    assert posts(world) == []
    until(world, one)
    figures(world)
    world.tick()
    world.tick()
    (posted,) = posts(world)
    shown = plain(words(posted))
    for fact in ("Produit", "sur 2", "Activation", "41,2 %", "cible 45 %", "Sign-ups", "1 001", "Churn"):
        assert fact in shown, shown
    (picture,) = [block for block in posted["blocks"] if block["type"] == "image"]
    assert "41,2" in picture["alt_text"]
    assert "Dernier : publié" in said(amelie, "planning")
    until(world, plans(world)[0])
    world.tick()
    assert len(posts(world)) == 2


def test_seen_first_then_posted(world: World) -> None:
    """Both shortcuts and the command show the digest to whoever asks, who chooses the KPIs and presses Post. It is in
    the thread, or in the channel they chose, once, however often Slack delivers the form."""
    amelie, oliver = world.person(FRENCH), world.person(ENGLISH)
    figures(world)
    message = oliver.say(CHANNEL, "How are we doing?")
    amelie.message_shortcut("kpis.digest_message", message)
    shown = form(world, amelie)
    assert "channel" not in fields(shown)
    assert "Activation" in words(shown)
    assert "image" in [block["type"] for block in shown["blocks"]]
    assert posts(world) == []
    send(world, amelie)
    again(world)
    world.tick()
    (posted,) = posts(world)
    assert posted["thread_ts"] == message["ts"]
    assert "41,2 %" in plain(words(posted))
    amelie.shortcut("kpis.digest")
    form(world, amelie)
    send(world, amelie, channel="C0CHECKOUT")
    assert "en route vers <#C0CHECKOUT>" in told(world, amelie)[-1]
    world.tick()
    assert len(posts(world, "C0CHECKOUT")) == 1
    (wanted,) = [o["value"] for o in _options(form_from(world, oliver, "digest")) if o["text"]["text"] == "Sign-ups"]
    shown = choose(world, oliver, "kpis.preview_follow", [wanted])
    assert "41.2%" not in words(shown)
    send(world, oliver)
    assert "on its way to <#C0GENERAL>" in words(newest(world, oliver))
    world.tick()
    assert len(posts(world)) == 2
    assert "Activation" not in words(posts(world)[-1])
    assert "Sign-ups" in words(posts(world)[-1])


def _options(view: Mapping[str, Any]) -> list[dict[str, Any]]:
    return next(block["element"]["options"] for block in view["blocks"] if block["block_id"] == "kpis")


@crossed
def test_what_is_posted_is_what_was_seen(world: World) -> None:
    """A value that comes in while somebody looks at the preview is not in what they post."""
    oliver = world.person(ENGLISH)
    kpi = put(world, "Activation", unit="percent")
    fill(world, kpi, {day(world, 1): 41.2})
    form_from(world, oliver, "digest")
    world.clock.ahead += timedelta(minutes=1)
    fill(world, kpi, {day(world, 1): 50})
    send(world, oliver)
    world.tick()
    (posted,) = posts(world)
    assert "41.2%" in words(posted)
    assert "50%" not in words(posted)


@crossed
def test_posting_around_midnight(world: World) -> None:
    """Slack delivers the form again after midnight: it is still one post, about the day on which it was seen."""
    oliver = world.person(ENGLISH)
    figures(world)
    now = world.bot.services.clock()
    world.clock.ahead += now.replace(hour=23, minute=59, second=30) - now
    today = world.bot.services.clock().date()
    form_from(world, oliver, "digest")
    world.clock.ahead += timedelta(minutes=1)
    send(world, oliver)
    world.tick()
    world.clock.ahead += timedelta(hours=25)  # nobody remembers this delivery of Slack's any more
    again(world)
    world.tick()
    (posted,) = posts(world)
    assert str(today.day) in words(posted).splitlines()[0]


@crossed
def test_editing_a_schedule_whose_kpis_are_archived(world: World) -> None:
    """They stay chosen, and are called archived: another time for a digest of one KPI makes none of every KPI."""
    oliver = world.person(ENGLISH)
    figures(world)
    gone, kept = put(world, "Gone"), put(world, "Kept")
    schedule(world, oliver, kpis=[gone.id, kept.id])
    for kpi in (gone, kept):
        Desk(world.bot.services, world.workspace, ENGLISH).archive(kpi.id)
    row(world, oliver, "kpis.schedule_edit")
    shown = form(world, oliver)
    (menu,) = [block["element"] for block in shown["blocks"] if block["block_id"] == "kpis"]
    assert {one["text"]["text"] for one in menu["initial_options"]} == {"Kept (archived)", "Gone (archived)"}
    shown = choose(world, oliver, "kpis.schedule_follow", "day")
    send(world, oliver, at="18:00")
    (planned,) = plans(world)
    assert planned.cadence.at == "18:00"
    assert sorted(about(planned.subject)["kpis"]) == sorted([gone.id, kept.id])


@crossed
def test_another_day_of_a_week_that_was_posted(world: World) -> None:
    """The week's digest has come: moved to a later day it does not come a second time, and the answer says when it
    does; in another channel this week's has not been seen yet."""
    oliver = world.person(ENGLISH)
    figures(world)
    one = schedule(world, oliver, every="week", weekday="1", at="07:30")
    until(world, one)
    world.tick()
    assert len(posts(world)) == 1
    row(world, oliver, "kpis.schedule_edit")
    form(world, oliver)
    send(world, oliver, weekday="4")
    thursday = datetime.fromisoformat(plans(world)[0].next_at)
    assert thursday - datetime.fromisoformat(one.next_at) == timedelta(days=10)
    answered = plain(words(newest(world, oliver)))
    assert f"This week’s is done already; the next one comes on Thursday {thursday:%-d %b}" in answered
    row(world, oliver, "kpis.pause")
    row(world, oliver, "kpis.resume")
    assert plans(world)[0].next_at == f"{thursday:%Y-%m-%dT%H:%M:%SZ}"
    row(world, oliver, "kpis.schedule_edit")
    form(world, oliver)
    send(world, oliver, channel="C0CHECKOUT")
    assert "Saved: Thursdays at 07:30, London, in <#C0CHECKOUT>. The next one comes on Thursday" in plain(
        words(newest(world, oliver))
    )
    assert datetime.fromisoformat(plans(world)[0].next_at) == thursday - timedelta(days=7)


@crossed
def test_whoever_posts_hears_that_it_is_there(world: World) -> None:
    """Once, where they pressed Post, or in private from where the bot cannot whisper; who is told that a digest failed
    is not told that it is there."""
    oliver = world.person(ENGLISH)
    figures(world)
    form_from(world, oliver, "digest")
    send(world, oliver)
    assert "You hear from me when it is there" in words(newest(world, oliver))
    world.tick()
    assert words(newest(world, oliver)) == "The digest is posted in <#C0GENERAL>."
    assert newest(world, oliver)["ephemeral"]
    oliver.shortcut("kpis.digest")
    form(world, oliver)
    send(world, oliver, channel="C0CHECKOUT")
    again(world)
    world.tick()
    world.tick()
    assert told(world, oliver).count("The digest is posted in <#C0CHECKOUT>.") == 1
    form_from(world, oliver, "digest", "C0DESIGN")
    send(world, oliver, channel=CHANNEL)
    world.tick()
    assert told(world, oliver)[-1] == "The digest is posted in <#C0GENERAL>."
    expect_refusal(world, "chat.postEphemeral", "not_in_channel")


@crossed
def test_what_can_be_done_with_a_schedule(world: World) -> None:
    """Pause and resume, send now, edit, hand over, delete: each says what it did, and each delivery counts once."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    figures(world)
    one = schedule(world, oliver)
    row(world, oliver, "kpis.pause")
    assert "*Paused.*" in words(newest(world, oliver))
    until(world, one)
    world.tick()
    assert posts(world) == []
    press(world, oliver, newest(world, oliver), "kpis.resume")
    assert "Next:" in words(newest(world, oliver))
    world.tick()
    assert posts(world) == []
    row(world, oliver, "kpis.send_now")
    again(world)
    world.tick()
    assert len(posts(world)) == 1
    row(world, oliver, "kpis.schedule_edit")
    shown = choose(world, oliver, "kpis.schedule_follow", "month")
    assert "monthday" in fields(shown)
    send(world, oliver, monthday="31", at="18:00")
    assert "on the last day of the month at 18:00, London" in said(oliver, "schedules")
    row(world, oliver, "kpis.hand_over")
    form(world, oliver)
    send(world, oliver, owner=FRENCH)
    assert "looks after it now" in words(newest(world, oliver))
    assert "vous confie un bilan des indicateurs" in plain(told(world, amelie)[-1])
    assert "kpis.schedule_delete" not in action_ids(typed(oliver, "schedules"))
    row(world, amelie, "kpis.schedule_delete")
    assert "Aucun bilan n’est planifié" in words(newest(world, amelie))
    assert plans(world) == []


@crossed
def test_schedules_of_others(world: World) -> None:
    """Everybody reads them; only the owner and managers change them, and a button from an old list is refused."""
    oliver, marcus, helena = world.person(ENGLISH), world.person(SUPPORT), world.person(ADMIN)
    figures(world)
    schedule(world, oliver)
    old = typed(oliver, "schedules")
    assert "owner: <@U0OLIVER>" in words(typed(marcus, "schedules"))
    assert action_ids(typed(marcus, "schedules")) == ["kpis.schedule_new"]
    row(world, helena, "kpis.hand_over")
    form(world, helena)
    send(world, helena, owner=SUPPORT)
    press(world, oliver, old, "kpis.pause")
    assert "Only its owner and the product-ops managers may change this schedule." in words(newest(world, oliver))
    row(world, marcus, "kpis.schedule_delete")
    press(world, oliver, old, "kpis.schedule_edit")
    assert "This schedule is not there any more." in words(newest(world, oliver))


@crossed
def test_where_the_bot_cannot_post(world: World) -> None:
    """A channel the bot is not in, one it has never heard of and one that is archived are refused beside the field."""
    amelie = world.person(FRENCH)
    figures(world)
    form_from(world, amelie, "planifier")
    for channel, why in (("C0DESIGN", "/invite"), ("C0PRICING", "/invite"), ("C0LAUNCH24", "archivé")):
        wrong = amelie.submit({"channel": channel})
        assert set(wrong) == {"channel"}
        assert why in wrong["channel"]
    expect_refusal(world, "conversations.info", "channel_not_found")
    assert plans(world) == []
    amelie.invite_bot("C0DESIGN")
    send(world, amelie, channel="C0DESIGN")
    assert plans(world)[0].channel == "C0DESIGN"
    amelie.shortcut("kpis.digest")
    form(world, amelie)
    assert set(amelie.submit({"channel": "C0LAUNCH24"})) == {"channel"}


def test_a_digest_that_failed_is_told(one_world: World, log: Log) -> None:
    """The owner finds it on the Home tab and in the list, with what helps."""
    log.may_hold_errors = True
    oliver = one_world.person(ENGLISH)
    figures(one_world)
    one = schedule(one_world, oliver)
    one_world.slack.core.workspace.conversations[CHANNEL].is_archived = True
    until(one_world, one)
    one_world.tick()
    expect_refusal(one_world, "chat.postMessage", "is_archived")
    assert "The channel is archived." in told(one_world, oliver)[-1]
    assert "Last: failed" in said(oliver, "schedules")
    shown = plain(words(home(one_world, oliver)))
    assert "Digests that did not come" in shown
    assert "The channel is archived." in shown


def test_before_there_is_a_kpi(one_world: World) -> None:
    """A preview of nothing says so and what to do, and posting it is refused."""
    oliver = one_world.person(ENGLISH)
    shown = form_from(one_world, oliver, "digest")
    assert "There is no KPI yet" in words(shown)
    assert set(oliver.submit({})) == {"channel"}
    one_world.tick()
    assert posts(one_world) == []


def test_the_home_tab(one_world: World) -> None:
    """It shows what one's own KPIs want, and the digests that come next."""
    oliver, amelie = one_world.person(ENGLISH), one_world.person(FRENCH)
    assert "Figures that tell you how your product is" in words(home(one_world, oliver))
    figures(one_world)
    schedule(one_world, amelie, title="Hebdo")
    shown = plain(words(home(one_world, oliver)))
    assert "One of your KPIs wants a look" in shown
    assert "Activation 41.2%" in " ".join(shown.split())
    assert "Hebdo" not in shown
    assert "Hebdo dans <#C0GENERAL>" in plain(words(home(one_world, amelie)))
    press(one_world, amelie, home(one_world, amelie), "kpis.schedules")
    assert "Hebdo" in words(form(one_world, amelie))
