"""How documents are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command

USAGE = (
    ("42", "documents-usage-show"),
    ("new", "documents-usage-add"),
    ("new 42", "documents-usage-about"),
    ("check 50", "documents-usage-check"),
    ("approve 50", "documents-usage-approve"),
    ("list", "documents-usage-list"),
    ("list template:prd status:draft", "documents-usage-narrow"),
    ("search …", "documents-usage-search"),
    ("mine", "documents-usage-mine"),
    ("templates", "documents-usage-templates"),
    ("edit 50", "documents-usage-edit"),
    ("history 50", "documents-usage-history"),
    ("link 50 decision 12", "documents-usage-link"),
    ("export", "documents-usage-export"),
    ("export 50", "documents-usage-export-one"),
    ("export 50 notion", "documents-usage-export-wiki"),
    ("link 50 https://…", "documents-usage-link-page"),
    ("help", "documents-usage-help"),
)
MENU = (
    ("list", "documents-list"),
    ("new", "documents-form-add"),
    ("templates", "documents-templates"),
    ("mine", "documents-mine"),
)
COMMANDS = (Command("/prd", "documents-purpose", USAGE, MENU),)
