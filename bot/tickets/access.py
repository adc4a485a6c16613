"""Who may do what of support tickets: what customers wrote is for members."""

from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("tickets-may-read", MEMBERS)
TAKE = Permission("tickets-may-take", MEMBERS)
SET = Permission("tickets-may-set", _MANAGERS, "slack-managers-only")
