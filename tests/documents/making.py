"""Documents of no company, and the people who write them."""

from collections.abc import Callable

import pytest

from bot.documents.desk import DocumentDesk
from bot.documents.document import Document
from bot.documents.store.shipped import shipped
from bot.errors import UserError
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.links.store import LinkEnd
from bot.records.record import Record
from bot.services import Services
from tests.shelves import HERE

OWNER, BEA, CHIEF = "U0OWNER", "U0BEA", "U0CHIEF"
EVERYBODY = (OWNER, BEA, CHIEF, "U0ADMIN")


def begun(desk: DocumentDesk, idea: int = 0, template: str = "prd", **said: str) -> Record[Document]:
    """A document of OWNER's, about an idea where there is one."""
    about = LinkEnd("ideas", str(idea)) if idea else None
    content = Document("Dark mode", OWNER, BEA, **said)  # type: ignore[arg-type]  # texts alone
    return desk.begin(shipped()[template, "en"], content, {"problem": "Who: night readers"}, about=about)


def captured(services: Services, title: str, team: str = "Reading", horizon: str = "next") -> int:
    """An idea, planned for a time; its number."""
    own = IdeaDesk(services, HERE, OWNER)
    number = own.capture(Idea(0, title, team=team)).number
    if horizon:
        own.decide(number, "planned", horizon)
    return number


def key_of(act: Callable[[], object]) -> str:
    """Why an act is refused."""
    with pytest.raises(UserError) as error:
        act()
    return error.value.all[0].key
