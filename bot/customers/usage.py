"""How customers are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command
from bot.slack.home import Pillar

USAGE = (
    ("list", "customers-usage-list"),
    ("list segment:retail", "customers-usage-narrow"),
    ("5", "customers-usage-show"),
    ("add", "customers-usage-add"),
    ("import", "customers-usage-import"),
    ("help", "customers-usage-help"),
)
COMMANDS = (Command("/customer", "customers-purpose", USAGE, (("list", "customers-list"),), Pillar.DATA),)
