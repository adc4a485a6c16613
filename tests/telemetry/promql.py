"""As much of PromQL as our alert rules use, evaluated at one moment over series that are straight lines.

A series is `(labels with __name__, value now, rise a second)`; what Prometheus does not know here raises.
"""

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import promql_parser
from promql_parser import MatchOp, parse

Labels = frozenset[tuple[str, str]]
Line = tuple[Mapping[str, str], float, float]
Vector = dict[Labels, float]

_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": lambda a, b: a / b if b else float("nan"),
}  # fmt: skip
_COMPARED: dict[str, Callable[[float, float], bool]] = {
    ">": operator.gt, "<": operator.lt, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


def _operator(text: str) -> str:
    """What the parser calls the operator of an expression."""
    expression: Any = parse(text)
    return str(expression.op)


_SIGNS = {_operator(f"a {sign} b"): sign for sign in (*_ARITHMETIC, *_COMPARED, "and", "or")}
_TOGETHER: dict[str, Callable[[list[float]], float]] = {
    _operator(f"{name}(a)"): how for name, how in (("sum", sum), ("max", max), ("min", min))
}


def nodes(expression: Any) -> Iterator[Any]:
    """Every part of an expression, itself first."""
    yield expression
    for name in ("lhs", "rhs", "expr", "args", "vector_selector", "param"):
        part = getattr(expression, name, None)
        for one in part if isinstance(part, list) else [part]:
            if isinstance(one, promql_parser.Expr):
                yield from nodes(one)


class Evaluation:
    """Series and recording rules, and what expressions say of them."""

    def __init__(self, lines: Sequence[Line], recorded: Mapping[str, str] | None = None) -> None:
        self._lines, self._recorded = lines, recorded or {}

    def of(self, text: str) -> Vector | float:
        """What an expression gives: a vector by labels, or a number."""
        return self._any(parse(text))

    def _any(self, e: Any) -> Vector | float:
        made: Vector | float = getattr(self, f"_{type(e).__name__.lower()}")(e)
        return made

    def _numberliteral(self, e: Any) -> float:
        return float(e.val)

    def _parenexpr(self, e: Any) -> Vector | float:
        return self._any(e.expr)

    def _vectorselector(self, e: Any, of: Callable[[float, float], float] = lambda value, _: value) -> Vector:
        if e.name in self._recorded:
            found = self.of(self._recorded[e.name])
            assert isinstance(found, dict)
            return found
        chosen = [line for line in self._lines if line[0]["__name__"] == e.name and fits(line[0], e)]
        return {_named(labels): of(value, rise) for labels, value, rise in chosen}

    def _call(self, e: Any) -> Vector:
        name, (argument,) = e.func.name, e.args
        if name == "vector":
            return {frozenset(): argument.val}
        seconds = argument.range.total_seconds()
        by = {"rate": 1.0, "deriv": 1.0, "increase": seconds}[name]
        return self._vectorselector(argument.vector_selector, lambda _, rise: rise * by)

    def _aggregateexpr(self, e: Any) -> Vector:
        kept = set(e.modifier.labels) if e.modifier else set()
        groups: dict[Labels, list[float]] = {}
        inner = self._any(e.expr)
        assert isinstance(inner, dict)
        for labels, value in inner.items():
            groups.setdefault(frozenset(one for one in labels if one[0] in kept), []).append(value)
        return {labels: _TOGETHER[str(e.op)](values) for labels, values in groups.items()}

    def _binaryexpr(self, e: Any) -> Vector | float:
        sign, left, right = _SIGNS[str(e.op)], self._any(e.lhs), self._any(e.rhs)
        if sign in ("and", "or"):
            assert isinstance(left, dict)
            assert isinstance(right, dict)
            return {**right, **left} if sign == "or" else {at: v for at, v in left.items() if at in right}
        if not isinstance(left, dict):
            if not isinstance(right, dict):
                return _ARITHMETIC[sign](left, right)
            pairs = {at: (left, value) for at, value in right.items()}
        elif isinstance(right, dict):
            pairs = {at: (value, right[at]) for at, value in left.items() if at in right}
        else:
            pairs = {at: (value, right) for at, value in left.items()}
        if sign in _COMPARED:
            return {at: a for at, (a, b) in pairs.items() if _COMPARED[sign](a, b)}
        return {at: _ARITHMETIC[sign](a, b) for at, (a, b) in pairs.items()}


def _named(labels: Mapping[str, str]) -> Labels:
    return frozenset((name, value) for name, value in labels.items() if name != "__name__")


def fits(labels: Mapping[str, str], selector: Any) -> bool:
    """Whether a series is one of those that a selector names."""
    for one in selector.matchers.matchers:
        value = labels.get(one.name, "")
        same = value == one.value if one.op in (MatchOp.Equal, MatchOp.NotEqual) else re.fullmatch(one.value, value)
        if bool(same) == (one.op in (MatchOp.NotEqual, MatchOp.NotRe)):
            return False
    return True
