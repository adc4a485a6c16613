"""The digest: scheduled and posted once, or seen first and posted by hand."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.kpis.desk import KpiDesk
from bot.kpis.store import kpis
from bot.schedule.schedule import Schedule
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, expect_refusal, form, home, newest, posts, press, send, told
from tests.scenarios.conftest import Log
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

CHECKOUT = "C0CHECKOUT"


def figures(world: World) -> None:
    """Three KPIs: one off target and falling, one on target, one of a Frenchwoman without a value."""
    activation = put(world, "Activation", unit="percent", target=45.0, team="Growth")
    fill(world, activation, {day(world, ago): 41.2 if ago < 8 else 43 for ago in range(1, 22)})
    fill(world, put(world, "Sign-ups", target=900.0), {day(world, ago): 1000 + ago for ago in range(1, 22)})
    put(world, "Churn", FRENCH)


def test_the_digest_of_a_team(world: World) -> None:
    """`/kpi digest Growth`, or the button below that team's list, shows what is theirs alone; a team that nobody is of
    is told, and nothing is offered to be added."""
    oliver = world.person(ENGLISH)
    figures(world)
    form_from(world, oliver, "digest growth")
    said_ = words(form(world, oliver))
    assert "Growth KPIs" in said_
    assert "Activation" in said_
    assert "1,001" not in said_, "of Sign-ups, which is in the menu of others alone"
    oliver.close(clear=True)
    press(world, oliver, typed(oliver, "list team:Growth"), "kpis.digest")
    assert "1,001" not in words(form(world, oliver))
    oliver.close(clear=True)
    refused = words(typed(oliver, "digest Nowhere"))
    assert "No KPI belongs to a team called “Nowhere”" in refused
    assert "kpis.add" not in action_ids(typed(oliver, "digest Nowhere"))


def until(world: World, one: Schedule) -> None:
    """Move the clock to a minute after a schedule is due."""
    be(world, datetime.fromisoformat(one.next_at) + timedelta(minutes=1))


def be(world: World, when: datetime | str) -> None:
    """Let it be this moment, in UTC."""
    at = datetime.fromisoformat(f"{when}:00+00:00") if isinstance(when, str) else when
    world.clock.ahead += at - world.bot.services.clock()


def more(world: World, person: Person, act: str) -> None:
    """Choose something under the three dots of the first schedule in the list."""
    person.click(typed(person, "schedules"), "schedule.more", selected=f"{act}:{plans(world)[0].id}:kpis.digest")
    world.settle()


def menu(view: Mapping[str, Any], field: str) -> list[str]:
    """What a menu of a form offers."""
    (element,) = [block["element"] for block in view["blocks"] if block.get("block_id") == field]
    return [one["text"]["text"] for one in element["options"]]


def stands(view: Mapping[str, Any], field: str) -> Any:
    """What stands in a field of a form: a text, or texts in the order they are offered."""
    (element,) = [block["element"] for block in view["blocks"] if block.get("block_id") == field]
    if "initial_options" in element:
        return [one["text"]["text"] for one in element["initial_options"]]
    found = [value for name, value in element.items() if name.startswith("initial_")]
    return found[0]["text"]["text"] if found and isinstance(found[0], dict) else found[0] if found else None


def test_a_scheduled_digest_comes_once(world: World) -> None:
    """Scheduled in a form, confirmed in words with when the first one comes and what it tells of, it is in the channel
    when its time has come: once, in the language that was chosen. The list has one clock, the schedule's own."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    be(world, "2026-11-28T12:00")  # a Saturday
    one = schedule(world, oliver, title="Produit", language="fr", every="week", weekday="3", at="07:30")
    confirmed = plain(words(newest(world, oliver)))
    assert "Scheduled: Wednesdays at 07:30 (London), in <#C0GENERAL>. " in confirmed
    assert "The first one comes on Wednesday 2 December and covers the week before." in confirmed
    world.tick()
    assert posts(world) == []
    assert "Next: Wednesday 2 December, 07:30 (London).  None has been posted yet." in said(oliver, "schedules")
    until(world, one)
    figures(world)
    world.tick()
    world.tick()
    (posted,) = posts(world)
    shown = plain(words(posted))
    for name in ("Produit", "Activation", "Sign-ups", "Churn"):
        assert name in shown, shown
    listed = said(amelie, "planning")
    assert "Prochaine publication : mercredi 9 décembre, 07:30 (Londres)." in listed
    assert "Dernière publication : le mercredi 2 décembre, 07:31 (Londres)." in listed
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
    assert fields(shown) == ["every", "kpis"]
    assert "Activation" in words(shown)
    assert posts(world) == []
    send(world, amelie)
    again(world)
    world.tick()
    (posted,) = posts(world)
    assert posted["thread_ts"] == message["ts"]
    assert "Activation" in words(posted)
    amelie.shortcut("kpis.digest")
    form(world, amelie)
    send(world, amelie, channel=CHECKOUT)
    world.tick()
    assert len(posts(world, CHECKOUT)) == 1
    (wanted,) = [o["value"] for o in _options(form_from(world, oliver, "digest")) if o["text"]["text"] == "Sign-ups"]
    shown = choose(world, oliver, "kpis.preview_follow", [wanted])
    send(world, oliver)
    world.tick()
    assert len(posts(world)) == 2
    assert "Activation" not in words(posts(world)[-1])
    assert "Sign-ups" in words(posts(world)[-1])


