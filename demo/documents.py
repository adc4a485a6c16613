"""A past for the demo's organisation: a PRD that was finished and approved, and one that is half-finished."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.documents.about import DocumentSubject, readers_of
from bot.documents.desk import ROOM, DocumentDesk
from bot.documents.document import REVIEW, Document
from bot.documents.prefill import Prefill
from bot.documents.store.shipped import shipped
from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.links.store import LinkEnd
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from demo import jira
from demo.kpis import CONVERSION
from demo.words import FRENCH, LEAD
from sandbox import DEMO


@dataclass(frozen=True)
class _Past:
    """A document on the idea of a title, begun so many days ago, and what somebody wrote in it."""

    idea: str
    days: int
    language: str
    said: Document
    texts: Mapping[str, str]


_FINISHED = _Past(
    "Split payment at checkout",
    19,
    "en",
    Document("Split payment at checkout", FRENCH, LEAD, "Checkout", CONVERSION, (f"{jira.SITE}/browse/CHK-412",)),
    {
        "problem": "Who: buyers with baskets above €300, most of them companies\n"
        "Since: card limits were lowered in March 2026. They call us, and we take the rest by phone.",
        "metric": f"KPI: {CONVERSION}\nNow: 2.9 % of visits with a basket above €300\nTarget: 3.4 %\nBy: 2027-03-31\n"
        "Counter-metric: refunds that take more than two days",
        "audience": "Baskets above €300: one in eleven, a third of revenue. Not for subscriptions.",
        "proposal": "A buyer splits what is due over two cards on the payment screen, and sees both amounts first. "
        "A refund goes back in the same shares.",
        "alternatives": "- Do nothing: fourteen calls a month, and tenders we lose\n"
        "- Bank transfer: four days, and half of them never come\n- Payment in three instalments: companies may not",
        "out_of_scope": "- More than two cards\n- Vouchers as one of the two",
        "assumptions": "- Two cards are enough → look at the last hundred calls\n"
        "- The provider refunds in shares → test it with ten orders of ours",
        "questions": "- [x] Which card pays the delivery? The first one",
        "risks": "- A refund fails on one of the cards: we pay it out by transfer\n"
        "- Privacy: no new data; the provider keeps both cards, we keep neither",
        "rollout": "1. Our own orders for a week\n2. Three shops that asked for it\n3. Everyone above €300\n"
        "Rollback: the switch on the payment screen; open orders are paid out",
    },
)
_BEGUN = _Past(
    "Apple Pay dès le panier",
    9,
    "fr",
    Document("Apple Pay dès le panier", FRENCH, "", "Checkout", CONVERSION),
    {
        "problem": "Qui : les clients sur mobile, qui abandonnent à l’écran du compte\nDepuis :",
        "proposal": "On paie depuis le panier, sans compte. L’adresse vient d’Apple Pay ; le DAM fournit les visuels.",
        "alternatives": "- Ne rien faire : trois écrans, et un client sur deux qui s’arrête",
        "metric": f"Indicateur : {CONVERSION}\nAujourd’hui : 2,4 % sur mobile\nCible :\nÉchéance :\nGarde-fou :",
        "questions": "- Que devient la création de compte ?",
    },
)


def fill(made: Services) -> None:
    """The finished one, approved by the lead, and the one that still has gaps."""
    known = {one.title: one for one in ideas.everything(made.store, DEMO.id, EVERYTHING)}
    number = _begin(made, _FINISHED, known[_FINISHED.idea])
    for days, person, act in ((12, FRENCH, _send), (10, LEAD, _approve)):
        act(DocumentDesk(_ago(made, days), DEMO.id, person), number)
    _begin(made, _BEGUN, known[_BEGUN.idea])


def _ago(made: Services, days: int) -> Services:
    return replace(made, clock=lambda: made.clock() - timedelta(days=days))


def _begin(made: Services, past: _Past, idea: Idea) -> int:
    then, end = _ago(made, past.days), LinkEnd("ideas", str(idea.number))
    template = shipped()["prd", past.language]
    subject = DocumentSubject(then, DEMO.id, idea.number, readers_of(""))
    texts = Prefill(subject, made.texts.speak(past.language), past.said.kpi).texts(template, past.texts)
    links = tuple(jira.seen_at(made.tools.environment, one) for one in past.said.links)
    said = replace(past.said, links=links)
    return DocumentDesk(then, DEMO.id, said.owner).begin(template, said, texts, about=end).number


def _send(own: DocumentDesk, number: int) -> None:
    own.set_status(ROOM, number, REVIEW)


def _approve(own: DocumentDesk, number: int) -> None:
    title = own.record(ROOM, number).content.title
    own.approve(number, f"We build on document #{number}, {title}", "", "Small, asked for, and we can take it back.")
