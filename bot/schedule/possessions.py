"""The planned posts that somebody answers for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot.possessions.possession import Possession
from bot.schedule.desk import tell_change
from bot.schedule.store import schedules
from bot.services import Services
from bot.slack.text import Mrkdwn, is_person, mention


def possessions(services: Services, workspace: str, by: str, person: str) -> Iterator[Possession]:
    """As `Feature.possessions` has it. The product-ops managers change every schedule; whoever gets several reads of it
    once, and not of each."""
    for one in schedules.everything(services.store, workspace):
        if one.owner == person:
            yield Possession(_where(one.channel), partial(_hand, services, workspace, by, one.id))


def _where(channel: str) -> Mrkdwn:
    return mention(channel) if is_person(channel) else Mrkdwn(f"<#{channel}>")


def _hand(services: Services, workspace: str, by: str, id_: str, heir: str) -> None:
    old = schedules.get(services.store, workspace, id_)
    if old is not None and old.owner != heir:
        schedules.hand_over(services.store, workspace, id_, heir)
        tell_change(services, workspace, by, "handed_over", old, replace(old, owner=heir))
