"""A workspace in which every room holds something, with one word of the workspace's own in all that it says; some of it
under a name that every workspace has.

A room that comes new says here what it holds: tests/scenarios/test_tenancy.py asks for a row in each of its tables and
a delivery of each kind that it posts.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.actions.action import TeamAction
from bot.actions.desk import ROOM as ACTIONS
from bot.agents import store as agents
from bot.agents.desk import TokenDesk
from bot.attachments.posting import ARRIVED as SHOWN
from bot.attachments.store import attachments
from bot.attachments.store.attachments import WorkAttachment
from bot.ballots import store as ballots
from bot.baselines.store import Baseline
from bot.baselines.store import put as save_baseline
from bot.blockers.blocker import Blocker
from bot.blockers.desk import COMMITMENTS as BLOCKER_COMMITMENTS
from bot.blockers.desk import POLLS as BLOCKER_POLLS
from bot.blockers.desk import ROOM as BLOCKERS
from bot.cards.card import digest
from bot.champions.desk import CHAMPIONS, GAPS
from bot.champions.team import Champion
from bot.clock import ago, stamp
from bot.commitments.desk import CommitmentDesk
from bot.connectors.feedback import Bookmark
from bot.connectors.tracker import WorkPerson, WorkStatus
from bot.copies.copy import EDITED_OUTSIDE, DocumentCopy
from bot.copies.store import copies
from bot.copies.upkeep import DONE as COPIED
from bot.customers.desk import CustomerDesk
from bot.decisions.decision import Decision
from bot.decisions.desk import CHANNELS, OPINIONS, DecisionDesk
from bot.decisions.desk import ROOM as DECISIONS
from bot.documents.desk import ROOM as DOCUMENTS
from bot.documents.desk import DocumentDesk, TemplateDesk
from bot.documents.document import REVIEW, Document
from bot.documents.template import TemplateSection
from bot.feature_use import store as uses
from bot.feature_use.use import FeatureUse
from bot.figures.figure import NUMERATOR, FigureRow
from bot.figures.samples import sampled_figures
from bot.glossary.change import GlossaryDesk, ask_approval
from bot.glossary.store import channels, wanted
from bot.glossary.term import Content
from bot.goals.desk import ROOM as GOALS
from bot.goals.desk import GoalDesk
from bot.goals.goal import Objective
from bot.guides.listeners import GuideDesk
from bot.guild.room import MEETINGS
from bot.guild.room import ROOM as GUILD
from bot.handover.desk import HandoverDesk, Heirs
from bot.ideas import outbox
from bot.ideas.desk import IdeaDesk
from bot.ideas.frameworks import Criterion
from bot.ideas.idea import Evidence, Idea
from bot.ideas.store import support
from bot.impact_posts.store import freeze
from bot.imports import store as imports
from bot.imports.store import ImportJob
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Brief
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import SUPPORTS, Insight
from bot.installations.greeting import greet
from bot.intake.collect import TAKEN
from bot.intake.posting import ARRIVED
from bot.intake.store import sent, sources
from bot.intake.store.sent import SENT, Sending
from bot.intake.store.sources import SourceState
from bot.keyresults.result import bound, key_result, pack
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Collection, Kpi, Pipeline, Reading
from bot.kpis.store import arrivals, attention, collections, kpis, pipelines, readings
from bot.kpis.subject import subject
from bot.links.store import LinkEnd
from bot.loop.desk import LoopDesk
from bot.loop.desk import ask as ask_to_tell
from bot.loop.followup import TOLD
from bot.meetings.meeting import Meeting
from bot.meetings.plan import MeetingPlan
from bot.merge import FormBase
from bot.onboarding.desk import TABLES, OnboardingDesk, PlanPeople
from bot.periods import period_of, step
from bot.playbooks.desk import PLAYBOOKS, playbooks
from bot.playbooks.playbook import Playbook
from bot.polls.desk import PollDesk
from bot.posts import NOWHERE, Offer
from bot.records.desk import RecordDesk
from bot.records.store import lists
from bot.replies.listeners import ReplyDesk
from bot.retro.desk import GUIDES, RetroDesk
from bot.retro.desk import ROOM as RETRO
from bot.retro.retro import Retro
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.roadmap.desk import ROOM as ROADMAP
from bot.roadmap.desk import RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.roadmap_reviews.blocks.summary import ROWS
from bot.roadmap_reviews.compose import CLASS
from bot.roadmap_reviews.desk import ENDS, OPENED, SUMMARY, RoadmapReviewDesk
from bot.roadmap_reviews.review import DECIDE
from bot.schedule import notices
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.sessions.desk import SessionDesk
from bot.sessions.plan import KIND as WEEKLY
from bot.sessions.plan import week_of
from bot.sessions.session import InsightSession
from bot.slack import permissions
from bot.slack.access import Role
from bot.slack.forms import store as form_store
from bot.slack.store import SETTING_CHANGED, save_setting
from bot.slack.store.deliveries import first_time
from bot.slack.visibility import store as visibility
from bot.slack.visibility.audience import EVERYTHING, IMPORT_PLACE
from bot.store import trail
from bot.store.trail import Event
from bot.sync.creating import MADE
from bot.sync.level import TWO_WAYS, Terms
from bot.sync.merge import Pair
from bot.sync.store import connections as sync_connections
from bot.sync.store import creations, meanings, states
from bot.sync.store import links as sync_links
from bot.sync.store.connections import SyncConnection
from bot.sync.store.creations import SyncCreation
from bot.sync.store.links import SyncLink
from bot.sync.store.states import CONFLICT, REFUSED, UNCLEAR, FieldState
from bot.sync.store.states import WAITING as STATE_WAITING
from bot.text.fold import key
from bot.tickets import store as tickets
from bot.tickets.compose import KIND as TRENDS
from bot.tickets.ticket import Ticket
from bot.topics.desk import TopicDesk
from bot.topics.room import ROOM as TOPICS
from bot.topics.topic import DiscussionTopic
from bot.vacancies.listeners import VacancyDesk
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH
from tests.scenarios.fillings_tools import TOOL_ROOMS

ZONE = "Europe/Paris"
VALUE = 111_111_111.0  # what figures are made of: other workspaces have other digits
PLACE = {"channel": CHANNEL, "ts": "1700000000.000100"}

Filler = Callable[[Services, str, str], None]


def _glossary(services: Services, workspace: str, word: str) -> None:
    desk, store = GlossaryDesk(services, workspace, ADMIN, channel=CHANNEL), services.store
    for n in range(3):
        said = Content("MVP", definition_en=f"Meaning {n} of {word}.", context=f"{word} team {n}", owner=ENGLISH)
        made = desk.add(said).meaning
        desk.edit(made.id, FormBase(1), Content("MVP", definition_en=f"What {word} {n} needs.", context=said.context))
        channels.count_use(store, workspace, CHANNEL, made.id)
    desk.add(Content(f"{word} board", definition_en=f"Who decides at {word}.", owner=ENGLISH, aliases=(f"{word}B",)))
    desk.delete(desk.add(Content(f"Old {word}", definition_en=f"No longer {word}.")).meaning.id)
    ask_approval(services, workspace, True)
    permissions.give(services, workspace, Role.EDITOR, [FRENCH])
    english = GlossaryDesk(services, workspace, ENGLISH)
    english.add(Content("RFC", definition_en=f"How {word} asks for comments."))
    proposed = english.add(Content("ADR", definition_en=f"What {word} decided.")).proposal
    if proposed is not None:
        desk.accept(proposed, 0)
    ask_approval(services, workspace, False)
    now = stamp(services.clock())
    wanted.count_missing(store, workspace, f"{word} rate".lower(), f"{word} rate", "", now, "")
    for term in ("rate", "share"):
        wanted.ask_for(store, workspace, key(f"{word} {term}"), f"{word} {term}", ENGLISH, now, "")
    desk.add(Content(f"{word} share", definition_en=f"How much of it is {word}."))
    _plan(services, workspace, "glossary.wanted", "glossary.wanted", "")
    _offer(services, workspace, "glossary.wanted", "")


def _ideas(services: Services, workspace: str, word: str) -> None:
    desk, store = IdeaDesk(services, workspace, ADMIN), services.store
    with store.write(workspace):
        desk.redefine([Criterion("c1", f"{word} value", 60.0), Criterion("c2", f"{word} effort", 40.0, up=False)])
    rice = {"reach": VALUE, "impact": 1.0, "confidence": 100.0, "effort": 1.0}
    for n in range(6):
        title = f"{word} wish {n}"
        desk.capture(
            Idea(0, title, description=f"{word} has none.", team=f"{word} team", tags=(f"{word.lower()}-tag",))
        )
        desk.scoring.score(n + 1, "rice", 1, {**rice, "effort": n + 1.0})
    desk.capture(Idea(0, "Dark mode", description=f"{word} wants it.", team="Checkout"))
    note = Evidence(f"https://{word.lower()}.example/asked", f"{word} was asked for", ENGLISH, stamp(services.clock()))
    with store.write(workspace):
        support.add_evidence(store, workspace, 1, note)
    desk.vote_for(1, f"{word} customer")
    desk.edit(1, Idea(0, f"{word} wish 0", description=f"{word} needs it.", tags=(f"{word.lower()}-tag",)), FormBase(0))
    desk.decide(2, "planned", "now", "2027-Q1", f"Because of {word}.")
    desk.decide(3, "shipped")
    desk.merge(4, 1)
    desk.withdraw(6)
    deadline = stamp(services.clock() + timedelta(days=3))
    desk.scoring.ask(5, "ice", [ENGLISH, FRENCH], "", deadline, ZONE)
    IdeaDesk(services, workspace, FRENCH).scoring.score(
        5, "ice", 1, {"impact": 5.0, "confidence": 5.0, "ease": 5.0}, word, 1
    )
    desk.scoring.ask(1, "ice", [ENGLISH], "")
    english = IdeaDesk(services, workspace, ENGLISH)
    english.scoring.score(1, "ice", 1, {"impact": 3.0, "confidence": 4.0, "ease": 5.0}, word, 1)
    theirs = english.capture(Idea(0, f"{word} of theirs"))
    desk.decide(theirs.number, "declined", reason=f"{word} has better ones.")
    with store.write(workspace):
        outbox.note(services, workspace, theirs, CHANNEL, "1.1", "en")
    _offer(services, workspace, "ideas.deadline", "1/1", channel=NOWHERE)
    _offer(services, workspace, outbox.OVER, "1/1", channel=FRENCH)


def _kpis(services: Services, workspace: str, word: str) -> None:
    desk, store, now = KpiDesk(services, workspace, ADMIN), services.store, services.clock()
    made = [
        desk.define(
            Kpi("", f"{word} {name}", team=f"{word} team", target=VALUE, alert_at=VALUE, combine="sum", zone=ZONE)
        )
        for name in ("sign-ups", "orders")
    ]
    made.append(desk.define(Kpi("", "Activation", team=f"{word} team", target=VALUE, combine="sum", zone=ZONE)))
    old = desk.define(Kpi("", f"{word} of old"))
    desk.archive(old.id)
    today = period_of("day", now, ZONE)
    with store.write(workspace):
        for kpi in made:
            days = [step("day", today, -n) for n in range(40, 0, -1)]
            values = [Reading(kpi.id, day, VALUE + 1, stamp(now), "manual", person=ADMIN) for day in days]
            readings.put(store, workspace, values)
            corrected = Reading(kpi.id, days[-1], VALUE - 1, stamp(now), "manual", person=ENGLISH)
            readings.put(store, workspace, [corrected])
            attention.claim(store, workspace, PLACE, kpi.id, attention.ON_IT, ENGLISH, stamp(now))
            attention.mute(store, workspace, CHANNEL, kpi.id, stamp(now + timedelta(days=9)), ADMIN)
            failed = Collection(kpi.id, stamp(now), "", "source-http-name", {"host": f"{word.lower()}.example"})
            collections.put(store, workspace, failed, 1, stamp(now))
        brought = Reading(made[0].id, today, VALUE + 2, stamp(now), "manual", person=ENGLISH)
        arrivals.put(store, workspace, f"{IMPORT_PLACE}{word}:0", [(brought, None)])
        pipelines.put(store, workspace, [Pipeline(made[0].id, f"{word}_connection", stamp(now))])
    every = subject([kpi.id for kpi in made], "week", f"{word} health")
    _plan(services, workspace, "digest", "kpis.digest", every)
    _offer(services, workspace, "kpis.digest", every)
    _offer(services, workspace, "kpis.topics", every)
    _offer(services, workspace, "kpis.alert", made[0].id, channel=ADMIN, period=step("day", today, -1))
    _offer(services, workspace, "kpis.shared", f"{made[0].id} x")
    with store.write(workspace):
        offer = Offer("kpis.discussion", made[0].id, "1.1", CHANNEL, "1.1", "en", ADMIN)
        deliveries.offer(store, workspace, offer, stamp(now))


def _schedule(services: Services, workspace: str, word: str) -> None:
    left = {
        "kind": "glossary.wanted",
        "subject": word,
        "channel": CHANNEL,
        "times": 2,
        "first": "2026-W40",
        "last": "2026-W41",
    }
    with services.store.write(workspace):
        notices.tell_left(services.store, workspace, ADMIN, [left], stamp(services.clock()))
        _offer(services, workspace, notices.HEIR, "glossary.wanted", channel=ADMIN)


def _decisions(services: Services, workspace: str, word: str) -> None:
    own, english = DecisionDesk(services, workspace, ADMIN), DecisionDesk(services, workspace, ENGLISH)
    tomorrow = (services.clock() + timedelta(days=1)).date().isoformat()
    said = Decision(
        f"{word} ships on Tuesdays",
        ADMIN,
        f"{word} releases",
        "opinion",
        review_on=tomorrow,
        context=f"Because of {word}.",
        informed=(ENGLISH,),
    )
    own.add(DECISIONS, said)
    for n in range(2):
        asked = own.add(
            DECISIONS, Decision(f"{word} ships daily {n}", ADMIN, "Releases", "opinion", consulted=(ENGLISH, FRENCH))
        )
        english.answer(OPINIONS, asked.number, "concern", f"{word} is slow.")
    for number in (2, 3):
        DecisionDesk(services, workspace, FRENCH).answer(OPINIONS, number, "agree", word)
    own.decide(OPINIONS, 2, f"{word} agrees.")
    own.supersede(DECISIONS, 2, 1)
    _offer(services, workspace, CHANNELS.kind, "1")
    _offer(services, workspace, "decisions.weekly", "")


def _documents(services: Services, workspace: str, word: str) -> None:
    """A document about an idea, on a template of the workspace's own, with gaps a week old; it waits for approval."""
    section = TemplateSection("", f"{word} section", f"What {word} asks for.")
    template = TemplateDesk(services, workspace, ADMIN).put("prd", "en", section)
    own = DocumentDesk(services, workspace, ADMIN)
    said = Document(f"{word} PRD", ADMIN, ENGLISH, f"{word} team", links=(f"https://{word.lower()}.example/plan",))
    about = LinkEnd("ideas", "1")
    texts = {"problem": f"{word} has the {word.upper()}X", "questions": f"- Does {word} pay?"}
    for _ in range(2):
        record = own.begin(template, said, texts, about=about)
    own.write(record.number, FormBase(1), {"risks": f"{word} breaks"})
    own.set_status(DOCUMENTS, record.number, REVIEW)


