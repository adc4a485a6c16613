"""Who may do what of feedback that comes from other systems and goes there."""

from bot.slack.access import MEMBERS, Permission, Role

SEE = Permission("intake-may-see", MEMBERS)
TAKE = Permission("intake-may-take", frozenset({Role.MANAGER}), "slack-managers-only")
SEND = Permission("intake-may-send", MEMBERS, note="intake-may-send-note", audited=True)
