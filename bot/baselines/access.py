"""Who says what figures are compared with."""

from bot.slack.access import MEMBERS, Permission, Role

READ = Permission("impact-may-read", MEMBERS, note="impact-may-read-note")
SET = Permission("impact-may-set", frozenset({Role.MANAGER}), "slack-managers-only")
