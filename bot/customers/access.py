"""Who may do what of customers."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("customers-may-read", MEMBERS)
KEEP = Permission("customers-may-change", MEMBERS)
CHANGE = Permission("customers-may-edit", frozenset({Role.AUTHOR, Role.MANAGER}), "records-error-rights")
TAKE = Permission("customers-may-export", _MANAGERS, "slack-managers-only")
BRING = Permission("customers-may-import", _MANAGERS, "slack-managers-only")

CUSTOMERS = RecordPermissions(READ, KEEP, CHANGE, TAKE, BRING)
