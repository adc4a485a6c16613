"""Acknowledgements: what the person is told when the bot does not give one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sandbox.core import Core
from sandbox.delivery import INTERACTIVE, Answer
from sandbox.wire import Json, Refusal, Refused


class NotAcknowledged(Exception):  # noqa: N818 - reads as what happened, in `pytest.raises` too
    """The bot did not acknowledge as Slack asks; `error` is what Slack tells the person.

    "operation_timeout": nothing in 3 s. "dispatch_failed": nobody there, or a refused answer.
    """

    def __init__(self, error: str, detail: str) -> None:
        super().__init__(f"{error}: {detail}")
        self.error = error
        self.detail = detail


async def acknowledged(core: Core, kind: str, payload: Json) -> Answer:
    """Deliver a command or an interaction, and return the acknowledgement; NotAcknowledged without one."""
    if kind == INTERACTIVE and not core.manifest.interactive:
        raise NotAcknowledged("not_configured", "the manifest does not enable interactivity")
    answer = await core.delivery.once(kind, payload)
    if answer.outcome == "timeout":
        raise NotAcknowledged("operation_timeout", f"no acknowledgement in {core.delivery.ack_seconds:g} s")
    if not answer.acknowledged:
        raise NotAcknowledged("dispatch_failed", str(answer.body))
    return answer


@contextmanager
def taking(core: Core, name: str) -> Iterator[None]:
    """Carry out what an acknowledgement says; what Slack would not take is kept as a refusal."""
    try:
        yield
    except Refused as refused:
        core.refuse(Refusal(f"ack {name}", refused.error, refused.detail))
        raise NotAcknowledged("dispatch_failed", f"{refused.error}: {refused.detail}") from refused
