"""What people do to documents, on each engine."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.decisions.desk import ROOM as DECISIONS
from bot.documents.about import is_near
from bot.documents.adoption import adoption
from bot.documents.desk import APPROVE, ROOM, DocumentDesk, TemplateDesk, texts_of
from bot.documents.document import APPROVED, ARCHIVED, DRAFT, REVIEW
from bot.documents.facts import gaps
from bot.documents.nudge import KIND
from bot.documents.store import templates
from bot.documents.store.approvals import approved
from bot.documents.store.links import near_ideas
from bot.documents.store.shipped import shipped
from bot.documents.template import TemplateSection
from bot.ideas.desk import IdeaDesk
from bot.ideas.store import ideas
from bot.inquiries import store as inquiries
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.merge import FormBase, OvertakenError
from bot.records.desk import RecordDesk, end_of
from bot.records.store import records
from bot.services import Services
from bot.slack.acting import RepeatedError
from bot.slack.visibility.audience import EVERYTHING, Audience
from tests.documents.making import BEA, CHIEF, OWNER, begun, captured, key_of
from tests.shelves import HERE, Clock


def test_no_number_means_two_things(services: Services, desk: DocumentDesk) -> None:
    """Ideas and documents are numbered together."""
    numbers = [captured(services, "Dark mode"), begun(desk).number, captured(services, "Bright mode")]
    assert numbers == [1, 2, 3]


def test_two_write_in_different_sections_and_neither_loses_a_word(services: Services, desk: DocumentDesk) -> None:
    """Anyone may fill a gap; who wrote in the same section is asked."""
    number, other = begun(desk).number, DocumentDesk(services, HERE, "U0ADMIN")
    desk.write(number, FormBase(1), {"proposal": "A dark screen"})
    record = other.write(number, FormBase(1), {"out_of_scope": "Themes"})
    assert (texts_of(record.content)["proposal"], texts_of(record.content)["out_of_scope"]) == (
        "A dark screen",
        "Themes",
    )
    with pytest.raises(OvertakenError):
        other.write(number, FormBase(1), {"proposal": "A grey one"})
    assert [one.why for one in desk.versions(ROOM, number)] == ["", "What we’ll build", "Out of scope"]


def test_a_section_that_is_not_there_is_not_written(desk: DocumentDesk) -> None:
    """What a form claims beyond the document is left out, and what nobody changed is no version."""
    record = begun(desk)
    assert desk.write(record.number, FormBase(1), {"unknown": "x"}).version == 1
    assert desk.write(record.number, FormBase(1), {"problem": "Who: night readers "}).version == 1
    assert key_of(lambda: desk.write(record.number, FormBase(1), {"problem": "x" * 3001})) == "records-error-long"


def test_only_its_approver_approves(services: Services, desk: DocumentDesk) -> None:
    """Not its owner, nor a manager; and only once it was sent to them."""
    number, approver = begun(desk, team="Reading").number, DocumentDesk(services, HERE, BEA)
    assert key_of(lambda: approver.approve(number, "We build", "")) == "documents-error-not-in-review"
    desk.set_status(ROOM, number, REVIEW)
    asked = inquiries.unanswered(services.store, HERE, BEA, "2026-12-01", APPROVE)
    assert [one.item for one in asked] == [str(number)]
    for user in (OWNER, CHIEF):
        own = DocumentDesk(services, HERE, user)
        assert key_of(lambda own=own: own.approve(number, "We build", "")) == "documents-error-not-approver"  # type: ignore[misc]
    assert approver.approve(number, "We build", "", "Small").status == APPROVED
    assert inquiries.unanswered(services.store, HERE, BEA, "2026-12-01", APPROVE) == []
    made = RecordDesk(services, HERE, CHIEF).record(DECISIONS, 1)
    assert (made.content.owner, made.content.topic, made.content.evidence) == (BEA, "Reading", "opinion")
    (link,) = links.links(services.store, HERE, end_of(DECISIONS, made))
    assert link.beyond(end_of(DECISIONS, made)) == end_of(ROOM, approver.record(ROOM, number))


def test_an_approval_that_is_delivered_twice_is_one_decision(services: Services, desk: DocumentDesk) -> None:
    """However often Slack delivers it."""
    number = begun(desk).number
    desk.set_status(ROOM, number, REVIEW)
    twice = DocumentDesk(services, HERE, BEA, "delivery")
    twice.approve(number, "We build", "")
    with pytest.raises(RepeatedError):
        twice.approve(number, "We build", "")
    assert len(RecordDesk(services, HERE, CHIEF).versions(DECISIONS, 1)) == 1


def test_an_approver_sends_it_back_with_why(services: Services, desk: DocumentDesk) -> None:
    """It is a draft again, whose approver is asked anew once it is sent again."""
    number, approver = begun(desk).number, DocumentDesk(services, HERE, BEA)
    desk.set_status(ROOM, number, REVIEW)
    assert key_of(lambda: approver.send_back(number, "")) == "records-error-empty"
    assert approver.send_back(number, "Too long").status == DRAFT
    assert desk.versions(ROOM, number)[-1].why == "Too long"
    desk.set_status(ROOM, number, REVIEW)
    assert len(inquiries.unanswered(services.store, HERE, BEA, "2026-12-01", APPROVE)) == 1


def test_nobody_approves_what_they_answer_for(desk: DocumentDesk) -> None:
    """Nor is a document sent to nobody."""
    number = begun(desk).number
    content = desk.record(ROOM, number).content
    assert key_of(lambda: desk.edit(ROOM, number, FormBase(1), replace(content, approver=OWNER))) == (
        "documents-error-approver"
    )
    desk.edit(ROOM, number, FormBase(1), replace(content, approver=""))
    assert key_of(lambda: desk.set_status(ROOM, number, REVIEW)) == "documents-error-no-approver"


def test_an_owner_is_asked_about_gaps_once_a_week_whatever_happens(
    services: Services, desk: DocumentDesk, clock: Clock
) -> None:
    """However often a document is written in, one question is to come, never nearer than a week to the last."""
    number = begun(desk).number
    days: set[str] = set()
    for day in range(30):
        version = desk.record(ROOM, number).version
        desk.write(number, FormBase(version), {"proposal": f"Screen {day}"})
        waiting = inquiries.about(services.store, HERE, KIND, str(number))
        assert len(waiting) == 1
        days |= {waiting[0].from_on, waiting[0].remind_on}
        clock.tick(days=1)
    told, week = sorted(days), timedelta(days=7)
    assert all(date.fromisoformat(after) - date.fromisoformat(before) >= week for before, after in pairwise(told))
    desk.set_status(ROOM, number, ARCHIVED)
    assert inquiries.about(services.store, HERE, KIND, str(number)) == []


def test_adoption_counts_ideas_that_stand_next(services: Services, desk: DocumentDesk) -> None:
    """By team: an archived document is none, one on a version that was replaced is not on the present one, and what
    stands later wants none."""
    first, second = captured(services, "Dark mode"), captured(services, "Search", "Search")
    captured(services, "Bright mode"), captured(services, "Someday", "Search", "later")
    begun(desk, first)
    archived = begun(desk, second).number
    desk.set_status(ROOM, archived, ARCHIVED)
    found = {one.team: (one.ideas, one.documented, one.present) for one in adoption(services, HERE, EVERYTHING)}
    assert found == {"Reading": (2, 1, 1), "Search": (1, 0, 0)}
    TemplateDesk(services, HERE, CHIEF).put("prd", "en", TemplateSection("", "Planet"))
    assert adoption(services, HERE, EVERYTHING)[0].present == 0
    desk.follow_template(5)
    assert adoption(services, HERE, EVERYTHING)[0].present == 1


def test_adoption_reads_no_text(services: Services, desk: DocumentDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long documents are, a list of them is shown as fast."""
    begun(desk, captured(services, "Dark mode"))

    def read(*_: object) -> None:
        raise AssertionError("a text was read")

    monkeypatch.setattr(records, "read_row", read)
    assert [(one.documented, one.present) for one in adoption(services, HERE, EVERYTHING)] == [(1, 1)]


