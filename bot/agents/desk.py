"""Making, revoking and ending personal tokens, and how many questions a minute an agent may ask."""

from datetime import timedelta
from secrets import token_hex

from bot.agents import store
from bot.agents.token import DAYS, GROUPS, LABEL, MOST, USUAL_DAYS, PersonalToken, digest, written
from bot.clock import ago, stamp
from bot.errors import Mistakes, UserError
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.auditing import audit
from bot.slack.choices import Choice
from bot.slack.people import Person
from bot.slack.text import clean
from bot.store.trail import Event

PACE = Choice("agents.pace", usual=60, least=1)
ALLOWED = Choice("agents.allowed", ("yes", "no"))
PRIVATE = Choice("agents.private", ("no", "yes"))
_COUNTED_DAYS = 30
_KEPT_DAYS = 90  # that it is known who asked which question how often
_SHOWN_DAYS = 30  # that a token that has ended stands in the list


def may_ask(person: Person) -> bool:
    """Whether anybody asks in the name of this person: those who left or are of another company answer for nothing."""
    return not (person.is_gone or person.is_stranger)


class TokenDesk(Actor):
    """One person's dealings with tokens: their own, and as a manager everybody's."""

    def make(self, label: str, groups: list[str], days: str) -> tuple[PersonalToken, str]:
        """A new token and its text, which is kept nowhere. Raises UserErrors beside the fields "label", "groups";
        RepeatedError where Slack delivers the form again."""
        now = self.services.clock()
        until = now + timedelta(days=int(days) if days in map(str, DAYS) else USUAL_DAYS)
        chosen = [name for name in GROUPS if name in groups]
        label = " ".join(clean(label).split())[:LABEL]
        mistakes = Mistakes()
        mistakes.of(lambda: _refuse(not label, "agents-error-label", "label"), None)
        mistakes.of(lambda: _refuse(not any(map(GROUPS.get, chosen)), "agents-error-groups", "groups"), None)
        mistakes.tell()
        token = PersonalToken(token_hex(6), self.user, label, chosen, stamp(now), stamp(until))
        text = written(self.workspace, token.id, token_hex(32))
        kept = self.services.store
        with self._writing():
            _refuse(ALLOWED.now(self.services, self.workspace) == "no", "agents-error-off", "label")
            many = [one for one in self.own() if one.ends_at > stamp(now)]
            _refuse(len(many) >= MOST, "agents-error-many", "label", most=MOST)
            store.save(kept, self.workspace, token, digest(text))
            after = {"label": label, "groups": chosen, "until": stamp(until)[:10]}
            self._note(Event("agents.made", subject=token.id, after=after))
        return token, text

    def revoke(self, number: str) -> PersonalToken | None:
        """End a token, from its next question on; None where there is none any more. Raises UserError where it is
        another's, and the person no manager."""
        with self._writing(once=False):
            token = store.token(self.services.store, self.workspace, number)
            if token is None:
                return None
            _refuse(token.owner != self.user and not self.manager, "agents-error-owner", "")
            store.end(self.services.store, self.workspace, number)
            self._note(Event("agents.revoked", subject=number, before={"label": token.label, "owner": token.owner}))
        return token

    def own(self) -> list[PersonalToken]:
        """The person's tokens, the newest first."""
        return store.owned(self.services.store, self.workspace, self.user, self._since)

    def every(self, limit: int, offset: int) -> list[PersonalToken]:
        """Everybody's, so many after so many."""
        return store.every(self.services.store, self.workspace, self._since, limit, offset)

    @property
    def _since(self) -> str:
        return ago(self.services.clock, days=_COUNTED_DAYS)[:10]


def upkeep(services: Services) -> None:
    """End the tokens of people who left, and drop what is older than anybody looks at."""
    for workspace, number, owner in store.orphans(services.store):
        with services.store.write(workspace):
            if store.end(services.store, workspace, number):
                audit(services, workspace, Event("agents.ended", subject=number, before={"owner": owner}, by="bot"))
    ended, day = ago(services.clock, days=_SHOWN_DAYS), ago(services.clock, days=_KEPT_DAYS)[:10]
    store.drop_old(services.store, ended, day)


def _refuse(wrong: bool, key: str, field: str, **args: object) -> None:
    if wrong:
        raise UserError(key, field=field, **args)
