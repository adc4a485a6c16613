"""The roadmap as a room of records: what its command, its cards and its forms have of their own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.asking import answer as asked
from bot.errors import UserError
from bot.fields.form import FormState
from bot.ideas.counting import usual_framework
from bot.ideas.store import ideas, scores, support
from bot.kpis.now import value_known
from bot.links.neighbours import neighbours
from bot.links.store import LinkEnd
from bot.records.desk import number_of
from bot.records.guidance import read
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap import access
from bot.roadmap.blocks import board as blocks
from bot.roadmap.blocks import card
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import HORIZONS, STATUSES, RoadmapItem
from bot.roadmap.look import lines_of, look, names_in, team_names
from bot.roadmap.part import WHOLE, RoadmapMove, RoadmapPart, read_line, read_move, read_part
from bot.roadmap.usage import USAGE
from bot.roadmap.words import when
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.answering import open_answer, present_answer, selected_value
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, reply
from bot.slack.share_form import ask_before
from bot.slack.sharing import share as share_
from bot.slack.text import clean, say
from bot.slack.visibility.membership import conversation
from bot.store.trail import Event
from bot.text.fold import fold
from bot.text.nearness import surely_meant
from bot.text.verbs import is_number, means_all
from bot.text.when import read_when

_NAME = 2  # words; more may be a question
_SHORT = 3
_LINKED = 5  # items on the card of another thing
_DOCUMENTS = "documents"  # which say of an item what they say of its idea


def today(request: Request) -> date:
    """The day, by the bot's clock."""
    return request.services.clock().date()


def beside(request: Request, record: Record[RoadmapItem]) -> Sequence[Block]:
    """What a card says below an item."""
    services, workspace, t = request.services, request.workspace, request.t
    (line,) = lines_of(services, workspace, t, [record])
    value, at = value_known(services, workspace, t, record.content.kpi)
    kpi = t("roadmap-kpi-now", kpi=record.content.kpi, value=value, when=t.date(at)) if value else ""
    changed = card.last_change(t, ROOM, RoadmapDesk.of(request).versions(ROOM, record.number))
    idea = ideas.get(services.store, workspace, record.number)
    if idea is None:
        return card.beside(t, line, kpi, None, changed)
    usual = usual_framework(services, workspace)
    ranked = scores.standing(services.store, workspace, request.audience, usual, idea.number)
    voters = support.voters(services.store, workspace, idea.number)
    votes = len(voters) + len(support.customer_votes(services.store, workspace, idea.number))
    said = card.standing(t, usual, ranked, votes)
    evidence = neighbours(request, LinkEnd("ideas", str(idea.number)), without=(ROOM.name, _DOCUMENTS))
    return [*card.beside(t, line, kpi, said, changed), *evidence]


def buttons(request: Request, record: Record[RoadmapItem]) -> Sequence[Block]:
    """What can be done to an item besides what can be done to every record."""
    t, number = request.t, str(record.number)
    found = []
    if RoadmapDesk.of(request).may(ROOM, record):
        found.append(kit.button(t("roadmap-move"), "roadmap.move", number, style="primary"))
    if ideas.get(request.services.store, request.workspace, record.number) is not None:
        found.append(kit.button(t("roadmap-idea"), "ideas.open", number))
    return found


