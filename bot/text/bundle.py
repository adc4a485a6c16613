"""A language's sentences, each parsed when it is first said: to parse all of them takes a second, which was most of a
start, and a process says few of them at once.

Whether every entry of a file can be parsed is found by tests/test_fluent.py.
"""

import re
from collections.abc import Iterable

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message as CompiledMessage
from fluent.syntax.ast import Message, MessageReference, TermReference, TextElement, VariableReference
from fluent.syntax.visitor import Visitor

# Where an entry begins: whatever belongs to the one before is indented, or begins with `}`, `[`, `*` or `.`.
# https://github.com/projectfluent/fluent/blob/main/spec/fluent.ebnf
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)

# Of a message: text, or the name of the variable that stands there (True).
Parts = tuple[tuple[bool, str], ...]


class SentenceBundle(FluentBundle):
    """The messages of files in Fluent's syntax. Threads may each parse the same message: all get the same of it."""

    def __init__(self, locale: str, files: Iterable[str]) -> None:
        # Isolation marks around placeholders would end up in Slack's markup and in exported files.
        super().__init__([locale], use_isolating=False)
        self._sources: dict[str, str] = {}
        self._parts: dict[str, Parts | None] = {}
        for file in files:
            found = list(_ENTRY.finditer(file))
            ends = [*(entry.start() for entry in found[1:]), len(file)]
            for entry, end in zip(found, ends, strict=False):
                self._sources.setdefault(entry[1], file[entry.start() : end])

    def parts(self, key: str) -> Parts | None:
        """A message taken apart, when it is text and variables only; None when it selects, counts or refers. Raises
        KeyError for a key no file has."""
        if key not in self._parts:
            self._parse(key)
        return self._parts[key]

    def get_message(self, message_id: str) -> CompiledMessage:
        """A message, compiled. Raises KeyError for a key no file has."""
        if message_id not in self._parts:
            self._parse(message_id)
        return super().get_message(message_id)

    def _parse(self, key: str) -> None:
        """Add an entry after those that it refers to, each a part of the sentence."""
        resource = FluentResource(self._sources[key])
        references = _References()
        references.visit(resource)
        for name in references.names - self._parts.keys():
            self._parse(name)
        self.add_resource(resource)
        messages = [entry for entry in resource.body if isinstance(entry, Message)]
        self._parts[key] = _taken_apart(messages[0]) if messages else None


class _References(Visitor):
    """Collects the messages and terms that an entry refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 - the name the visitor calls
        self.names.add(node.id.name)

    def visit_TermReference(self, node: TermReference) -> None:  # noqa: N802 - the name the visitor calls
        self.names.add(f"-{node.id.name}")


def _taken_apart(message: Message) -> Parts | None:
    parts: list[tuple[bool, str]] = []
    for element in message.value.elements if message.value else ():
        if isinstance(element, TextElement):
            parts.append((False, element.value))
        elif isinstance(element.expression, VariableReference):
            parts.append((True, element.expression.id.name))
        else:
            return None
    return tuple(parts)
