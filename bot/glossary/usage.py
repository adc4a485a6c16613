"""How the glossary is used, as help, documentation and the manifest's test read it."""

from bot.feature import Command, Shortcut

USAGE = (
    ("MVP", "glossary-usage-find"),
    ("add MVP", "glossary-usage-add"),
    ("MVP = …", "glossary-usage-define"),
    ("search …", "glossary-usage-search"),
    ("recent", "glossary-usage-recent"),
    ("wanted", "glossary-usage-wanted"),
    ("export", "glossary-usage-export"),
    ("import", "glossary-usage-import"),
    ("settings", "usage-settings"),
    ("help", "glossary-usage-help"),
)
COMMANDS = (Command("/glossary", "glossary-purpose", USAGE),)
SHORTCUTS = (
    Shortcut("glossary.define_message", "Define a term", "message", "glossary-shortcut-message"),
    Shortcut("glossary.define", "Define a term", "global", "glossary-shortcut-global"),
)
