"""The guide that runs in a channel: each step is posted at its time; it is paused, skipped and stopped by buttons."""

import secrets
from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.errors import UserError
from bot.guides import blocks, store
from bot.guides.guide import ACTS, ENDED, LATE, RUNNING, GuideScript, MeetingGuide, after
from bot.posts import Delivery, Kind, Offer, Place, Post
from bot.records.desk import RecordDesk
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.listen import Listeners
from bot.slack.places import channel_of
from bot.slack.request import Answer, Request, reply
from bot.slack.sharing import ask_first
from bot.slack.text import say
from bot.text import Translator


@dataclass(frozen=True)
class Guides:
    """Of a room, by its name: what its guides lead through, and who `may` run one. It gives its RecordListeners the
    word `typed`."""

    room: str
    script: GuideScript
    may: Permission

    @property
    def posts(self) -> dict[str, Kind]:
        """As `Feature.posts` has them."""
        return {
            f"{self.room}_guides.prompt": Kind(self.prompt, self._title, follow=self.begun, report=False),
            f"{self.room}_guides.note": Kind(self._note, self._title, report=False),
        }

    def _title(self, _: Services, t: Translator, __: str, ___: str) -> str:
        return t(f"{self.room}-title")

    def register(self, on: Listeners) -> None:
        """Listen to every button of a guide."""
        on.action(f"{self.room}_guides.run", once(self._run), self.may)
        for name in ACTS:
            on.action(f"{self.room}_guides.{name}", once(self._act), self.may)

    def plan(self, services: Services, workspace: str, guide: MeetingGuide) -> None:
        """Keep a guide, and have its next prompt posted when it is due. Inside `store.write`."""
        store.put_guide(services.store, workspace, guide)
        if guide.state == RUNNING:
            about = (f"{self.room}_guides.prompt", guide.id, str(guide.turn), guide.channel)
            offer = Offer(*about, language=guide.language, owner=guide.owner)
            deliveries.offer(services.store, workspace, offer, stamp(guide.due_at))
            services.store.afterwards(services.bell.ring)

    def _due(self, services: Services, delivery: Delivery) -> MeetingGuide | None:
        """The guide whose next prompt this is; None where it was planned anew since."""
        found = store.guide(services.store, delivery.workspace, delivery.subject)
        return found if found and found.state == RUNNING and str(found.turn) == delivery.period else None

    def prompt(self, services: Services, delivery: Delivery) -> Post | None:
        """The next step of a guide, or that it was the last; that it stops where this comes so late that the meeting
        went on without it."""
        guide, t, now = self._due(services, delivery), outbox.spoken(services, delivery), services.clock()
        if guide is None:
            return None
        if now - guide.due_at <= LATE:
            return blocks.prompt(t, self.room, self.script, self.script.entered(guide, now))
        with services.store.write(delivery.workspace):
            if guide == self._due(services, delivery):
                store.put_guide(services.store, delivery.workspace, replace(guide, state=ENDED))
        return blocks.note(t, self.room, guide, "late")

    def begun(self, services: Services, delivery: Delivery, _: Place) -> list[Offer]:
        """The step has begun: the next prompt comes when it is over."""
        if guide := self._due(services, delivery):
            self.plan(services, delivery.workspace, self.script.entered(guide, services.clock()))
        return []

    def _note(self, services: Services, delivery: Delivery) -> Post | None:
        """What somebody did with a guide."""
        id_, _, did = delivery.subject.partition(" ")
        guide = store.guide(services.store, delivery.workspace, id_)
        who = services.people.get(delivery.workspace, delivery.owner).name if delivery.owner else ""
        return blocks.note(outbox.spoken(services, delivery), self.room, guide, did, who) if guide else None

    def typed(self, request: Request, rest: str) -> Answer | None:
        """`guide 60`: what happens when in a meeting of that length, to read first and then to run."""
        t, script, said = request.t, self.script, rest.removesuffix("min").strip()
        if said and not (said.isascii() and said.isdigit()):
            return None
        minutes = int(said[:4]) if said else script.usual
        if minutes not in script.minutes:
            raise UserError(f"{self.room}-guide-error-minutes")
        return reply(blocks.plan(t, self.room, script, minutes), t(f"{self.room}-guide-title"))

    def _run(self, request: Request) -> Answer:
        """It begins in the channel where the button is."""
        channel = channel_of(request)
        if not channel:
            raise UserError(f"{self.room}-guide-error-where")
        question = ask_first(request, f"{self.room}_guides.run", request.value)
        if question is not None:
            return question
        minutes = int(request.value) if request.value in map(str, self.script.minutes) else 0
        GuideDesk.of(request).run(self, channel, minutes, request.t.language)
        text = say(request.t, f"{self.room}-guide-begun")
        return Answer(then=lambda: request.tell(text))

    def _act(self, request: Request) -> Answer:
        """A button of a guide: whatever is done, its channel is told."""
        id_, _, step = request.value.partition("/")
        done = str(request.action.get("action_id") or "").rpartition(".")[2]
        GuideDesk.of(request).act(self, id_, done, int(step) if step.isascii() and step.isdigit() else -1)
        return Answer()


class GuideDesk(RecordDesk):
    """Where one person hands in what they do with a guide."""

    def run(self, guides: Guides, channel: str, minutes: int, language: str) -> MeetingGuide:
        """Begin in a channel, now. Raises UserError where a guide runs there, or there is none of that length."""
        if minutes not in guides.script.minutes:
            raise UserError(f"{guides.room}-guide-error-minutes")
        with self._writing():
            if store.guide(self.services.store, self.workspace, channel=channel):
                raise UserError(f"{guides.room}-guide-error-running")
            new = MeetingGuide(secrets.token_hex(8), channel, self.user, language, minutes, self.services.clock())
            guides.plan(self.services, self.workspace, new)
        return new

    def act(self, guides: Guides, id_: str, act: str, step: int = -1) -> None:
        """One of ACTS, by whoever saw it in a `step`; its channel is told. Raises UserError where it is over, or in
        another step by now than the one that was to be skipped."""
        with self._writing():
            guide = store.guide(self.services.store, self.workspace, id_)
            if guide is None or guide.state == ENDED:
                raise UserError(f"{guides.room}-guide-error-over")
            if act == "skip" and guide.step != step:
                raise UserError(f"{guides.room}-guide-error-moved")
            if (new := after(guide, act, self.services.clock())) == guide:
                return
            guides.plan(self.services, self.workspace, new)
            if did := ACTS[act]:
                about = (f"{guides.room}_guides.note", f"{id_} {did}", str(new.turn), guide.channel)
                outbox.offer(self.services, self.workspace, Offer(*about, language=guide.language, owner=self.user))
