"""A person who is forgotten is nowhere in the database; what they did is still there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bench.terms import fill, glossary
from bot.agents import store as agents
from bot.agents.desk import TokenDesk
from bot.app import followers, migrate, people
from bot.attachments.store import attachments
from bot.attachments.store.attachments import WorkAttachment
from bot.baselines import store as baselines
from bot.baselines.store import Baseline
from bot.clock import stamp
from bot.connectors.tracker import WorkPerson
from bot.copies.copy import DocumentCopy
from bot.copies.store import copies
from bot.costs.cost import Cost
from bot.costs.desk import CostDesk
from bot.customers.desk import CustomerDesk
from bot.decisions.decision import Decision
from bot.decisions.desk import OPINIONS, REVIEWS, ROOM, DecisionDesk
from bot.documents.desk import ROOM as DOCUMENTS
from bot.documents.desk import DocumentDesk, TemplateDesk
from bot.documents.document import REVIEW, Document
from bot.documents.store.shipped import shipped
from bot.documents.template import TemplateSection
from bot.feature_use import store as feature_uses
from bot.feature_use.use import FeatureUse
from bot.figures.samples import sampled_figures
from bot.glossary.change import EDITOR, GlossaryDesk, ask_approval
from bot.glossary.store import meanings, wanted
from bot.glossary.store.search import search
from bot.glossary.term import Content
from bot.guides import store as guides
from bot.guides.guide import MeetingGuide
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.imports import store as jobs
from bot.imports.store import ImportJob
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Brief, Inquiry
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import SUPPORTS, Insight
from bot.intake.store import sent, sources
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.store import arrivals, attention, kpis, readings
from bot.links.store import LinkEnd
from bot.loop.desk import LoopDesk
from bot.loop.followup import TOLD
from bot.merge import FormBase
from bot.onboarding.desk import COURSES, OnboardingDesk, PlanPeople
from bot.playbooks.desk import playbooks
from bot.posts import Offer
from bot.records.store import lists
from bot.replies.listeners import ReplyDesk
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.roadmap.desk import ROOM as ROADMAP
from bot.roadmap.desk import RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.roadmap_reviews.desk import RoadmapReviewDesk
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.sessions.desk import ROOM as SESSIONS
from bot.sessions.desk import SessionDesk
from bot.sessions.session import InsightSession
from bot.slack import store as slack_store
from bot.slack.forms import store as form_store
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from bot.slack.visibility import store as visibility_store
from bot.slack.visibility.audience import EVERYTHING
from bot.slack.visibility.store import PrivatePlace
from bot.store import Store, open_store, trail
from bot.store.personal import forget, without
from bot.sync.merge import Pair
from bot.sync.store import creations, states
from bot.sync.store import links as sync_links
from bot.sync.store import meanings as sync_meanings
from bot.sync.store.creations import SyncCreation
from bot.sync.store.links import SyncLink
from bot.sync.store.states import FieldState
from bot.text import Texts
from bot.text.fold import key
from bot.tools import store as needs
from bot.tools.desk import ROOM as TOOLS
from bot.tools.need import Need
from bot.topics.room import ROOM as TOPICS
from bot.topics.topic import DiscussionTopic
from tests.ideas.acts import everything_by
from tests.schedule.making import schedule
from tests.shelves import ELSEWHERE, HERE, Clock, serving

ADA, BEA = "U0ADA", "U0BEA"
KNOWN = people()
TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    "postgresql": "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
}


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed; ADA edits the glossary and manages."""
    with serving(shelf, texts, clock, (ADA, BEA), {PRODUCT_OPS_MANAGER: ADA, EDITOR: ADA}) as made:
        with shelf.write(HERE):
            for table in visibility_store.TABLES:
                shelf.run(f"DELETE FROM {table}")
        yield made


def tables(store: Store) -> list[str]:
    """Every table there is, whoever declares it."""
    return [row["name"] for row in store.run(TABLES[store.engine])]


