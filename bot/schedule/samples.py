"""A message of each kind that the schedule sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.posts import Delivery, PlanFacts, Post
from bot.schedule.blocks import form, listing, notices, outcome
from bot.schedule.blocks.listing import SchedulePage, ScheduleRow
from bot.schedule.blocks.notices import Left
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import DeliveryOutcome, Entry, Schedule
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.samples import Sample
from bot.text import Translator

_AT, _CHANNEL, _PERSON = "2026-11-23T09:00:00Z", "C0SAMPLE01", "U0SAMPLE01"
_DUE = Delivery("T0SAMPLE01", "1", "kpis.digest", "", "2026-W47", _CHANNEL, _AT, "2", owner=_PERSON)
_FAILED = Entry(_DUE, "failed", 1, 0, "", "", "", "", "not_in_channel", _AT)
_BY_HAND = replace(_FAILED, delivery=replace(_DUE, schedule=""), state="unknown", error="look:missing_scope")


_PLANNED = Schedule(
    "2", "kpis.digest", "", _CHANNEL, Cadence("week", 1, "09:00", "Europe/Paris"), "fr", _PERSON, False, _AT, _AT
)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with posts of no company."""
    title = "Product health"
    yield "the notice of a post that failed", _message(notices.trouble(t, _FAILED, title, planned=True))
    yield "the notice of a post by hand", _message(notices.trouble(t, _BY_HAND, title, planned=True, own=True))
    left = [Left(title, _CHANNEL, 1, "2026-W47", "2026-W47"), Left(title, _PERSON, 3, "2026-11-20", "2026-11-22")]
    yield "the notice of what was left out", _message(notices.skipped_post(t, left * 6))
    yield "what a schedule's new owner reads", _message(notices.inherited(t, _PLANNED, title, _PERSON))
    said = notices.pressed_text(t, _DUE, again=True)
    yield "what stands in the place of a notice", kit.message([kit.section(said)], said)
    yield from _planned(t, title)


def _planned(t: Translator, title: str) -> Iterator[Sample]:
    """What is planned, and what is done to it."""
    failed, posted = (DeliveryOutcome("2026-W47", state, _AT, "not_in_channel") for state in ("failed", "posted"))
    facts, paused = PlanFacts(facts=["All of it"]), replace(_PLANNED, paused=True, owner="")
    rows = [
        ScheduleRow(_PLANNED, title, facts, outcome.outcome(t, _PLANNED, failed), outcome.coming(t, _PLANNED)),
        ScheduleRow(paused, title, facts, outcome.outcome(t, paused, posted), may_change=False),
        ScheduleRow(paused, title, PlanFacts()),
    ]
    shown = SchedulePage("kpis.digest", 1, True, True, [("kpis.digest", "schedule-edit")])
    listed = listing.listing(t, rows, shown, "schedule-list", "schedule-none")
    yield "the list of what is planned", kit.message(listed, title)
    nothing = listing.listing(t, [], SchedulePage(), "schedule-list", "schedule-none")
    yield "the list of nothing planned", kit.message(nothing, title)
    text = outcome.saved_line(t, _PLANNED, PlanFacts(covers="week", note="Short."), new=True, done=False)
    yield "what was saved", kit.message([kit.section(text), kit.actions(listing.list_button(t))], text)
    called = listing.called(t, title, _PLANNED)
    yield "the form that hands a schedule over", form.hand_over(t, called, "2", "")
    yield "what is planned on the Home tab", kit.home([listing.line(t, called, "Monday")])
    post = [kit.section("*Activation* 42 %"), kit.context("The end")]
    yield "what would be posted now", form.preview(t, called, {"schedule": "2"}, post, _CHANNEL)
    yield "nothing to post now", form.preview(t, called, {}, [], note=t("schedule-preview-nothing"))


def _message(post: Post) -> Block:
    return kit.message(post.blocks, post.text)
