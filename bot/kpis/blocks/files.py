"""Taking KPIs and readings in from a file."""

import json
from collections.abc import Sequence

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

_REFUSALS = 10  # shown in the message; the report has them all


def import_form(t: Translator, back: str) -> Block:
    """Takes a file, to try or to keep."""
    return kit.modal(
        "kpis.import",
        t("kpis-import"),
        [
            kit.section(say(t, "kpis-import-explain")),
            kit.file_input("file", t("kpis-import-file"), ["csv", "toml", "text"], hint=t("kpis-import-file-hint")),
            kit.choice_input(
                "mode",
                t("kpis-import-mode"),
                [kit.option(t("kpis-import-try"), "try"), kit.option(t("kpis-import-keep"), "keep")],
                value="try",
            ),
        ],
        submit=t("kpis-import"),
        close=t("slack-cancel"),
        metadata=json.dumps({"back": back}),
    )


def report(t: Translator, name: str, totals: str, refused: Sequence[str], *, dry_run: bool) -> list[Block]:
    """What a file did, or would do, in a message."""
    title = say(t, "kpis-import-tried" if dry_run else "kpis-import-done", name=name)
    blocks = [kit.section(Mrkdwn(f"{title}\n{escape(totals)}"))]
    if refused:
        blocks.append(kit.section(kit.markdown_list(escape(line) for line in refused[:_REFUSALS])))
    return blocks
