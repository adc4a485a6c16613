"""What an operator types when somebody asks what is kept of them, or leaves, or a workspace does."""

import json
import sys
from base64 import b64encode
from pathlib import Path

import pytest

from tests.test_cli import Run, run

__all__ = ["run"]
FILE = """term,definition,owner
MVP,The smallest thing,U0OLIVER
NPS,Ask <@U0OLIVER> or Oliver Stone,U0PRIYA
KPI,A number,
"""


@pytest.fixture
def terms(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Two workspaces with the same terms; whatever was told of that is told."""
    (tmp_path / "terms.csv").write_text(FILE, encoding="utf-8")
    for workspace in ("T1", "T2"):
        assert run("import", "glossary", "terms.csv", "--workspace", workspace) == 0
    capsys.readouterr()
    return run


def written(run: Run, capsys: pytest.CaptureFixture[str], workspace: str = "T1") -> str:
    """The glossary of a workspace, as a file."""
    assert run("export", "glossary", "-", "--workspace", workspace) == 0
    return capsys.readouterr().out


def test_a_person_is_handed_what_is_kept_of_them(
    terms: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file for each table: their rows with the names of columns, and where others name them, without what these say.
    A dry run counts and writes nothing; a folder that is there is not written into."""
    assert terms("export", "--user", "U0OLIVER", "--workspace", "T1", "--dry-run", "out") == 0
    told = capsys.readouterr().out
    assert "meaning: 1 of theirs, 1 mentioning them\n" in told
    assert not (tmp_path / "out").exists()
    assert terms("export", "--user=u0oliver", "out", "--workspace", "T1") == 0
    meaning = json.loads((tmp_path / "out" / "meaning.json").read_text(encoding="utf-8"))
    (theirs,), (naming,) = meaning["rows"], meaning["named_in"]
    assert (theirs["roles"], theirs["row"]["term"], theirs["row"]["aliases"]) == (["owner"], "MVP", [])
    assert set(meaning["columns"]) == set(theirs["row"])
    assert naming["columns"] == ["definition_en"]
    assert "Ask" not in str(naming)
    assert "NPS" not in str(meaning)
    contents = json.loads((tmp_path / "out" / "contents.json").read_text(encoding="utf-8"))
    assert contents["tables"]["meaning"] == {"rows": 1, "named_in": 1}
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "out").iterdir()} == {0}
    capsys.readouterr()
    assert terms("export", "--user", "U0OLIVER", "out", "--workspace", "T1") == 2
    assert "out exists already" in capsys.readouterr().err
    assert [path.name for path in tmp_path.glob(".out*")] == []


def test_a_person_is_forgotten_after_a_look(terms: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """A dry run says tables and counts; without --yes nothing happens where nobody can be asked. A name that was typed
    goes where it is said. Afterwards nothing is found, and doing it again does no harm."""
    before = written(terms, capsys)
    assert terms("forget", "--user", "U0OLIVER", "--workspace", "T1", "--dry-run") == 0
    told = capsys.readouterr().out
    assert "meaning: 2 rows changed (definition_en 1, owner 1)\n" in told
    assert terms("forget", "--user", "U0OLIVER", "--workspace", "T1") == 2
    assert "--yes" in capsys.readouterr().err
    assert written(terms, capsys) == before
    for _ in range(2):
        assert terms("forget", "--user", "U0OLIVER", "--name", "oliver stone", "--workspace", "T1", "--yes") == 0
    assert "U0OLIVER is in 0 rows of 0 tables in T1." in capsys.readouterr().out
    left = written(terms, capsys)
    assert "Ask someone or someone" in left
    assert "U0PRIYA" in left
    assert "U0OLIVER" in written(terms, capsys, "T2")


def test_whoever_sits_at_a_terminal_is_asked(
    terms: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong answer changes nothing and fails; of a workspace its id is to be typed."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    asked: list[str] = []

    def answer(said: str) -> None:
        def type_(question: str) -> str:
            asked.append(question)
            return said

        monkeypatch.setattr("builtins.input", type_)

    for command, wrong, right in (
        (("forget", "--person", "U0OLIVER"), "", "y"),
        (("purge",), "y", "T1"),
    ):
        answer(wrong)
        assert terms(*command, "--workspace", "T1") == 1
        assert "Nothing was changed." in capsys.readouterr().out
        answer(right)
        assert terms(*command, "--workspace", "T1") == 0
        assert "Forgotten:" in capsys.readouterr().out
    assert len(asked) == 4
    assert "Type T1" in asked[-1]


def test_a_workspace_is_purged_and_says_which_there_are(terms: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a workspace those are named that can be; a dry run counts its rows. All of it goes, the other stays, and
    a second time finds nothing."""
    assert terms("purge", "--yes") == 2
    assert "There are: T1, T2." in capsys.readouterr().err
    assert terms("purge", "--workspace", "T1", "--dry-run") == 0
    told = capsys.readouterr().out
    assert "meaning: 3 rows\n" in told
    assert "Nothing was changed." in told
    other = written(terms, capsys, "T2")
    assert terms("purge", "--workspace", "T1", "--yes") == 0
    capsys.readouterr()
    assert terms("purge", "--workspace", "T1", "--yes") == 0
    assert capsys.readouterr().out == "Nothing is stored for T1. There are: T2. Name one: --workspace T012AB3CD.\n"
    assert "MVP" not in written(terms, capsys)
    assert written(terms, capsys, "T2") == other


def test_a_workspace_that_nobody_knows_is_refused(
    terms: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An id that was mistyped is no workspace where nothing is kept of somebody: it is said, and nothing is written.
    A purge of it is done already."""
    said = "Nothing is stored for T1O. There are: T1, T2. Name one: --workspace T012AB3CD.\n"
    before = sorted(tmp_path.iterdir())
    for command in (
        ("export", "--user", "U0OLIVER"),
        ("forget", "--user", "U0OLIVER", "--yes"),
        ("audit", "export", "-"),
    ):
        assert terms(*command, "--workspace", "T1O") == 2
        assert capsys.readouterr() == ("", said)
        assert sorted(tmp_path.iterdir()) == before
    assert terms("purge", "--workspace", "T1O", "--yes") == 0
    assert capsys.readouterr().out == said


def test_nothing_that_is_kept_is_said_so(terms: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of somebody who stands nowhere there is one file, that says so."""
    assert terms("export", "--user", "U0NOBODY1", "out", "--workspace", "T1") == 0
    assert capsys.readouterr().out == "Nothing is stored for U0NOBODY1 in T1.\n1 file is in out.\n"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["contents.json"]


def test_where_many_installed_it_they_are_named(terms: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """An operator of many workspaces who names none is told which there are, and nothing is done."""
    many = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "secret", "PUBLIC_URL": "https://bot.example.com"}
    many["TOKEN_KEYS"] = f"one:{b64encode(bytes(32)).decode()}"
    for command in (("forget", "--user", "U0OLIVER", "--yes"), ("export", "--user", "U0OLIVER", "out")):
        assert terms(*command, **many) == 2
        assert "There are: T1, T2. Name one: --workspace T012AB3CD." in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [
        ("forget", "--user", "A", "--yes"),
        ("forget", "--user", "U0OLIVER", "--name", "Al", "--yes"),
        ("export", "--user", "MVP", "out"),
    ],
)
def test_a_word_that_is_nobodys_is_refused(
    terms: Run, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    """What is no user id, or stands in any text, would be taken out of texts that mean something else."""
    before = written(terms, capsys)
    assert terms(*command, "--workspace", "T1") == 2
    assert capsys.readouterr().err.strip()
    assert written(terms, capsys) == before
