"""Who may do what of documents."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("documents-may-read", MEMBERS, note="documents-may-read-note")
WRITE = Permission("documents-may-write", MEMBERS, note="documents-may-write-note")
CHANGE = Permission("documents-may-change", frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}), "records-error-rights")
APPROVE = Permission("documents-may-approve", frozenset({Role.ASKED}), "documents-error-not-approver")
EXPORT = Permission("documents-may-export", MEMBERS, audited=True)
DESIGN = Permission("documents-may-design", _MANAGERS, "slack-managers-only")
DOCUMENTS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, READ)  # nothing is imported, which everybody may be told
