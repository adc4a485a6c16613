"""Deliveries: what is to be posted once, how far each has come, and what became of it.

Every step is one statement that says what it expects to find. A claim counts `attempt` up; whoever writes after that
with an older attempt finds nothing to write to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from bot.clock import stamp
from bot.posts import Delivery, Offer
from bot.schedule.schedule import DeliveryOutcome, Entry, key
from bot.store import Store
from bot.store.absence import present
from bot.store.parameters import parameter_names
from bot.store.rows import add_all
from bot.telemetry.reference import current_reference

_DELIVERY = tuple(field.name for field in fields(Delivery))
_ENTRY = tuple(field.name for field in fields(Entry) if field.name != "delivery")

_NAMED = 1000  # in one statement; engines take some 32,000 parameters

_READY = f"ready_at <> '' AND ready_at <= :now AND {present('delivery')} ORDER BY ready_at, workspace, key LIMIT :limit"
_MINE = "workspace = :workspace AND key = :key AND attempt = :attempt AND state IN ('claimed', 'sending')"


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(Delivery(**{name: row[name] for name in _DELIVERY}), **{name: row[name] for name in _ENTRY})


def precise(when: datetime) -> str:
    """A UTC stamp to the millisecond, as `ready_at` keeps it: a lease may be shorter than a second."""
    return f"{stamp(when)[:-1]}.{when.microsecond // 1000:03d}Z"


def put_all(store: Store, new: Sequence[tuple[Delivery, str]], now: datetime) -> set[str]:
    """Put new deliveries in, each as "due" or "skipped". Inside `store.write`. Returns the keys of those that were not
    there already."""
    return add_all(store, "delivery", ("workspace", "key"), [_row(delivery, state, now) for delivery, state in new])


def _row(delivery: Delivery, state: str, now: datetime) -> dict[str, Any]:
    row = {name: getattr(delivery, name) for name in _DELIVERY}
    row |= {"state": state, "attempt": 0, "tries": 0, "sending_at": "", "place": "", "ts": "", "error": ""}
    return row | {"ready_at": precise(now) if state == "due" else "", "changed_at": stamp(now)}


def offer(store: Store, workspace: str, offer: Offer, now: str) -> str:
    """Have something posted that no schedule caused, due at `now` (a UTC stamp); returns its key.

    Offered again it is the same delivery, whatever has become of it. Ring the bell afterwards.
    """
    delivery = _offered(workspace, offer, now)
    put_all(store, [(delivery, "due")], datetime.fromisoformat(now))
    return delivery.key


def offer_all(store: Store, workspace: str, offers: Sequence[tuple[Offer, str]]) -> None:
    """The same of many, each due at its own stamp; some statements for all. Inside `store.write`."""
    made = {one.key: one for one in (_offered(workspace, offer, at) for offer, at in reversed(offers))}
    rows = [_row(one, "due", datetime.fromisoformat(one.due_at)) for one in made.values()]
    add_all(store, "delivery", ("workspace", "key"), rows)


def _offered(workspace: str, offer: Offer, now: str) -> Delivery:
    return Delivery(
        workspace=workspace,
        key=_name(workspace, offer),
        kind=offer.kind,
        subject=offer.subject,
        period=offer.period,
        channel=offer.channel,
        due_at=now,
        thread=offer.thread,
        language=offer.language,
        owner=offer.owner,
        reference=current_reference(),
    )


def _name(workspace: str, offer: Offer) -> str:
    return key(workspace, f"{offer.kind}\n{offer.subject}", offer.period, offer.channel, offer.thread)


def offered(store: Store, workspace: str, offer: Offer) -> Entry | None:
    """What was offered, as far as it has come."""
    return get(store, workspace, _name(workspace, offer))


def get(store: Store, workspace: str, key: str) -> Entry | None:
    """One delivery, as far as it has come."""
    rows = store.run("SELECT * FROM delivery WHERE workspace = :workspace AND key = :key", workspace=workspace, key=key)
    return _entry(rows[0]) if rows else None


def last(store: Store, workspace: str, schedule_ids: Sequence[str]) -> dict[str, DeliveryOutcome]:
    """What became of the newest delivery of each schedule, by schedule id; those that had none are left out."""
    found: dict[str, DeliveryOutcome] = {}
    for start in range(0, len(schedule_ids), _NAMED):
        found |= _last(store, workspace, schedule_ids[start : start + _NAMED])
    return found


def _last(store: Store, workspace: str, schedule_ids: Sequence[str]) -> dict[str, DeliveryOutcome]:
    named = {f"id{number}": id_ for number, id_ in enumerate(schedule_ids)}
    rows = store.run(
        f"""
        SELECT schedule, period, state, changed_at, error FROM (
            SELECT delivery.*, ROW_NUMBER() OVER (PARTITION BY schedule ORDER BY due_at DESC, changed_at DESC) AS place_
            FROM delivery WHERE workspace = :workspace AND schedule IN ({parameter_names(named)})
        ) AS newest WHERE place_ = 1
        """,  # noqa: S608 - our names
        workspace=workspace,
        **named,
    )
    return {
        row["schedule"]: DeliveryOutcome(row["period"], row["state"], row["changed_at"], row["error"]) for row in rows
    }


def retry(store: Store, workspace: str, key: str, now: str) -> bool:
    """Its owner wants it posted after all: it is due again at `now`. False unless it had failed or its outcome was
    unknown, which they have looked at. Ring the bell afterwards."""
    return bool(
        store.run(
            """
            UPDATE delivery SET state = 'due', due_at = :now, ready_at = :ready, tries = 0, sending_at = '', error = '',
                changed_at = :now
            WHERE workspace = :workspace AND key = :key AND state IN ('failed', 'unknown') RETURNING key
            """,
            workspace=workspace,
            key=key,
            now=now,
            ready=precise(datetime.fromisoformat(now)),
        )
    )


def ready(store: Store, now: datetime, limit: int) -> list[Entry]:
    """What may be claimed now in any workspace: due, or left behind by whose lease has ended. Longest ready first."""
    rows = store.run(f"SELECT * FROM delivery WHERE {_READY}", now=precise(now), limit=limit)  # noqa: S608 - ours
    return [_entry(row) for row in rows]


def claim(store: Store, now: datetime, lease: float, limit: int) -> list[Entry]:
    """Take up to `limit` deliveries of those that are ready, for `lease` seconds; earliest due first. Of what another
    replica takes at the same moment one of both gets each; none may be left for the other."""
    rows = store.run(
        f"""
        UPDATE delivery SET state = 'claimed', attempt = attempt + 1, ready_at = :until, changed_at = :at
        WHERE (workspace, key) IN (SELECT workspace, key FROM delivery WHERE {_READY})
            AND ready_at <> '' AND ready_at <= :now
        RETURNING *
        """,  # noqa: S608 - ours
        now=precise(now),
        limit=limit,
        until=precise(now + timedelta(seconds=lease)),
        at=stamp(now),
    )
    return [_entry(row) for row in sorted(rows, key=lambda row: (row["due_at"], row["workspace"], row["key"]))]


def sending(store: Store, entry: Entry, now: datetime, lease: float) -> bool:
    """Say that it is about to be sent, with a new lease. False for an attempt that was overtaken: it must not send."""
    return bool(
        store.run(
            f"""
            UPDATE delivery SET state = 'sending', ready_at = :until, changed_at = :at,
                sending_at = CASE WHEN sending_at = '' THEN :at ELSE sending_at END
            WHERE {_MINE} RETURNING key
            """,  # noqa: S608 - ours
            workspace=entry.delivery.workspace,
            key=entry.delivery.key,
            attempt=entry.attempt,
            until=precise(now + timedelta(seconds=lease)),
            at=stamp(now),
        )
    )


def record_post(store: Store, entry: Entry, place: str, ts: str, now: datetime) -> str:
    """Record the message. A success is a fact, whatever attempt it belongs to; returns the ts of the message that
    stands, which is an earlier one where that was recorded first."""
    rows = store.run(
        """
        UPDATE delivery SET state = 'posted', place = :place, ts = :ts, ready_at = '', error = '', changed_at = :at
        WHERE workspace = :workspace AND key = :key AND state <> 'posted' RETURNING key
        """,
        workspace=entry.delivery.workspace,
        key=entry.delivery.key,
        place=place,
        ts=ts,
        at=stamp(now),
    )
    kept = None if rows else get(store, entry.delivery.workspace, entry.delivery.key)
    return kept.ts if kept else ts


def end(store: Store, entry: Entry, state: str, error: str, now: datetime) -> bool:
    """Record an end other than "posted". False for an attempt that was overtaken."""
    return bool(
        store.run(
            f"""
            UPDATE delivery SET state = :state, error = :error, ready_at = '', changed_at = :at,
                sending_at = CASE WHEN :state = 'unknown' THEN sending_at ELSE '' END
            WHERE {_MINE} RETURNING key
            """,  # noqa: S608 - ours
            workspace=entry.delivery.workspace,
            key=entry.delivery.key,
            attempt=entry.attempt,
            state=state,
            error=error,
            at=stamp(now),
        )
    )


def give_back(store: Store, entry: Entry, not_before: datetime, *, sent: bool, tried: bool = False) -> bool:
    """Let it be claimed again from `not_before`. `sent` says that it may lie in the channel already, so that the next
    attempt looks first; `tried` counts a composition that failed. False for an attempt that was overtaken."""
    return bool(
        store.run(
            f"""
            UPDATE delivery SET state = :state, ready_at = :ready, tries = tries + :tried,
                sending_at = CASE WHEN :sent = 1 THEN sending_at ELSE '' END
            WHERE {_MINE} RETURNING key
            """,  # noqa: S608 - ours
            workspace=entry.delivery.workspace,
            key=entry.delivery.key,
            attempt=entry.attempt,
            state="sending" if sent else "due",
            ready=precise(not_before),
            sent=int(sent),
            tried=int(tried),
        )
    )


def forget_old(store: Store, before: str) -> None:
    """Drop the deliveries that were due before `before` and have ended, of every workspace."""
    store.run("DELETE FROM delivery WHERE due_at < :before AND ready_at = ''", before=before)
