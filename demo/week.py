"""What people and the bot did in the week before the demo is opened, at the hours of an office."""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import stamp
from bot.ideas.desk import IdeaDesk
from bot.kpis.compose import DISCUSSION
from bot.kpis.store import attention, kpis
from bot.posts import Kinds, Offer
from bot.schedule import outbox
from bot.schedule.lease import Timing
from bot.schedule.ledger import Ledger
from bot.schedule.plan import plan
from bot.schedule.poster import Poster
from bot.services import Services
from demo.ideas import DESIGNER, SUPPORT
from demo.kpis import CONVERSION, TITLE, ZONE
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO, Sandbox, Try

CHANNEL = DEMO.first_channel
_ADDRESS, _BASKETS = 7, 8  # ideas
_IDEA = "Let customers move a delivery from the tracking page\nNine of this week’s tickets ask for exactly that."
# Minutes after the digest, who, what: in New York the day begins when it is three in Paris.
_ASKED = 20
_DISCUSSION = (
    (
        40,
        FRENCH,
        "C’est le nouveau formulaire de carte : depuis mardi, il refuse les codes postaux avec une espace. "
        "Le correctif part ce matin.",
    ),
    (65, SUPPORT, "14 tickets are about it. I am writing to everyone who wrote to us."),
    (385, DEVELOPER, "Confirmed: one checkout in three failed there. The form has a test for it now: CHK-431."),
    (400, LEAD, "Thank you all. Let’s look at it again next Monday."),
)
# Reach, impact, confidence, effort; and why.
_ANSWERS = {
    ENGLISH: ((7000, 1, 80, 2), ""),
    FRENCH: ((6500, 1, 80, 2), "La moitié de ces clients rappellent."),
    SUPPORT: ((7500, 2, 80, 1), "One ticket in nine."),
    DEVELOPER: ((7000, 1, 50, 6), "The carrier accepts no change after noon: we would need a second label."),
}

Act = tuple[datetime, Callable[[], object]]


def work(services: Services, kinds: Kinds) -> None:
    """Post everything that is due at the clock of `services`, with what follows it, as the bot does."""
    timing = Timing()
    plan(services, kinds)
    poster = Poster(services.config, timing.call)
    ledger = Ledger(services, kinds, timing, poster)
    while entries := ledger.claim(1):
        for entry in entries:
            ledger.work(entry)
    poster.close()


def office(now: datetime, days: int, at: str) -> datetime:
    """A time of the day ("14:20") so many working days ago, where the organisation is."""
    day = now.astimezone(ZoneInfo(ZONE)).date()
    for _ in range(days):
        day -= timedelta(days={0: 3, 6: 2}.get(day.weekday(), 1))  # Mondays and Sundays go back to Friday
    return datetime.combine(day, time.fromisoformat(at), ZoneInfo(ZONE))


def round_of_scores(services: Services, now: datetime) -> Iterator[Act]:
    """A channel is asked to score an idea, four people do, and the round is revealed; then one asked in private."""

    def score(number: int, person: str, given: tuple[float, ...], reason: str) -> None:
        values = dict(zip(("reach", "impact", "confidence", "effort"), given, strict=True))
        IdeaDesk(services, DEMO.id, person).scoring.score(number, "rice", 1, values, reason, 1)

    def ask(number: int, person: str, people: list[str], channel: str) -> None:
        IdeaDesk(services, DEMO.id, person).scoring.ask(number, "rice", people, channel)

    yield office(now, 2, "14:10"), lambda: ask(_ADDRESS, ENGLISH, [], CHANNEL)
    for person, (given, reason) in _ANSWERS.items():
        yield office(now, 2, "14:40"), lambda p=person, g=given, r=reason: score(_ADDRESS, p, g, r)  # type: ignore[misc]
    yield office(now, 1, "10:30"), lambda: IdeaDesk(services, DEMO.id, ENGLISH).scoring.reveal(_ADDRESS, 1)
    yield office(now, 1, "16:40"), lambda: ask(_BASKETS, FRENCH, [ENGLISH, DEVELOPER, FRENCH], "")
    few = "We did this once: few came back."
    yield office(now, 1, "17:20"), lambda: score(_BASKETS, DEVELOPER, (6000, 0.5, 50, 1), few)


def discussion(services: Services, slack: Sandbox, monday: datetime, now: datetime) -> Iterator[Act]:
    """Under Monday's digest the owner of what fell is asked, and answers; all of it before `now`."""
    minute = min(timedelta(minutes=1), (now - monday) / (_DISCUSSION[-1][0] + 1))
    yield monday + _ASKED * minute, lambda: _ask_owner(services, _digest(slack))
    for after, person, text in _DISCUSSION:
        yield monday + after * minute, lambda p=person, t=text: slack.tell(p, CHANNEL, t, _digest(slack))  # type: ignore[misc]


def _digest(slack: Sandbox) -> str:
    return str(next(one["ts"] for one in slack.person(LEAD).messages(CHANNEL) if TITLE in str(one.get("blocks"))))


def _ask_owner(services: Services, digest: str) -> None:
    place, now = {"channel": CHANNEL, "ts": digest}, stamp(services.clock())
    kpi = next(one.id for one in kpis.everything(services.store, DEMO.id) if one.name == CONVERSION)
    with services.store.write(DEMO.id):
        attention.claim(services.store, DEMO.id, place, kpi, attention.DISCUSSED, "", now)
        outbox.offer(services, DEMO.id, Offer(DISCUSSION, kpi, digest, CHANNEL, digest, "en", LEAD))


def idea(slack: Sandbox) -> tuple[Try, ...]:
    """Somebody has an idea in the channel; what there is to try."""
    said = slack.tell(SUPPORT, CHANNEL, _IDEA)
    slack.tell(
        DESIGNER, CHANNEL, "Oui ! J’ai une maquette de la page de suivi, si quelqu’un veut l’essayer.", said["ts"]
    )
    label = {"en": "Score this idea", "fr": "Évaluer cette idée"}
    return (
        Try("command", "/glossary MVP"),
        Try("command", "/kpi"),
        Try("shortcut", "ideas.score_message", CHANNEL, said["ts"], label),
        Try("person"),
    )
