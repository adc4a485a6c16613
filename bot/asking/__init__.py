"""What people write to the bot in words of their own, in both languages, without a model.

For a room whose command was given a text that is neither one of its words nor a record:

    from bot.asking import answer

    found = answer(request, text)  # an ephemeral Answer for a slash command; None: not understood, go on as before

It reads `request.body["command"]` to know in which command the text was typed, never answers a command's own words
(those are the room's) and stores nothing, but that a short term is wanted which was asked about as one. A title typed
after `/idea` is no question unless it is asked as one.

How it is read says `reader`; what is answered, the rooms, each in its `RoomAnswers` (`bot/slack/questions.py`). See
docs/decisions/0034-asking.md.
"""

from pathlib import Path

from bot.asking.listeners import register
from bot.asking.samples import samples
from bot.asking.typed import answer as answer
from bot.feature import Feature

FEATURE = Feature(
    name="asking",
    folder=Path(__file__).parent,
    register=register,
    samples=samples,
)
