"""Who is reading: their language, their name, whether they administer the workspace, whether they have left it.

Looked up once (`users.info`), kept in the store, held in memory. Where the lookup fails, for want of a scope or of
an answer, the workspace's default language is used and nobody is bothered.
"""

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.clock import Clock, ago, stamp
from bot.slack import store as kept
from bot.slack.strangers import is_administrator, is_guest, is_stranger, says_whose
from bot.slack.tokens import ClientOf
from bot.store import Store, StoreError

log = logging.getLogger(__name__)

FRESH_HOURS = 24  # how long what Slack said of a person is believed without asking again
HELD_SECONDS = 600  # how long one replica goes without looking at what another has learnt
RETRY_SECONDS = 60  # how soon a failed look-up is tried again
PATIENCE_SECONDS = 1  # a first look-up happens inside Slack's three seconds
_SAID = ("is_admin", "is_gone", "is_stranger", "is_guest")


@dataclass(frozen=True, slots=True)
class Person:
    """One member of a workspace. `locale` is Slack's ("fr-FR"), empty when unknown."""

    id: str
    name: str
    locale: str = ""
    is_admin: bool = False
    is_gone: bool = False  # their account is deactivated
    is_stranger: bool = False  # they work for another company, and meet this one in a channel that both share
    is_guest: bool = False  # they see the channels they were invited to, and no others


class People:
    """The people of every workspace the bot serves."""

    def __init__(
        self,
        store: Store,
        client: ClientOf,
        clock: Clock,
        executor: Executor,
        company: Callable[[str], str] = lambda _: "",
    ) -> None:
        """`company` is the company of workspaces ("E…") that a workspace belongs to, empty where it is none."""
        self.company = company
        self._store = store
        self._client = client
        self._clock = clock
        self._executor = executor
        self._held: dict[tuple[str, str], tuple[float, Person]] = {}
        self._direct: dict[tuple[str, str], str] = {}

    def get(self, workspace: str, user: str) -> Person:
        """The person, from memory, else from the store, else from Slack."""
        held = self._held.get((workspace, user))
        now = self._clock().timestamp()
        if held is not None and held[0] > now:
            return held[1]
        try:
            row = kept.person(self._store, workspace, user)
        except StoreError:
            if held is None:
                raise
            return held[1]  # better than a sentence in another language
        if row is None:
            found = self._ask(workspace, user)
            return self._hold(workspace, found or Person(user, user), HELD_SECONDS if found else RETRY_SECONDS)
        if row["fetched_at"] < ago(self._clock, hours=FRESH_HOURS):
            self._executor.submit(self._ask, workspace, user)
        return self._hold(workspace, _person(row), HELD_SECONDS)

    def now(self, workspace: str, user: str) -> Person:
        """The person as Slack knows them now; as they were known, where it does not say."""
        return self._ask(workspace, user) or self.get(workspace, user)

    def direct(self, workspace: str, user: str) -> str:
        """The conversation between a person and the bot, by id; empty where Slack does not say."""
        if (workspace, user) not in self._direct:
            client = self._client(workspace, timeout=PATIENCE_SECONDS, retry_handlers=[])
            try:
                self._direct[workspace, user] = str(client.conversations_open(users=user)["channel"]["id"])
            except Exception as error:
                log.info("conversations.open failed (%s)", type(error).__name__)
                return ""
        return self._direct[workspace, user]

    def note_stranger(self, workspace: str, user: str) -> Person:
        """Keep that somebody works for another company, as what they did says. They hold no right here."""
        person = self.get(workspace, user)
        if person.is_stranger:
            return person
        person = replace(person, is_admin=False, is_guest=False, is_stranger=True)
        self._save(workspace, person)
        return self._hold(workspace, person, HELD_SECONDS)

    def is_known(self, workspace: str, user: str) -> bool:
        """Whether Slack has said who somebody is."""
        return bool(user) and kept.person(self._store, workspace, user) is not None

    def learn(self, workspace: str, member: dict[str, Any]) -> Person:
        """Keep what a `users.info` answer or a `user_change` event says of a member. Who administers another company's
        workspace administers nothing here."""
        profile, known = member.get("profile") or {}, kept.person(self._store, workspace, str(member["id"]))
        stranger = is_stranger(member, workspace, self.company(workspace))
        if known is not None and not says_whose(member):
            stranger = bool(known["is_stranger"])
        person = Person(
            id=str(member["id"]),
            name=profile.get("display_name") or member.get("real_name") or profile.get("real_name") or member["id"],
            locale=member.get("locale") or "",
            is_admin=is_administrator(member, workspace) and not stranger,
            is_gone=bool(member.get("deleted")),
            is_stranger=stranger,
            is_guest=is_guest(member) and not stranger,
        )
        if not person.locale and known is not None:
            # `user_change` may come without the locale.
            person = replace(person, locale=known["locale"])
        self._save(workspace, person)
        return self._hold(workspace, person, HELD_SECONDS)

    def _save(self, workspace: str, person: Person) -> None:
        told = {name: int(getattr(person, name)) for name in _SAID}
        about = {"id": person.id, "name": person.name, "locale": person.locale, **told}
        kept.save_person(self._store, workspace, **about, fetched_at=stamp(self._clock()))

    def _hold(self, workspace: str, person: Person, seconds: float) -> Person:
        if len(self._held) > 50_000:
            self._held.clear()
        self._held[workspace, person.id] = (self._clock().timestamp() + seconds, person)
        return person

    def _ask(self, workspace: str, user: str) -> Person | None:
        try:
            answer = self._client(workspace, timeout=PATIENCE_SECONDS, retry_handlers=[]).users_info(
                user=user, include_locale=True
            )
            return self.learn(workspace, answer["user"])
        except SlackApiError as error:
            log.info("users.info answered %s; using the default language", error.response.get("error"))
        except Exception as error:  # a dropped connection, a malformed answer: the reader still gets an answer
            log.info("users.info failed (%s); using the default language", type(error).__name__)
        return None


def _person(row: Mapping[str, Any]) -> Person:
    told = {name: bool(row[name]) for name in _SAID}
    return Person(row["id"], row["name"], row["locale"], **told)