def test_adoption_is_that_of_who_asks(services: Services, desk: DocumentDesk) -> None:
    """A document in a private place counts for those who see it."""
    number = captured(services, "Dark mode")
    said = begun(desk).content
    desk.begin(shipped()["prd", "en"], said, {}, place="GSECRET", about=LinkEnd("ideas", str(number)))
    for user, written in ((OWNER, 1), (BEA, 0)):
        (found,) = adoption(services, HERE, Audience(user, tuple))
        assert (found.documented, found.present) == (written, written)


def test_what_was_approved_stays_known(services: Services, desk: DocumentDesk) -> None:
    """A text that is changed afterwards is another one, until it is approved again."""
    number, approver = begun(desk).number, DocumentDesk(services, HERE, BEA)
    assert approved(services.store, HERE, number) == ("", "")
    desk.set_status(ROOM, number, REVIEW)
    kept = approver.approve(number, "We build", "")
    assert approved(services.store, HERE, number) == (kept.content.body, kept.changed_at)
    changed = desk.write(number, FormBase(kept.version), {"proposal": "Another screen"})
    assert approved(services.store, HERE, number)[0] == kept.content.body != changed.content.body
    desk.set_status(ROOM, number, REVIEW)
    assert approver.approve(number, "We build", "").status == APPROVED
    assert approved(services.store, HERE, number)[0] == changed.content.body


def test_what_counts_as_next_is_one_rule(services: Services) -> None:
    """The store finds those ideas that the rule says it of, whatever became of them."""
    own = IdeaDesk(services, HERE, OWNER)
    for became in (("planned", "now"), ("planned", "next"), ("planned", "later"), ("in_progress",), ("shipped",)):
        own.decide(captured(services, str(became), horizon=""), *became)
    own.decide(captured(services, "declined", horizon=""), "declined", reason="No")
    own.withdraw(captured(services, "withdrawn"))
    own.merge(captured(services, "merged"), captured(services, "new", horizon=""))
    known = ideas.everything(services.store, HERE, EVERYTHING)
    assert set(near_ideas(services.store, HERE, EVERYTHING)) == {one.number for one in known if is_near(one)}
    assert len(near_ideas(services.store, HERE, EVERYTHING)) == 4


def test_a_document_goes_with_an_idea_that_is_merged(services: Services, desk: DocumentDesk) -> None:
    """It is about what the idea became."""
    into, twin = captured(services, "Dark mode"), captured(services, "Night mode")
    record = begun(desk, twin)
    IdeaDesk(services, HERE, OWNER).merge(twin, into)
    assert desk.subject(record).number == into


def test_going_back_to_ours_keeps_what_documents_follow(services: Services, desk: DocumentDesk) -> None:
    """A version that was given up is still found by the documents on it, and its number is not given again."""
    own = TemplateDesk(services, HERE, CHIEF)
    changed = own.put("prd", "en", TemplateSection("", "Planet", required=True))
    record = desk.begin(changed, begun(desk).content, {})
    own.reset("prd", "en")
    assert templates.present(services.store, HERE, "en")["prd"].version == "1"
    assert "planet" in {one.section for one in gaps(services, HERE, record)}
    assert own.put("prd", "en", TemplateSection("", "Moon")).version == "1.2"
