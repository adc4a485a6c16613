"""The letters of the picture: Inter, which comes with the bot, and whatever the system has for what Inter lacks.

Inter-Medium.ttf and Inter-Bold.ttf are Inter 4.1 (https://rsms.me/inter) at its smallest optical size, with the letters
of Latin, Greek and Cyrillic, punctuation, currencies and common signs; their licence is OFL.txt beside them. A letter
they lack is taken from a face of the system that has it, or is a box.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from bot.slack.text import clean

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_HERE = Path(__file__).parent
_OWN = {False: str(_HERE / "Inter-Medium.ttf"), True: str(_HERE / "Inter-Bold.ttf")}
_SYSTEM = ("/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts", "C:/Windows/Fonts")
_MOST = 60  # faces of the system that are looked into
# Which of them come first: those with many letters, drawn like Inter.
_LIKED = re.compile(
    r"(Noto ?Sans ?CJK|SourceHanSans|NotoSans(SC|TC|JP|KR)|PingFang|Hiragino|msyh|meiryo|malgun)"
    r"|(NotoSans(?!.*(Mono|Emoji)))|(DejaVuSans(?!.*(Mono|Condensed|ExtraLight|Oblique)))"
    r"|(wqy|DroidSans|Nanum|ipag|Takao|FreeSans|Arial|segoeui|Symbola|NotoEmoji)",
    re.IGNORECASE,
)
_PROBE = 24  # dots; how large letters are drawn to see whether a face has them
_BOX = "□"
_ABSENT = "\U0010ffff"  # no letter, and never one
# What changes how letters stand beside it and is none itself.
_UNSEEN = frozenset("\ufe0e\ufe0f")


@lru_cache(maxsize=64)
def face(path: str, size: int) -> "FreeTypeFont":
    """A face of a file, `size` dots high. Raises OSError for a file that is none, or has no letters of that size."""
    from PIL import ImageFont

    return ImageFont.truetype(path, size)


@lru_cache(maxsize=512)
def runs(text: str, bold: bool) -> tuple[tuple[str, str], ...]:
    """A text in parts, each with the file of the face that has its letters."""
    tidy = tidied(text)
    found = groupby(_with_faces(tidy, bold), key=lambda one: one[0])
    return tuple((path, "".join(letter for _, letter in part)) for path, part in found)


def tidied(text: str) -> str:
    """A text on one line, without what cannot be seen."""
    said = re.sub(r"[\n\t]+", " ", clean(text))
    return "".join(c for c in said if c not in _UNSEEN and (unicodedata.category(c) != "Cf" or c == "\u00ad"))


def width(text: str, size: int, bold: bool) -> float:
    """How wide a text is, in dots."""
    return sum(float(face(path, size).getlength(part)) for path, part in runs(text, bold))


def cut(text: str, size: int, bold: bool, room: float) -> str:
    """A text shortened to `room` dots, with an ellipsis where it was cut."""
    if width(text, size, bold) <= room:
        return text
    kept, most = 0, len(text)
    while most - kept > 1:
        middle = (kept + most) // 2
        fits = width(f"{text[:middle].rstrip()}…", size, bold) <= room
        kept, most = (middle, most) if fits else (kept, middle)
    return f"{text[:kept].rstrip()}…"


def lines(text: str, size: int, bold: bool, room: float, most: int) -> list[str]:
    """A text in at most `most` lines of `room` dots, broken between words, or within one that is too long for a line;
    what has no room is cut."""
    rest = tidied(text)
    found: list[str] = []
    while len(found) + 1 < most and width(rest, size, bold) > room:
        spaces = (at for at in range(len(rest) - 1, 0, -1) if rest[at] == " ")
        between = next((at for at in spaces if width(rest[:at], size, bold) <= room), 0)
        at = between or max(1, len(cut(rest, size, bold, room)) - 1)
        found.append(rest[:at])
        rest = rest[at:].strip()
    return [*found, cut(rest, size, bold, room)]


def _with_faces(text: str, bold: bool) -> Iterator[tuple[str, str]]:
    """Each letter with its face, a box where none has it; accents and spaces stand with the letter before them."""
    last = ""
    for letter in text:
        if last and (unicodedata.combining(letter) or letter == " "):
            yield last, letter
            continue
        last = _file_with(letter, bold)
        yield (last, letter) if last else (_OWN[bold], _BOX)


@lru_cache(maxsize=4096)
def _file_with(letter: str, bold: bool) -> str:
    """The file of the face that a letter is drawn with; empty where no face has it."""
    if _has(_OWN[bold], letter):
        return _OWN[bold]
    return next((path for path in _system(bold) if _has(path, letter)), "")


def _has(path: str, letter: str) -> bool:
    if letter.isspace():
        return True
    try:
        return _ink(path, letter) != _missing(path)
    except (OSError, ValueError):  # a file that is broken, or has pictures in the place of letters
        return False


@lru_cache(maxsize=256)
def _missing(path: str) -> bytes:
    """What a face draws for a letter it lacks."""
    return _ink(path, _ABSENT)


def _ink(path: str, letter: str) -> bytes:
    mask = face(path, _PROBE).getmask(letter)
    return bytes(str(mask.size), "ascii") + bytes(mask)


@cache
def _system(bold: bool) -> tuple[str, ...]:
    """Files of faces that the system has, the likeliest first."""
    files = [path for folder in _SYSTEM for path in Path(folder).rglob("*") if path.suffix in (".ttf", ".otf", ".ttc")]
    ranked = []
    for path in files:
        liked = _LIKED.match(path.stem)
        if liked is not None and "Italic" not in path.stem:
            heavy = bool(re.search("bold", path.stem, re.IGNORECASE))
            ranked.append((liked.lastindex or 0, heavy != bold, path.stem, str(path)))
    return tuple(path for *_, path in sorted(ranked)[:_MOST])
