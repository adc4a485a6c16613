"""How impact is used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "impact-usage-card"),
    ("90", "impact-usage-days"),
    ("link 12", "impact-usage-link"),
    ("pulse", "impact-usage-pulse"),
    ("baseline", "impact-usage-baseline"),
    ("baseline set", "impact-usage-set"),
    ("export", "impact-usage-export"),
    ("export json", "impact-usage-json"),
    ("settings", "usage-settings"),
    ("help", "impact-usage-help"),
)
MENU = (
    ("", "impact-title"),
    ("baseline", "impact-baseline-title"),
    ("pulse", "impact-pulse-title"),
    ("link", "impact-use-link"),
    ("export", "impact-export"),
)
COMMANDS = (Command("/impact", "impact-purpose", USAGE, MENU),)
