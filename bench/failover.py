"""The PostgreSQL that leads is killed: how long writes stand still, and what is lost: python -m bench.failover.

Two servers under Patroni, etcd beside them, each transaction in both before it counts. Debian's packages postgresql,
patroni and etcd-server have to be installed; the servers run as the user postgres where this is run by root.
"""

import argparse
import logging

from tests.failover import WRITERS, run
from tests.servers import patroni


def main() -> None:
    """Print what came of one failure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ttl", type=int, default=20, help="seconds after which a leader is missed")
    parser.add_argument("--loop", type=int, default=5, help="seconds between two looks of a member")
    options = parser.parse_args()
    logging.getLogger("psycopg").setLevel(logging.ERROR)  # it says each attempt to connect
    with patroni(options.ttl, options.loop) as cluster:
        outcome = run(cluster, many=1000)
    print(f"{WRITERS} threads in store.write; Patroni with ttl {options.ttl}, loop_wait {options.loop}")
    print(f"writes stood still for {outcome.still:.1f} s")
    print(f"{outcome.acknowledged:,} transactions acknowledged, {outcome.lost} lost, {outcome.refused} refused")


if __name__ == "__main__":
    main()
