"""Registers listeners, and answers for every one of them, whatever it raises.

A handler takes a `Request` and returns an `Answer`: what goes back inside the acknowledgement, and what is left to
do after it. One command can so be answered at once or by opening a form, which Bolt's `lazy=` decides at
registration instead. See docs/decisions/0002-answer-then-act.md.
"""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import copy_context
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from slack_bolt import Ack, App, BoltContext, BoltResponse
from slack_sdk.errors import SlackApiError

from bot.errors import UserError
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import connect, payload
from bot.slack.access import FACT, Permission
from bot.slack.auditing import acting_in
from bot.slack.blocks import Block
from bot.slack.command_names import EVERYTHING, CommandNames
from bot.slack.deferred import DeferredWork, deferred_of
from bot.slack.entrance import Entrance, name_of
from bot.slack.excuse import excuse
from bot.slack.limits import FORM_SHUT, missing_scope, trouble_of
from bot.slack.native_support import acknowledgement
from bot.slack.permissions import allowed
from bot.slack.repeats import Repeats
from bot.slack.request import CALLED, Answer, Request, notice
from bot.slack.sharing import SharedChannelError
from bot.slack.tenant import tenant
from bot.slack.text import Mrkdwn, bare, say
from bot.slack.tokens import UnservedError
from bot.store import StoreError, UnavailableError
from bot.telemetry.interaction import Interaction, Outcome, Reason
from bot.telemetry.reference import bound, new_reference
from bot.telemetry.spans import span
from bot.text import Translator
from bot.text.fold import fold

log = logging.getLogger(__name__)

Handler = Callable[[Request], Answer | None]

# Answers what follows a word after a command, None where the word begins something else; and who may.
Verb = tuple[Callable[[Request, str], Answer | None], Permission]

# What a feature adds to the card of another's record: the buttons, and what stands below it.
CardParts = Callable[[Request, Any], tuple[Sequence[Block], Sequence[Block]]]

# What Slack says of a person or a conversation that it does not know, or not any more.
_NOT_THERE = frozenset({"user_not_found", "users_not_found", "user_not_visible", "user_disabled", "channel_not_found"})
_JSON: dict[str, str | Sequence[str]] = {"content-type": "application/json;charset=utf-8"}  # as Bolt says it
_PATIENCE_SECONDS = 1.3  # with the store, in all: others may wait before it, and Slack waits for three


@dataclass(frozen=True)
class ActPermissions:
    """Of a listener that does several things, as a command or a menu: `act` reads off the request which of them is
    meant, `permissions` says who may by act, and `otherwise` of any other."""

    act: Callable[[Request], str]
    permissions: Mapping[str, Permission]
    otherwise: Permission

    def of(self, request: Request) -> Permission:
        """What a request wants to do."""
        return self.permissions.get(self.act(request), self.otherwise)

    @property
    def all(self) -> list[Permission]:
        """Everything that it does, each once."""
        return list(dict.fromkeys([self.otherwise, *self.permissions.values()]))


May = Permission | ActPermissions


class RefusedActError(UserError):
    """The roles of the workspace do not let somebody do something."""


@dataclass(frozen=True)
class Listener:
    """A handler, who may use it, and the room it belongs to."""

    handler: Handler
    may: May
    feature: str = ""


