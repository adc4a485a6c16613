"""Who may do what of KPIs."""

from bot.slack.access import EVERYBODY, MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
_CHANGERS = frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER})

READ = Permission("kpis-may-read")
ACT = Permission("kpis-may-act")
DEFINE = Permission(
    "kpis-may-define", EVERYBODY, "kpis-error-definers", note="kpis-may-define-note", of_record=True, audited=True
)
CHANGE = Permission("kpis-may-change", _CHANGERS, "kpis-error-rights", note="kpis-may-author", audited=True)
ENTER = Permission("kpis-may-enter", _CHANGERS | {Role.ASKED}, "kpis-error-rights-enter", note="kpis-may-enter-note")
CONNECT = Permission("kpis-may-connect", _MANAGERS, "kpis-error-source-rights")
EXPORT = Permission("kpis-may-export", MEMBERS, audited=True)
IMPORT = Permission(
    "kpis-may-import",
    _CHANGERS | {Role.ASKED},
    "kpis-error-import-none",
    note="kpis-may-import-note",
    of_record=True,
    audited=True,
)
POST = Permission("kpis-may-post", MEMBERS, audited=True)
PLAN = Permission("kpis-may-plan", MEMBERS, audited=True)
SET = Permission("kpis-may-set", _MANAGERS, "slack-managers-only")
