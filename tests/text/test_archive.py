"""What somebody packs is read file by file, and no more of it than is bearable."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.text import archive
from bot.text.archive import is_archive, pack, texts_in


def test_texts_come_in_the_order_of_their_paths() -> None:
    """Those that end as asked for, whatever their encoding; hidden files and folders are none of them."""
    data = pack(
        {
            "docs/adr/0002-b.md": "é".encode("cp1252") * 3,
            "docs/adr/0001-a.MD": "\ufeffé".encode(),
            "docs/adr/picture.png": b"\x89PNG",
            "__MACOSX/docs/adr/._0001-a.md": b"\x00",
            ".git/c.md": b"c",
            "../../d.md": b"d",
        }
    )
    found = texts_in(data, (".md",))
    assert is_archive(data)
    assert [(one.path, one.name, one.text) for one in found] == [
        ("../../d.md", "d.md", "d"),
        ("docs/adr/0001-a.MD", "0001-a.MD", "é"),
        ("docs/adr/0002-b.md", "0002-b.md", "ééé"),
    ]


def test_a_file_that_cannot_be_read_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are read."""
    monkeypatch.setattr(archive, "_LONGEST", 10)
    data = pack({"a.md": b"short", "b.md": b"much too long", "c.md": b"PK\x03\x04xl/"})
    told = [(one.name, one.text, one.refused.key if one.refused else "") for one in texts_in(data, (".md",))]
    assert told == [("a.md", "short", ""), ("b.md", "", "sheet-archive-long"), ("c.md", "", "sheet-workbook-excel")]


def reason(data: bytes) -> str:
    """Why an archive is refused."""
    with pytest.raises(UserError) as error:
        texts_in(data, (".md",))
    return error.value.key


def test_what_is_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand files, twenty megabytes of all of them; a bomb ends where its limit does, whatever its head says."""
    assert reason(pack({f"{n}.md": b"" for n in range(1001)})) == "sheet-archive-many"
    bomb = pack({"a.md": b"\x00" * 200_000_000})
    assert len(bomb) < 300_000
    (found,) = texts_in(bomb, (".md",))
    assert found.refused is not None
    monkeypatch.setattr(archive, "_WHOLE", 1000)
    assert reason(pack({f"{n}.md": b"x" * 200 for n in range(9)})) == "sheet-archive-large"


def test_what_is_no_archive_is_told() -> None:
    """Cut off, damaged inside, or of another kind."""
    data = pack({"a.md": b"a long text that is compressed, a long text that is compressed" * 50})
    for wrong in (b"", b"PK\x03\x04", data[: len(data) // 2], data[:40] + b"\xff\xff\xff" + data[43:]):
        assert reason(wrong) == "sheet-archive-broken"


def test_a_locked_archive_is_told() -> None:
    """Nobody has its password here."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.md", b"text")
    locked = bytearray(out.getvalue())
    for at in (6, out.getvalue().index(b"PK\x01\x02") + 8):
        locked[at] |= 1
    assert reason(bytes(locked)) == "sheet-archive-locked"


@given(data=st.binary(max_size=200), at=st.integers(0, 120))
def test_anything_may_be_brought(data: bytes, at: int) -> None:
    """A damaged archive is read or refused."""
    whole = pack({"a.md": b"text " * 20})
    broken = whole[:at] + data + whole[at + len(data) :]
    key = "sheet-"
    try:
        assert all(isinstance(one.text, str) for one in texts_in(broken, (".md",)))
    except UserError as error:
        key = error.key
    assert key.startswith("sheet-")
