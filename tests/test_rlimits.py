"""Limits of a process: the operator's own, where they are lower, stay."""

import subprocess
import sys

PROGRAM = """
import resource
{before}
from bot.rlimits import limit_process
limit_process(as_=1 << 40, cpu=100, core=0)
print(*(resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_CORE)))
"""


def limits(before: str = "") -> list[int]:
    """The memory, the processor's seconds and the core dump that a process has when it is limited."""
    command = [sys.executable, "-c", PROGRAM.format(before=before)]
    return [int(one) for one in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()]


def test_a_process_is_kept_to_its_limits() -> None:
    """What is asked for holds."""
    assert limits() == [1 << 40, 100, 0]


def test_what_an_operator_allows_less_of_stays() -> None:
    """A bot in a small container reads files and asks databases within what it was given."""
    assert limits("resource.setrlimit(resource.RLIMIT_CPU, (50, 50))") == [1 << 40, 50, 0]
