"""What a guide posts in its channel: a prompt as each phase begins, and that it is paused, goes on or is stopped."""

from dataclasses import replace

from bot.posts import Delivery, Kind, Offer, Place, Post
from bot.retro.compose import spoken
from bot.retro_guides import blocks, store
from bot.retro_guides import guide as rules
from bot.retro_guides.desk import NOTE, PROMPT, plan
from bot.retro_guides.guide import ENDED, RUNNING, RetroGuide
from bot.services import Services
from bot.text import Translator


def _due(services: Services, delivery: Delivery) -> RetroGuide | None:
    """The guide whose next prompt this is; None where it was planned anew since."""
    found = store.get(services.store, delivery.workspace, delivery.subject)
    return found if found and found.state == RUNNING and str(found.turn) == delivery.period else None


def prompt(services: Services, delivery: Delivery) -> Post | None:
    """The next phase, or that it was the last; that the guide stops where this comes too late."""
    guide, t, now = _due(services, delivery), spoken(services, delivery), services.clock()
    if guide is None:
        return None
    if rules.is_late(guide, now):
        with services.store.write(delivery.workspace):
            if guide == _due(services, delivery):
                store.put(services.store, delivery.workspace, replace(guide, state=ENDED))
        return blocks.note(t, guide, "late")
    return blocks.prompt(t, rules.entered(guide, now))


def begun(services: Services, delivery: Delivery, _: Place) -> list[Offer]:
    """The phase has begun: the next prompt comes when it is over."""
    if guide := _due(services, delivery):
        plan(services, delivery.workspace, rules.entered(guide, services.clock()))
    return []


def note(services: Services, delivery: Delivery) -> Post | None:
    """What somebody did with the guide."""
    id_, _, did = delivery.subject.partition(" ")
    guide = store.get(services.store, delivery.workspace, id_)
    who = services.people.get(delivery.workspace, delivery.owner).name if delivery.owner else ""
    return blocks.note(spoken(services, delivery), guide, did, who) if guide else None


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("retro-guide-title")


POSTS = {PROMPT: Kind(prompt, _title, follow=begun, report=False), NOTE: Kind(note, _title, report=False)}
