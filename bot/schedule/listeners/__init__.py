"""What the schedule listens to."""

from bot.schedule import access
from bot.schedule.listeners import notices
from bot.schedule.listeners.planning import Planning
from bot.slack.listen import ActPermissions, Listeners
from bot.slack.request import Request


def register_planning(on: Listeners, planning: Planning) -> None:
    """Everything that people do with planned posts, whatever their kind."""
    on.action("schedule.post", lambda request: notices.post(request, planning.desk(request)), access.POST_AGAIN)
    on.action("schedule.list", planning.open_list, access.READ)
    on.action("schedule.new", planning.new, access.PLAN)
    on.action("schedule.edit", planning.edit, access.CHANGE)
    on.action("schedule.follow", planning.follow, access.PLAN)
    on.view("schedule.save", planning.save, ActPermissions(_saved, {"edit": access.CHANGE}, access.PLAN))
    on.action("schedule.more", planning.more, access.CHANGE)
    on.view("schedule.hand_over", planning.hand_over, access.CHANGE)
    on.view("schedule.delete", planning.delete, access.CHANGE)
    on.action("schedule.preview", planning.preview, access.CHANGE)
    on.view("schedule.post_now", planning.post_now, access.CHANGE)


def _saved(request: Request) -> str:
    return "edit" if request.metadata.get("schedule") else "new"
