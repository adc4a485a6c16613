"""Who has figures posted, and who reads those that were."""

from bot.slack.access import MEMBERS, Permission, Role

PLAN = Permission("impact-may-plan", frozenset({Role.MANAGER}), "slack-managers-only")
READ = Permission("impact-may-read", MEMBERS, note="impact-may-read-note")
EXPORT = Permission("impact-may-export", MEMBERS, audited=True)
