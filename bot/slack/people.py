"""Who is reading: their language, their name, whether they administer the workspace, whether they have left it.

Looked up once (`users.info`), held in memory, kept in the store. A first look-up is waited for, a second in all: where
it fails, for want of a scope or of an answer, the workspace's default language is used and nobody is bothered. What
Slack says later is known from then on.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.clock import Clock, ago, stamp
from bot.flights import SingleFlight
from bot.slack import store as kept
from bot.slack.strangers import is_administrator, is_guest, is_stranger, says_whose
from bot.slack.text import is_person
from bot.slack.tokens import ClientOf
from bot.slack.urgent import urgent
from bot.store import Store, StoreError
from bot.text.fold import fold

log = logging.getLogger(__name__)

FRESH_HOURS = 24  # how long what Slack said of a person is believed without asking again
HELD_SECONDS = 600  # how long one replica goes without looking at what another has learnt
RETRY_SECONDS = 60  # how soon a failed look-up is tried again
PATIENCE_SECONDS = 1.0  # in all: a first look-up happens inside Slack's three seconds
ANSWER_SECONDS = 10  # how long Slack may take to say it, while nobody waits any more
_ASKED = 30  # people at once whom nobody knows
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
    zone: str = ""  # where they are, as an IANA zone; empty where Slack did not say


@dataclass(frozen=True, slots=True)
class _Held:
    """What is believed of a person until a moment of the bot's clock, and whether Slack has said it."""

    until: float
    person: Person
    is_known: bool = True


