"""A document as it is written to a wiki: its sections under their headings, and what stands above them."""

import re
from collections.abc import Mapping, Sequence

from bot.connectors.wiki import PageDraft, PageSection
from bot.copies.copy import DocumentCopy, PageWrite, digest, mark
from bot.copies.theirs import words
from bot.documents import body
from bot.documents.document import Document
from bot.records.record import Record
from bot.services import Services
from bot.slack.request import workspace_language
from bot.text import LANGUAGES

_MENTION = re.compile(r"<@(?P<person>[UW][A-Z0-9]+)(?:\|[^>\n]*)?>")


def sections_of(services: Services, workspace: str, record: Record[Document]) -> list[PageSection]:
    """The sections of a document as others read them, with names for people."""

    def named(text: str) -> str:
        return _MENTION.sub(lambda found: services.people.get(workspace, found["person"]).name, text)

    known = body.read(record.content.body).values()
    return [PageSection(one.key, one.title, named(one.text)) for one in known]


def draft_of(
    services: Services, workspace: str, record: Record[Document], copy: DocumentCopy, sections: Sequence[PageSection]
) -> PageDraft:
    """The page that a copy is to be, in the language of the document."""
    said = record.content
    language = said.language if said.language in LANGUAGES else workspace_language(services, workspace)
    t = services.texts.speak(language)
    status = t(f"documents-status-{record.status}")
    owner = services.people.get(workspace, said.owner).name if said.owner else t("copies-nobody")
    introduction = t("copies-introduction", status=status, owner=owner, number=record.number)
    return PageDraft(copy.destination, mark(workspace, record.number), body.in_line(said.title), introduction, sections)


def texts_of(sections: Sequence[PageSection]) -> Mapping[str, str]:
    """What is compared of each section, by key: its heading too."""
    return {one.key: f"{one.title}\n\n{one.markdown}" for one in sections}


def write_of(version: int, sections: Sequence[PageSection]) -> PageWrite:
    """What is known of a page once these are on it."""
    pushed = {key: digest(text) for key, text in texts_of(sections).items()}
    return PageWrite(version, pushed, {one.key: words(one.markdown) for one in sections})


def titles_of(sections: Sequence[PageSection]) -> dict[str, str]:
    """The headings, by key."""
    return {one.key: one.title for one in sections}
