"""TOML that somebody wrote, read within bounds: in a process of its own, which may take so much memory and time.

`tomllib` knows no bounds: a key of 200,000 parts took 1.5 GB and a minute, brackets within brackets end in a
RecursionError. Here neither takes more than the bounds below, and whoever serves others does not wait for the
interpreter meanwhile.

The process is `python -m bot.toml`: TOML on its standard input, JSON on its standard output.
"""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import TracebackType
from typing import Any

from bot.errors import UserError
from bot.processor import everywhere
from bot.rlimits import limit_process

SIZE = 2_000_000  # characters
LINE = 20_000  # characters: a query on one line is the longest there is
MEMORY = 512 * 1024 * 1024  # bytes
SECONDS = 3  # of a processor: two million characters take one
PATIENCE = 15  # seconds by the clock on the wall, on a busy machine
# A key of more parts than anybody writes, which takes the more memory and time the longer it is.
_DOTTED = re.compile(r"""[ \t\[]*((?:[\w'"-]+[ \t]*\.[ \t]*){32})""")
_ROOT = Path(__file__).parent.parent


def load(text: str) -> dict[str, Any]:
    """What the text says; a date or a time of day is None.

    Raises ValueError where it is no TOML, with the place as `tomllib` names it, UserError where it is beyond bounds.
    """
    if len(text) > SIZE:
        raise UserError("sheet-toml-large", limit=SIZE)
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LINE:
            raise UserError("sheet-line-too-long", line=number, limit=LINE)
        if dotted := _DOTTED.match(line):
            raise UserError("sheet-toml-deep", line=number, name=dotted[1][:40])
    try:
        answer = json.loads(_read_apart(text))
    except (ValueError, RecursionError):  # it was ended: for its memory or its time
        raise UserError("sheet-toml-heavy") from None
    if "deep" in answer:
        at, name = answer["deep"]
        raise UserError("sheet-toml-deep", line=at, name=name)
    if "wrong" in answer:
        raise ValueError(answer["wrong"])
    found: dict[str, Any] = answer["document"]
    return found


def _read_apart(text: str) -> bytes:
    """What the process writes; nothing where it was ended."""
    command = [sys.executable, "-m", "bot.toml"]
    try:
        # Nothing of our own environment is its business.
        with everywhere():
            done = subprocess.run(  # noqa: S603 - our own
                command, input=text.encode(errors="replace"), capture_output=True, timeout=PATIENCE, cwd=_ROOT, env={}
            )
    except subprocess.TimeoutExpired:
        return b""
    return done.stdout


def read(text: str) -> str:
    """TOML as JSON: {"document": …}, or {"wrong": why}, or {"deep": [line, key]}; nothing where there is no memory."""
    try:
        return json.dumps({"document": tomllib.loads(text)}, default=lambda _: None)
    except RecursionError as error:
        return json.dumps({"deep": _statement(text, error.__traceback__)})
    except ValueError as error:  # TOMLDecodeError, or a number of thousands of digits
        return json.dumps({"wrong": str(error)})
    except MemoryError:
        return ""


def main() -> None:
    """Read what comes in, within bounds."""
    limit_process(as_=MEMORY, cpu=SECONDS, core=0)
    sys.stdout.write(read(sys.stdin.buffer.read().decode()))


def _statement(text: str, trace: TracebackType | None) -> tuple[int, str]:
    """The line and the key of the statement that was being read; the last line where it had all been read."""
    while trace is not None:
        known = trace.tb_frame.f_locals
        if trace.tb_frame.f_code.co_name == "key_value_rule" and isinstance(known.get("pos"), int):
            at = known["pos"]
            return text.count("\n", 0, at) + 1, text[at : at + 200].partition("=")[0].strip()[:40]
        trace = trace.tb_next
    return text.count("\n") + 1, "…"


if __name__ == "__main__":
    main()
