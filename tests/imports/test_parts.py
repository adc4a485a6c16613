"""What others see, and may do, while a long file comes in; and what becomes of lines that they overtake."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any, cast

import pytest

from bot import toml
from bot.clock import stamp
from bot.customers.customer import ROOM as CUSTOMERS
from bot.exchange import files
from bot.exchange.out import write
from bot.glossary import exchange as glossary
from bot.glossary.change import GlossaryDesk
from bot.glossary.store import arrivals, meanings
from bot.glossary.store.search import search
from bot.glossary.suggest import Suggestions
from bot.glossary.term import Content
from bot.ideas import exchange as ideas_exchange
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.ideas.store.words import near_titles
from bot.imports import run as run_module
from bot.imports import store as jobs
from bot.imports.run import ImportRun, OvertakenRunError
from bot.imports.store import ImportJob
from bot.insights.desk import INSIGHTS
from bot.kpis import exchange as kpis_exchange
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.store import kpis, readings
from bot.merge import FormBase
from bot.records.desk import RecordDesk
from bot.records.store import lists
from bot.services import Services
from bot.sheets import SheetOutcome
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.slack.visibility.membership import reader
from bot.store.arrivals import Arrivals
from bot.store.personal import forget
from tests.glossary.making import EDITOR
from tests.ideas.making import MANAGER
from tests.patience import PATIENCE
from tests.shelves import HERE

LINES = 160  # so many that they come in parts, where parts are small
TERMS = "term,definition\n" + "".join(f"T{n:05},Meaning number {n}.\n" for n in range(LINES))
TITLES = "title,tags,ice_impact,ice_confidence,ice_ease,voters,customers\n" + "".join(
    f"Idea {n},x,3,5,5,U0PRIYA,Acme · U0PRIYA · 2026-01-01T00:00:00Z\n" for n in range(LINES)
)
SAID = "title,area,customer\n" + "".join(f"Buyers ask {n},Pricing,Acme {n % 3}\n" for n in range(LINES))
DAYS = [date(2020, 1, 1) + timedelta(days=n) for n in range(LINES)]
VALUES = "date,value\n" + "".join(f"{day},7\n" for day in DAYS)
Act = Callable[[], object]


class Meanwhile:
    """Does something once, when the first part of an import is written."""

    def __init__(self, act: Act) -> None:
        self._act, self.done = act, False

    def __call__(self, *_: int) -> None:
        """A part is written."""
        if not self.done:
            self.done = True
            self._act()


def bring_terms(services: Services, text: str, meanwhile: Act) -> SheetOutcome:
    """A glossary, by the operator."""
    return glossary.read(services, HERE, text.encode(), language="en", dry_run=False, progress=Meanwhile(meanwhile))


def bring_ideas(services: Services, text: str, meanwhile: Act) -> SheetOutcome:
    """Ideas, by the operator."""
    tell = Meanwhile(meanwhile)
    return ideas_exchange.read(
        services, HERE, text.encode(), language="en", dry_run=False, progress=tell, audience=EVERYTHING
    )


def bring_values(services: Services, text: str, meanwhile: Act) -> SheetOutcome:
    """Values of the KPI "Visits", by the operator."""
    kpi = kpis.by_name(services.store, HERE, "Visits")
    return kpis_exchange.take(services, HERE, text.encode(), kpi=kpi, progress=Meanwhile(meanwhile))


def bring_insights(services: Services, text: str, meanwhile: Act) -> SheetOutcome:
    """Insights, as every room of records takes files in, by the operator."""
    read, tell = files.exchange(INSIGHTS).read, Meanwhile(meanwhile)
    return cast(SheetOutcome, read(services, HERE, text.encode(), language="en", dry_run=False, progress=tell))


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts are a tenth of what they are: what others see between them does not depend on how long they are."""
    for name in ("DIRECT", "_FIRST_PACE"):
        monkeypatch.setattr(run_module, name, getattr(run_module, name) / 10)
    monkeypatch.setattr(run_module, "_LEAST", 20)


