"""What is shown of feedback that comes and goes: the sources, what would come, and where an insight went. Pure."""

from collections.abc import Mapping, Sequence

from bot.connectors.feedback import Feedback, FeedbackDestination, FeedbackSource
from bot.connectors.words import said
from bot.intake.store.sent import SENT, WAITING, Sending
from bot.intake.store.sources import SourceState
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, link, moment, say, trim
from bot.text import Translator

_TITLE = 200  # characters


def source_list(
    t: Translator,
    known: Sequence[FeedbackSource],
    states: Mapping[str, SourceState],
    others: Sequence[str],
    *,
    may_take: bool,
) -> list[Block]:
    """The sources that are set up, each with how it stands and what can be done; `others` are not set up."""
    blocks: list[Block] = [kit.section(say(t, "intake-sources" if known else "intake-sources-none"))]
    for one in known:
        state = states.get(one.name)
        lines = [
            say(t, "intake-source", system=one.label, state=escape(t("intake-read" if state else "intake-unread")))
        ]
        lines += _standing(t, one, state) if state else []
        blocks.append(kit.section(Mrkdwn("\n".join(lines))))
        if may_take:
            blocks.append(kit.actions(*_buttons(t, one, is_read=state is not None)))
    if others:
        blocks.append(kit.context(say(t, "intake-not-ready", systems=", ".join(others))))
    return blocks


def _buttons(t: Translator, source: FeedbackSource, *, is_read: bool) -> list[Block]:
    if not is_read:
        return [kit.button(t("intake-look"), "intake.look", source.name)]
    sure = kit.confirm(
        t("intake-stop"), t("intake-stop-sure", system=source.label), t("intake-stop"), t("slack-cancel")
    )
    now = kit.button(t("intake-now"), "intake.take", source.name)
    return [now, kit.button(t("intake-stop"), "intake.stop", source.name, confirm=sure)]


def _standing(t: Translator, source: FeedbackSource, state: SourceState) -> list[Mrkdwn]:
    """When it was read last and is next, how much has come, and what is in the way."""
    lines = []
    if not source.has_tickets:
        lines.append(say(t, "intake-came", count=state.taken))
    if state.succeeded_at:
        lines.append(say(t, "intake-last", when=moment(t, state.succeeded_at)))
    if state.error:
        lines.append(say(t, "intake-wrong", why=escape(reason(t, state.error, state.args))))
    if state.bookmark and state.bookmark.page and not state.error:
        return [*lines, say(t, "intake-going-on")]
    return [*lines, say(t, "intake-next", when=moment(t, state.due_at))]


def reason(t: Translator, key: str, args: Mapping[str, str | int | float]) -> str:
    """What is in the way, in words; one of another version of the bot is told as unknown."""
    try:
        return said(t, key, args)
    except KeyError:
        return t("intake-broken")


def preview(
    t: Translator, source: FeedbackSource, count: int, sample: Sequence[Feedback], *, is_cut: bool, is_read: bool
) -> list[Block]:
    """What would come of a source, with some of it, and the button that takes it in."""
    kind = "tickets" if source.has_tickets else "insights"
    key = f"intake-{kind}-would-come" if count else "intake-nothing"
    counted = {"count": count, "more": "yes" if is_cut else "no"} if count else {}
    blocks: list[Block] = [kit.section(say(t, key, system=source.label, **counted))]
    shown = [_line(t, one) for one in sample]
    if shown:
        blocks.append(kit.section(Mrkdwn("\n".join(shown))))
    label = t("intake-now") if is_read else t("intake-take") if count else t("intake-follow")
    return [*blocks, kit.actions(kit.button(label, "intake.take", source.name, style="primary"))]


def _line(t: Translator, one: Feedback) -> Mrkdwn:
    title = escape(trim(one.title, _TITLE))
    small = [part for part in (one.customer, one.area, t.date(one.occurred_on) if one.occurred_on else "") if part]
    return Mrkdwn(f"• {title}" + (f" ({escape(', '.join(small))})" if small else ""))


def taken(t: Translator, source: FeedbackSource, count: int) -> list[Block]:
    """The first round is over."""
    if source.has_tickets:
        return [kit.section(say(t, "intake-tickets-are-here", system=source.label, count=count))]
    blocks: list[Block] = [kit.section(say(t, "intake-insights-are-here", system=source.label, count=count))]
    return [*blocks, kit.actions(kit.button(t("insights-triage-button"), "insights.triage"))] if count else blocks


def arrived(t: Translator, destination: FeedbackDestination, sending: Sending) -> Mrkdwn:
    """An insight is where it was sent, or why it is not."""
    parts = {"number": sending.number, "system": system(destination, sending)}
    if sending.state == SENT:
        return say(t, "intake-sent", **parts)
    return say(t, "intake-unsent", **parts, why=escape(reason(t, sending.error, sending.args)))


def system(destination: FeedbackDestination, sending: Sending) -> Mrkdwn:
    """The name of a system, which leads to what was sent where its address is known."""
    return link(sending.url, destination.label) if sending.url else escape(destination.label)


def send_button(t: Translator, destination: FeedbackDestination, number: int) -> Block:
    """What sends an insight."""
    return kit.button(t("intake-send", system=destination.label), f"intake.send:{destination.name}", str(number))


def on_card(t: Translator, destination: FeedbackDestination, sending: Sending) -> Block | None:
    """Where an insight is or is on its way to, for its card."""
    if sending.state == SENT:
        return kit.context(say(t, "intake-there", system=system(destination, sending)))
    if sending.state == WAITING:
        why = Mrkdwn(f" {escape(reason(t, sending.error, sending.args))}") if sending.error else Mrkdwn("")
        return kit.context(Mrkdwn(f"{say(t, 'intake-under-way', system=destination.label)}{why}"))
    return None
