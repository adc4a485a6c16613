"""A poll as it is announced, asked and voted in, and its result. Pure.

What every room says alike are the sentences `ballots-…`; a room says itself `{room}-poll-title`, `{room}-poll-ask`
(with `until`), `{room}-poll-none`, `{room}-poll-result` and `{room}-won` (with a `quarter`), `{room}-error-round`, and
the sentences of a Plan as `{room}-poll-plan-…`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.inquiries.store.surveys import SurveyRound
from bot.polls.poll import EACH, FEW, PollResult
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

_OPTION = 75  # characters


def quarter(t: Translator, round_: str) -> str:
    """A quarter ("2026-Q4") in words."""
    return t("ballots-quarter", quarter=round_[6:], year=round_[:4])


def until(t: Translator, poll: SurveyRound) -> str:
    """Until when a poll takes votes, by its own clock."""
    at = datetime.fromisoformat(poll.ends_at).astimezone(ZoneInfo(poll.zone))
    return t("ballots-until", day=t.date(at.date()), time=t.time(at.time()), zone=t.zone(poll.zone))


def button(t: Translator, room: Room[Any], poll: SurveyRound, *, has_voted: bool = False) -> Block:
    """The button that opens the form of votes."""
    label = t("ballots-change" if has_voted else "ballots-vote")
    return kit.button(label, f"{room.name}.vote", poll.round, style="" if has_voted else "primary")


def opened(t: Translator, room: Room[Any], poll: SurveyRound) -> list[Block]:
    """What a channel is told, and who is asked: that they may vote, until when, and how anonymous that is."""
    asked = kit.section(say(t, f"{room.name}-poll-ask", until=until(t, poll)))
    return [asked, kit.context(say(t, "ballots-anonymous")), kit.actions(button(t, room, poll))]


def opening(t: Translator, room: Room[Any], channel: str, days: int, back: str) -> Block:
    """The form by which somebody opens a poll: the channel, and for how many days."""
    fields = [
        kit.section(say(t, f"{room.name}-poll-title")),
        kit.channel_input("channel", t("ballots-channel"), value=channel, current=not channel, hint=t("ballots-once")),
        kit.text_input("days", t("ballots-days"), value=str(days), limit=2),
    ]
    return form_view(t, f"{room.name}.poll", "ballots-open", fields, {"back": back}, "ballots-begin")


def named(record: Record[Any]) -> str:
    """A record among those that can be voted for."""
    return trim(f"#{record.number} {record.content.title}", _OPTION)


def form(
    t: Translator, room: Room[Any], poll: SurveyRound, given: Sequence[Record[Any]], back: str, *, stacks: bool
) -> Block:
    """The form of votes, with those that were given before."""
    rules = say(t, "ballots-stacks" if stacks else "ballots-spreads", count=EACH)
    asked, change = escape(t(f"{room.name}-poll-title")), say(t, "ballots-change-until", until=until(t, poll))
    fields: list[Block] = [
        kit.section(Mrkdwn(f"*{asked}*\n{rules} {change}")),
        kit.context(say(t, "ballots-anonymous"), say(t, "ballots-guess")),
    ]
    for at in range(EACH):
        label, action = t("ballots-field", number=at + 1), f"{room.name}.votable"
        value, shown = (str(given[at].number), named(given[at])) if at < len(given) else ("", "")
        fields.append(kit.search_input(f"vote{at}", label, action, value=value, shown=shown, optional=True))
    carried = {"round": poll.round, "back": back}
    return form_view(t, f"{room.name}.vote", "ballots-vote", fields, carried, "ballots-vote")


def result(
    t: Translator, room: Room[Any], found: PollResult, shown: Mapping[int, Record[Any]], more: Mapping[int, Block]
) -> list[Block]:
    """What a poll came to: the winners that readers see, each with what there is `more` to say of it, and how far to
    trust it."""
    title = say(t, f"{room.name}-poll-result", quarter=quarter(t, found.poll.round))
    blocks: list[Block] = [kit.section(title)]
    for place, number in enumerate(found.top, 1):
        votes = t("ballots-votes", count=found.votes[number])
        title_ = show.title(shown[number]) if number in shown else escape(t("ballots-hidden"))
        blocks.append(kit.section(say(t, "ballots-place", place=place, title=title_, votes=votes)))
        blocks += [more[number]] if number in more else []
    ties = ", ".join(f"#{number}" for number in found.tied if number in shown)
    blocks += [kit.context(say(t, "ballots-tied", records=ties))] if ties else []
    trust = [say(t, "ballots-voters", count=found.voters)]
    trust += [say(t, "ballots-few")] if 0 < found.voters < FEW else []
    trust += [say(t, "ballots-not-anonymous")] if 0 < found.voters <= FEW else []
    return [*blocks, kit.context(Mrkdwn(" ".join(trust)))]


def state(t: Translator, room: Room[Any], poll: SurveyRound, voters: int, *, has_voted: bool) -> list[Block]:
    """How an open poll stands: how many have voted, never for what."""
    said = say(t, "ballots-state", count=voters, until=until(t, poll))
    return [kit.section(said), kit.actions(button(t, room, poll, has_voted=has_voted))]


def waiting(t: Translator, room: Room[Any], poll: SurveyRound) -> Block:
    """That somebody may vote, for Home."""
    return kit.section(say(t, "ballots-waiting", until=until(t, poll)), accessory=button(t, room, poll))


def managing(t: Translator, room: Room[Any], kind: str, *, planned: bool) -> list[Block]:
    """What a manager can do while no poll is open: open one, and plan them all by a post of a `kind`."""
    row = [kit.button(t("ballots-open"), f"{room.name}.poll")]
    row += [] if planned else [kit.button(t(f"{room.name}-poll-plan-new"), f"schedule.new:{kind}", kind)]
    return [kit.actions(*row)]