def _copies(services: Services, workspace: str, word: str) -> None:
    """A copy in a wiki, which somebody edited there, and another that could not be made."""
    now, seen = stamp(services.clock()), f"{word} seen"
    url = f"https://www.notion.so/{word}"
    number, other = (one.number for one in lists.everything(services.store, workspace, DOCUMENTS, EVERYTHING))
    known = DocumentCopy(number, "canvas", word, word, "", url, 1, {"problem": word}, "", word, EDITED_OUTSIDE, now)
    known = replace(known, seen_digest=seen, left_digest=seen, left_by=ADMIN, editor=f"{word} editor")
    refused = DocumentCopy(other, "notion", word, "", "", "", 0, {}, "", "", asked_by=ADMIN, asked_at=now)
    refused = replace(refused, error="source-work-place", args={"system": word})
    with services.store.write(workspace):
        copies.put(services.store, workspace, known)
        copies.put(services.store, workspace, refused)
    _offer(services, workspace, COPIED, f"canvas {number}", channel=ADMIN)


def _insights(services: Services, workspace: str, word: str) -> None:
    own = InsightDesk(services, workspace, ADMIN)
    for n in range(2):
        said = Insight(f"{word} buyers want one price {n}", f"{word} pricing", f"{word} & Co {n}", verbatim=word)
        own.add(INSIGHTS, said)
        own.say(n + 1, LinkEnd("ideas", "1"), SUPPORTS)
    _offer(services, workspace, "insights.weekly", "")


