"""`product-ops keys`: a new key, and changing to it, without a moment in which a token cannot be read."""

import base64
import re
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.config import load
from bot.installations import keys
from bot.installations.installation import TokenPair
from bot.installations.store import installations, renewals
from bot.store import Store, open_store
from tests.installations.making import CLIENT_ID, KEYS, SECRET, installation, vault

LATER = "2026-11-30T10:00:00Z"


def setting(*names: str) -> str:
    """TOKEN_KEYS with some of the keys."""
    return ",".join(f"{name}:{base64.b64encode(KEYS[name]).decode()}" for name in names)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sqlite_schema_url: str) -> str:
    """A folder with no settings but those of an app that many install; the URL of its database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", sqlite_schema_url)
    monkeypatch.setenv("SLACK_CLIENT_ID", CLIENT_ID)
    monkeypatch.setenv("SLACK_CLIENT_SECRET", SECRET)
    monkeypatch.setenv("TOKEN_KEYS", setting("two", "one"))
    return sqlite_schema_url


def test_a_new_key_is_one_to_set(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is printed as the setting holds it, alone on its line, before anything else is set; no two are the same."""
    monkeypatch.chdir(tmp_path)
    lines = []
    for _ in range(2):
        assert main(["keys", "new"]) == 0
        lines.append(capsys.readouterr().out)
    assert lines[0] != lines[1]
    given = load({"TOKEN_KEYS": ",".join(line.strip() for line in lines)}, None).token_keys
    assert [len(key) for key in given.values()] == [32, 32]
    assert all(re.fullmatch(r"20\d\d-\d\d-\d\d-[0-9a-f]{4}:\S+\n", line) for line in lines)


def test_changing_to_the_first_key(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A dry run says how much it would be, and changes nothing; after the run the old key is not needed, for pairs that
    are kept beside the present one neither. A token that cannot be read is named, and what is missing for it."""
    with open_store(here) as store:
        installations.save(store, vault("one"), installation("T1"))
        before = TokenPair("xoxe.xoxb-2", "xoxe-2", LATER)
        installations.save(store, vault("one"), installation("T2", pair=before))
        row = installations.find(store, "", "T2")
        assert row is not None
        renewals.renewed(store, vault("two"), row, before, before, LATER)
        installations.save(store, vault("two"), installation("T3"))
    for _ in range(2):
        assert main(["keys", "rotate", "--dry-run"]) == 0
        assert capsys.readouterr().out.splitlines() == [
            "To be re-encrypted with key 'two': 1 of 3 installations.",
            "Key 'one' is still needed by 1 of 3.",
        ]
    assert main(["keys", "rotate"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Re-encrypted with key 'two': 1 of 3 installations.",
        "Key 'one' is not needed: remove it, unless it comes next.",
    ]
    with open_store(here) as store:
        assert [one.open(vault("two")).pair.token for one in installations.every(store)] == [
            "xoxb-T1",
            "xoxe.xoxb-2",
            "xoxb-T3",
        ]


def test_a_key_that_is_missing_is_named(
    here: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rest is encrypted anew; the exit code says that something is amiss."""
    with open_store(here) as store:
        for name, made in (("one", installation("T1")), ("two", installation("T2"))):
            installations.save(store, vault(name), made)
    monkeypatch.setenv("TOKEN_KEYS", setting("two"))
    assert main(["keys", "rotate"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Re-encrypted with key 'two': 0 of 2 installations.",
        "The token of T1 cannot be read: key 'one' of TOKEN_KEYS is missing.",
    ]
    monkeypatch.setenv("TOKEN_KEYS", "")
    assert main(["keys", "rotate"]) == 2
    assert "TOKEN_KEYS is missing" in capsys.readouterr().err
    monkeypatch.setenv("SLACK_CLIENT_ID", "")
    assert main(["keys", "rotate"]) == 2
    assert "SLACK_CLIENT_ID is not set" in capsys.readouterr().err


def test_it_may_be_ended_half_way_and_begun_again(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it had not come to is done by the next; at every moment all of it can be read with both keys."""
    for number in range(5):
        installations.save(kept, vault("one"), installation(f"T{number}"))
    both, reseal = vault("two", "one"), renewals.reseal
    done: list[object] = []

    def until_the_third(*what: object) -> bool:
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(what)
        return reseal(*what)  # type: ignore[arg-type]

    monkeypatch.setattr(renewals, "reseal", until_the_third)
    with pytest.raises(KeyboardInterrupt):
        keys.rotate(kept, both, dry_run=False)
    monkeypatch.setattr(renewals, "reseal", reseal)
    assert [one.open(both).pair.token for one in installations.every(kept)] == [f"xoxb-T{n}" for n in range(5)]
    did = keys.rotate(kept, both, dry_run=False)
    assert (did.count, did.changed, did.in_use) == (5, 3, {"two": 5})


def test_what_a_bot_renews_meanwhile_is_found_again(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that still writes with the old key renews a pair at the same moment: the new pair stays, and is encrypted
    with the new key in the end."""
    before, after = TokenPair("xoxe.xoxb-1", "xoxe-1", LATER), TokenPair("xoxe.xoxb-2", "xoxe-2", LATER)
    installations.save(kept, vault("one"), installation(pair=before))
    reseal = renewals.reseal

    def overtaken(*what: object) -> bool:
        monkeypatch.setattr(renewals, "reseal", reseal)
        row = installations.find(kept, "", "T1")
        assert row is not None
        renewals.renewed(kept, vault("one"), row, after, before, LATER)
        return reseal(*what)  # type: ignore[arg-type]

    monkeypatch.setattr(renewals, "reseal", overtaken)
    assert keys.rotate(kept, vault("two", "one"), dry_run=False).in_use == {"two": 1}
    row = installations.find(kept, "", "T1")
    assert row is not None
    assert row.open(vault("two")).pair == after
