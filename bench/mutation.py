"""How many small faults the tests notice: python -m bench.mutation GROUP ..., or `make mutation`.

bench/mutation.toml names the groups, each some modules and the quick tests that are about them, and explains the faults
that may live. mutmut (the dependency group `bench`) makes the faults in a copy of the tree and runs, for each of them,
the tests that come through the function it is in, on SQLite. What lives without an explanation is told, and so is an
explanation of what lives no more; both fail the run, and so does a group of which less than its share is killed.
"""

import argparse
import ast
import json
import os
import resource
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from bench.table import Row, table

ROOT = Path(__file__).parents[1]
FILE = Path(__file__).with_suffix(".toml")
WORK = ROOT / "build" / "mutation"
KILLED = {1, 3, 24, 36, 152, -24, -9, 137, -11, -6}  # a test failed, or hung, or the process fell over
UNTESTED = 33
MARK = "__mutmut_"
SHARE = 0.9
# Of what a process of mutmut does for one fault, pytest's own beginning and end are most.
QUICKLY = ["--assert=plain", "-p", "no:unraisableexception", "-p", "no:cacheprovider", "-p", "pytest_timeout"]
ALONE = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
HEADER = ("group", "mutants", "killed", "explained", "news", "killed %", "CPU s")

Survivor = Mapping[str, Any]  # of `[[survivors]]`
Fault = tuple[str, str, str]  # a function as "bot.periods.step", what a line was, what it became


@dataclass(frozen=True)
class Outcome:
    """What became of the faults of a group: how many there were, those that live, and the seconds of processor."""

    mutants: int
    lived: list[Fault]
    seconds: float


def versions(text: str) -> dict[str, list[str]]:
    """The lines of each version of a function in a file that mutmut wrote, by the version's name, as `ast` writes
    them: however they are laid out, a statement is a line."""
    found = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {node.name: ast.unparse(node).replace(node.name, "f").splitlines() for node in found if MARK in node.name}


def change(before: Sequence[str], after: Sequence[str]) -> tuple[str, str]:
    """The lines that differ, each side on one line."""
    lines = list(unified_diff(before, after, n=0))[2:]
    was, becomes = (" ".join(one[1:].strip() for one in lines if one[0] == sign) for sign in "-+")
    return was, becomes


def explains(survivor: Survivor, fault: Fault) -> bool:
    """Whether an explanation is of this fault. Each of its parts may be a pattern with `*`; with `capitals` it is of
    those that change these alone."""
    where, was, becomes = fault
    if survivor.get("capitals") and was.casefold() != becomes.casefold():
        return False
    pairs = (where, survivor["where"]), (was, survivor.get("was", "*")), (becomes, survivor.get("becomes", "*"))
    return all(fnmatchcase(one, pattern.replace("[", "[[]").replace("?", "[?]")) for one, pattern in pairs)


def mutate(name: str, group: Mapping[str, Any], folder: Path, children: int) -> Outcome:
    """Run mutmut over a group in a copy of the tree; where there is one, it goes on with that."""
    here = folder / name
    before = _seconds()
    if not here.exists():
        _copy(here)
    _configure(here, group)
    with (here / "mutmut.log").open("w") as log:
        run = ["-m", "mutmut", "run", "--max-children", str(children)]
        subprocess.run([sys.executable, *run], cwd=here, env=ALONE, stdout=log, stderr=log, check=False)
    return _outcome(here, _seconds() - before)


def _copy(here: Path) -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    files = [path for path in tracked.stdout.split("\0") if path and (ROOT / path).is_file()]
    for path in files:
        (here / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, here / path)