def _sessions(services: Services, workspace: str, word: str) -> None:
    """One that was announced in this week, with what those of insights say on its agenda, and somebody was there."""
    own, now = SessionDesk(services, workspace, ADMIN), services.clock()
    said = InsightSession(f"{word} session", f"{word} wants one price.", ENGLISH, now.date().isoformat())
    record = own.draft(replace(said, channels=(CHANNEL,)), [1, 2], week_of(now.date()), "")
    with services.store.write(workspace):
        own.announce(record.number)
    own.attend(record.number, True)
    _offer(services, workspace, WEEKLY, "")


def _tickets(services: Services, workspace: str, word: str) -> None:
    """Nine weeks of tickets about one area."""
    now = services.clock()
    with services.store.write(workspace):
        came = [stamp(now - timedelta(weeks=n)) for n in range(9)]
        said = [
            Ticket("zendesk", f"{word} {at}", f"{word} broke", f"{word} login", at, word, f"{word} & Co") for at in came
        ]
        tickets.put(services.store, workspace, said)
        tickets.save_pull(services.store, workspace, "zendesk", stamp(now), True, stamp(now))
    of = step("week", period_of("week", now, ZONE), -1)
    _offer(services, workspace, TRENDS, json.dumps({"every": "week", "zone": ZONE, "of": of}))


