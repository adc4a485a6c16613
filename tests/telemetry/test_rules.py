"""What ships for Prometheus and Grafana: it can be read, names what is there, and warns when it should."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import promql_parser
import pytest
import yaml

from bot.serve import begin_at_zero
from bot.telemetry.metrics import REGISTRY
from tests.conftest import World
from tests.telemetry.promql import Evaluation, Line, fits, nodes

ROOT = Path(__file__).parents[2]
RULES = [
    rule
    for group in yaml.safe_load((ROOT / "deploy/prometheus/alerts.yml").read_text(encoding="utf-8"))["groups"]
    for rule in group["rules"]
]
ALERTS = {rule["alert"]: rule for rule in RULES if "alert" in rule}
RECORDED = {rule["record"]: rule["expr"] for rule in RULES if "record" in rule}
BOARD: dict[str, Any] = json.loads((ROOT / "deploy/grafana/product-ops.json").read_text(encoding="utf-8"))
OPERATIONS = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
FOREIGN = {"instance", "job"}  # what Prometheus itself adds

# Samples that only a scrape of a running process has, by the metric they belong to.
SUFFIXES = {"counter": ["_total"], "histogram": ["_bucket", "_count", "_sum"], "gauge": [""]}


def known() -> dict[str, set[str]]:
    """The labels of every sample that the bot may show, by its name."""
    found: dict[str, set[str]] = {}
    for metric in set(REGISTRY._names_to_collectors.values()):
        for family in metric.describe() if hasattr(metric, "describe") else metric.collect():
            labels = set(getattr(metric, "_labelnames", ())) | ({"le"} if family.type == "histogram" else set())
            found |= {family.name + suffix: labels for suffix in SUFFIXES.get(family.type, [])}
    for family in REGISTRY.collect():  # those of the process have no description
        found |= {one.name: found.get(one.name, set(one.labels)) | set(one.labels) for one in family.samples}
    return found


def buckets(name: str) -> set[str]:
    """The bounds of a histogram, as they are shown."""
    metric: Any = REGISTRY._names_to_collectors[name.removesuffix("_bucket")]
    return {str(float(bound)) for bound in metric._upper_bounds}


def targets() -> Iterator[tuple[str, str]]:
    """Every expression of the board, with the title of its panel; Grafana's own words are filled in."""
    for panel in BOARD["panels"]:
        for target in panel.get("targets", []):
            filled = target["expr"].replace("$__rate_interval", "5m").replace("$job", "product-ops")
            yield panel["title"], filled


def promql() -> Iterator[tuple[str, str]]:
    """Everything that Prometheus is asked: by alerts, rules, the board and the documentation."""
    yield from ((rule.get("alert") or rule["record"], rule["expr"]) for rule in RULES)
    yield from targets()
    yield from documented()


def documented() -> Iterator[tuple[str, str]]:
    """What the documentation asks."""
    yield from (("docs/operations.md", found) for found in re.findall(r"```promql\n(.+?)\n```", OPERATIONS, re.DOTALL))


def test_every_expression_can_be_read_and_names_what_is_there() -> None:
    """Metrics, labels and bounds of buckets alike; a metric that is renamed is found here."""
    names = known()
    asked = list(promql())
    assert len(asked) > 55
    assert len([where for where, _ in asked if where == "docs/operations.md"]) >= 5
    for where, text in asked:
        for part in nodes(promql_parser.parse(text)):
            if isinstance(part, promql_parser.AggregateExpr) and part.modifier:
                assert set(part.modifier.labels) <= set().union(*names.values()) | FOREIGN, where
            if not isinstance(part, promql_parser.VectorSelector) or part.name in RECORDED:
                continue
            assert part.name in names, f"{where}: {part.name}"
            for one in part.matchers.matchers:
                assert one.name in names[part.name] | FOREIGN, f"{where}: {part.name} has no {one.name}"
                assert one.name != "le" or one.value in buckets(part.name), f"{where}: no bucket {one.value}"