def named(store: Store, user: str, workspace: str = HERE) -> set[str]:
    """Every column of every table in which a person is named, in any case of letters."""
    found, naming = set(), re.compile(rf"{user}(?!\w)", re.IGNORECASE)
    for table in tables(store):
        rows = store.run(f"SELECT * FROM {table}")
        own = [row for row in rows if row.get("workspace", workspace) == workspace]
        found |= {f"{table}.{c}" for row in own for c, value in row.items() if naming.search(str(value))}
    return found


def in_the_glossary(services: Services, user: str) -> None:
    """Defines, owns, changes, proposes, decides and asks for terms."""
    own, other = GlossaryDesk(services, HERE, user), GlossaryDesk(services, HERE, BEA)
    said = Content("MVP", definition_en="The smallest thing.", owner=user)
    made = own.add(said).meaning
    other_made = other.add(Content("WIP", definition_en="Work.", owner=BEA)).meaning
    own.edit(made.id, FormBase(1), replace(said, context="Apps"))
    ask_approval(services, HERE, True)
    proposed = other.edit(other_made.id, FormBase(1), replace(other_made.content, owner=user)).proposal
    assert proposed is not None
    own.accept(proposed, 1)
    give(services, HERE, EDITOR, [])
    GlossaryDesk(services, HERE, user).add(Content("RFC", definition_en="A request.", owner=user))
    wanted.ask_for(services.store, HERE, "nps", "NPS", user, stamp(services.clock()), "")


def in_the_kpis(services: Services, user: str) -> None:
    """Defines, owns, contributes to, fills in, corrects, looks into and snoozes KPIs."""
    store, now = services.store, stamp(services.clock())
    kpi = KpiDesk(services, HERE, user).define(Kpi("", "Sign-ups", owner=user, contributors=(BEA, user)))
    KpiDesk(services, HERE, BEA).define(Kpi("", "Orders", contributors=(user, "U0ADAM")))
    with store.write(HERE):
        for value in (1, 2):
            readings.put(store, HERE, [Reading(kpi.id, "2026-11-22", value, now, "manual", person=user)])
        attention.claim(store, HERE, {"channel": "C1", "ts": "1.1"}, kpi.id, "look", user, now)
        attention.mute(store, HERE, "C1", kpi.id, now, user)
        attention.mute(store, HERE, user, kpi.id, now, BEA)


def in_the_decisions(services: Services, user: str) -> None:
    """Records, is accountable, is consulted and answers, reviews, supersedes, and decides on a topic."""
    own, other, store = DecisionDesk(services, HERE, user), DecisionDesk(services, HERE, BEA), services.store
    said = Decision("We ship on Tuesdays", user, "Releases", "opinion")
    own.add(ROOM, said)
    asked = other.add(ROOM, Decision("We ship daily", BEA, "Releases", "opinion", consulted=(user,)))
    own.answer(OPINIONS, asked.number, "concern", "Too soon.")
    own.supersede(ROOM, 1, asked.number)
    own.add(RIGHTS, Right("Releases", user, BEA))
    with store.write(HERE):
        now = stamp(services.clock())
        found = {"verdict": "keep", "actual": f"<@{user}> says 44 %"}
        review = Inquiry(REVIEWS.kind, "1", "2026-11-22", user, now[:10], now[:10], now, answer="better", said=found)
        inquiries.save_inquiry(store, HERE, review)
        inquiries.save_brief(store, HERE, user, Brief(now[:10], "k", now, now))


def in_the_tools(services: Services, user: str) -> None:
    """A tool of theirs, what it costs, and a need that they added."""
    desk = CostDesk(services, HERE, user, seen_by=EVERYTHING)
    desk.say_cost(desk.add(TOOLS, TOOLS.of(title="Miro", owner=user)).number, Cost(1200, "EUR", "month"))
    with services.store.write(HERE):
        needs.save(services.store, HERE, Need("maps", "Maps"), user, stamp(services.clock()))
        surveys.save(services.store, HERE, SurveyRound("tools", "2026-H2", "2026-11-23", "2026-12-07", user, asked=1))


