"""The demo's switch to an older Slack, and back."""

from pathlib import Path

from bot import app
from bot.config import Config
from bot.slack.native_support import takes
from bot.store import open_store
from demo.company import DemoClock, know_older
from sandbox import DEMO


def test_an_older_slack_is_no_one_way_door(tmp_path: Path) -> None:
    """The bot, a process of its own, knows at once what its Slack takes now."""
    config = Config("xoxb-1", "xapp-1", "secret", "http://127.0.0.1:1/api/", f"sqlite:///{tmp_path / 'demo.db'}")
    with open_store(config.database_url) as store:
        app.migrate(store)
        services = app.services(config, store)
        for older in (True, False):
            know_older(config, DemoClock(), older)
            assert takes(services, DEMO.id) is not older
        services.executor.shutdown()
        services.asking.close()
        services.tools.http.close()