def test_each_alert_says_what_to_do() -> None:
    """It has a name of its own, a severity, a sentence, and a section of the documentation that is there."""
    headings = re.findall(r"^#+ (.+)$", OPERATIONS, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert len(ALERTS) == len([rule for rule in RULES if "alert" in rule]) > 12
    for name, rule in ALERTS.items():
        assert set(rule) <= {"alert", "expr", "for", "labels", "annotations"}, name
        assert "for" not in rule or promql_parser.parse_duration(rule["for"])
        assert rule["labels"]["severity"] in ("page", "ticket"), name
        assert set(rule["annotations"]) == {"summary", "runbook"}, name
        file, _, anchor = rule["annotations"]["runbook"].partition("#")
        assert (file, anchor in anchors) == ("docs/operations.md", True), f"{name}: {anchor}"
    assert all(set(rule) == {"record", "expr"} for rule in RULES if "record" in rule)


def test_the_board_can_be_laid_out() -> None:
    """Panels have ids of their own, fit the grid of 24 columns and lie on no other; what they refer to is there."""
    assert BOARD["uid"]
    assert BOARD["title"]
    assert BOARD["schemaVersion"] >= 36
    variables = {one["name"] for one in BOARD["templating"]["list"]}
    ids = [panel["id"] for panel in BOARD["panels"]]
    assert len(ids) == len(set(ids)) > 20
    taken: set[tuple[int, int]] = set()
    for panel in BOARD["panels"]:
        at = panel["gridPos"]
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert not cells & taken, panel["title"]
        assert at["x"] + at["w"] <= 24, panel["title"]
        taken |= cells
        if panel["type"] != "row":
            assert panel["targets"], panel["title"]
            assert panel["datasource"]["uid"] == "${datasource}"
    assert set(re.findall(r"\$\{?([a-z]+)\b", json.dumps(BOARD))) <= variables


def series(name: str, value: float = 0, rise: float = 0, **labels: str) -> Line:
    """One series: what it stands at, and how much it rises a second."""
    return {"__name__": f"product_ops_{name}", "instance": "a", **labels}, value, rise


def answers(slow: float) -> list[Line]:
    """Ten answers a second, of which a part is slow."""
    return [
        series("acknowledgement_seconds_count", rise=10, kind="command"),
        series("acknowledgement_seconds_bucket", rise=10 * (1 - slow), kind="command", le="0.5"),
    ]


def posts(late: float) -> list[Line]:
    """A planned post a minute, of which a part is late; and others, all of them late, which nobody planned."""
    how: Any = {"feature": "kpis"}
    return [
        series("delivery_lateness_seconds_count", rise=1 / 60, planned="yes", **how),
        series("delivery_lateness_seconds_bucket", rise=(1 - late) / 60, planned="yes", le="60.0", **how),
        series("delivery_lateness_seconds_count", rise=1, planned="no", **how),
        series("delivery_lateness_seconds_bucket", rise=0, planned="no", le="60.0", **how),
    ]


def interactions(**rises: float) -> list[Line]:
    """So many a second, by what became of them."""
    how: Any = {"feature": "kpis", "kind": "command", "reason": ""}
    return [series("interactions_total", rise=rise, outcome=outcome, **how) for outcome, rise in rises.items()]


def ready(**parts: float) -> list[Line]:
    """What each part of one replica says."""
    return [series("ready", value, part=part) for part, value in parts.items()]


def calls(**rises: float) -> list[Line]:
    """Calls of a system, so many a second, by what came of them."""
    return [series("source_calls_total", rise=rise, system="jira", outcome=outcome) for outcome, rise in rises.items()]


def slack(**rises: float) -> list[Line]:
    """The same of Slack."""
    how: Any = {"method": "chat.postMessage"}
    return [series("slack_calls_total", rise=rise, outcome=outcome, **how) for outcome, rise in rises.items()]


def memory(rise: float) -> list[Line]:
    """The memory of a process that takes so many bytes more each day."""
    return [({"__name__": "process_resident_memory_bytes", "job": "product-ops"}, 2e8, rise / 86400)]


def few_posts(late: int) -> list[Line]:
    """Three planned posts an hour, of which so many are late."""
    how: Any = {"feature": "kpis", "planned": "yes"}
    return [
        series("delivery_lateness_seconds_count", rise=3 / 3600, **how),
        series("delivery_lateness_seconds_bucket", rise=(3 - late) / 3600, le="60.0", **how),
    ]


def few_answers(slow: int) -> list[Line]:
    """Ten answers an hour, of which so many are slow."""
    return [
        series("acknowledgement_seconds_count", rise=10 / 3600, kind="command"),
        series("acknowledgement_seconds_bucket", rise=(10 - slow) / 3600, kind="command", le="0.5"),
    ]


def notices(unread: int, failed: int) -> list[Line]:
    """So many an hour that nobody is left to read, and that failed; posts of rooms fail meanwhile."""
    return [
        series("notices_unread_total", rise=unread / 3600),
        series("deliveries_total", rise=failed / 3600, feature="schedule", outcome="failed"),
        series("deliveries_total", rise=1, feature="kpis", outcome="failed"),
    ]


DAYS = 3 * 86400
OTHER = ({"__name__": "product_ops_ready", "instance": "b", "part": "store"}, 1.0, 0.0)
CASES: list[tuple[str, list[Line], list[Line]]] = [
    ("AnswersSlowFast", answers(0.01), answers(0.2)),
    ("AnswersSlow", answers(0.05), answers(0.07)),
    ("InteractionsFail", interactions(succeeded=10, failed=0.01, halted=50), interactions(succeeded=10, failed=0.2)),
    ("DigestsLate", posts(0.1), posts(0.2)),
    ("DigestsLate", few_posts(1), few_posts(3)),
    ("DigestsLateSlow", posts(0.005), posts(0.02)),
    ("AnswersSlowFast", few_answers(3), few_answers(6)),
    ("InteractionsFail", interactions(succeeded=10 / 3600, failed=3 / 3600), interactions(succeeded=10, failed=0.2)),
    ("InteractionsFailSlow", interactions(succeeded=9, failed=0.005, halted=5), interactions(succeeded=9, failed=0.02)),
    ("InteractionsFailSlow", interactions(succeeded=0.01, failed=2 / DAYS), interactions(succeeded=0, failed=4 / DAYS)),
    ("NoticesUnread", notices(0, 0), notices(1, 0)),
    ("NoticesUnread", notices(0, 0), notices(0, 1)),
    ("Away", [*ready(store=1, slack=0), OTHER], ready(store=1, slack=0)),
    ("Away", ready(store=1, slack=1), []),
    ("PostTwice", [series("deliveries_doubled_total", 3)], [series("deliveries_doubled_total", 1, 1 / 900)]),
    ("PostsStuck", [series("delivery_oldest_seconds", 40)], [series("delivery_oldest_seconds", 1000)]),
    (
        "PostsUnknown",
        [series("deliveries_total", 4, 1, feature="kpis", outcome="posted")],
        [series("deliveries_total", 4, 1 / 3600, feature="kpis", outcome="unknown")],
    ),
    (
        "PostsFail",
        [series("deliveries_total", 4, 4 / 3600, feature="kpis", outcome="failed")],
        [series("deliveries_total", 4, 6 / 3600, feature="kpis", outcome="failed")],
    ),
    ("TokenEndsSoon", [series("token_ends_seconds", 4 * 3600)], [series("token_ends_seconds", 3600)]),
    (
        "TokensUnreadable",
        [series("installations", 9, state="active"), series("installations", 0, state="unreadable")],
        [series("installations", 9, state="active"), series("installations", 1, state="unreadable")],
    ),
    (
        "StoreFull",
        [series("store_trouble", 1, trouble="busy"), series("store_errors_total", 2, 0, error="full")],
        [series("store_trouble", 0, trouble="full"), series("store_errors_total", 2, 1, error="full")],
    ),
    ("StoreFull", [series("store_trouble", 0, trouble="full"), series("store_errors_total", error="full")],
     [series("store_trouble", 1, trouble="full"), series("store_errors_total", error="full")]),
    ("StoreTrouble", [series("store_trouble", 1, trouble="full")], [series("store_trouble", 1, trouble="store")]),
    ("SourceDown", calls(ok=1, silent=5), calls(ok=0.1, silent=5, refused=1)),
    ("SlackSilent", slack(ok=10, silent=1), slack(ok=10, silent=5)),
    (
        "SlackLimits",
        [series("slack_wait_seconds_total", 9, 1, method="chat.postMessage")],
        [series("slack_wait_seconds_total", 9, 3, method="chat.postMessage")],
    ),
    ("SocketUnsteady", [series("socket_connections_total", 50, 0.001)], [series("socket_connections_total", 9, 0.1)]),
    ("MemoryGrows", memory(1e8), memory(3e8)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "well", "ill"), CASES, ids=[f"{name}-{n}" for n, (name, *_) in enumerate(CASES)])
def test_an_alert_fires_when_it_should(name: str, well: list[Line], ill: list[Line]) -> None:
    """It is silent where the aim is met, and where people only mistyped; it fires where it is missed."""
    rule = ALERTS[f"ProductOps{name}"]
    assert Evaluation(well, RECORDED).of(rule["expr"]) == {}
    fired = Evaluation(ill, RECORDED).of(rule["expr"])
    assert isinstance(fired, dict)
    assert fired
    named = set(re.findall(r"\$labels\.(\w+)", rule["annotations"]["summary"]))
    assert all(named <= {label for label, _ in labels} for labels in fired)


# Ratios of many calls, which have to last: Slack's methods and outside systems are named as they are called.
LATER = {"slack_calls_total", "slack_wait_seconds_total", "source_calls_total"}


def test_what_is_counted_is_there_before_the_first(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A series that begins at 1 has not risen for Prometheus: the first post that is unknown would raise no alert."""
    for metric in set(REGISTRY._names_to_collectors.values()):
        if getattr(metric, "_labelnames", ()):
            monkeypatch.setattr(metric, "_metrics", {})
    begin_at_zero(world.bot)
    born = [sample for family in REGISTRY.collect() for sample in family.samples]
    asked = {}
    for where, text in [*((rule.get("alert") or rule["record"], rule["expr"]) for rule in RULES), *documented()]:
        for part in nodes(promql_parser.parse(text)):
            if isinstance(part, promql_parser.Call) and part.func.name in ("rate", "increase"):
                selector: Any = part.args[0]
                asked[str(selector.vector_selector)] = (where, selector.vector_selector)
    found = 0
    for where, selector in asked.values():
        if selector.name.removeprefix("product_ops_") not in LATER:
            assert any(one.name == selector.name and fits(one.labels, selector) for one in born), f"{where}: {selector}"
            found += 1
    assert found > 8
    unknown = {one.labels["feature"] for one in born if one.labels.get("outcome") == "unknown"}
    assert {"kpis", "schedule", "unknown"} <= unknown
    assert not [one for one in born if one.name == "product_ops_deliveries_total" and one.value]


def test_every_alert_is_tried() -> None:
    """A new one is evaluated, too."""
    assert {f"ProductOps{name}" for name, *_ in CASES} == set(ALERTS)