def test_a_digest_of_everything_is_seen_before_its_settings(world: World) -> None:
    """What would be posted stands first; all of the KPIs, chosen one by one or not, are an empty menu that says so."""
    oliver = world.person(ENGLISH)
    figures(world)
    everything = kpis.everything(world.bot.services.store, world.workspace)
    schedule(world, oliver, CHECKOUT, kpis=[one.id for one in everything])
    row(world, oliver, "kpis.send_now")
    shown = form(world, oliver)
    assert [block["type"] for block in shown["blocks"][-3:]] == ["input"] * 3
    assert "KPI digest" in words({"blocks": shown["blocks"][:3]})
    menu = shown["blocks"][-1]["element"]
    assert "initial_options" not in menu
    assert menu["placeholder"]["text"] == "All of them"
    send(world, oliver)
    world.tick()
    assert "Activation" in words(posts(world, CHECKOUT)[-1])


def _options(view: Mapping[str, Any]) -> list[dict[str, Any]]:
    return next(block["element"]["options"] for block in view["blocks"] if block["block_id"] == "kpis")


def test_what_is_posted_is_what_was_seen(world: World) -> None:
    """A value that comes in while somebody looks at the preview is not in what they post."""
    oliver = world.person(ENGLISH)
    kpi = put(world, "Activation", unit="percent")
    fill(world, kpi, {day(world, ago): 41.2 for ago in range(1, 15)})
    form_from(world, oliver, "digest")
    world.clock.ahead += timedelta(minutes=1)
    fill(world, kpi, {day(world, ago): 50 for ago in range(1, 15)})
    send(world, oliver)
    world.tick()
    (posted,) = posts(world)
    assert "41.2%" in words(posted)
    assert "50%" not in words(posted)


def test_the_period_is_chosen(world: World) -> None:
    """The last whole week, unless another period that is over is chosen: the preview follows, and what is posted says
    which it tells of."""
    oliver = world.person(ENGLISH)
    be(world, "2026-11-28T12:00")  # a Saturday
    figures(world)
    shown = form_from(world, oliver, "digest")
    assert menu(shown, "every") == [
        "Last full week, 16–22 Nov",
        "Last month, October",
        "Last quarter, Q3 2026",
        "Yesterday, Fri 27 Nov",
    ]
    assert stands(shown, "every").startswith("Last full week")
    assert "KPI digest: 16–22 Nov" in words(shown)
    shown = choose(world, oliver, "kpis.preview_follow:every", "month")
    assert stands(shown, "every").startswith("Last month")
    assert "October 2026" in words(shown)
    send(world, oliver)
    world.tick()
    assert "October 2026" in words(posts(world)[-1])


