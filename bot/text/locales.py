"""Which Babel locale speaks a language of the bot: dates, numbers, names of zones and currencies."""

LOCALES = {"en": "en_GB", "fr": "fr_FR"}

COMPACT = {"en": "en", "fr": "fr_FR"}
"""The same for shortened numbers. British English writes 1m and 2bn, which beside other units reads as metres or
minutes; teams everywhere write 1M and 2B."""