Bring = Callable[[Services, str, Act], SheetOutcome]
FILES: list[tuple[Bring, str]] = [
    (bring_terms, TERMS),
    (bring_ideas, TITLES),
    (bring_values, VALUES),
    (bring_insights, SAID),
]


def lines(done: SheetOutcome, did: str) -> list[tuple[str, str]]:
    """The lines that did this: of what, and why."""
    return [(line.name, line.why) for line in done.lines if line.did == did]


def test_nobody_sees_half_a_glossary(services: Services) -> None:
    """While it comes in nothing of it is counted, found, searched, suggested or exported, also not for who brings it;
    then all of it is."""
    GlossaryDesk(services, HERE, EDITOR).add(Content("Churn", definition_en="Who leaves; no meaning number."))
    seen: list[object] = []

    def look() -> list[object]:
        store, suggestions = services.store, Suggestions(services.store)
        found: list[object] = []
        for audience in (EVERYTHING, reader(services, HERE, EDITOR), Audience("", tuple)):
            found += [
                meanings.count(store, HERE, audience),
                len(meanings.everything(store, HERE, audience)),
                len(meanings.find(store, HERE, audience, "t00001")),
                [one.term for one in search(store, HERE, audience, "meaning number", 3, 0)],
                suggestions.near(HERE, audience, "t00001x"),
                len(meanings.recent(store, HERE, audience, 5, 0)),
            ]
        return [*found, "T00001" in glossary.write(services, HERE, EVERYTHING)]

    before = look()
    bring_terms(services, TERMS, lambda: seen.append(look()))
    assert seen == [before]
    assert look()[:3] == [LINES + 1, LINES + 1, 1]
    assert look()[-1]


def test_nobody_sees_half_the_ideas(services: Services) -> None:
    """Neither in lists nor in rankings or files, nor among what looks like another."""
    seen: list[object] = []

    def look() -> list[object]:
        found = [len(ideas.everything(services.store, HERE, who)) for who in (EVERYTHING, Audience("", tuple))]
        alike = near_titles(services.store, HERE, EVERYTHING, Idea(0, "Idea 7"))
        return [*found, ideas_exchange.write(services, HERE, EVERYTHING).count("Idea"), bool(alike)]

    bring_ideas(services, TITLES, lambda: seen.append(look()))
    assert seen == [[0, 0, 0, False]]
    assert look() == [LINES, LINES, LINES, True]


def test_nobody_sees_half_the_insights(services: Services) -> None:
    """Neither in lists nor by their words nor in files; nor is anybody a customer yet whom only they name."""
    seen: list[object] = []

    def look() -> list[object]:
        where = (services.store, HERE, INSIGHTS)
        every = [len(lists.everything(*where, who)) for who in (EVERYTHING, Audience("", tuple))]
        found = [len(lists.search(*where, EVERYTHING, "buyers ask", 5)), len(lists.values(*where, EVERYTHING, "area"))]
        bought = len(lists.everything(services.store, HERE, CUSTOMERS, EVERYTHING))
        return [*every, *found, bought, write(services, HERE, INSIGHTS, EVERYTHING).count("Buyers ask")]

    done = bring_insights(services, SAID, lambda: seen.append(look()))
    assert done.count("added") == LINES
    assert seen == [[0, 0, 0, 0, 0, 0]]
    assert look() == [LINES, LINES, 5, 1, 3, LINES]


