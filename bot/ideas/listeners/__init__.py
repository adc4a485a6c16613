"""What ideas listen to."""

from bot.ideas.listeners import capture, deciding, editing, files, ranking, rounds, scoring, show
from bot.slack.keep import opens
from bot.slack.listen import Listeners


def register(on: Listeners) -> None:
    """Every command, button, form and shortcut of ideas."""
    on.command("/idea", ranking.command)
    on.command("/roadmap", ranking.roadmap)
    on.action("roadmap.share", ranking.share_roadmap)
    on.action("ideas.list", ranking.turn)
    on.action("ideas.list_framework", ranking.choose)
    on.action("ideas.list_status", ranking.choose)

    on.shortcut("ideas.score_message", opens(capture.AS_IDEA))
    on.shortcut("ideas.new", capture.new)
    on.action("ideas.new", capture.new)
    on.action("ideas.capture_framework", capture.follow)
    on.view("ideas.capture", capture.save)
    on.action("ideas.anyway", capture.anyway)
    on.action("ideas.meant", ranking.meant)

    on.action("ideas.open", show.open_)
    on.action("ideas.vote", show.vote)
    on.action("ideas.publish", deciding.publish)
    on.action("ideas.share", deciding.share)
    on.action("ideas.more", show.more)
    on.action("ideas.history", show.history)
    on.view("ideas.edit", editing.save_edit)
    on.view("ideas.evidence", editing.save_evidence)

    on.action("ideas.score", scoring.open_)
    on.action("ideas.score_framework", scoring.follow)
    on.view("ideas.score", scoring.save)

    on.action("ideas.ask", rounds.open_ask)
    on.view("ideas.ask", rounds.ask)
    on.action("ideas.answer", rounds.open_answer)
    on.action("ideas.reveal", rounds.reveal)

    on.action("ideas.decide", deciding.open_)
    on.view("ideas.decide", deciding.save)
    on.action("ideas.undo", deciding.undo)
    on.action("ideas.withdraw", deciding.withdraw)
    on.action("ideas.restore", deciding.restore)
    on.action("ideas.merge_into", deciding.merge_into)
    on.view("ideas.merge", deciding.merge)

    on.action("ideas.export", files.export_button)
    files.IMPORT.register(on)
