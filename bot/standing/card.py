"""A card in a channel, posted once and renewed as what it shows changes: both through the ledger, so that neither is
lost with a process."""

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.posts import NOWHERE, Compose, Delivery, Kind, Offer, Place, Post
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.limits import trouble_of
from bot.slack.listen import describe
from bot.slack.native_support import send
from bot.slack.request import workspace_language
from bot.text import Translator

log = logging.getLogger(__name__)


Title = Callable[[Services, Translator, str, str], str]


def spoken(services: Services, delivery: Delivery) -> Translator:
    """What speaks the language of a delivery, the workspace's where it has none."""
    return services.texts.speak(delivery.language or workspace_language(services, delivery.workspace))


@dataclass(frozen=True)
class StandingCard:
    """A card of a kind ("retro.card") about a subject, in one channel or in several."""

    kind: str

    def posts(self, compose: Compose, title: Title) -> dict[str, Kind]:
        """The post and its renewal, as `Feature.posts` has them: `compose` makes the card as it is by now, from the
        subject of a delivery, None where there is nothing to show any more; `title` says what it is."""
        return {
            self.kind: Kind(compose, title, follow=self._again, report=False),
            self._renewals: Kind(partial(self._renew, compose), title, report=False),
        }

    @property
    def _renewals(self) -> str:
        return f"{self.kind}_renewal"

    def put(self, services: Services, workspace: str, subject: str, channel: str, owner: str, language: str) -> None:
        """Post it in a channel, once. Inside `store.write`."""
        outbox.offer(services, workspace, Offer(self.kind, subject, "", channel, language=language, owner=owner))

    def renew(self, services: Services, workspace: str, subject: str, channel: str) -> None:
        """Show it as it is now, where it stands. Inside `store.write`."""
        outbox.offer(services, workspace, self._renewal(subject, channel))

    def there(self, services: Services, workspace: str, subject: str, channel: str) -> Place | None:
        """Where it stands: its channel, and the ts to answer in its thread; None until it does."""
        entry = deliveries.offered(services.store, workspace, Offer(self.kind, subject, "", channel))
        return Place(entry.place, entry.ts) if entry and entry.ts else None

    def _renewal(self, subject: str, channel: str) -> Offer:
        return Offer(self._renewals, f"{channel} {subject}", secrets.token_hex(6), NOWHERE)

    def _again(self, _: Services, delivery: Delivery, __: Place) -> list[Offer]:
        """What changed while it was sent is shown too."""
        return [self._renewal(delivery.subject, delivery.channel)]

    def _renew(self, compose: Compose, services: Services, delivery: Delivery) -> Post | None:
        channel, _, subject = delivery.subject.partition(" ")
        entry = deliveries.offered(services.store, delivery.workspace, Offer(self.kind, subject, "", channel))
        post = compose(services, entry.delivery) if entry and entry.ts else None
        if entry is None or post is None:
            return None
        message = kit.message(post.blocks, post.text)
        update = services.client(delivery.workspace).chat_update
        try:
            send(services, delivery.workspace, message, lambda fit: update(channel=entry.place, ts=entry.ts, **fit))
        except Exception as error:
            if trouble_of(error):  # the ledger tries again
                raise
            log.info("a card is not renewed: %s", describe(error))  # it was deleted, or the bot is there no more
        return None
