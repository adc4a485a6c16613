"""How the glossary is used, as help, documentation and the manifest's test read it."""

from bot.feature import Command, Shortcut

USAGE = (
    ("MVP", "glossary-usage-find"),
    ("add MVP", "glossary-usage-add"),
    ("MVP = …", "glossary-usage-define"),
    ("list", "glossary-usage-list"),
    ("list team:Checkout", "glossary-usage-team"),
    ("search …", "glossary-usage-search"),
    ("edit MVP", "glossary-usage-edit"),
    ("delete MVP", "glossary-usage-delete"),
    ("share MVP", "glossary-usage-share"),
    ("recent", "glossary-usage-recent"),
    ("wanted", "glossary-usage-wanted"),
    ("export", "glossary-usage-export"),
    ("import", "glossary-usage-import"),
    ("settings", "usage-settings"),
    ("help", "glossary-usage-help"),
)
MENU = (
    ("list", "glossary-list-open"),
    ("add", "glossary-form-add"),
    ("wanted", "glossary-wanted-open"),
    ("recent", "glossary-recent-open"),
    ("help", "menu-help"),
)
COMMANDS = (Command("/glossary", "glossary-purpose", USAGE, MENU),)
SHORTCUTS = (
    Shortcut("glossary.define_message", "Define a term", "message", "glossary-shortcut-message"),
    Shortcut("glossary.define", "Define a term", "global", "glossary-shortcut-global"),
)
