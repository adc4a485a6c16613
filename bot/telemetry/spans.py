"""Spans of what the bot does, for whoever collects traces; nothing at all where nobody does.

OpenTelemetry is an extra (`product-ops[opentelemetry]`), imported only where OTEL_EXPORTER_OTLP_ENDPOINT is set. A span
carries the reference that people are shown and the log has, and what the code names: no text, no token, no person.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from bot.telemetry.reference import current_reference

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

_NOTHING: AbstractContextManager[None] = nullcontext()
_tracer: Any = None


class TracingError(Exception):
    """Traces are wanted and cannot be sent: the text is one sentence with its mend."""


def span(name: str, **attributes: str) -> AbstractContextManager[None]:
    """A span around a block, within the one that is under way in this context."""
    return _NOTHING if _tracer is None else _span(name, attributes)


@contextmanager
def _span(name: str, attributes: dict[str, str]) -> Iterator[None]:
    from opentelemetry.trace import StatusCode

    named = {f"product_ops.{key}": value for key, value in attributes.items() if value}
    if reference := current_reference():
        named["product_ops.reference"] = reference
    # Exceptions are not recorded: their messages may be somebody's words.
    with _tracer.start_as_current_span(
        name, attributes=named, record_exception=False, set_status_on_exception=False
    ) as made:
        try:
            yield
        except Exception as error:
            made.set_status(StatusCode.ERROR, type(error).__name__)
            raise


def send_to(endpoint: str, version: str) -> "TracerProvider":
    """Have spans sent to an OTLP collector, such as http://localhost:4318; whoever ends the process shuts the provider
    down. Raises TracingError without the extra."""
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise TracingError(
            "OTEL_EXPORTER_OTLP_ENDPOINT is set, and OpenTelemetry is not installed: pip install "
            "'product-ops[opentelemetry]', or leave the setting empty."
        ) from None
    provider = TracerProvider(resource=Resource.create({"service.name": "product-ops", "service.version": version}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")))
    trace_with(provider)
    return provider


def trace_with(provider: "TracerProvider | None") -> None:
    """Make spans with a provider; none for None."""
    global _tracer
    _tracer = provider.get_tracer("product-ops") if provider else None
