"""Answering an agent: the quota, the scope of its token, and what the workspace knows. No protocol here."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.agents.callers import Caller, Callers
from bot.agents.desk import PACE
from bot.agents.token import GROUPS
from bot.answers.data import DataAnswer, DataQuestion
from bot.answers.desk import QUESTIONS, ask, asker_of
from bot.errors import UserError
from bot.services import Services
from bot.slack.listen import describe
from bot.slack.text import Mrkdwn, bare, say
from bot.store import StoreError
from bot.telemetry.interaction import Interaction
from bot.telemetry.reference import bound, new_reference
from bot.telemetry.spans import span
from bot.text.inert import inert

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 10.0  # with the store, in all; Slack waits for a minute


@dataclass(frozen=True)
class RefusedAnswer:
    """Why an agent gets none, and what to do, in the language of whoever it asks for."""

    text: str


class AgentDesk:
    """Answers agents; in threads, not in the event loop."""

    def __init__(self, services: Services, callers: Callers) -> None:
        self.services = services
        self._callers = callers

    def questions(self, caller: Caller | None) -> Sequence[DataQuestion]:
        """What may be asked: all of it, or what a token is for."""
        return [one for one in QUESTIONS if caller is None or one.name in caller.questions]

    def answer(
        self, caller: Caller, name: str, arguments: Mapping[str, Any], asked: int, rest: int
    ) -> DataAnswer | RefusedAnswer:
        """What the workspace knows. `asked` counts this process's questions of the present minute, this one included,
        which ends in `rest` seconds."""
        services, interaction = self.services, Interaction("agents", "question")
        with (
            bound(new_reference(), workspace=caller.workspace, feature="agents"),
            span("interaction", feature="agents", kind="question"),
            services.store.patience(_PATIENCE_SECONDS),
        ):
            try:
                answer = self._told(caller, name, arguments, asked, rest)
            except StoreError as error:
                interaction.end("failed", "store")
                log.warning("an agent is answered with an excuse: %s", error)
                return RefusedAnswer(services.texts.speak(services.config.default_language)("agents-refused-trouble"))
            except Exception as error:
                interaction.end("failed", "unexpected")
                log.error("an agent got no answer: %s", describe(error), exc_info=error)
                return RefusedAnswer(services.texts.speak(services.config.default_language)("agents-refused-trouble"))
            if isinstance(answer, RefusedAnswer):
                interaction.end("halted", "input")
            else:
                interaction.end("succeeded")
            return answer

    def _told(
        self, caller: Caller, name: str, arguments: Mapping[str, Any], asked: int, rest: int
    ) -> DataAnswer | RefusedAnswer:
        asker = asker_of(self.services, caller.workspace, caller.user, private=caller.private)
        try:
            self._refuse(caller, name, asked, rest)
            self._callers.count(caller, name)
            with self.services.store.reading():
                return ask(asker, name, arguments)
        except UserError as error:
            t = asker.request.t
            return RefusedAnswer(inert(" ".join(bare(say(t, one.key, **one.args_)) for one in error.all)))

    def _refuse(self, caller: Caller, name: str, asked: int, rest: int) -> None:
        most = int(PACE.now(self.services, caller.workspace))
        if max(asked, caller.asked + 1) > most:
            raise UserError("agents-refused-pace", most=most, seconds=rest)
        if name not in caller.questions:
            t = asker_of(self.services, caller.workspace, caller.user).request.t
            groups = [t(f"agents-group-{one}") for one, names in GROUPS.items() if names & caller.questions]
            raise UserError("agents-refused-scope", groups=Mrkdwn(", ".join(groups)))