def in_the_sessions(services: Services, user: str) -> None:
    """Leads a session, and is there."""
    own = SessionDesk(services, HERE, user)
    own.add(SESSIONS, InsightSession("What bakeries say", owner=user, held_on="2026-11-23"))
    own.attend(1, True)


def in_the_onboarding(services: Services, user: str) -> None:
    """Has a plan under way, and has put up another's, of whom they are the manager or the buddy."""
    (chosen, *_), today = playbooks(services, HERE, services.texts.speak("en")), services.clock().date().isoformat()
    own = OnboardingDesk(services, HERE, user)
    plan = own.start(chosen, PlanPeople(user), today)
    with services.store.write(HERE):
        COURSES.tables.count(services.store, HERE, plan, "terms", "digest")
        theirs = replace(plan, person=BEA, starter=BEA)
        for other in (
            replace(theirs, number=90, manager=user),
            replace(theirs, number=91, buddy=user),
            replace(theirs, number=92, starter=user),
        ):
            COURSES.tables.add(services.store, HERE, other, [])


def in_the_retro(services: Services, user: str) -> None:
    """Has a guide give its prompts in a channel."""
    with services.store.write(HERE):
        guides.put_guide(services.store, HERE, MeetingGuide("g", "C0GENERAL", user, "en", 30, services.clock()))


def in_the_guild(services: Services, user: str) -> None:
    """Proposes a topic, and votes for it."""
    own = ReplyDesk(services, HERE, user)
    own.say(TOPICS, own.add(TOPICS, DiscussionTopic("Pricing pages")).number, "vote")


def in_the_documents(services: Services, user: str) -> None:
    """Writes a document, is named in its text, approves another, and changes a template."""
    own, other = DocumentDesk(services, HERE, user), DocumentDesk(services, HERE, BEA)
    template = shipped()["prd", "en"]
    own.begin(template, Document("Dark mode", user, BEA), {"questions": f"- How dark? <@{user}>, Friday"})
    asked = other.begin(template, Document("Light mode", BEA, user), {}).number
    other.set_status(DOCUMENTS, asked, REVIEW)
    own.approve(asked, "We build on it", "")
    TemplateDesk(services, HERE, user).put("prd", "en", TemplateSection("", "Planet", f"Ask <@{user}> what it costs"))


def in_the_insights(services: Services, user: str) -> None:
    """Logs what customers say, about whom others log more, and says which are one."""
    own, other = InsightDesk(services, HERE, user), InsightDesk(services, HERE, BEA)
    own.add(INSIGHTS, Insight("One price", "Pricing", "Acme"))
    made = other.add(INSIGHTS, Insight("Two prices", "Pricing", "Apex"))
    own.say(made.number, LinkEnd("ideas", "1"), SUPPORTS)
    CustomerDesk(services, HERE, user).merge(2, 1)


def in_the_loop(services: Services, user: str) -> None:
    """Told a customer what became of an idea."""
    services.follows.update(followers())
    number = ideas.everything(services.store, HERE, EVERYTHING)[0].number
    own = InsightDesk(services, HERE, user)
    said = own.add(INSIGHTS, Insight("We read at night", "Apps", "Acme"))
    own.say(said.number, LinkEnd("ideas", str(number)), SUPPORTS)
    IdeaDesk(services, HERE, user).decide(number, "shipped")
    LoopDesk(services, HERE, user, seen_by=EVERYTHING).say(number, "shipped", TOLD)


