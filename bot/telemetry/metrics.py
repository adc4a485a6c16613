"""Everything that is counted, by the name Prometheus reads it under.

No label is a workspace, a person, a channel, an address or anything that somebody typed: each takes what the code
names, so that the number of series does not grow with those who use the bot.
"""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector

# A second series for each counter, that nobody reads.
disable_created_metrics()  # type: ignore[no-untyped-call]

REGISTRY = CollectorRegistry(auto_describe=True)
ProcessCollector(registry=REGISTRY)
GCCollector(registry=REGISTRY)

_ANSWERS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5)  # Slack waits for three seconds
_CALLS = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_STATEMENTS = (0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5)
_LATENESS = (1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 300, 900, 3600, 21600, 86400)


def _counter(name: str, about: str, *labels: str) -> Counter:
    return Counter(f"product_ops_{name}", about, labels, registry=REGISTRY)


def _gauge(name: str, about: str, *labels: str) -> Gauge:
    return Gauge(f"product_ops_{name}", about, labels, registry=REGISTRY)


def _histogram(name: str, about: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
    return Histogram(f"product_ops_{name}", about, labels, buckets=buckets, registry=REGISTRY)


BUILD = _gauge("build_info", "1, with the version that runs and the engine of its database.", "version", "engine")
READY = _gauge("ready", "1 while /ready says so, by what it asks.", "part")

INTERACTIONS_STARTED = _counter(
    "interactions_started_total",
    "Commands, clicks, forms, shortcuts, events and menus that came in.",
    "feature",
    "kind",
)
INTERACTIONS = _counter(
    "interactions_total",
    "Those that ended: succeeded; halted, for what the person can mend or may not do; failed, for any other reason.",
    "feature",
    "kind",
    "outcome",
    "reason",
)
ACKNOWLEDGEMENT = _histogram(
    "acknowledgement_seconds", "From an interaction's arrival until its answer has left.", _ANSWERS, "kind"
)

DELIVERIES = _counter("deliveries_total", "What became of posts, each time they were taken on.", "feature", "outcome")
LATENESS = _histogram(
    "delivery_lateness_seconds", "From when a post was due until it was there.", _LATENESS, "feature", "planned"
)
DOUBLES = _counter("deliveries_doubled_total", "Posts that came twice, of which one was taken back.")
UNTOLD = _counter("notices_unread_total", "Notices of posts that did not come out, that nobody is left to read.")
LATE_DELIVERIES = _gauge("deliveries_due", "Posts that are due and have not ended.")
OLDEST_DELIVERY = _gauge("delivery_oldest_seconds", "For how long the oldest of them has been due.")

SOURCE_CALLS = _counter("source_calls_total", "Calls of outside systems.", "system", "outcome")
SOURCE_SECONDS = _histogram("source_call_seconds", "What such a call takes, waiting not counted.", _CALLS, "system")
SOURCE_WAIT = _histogram(
    "source_wait_seconds", "What it waits before, because of the system's limits.", _CALLS, "system"
)

QUEUES = _gauge("queue", "How much waits or is under way.", "queue")

STORE_SECONDS = _histogram("store_statement_seconds", "What a statement takes.", _STATEMENTS, "operation")
STORE_ERRORS = _counter("store_errors_total", "What the store said no with.", "error")
STORE_CONNECTIONS = _gauge("store_connections", "Connections to the database, by what they do.", "state")
STORE_TROUBLE = _gauge("store_trouble", "1 for what is wrong with the database now.", "trouble")

SLACK_CALLS = _counter("slack_calls_total", "Calls of Slack's methods.", "method", "outcome")
SLACK_SECONDS = _histogram("slack_call_seconds", "What such a call takes, waiting not counted.", _CALLS, "method")
SLACK_WAIT = _counter("slack_wait_seconds_total", "Seconds waited because Slack limits a method.", "method")

SOCKET_CONNECTIONS = _counter("socket_connections_total", "Socket Mode connections that were opened.")
SOCKET_CONNECTED = _gauge("socket_connected", "1 while a Socket Mode connection stands.")

INSTALLATIONS = _gauge(
    "installations",
    "Active; suspended, since they were uninstalled; unreadable, where no key of TOKEN_KEYS opens the token.",
    "state",
)
TOKEN_RENEWALS = _counter("token_renewals_total", "Bot tokens that were to be renewed.", "outcome")
TOKEN_ENDS = _gauge("token_ends_seconds", "Seconds until the first bot token ends; NaN where no token does.")
TOKEN_ENDS.set(float("nan"))  # 0 would wake somebody
