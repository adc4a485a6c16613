"""Approving a document, and what leads there."""

from collections.abc import Sequence

from bot.documents.blocks import forms
from bot.documents.desk import ROOM, DocumentDesk
from bot.documents.document import REVIEW, Document
from bot.documents.facts import gaps
from bot.documents.listeners.room import renewed
from bot.records.desk import number_of
from bot.records.record import Record
from bot.slack.answering import open_answer
from bot.slack.meant import Numbered
from bot.slack.request import Answer, Request
from bot.slack.text import clean, trim

_QUOTE = 200


def review(request: Request) -> Answer:
    """The approver is asked."""
    record = DocumentDesk.of(request).set_status(ROOM, number_of(request.value), REVIEW)
    return renewed(request, record, request.t("documents-asked"))


def ask(request: Request) -> Answer:
    """The form in which the approver approves."""
    record = DocumentDesk.of(request).check_approves(number_of(request.value))
    missing = len(gaps(request.services, request.workspace, record))
    return open_answer(request, forms.approve(request.t, record, missing, request.back))


def approve(request: Request) -> Answer:
    """Approved: that is a decision."""
    own, number = DocumentDesk.of(request), number_of(request.metadata.get("number"))
    record, t = own.check_approves(number), request.services.texts.speak(request.t.language)
    title = t("documents-decided", number=number, title=record.content.title)
    record = own.approve(number, title, _proof(request, record), clean(str(request.values.get("why") or "")))
    return renewed(request, record, request.t("documents-approved"))


def _proof(request: Request, record: Record[Document]) -> str:
    """What the decision rests on: the words of a customer, where there are some."""
    quotes: Sequence[str] = [
        f"“{trim(' '.join((one.content.verbatim or one.content.title).split()), _QUOTE)}” (#{one.number})"
        for one, _ in DocumentDesk.of(request).subject(record).quotes[:2]
    ]
    return " ".join(quotes)


def ask_back(request: Request) -> Answer:
    """The form in which the approver says what they want first."""
    record = DocumentDesk.of(request).check_approves(number_of(request.value))
    return open_answer(request, forms.send_back(request.t, record, request.back))


def send_back(request: Request) -> Answer:
    """It is a draft again."""
    why = clean(str(request.values.get("why") or ""))
    record = DocumentDesk.of(request).send_back(number_of(request.metadata.get("number")), why)
    return renewed(request, record, request.t("documents-sent-back"))


TYPED = Numbered(ask)
