"""What KPIs listen to."""

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
from bot.slack.listen import Listeners


def register(on: Listeners) -> None:
    """Every command, button, form and shortcut of KPIs."""
    on.command("/kpi", commands.command)
    on.action("kpis.meant", commands.meant)

    on.action("kpis.list", listing.turn)
    on.action("kpis.list_team", listing.choose_team)
    on.action("kpis.open", show.open_)
    on.action("kpis.history", history.history)
    on.action("kpis.archive", archive.archive)
    on.action("kpis.restore", archive.restore)

    on.action("kpis.need", acts.press)
    on.action("kpis.discuss", acts.discuss)
    on.action("kpis.pick_one", acts.pick)
    on.action("kpis.unmute", acts.unmute)
    on.action("kpis.snooze", acts.snooze)
    on.action("kpis.share", acts.open_share)
    on.view("kpis.share", acts.share)

    on.action("kpis.more", more.open_)
    on.view("kpis.archive", more.archive)
    on.action("kpis.definitions", more.open_definitions)
    on.action("kpis.definition_restore", more.restore)
    on.action("kpis.combine_confirm", more.confirm_combine)

    on.action("kpis.add", editing.add_button)
    on.action("kpis.edit", editing.edit_button)
    on.action("kpis.follow", editing.follow)
    on.action("kpis.test", editing.test)
    on.action("kpis.unfold", editing.unfold)
    on.action("kpis.fold", editing.fold)
    on.options("kpis.pick", picks.pick)
    on.view("kpis.save", editing.save)

    on.action("kpis.set", setting.open_)
    on.view("kpis.set", setting.save)
    on.action("kpis.set_as", setting.answer_share)
    on.action("kpis.undo", setting.undo)

    files.IMPORT.register(on)
    on.action("kpis.export", files.export_button)
    _digests(on)


def _digests(on: Listeners) -> None:
    on.shortcut("kpis.digest_message", digest.from_message)
    on.shortcut("kpis.digest", digest.from_anywhere)
    on.action("kpis.digest", digest.from_anywhere)
    on.action("kpis.send_now", digest.from_schedule)
    on.action("kpis.preview_follow", digest.follow)
    on.view("kpis.post", digest.post)

    # What stands on messages of an earlier version: planning is the schedule's since.
    on.action("kpis.schedules", digest.PLANNING.open_list)
    on.action("kpis.schedule_new", digest.PLANNING.new)
    on.action("kpis.schedule_edit", digest.PLANNING.edit)
    on.action("kpis.schedule_more", digest.PLANNING.more)
