"""Files: uploaded by the bot or by people, shared in conversations, downloaded with the bot's token.

Reference: https://docs.slack.dev/messaging/working-with-files
"""

from __future__ import annotations

import mimetypes
import secrets
import time
from copy import copy
from dataclasses import dataclass, field

from sandbox.wire import Json, new_id
from sandbox.workspace import Workspace

_PRETTY = {"csv": "CSV", "png": "PNG", "jpg": "JPEG", "pdf": "PDF", "txt": "Plain Text", "json": "JSON", "svg": "SVG"}


@dataclass
class File:
    """One file; `shares` maps a channel id to the timestamps of the messages that carry it."""

    id: str
    name: str
    title: str
    user: str
    size: int
    created: int
    content: bytes | None = None
    alt_txt: str = ""
    ready_at: float = 0.0
    completed: bool = False
    visible_to_bot: bool = False
    shares: dict[str, list[str]] = field(default_factory=dict)

    @property
    def filetype(self) -> str:
        """Slack's short type: the extension, "text" for plain text, "binary" when unknown."""
        extension = self.name.rpartition(".")[2].lower() if "." in self.name else ""
        return {"txt": "text", "jpeg": "jpg", "": "binary"}.get(extension, extension)

    @property
    def mimetype(self) -> str:
        """The media type, guessed from the name."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    @property
    def ready(self) -> bool:
        """Whether Slack has finished looking at the content: only then can an image block show it."""
        return self.completed and time.monotonic() >= self.ready_at


class Files:
    """Every file by id. A file is ready `ready_seconds` after its upload completes."""

    def __init__(self, workspace: Workspace) -> None:
        self.base_url = ""
        self.ready_seconds = 0.1
        self._workspace = workspace
        self._files: dict[str, File] = {}
        self._uploads: dict[str, str] = {}

    def for_app(self, workspace: Workspace) -> Files:
        """The same files as another app knows them, whose workspace this is."""
        other = copy(self)
        other._workspace = workspace
        return other

    def expect(self, name: str, length: int, alt_txt: str = "") -> tuple[str, str]:
        """Promise to take a file from the bot; return (file id, upload address)."""
        file = self._new(name, self._workspace.bot.user_id, length)
        file.alt_txt = alt_txt
        file.visible_to_bot = True
        ticket = secrets.token_urlsafe(24)
        self._uploads[ticket] = file.id
        return file.id, f"{self.base_url}/upload/v1/{ticket}"

    def receive(self, ticket: str, content: bytes) -> File | None:
        """Take the content sent to an upload address; None when nobody gave that address out."""
        file = self._files.get(self._uploads.pop(ticket, ""))
        if file is not None:
            file.content = content
            file.size = len(content)
        return file

    def complete(self, file: File, title: str | None) -> None:
        """Finish an upload: the file becomes ready shortly after."""
        file.title = title or file.name
        file.completed = True
        file.ready_at = time.monotonic() + self.ready_seconds

    def from_person(self, user: str, name: str, content: bytes) -> File:
        """Take a file a person chose in a file input."""
        file = self._new(name, user, len(content))
        file.content = content
        file.completed = True
        return file

    def find(self, file_id: str) -> File | None:
        """Return a file by id."""
        return self._files.get(file_id)

    def at(self, address: str) -> File | None:
        """Return the file an address of ours (url_private or permalink) leads to."""
        return next((file for file in self._files.values() if f"{file.id}/" in address), None)

    def all(self) -> list[File]:
        """Return every file, oldest first."""
        return list(self._files.values())

    def visible(self) -> list[File]:
        """Return the files the bot may see, newest first."""
        return [file for file in reversed(self._files.values()) if file.visible_to_bot and file.completed]

    def hand_over(self, file_id: str) -> None:
        """Let the bot see a file a person chose in a modal they submitted."""
        file = self._files.get(file_id)
        if file is not None:
            file.visible_to_bot = True

    def share(self, file: File, channel: str, ts: str) -> None:
        """Note that a message at `ts` in `channel` carries the file."""
        file.shares.setdefault(channel, []).append(ts)
        file.visible_to_bot = True

    def describe(self, file: File, *, settled: bool = False) -> Json:
        """Return Slack's file object; media type and shares stay empty until the file is ready.

        `settled` describes it as it will be then: what a message that carries the file shows.
        """
        ready = settled or file.ready
        place = f"{self.base_url}/files-pri/{self._workspace.id}-{file.id}"
        user = self._workspace.members.get(file.user)
        return {
            "id": file.id,
            "created": file.created,
            "timestamp": file.created,
            "name": file.name,
            "title": file.title,
            "mimetype": file.mimetype if ready else "",
            "filetype": file.filetype if ready else "",
            "pretty_type": _PRETTY.get(file.filetype, file.filetype.upper()) if ready else "",
            "user": file.user,
            "user_team": self._workspace.id,
            "username": user.name if user else "",
            "editable": False,
            "size": file.size,
            "mode": "hosted",
            "is_external": False,
            "external_type": "",
            "is_public": bool(file.shares),
            "public_url_shared": False,
            "display_as_bot": False,
            "file_access": "visible",
            "alt_txt": file.alt_txt,
            "url_private": f"{place}/{file.name}",
            "url_private_download": f"{place}/download/{file.name}",
            "permalink": f"{self.base_url}/files/{file.user}/{file.id}/{file.name}",
            **self._places(file, ready),
        }

    def _places(self, file: File, ready: bool) -> Json:
        lists: dict[str, list[str]] = {"channels": [], "groups": [], "ims": []}
        shares: dict[str, Json] = {}
        for channel, stamps in file.shares.items() if ready else ():
            conversation = self._workspace.conversations[channel]
            lists["ims" if conversation.is_im else conversation.kind].append(channel)
            kind = "private" if conversation.is_private else "public"
            shares.setdefault(kind, {})[channel] = [
                {"ts": ts, "channel_name": conversation.name, "team_id": self._workspace.id, "reply_count": 0}
                for ts in stamps
            ]
        return {**lists, "shares": shares}

    def _new(self, name: str, user: str, size: int) -> File:
        created = int(self._workspace.clock())
        file = File(new_id("F"), name, name, user, size, created)
        self._files[file.id] = file
        return file
