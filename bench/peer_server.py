"""whatis-bot under waitress, run by the Python of the environment it is installed in.

    python -I bench/peer_server.py DATABASE SECRET THREADS
    python -I bench/peer_server.py DATABASE --fill TERMS

The first line the server writes is its port; TERMS is a JSON file of rows. `-I` keeps this folder, whose modules are
not the ones whatis-bot imports, off the path.
"""

import json
import logging
import sys
from pathlib import Path
from typing import Any

from waitress.server import create_server
from whatis.app import WhatisApp  # type: ignore[import-not-found]
from whatis.config import WhatisConfig  # type: ignore[import-not-found]
from whatis.models import Whatis  # type: ignore[import-not-found]


def app(database: str, secret: str) -> Any:
    """The bot; its tables are made the first time."""
    logging.disable(logging.INFO)  # it would write every request to its log
    config = WhatisConfig()
    config.SQLALCHEMY_DATABASE_URI = f"sqlite:///{database}"
    config.SLACK_SIGNING_SECRET = secret
    config.SLACK_TOKEN = "xoxb-bench"
    return WhatisApp(config=config, DEBUG=False)


def fill(database: str, terms: str) -> None:
    """Write the terms."""
    made = app(database, "unused")
    with made.app_context():
        made.db.session.bulk_insert_mappings(Whatis, json.loads(Path(terms).read_text(encoding="utf-8")))
        made.db.session.commit()


def serve(database: str, secret: str, threads: str) -> None:
    """Serve until it is ended."""
    server = create_server(app(database, secret), host="127.0.0.1", port=0, threads=int(threads))
    print(server.effective_port, flush=True)  # type: ignore[union-attr]
    server.run()


if __name__ == "__main__":
    if sys.argv[2] == "--fill":
        fill(sys.argv[1], sys.argv[3])
    else:
        serve(*sys.argv[1:])
