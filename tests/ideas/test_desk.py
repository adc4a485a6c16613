"""Who may do what to an idea, and what is kept of it."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.ideas import exchange
from bot.ideas.desk import CapturedError, IdeaDesk
from bot.ideas.idea import CHOSEN, CustomerVote, Evidence, Idea
from bot.ideas.listeners.show import find
from bot.ideas.store import events, ideas, scores, support
from bot.merge import FormBase, OvertakenError
from bot.services import Services
from bot.slack.acting import RepeatedError
from bot.slack.permissions import give
from bot.slack.request import Request
from bot.slack.visibility.audience import EVERYTHING
from tests.ideas.acts import at, captured, edit, history, now, ranking, score, standing, version
from tests.ideas.making import CAPTOR, MANAGER, NOW, OWNER, RICE, STRANGER, refused
from tests.patience import PATIENCE
from tests.shelves import ADMIN, ELSEWHERE, HERE, Clock
from tests.words import words

WHOLE = Idea(
    0,
    "Dark mode",
    description="For night owls.",
    source="https://acme.slack.com/archives/C1/p1",
    author=STRANGER,
    owner=OWNER,
    team="Mobile apps",
    tags=("mobile", "dark-mode"),
    links=("https://jira.example/A-1",),
)


@pytest.fixture
def idea(services: Services) -> Idea:
    """An idea by CAPTOR that OWNER owns."""
    return at(services).capture(WHOLE)


def test_anyone_captures_and_votes_for_what_they_captured(services: Services) -> None:
    """An idea gets the next number, its captor and the time; nothing of what was typed is lost."""
    first, second = at(services, STRANGER).capture(WHOLE), captured(services, "Light mode")
    assert (first.number, second.number) == (1, 2)
    kept = replace(WHOLE, number=1, captor=STRANGER, created_at=NOW, changed_at=NOW)
    assert now(services, 1) == first == kept
    assert first.status == "new"
    assert support.voters(services.store, HERE, 1) == [STRANGER]
    assert history(services, first) == [(STRANGER, "captured", "", "Dark mode", "")]
    at(services).capture(Idea(0, "No vote"), votes=False)
    assert support.voters(services.store, HERE, 3) == []


def test_two_who_capture_a_message_at_once_capture_one_idea(services: Services) -> None:
    """However near each other they press Save; each is led to the same idea, and *another* one is made on purpose."""
    together = threading.Barrier(2, timeout=PATIENCE)

    def capture(user: str) -> int:
        desk = at(services, user)
        together.wait()
        try:
            return desk.capture(WHOLE, again=False).number
        except CapturedError as before:
            return before.idea.number

    with ThreadPoolExecutor(2) as both:
        assert list(both.map(capture, (CAPTOR, STRANGER))) == [1, 1]
    assert at(services).capture(WHOLE).number == 2
    assert at(services).of_message(WHOLE.source) == (now(services, 1), now(services, 1))


def test_what_is_of_a_message_is_shown_to_who_may_see_it(services: Services) -> None:
    """Of an idea that was captured in a private conversation somebody else hears nothing, and captures their own."""
    private = replace(WHOLE, place="G0SECRET")
    assert at(services, CAPTOR).capture(private).number == 1
    assert at(services, STRANGER).of_message(WHOLE.source) is None
    assert at(services, STRANGER).capture(private, again=False).number == 2


def test_what_cannot_be_an_idea_takes_no_number(services: Services) -> None:
    """A form that was refused leaves nothing behind, and the next idea follows the last."""
    for wrong in (Idea(0, " "), Idea(0, "x" * 151), Idea(0, "x", links=("jira",)), Idea(0, "x", tags=("t" * 31,))):
        assert refused(lambda wrong=wrong: at(services).capture(wrong))  # type: ignore[misc]
    assert captured(services).number == 1
    assert len(ideas.everything(services.store, HERE, EVERYTHING)) == 1


@pytest.mark.parametrize("user", [CAPTOR, OWNER, MANAGER, ADMIN])
def test_the_captor_the_owner_and_managers_change_an_idea(
    services: Services, idea: Idea, user: str, clock: Clock
) -> None:
    """Each of them edits it, decides on it and merges it, and the history says who and when."""
    clock.tick(days=1)
    desk = at(services, user)
    assert edit(desk, idea.number, replace(WHOLE, title="Dark theme")).title == "Dark theme"
    assert desk.decide(idea.number, "planned", "next", "2027-Q1", "Many ask for it.").status == "planned"
    other = captured(services, "Light mode", STRANGER)
    assert desk.merge(idea.number, other.number).number == other.number
    assert now(services, idea).merged_into == other.number
    assert history(services, idea) == [
        (CAPTOR, "captured", "", "Dark mode", ""),
        (user, "edited", "Dark mode", "Dark theme", ""),
        (user, "status", "new", "planned next 2027-Q1", "Many ask for it."),
        (user, "merged", "", "#2", ""),
    ]
    assert [one.at for one in events.history(services.store, HERE, 1)] == [NOW, *["2026-11-24T09:00:00Z"] * 3]


def test_a_stranger_changes_nothing_of_somebody_else(services: Services, idea: Idea) -> None:
    """Editing, deciding and merging are refused with the reason; scoring, voting and evidence are everybody's."""
    desk, other = at(services, STRANGER, "d1"), captured(services, "Light mode", STRANGER)
    for act in (
        lambda: edit(desk, idea.number, WHOLE),
        lambda: desk.decide(idea.number, "declined"),
        lambda: desk.merge(idea.number, other.number),
    ):
        assert refused(act) == "ideas-error-rights"
    assert now(services, idea) == idea
    assert history(services, idea) == [(CAPTOR, "captured", "", "Dark mode", "")]
    # What was refused had no effect, so the same delivery may still have one.
    assert at(services, STRANGER, "d1").vote(idea.number)
    at(services, STRANGER).add_evidence(idea.number, "https://a.example", "12 tickets")
    assert score(services, STRANGER, idea).status == "scored"
    # Who has the right to an idea may merge it into anybody's.
    assert at(services, STRANGER).merge(other.number, idea.number).number == idea.number