class Listeners:
    """Where a feature says what it listens to.

    Bolt asks its listeners one after the other which of them is meant, builds for each all that it might want to be
    given, and leaves a second one for the same id silently dead. So Bolt gets none: the last of its middleware finds
    the handler by name; a second registration raises ValueError.
    """

    def __init__(self, app: App, services: Services, refresh: Callable[[Request], None]) -> None:
        """`refresh` shows a reader's Home tab again, after they acted on it."""
        self._refresh = refresh
        self._repeats = Repeats(services)
        self._feature = "slack"
        self.services = services
        self.registered: dict[tuple[str, str], Listener] = {}
        self.words: dict[str, Listener] = {}
        self.names = CommandNames(services)
        app.error(_unreadable)
        app.use(Entrance(self._listen))

    def of(self, feature: str) -> "Listeners":
        """Count what is registered from now on as this room's."""
        self._feature = feature
        return self

    def command(self, name: str, handler: Handler, may: May, *synonyms: str) -> None:
        """A slash command; answered with an ephemeral message. `synonyms`, folded, are what a workspace that renames
        it may call it."""
        self._add("command", name, handler, may)
        self.names.add(name, synonyms)

    def word(self, words: Iterable[str], handler: Handler, may: May) -> None:
        """Words, folded, that mean the same after every command."""
        self.words |= dict.fromkeys(words, Listener(handler, may, self._feature))

    def shortcut(self, callback_id: str, handler: Handler, may: May) -> None:
        """A shortcut, of a message or global."""
        self._add("shortcut", callback_id, handler, may)

    def action(self, action_id: str, handler: Handler, may: May) -> None:
        """A pressed button or a chosen option. `glossary.page` also takes `glossary.page:2`: Slack wants the
        action ids of one row to differ."""
        self._add("action", action_id, handler, may)

    def view(self, callback_id: str, handler: Handler, may: May) -> None:
        """A submitted form."""
        self._add("view", callback_id, handler, may)

    def event(self, kind: str, handler: Handler, may: May) -> None:
        """An event of the workspace."""
        self._add("event", kind, handler, may)

    def options(self, action_id: str, handler: Handler, may: May) -> None:
        """What a menu offers for what is typed into it: the answer's body holds `options` or `option_groups`."""
        self._add("options", action_id, handler, may)

    def _add(self, kind: str, name: str, handler: Handler, may: May) -> None:
        if (kind, name) in self.registered:
            raise ValueError(f"two listeners for {kind} {name}: one of them would never run")
        self.registered[kind, name] = Listener(handler, may, self._feature)

    def _listen(self, kind: str, ack: Ack, body: Mapping[str, Any], context: BoltContext) -> BoltResponse | None:
        body, user = payload.fitted(body), payload.person(context.user_id)
        if kind == "command":
            called = str(body.get("command"))
            body = {**body, CALLED: called, "command": self.names.ours(called) or EVERYTHING}
        listener = self.registered.get((kind, name_of(kind, body)))
        if kind == "command":
            listener = self.words.get(fold(str(body.get("text") or ""))) or listener
        if listener is None and kind != "event":
            return None
        workspace = tenant(body)
        nobody = listener is not None and not user and listener.may is not FACT
        if listener is None or nobody or not self._serves(workspace):
            # Slack delivers an event again until somebody takes it; anything else fails where the person sees it.
            return BoltResponse(status=200 if kind == "event" else 404)
        request = Request(self.services, workspace, user, body)
        if kind == "command" and self.names.ours(request.called):
            self.names.learn(workspace, request.command, request.called)
        held = deferred_of(context)
        if held is not None:
            held.acknowledges(kind)
        with (
            bound(new_reference(), workspace=workspace, feature=listener.feature),
            span("interaction", feature=listener.feature, kind=kind),
        ):
            return self._run(kind, listener, request, ack, held)

    def _serves(self, workspace: str) -> bool:
        """Whether there is a token for the workspace of a delivery: nothing is kept, or said, for any other."""
        try:
            if workspace:
                self.services.token(workspace)
                return True
        except UnservedError:
            pass
        log.warning("a delivery is refused: it is for %s", workspace or "no workspace")
        return False

    def _run(
        self, kind: str, listener: Listener, request: Request, ack: Ack, held: DeferredWork | None
    ) -> BoltResponse:
        store, interaction = self.services.store, Interaction(listener.feature, kind)
        with store.patience(_PATIENCE_SECONDS), acting_in(request.channel):
            try:
                answer = _refusal(kind, listener.may, request)
                if answer is not None:
                    interaction.end("halted", "stranger")
                # Begun anew it is what Slack's own second delivery would be: what must happen once says `first_time`.
                answer = answer or store.retry(lambda: _begun(listener.handler, request)) or Answer()
                answer = _stamped(request, answer)
            except Exception as error:
                interaction.end(*outcome(error))
                answer = _failed(kind, request, error)
            response = self._acknowledge(request, answer, ack)
            saved = store.has_saved
        # What is pressed on Home, or in a form opened from it, may change what it shows; typing in a menu does not.
        at_home = request.at_home and kind != "options" and not _is_stranger(request)
        at_home = at_home and (saved or interaction.has_ended or answer.then is not None)
        if answer.then is None:
            interaction.end("succeeded")
        if answer.then is None and not at_home and not request.left:
            return response
        after = partial(self._after, interaction, answer, request, at_home, saved)
        submit, context = self.services.executor.submit, copy_context()

        def start() -> None:
            context.run(submit, after)

        if held is None:  # nobody says when the answer has left
            start()
        else:
            held.hold(start)
        return response

    def _acknowledge(self, request: Request, answer: Answer, ack: Ack) -> BoltResponse:
        if answer.ready:
            return BoltResponse(status=200, body=answer.ready, headers=_JSON)
        return ack(**acknowledgement(self.services, request.workspace, answer.body or {}))

    def _after(
        self,
        interaction: Interaction,
        answer: Answer,
        request: Request,
        at_home: bool,
        saved: bool,
    ) -> None:
        changed, then = saved or interaction.has_ended, answer.then  # it failed: somebody may have been first
        with span("interaction.after"):
            try:
                if then is not None and (answer.is_told_once or not self._repeats.is_repeated(request)):
                    with self.services.store.errand(saved=saved), acting_in(request.channel):
                        then()
                        changed = changed or self.services.store.has_saved
                    interaction.end("succeeded")
                interaction.end("repeated")
            except Exception as error:
                changed = True
                interaction.end(*outcome(error))
                text = explain(request, error, saved=saved)
                # Where Slack opens no form, there is no use in telling it in another.
                _tell(request, text, in_form=trouble_of(error) != FORM_SHUT)
        if at_home and changed:
            self._refresh(request)
        for work in request.left:
            try:
                work()
            except Exception as error:
                log.warning("something nobody waited for was not done: %s", describe(error))


