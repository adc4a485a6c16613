"""What is shipped, and of what it is made."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = Path(sysconfig.get_path("scripts"))
LOCKS = sorted(ROOT.glob("requirements*.lock"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_everything_is_locked_by_hash(lock: Path) -> None:
    """Each library has one version and hashes of its files, and no place is named that it is fetched from."""
    text = lock.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text.strip(), flags=re.IGNORECASE)
    assert len(entries) > 30
    for entry in entries:
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry
    assert "://" not in text


def build(source: Path, mark: int) -> str:
    """The digest of the wheel made from sources whose files were touched at `mark`, seconds since 1970."""
    for path in source.rglob("*"):
        os.utime(path, (mark, mark))
    command: list[str | Path] = [
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--wheel-dir",
        source,
    ]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600", "PYTHONHASHSEED": str(mark % 1000)}
    subprocess.run([sys.executable, *command, source], check=True, capture_output=True, env=environment)
    [wheel] = source.glob("*.whl")
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_a_wheel_is_the_same_whoever_builds_it(tmp_path: Path) -> None:
    """Two folders, two times: the same bytes. So anybody can prove what a release was made of."""
    one, other = tmp_path / "one", tmp_path / "other"
    shutil.copytree(ROOT / "bot", one / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, one / name)
    shutil.copytree(one, other)
    assert build(one, 1_600_000_000) == build(other, 1_700_000_000)


def test_the_bill_of_materials_names_everything_that_is_locked(tmp_path: Path) -> None:
    """`make sbom`: CycloneDX, every library of the lock with its version and its hashes, the same each time."""
    command: list[str | Path] = [SCRIPTS / "cyclonedx-py", "requirements", ROOT / "requirements.lock"]
    command += ["--pyproject", ROOT / "pyproject.toml", "--output-reproducible", "--of", "JSON"]
    done = subprocess.run(command, capture_output=True, check=True)
    bill = json.loads(done.stdout)
    assert bill["metadata"]["component"]["name"] == "product-ops"
    found = {(one["name"].lower(), one["version"]) for one in bill["components"]}
    locked = re.findall(
        r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE
    )
    assert found == {(name.lower(), version) for name, version in locked}
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible" in recipe


def test_an_audit_that_could_not_look_fails(tmp_path: Path) -> None:
    """`make audit` asks an advisory service: where that knows nothing of a library, nothing is known to be well."""
    unknown = tmp_path / "requirements.lock"
    unknown.write_text(f"no-such-library==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8")
    [options] = re.findall(r"pip-audit (.*) --requirement requirements\.lock", recipe)
    done = subprocess.run(
        [SCRIPTS / "pip-audit", *options.split(), "--requirement", unknown], capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "no-such-library" in done.stderr
