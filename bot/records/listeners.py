"""What every room of records listens to. A room registers all of it, and its own beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic

from bot.asking import answer as asked
from bot.errors import UserError
from bot.exchange import files
from bot.fields.form import FormState, conflict, form, typed
from bot.lazy import lazy
from bot.links.neighbours import LinkedRoom, join, line_of, neighbours, no_link, origin_of, read_link, unpack
from bot.merge import FormBase, OvertakenError
from bot.records.access import RecordPermissions
from bot.records.blocks import show
from bot.records.desk import desk, end_of, number_of
from bot.records.guidance import SHORT, Guidance, either, read
from bot.records.linked import linked_room
from bot.records.narrowing import read_narrow
from bot.records.record import C, Record, Room
from bot.records.store import lists, records
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack import groups, meant
from bot.slack.acting import once
from bot.slack.answering import chosen_act, open_answer, present_answer, renew_answer, result_answer, selected_value
from bot.slack.blocks import Block
from bot.slack.groups import UserGroups
from bot.slack.imports import Import
from bot.slack.keep import Excerpt, KeepAs, cut, cut_note
from bot.slack.listen import ActPermissions, Handler, Listeners, Verb
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.share_form import ask_before, shared_there
from bot.slack.sharing import share as share_
from bot.slack.text import clean, say, trim
from bot.slack.visibility.places import check_placed, place_of
from bot.store.trail import Event
from bot.text.verbs import CommandWords, Typed, is_number, means_all

_VERBS = ("help", "list", "search", "add", "show", "edit", "delete", "history", "link", "export", "import")

Beside = Callable[[Request, Record[Any]], Sequence[Block]]


@dataclass(frozen=True)
class RecordListeners(Generic[C]):
    """A room's commands, buttons and forms.

    `command` is the slash command; `usage` what is typed after it, as in `bot.feature.Command`. `own` answers the
    room's own words by what follows them, with None where that makes a title of them, and says who may. `buttons` and
    `beside` are what a card has of the room's own, `said` the kinds of link that are among it; `first` is a content to
    begin with; `documents` is how texts come in, by who answers for them; `reads` what a form comes to, by what it was.
    `verbs` are the words of every room that it has; `alone` is what the command shows with nothing after it, else help.
    """

    room: Room[C]
    command: str
    usage: Sequence[tuple[str, str]]
    may: RecordPermissions
    buttons: Beside = lambda *_: ()
    beside: Beside = lambda *_: ()
    said: Sequence[str] = ()
    first: Callable[[Request], C] | None = None
    own: Mapping[str, Verb] = field(default_factory=dict)
    documents: Callable[[str], files.Documents] | None = None
    reads: Callable[[Request, Any, Any], Any] = lambda _, __, said: said
    verbs: Sequence[str] = _VERBS
    alone: Callable[[Request], Answer] | None = None

    @lazy
    def words(self) -> CommandWords:
        """The words of its command."""
        shown = [typed.partition(" ")[0] for typed, _ in self.usage]
        return CommandWords({verb: verb for verb in (*self.verbs, *self.own)}, shown=shown)

    def here(self, request: Request) -> "RecordListeners[C]":
        """The same, where somebody is."""
        return replace(self, room=self.room.here(request.services, request.workspace))

    def _in(self, act: "Callable[[RecordListeners[C], Request], Answer | None]") -> Handler:
        return lambda request: act(self.here(request), request)

    def answer_command(self, on: Listeners, *names: str) -> None:
        """Listen to the command, by these names too, and to the words after it that other rooms answer."""
        added = on.services.verbs.get(self.room.name, {})
        both = {word: either(added[word], own) for word, own in self.own.items() if word in added}
        whole = replace(self, own={**self.own, **added, **both})
        on.command(self.command, whole._in(type(self).typed), whole.typed_may, *names)

    def register(self, on: Listeners) -> None:
        """Everything but the command itself."""
        name, may, own, at = self.room.name, self.may, type(self), self._in
        on.action(f"{name}.new", at(own.new), may.write)
        on.action(f"{name}.more", at(own.more), may.write)
        edits = {"edit": may.change}
        saves = ActPermissions(lambda one: "edit" if one.metadata.get("number") else "new", edits, may.write)
        on.view(f"{name}.save", once(at(own.save)), saves)
        on.action(f"{name}.open", at(own.open), may.read)
        on.action(f"{name}.list", at(own.turn), may.read)
        on.action(f"{name}.narrow", at(own.narrow), may.read)
        on.action(f"{name}.share", at(own.share), may.read)
        on.view(f"{name}.share", shared_there(at(own.share), f"{name}.share"), may.read)
        on.action(f"{name}.edit", at(own.edit), may.change)
        on.action(f"{name}.act", at(own.act), ActPermissions(chosen_act, {"history": may.read}, may.change))
        on.view(f"{name}.status", once(at(own.set_status)), may.change)
        on.view(f"{name}.remove", once(at(own.remove)), may.change)
        on.action(f"{name}.history", at(own.history), may.read)
        on.action(f"{name}.versions", at(own.turn_history), may.read)
        on.action(f"{name}.restore", once(at(own.restore)), may.change)
        on.action(f"{name}.export", at(own.export), may.take)
        self._import.register(on)

    def linked(self, *words: str, offers: bool = False) -> LinkedRoom:
        """How a record reads on the cards of others; `words` are what people call one. Where it `offers` that, one is
        recorded about a thing of another room."""
        return linked_room(self.room, words, offers=offers)

    def link(self, request: Request, rest: str) -> Answer | None:
        """`link 12 idea 7`: the record with what it is linked to."""
        ends = read_link(request, self.room.name, rest)
        if ends is None:
            return None
        record = desk(request).changeable(self.room, int(ends[0].item))
        if line_of(request, ends[1]) is None:
            raise UserError(f"{ends[1].room}-error-none", number=int(ends[1].item))
        join(request, *ends)
        return self._card_reply(request, record.number)

    @property
    def typed_may(self) -> ActPermissions:
        """Who may give the command with what after it."""
        may = self.may
        by = {"add": may.write, "export": may.take, "import": may.bring}
        by |= dict.fromkeys(("edit", "delete", "link"), may.change)
        by |= {verb: permission for verb, (_, permission) in self.own.items()}
        return ActPermissions(lambda request: self.words.read(clean(request.text)).verb, by, may.read)

    # -- the command ---------------------------------------------------------------------------------------------------

    def typed(self, request: Request) -> Answer:
        """What was typed after the command: a number, a word of it, a question, or the title of a new record."""
        text = clean(request.text).strip()
        if not text:
            return (self.alone or self.help)(request)
        if is_number(text):
            return self._card_reply(request, number_of(text))
        ask, short = read(self.words, text), len(text.split()) <= SHORT
        if ask.verb and (short or not ask.is_name) and (done := self._done(request, ask)) is not None:
            return done
        if (ask.other or ask.near) and short:
            new = kit.button(request.t(f"{self.room.name}-form-add"), f"{self.room.name}.new", trim(text, 150))
            return meant.asked(request, ask.other or f"{self.command} {ask.near}", new)
        is_question = "?" in text or any(room.reads(text) for room in request.services.answers)
        answer = asked(request, text) if is_question else None
        return answer or self._told(request, text, ask) or self.write(request, no_link(request, text))

    def _told(self, request: Request, text: str, ask: Typed) -> Answer | None:
        """How a word of a command is used that cannot be done as it was typed; None where it begins a title."""
        own = {verb for verb, (act, _) in self.own.items() if isinstance(act, meant.Numbered)}
        guidance = Guidance(self.room, self.command, self.usage, self.words, own, self.verbs)
        return guidance.told(request, text, ask, self._done, self._card_reply)

    def _done(self, request: Request, ask: Typed) -> Answer | None:
        verb, rest = ask.verb, ask.rest
        if verb in self.own and ((done := self.own[verb][0](request, rest)) is not None or verb not in _VERBS):
            return done
        if verb in ("help", "export", "import"):
            by = {"help": self.help, "export": self.export, "import": self._import.open}
            return None if rest else by[verb](request)
        if verb == "add":
            return None if rest and ask.is_name else self.write(request, rest)
        if verb == "link":
            return self.link(request, rest)
        if verb == "search" or (verb == "list" and not is_number(rest)):
            return self._listed(request, rest)
        if not is_number(rest):
            return self._listed(request, rest) if verb == "show" else None
        pressed = meant.pressed(request, rest.lstrip("#"))
        if verb in ("show", "list"):
            return self._card_reply(request, number_of(rest))
        return {"edit": self.edit, "delete": self.ask_remove, "history": self.history}[verb](pressed)

    def _listed(self, request: Request, text: str) -> Answer:
        narrow, words = read_narrow(request, self.room, "" if means_all(text) else text)
        return reply(self._page(request, narrow, words, 0), self._title(request))

    @property
    def _import(self) -> Import:
        return files.bring(self.room, self.may, self.documents)

    def help(self, request: Request) -> Answer:
        """How the command is used."""
        return reply(show.help_(request.t, self.room, self.command, self.usage, self.verbs), self._title(request))

    def _card_reply(self, request: Request, number: int) -> Answer:
        record = desk(request).look(self.room, number)
        return reply(self.card(request, record), record.content.title)

    # -- showing -------------------------------------------------------------------------------------------------------

    def card(self, request: Request, record: Record[C], *notes: str) -> list[Block]:
        """A record for whoever asks."""
        may_change = desk(request).may(self.room, record)
        added = [parts(request, record) for parts in request.services.card_parts.get(self.room.name, ())]
        own = [*self.buttons(request, record), *(one for buttons, _ in added for one in buttons)]
        beside = [*self.beside(request, record), *neighbours(request, end_of(self.room, record), self.said)]
        beside += [one for _, blocks in added for one in blocks]
        return show.card(request.t, self.room, record, may_change=may_change, notes=notes, buttons=own, beside=beside)

    def answer(self, request: Request, record: Record[C], note: str = "", *, replace: bool = True) -> Answer:
        """What somebody sees of what they did to a record."""
        blocks = self.card(request, record, *([note] if note else []))
        return result_answer(request, blocks, note or record.content.title, self._title(request), replace=replace)

    def open(self, request: Request) -> Answer:
        """A button that names a record."""
        record = desk(request).look(self.room, number_of(request.value))
        return present_answer(request, self.card(request, record), record.content.title, self._title(request))

    def _title(self, request: Request) -> str:
        return request.t(f"{self.room.name}-title")

    def _page(self, request: Request, narrow: Narrow, words: str, page: int) -> list[Block]:
        where = (request.services.store, request.workspace, self.room, request.audience)
        rows, is_cut = lists.window(*where, narrow, words, show.PAGE + 1, page * show.PAGE)
        said = {one.name: lists.spelt(*where, one.name) for one in self.room.fields if show.is_listed(one)}
        return show.listing(request.t, self.room, rows, narrow, words, page, said=said, is_cut=is_cut)

    def turn(self, request: Request) -> Answer:
        """Another page of a list, or a button that opens the first."""
        carried = load(request.value)
        blocks = self._page(request, *show.unpack_list(self.room, carried), whole(carried.get("page")))
        title = self._title(request)
        return present_answer(request, blocks, title, title, replace="page" in carried)

    def narrow(self, request: Request) -> Answer:
        """Something was chosen in a menu above a list."""
        carried = load(str(request.action.get("block_id") or ""))
        name = str(request.action.get("action_id") or "").partition(":")[2]
        narrowed = show.unpack_list(self.room, carried, {name or show.STATUS: selected_value(request)})
        title = self._title(request)
        return present_answer(request, self._page(request, *narrowed, 0), title, title, replace=True)

    def share(self, request: Request) -> Answer:
        """Show a record to the whole conversation, under the name of who shares it."""
        record = desk(request).record(self.room, number_of(request.value))
        if record.gone_at:
            raise UserError("records-error-gone", number=record.number)
        question = ask_before(request, f"{self.room.name}.share", str(record.number), record.place)
        if question is not None or not request.first_delivery():
            return question or Answer()
        by = request.services.people.get(request.workspace, request.user).name
        open_ = kit.button(request.t("records-open"), f"{self.room.name}.open", str(record.number))
        note = kit.context(say(request.t, "records-shared", who=by))
        said = groups.without_mentions(request.services, request.workspace, show.describe(request.t, self.room, record))
        blocks = [*said, note, kit.actions(open_)]
        what = Event(f"{self.room.name}.shared", subject=str(record.number))
        return Answer(then=lambda: share_(request, blocks, record.content.title, what, record.place))

    # -- writing -------------------------------------------------------------------------------------------------------

    def write(self, request: Request, title: str, about: str = "") -> Answer:
        """The form of a new record, with a title to begin with. What is about something private is as private."""
        end = unpack(request, about) if about else None
        place = "" if self.room.public else origin_of(request, end).place or place_of(request)
        state = FormState(back=request.back, place=place, about=about)
        return open_answer(request, self._form(request, self._begun(request, title), state))

    def _form(self, request: Request, content: C, state: FormState, *notes: str) -> Block:
        return form(request.t, self.room, content, state, notes, known=self._groups(request))

    def _groups(self, request: Request) -> UserGroups:
        offers = any(one.groups for one in self.room.fields)
        return groups.known(request.services, request.workspace) if offers else groups.NO_GROUPS

    def _begun(self, request: Request, title: str) -> C:
        first = self.first(request) if self.first else self.room.of()
        limit = next(one.limit for one in self.room.fields if one.name == "title")
        return replace(first, title=trim(title, limit))  # type: ignore[type-var]  # a dataclass

    def new(self, request: Request) -> Answer:
        """The global shortcut, or a button, which may say what the record is about."""
        carried = load(request.value)
        title = clean(str(carried.get("title") or "") if carried else request.value)
        return self.write(request, title, str(carried.get("about") or "")[:100])

    def from_message(self, request: Request, kept: Excerpt, text_field: str) -> Block:
        """The form filled from a message: its first line is the title, all of it stands in a field."""
        limits = {one.name: one.limit for one in self.room.fields}
        title = kept.text.strip().split("\n", 1)[0]
        text, is_cut = cut(kept.text, limits[text_field])
        content = replace(self._begun(request, title), **{text_field: text if text.strip() != title else ""})  # type: ignore[type-var]
        state = FormState(back=kept.back, place=kept.place, source=kept.source)
        return self._form(request, content, state, *([cut_note(request.t, kept.source)] if is_cut else ()))

    def keep_as(self, text_field: str) -> KeepAs:
        """What *Keep this as…* offers of the room; `text_field` takes the words of the message."""
        name = self.room.name

        def before(request: Request, source: str) -> Sequence[Block]:
            found = records.of_message(request.services.store, request.workspace, self.room, source)
            sees = found is not None and request.audience.sees(found.place, found.author)
            return self.here(request).card(request, found) if found and sees else ()

        keys = (f"{name}-keep-as", f"{name}-keep-as-purpose", f"{name}-another")
        return KeepAs(
            name, *keys, before, lambda request, kept: self.here(request).from_message(request, kept, text_field)
        )

    def more(self, request: Request) -> Answer:
        """The form with every field, and what was typed in it."""
        state = replace(FormState.unpack(request.metadata), more=True)
        content = typed(self.room, request.values, self._before(request, state))
        return renew_answer(request, self._form(request, content, state))

    def _before(self, request: Request, state: FormState) -> C:
        """What the fields say that a form does not show."""
        return desk(request).record(self.room, state.number).content if state.number else self._begun(request, "")

    def edit(self, request: Request) -> Answer:
        """The form of a record."""
        record = desk(request).changeable(self.room, number_of(request.value))
        folded = any(one.folded and getattr(record.content, one.name) for one in self.room.fields)
        state = FormState(record.number, FormBase(record.version), request.back, more=folded)
        return open_answer(request, self._form(request, record.content, state))

    def save(self, request: Request) -> Answer:
        """The form, submitted: rights are looked at again, and whether somebody was faster."""
        state, own = FormState.unpack(request.metadata), desk(request)
        content = self.reads(request, was := self._before(request, state), typed(self.room, request.values, was))
        if not state.number:
            check_placed(request)
            about = unpack(request, state.about) if state.about else None
            record = own.add(self.room, content, place=state.place, source=state.source, about=about)
            return self.answer(request, record, request.t(f"{self.room.name}-added"), replace=False)
        try:
            record = own.edit(self.room, state.number, state.base, content)
        except OvertakenError as overtaken:
            view = conflict(request.t, self.room, overtaken, state, self._groups(request))
            return Answer({"response_action": "update", "view": view})
        return self.answer(request, record, request.t("records-saved"))

    def export(self, request: Request) -> Answer:
        """Every record as a file."""
        return files.export(request, self.room)

    def act(self, request: Request) -> Answer:
        """Something was chosen under the three dots of a card."""
        act, _, wanted = selected_value(request).partition(":")
        by: dict[str, Handler] = {"status": self.ask_status, "remove": self.ask_remove, "history": self.history}
        return by.get(act, self.open)(meant.pressed(request, wanted)) or Answer()

    def ask_status(self, request: Request, chosen: str = "", act: str = "status") -> Answer:
        """The form that asks what has become of a record, where a status may be chosen, or whether to "remove" it."""
        record = desk(request).changeable(self.room, number_of(request.value))
        if chosen and chosen not in self.room.next_statuses(record):
            said = show.status(request.t, self.room, chosen)
            raise UserError("records-error-status", number=record.number, status=said)
        view = show.question(request.t, self.room, record, act, chosen or record.status, request.back)
        return open_answer(request, view)

    def ask_remove(self, request: Request) -> Answer:
        """The question whether to take a record out."""
        return self.ask_status(request, act="remove")

    def set_status(self, request: Request) -> Answer:
        """What has become of a record, and why."""
        number = number_of(request.metadata.get("number"))
        to, why = (clean(str(request.values.get(one) or "")) for one in ("status", "why"))
        record = desk(request).set_status(self.room, number, to, why)
        return self.answer(request, record, request.t("records-became", status=show.status(request.t, self.room, to)))

    def remove(self, request: Request) -> Answer:
        """Take a record out."""
        number, why = number_of(request.metadata.get("number")), clean(str(request.values.get("why") or ""))
        return self.answer(request, desk(request).remove(self.room, number, why))

    def history(self, request: Request) -> Answer:
        """What became of a record."""
        return open_answer(request, self._history(request, number_of(request.value)))

    def _history(self, request: Request, number: int, page: int = 0) -> Block:
        own = desk(request)
        record = own.record(self.room, number)
        may = own.may(self.room, record)
        return show.history(request.t, self.room, record, own.versions(self.room, number), page, may=may)

    def turn_history(self, request: Request) -> Answer:
        """Older or newer versions."""
        carried = load(request.value)
        view = self._history(request, number_of(carried.get("number")), whole(carried.get("page")))
        return Answer(then=lambda: request.update(view))

    def restore(self, request: Request) -> Answer:
        """Bring back a version, and show the history with it."""
        carried = load(request.value)
        number = number_of(carried.get("number"))
        desk(request).restore(self.room, number, whole(carried.get("version")))
        view = self._history(request, number)
        return Answer(then=lambda: request.update(view))
