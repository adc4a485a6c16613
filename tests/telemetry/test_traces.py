"""What a collector of traces is told, and that nothing is paid for it where there is none."""

import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from bot.telemetry import spans
from bot.telemetry.reference import bound
from tests.conftest import CHANNEL, ENGLISH, World


@pytest.fixture
def told() -> Iterator[InMemorySpanExporter]:
    """Every span that has ended."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    spans.trace_with(provider)
    yield exporter
    spans.trace_with(None)


def test_one_trace_holds_what_a_request_leads_to(world: World, told: InMemorySpanExporter) -> None:
    """The interaction, the writes to the store, Slack's calls and the work after the answer are one trace under one
    reference, in whatever thread they were; nothing of it is anybody's words, and what failed is told by its kind."""
    oliver = world.person(ENGLISH)
    oliver.command("/glossary", "Nightingale = the project that launches in May", channel=CHANNEL)
    oliver.command("/glossary", "Skylark", channel=CHANNEL)
    world.settle()
    found = told.get_finished_spans()
    roots = [one for one in found if one.name == "interaction"]
    assert len(roots) == 2
    for root in roots:
        family = [one for one in found if one.context.trace_id == root.context.trace_id]
        references = {(one.attributes or {}).get("product_ops.reference") for one in family}
        assert len(references) == 1, references
        assert (root.attributes or {})["product_ops.feature"] == "glossary"
    names = {one.name for one in found}
    assert {"interaction", "store write"} <= names
    assert any(name.startswith("slack ") for name in names)
    assert "Nightingale" not in "".join(one.to_json() for one in found)
    with pytest.raises(KeyError), bound(), spans.span("wrong"):
        raise KeyError("Nightingale")
    wrong = told.get_finished_spans()[-1]
    assert (wrong.status.description, list(wrong.events)) == ("KeyError", [])


def test_a_collector_is_sent_what_was_done() -> None:
    """By OTLP over HTTP, at the address that is set; when the bot ends it sends what is left."""
    bodies: list[bytes] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assert self.path == "/v1/traces"
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Collector)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        provider = spans.send_to(f"http://127.0.0.1:{server.server_port}/", "1.2")
        with bound("0a1b2c3d"), spans.span("delivery", feature="kpis"):
            pass
        provider.shutdown()
    finally:
        spans.trace_with(None)
        server.shutdown()
        server.server_close()
    said = [ExportTraceServiceRequest.FromString(body) for body in bodies]
    (span,) = [
        one for body in said for part in body.resource_spans for scope in part.scope_spans for one in scope.spans
    ]
    assert span.name == "delivery"
    assert {one.key: one.value.string_value for one in span.attributes} == {
        "product_ops.reference": "0a1b2c3d",
        "product_ops.feature": "kpis",
    }


def test_nobody_who_does_not_want_traces_pays_for_them() -> None:
    """The bot runs without the extra: nothing imports it, and whoever asks for traces is told what to install."""
    script = """
import sys
sys.modules["opentelemetry"] = None  # as where it is not installed
from bot.telemetry import calls, interaction, metrics, spans
with spans.span("interaction"):
    pass
try:
    spans.send_to("http://localhost:4318", "1.2")
except spans.TracingError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "pip install 'product-ops[opentelemetry]'" in done.stdout
