"""The rules of customers: who insights come from. No I/O."""

from dataclasses import dataclass

from bot.fields.field import Field
from bot.records.record import Room

ACTIVE, MERGED = "active", "merged"
OF = "of"  # the link from what somebody said to the customer whose it is
INTO = "merged"  # the link from one that was merged to what it is


@dataclass(frozen=True, slots=True)
class Customer:
    """What people write of a customer. `title` is the name and `aliases` others for it; `ids` are what other systems
    call it, `value` what it is worth to the company, in words; `internal` is "yes" for the company's own people."""

    title: str
    aliases: tuple[str, ...] = ()
    segment: str = ""
    plan: str = ""
    value: str = ""
    internal: str = ""
    ids: tuple[str, ...] = ()

    @property
    def owner(self) -> str:
        """Everybody keeps customers."""
        return ""


ROOM: Room[Customer] = Room(
    name="customers",
    content=Customer,
    fields=(
        Field(
            "title",
            limit=75,
            required=True,
            narrows=True,
            in_menu=False,
            titles="name, customer, company, client, nom, compte",
        ),
        Field("aliases", "tags", 75, narrows=True, in_menu=False, hint=True, titles="other names, alias, autres noms"),
        Field("segment", limit=60, narrows=True, in_line=True, titles="industry, size, secteur"),
        Field("plan", limit=60, narrows=True, titles="tier, offre"),
        Field("value", limit=60, titles="mrr, arr, revenue, valeur", folded=True),
        Field("internal", "choice", options=("yes",), narrows=True, hint=True, titles="interne", folded=True),
        Field("ids", "tags", 75, hint=True, titles="external ids, identifiants", folded=True),
    ),
    statuses=(ACTIVE, MERGED),
    closed=(MERGED,),
    moves=lambda record: (record.status,),
    names=lambda content: (content.title, *content.aliases),
)
