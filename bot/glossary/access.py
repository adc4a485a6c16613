"""Who may do what of the glossary."""

from bot.slack.access import MEMBERS, Permission, Role

_EDITORS = frozenset({Role.EDITOR})

READ = Permission("glossary-may-read", note="glossary-may-read-note")
DEFINE = Permission("glossary-may-define", note="glossary-may-define-note", audited=True)
CHANGE = Permission(
    "glossary-may-change",
    frozenset({Role.AUTHOR, Role.OWNER, Role.EDITOR}),
    "glossary-error-rights",
    note="glossary-may-change-note",
    audited=True,
)
SUGGEST = Permission("glossary-may-suggest", note="glossary-may-define-note", audited=True)
DECIDE = Permission("glossary-may-decide", _EDITORS, "glossary-error-editors-only")
BEGIN = Permission(
    "glossary-may-begin", _EDITORS, "glossary-error-editors-only", note="glossary-may-begin-note", of_record=True
)
EXPORT = Permission("glossary-may-export", MEMBERS, audited=True)
IMPORT = Permission("glossary-may-import", _EDITORS, "glossary-error-editors-only")
SET = Permission("glossary-may-set", _EDITORS, "glossary-error-editors-only")
PLAN = Permission("glossary-may-plan", _EDITORS, "glossary-error-editors-only")
