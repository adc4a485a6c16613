"""The form that takes a file, what became of its lines, and matching what it has that nobody knows."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.sheets import ALIKE, LONG, SKIPPED, MatchedFields, SheetOutcome
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

_REFUSALS, _CHANGES = 10, 5  # shown in the message; the report has them all
_MATCHED = 20  # columns, and as many words, in the form that matches them
_VALUE = 1_900  # characters that a button carries


def form(
    t: Translator,
    room: str,
    filetypes: Sequence[str],
    choices: Sequence[Block] = (),
    choice: str = "",
    *,
    alike: str = "",
    back: str = "",
    most: int = 1,
) -> Block:
    """Takes a file, or `most` of them, to try or to keep. `choices` are the options of the room's menu, the `choice`
    one's value. `alike`, where the room asks about lines that name no record, is what is chosen first."""
    # A menu holds a hundred: the chosen one is among them.
    options = sorted(choices, key=lambda one: one["value"] != choice)
    fields = [
        kit.section(say(t, f"{room}-import-explain")),
        kit.file_input("file", t("import-file"), filetypes, hint=t(f"{room}-import-file-hint"), most=most),
        *([_menu(t, room, options, choice)] if options else []),
        *(_handling(t, room, alike) if alike else []),
        kit.choice_input(
            "mode",
            t("import-mode"),
            [kit.option(t("import-try"), "try"), kit.option(t("import-keep"), "keep")],
            value="try",
        ),
    ]
    return form_view(t, f"{room}.import", f"{room}-import", fields, {"back": back}, "import-submit")


def _menu(t: Translator, room: str, options: Sequence[Block], choice: str) -> Block:
    label, hint = t(f"{room}-import-choice"), t(f"{room}-import-choice-hint")
    return kit.select_input("choice", label, options, value=choice, hint=hint, optional=True)


def _handling(t: Translator, room: str, alike: str) -> list[Block]:
    both = [kit.option(t(f"{room}-import-{way}"), way) for way in ALIKE]
    lengths = [kit.option(t(f"import-long-{way}"), way) for way in LONG]
    return [
        kit.choice_input("alike", t(f"{room}-import-alike"), both, value=alike, hint=t(f"{room}-import-alike-hint")),
        kit.choice_input("long", t("import-long"), lengths, value=LONG[0]),
    ]


def report(
    t: Translator,
    name: str,
    done: SheetOutcome,
    *,
    dry_run: bool,
    room: str = "",
    carried: Mapping[str, Any] | None = None,
) -> list[Block]:
    """What a file did, or would do, in a message. Where it is `carried` how a room was brought it, with buttons to
    import it now and to match what nobody knows."""
    title = say(t, "import-tried", name=name) if dry_run else done.title(t, "import-done", name)
    blocks = [kit.section(Mrkdwn(f"{title}\n{escape(done.totals(t))}"))]
    refused = [line for line in done.lines if line.did == "refused"][:_REFUSALS]
    noted = [line for line in done.lines if line.changes or (line.did == "added" and line.why)][:_CHANGES]
    if lines := sorted((*refused, *noted), key=lambda line: line.at or line.number):
        said = [escape(line) for line in SheetOutcome(lines, []).line_texts(t)]
        blocks.append(kit.section(trim(kit.markdown_list(said), kit.SECTION)))
    if asides := done.asides(t):
        blocks.append(kit.context(trim(escape("\n".join(asides)), kit.SECTION)))
    buttons = []
    if carried is not None and dry_run and any(done.count(did) for did in ("added", "changed", "alias", "wanted")):
        value = json.dumps({**carried, "dry_run": False})
        buttons.append(kit.button(t("import-now"), f"{room}.import_now", value, style="primary"))
    if carried is not None and (done.unknown or done.words):
        buttons.append(kit.button(t("import-match"), f"{room}.import_match", _matchable(carried, done)))
    return [*blocks, kit.actions(*buttons)] if buttons else blocks


def _matchable(carried: Mapping[str, Any], done: SheetOutcome) -> str:
    """What a button carries: as many of the columns and words as it holds."""
    columns, words = [one[:80] for one in done.unknown[:_MATCHED]], [one[:80] for one in done.words[:_MATCHED]]
    while len(value := json.dumps({**carried, "columns": columns, "words": words})) > _VALUE and (columns or words):
        (columns if len(columns) > len(words) else words).pop()
    return value


def match_form(
    t: Translator, fields: MatchedFields, columns: Sequence[str], words: Sequence[str], carried: Mapping[str, Any]
) -> Block:
    """Says once for the workspace what columns hold and what words for a status mean, for this file and the next
    ones."""
    options = [kit.option(name.replace("_", " "), name) for name in fields.columns]
    options.append(kit.option(t("import-match-ignore"), SKIPPED))
    meanings = [kit.option(t(f"import-status-{one.replace(':', '-')}"), one) for one in fields.statuses]
    meanings.append(kit.option(t("import-match-skip"), SKIPPED))
    return form_view(
        t,
        f"{fields.room}.import_match",
        "import-match",
        [
            kit.section(say(t, "import-match-explain")),
            *(_match_input(t, "column", n, title, options) for n, title in enumerate(columns)),
            *(_match_input(t, "status", n, word, meanings) for n, word in enumerate(words) if fields.statuses),
        ],
        carried,
        "import-match-submit",
    )


def _match_input(t: Translator, kind: str, n: int, word: str, options: Sequence[Block]) -> Block:
    return kit.select_input(f"{kind}:{n}", t(f"import-match-{kind}", word=word), options, optional=True)
