"""Who may do what of links with the tools that teams plan in."""

from bot.slack.access import MEMBERS, Permission, Role

SEE = Permission("sync-may-see", MEMBERS)
LINK = Permission(
    "sync-may-link",
    frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}),
    "records-error-rights",
    note="sync-may-link-note",
    audited=True,
)
SETTLE = Permission("sync-may-settle", LINK.roles, LINK.refusal, note=LINK.note)
MANAGE = Permission("sync-may-manage", frozenset({Role.MANAGER}), "slack-managers-only")
