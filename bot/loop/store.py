"""Who is to hear what became of an idea: a row for each insight and each thing that became."""

from collections.abc import Collection, Sequence
from typing import Any

from bot.customers.customer import OF
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.store import merged
from bot.ideas.followers import ROOM as IDEAS
from bot.insights.insight import ARCHIVED, CONTRADICTS, SUPERSEDED, SUPPORTS
from bot.insights.insight import ROOM as INSIGHTS
from bot.loop.followup import LATER, TO_TELL, FollowUp
from bot.slack.visibility.audience import Audience
from bot.store import Migration, Store
from bot.store.personal import PersonColumns

MIGRATIONS = (
    Migration(
        "follow-up-001",
        """
        CREATE TABLE follow_up (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            became TEXT NOT NULL,
            insight BIGINT NOT NULL,
            state TEXT NOT NULL,
            opened_at TEXT NOT NULL,
            again_on TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, became, insight)
        );
        CREATE INDEX follow_up_insight ON follow_up (workspace, insight);
        CREATE INDEX follow_up_open ON follow_up (workspace, state, idea, became)
        """,
    ),
)
TABLES = ("follow_up",)
PEOPLE = PersonColumns(empty=("follow_up.person",))

_OPEN = f"('{TO_TELL}', '{LATER}')"
# What an insight says of an idea; the same insights count as on the idea's card.
_SAID = f"""
    said.workspace = :workspace AND said.room = '{INSIGHTS.name}' AND said.other_room = '{IDEAS}'
    AND said.kind IN ('{SUPPORTS}', '{CONTRADICTS}')
    AND record.workspace = said.workspace AND record.room = said.room AND record.number = CAST(said.item AS BIGINT)
    AND record.gone_at = '' AND record.status NOT IN ('{ARCHIVED}', '{SUPERSEDED}')
"""
_WITH_OPEN = f"""
    EXISTS (SELECT 1 FROM follow_up AS open WHERE open.workspace = :workspace AND open.idea = follow_up.idea
        AND open.became = follow_up.became AND open.state IN {_OPEN})
"""  # noqa: S608 - our names
_OF_BOTH = "said.item = CAST(follow_up.insight AS TEXT) AND said.other_item = CAST(follow_up.idea AS TEXT)"


def begin(store: Store, workspace: str, idea: int, became: str, now: str, *, insight: int = 0, anew: bool) -> None:
    """Whoever insights about an idea are from is to hear what it became, or whoever one is from; those who are not told
    yet once more, where it became so `anew`. Inside `store.write`."""
    store.run(
        f"""
        INSERT INTO follow_up (workspace, idea, became, insight, state, opened_at, again_on, person, at)
        SELECT DISTINCT :workspace, CAST(:idea AS BIGINT), :became, record.number, '{TO_TELL}', :now, '', '', ''
        FROM record_link AS said JOIN record ON {_SAID} WHERE said.other_item = :item
            AND (:insight = 0 OR record.number = :insight)
        ON CONFLICT (workspace, idea, became, insight) DO UPDATE
            SET state = '{TO_TELL}', opened_at = excluded.opened_at, again_on = '', person = '', at = ''
            WHERE :anew = 1 AND follow_up.state IN {_OPEN}
        """,  # noqa: S608 - our names
        workspace=workspace,
        idea=idea,
        item=str(idea),
        became=became,
        insight=insight,
        now=now,
        anew=int(anew),
    )


def move(store: Store, workspace: str, idea: int, into: int) -> None:
    """An idea is part of another: what was said of the one counts of the other, where nothing was. Inside
    `store.write`."""
    store.run(
        """
        UPDATE follow_up SET idea = :into WHERE workspace = :workspace AND idea = :idea AND NOT EXISTS (
            SELECT 1 FROM follow_up AS one WHERE one.workspace = :workspace AND one.idea = :into
                AND one.became = follow_up.became AND one.insight = follow_up.insight)
        """,
        workspace=workspace,
        idea=idea,
        into=into,
    )


def save(
    store: Store, workspace: str, follow_ups: Sequence[FollowUp], state: str, person: str, at: str, again_on: str
) -> None:
    """Keep what somebody said of these. Inside `store.write`."""
    said = {"workspace": workspace, "state": state, "person": person, "at": at, "again_on": again_on}
    store.many(
        """
        UPDATE follow_up SET state = :state, person = :person, at = :at, again_on = :again_on
        WHERE workspace = :workspace AND idea = :idea AND became = :became AND insight = :insight
        """,
        [{**said, "idea": one.idea, "became": one.became, "insight": one.insight} for one in follow_ups],
    )