def test_rights_are_those_of_the_moment(services: Services, idea: Idea) -> None:
    """A manager who is none any more when the form comes in is refused; a new owner decides at once."""
    give(services, HERE, "product-ops-manager", [STRANGER])
    assert at(services, STRANGER).decide(idea.number, "planned", "now").status == "planned"
    give(services, HERE, "product-ops-manager", [])
    assert refused(lambda: at(services, STRANGER).decide(idea.number, "shipped")) == "ideas-error-rights"
    edit(at(services, CAPTOR), idea.number, replace(WHOLE, owner=STRANGER))
    assert refused(lambda: at(services, OWNER).decide(idea.number, "shipped")) == "ideas-error-rights"
    assert at(services, STRANGER).decide(idea.number, "shipped").status == "shipped"


def test_an_edit_keeps_what_was_decided_and_scored(services: Services, idea: Idea) -> None:
    """New words for an idea leave its status, number, captor, votes and scores alone; the same words leave no trace."""
    score(services, STRANGER, idea)
    at(services, OWNER).decide(idea.number, "planned", "now", "2027-Q1")
    before, stood = now(services, idea), standing(services, idea)
    said = replace(WHOLE, title="Dark theme", tags=("dark",), links=(), team="", owner="")
    after = edit(at(services), idea.number, said)
    assert (
        after == now(services, idea) == replace(before, title="Dark theme", tags=("dark",), links=(), team="", owner="")
    )
    assert standing(services, idea) == stood
    lines = len(history(services, idea))
    edit(at(services), idea.number, said)
    assert len(history(services, idea)) == lines
    assert (
        refused(lambda: edit(at(services), idea.number, replace(said, title=" ")), field="title") == "ideas-error-title"
    )


def test_the_history_says_what_an_edit_changed(services: Services, idea: Idea) -> None:
    """Old and new words of the fields that changed, and people as mentions that Slack shows as names."""
    edit(at(services), idea.number, replace(WHOLE, team="Web", owner=STRANGER, tags=("web",)))
    assert history(services, idea)[-1] == (
        CAPTOR,
        "edited",
        f"<@{OWNER}> · Mobile apps · mobile, dark-mode",
        f"<@{STRANGER}> · Web · web",
        "",
    )


def test_a_status_is_decided_with_its_place_on_the_roadmap(services: Services, idea: Idea) -> None:
    """Planned wants now, next or later; what follows keeps the target quarter, or changes it; every step is kept."""
    desk = at(services)
    assert refused(lambda: desk.decide(idea.number, "planned"), field="status") == "ideas-error-horizon"
    assert refused(lambda: desk.decide(idea.number, "planned", "someday"), field="status") == "ideas-error-horizon"
    for status in ("", "new", "scored", "done"):
        assert refused(lambda s=status: desk.decide(idea.number, s), field="status") == "ideas-error-status"  # type: ignore[misc]
    assert now(services, idea) == idea
    desk.decide(idea.number, "planned", "later")
    desk.decide(idea.number, "planned", "now", "2027-Q1")
    desk.decide(idea.number, "in_progress")
    desk.decide(idea.number, "in_progress", quarter="2027-Q2")
    desk.decide(idea.number, "shipped", reason="At last.")
    kept = now(services, idea)
    assert (kept.status, kept.horizon, kept.quarter) == ("shipped", "now", "2027-Q2")
    assert [(before, after, why) for _, did, before, after, why in history(services, idea) if did == "status"] == [
        ("new", "planned later", ""),
        ("planned later", "planned now 2027-Q1", ""),
        ("planned now 2027-Q1", "in_progress now 2027-Q1", ""),
        ("in_progress now 2027-Q1", "in_progress now 2027-Q2", ""),
        ("in_progress now 2027-Q2", "shipped now 2027-Q2", "At last."),
    ]


