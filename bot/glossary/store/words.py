"""The words that find a meaning."""

from collections.abc import Iterable

from bot.glossary.term import Content, Meaning
from bot.store import Store
from bot.store.words import WordEntry, WordIndex
from bot.text.fold import fold
from bot.text.words import ALIAS, BODY, EXPANSION, TITLE, Weight, word_weights

WORDS = WordIndex("meaning_word")


def put_words(store: Store, workspace: str, meanings: Iterable[Meaning]) -> None:
    """Keep the words of meanings that have none yet, if they live. Inside `store.write`."""
    WORDS.put(store, workspace, word_entries(meanings))


def word_entries(meanings: Iterable[Meaning]) -> list[WordEntry]:
    """What living meanings are found by."""
    return [
        WordEntry(meaning.id, fold(meaning.term), word_weights(_weights(meaning.content)))
        for meaning in meanings
        if not meaning.deleted_at
    ]


def _weights(content: Content) -> list[tuple[str, Weight]]:
    return [
        (content.term, TITLE),
        *((alias, ALIAS) for alias in content.aliases),
        (content.expansion_en, EXPANSION),
        (content.expansion_fr, EXPANSION),
        (content.definition_en, BODY),
        (content.definition_fr, BODY),
        (content.context, BODY),
    ]
