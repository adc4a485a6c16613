"""Sentences in the reader's language.

Every sentence lives in a Project Fluent file (https://projectfluent.org) beside the feature that says it:
`en.ftl` and `fr.ftl`. `Texts` loads them once; a `Translator` says them in one language.
"""

from bot.text.translator import COMMANDS, LANGUAGES, LONGEST, Texts, Translator, language_of

__all__ = ["COMMANDS", "LANGUAGES", "LONGEST", "Texts", "Translator", "language_of"]