def test_deciding_what_is_decided_already_leaves_no_trace(services: Services, idea: Idea) -> None:
    """The time something was shipped does not move because somebody saves the form again."""
    at(services).decide(idea.number, "shipped")
    kept, lines = now(services, idea), history(services, idea)
    at(services, OWNER).decide(idea.number, "shipped")
    assert (now(services, idea), history(services, idea)) == (kept, lines)


def test_every_status_can_follow_every_other(services: Services, idea: Idea) -> None:
    """Minds change: what was declined is planned again, what was shipped is taken back."""
    for first in CHOSEN:
        for second in CHOSEN:
            at(services).decide(idea.number, first, "now")
            assert at(services).decide(idea.number, second, "now").status == second


def test_a_vote_is_given_and_taken_back(services: Services, idea: Idea) -> None:
    """Each person has one vote, the captor's among them, however often they give it, until they take it back."""
    assert at(services, STRANGER).vote(idea.number)
    assert at(services, OWNER).vote(idea.number)
    assert not at(services, OWNER).vote(idea.number)
    assert support.voters(services.store, HERE, idea.number) == sorted([CAPTOR, OWNER, STRANGER])
    for person in (OWNER, CAPTOR):
        assert at(services, person).unvote(idea.number)
        assert not at(services, person).unvote(idea.number)
    assert support.vote_counts(services.store, HERE) == {idea.number: 1}


def test_a_vote_for_a_customer_names_both(services: Services, idea: Idea) -> None:
    """Each customer has one vote, by whoever heard them first, however the name is spelled; it counts with the others,
    follows a merger, and is taken back by whoever gave it or may decide on the idea."""
    at(services, STRANGER).vote_for(idea.number, " Northwind  Ltd ")
    assert refused(lambda: at(services, OWNER).vote_for(idea.number, "northwind ltd"), "customer") == (
        "ideas-error-customer-voted"
    )
    for name in ("", "…", "x" * 81):
        assert refused(lambda name=name: at(services).vote_for(idea.number, name), "customer") == "ideas-error-customer"  # type: ignore[misc]
    at(services, OWNER).vote_for(idea.number, "Contoso")
    assert support.vote_counts(services.store, HERE) == {idea.number: 3}
    assert refused(lambda: at(services, STRANGER).unvote_for(idea.number, "Contoso")) == "ideas-error-rights"
    assert at(services, CAPTOR).unvote_for(idea.number, "Contoso")
    assert not at(services).unvote_for(idea.number, "Contoso")
    kept = captured(services, "Night theme", OWNER)
    at(services).merge(idea.number, kept.number)
    given = support.customer_votes(services.store, HERE, kept.number)
    assert given == [CustomerVote("Northwind Ltd", STRANGER, NOW)]


@pytest.mark.parametrize("status", ["shipped", "declined"])
def test_what_is_done_takes_no_votes(services: Services, idea: Idea, status: str) -> None:
    """Shipped and declined ideas keep the votes they have and say why they take no more."""
    at(services).decide(idea.number, status)
    for act in (
        lambda: at(services, STRANGER).vote(idea.number),
        lambda: at(services).unvote(idea.number),
        lambda: at(services).vote_for(idea.number, "Northwind"),
    ):
        assert refused(act) == f"ideas-error-votes-{status}"
    assert support.vote_counts(services.store, HERE) == {idea.number: 1}


def test_evidence_is_kept_once_a_link(services: Services, idea: Idea, clock: Clock) -> None:
    """A link given again gets the newer note and stays who brought it; the oldest stands first."""
    at(services, STRANGER).add_evidence(idea.number, "https://b.example", "Twelve tickets")
    clock.tick()
    at(services, OWNER).add_evidence(idea.number, "https://a.example", "")
    at(services, OWNER).add_evidence(idea.number, "https://b.example", "Twenty tickets")
    assert support.evidence(services.store, HERE, idea.number) == [
        Evidence("https://b.example", "Twenty tickets", STRANGER, NOW),
        Evidence("https://a.example", "", OWNER, "2026-11-23T09:00:01Z"),
    ]