def _intake(services: Services, workspace: str, word: str) -> None:
    """What came of a system, and an insight that was sent to another."""
    now = stamp(services.clock())
    mark = Bookmark(now, now, f"{word} page")
    state = SourceState("dovetail", mark, ADMIN, error="source-http-many", args={"host": f"{word.lower()}.example"})
    there = Sending("productboard", 1, SENT, ADMIN, now, f"https://{word.lower()}.example/1")
    with services.store.write(workspace):
        sources.put(services.store, workspace, state)
        sources.record(services.store, workspace, "dovetail", {f"{word} 1": 1})
        sent.put(services.store, workspace, there)
    _offer(services, workspace, TAKEN, "dovetail 1", channel=ADMIN)
    _offer(services, workspace, ARRIVED, "productboard 1", channel=ADMIN)


def _roadmap(services: Services, workspace: str, word: str) -> None:
    """Items of their own and an idea's, with everything that is said of one."""
    own = RoadmapDesk(services, workspace, ADMIN)
    said = RoadmapItem(word, "next", "2027-03", ADMIN, word, word, notes=word, links=(f"https://{word}.example",))
    own.move(own.add(ROADMAP, said).number, status="blocked", why=word)


def _roadmap_reviews(services: Services, workspace: str, word: str) -> None:
    """A review that was posted and closed, with more in its thread, something that changed after its post and something
    to decide; and an open one."""
    own, roadmap = RoadmapReviewDesk(services, workspace, ADMIN), RoadmapDesk(services, workspace, ADMIN)
    items = [RoadmapItem(f"{word} refund {n}", owner=ADMIN, horizon="now") for n in range(ROWS + 1)]
    number, *_ = [roadmap.add(ROADMAP, one).number for one in items]
    roadmap.add(ROADMAP, RoadmapItem(f"{word} without an owner", horizon="now"))
    day = (services.clock() + timedelta(days=3)).date().isoformat()
    own.answer(own.open(CHANNEL, "UTC").number, number, DECIDE, word, {"title": word, "owner": ADMIN, "answer_by": day})
    posted = deliveries.offered(services.store, workspace, Offer(SUMMARY, "1", "due", CHANNEL))
    assert posted is not None
    own.post(1, posted.delivery.key)
    _offer(services, workspace, CLASS, json.dumps([1, "planned:now"]))
    roadmap.move(number, horizon="later", why=word)
    own.close(1)
    own.open(CHANNEL, "UTC")
    _offer(services, workspace, OPENED, "")
    services.store.run(
        "DELETE FROM delivery WHERE workspace = :workspace AND kind = :kind AND subject = '2'",
        workspace=workspace,
        kind=ENDS,
    )