def test_posting_around_midnight(world: World) -> None:
    """Slack delivers the form again after midnight: it is still one post, and about the yesterday of when it was seen,
    by the clock of whoever posts."""
    amelie = world.person(FRENCH)  # in Paris
    be(world, "2026-11-28T22:59")
    figures(world)
    form_from(world, amelie, "digest")
    choose(world, amelie, "kpis.preview_follow:every", "day")
    world.clock.ahead += timedelta(minutes=2)
    send(world, amelie)
    world.tick()
    world.clock.ahead += timedelta(hours=25)  # nobody remembers this delivery of Slack's any more
    again(world)
    world.tick()
    (posted,) = posts(world)
    assert "vendredi 27 nov." in words(posted)


def test_editing_a_schedule_whose_kpis_are_archived(world: World) -> None:
    """They stay chosen, and are called archived: another time for a digest of one KPI makes none of every KPI."""
    oliver = world.person(ENGLISH)
    figures(world)
    gone, kept = put(world, "Gone"), put(world, "Kept")
    schedule(world, oliver, kpis=[gone.id, kept.id])
    for kpi in (gone, kept):
        KpiDesk(world.bot.services, world.workspace, ENGLISH).archive(kpi.id)
    row(world, oliver, "schedule.edit")
    shown = form(world, oliver)
    (menu,) = [block["element"] for block in shown["blocks"] if block["block_id"] == "kpis"]
    assert {one["text"]["text"] for one in menu["initial_options"]} == {"Kept (archived)", "Gone (archived)"}
    shown = choose(world, oliver, "schedule.follow", "day")
    send(world, oliver, at="18:00")
    (planned,) = plans(world)
    assert planned.cadence.at == "18:00"
    row(world, oliver, "schedule.edit")
    assert set(stands(form(world, oliver), "kpis")) == {"Kept (archived)", "Gone (archived)"}


def test_another_day_of_a_week_that_was_posted(world: World) -> None:
    """The week's digest has come: moved to a later day it does not come a second time, and the answer says when it
    does; in another channel this week's has not been seen yet."""
    oliver = world.person(ENGLISH)
    be(world, "2026-11-28T12:00")
    figures(world)
    one = schedule(world, oliver, every="week", weekday="1", at="07:30")
    until(world, one)  # Monday 30 November
    world.tick()
    assert len(posts(world)) == 1
    row(world, oliver, "schedule.edit")
    form(world, oliver)
    send(world, oliver, weekday="4")
    answered = plain(words(newest(world, oliver)))
    assert "This week’s has already been posted; the next one comes on Thursday 10 December and covers the week" in (
        answered
    )
    more(world, oliver, "pause")
    more(world, oliver, "resume")
    assert plans(world)[0].next_at == "2026-12-10T07:30:00Z"
    row(world, oliver, "schedule.edit")
    form(world, oliver)
    send(world, oliver, channel=CHECKOUT)
    assert "Saved: Thursdays at 07:30 (London), in <#C0CHECKOUT>. The next one comes on Thursday 3 December" in plain(
        words(newest(world, oliver))
    )


