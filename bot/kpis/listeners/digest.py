"""Posting a digest by hand: seen first, then posted once."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.kpis import compose
from bot.kpis.blocks import preview as blocks
from bot.kpis.blocks.preview import Carried
from bot.kpis.blocks.schedules import chosen_kpis
from bot.kpis.listeners.planning import channel_link, plans
from bot.kpis.listeners.show import renew
from bot.kpis.plans import KIND
from bot.kpis.store import kpis
from bot.kpis.subject import subject
from bot.posts import Delivery, Offer
from bot.schedule.lease import Timing
from bot.schedule.pictures import drawn, upload, with_picture
from bot.slack import blocks as kit
from bot.slack.listen import explain
from bot.slack.places import check_place
from bot.slack.request import Answer, Request
from bot.slack.text import say

EVERY = "week"  # what a digest posted by hand compares with


def from_message(request: Request) -> Answer:
    """The message shortcut: into that message's thread."""
    thread = str(request.message.get("thread_ts") or request.message.get("ts") or "")
    return _open(request, Carried(channel=request.channel, thread=thread, back=request.back))


def from_anywhere(request: Request) -> Answer:
    """`/kpi digest`, the global shortcut, or a button: the channel is chosen in the form."""
    here = request.channel if request.channel[:1] in "CG" else ""
    return _open(request, Carried(channel=here, back=request.back))


def _open(request: Request, carried: Carried) -> Answer:
    """The form at once, and the digest in it as soon as it is composed."""
    # However long somebody looks at it, past midnight or not, it is one post, about the day on which it was opened.
    carried = replace(carried, once=secrets.token_hex(8), period=_today(request))

    def then() -> None:
        call = request.client.views_push if request.in_modal else request.client.views_open
        opened = call(trigger_id=str(request.body.get("trigger_id") or ""), view=blocks.composing(request.t, carried))
        _fill(request, opened["view"], carried, [])

    return Answer(then=then)


def follow(request: Request) -> Answer:
    """Other KPIs were chosen: the digest follows."""
    carried, chosen = blocks.unpacked(request.metadata), chosen_kpis(request.values)
    return Answer(then=lambda: _fill(request, request.view, carried, chosen))


def _fill(request: Request, view: Mapping[str, Any], carried: Carried, chosen: Sequence[str]) -> None:
    """Show the digest in the form: its words first, its picture when it is ready."""
    t, services = request.t, request.services
    known = kpis.everything(services.store, request.workspace)
    channel = str(request.values.get("channel") or carried.channel) if not carried.thread else ""
    note, post = "", None
    try:
        post = compose.digest(services, _delivery(request, carried, chosen))
        note = "" if post else t("kpis-preview-nothing")
    except Exception as error:
        note = explain(request, error)
    # What is posted is what is shown: nothing that comes to be known later.
    carried = replace(carried, as_of=carried.as_of or stamp(services.clock()))
    shown = list(post.blocks) if post else []
    view_id = str(view.get("id") or "")
    filled = blocks.preview(t, carried, known, chosen, shown, channel=channel, note=note)
    hash_ = renew(request, view_id, filled)
    picture = drawn(post) if post is not None and hash_ else None
    if post is None or picture is None:
        return
    file = upload(request.client, picture, Timing())
    if file:
        shown = with_picture(post, picture, file)
        renew(request, view_id, blocks.preview(t, carried, known, chosen, shown, channel=channel), hash_)


def _today(request: Request) -> str:
    return stamp(request.services.clock())[:10]


def _delivery(request: Request, carried: Carried, chosen: Sequence[str]) -> Delivery:
    """The delivery it would be."""
    now = stamp(request.services.clock())
    return Delivery(
        workspace=request.workspace,
        key="",
        kind=KIND,
        subject=subject(chosen, EVERY, as_of=carried.as_of),
        period=carried.period or _today(request),
        channel=carried.channel,
        due_at=now,
        thread=carried.thread,
        language=request.t.language,
        owner=request.user,
    )


def post(request: Request) -> Answer:
    """Post it: offered to the ledger, which posts each of them once."""
    carried, chosen = blocks.unpacked(request.metadata), chosen_kpis(request.values)
    channel = carried.channel if carried.thread else str(request.values.get("channel") or "")
    if not channel:
        raise UserError("kpis-error-channel", field="channel")
    if not kpis.everything(request.services.store, request.workspace):
        raise UserError("kpis-error-digest-empty", field="channel")
    check_place(request, channel)
    plans(request).post(
        Offer(
            kind=KIND,
            subject=subject(
                chosen, EVERY, as_of=carried.as_of, once=carried.once, asked=carried.channel or request.user
            ),
            period=carried.period or _today(request),
            channel=channel,
            thread=carried.thread,
            language=request.t.language,
            owner=request.user,
        )
    )
    if not request.first_delivery():
        return Answer()
    text = say(request.t, "kpis-on-its-way", channel=channel_link(channel))
    return Answer(then=lambda: request.respond([kit.section(text)], text))
