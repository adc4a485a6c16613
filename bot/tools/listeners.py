"""Tools as a room of records: their cards, what they cost, and the lists of what is whose."""

from collections.abc import Mapping, Sequence

from bot.costs.desk import CostDesk
from bot.exchange import files
from bot.listings import twins
from bot.listings.home import mine
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import lists
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.text import LANGUAGES
from bot.text.fold import key
from bot.text.numbers import cell
from bot.tools import access
from bot.tools.desk import ROOM, in_use, theirs
from bot.tools.need import key_of
from bot.tools.tool import Tool
from bot.tools.usage import USAGE

_SAME = 0.6  # of the words of two names: Google Docs is no second Google Sheets
OVERVIEW = "overview"  # the verb that another room answers where nothing is typed


class ToolListeners(RecordListeners[Tool]):
    """What every room listens to, and the names of tools and needs after the command."""

    def typed(self, request: Request) -> Answer:
        """`/tools`, `/tools Miro`, `/tools whiteboard`; else what every command of records does."""
        said = clean(request.text).strip()
        if not said and OVERVIEW in self.own and (shown := self.own[OVERVIEW][0](request, "")):
            return shown
        if said and not self.words.read(said).verb:
            known = in_use(request.services, request.workspace, request.audience)
            named = [one for one in known if key(one.content.title) == key(said)]
            if named:
                return reply(self.card(request, named[0]), named[0].content.title)
            if need := self._need(request, said):
                return reply(self._page(request, lists.Narrow(marks={"needs": need}), "", 0), self._title(request))
        return super().typed(request)

    def _need(self, request: Request, said: str) -> str:
        """The need that is called so in either language, by its key; empty for none."""
        field = next(one for one in self.room.fields if one.name == "needs")
        names = {key(name): option for option, name in field.own}
        for language in LANGUAGES:
            t = request.services.texts.speak(language)
            names |= {key(t(f"tools-needs-{option}")): option for option in field.options}
        return names.get(key(said), key_of(said) if key_of(said) in field.options else "")

    def export(self, request: Request) -> Answer:
        """Every tool as a file, with the costs that whoever asks may know."""
        own = CostDesk.of(request)
        return files.export(request, self.room, lambda records: _cells(own, records))


def _cells(own: CostDesk, records: Sequence[Record[Tool]]) -> Mapping[int, Sequence[str]]:
    known = own.costs(records)
    return {n: (cell(one.amount), one.currency, one.period) for n, one in known.items() if one}


def _first(request: Request) -> Tool:
    """Whoever adds a tool answers for it, until they say otherwise."""
    return ROOM.of(owner=request.user)


MINE = {"mine": theirs}
LISTENERS = ToolListeners(
    ROOM,
    "/tools",
    USAGE,
    access.TOOLS,
    beside=twins.beside(ROOM, least=_SAME),
    first=_first,
    own={"mine": (mine(ROOM, MINE), access.READ)},
)
LINKED = LISTENERS.linked("tool", "tools", "outil", "outils")


def register(on: Listeners) -> None:
    """The command, every button and every form of tools."""
    LISTENERS.answer_command(on, "outils", "tool", "outil")
    LISTENERS.register(on)
