"""Personal tokens: made once, hashed, scoped, ending, listed, revoked, and as good as their owner is."""

from dataclasses import replace

import pytest

from bot.agents import store
from bot.agents.callers import EVERY_QUESTION, SLACKBOT, Callers, UnknownCallerError
from bot.agents.desk import ALLOWED, PRIVATE, TokenDesk, upkeep
from bot.agents.token import GROUPS, MOST, named
from bot.answers.desk import QUESTIONS
from bot.config import Config
from bot.errors import UserError
from bot.services import Services
from bot.slack.store import save_setting
from bot.slack.tokens import UnservedError
from bot.store import absence, trail
from tests.agents.conftest import GUEST, MANAGER, OTHER, OWNER, STRANGER, become, made
from tests.patience import PATIENCE
from tests.shelves import ELSEWHERE, HERE, Clock


def told(services: Services) -> list[str]:
    """What the record of who did what says of agents, oldest first."""
    return [f"{one.event.did} {one.event.who}".strip() for one in reversed(trail.newest(services.store, HERE, 20))]


def refused(services: Services, text: str) -> bool:
    """Whether nobody is known by a token."""
    try:
        Callers(services).by_token(text)
    except UnknownCallerError:
        return True
    return False


def test_every_question_is_in_one_group() -> None:
    """A token is for all that is asked of its subjects; whoever adds a question says which group it is of."""
    grouped = [name for names in GROUPS.values() for name in names]
    assert {one.name for one in QUESTIONS} <= set(grouped) == EVERY_QUESTION
    assert len(grouped) == len(set(grouped))


def test_a_token_is_its_owners(services: Services) -> None:
    """Whoever has it asks as its owner, of what it is for; nothing of it stands in the database in clear."""
    token, text = made(services, "glossary")
    caller = Callers(services).by_token(text)
    assert (caller.workspace, caller.user, caller.agent) == (HERE, OWNER, token.id)
    assert caller.questions == {"define_term", "search_terms"}
    assert not caller.private
    assert named(text) == (HERE, token.id)
    secret = text.rpartition("_")[2]
    tables = (*store.TABLES, "trail")
    assert not [table for table in tables if secret in str(services.store.run(f"SELECT * FROM {table}"))]
    assert told(services) == [f"agents.made {OWNER}"]


def test_another_token_is_nobodys(services: Services) -> None:
    """A letter changed, another workspace's name on it, something else altogether: all alike."""
    _, text = made(services)
    wrong = [text[:-1] + ("0" if text[-1] != "0" else "1"), text.replace(HERE, ELSEWHERE), "", "pops_", "xoxb-1-2"]
    wrong += [text.upper(), f" {text}", f"{text}0", text + "\n", text.replace("pops_", "pops_T0ELSEWHERE_", 1)]
    assert all(refused(services, one) for one in wrong)
    assert not refused(services, text)


def test_a_token_ends(services: Services, clock: Clock) -> None:
    """On its day; it stays in the list for a month, and goes."""
    _, text = made(services, days="7")
    clock.tick(days=6, hours=23)
    assert not refused(services, text)
    clock.tick(hours=1)
    assert refused(services, text)
    assert TokenDesk(services, HERE, OWNER).own()
    clock.tick(days=31)
    upkeep(services)
    assert not TokenDesk(services, HERE, OWNER).own()


@pytest.mark.parametrize("days", ["", "0", "-1", "9999", "x"])
def test_no_other_span_can_be_chosen(services: Services, days: str) -> None:
    """What a forged form says for how long is ninety days."""
    token, _ = made(services, days=days)
    assert token.ends_at[:10] == "2027-02-21"


def test_owners_and_managers_revoke(services: Services) -> None:
    """From the next question on; others don't, and twice is once."""
    first, second = made(services), made(services)
    with pytest.raises(UserError, match="agents-error-owner"):
        TokenDesk(services, HERE, OTHER).revoke(first[0].id)
    assert TokenDesk(services, HERE, OWNER).revoke(first[0].id)
    assert TokenDesk(services, HERE, OWNER).revoke(first[0].id) is None
    assert TokenDesk(services, HERE, MANAGER).revoke(second[0].id)
    assert refused(services, first[1])
    assert refused(services, second[1])
    assert told(services)[2:] == [f"agents.revoked {OWNER}", f"agents.revoked {MANAGER}"]


@pytest.mark.parametrize("said", [{"deleted": True}, {"team_id": "T0OTHERS"}, {"is_stranger": True}])
def test_a_token_ends_with_its_owner(services: Services, said: dict[str, object]) -> None:
    """Who left, or turns out to be of another company, is answered nothing from that moment; soon the token is gone."""
    _, text = made(services)
    become(services, OWNER, **said)
    assert refused(services, text)
    upkeep(services)
    become(services, OWNER)
    assert refused(services, text)
    assert told(services)[-1] == "agents.ended"