def in_a_roadmap_review(services: Services, user: str) -> None:
    """Opens one, asks for a decision of their own, and closes it."""
    number = RoadmapDesk(services, HERE, user).add(ROADMAP, RoadmapItem("Refunds", owner=user)).number
    own = RoadmapReviewDesk(services, HERE, user)
    said = {"title": "Do we build it?", "owner": user, "answer_by": "2026-12-24"}
    own.answer(own.open("C1", "UTC").number, number, "decide", "", said)
    own.close(1)
    at = stamp(services.clock())
    with services.store.write(HERE):
        feature_uses.put(services.store, HERE, FeatureUse(number, "k", "", 30, 20.0, user, at))
        baselines.put(services.store, HERE, Baseline(sampled_figures()[0], user, at))


def in_the_intake(services: Services, user: str) -> None:
    """Has feedback read from a system, and an insight sent to another."""
    now = stamp(services.clock())
    with services.store.write(HERE):
        sources.begin(services.store, HERE, "dovetail", user, now)
        sent.put(services.store, HERE, sent.Sending("productboard", 1, sent.WAITING, user, now))


def on_an_issue(services: Services, user: str) -> None:
    """Has evidence put into an issue."""
    now = stamp(services.clock())
    with services.store.write(HERE):
        attachments.put(services.store, HERE, WorkAttachment("jira", "1", 1, asked_by=user, asked_at=now))


def in_step(services: Services, user: str) -> None:
    """Links an item of theirs to a work item, has another made, and is known in a tool."""
    store, now = services.store, stamp(services.clock())
    with store.write(HERE):
        sync_links.put(store, HERE, [SyncLink("jira", "1", 1, linked_by=user, linked_at=now)])
        both = [FieldState("jira", "1", name, person=user) for name in ("status", "due")]
        states.put(store, HERE, both)
        mine = [
            FieldState("jira", "1", "owner", Pair(user, "a")),
            FieldState("jira", "2", "owner", seen=Pair(user, "")),
        ]
        states.put(store, HERE, mine)
        creations.put(store, HERE, SyncCreation("jira", 1, "CHK", "mark", user, now))
        sync_meanings.know(store, HERE, "jira", WorkPerson("a"), user)


def in_copies(services: Services, user: str) -> None:
    """Has a document copied, and leaves both as they are."""
    copy = DocumentCopy(1, "notion", "S1", "7", "", "", 1, {}, "", "", asked_by=user, left_by=user)
    with services.store.write(HERE):
        copies.put(services.store, HERE, copy)


def in_the_schedule(services: Services, user: str) -> None:
    """Answers for what is posted elsewhere, and is sent some of it."""
    store, now = services.store, stamp(services.clock())
    schedules.save(store, HERE, schedule("C1", user, services.clock()))
    schedules.save(store, HERE, schedule(user, BEA, services.clock(), id_="private"))
    deliveries.offer(store, HERE, Offer("trial.digest", "figures", "2026-W48", "C1", owner=user), now)
    deliveries.offer(store, HERE, Offer("trial.digest", "figures", "2026-W48", user, owner=BEA), now)


def in_an_import(services: Services, user: str) -> None:
    """Has brought a file that is not all in."""
    store, now = services.store, stamp(services.clock())
    asked = '{"file": {"id": "F1"}, "dry_run": false, "choice": "", "answers": {}}'
    with store.write(HERE):
        jobs.put(store, ImportJob(HERE, "j1", "kpis", now, now, person=user, asked=asked, channel="D1", ts="1.1"))
        kpi = kpis.everything(store, HERE)[0].id
        arrivals.put(store, HERE, "import:j1:1", [(Reading(kpi, "2026-11-21", 3, now, "file", person=user), None)])


def through_an_agent(services: Services, user: str) -> None:
    """A token of theirs, and what was asked with it."""
    token, _ = TokenDesk(services, HERE, user).make("Editor", ["glossary"], "90")
    with services.store.write(HERE):
        agents.count(services.store, HERE, user, token.id, "define_term", stamp(services.clock()))


