"""What people do about copies: have one made or brought up to date, and choose where both sides changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.connectors.wiki import PageSection, Wiki, WikiPage
from bot.copies.copy import CREATE, EDITED_OUTSIDE, GONE, OURS_NEWER, SAME, UPDATE, DocumentCopy, digest
from bot.copies.draft import sections_of, titles_of, write_of
from bot.copies.store import copies as store
from bot.copies.theirs import merged, split, words
from bot.copies.upkeep import edited
from bot.copies.wikis import CANVAS
from bot.documents import body
from bot.documents.desk import ROOM, DocumentDesk
from bot.documents.document import Document
from bot.errors import UserError
from bot.merge import FormBase
from bot.records.record import Record
from bot.store.trail import Event


@dataclass(frozen=True)
class CopyDesk(DocumentDesk):
    """Where one person says so."""

    def export(self, number: int, wiki: Wiki, place: str) -> Record[Document]:
        """Have a copy made in a place of a wiki. Raises UserError where there is one already, or where others would
        read there what is private."""
        with self._writing():
            record = self.changeable(ROOM, number)
            if record.place and (wiki.name, place) != (CANVAS, record.place):
                raise UserError("copies-error-private", number=number, field="place")
            self.check_free(number, wiki)
            new = DocumentCopy(number, wiki.name, place, "", "", "", 0, {}, "", "")
            self._ask(new, CREATE)
            self._note(Event("documents.copied", subject=str(number), after={"to": wiki.name}), record.place)
        return record

    def check_free(self, number: int, wiki: Wiki) -> None:
        """Raises UserError where a document has a copy in a wiki, or will have one."""
        known = store.get(self.services.store, self.workspace, number, wiki.name)
        if known and (known.wanted or (known.page and known.state != GONE)):
            raise UserError("copies-error-twice", number=number, system=wiki.label)

    def _ask(self, copy: DocumentCopy, wanted: str) -> None:
        now = stamp(self.services.clock())
        asked = replace(copy, wanted=wanted, asked_by=self.user, asked_at=now, due_at=now, failures=0)
        store.put(self.services.store, self.workspace, replace(asked, error="", args={}))
        self.services.store.afterwards(self.services.bell.ring)

    def adopt(self, number: int, wiki: Wiki, page: WikiPage) -> DocumentCopy:
        """A page that somebody made is a copy from now on; it counts as edited outside until a person chooses. Raises
        UserError where the document has a copy there, or the page is one of another document."""
        with self._writing():
            record = self.changeable(ROOM, number)
            if record.place:
                raise UserError("copies-error-private", number=number)
            self.check_free(number, wiki)
            other = store.of_page(self.services.store, self.workspace, wiki.name, page.ref.id)
            if other and other.number != number:
                raise UserError("copies-error-taken", system=wiki.label)
            now = stamp(self.services.clock())
            where = (wiki.name, "", page.ref.id, page.ref.within, page.url)
            new = edited(DocumentCopy(number, *where, 0, {}, "", "", checked_at=now, due_at=now), page)
            store.put(self.services.store, self.workspace, new)
        return new

    def copy(self, number: int, wiki: str) -> tuple[Record[Document], DocumentCopy]:
        """A copy of a document that this person sees. Raises UserError."""
        record = self.record(ROOM, number)
        found = store.get(self.services.store, self.workspace, number, wiki)
        if found is None:
            raise UserError("copies-error-none", number=number)
        return record, found

    def _mine(self, number: int, wiki: str) -> tuple[Record[Document], DocumentCopy]:
        """The same, of a document that this person may change."""
        self.changeable(ROOM, number)
        return self.copy(number, wiki)

    def update(self, number: int, wiki: Wiki) -> DocumentCopy:
        """Have it brought up to date, or what failed tried again. Raises UserError where a person has to choose
        first."""
        with self._writing():
            _, copy = self._mine(number, wiki.name)
            if copy.state == EDITED_OUTSIDE:
                raise UserError("copies-error-edited", system=wiki.label)
            self._ask(copy, UPDATE if copy.page else CREATE)
        return copy

    def keep(self, number: int, wiki: Wiki, seen: str) -> DocumentCopy:
        """Ours takes the place of the page as it was `seen`, and of no other."""
        with self._writing():
            _, copy = self._edited(number, wiki, seen)
            base = replace(copy, remote_version="", remote_digest=seen, pushed_version=0, pushed={}, said={})
            self._ask(replace(base, left_digest="", left_by="", begun=None), UPDATE)
        return copy

    def leave(self, number: int, wiki: Wiki, seen: str) -> DocumentCopy:
        """Both stay as they are: nobody is asked again until the page changes once more."""
        with self._writing():
            _, copy = self._edited(number, wiki, seen)
            left = replace(copy, left_digest=seen, left_by=self.user)
            store.put(self.services.store, self.workspace, left)
        return left

    def _edited(self, number: int, wiki: Wiki, seen: str) -> tuple[Record[Document], DocumentCopy]:
        record, copy = self._mine(number, wiki.name)
        if copy.state != EDITED_OUTSIDE or not copy.seen_digest or (copy.wanted and copy.remote_digest == seen):
            raise UserError("copies-error-chosen", system=wiki.label)
        if copy.seen_digest != seen:
            raise UserError("copies-error-moved", system=wiki.label)
        return record, copy

    def note_edited(self, copy: DocumentCopy, page: WikiPage) -> DocumentCopy:
        """Keep what the page is as it is shown now."""
        with self.services.store.write(self.workspace):
            now = store.get(self.services.store, self.workspace, copy.number, copy.wiki)
            if now is None:
                raise UserError("copies-error-none", number=copy.number)
            noted = replace(edited(now, page), checked_at=stamp(self.services.clock()))
            store.put(self.services.store, self.workspace, noted)
        return noted

    def take(self, number: int, wiki: Wiki, seen: str, page: WikiPage) -> tuple[Record[Document], list[str]]:
        """What the page says, by section, is a new version of our document, this person's; the titles of sections that
        it does not have, which stay as they are here. Raises UserError where it has none of them, says too much, or is
        not as it was `seen`."""
        if digest(page.text) != seen:
            raise UserError("copies-error-moved", system=wiki.label)
        record, copy = self._edited(number, wiki, seen)
        sections = sections_of(self.services, self.workspace, record)
        theirs = split(page.text, titles_of(sections)).texts
        if not theirs:
            raise UserError("copies-error-headings", system=wiki.label)
        ours = {one.key: one for one in sections}
        known = body.read(record.content.body)
        texts = {
            key: merged(known[key].text, ours[key].markdown, text)
            for key, text in theirs.items()
            if words(text) not in (words(ours[key].markdown), copy.said.get(key))  # nobody there wrote what we did
        }
        _ = self.manager  # Slack is asked before others wait
        with self.services.store.write(self.workspace):
            self._edited(number, wiki, seen)
            new = self.write(number, FormBase(record.version), texts)
            now = sections_of(self.services, self.workspace, new)
            store.put(self.services.store, self.workspace, _agreed(copy, page, new.version, now, theirs))
        return new, [one.title for one in sections if one.key not in theirs and one.markdown]

    def follow(self, number: int, wiki: str, *, automatic: bool) -> DocumentCopy:
        """Whether a copy follows our document unasked."""
        with self._writing():
            _, copy = self._mine(number, wiki)
            now = replace(copy, automatic=int(automatic))
            store.put(self.services.store, self.workspace, now)
        return now

    def forget(self, number: int, wiki: str) -> DocumentCopy:
        """Nothing is known of a copy any more; the page stays where it is."""
        with self._writing():
            _, copy = self._mine(number, wiki)
            store.remove(self.services.store, self.workspace, number, wiki)
        return copy


def _agreed(
    copy: DocumentCopy, page: WikiPage, version: int, sections: Sequence[PageSection], theirs: Mapping[str, str]
) -> DocumentCopy:
    """A copy whose page is what our document says, in the sections that it has."""
    write, there = write_of(version, sections), {key: words(text) for key, text in theirs.items()}
    is_whole = all(there.get(key, "") == said for key, said in write.said.items())
    known = {key: said for key, said in write.pushed.items() if there.get(key) == write.said[key]}
    done = replace(
        copy,
        remote_version=page.version,
        remote_digest=digest(page.text),
        pushed=write.pushed if is_whole else known,
        said=there,
        pushed_version=version if is_whole else 0,
        seen_digest="",
        left_digest="",
        left_by="",
        begun=None,
    )
    return replace(done, state=SAME if is_whole else OURS_NEWER, edited_at="", editor="")