def test_a_month_and_a_quarter(world: World) -> None:
    """Whatever day they are posted on, they tell of the one that is over: the form says so, and the confirmation names
    it. A quarter is posted on a day of its first month."""
    amelie, oliver = world.person(FRENCH), world.person(ENGLISH)
    be(world, "2026-11-28T12:00")
    figures(world)
    form_from(world, oliver, "schedule")
    shown = choose(world, oliver, "schedule.follow", "month")
    assert menu(shown, "every") == ["Every day", "Every week", "Every month", "Every quarter"]
    assert "Each digest covers the last full month: posted on 30 November, it covers October." in words(shown)
    send(world, oliver, monthday="31")
    assert "comes on Monday 30 November and covers October." in plain(words(newest(world, oliver)))
    form_from(world, amelie, "planifier")
    shown = choose(world, amelie, "schedule.follow", "quarter")
    assert "De janvier, avril, juillet et octobre" in words(shown)
    assert {"Jour", "Heure"} <= set(words(shown).splitlines())
    send(world, amelie, monthday="5", at="07:15")
    confirmed = plain(words(newest(world, amelie)))
    assert "les 5 janvier, avril, juillet et octobre à 07:15 (Paris)" in confirmed
    assert "Première publication le mardi 5 janvier ; elle porte sur le T4 2026." in confirmed
    (quarterly,) = [one for one in plans(world) if one.cadence.every == "quarter"]
    assert quarterly.next_at == "2027-01-05T06:15:00Z"


def test_weeks_from_sunday_that_are_skipped_when_all_is_well(world: World) -> None:
    """Both are chosen in the form, and are there when it is opened again. The confirmation and the list say that quiet
    weeks are skipped, and the list when one was."""
    oliver = world.person(ENGLISH)
    be(world, "2026-11-28T12:00")
    schedule(world, oliver, weeks="sunday_week", weekday="7", skip=["yes"])
    assert "It is skipped when nothing needs attention." in words(newest(world, oliver))
    assert "skipped when nothing needs attention" in said(oliver, "schedules")
    row(world, oliver, "schedule.edit")
    shown = form(world, oliver)
    assert stands(shown, "weeks") == "Sunday"
    assert stands(shown, "skip") == ["Don’t post when nothing needs attention"]
    until(world, plans(world)[0])
    well = put(world, "Sign-ups", target=900.0)
    fill(world, well, {day(world, ago): 1000 for ago in range(1, 22)})
    world.tick()
    assert posts(world) == []
    assert "Last: nothing to report on Sunday 29 November." in said(oliver, "schedules")


def test_more_kpis_than_a_digest_holds(world: World) -> None:
    """All of 41 do not fit: the form says so beside the menu, and takes forty of them; so does the one that posts."""
    oliver = world.person(ENGLISH)
    known = [put(world, f"KPI {n}") for n in range(41)]
    refusal = {"kpis": "You have 41 KPIs and a digest holds at most 40: choose which."}
    form_from(world, oliver, "schedule")
    assert oliver.submit({}) == refusal
    send(world, oliver, kpis=[one.id for one in known[:40]])
    shown = form_from(world, oliver, "digest")
    assert refusal["kpis"] in words(shown)
    assert oliver.submit({}) == refusal
    choose(world, oliver, "kpis.preview_follow", [one.id for one in known[1:41]])
    send(world, oliver)
    world.tick()
    assert len(posts(world)) == 1


def test_whoever_posts_hears_that_it_is_there(world: World) -> None:
    """Where they are it comes before their eyes, and nothing more is said. Elsewhere, or in a thread, they hear once,
    in private, with a link that leads there."""
    oliver = world.person(ENGLISH)
    figures(world)
    before = len(oliver.messages(CHANNEL))
    form_from(world, oliver, "digest")
    send(world, oliver)
    world.tick()
    assert len(oliver.messages(CHANNEL)) == before + 1
    assert not newest(world, oliver)["ephemeral"]
    form_from(world, oliver, "digest")
    send(world, oliver, channel=CHECKOUT)
    again(world)
    world.tick()
    assert len(oliver.messages(CHANNEL)) == before + 2
    note = newest(world, oliver)
    assert note["ephemeral"]
    link = f"/archives/{CHECKOUT}/p{posts(world, CHECKOUT)[-1]['ts'].replace('.', '')}|The digest>"
    assert words(note).endswith(f"{link} is posted in <#C0CHECKOUT>.")
    message = oliver.say(CHANNEL, "How are we doing?")
    oliver.message_shortcut("kpis.digest_message", message)
    form(world, oliver)
    send(world, oliver)
    world.tick()
    note = newest(world, oliver)
    assert words(note).endswith("|The digest> is posted in a thread in <#C0GENERAL>.")
    assert f"thread_ts={message['ts']}" in words(note)


