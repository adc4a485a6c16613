"""Who may do what of customers who are to hear what became of an idea."""

from bot.slack.access import Permission, Role

READ = Permission("loop-may-read", note="loop-may-read-note")
TELL = Permission("loop-may-tell", frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}), "loop-error-rights")
SET = Permission("loop-may-set", frozenset({Role.MANAGER}), "slack-managers-only")
