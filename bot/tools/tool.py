"""The rules of tools: what one says, whom it belongs to, and who sees what it costs. No I/O."""

from dataclasses import dataclass
from typing import Any

from bot.errors import UserError, UserErrors
from bot.fields.field import Field
from bot.records.record import Record, Room
from bot.tools.need import CATALOGUE

IN_USE, TRIAL, LEAVING, DROPPED = "in_use", "trial", "leaving", "dropped"
TERMS = ("month", "quarter", "year", "two_years", "three_years")
YES, NO = "yes", "no"
_LONGEST_NOTICE = 365  # days
_LARGEST = 1_000_000  # seats


@dataclass(frozen=True, slots=True)
class Tool:
    """What people write of a tool. What it costs is none of it: that is kept apart (`bot/costs`), for few to see.

    `owner` answers for it, `backup` stands in: Slack user ids. `needs` are keys of needs that it serves. The contract
    is renewed on the ISO day `renews_on`, by itself where `auto_renews` is "yes", for a `term` of TERMS; notice is
    given `notice_days` before. `seats` were bought, of which `seats_used` are, as `usage_source` said on the ISO day
    `usage_as_of`. Whole numbers are texts; an empty text is what nobody knows.
    """

    title: str
    vendor: str = ""
    needs: tuple[str, ...] = ()
    owner: str = ""
    backup: str = ""
    criticality: str = ""
    renews_on: str = ""
    notice_days: str = ""
    auto_renews: str = ""
    term: str = ""
    seats: str = ""
    seats_used: str = ""
    usage_source: str = ""
    usage_as_of: str = ""
    data: str = ""
    url: tuple[str, ...] = ()
    notes: str = ""


def checked(tool: Tool) -> Tool:
    """Raises UserErrors beside the fields that are no numbers or contradict each other."""
    wrong = []
    for name, most in (("notice_days", _LONGEST_NOTICE), ("seats", _LARGEST), ("seats_used", _LARGEST)):
        said = getattr(tool, name)
        if said and not (said.isascii() and said.isdigit() and int(said) <= most):
            wrong.append(UserError("tools-error-number", field=name, most=most))
    if tool.owner and tool.owner == tool.backup:
        wrong.append(UserError("tools-error-backup", field="backup"))
    if tool.seats_used and not (tool.usage_source and tool.usage_as_of):
        wrong.append(UserError("tools-error-usage", field="usage_source" if not tool.usage_source else "usage_as_of"))
    if tool.renews_on and not "2000" <= tool.renews_on[:4] <= "2100":
        wrong.append(UserError("tools-error-day", field="renews_on"))
    if tool.notice_days and not tool.renews_on:
        wrong.append(UserError("tools-error-notice", field="renews_on"))
    if wrong:
        raise UserErrors(wrong)
    return tool


def holds(record: Record[Tool], user: str) -> bool:
    """Whether a tool is somebody's: its owner's, or the backup's."""
    return bool(user) and user in (record.content.owner, record.content.backup)


def may_change(record: Record[Tool], user: str, is_manager: bool) -> bool:
    """Whose it is, and the product-ops managers; while it has no owner, whoever wrote it down."""
    is_author = bool(user) and not record.content.owner and user == record.author
    return is_manager or holds(record, user) or is_author


def sees_cost(record: Record[Tool], user: str, is_manager: bool) -> bool:
    """Who sees what a tool costs, and says it: whose it is, and the product-ops managers."""
    return is_manager or holds(record, user)


def _moves(record: Record[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((record.status, IN_USE, TRIAL, LEAVING, DROPPED)))


ROOM: Room[Tool] = Room(
    name="tools",
    content=Tool,
    fields=(
        Field("title", limit=80, required=True, titles="tool, outil, application, app, software, logiciel, product"),
        Field("vendor", limit=80, titles="supplier, fournisseur, editeur, merchant"),
        Field("needs", "tags", 60, titles="need, besoin, category, categorie, use case, usage", narrows=True, hint=True,
              options=CATALOGUE, most=8, in_line=True),
        Field("owner", "person", hint=True, titles="app owner, owner email, proprietaire"),
        Field("backup", "person", titles="suppleant, remplacant"),
        Field("criticality", "choice", options=("critical", "important", "optional"), titles="criticite", narrows=True),
        Field("renews_on", "day", hint=True, titles="renewal, renewal date, renouvellement, echeance, end date"),
        Field("notice_days", limit=3, hint=True, titles="notice, notice period, preavis"),
        Field("auto_renews", "choice", options=(YES, NO), titles="auto-renew, auto renewal, tacite reconduction",
              folded=True),
        Field("term", "choice", options=TERMS, titles="contract length, duree", folded=True),
        Field("seats", limit=7, titles="licences, licenses, seats bought, sieges", folded=True),
        Field("seats_used", limit=7, hint=True, titles="licences used, active users, sieges utilises", folded=True),
        Field("usage_source", limit=80, hint=True, titles="source of usage, source", folded=True),
        Field("usage_as_of", "day", titles="usage as of, usage date", folded=True),
        Field("data", "choice", options=("none", "internal", "customer", "personal"), narrows=True, folded=True,
              titles="data class, data classification, classification"),
        Field("url", "links", 500, most=3, titles="link, lien, website, site, address", folded=True),
        Field("notes", "text", 2000, titles="note, comment, commentaire", folded=True),
    ),
    statuses=(IN_USE, TRIAL, LEAVING, DROPPED),
    closed=(DROPPED,),
    checked=checked,
    may_change=may_change,
    names=lambda tool: (tool.title,),
    moves=_moves,
    audited=True,
)  # fmt: skip
