"""Who may read what product operations have come to, set what it is compared with, and take it out."""

from bot.slack.access import MEMBERS, Permission, Role

READ = Permission("impact-may-read", MEMBERS, note="impact-may-read-note")
SET = Permission("impact-may-set", frozenset({Role.MANAGER}), "slack-managers-only")
EXPORT = Permission("impact-may-export", MEMBERS, audited=True)