def test_insights_that_a_killed_import_has_shown_come_in_once(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines have no key: whoever goes on knows which of them are in. Each is there once, and the report says so."""
    now = stamp(services.clock())
    job = ImportJob(HERE, "j", "insights", ready_at=now, created_at=now, person=EDITOR)
    assert jobs.put(services.store, job)
    desk = RecordDesk(services, HERE, "", seen_by=EVERYTHING)
    monkeypatch.setattr(run_module, "_SHOWN", 40)
    show, shown = Arrivals.show, list[int]()

    def then(*args: Any) -> None:
        if len(shown) > 1:
            raise KeyboardInterrupt
        shown.append(len(args[-1]))
        show(*args)

    monkeypatch.setattr(Arrivals, "show", then)
    first = jobs.claim(services.store, job, services.clock(), 60)
    with pytest.raises(KeyboardInterrupt):
        files.take(desk, INSIGHTS, SAID.encode(), dry_run=False, run=ImportRun(services, HERE, "insights", job=first))
    monkeypatch.setattr(Arrivals, "show", show)
    (left,) = jobs.ready(services.store, services.clock() + timedelta(days=1), 9)
    second = jobs.claim(services.store, left, services.clock(), 60)
    run = ImportRun(services, HERE, "insights", job=second)
    files.discard(services, HERE, INSIGHTS, run)
    before = lists.everything(services.store, HERE, INSIGHTS, EVERYTHING)
    assert 0 < len(before) < LINES
    done = files.take(desk, INSIGHTS, SAID.encode(), dry_run=False, run=run)
    titles = [one.content.title for one in lists.everything(services.store, HERE, INSIGHTS, EVERYTHING)]
    assert sorted(titles) == sorted({*titles})
    assert (len(titles), done.count("added")) == (LINES, LINES)
    assert services.store.run("SELECT 1 FROM record WHERE place <> ''") == []


def test_nobody_sees_half_a_series(services: Services) -> None:
    """The old values count until all of the new ones do."""
    kpi = KpiDesk(services, HERE, MANAGER).define(Kpi("", "Visits"))
    with services.store.write(HERE):
        readings.put(
            services.store, HERE, [Reading(kpi.id, str(day), 1.0, "2026-11-01T00:00:00Z", "file") for day in DAYS]
        )
    seen: list[object] = []
    done = bring_values(
        services, VALUES, lambda: seen.append(set(readings.values(services.store, HERE, kpi.id).values()))
    )
    assert (done.count("changed"), seen) == (LINES, [{1.0}])
    newest = readings.history(services.store, HERE, {kpi.id: ""})[kpi.id]
    assert [(one.period, one.value, one.version, one.corrected_from) for one in newest] == [
        (str(day), 7.0, 2, 1.0) for day in DAYS
    ]
    assert services.store.run("SELECT * FROM kpi_reading_before WHERE version = 1 AND value = 1.0 LIMIT 1")


@pytest.mark.parametrize(("bring", "text"), FILES)
def test_others_write_meanwhile(services: Services, bring: Bring, text: str) -> None:
    """Somebody who saves while a long file comes in does not wait for the end of it."""
    KpiDesk(services, HERE, MANAGER).define(Kpi("", "Visits"))
    saved = threading.Event()

    def save() -> None:
        IdeaDesk(services, HERE, MANAGER).capture(Idea(0, "Dark mode"))
        saved.set()

    def meanwhile() -> None:
        threading.Thread(target=save).start()
        assert saved.wait(PATIENCE)

    assert bring(services, text, meanwhile).count("added") == LINES
    assert "Dark mode" in [one.title for one in ideas.everything(services.store, HERE, EVERYTHING)]


def test_a_term_defined_meanwhile_stays(services: Services) -> None:
    """A line of the same term, expansion and context is told; the same words are no news; another context is a meaning
    of its own."""
    desk = GlossaryDesk(services, HERE, EDITOR)

    def meanwhile() -> None:
        desk.add(Content("T00003", definition_en="Somebody else’s."))
        desk.add(Content("T00004", definition_en="Meaning number 4."))
        desk.add(Content("T00005", definition_en="Of a team.", context="Checkout"))

    done = bring_terms(services, TERMS, meanwhile)
    assert lines(done, "refused") == [("T00003", "sheet-meanwhile")]
    assert lines(done, "unchanged") == [("T00004", "")]
    found = [meanings.find(services.store, HERE, EVERYTHING, f"t0000{n}") for n in (3, 4, 5)]
    assert [len(one) for one in found] == [1, 1, 2]
    assert found[0][0].content.definition_en == "Somebody else’s."
    assert meanings.count(services.store, HERE, EVERYTHING) == LINES + 1


def test_a_meaning_changed_meanwhile_is_merged_or_told(services: Services) -> None:
    """What two wrote in two fields is both there; in one field what somebody typed stays, and the line is told."""
    desk = GlossaryDesk(services, HERE, EDITOR)
    first = desk.add(Content("AAA", definition_en="Old.")).meaning
    second = desk.add(Content("BBB", definition_en="Old.")).meaning

    def meanwhile() -> None:
        desk.edit(first.id, FormBase(1), Content("AAA", definition_en="Old.", owner=EDITOR))
        desk.edit(second.id, FormBase(1), Content("BBB", definition_en="Typed."))

    header, rest = TERMS.split("\n", 1)
    text = f"{header},status,id\nAAA,New.,approved,{first.id}\nBBB,New.,approved,{second.id}\n{rest}"
    done = bring_terms(services, text, meanwhile)
    assert lines(done, "changed") == [("AAA", "")]
    assert lines(done, "refused") == [("BBB", "sheet-overtaken")]
    now = [meanings.get(services.store, HERE, one.id) for one in (first, second)]
    assert [(one.content.definition_en, one.content.owner, one.version) for one in now if one] == [
        ("New.", EDITOR, 3),
        ("Typed.", "", 2),
    ]


@pytest.mark.parametrize("written", [0, 1])
def test_a_term_defined_while_terms_are_shown_stays(
    services: Services, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    """Between two of the parts that show a long file: what is not shown yet is told, what is shown stays, and so does
    what is written twice."""
    desk, show = GlossaryDesk(services, HERE, EDITOR), arrivals.show
    words = "Somebody else’s." if written else f"Meaning number {LINES - 1}."

    def then(*args: Any) -> None:
        show(*args)
        monkeypatch.setattr(arrivals, "show", show)
        pending.append(threading.Thread(target=define))
        pending[0].start()

    def define() -> None:
        desk.add(Content("T00001", definition_en="Another sense.", context="Mobile"))
        desk.add(Content(f"T{LINES - 1:05}", definition_en=words))

    pending: list[threading.Thread] = []
    part = ImportRun.part

    @contextmanager
    def between(run: ImportRun, records: int = 0) -> Iterator[None]:
        with part(run, records):
            yield
        for one in pending:
            one.join()

    monkeypatch.setattr(arrivals, "show", then)
    monkeypatch.setattr(ImportRun, "part", between)
    done = bring_terms(services, TERMS, lambda: None)
    assert lines(done, "refused" if written else "unchanged") == [
        (f"T{LINES - 1:05}", "sheet-meanwhile" if written else "")
    ]
    found = [meanings.find(services.store, HERE, EVERYTHING, key) for key in ("t00001", f"t{LINES - 1:05}")]
    assert [len(one) for one in found] == [2, 1]
    assert found[1][0].content.definition_en == words
    assert done.count("added") == LINES - 1


def test_an_idea_overtaken_is_told(services: Services) -> None:
    """One that somebody edited, and one that somebody captured, while the file came in."""
    desk = IdeaDesk(services, HERE, MANAGER)
    old = desk.capture(Idea(0, "Dark mode"))

    def meanwhile() -> None:
        desk.edit(old.number, Idea(old.number, "Dark mode", team="Mobile"), FormBase(0))
        desk.capture(Idea(0, "Idea 3"))

    text = TITLES.replace("title,", "number,title,", 1).replace("\nIdea", "\n,Idea")
    done = bring_ideas(services, f"{text}{old.number},Dark mode,y,,,\n", meanwhile)
    assert lines(done, "refused") == [("Idea 3", "sheet-meanwhile"), ("Dark mode", "sheet-overtaken")]
    kept = ideas.get(services.store, HERE, old.number)
    assert kept is not None
    assert (kept.team, kept.tags) == ("Mobile", ())
    assert len(ideas.everything(services.store, HERE, EVERYTHING)) == LINES + 1


def test_a_value_overtaken_is_told(services: Services) -> None:
    """What somebody entered while the file came in is not replaced unseen."""
    kpi = KpiDesk(services, HERE, MANAGER).define(Kpi("", "Visits"))
    typed = Reading(kpi.id, str(DAYS[3]), 9.0, "2026-11-23T09:00:00Z", "manual", MANAGER)

    def meanwhile() -> None:
        with services.store.write(HERE):
            readings.put(services.store, HERE, [typed])

    done = bring_values(services, VALUES, meanwhile)
    assert lines(done, "refused") == [(f"Visits, {DAYS[3]}", "sheet-overtaken")]
    values = readings.values(services.store, HERE, kpi.id)
    assert (len(values), values[str(DAYS[3])], values[str(DAYS[4])]) == (LINES, 9.0, 7.0)


def test_a_kpi_defined_meanwhile_stays(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of its name is told, and so is one of a KPI that somebody changed."""
    desk = KpiDesk(services, HERE, MANAGER)
    old = desk.define(Kpi("", "Orders"))
    load = toml.load

    def slow(text: str) -> dict[str, Any]:
        found = load(text)
        desk.define(Kpi("", "Visits", target=5))
        desk.edit(old.id, Kpi(old.id, "Orders", target=6), FormBase(old.changed_at))
        return found

    monkeypatch.setattr(toml, "load", slow)
    text = b"[[kpi]]\nname = 'visits'\ntarget = 7\n[[kpi]]\nname = 'Orders'\ntarget = 7\n[[kpi]]\nname = 'Refunds'\n"
    done = kpis_exchange.define(services, HERE, text)
    assert lines(done, "refused") == [("visits", "sheet-meanwhile"), ("Orders", "sheet-overtaken")]
    assert {one.name: one.target for one in kpis.everything(services.store, HERE)} == {
        "Visits": 5,
        "Orders": 6,
        "Refunds": None,
    }


@pytest.mark.parametrize(("bring", "text"), FILES)
def test_an_interrupted_command_leaves_nothing(services: Services, bring: Bring, text: str) -> None:
    """Ctrl-C in the midst of it, and the file may be brought again as if nothing had been."""
    KpiDesk(services, HERE, MANAGER).define(Kpi("", "Visits"))

    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring(services, text, interrupt)
    of_terms = ("meaning", "lookup", "meaning_version", "meaning_word_item", "meaning_word")
    of_ideas = ("idea", "idea_history", "idea_standing", "idea_score", "idea_tag", "idea_word_item", "idea_word")
    of_insights = ("record", "record_version", "record_mark", "record_link", "insights_word_item", "insights_word")
    tables = (
        *of_terms,
        *of_ideas,
        *of_insights,
        "idea_vote",
        "idea_customer_vote",
        "kpi_reading",
        "kpi_reading_arrival",
    )
    assert [table for table in tables if services.store.run(f"SELECT * FROM {table} LIMIT 1")] == []
    assert jobs.ready(services.store, services.clock() + timedelta(days=1), 9) == []
    assert bring(services, text, lambda: None).count("added") == LINES


def test_an_import_that_somebody_else_took_over_writes_no_more(services: Services) -> None:
    """A process that stood still longer than its lease finds that another is at it."""

    def take_over() -> None:
        (job,) = jobs.ready(services.store, services.clock() + timedelta(days=1), 9)
        assert jobs.claim(services.store, job, services.clock() + timedelta(days=1), 60) is not None

    with pytest.raises(OvertakenRunError):
        bring_terms(services, TERMS, take_over)
    assert meanings.count(services.store, HERE, EVERYTHING) == 0


def test_an_import_of_somebody_forgotten_writes_no_more(services: Services) -> None:
    """Whoever is forgotten while their file comes in is not in what the file would add after that; the next who is at
    it throws it away."""
    now = stamp(services.clock())
    job = ImportJob(HERE, "j", "glossary", ready_at=now, created_at=now, person=EDITOR)
    assert jobs.put(services.store, job)
    claimed = jobs.claim(services.store, job, services.clock(), 60)
    run = ImportRun(services, HERE, "glossary", job=claimed)
    with run.part():
        pass
    forget(services.store, HERE, EDITOR, [jobs.PEOPLE])
    with pytest.raises(OvertakenRunError), run.part():
        pass
    assert claimed is not None
    assert not jobs.end(services.store, claimed)
    (left,) = jobs.ready(services.store, services.clock() + timedelta(days=1), 9)
    assert left.person == ""
    assert jobs.claim(services.store, left, services.clock(), 60) is not None
