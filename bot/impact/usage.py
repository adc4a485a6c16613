"""How impact is used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "impact-usage-card"),
    ("90", "impact-usage-days"),
    ("export", "impact-usage-export"),
    ("export json", "impact-usage-json"),
    ("settings", "usage-settings"),
    ("help", "impact-usage-help"),
)
MENU = (("", "impact-title"), ("export", "impact-export"))
COMMANDS = (Command("/impact", "impact-purpose", USAGE, MENU),)
