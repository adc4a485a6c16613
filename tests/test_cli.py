"""The command line, as an operator types it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from bot.__main__ import main
from bot.check import MANIFEST
from sandbox import DEMO, Sandbox
from tests.patience import PATIENCE

FILE = "term,definition\nMVP,The smallest thing\nNPS,Would you recommend us\n,nothing\n"

Run = Callable[..., int]


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    """A workspace whose token the commands use."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as sandbox:
        yield sandbox


@pytest.fixture
def run(emptied_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Types one command, in an empty folder, on each engine; settings go in as keyword arguments."""
    monkeypatch.chdir(tmp_path)

    def type_(*arguments: str, **settings: str) -> int:
        for name in list(os.environ):
            if name.startswith("SLACK_"):
                monkeypatch.delenv(name)
        monkeypatch.setenv("DATABASE_URL", emptied_url)
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        return main(arguments)

    return type_


def test_without_tokens_it_says_what_is_missing(tmp_path: Path) -> None:
    """A first `run` names both settings and the command that needs none of them; no traceback."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"], capture_output=True, text=True, env=env, cwd=tmp_path, check=False
    )
    assert done.returncode == 2
    assert "SLACK_BOT_TOKEN is missing" in done.stderr
    assert "`make demo` needs none" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_stops_every_command(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """The setting is named with its mend."""
    assert run("check", PORT="many") == 2
    assert "PORT is malformed" in capsys.readouterr().err


def test_a_file_goes_in_and_out(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Import tells what it did, with --verbose each line, and fails where a line was refused; a dry run writes nothing,
    and the export comes back unchanged."""
    (tmp_path / "terms.csv").write_text(FILE, encoding="utf-8")
    assert run("import", "glossary", "terms.csv", "--dry-run", "--verbose", "--workspace", "T1") == 1
    told = capsys.readouterr().out
    assert "Line 2: MVP — added" in told
    assert "Line 4 (no title) — rejected (" in told
    assert run("import", "--workspace", "T1", "glossary", "terms.csv") == 1
    reason, totals = capsys.readouterr().out.splitlines()
    assert reason.startswith("Line 4 rejected: Which term?")
    assert totals == "2 added, 0 changed, 0 unchanged, 1 rejected."
    assert run("export", "glossary", "--workspace", "T1", "out.csv") == 0
    assert run("import", "glossary", "out.csv", "--workspace", "T1") == 0
    assert "0 added, 0 changed, 2 unchanged, 0 rejected." in capsys.readouterr().out
    assert run("export", "glossary", "out.csv", "--workspace", "T1") == 2
    assert "out.csv" in capsys.readouterr().err
    assert run("export", "glossary", "-", "--workspace", "T2") == 0
    assert "MVP" not in capsys.readouterr().out


KPIS = """
[[kpi]]
name = "Cost per click"
unit = "currency"
currency = "EUR"
grain = "hour"

[[kpi]]
name = "Sign-ups"
targt = 3
"""


# As https://github.com/numenta/NAB publishes prices of advertisements.
HOURLY = """timestamp,value
2011-08-24 10:00:01,0.0819647355164
2011-08-24 11:00:01,0.0989722357526
2011-08-24 12:00:01,0.0653139485883
2011-08-24 12:15:01,0.0706628339533
2011-08-24 13:00:01,0.0702096828899
"""


def test_kpis_and_their_readings_go_in_and_out(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Definitions as TOML, readings as CSV: of one KPI the command may say whose they are."""
    (tmp_path / "kpis.toml").write_text(KPIS, encoding="utf-8")
    (tmp_path / "clicks.csv").write_text("timestamp,value\n2011-07-01 00:00:01,0.08\n", encoding="utf-8")
    assert run("import", "kpis", "kpis.toml", "--dry-run", "--verbose", "--workspace", "T1") == 1
    assert run("import", "kpis", "kpis.toml", "--verbose", "--workspace", "T1") == 1
    told = capsys.readouterr().out
    assert told.count("Line 2: Cost per click — added") == 2
    assert "Line 10: Sign-ups · targt — rejected (there’s no such key. Did you mean target?)" in told
    assert run("import", "readings", "clicks.csv", "--workspace", "T1") == 2
    assert "must name its columns" in capsys.readouterr().err
    assert run("import", "readings", "clicks.csv", "--kpi", "cost per CLICK", "--verbose", "--workspace", "T1") == 0
    assert "Line 2: Cost per click, 2011-07-01T00 — added" in capsys.readouterr().out
    assert run("export", "kpis", "out.toml", "--workspace", "T1") == 0
    assert run("export", "readings", "out.csv", "--workspace", "T1") == 0
    for name in ("kpis", "readings"):
        assert run("import", name, f"out.{'toml' if name == 'kpis' else 'csv'}", "--workspace", "T1") == 0
        assert "0 added, 0 changed, 1 unchanged, 0 rejected." in capsys.readouterr().out


def test_a_published_hourly_series_comes_in(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Moments a second past the hour, a decimal point, and one hour twice, which counts once the KPI says how its
    values combine."""
    (tmp_path / "kpis.toml").write_text(KPIS, encoding="utf-8")
    (tmp_path / "exchange.csv").write_text(HOURLY, encoding="utf-8")
    assert run("import", "kpis", "kpis.toml", "--workspace", "T1") == 1
    assert run("import", "readings", "exchange.csv", "--kpi", "Cost per click", "--workspace", "T1") == 1
    told = capsys.readouterr().out
    assert "2 lines rejected (4, 5): several lines are for the same hour." in told
    assert "3 added, 0 changed, 0 unchanged, 2 rejected." in told
    (tmp_path / "kpis.toml").write_text(KPIS.replace('"hour"', '"hour"\ncombine = "last"', 1), encoding="utf-8")
    assert run("import", "kpis", "kpis.toml", "--workspace", "T1") == 1
    assert run("import", "readings", "exchange.csv", "--kpi", "Cost per click", "--workspace", "T1") == 0
    assert "2 added, 0 changed, 3 unchanged, 0 rejected." in capsys.readouterr().out
    assert run("export", "readings", "-", "--workspace", "T1") == 0
    kept = [line.split(",")[1:3] for line in capsys.readouterr().out.splitlines()[1:]]
    assert kept == [
        ["2011-08-24T10", "0.0819647355164"],
        ["2011-08-24T11", "0.0989722357526"],
        ["2011-08-24T12", "0.0706628339533"],
        ["2011-08-24T13", "0.0702096828899"],
    ]


UNCLEAR = 'kpi,date,value\nClicks,03/11/2026,"1,250"\nClicks,04/11/2026,12\n'


def test_what_may_be_read_in_two_ways_is_asked_before_anything_is_kept(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The cell, its line and the option that answers; with the answers the file comes in."""
    (tmp_path / "kpis.toml").write_text('[[kpi]]\nname = "Clicks"\n', encoding="utf-8")
    (tmp_path / "clicks.csv").write_text(UNCLEAR, encoding="utf-8")
    assert run("import", "kpis", "kpis.toml", "--workspace", "T1") == 0
    assert run("import", "readings", "clicks.csv", "--workspace", "T1") == 2
    asked = capsys.readouterr().err
    assert "“1,250” in line 2" in asked
    assert "--numbers 1,250.5 or --numbers 1.250,5" in asked
    answered = ("import", "readings", "clicks.csv", "--workspace", "T1", "--numbers", "1.250,5")
    assert run(*answered) == 2
    asked = capsys.readouterr().err
    assert "“03/11/2026” in line 2" in asked
    assert "--dates D/M/Y or --dates M/D/Y" in asked
    assert run(*answered, "--dates", "M/D/Y") == 0
    assert run("export", "readings", "-", "--workspace", "T1") == 0
    kept = [line.split(",")[1:3] for line in capsys.readouterr().out.splitlines() if line.startswith("Clicks")]
    assert kept == [["2026-03-11", "1.25"], ["2026-04-11", "12"]]


def test_inputs_of_ideas_are_asked_about_likewise(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One rule for every file with numbers; a file without any has nothing to answer."""
    (tmp_path / "ideas.csv").write_text('title,rice_reach\nDark mode,"1,250"\n', encoding="utf-8")
    assert run("import", "ideas", "ideas.csv", "--workspace", "T1") == 2
    assert "“1,250” in line 2" in capsys.readouterr().err
    assert run("import", "ideas", "ideas.csv", "--numbers", "1,250.5", "--workspace", "T1") == 0
    assert run("export", "ideas", "-", "--workspace", "T1") == 0
    assert ",1250," in capsys.readouterr().out
    (tmp_path / "terms.csv").write_text(FILE, encoding="utf-8")
    assert run("import", "glossary", "terms.csv", "--numbers", "1,250.5", "--workspace", "T1") == 2
    assert "glossary have none" in capsys.readouterr().err


def test_lines_of_what_is_here_come_beside_it_or_are_left_out(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The options of the form stand on the command line too, and what is too long is cut where that is asked for."""
    (tmp_path / "one.csv").write_text("term,definition\nMVP,Ours.\n", encoding="utf-8")
    (tmp_path / "two.csv").write_text(f"term,definition\nMVP,Theirs.\nOKR,{'x' * 4000}\n", encoding="utf-8")
    assert run("import", "glossary", "one.csv", "--workspace", "T1") == 0
    assert run("import", "glossary", "two.csv", "--alike", "leave", "--dry-run", "--workspace", "T1") == 1
    told = capsys.readouterr().out
    assert "Nothing in it can be imported: 1 rejected. One line left out." in told
    assert "At most 3,000 characters fit here; this has 4,000." in told
    assert run("import", "glossary", "two.csv", "--long", "cut", "--workspace", "T1") == 0
    assert "2 added" in capsys.readouterr().out
    (tmp_path / "kpis.toml").write_text('[[kpi]]\nname = "Clicks"\n', encoding="utf-8")
    assert run("import", "kpis", "kpis.toml", "--alike", "leave", "--workspace", "T1") == 2
    assert "kpis are none" in capsys.readouterr().err


def test_words_of_other_tools_are_matched_from_the_command_line(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once for the workspace: told, used by the next import, and taken back."""
    (tmp_path / "ideas.csv").write_text("Pitch,status\nDark mode,Cooking\n", encoding="utf-8")
    assert run("import", "ideas", "ideas.csv", "--workspace", "T1") == 2
    assert run("match", "ideas", "--column", "Pitch=title", "--workspace", "T1") == 0
    assert run("import", "ideas", "ideas.csv", "--workspace", "T1") == 1
    told = capsys.readouterr().out
    assert "I don’t know the status “Cooking”" in told
    assert run("match", "ideas", "--status", "Cooking=somewhat", "--workspace", "T1") == 2
    assert "planned:later" in capsys.readouterr().err
    assert run("match", "ideas", "--status", "Cooking=in_progress", "--workspace", "T1") == 0
    assert capsys.readouterr().out == "column: Pitch = title\nstatus: Cooking = in_progress\n"
    assert run("import", "ideas", "ideas.csv", "--workspace", "T1") == 0
    assert run("export", "ideas", "-", "--workspace", "T1") == 0
    assert "Dark mode,,in_progress" in capsys.readouterr().out
    assert run("match", "ideas", "--status", "cooking=", "--workspace", "T1") == 0
    assert capsys.readouterr().out == "column: Pitch = title\n"
    assert run("match", "kpis", "--workspace", "T1") == 2
    assert "nothing to match" in capsys.readouterr().err


def test_the_tokens_workspace_is_meant_unless_another_is_named(
    run: Run, slack: Sandbox, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a token no workspace has to be typed; without both, the command says so."""
    (tmp_path / "terms.csv").write_text(FILE, encoding="utf-8")
    assert run("import", "glossary", "terms.csv") == 2
    assert "--workspace" in capsys.readouterr().err
    settings = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_API_URL": slack.api_url}
    assert run("import", "glossary", "terms.csv", **settings) == 1
    capsys.readouterr()
    assert run("export", "glossary", "-", "--workspace", DEMO.id) == 0
    assert "The smallest thing" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "glossary", "nowhere.csv", "--workspace", "T1"),
        ("import", "recipes", "terms.csv", "--workspace", "T1"),
        ("export", "recipes", "-", "--workspace", "T1"),
        ("import", "glossary", "empty.csv", "--workspace", "T1"),
        ("import", "glossary", "binary.csv", "--workspace", "T1"),
        ("import", "glossary", ".", "--workspace", "T1"),
        ("import", "glossary", "terms.csv", "--kpi", "Activation", "--workspace", "T1"),
        ("import", "readings", "terms.csv", "--kpi", "Activation", "--workspace", "T1"),
        ("import", "kpis", "terms.csv", "--workspace", "T1"),
        ("import", "kpis", "binary.csv", "--workspace", "T1"),
        ("export", "glossary", "nowhere/out.csv", "--workspace", "T1"),
        ("backup", "nowhere/copy.db"),
    ],
)
def test_what_cannot_be_done_is_said(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence and exit code 2, never a traceback."""
    (tmp_path / "binary.csv").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "terms.csv").write_text(FILE, encoding="utf-8")
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    assert run(*arguments) == 2
    assert capsys.readouterr().err.strip()


def test_a_person_is_forgotten(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What they wrote stays, that they wrote it goes; `--everything` leaves nothing."""
    (tmp_path / "terms.csv").write_text("term,definition,owner\nMVP,The smallest thing,U0OLIVER\n", encoding="utf-8")
    assert run("import", "glossary", "terms.csv", "--workspace", "T1") == 0
    assert run("forget", "--workspace", "T1", "--person", "U0OLIVER") == 0
    assert run("export", "glossary", "-", "--workspace", "T1") == 0
    left = capsys.readouterr().out
    assert "The smallest thing" in left
    assert "U0OLIVER" not in left.split("Forgotten:")[1].split("\n", 1)[1]
    assert run("forget", "--everything", "--workspace", "T1") == 0
    capsys.readouterr()
    assert run("export", "glossary", "-", "--workspace", "T1") == 0
    assert "MVP" not in capsys.readouterr().out


def test_a_backup_is_a_new_file(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy holds what the original does, and no file is ever written over."""
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    (tmp_path / "terms.csv").write_text(FILE, encoding="utf-8")
    assert main(["import", "glossary", str(tmp_path / "terms.csv"), "--workspace", "T1"]) == 1
    copy = tmp_path / "copy.db"
    assert main(["backup", str(copy)]) == 0
    before = copy.read_bytes()
    assert main(["backup", str(copy)]) == 2
    assert copy.read_bytes() == before
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{copy}")
    assert main(["export", "glossary", str(tmp_path / "out.csv"), "--workspace", "T1"]) == 0
    assert "The smallest thing" in (tmp_path / "out.csv").read_text(encoding="utf-8")


def test_check_is_content_when_all_agrees(run: Run, slack: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """Token, scopes, store, manifest and delivery are each told, and nothing is to mend."""
    settings = {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.api_url,
    }
    assert run("check", **settings) == 0
    told = capsys.readouterr().out
    assert "mend" not in told
    for part in ("store:", "manifest:", "bot token:", "scopes:", "delivery: Socket Mode"):
        assert part in told


def test_check_names_what_is_to_mend(run: Run, slack: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong token and a missing secret each come with what to do."""
    assert run("check", SLACK_BOT_TOKEN="xoxb-wrong", SLACK_API_URL=slack.api_url) == 1
    told = capsys.readouterr().out
    assert "invalid_auth" in told
    assert "OAuth & Permissions" in told
    assert "Set SLACK_APP_TOKEN" in told


def test_check_names_missing_scopes(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An app installed before the manifest grew is told to reinstall."""
    smaller = tmp_path / "manifest.yml"
    smaller.write_text(MANIFEST.read_text(encoding="utf-8").replace("      - files:write\n", ""), encoding="utf-8")
    with Sandbox(manifest=smaller, organisation=DEMO, patience=PATIENCE) as slack:
        assert run("check", SLACK_BOT_TOKEN=slack.bot_token, SLACK_API_URL=slack.api_url) == 1
    told = capsys.readouterr().out
    assert "scopes: missing files:write" in told
    assert "reinstall" in told


def test_a_backup_of_nothing_is_no_backup(tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """From the wrong folder an operator is told so, instead of keeping an empty copy for the day it is needed."""
    before = list(tmp_path.iterdir())
    assert run("backup", "copy.db", DATABASE_URL="sqlite:///mistyped.db") == 2
    assert "There is nothing to copy at mistyped.db. Look at DATABASE_URL." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == before


def test_a_postgresql_database_is_backed_up_by_its_own_tool(
    run: Run, postgres_database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says which tool makes the consistent copy."""
    assert run("backup", "copy.db", DATABASE_URL=postgres_database_url) == 2
    assert "pg_dump" in capsys.readouterr().err


def test_forgetting_names_whom(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a person and without `--everything` nothing is deleted; both together are refused as well."""
    for arguments in ((), ("--person", "U0OLIVER", "--everything")):
        with pytest.raises(SystemExit) as refused:
            run("forget", "--workspace", "T1", *arguments)
        assert refused.value.code == 2
        assert "--everything" in capsys.readouterr().err


def test_everything_of_one_workspace_leaves_the_others(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One company's records go, another's on the same bot stay."""
    (tmp_path / "terms.csv").write_text(FILE, encoding="utf-8")
    for workspace in ("T1", "T2"):
        assert run("import", "glossary", "terms.csv", "--workspace", workspace) == 1
    assert run("forget", "--everything", "--workspace", "T1") == 0
    capsys.readouterr()
    assert run("export", "glossary", "-", "--workspace", "T2") == 0
    assert "The smallest thing" in capsys.readouterr().out


def test_slacks_refusal_is_told_to_the_operator(run: Run, slack: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """A token Slack does not know, when a command needs it to name the workspace."""
    assert run("export", "glossary", "-", SLACK_BOT_TOKEN="xoxb-mistyped", SLACK_API_URL=slack.api_url) == 2
    assert capsys.readouterr().err == "Slack refused: invalid_auth. `product-ops check` says what to mend.\n"


def test_check_tells_of_a_store_that_does_not_answer(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """The other lines are told all the same, and the password is not."""
    away = "postgresql://ops:hunter2@127.0.0.1:9/ops"
    assert run("check", DATABASE_URL=away) == 1
    told = capsys.readouterr().out
    assert "store: does not answer" in told
    assert "Look at DATABASE_URL." in told
    assert "bot token: missing" in told
    assert "hunter2" not in told


def test_check_tells_of_a_database_that_cannot_hold_every_letter(
    run: Run, postgres_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It answers, so the address is right; the line says what to do, and the bot does not start on it."""
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE narrow ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    narrow = urlsplit(postgres_url)._replace(path="/narrow").geturl()
    try:
        assert run("check", DATABASE_URL=narrow) == 1
        told = capsys.readouterr().out
        assert "mend  store: answers, and cannot be used" in told
        assert "encoded in LATIN1" in told
        assert run("export", "glossary", "-", "--workspace", "T1", DATABASE_URL=narrow) == 2
        assert "ENCODING 'UTF8'" in capsys.readouterr().err
    finally:
        with psycopg.connect(postgres_url, autocommit=True) as connection:
            connection.execute("DROP DATABASE narrow WITH (FORCE)")


def test_check_tells_of_a_slack_that_does_not_answer(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong address or a missing network is told from a wrong token."""
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
    assert run("check", **tokens, SLACK_API_URL="http://127.0.0.1:9/api/") == 1
    told = capsys.readouterr().out
    assert "bot token: Slack cannot be reached" in told
    assert "Look at SLACK_API_URL and the network." in told
    assert "delivery: Socket Mode answers SlackAwayError" in told


def test_check_tells_of_a_wrong_app_level_token(run: Run, slack: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    """A good bot token beside a bad app-level token: only the second is to mend."""
    settings = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": "xapp-1", "SLACK_API_URL": slack.api_url}
    assert run("check", **settings) == 1
    told = capsys.readouterr().out
    assert told.count("mend") == 1
    assert "delivery: Socket Mode answers invalid_auth" in told
    assert "connections:write" in told


LOADED = """
import sys
{act}
print(*(name for name in {heavy} if sys.modules.get(name)))
"""


def loaded(act: str, *heavy: str) -> list[str]:
    """Which of these modules a process has taken in after some lines of Python."""
    script = LOADED.format(act=act, heavy=heavy)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1].split() if done.stdout.strip() else []


@pytest.mark.parametrize("typed", ["--help", "exprot", "import --help"])
def test_help_waits_for_nothing_that_it_does_not_show(typed: str) -> None:
    """Who asks how a command is called, or mistypes one, waits neither for Slack's libraries nor for a database's."""
    act = f"from bot.__main__ import main\ntry:\n    main({typed.split()})\nexcept SystemExit:\n    pass"
    heavy = ("slack_sdk", "slack_bolt", "psycopg", "sqlite_utils", "httpx", "apscheduler", "numpy", "bot.connectors")
    assert loaded(act, *heavy) == []


def test_a_start_takes_in_neither_the_other_engine_nor_what_draws(tmp_path: Path) -> None:
    """A bot on SQLite starts without the driver of PostgreSQL and without what only its first chart needs; nothing of
    SQLite's helpers is taken in where the database is PostgreSQL."""
    act = f"import bot.app, bot.serve\nfrom bot.store import open_store\nopen_store('sqlite:///{tmp_path}/one.db').close()"
    assert loaded(act, "psycopg", "numpy", "matplotlib", "duckdb") == []
    assert (
        loaded("import bot.app, bot.serve, bot.store.postgres", "sqlite_utils", "numpy", "matplotlib", "duckdb") == []
    )


def test_what_a_start_leaves_out_is_there_when_it_is_needed(tmp_path: Path) -> None:
    """numpy, where it is installed, is only kept from a library that does not need it: whoever wants it takes it in."""
    act = f"from bot.store import open_store\nopen_store('sqlite:///{tmp_path}/one.db').close()"
    act += "\nassert 'numpy' not in sys.modules"
    assert loaded(act, "numpy", "sqlite_utils") == ["sqlite_utils"]
