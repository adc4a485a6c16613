"""Who may do what of goals."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

READ = Permission("goals-may-read", MEMBERS)
WRITE = Permission("goals-may-write", MEMBERS)
CHANGE = Permission(
    "goals-may-change", frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}), "records-error-rights", "goals-may-note"
)
ENTER = Permission(
    "goals-may-enter", frozenset({Role.ASKED, *CHANGE.roles}), "records-error-rights", "goals-may-enter-note"
)
EXPORT = Permission("goals-may-export", MEMBERS, audited=True)
IMPORT = Permission("goals-may-import", frozenset({Role.MANAGER}), "slack-managers-only")
GOALS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