def _attachments(services: Services, workspace: str, word: str) -> None:
    """What the issue of an item was shown."""
    now, id_ = stamp(services.clock()), "10412"
    linked = SyncLink("jira", id_, 1, key=f"{word.upper()}-1", url=f"https://{word.lower()}.example/1", title=word)
    there = WorkAttachment("jira", id_, 1, "sent", f'"{word}"', f'"{word}"', ADMIN, now, now)
    with services.store.write(workspace):
        sync_links.put(services.store, workspace, [linked])
        attachments.put(services.store, workspace, there)
    _offer(services, workspace, SHOWN, f"jira {id_}", channel=ADMIN)


def _sync(services: Services, workspace: str, word: str) -> None:
    """Another item linked, with all that may be said of one, and one that was made outside."""
    now, store, host = stamp(services.clock()), services.store, f"{word.lower()}.example"
    number = RoadmapDesk(services, workspace, ADMIN).add(ROADMAP, RoadmapItem(word, "next", owner=ADMIN)).number
    link = SyncLink("jira", "7", number, key=f"{word.upper()}-7", url=f"https://{host}/7", title=word)
    link = replace(link, status_id="3", status_name=word, owner_id="a", owner_name=word, linked_by=ADMIN, linked_at=now)
    args = {"host": host}
    wrong = ("source-http-many", args)
    said = [
        FieldState("jira", "7", "status", None, CONFLICT, Pair(word, "3"), 1, ADMIN, now),
        FieldState(
            "jira", "7", "due", None, REFUSED, Pair("2027-03", word), 1, ADMIN, now, error="source-http-many", args=args
        ),
        FieldState("jira", "7", "title", None, STATE_WAITING, None, 1, ADMIN, now, 2, now, *wrong),
        FieldState("jira", "7", "owner", None, UNCLEAR, Pair("", "a"), 1, ADMIN, now, error="sync-unclear-owner"),
    ]
    known = SyncConnection("jira", Terms(TWO_WAYS), word, now, now, error="source-http-many", args=args)
    made = SyncCreation("asana", number, word, word, ADMIN, now, "failed", error="source-http-many", args=args)
    with store.write(workspace):
        sync_links.put(store, workspace, [link])
        states.put(store, workspace, said)
        sync_connections.put(store, workspace, known)
        creations.put(store, workspace, made)
        meanings.meet(store, workspace, "jira", [WorkStatus("3", word)])
        meanings.know(store, workspace, "jira", WorkPerson("a", word), "")
    _offer(services, workspace, MADE, f"jira {number}", channel=ADMIN)


def _customers(services: Services, workspace: str, word: str) -> None:
    """Those that insights came from, of whom one is another."""
    assert word
    CustomerDesk(services, workspace, ADMIN).merge(2, 1)


