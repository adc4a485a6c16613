"""What ideas listen to."""

from bot.ideas import access
from bot.ideas.frameworks import NAMES
from bot.ideas.listeners import (
    capture,
    commands,
    deciding,
    editing,
    files,
    more,
    picks,
    ranking,
    rounds,
    scoring,
    settings,
    several,
    show,
    voting,
)
from bot.ideas.listeners.show import carried_number
from bot.ideas.question import read_command
from bot.slack.answering import chosen_act
from bot.slack.keep import opens
from bot.slack.listen import ActPermissions, Listeners
from bot.slack.request import Request
from bot.slack.share_form import shared_there
from bot.slack.text import clean

_TYPED = {
    **dict.fromkeys(("capture", "several", "new"), access.CAPTURE),
    **dict.fromkeys(("vote", "score"), access.SUPPORT),
    **dict.fromkeys(("edit", "delete", "merge", "decide"), access.DECIDE),
    "export": access.EXPORT,
    "import": access.IMPORT,
}
_MORE = {"evidence": access.SUPPORT, **dict.fromkeys(("edit", "merge", "withdraw"), access.DECIDE)}  # the three dots


def register(on: Listeners) -> None:
    """Every command, button, form and shortcut of ideas."""
    typed = ActPermissions(_typed, _TYPED, access.READ)
    on.command("/idea", commands.command, typed, "ideas", "idee", "idees")
    _sharing(on)
    on.action("ideas.list", ranking.turn, access.READ)
    on.action("ideas.list_framework", ranking.choose, access.READ)
    on.action("ideas.list_status", ranking.choose, access.READ)

    on.action("ideas.criterion_add", settings.add, access.SET)
    on.action("ideas.criterion_remove", settings.remove, access.SET)

    _capturing(on)

    on.action("ideas.open", show.open_, access.READ)
    _votes(on)
    on.action("ideas.publish", deciding.publish, access.DECIDE)
    on.action("ideas.more", more.open_, ActPermissions(chosen_act, _MORE, access.READ))
    on.action("ideas.history", more.history, access.READ)
    on.view("ideas.edit", editing.save_edit, access.DECIDE)
    on.view("ideas.evidence", editing.save_evidence, access.SUPPORT)

    on.action("ideas.score", scoring.open_, access.SUPPORT)
    on.action("ideas.score_framework", scoring.follow, access.SUPPORT)
    on.action("ideas.unscore", scoring.remove, access.SUPPORT)
    on.view("ideas.score", scoring.save, ActPermissions(_scored, {"round": access.ANSWER}, access.SUPPORT))

    on.action("ideas.ask", rounds.open_ask, access.ASK)
    on.view("ideas.ask", rounds.ask, access.ASK)
    on.action("ideas.answer", rounds.open_answer, access.ANSWER)
    on.action("ideas.ask_whom", rounds.follow_ask, access.ASK)
    on.action("ideas.reveal", rounds.reveal, access.REVEAL)
    on.view("ideas.reveal", rounds.reveal_anyway, access.REVEAL)

    on.action("ideas.decide", deciding.open_, access.DECIDE)
    on.view("ideas.decide", deciding.save, access.DECIDE)
    on.action("ideas.undo", deciding.undo, access.DECIDE)
    on.action("ideas.withdraw", deciding.withdraw, access.DECIDE)
    on.action("ideas.restore", deciding.restore, access.DECIDE)
    on.action("ideas.merge_into", deciding.merge_into, access.DECIDE)
    on.view("ideas.withdraw", deciding.save_withdrawal, access.DECIDE)
    on.options("ideas.pick", picks.pick, access.READ)
    on.options("ideas.pick_several", picks.pick_several, access.READ)
    on.view("ideas.merge", deciding.merge, access.DECIDE)

    on.action("ideas.export", files.export, access.EXPORT)
    files.IMPORT.register(on)


def _sharing(on: Listeners) -> None:
    on.action("ideas.share", voting.share, access.READ)
    on.view("ideas.share", shared_there(voting.share, "ideas.share"), access.READ)


def _capturing(on: Listeners) -> None:
    on.shortcut("ideas.score_message", opens(capture.AS_IDEA), access.CAPTURE)
    on.shortcut("ideas.new", capture.new, access.CAPTURE)
    on.action("ideas.new", capture.new, access.CAPTURE)
    on.action("ideas.capture_framework", capture.follow, access.CAPTURE)
    on.view("ideas.capture", capture.save, access.CAPTURE)
    on.action("ideas.anyway", capture.anyway, access.CAPTURE)
    on.action("ideas.several", several.open_, access.CAPTURE)
    on.view("ideas.several", several.look, access.CAPTURE)
    on.view("ideas.several_save", several.save, access.CAPTURE)
    on.action("ideas.several_undo", several.undo, access.CAPTURE)


def _votes(on: Listeners) -> None:
    on.action("ideas.vote", voting.vote, access.SUPPORT)
    on.action("ideas.unvote", voting.unvote, access.SUPPORT)
    on.action("ideas.votes", voting.open_, access.SUPPORT)
    on.view("ideas.votes", voting.save, access.SUPPORT)
    removes = ActPermissions(voting.whose, {"own": access.SUPPORT}, access.DECIDE)
    on.action("ideas.unvote_for", voting.remove, removes)


def _typed(request: Request) -> str:
    return read_command(clean(request.value or request.text), NAMES).what


def _scored(request: Request) -> str:
    return "round" if carried_number(request.metadata, "round") else "open"
