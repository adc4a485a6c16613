"""How ideas are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command, Shortcut

USAGE = (
    ("Dark mode", "ideas-usage-capture"),
    ("12", "ideas-usage-show"),
    ("list", "ideas-usage-list"),
    ("list wsjf status:planned team:Checkout tag:mobile", "ideas-usage-filter"),
    ("export", "ideas-usage-export"),
    ("import", "ideas-usage-import"),
    ("settings", "usage-settings"),
    ("help", "ideas-usage-help"),
)
COMMANDS = (
    Command("/idea", "ideas-purpose", USAGE),
    Command("/roadmap", "roadmap-purpose", (("", "roadmap-usage-all"), ("Checkout", "roadmap-usage-team"))),
)
SHORTCUTS = (
    Shortcut("ideas.score_message", "Score this idea", "message", "ideas-shortcut-message"),
    Shortcut("ideas.new", "Capture an idea", "global", "ideas-shortcut-global"),
)