def in_the_workspace(services: Services, user: str) -> None:
    """Opened the bot first, changed the settings, is in a private conversation."""
    store, now = services.store, stamp(services.clock())
    slack_store.save_setting(store, HERE, "greeted", user)
    with store.write(HERE):
        trail.tell(store, HERE, now, trail.Event("roles.changed", user, "managers", [user, BEA], [BEA, user]))
    form_store.put(store, HERE, user, "0", f'{{"author": "{user}"}}', now)
    visibility_store.record(store, HERE, "G0PRIVATE")
    visibility_store.save_members(store, HERE, PrivatePlace("G0PRIVATE", "", 0, False), [user, BEA], now)
    visibility_store.agree(store, HERE, "C0SHARED", [user, BEA])


def test_a_forgotten_person_is_nowhere(services: Services) -> None:
    """Whoever did all that one can do is, once forgotten, named in no column of any table; every column that says it
    names people did before. What they made, others, and another workspace, are as they were."""
    store = services.store
    everything_by(services, ADA)
    in_the_glossary(services, ADA)
    in_the_kpis(services, ADA)
    in_the_decisions(services, ADA)
    in_the_sessions(services, ADA)
    in_the_guild(services, ADA)
    in_the_retro(services, ADA)
    in_the_tools(services, ADA)
    in_the_onboarding(services, ADA)
    in_the_insights(services, ADA)
    in_the_documents(services, ADA)
    in_a_roadmap_review(services, ADA)
    in_the_intake(services, ADA)
    on_an_issue(services, ADA)
    in_step(services, ADA)
    in_copies(services, ADA)
    in_the_loop(services, ADA)
    in_the_schedule(services, ADA)
    in_the_workspace(services, ADA)
    through_an_agent(services, ADA)
    in_an_import(services, ADA)
    elsewhere = named(store, ADA, ELSEWHERE)
    assert elsewhere
    declared = {column for columns in KNOWN for column in columns}
    # The first are of rows that go, the others are words: of what an idea was, and became, of documents and templates.
    gone = {"person.name", "form_state.carried"}
    said = {"idea_history.was", "idea_history.became", "document_template.content"}
    said |= {"documents_word.word", "documents_word_item.words"}
    assert named(store, ADA) == declared | gone | said
    before = {table: len(store.run(f"SELECT * FROM {table}")) for table in ("meaning", "idea", "kpi", "idea_score")}
    forget(store, HERE, ADA, KNOWN)
    assert named(store, ADA) == set()
    assert named(store, ADA, ELSEWHERE) == elsewhere
    assert {table: len(store.run(f"SELECT * FROM {table}")) for table in before} == before
    assert {kpi.name: kpi.contributors for kpi in kpis.everything(store, HERE)} == {
        "Sign-ups": (BEA,),
        "Orders": ("U0ADAM",),
    }
    assert {meaning.term: meaning.content.owner for meaning in meanings.everything(store, HERE, EVERYTHING)} == {
        "MVP": "",
        "WIP": "",
    }
    assert [idea.title for idea in ideas.everything(store, HERE, EVERYTHING)] == ["Dark mode"]
    assert slack_store.setting(store, HERE, "greeted", "") == "somebody"
    forget(store, HERE, ADA, KNOWN)


SAID = f"It is so because <@{ADA}> and <@{ADA}|ada> said so; ask {ADA}, not U0ADAM."
LEFT = "It is so because somebody and somebody said so; ask somebody, not U0ADAM."


