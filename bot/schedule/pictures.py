"""Pictures of posts: uploaded before, shown among the blocks, or put into the thread when that came to nothing.

https://docs.slack.dev/messaging/working-with-files: a file is uploaded without a place to share it in, and an image
block names it. Slack looks at it first; a block that names it sooner is refused.
"""

import logging
import time
from typing import Any

from slack_sdk import WebClient

from bot.posts import Picture, Post
from bot.schedule.lease import Timing
from bot.schedule.poster import PostedMessage
from bot.slack.blocks import Block, image
from bot.slack.listen import describe
from bot.slack.older import older
from bot.slack.text import trim

log = logging.getLogger(__name__)

_NAME = "picture.png"
_ALT = 1000  # characters; an image block takes 2,000, an upload 1,000


def upload(client: WebClient, picture: Picture, timing: Timing) -> str:
    """The id of a file that an image block may show; empty when it failed or did not get ready in time."""
    try:
        answer = client.files_upload_v2(
            content=picture.png, filename=_NAME, title=picture.title, alt_txt=trim(picture.alt, _ALT)
        )
        file = str(answer["files"][0]["id"])
        ends = time.monotonic() + timing.picture
        while not _ready(client.files_info(file=file)["file"]):
            if time.monotonic() + timing.look > ends:
                log.info("a picture was not ready in time")
                return ""
            time.sleep(timing.look)
    except Exception as error:  # the words carry the message: they go out without it
        log.warning("a picture could not be uploaded: %s", describe(error))
        return ""
    return file


def _ready(file: dict[str, Any]) -> bool:
    # The media type is empty until Slack has looked at the content.
    return bool(file.get("mimetype"))


def draw(post: Post) -> Picture | None:
    """The picture of a post that has one."""
    try:
        return post.draw() if post.draw else None
    except Exception:
        log.exception("a post goes out without its picture")
        return None


def with_picture(post: Post, picture: Picture | None, file: str, *, native: bool = True) -> list[Block]:
    """The blocks of a post, its picture among them when there is a file to show; in words where not `native`."""
    blocks = list(post.blocks)
    if picture is not None and file:
        blocks.insert(picture.at, image(file, trim(picture.alt, _ALT)))
    return blocks if native else older(blocks)


def add_to_thread(client: WebClient, picture: Picture, message: PostedMessage, thread: str) -> None:
    """Put a picture beneath a message that had to go without it. At most once: nobody tries again."""
    try:
        client.files_upload_v2(
            content=picture.png,
            filename=_NAME,
            title=picture.title,
            alt_txt=trim(picture.alt, _ALT),
            channel=message.place,
            thread_ts=thread or message.ts,
        )
    except Exception as error:
        log.warning("a picture could not be added to the thread: %s", describe(error))
