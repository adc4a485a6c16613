"""Who may do what of copies."""

from bot.slack.access import MEMBERS, Permission, Role

SEE = Permission("copies-may-see", MEMBERS)
COPY = Permission(
    "copies-may-copy",
    frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}),
    "records-error-rights",
    note="copies-may-copy-note",
)