class People:
    """The people of every workspace the bot serves."""

    def __init__(
        self,
        store: Store,
        client: ClientOf,
        clock: Clock,
        flights: SingleFlight,
        company: Callable[[str], str] = lambda _: "",
    ) -> None:
        """`company` is the company of workspaces ("E…") that a workspace belongs to, empty where it is none."""
        self.company = company
        self._store = store
        self._client = client
        self._clock = clock
        self._flights = flights
        self._lock = threading.Lock()
        self._held: dict[tuple[str, str], _Held] = {}
        self._direct: dict[tuple[str, str], str] = {}

    def get(self, workspace: str, user: str) -> Person:
        """The person, from memory, else from the store, else from Slack."""
        held = self._held.get((workspace, user))
        now = self._clock().timestamp()
        if held is not None and held.until > now:
            return held.person
        try:
            row = kept.person(self._store, workspace, user)
        except StoreError:
            if held is None:
                raise
            return held.person  # better than a sentence in another language
        if row is None:
            return self._asked(workspace, user) or self._unknown(workspace, user)
        if row["fetched_at"] < ago(self._clock, hours=FRESH_HOURS):
            self._flights.ask(("users.info", workspace, user), partial(self._ask, workspace, user))
        return self._hold(workspace, _person(row), HELD_SECONDS)

    def latest(self, workspace: str, user: str) -> Person:
        """The same as `get`, as any replica has learnt last: who may do what is not asked of a memory."""
        with self._lock:
            self._held.pop((workspace, user), None)
        return self.get(workspace, user)

    def now(self, workspace: str, user: str) -> Person:
        """The person as Slack knows them now; as they were known, where it does not say."""
        return self._asked(workspace, user) or self.get(workspace, user)

    def called(
        self, workspace: str, name: str, also: Callable[[], Iterable[str]] = tuple, *, gone: bool = False
    ) -> list[Person]:
        """Those who are called so, by what Slack said of them, with `gone` those who left too; where nobody is, those
        whose names have all of its words, as "Priya Natarajan" has "Priya". Where nobody has, Slack is asked for a
        second about some of those whom it has said nothing of, of the ids in `also`."""
        found = _called(name, [_person(row) for row in kept.people(self._store, workspace, gone=gone)])
        if not found:
            strange = [user for user in also() if self.known(workspace, user) is None][:_ASKED]
            answers = self._flights.answers(self.questions(workspace, strange), PATIENCE_SECONDS)
            found = _called(name, [person for person in answers.values() if person is not None])
        return found

    def administrators(self, workspace: str) -> list[str]:
        """The administrators the bot has met, by user id: Slack names them one by one only."""
        return [row["id"] for row in kept.people(self._store, workspace) if row["is_admin"]]

    def direct(self, workspace: str, user: str) -> str:
        """The conversation between a person and the bot, by id; empty where Slack does not say."""
        if (workspace, user) not in self._direct:
            try:
                opened = urgent(self._client, workspace).conversations_open(users=user)
                self._direct[workspace, user] = str(opened["channel"]["id"])
            except Exception as error:
                log.info("conversations.open failed (%s)", type(error).__name__)
                return ""
        return self._direct[workspace, user]

    def note_stranger(self, workspace: str, user: str) -> Person:
        """Keep that somebody works for another company, as what they did says. They hold no right here."""
        person = self.get(workspace, user)
        if person.is_stranger:
            return person
        return self._keep(workspace, replace(person, is_admin=False, is_guest=False, is_stranger=True))

    def present(self, workspace: str, users: Iterable[str], *, asks: bool = False) -> list[str]:
        """Those of the company who have not left, each once, as far as is known; where it `asks`, Slack may be asked
        who is not known."""
        of = self.get if asks else self.known
        known = {one: of(workspace, one) for one in dict.fromkeys(users) if is_person(one)}
        return [one for one, said in known.items() if not (said and (said.is_gone or said.is_stranger))]

    def is_known(self, workspace: str, user: str) -> bool:
        """Whether Slack has said who somebody is."""
        return bool(user) and self.known(workspace, user) is not None

    def questions(
        self, workspace: str, users: Iterable[str]
    ) -> dict[tuple[str, str, str], Callable[[], Person | None]]:
        """What Slack is asked to say who people are, for `SingleFlight.answers`, together with whatever else somebody
        waits for."""
        return {("users.info", workspace, user): partial(self._ask, workspace, user) for user in users}

    def learn(self, workspace: str, member: dict[str, Any]) -> Person:
        """Keep what a `users.info` answer or a `user_change` event says of a member. Who administers another company's
        workspace administers nothing here."""
        profile, known = member.get("profile") or {}, self.known(workspace, str(member["id"]))
        stranger = is_stranger(member, workspace, self.company(workspace))
        if known is not None and not says_whose(member):
            stranger = known.is_stranger
        person = Person(
            id=str(member["id"]),
            name=profile.get("display_name") or member.get("real_name") or profile.get("real_name") or member["id"],
            locale=member.get("locale") or "",
            is_admin=is_administrator(member, workspace) and not stranger,
            is_gone=bool(member.get("deleted")),
            is_stranger=stranger,
            is_guest=is_guest(member) and not stranger,
            zone=str(member.get("tz") or ""),
        )
        if not person.locale and known is not None:
            # `user_change` may come without the locale.
            person = replace(person, locale=known.locale)
        return self._keep(workspace, person)

    def known(self, workspace: str, user: str) -> Person | None:
        """The person as Slack said last, None where it never did; Slack is not asked. What was just heard is in memory
        before it is in the store."""
        held = self._held.get((workspace, user))
        if held is not None and held.is_known:
            return held.person
        row = kept.person(self._store, workspace, user)
        return None if row is None else _person(row)

    def zones(self, workspace: str, users: Sequence[str]) -> dict[str, str]:
        """The zone of each of some people, as `known` has it, some questions to the store for all; without those whose
        is not known."""
        held = {user: self._held.get((workspace, user)) for user in users}
        found = {user: one.person.zone for user, one in held.items() if one is not None and one.is_known}
        rest = [user for user in users if user not in found]
        return {**found, **kept.zones(self._store, workspace, rest)}

    def _keep(self, workspace: str, person: Person) -> Person:
        told = {name: int(getattr(person, name)) for name in _SAID}
        about = {"id": person.id, "name": person.name, "locale": person.locale, "zone": person.zone, **told}
        save = partial(kept.save_person, self._store, workspace, **about, fetched_at=stamp(self._clock()))
        self._store.later(workspace, save)  # somebody waits for the answer, and nobody for this
        return self._hold(workspace, person, HELD_SECONDS)

    def _unknown(self, workspace: str, user: str) -> Person:
        """Somebody of whom Slack has not said anything yet; unless it has this moment."""
        with self._lock:
            held = self._held.get((workspace, user))
            now = self._clock().timestamp()
            if held is None or held.until <= now:
                held = self._held[workspace, user] = _Held(now + RETRY_SECONDS, Person(user, user), is_known=False)
            return held.person

    def _hold(self, workspace: str, person: Person, seconds: float) -> Person:
        with self._lock:
            if len(self._held) > 50_000:
                self._held.clear()
            self._held[workspace, person.id] = _Held(self._clock().timestamp() + seconds, person)
        return person

    def _asked(self, workspace: str, user: str) -> Person | None:
        """What Slack says of a person within a second, however many wait for it; None where it does not."""
        return next(iter(self._flights.answers(self.questions(workspace, [user]), PATIENCE_SECONDS).values()), None)

    def _ask(self, workspace: str, user: str) -> Person | None:
        try:
            client = urgent(self._client, workspace, ANSWER_SECONDS)
            return self.learn(workspace, client.users_info(user=user, include_locale=True)["user"])
        except SlackApiError as error:
            log.info("users.info answered %s; using the default language", error.response.get("error"))
        except Exception as error:  # a dropped connection, a malformed answer: the reader still gets an answer
            log.info("users.info failed (%s); using the default language", type(error).__name__)
        return None


def _called(name: str, people: Sequence[Person]) -> list[Person]:
    words = fold(name).split()
    whole = [one for one in people if words and fold(one.name).split() == words]
    return whole or [one for one in people if words and set(words) <= set(fold(one.name).split())]


def _person(row: Mapping[str, Any]) -> Person:
    told = {name: bool(row[name]) for name in _SAID}
    return Person(row["id"], row["name"], row["locale"], zone=row["zone"], **told)
