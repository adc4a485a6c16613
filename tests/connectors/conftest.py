"""Servers for the connectors' tests, and a client to reach them with."""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import bot.connectors
from bot.connectors.http import Http
from bot.connectors.source import SourceError, Span
from bot.text import Texts
from tests.connectors.server import PUBLIC, Rerouted, Server, trusted
from tests.connectors.trouble import impatient
from tests.patience import PATIENCE


@pytest.fixture
def server() -> Iterator[Server]:
    """A local server over plain http, as inside a company's network."""
    with Server().serving() as serving:
        yield serving


@pytest.fixture
def secure() -> Iterator[Server]:
    """A local server that is api.example.com: `outside` reaches it at a public address."""
    with Server(tls=True).serving() as serving:
        yield serving


@pytest.fixture
def network(secure: Server) -> Rerouted:
    """The way `outside` takes: it remembers which addresses were connected to."""
    return Rerouted(secure.port)


@pytest.fixture
def http() -> Iterator[Http]:
    """The client, which never really pauses."""
    client = Http(connect=PATIENCE, read=PATIENCE, total=PATIENCE, pause=lambda _: None)
    yield client
    client.close()


@pytest.fixture
def outside(network: Rerouted) -> Iterator[Http]:
    """The client, for which every name resolves to one public address."""
    client = Http(resolve=lambda host, port: [PUBLIC], network=network, trust=trusted(), pause=lambda _: None)
    yield client
    client.close()


@pytest.fixture
def hasty(network: Rerouted) -> Iterator[Http]:
    """The same, for which a moment of silence is too long."""
    client = impatient(resolve=lambda host, port: [PUBLIC], network=network, trust=trusted())
    yield client
    client.close()


def span(since: str = "2026-11-01", now: str = "2026-11-23T08:00:00+00:00", **fields: Any) -> Span:
    """What a source is asked for: from a day on, on the 23rd of November unless told otherwise."""
    return Span(since, datetime.fromisoformat(now), **fields)


Refused = Callable[..., SourceError]
Hidden = Callable[..., None]


@pytest.fixture(scope="session")
def texts() -> Texts:
    """The sentences of the connectors."""
    return Texts([Path(bot.connectors.__file__).parent])


@pytest.fixture
def refused(texts: Texts) -> Refused:
    """Calls something that has to raise SourceError, which must be sayable in both languages; gives the error."""

    def call(function: Callable[..., object], *args: object, **kwargs: object) -> SourceError:
        with pytest.raises(SourceError) as raised:
            function(*args, **kwargs)
        for language in ("en", "fr"):
            assert texts.speak(language)(raised.value.key, **raised.value.args_).strip()
        return raised.value

    return call


@pytest.fixture
def hidden(caplog: pytest.LogCaptureFixture) -> Hidden:
    """Sees that secrets are in none of some errors, nor in what led to them, nor in anything the test logged."""
    caplog.set_level(logging.DEBUG)

    def look(errors: Iterable[SourceError], *secrets: str) -> None:
        said = [f"{error} {error!r} {error.args} {error.args_} {error.__cause__!r}" for error in errors]
        assert said
        assert not [secret for secret in secrets if secret in "".join(said) + caplog.text]

    return look
