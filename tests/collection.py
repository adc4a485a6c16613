"""How every process of a run collects every test, and none does what another has done already.

On a clean machine two things take longer than to collect: the asserts of all tests are rewritten, and Hypothesis looks
for constants in all of the code. Both leave files behind: each process does a share of it, and finds the others done.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest

NOTHING = slice(0)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """What is collected stays to the end: while it is, and ever after, Python looks for no garbage in it. Of what tests
    make it looks through more at once, seldom: a bot alone is ten times what it would look through each time."""
    gc.disable()
    try:
        here = Path(__file__).parent
        for path in sorted(here.rglob("test_*.py"))[_share(session.config)]:
            with suppress(Exception):  # which is told when the file is collected
                import_module(".".join(path.relative_to(here.parent).with_suffix("").parts))
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(20_000, 20, 50)
        gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config) -> None:
    """Before Hypothesis looks for all of them."""
    share = _share(config)
    if share == NOTHING:
        return
    with suppress(ImportError):  # another Hypothesis keeps them elsewhere
        from hypothesis.internal.constants_ast import constants_from_module, is_local_module_file

        files = [(getattr(module, "__file__", None), name) for name, module in list(sys.modules.items())]
        ours = sorted((file, name) for file, name in files if isinstance(file, str) and is_local_module_file(file))
        for _, name in ours[share]:
            constants_from_module(sys.modules[name])


def _share(config: pytest.Config) -> slice:
    """Which of what all processes of a run need is this one's: nothing, where only some tests are run."""
    worker = getattr(config, "workerinput", None)
    if worker is None or config.args != config.getini("testpaths"):
        return NOTHING
    return slice(int(worker["workerid"].removeprefix("gw")), None, worker["workercount"])
