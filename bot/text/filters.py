"""What narrows a list, as it is typed after a command: `pricing status:decided topic:"check out" by @Priya`. Pure."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

PERSON = "person"
_QUOTES = '"“”«»'
# A word with a colon behind it, but no address; or "by @Priya", « de @Priya », or the name alone, with and without
# Slack's markup.
_KEY = re.compile(
    r"(?<!\S)(?:(?P<key>[^\W\d_][\w-]*)(?P<before>\s?):(?!//)(?P<behind>\s*)(?=\S)"
    r"|(?:(?:by|of|from|de|du|par)\s+)?(?=@\w|<@))",
    re.IGNORECASE,
)
_QUOTED = re.compile(f"[{_QUOTES}]\\s*([^{_QUOTES}]*?)\\s*[{_QUOTES}]")


class Filters(NamedTuple):
    """What was typed: the words that are left, and pairs of a key, as it was typed, with its value."""

    words: str
    pairs: tuple[tuple[str, str], ...]


def read_filters(text: str, is_key: Callable[[str], bool]) -> Filters:
    """The words and the filters of a line. A value goes on until the next key, or stands in quotation marks; what has
    a space before or behind its colon is a key where it `is_key`, else part of a sentence.

    >>> read_filters("pricing status:decided by @Priya", {"status"}.__contains__)
    Filters(words='pricing', pairs=(('status', 'decided'), ('person', '@Priya')))
    """
    keys = list(_keys(text, is_key))
    ends = [*(key.start() for key in keys[1:]), len(text)]
    words, pairs = [text[: keys[0].start()] if keys else text], []
    for key, end in zip(keys, ends, strict=True) if keys else ():
        value = text[key.end() : end].strip()
        if quoted := _QUOTED.match(value):
            words.append(value[quoted.end() :])
            value = quoted[1]
        pairs.append((key["key"] or PERSON, value))
    return Filters(" ".join(" ".join(words).split()), tuple(pairs))


def _keys(text: str, is_key: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    quoted, last = [one.span() for one in _QUOTED.finditer(text)], -1
    for found in _KEY.finditer(text):
        is_spaced = found["key"] and (found["before"] or found["behind"])
        within = any(begin < found.start() < end or begin == found.start() for begin, end in quoted)
        if not within and found.start() != last and (not is_spaced or is_key(found["key"])):
            last = found.end()
            yield found
