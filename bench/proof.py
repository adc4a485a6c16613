"""All proofs that nothing comes twice and nothing is lost, one after the other, and the auditor's verdict at the end:
python -m bench.proof. Ends with 1 where one of them found anything.
"""

import subprocess
import sys
import time

from bench.table import aim

PROOFS = (
    ("a made-up life, 3,000 times", ["bench.simulate", "--lives", "3000"]),
    ("processes killed, stopped, cut off and failing over", ["bench.chaos"]),
    ("Monday, 09:00", ["bench.monday"]),
)


def main() -> None:
    """Run each, and print the verdict."""
    said, well = [], True
    for name, command in PROOFS:
        began = time.monotonic()
        done = subprocess.run([sys.executable, "-m", *command], check=False).returncode == 0
        well = well and done
        said.append(aim(f"{name}: {(time.monotonic() - began) / 60:.0f} minutes", done, "0 twice, 0 lost"))
    print("\nThe auditor's verdict:", *said, sep="\n")
    sys.exit(not well)


if __name__ == "__main__":
    main()
