"""Who may do what of playbooks."""

from bot.records.access import RecordPermissions
from bot.slack.access import Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("playbooks-may-read", frozenset({Role.MEMBER, Role.GUEST}))
WRITE = Permission("playbooks-may-write", _MANAGERS, "slack-managers-only")
_OWN = frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER})
CHANGE = Permission("playbooks-may-change", _OWN, "records-error-rights", audited=True)
EXPORT = Permission("playbooks-may-export", _MANAGERS, "slack-managers-only")
IMPORT = Permission("playbooks-may-import", _MANAGERS, "slack-managers-only")

PLAYBOOKS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
