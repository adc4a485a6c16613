"""A guest meets ideas in the channels they were invited to, and no documents."""

from bot.documents.desk import DocumentDesk
from bot.documents.document import Document
from bot.documents.store.shipped import shipped
from bot.links.store import LinkEnd
from bot.slack.access import Role
from tests.conftest import CHANNEL
from tests.scenarios.access_office import Office
from tests.scenarios.access_records import GUEST, PEOPLE, Records
from tests.words import action_ids, words

TITLE = "Screens at night"


def test_a_guest_sees_an_ideas_card_without_its_documents(office: Office) -> None:
    """A member finds the document and the button that begins another on the card; a guest neither, nor it alone."""
    records = Records(office.services, office.workspace)
    said = Document(TITLE, PEOPLE[Role.OWNER])
    own = DocumentDesk(office.services, office.workspace, PEOPLE[Role.AUTHOR])
    number = own.begin(shipped()["prd", "en"], said, {}, about=LinkEnd("ideas", str(records.idea))).number
    for user, sees in ((PEOPLE[Role.MEMBER], True), (GUEST.id, False)):
        person = office.world.person(user)
        card = person.command("/idea", str(records.idea), channel=CHANNEL) or {}
        assert (TITLE in words(card), "documents.new" in action_ids(card)) == (sees, sees)
        for typed in (str(number), f"check {number}", "list", f"search {TITLE}", str(records.idea)):
            assert (TITLE in words(person.command("/prd", typed, channel=CHANNEL) or {})) == sees