def _loop(services: Services, workspace: str, word: str) -> None:
    """What became of an idea that two insights speak for: of one its customer was told, of the other nobody yet."""
    own, tomorrow = InsightDesk(services, workspace, ADMIN), (services.clock() + timedelta(days=1)).date().isoformat()
    for number in (1, 2):
        own.say(number, LinkEnd("ideas", "3"), SUPPORTS)
    said = Insight(f"{word} people like it", f"{word} pricing", contact=f"{word} tester")
    own.say(own.add(INSIGHTS, said).number, LinkEnd("ideas", "3"), SUPPORTS)
    LoopDesk(services, workspace, ADMIN, seen_by=EVERYTHING).say(3, "shipped", TOLD, 1)
    with services.store.write(workspace):
        ask_to_tell(services, workspace, 3, "shipped", services.clock().date().isoformat())
        ask_to_tell(services, workspace, 3, "shipped", tomorrow)


def _rights(services: Services, workspace: str, word: str) -> None:
    said = Right(f"{word} releases", ENGLISH, FRENCH, (f"{word.lower()}-trains",))
    RecordDesk(services, workspace, ADMIN).add(RIGHTS, said)
    RecordDesk(services, workspace, ENGLISH).add(RIGHTS, Right(f"{word} prices", FRENCH))


def _champions(services: Services, workspace: str, word: str) -> None:
    """A team whose champion stands aside for a volunteer, and one that nobody answers for."""
    desk = RecordDesk(services, workspace, ADMIN)
    desk.add(CHAMPIONS, Champion(f"{word} crew", ENGLISH, people=(ENGLISH, FRENCH), since="2026-11-01"))
    desk.add(CHAMPIONS, Champion(f"{word} checkout"))
    VacancyDesk(services, workspace, FRENCH).volunteer(CHAMPIONS, 1)
    _offer(services, workspace, "champions.weekly", "")
    month = step("month", period_of("month", services.clock(), "UTC"), 1)
    entry = deliveries.offered(services.store, workspace, Offer("champions.gaps.month", "", month, NOWHERE))
    assert entry is not None
    GAPS.round.plan(services, entry.delivery)  # on the last day of a month it is due


def _guild(services: Services, workspace: str, word: str) -> None:
    """A meeting to come, which somebody hosts, with who comes; and what its channel hears of it."""
    desk, day = RecordDesk(services, workspace, ADMIN), (services.clock() + timedelta(days=9)).date().isoformat()
    said = Meeting(f"{word} guild", f"- {word} note", ENGLISH, day, "15:00", (CHANNEL,), "UTC")
    desk.add(GUILD, said)
    ReplyDesk(services, workspace, FRENCH).say(GUILD, 1, "yes")
    for kind, period in ((MEETINGS.change, "1"), (MEETINGS.reminder, f"day {day}T15:00:00Z")):
        _offer(services, workspace, kind, "1", channel=CHANNEL, period=period)
    about = MeetingPlan(zone="UTC", people=(ENGLISH,)).subject
    _offer(services, workspace, MEETINGS.kind, about, channel=CHANNEL)
    entry = deliveries.offered(services.store, workspace, Offer(MEETINGS.kind, about, "2026-W47", CHANNEL))
    assert entry is not None
    assert MEETINGS.announce(services, entry.delivery) is not None


def _topics(services: Services, workspace: str, word: str) -> None:
    """A topic with a vote, and one that was taken up."""
    desk = RecordDesk(services, workspace, ADMIN)
    for title in (f"{word} pages", f"{word} prices"):
        desk.add(TOPICS, DiscussionTopic(title, f"{word} matters", ENGLISH))
    ReplyDesk(services, workspace, FRENCH).say(TOPICS, 1, "vote")
    TopicDesk(services, workspace, ADMIN).take_up(2, LinkEnd(GUILD.name, "1"))


def _goals(services: Services, workspace: str, word: str) -> None:
    """An objective that a KPI measures, asked about, and one that serves it."""
    desk = GoalDesk(services, workspace, ADMIN)
    known = [
        key_result(f"{word} sign-ups"),
        replace(key_result(f"{word} calls"), start=VALUE, target=1.0, owner=FRENCH),
    ]
    said = Objective(f"{word} grows", ENGLISH, f"{word} team", "2199", why=word, results=tuple(map(pack, known)))
    made = desk.add(GOALS, said)
    desk.add(GOALS, Objective(f"{word} sells", FRENCH, parent=str(made.number)))
    kpi = kpis.by_name(services.store, workspace, f"{word} sign-ups")
    assert kpi is not None
    desk.change_results(made.number, lambda old: [bound(old[0], kpi), *old[1:]])
    _offer(services, workspace, "goals.weekly", "")


