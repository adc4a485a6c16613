"""How decisions are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command, Shortcut

USAGE = (
    ("We ship on Tuesdays", "decisions-usage-add"),
    ("who pricing", "decisions-usage-who"),
    ("12", "decisions-usage-show"),
    ("list", "decisions-usage-list"),
    ("list topic:pricing status:decided", "decisions-usage-narrow"),
    ("search …", "decisions-usage-search"),
    ("mine", "decisions-usage-mine"),
    ("edit 12", "decisions-usage-edit"),
    ("review 12", "decisions-usage-review"),
    ("supersede 12", "decisions-usage-supersede"),
    ("reverse 12", "decisions-usage-reverse"),
    ("link 12 idea 7", "decisions-usage-link"),
    ("history 12", "decisions-usage-history"),
    ("export", "decisions-usage-export"),
    ("export markdown", "decisions-usage-markdown"),
    ("import", "decisions-usage-import"),
    ("settings", "usage-settings"),
    ("help", "decisions-usage-help"),
)
MENU = (
    ("list", "decisions-list"),
    ("add", "decisions-form-add"),
    ("mine", "decisions-mine"),
    ("help", "menu-help"),
)
COMMANDS = (Command("/decision", "decisions-purpose", USAGE, MENU),)
SHORTCUTS = (
    Shortcut("decisions.keep", "Record a decision", "message", "decisions-shortcut-message"),
    Shortcut("decisions.new", "Record a decision", "global", "decisions-shortcut-global"),
)
