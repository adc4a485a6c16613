"""What people press where a copy and its document differ: compare, keep ours, take theirs, leave both; update, follow,
forget."""

from bot.connectors.wiki import Wiki, WikiPage
from bot.copies import upkeep
from bot.copies.blocks import card
from bot.copies.blocks.card import SectionDifference
from bot.copies.copy import DocumentCopy, digest, state_of
from bot.copies.draft import draft_of, sections_of, titles_of
from bot.copies.listeners.asking import asked, carried, desk, read, told
from bot.copies.theirs import split, to_markdown, words
from bot.documents.desk import ROOM
from bot.documents.document import Document
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import say


def compare(request: Request) -> Answer:
    """Both texts, as they are now."""
    number, wiki, _ = carried(request)
    desk(request).copy(number, wiki.name)
    said = say(request.t, "copies-looking", system=wiki.label)
    return asked(request, wiki, said, lambda: _compared(request, wiki, number))


def _compared(request: Request, wiki: Wiki, number: int) -> list[Block]:
    own = desk(request)
    record, copy = own.copy(number, wiki.name)
    page = read(request, wiki, copy)
    if state_of(copy, record.version, page.text, page.version) != "edited_outside":
        return [kit.section(say(request.t, "copies-no-difference", system=wiki.label))]
    noted = request.services.store.retry(lambda: own.note_edited(copy, page))
    return comparison(request, wiki, record, noted, page)


def comparison(
    request: Request, wiki: Wiki, record: Record[Document], copy: DocumentCopy, page: WikiPage
) -> list[Block]:
    """Both texts, section by section, where the page has our headings."""
    sections = sections_of(request.services, request.workspace, record)
    theirs = split(page.text, titles_of(sections))
    draft = draft_of(request.services, request.workspace, record, copy, sections)
    above, there = f"**{draft.title}**\n\n{draft.introduction}", _above(theirs.introduction, draft.mark)
    differences = [SectionDifference("", above, there)] if words(above) != words(there) else []
    unlike = [one for one in sections if words(one.markdown) != words(theirs.texts.get(one.key, ""))]
    newer = [one for one in unlike if words(theirs.texts.get(one.key, "")) == copy.said.get(one.key)]
    differences += [
        SectionDifference(one.title, one.markdown, theirs.texts.get(one.key)) for one in unlike if one not in newer
    ]
    may = not record.gone_at and desk(request).may(ROOM, record)
    whole_page = "" if theirs.texts else to_markdown(page.text)
    shown = [] if whole_page else differences
    titles = () if whole_page else [one.title for one in newer]
    return card.comparison(request.t, wiki, copy, shown, page=whole_page, newer=titles, may_change=may)


def _above(introduction: str, mark: str) -> str:
    """What stands above the sections of a page, its title too, without the mark that people need not see."""
    lines = (one for one in introduction.splitlines() if one.strip("` ") != mark)
    return "\n".join(lines).strip()


def keep(request: Request) -> Answer:
    """Ours takes the place of what was shown."""
    number, wiki, seen = carried(request)
    desk(request).keep(number, wiki, seen)
    return _begun(request, wiki, number, "copies-keeping")


def leave(request: Request) -> Answer:
    """Both stay as they are."""
    number, wiki, seen = carried(request)
    copy = desk(request).leave(number, wiki, seen)
    return told(request, say(request.t, "copies-left-now", system=card.named(wiki, copy), number=number))


def take(request: Request) -> Answer:
    """What the page says is ours from now on, in a new version by whoever presses."""
    number, wiki, seen = carried(request)
    desk(request).changeable(ROOM, number)
    said = say(request.t, "copies-looking", system=wiki.label)
    return asked(request, wiki, said, lambda: _taken(request, wiki, number, seen))


def _taken(request: Request, wiki: Wiki, number: int, seen: str) -> list[Block]:
    own = desk(request)
    _, copy = own.copy(number, wiki.name)
    page = read(request, wiki, copy)
    if digest(page.text) != seen:  # somebody went on meanwhile: what they wrote is seen before it is taken
        return _compared(request, wiki, number)
    record, missing = request.services.store.retry(lambda: own.take(number, wiki, seen, page))
    text = say(request.t, "copies-taken", number=number, system=card.named(wiki, copy), version=record.version)
    notes = [kit.context(say(request.t, "copies-taken-not", titles=", ".join(missing)))] if missing else []
    open_ = kit.button(request.t("records-open"), "documents.open", str(number))
    return [kit.section(text), *notes, kit.actions(open_)]


def update(request: Request) -> Answer:
    """Have it brought up to date."""
    number, wiki, _ = carried(request)
    desk(request).update(number, wiki)
    return _begun(request, wiki, number, "copies-updating")


def _begun(request: Request, wiki: Wiki, number: int, key: str) -> Answer:
    shown = told(request, say(request.t, key, system=wiki.label, number=number)).then

    def then() -> None:
        upkeep.start(request.services, request.workspace, wiki, number)
        if shown:
            shown()

    return Answer(then=then)


def follow(request: Request) -> Answer:
    """It follows our document from now on, or does not."""
    number, wiki, _ = carried(request)
    on = load(request.value).get("on") is True
    copy = desk(request).follow(number, wiki.name, automatic=on)
    key = "copies-follows" if on else "copies-follows-not"
    return told(request, say(request.t, key, system=card.named(wiki, copy), number=number))


def forget(request: Request) -> Answer:
    """Nothing is known of a copy any more."""
    said = load(request.value)
    number, name = whole(said.get("number")), str(said.get("wiki") or "")
    copy = desk(request).forget(number, name)
    return told(request, say(request.t, "copies-forgotten", system=name.capitalize(), url=copy.url, number=number))
