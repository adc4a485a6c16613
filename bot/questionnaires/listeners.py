"""What a questionnaire listens to, how it is asked, and how it waits on Home."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from bot.errors import Mistakes
from bot.fields.blocks import read
from bot.fields.field import Field, tidy_value
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.survey import Survey
from bot.posts import Ask, Post
from bot.questionnaires import blocks
from bot.questionnaires.blocks import Questionnaire, Said
from bot.records.record import Record
from bot.services import Services
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import answer_modal, open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.home import HomeList, fixed_title
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request
from bot.slack.text import clean, say
from bot.text import Translator


@dataclass(frozen=True)
class QuestionnaireListeners:
    """Of a questionnaire that a `survey` asks: `offered` are the records that somebody may choose, `fields` what is
    asked of each. `asked` is what this person was asked in a round, answered or not, and `said` what they answered.
    `keep` keeps an answer to a round: what is said, None where they do not know, and what `others` were named, a line
    each; it raises UserError beside a field ("people:12")."""

    one: Questionnaire
    survey: Survey
    may: Permission
    offered: Callable[[Request], Sequence[Record[Any]]]
    fields: Callable[[Request], Sequence[Field]]
    asked: Callable[[Request, str], Inquiry]
    said: Callable[[Inquiry], Said]
    keep: Callable[[Request, str, Said | None, str], object]

    @property
    def inquiries(self) -> dict[str, Ask]:
        """How it is asked, as `Feature.inquiries` has it."""
        return {self.survey.kind: self._ask}

    def register(self, on: Listeners) -> None:
        """Listen to its buttons and both screens."""
        name = self.one.name
        on.action(f"{name}.open", self._open, self.may)
        on.action(f"{name}.unknown", once(self._unknown), self.may)
        on.view(f"{name}.first", once(self._first), self.may)
        on.view(f"{name}.second", once(self._second), self.may)

    def _ask(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        current = self.survey.current(services, workspace)
        is_open = current is not None and current.round == asked.item
        return Post(blocks.question(t, self.one, asked), say(t, f"{self.one.key}-asked")) if is_open else None

    def _open(self, request: Request) -> Answer:
        """The first screen, as this person filled it before."""
        asked, offered = self.asked(request, _round(request)), self.offered(request)
        return open_answer(request, blocks.first(request.t, self.one, asked, offered, self.said(asked)))

    def _unknown(self, request: Request) -> Answer:
        """ "I don’t know" is an answer."""
        self.keep(request, _round(request), None, "")
        shown, title = blocks.thanks(request.t, self.one, _round(request)), request.t(self.one.key)
        return result_answer(request, shown, title, title, replace=True)

    def _first(self, request: Request) -> Answer:
        """The first screen, submitted: the second, or where nothing was chosen that this is the answer."""
        asked, others = self.asked(request, _round(request)), self._others(request.values.get("others"))
        chosen = self._chosen(request, request.values.get(self.one.room.name))
        if not chosen:
            return self._answered(request, {}, others)
        carried = {"round": asked.item, self.one.room.name: [each.number for each in chosen], "others": others}
        view = blocks.second(request.t, self.one, self.fields(request), chosen, self.said(asked), carried)
        return Answer({"response_action": "update", "view": view})

    def _second(self, request: Request) -> Answer:
        """The second, submitted."""
        wrong, fields, values = Mistakes(), self.fields(request), request.values
        said = {
            each.number: {
                one.name: wrong.of(partial(_value, replace(one, name=f"{one.name}:{each.number}"), values), one.empty)
                for one in fields
            }
            for each in self._chosen(request, request.metadata.get(self.one.room.name))
        }
        wrong.tell()
        return self._answered(request, said, self._others(request.metadata.get("others")))

    def _answered(self, request: Request, said: Said, others: str) -> Answer:
        self.keep(request, _round(request), said, others)
        shown = blocks.thanks(request.t, self.one, _round(request))
        view = answer_modal(request.t, request.t(self.one.key), shown)
        return Answer({"response_action": "update", "view": view})

    def _chosen(self, request: Request, said: object) -> list[Record[Any]]:
        """The records that were chosen, of those that this person sees."""
        wanted = {str(one) for one in said} if isinstance(said, list) else set()
        return [one for one in self.offered(request) if str(one.number) in wanted][: self.one.most]

    def _others(self, said: object) -> str:
        lines = [" ".join(line.split())[:60] for line in clean(str(said or "")).split("\n")]
        return "\n".join([*filter(None, lines)][: self.one.others])


def waiting(one: Questionnaire, survey: Survey) -> HomeList:
    """The question on Home, until the reader has answered it."""

    def rows(request: Request, limit: int, offset: int) -> Sequence[Block]:
        current = survey.current(request.services, request.workspace)
        where = (request.services.store, request.workspace, request.user, request.now[:10], survey.kind)
        asked = [each for each in inquiries.unanswered(*where) if current and each.item == current.round]
        return [blocks.waiting(request.t, one, each) for each in asked[offset : offset + limit]]

    return HomeList(f"{one.room.name}.asked", fixed_title(f"{one.key}-asked"), rows)


def _round(request: Request) -> str:
    # "half": of audits of tools, in forms that were open while the bot was brought up to date.
    return str(request.metadata.get("round") or request.metadata.get("half") or request.value)[:7]


def _value(one: Field, values: Mapping[str, Any]) -> str | tuple[str, ...]:
    """What was typed in a field; of tags only those that are offered. Raises UserError beside it."""
    value, offered = tidy_value(one, read(one, values.get(one.name))), (*one.options, *dict(one.own))
    return tuple(part for part in value if part in offered) if one.kind == "tags" else value
