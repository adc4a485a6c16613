"""A glossary made up to look like a large company's: the same `count` gives the same meanings in every run."""

import random
from collections.abc import Iterable, Iterator
from itertools import count, islice

from bot.glossary.store import meanings
from bot.glossary.term import Content, Meaning
from bot.store import Store
from bot.text.fold import key

WORKSPACE = "T0BENCH"
WHEN = "2026-03-02T09:00:00Z"
PEOPLE = tuple(f"U0MEMBER{n:02}" for n in range(40))

_SEED = 20260302
_CHUNK = 5000


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_QUALIFIERS = _words("""
active adjusted annual assisted automated baseline blended central churned cumulative daily deferred delegated
delivered dual embedded expected external federated first forecast gross guided hybrid inbound incremental internal
joint lagging leading legacy lifetime live local managed marginal minimum mobile monthly net nightly organic outbound
paid partial pending phased primary projected quarterly rolling scaled seasonal shadow shared staged strategic
tiered trailing unified unplanned validated verified weekly
""")
_SUBJECTS = _words("""
acceptance account activation adoption alert approval audience backlog basket billing booking browser budget campaign
capacity capability card catalogue change channel checkout claim cohort component consent contract conversion coupon
customer dashboard decision delivery demand dependency deployment design device discount discovery document engagement
escalation estimate event experiment export feature feedback file fraud fulfilment funnel goal identity incident
initiative insight integration interview inventory invoice journey label launch lead licence listing locale login
margin market member merchant message metric migration milestone mission monitoring notification offer onboarding
opportunity order outcome page partner payment permission persona pipeline platform pricing privacy profile project
promise proposal prototype quality query quote ranking rating refund region release renewal report request research
response retention return revenue review reward risk roadmap rollout satisfaction scenario segment seller
service session settlement shipment signal sprint squad stock store story subscription supplier support survey task
template tenant ticket tracking traffic training transfer trial usage user vendor version visit voucher wallet workflow
""")
_HEADS = _words("""
agreement allocation analysis audit average balance board boundary budget calendar canvas category ceiling charter
check cluster coverage cost council cycle deadline debt density depth distribution driver effort factor flow forecast
format framework frequency gap gate grade guideline handover health index inventory kit lag layer ledger level limit
list log loop map matrix mix model norm objective outlook owner package panel pattern plan policy pool portfolio
principle priority process profile programme protocol quota ratio range rate record register rhythm role rule scale
schedule scope score series sheet size slot source split stage standard standing store strategy stream summary table
target team tier threshold time tracker trend trigger value variance velocity view volume window
""")
_TEAMS = (
    "Checkout", "Mobile", "Finance", "Growth", "Search", "Logistics", "Support", "Data", "Security", "Identity",
    "Marketing", "Platform", "Payments", "Sellers", "Legal",
)  # fmt: skip
_SAYS_EN = (
    "The share of {a} that reach {b} within {n} days, counted once per {c}.",
    "How the {team} team decides which {a} comes before which {b}; reviewed every {n} weeks with whoever owns {c}.",
    "Everything a {a} costs before its first {b}, the time of people included. Above {n} % it goes to the {c} review.",
    "A list of every {a} with its {b} and the date of its last {c}. Kept for {n} months, then archived.",
    "The point at which a {a} stops being a {b} and becomes a {c}. Agreed in the {team} workshop, never by e-mail.",
    "Number of {a} per {b}, over a rolling window of {n} days. Read it beside the {c} figure or it flatters.",
    "Who answers when a {a} fails: the {b} on duty first, then the owner of the {c}, within {n} minutes.",
    "The smallest {a} that proves a {b} is worth building. It is thrown away after {n} days whatever the {c} says.",
)
_SAYS_FR = (
    "La part des {a} qui atteignent {b} en {n} jours, comptée une fois par {c}.",
    "Ce que l’équipe {team} regarde avant de choisir entre {a} et {b} ; relu toutes les {n} semaines.",
    "La liste de chaque {a} avec son {b} et la date de son dernier {c}. Gardée {n} mois, puis archivée.",
    "Le moment où {a} cesse d’être {b} et devient {c}. Décidé en atelier avec l’équipe {team}.",
)


def glossary(size: int) -> list[Meaning]:
    """`size` meanings; one in thirty is a second meaning of an earlier term.

    Of the terms, 42 % (of 1,000) to 22 % (of 100,000) are acronyms of three to five letters with an expansion; the
    others are two to four words. Three in ten are also defined in French.
    """
    return list(islice(_meanings(random.Random(_SEED)), size))


def fill(store: Store, glossary_: Iterable[Meaning], workspace: str = WORKSPACE) -> None:
    """Write meanings to a migrated store as an import would."""
    rows = iter(glossary_)
    with store.write(workspace):
        while chunk := list(islice(rows, _CHUNK)):
            meanings.put(store, workspace, [(meaning, "added") for meaning in chunk])


def _meanings(draw: random.Random) -> Iterator[Meaning]:
    taken: set[str] = set()
    terms: list[str] = []
    for number in count(1):
        if number % 30 == 0:
            content = _content(draw, draw.choice(terms[-29:]), "")
        else:
            term, expansion = _name(draw, taken)
            terms.append(term)
            content = _content(draw, term, expansion)
        author = draw.choice(PEOPLE)
        yield Meaning(f"{draw.getrandbits(64):016x}", content, draw.random() < 0.6, author, WHEN, author, WHEN, 1)


def _name(draw: random.Random, taken: set[str]) -> tuple[str, str]:
    """A term nobody has taken, and its expansion when it is an acronym."""
    while True:
        words = [draw.choice(_SUBJECTS), draw.choice(_HEADS)]
        words[:0] = [draw.choice(_QUALIFIERS)] if draw.random() < 0.75 else []
        words[-1:-1] = [draw.choice(_SUBJECTS)] if draw.random() < 0.5 else []
        phrase, acronym = " ".join(words), "".join(word[0] for word in words)
        if key(phrase) in taken:
            continue
        taken.add(key(phrase))
        if len(words) > 2 and draw.random() < 0.5 and acronym not in taken:
            taken.add(acronym)
            return acronym.upper(), phrase.capitalize()
        return phrase, ""


def _content(draw: random.Random, term: str, expansion: str) -> Content:
    team = draw.choice(_TEAMS)

    def says(templates: tuple[str, ...]) -> str:
        a, b, c = draw.sample(_SUBJECTS, 3)
        return draw.choice(templates).format(a=a, b=b, c=c, n=draw.randint(2, 90), team=team)

    return Content(
        term,
        expansion_en=expansion,
        definition_en=says(_SAYS_EN),
        definition_fr=says(_SAYS_FR) if draw.random() < 0.3 else "",
        aliases=(f"{term} {team}",) if draw.random() < 0.25 else (),
        context=team if draw.random() < 0.6 else "",
        owner=draw.choice(PEOPLE) if draw.random() < 0.5 else "",
        source=f"https://handbook.northwind-studio.example/{key(term)}" if draw.random() < 0.4 else "",
        review_by=f"2027-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}" if draw.random() < 0.3 else "",
    )


def misspelt(draw: random.Random, term: str) -> str:
    """`term` with one slip of the fingers: two letters swapped, one left out, or one wrong."""
    at = draw.randrange(1, len(term) - 1)
    slip = draw.choice(("swap", "drop", "wrong"))
    if slip == "swap":
        return term[: at - 1] + term[at] + term[at - 1] + term[at + 1 :]
    return term[:at] + (draw.choice("aeinrst") if slip == "wrong" else "") + term[at + 1 :]