def follow_ups(
    store: Store,
    workspace: str,
    audience: Audience,
    day: str,
    *,
    idea: int = 0,
    became: str = "",
    insight: int = 0,
    standing: bool = True,
) -> list[FollowUp]:
    """What an audience sees of those about an idea or one insight, else of everything that anybody is still to hear of,
    longest open first, as they are on an ISO `day`, on which "later" may be over. Customers that were merged are what
    they became, the company's own people are left out; and those that are not `standing`, where the idea is something
    else by now."""
    about = "follow_up.idea = :idea AND (:became = '' OR follow_up.became = :became)" if idea else ""
    about = about or ("follow_up.insight = :insight" if insight else _WITH_OPEN)
    stands = "AND idea.status = follow_up.became AND idea.withdrawn_at = '' AND idea.merged_into = 0"
    rows = store.run(
        f"""
        SELECT DISTINCT follow_up.insight, follow_up.idea, follow_up.became, follow_up.opened_at, follow_up.again_on,
            CASE WHEN follow_up.again_on <> '' AND follow_up.again_on <= :day THEN '{TO_TELL}' ELSE follow_up.state END
                AS state,
            follow_up.person, follow_up.at, idea.title, idea.owner, said.kind AS stance, record.author AS captor,
            COALESCE(whose.other_item, '') AS customer
        FROM follow_up
        JOIN idea ON idea.workspace = follow_up.workspace AND idea.number = follow_up.idea
        JOIN record_link AS said ON {_OF_BOTH}
        JOIN record ON {_SAID} AND record.number = follow_up.insight
        LEFT JOIN record_link AS whose ON whose.workspace = said.workspace AND whose.room = said.room
            AND whose.item = said.item AND whose.kind = '{OF}'
        WHERE follow_up.workspace = :workspace AND {about} {stands if standing else ""}
            AND {audience.condition("record", "author")} AND {audience.condition("idea", "captor")}
        ORDER BY follow_up.opened_at, follow_up.idea, follow_up.became, follow_up.insight
        """,  # noqa: S608 - our names
        workspace=workspace,
        day=day,
        **audience.parameters,
        **({"idea": idea, "became": became} if idea else {"insight": insight} if insight else {}),
    )
    into, own = merged(store, workspace), _own(store, workspace)
    found = [FollowUp(**{**row, "customer": into.get(row["customer"], row["customer"])}) for row in rows]
    return [one for one in found if one.customer not in own]


def _own(store: Store, workspace: str) -> Collection[str]:
    """The company's own people among the customers, by number."""
    marked: list[Any] = store.column(
        """
        SELECT number FROM record_mark WHERE workspace = :workspace AND room = :room AND name = 'internal'
            AND value = 'yes'
        """,
        workspace=workspace,
        room=CUSTOMERS.name,
    )
    return {str(number) for number in marked}


def figures(store: Store, workspace: str, audience: Audience, idea: int, became: str) -> dict[str, set[str]]:
    """The states of every customer who is to hear what an idea became, by number; insights without one are nobody's
    here, since a figure counts customers."""
    rows = store.run(
        f"""
        SELECT whose.other_item AS customer, follow_up.state
        FROM follow_up
        JOIN record_link AS said ON {_OF_BOTH}
        JOIN record ON {_SAID} AND record.number = follow_up.insight
        JOIN record_link AS whose ON whose.workspace = said.workspace AND whose.room = said.room
            AND whose.item = said.item AND whose.kind = '{OF}'
        WHERE follow_up.workspace = :workspace AND follow_up.idea = :idea AND follow_up.became = :became
            AND {audience.condition("record", "author")}
        GROUP BY whose.other_item, follow_up.state
        """,  # noqa: S608 - our names
        workspace=workspace,
        idea=idea,
        became=became,
        **audience.parameters,
    )
    into, own = merged(store, workspace), _own(store, workspace)
    found: dict[str, set[str]] = {}
    for row in rows:
        customer = into.get(row["customer"], row["customer"])
        if customer not in own:
            found.setdefault(customer, set()).add(row["state"])
    return found
