"""The form of what declares its fields: an input for each, those rarely filled folded under *More*. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from bot.fields.blocks import GROUPS, groups_input, input_of, read, shown
from bot.fields.field import Field
from bot.merge import FormBase, OvertakenError
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.conflict import Values, ask
from bot.slack.forms.view import form_view
from bot.slack.groups import NO_GROUPS, UserGroups
from bot.slack.ids import is_group
from bot.text import Translator


class Declared(Protocol):
    """What declares fields, as a room of records does: what is written in them is an object with their names."""

    @property
    def name(self) -> str:
        """What its ids and the keys of its sentences begin with."""

    @property
    def fields(self) -> Sequence[Field]:
        """The fields, in their order."""

    def of(self, **values: Any) -> Any:
        """What says these things, and nothing else."""


_TEXTS = ("back", "place", "source", "about")


@dataclass(frozen=True)
class FormState:
    """What a form of a record carries unseen: the record it changes (0 for a new one) and the version it shows; where
    the answer belongs and where the record comes from; whether the folded fields are shown; what a new one is `about`,
    as links carry it."""

    number: int = 0
    base: FormBase = field(default_factory=FormBase)
    back: str = ""
    place: str = ""
    source: str = ""
    more: bool = False
    about: str = ""

    def pack(self) -> dict[str, Any]:
        """As the form carries it."""
        return {**{name: getattr(self, name) for name in ("number", "more", *_TEXTS)}, **self.base.pack()}

    @staticmethod
    def unpack(carried: Mapping[str, Any]) -> "FormState":
        """What a form brings back; what is missing or strange is empty."""
        number, said = carried.get("number"), {name: str(carried.get(name) or "") for name in _TEXTS}
        known = number if isinstance(number, int) and not isinstance(number, bool) else 0
        return FormState(known, FormBase.unpack(carried), more=carried.get("more") is True, **said)


def form(
    t: Translator,
    room: Declared,
    content: object,
    state: FormState,
    notes: Sequence[str] = (),
    values: Values | None = None,
    known: UserGroups = NO_GROUPS,
) -> Block:
    """The form, filled; beside the fields that two people changed stand the `values` of the other. User groups that are
    `known` may be chosen beside people."""
    blocks = []
    for one in room.fields:
        value = getattr(content, one.name)
        if not one.hidden and (state.more or not one.folded):
            blocks.append(input_of(t, room.name, one, value))
            blocks += [groups_input(t, room.name, one, value, known)] if one.groups and known.names else []
    if state.more and known.lacks_scope and any(one.groups for one in room.fields):
        blocks.append(kit.context(t("slack-groups-scope")))
    if not state.more and any(one.folded for one in room.fields):
        blocks.append(kit.actions(kit.button(t("records-more-fields"), f"{room.name}.more")))
    did = "edit" if state.number else "add"
    fields = [*(kit.section(note) for note in notes), *(ask(t, blocks, values) if values else blocks)]
    return form_view(t, f"{room.name}.save", f"{room.name}-form-{did}", fields, state.pack())


def conflict(
    t: Translator, room: Declared, error: OvertakenError, state: FormState, known: UserGroups = NO_GROUPS
) -> Block:
    """The form again, with what was typed in it, and beside each field that somebody else changed too what they
    wrote."""
    content, merge = error.now.content, error.merge
    fields = {one.name: one for one in room.fields}
    values = {
        name: (merge.changes[name], shown(t, room.name, fields[name], getattr(content, name)))
        for name in merge.conflicts
    }
    again = replace(state, base=state.base.ask(merge.conflicts, error.version), more=True)
    return form(
        t, room, room.of(**{one.name: merge.values[one.name] for one in room.fields}), again, values=values, known=known
    )


def typed(room: Declared, values: Mapping[str, Any], before: object) -> Any:
    """What somebody typed, cleaned, unchecked; a field that the form did not show says what it said `before`."""
    given = {one.name: read(one, values[one.name]) for one in room.fields if one.name in values}
    for one in room.fields:
        if one.groups and one.name in given:  # those of a form that offers none stay
            chosen = values.get(f"{one.name}{GROUPS}", [*filter(is_group, getattr(before, one.name))])
            given[one.name] = (*given[one.name], *read(one, chosen))
    return room.of(**{**{one.name: getattr(before, one.name) for one in room.fields}, **given})