def in_words(services: Services) -> None:
    """BEA mentions ADA wherever one can write a sentence."""
    store, now = services.store, stamp(services.clock())
    desk = GlossaryDesk(services, HERE, BEA)
    made = desk.add(Content("LTV", definition_en=SAID, context=SAID, source=f"https://x.example/team/{ADA}")).meaning
    desk.edit(made.id, FormBase(1), replace(made.content, aliases=(f"rule of <@{ADA}>",)))
    wanted.ask_for(store, HERE, ADA.lower(), f"<@{ADA}>", BEA, now, "")
    wanted.ask_for(store, HERE, key("U0ADAM is who?"), "U0ADAM is who?", BEA, now, "")
    wanted.ask_for(store, HERE, "somebody", "Somebody", BEA, now, "")
    ideas_desk = IdeaDesk(services, HERE, BEA)
    idea = ideas_desk.capture(Idea(0, f"What {ADA} wants", description=SAID))
    ideas_desk.add_evidence(idea.number, "https://a.example", SAID)
    ideas_desk.decide(idea.number, "declined", "", reason=SAID)
    insights = InsightDesk(services, HERE, BEA)
    said = insights.add(INSIGHTS, Insight(f"What {ADA} heard", "Apps", contact=f"<@{ADA}>", verbatim=SAID))
    insights.edit(
        INSIGHTS, said.number, FormBase(1), replace(said.content, contact="", verbatim=f"Ask <@{ADA}>.", tags=(ADA,))
    )
    for name in ("Churn of somebody", f"Churn of {ADA}", "Churn of U0ADAM"):
        KpiDesk(services, HERE, BEA).define(Kpi("", name, owner=BEA))


def test_a_forgotten_person_is_in_no_words(services: Services) -> None:
    """Where others wrote of a person, their id is in no text of any table, and no search finds them; the sentence says
    somebody instead, and is found by that. Somebody else whose id begins alike stays."""
    store = services.store
    in_words(services)
    in_the_glossary(services, ADA)
    in_the_schedule(services, ADA)
    with store.write(HERE):
        store.run("UPDATE proposal SET reason = :said", said=SAID)
        store.run("UPDATE delivery SET error = :said", said=SAID)
    found = named(store, ADA)
    assert {"meaning.definition_en", "meaning.aliases", "meaning_word.word", "lookup.key", "wanted.key"} <= found
    assert {"record.content", "record_version.content", "record_mark.value", "insights_word.word"} <= found
    assert {"idea_history.reason", "idea_evidence.note", "idea.description", "proposal.reason"} <= found
    forget(store, HERE, ADA, KNOWN)
    assert named(store, ADA) == set()
    assert len(named(store, "U0ADAM")) > 4
    (ltv,) = meanings.find(store, HERE, EVERYTHING, key("ltv"))
    assert (ltv.content.definition_en, ltv.content.source) == (LEFT, "https://x.example/team/somebody")
    assert [one.term for one in meanings.find(store, HERE, EVERYTHING, key("rule of somebody"))] == ["LTV"]
    assert [one.term for one in search(store, HERE, EVERYTHING, "somebody", 9, 0)] == ["LTV"]
    (heard,) = lists.search(store, HERE, INSIGHTS, EVERYTHING, "somebody heard", 9)
    was = InsightDesk(services, HERE, BEA).versions(INSIGHTS, heard.number)
    assert [one.content.verbatim for one in was] == [LEFT, "Ask somebody."]
    assert [one.content.contact for one in was] == ["somebody", ""]
    assert {one.asked for one in wanted.wanted_terms(store, HERE, EVERYTHING, 9, 0)} >= {"Somebody", "U0ADAM is who?"}
    told_apart = ("Churn of somebody", "Churn of somebody 2", "Churn of U0ADAM")
    assert [kpi.name for kpi in map(partial(kpis.by_name, store, HERE), told_apart) if kpi] == list(told_apart)
    forget(store, HERE, ADA, KNOWN)


def test_a_column_named_like_one_with_people_is_declared(shelf: Store) -> None:
    """A table that comes to keep an owner, an author or a person says so beside its other columns."""
    declared = {column for columns in KNOWN for column in columns}
    telling = {column.split(".")[1] for columns in KNOWN for column in (*columns.empty, *columns.number)}
    assert {"owner", "author", "person"} <= telling
    columns = {f"{table}.{name}" for table in tables(shelf) for name in names(shelf, table)}
    assert {column for column in columns if column.split(".")[1] in telling} <= declared
    assert declared <= columns


