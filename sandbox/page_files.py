"""The page's files as browsers get them: a script with the modules it imports, a style sheet with its imports.

They are kept apart and need no building; sixty requests each time somebody opens the page would take longer than all
that it does then. Modules of the page export declarations, import by name, and never in a circle.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

PAGE = Path(__file__).parent / "page"

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w.]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_STYLES = re.compile(r'^@import "(\w+\.css)";\n', re.MULTILINE)


def joined(path: Path) -> str | None:
    """A script or a style sheet of the page as one; None where a file is neither."""
    if path.suffix not in (".js", ".css"):
        return None
    return _joined(path, tuple(one.stat().st_mtime_ns for one in sorted(PAGE.iterdir())))


@lru_cache(maxsize=8)
def _joined(path: Path, _changed: tuple[int, ...]) -> str:
    if path.suffix == ".css":
        return _STYLES.sub(lambda found: (PAGE / found[1]).read_text(), path.read_text())
    modules: dict[str, str] = {}
    _take(path.name, modules)
    return "".join(modules.values())


def _take(name: str, modules: dict[str, str]) -> None:
    """Put a module behind those it imports: as a function of its own, which gives what it exports."""
    script = (PAGE / name).read_text()
    for found in _IMPORT.finditer(script):
        if found[2] not in modules:
            _take(found[2], modules)
    own = _IMPORT.sub(lambda found: f"const {{{found[1].replace(' as ', ': ')}}} = {_call(found[2])};\n", script)
    exported = ", ".join(_EXPORT.findall(script))
    modules[name] = f"const {_call(name)} = (() => {{\n{_EXPORT.sub('', own)}\nreturn {{ {exported} }};\n}})();\n"


def _call(name: str) -> str:
    return f"${name.removesuffix('.js')}"