def test_a_channel_without_the_bot_is_told_once_and_with_the_forms_own_button(world: World) -> None:
    """Nothing speaks of /invite until it is needed; then the mend names the button that was pressed."""
    figures(world)
    for person, typed_, button in ((ENGLISH, "digest", "press Post again"), (FRENCH, "bilan", "à nouveau sur Publier")):
        asking = world.person(person)
        shown = form_from(world, asking, typed_)
        assert "/invite" not in words(shown) + str(shown["blocks"])
        wrong = asking.submit({"channel": "C0DESIGN"})["channel"]
        assert wrong.count("/invite") == 1
        assert button in wrong
        asking.close()


def test_who_cannot_be_whispered_to_is_told_in_private(world: World) -> None:
    """From the lightning menu, or from a channel the bot is not in; where Slack gives no link, the sentence does
    without one."""
    oliver = world.person(ENGLISH)
    figures(world)
    oliver.shortcut("kpis.digest")
    form(world, oliver)
    send(world, oliver, channel=CHECKOUT)
    world.tick()
    assert told(world, oliver)[-1].endswith("|The digest> is posted in <#C0CHECKOUT>.")
    form_from(world, oliver, "digest", "C0DESIGN")
    world.slack.faults.add("chat.getPermalink", "server_error")
    send(world, oliver, channel=CHANNEL)
    assert told(world, oliver)[-1] == "The digest is posted in <#C0GENERAL>."
    expect_refusal(world, "chat.postEphemeral", "not_in_channel")


def test_a_schedule_is_sent_now(world: World) -> None:
    """Its digest is shown first, as the schedule would post it, and posted once; the schedule goes on as before."""
    oliver = world.person(ENGLISH)
    figures(world)
    schedule(world, oliver, CHECKOUT, title="Mensuel", language="fr", kpis=[put(world, "Orders").id])
    row(world, oliver, "schedule.edit")
    choose(world, oliver, "schedule.follow", "month")
    send(world, oliver, monthday="1")
    (one,) = plans(world)
    row(world, oliver, "kpis.send_now")
    assert posts(world, CHECKOUT) == []
    shown = form(world, oliver)
    assert "Mensuel" in words(shown)
    assert "Activation" not in [one["text"]["text"] for one in shown["blocks"] if one["type"] == "section"]
    assert [stands(shown, field) for field in ("channel", "kpis")] == [CHECKOUT, ["Orders"]]
    assert stands(shown, "every").startswith("Last month")
    send(world, oliver)
    again(world)
    world.tick()
    (posted,) = posts(world, CHECKOUT)
    assert "Mensuel" in words(posted)
    assert posts(world) == []
    assert plans(world) == [one]


