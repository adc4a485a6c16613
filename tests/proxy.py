"""What stands between a program and a server: a wire that can fall silent, or be cut."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Proxy:
    """Listens on a port of this machine and hands every byte on to the server at `target`: the path of a Unix socket,
    or host and port."""

    def __init__(self, target: str | tuple[str, int]) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open = threading.Event()
        self._open.set()
        self._refuses = False
        self._sockets: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._listener.getsockname()[1])

    @contextmanager
    def silent(self) -> Iterator[None]:
        """In the block everybody may connect and send, and nothing arrives or comes back."""
        self._open.clear()
        try:
            yield
        finally:
            self._open.set()

    @contextmanager
    def cut(self) -> Iterator[None]:
        """In the block every connection is gone, and new ones are closed at once."""
        self._refuses = True
        self._end()
        try:
            yield
        finally:
            self._refuses = False

    def close(self) -> None:
        """Take it away."""
        self._refuses = True
        self._open.set()
        self._listener.close()
        self._end()

    def _end(self) -> None:
        for one in list(self._sockets):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                client, _ = self._listener.accept()
                if self._refuses:
                    client.close()
                    continue
                self._join(client)

    def _join(self, client: socket.socket) -> None:
        family = socket.AF_UNIX if isinstance(self._target, str) else socket.AF_INET
        server = socket.socket(family, socket.SOCK_STREAM)
        try:
            server.connect(self._target)
        except OSError:
            client.close()
            return
        self._sockets |= {client, server}
        for one, other in ((client, server), (server, client)):
            threading.Thread(target=self._hand_on, args=(one, other), daemon=True).start()

    def _hand_on(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(65536):
                self._open.wait()
                other.sendall(data)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._sockets.discard(one)
        one.close()