def _configure(here: Path, group: Mapping[str, Any]) -> None:
    left_out = ["postgresql", *group.get("without", [])]  # tests that read the code itself among them
    settings: Mapping[str, Sequence[str]] = {
        "source_paths": ["bot"],
        "only_mutate": group["modules"],
        "pytest_add_cli_args_test_selection": group["tests"],
        "do_not_mutate_patterns": [r"^\s*log\."],  # what operators read has words that may be others
        "pytest_add_cli_args": ["-k", " and ".join(f"not {word}" for word in left_out), *QUICKLY],
        "also_copy": sorted(one.name for one in here.iterdir() if one.name not in ("bot", "mutants")),
    }
    text = "\n".join(f"{key}=\n" + "\n".join(f"    {one}" for one in ones) for key, ones in settings.items())
    (here / "setup.cfg").write_text(f"[mutmut]\n{text}\n", "utf-8")


def _outcome(here: Path, seconds: float) -> Outcome:
    mutants, lived = 0, list[Fault]()
    for meta in sorted((here / "mutants" / "bot").rglob("*.meta")):
        codes: dict[str, int | None] = json.loads(meta.read_text())["exit_code_by_key"]
        if None in codes.values():
            sys.exit(f"mutmut did not come to an end: {here / 'mutmut.log'}")
        mutants += len(codes)
        alive = [name for name, code in codes.items() if code not in KILLED]
        known = versions(meta.with_suffix("").read_text("utf-8")) if alive else {}
        lived += [_fault(name, known, codes[name] == UNTESTED) for name in alive]
    if not mutants:
        sys.exit(f"mutmut made nothing: {here / 'mutmut.log'}")
    return Outcome(mutants, lived, seconds)


def _fault(name: str, known: Mapping[str, Sequence[str]], untested: bool) -> Fault:
    module, _, version = name.rpartition(".")
    function = version.rpartition(MARK)[0]
    was, becomes = change(known[f"{function}{MARK}orig"], known[version])
    where = function.removeprefix("x").removeprefix("_").replace("ǁ", ".").removeprefix(".")
    return f"{module}.{where}", was, becomes + (" (no test comes here)" if untested else "")


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def judge(survivors: Sequence[Survivor], lived: Iterable[Fault], modules: Sequence[str]) -> list[str]:
    """What is news of a group: faults that live unexplained, and explanations of what lives no more."""
    faults = list(lived)
    news = [
        f"lives: {where}: {was!r} -> {becomes!r}"
        for where, was, becomes in faults
        if not any(explains(one, (where, was, becomes)) for one in survivors)
    ]
    dotted = tuple(path.replace("*.py", "").removesuffix(".py").replace("/", ".").rstrip(".") + "." for path in modules)
    own = [one for one in survivors if one["where"].startswith(dotted)]
    return news + [
        f"lives no more: {one['where']}: {one.get('was', '*')!r} -> {one.get('becomes', '*')!r}"
        for one in own
        if not any(explains(one, fault) for fault in faults)
    ]


def main() -> None:
    """Judge the groups that are named, or all of them."""
    known = tomllib.loads(FILE.read_text("utf-8"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", choices=[*known["groups"], []], metavar="GROUP")
    parser.add_argument("--resume", action="store_true", help="go on with a run that was ended")
    parser.add_argument("--folder", type=Path, default=WORK)
    parser.add_argument("--children", type=int, default=2)
    options = parser.parse_args()
    rows: list[Row] = []
    bad: list[str] = []
    for name in options.groups or known["groups"]:
        group = known["groups"][name]
        if not options.resume:
            shutil.rmtree(options.folder / name, ignore_errors=True)
        outcome = mutate(name, group, options.folder, options.children)
        news = judge(known["survivors"], outcome.lived, group["modules"])
        alive, unexplained = len(outcome.lived), sum(one.startswith("lives:") for one in news)
        share = 1 - alive / outcome.mutants
        counts = (outcome.mutants, outcome.mutants - alive, alive - unexplained, unexplained)
        rows.append((name, *map(str, counts), f"{share:.1%}", f"{outcome.seconds:.0f}"))
        bad += [f"{name}: {one}" for one in news] + ([f"{name}: under {SHARE:.0%}"] if share < SHARE else [])
    print(table(HEADER, rows))
    sys.exit("\n".join(bad) or None)


if __name__ == "__main__":
    main()
