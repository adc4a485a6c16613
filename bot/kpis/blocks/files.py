"""Taking KPIs and readings in from a file."""

import json
from collections.abc import Sequence

from bot.kpis.kpi import Kpi
from bot.sheets import SheetOutcome
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

_REFUSALS = 10  # shown in the message; the report has them all


def import_form(t: Translator, back: str, kpis: Sequence[Kpi] = (), chosen: str = "") -> Block:
    """Takes a file, to try or to keep. `kpis` are those whose readings this person may bring, `chosen` is one's id."""
    # A menu holds a hundred: the chosen one is among them.
    options = [kit.option(one.name, one.id) for one in sorted(kpis, key=lambda one: one.id != chosen)]
    whose = kit.select_input(
        "kpi", t("kpis-import-whose"), options, value=chosen, hint=t("kpis-import-whose-hint"), optional=True
    )
    return kit.modal(
        "kpis.import",
        t("kpis-import"),
        [
            kit.section(say(t, "kpis-import-explain")),
            kit.file_input("file", t("kpis-import-file"), ["csv", "toml", "text"], hint=t("kpis-import-file-hint")),
            *([whose] if options else []),
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


def report(t: Translator, name: str, done: SheetOutcome, *, dry_run: bool) -> list[Block]:
    """What a file did, or would do, in a message."""
    tried = say(t, "kpis-import-tried", name=name)
    title = tried if dry_run else done.title(t, "kpis-import-done", name)
    blocks = [kit.section(Mrkdwn(f"{title}\n{escape(done.totals(t))}"))]
    refused = [line for line in done.lines if line.did == "refused"][:_REFUSALS]
    if refused:
        blocks.append(kit.section(kit.markdown_list(escape(line) for line in SheetOutcome(refused, []).line_texts(t))))
    return blocks
