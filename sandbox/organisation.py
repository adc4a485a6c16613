"""Who works at the sandbox's company, where they talk, and what they said this week."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

BOT_USER_ID = "U0BOT"
"""The bot's own user id in every sandbox."""


@dataclass(frozen=True)
class Member:
    """A person of the workspace; `tz` is an IANA zone, `locale` Slack's (en-GB), `color` six hex digits.

    `is_gone` says that their account is deactivated, `is_guest` that they see the channels they were invited to and no
    others. `team` is the team id of another company, for who is met through Slack Connect; empty for the people of the
    workspace. An id begins with U, or W for who came with a Grid.
    """

    id: str
    name: str
    real_name: str
    title: str
    locale: str
    tz: str
    color: str
    is_admin: bool = False
    is_owner: bool = False
    is_gone: bool = False
    team: str = ""
    is_guest: bool = False


@dataclass(frozen=True)
class Channel:
    """A channel: `members` are user ids; the bot is one of them where `bot_is_member`.

    `shared_with` are the team ids of the other companies it is shared with, through Slack Connect.
    """

    id: str
    name: str
    topic: str
    members: tuple[str, ...]
    is_private: bool = False
    is_archived: bool = False
    is_general: bool = False
    bot_is_member: bool = True
    shared_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """A user group, mentioned as `@handle`: `members` are user ids. Its id begins with S."""

    id: str
    handle: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True)
class Post:
    """A message said before the sandbox opened: so many working days ago (1 or more), `at` "HH:MM" where its author
    is. `replies` are (user id, text)."""

    channel: str
    user: str
    text: str
    days_ago: int
    at: str
    replies: tuple[tuple[str, str], ...] = ()

    def moment(self, now: float, tz: str) -> float:
        """When it was said, in seconds since 1970; `tz` is its author's IANA zone."""
        day = datetime.fromtimestamp(now, ZoneInfo(tz)).date()
        for _ in range(self.days_ago):
            day -= timedelta(days={0: 3, 6: 2}.get(day.weekday(), 1))  # Mondays and Sundays go back to Friday
        return datetime.combine(day, time.fromisoformat(self.at), ZoneInfo(tz)).timestamp()


@dataclass(frozen=True)
class Enterprise:
    """A company of several workspaces (Slack's Enterprise Grid); its id begins with E."""

    id: str
    name: str
    domain: str


@dataclass(frozen=True)
class Organisation:
    """A whole workspace: nothing in it is sent to the bot as an event.

    `enterprise` is the company of workspaces it belongs to, where it does.
    `strangers` are people of other companies: each has a `team`, and is in channels shared with it.
    `first_channel` is the id of the channel that the page opens on; empty for the first that a person is in.
    """

    id: str
    name: str
    domain: str
    members: tuple[Member, ...]
    channels: tuple[Channel, ...]
    posts: tuple[Post, ...] = ()
    strangers: tuple[Member, ...] = ()
    enterprise: Enterprise | None = None
    first_channel: str = ""
    groups: tuple[Group, ...] = ()


_EVERYONE = ("U0AMELIE", "U0OLIVER", "U0PRIYA", "U0MARCUS", "U0INES", "U0HELENA")

