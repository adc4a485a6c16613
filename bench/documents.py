"""Documents: one's card, the list and the check, of 2,000 about as many ideas, on both engines, beside reading one."""

import tempfile
from pathlib import Path

from bench.records import milliseconds
from bench.store_door import postgres_url
from bot import app
from bot.config import Config
from bot.documents import body
from bot.documents.adoption import adoption
from bot.documents.desk import ROOM
from bot.documents.document import Document
from bot.documents.listeners import COMMAND
from bot.documents.store.shipped import shipped
from bot.documents.template import begin
from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.links.store import Link, LinkEnd, link
from bot.records.record import Record
from bot.records.store import records
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.request import Request
from bot.slack.visibility.audience import Audience
from bot.store import Store, open_store

_MANY, _PART, _WORKSPACE, _USER, _AT = 2_000, 500, "T0BENCH", "U00001", "2026-11-01T09:00:00Z"
_SAID = "Buyers lose what they had in the basket, since the release of March, and call us about it. " * 12
_NUMBER = _MANY + 7


def _made(number: int) -> tuple[Idea, Record[Document]]:
    template = shipped()["prd", "en"]
    idea = Idea(number, f"Something to do {number}", captor=_USER, team=f"Team {number % 40}", status="in_progress")
    texts = {one.key: f"- {_SAID}\n- {_SAID}" for one in template.sections}
    whole = body.write(begin(template, texts))
    said = Document(idea.title, _USER, "U00002", idea.team, template="prd", follows="1", language="en", body=whole)
    return idea, Record(_MANY + number, said, "draft", _USER, _AT, _USER, _AT)


def _fill(store: Store) -> None:
    with store.write(_WORKSPACE):
        for user in (_USER, "U00002"):
            known = {
                "id": user,
                "name": user.title(),
                "locale": "en-GB",
                "is_admin": 0,
                "fetched_at": "2099-01-01T00:00:00Z",
            }
            slack_store.save_person(store, _WORKSPACE, **known)
    for begun in range(0, _MANY, _PART):
        made = [_made(begun + n + 1) for n in range(_PART)]
        with store.write(_WORKSPACE):
            ideas.put(store, _WORKSPACE, [idea for idea, _ in made])
            records.put(store, _WORKSPACE, ROOM, [one for _, one in made], "added")
            for idea, one in made:
                ends = LinkEnd(ROOM.name, str(one.number)), "about", LinkEnd("ideas", str(idea.number))
                link(store, _WORKSPACE, Link(*ends, _USER, _AT))


def _measure(services: Services) -> dict[str, float]:
    """The medians of what each takes, in milliseconds."""
    reader = Audience(_USER, tuple)

    def typed(text: str) -> object:
        body = {"command": "/prd", "text": text, "user_id": _USER, "channel_id": "C0BENCH"}
        return COMMAND.typed(Request(services, _WORKSPACE, _USER, body))

    acts = {
        "one record": lambda: records.get(services.store, _WORKSPACE, ROOM, _NUMBER),
        f"/prd {_NUMBER}": lambda: typed(str(_NUMBER)),
        "/prd list": lambda: typed("list"),
        "of that, adoption": lambda: adoption(services, _WORKSPACE, reader),
        "/prd check": lambda: typed(f"check {_NUMBER}"),
    }
    return {name: milliseconds(act) for name, act in acts.items()}


def _report(name: str, url: str) -> None:
    with open_store(url) as store:
        app.migrate(store)
        services = app.services(Config(database_url=url), store)
        _fill(store)
        took = _measure(services)
    print(f"{name}, {_MANY:,} documents of {len(_made(1)[1].content.body):,} characters")
    for what, each in took.items():
        print(f"  {what:<18} {each:7.2f} ms, {each / took['one record']:6.1f} times one record")


def main() -> None:
    """Print the figures of each engine."""
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as postgres:
        _report("SQLite", f"sqlite:///{folder}/bench.db")
        _report("PostgreSQL", postgres)


if __name__ == "__main__":
    main()
