"""How rights are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "rights-usage-all"),
    ("pricing", "rights-usage-area"),
    ("3", "rights-usage-show"),
    ("add", "rights-usage-add"),
    ("list", "rights-usage-list"),
    ("export", "rights-usage-export"),
    ("import", "rights-usage-import"),
    ("help", "rights-usage-help"),
)
COMMANDS = (Command("/raci", "rights-purpose", USAGE, (("", "rights-title"),)),)
