"""A record of each kind, whose author, owner and those asked are different people, for everybody to try."""

import json
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

from bot.actions.action import TeamAction
from bot.actions.desk import ROOM as ACTIONS
from bot.agents.desk import TokenDesk
from bot.attachments.desk import AttachmentDesk, digest_of
from bot.ballots import store as ballots
from bot.blockers.blocker import Blocker
from bot.blockers.desk import COMMITMENTS, CONFIRMATIONS, POLLS
from bot.blockers.desk import ROOM as BLOCKERS
from bot.cards.card import digest
from bot.champions.desk import CHAMPIONS
from bot.champions.team import Champion
from bot.clock import stamp
from bot.commitments.desk import CommitmentDesk
from bot.connectors.tracker import WorkStatus
from bot.copies.copy import EDITED_OUTSIDE, OURS_NEWER, DocumentCopy
from bot.copies.store import copies
from bot.costs.cost import Cost
from bot.costs.desk import CostDesk
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.customer import Customer
from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM, DecisionDesk
from bot.documents.desk import ROOM as DOCUMENTS
from bot.documents.desk import DocumentDesk
from bot.documents.document import REVIEW, Document
from bot.documents.store.shipped import shipped
from bot.figures.samples import sampled_figures
from bot.glossary.change import GlossaryDesk, ask_approval
from bot.glossary.term import Content
from bot.goals.desk import ROOM as GOALS
from bot.goals.desk import GoalDesk
from bot.goals.goal import Objective
from bot.guides.listeners import GuideDesk
from bot.guild.room import ROOM as GUILD
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.impact_posts.store import freeze
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import SUPPORTS, Insight
from bot.intake.store import sources
from bot.keyresults.result import key_result, pack
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.store import readings
from bot.kpis.subject import subject
from bot.lazy import lazy
from bot.links.store import LinkEnd
from bot.meetings.meeting import Meeting
from bot.merge import FormBase
from bot.onboarding.desk import OnboardingDesk, PlanPeople
from bot.periods import period_of, step
from bot.playbooks.desk import PLAYBOOKS, playbooks
from bot.playbooks.playbook import Playbook
from bot.polls.desk import PollDesk
from bot.posts import Delivery
from bot.pulse.desk import SURVEY as PULSE
from bot.records.desk import RecordDesk
from bot.retro.desk import GUIDES, RetroDesk
from bot.retro.desk import ROOM as RETRO
from bot.retro.retro import Retro
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.roadmap.desk import ROOM as ROADMAP
from bot.roadmap.desk import RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.roadmap_reviews.desk import RoadmapReviewDesk
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.sessions.desk import ROOM as SESSIONS
from bot.sessions.desk import SessionDesk
from bot.sessions.session import InsightSession
from bot.slack.access import Role
from bot.slack.visibility import store as visibility
from bot.slack.visibility.audience import EVERYTHING
from bot.succession.desk import SuccessionDesk
from bot.sync.level import TWO_WAYS, Terms
from bot.sync.merge import Pair
from bot.sync.store import connections, meanings, states
from bot.sync.store import links as sync_links
from bot.sync.store.connections import SyncConnection
from bot.sync.store.links import SyncLink
from bot.sync.store.states import CONFLICT, UNCLEAR, FieldState
from bot.tickets import store as tickets
from bot.tickets.ticket import Ticket
from bot.tool_audits.desk import AuditDesk
from bot.tools.desk import ROOM as TOOLS
from bot.tools.tool import Tool
from bot.topics.room import ROOM as TOPICS
from bot.topics.topic import DiscussionTopic
from sandbox import STRANGER
from sandbox.organisation import Member
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT

