"""`python -m bench` runs every benchmark but those of `APART`, which have commands of their own; `python -m bench NAME`
runs one of them. What they print is Markdown.

Each runs in a process of its own, so that none meets what another left in memory.
"""

import argparse
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from bench.table import machine

BENCHMARKS = (
    "requests",
    "together",
    "search",
    "records",
    "insights",
    "tickets",
    "ballots",
    "asking",
    "peer",
    "imports",
    "ideas",
    "roadmap",
    "scaling",
    "documents",
    "schedule",
    "digest",
    "collecting",
    "systems",
    "store_door",
    "leaving",
    "watched",
    "start",
    "link",
)
# Each has arguments of its own, takes more than some minutes, or needs what few machines have.
APART = (
    *(
        "agents",
        "answers",
        "away",
        "calls",
        "chaos",
        "costs",
        "failover",
        "image",
        "litestream",
        "many",
        "monday",
        "mutation",
        "proof",
        "simulate",
        "soak",
        "sync",
    ),
    "unusual",
)
RESULTS = Path(__file__).with_name("RESULTS.md")


def run(name: str, quick: bool) -> str:
    """What a benchmark prints, under its first line as a title. Raises SystemExit when it fails."""
    command = [sys.executable, "-m", f"bench.{name}", *(["--quick"] if quick else [])]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"bench.{name} failed: it ended with {done.returncode}")
    about = (import_module(f"bench.{name}").__doc__ or name).strip().partition(": python -m")[0]
    said = done.stdout.strip("\n")
    # Figures set out in columns keep their spaces only as code.
    kept = said if "|" in said else f"```\n{said}\n```"
    return f"## {about}\n\n{kept}\n"


def main() -> None:
    """Run what was asked for; keep the results when told to."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("name", nargs="?", choices=BENCHMARKS, help="one benchmark (default: all of them)")
    parser.add_argument("--quick", action="store_true", help="smaller sizes and fewer rounds")
    parser.add_argument("--save", action="store_true", help=f"also write what is printed to {RESULTS.name}")
    options = parser.parse_args()
    names = [options.name] if options.name else BENCHMARKS
    asked = " ".join(["python -m bench", *sys.argv[1:]])
    parts = [f"# Measured\n\n`{asked}` on {machine()}. Load average before it: {os.getloadavg()[0]:.1f}.\n"]
    print(parts[0], flush=True)
    for name in names:
        parts.append(run(name, options.quick))
        print(parts[-1], flush=True)
    # The benchmarks themselves keep one to two processes busy; more than that was other work.
    parts.append(f"Load average at the end: {os.getloadavg()[0]:.1f}.\n")
    print(parts[-1])
    if options.save:
        RESULTS.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
