"""What is asked together again and again, asked in one trip: a server is told at once what it will be asked anyway.

Whoever begins a glance says what it is of ("ideas.card") and what it is given (the idea's number). What was asked in
the glances of that name before, with the same constants or with what they were given, is asked at the beginning of the
next; what was foreseen in vain is forgotten. Nothing follows from it but when something is read: an answer belongs to
its statement and its parameters, and to one glance.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_ALWAYS, _NOW_AND_THEN = 12, 16  # glances of a name that are learnt from: the first ones, and one of so many
_KNOWN, _SURE, _MOST = 2, 4, 8  # what a statement counts that was asked: once, to be foreseen, at most
_LIMIT = 40  # statements that are foreseen of a name


class StoreQuestion(NamedTuple):
    """A statement with its parameters, and whether only its first column is wanted."""

    sql: str
    params: tuple[tuple[str, Any], ...]
    is_column: bool = False


class Forecast(NamedTuple):
    """What a transaction begins with: a statement that is surely asked first, and what its reads are of, as in a
    glance."""

    first: StoreQuestion | None = None
    what: str = ""
    given: Mapping[str, Any] = {}


class _Form(NamedTuple):
    """A question whose parameters are constants or, by name, what a glance is given."""

    sql: str
    params: tuple[tuple[str, str, Any], ...]
    is_column: bool

    def filled(self, given: Mapping[str, Any]) -> StoreQuestion:
        params = tuple((name, given[of] if of else value) for name, of, value in self.params)
        return StoreQuestion(self.sql, params, self.is_column)


@dataclass(slots=True)
class Glance:
    """What was answered in a block that looks once, and what was asked ahead for it. `asked` is None where it is not
    learnt from."""

    seen: dict[StoreQuestion, list[Any]] = field(default_factory=dict)
    ahead: dict[StoreQuestion, list[Any]] = field(default_factory=dict)
    asked: list[StoreQuestion] | None = None
    written: bool = False  # something was, after which nothing is learnt

    def answer(self, question: StoreQuestion, ask: Callable[[], list[Any]]) -> list[Any]:
        """What was answered before, else what is now."""
        found = self.seen.get(question)
        if found is None:
            found = self.ahead.pop(question, None)
            found = self.seen[question] = ask() if found is None else found
            if self.asked is not None and not self.written:
                self.asked.append(question)
        return list(found) if question.is_column else [dict(row) for row in found]

    def take(self, question: StoreQuestion, ask: Callable[[], list[Any]], is_write: bool) -> list[Any]:
        """The same in a transaction, where what was answered ahead is told once, and nothing else is kept."""
        found = self.ahead.pop(question, None) if self.ahead else None
        if found is None:
            if is_write:
                self.forget()
            elif self.asked is not None and not self.written:
                self.asked.append(question)
            return ask()
        if self.asked is not None and not is_write:
            self.asked.append(question)
        return found

    def forget(self) -> None:
        """Something is written: what was read may not be so any more."""
        self.written = True
        self.seen.clear()
        self.ahead.clear()


@dataclass(slots=True)
class _Plan:
    times: int = 0
    counts: dict[_Form, int] = field(default_factory=dict)
    sure: tuple[_Form, ...] = ()


class Foresight:
    """What was asked in the glances of each name. Safe to share between threads: of two that learn at once one may be
    forgotten."""

    def __init__(self) -> None:
        self._plans: dict[str, _Plan] = {}

    def questions(self, what: str, given: Mapping[str, Any]) -> list[StoreQuestion]:
        """What is likely to be asked, in the order in which it was asked before."""
        plan = self._plans.setdefault(what, _Plan())
        return [form.filled(given) for form in plan.sure if all(of in given for _, of, _ in form.params if of)]

    def learns(self, what: str) -> bool:
        """Whether the next glance of a name is learnt from."""
        plan = self._plans.setdefault(what, _Plan())
        plan.times += 1
        return plan.times <= _ALWAYS or plan.times % _NOW_AND_THEN == 0

    def forget(self, what: str) -> bool:
        """Foresee nothing of a name until it is learnt anew; whether something was foreseen."""
        plan = self._plans.get(what)
        if plan is None or not plan.sure:
            return False
        self._plans[what] = _Plan()
        return True

    def learn(self, what: str, given: Mapping[str, Any], asked: Iterable[StoreQuestion]) -> None:
        """Learn what was asked in a glance."""
        plan, forms = self._plans[what], dict.fromkeys(_form(one, given) for one in asked)
        before = plan.counts
        counts = {form: min(before.get(form, 0) + _KNOWN, _MOST) for form in forms}
        counts |= {form: count - 1 for form, count in before.items() if form not in forms and count > 1}
        plan.counts = counts
        plan.sure = tuple(form for form, count in counts.items() if count >= _SURE)[:_LIMIT]


def _form(question: StoreQuestion, given: Mapping[str, Any]) -> _Form:
    params = []
    for name, value in question.params:
        of = next((key for key, one in given.items() if type(one) is type(value) and one == value), "")
        params.append((name, of, None if of else value))
    return _Form(question.sql, tuple(params), question.is_column)