GUEST = Member("U0GWEN", "gwen", "Gwen Doyle", "Contractor", "en-GB", "Europe/London", "5a5a5a", is_guest=True)
MANAGER = Member("U0NOOR", "noor", "Noor Haddad", "Product operations", "en-GB", "Europe/London", "6b6b6b")
FOREIGN = {"is_admin": True, "is_owner": True}  # what the outsider is at home
PEOPLE = {
    Role.OUTSIDER: STRANGER.id,
    Role.GUEST: GUEST.id,
    Role.MEMBER: SUPPORT,
    Role.ASKED: DEVELOPER,
    Role.AUTHOR: FRENCH,
    Role.OWNER: ENGLISH,
    Role.EDITOR: "U0INES",
    Role.MANAGER: MANAGER.id,
    Role.ADMINISTRATOR: ADMIN,
}
SHARED = "C0FJORD"  # where a manager let the other company use the bot
PRIVATE = "C0PRICING"  # where the bot cannot see who is in it
SECRET = "Kestrel"  # in all that the records say
_ELSE = "U0ELSE"  # somebody besides, so that one answer is not the last


class Records:
    """What there is in a workspace, made when it is asked for; `place` is where ideas and terms were captured."""

    def __init__(self, services: Services, workspace: str, place: str = "") -> None:
        self.services, self.workspace, self.place = services, workspace, place
        if place:
            with services.store.write(workspace):
                visibility.record(services.store, workspace, place)

    def _ideas(self, role: Role = Role.AUTHOR) -> IdeaDesk:
        return IdeaDesk(self.services, self.workspace, PEOPLE[role])

    def _idea(self, title: str) -> int:
        idea = Idea(0, f"{SECRET} {title}", owner=PEOPLE[Role.OWNER], place=self.place)
        return self._ideas().capture(idea).number

    @lazy
    def idea(self) -> int:
        """An idea."""
        return self._idea("dark mode")

    @lazy
    def other(self) -> int:
        """Another one."""
        return self._idea("light mode")

    @lazy
    def customer_vote(self) -> str:
        """A vote for a customer, by somebody who is nobody else here, as its button carries it."""
        IdeaDesk(self.services, self.workspace, _ELSE, seen_by=EVERYTHING).vote_for(self.idea, f"{SECRET} Ltd")
        return json.dumps({"idea": self.idea, "customer": f"{SECRET} Ltd"})

    @lazy
    def withdrawn(self) -> int:
        """One that was withdrawn."""
        number = self._idea("no mode")
        self._ideas().withdraw(number)
        return number

    @lazy
    def roadmap_item(self) -> int:
        """An item of the roadmap of its own."""
        said = RoadmapItem(f"{SECRET} refunds", owner=PEOPLE[Role.OWNER], horizon="now")
        return (
            RoadmapDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR]).add(ROADMAP, said, place=self.place).number
        )

    @lazy
    def shipped_item(self) -> int:
        """An item of the roadmap that was shipped."""
        said = RoadmapItem(f"{SECRET} receipts", owner=PEOPLE[Role.OWNER], horizon="now", shipped_on="2026-10-01")
        own = RoadmapDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR], seen_by=EVERYTHING)
        return own.move(own.add(ROADMAP, said, place=self.place).number, status="shipped").number

    @lazy
    def impact_post(self) -> str:
        """Figures that were published, by their number."""
        with self.services.store.write(self.workspace):
            return str(freeze(self.services.store, self.workspace, SECRET, "2026-11-01T09:00:00Z", sampled_figures()))

    @lazy
    def pulse(self) -> str:
        """An answer to the pulse that is open, for whoever was asked."""
        now, who = stamp(self.services.clock()), PEOPLE[Role.ASKED]
        one = SurveyRound(PULSE.room, f"{SECRET}/1", now, "2199-01-01T00:00:00Z", asked_on=now[:10])
        with self.services.store.write(self.workspace):
            surveys.add_round(self.services.store, self.workspace, one)
            inquiries.add_inquiry(
                self.services.store, self.workspace, PULSE.question(self.services, one, who, now[:10])
            )
        return f"{one.round}/3"

    @lazy
    def goal(self) -> int:
        """An objective with a key result, which one of those asked owns; there is a KPI of its name."""
        one = replace(key_result(f"{SECRET} sign-ups"), start=1.0, target=5.0, owner=PEOPLE[Role.ASKED])
        said = Objective(f"{SECRET} grows", PEOPLE[Role.OWNER], period="2026", results=(pack(one),))
        desk = GoalDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        number = desk.add(GOALS, said, place=self.place).number
        desk.edit(GOALS, number, FormBase(1), replace(said, title=f"{SECRET} grows fast"))
        assert self.kpi
        return number

    @property
    def key_result(self) -> str:
        """The id of its key result."""
        return key_result(f"{SECRET} sign-ups").id

    @lazy
    def review(self) -> str:
        """An open review of the roadmap, as its buttons carry it."""
        assert self.roadmap_item
        opened = RoadmapReviewDesk(self.services, self.workspace, PEOPLE[Role.MANAGER]).open(CHANNEL, "UTC")
        return json.dumps({"review": opened.number})

    @lazy
    def review_item(self) -> str:
        """The item in the review."""
        return json.dumps({**json.loads(self.review), "item": self.roadmap_item})

    @lazy
    def round(self) -> str:
        """A round on the idea, as its buttons carry it; its author is whoever asked."""
        one = self._ideas().scoring.ask(self.idea, "ice", [PEOPLE[Role.ASKED], _ELSE], "")
        if not self.place:  # who is not there sees no question
            given = {"impact": 5.0, "confidence": 5.0, "ease": 5.0}
            self._ideas(Role.ASKED).scoring.score(self.idea, "ice", 1, given, "", 1)
        return json.dumps({"idea": self.idea, "round": one.round})

    @lazy
    def decided(self) -> str:
        """What takes back that the idea is planned."""
        self._ideas().decide(self.idea, "planned", "now")
        carried = {"idea": self.idea, "from": "planned now", "status": "new", "horizon": "", "quarter": ""}
        return json.dumps(carried)

    def _glossary(self, role: Role = Role.AUTHOR) -> GlossaryDesk:
        return GlossaryDesk(self.services, self.workspace, PEOPLE[role], channel=CHANNEL)

    def _meaning(self, term: str) -> str:
        content = Content(term, definition_en=f"{SECRET} means {term}.", owner=PEOPLE[Role.OWNER])
        return self._glossary().add(content, self.place).meaning.id

    @lazy
    def meaning(self) -> str:
        """A term's meaning, changed once."""
        made = self._meaning("MVP")
        changed = Content("MVP", definition_en=f"{SECRET} needs it.", owner=PEOPLE[Role.OWNER])
        self._glossary().edit(made, FormBase(1), changed)
        return made

    @lazy
    def deleted(self) -> str:
        """One that was deleted."""
        made = self._meaning("RFC")
        self._glossary().delete(made)
        return made

    @lazy
    def proposal(self) -> str:
        """What somebody proposes while changes wait for an editor, as its buttons carry it."""
        ask_approval(self.services, self.workspace, True)
        made = self._glossary().add(Content("OKR", definition_en="Falcon has some."))
        ask_approval(self.services, self.workspace, False)
        assert made.proposal is not None
        return json.dumps({"proposal": made.proposal.id, "shown": 0})

    def _decisions(self, role: Role = Role.AUTHOR) -> DecisionDesk:
        return DecisionDesk(self.services, self.workspace, PEOPLE[role])

    def _decision(self, title: str, **more: Any) -> int:
        desk, owner = self._decisions(), PEOPLE[Role.OWNER]
        said = Decision(f"{SECRET} {title}", owner, "Releases", "opinion", **more)
        number = desk.add(ROOM, said, place=self.place).number
        desk.edit(ROOM, number, FormBase(1), Decision(f"{SECRET} {title} now", owner, "Releases", "opinion", **more))
        return number

    @lazy
    def proposed(self) -> int:
        """A decision that waits for those consulted."""
        return self._decision("ships daily", consulted=(PEOPLE[Role.ASKED], _ELSE))

    @lazy
    def made(self) -> int:
        """One that is decided, and to be looked at again."""
        day = (self.services.clock() + timedelta(days=1)).date().isoformat()
        return self._decision("ships weekly", review_on=day)

    @lazy
    def instead(self) -> int:
        """Another one."""
        return self._decision("ships monthly")

    @lazy
    def insight(self) -> int:
        """What a customer said, of no idea yet."""
        return self._insight("buyers")

    @lazy
    def ticket(self) -> str:
        """The area of a support ticket, as buttons carry it."""
        with self.services.store.write(self.workspace):
            said = Ticket("zendesk", "7", f"{SECRET} broke", "Billing", stamp(self.services.clock()))
            tickets.put(self.services.store, self.workspace, [said])
        return json.dumps({"area": "billing"})

    @lazy
    def source(self) -> str:
        """A system that feedback is read from."""
        now = stamp(self.services.clock())
        with self.services.store.write(self.workspace):
            sources.begin(self.services.store, self.workspace, "productboard", PEOPLE[Role.MANAGER], now)
        return "productboard"

    @lazy
    def issue(self) -> str:
        """The issue that an item is linked to, and what would go into it, as buttons carry them."""
        where, now = (self.services, self.workspace, PEOPLE[Role.AUTHOR]), stamp(self.services.clock())
        said = RoadmapItem(
            f"{SECRET} refunds", horizon="now", links=("https://insights.hotjar.com/sites/1/recordings/2",)
        )
        number = RoadmapDesk(*where).add(ROADMAP, said).number
        with self.services.store.write(self.workspace):
            sync_links.put(self.services.store, self.workspace, [SyncLink("jira", str(number), number, key="CHK-1")])
            connections.begin(self.services.store, self.workspace, "jira", now)
        made = AttachmentDesk(*where).draft(number, "jira", str(number))
        return json.dumps({"item": number, "tracker": "jira", "id": str(number), "digest": digest_of(made.draft)})

    @lazy
    def synced(self) -> int:
        """An item that is linked to an issue, with a conflict, an owner whom nobody knows there, and a refusal."""
        where, now = (self.services, self.workspace, PEOPLE[Role.AUTHOR]), stamp(self.services.clock())
        number = (
            RoadmapDesk(*where).add(ROADMAP, RoadmapItem(f"{SECRET} refunds", "now", owner=PEOPLE[Role.OWNER])).number
        )
        store, one = self.services.store, ("jira", str(number))
        link = SyncLink("jira", str(number), number, key="CHK-1", status_id="3", owner_id="a", owner_name=SECRET)
        terms = SyncConnection("jira", Terms(TWO_WAYS), due_at=now)
        with store.write(self.workspace):
            sync_links.put(store, self.workspace, [link])
            connections.put(store, self.workspace, terms)
            meanings.meet(store, self.workspace, "jira", [WorkStatus("3", "In progress")])
            unclear = FieldState(*one, "owner", None, UNCLEAR, Pair("", "a"), error="sync-unclear-owner")
            clash = FieldState(*one, "status", None, CONFLICT, Pair("planned:now", "3"), 1, at=now)
            states.put(store, self.workspace, [unclear, clash])
        return number

    @property
    def link_button(self) -> str:
        """That link, as buttons carry it."""
        return json.dumps({"tracker": "jira", "id": str(self.synced), "field": "status", "turn": 1, "act": "theirs"})

    @lazy
    def unsynced(self) -> int:
        """An item that is linked to nothing, where Jira may be written."""
        where = (self.services, self.workspace, PEOPLE[Role.AUTHOR])
        terms = SyncConnection("jira", Terms(TWO_WAYS), due_at=stamp(self.services.clock()))
        with self.services.store.write(self.workspace):
            connections.put(self.services.store, self.workspace, terms)
        return (
            RoadmapDesk(*where).add(ROADMAP, RoadmapItem(f"{SECRET} returns", "now", owner=PEOPLE[Role.OWNER])).number
        )

    @lazy
    def sibling(self) -> int:
        """Another one."""
        return self._insight("sellers")

    @lazy
    def customer(self) -> int:
        """Whoever said something."""
        desk = RecordDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        number = desk.add(CUSTOMERS, Customer(f"{SECRET} & Co"), place=self.place).number
        desk.edit(CUSTOMERS, number, FormBase(1), Customer(f"{SECRET} & Sons"))
        return number

    @lazy
    def sister(self) -> int:
        """Another one."""
        desk = RecordDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        return desk.add(CUSTOMERS, Customer(f"{SECRET} & Sisters"), place=self.place).number

    def _insight(self, who: str) -> int:
        desk = InsightDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        said = Insight(f"{SECRET} {who} want one price", "Pricing", f"{SECRET} {who}")
        number = desk.add(INSIGHTS, said, place=self.place).number
        desk.edit(INSIGHTS, number, FormBase(1), Insight(f"{SECRET} {who} want two", "Pricing", f"{SECRET} {who}"))
        return number

    @lazy
    def shipped(self) -> str:
        """Whoever asked for an idea that shipped, as the buttons carry them that say whether they were told."""
        number, idea = self._insight("bakers"), self._idea("night mode")
        desk = InsightDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        desk.say(number, LinkEnd("ideas", str(idea)), SUPPORTS)
        self._ideas().decide(idea, "shipped")
        return json.dumps({"idea": idea, "became": "shipped", "insight": number})

    def _session(self, owner: str) -> int:
        desk = SessionDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        day = self.services.clock().date().isoformat()  # at whatever time of it: it may be led, and attended
        said = InsightSession(f"{SECRET} session", f"{SECRET} wants one price.", owner, day)
        number = desk.add(SESSIONS, said, place=self.place).number
        desk.edit(SESSIONS, number, FormBase(1), replace(said, title=f"{SECRET} and a session"))
        return number

    @lazy
    def session(self) -> int:
        """A session of today, with notes, that its owner leads."""
        return self._session(PEOPLE[Role.OWNER])

    @lazy
    def unled(self) -> int:
        """One that nobody leads."""
        return self._session("")

    def _plan(self, starter: Role, number: str = "designer") -> int:
        known = playbooks(self.services, self.workspace, self.services.texts.speak("en"))
        own, today = OnboardingDesk(self.services, self.workspace, PEOPLE[starter]), self.services.clock().date()
        chosen = next(one for one in known if one.name == number)
        return own.start(chosen, PlanPeople(PEOPLE[Role.OWNER]), today.isoformat()).number

    @lazy
    def plan(self) -> int:
        """A plan of its owner's, who put it up."""
        return self._plan(Role.OWNER)

    @lazy
    def invited(self) -> int:
        """A plan that a manager put up for its owner, who has not said yes."""
        return self._plan(Role.MANAGER)

    @lazy
    def playbook(self) -> int:
        """A playbook of the workspace's own, of two versions."""
        own = RecordDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        said = Playbook(f"{SECRET} baker", PEOPLE[Role.OWNER], f"1 do {SECRET}")
        number = own.add(PLAYBOOKS, said).number
        own.edit(PLAYBOOKS, number, FormBase(1), replace(said, steps=f"7 do {SECRET}"))
        return number

    @lazy
    def action(self) -> int:
        """An action that its owner is to do."""
        due = (self.services.clock() + timedelta(days=7)).date().isoformat()
        said = TeamAction(f"{SECRET} releases", "Ask Ada", PEOPLE[Role.OWNER], due)
        return (
            RecordDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR]).add(ACTIONS, said, place=self.place).number
        )

    @lazy
    def retro(self) -> int:
        """A retrospective that two people wrote cards for."""
        said = Retro(f"{SECRET} retro", PEOPLE[Role.OWNER], "ssc", (self.place or CHANNEL,), "en")
        number = self._board(Role.AUTHOR).add(RETRO, said, place=self.place).number
        for role in (Role.OWNER, Role.MEMBER):
            self._board(role).write_cards(number, {"stop": (f"{SECRET} meetings", f"{role} mail")}, digest({}))
        return number

    def _board(self, role: Role) -> RetroDesk:
        return RetroDesk(self.services, self.workspace, PEOPLE[role], seen_by=EVERYTHING)

    def _retro_in(self, *phases: str) -> int:
        for seen, to in pairwise(("collect", *phases)):
            self._board(Role.OWNER).move(self.retro, seen, to)
        return self.retro

    @lazy
    def grouped(self) -> int:
        """The same, its cards revealed and two of them put together."""
        number = self._retro_in("group")
        self._board(Role.OWNER).join(number, self.cards[:2])
        return number

    @lazy
    def voted(self) -> int:
        """The same, while people vote."""
        return self._retro_in("group", "vote")

    @lazy
    def discussed(self) -> int:
        """The same, while people discuss it."""
        return self._retro_in("group", "vote", "discuss")

    @property
    def cards(self) -> list[str]:
        """The ids of its cards."""
        return [one.id for one in self._board(Role.OWNER).cards(self.retro)]

    @lazy
    def guide(self) -> str:
        """A guide that leads a meeting through its first phase, as its buttons carry it."""
        begun = GuideDesk(self.services, self.workspace, PEOPLE[Role.OWNER]).run(GUIDES, CHANNEL, 45, "en")
        with self.services.store.write(self.workspace):
            GUIDES.plan(self.services, self.workspace, GUIDES.script.entered(begun, self.services.clock()))
        return f"{begun.id}/0"

    @lazy
    def paused(self) -> str:
        """The same, paused."""
        GuideDesk(self.services, self.workspace, PEOPLE[Role.OWNER]).act(GUIDES, self.guide.partition("/")[0], "pause")
        return self.guide

    def _document(self) -> int:
        own = DocumentDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        said = Document(f"{SECRET} PRD", PEOPLE[Role.OWNER], PEOPLE[Role.ASKED])
        number = own.begin(shipped()["prd", "en"], said, {"problem": f"{SECRET} has the DAM"}, place=self.place).number
        return own.write(number, FormBase(1), {"proposal": f"{SECRET} builds it"}).number

    @lazy
    def document(self) -> int:
        """A draft that somebody is to approve."""
        return self._document()

    def _copy(self, state: str, page: str) -> str:
        number, seen = self._document(), "a" * 64
        url = f"https://www.notion.so/{SECRET}-{page}"
        copy = DocumentCopy(number, "notion", "S1", page, "", url, 0, {}, "", "", state, seen_digest=seen)
        with self.services.store.write(self.workspace):
            copies.put(self.services.store, self.workspace, copy)
        return json.dumps({"number": number, "wiki": "notion", "seen": seen, "on": True})

    @lazy
    def copy(self) -> str:
        """A copy of a document that somebody edited where it is, as buttons carry it."""
        return self._copy(EDITED_OUTSIDE, "edited")

    @lazy
    def old_copy(self) -> str:
        """One that says less than the document by now."""
        return self._copy(OURS_NEWER, "old")

    @lazy
    def copy_link(self) -> str:
        """The address of one."""
        assert self.copy
        return f"https://www.notion.so/{SECRET}-edited"

    @lazy
    def reviewed(self) -> int:
        """One that waits for their approval."""
        number = self._document()
        DocumentDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR]).set_status(DOCUMENTS, number, REVIEW)
        return number

    @lazy
    def audit(self) -> str:
        """An open audit of tools, by its half-year."""
        said = Champion(f"{SECRET} drawers", people=(PEOPLE[Role.ASKED],))
        RecordDesk(self.services, self.workspace, PEOPLE[Role.MANAGER]).add(CHAMPIONS, said)
        return AuditDesk(self.services, self.workspace, PEOPLE[Role.MANAGER]).start()[0].round

    @lazy
    def agent(self) -> str:
        """A personal token of the owner, by its id."""
        return TokenDesk(self.services, self.workspace, PEOPLE[Role.OWNER]).make(SECRET, ["glossary"], "90")[0].id

    @lazy
    def tool(self) -> int:
        """A tool, as it was added and changed, with what it costs."""
        desk, said = (
            CostDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR]),
            Tool(f"{SECRET} board", SECRET),
        )
        day = (self.services.clock() + timedelta(days=60)).date().isoformat()
        number = desk.add(TOOLS, replace(said, owner=PEOPLE[Role.OWNER]), place=self.place).number
        own = CostDesk(self.services, self.workspace, PEOPLE[Role.OWNER], seen_by=EVERYTHING)
        own.edit(
            TOOLS, number, FormBase(1), replace(said, owner=PEOPLE[Role.OWNER], needs=("whiteboard",), renews_on=day)
        )
        own.say_cost(number, Cost(120_000, "EUR", "year"))
        return number

    def _blocker(self, title: str, place: str) -> int:
        own = PollDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        said = Blocker(f"{SECRET} {title}", category="data", shown="named")
        return own.add(BLOCKERS, said, place=place).number

    @lazy
    def free_blocker(self) -> int:
        """A blocker that nobody has taken on."""
        return self._blocker("logs", self.place)

    @lazy
    def blocker(self) -> int:
        """One that its owner has."""
        return self._taken("tests")

    def _taken(self, title: str) -> int:
        number = self._blocker(title, self.place)
        own = CommitmentDesk(self.services, self.workspace, PEOPLE[Role.OWNER], seen_by=EVERYTHING)
        own.take(COMMITMENTS, number, owner=PEOPLE[Role.OWNER], first_step="Ask", due_on="2099-01-01")
        return number

    @lazy
    def poll(self) -> str:
        """A vote that is open, by its quarter; there is something to vote for."""
        self._blocker("builds", "")
        own = PollDesk(self.services, self.workspace, PEOPLE[Role.MANAGER], seen_by=EVERYTHING)
        return own.open(POLLS, CHANNEL, "UTC").round

    @lazy
    def votable(self) -> int:
        """A blocker that can be voted for."""
        return self._blocker("data", "")

    @lazy
    def merged_blocker(self) -> int:
        """One that was merged into another."""
        number, other = self._taken("lints"), self._blocker("types", self.place)
        own = SuccessionDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR], seen_by=EVERYTHING)
        own.supersede(BLOCKERS, number, other)
        return number

    @lazy
    def resolved(self) -> str:
        """The question whether one is gone, to who was asked."""
        number = self._blocker("flags", self.place)
        now, who = stamp(self.services.clock()), PEOPLE[Role.ASKED]
        asked = Inquiry(CONFIRMATIONS.kind, f"{number}/2", who, who, now[:10], now[:10], now)
        with self.services.store.write(self.workspace):
            ballots.open_ballot(self.services.store, self.workspace, CONFIRMATIONS.ballot, asked.item, 1)
            inquiries.add_inquiry(self.services.store, self.workspace, asked)
        return asked.item

    @lazy
    def right(self) -> int:
        """Who decides on a topic, as a manager granted it and changed it."""
        desk, said = self._decisions(Role.ADMINISTRATOR), Right(f"{SECRET} releases", PEOPLE[Role.OWNER])
        number = desk.add(RIGHTS, said, place=self.place).number
        changed = Right(f"{SECRET} releases", PEOPLE[Role.OWNER], _ELSE)
        desk.edit(RIGHTS, number, FormBase(1), changed)
        return number

    def _meeting(self, owner: str) -> int:
        day = (self.services.clock() + timedelta(days=9)).date().isoformat()
        desk = RecordDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        said = Meeting(f"{SECRET} guild", "- One thing", owner, day, "15:00", zone="UTC")
        number = desk.add(GUILD, said, place=self.place).number
        desk.edit(GUILD, number, FormBase(1), replace(said, title=f"{SECRET} guild now"))
        return number

    @lazy
    def meeting(self) -> int:
        """A meeting to come, with notes, that its owner hosts."""
        return self._meeting(PEOPLE[Role.OWNER])

    @lazy
    def unhosted(self) -> int:
        """One that nobody hosts."""
        return self._meeting("")

    @lazy
    def topic(self) -> int:
        """A topic that its owner would present."""
        desk = RecordDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        said = DiscussionTopic(f"{SECRET} pages", owner=PEOPLE[Role.OWNER])
        number = desk.add(TOPICS, said, place=self.place).number
        desk.edit(TOPICS, number, FormBase(1), replace(said, title=f"{SECRET} pages now"))
        return number

    def _team(self, owner: str = "", candidate: str = "") -> int:
        desk = RecordDesk(self.services, self.workspace, PEOPLE[Role.ADMINISTRATOR])
        said = Champion(f"{SECRET} crew {owner}{candidate}", owner, since="2026-11-01", candidate=candidate)
        number = desk.add(CHAMPIONS, said).number
        desk.edit(CHAMPIONS, number, FormBase(1), replace(said, title=f"{SECRET} crew {number}"))
        return number

    @lazy
    def team(self) -> int:
        """A team with its champion, as a manager named and changed it."""
        return self._team(PEOPLE[Role.OWNER])

    @lazy
    def free_team(self) -> int:
        """One that has nobody."""
        return self._team()

    @lazy
    def claimed_team(self) -> int:
        """One for which somebody volunteers."""
        return self._team(PEOPLE[Role.OWNER], PEOPLE[Role.MEMBER])

    def _kpi(self, name: str) -> Kpi:
        kpi = Kpi("", f"{SECRET} {name}", owner=PEOPLE[Role.OWNER], contributors=(PEOPLE[Role.ASKED],), target=10.0)
        return KpiDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR]).define(kpi)

    @lazy
    def kpi(self) -> str:
        """A KPI with a few values."""
        made, now = self._kpi("sign-ups"), self.services.clock()
        today = period_of("day", now, "UTC")
        values = [Reading(made.id, step("day", today, -n), 5.0, stamp(now), "manual", person=_ELSE) for n in (3, 2, 1)]
        with self.services.store.write(self.workspace):
            readings.put(self.services.store, self.workspace, values)
        return made.id

    @lazy
    def used(self) -> str:
        """The name of a KPI of who uses something."""
        return self._kpi("payers").name

    @lazy
    def eligible(self) -> str:
        """That of a KPI of who could."""
        return self._kpi("visitors").name

    @lazy
    def archived(self) -> str:
        """One that is out of use."""
        made = self._kpi("orders")
        KpiDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR]).archive(made.id)
        return made.id

    def entered(self, person: str) -> str:
        """A value that somebody entered, as the button carries it that takes it back."""
        now = self.services.clock()
        period = period_of("day", now, "UTC")
        value = Reading(self.kpi, period, 6.0, stamp(now), "manual", person=person)
        with self.services.store.write(self.workspace):
            readings.put(self.services.store, self.workspace, [value])
        kept = readings.exactly(self.services.store, self.workspace, {self.kpi: period})[self.kpi]
        return json.dumps({"kpi": self.kpi, "period": period, "version": kept.version})

    @lazy
    def version(self) -> str:
        """What a KPI said before, as the button carries it that brings it back."""
        desk = KpiDesk(self.services, self.workspace, PEOPLE[Role.AUTHOR])
        before = desk.kpi(self.kpi)
        self.services.clock.ahead += timedelta(seconds=5)  # type: ignore[attr-defined]  # a clock of the tests
        new, _ = desk.edit(self.kpi, Kpi(**{**_fields(before), "target": 12.0}), FormBase(before.changed_at))
        return json.dumps({"kpi": self.kpi, "at": before.changed_at, "base": new.changed_at})

    @lazy
    def schedule(self) -> str:
        """A digest that is planned; its author, who handed it over, was its owner before."""
        now, mondays = self.services.clock(), Cadence("week", 1, "09:00", "UTC")
        about = subject([self.kpi], "week", f"{SECRET} health")
        owner, soon = PEOPLE[Role.OWNER], next_at(mondays, now)
        made = Schedule("a1b2", "kpis.digest", about, CHANNEL, mondays, "en", owner, False, stamp(now), soon)
        schedules.save(self.services.store, self.workspace, made)
        return made.id

    @property
    def marks(self) -> list[str]:
        """What a row says that is about an idea or a term of these."""
        made = [
            self.__dict__[name]
            for name in ("idea", "other", "withdrawn", "meaning", "deleted", "proposed", "made", "instead", "right")
            if name in self.__dict__
        ]
        numbers = [one for one in made if isinstance(one, int)]
        return [one for one in made if isinstance(one, str)] + [
            f'"{name}": {one},' for one in numbers for name in ("idea", "number")
        ]

    def failed(self, kind: str = "kpis.digest", schedule: str = "") -> str:
        """Something that did not come out, by key: of a planned post, or by hand of its owner."""
        owner = PEOPLE[Role.AUTHOR] if schedule else PEOPLE[Role.OWNER]
        about, now = subject([self.kpi], "week", f"{SECRET} health"), stamp(self.services.clock())
        one = Delivery(
            self.workspace, f"d-{kind}-{schedule}", kind, about, "2026-W47", CHANNEL, now, schedule, owner=owner
        )
        deliveries.put_all(self.services.store, [(one, "due")], self.services.clock())
        self.services.store.run(
            "UPDATE delivery SET state = 'failed', error = 'not_in_channel', ready_at = '' WHERE key = :key",
            key=one.key,
        )
        return one.key


def _fields(kpi: Kpi) -> dict[str, Any]:
    return {name: getattr(kpi, name) for name in Kpi.__dataclass_fields__}
