"""A wiki with all the bad manners of one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.connectors.connector import Tools
from bot.connectors.source import Pick
from bot.connectors.wiki import PageChangedError, PageDraft, PageRef, PageRefusalError, PageSection, Wiki, WikiPage
from bot.copies.theirs import split


@dataclass
class FakeWiki:
    """It keeps pages. `before` and `after` are what the next calls of a name raise before they do anything, and after
    they have done it; `refused` are the places that it does not allow; `meanwhile` is done once in the middle of the
    next call of a name. It writes its text down in a way of its own, and says no version unless it `has_versions`."""

    name: str = "notion"
    label: str = "Notion"
    reviewed: bool = False
    has_versions: bool = False
    is_html: bool = False
    pages: dict[str, WikiPage] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    before: dict[str, list[Exception]] = field(default_factory=dict)
    after: dict[str, list[Exception]] = field(default_factory=dict)
    meanwhile: dict[str, list[Callable[[], None]]] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    calls: list[str] = field(default_factory=list)
    written: list[list[str]] = field(default_factory=list)  # the keys of each update
    ready: bool = True

    def edit(self, id_: str, old: str, new: str, by: str = "Ines", at: str = "2026-11-23T08:00:00Z") -> None:
        """Somebody changes what stands there."""
        page = self.pages[id_]
        assert old in page.text
        self.pages[id_] = replace(self._next(page, page.text.replace(old, new)), changed_by=by, changed_at=at)

    def add(self, id_: str, text: str) -> str:
        """Somebody makes a page; its address."""
        url = f"https://wiki.example/{id_}"
        self.pages[id_] = WikiPage(PageRef(id_), url, "A page", text, "1" if self.has_versions else "")
        return url

    def _next(self, page: WikiPage, text: str) -> WikiPage:
        version = str(int(page.version or 0) + 1) if self.has_versions else ""
        return replace(page, text=text, version=version)

    def _begin(self, name: str) -> None:
        self.calls.append(name)
        if self.before.get(name):
            raise self.before[name].pop(0)

    def _end(self, name: str) -> None:
        if self.meanwhile.get(name):
            self.meanwhile[name].pop(0)()
        if self.after.get(name):
            raise self.after[name].pop(0)

    def _text(self, introduction: str, sections: Sequence[PageSection]) -> str:
        if self.is_html:
            parts = [f"<h2>{one.title}</h2><p>{one.markdown}</p>" for one in sections]
            return f"<p>{introduction}</p>{''.join(parts)}"
        parts = [f"## {one.title}\n{one.markdown.replace('.', chr(92) + '.')}\n" for one in sections]
        return "\n".join([introduction, *parts])

    def knows(self, _: Mapping[str, str], typed: str) -> bool:
        """Addresses of its own."""
        return typed.startswith("https://wiki.example/")

    def look_up(self, _: Tools, url: str) -> WikiPage | None:
        """By address."""
        self._begin("look_up")
        return self.pages.get(url.rpartition("/")[2])

    def places(self, _: Tools, typed: str) -> Sequence[Pick]:
        """Two spaces."""
        known = (Pick("S1", "Product"), Pick("S2", "Operations"))
        return [one for one in known if typed.lower() in one.label.lower()]

    def read(self, _: Tools, ref: PageRef) -> WikiPage | None:
        """It as it is now."""
        self._begin("read")
        found = self.pages.get(ref.id)
        self._end("read")
        return found

    def find(self, _: Tools, __: str, mark: str) -> WikiPage | None:
        """By its mark."""
        self._begin("find")
        return self.pages.get(self.marks.get(mark, ""))

    def create(self, tools: Tools, draft: PageDraft) -> WikiPage:
        """A new one."""
        self._begin("create")
        if draft.place in self.refused:
            raise PageRefusalError("source-http-refused", host="wiki.example", status=403)
        assert self.marks.get(draft.mark) not in self.pages, "made twice"
        id_ = str(100 + len(self.pages))
        self.add(id_, self._text(draft.introduction, draft.sections))
        self.marks[draft.mark] = id_
        self._end("create")
        return self.pages[id_]

    def update(self, tools: Tools, page: WikiPage, draft: PageDraft, changed: Sequence[str]) -> WikiPage:
        """What differs is written; the rest stays as it stands."""
        self._begin("update")
        now = self.pages[page.ref.id]
        if now.text != page.text:
            raise PageChangedError("source-http-refused", host="wiki.example", status=409)
        titles = {one.key: one.title for one in draft.sections}
        stands = split(now.text, titles).texts
        sections = [
            one
            if one.key in changed or one.key not in stands
            else replace(one, markdown=stands[one.key].replace("\\.", "."))
            for one in draft.sections
        ]
        self.written.append(list(changed))
        self.pages[page.ref.id] = self._next(now, self._text(draft.introduction, sections))
        self._end("update")
        return self.pages[page.ref.id]

    def wiki(self) -> Wiki:
        """It, as the bot knows one."""
        return Wiki(
            self.name,
            self.label,
            (),
            lambda _: self.ready,
            lambda _: iter(()),
            self.places,
            self.knows,
            self.look_up,
            self.read,
            self.find,
            self.create,
            self.update,
            self.reviewed,
        )