def names(store: Store, table: str) -> list[str]:
    """The columns of a table."""
    if store.engine == "sqlite":
        return [row["name"] for row in store.run("SELECT name FROM pragma_table_info(:name)", name=table)]
    found = store.run("SELECT column_name AS name FROM information_schema.columns WHERE table_name = :t", t=table)
    return [row["name"] for row in found]


def test_what_is_kept_is_explained_and_nothing_else(shelf: Store) -> None:
    """docs/privacy.md says of each table once what it keeps and for how long, and names none that is not there; of a
    table that names people it says who."""
    said = (Path(__file__).parent.parent / "docs" / "privacy.md").read_text(encoding="utf-8")
    own = {"migration", "migration_statement", "_sqlite_migrations", "writer"}  # of the store itself
    there = {table for table in tables(shelf) if table not in own}
    assert {table for table in there if f"`{table}`" not in said} == set()
    rows = [line.split("|")[1:5] for line in said.splitlines() if re.match(r"\|[^|]*\| `\w+`", line)]
    explained = [(table, what) for what, named_, _, _ in rows for table in re.findall(r"`(\w+)`", named_)]
    assert len(explained) == len(dict(explained)) > 50
    assert {table for table, _ in explained} - own <= there
    who = re.compile(r"\b(?:who(?:m|se)?|somebody|people|person|authors?)\b", re.IGNORECASE)
    holding = {name.split(".")[0] for columns in KNOWN for name in (*columns, *columns.elsewhere)}
    assert {table for table, what in explained if table in holding and not who.search(what)} == set()


def test_plain_data_without_a_person() -> None:
    """Out of lists, empty elsewhere, however deep; keys that are named alone are looked at."""
    data = {"owner": ADA, "people": [ADA, BEA, [ADA]], "term": ADA, "deep": {"by": [{"who": ADA}]}}
    assert without(data, ADA) == {"owner": "", "people": [BEA, []], "term": "", "deep": {"by": [{"who": ""}]}}
    assert without(data, ADA, ("owner",)) == {**data, "owner": ""}


def test_how_often_the_store_is_asked_does_not_grow_with_what_names_them(
    shelf: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each question goes through a table: one for each text would take a minute where one takes a second."""
    asked: list[str] = []
    run = type(shelf).run
    monkeypatch.setattr(type(shelf), "run", lambda store, sql, **values: asked.append(sql) or run(store, sql, **values))  # type: ignore[func-returns-value]  # in one line
    counts = []
    for number in (3, 60):
        texts = [replace(one.content, definition_en=f"{one.content.term}: ask <@U0GONE>") for one in glossary(number)]
        named = [replace(one, content=text) for one, text in zip(glossary(number), texts, strict=True)]
        fill(shelf, named, f"T{number}")
        asked.clear()
        forget(shelf, f"T{number}", "U0GONE", people())
        counts.append(len([sql for sql in asked if "UPDATE" in sql]))
    assert counts[0] == counts[1] > 0


def test_a_table_is_gone_through_once_however_many_texts_name_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite may not have been told how many rows there are, and still does not read all of them for each text: with
    270,000 rows that took a minute and a half in place of four seconds."""
    plans: list[list[str]] = []
    with open_store(f"sqlite:///{tmp_path}/store.db") as opened:
        migrate(opened)
        run = opened.run

        def explained(sql: str, /, **values: Any) -> list[dict[str, Any]]:
            if "change.becomes" in sql or "SELECT becomes" in sql:
                plans.append([str(row["detail"]) for row in run(f"EXPLAIN QUERY PLAN {sql}", **values)])
            return run(sql, **values)

        monkeypatch.setattr(opened, "run", explained)
        named = [replace(one.content, definition_en=f"{one.content.term}: ask <@U0GONE>") for one in glossary(9)]
        fill(opened, [replace(one, content=text) for one, text in zip(glossary(9), named, strict=True)], "T1")
        forget(opened, "T1", "U0GONE", people())
    assert len(plans) >= 2
    for plan in plans:
        assert re.match(r"(?:SCAN|SEARCH) meaning", plan[0]), plan
