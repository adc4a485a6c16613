"""Posts one delivery exactly once, whatever breaks meanwhile.

A delivery is claimed with a lease, composed, marked as being sent, and sent once. Where nobody knows whether it
arrived, nobody posts again before having looked. See docs/decisions/0012-the-ledger.md.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock import stamp
from bot.errors import UserError
from bot.posts import NOBODY, Kinds, Picture, Place, Post
from bot.schedule import mends, notices, pictures
from bot.schedule.lease import Lease, Timing
from bot.schedule.look import EVENT, ForbiddenError, UnseenError, look
from bot.schedule.poster import NotSent, PostedMessage, Poster, RateLimit, Refusal, Result, Unknown
from bot.schedule.schedule import GRACE, Entry
from bot.schedule.store import deliveries, restorations
from bot.schedule.store.deliveries import precise
from bot.schedule.store.restorations import Restoration
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import native_support
from bot.slack.blocks import Block
from bot.slack.listen import describe
from bot.slack.older import has_native
from bot.slack.sharing import has_agreed, held_back
from bot.slack.tokens import UnservedError
from bot.slack.urgent import urgent
from bot.store import StoreError
from bot.telemetry.metrics import DELIVERIES, DOUBLES, LATENESS
from bot.telemetry.reference import bound
from bot.telemetry.spans import span

log = logging.getLogger(__name__)


_CHARTS = ("data_visualization",)


@dataclass(frozen=True, slots=True)
class _Sent:
    """What came of sending: the result, the picture of the post, and the file it was shown from, if it was."""

    result: Result
    picture: Picture | None
    file: str

    @property
    def refused(self) -> bool:
        """Whether Slack took offence at the blocks, so that nothing is posted."""
        return isinstance(self.result, Refusal) and self.result.error == "invalid_blocks"


class Ledger:
    """Works deliveries off, one at a time in each thread that calls `work`."""

    def __init__(self, services: Services, kinds: Kinds, timing: Timing, poster: Poster) -> None:
        self._services = services
        self._store = services.store
        self._kinds = kinds
        self._timing = timing
        self._poster = poster
        self._told_of_token = False
        self._back: Restoration | None = None  # of the store, as known at the last claim

    def claim(self, limit: int) -> list[Entry]:
        """Take up to `limit` deliveries that are due or were left behind, together; none when there are none: a tick
        that finds nothing to do writes nothing."""
        while deliveries.ready(self._store, self._now(), 1):
            # Where another replica was faster, each time, there may be more.
            if claimed := deliveries.claim(self._store, self._now(), self._timing.lease, limit):
                self._back = restorations.latest(self._store)  # once for all of them
                return claimed
        return []

    def is_fresh(self, entry: Entry) -> bool:
        """Whether a claim that has waited for its turn still lasts for its work: half of its lease."""
        return precise(self._now() + timedelta(seconds=self._timing.lease / 2)) <= entry.ready_at

    def give_back(self, entry: Entry) -> None:
        """Let a claim that nothing was done about be taken again at once, by whoever has time."""
        self._give_back(entry, 0, sent=bool(entry.sending_at))

    def work(self, entry: Entry) -> None:
        """Carry a claimed delivery as far as it goes. Never raises: what it leaves undone is claimed again."""
        delivery, feature = entry.delivery, self._feature(entry)
        # What no interaction caused has a reference of its own, the same at each attempt.
        reference = delivery.reference or delivery.key[:8]
        with bound(reference, workspace=delivery.workspace, feature=feature), span("delivery", feature=feature):
            self._work(entry)

    def _work(self, entry: Entry) -> None:
        try:
            self._carry(entry)
        except StoreError as error:
            log.warning("delivery %s is left for later: %s", entry.delivery.key, error)
        except Exception:
            log.exception("delivery %s is left for later", entry.delivery.key)

    def _carry(self, entry: Entry) -> None:
        try:
            if self._settled_before(entry) or self._left(entry) or self._shared(entry):
                return
            post = self._compose(entry)
            if post is not None:
                self._send(entry, post)
        except UnservedError as error:
            if self._installed_again(entry):
                return
            log.warning("delivery %s is for a workspace without a token: %s", entry.delivery.key, error)
            self._end(entry, "failed", mends.UNSERVED)
        except SlackApiError as error:  # asked whose the token is, before anything else
            said = str(error.response.get("error") or "")
            if said not in mends.TOKEN:
                raise
            if entry.sending_at:  # it may be there from before
                self._end(entry, "unknown", f"{mends.LOOK}{said}")
            else:
                self._refused(entry, said)

    # -- before it is composed ----------------------------------------------------------------

    def _settled_before(self, entry: Entry) -> bool:
        """Whether there is nothing to post: it is there already, nobody can tell, or it is too late for it."""
        late = self._now() - datetime.fromisoformat(entry.delivery.due_at) > GRACE
        lost = None if entry.sending_at else self._lost(entry)
        try:
            sought = replace(entry, sending_at=lost.known_until) if lost else entry
            found = look(self._client(entry), sought) if sought.sending_at else None
        except ForbiddenError as error:
            if str(error) in mends.TOKEN and self._installed_again(entry):
                return True
            if lost and entry.delivery.due_at > lost.at:
                return False  # most likely it is new, and somebody waits for it
            self._end(entry, "unknown", f"{mends.LOOK}{error}")
            return True
        except UnseenError as error:
            log.info("delivery %s cannot be looked for (%s)", entry.delivery.key, error)
            if late and self._is_report(entry):
                self._end(entry, "unknown", mends.LATE)
            else:
                self._give_back(entry, error.seconds or self._timing.again, sent=bool(entry.sending_at))
            return True
        if found is not None:
            log.info("delivery %s was posted before", entry.delivery.key)
            self._posted(entry, found)
            return True
        if late and self._is_report(entry):
            self._skip(entry)
            return True
        return False

    def _lost(self, entry: Entry) -> Restoration | None:
        """The restoration of the store before which it may have been posted; None where it surely was not."""
        back = self._back
        return back if back and entry.delivery.due_at <= back.watch_until else None

    def _left(self, entry: Entry) -> bool:
        """Whether it is for a person who has left or is of another company, or for nobody: Slack would take it, and
        nobody would read it who is to.

        https://github.com/slackapi/python-slack-sdk/issues/1156
        """
        delivery = entry.delivery
        if delivery.channel == NOBODY and delivery.kind != notices.KIND:
            self._end(entry, "failed", mends.OWNER)
            return True
        if delivery.kind == notices.KIND or delivery.channel[:1] not in "UW":
            return False
        person = self._services.people.now(delivery.workspace, delivery.channel)
        if person.is_gone or person.is_stranger:
            self._end(entry, "failed", mends.GONE if person.is_gone else mends.STRANGER)
        return person.is_gone or person.is_stranger

    def _shared(self, entry: Entry) -> bool:
        """Whether another company reads the channel, which none of those who answer for the post knows of."""
        delivery = entry.delivery
        where = (self._services, delivery.workspace, delivery.channel)
        held = held_back(*where, [delivery.owner], self._timing.call)
        if held and delivery.schedule:  # its owner may be another by now
            held = not has_agreed(*where, [notices.owner_of(self._store, delivery)])
        if held:
            self._end(entry, "failed", mends.SHARED)
        return held

    def _skip(self, entry: Entry) -> None:
        delivery = entry.delivery
        with self._store.write(delivery.workspace):
            skipped = deliveries.end(self._store, entry, "skipped", "", self._now())
            if skipped and delivery.kind != notices.KIND:
                period = {"times": 1, "first": delivery.period, "last": delivery.period}
                what = {"kind": delivery.kind, "subject": delivery.subject, "channel": delivery.channel}
                owner = notices.owner_of(self._store, delivery)
                notices.tell_left(self._store, delivery.workspace, owner, [{**what, **period}], stamp(self._now()))
        if skipped:
            self._count(entry, "skipped")

    def _compose(self, entry: Entry) -> Post | None:
        kind = self._kinds.get(entry.delivery.kind)
        if kind is None:
            self._end(entry, "failed", mends.KIND)
            return None
        try:
            post = kind.compose(self._services, entry.delivery)
        except UserError as error:
            self._end(entry, "failed", mends.error_text(error))
            return None
        except StoreError:
            raise
        except Exception:
            log.exception("delivery %s could not be composed", entry.delivery.key)
            if entry.tries < len(self._timing.pauses):
                self._give_back(entry, self._timing.pauses[entry.tries], tried=True)
            else:
                self._end(entry, "failed", mends.COMPOSE)
            return None
        if post is None:
            self._end(entry, "empty", "")
        return post

    # -- sending ------------------------------------------------------------------------------

    def _send(self, entry: Entry, post: Post) -> None:
        """Send it with Slack's own charts and tables where the workspace takes them, else in words with its picture."""
        workspace = entry.delivery.workspace
        native = has_native(post.blocks) and native_support.takes(self._services, workspace) is not False
        sent = self._attempt(entry, post, native=native)
        refused = native and sent is not None and sent.refused  # so nothing is posted
        if refused:
            sent = self._attempt(entry, post, native=False)
        if sent is None:
            log.info("delivery %s was taken over", entry.delivery.key)
            return
        self._settle(entry, sent.result)
        if not isinstance(sent.result, PostedMessage):
            return
        if refused:
            log.info("delivery %s was posted in words: its native blocks were refused", entry.delivery.key)
            native_support.note(self._services, workspace, False)
        if sent.picture and not sent.file:
            client = self._services.client(workspace)
            pictures.add_to_thread(client, sent.picture, sent.result, entry.delivery.thread)

    def _attempt(self, entry: Entry, post: Post, *, native: bool) -> "_Sent | None":
        """Send it once, and once more without a picture that Slack would not show; None when it was taken over."""
        shown = native and has_native(post.blocks, _CHARTS)  # what the picture stands in for
        picture = None if shown else pictures.draw(post)
        token = self._services.token(entry.delivery.workspace)
        file = pictures.upload(self._client(entry), picture, self._timing) if picture else ""
        lease = Lease(self._services.clock, self._timing.lease)
        if not deliveries.sending(self._store, entry, lease.begun, self._timing.lease):
            return None

        def post_with(file: str) -> _Sent:
            blocks = pictures.with_picture(post, picture, file, native=native)
            message = self._message(entry, blocks, post.text)
            return _Sent(self._poster.post(token, message, lambda: self._may(lease)), picture, file)

        sent = post_with(file)
        # A file was ready a moment ago, and Slack may not show it all the same.
        return post_with("") if file and sent.refused else sent

    def _may(self, lease: Lease) -> bool:
        return lease.lasts(self._timing.call + self._timing.margin)

    def _message(self, entry: Entry, blocks: Sequence[Block], text: str) -> dict[str, Any]:
        delivery = entry.delivery
        return {
            "team_id": delivery.workspace,  # a token of several workspaces wants it
            "channel": delivery.channel,
            **({"thread_ts": delivery.thread} if delivery.thread else {}),
            **kit.message(blocks, text),
            "metadata": {"event_type": EVENT, "event_payload": {"key": delivery.key}},
            "client_msg_id": delivery.key,
            "unfurl_links": False,
            "unfurl_media": False,
        }

    def _settle(self, entry: Entry, result: Result) -> None:
        """Record what is known now."""
        if isinstance(result, PostedMessage):
            self._told_of_token = False
            self._posted(entry, result)
        elif isinstance(result, RateLimit):
            self._give_back(entry, result.seconds)
        elif isinstance(result, NotSent):
            log.info("delivery %s was not sent: %s", entry.delivery.key, result.why)
            self._give_back(entry, min(1, self._timing.again) if result.late else self._timing.again)
        elif isinstance(result, Unknown):
            # Whoever claims it when the lease has ended looks whether it is there.
            log.warning("delivery %s: nobody knows whether it was posted (%s)", entry.delivery.key, result.why)
            self._count(entry, "again")
        else:
            self._refused(entry, result.error)

    def _posted(self, entry: Entry, message: PostedMessage) -> None:
        standing = self._store.retry(partial(self._record, entry, message))
        if standing == message.ts:
            self._count(entry, "posted")
            late = (self._now() - datetime.fromisoformat(entry.delivery.due_at)).total_seconds()
            planned = "yes" if entry.delivery.schedule else "no"
            LATENESS.labels(self._feature(entry), planned).observe(max(late, 0))
            self._told(entry)
            return
        DOUBLES.inc()
        # This process stood still between the last look at its lease and the bytes leaving, and another took over.
        log.warning("delivery %s was posted by two replicas; one message is taken back", entry.delivery.key)
        self._services.client(entry.delivery.workspace).chat_delete(channel=message.place, ts=message.ts)

    def _record(self, entry: Entry, message: PostedMessage) -> str:
        """Write down that it is there, and what follows it; the ts of the message that stands."""
        kind = self._kinds.get(entry.delivery.kind)
        if kind is None or kind.follow is None:
            return deliveries.record_post(self._store, entry, message.place, message.ts, self._now())
        with self._store.write(entry.delivery.workspace):
            standing = deliveries.record_post(self._store, entry, message.place, message.ts, self._now())
            if standing == message.ts:
                self._follow(entry, Place(message.place, message.ts))
        return standing

    def _follow(self, entry: Entry, there: Place) -> None:
        kind = self._kinds.get(entry.delivery.kind)
        for offer in kind.follow(self._services, entry.delivery, there) if kind and kind.follow else ():
            deliveries.offer(self._store, entry.delivery.workspace, offer, stamp(self._now()))

    def _told(self, entry: Entry) -> None:
        kind = self._kinds.get(entry.delivery.kind)
        try:
            if kind is not None and kind.posted is not None:
                kind.posted(self._services, entry.delivery)
        except Exception as error:  # it is posted, whoever hears of it
            log.warning("nobody was told that delivery %s is there: %s", entry.delivery.key, describe(error))

    def _refused(self, entry: Entry, error: str) -> None:
        if error in mends.TOKEN and self._installed_again(entry):
            return
        if error in mends.TOKEN and not self._told_of_token:
            self._told_of_token = True
            log.error("Slack refuses the bot token (%s): nothing is posted until SLACK_BOT_TOKEN is a new one", error)
        if error in mends.TOKEN and not self._is_report(entry):
            self._give_back(entry, max(self._timing.pauses))  # to be told once there is a new one
            return
        if entry.delivery.kind == notices.KIND:
            log.warning("a notice was refused: %s", error)
        self._end(entry, "failed", error)

    def _installed_again(self, entry: Entry) -> bool:
        """Let it wait until the workspace has installed the bot again, where workspaces do: it is then posted, or left
        out, as what is late always is."""
        if self._services.config.uses_oauth:
            log.info("delivery %s waits for an installation of %s", entry.delivery.key, entry.delivery.workspace)
            self._give_back(entry, max(self._timing.pauses), sent=bool(entry.sending_at))
        return self._services.config.uses_oauth

    # -- writing down -------------------------------------------------------------------------

    def _end(self, entry: Entry, state: str, error: str) -> None:
        if self._store.retry(partial(self._record_end, entry, state, error)):
            self._count(entry, state)

    def _record_end(self, entry: Entry, state: str, error: str) -> bool:
        with self._store.write(entry.delivery.workspace):
            ended = deliveries.end(self._store, entry, state, error, self._now())
            if ended and state in ("failed", "unknown"):
                log.warning("delivery %s of %s: %s", entry.delivery.key, entry.delivery.kind, state)
                if self._is_report(entry) or entry.delivery.owner not in ("", entry.delivery.channel):
                    notices.tell(self._store, entry, stamp(self._now()))
        return ended

    def _is_report(self, entry: Entry) -> bool:
        kind = self._kinds.get(entry.delivery.kind)
        return kind is None or kind.report

    def _give_back(self, entry: Entry, seconds: float, *, sent: bool = False, tried: bool = False) -> None:
        not_before = self._now() + timedelta(seconds=seconds)
        deliveries.give_back(self._store, entry, not_before, sent=sent, tried=tried)
        self._count(entry, "again")

    def _count(self, entry: Entry, outcome: str) -> None:
        DELIVERIES.labels(self._feature(entry), outcome).inc()

    def _feature(self, entry: Entry) -> str:
        """The room that it is of; "unknown" for a kind that no room has any more."""
        kind = entry.delivery.kind
        return kind.partition(".")[0] if kind in self._kinds else "unknown"

    def _now(self) -> datetime:
        return self._services.clock()

    def _client(self, entry: Entry) -> WebClient:
        # While a lease runs nothing waits for Slack longer than it has to.
        return urgent(self._services.client, entry.delivery.workspace, self._timing.call)
