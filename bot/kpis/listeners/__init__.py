"""What KPIs listen to."""

from bot.kpis import access
from bot.kpis.ask import read_command
from bot.kpis.listeners import (
    acts,
    archive,
    commands,
    digest,
    editing,
    files,
    history,
    listing,
    more,
    picks,
    setting,
    show,
)
from bot.schedule import access as planned
from bot.slack.answering import chosen_act
from bot.slack.listen import ActPermissions, Listeners
from bot.slack.request import Request
from bot.slack.text import clean

_MORE = {"edit": access.CHANGE, "archive": access.CHANGE}  # under the three dots
_TYPED = {
    "add": access.DEFINE,
    "set": access.ENTER,
    "edit": access.CHANGE,
    "archive": access.CHANGE,
    "import": access.IMPORT,
    "export": access.EXPORT,
    "schedule": access.PLAN,
    "digest": access.POST,
}


def register(on: Listeners) -> None:
    """Every command, button, form and shortcut of KPIs."""
    typed, form = (
        ActPermissions(_typed, _TYPED, access.READ),
        ActPermissions(_changed, {"edit": access.CHANGE}, access.DEFINE),
    )
    on.command("/kpi", commands.command, typed, "kpis", "indicateur", "indicateurs", "metric", "metrics")

    on.action("kpis.list", listing.turn, access.READ)
    on.action("kpis.list_team", listing.choose_team, access.READ)
    on.action("kpis.open", show.open_, access.READ)
    on.action("kpis.history", history.history, access.READ)
    on.action("kpis.archive", archive.archive, access.CHANGE)
    on.action("kpis.restore", archive.restore, access.CHANGE)

    on.action("kpis.need", acts.press, access.ACT)
    on.action("kpis.discuss", acts.discuss, access.ACT)
    on.action("kpis.pick_one", acts.pick, access.READ)
    on.action("kpis.unmute", acts.unmute, access.ACT)
    on.action("kpis.snooze", acts.snooze, access.ACT)
    on.action("kpis.share", acts.open_share, access.ACT)
    on.view("kpis.share", acts.share, access.ACT)

    on.action("kpis.more", more.open_, ActPermissions(chosen_act, _MORE, access.READ))
    on.view("kpis.archive", more.archive, access.CHANGE)
    on.action("kpis.definitions", more.open_definitions, access.READ)
    on.action("kpis.definition_restore", more.restore, access.CHANGE)
    on.action("kpis.combine_confirm", more.confirm_combine, access.CHANGE)

    on.action("kpis.add", editing.add_button, access.DEFINE)
    on.action("kpis.edit", editing.edit_button, access.CHANGE)
    on.action("kpis.follow", editing.follow, form)
    on.action("kpis.test", editing.test, access.CONNECT)
    on.action("kpis.unfold", editing.unfold, form)
    on.action("kpis.fold", editing.fold, form)
    on.options("kpis.pick", picks.pick, access.READ)
    on.view("kpis.save", editing.save, form)

    on.action("kpis.set", setting.open_, access.ENTER)
    on.view("kpis.set", setting.save, access.ENTER)
    on.action("kpis.set_as", setting.answer_share, access.ENTER)
    on.action("kpis.undo", setting.undo, access.ENTER)

    files.IMPORT.register(on)
    on.action("kpis.export", files.export, access.EXPORT)
    _digests(on)


def _digests(on: Listeners) -> None:
    on.shortcut("kpis.digest_message", digest.from_message, access.POST)
    on.shortcut("kpis.digest", digest.from_anywhere, access.POST)
    on.action("kpis.digest", digest.from_anywhere, access.POST)
    on.action("kpis.send_now", digest.from_schedule, planned.CHANGE)
    on.action("kpis.preview_follow", digest.follow, access.POST)
    on.view("kpis.post", digest.post, access.POST)

    # What stands on messages of an earlier version: planning is the schedule's since.
    on.action("kpis.schedules", digest.PLANNING.open_list, planned.READ)
    on.action("kpis.schedule_new", digest.PLANNING.new, access.PLAN)
    on.action("kpis.schedule_edit", digest.PLANNING.edit, planned.CHANGE)
    on.action("kpis.schedule_more", digest.PLANNING.more, planned.CHANGE)


def _typed(request: Request) -> str:
    return read_command(clean(request.value or request.text)).what


def _changed(request: Request) -> str:
    return "edit" if request.metadata.get("kpi") else "add"
