"""The page's scripts and styles, each with what it imports."""

import os
import re
from pathlib import Path

import pytest

from sandbox import page_files
from sandbox.page_files import PAGE, joined

SCRIPTS = ["main.js", "inspector.js"]


def taken(script: str) -> list[str]:
    """The modules of a joined script, in its order."""
    return re.findall(r"^const (\$\w+) = \(\(\) => \{$", script, re.MULTILINE)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_has_what_it_imports_before_it(name: str) -> None:
    """Each module once; nothing of it is still to be imported or exported, whatever way it is written in."""
    script = joined(PAGE / name) or ""
    modules = taken(script)
    assert len(modules) == len(set(modules))
    assert modules[-1] == f"${Path(name).stem}"
    uses = [(found.start(), found[1]) for found in re.finditer(r"^const \{[^}]*\} = (\$\w+);$", script, re.MULTILINE)]
    assert [used for at, used in uses if script.index(f"const {used} = (") > at] == []
    assert re.findall(r"^\s*(?:import|export)\b.*", script, re.MULTILINE) == []


def test_every_file_of_the_page_is_in_use() -> None:
    """No script or style lies about that no page takes."""
    modules = {name.removeprefix("$") for one in SCRIPTS for name in taken(joined(PAGE / one) or "")}
    assert {path.stem for path in PAGE.glob("*.js")} == modules
    styles = joined(PAGE / "page.css") or ""
    assert "@import" not in styles
    own = {path.name for path in PAGE.glob("*.css") if path.read_text() in styles}
    assert {path.name for path in PAGE.glob("*.css")} - own == {
        "page.css",
        "consent.css",
        "canvas.css",
        "inspector.css",
    }


def test_what_is_imported_by_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names of any length, over several lines; and a file that was changed is served as it is now."""
    monkeypatch.setattr(page_files, "PAGE", tmp_path)
    (tmp_path / "a.js").write_text("export const one = 1;\nexport async function two() {}\nconst three = 3;\n")
    main = tmp_path / "b.js"
    main.write_text('import {\n  one,\n  two as second,\n} from "./a.js";\n\nexport class Last {}\n')
    assert joined(main) == (
        "const $a = (() => {\nconst one = 1;\nasync function two() {}\nconst three = 3;\n"
        "\nreturn { one, two };\n})();\n"
        "const $b = (() => {\nconst {\n  one,\n  two: second,\n} = $a;\n\nclass Last {}\n\nreturn { Last };\n})();\n"
    )
    main.write_text("const alone = 1;\n")
    os.utime(main, ns=(1, 1))
    assert joined(main) == "const $b = (() => {\nconst alone = 1;\n\nreturn {  };\n})();\n"
    assert joined(tmp_path / "picture.svg") is None
