"""How ideas are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command, Shortcut

USAGE = (
    ("Dark mode", "ideas-usage-capture"),
    ("12", "ideas-usage-show"),
    ("list", "ideas-usage-list"),
    ("list dark mode", "ideas-usage-search"),
    ("list wsjf status:planned team:Checkout tag:mobile", "ideas-usage-filter"),
    ("list mine", "ideas-usage-mine"),
    ("vote 12", "ideas-usage-vote"),
    ("share 12", "ideas-usage-share"),
    ("edit 12", "ideas-usage-edit"),
    ("delete 12", "ideas-usage-delete"),
    ("export", "ideas-usage-export"),
    ("import", "ideas-usage-import"),
    ("settings", "usage-settings"),
    ("help", "ideas-usage-help"),
)
COMMANDS = (
    Command(
        "/idea",
        "ideas-purpose",
        USAGE,
        menu=(("new", "ideas-capture-title"), ("list", "ideas-list-open"), ("help", "menu-help")),
    ),
)
SHORTCUTS = (
    Shortcut("ideas.score_message", "Score this idea", "message", "ideas-shortcut-message"),
    Shortcut("ideas.new", "Capture an idea", "global", "ideas-shortcut-global"),
)
