"""How goals are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "goals-usage-now"),
    ("Win back small shops", "goals-usage-add"),
    ("12", "goals-usage-show"),
    ("list", "goals-usage-list"),
    ("list team:payments", "goals-usage-narrow"),
    ("list period:Q1 2027", "goals-usage-period"),
    ("mine", "goals-usage-mine"),
    ("set 12", "goals-usage-set"),
    ("search …", "goals-usage-search"),
    ("edit 12", "goals-usage-edit"),
    ("link 12 roadmap 7", "goals-usage-link"),
    ("history 12", "goals-usage-history"),
    ("export", "goals-usage-export"),
    ("import", "goals-usage-import"),
    ("help", "goals-usage-help"),
)
MENU = (("list", "goals-list"), ("add", "goals-form-add"), ("mine", "goals-mine"))
COMMANDS = (Command("/goals", "goals-purpose", USAGE, MENU),)
