"""Who may do what of actions."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
_COLLEAGUES = frozenset({Role.MEMBER, Role.GUEST})
_THEIRS = frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER})

READ = Permission("actions-may-read", _COLLEAGUES)
WRITE = Permission("actions-may-write", _COLLEAGUES)
CHANGE = Permission("actions-may-change", _THEIRS, "records-error-rights")
EXPORT = Permission("actions-may-export", MEMBERS)
IMPORT = Permission("actions-may-import", _MANAGERS, "slack-managers-only")
ACTIONS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