def test_merging_moves_votes_evidence_links_and_tags(services: Services, idea: Idea, clock: Clock) -> None:
    """Each voter counts once, each link once; the message the merged idea came from becomes evidence with its title."""
    kept = at(services, STRANGER).capture(Idea(0, "Night mode", tags=("night", "mobile"), links=("https://k.example",)))
    for user in (MANAGER, STRANGER):
        at(services, user).vote(idea.number)
    at(services, STRANGER).add_evidence(idea.number, "https://both.example", "From the merged one")
    at(services, STRANGER).add_evidence(kept.number, "https://both.example", "From the kept one")
    at(services, MANAGER).add_evidence(idea.number, "https://only.example", "Survey")
    score(services, CAPTOR, idea)
    score(services, STRANGER, kept)
    stood = standing(services, kept)
    clock.tick()
    assert at(services, OWNER).merge(idea.number, kept.number) == now(services, kept)
    merged = now(services, kept)
    assert (merged.title, merged.captor, merged.number) == ("Night mode", STRANGER, 2)
    assert merged.tags == ("night", "mobile", "dark-mode")
    assert merged.links == ("https://k.example", "https://jira.example/A-1")
    assert (merged.owner, merged.team) == (OWNER, "Mobile apps")
    assert support.voters(services.store, HERE, kept.number) == sorted([CAPTOR, MANAGER, STRANGER])
    assert support.voters(services.store, HERE, idea.number) == []
    assert {one.url: (one.note, one.person) for one in support.evidence(services.store, HERE, kept.number)} == {
        "https://both.example": ("From the kept one", STRANGER),
        "https://only.example": ("Survey", MANAGER),
        WHOLE.source: ("Dark mode", CAPTOR),
    }
    assert support.evidence(services.store, HERE, idea.number) == []
    # Scores are opinions on one wording: the kept idea keeps its own, the merged one leaves the ranking.
    assert standing(services, kept) == stood
    assert ranking(services) == [kept.number]
    assert scores.frameworks_of(services.store, HERE, idea.number) == []
    assert history(services, kept)[-1] == (OWNER, "absorbed", "", "#1", "")
    assert history(services, idea)[-1] == (OWNER, "merged", "", "#2", "")
    assert [one.number for one in ideas.everything(services.store, HERE, EVERYTHING)] == [2]


def test_what_is_merged_takes_nothing_more(services: Services, idea: Idea) -> None:
    """A form or button that was open on it is told where the idea went; numbers nobody has are told as such."""
    kept = captured(services, "Night mode")
    round_ = at(services).scoring.ask(idea.number, "rice", [STRANGER], "")
    at(services).merge(idea.number, kept.number)
    desk = at(services, MANAGER)
    acts: list[Callable[[int], object]] = [
        lambda n: edit(desk, n, WHOLE),
        lambda n: desk.decide(n, "shipped"),
        lambda n: desk.vote(n),
        lambda n: desk.add_evidence(n, "https://a.example", ""),
        lambda n: desk.scoring.score(n, "rice", 1, RICE),
        lambda n: desk.scoring.score(n, "rice", 1, RICE, round_=round_.round),
        lambda n: desk.scoring.ask(n, "rice", [STRANGER], ""),
        lambda n: desk.scoring.reveal(n, 1),
        lambda n: desk.merge(n, kept.number),
        lambda n: desk.merge(kept.number, n),
    ]
    for act in acts:
        with pytest.raises(UserError) as error:
            act(idea.number)
        assert (error.value.key, error.value.args_) == ("ideas-error-merged", {"number": 1, "into": 2})
        assert refused(lambda act=act: act(99)) == "ideas-error-none"  # type: ignore[misc]
    assert refused(lambda: desk.merge(kept.number, kept.number), field="into") == "ideas-error-merge-self"


def test_a_merged_idea_leads_to_what_is_left_of_it(services: Services, idea: Idea) -> None:
    """After two mergers one after the other, the first number shows the idea that is kept in the end."""
    for title in ("Night mode", "Zebra mode"):
        captured(services, title)
    at(services).merge(1, 2)
    at(services).merge(2, 3)
    assert support.voters(services.store, HERE, 3) == [CAPTOR]
    assert [one.url for one in support.evidence(services.store, HERE, 3)] == [WHOLE.source]
    blocks, text = find(Request(services, HERE, STRANGER, {}), 1)
    assert text == "Zebra mode"
    assert "#1 was merged into #3:" in words({"blocks": blocks})


