"""A folder of decision records comes in on the command line, as an archive does in Slack."""

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli.command import RefusedError
from bot.cli.files import _folder
from bot.text import archive

OLD = "# 1. Write in XML\n\n## Status\n\nSuperseded by 2\n"
NEW = "# 2. Write in TOML\n\n## Status\n\nAccepted\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two records and what is none, and a store of their own."""
    records = tmp_path / "adr"
    (records / "sub").mkdir(parents=True)
    (records / "0001-xml.md").write_text(OLD)
    (records / "sub" / "0002-toml.md").write_text(NEW)
    (records / "notes.txt").write_text("nothing")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/store.db")
    return records


def typed(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """What a command says."""
    code = main(("import", "decisions", *words, "--workspace", "T0HERE", "--verbose"))
    told = capsys.readouterr()
    return code, told.out + told.err


def test_a_folder_comes_in(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File by file, tried first; whose they are is said where no file says it; once more nothing is new."""
    code, said = typed(capsys, str(folder), "--owner", "U0OWNER", "--dry-run")
    assert (code, said.count("— added")) == (0, 2)
    assert "sub/0002-toml.md — added (it names nobody I know, so U0OWNER is accountable)" in said
    assert typed(capsys, str(folder), "--owner", "U0OWNER")[0] == 0
    assert typed(capsys, str(folder), "--owner", "U0OWNER")[1].count("— left out") == 2


def test_whose_they_are_has_to_be_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exactly one person is accountable: nobody is made up."""
    code, said = typed(capsys, str(folder))
    assert (code, said.count("— rejected")) == (1, 2)


def test_a_folder_of_everything_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever names their home by mistake has it neither read nor packed."""
    monkeypatch.setattr("bot.cli.files.MOST", 2)
    assert archive.MOST > 2
    with pytest.raises(RefusedError, match="more than 2 files"):
        _folder(folder)