DEMO = Organisation(
    id="T0NORTHWIND",
    name="Northwind Studio",
    domain="northwind-studio",
    first_channel="C0PRODUCTOPS",
    groups=(
        Group("S0DESIGN", "design", "Designers", ("U0INES", "U0AMELIE")),
        Group("S0SUPPORT", "support", "Support", ("U0MARCUS",)),
    ),
    members=(
        Member("U0AMELIE", "amelie", "Amélie Laurent", "Product manager, Checkout", "fr-FR", "Europe/Paris", "7b5ea7"),
        Member("U0OLIVER", "oliver", "Oliver Hayes", "Product manager, Mobile", "en-GB", "Europe/London", "2f7f86"),
        Member("U0PRIYA", "priya", "Priya Raman", "Developer, Checkout", "en-US", "America/New_York", "c0562f"),
        Member("U0MARCUS", "marcus", "Marcus Webb", "Support lead", "en-GB", "Europe/London", "4a6fa5"),
        Member("U0INES", "ines", "Inès Moreau", "Product designer", "fr-FR", "Europe/Paris", "a0466b"),
        Member(
            "U0HELENA",
            "helena",
            "Helena Brandt",
            "Head of product operations",
            "en-GB",
            "Europe/Berlin",
            "3b7d4f",
            is_admin=True,
            is_owner=True,
        ),
    ),
    channels=(
        Channel("C0GENERAL", "general", "Announcements for everyone", _EVERYONE, is_general=True),
        Channel(
            "C0CHECKOUT",
            "checkout",
            "Basket, payment, delivery",
            ("U0AMELIE", "U0PRIYA", "U0MARCUS", "U0INES", "U0HELENA"),
        ),
        Channel("C0MOBILE", "mobile", "iOS and Android", ("U0OLIVER", "U0INES", "U0MARCUS", "U0HELENA")),
        Channel(
            "C0DATA", "data-platform", "Events, tables, dashboards", ("U0PRIYA", "U0OLIVER", "U0AMELIE", "U0HELENA")
        ),
        Channel("C0PRODUCTOPS", "product-ops", "How we decide together, in English and in French", _EVERYONE),
        Channel(
            "C0DESIGN",
            "design-crit",
            "Work in progress, kind eyes",
            ("U0INES", "U0AMELIE", "U0OLIVER"),
            bot_is_member=False,
        ),
        Channel(
            "C0PRICING",
            "pricing-review",
            "Private until the spring launch",
            ("U0AMELIE", "U0HELENA"),
            is_private=True,
            bot_is_member=False,
        ),
        Channel("C0LAUNCH24", "launch-2024", "Done and dusted", ("U0AMELIE", "U0OLIVER", "U0HELENA"), is_archived=True),
    ),
    posts=(
        Post(
            "C0LAUNCH24", "U0HELENA", "That is a wrap. Thank you all, the retro notes are in the handbook.", 64, "16:40"
        ),
        Post(
            "C0GENERAL",
            "U0HELENA",
            "Quarter planning starts next week. Please put your OKRs in the shared sheet before that.",
            2,
            "09:30",
        ),
        Post(
            "C0PRODUCTOPS",
            "U0OLIVER",
            "We say MVP, MLP and pilot for the same thing. Can we pick one and write it down?",
            2,
            "11:10",
            (
                ("U0AMELIE", "Oui ! Chez nous un MVP va jusqu'en production, un pilote reste chez dix clients."),
                ("U0HELENA", "Let us agree on one definition and stop guessing."),
            ),
        ),
        Post(
            "C0CHECKOUT",
            "U0MARCUS",
            "Third ticket today about the promo code field hidden under the keyboard on small phones.",
            2,
            "14:05",
        ),
        Post(
            "C0CHECKOUT",
            "U0AMELIE",
            "Le NPS du tunnel de paiement est passé de 31 à 38 depuis la page unique.",
            2,
            "15:20",
            (("U0INES", "Bravo. Le CSAT suit aussi : 4,3 sur 5."),),
        ),
        Post(
            "C0CHECKOUT",
            "U0PRIYA",
            "The PSP migration is behind a flag. GMV impact is flat so far, p95 down 40 ms.",
            1,
            "10:05",
        ),
        Post("C0CHECKOUT", "U0INES", "Idée : proposer Apple Pay dès le panier, sans passer par le compte.", 1, "14:35"),
        Post("C0CHECKOUT", "U0MARCUS", "Customers ask for split payment again: 14 requests this month.", 1, "16:15"),
        Post(
            "C0MOBILE",
            "U0OLIVER",
            "DAU/MAU is at 41% after the widget. Who owns our definition of an active user?",
            2,
            "10:45",
        ),
        Post("C0MOBILE", "U0INES", "J'ai mis la maquette du mode hors ligne dans le dossier partagé.", 1, "11:30"),
        Post(
            "C0DATA",
            "U0PRIYA",
            "Reminder: ARR in the finance table excludes trials, the one in the CRM does not.",
            1,
            "09:40",
        ),
        Post("C0DATA", "U0AMELIE", "Quelqu'un sait si le taux d'attrition compte les clients en essai ?", 1, "15:50"),
        Post("C0PRICING", "U0AMELIE", "Les trois paliers restent confidentiels jusqu'au comité.", 1, "12:10"),
        Post("C0DESIGN", "U0INES", "Two variants of the empty state, tell me which one you would ship.", 1, "17:05"),
    ),
)
"""A believable product organisation in two languages."""

STRANGER = Member(
    "U0TOMAS", "tomas", "Tomas Lind", "Buyer, Fjord Retail", "sv-SE", "Europe/Stockholm", "8a5a44", team="T0FJORD"
)
"""A customer, of a company that shares two channels with the demonstration's."""

CONNECTED = replace(
    DEMO,
    strangers=(STRANGER,),
    channels=(
        *DEMO.channels,
        Channel(
            "C0FJORD",
            "ext-fjord-retail",
            "Orders and questions of Fjord Retail",
            ("U0AMELIE", "U0OLIVER", "U0HELENA", "U0TOMAS"),
            shared_with=("T0FJORD",),
        ),
        Channel(
            "C0PILOT",
            "ext-fjord-pilot",
            "The pilot, among few",
            ("U0AMELIE", "U0HELENA", "U0TOMAS"),
            is_private=True,
            shared_with=("T0FJORD",),
        ),
    ),
)
"""The same organisation with two channels shared through Slack Connect, one of them private."""

GRID = Enterprise("E0NORTHWIND", "Northwind Group", "northwind-group")
"""The company that the demonstration's workspace belongs to, in a story that wants one."""

HEADQUARTERS = replace(DEMO, enterprise=GRID)
SISTER = replace(
    DEMO,
    id="T0EASTWIND",
    name="Eastwind Studio",
    domain="eastwind-studio",
    members=(
        *DEMO.members,
        Member(
            "W0NADIA", "nadia", "Nadia Okafor", "Head of product", "en-GB", "Europe/London", "5a7d2a", is_admin=True
        ),
    ),
    enterprise=GRID,
)
"""Two workspaces of one company. The same people and the same channels are in both, as far as ids go: whatever keeps
them apart is the workspace alone."""
