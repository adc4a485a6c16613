"""Who may do what of ideas."""

from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("ideas-may-read", note="ideas-may-read-note")
CAPTURE = Permission("ideas-may-capture")
SUPPORT = Permission("ideas-may-support")
DECIDE = Permission(
    "ideas-may-decide",
    frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}),
    "ideas-error-rights",
    note="ideas-may-author",
    audited=True,
)
ASK = Permission("ideas-may-ask")
ANSWER = Permission("ideas-may-answer", frozenset({Role.ASKED}), "ideas-error-not-asked", note="ideas-may-answer-note")
REVEAL = Permission(
    "ideas-may-reveal",
    frozenset({Role.AUTHOR, Role.MANAGER}),
    "ideas-error-reveal-rights",
    note="ideas-may-reveal-note",
)
EXPORT = Permission("ideas-may-export", MEMBERS, audited=True)
IMPORT = Permission("ideas-may-import", _MANAGERS, "ideas-error-import-managers")
SET = Permission("ideas-may-set", _MANAGERS, "slack-managers-only")