def _inquiries(services: Services, workspace: str, word: str) -> None:
    """What decisions have asked and told."""
    for person in (ADMIN, ENGLISH, FRENCH):
        _offer(services, workspace, brief.KIND, word, channel=person)
    now = stamp(services.clock())
    with services.store.write(workspace):
        inquiries.save_brief(services.store, workspace, "U0MARCUS", Brief(now[:10], word, now, now))


def _actions(services: Services, workspace: str, word: str) -> None:
    """One that comes of nothing."""
    said = TeamAction(f"{word} docs", f"{word} page", ENGLISH, services.clock().date().isoformat())
    RecordDesk(services, workspace, ADMIN).add(ACTIONS, said)
    _offer(services, workspace, "actions.weekly", "")


def _retro(services: Services, workspace: str, word: str) -> None:
    """Two that are closed, each with an action; and a guide that was stopped in a channel."""
    desk, due = RetroDesk(services, workspace, ADMIN), services.clock().date().isoformat()
    for n in range(2):
        said = Retro(f"{word} retro {n}", ENGLISH, "ssc", (CHANNEL,), "en")
        number = desk.add(RETRO, said).number
        desk.write_cards(number, {"stop": (f"{word} meetings", f"{word} mail")}, digest({}))
        end = LinkEnd(RETRO.name, str(number))
        desk.add(ACTIONS, TeamAction(f"{word} action", f"{word} first", ENGLISH, due), about=end)
        desk.move(number, "collect", "group")
        desk.move(number, "group", "closed")
        _offer(services, workspace, "retro.note", f"{number} lead")
    guide = GuideDesk(services, workspace, ADMIN)
    guide.act(GUIDES, guide.run(GUIDES, CHANNEL, 45, "en").id, "stop")


def _ballots(services: Services, workspace: str, word: str) -> None:
    """A round that is open, and one that is closed."""
    with services.store.write(workspace):
        for name in (f"{word} open", f"{word} closed"):
            ballots.open_ballot(services.store, workspace, "blockers", name, 3)
            ballots.cast(services.store, workspace, "blockers", name, ENGLISH, {f"{word} 1": 2, f"{word} 2": 1})
            ballots.merge(services.store, workspace, "blockers", name, f"{word} 2", f"{word} 1")
        ballots.close(services.store, workspace, "blockers", f"{word} closed")


def _playbooks(services: Services, workspace: str, word: str) -> None:
    said = Playbook(f"{word} baker", ENGLISH, f"1 do Learn {word} = 2 terms\n7 meet {word}")
    RecordDesk(services, workspace, ADMIN).add(PLAYBOOKS, said)


def _onboarding(services: Services, workspace: str, word: str) -> None:
    """A plan under way by the workspace's own playbook, for which something was done."""
    known = playbooks(services, workspace, services.texts.speak("en"))
    own, today = OnboardingDesk(services, workspace, ENGLISH), services.clock().date().isoformat()
    plan = own.start(known[0], PlanPeople(ENGLISH, ADMIN, FRENCH), today)
    with services.store.write(workspace):
        TABLES.count(services.store, workspace, plan, "1", word)
    HandoverDesk(services, workspace, ADMIN).begin("U0NOTHING", Heirs(FRENCH, {}))  # who answers for nothing


def _blockers(services: Services, workspace: str, word: str) -> None:
    """Two to vote for, one taken on, one resolved, and a vote that is open."""
    own = RecordDesk(services, workspace, ENGLISH)
    for title in ("logs", "tests", "builds"):
        own.add(BLOCKERS, Blocker(f"{word} {title}", f"{word} is slow", "data", "named"))
    follow = CommitmentDesk(services, workspace, ENGLISH)
    follow.take(BLOCKER_COMMITMENTS, 2, owner=ENGLISH, first_step=f"Ask {word}", due_on="2099-01-01")
    own.set_status(BLOCKERS, 3, "resolved", word)
    PollDesk(services, workspace, ADMIN).open(BLOCKER_POLLS, CHANNEL, "UTC")
    PollDesk(services, workspace, ENGLISH).vote(BLOCKER_POLLS, "", {"1": 3})
    now, past = stamp(services.clock()), (services.store, workspace, BLOCKERS.name, "2026-Q1")
    with services.store.write(workspace):
        ballots.open_ballot(*past, 3)
        ballots.cast(*past, ENGLISH, {"1": 2, "2": 1})
        ballots.close(*past)
        past_poll = SurveyRound(BLOCKERS.name, "2026-Q1", now, now, channel=CHANNEL, closed_at=now)
        surveys.save(services.store, workspace, past_poll)
    _offer(services, workspace, "blockers.result", "2026-Q1")
    _offer(services, workspace, "blockers.weekly", word)
    _offer(services, workspace, "blockers.confirmed", "3")


