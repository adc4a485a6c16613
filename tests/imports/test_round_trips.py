"""Out of one workspace and into an empty one: the same records, whatever is written in them."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import stamp
from bot.glossary import exchange as glossary_files
from bot.glossary.store import meanings
from bot.glossary.term import Content
from bot.ideas import exchange as idea_files
from bot.ideas.idea import CustomerVote, Idea
from bot.ideas.store import ideas as shelf_of_ideas
from bot.ideas.store import support
from bot.kpis import exchange as kpi_files
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.store import kpis, readings
from bot.services import Services
from bot.slack.text import clean
from bot.slack.visibility.audience import EVERYTHING
from tests.glossary.making import contents, keep, meaning
from tests.ideas.making import CAPTOR, OWNER, STRANGER, ideas, typed
from tests.shelves import ELSEWHERE, HERE, emptied, law

ACME = CustomerVote('=Acme · "Sons"; Ltd.', OWNER, "2026-02-03T09:00:00Z")
few = settings(law, max_examples=15)
DAYS = st.dates(date(2020, 1, 1), date(2026, 11, 1))


@few
@given(st.lists(st.tuples(contents, st.booleans()), max_size=4, unique_by=lambda one: one[0]))
def test_a_glossary_moves_house(services: Services, drawn: list[tuple[Content, bool]]) -> None:
    """Every meaning is there word for word, approved or not, and a second import has nothing to do."""
    store = emptied(services.store)
    keep(store, *(meaning(said, id=f"m{n}", approved=approved) for n, (said, approved) in enumerate(drawn)))
    text = glossary_files.write(services, HERE, EVERYTHING)
    for did in ("added", "unchanged"):
        done = glossary_files.read(
            services, ELSEWHERE, text.encode(), language="fr", dry_run=False, progress=lambda *_: None
        )
        assert done.count(did) == len(drawn), [(line.did, line.why) for line in done.lines]
    there = meanings.everything(store, ELSEWHERE, EVERYTHING)
    assert {(one.content, one.approved) for one in there} == set(drawn)


@few
@given(st.lists(st.tuples(ideas, st.sampled_from([(), (STRANGER,), (CAPTOR, OWNER)])), max_size=4))
def test_ideas_move_house(services: Services, drawn: list[tuple[Idea, tuple[str, ...]]]) -> None:
    """What each says, where it stands, who captured it and when, and who voted for it; numbers are given anew."""
    store = emptied(services.store)
    kept = [
        replace(
            one,
            number=n,
            captor=CAPTOR,
            created_at=f"2026-01-{n:02}T08:30:00Z",
            status="new" if one.status == "scored" else one.status,
            horizon=one.horizon or ("later" if one.status == "planned" else ""),
        )
        for n, (one, _) in enumerate(drawn, 1)
    ]
    with store.write(HERE):
        shelf_of_ideas.put(store, HERE, kept)
        support.put_votes(store, HERE, {one.number: who for one, (_, who) in zip(kept, drawn, strict=True)})
        support.put_customer_votes(store, HERE, {one.number: [ACME] for one in kept})
    text = idea_files.write(services, HERE, EVERYTHING)
    for did in ("added", "unchanged"):
        done = idea_files.read(services, ELSEWHERE, text.encode(), language="en", dry_run=False, audience=EVERYTHING)
        assert done.count(did) == len(drawn), [(line.did, line.why) for line in done.lines]
    there = shelf_of_ideas.everything(store, ELSEWHERE, EVERYTHING)
    assert [replace(one, number=0, changed_at="") for one in there] == [replace(one, number=0) for one in kept]
    assert [tuple(support.voters(store, ELSEWHERE, one.number)) for one in there] == [
        tuple(sorted(who)) for _, who in drawn
    ]
    assert [support.customer_votes(store, ELSEWHERE, one.number) for one in there] == [[ACME]] * len(kept)


@few
@given(
    typed.map(lambda text: " ".join(clean(f"K {text}").split())[:60]),
    st.dictionaries(DAYS, st.floats(-1e9, 1e9, allow_nan=False, allow_subnormal=False), min_size=1, max_size=5),
    st.sampled_from(["manual", "file", "sql"]),
)
def test_readings_move_house(services: Services, name: str, values: dict[date, float], source: str) -> None:
    """Each value with its period, when it was collected and from where."""
    store = emptied(services.store)
    now = stamp(services.clock())
    for workspace in (HERE, ELSEWHERE):
        with store.write(workspace):
            kpis.put(store, workspace, [Kpi("k", name, author=OWNER, created_at=now, changed_at=now)])
    kept = [Reading("k", str(day), value, "2026-11-02T04:00:00Z", source) for day, value in sorted(values.items())]
    with store.write(HERE):
        readings.put(store, HERE, kept)
    text = kpi_files.write_readings(services, HERE)
    for did in ("added", "unchanged"):
        done = kpi_files.read_readings(
            services, ELSEWHERE, text.encode(), language="en", dry_run=False, progress=lambda *_: None
        )
        assert done.count(did) == len(kept), [(line.did, line.why) for line in done.lines]
    assert kpi_files.write_readings(services, ELSEWHERE) == text