def _begun(handler: Handler, request: Request) -> Answer | None:
    """What a handler answers; what it left to do when it was begun before is not done twice."""
    request.left.clear()
    return handler(request)


def _refusal(kind: str, may: May, request: Request) -> Answer | None:
    """What is answered to whom the roles of the workspace let do nothing here. Raises UserError."""
    if may is FACT:
        return None
    answer = connect.refusal(kind, request)
    permission = may.of(request) if isinstance(may, ActPermissions) else may
    if answer is None and request.user and not allowed(request.services, request.workspace, request.user, permission):
        raise RefusedActError(permission.refusal)
    return answer


def _stamped(request: Request, answer: Answer) -> Answer:
    """An answer whose form, if it has one, goes on carrying what such forms do."""
    if answer.body is None or "view" not in answer.body:
        return answer
    return replace(answer, body={**answer.body, "view": request.stamped(answer.body["view"])})


def _is_stranger(request: Request) -> bool:
    try:
        return request.is_stranger
    except StoreError:
        return True  # nothing is shown to whom nobody knows


def _failed(kind: str, request: Request, error: Exception) -> Answer:
    """The answer to a request whose handler raised."""
    if isinstance(error, SharedChannelError):
        return Answer({"response_action": "update", "view": error.view})
    if kind == "view" and _inputs(request):
        return Answer({"response_action": "errors", "errors": _beside(request, error)})
    text = explain(request, error)
    if kind == "view":  # nothing was typed in it, nor can anything stand beside a field
        return Answer({"response_action": "update", "view": notice(_speaker(request), text)})
    if kind == "command":
        return Answer({"response_type": "ephemeral", **kit.message([kit.section(text)], text)})
    if kind == "options":
        return Answer({"options": []})
    return Answer(then=lambda: _tell(request, text))


