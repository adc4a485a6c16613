"""How blockers are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "blockers-usage-alone"),
    ("Nobody can read the logs", "blockers-usage-add"),
    ("suggest", "blockers-usage-suggest"),
    ("vote", "blockers-usage-vote"),
    ("top", "blockers-usage-top"),
    ("mine", "blockers-usage-mine"),
    ("12", "blockers-usage-show"),
    ("list", "blockers-usage-list"),
    ("list category:data", "blockers-usage-narrow"),
    ("search …", "blockers-usage-search"),
    ("merge 12", "blockers-usage-merge"),
    ("link 12 idea 7", "blockers-usage-link"),
    ("history 12", "blockers-usage-history"),
    ("export", "blockers-usage-export"),
    ("import", "blockers-usage-import"),
    ("settings", "usage-settings"),
    ("help", "blockers-usage-help"),
)
MENU = (
    ("", "blockers-title"),
    ("suggest", "blockers-form-add"),
    ("vote", "ballots-vote"),
    ("top", "blockers-top"),
    ("list", "blockers-list"),
    ("mine", "blockers-mine"),
    ("help", "menu-help"),
)
COMMANDS = (Command("/blockers", "blockers-purpose", USAGE, MENU),)
