"""What the schedule listens to."""

from bot.schedule.listeners import notices
from bot.schedule.listeners.planning import Planning
from bot.slack.listen import Listeners


def register(on: Listeners) -> None:
    """The button of a notice. What plans posts needs to know their kinds: `register_planning`."""
    on.action("schedule.post", notices.post)


def register_planning(on: Listeners, planning: Planning) -> None:
    """Everything that people do with planned posts, whatever their kind."""
    on.action("schedule.list", planning.open_list)
    on.action("schedule.new", planning.new)
    on.action("schedule.edit", planning.edit)
    on.action("schedule.follow", planning.follow)
    on.view("schedule.save", planning.save)
    on.action("schedule.more", planning.more)
    on.view("schedule.hand_over", planning.hand_over)
    on.view("schedule.delete", planning.delete)
    on.action("schedule.preview", planning.preview)
    on.view("schedule.post_now", planning.post_now)
