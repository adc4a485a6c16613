"""What customers listen to: all that records do, and which of them are one."""

from collections.abc import Sequence

from bot.customers import access, blocks
from bot.customers.customer import MERGED, OF, ROOM, Customer
from bot.customers.desk import CUSTOMERS, CustomerDesk, called, near
from bot.customers.usage import USAGE
from bot.errors import UserError
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import lists
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, whole
from bot.slack.text import Mrkdwn, clean, escape, say, trim

_MENU = 20


def pick(request: Request) -> Answer:
    """The customers whose name has what is typed, and what is typed as a new one."""
    typed = trim(clean(str(request.body.get("value") or "")).strip(), 75)
    names = [one.content.title for one in _known(request, typed)]
    new = [kit.option(trim(request.t("customers-new", name=typed), 75), typed)] if typed and typed not in names else []
    return Answer({"options": [*(kit.option(name, name) for name in dict.fromkeys(names)), *new]})


def pick_number(request: Request) -> Answer:
    """The customers whose name has what is typed, by number, but for the one that is merged."""
    typed = clean(str(request.body.get("value") or "")).strip()
    found = [one for one in _known(request, typed) if one.number != request.metadata.get("number")]
    return Answer({"options": [kit.option(trim(_told(one), 75), str(one.number)) for one in found]})


def _told(one: Record[Customer]) -> str:
    segment = f" ({one.content.segment})" if one.content.segment else ""
    return f"#{one.number} {one.content.title}{segment}"


def _known(request: Request, typed: str) -> list[Record[Customer]]:
    where = (request.services.store, request.workspace, ROOM, request.audience)
    if not typed:
        return lists.narrowed(*where, Narrow(), _MENU)
    return [one for one in lists.search(*where, typed, _MENU) if ROOM.is_open(one)]


def _buttons(request: Request, record: Record[Customer]) -> Sequence[Block]:
    return blocks.buttons(request.t, str(record.number), is_merged=record.status == MERGED)


def ask_merge(request: Request) -> Answer:
    """Ask which customer another one is."""
    record = CustomerDesk.of(request).record(ROOM, number_of(request.value))
    view = blocks.merge_form(request.t, record, request.back)
    return Answer(then=lambda: request.open(view))


def save_merge(request: Request) -> Answer:
    """They are one."""
    try:
        into = number_of(request.values.get("into"))
        record = CustomerDesk.of(request).merge(whole(request.metadata.get("number")), into)
    except UserError as error:
        raise UserError(error.key, field="into", **error.args_) from None
    return LISTENERS.answer(request, record, request.t("customers-merged"))


def unmerge(request: Request) -> Answer:
    """They are two after all."""
    record = CustomerDesk.of(request).unmerge(number_of(request.value))
    return LISTENERS.answer(request, record, request.t("customers-unmerged"))


class CustomerListeners(RecordListeners[Customer]):
    """What every room listens to. A name that is known shows whose it is, and is no second customer's."""

    def write(self, request: Request, title: str, about: str = "") -> Answer:
        """The form of a new customer; typed after the command, the name of one that is known is theirs."""
        found = called(CustomerDesk.of(request), title) if title and not request.action else None
        if found is None or not request.audience.sees(found.place, found.author):
            return super().write(request, title, about)
        return self._card_reply(request, found.number)

    def answer(self, request: Request, record: Record[Customer], note: str = "", *, replace: bool = True) -> Answer:
        """What somebody sees of what they did: a new customer with those who may be the same."""
        alike = (
            near(CustomerDesk.of(request), record.content.title, record.number)
            if record.version == 1 and not replace
            else []
        )
        same = [say(request.t, "customers-alike", number=one.number, name=one.content.title) for one in alike]
        return super().answer(request, record, Mrkdwn("\n".join([escape(note), *same])), replace=replace)


LISTENERS = CustomerListeners(CUSTOMERS, "/customer", USAGE, access.CUSTOMERS, buttons=_buttons, said=(OF,))
LINKED = LISTENERS.linked("customer", "customers", "client", "clients")


def register(on: Listeners) -> None:
    """Every command, button and form of customers."""
    LISTENERS.answer_command(on, "customers", "client")
    LISTENERS.register(on)
    on.options("customers.pick", pick, access.READ)
    on.options("customers.pick_number", pick_number, access.READ)
    on.action("customers.merge", ask_merge, access.KEEP)
    on.view("customers.merge", once(save_merge), access.KEEP)
    on.action("customers.unmerge", once(unmerge), access.KEEP)
