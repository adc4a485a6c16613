"""How tools are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "tools-usage-all"),
    ("Miro", "tools-usage-name"),
    ("whiteboard", "tools-usage-need"),
    ("add Figma", "tools-usage-add"),
    ("list owner:@Priya", "tools-usage-narrow"),
    ("mine", "tools-usage-mine"),
    ("renewals", "tools-usage-renewals"),
    ("overlaps", "tools-usage-overlaps"),
    ("needs", "tools-usage-needs"),
    ("audit", "tools-usage-audit"),
    ("cost 12", "tools-usage-cost"),
    ("edit 12", "tools-usage-edit"),
    ("link 12 decision 7", "tools-usage-link"),
    ("export", "tools-usage-export"),
    ("import", "tools-usage-import"),
    ("settings", "usage-settings"),
    ("help", "tools-usage-help"),
)
MENU = (
    ("", "tools-title"),
    ("add", "tools-form-add"),
    ("renewals", "tools-renewals"),
    ("overlaps", "tools-overlaps"),
    ("help", "menu-help"),
)
COMMANDS = (Command("/tools", "tools-purpose", USAGE, MENU),)
