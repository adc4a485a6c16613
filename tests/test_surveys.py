"""Surveys: what an earlier release kept of votes and audits is there after an upgrade."""

from dataclasses import replace

from bot import app
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.store import open_store

_POLL = ("T1", "blockers", "2026-Q3", "key", "C1", "Europe/Paris", "fr", "2026-09-01T09:00:00Z", "2026-09-08T14:00:00Z")
_AUDIT = ("T1", "2026-H2", "2026-11-23", "U1", "2026-12-07", 4, "champions", "2026-11-24")


def test_votes_and_audits_of_before_are_surveys(store_url: str) -> None:
    """With all that was said of them, whichever engine they lie on: who began one, until when, where and in whose
    language its result came."""
    known = app.migrations()
    at = [one.name for one in known].index("survey-001")
    with open_store(store_url) as store:
        store.migrate(known[:at])
        polls = (*_POLL, "2026-09-08T14:00:05Z")
        for table, row in (("poll", polls), ("tool_audit", _AUDIT)):
            values = {f"v{n}": value for n, value in enumerate(row)}
            with store.write("T1"):
                store.run(f"INSERT INTO {table} VALUES ({', '.join(f':{name}' for name in values)})", **values)
        store.migrate(known)
        when = ("2026-09-01T09:00:00Z", "2026-09-08T14:00:00Z")
        poll = SurveyRound("blockers", "2026-Q3", *when, cause="key", closed_at="2026-09-08T14:00:05Z")
        poll = replace(poll, channel="C1", zone="Europe/Paris", language="fr")
        assert surveys.rounds(store, "T1", "blockers") == [poll]
        when = ("2026-11-23T00:00:00Z", "2026-12-07T23:59:59Z")
        audit = SurveyRound("tools", "2026-H2", *when, "U1", "champions", 4, "2026-11-24")
        assert surveys.rounds(store, "T1", "tools") == [audit]
