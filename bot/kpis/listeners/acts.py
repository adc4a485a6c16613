"""What people press about a KPI on a digest, an alert or where one was shared: details, a discussion, who is on it,
muting it there, snoozing alerts, sharing it."""

import json
import logging
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from slack_sdk.errors import SlackApiError

from bot.clock import stamp
from bot.errors import UserError
from bot.kpis.blocks import need
from bot.kpis.blocks import one as blocks
from bot.kpis.blocks.words import day_of
from bot.kpis.compose import DISCUSSION, SHARED
from bot.kpis.kpi import Kpi
from bot.kpis.listeners.show import desk, opened
from bot.kpis.store import attention
from bot.kpis.store.attention import DISCUSSED, ON_IT
from bot.posts import Offer
from bot.schedule import outbox
from bot.schedule.values import read_channel
from bot.slack import blocks as kit
from bot.slack.answering import selected_value
from bot.slack.auditing import audit
from bot.slack.blocks import Block
from bot.slack.listen import describe
from bot.slack.native_support import send
from bot.slack.places import channel_of, check_place
from bot.slack.request import Answer, Request, load, spoken
from bot.slack.sharing import agree, ask_first, close
from bot.slack.text import Mrkdwn, escape, say
from bot.slack.visibility.membership import is_member
from bot.store.trail import Event
from bot.text import LANGUAGES, Translator

log = logging.getLogger(__name__)

MUTED_DAYS = 28
_TRIES = 3  # while others press at the same moment


def press(request: Request) -> Answer:
    """Something was chosen in the menu beside a KPI, or the button that says the same."""
    act, id_ = need.pressed(request.value or selected_value(request))
    kpi = _kpi(request, id_)
    if act not in ("discuss", "on_it", "mute"):
        return opened(request, kpi)
    if not request.first_delivery():
        return Answer()
    if act == "discuss":
        return _discuss(request, kpi)
    if act == "on_it":
        return _on_it(request, kpi)
    return _mute(request, kpi)


def pick(request: Request) -> Answer:
    """A KPI was chosen in the menu of a digest or a list."""
    return opened(request, _kpi(request, selected_value(request)))


def _kpi(request: Request, id_: str) -> Kpi:
    kpi = desk(request).kpi(id_)
    if kpi.archived_at:
        raise UserError("kpis-error-archived", name=kpi.name)
    return kpi


def _spoken(request: Request, act: str) -> Translator:
    """The language of the message that something was pressed on: it is that of what was pressed. A sentence added to
    the message, or in its thread, is read by the same people."""
    services = request.services
    label = str((request.action.get("selected_option") or request.action).get("text", {}).get("text") or "")
    for language in LANGUAGES:
        t = services.texts.speak(language)
        if label in blocks.labels(t, act):
            return t
    return spoken(services, request.workspace)


def _place(request: Request) -> dict[str, str]:
    """The message that something was pressed on."""
    container = request.body.get("container") or {}
    ts = str(request.message.get("ts") or container.get("message_ts") or "")
    if not ts or not request.channel or request.whispered:
        raise UserError("kpis-error-acts-where")
    return {"channel": request.channel, "ts": ts}


def _or_release(request: Request, release: Callable[[], None], show: Callable[[], None]) -> None:
    """Show what somebody did. Where Slack will not have it nobody has seen it: they hear that, and may do it again."""
    try:
        show()
    except SlackApiError as error:
        log.warning("not shown on a message: %s", describe(error))
        with request.services.store.write(request.workspace):
            release()
        raise UserError("kpis-error-not-shown") from error


# -- a discussion ------------------------------------------------------------------------------------------------------


def _discuss(request: Request, kpi: Kpi) -> Answer:
    """One thread about a KPI below a message, with its owner named; where another company reads it, once that was
    asked."""
    place, t = _place(request), _spoken(request, "discuss")
    thread = str(request.message.get("thread_ts") or place["ts"])
    carried = {"kpi": kpi.id, "place": place, "thread": thread, "language": t.language}
    asked = ask_first(request, "kpis.discuss", json.dumps(carried))
    return asked or _begin(request, kpi, place, thread, t)


def discuss(request: Request) -> Answer:
    """The question was answered: the discussion begins below the message that it was about."""
    carried = load(request.value)
    place, language = carried.get("place"), str(carried.get("language") or "")
    if not isinstance(place, dict) or place.get("channel") != request.channel or language not in LANGUAGES:
        raise UserError("kpis-error-acts-where")
    there = {name: str(place.get(name) or "") for name in ("channel", "ts")}
    kpi, t = _kpi(request, str(carried.get("kpi") or "")), request.services.texts.speak(language)
    agree(request.services, request.workspace, request.channel, [request.user])
    _begin(request, kpi, there, str(carried.get("thread") or ""), t)
    return Answer(then=lambda: close(request))


def _begin(request: Request, kpi: Kpi, place: dict[str, str], thread: str, t: Translator) -> Answer:
    services, workspace = request.services, request.workspace
    with services.store.write(workspace):
        if not attention.claim(services.store, workspace, place, kpi.id, DISCUSSED, "", request.now):
            raise UserError("kpis-error-discussed", name=kpi.name)
        offer = Offer(DISCUSSION, kpi.id, place["ts"], place["channel"], thread, t.language, request.user)
        outbox.offer(services, workspace, offer)
    return Answer()


# -- who is on it ------------------------------------------------------------------------------------------------------


