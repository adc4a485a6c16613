"""Systems that are asked with a token of the operator's: where they are, and what goes wrong, in one place."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Reachability, Tools
from bot.connectors.source import SourceError, Variable
from bot.connectors.tracker import WorkRefusalError
from bot.connectors.webtool import reached

_REFUSED = (400, 402, 403, 404, 409, 412, 413, 422)  # and why is in the body


@dataclass(frozen=True)
class BearerApi:
    """One such system: `label` is what people call it, `public` where it is unless `url` says otherwise; empty where
    each company has an address of its own. `refusal` is what it raises for a change that it does not allow."""

    label: str
    url: Variable
    public: str
    token: Variable
    allowance: Allowance
    headers: Mapping[str, str] = field(default_factory=dict)
    refusal: type[SourceError] = WorkRefusalError

    def ready(self, environment: Mapping[str, str]) -> bool:
        """Whether the operator gave a token, and an address where it has no public one."""
        return bool(environment.get(self.token.name) and self.base(environment))

    def base(self, environment: Mapping[str, str]) -> str:
        """Where it is."""
        return (environment.get(self.url.name) or self.public).rstrip("/")

    def ask(
        self, tools: Tools, path: str, query: Mapping[str, str] | None = None, **how: Any
    ) -> Mapping[str, Any] | None:
        """The object that it answers with; None for a status that is `known`. The rest is as `answer` takes it. Raises
        SourceError."""
        answer = self.answer(tools, path, query, **how)
        return None if answer.status in how.get("known", ()) else self.object(answer.json())

    def answer(
        self,
        tools: Tools,
        path: str,
        query: Mapping[str, str] | None = None,
        *,
        body: Any = None,
        writes: bool = False,
        known: Collection[int] = (),
        keep: float = 0,
        token: str = "",
        method: str = "",
        allowance: Allowance | None = None,
    ) -> HttpAnswer:
        """What it answers, of a status of success or one that is `known`. `token` is one that the operator's
        credentials were exchanged for, `allowance` that of a part of it. Raises SourceError."""
        if not self.ready(tools.environment):
            raise self._unready()
        try:
            answer = tools.http.ask(
                self.base(tools.environment) + path,
                headers={
                    "Accept": "application/json",
                    "Authorization": self.authorization(tools.environment, token),
                    **self.headers,
                },
                query=query,
                body=body,
                variable=self.token.name,
                allowance=allowance or self.allowance,
                known=(400, 422, *known),
                keep=keep,
                writes=writes,
                method=method,
            )
        except SourceError as error:
            if error.key == "source-http-missing":
                raise SourceError("source-feedback-missing", system=self.label, variable=self.url.name) from None
            raise
        if answer.status not in known and answer.status >= 300:
            raise SourceError("source-feedback-refused", system=self.label, said=reason(answer))
        return answer

    def authorization(self, environment: Mapping[str, str], token: str = "") -> str:
        """How it is told who asks, as a header."""
        return f"Bearer {token or environment[self.token.name]}"

    def change(
        self,
        tools: Tools,
        path: str,
        body: Any,
        method: str = "POST",
        *,
        query: Mapping[str, str] | None = None,
        item: str = "",
    ) -> Mapping[str, Any]:
        """The object that it answers a change with, which is never sent twice; empty where it answers nothing. `item`
        is what people call the thing that is changed. Raises `refusal` for what it does not allow, with its own
        words."""
        answer = self.answer(tools, path, query, body=body, writes=True, method=method, known=_REFUSED)
        if answer.status == 404 and item:
            raise self.refusal("source-work-gone", system=self.label, item=item)
        if answer.status == 409 and item:
            raise SourceError("source-work-busy", temporary=True, system=self.label, item=item)
        if answer.status >= 300:
            why = "forbidden" if answer.status == 403 else "refused"
            raise self.refusal(f"source-work-{why}", system=self.label, said=reason(answer))
        return self.object(answer.json()) if answer.body.strip() else {}

    def _unready(self) -> SourceError:
        if self.public:
            return SourceError("source-feedback-not-ready", system=self.label, variable=self.token.name)
        return SourceError("source-work-not-ready", system=self.label, address=self.url.name, variable=self.token.name)

    def reach(self, tools: Tools, path: str, query: Mapping[str, str] | None = None) -> Iterator[Reachability]:
        """Whether it answers one question."""
        return reached(self.base(tools.environment), lambda: self.ask(tools, path, query))

    def object(self, said: Any) -> Mapping[str, Any]:
        """What has to be an object. Raises SourceError."""
        if not isinstance(said, dict):
            raise self.unfit()
        return said

    def rows(self, said: Any) -> list[Mapping[str, Any]]:
        """What has to be a list of objects: to leave one out would leave a hole. Raises SourceError."""
        if not isinstance(said, list) or not all(isinstance(one, dict) for one in said):
            raise self.unfit()
        return said

    def identifier(self, one: Mapping[str, Any]) -> str:
        """What it calls a thing. Raises SourceError where that is no name."""
        found = one.get("id")
        said = str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""
        if not said.strip() or len(said) > 200 or not said.isprintable():
            raise self.unfit()
        return said

    def cursor(self, value: Any) -> str:
        """The name of the next page; empty for none. Raises SourceError for what is neither."""
        if value is None or value == "":
            return ""
        if not isinstance(value, str) or len(value) > 2000:
            raise self.unfit()
        return value

    def unfit(self) -> SourceError:
        """The answer is none of its own."""
        return SourceError("source-feedback-unfit", system=self.label, variable=self.url.name)


def part(value: Any) -> Mapping[str, Any]:
    """An object within an answer; empty for anything else."""
    return value if isinstance(value, dict) else {}


def parts(value: Any) -> list[Mapping[str, Any]]:
    """The objects within an answer; whatever else there is counts for nothing."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def reason(answer: HttpAnswer) -> str:
    """What it says is wrong: in JSON, or in a line of text; its status where it says neither."""
    try:
        body = part(answer.json())
    except SourceError:
        text = answer.body.decode(errors="replace")
        body = {} if len(text) > 200 or "<" in text else {"message": text}
    errors = parts(body.get("errors"))
    told = errors[0] if errors else part(body.get("errors")) or part(body.get("error")) or body
    found = next((told[key] for key in ("detail", "message", "title", "description", "error") if told.get(key)), "")
    text = found if isinstance(found, str) and found.strip() else str(answer.status)
    return " ".join(text.split())[:200]
