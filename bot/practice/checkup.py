"""What a team lacks, for whoever answers for it: once a month in their message of the day, and where they ask."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.monthly import MonthlyRound
from bot.posts import Ask, Post
from bot.practice import blocks
from bot.practice.gap import NamedTeam
from bot.practice.gaps import gaps_of
from bot.records.desk import desk, number_of
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.request import Answer, Request
from bot.slack.visibility.membership import reader
from bot.text import Translator


@dataclass(frozen=True)
class Checkup:
    """Of a room by its name: `teams` are those of a workspace. Whether champions are told each month is the setting
    `monthly`. Besides what `bot.practice.blocks` names, the room says `{room}-check` (the button), `{room}-gaps-text`
    (`team`), `{room}-monthly` and `{room}-switch` (`value`, the setting), and `{room}-error-none` and `-gaps`
    (`number`)."""

    room: str
    teams: Callable[[Services, str], Sequence[NamedTeam]]

    @property
    def monthly(self) -> Choice:
        """The setting."""
        return Choice(f"{self.room}.monthly", ("yes", "no"), said=f"{self.room}-switch")

    @property
    def round(self) -> MonthlyRound:
        """What champions hear each month."""
        return MonthlyRound(f"{self.room}.gaps", self._asked)

    @property
    def inquiries(self) -> dict[str, Ask]:
        """As `Feature.inquiries` has them."""
        return {self.round.kind: self._tell}

    def button(self, t: Translator, number: int) -> Block:
        """Shows what a team lacks."""
        return kit.button(t(f"{self.room}-check"), f"{self.room}.check", str(number))

    def check(self, request: Request) -> Answer:
        """What the team of a button lacks, for whoever answers for it and for product-ops managers."""
        number = number_of(request.value)
        team = self._team(request.services, request.workspace, number)
        if team is None:
            raise UserError(f"{self.room}-error-none", number=number)
        if request.user not in (team.champion, team.backup) and not desk(request).manager:
            raise UserError(f"{self.room}-error-gaps", number=number)
        gaps = gaps_of(request.services, request.workspace, team, request.audience, request.now[:7])
        title = request.t(f"{self.room}-title")
        return present_answer(request, blocks.gaps(request.t, self.room, team.name, gaps), title, title)

    def _team(self, services: Services, workspace: str, number: int) -> NamedTeam | None:
        return next((one for one in self.teams(services, workspace) if one.number == number), None)

    def _asked(self, services: Services, workspace: str) -> dict[str, str]:
        """Who hears of each team: its champion, where they have left who stands in."""
        if self.monthly.now(services, workspace) != "yes":
            return {}
        found: dict[str, str] = {}
        for one in self.teams(services, workspace):
            named = [who for who in (one.champion, one.backup) if who]
            here = (who for who in named if not services.people.get(workspace, who).is_gone)
            if who := next(here, ""):
                found[str(one.number)] = who
        return found

    def _tell(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        team = self._team(services, workspace, int(asked.item))
        if team is None or asked.person not in (team.champion, team.backup):
            return None
        gaps = gaps_of(services, workspace, team, reader(services, workspace, asked.person), asked.slot)
        text = t(f"{self.room}-gaps-text", team=team.name)
        return Post(blocks.gaps(t, self.room, team.name, gaps), text) if gaps else None
