"""Who may do what of the roadmap."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
_THEIRS = frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER})

READ = Permission("roadmap-may-read", note="roadmap-may-read-note")
WRITE = Permission("roadmap-may-write", MEMBERS)
CHANGE = Permission("roadmap-may-change", _THEIRS, "records-error-rights", note="roadmap-may-change-note")
EXPORT = Permission("roadmap-may-export", MEMBERS, audited=True)
IMPORT = Permission("roadmap-may-import", _MANAGERS, "slack-managers-only")
ROADMAP = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
