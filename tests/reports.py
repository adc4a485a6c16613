"""What the processes of a run tell the one that counts.

Of each test pytest-xdist sends that it begins, three reports and that it ends. The process that counts shows one letter
of it; what nobody looks at is not sent, and leaves more of the processors to the tests.
"""

from math import inf
from typing import Any

import pytest

_UNHEARD = {"logstart", "logfinish"}  # what `-v` begins and ends lines with
_UNTOLD = "untold"
_SLOWEST_SECONDS = 0.005  # from which `--durations` shows what a fixture took


class Reports:
    """Registered in each process that runs tests. What failed is told whole."""

    def __init__(self, config: pytest.Config, interactor: Any) -> None:
        self._send, interactor.sendevent = interactor.sendevent, self._told
        self._seconds = inf if config.option.durations is None else config.option.durations_min or _SLOWEST_SECONDS

    @pytest.hookimpl(tryfirst=True)
    def pytest_report_to_serializable(self, report: pytest.TestReport | pytest.CollectReport) -> dict[str, Any] | None:
        """Nothing, of a fixture that took no time; what passed told its log to nobody."""
        if not isinstance(report, pytest.TestReport) or not report.passed:
            return None
        if report.when != "call" and report.duration < self._seconds:
            return {_UNTOLD: True}
        report.sections = []
        return None

    def _told(self, name: str, **what: Any) -> None:
        if name not in _UNHEARD and (name != "testreport" or _UNTOLD not in what["data"]):
            self._send(name, **what)


def spare(config: pytest.Config) -> None:
    """Have a process of a run tell no more than is shown; all where each test has a line, or a file is written."""
    shown = config.option
    if shown.verbose > 0 or getattr(shown, "xmlpath", None) or set("PA") & set(shown.reportchars):
        return
    for plugin in list(config.pluginmanager.get_plugins()):
        if type(plugin).__name__ == "WorkerInteractor":  # pytest-xdist's, in no other process
            config.pluginmanager.register(Reports(config, plugin))