class RoadmapListeners(RecordListeners[RoadmapItem]):
    """What every room listens to; what is typed may name a team and a part, and a button show the whole."""

    def typed(self, request: Request) -> Answer:
        """`/roadmap …`: a team and a part of it, a number, a word, a question."""
        text, t = clean(request.text).strip(), request.t
        teams = team_names(request.services, request.workspace, request.audience) if text else {}
        part = read_line(text, teams, today(request))
        if part is not None:
            return reply(self.board(request, *part), t("roadmap-title"))
        ask = read(self.words, text)
        if is_number(text) or (ask.verb and ask.verb != "search" and len(text.split()) <= 1):
            return super().typed(request)
        if ask.verb and (done := self._done(request, ask)) is not None:
            return done
        last = self.words.read_last(text)
        if last.verb in self.own and (done := self._done(request, last)) is not None:
            return done
        if near := surely_meant(fold(text), list(teams)):
            return reply(self.board(request, teams[near]), t("roadmap-title"))
        if (ask.other or ask.near) and len(text.split()) <= _SHORT:
            return meant.asked(request, ask.other or f"{self.command} {ask.near}")
        answer = asked(request, text) if len(text.split()) > _NAME or "?" in text else None
        if answer := answer or self._told(request, text, ask):
            return answer
        named = sorted(teams.values(), key=fold)
        holding = [one for one in named if fold(text) in fold(one)]
        said = say(t, "roadmap-team-none" if named else "roadmap-team-none-yet", team=text[:60])
        return reply(blocks.teams(t, said, holding or named, text), said)

    def help(self, request: Request) -> Answer:
        """How the command is used."""
        return reply(blocks.help_(request.t, self.usage), request.t("roadmap-title"))

    # -- the whole -----------------------------------------------------------------------------------------------------

    def board(
        self, request: Request, team: str = "", part: RoadmapPart = WHOLE, *, as_table: bool = False
    ) -> list[Block]:
        """The roadmap for whoever asks."""
        most = 100 if as_table else blocks.LINES
        view = look(request.services, request.workspace, request.audience, request.t, team, part, most)
        return blocks.answer(request.t, view, as_table=as_table)

    def show_board(self, request: Request) -> Answer:
        """A button that shows the roadmap, or a team's."""
        return self._present(request, as_table=False)

    def show_table(self, request: Request) -> Answer:
        """The same as a table."""
        return self._present(request, as_table=True)

    def _present(self, request: Request, *, as_table: bool) -> Answer:
        title = request.t("roadmap-title")
        shown = self.board(request, *which(request, request.value), as_table=as_table)
        return present_answer(request, shown, title, title, replace=True)

    def list_typed(self, request: Request, rest: str) -> Answer | None:
        """`list`, `list Checkout next`: a table; anything else is a list of records."""
        if is_number(rest):
            return None
        teams = team_names(request.services, request.workspace, request.audience) if rest else {}
        part = ("", WHOLE) if means_all(rest) else read_line(rest, teams, today(request))
        if part is None:
            return self._listed(request, rest)
        return reply(self.board(request, *part, as_table=True), request.t("roadmap-title"))

    def share(self, request: Request) -> Answer:
        """Show an item to the conversation, or the roadmap."""
        if is_number(request.value) and not read_when(request.value):
            return super().share(request)
        t, services, workspace = request.t, request.services, request.workspace
        team, part = which(request, request.value)
        question = ask_before(request, "roadmap.share", request.value.strip() or "{}")
        if question is not None:
            return question
        readers = conversation(services, workspace, request.channel)

        def post() -> None:
            if request.first_delivery():
                view = look(services, workspace, readers, t, team, part)
                by = services.people.get(workspace, request.user).name
                shown = blocks.shared(t, view, names_in(services, workspace, view), by, request.now)
                share_(request, shown, t("roadmap-title"), Event("roadmap.shared", subject=team))

        return Answer(then=post)

    def share_typed(self, request: Request, rest: str) -> Answer | None:
        """`share`, `share Checkout next`, `share 12`."""
        if is_number(rest) and not read_when(rest):
            return self.share(meant.pressed(request, rest.lstrip("#")))
        teams = team_names(request.services, request.workspace, request.audience)
        part = ("", WHOLE) if means_all(rest) else read_line(rest, teams, today(request))
        if part is None:
            return None
        packed = json.dumps({"team": part[0], "part": part[1].typed}, ensure_ascii=False)
        return self.share(meant.pressed(request, packed))

    def _form(self, request: Request, content: RoadmapItem, state: FormState, *notes: str) -> Block:
        """The target stands in the form as people write it."""
        return super()._form(request, replace(content, target=when(request.t, content.target)), state, *notes)

    # -- items ---------------------------------------------------------------------------------------------------------

    def open(self, request: Request) -> Answer:
        """A button that names an item, or one that was chosen on what all see."""
        chosen = selected_value(request)
        return super().open(meant.pressed(request, chosen) if chosen else request)

    def move_typed(self, request: Request, rest: str) -> Answer:
        """`move 12 next`; what cannot be read opens the form."""
        number, _, where = rest.partition(" ")
        if not is_number(number):
            raise UserError("roadmap-error-move-number")
        move = read_move(where, today(request))
        if move is None:
            if where:
                raise UserError("roadmap-error-move", text=where[:40])
            return self.ask_move(meant.pressed(request, number.lstrip("#")))
        of = number_of(number)
        before = records.get(request.services.store, request.workspace, ROOM, of)
        record = _moved(RoadmapDesk.of(request), of, move)
        said = request.t("roadmap-moved-already" if record == before else "roadmap-moved")
        return reply(self.card(request, record, said), said)

    def ask_move(self, request: Request, chosen: str = "") -> Answer:
        """The form that moves an item."""
        record = RoadmapDesk.of(request).changeable(ROOM, number_of(request.value))
        return open_answer(request, card.move_form(request.t, ROOM, record, chosen, request.back))

    def save_move(self, request: Request) -> Answer:
        """The form, submitted."""
        number = number_of(request.metadata.get("number"))
        said, target, why = (clean(str(request.values.get(one) or "")) for one in ("place", "target", "why"))
        when = read_when(target, today(request)) if target else ""
        if target and len(when) <= len("2027"):
            raise UserError("roadmap-error-target", field="target", text=target[:20])
        status, _, horizon = said.partition(":")
        if status not in STATUSES or horizon not in ("", *HORIZONS):
            raise UserError("records-error-choice", field="place")
        own = RoadmapDesk.of(request)
        record = own.move(number, horizon=horizon, target=when, status=status, why=why)
        return self.answer(request, record, request.t("roadmap-moved"))

    def ask_status(self, request: Request, chosen: str = "", act: str = "status") -> Answer:
        """What has become of an item is said where it is moved."""
        return self.ask_move(request, chosen) if act == "status" else super().ask_status(request, chosen, act)

    def set_status(self, request: Request) -> Answer:
        """The form of every room, for whoever has it open still."""
        number = number_of(request.metadata.get("number"))
        to, why = (clean(str(request.values.get(one) or "")) for one in ("status", "why"))
        record = RoadmapDesk.of(request).move(number, status=to, why=why)
        return self.answer(request, record, request.t("roadmap-moved"))