def _on_it(request: Request, kpi: Kpi) -> Answer:
    """The message says who is on it, each person once."""
    place, services, workspace = _place(request), request.services, request.workspace
    with services.store.write(workspace):
        if not attention.claim(services.store, workspace, place, kpi.id, ON_IT, request.user, request.now):
            raise UserError("kpis-error-on-it", name=kpi.name)
    mine = partial(attention.release, services.store, workspace, place, kpi.id, ON_IT, request.user)
    return Answer(then=lambda: _or_release(request, mine, partial(_show_claims, request, place)))


def _show_claims(request: Request, place: dict[str, str]) -> None:
    """Show on the message everybody who is on it; others may press at the same moment, and none of them is lost."""
    services, workspace, t = request.services, request.workspace, _spoken(request, "on_it")
    private = not request.channel.startswith(("C", "G"))
    shown: dict[str, list[str]] = {}
    for _ in range(_TRIES):
        known = attention.claims(services.store, workspace, place)
        if known == shown:
            return
        shown = known
        found = [_with_claims(block, shown, t, private=private) for block in request.message.get("blocks") or []]
        found = [block for block in found if block.get("type") != "actions" or block["elements"]]
        content = {"blocks": found, "text": str(request.message.get("text") or "")}
        send(services, workspace, content, lambda fit: request.client.chat_update(**{**place, **fit}))


def _with_claims(block: Block, people: dict[str, list[str]], t: Translator, *, private: bool) -> Block:
    if block.get("type") == "actions":
        return {**block, "elements": blocks.taken(t, block["elements"], people, private=private)}
    id_ = str(block.get("block_id") or "")
    kpi = id_.removeprefix(f"{need.ACTION}.")
    if kpi == id_ or kpi not in people or block.get("type") != "section" or "text" not in block:
        return block
    text = {**block["text"], "text": need.claimed(t, str(block["text"]["text"]), people[kpi])}
    return {**block, "text": text}


# -- not here, not now -------------------------------------------------------------------------------------------------


def _mute(request: Request, kpi: Kpi) -> Answer:
    """Digests in this channel call nobody for a KPI for four weeks; it stays in their table."""
    if request.channel[:1] not in ("C", "G"):
        raise UserError("kpis-error-acts-where")
    until = _keep_mute(request, kpi, request.channel, MUTED_DAYS)
    t = request.t
    text = say(
        t, "kpis-muted", name=kpi.name, until=day_of(t, until.date()), channel=Mrkdwn(f"<#{escape(request.channel)}>")
    )
    undo = kit.actions(kit.button(t("kpis-unmute"), "kpis.unmute", f"{kpi.id} {request.channel}"))
    return Answer(then=lambda: request.respond([kit.section(text), undo], text))


def unmute(request: Request) -> Answer:
    """The button that takes a mute, or a snooze, back."""
    id_, _, place = request.value.partition(" ")
    if place not in (request.user, request.channel) and not _is_there(request, place):
        raise UserError("kpis-error-acts-where")
    kpi = _kpi(request, id_)
    _keep_mute(request, kpi, place, 0)
    text = say(request.t, "kpis-unmuted", name=kpi.name)
    return Answer(then=lambda: request.respond([kit.section(text)], text, replace=True))


def _is_there(request: Request, place: str) -> bool:
    """Whether somebody is in the channel that a button was for, where they are answered in private."""
    return place[:1] in ("C", "G") and is_member(request.services, request.workspace, place, request.user) is True


def snooze(request: Request) -> Answer:
    """Whoever gets the alerts of a KPI hears nothing of it for a while."""
    name, _, id_ = selected_value(request).partition(" ")
    if name not in blocks.SNOOZES:
        raise UserError("kpis-error-acts-where")
    kpi = _kpi(request, id_)
    until = _keep_mute(request, kpi, request.user, blocks.SNOOZES[name])
    t = request.t
    text = say(t, "kpis-snoozed", name=kpi.name, until=day_of(t, until.date()))
    undo = kit.actions(kit.button(t("kpis-unmute"), "kpis.unmute", f"{kpi.id} {request.user}"))
    return Answer(then=lambda: request.respond([kit.section(text), undo], text))


def _keep_mute(request: Request, kpi: Kpi, place: str, days: int) -> datetime:
    store, workspace = request.services.store, request.workspace
    until = request.services.clock() + timedelta(days=days)
    with store.write(workspace):
        attention.mute(store, workspace, place, kpi.id, stamp(until), request.user)
    return until


# -- sharing -----------------------------------------------------------------------------------------------------------


def open_share(request: Request) -> Answer:
    """Ask where to show a KPI."""
    kpi = _kpi(request, request.value)
    view = blocks.share_form(request.t, kpi, channel_of(request), request.back, secrets.token_hex(8))
    return Answer(then=lambda: request.open(view))


def share(request: Request) -> Answer:
    """The form, submitted: the ledger posts it once."""
    told = request.metadata
    kpi = _kpi(request, str(told.get("kpi") or ""))
    channel = read_channel(request.values)
    check_place(request, channel)
    offer = Offer(
        kind=SHARED,
        subject=f"{kpi.id} {told.get('once') or ''}",
        period=request.now[:10],
        channel=channel,
        language=request.t.language,
        owner=request.user,
    )
    with request.services.store.write(request.workspace):
        outbox.offer(request.services, request.workspace, offer)
        audit(request.services, request.workspace, Event("kpis.shared", request.user, kpi.name, where=channel))
    return Answer()
