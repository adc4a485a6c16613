"""`/idea …`."""

from bot.asking import answer as asked
from bot.errors import UserError
from bot.ideas.blocks import card, lists, picks
from bot.ideas.frameworks import NAMES
from bot.ideas.idea import HORIZONS, Idea
from bot.ideas.listeners import capture, deciding, files, more, ranking, scoring, several, show, voting
from bot.ideas.question import ACTS, WORDS, Filter, IdeaQuestion, horizon_of, is_statement, read_command, unquoted
from bot.ideas.store import ideas, names, search, support
from bot.ideas.usage import USAGE
from bot.slack import meant
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean, say
from bot.text.when import read_when


def command(request: Request) -> Answer:
    """`/idea …`."""
    ask, t = read_command(clean(request.text), NAMES), request.t
    if ask.what in ACTS:
        return _act(request, ask)
    if ask.what == "none":
        raise _no_number(request, ask.text)
    if ask.what == "list":
        return reply(ranking.page(request, ask.filter), t("ideas-title"))
    if ask.what == "export":
        return files.export(request)
    if ask.what == "import":
        return files.IMPORT.open(request)
    if ask.what == "new":
        return capture.new(request)
    if ask.what == "other":
        return meant.asked(request, ask.near)
    if ask.what == "unsure":
        return meant.asked(request, f"/idea {ask.near}", picks.capture_it(t, ask.text))
    if ask.what == "foreign":
        return meant.unknown(request, "/idea", WORDS, ask.text, picks.capture_it(t, ask.text))
    if ask.what == "several":
        return several.typed(request, ask.text)
    if ask.what == "capture":
        with request.glance("ideas.meant"):
            other = None if unquoted(clean(request.text)) else _not_captured(request, ask)
        return other or capture.typed_line(request, ask.text)
    return reply(lists.help_(t, USAGE), t("ideas-title"))


def _not_captured(request: Request, ask: IdeaQuestion) -> Answer | None:
    """What a text asks that is rather no title; None for one."""
    if horizon_of(ask.text) in HORIZONS or read_when(ask.text, request.services.clock().date()):
        return meant.asked(request, f"/roadmap {ask.text}", picks.capture_it(request.t, ask.text))
    about = _may_be_about(request, ask) if ask.number else None
    return about or (None if is_statement(ask.text) else asked(request, ask.text))


def _may_be_about(request: Request, ask: IdeaQuestion) -> Answer | None:
    """A word and the number of an idea that this person sees: whether that is meant, or a title such as "Release 7"."""
    t, store, workspace = request.t, request.services.store, request.workspace
    if not names.titles_of(store, workspace, request.audience, [ask.number]):
        return None
    found = ideas.several(store, workspace, [ask.number])
    text = say(t, "ideas-which-about", number=f"#{ask.number}")
    return reply(picks.which(t, text, "show", list(found.values()), picks.capture_it(t, ask.text)), text)


def _act(request: Request, ask: IdeaQuestion) -> Answer:
    """Something is done to an idea that a number or words name."""
    if ask.number:
        return _done(request, ask.what, ask.number, ask.becomes)
    t, store, workspace = request.t, request.services.store, request.workspace
    if not ask.text:
        found = ranking.newest(request, Filter())
        line = meant.called_line(t, f"/idea {clean(request.text).split()[0]}")
        text = say(t, "ideas-which", command=f"{line} 12")
        return reply(picks.which(t, text, ask.what, found), text)
    exact = search.titled(store, workspace, request.audience, ask.text)
    if len(exact) == 1:
        return _done(request, ask.what, exact[0])
    found = ranking.newest(request, Filter(words=ask.text))
    text = say(t, "ideas-which-words" if found else "ideas-which-none", text=ask.text[:100])
    return reply(picks.which(t, text, ask.what, found, picks.capture_it(t, clean(request.text))), text)


def _done(request: Request, act: str, number: int, becomes: str = "") -> Answer:
    try:
        return _does(request, act, number, becomes)
    except UserError as error:
        if error.key == "ideas-error-none" and number > search.last_number(request.services.store, request.workspace):
            raise _no_number(request, f"#{number}") from error
        raise


def _does(request: Request, act: str, number: int, becomes: str) -> Answer:
    if act == "show":
        blocks, text = show.find(request, number)
        return reply(blocks, text)
    idea, pressed = show.desk(request).idea(number), meant.pressed(request, str(number))
    if act == "history":
        return more.history(pressed)
    if act == "score":
        return scoring.open_(pressed)
    if act == "share":
        return voting.share(pressed)
    if act == "decide":
        return deciding.form_of(request, number, becomes)
    if act in ("edit", "merge"):
        return more.act(request, act, show.desk(request).open_idea(number))
    return _vote(request, idea) if act == "vote" else _withdraw(request, number)


def _vote(request: Request, idea: Idea) -> Answer:
    """A vote, which stands where it stands already."""
    voters = support.voters(request.services.store, request.workspace, idea.number)
    desk, note = show.desk(request), request.t("ideas-voted")
    if request.user not in voters:
        desk.vote(idea.number)
    return reply(show.blocks_of(request, desk.open_idea(idea.number), note), note)


def _withdraw(request: Request, number: int) -> Answer:
    """The question whether to take an idea out."""
    idea, t = show.desk(request).open_idea(number), request.t
    more.check_decides(request, idea)
    text = say(t, "ideas-withdraw-ask", idea=card.title(idea))
    return reply(picks.withdraw(t, idea, text), text)


def _no_number(request: Request, text: str) -> UserError:
    last = search.last_number(request.services.store, request.workspace)
    if not last:
        return UserError("ideas-error-no-ideas", text=text[:20])
    return UserError("ideas-error-number-none", text=text[:20], last=last)