def test_what_can_be_done_with_a_schedule(world: World) -> None:
    """Send it now and edit it with a button; pause, hand over and delete it under three dots. Deleting asks first and
    says what stays; each delivery counts once."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    figures(world)
    one = schedule(world, oliver)
    assert action_ids(typed(oliver, "schedules"))[:3] == ["kpis.send_now", "schedule.edit", "schedule.more"]
    more(world, oliver, "pause")
    assert "*Paused.*" in words(newest(world, oliver))
    until(world, one)
    world.tick()
    assert posts(world) == []
    more(world, oliver, "resume")
    again(world)
    assert "Next:" in words(newest(world, oliver))
    world.tick()
    assert posts(world) == []
    row(world, oliver, "schedule.edit")
    shown = choose(world, oliver, "schedule.follow", "month")
    assert "monthday" in fields(shown)
    send(world, oliver, monthday="31", at="18:00")
    assert "On the last day of the month at 18:00 (London)" in said(oliver, "schedules")
    more(world, oliver, "hand_over")
    form(world, oliver)
    send(world, oliver, owner=FRENCH)
    assert "owns it now" in words(newest(world, oliver))
    assert "vous confie Bilan des indicateurs dans" in plain(told(world, amelie)[-1])
    assert "schedule.more" not in action_ids(typed(oliver, "schedules"))
    more(world, amelie, "delete")
    assert "Plus aucun bilan ne sera publié. Les bilans déjà publiés et les indicateurs restent." in words(
        form(world, amelie)
    )
    assert len(plans(world)) == 1
    send(world, amelie)
    again(world)
    assert "Aucun bilan n’est planifié" in words(newest(world, amelie))
    assert plans(world) == []


def test_deleting_in_the_list_on_top_of_home(world: World) -> None:
    """The list that was opened from the Home tab shows that the schedule is gone."""
    oliver = world.person(ENGLISH)
    figures(world)
    one = schedule(world, oliver)
    press(world, oliver, home(world, oliver), "schedule.list")
    oliver.click(form(world, oliver), "schedule.more", selected=f"delete:{one.id}:")
    form(world, oliver)
    send(world, oliver)
    assert "Nothing is scheduled yet" in words(form(world, oliver))


def test_schedules_of_others(world: World) -> None:
    """Everybody reads them; only the owner and managers change them, and what is chosen in an old list is refused."""
    oliver, marcus, helena = world.person(ENGLISH), world.person(SUPPORT), world.person(ADMIN)
    figures(world)
    one = schedule(world, oliver)
    old = typed(oliver, "schedules")
    assert "Owner: <@U0OLIVER>" in words(typed(marcus, "schedules"))
    assert action_ids(typed(marcus, "schedules")) == ["schedule.new:kpis.digest"]
    more(world, helena, "hand_over")
    form(world, helena)
    send(world, helena, owner=SUPPORT)
    oliver.click(old, "schedule.more", selected=f"pause:{one.id}:kpis.digest")
    assert "Only its owner and the product-ops managers can change this schedule." in words(newest(world, oliver))
    more(world, marcus, "delete")
    form(world, marcus)
    send(world, marcus)
    press(world, oliver, old, "schedule.edit")
    assert "This schedule no longer exists." in words(newest(world, oliver))


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


def test_a_digest_that_failed_is_told(world: World, log: Log) -> None:
    """The owner finds it on the Home tab and in the list, with what helps."""
    log.may_hold_errors = True
    oliver = world.person(ENGLISH)
    figures(world)
    one = schedule(world, oliver)
    world.slack.core.workspace.conversations[CHANNEL].is_archived = True
    until(world, one)
    world.tick()
    expect_refusal(world, "chat.postMessage", "is_archived")
    assert "The channel is archived." in told(world, oliver)[-1]
    assert "Last: failed" in said(oliver, "schedules")
    shown = plain(words(home(world, oliver)))
    assert "Scheduled posts that failed" in shown
    assert "The channel is archived." in shown


def test_before_there_is_a_kpi(world: World) -> None:
    """A preview of nothing says so and what to do, and posting it is refused."""
    oliver = world.person(ENGLISH)
    shown = form_from(world, oliver, "digest")
    assert "There are no KPIs yet" in words(shown)
    assert set(oliver.submit({})) == {"channel"}
    world.tick()
    assert posts(world) == []


def test_the_home_tab(world: World) -> None:
    """It shows the digests of one's own that come next, and leads to the list of all."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    figures(world)
    schedule(world, amelie, title="Hebdo")
    assert "Hebdo" not in plain(words(home(world, oliver)))
    assert "Hebdo dans <#C0GENERAL>" in plain(words(home(world, amelie)))
    press(world, amelie, home(world, amelie), "schedule.list")
    assert "Hebdo" in words(form(world, amelie))