def _moved(own: RoadmapDesk, number: int, move: RoadmapMove) -> Record[RoadmapItem]:
    return own.move(number, horizon=move.horizon, target=move.target or None, status=move.status)


def which(request: Request, value: str) -> tuple[str, RoadmapPart]:
    """The team and the part that a button carries."""
    carried: Mapping[str, Any] = load(value)
    if carried or value.strip() in ("", "{}"):
        part = read_part(str(carried.get("part") or ""), today(request))
        return str(carried.get("team") or "")[:60], part or WHOLE
    teams = team_names(request.services, request.workspace, request.audience)  # of a message of old
    return read_line(value.strip(), teams, today(request)) or (value.strip()[:60], WHOLE)


LISTENERS = RoadmapListeners(
    ROOM,
    "/roadmap",
    USAGE,
    access.ROADMAP,
    buttons=buttons,
    beside=beside,
)
AS_ITEM = LISTENERS.keep_as("notes")
LINKED = LISTENERS.linked("roadmap", "item", "items", "element", "elements", "chantier")


def summary(request: Request, end: LinkEnd, near: Sequence[LinkEnd]) -> Sequence[Block]:
    """The item of an idea, and items `near`, that a thing is linked to, for its card."""
    numbers = [*([end.item] if end.room == "ideas" else []), *(other.item for other in near)]
    lines = [line for number in dict.fromkeys(numbers) if (line := LINKED.line(request, number))]
    return [kit.context(request.t("roadmap-on")), *lines[:_LINKED]] if lines else []
