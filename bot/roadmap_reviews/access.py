"""Who may do what of reviews and snapshots of the roadmap."""

from bot.slack.access import Permission, Role

READ = Permission("roadmap-review-may-read")
OPEN = Permission("roadmap-review-may-open", frozenset({Role.MANAGER}), "slack-managers-only")
ANSWER = Permission("roadmap-review-may-answer", frozenset({Role.OWNER, Role.MANAGER}), "roadmap-review-error-rights")
