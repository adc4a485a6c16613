"""The pipelines behind KPIs: how old they make a value, and what is said of them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import Point
from bot.errors import UserError
from bot.kpis.blocks.words import pipeline
from bot.kpis.collect import Collector
from bot.kpis.desk import check_source
from bot.kpis.history import standings
from bot.kpis.kpi import Kpi, Pipeline, Reading
from bot.kpis.standing import stand
from bot.kpis.store import pipelines
from bot.services import Services
from bot.text import Texts
from tests.connectors.server import Asked, Reply, Server
from tests.kpis.keeping import MANAGER, Source, defined, keep
from tests.kpis.making import NOW
from tests.shelves import HERE

KPI = Kpi("k", "Sign-ups", target=100, fresh_hours=24, zone="Europe/Paris", pipeline="conn_1")
SUNDAY = Reading("k", "2026-11-22", 120, "2026-11-23T01:00:00Z", "sql")


def went(succeeded: str, failed: str = "", **fields: object) -> Pipeline:
    """How the pipeline went."""
    return replace(Pipeline("k", "conn_1", succeeded, failed), **fields)  # type: ignore[arg-type]


def test_a_value_is_as_old_as_what_was_loaded_last() -> None:
    """Yesterday's figure, read this morning from tables that were filled three days ago, is three days old and stale;
    one that was loaded since is as old as its day."""
    old = stand(KPI, [SUNDAY], NOW, pipeline=went("2026-11-20T08:00:00Z"))
    assert (old.age_hours, old.stale, old.behind) == (72, True, True)
    fresh = stand(KPI, [SUNDAY], NOW, pipeline=went("2026-11-23T02:00:00Z"))
    assert (fresh.age_hours, fresh.stale, fresh.behind) == (9, False, False)
    assert stand(KPI, [SUNDAY], NOW).age_hours == 9


@pytest.mark.parametrize(
    ("how", "english", "french"),
    [
        (went("2026-11-23T02:00:00Z"), "", ""),
        (
            went("2026-11-20T08:00:00Z"),
            "its pipeline last succeeded on 20 Nov 2026, 09:00 (Paris)",
            "dernier succès de son pipeline le 20 nov. 2026 à 09:00 (Paris)",
        ),
        (
            went("2026-11-23T02:00:00Z", "2026-11-23T05:00:00Z"),
            "its pipeline is failing (last success 23 Nov 2026, 03:00 in Paris)",
            "son pipeline est en échec, dernier succès le 23 nov. 2026 à 03:00 (Paris)",
        ),
        (
            went("2026-11-23T02:00:00Z", paused=True),
            "its pipeline is paused (last success 23 Nov 2026, 03:00 in Paris)",
            "son pipeline est en pause, dernier succès le 23 nov. 2026 à 03:00 (Paris)",
        ),
        (
            went("", "2026-11-23T05:00:00Z"),
            "its pipeline has never run successfully",
            "son pipeline n’a jamais réussi",
        ),
    ],
    ids=["well", "behind", "failing", "paused", "never"],
)
def test_a_pipeline_in_trouble_is_named(texts: Texts, how: Pipeline, english: str, french: str) -> None:
    """With the last time it went well, by the clock of the KPI's zone."""
    found = stand(KPI, [SUNDAY], NOW, pipeline=how)
    assert pipeline(texts.speak("en"), found) == english
    assert pipeline(texts.speak("fr"), found) == french


@pytest.fixture
def fivetran() -> Iterator[Server]:
    """A look-alike of Fivetran."""
    with Server().serving() as server:
        yield server


def test_a_pipeline_is_asked_when_its_kpi_is(services: Services, source: Source, fivetran: Server) -> None:
    """What it says is kept; when it cannot be asked, what was known stays beside the reason."""
    http = Http(pause=lambda _: None)
    environment = {"FIVETRAN_API_KEY": "k", "FIVETRAN_API_SECRET": "s", "FIVETRAN_URL": fivetran.url}
    asked = replace(services, tools=Tools(environment, http))
    collector = Collector(source.connectors())
    source.points["a"] = [Point("2026-11-22", 4.0)]
    kpi = defined(asked, "A", MANAGER, source="sql", settings={"query": "a"}, pipeline="conn_1")
    answers = iter(
        [
            Reply(
                body={
                    "code": "Success",
                    "data": {
                        "id": "conn_1",
                        "paused": False,
                        "succeeded_at": "2026-11-23T03:00:00.000Z",
                        "failed_at": None,
                        "status": {
                            "sync_state": "scheduled",
                            "update_state": "on_schedule",
                            "setup_state": "connected",
                        },
                    },
                }
            ),
            Reply(404, {"code": "NotFound_Connection"}),
        ]
    )

    def answer(_: Asked) -> Reply:
        return next(answers)

    fivetran.on("/v1/connections/conn_1", answer)
    collector.refresh(asked, HERE, [kpi], 10)
    known = pipelines.everything(asked.store, HERE)[kpi.id]
    assert (known.succeeded_at, known.failed_at, known.error) == ("2026-11-23T03:00:00Z", "", "")
    http.close()
    again = replace(services, tools=Tools(environment, Http(pause=lambda _: None)))
    collector.refresh(again, HERE, [kpi], 10)
    known = pipelines.everything(asked.store, HERE)[kpi.id]
    assert (known.succeeded_at, known.error) == ("2026-11-23T03:00:00Z", "source-fivetran-missing")
    again.tools.http.close()


def test_what_people_fill_in_has_no_pipeline(source: Source) -> None:
    """It is left out; behind a source it has to be a connection, and Fivetran set up."""
    ready = {"FIVETRAN_API_KEY": "k", "FIVETRAN_API_SECRET": "s"}
    kpi = replace(KPI, source="sql", settings={"query": "a"})
    known = source.connectors()
    assert check_source(replace(kpi, source="manual", settings={}), ready, known).pipeline == ""
    assert check_source(kpi, ready, known).pipeline == "conn_1"
    for wrong, environment in ((kpi, {}), (replace(kpi, pipeline="no such thing"), ready)):
        with pytest.raises(UserError) as raised:
            check_source(wrong, environment, known)
        assert raised.value.field == "pipeline"


def test_a_pipeline_that_a_kpi_no_longer_names_says_nothing_of_it(services: Services) -> None:
    """Taken off, or another one named: what is known of the old one makes no value old."""
    ready = replace(services, tools=Tools({"FIVETRAN_API_KEY": "k", "FIVETRAN_API_SECRET": "s"}, services.tools.http))
    kpi = defined(ready, "A", MANAGER, pipeline="conn_1", source="sql", settings={"query": "a"})
    with services.store.write(HERE):
        pipelines.put(services.store, HERE, [Pipeline(kpi.id, "conn_1", "2026-11-01T08:00:00Z")])
    keep(services, kpi, {"2026-11-22": 4})
    for named, stale in (("conn_1", True), ("", False), ("conn_2", False)):
        ((found, _),) = standings(services, HERE, [replace(kpi, pipeline=named)])
        assert found.stale is stale