def _beside(request: Request, error: Exception) -> dict[str, str]:
    """What is wrong, by the field of the form that it stands beside, in the order of the form."""
    inputs = _inputs(request)
    found: dict[str, list[str]] = {field: [] for field in inputs}
    for one in error.all if isinstance(error, UserError) else (error,):
        field = one.field if isinstance(one, UserError) else ""
        # An error beside a field, any field, keeps the form open and everything typed in it.
        place = field if field in inputs else inputs[0]
        found.setdefault(place, []).append(bare(explain(request, one)))
    return {field: " ".join(dict.fromkeys(said)) for field, said in found.items() if said}


def _inputs(request: Request) -> list[str]:
    blocks: list[Block] = request.view.get("blocks") or []
    return [b["block_id"] for b in blocks if b["type"] == "input" and b.get("block_id")]


def _unreadable(error: Exception) -> BoltResponse:
    """What Slack delivered could not be taken apart, before any listener saw it: nothing a retry would mend. Unless the
    store did not say whose it is: then Slack may deliver it again."""
    if isinstance(error, StoreError):
        log.warning("a delivery is refused, for nobody can say whose it is: %s", error)
        return BoltResponse(status=503)
    log.warning("a delivery could not be read", exc_info=error)
    return BoltResponse(status=400)


def _tell(request: Request, text: str, *, in_form: bool = True) -> None:
    # An event is somebody else's doing, unless it asks the bot something.
    if not request.user or request.event.get("type") not in (None, "app_mention", "message"):
        return
    try:
        request.tell(text, in_form=in_form)
    except Exception as error:
        log.warning("could not tell a reader of an error: %s", describe(error))


def explain(request: Request, error: Exception, *, saved: bool = False) -> Mrkdwn:
    """What went wrong in the reader's language: the mend for what they did, what helps where the store or Slack
    falters, a reference for the unexpected. `saved` when something of it was written."""
    if isinstance(error, UserError):
        t = _speaker(request)
        return Mrkdwn(" ".join(say(t, one.key, **one.args_) for one in error.all))
    if isinstance(error, SlackApiError) and error.response.get("error") in _NOT_THERE:
        log.info("nobody is there, or no conversation: %s", describe(error))
        return say(_speaker(request), "slack-not-there")
    if scope := missing_scope(error):
        log.warning("Slack wants a scope that the app does not have: %s", scope)
        return say(_speaker(request), "slack-missing-scope", scope=scope)
    if isinstance(error, UnavailableError):
        log.warning("a request is answered with an excuse: %s", error)
        return say(_speaker(request), excuse(error, saved=saved or request.services.store.has_saved))
    if trouble := trouble_of(error):
        log.warning("Slack falters: %s", describe(error))
        return say(_speaker(request), trouble)
    with bound() as reference:
        log.error("unexpected error, reference %s", reference, exc_info=error)
    return say(_speaker(request), "slack-unexpected", reference=reference)


def outcome(error: Exception) -> tuple[Outcome, Reason]:
    """What an interaction comes to that ends in this error, and why: what `explain` says of it, in a word."""
    if isinstance(error, RefusedActError):
        return "halted", "right"
    if isinstance(error, UserError) and not trouble_of(error):
        return "halted", "input"
    if isinstance(error, SlackApiError) and error.response.get("error") in _NOT_THERE:
        return "halted", "gone"
    if missing_scope(error):
        return "failed", "scope"
    if isinstance(error, UnavailableError):
        return "failed", "store"
    return "failed", "slack" if trouble_of(error) else "unexpected"


def _speaker(request: Request) -> Translator:
    try:
        return request.t
    except StoreError:  # whoever reads is known to the store, which may be what failed
        return request.services.texts.speak(request.services.config.default_language)


def describe(error: BaseException) -> str:
    """An error without the words in it, which may be somebody's message."""
    code = f" {error.response.get('error')}" if isinstance(error, SlackApiError) else ""
    return type(error).__name__ + code
