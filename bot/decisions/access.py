"""Who may do what of decisions."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
_THEIRS = frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER})

READ = Permission("decisions-may-read", note="decisions-may-read-note")
WRITE = Permission("decisions-may-write", audited=True)
CHANGE = Permission(
    "decisions-may-change", _THEIRS, "records-error-rights", note="decisions-may-change-note", audited=True
)
DECIDE = Permission(
    "decisions-may-decide", frozenset({Role.OWNER, Role.MANAGER}), "decisions-error-not-accountable", audited=True
)
ANSWER = Permission("decisions-may-answer", frozenset({Role.ASKED}), "decisions-error-not-asked")
EXPORT = Permission("decisions-may-export", MEMBERS, audited=True)
IMPORT = Permission("decisions-may-import", _MANAGERS, "slack-managers-only")
SET = Permission("decisions-may-set", _MANAGERS, "slack-managers-only")
DECISIONS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
