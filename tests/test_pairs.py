"""Every transport meets every engine in every file of stories, and what runs four times is written down."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from bot.features import FEATURES
from tests.pairs import FILES, PAIRS, STORIES, Pair, Stories

ROOT = Path(__file__).parents[1]
LISTENING, TELLING = "tests/slack/test_listen.py::", "tests/scenarios/test_"

# What the transport or the engine could make a difference to: listening, acknowledging, delivering, and two at once.
PLUMBING = {
    LISTENING + "test_an_answer_is_there_before_its_work_begins",
    LISTENING + "test_an_error_after_a_press_is_told_to_that_person_alone",
    LISTENING + "test_an_error_in_a_form_stands_beside_its_field",
    LISTENING + "test_an_unexpected_error_gives_a_reference_that_is_in_the_log",
    LISTENING + "test_an_unexpected_error_in_a_form_keeps_the_form",
    LISTENING + "test_what_a_reader_did_wrong_is_told_in_their_language",
    TELLING + "approval.py::test_two_editors_decide_once",
    TELLING + "edit.py::test_two_people_at_once",
    TELLING + "ideas_blind.py::test_two_answer_at_once",
    TELLING + "ideas_twice.py::test_a_round_is_asked_answered_and_revealed_once",
    TELLING + "mention.py::test_a_delivery_that_comes_twice_is_answered_once",
    TELLING + "mention.py::test_a_question_is_answered_in_the_thread",
    TELLING + "schedule_posting.py::test_a_lost_answer_is_looked_for",
    TELLING + "share.py::test_a_delivery_that_comes_twice_shares_once",
    TELLING + "twice.py::test_a_definition_is_made_once",
    TELLING + "twice.py::test_every_change_is_one_version",
}
ONE_OF_EACH = {
    "agents": TELLING + "agents_story.py::test_a_token_from_slack_to_its_end",
    "audit": TELLING + "audit_story.py::test_who_did_what_is_read_narrowed_and_taken_out",
    "asking": TELLING + "asking.py::test_a_direct_message_is_answered_in_the_readers_language",
    "answers": TELLING + "answers_story.py::test_a_tab_and_a_program_are_told_the_same",
    "decisions": TELLING + "decisions_story.py::test_from_a_message_to_what_took_its_place",
    "ballots": TELLING + "blockers_story.py::test_a_quarter_of_blockers",
    "blockers": TELLING + "blockers_story.py::test_a_quarter_of_blockers",
    "copies": TELLING + "copies_story.py::test_from_an_idea_to_pages_that_somebody_edits",
    "documents": TELLING + "documents_story.py::test_from_an_idea_to_an_approved_document",
    "glossary": TELLING + "ask.py::test_a_term_is_defined_and_read_in_both_languages",
    "ideas": TELLING + "ideas_story.py::test_from_a_message_to_what_was_shipped",
    "goals": TELLING + "goals_story.py::test_a_quarter_of_an_objective",
    "kpis": TELLING + "kpis_story.py::test_a_kpi_from_nothing_to_a_correction",
    "customers": TELLING + "insights_story.py::test_from_a_message_to_a_score",
    "sessions": TELLING + "sessions_story.py::test_a_week_of_listening",
    **dict.fromkeys(
        ("onboarding", "playbooks"),
        TELLING + "onboarding_story.py::test_the_first_days_of_somebody_new",
    ),
    "handover": TELLING + "onboarding_story.py::test_somebody_leaves",
    "loop": TELLING + "loop_story.py::test_from_what_customers_said_to_telling_them",
    "roadmap_reviews": TELLING + "roadmap_review_story.py::test_a_month_of_the_roadmap",
    "insights": TELLING + "insights_story.py::test_from_a_message_to_a_score",
    "roadmap": TELLING + "roadmap_story.py::test_from_a_rank_to_what_was_shipped",
    "intake": TELLING + "feedback_story.py::test_from_another_system_and_back",
    "sync": TELLING + "sync_story.py::test_linked_moved_there_seen_here_and_settled",
    "attachments": TELLING + "evidence_story.py::test_evidence_goes_into_the_issue",
    "tickets": TELLING + "tickets_story.py::test_from_a_trend_to_insights",
    "actions": TELLING + "retro_story.py::test_a_team_looks_back",
    "retro": TELLING + "retro_story.py::test_a_team_looks_back",
    "rights": TELLING + "decisions_story.py::test_from_a_message_to_what_took_its_place",
    "guild": TELLING + "guild_story.py::test_a_meeting_from_a_plan_to_its_notes",
    "topics": TELLING + "guild_story.py::test_a_meeting_from_a_plan_to_its_notes",
    "champions": TELLING + "champions_story.py::test_from_a_vacant_team_to_its_gaps",
    **dict.fromkeys(
        ("impact", "impact_posts", "feature_use", "pulse", "baselines"),
        TELLING + "impact_story.py::test_four_figures_are_recounted_by_hand",
    ),
    "inquiries": TELLING + "decisions_story.py::test_from_a_message_to_what_took_its_place",
    "schedule": TELLING + "schedule_posting.py::test_a_post_comes_out_once",
    "tools": TELLING + "tools_story.py::test_from_a_tool_to_its_next_term",
    "renewals": TELLING + "tools_story.py::test_from_a_tool_to_its_next_term",
    "tool_audits": TELLING + "tool_audits_story.py::test_from_an_audit_to_one_tool_per_need",
    "costs": TELLING + "tools_story.py::test_from_a_tool_to_its_next_term",
    "needs": TELLING + "tools_story.py::test_from_a_tool_to_its_next_term",
    "installations": TELLING + "installing_story.py::test_two_workspaces_install_it_from_the_readme",
}
# What the features do together, from end to end.
TOGETHER = {TELLING + "roadmap_whole_story.py::test_from_an_idea_to_what_jira_shipped"}


@pytest.fixture(scope="module")
def stories(pytestconfig: pytest.Config) -> Stories:
    """The stories of the suite and the pairs that each runs on. A run of everything has them already."""
    story = re.compile(r"^def test_\w+\([^)]*\b(?:\w+: World|pair: Pair)\b", re.MULTILINE)
    files = {path for path in ROOT.glob("tests/**/test_*.py") if story.search(path.read_text(encoding="utf-8"))}
    if files <= pytestconfig.stash.get(FILES, set()):
        return pytestconfig.stash[STORIES]
    collect = [sys.executable, "-m", "pytest", "--override-ini=addopts=", "--collect-only", "--quiet"]
    done = subprocess.run([*collect, *files], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    found = Stories(set)
    named = re.compile(r"^(\S+?)\[(?:.*-)?(socket|http)-(sqlite|postgresql)\b.*\]$", re.MULTILINE)
    for story, *pair in named.findall(done.stdout):
        found[story].add(Pair(*pair))
    return found


def test_the_stories_of_a_file_meet_every_pair(stories: Stories) -> None:
    """Four stories of a feature are enough to have it tried over both transports and on both engines."""
    once = {story: pairs for story, pairs in stories.items() if len(pairs) == 1}
    assert len(once) > 300
    files: dict[str, list[Pair]] = defaultdict(list)
    for story, pairs in once.items():
        files[story.partition("::")[0]] += pairs
    assert {file for file, pairs in files.items() if len(pairs) >= 4 and set(pairs) != set(PAIRS)} == set()


def test_what_runs_on_every_pair_is_the_plumbing_and_a_story_of_each_feature(stories: Stories) -> None:
    """Any other story is told once: four times would find nothing more, and the suite has to stay quick. A feature's
    meets both transports and both engines, and where it is told in one language, as the plumbing, every pair."""
    often = {story for story, pairs in stories.items() if len(pairs) > 1}
    assert often == PLUMBING | set(ONE_OF_EACH.values()) | TOGETHER
    assert all(stories[story] == set(PAIRS) for story in PLUMBING)
    assert all(stories[story] in ({*PAIRS}, {*PAIRS[:2]}, {*PAIRS[2:]}) for story in often)
    assert set(ONE_OF_EACH) == {feature.name for feature in FEATURES}
