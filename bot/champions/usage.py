"""How champions are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "champions-usage-all"),
    ("coverage", "champions-usage-coverage"),
    ("Growth", "champions-usage-team"),
    ("check 3", "champions-usage-check"),
    ("mine", "champions-usage-mine"),
    ("add", "champions-usage-add"),
    ("list", "champions-usage-list"),
    ("export", "champions-usage-export"),
    ("import", "champions-usage-import"),
    ("help", "champions-usage-help"),
)
MENU = (("", "champions-title"), ("list", "champions-list"), ("help", "menu-help"))
COMMANDS = (Command("/champions", "champions-purpose", USAGE, MENU),)
