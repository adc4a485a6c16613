"""Who may do what of retrospectives."""

from bot.slack.access import MEMBERS, Permission, Role

_COLLEAGUES = frozenset({Role.MEMBER, Role.GUEST})

READ = Permission("retro-may-read", _COLLEAGUES)
START = Permission("retro-may-start", MEMBERS)
WRITE = Permission("retro-may-write", _COLLEAGUES, note="retro-may-write-note")
MOVE = Permission("retro-may-move", frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}), "records-error-rights")
LEAD = Permission("retro-may-lead", MEMBERS)
SET = Permission("retro-may-set", frozenset({Role.MANAGER}), "slack-managers-only")
RUN = Permission("retro-guide-may-run", _COLLEAGUES)
