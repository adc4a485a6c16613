"""What the processes of a run tell of its tests."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.reports import Reports

HERE = ("tests/test_it.py", 1, "test_it")


def told(report: pytest.TestReport, durations: int | None = None) -> list[dict[str, Any]]:
    """What is sent of a report, as pytest-xdist sends it; of what is left as it is, what fell and its log."""
    sent: list[dict[str, Any]] = []
    interactor = SimpleNamespace(sendevent=lambda name, **what: sent.append(what["data"]))
    config: Any = SimpleNamespace(option=SimpleNamespace(durations=durations, durations_min=None))
    said = Reports(config, interactor).pytest_report_to_serializable(report)
    interactor.sendevent("testreport", data={"log": report.sections} if said is None else said)
    return sent


def a_report(when: Any, outcome: Any, seconds: float = 0.001) -> pytest.TestReport:
    """A report with a log."""
    return pytest.TestReport("test_it", HERE, {}, outcome, None, when, [("Captured log", "words")], seconds)


@pytest.mark.parametrize("outcome", ["failed", "skipped"])
@pytest.mark.parametrize("when", ["setup", "call", "teardown"])
def test_what_does_not_pass_is_told_whole(when: str, outcome: str) -> None:
    """With its log, wherever it happens."""
    assert told(a_report(when, outcome)) == [{"log": [("Captured log", "words")]}]


def test_what_passes_is_told_once() -> None:
    """Without what it wrote into its log, which nobody is shown; fixtures where somebody asks what takes long."""
    assert told(a_report("call", "passed")) == [{"log": []}]
    assert [told(a_report(when, "passed", 9)) for when in ("setup", "teardown")] == [[], []]
    assert [told(a_report("setup", "passed", seconds), durations=20) for seconds in (0.001, 9)] == [[], [{"log": []}]]