def _agents(services: Services, workspace: str, word: str) -> None:
    token, _ = TokenDesk(services, workspace, ADMIN).make(f"{word} editor", ["glossary"], "90")
    with services.store.write(workspace):
        agents.count(services.store, workspace, ADMIN, token.id, "define_term", stamp(services.clock()))


def _feature_use(services: Services, workspace: str, word: str) -> None:
    """Something shipped whose use is measured."""
    own = RoadmapDesk(services, workspace, ADMIN)
    number = own.add(ROADMAP, RoadmapItem(f"{word} receipts", owner=ADMIN, shipped_on="2026-10-01")).number
    own.move(number, status="shipped")
    kpi = kpis.by_name(services.store, workspace, f"{word} sign-ups")
    assert kpi is not None
    with services.store.write(workspace):
        uses.put(services.store, workspace, FeatureUse(number, kpi.id, "", 30, 20.0, ADMIN, stamp(services.clock())))


def _impact_posts(services: Services, workspace: str, word: str) -> None:
    """Figures that were published, and those that are to be."""
    rows = (FigureRow("roadmap", "1", f"{word} receipts", NUMERATOR, {"days": "3"}),)
    found = [replace(one, rows=rows, sentence=word) for one in sampled_figures()]
    with services.store.write(workspace):
        freeze(services.store, workspace, word, stamp(services.clock()), found)
    _offer(services, workspace, "impact_posts.monthly", "", period="2026-11")


def _baselines(services: Services, workspace: str, word: str) -> None:
    """What a figure is compared with."""
    figure = replace(sampled_figures()[0], sentence=word)
    with services.store.write(workspace):
        save_baseline(services.store, workspace, Baseline(figure, ADMIN, stamp(services.clock())))


ROOMS: Mapping[str, Filler] = {
    "blockers": _blockers,
    "glossary": _glossary,
    "ideas": _ideas,
    "kpis": _kpis,
    "decisions": _decisions,
    "rights": _rights,
    "champions": _champions,
    "guild": _guild,
    "topics": _topics,
    "insights": _insights,
    "tickets": _tickets,
    "intake": _intake,
    "attachments": _attachments,
    "sync": _sync,
    "roadmap": _roadmap,
    "roadmap_reviews": _roadmap_reviews,
    "sessions": _sessions,
    "customers": _customers,
    "loop": _loop,
    "documents": _documents,
    "copies": _copies,
    "playbooks": _playbooks,
    "onboarding": _onboarding,
    "goals": _goals,
    **TOOL_ROOMS,
    "inquiries": _inquiries,
    "ballots": _ballots,
    "actions": _actions,
    "retro": _retro,
    "feature_use": _feature_use,
    "impact_posts": _impact_posts,
    "baselines": _baselines,
    "schedule": _schedule,
    "agents": _agents,
}


def fill(services: Services, workspace: str, word: str) -> None:
    """Let every room of a workspace hold something; `word` is in all of it."""
    store, now = services.store, stamp(services.clock())
    save_setting(store, workspace, f"role.{permissions.PRODUCT_OPS_MANAGER}", [ADMIN])
    ended = ImportJob(workspace, word, "ideas", "", now, ADMIN, f'{{"name": "{word}.csv"}}', CHANNEL, "1.1", "ended")
    imports.put(store, ended)
    with store.write(workspace):
        imports.match(store, workspace, "ideas", {("status", f"{word} done"): "shipped"})
        trail.tell(store, workspace, now, Event(SETTING_CHANGED, ADMIN, "language", "fr", "en"))
        greet(services, workspace, ADMIN)
        first_time(store, workspace, f"{word}.1", ago(services.clock, hours=1))
        form_store.put(store, workspace, ADMIN, "filled", f'{{"title": "{word} health"}}', now)
        visibility.record(store, workspace, "C0PRICING")
    for known in visibility.places(store, workspace, ADMIN):
        visibility.save_members(store, workspace, known, [ADMIN], now)
    visibility.agree(store, workspace, CHANNEL, [ADMIN])
    for name in ROOMS:
        ROOMS[name](services, workspace, word)


def _plan(services: Services, workspace: str, name: str, kind: str, about: str) -> None:
    now, mondays = services.clock(), Cadence("week", 1, "09:00", ZONE)
    made = Schedule(name, kind, about, CHANNEL, mondays, "en", ADMIN, False, stamp(now), next_at(mondays, now))
    schedules.save(services.store, workspace, made)


def _offer(
    services: Services, workspace: str, kind: str, about: str, *, channel: str = CHANNEL, period: str = "2026-W47"
) -> None:
    with services.store.write(workspace):
        offer = Offer(kind, about, period, channel, owner=ADMIN)
        deliveries.offer(services.store, workspace, offer, stamp(services.clock()))
