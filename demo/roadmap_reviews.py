"""A past of reviews: last month's is closed, with what was decided in it, and today's waits for the owners."""

from dataclasses import replace
from datetime import timedelta

from bot.clock import stamp
from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.links.store import LinkEnd
from bot.roadmap.desk import ROOM
from bot.roadmap_reviews import store
from bot.roadmap_reviews.compose import ONLY
from bot.roadmap_reviews.desk import OPENED, RoadmapReviewDesk, past
from bot.roadmap_reviews.review import DECIDE, ON_TRACK, RoadmapReview, Verdict
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import schedules
from bot.services import Services
from demo.kpis import ZONE
from demo.week import CHANNEL
from demo.words import FRENCH, LEAD
from sandbox import DEMO

_OPENED, _CLOSED = 32, 27  # days ago
_BANK = "Strong customer authentication, second phase"


def fill(made: Services) -> None:
    """A month ago two owners answered of the roadmap as its history says it was, and one asked for a decision. Today's
    review is open, and those to come are scheduled."""
    now = made.clock()
    opened, closed = (now - timedelta(days=days) for days in (_OPENED, _CLOSED))
    items = past(made, DEMO.id, stamp(closed))
    bank = next(one for one in items.values() if one.title == _BANK)
    said = Decision("Second phase before Christmas, or after?", LEAD, "Checkout", "opinion")
    about = LinkEnd(ROOM.name, str(bank.number))
    then = DecisionDesk(replace(made, clock=lambda: opened), DEMO.id, LEAD)
    decision = then.add(DECISIONS, said, about=about).number
    began, due, end = (stamp(opened + timedelta(days=days)) for days in (0, 3, 14))
    with made.store.write(DEMO.id):
        before = store.add_snapshot(made.store, DEMO.id, items.values(), stamp(closed), LEAD)
        review = RoadmapReview(
            1, "", CHANNEL, "", LEAD, began, due, end, 0, before, before, before, LEAD, stamp(closed), "-"
        )
        store.save_review(made.store, DEMO.id, review)
        asked = {"title": said.title, "owner": LEAD, "answer_by": closed.date().isoformat()}
        store.save_verdict(made.store, DEMO.id, 1, Verdict(bank.number, DECIDE, FRENCH, stamp(opened), asked, decision))
        other = next(one.number for one in items.values() if one.owner and not one.is_done and one != bank)
        store.save_verdict(made.store, DEMO.id, 1, Verdict(other, ON_TRACK, items[other].owner, stamp(opened)))
    cadence = Cadence("month", 2, "09:00", ZONE, 1)
    planned = Schedule(ONLY, OPENED, "", CHANNEL, cadence, "en", LEAD, False, stamp(opened), next_at(cadence, now))
    schedules.save(made.store, DEMO.id, planned)
    RoadmapReviewDesk(made, DEMO.id, LEAD).open(CHANNEL, ZONE)