def test_a_workspace_without_the_bot_is_nobodys(services: Services) -> None:
    """Neither where it was uninstalled, nor where no token for it is left."""
    _, text = made(services)
    absence.leave(services.store, HERE, "2026-11-23T09:00:00Z")
    assert refused(services, text)
    absence.come_back(services.store, HERE)

    def unserved(workspace: str) -> str:
        raise UnservedError(workspace)

    assert refused(replace(services, token=unserved, config=Config(slack_bot_token="xoxb-1")), text)


def test_managers_switch_tokens_off(services: Services) -> None:
    """None works, and none is made."""
    _, text = made(services)
    with services.store.write(HERE):
        save_setting(services.store, HERE, ALLOWED.name, "no")
    assert refused(services, text)
    with pytest.raises(UserError, match="agents-error-off"):
        made(services)


def test_what_a_form_lacks_stands_beside_its_field(services: Services) -> None:
    """A name, something to ask about, and room for one more."""
    with pytest.raises(UserError) as wrong:
        TokenDesk(services, HERE, OWNER).make(" \u202e ", ["private", "forged"], "90")
    assert [(one.key, one.field) for one in wrong.value.all] == [
        ("agents-error-label", "label"),
        ("agents-error-groups", "groups"),
    ]
    for _ in range(MOST):
        made(services)
    with pytest.raises(UserError, match="agents-error-many"):
        made(services)
    made(services, owner=OTHER)


def test_private_conversations_are_chosen_by_name(services: Services) -> None:
    """A token tells of them only where its owner ticked so."""
    _, text = made(services, "glossary", "private")
    assert Callers(services).by_token(text).private


def test_use_is_counted_by_name_alone(services: Services, clock: Clock) -> None:
    """Owners and managers see when a token was last used and how much; other processes how much in this minute."""
    token, text = made(services)
    callers = Callers(services)
    caller = callers.by_token(text)
    for question in ("define_term", "define_term", "who_decides"):
        callers.count(caller, question)
    assert services.store.settle(PATIENCE)
    assert callers.by_token(text).asked == 3
    (own,) = TokenDesk(services, HERE, OWNER).own()
    (every,) = TokenDesk(services, HERE, MANAGER).every(10, 0)
    assert (own.asked, own.used_at) == (3, "2026-11-23T09:00:00Z")
    assert every == own
    assert own.id == token.id
    clock.tick(minutes=1)
    assert callers.by_token(text).asked == 0
    clock.tick(days=31)
    assert TokenDesk(services, HERE, OWNER).own()[0].asked == 0
    clock.tick(days=60)
    upkeep(services)
    assert not services.store.run("SELECT * FROM agent_use")
    assert not services.store.run("SELECT * FROM agent_pace")


def by_slack(services: Services, **said: object) -> str:
    """For whom Slack asks; empty where that is nobody of ours."""
    try:
        return Callers(services).by_slack({"team_id": HERE, "user_id": OWNER, **said}).user
    except UnknownCallerError:
        return ""


def test_whom_slack_names(services: Services) -> None:
    """A member or a guest of a workspace that has the bot; nobody else, and nothing that is no id."""
    become(services, GUEST, is_restricted=True)
    become(services, STRANGER, team_id="T0OTHERS")
    absence.leave(services.store, ELSEWHERE, "2026-11-23T09:00:00Z")
    assert by_slack(services) == OWNER
    assert by_slack(services, user_id=GUEST) == GUEST
    wrong: list[dict[str, object]] = [{"team_id": ELSEWHERE}, {"user_id": STRANGER}, {"user_id": "U0NOBODY"}]
    wrong += [{"team_id": None}, {"team_id": "E0CORP"}, {"user_id": 7}, {"user_id": [OWNER]}, {"user_id": f"{OWNER}\n"}]
    assert [one for one in wrong if by_slack(services, **one)] == []
    with pytest.raises(UnknownCallerError):
        Callers(services).by_slack("x")


def test_what_slackbot_tells_is_the_workspaces_choice(services: Services) -> None:
    """What somebody sees in private conversations is left out, unless managers chose otherwise."""
    asked = {"team_id": HERE, "user_id": OWNER}
    caller = Callers(services).by_slack(asked)
    assert (caller.agent, caller.private, caller.questions) == (SLACKBOT, False, EVERY_QUESTION)
    with services.store.write(HERE):
        save_setting(services.store, HERE, PRIVATE.name, "yes")
    assert Callers(services).by_slack(asked).private