def test_what_looks_alike_is_offered(services: Services) -> None:
    """Near-duplicates among what is neither merged nor declined; never the idea itself, nor another workspace's."""
    first = captured(services, "Dark mode")
    declined, merged = captured(services, "dark mode!"), captured(services, "Mode dark")
    captured(services, "Something else")
    at(services, CAPTOR, workspace=ELSEWHERE).capture(Idea(0, "Dark mode"))
    at(services).decide(declined.number, "declined")
    at(services).merge(merged.number, first.number)
    assert at(services, STRANGER).alike(Idea(0, "DARK MODE")) == [now(services, first)]
    assert at(services).alike(first) == []


def test_what_slack_delivers_twice_happens_once(services: Services, idea: Idea) -> None:
    """The same delivery again captures, votes, scores, asks, reveals, decides and merges nothing a second time."""
    other = captured(services, "Light mode")

    def acts(desk: IdeaDesk) -> list[Callable[[], object]]:
        return [
            lambda: desk.capture(Idea(0, "Twice")),
            lambda: desk.vote(other.number),
            lambda: desk.scoring.score(idea.number, "rice", 1, RICE),
            lambda: desk.scoring.ask(idea.number, "rice", [STRANGER], ""),
            lambda: desk.scoring.reveal(idea.number, 1),
            lambda: desk.add_evidence(idea.number, "https://a.example", ""),
            lambda: edit(desk, idea.number, replace(WHOLE, title="Dark theme")),
            lambda: desk.decide(idea.number, "planned", "now"),
            lambda: desk.merge(other.number, idea.number),
        ]

    for number in range(9):
        acts(at(services, CAPTOR, f"d{number}"))[number]()
        with pytest.raises(RepeatedError):
            acts(at(services, CAPTOR, f"d{number}"))[number]()
    assert [one.title for one in ideas.everything(services.store, HERE, EVERYTHING)] == ["Dark theme", "Twice"]
    assert support.voters(services.store, HERE, idea.number) == [CAPTOR]
    assert [did for _, did, *_ in history(services, idea)] == [
        "captured", "status", "revealed", "edited", "status", "absorbed"
    ]  # fmt: skip


def test_two_workspaces_never_mix(services: Services, idea: Idea) -> None:
    """Numbers, rights, votes, scores and rounds are each workspace's own, whoever holds the other's number."""
    there = at(services, STRANGER, workspace=ELSEWHERE)
    assert refused(lambda: there.vote(idea.number)) == "ideas-error-none"
    theirs = there.capture(Idea(0, "Secret"))
    assert theirs.number == idea.number == 1
    assert refused(lambda: at(services, STRANGER).decide(1, "declined")) == "ideas-error-rights"
    there.decide(1, "declined")
    there.scoring.score(1, "rice", version(services, "rice", ELSEWHERE), RICE)
    there.scoring.ask(1, "rice", [CAPTOR], "")
    there.add_evidence(1, "https://a.example", "")
    assert now(services, idea) == idea
    assert standing(services, idea) is None
    assert standing(services, theirs, workspace=ELSEWHERE) is not None
    assert support.voters(services.store, HERE, 1) == [CAPTOR]
    assert support.evidence(services.store, HERE, 1) == []
    assert scores.answers(services.store, HERE, 1, "rice", 0) == []
    assert history(services, idea) == [(CAPTOR, "captured", "", "Dark mode", "")]
    assert at(services).scoring.ask(1, "rice", [STRANGER], "").round == 1


def test_a_form_open_while_ideas_are_merged_or_imported(services: Services, idea: Idea) -> None:
    """Tags of a merger and a team of a file stay, and say whose they are; a file names nobody."""
    other = captured(services, "Night mode", tags=("night",))
    opened = FormBase(0)
    at(services, MANAGER).merge(other.number, idea.number)
    file = f"number,title,team\n{idea.number},Dark mode,Web\n".encode()
    exchange.IDEAS.read(services, HERE, file, language="en", dry_run=False, progress=lambda *_: None)
    saved, theirs = at(services).edit(idea.number, replace(WHOLE, title="Dark", tags=("mobile", "dark")), opened)
    assert (saved.title, saved.team, saved.tags) == ("Dark", "Web", ("mobile", "night", "dark"))
    assert {name: one.person for name, one in theirs.items()} == {"tags": MANAGER, "team": ""}
    with pytest.raises(OvertakenError) as overtaken:
        at(services).edit(idea.number, replace(WHOLE, team="iOS"), opened)
    assert (overtaken.value.merge.conflicts, overtaken.value.version) == (("team",), 3)
