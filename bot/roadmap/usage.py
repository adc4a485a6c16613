"""How the roadmap is used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "roadmap-usage-all"),
    ("Checkout", "roadmap-usage-team"),
    ("next", "roadmap-usage-part"),
    ("Checkout Q1 2027", "roadmap-usage-part-team"),
    ("list", "roadmap-usage-list"),
    ("12", "roadmap-usage-show"),
    ("move 12 next", "roadmap-usage-move"),
    ("move 12 March 2027", "roadmap-usage-move-month"),
    ("move 12 shipped", "roadmap-usage-move-status"),
    ("add", "roadmap-usage-add"),
    ("edit 12", "roadmap-usage-edit"),
    ("mine", "roadmap-usage-mine"),
    ("search …", "roadmap-usage-search"),
    ("review", "roadmap-usage-review"),
    ("review close", "roadmap-usage-review-close"),
    ("snapshot", "roadmap-usage-snapshot"),
    ("snapshot 3 November 2026", "roadmap-usage-snapshot-day"),
    ("link 12 decision 4", "roadmap-usage-link"),
    ("link 12 CHK-412", "roadmap-usage-link-tool"),
    ("sync", "roadmap-usage-sync"),
    ("conflicts", "roadmap-usage-conflicts"),
    ("history 12", "roadmap-usage-history"),
    ("share", "roadmap-usage-share"),
    ("export", "roadmap-usage-export"),
    ("import", "roadmap-usage-import"),
    ("help", "roadmap-usage-help"),
)
MENU = (("", "roadmap-title"), ("add", "roadmap-form-add"), ("mine", "roadmap-mine"))
COMMANDS = (Command("/roadmap", "roadmap-purpose", USAGE, MENU),)
