"""How the guild is used, as help, documentation and the manifest's test read it."""

from bot.feature import Command
from bot.topics.usage import USAGE as TOPICS

USAGE = (
    ("", "guild-usage-next"),
    ("3", "guild-usage-show"),
    *TOPICS,
    ("calendar", "guild-usage-calendar"),
    ("add", "guild-usage-add"),
    ("list", "guild-usage-list"),
    ("search …", "guild-usage-search"),
    ("mine", "guild-usage-mine"),
    ("export", "guild-usage-export"),
    ("import", "guild-usage-import"),
    ("help", "guild-usage-help"),
)
COMMANDS = (
    Command("/guild", "guild-purpose", USAGE, (("", "guild-title"), ("list", "guild-list"), ("help", "menu-help"))),
)
