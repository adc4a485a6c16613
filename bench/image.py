"""How large the image is, without a container engine: what its Dockerfile puts into /opt/bot, made the same way.

The base image comes on top. Where the system lets a process have name spaces of its own, the bot is also run as the
image runs it: nobody's user, everything read-only but /data and /tmp.

    python -m bench.image
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
_READ_ONLY = """
set -e
mount -t tmpfs tmpfs /tmp
mkdir /tmp/data && chown 10001:10001 /tmp/data
mount -o remount,bind,ro / 2>/dev/null || mount --bind -o ro / /
cd /tmp/data
exec setpriv --reuid=10001 --regid=10001 --clear-groups --no-new-privs --bounding-set=-all "$0" check
"""


def build(folder: Path) -> Path:
    """The environment of the image, made by the steps of the Dockerfile; its folder."""
    target = folder / "bot"
    python = target / "bin" / "python"
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python", python]
    run([sys.executable, "-m", "venv", "--without-pip", target])
    run([*pip, "install", "--no-compile", "--require-hashes", "--requirement", ROOT / "requirements.lock"])
    source = folder / "source"
    for name in ("pyproject.toml", "README.md", "LICENSE", "bot"):
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            source.mkdir(exist_ok=True)
            shutil.copy(path, source / name)
    run([*pip, "install", "--no-compile", "--no-deps", "--no-build-isolation", source])
    run([*pip, "uninstall", "--yes", "setuptools"])
    run([python, "-m", "compileall", "-q", "-j", "0", target / "lib"])
    return target


def run(command: list[str | Path]) -> None:
    """Run a step; what it says is shown where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def megabytes(folder: Path) -> float:
    """How much a folder takes, by the length of its files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def main() -> None:
    """Print the size, the largest parts, and what the bot says where it can write nothing."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        Path(folder).chmod(0o755)
        target = build(Path(folder))
        print(f"/opt/bot: {megabytes(target):.0f} MB")
        [packages] = target.glob("lib/python*/site-packages")
        parts = sorted(((megabytes(path), path.name) for path in packages.iterdir() if path.is_dir()), reverse=True)
        print("  " + ", ".join(f"{name} {size:.0f}" for size, name in parts[:6]))
        done = subprocess.run(
            ["unshare", "--mount", "--fork", "sh", "-c", _READ_ONLY, target / "bin" / "product-ops"],
            capture_output=True,
            text=True,
            check=False,
        )
        print(f"read-only, as nobody, `product-ops check` ends with {done.returncode} and says:")
        print("  " + "\n  ".join((done.stdout or done.stderr).splitlines()))


if __name__ == "__main__":
    main()
