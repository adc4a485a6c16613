"""The words of a glossary that an older release has kept, and of one that is being filled."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot import app
from bot.glossary.store import MIGRATIONS, fill, search
from bot.glossary.store.words import put_words
from bot.glossary.term import FIELDS
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store, StoreError, open_store
from tests.glossary.making import AT, AUTHOR, OWNER, content, keep, meaning, terms
from tests.patience import PATIENCE
from tests.shelves import ELSEWHERE, HERE

_KEPT = ("workspace", *FIELDS, "id", "approved", "author", "created_at", "changed_by", "changed_at", "version")
_OLD = f"""
    INSERT INTO meaning ({", ".join(_KEPT)}, deleted_at)
    VALUES (:workspace, :term, '', :said, '', '', '["Alias-1"]', '', '', '', '', :id, 0, :author, :at, :author, :at, 1,
        :gone)
"""
_LIVING = [f"T{n}" for n in range(9)]


def keep_as_before(store: Store) -> None:
    """Nine terms and a deleted one in each of two workspaces, as the release before kept them: no table of words."""
    store.migrate(MIGRATIONS[:2])
    for workspace in (HERE, ELSEWHERE):
        with store.write(workspace):
            said = "完成购买的用户的转化率, by e-mail."
            rows = [(f"m{n}", term, "") for n, term in enumerate(_LIVING)] + [("m9", "T9", AT)]
            store.many(
                _OLD,
                [
                    {
                        "workspace": workspace,
                        "id": id_,
                        "term": term,
                        "said": said,
                        "gone": gone,
                        "author": AUTHOR,
                        "at": AT,
                    }
                    for id_, term, gone in rows
                ],
            )
            store.run(
                """
                INSERT INTO meaning_search (workspace, meaning, term, expansion, definition)
                VALUES (:workspace, 'm1', 't1', '', 'before')
                """,
                workspace=workspace,
            )


def everywhere(store: Store, text: str) -> list[list[str]]:
    """What a search finds in either workspace."""
    return [terms(search.search(store, workspace, EVERYTHING, text, 99, 0)) for workspace in (HERE, ELSEWHERE)]


def test_an_old_glossary_is_found_by_its_words(store: Store) -> None:
    """After the update every living term is found by what it says, as if it had been written today."""
    keep_as_before(store)
    assert "glossary-003-words" in app.migrate(store)
    for text in ("email", "转化率", "率", "alias 1"):
        assert everywhere(store, text) == [_LIVING, _LIVING], text
    assert everywhere(store, "t1") == [["T1"], ["T1"]]
    changed = replace(
        search.search(store, HERE, EVERYTHING, "t1", 1, 0)[0], content=content("T1", definition_en="New."), version=2
    )
    keep(store, changed, did="changed")
    assert everywhere(store, "new") == [["T1"], []]
    assert everywhere(store, "email") == [[term for term in _LIVING if term != "T1"], _LIVING]


def test_an_update_that_is_stopped_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that dies while it reads the glossary leaves what it has read; the next start reads the rest."""
    keep_as_before(store)
    monkeypatch.setattr(search, "_PAGE", 4)
    pages: list[object] = []

    def stopped(*arguments: object) -> None:
        pages.append(arguments)
        if len(pages) == 2:
            raise StoreError("the machine is switched off")
        put_words(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(search, "put_words", stopped)
        with pytest.raises(StoreError, match="switched off"):
            app.migrate(store)
    assert sorted(map(len, everywhere(store, "email"))) == [0, 4]
    app.migrate(store)
    assert everywhere(store, "email") == [_LIVING, _LIVING]


def test_two_replicas_may_update_at_once(store: Store, store_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both start, neither fails, and every term is there once."""
    keep_as_before(store)
    monkeypatch.setattr(search, "_PAGE", 2)
    together = threading.Barrier(2, timeout=PATIENCE)

    def start() -> None:
        with open_store(store_url, wait=PATIENCE) as other:
            together.wait()
            app.migrate(other)

    with ThreadPoolExecutor(2) as threads:
        for one in [threads.submit(start) for _ in range(2)]:
            one.result()
    assert everywhere(store, "email") == [_LIVING, _LIVING]


def test_emptied_words_come_back(glossary: Store) -> None:
    """A release that cuts words in another way empties the table; its first start fills it anew."""
    keep(glossary, meaning(content("MVP", definition_en="A pilot.")))
    with glossary.write(HERE):
        glossary.run("DELETE FROM meaning_word")
        glossary.run("DELETE FROM meaning_word_item")
    assert everywhere(glossary, "pilot") == [[], []]
    fill(glossary)
    fill(glossary)
    assert everywhere(glossary, "pilot") == [["MVP"], []]


def test_nobody_is_found_by_their_name(glossary: Store) -> None:
    """Who owns or wrote a term is no word of it: what is searched in holds nothing of a person."""
    keep(glossary, meaning(content("MVP", definition_en="A pilot.", owner=OWNER, source="https://example.com/secret")))
    for text in (OWNER, AUTHOR, "secret"):
        assert search.search(glossary, HERE, EVERYTHING, text, 9, 0) == []
