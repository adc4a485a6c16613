"""The form that takes a file, and what became of its lines."""

from collections.abc import Sequence

from bot.sheets import SheetOutcome
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

_REFUSALS = 10  # shown in the message; the report has them all


def form(
    t: Translator,
    room: str,
    filetypes: Sequence[str],
    choices: Sequence[Block] = (),
    choice: str = "",
    *,
    back: str = "",
) -> Block:
    """Takes a file, to try or to keep. `choices` are the options of the room's menu, the `choice` one's value."""
    # A menu holds a hundred: the chosen one is among them.
    options = sorted(choices, key=lambda one: one["value"] != choice)
    return kit.modal(
        f"{room}.import",
        t(f"{room}-import"),
        [
            kit.section(say(t, f"{room}-import-explain")),
            kit.file_input("file", t("import-file"), filetypes, hint=t(f"{room}-import-file-hint")),
            *([_menu(t, room, options, choice)] if options else []),
            kit.choice_input(
                "mode",
                t("import-mode"),
                [kit.option(t("import-try"), "try"), kit.option(t("import-keep"), "keep")],
                value="try",
            ),
        ],
        submit=t("import-submit"),
        close=t("slack-cancel"),
        carried={"back": back},
    )


def _menu(t: Translator, room: str, options: Sequence[Block], choice: str) -> Block:
    label, hint = t(f"{room}-import-choice"), t(f"{room}-import-choice-hint")
    return kit.select_input("choice", label, options, value=choice, hint=hint, optional=True)


def report(t: Translator, name: str, done: SheetOutcome, *, dry_run: bool) -> list[Block]:
    """What a file did, or would do, in a message."""
    title = say(t, "import-tried", name=name) if dry_run else done.title(t, "import-done", name)
    blocks = [kit.section(Mrkdwn(f"{title}\n{escape(done.totals(t))}"))]
    refused = [line for line in done.lines if line.did == "refused"][:_REFUSALS]
    if refused:
        blocks.append(kit.section(kit.markdown_list(escape(line) for line in SheetOutcome(refused, []).line_texts(t))))
    return blocks
