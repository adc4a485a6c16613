"""How retrospectives are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "retro-usage-now"),
    ("start", "retro-usage-start"),
    ("join", "retro-usage-join"),
    ("add", "retro-usage-add"),
    ("vote", "retro-usage-vote"),
    ("actions", "retro-usage-actions"),
    ("3", "retro-usage-show"),
    ("list", "retro-usage-list"),
    ("guide 60", "retro-usage-guide"),
    ("formats", "retro-usage-formats"),
    ("help", "retro-usage-help"),
)
MENU = (("start", "retro-start"), ("list", "retro-list"), ("actions", "retro-actions"), ("help", "menu-help"))
COMMANDS = (Command("/retro", "retro-purpose", USAGE, MENU),)
