"""Support tickets as a CSV file, in and out, for companies without a system that the bot reads."""

from dataclasses import fields, replace

from bot.clock import stamp
from bot.errors import UserError
from bot.feature import Exchange, Progress
from bot.services import Services
from bot.sheets import Line, SheetOutcome, table
from bot.text import csv
from bot.text.dates import read_moment
from bot.text.encoding import decode
from bot.tickets import store
from bot.tickets.look import calendar
from bot.tickets.ticket import Ticket, tidy_ticket

SOURCE = "csv"
_PART = 1_000  # tickets written in one transaction
_WAY = 1.0  # seconds in which others have their turn between two
_TITLES = {
    "source": "source, system, systeme",
    "external_id": "external id, id, ticket, ticket id, number, no, key, numero, cle",
    "title": "title, subject, summary, titre, objet, sujet",
    "area": "area, product area, component, category, domaine, composant, categorie",
    "created_at": "created at, created, date, opened, opened at, cree le, ouvert le",
    "text": "text, description, body, message, texte",
    "customer": "customer, company, organization, account, client, compte, organisation, entreprise",
    "url": "url, link, lien, address, adresse",
}
_REQUIRED = [["external_id"], ["title", "text"], ["created_at"]]


def take(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    language: str,  # noqa: ARG001 - a file is read in both
    dry_run: bool,
    progress: Progress,
) -> SheetOutcome:
    """Take a file in, part by part: a ticket of it that is here is brought up to date. Only once all of it is in the
    file counts as read up to its newest ticket. Raises UserError where it holds no tickets."""
    kept, zone = services.store, calendar(services, workspace)[1]
    read = table(decode(data), _TITLES, _REQUIRED, missing="tickets-error-header")
    known = {(one.source, one.external_id): one for one in store.everything(kept, workspace)}
    done, found = SheetOutcome([*read.refused], read.unknown, above=read.above), []
    for at, cells in read.rows:
        name = cells.get("title", "").strip()[:80]
        try:
            one = _ticket(cells, zone)
        except UserError as error:
            done.lines.append(Line(at, name, "refused", error.key, dict(error.args_)))
            continue
        old = known.get((one.source, one.external_id))
        new = tidy_ticket(replace(one, created_at=old.created_at) if old else one)
        done.lines.append(Line(at, name, "added" if old is None else "unchanged" if new == old else "changed"))
        found.append(new)
    for start in range(0, 0 if dry_run else len(found), _PART):
        with kept.write(workspace):
            store.put(kept, workspace, found[start : start + _PART])
        progress(min(start + _PART, len(found)), len(found))
        kept.give_way(_WAY)
    newest = max((one.created_at for one in found if one.source == SOURCE), default="")
    if newest and not dry_run:
        with kept.write(workspace):
            store.save_pull(kept, workspace, SOURCE, newest, True, stamp(services.clock()))
    return done


def _ticket(cells: dict[str, str], zone: str) -> Ticket:
    """A line as a ticket. Raises UserError."""
    said = {name: cells.get(name, "").strip() for name in _TITLES}
    came = read_moment(said["created_at"].removesuffix(" UTC"), "UTC" if said["created_at"].endswith(" UTC") else zone)
    if not said["external_id"]:
        raise UserError("tickets-line-id")
    if came is None:
        raise UserError("tickets-line-day", text=said["created_at"][:40])
    return Ticket(**{**said, "source": said["source"] or SOURCE, "created_at": stamp(came)})


def write(services: Services, workspace: str) -> str:
    """Every ticket, as a file that `take` reads back unchanged."""
    names = [one.name for one in fields(Ticket)]
    rows = ([getattr(one, name) for name in names] for one in store.everything(services.store, workspace))
    return csv.write(names, rows)


EXCHANGE = Exchange(take, write, has_figures=False)
