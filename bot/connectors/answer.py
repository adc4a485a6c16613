"""What a server answered: its body, and a sentence for what is no success."""

import json
import re
import zlib
from base64 import b64decode
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.clock import stamp
from bot.connectors.source import SourceError

if TYPE_CHECKING:
    import httpx

BUSY = (429, 502, 503, 504)  # asked once more

# A few letters of JSON take hundreds of bytes once they are objects: 10 MB of "{}," would be 320 MB.
_BRACKETS = 250_000  # lists and objects of an answer: twelve for each value of the longest series
_VALUES = 1_000_000  # counted by the commas between them

_UNSIGNED = ("accept", "content-type", "grant_type", "scope")  # headers and fields that are no secret
_NAMED = re.compile(r"secret|token|passw|pwd|api_?key|authorization", re.IGNORECASE)  # names of secrets in JSON
_QUOTED = re.compile(r'"([^"]*)"')  # a part of a header, as in oauth_token="…"
_TAKEN = "…"  # stands where a secret was
_SECRET = 6  # letters; anything shorter is a word


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """What a server answered, whole: the body is unpacked already. `until` is when a busy one may be asked again."""

    host: str
    status: int
    body: bytes
    until: datetime | None = None

    def json(self) -> Any:
        """The body as JSON. Raises SourceError when it is none, or has more parts than any answer needs."""
        if self.body.count(b"[") + self.body.count(b"{") > _BRACKETS or self.body.count(b",") > _VALUES:
            raise SourceError("source-http-parts", host=self.host, most=_VALUES)
        try:
            return json.loads(self.body, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise SourceError("source-http-not-json", host=self.host) from None


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def accept(answer: HttpAnswer, variable: str, known: Collection[int]) -> None:
    """Raises SourceError for a status that is no success and not among those the caller knows what to make of."""
    status, host = answer.status, answer.host
    if 200 <= status < 300 or status in known:
        return
    if 300 <= status < 400:
        raise SourceError("source-http-redirect", host=host)
    if status in (401, 403):
        what = "refused" if status == 401 else "forbidden"
        if variable:
            raise SourceError(f"source-http-{what}-look", host=host, status=status, variable=variable)
        raise SourceError(f"source-http-{what}", host=host, status=status)
    if status in (404, 410):
        raise SourceError("source-http-missing", host=host)
    if status in BUSY and answer.until is not None:
        raise wait(host, answer.until)
    if status == 429:
        raise SourceError("source-http-many", temporary=True, host=host)
    if status >= 500:
        raise SourceError("source-http-failed", temporary=True, host=host, status=status)
    raise SourceError("source-http-status", host=host, status=status)


def wait(host: str, until: datetime) -> SourceError:
    """A host's limit is reached until then."""
    return SourceError("source-http-wait", temporary=True, host=host, until=stamp(until))


def unsigned(body: bytes, headers: Mapping[str, str], form: Mapping[str, str], sent: Any = None) -> bytes:
    """What a system says of a question it refuses, without what the question was signed with: some repeat it, and
    readers are shown what they say. `sent` is what was sent as JSON. JSON may spell a letter in several ways, so there
    it is taken out of what is read, not of what was sent."""
    words = {value for name, value in form.items() if name not in _UNSIGNED} | set(_secrets(sent))
    for name, value in headers.items():
        if name.lower() not in _UNSIGNED:
            words.update(value.split(), _QUOTED.findall(value))
            if value.startswith("Basic "):
                words.update(b64decode(value[6:]).decode(errors="replace").split(":", 1))
    hidden = sorted((word for word in words if len(word) >= _SECRET), key=len, reverse=True)
    try:
        return json.dumps(_without(json.loads(body), hidden)).encode()
    except (ValueError, RecursionError):  # no JSON
        for word in hidden:
            body = body.replace(word.encode(errors="replace"), _TAKEN.encode())
        return body


def _secrets(sent: Any, *, named: bool = False) -> Iterator[str]:
    """The texts that stand below a name of secrets."""
    if isinstance(sent, str):
        if named:
            yield sent
    elif isinstance(sent, Mapping):
        for name, value in sent.items():
            yield from _secrets(value, named=named or bool(_NAMED.search(str(name))))
    elif isinstance(sent, list | tuple):
        for value in sent:
            yield from _secrets(value, named=named)


def _without(said: Any, hidden: Sequence[str]) -> Any:
    """JSON, without some words in its texts, names and numbers."""
    if isinstance(said, dict):
        return {_without(name, hidden): _without(value, hidden) for name, value in said.items()}
    if isinstance(said, list):
        return [_without(value, hidden) for value in said]
    if isinstance(said, str):
        for word in hidden:
            said = said.replace(word, _TAKEN)
    elif isinstance(said, int | float) and any(word in str(said) for word in hidden):
        return _TAKEN
    return said


def content(answer: "httpx.Response", host: str, limit: int) -> bytes:
    """The body, unpacked as it comes and never further than `limit`: a few packed bytes may stand for gigabytes."""
    coding = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", ""):
        raise SourceError("source-http-broken", host=host)
    packed = coding.endswith("gzip")
    read, body = 0, bytearray()  # as one piece: a server may send a byte at a time
    unpacked = zlib.decompressobj(zlib.MAX_WBITS | 16)
    for chunk in answer.iter_raw():
        read += len(chunk)
        while chunk:
            if packed:
                try:
                    part, chunk = unpacked.decompress(chunk, limit + 1 - len(body)), unpacked.unconsumed_tail
                except zlib.error:
                    raise SourceError("source-http-broken", temporary=True, host=host) from None
            else:
                part, chunk = chunk, b""
            body += part
            if len(body) > limit or read > limit:
                raise SourceError("source-http-large", host=host, size=limit // 1_000_000)
    if packed and read and not unpacked.eof:
        raise SourceError("source-http-broken", temporary=True, host=host)
    return bytes(body)
