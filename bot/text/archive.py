"""Texts that somebody brings together: a ZIP file of them, or one alone. What is too much is not unpacked. No I/O."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.text.encoding import decode

MOST = 1_000  # files
_ENTRIES = 10_000  # of an archive, whatever they are
_LONGEST = 256 * 1024  # bytes of a file
_WHOLE = 20 * 1024 * 1024  # bytes of all of them
_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file by its path, with slashes. `refused` is why its text cannot be read, None where it can."""

    path: str
    text: str = ""
    refused: UserError | None = None

    @property
    def name(self) -> str:
        """What it is called, without its folders."""
        return self.path.rsplit("/", 1)[-1]


def is_archive(data: bytes) -> bool:
    """Whether this is a ZIP file."""
    return data.startswith(_MAGIC)


def pack(files: Mapping[str, bytes]) -> bytes:
    """Files by their paths, as one ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return out.getvalue()


def texts_in(data: bytes, endings: Sequence[str]) -> list[TextFile]:
    """The files of an archive that end so, in the order of their paths; hidden ones are left out. Paths name files and
    lead nowhere, and sizes are counted while files are read, whatever the archive says of them. Raises UserError where
    it is no archive or holds too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            wanted = [one for one in entries if _is_wanted(one, endings)]
            if len(entries) > _ENTRIES or len(wanted) > MOST:
                raise UserError("sheet-archive-many", most=MOST)
            found, left = [], _WHOLE
            for entry in sorted(wanted, key=lambda one: one.filename):
                read = _read(archive, entry, min(left, _LONGEST) + 1)
                left -= len(read)
                if left < 0:
                    raise UserError("sheet-archive-large", most=_WHOLE // 1024 // 1024)
                found.append(_text(entry.filename.replace("\\", "/"), read))
            return found
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise UserError("sheet-archive-broken") from error


def _is_wanted(entry: zipfile.ZipInfo, endings: Sequence[str]) -> bool:
    parts = entry.filename.replace("\\", "/").split("/")
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts if part not in (".", ".."))
    return not entry.is_dir() and not hidden and entry.filename.lower().endswith(tuple(endings))


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    try:
        with archive.open(entry) as stream:
            return stream.read(most)
    except RuntimeError as error:  # it wants a password
        raise UserError("sheet-archive-locked") from error
    except Exception as error:  # zlib, lzma and bz2 have errors of their own
        raise zipfile.BadZipFile(entry.filename) from error


def _text(path: str, data: bytes) -> TextFile:
    if len(data) > _LONGEST:
        return TextFile(path, refused=UserError("sheet-archive-long", most=_LONGEST // 1024))
    try:
        return TextFile(path, decode(data))
    except UserError as error:
        return TextFile(path, refused=error)
