"""How onboarding is used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("", "onboarding-usage-mine"),
    ("start designer", "onboarding-usage-own"),
    ("start @priya designer", "onboarding-usage-start"),
    ("list", "onboarding-usage-list"),
    ("playbooks", "onboarding-usage-playbooks"),
    ("offboard @priya", "onboarding-usage-offboard"),
    ("help", "onboarding-usage-help"),
)
MENU = (("", "onboarding-title"), ("playbooks", "playbooks-title"))
COMMANDS = (Command("/onboarding", "onboarding-purpose", USAGE, MENU),)
