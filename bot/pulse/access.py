"""Who answers the pulse, and who decides that there is one."""

from bot.slack.access import MEMBERS, Permission, Role

READ = Permission("impact-pulse-may-read", MEMBERS)
ANSWER = Permission("impact-pulse-may-answer", frozenset({Role.ASKED}), "impact-pulse-error-asked")
SET = Permission("impact-may-set", frozenset({Role.MANAGER}), "slack-managers-only")
