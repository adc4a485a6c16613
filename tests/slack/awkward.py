"""A host that ends its connections at awkward moments."""

import re
import select
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from tests.patience import PATIENCE

Act = Callable[[socket.socket], None]
"""What is done with a connection once a request has been read from it."""

BODY = b'{"ok": true}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
ANSWER = HEAD + b"Content-Length: 12\r\n\r\n" + BODY


def says(content: bytes) -> Act:
    """Send bytes."""
    return lambda connection: connection.sendall(content)


answer = says(ANSWER)


def nothing(_: socket.socket) -> None:
    """Leave the request without an answer."""


def until_it_ends(connection: socket.socket) -> None:
    """Answer, and wait for the other end to close."""
    answer(connection)
    connection.recv(1)


class Host:
    """Plays one list of acts with each connection, an act for every request, and then closes it. An act that is None
    reads no request but its head, and breaks the connection."""

    def __init__(self, *plays: Sequence[Act | None]) -> None:
        self.asked: list[int] = []  # the connection of each whole request, the first is 0
        self.heads: list[str] = []
        self.ended = [threading.Event() for _ in plays]
        self._plays = plays
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/api/"

    def close(self) -> None:
        """Stop listening."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _accept(self) -> None:
        for number in range(len(self._plays)):
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._threads.append(threading.Thread(target=self._play, args=(number, connection), daemon=True))
            self._threads[-1].start()

    def _play(self, number: int, connection: socket.socket) -> None:
        with connection, suppress(ConnectionError):
            for act in self._plays[number]:
                head = b""
                while not head.endswith(b"\r\n\r\n"):
                    if not (byte := connection.recv(1)):
                        return
                    head += byte
                self.heads.append(head.decode())
                if act is None:
                    # With no time to linger, closing resets the connection.
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
                    break
                length = re.search(rb"(?i)content-length: (\d+)", head)
                connection.recv(int(length[1]) if length else 0, socket.MSG_WAITALL)
                self.asked.append(number)
                act(connection)
        self.ended[number].set()


class Tunnel:
    """A proxy that leads to one port of this machine, whatever it is asked for."""

    def __init__(self, to: int) -> None:
        self.heads: list[str] = []
        self._to = to
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "Tunnel":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(PATIENCE)

    def _run(self) -> None:
        with suppress(OSError):
            while True:
                ours, _ = self._listener.accept()
                with ours, socket.create_connection(("127.0.0.1", self._to)) as theirs:
                    self._lead(ours, theirs)

    def _lead(self, ours: socket.socket, theirs: socket.socket) -> None:
        self.heads.append(ours.recv(4096).decode())
        ours.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        while True:
            for one in select.select([ours, theirs], [], [])[0]:
                if not (content := one.recv(65536)):
                    return
                (theirs if one is ours else ours).sendall(content)
