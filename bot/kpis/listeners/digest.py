"""Posting a digest by hand: seen first, then posted once."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.kpis import compose
from bot.kpis.blocks import preview as blocks
from bot.kpis.blocks.choice import check, chosen_kpis
from bot.kpis.blocks.preview import PostFormState
from bot.kpis.plan import offered
from bot.kpis.store import kpis
from bot.kpis.subject import KIND, about, subject
from bot.posts import Delivery, Offer
from bot.schedule.lease import Timing
from bot.schedule.listeners.planning import Planning
from bot.schedule.pictures import draw, upload, with_picture
from bot.schedule.store import deliveries
from bot.schedule.values import read_channel
from bot.slack.answering import renew
from bot.slack.auditing import audit
from bot.slack.listen import explain
from bot.slack.places import channel_of, check_place, is_elsewhere, zone_of
from bot.slack.request import Answer, Request
from bot.slack.text import clean, trim
from bot.store.trail import Event
from bot.text import LANGUAGES
from bot.text.fold import fold
from bot.text.zones import find

PLANNING = Planning({KIND: compose.POSTS[KIND]})  # of digests alone


def from_message(request: Request) -> Answer:
    """The message shortcut: into that message's thread."""
    thread = str(request.message.get("thread_ts") or request.message.get("ts") or "")
    return _open(request, PostFormState(channel=request.channel, thread=thread))


def from_anywhere(request: Request) -> Answer:
    """`/kpi digest`, the global shortcut, or a button, which may name a team: the channel is chosen in the form."""
    return of_team(request, clean(request.value) if request.action else "")


def of_team(request: Request, team: str) -> Answer:
    """`/kpi digest Checkout`: of the KPIs of one team, of all where none is named. Raises UserError for a team that has
    no KPI."""
    carried = PostFormState(channel=channel_of(request), current="yes" if is_elsewhere(request) else "")
    if not team:
        return _open(request, carried)
    own = [one for one in kpis.everything(request.services.store, request.workspace) if fold(one.team) == fold(team)]
    if not own:
        raise UserError("kpis-error-digest-team", team=trim(team, 60))
    title = request.t("kpis-digest-of-team", team=own[0].team)
    return _open(request, replace(carried, title=title), [one.id for one in own])


def from_schedule(request: Request) -> Answer:
    """*Send now…* of a schedule: what it would post, to be posted once besides what it posts by itself."""
    schedule = PLANNING.desk(request).schedule(request.value)
    told = about(schedule.subject)
    carried = PostFormState(
        channel=schedule.channel,
        zone=schedule.cadence.zone,
        every=told["every"],
        language=schedule.language,
        title=told["title"],
    )
    return _open(request, carried, told["kpis"])


def _open(request: Request, carried: PostFormState, chosen: Sequence[str] = ()) -> Answer:
    """The form at once, and the digest in it as soon as it is composed."""
    # However long somebody looks at it, past midnight or not, it is one post, about periods that were over when it was
    # opened.
    carried = replace(
        carried, once=secrets.token_hex(8), opened=request.now, here=channel_of(request), back=request.back
    )

    def then() -> None:
        view = request.open(blocks.composing(request.t, carried))
        placed = carried if carried.zone else replace(carried, zone=zone_of(request))
        _fill(request, view, placed, chosen, carried.period(carried.every))

    return Answer(then=then)


def follow(request: Request) -> Answer:
    """Other KPIs or another period were chosen: the digest follows."""
    carried, chosen = _carried(request), chosen_kpis(request.values)
    every = carried.period(request.values.get("every"))
    return Answer(then=lambda: _fill(request, request.view, carried, chosen, every))


def _fill(request: Request, view: Mapping[str, Any], carried: PostFormState, chosen: Sequence[str], every: str) -> None:
    """Show the digest in the form: its words first, its picture when it is ready."""
    t, services = request.t, request.services
    known = offered(services, request.workspace, chosen)
    channel = str(request.values.get("channel") or carried.channel) if not carried.thread else ""
    note, post = "", None
    try:
        check(chosen, known)
        post = compose.digest(services, _delivery(request, carried, chosen, every), acts=False)
        note = "" if post else t("kpis-preview-nothing")
    except Exception as error:
        note = explain(request, error)
    # What is posted is what is shown: nothing that comes to be known later.
    carried = replace(carried, as_of=carried.as_of or stamp(services.clock()))
    shown = list(post.blocks) if post else []
    view_id = str(view.get("id") or "")
    filled = blocks.preview(t, carried, known, chosen, shown, every=every, channel=channel, note=note)
    hash_ = renew(request, view_id, filled)
    picture = draw(post) if post is not None and hash_ else None
    if post is None or picture is None:
        return
    file = upload(request.client, picture, Timing())
    if file:
        shown = with_picture(post, picture, file)
        filled = blocks.preview(t, carried, known, chosen, shown, every=every, channel=channel)
        renew(request, view_id, filled, hash_)


def _carried(request: Request) -> PostFormState:
    """What the form carried, as it comes back."""
    carried = blocks.unpacked(request.metadata)
    try:
        opened = stamp(datetime.fromisoformat(carried.opened))
    except ValueError:
        opened = request.now
    return replace(carried, opened=opened, zone=find(carried.zone) or "UTC")


def _about(carried: PostFormState, chosen: Sequence[str], every: str, asked: str = "") -> str:
    return subject(chosen, every, carried.title, carried.as_of, carried.once, asked, of=carried.of(every))


def _language(request: Request, carried: PostFormState) -> str:
    return carried.language if carried.language in LANGUAGES else request.t.language


def _delivery(request: Request, carried: PostFormState, chosen: Sequence[str], every: str) -> Delivery:
    """The delivery it would be."""
    return Delivery(
        workspace=request.workspace,
        key="",
        kind=KIND,
        subject=_about(carried, chosen, every),
        period=carried.opened[:10],
        channel=carried.channel,
        due_at=request.now,
        thread=carried.thread,
        language=_language(request, carried),
        owner=request.user,
    )


def post(request: Request) -> Answer:
    """Post it: offered to the ledger, which posts each of them once. Who posts where they are sees it come; others are
    told when it is there."""
    carried, chosen = _carried(request), chosen_kpis(request.values)
    channel = carried.channel if carried.thread else read_channel(request.values)
    known = kpis.everything(request.services.store, request.workspace)
    if not known:
        raise UserError("kpis-error-digest-empty", field="channel")
    check(chosen, known)
    check_place(request, channel)
    asked = "" if channel == carried.here and not carried.thread else carried.here or request.user
    offer = Offer(
        kind=KIND,
        subject=_about(carried, chosen, carried.period(request.values.get("every")), asked),
        period=carried.opened[:10],
        channel=channel,
        thread=carried.thread,
        language=_language(request, carried),
        owner=request.user,
    )
    with request.services.store.write(request.workspace):
        deliveries.offer(request.services.store, request.workspace, offer, request.now)
        audit(request.services, request.workspace, Event("schedule.posted", request.user, KIND, where=channel))
    request.services.bell.ring()
    return Answer()
