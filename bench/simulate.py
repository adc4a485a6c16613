"""Lives of the schedule, made up from seeds, each judged by the auditor: python -m bench.simulate.

The tests' own simulation (tests/proof/life.py), as often as one likes. A seed that ends badly is printed, and plays the
same again: python -m bench.simulate --seed 7 --lives 1. Ends with 1 where a life ended badly.
"""

import argparse
import logging
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.table import aim
from tests.memory import memory
from tests.proof.life import lived


def main() -> None:
    """Print what came of all lives together, and the story of the first that ended badly."""
    parser = argparse.ArgumentParser(prog="python -m bench.simulate", description=__doc__)
    parser.add_argument("--seed", type=int, default=1_000, help="of the first life")
    parser.add_argument("--lives", type=int, default=5_000)
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    began, states, bad = time.process_time(), Counter[str](), []
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        for seed in range(options.seed, options.seed + options.lives):
            verdict, story = lived(seed, Path(folder))
            states += verdict.states
            if verdict.faults or verdict.taken_back:
                bad.append(seed)
                said = (
                    [*story[-60:], f"seed {seed}: {verdict}", *verdict.faults]
                    if len(bad) == 1
                    else [f"seed {seed}: {verdict}"]
                )
                print("\n".join(said), flush=True)
    spent = time.process_time() - began
    ends = ", ".join(f"{many:,} {state}" for state, many in sorted(states.items()))
    lives = f"{options.lives:,} lives from seed {options.seed} ({ends})"
    print(aim(f"{lives}, {spent:.0f} s of the processor: {len(bad)} ended badly", not bad, "none"))
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
