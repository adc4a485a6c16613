"""A list that is shown a page at a time: after a command, and by its buttons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.slack.access import Permission
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, Verb
from bot.slack.request import Answer, Request, load, reply, whole


@dataclass(frozen=True)
class PagedList:
    """`action` is the id of its buttons ("renewals.list"), `title` a Fluent key; `shown` are the blocks of a page,
    counted from 0, and `may` says who sees them."""

    action: str
    title: str
    shown: Callable[[Request, int], Sequence[Block]]
    may: Permission

    @property
    def verb(self) -> Verb:
        """Its word after a command."""
        return self.typed, self.may

    def register(self, on: Listeners) -> None:
        """Listen to its buttons."""
        on.action(self.action, self.turn, self.may)

    def typed(self, request: Request, rest: str) -> Answer | None:
        """The first page, where nothing follows its word."""
        return None if rest else reply(self.shown(request, 0), request.t(self.title))

    def turn(self, request: Request) -> Answer:
        """Another page."""
        title, page = request.t(self.title), whole(load(request.value).get("page"))
        return present_answer(request, self.shown(request, page), title, title, replace=True)
