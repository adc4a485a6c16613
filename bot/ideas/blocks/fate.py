"""What whoever captured an idea hears of it, and the thread that it came from."""

from bot.ideas.blocks.card import quoted, status, title
from bot.ideas.idea import HEARD, Idea, IdeaEvent
from bot.posts import Post
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator


def fate(t: Translator, own: Idea, idea: Idea, survivor: Idea, event: IdeaEvent, became: str) -> Post:
    """What became of the reader's `own` idea, which may be part of the `idea` that something was decided on; `survivor`
    is what is left of that after mergers, `event` the line of its history."""
    if own.number != idea.number and became == "withdrawn":  # not theirs to bring back
        became = "withdrawn-with"
    who = mention(event.person) if event.person else t("slack-somebody")
    # What a planning tool decided, nobody here did; the reason names the tool.
    key = f"ideas-became-{became}" if event.person or became not in HEARD else f"ideas-became-{became}-there"
    text = say(t, key, into=title(survivor), idea=title(own), status=status(t, idea), who=who)
    lines = [text, *([quoted(event.reason)] if event.reason else [])]
    if own.number != idea.number:
        lines.insert(1, say(t, "ideas-part-of", idea=title(idea)))
    return Post([kit.section(Mrkdwn("\n".join(lines))), _open(t, idea)], text)


def note(t: Translator, idea: Idea, captor: str) -> Post:
    """That a message became an idea; `captor` is a name."""
    text = say(t, "ideas-note", number=idea.number, title=idea.title, who=captor)
    return Post([kit.section(text), _open(t, idea)], text)


def _open(t: Translator, idea: Idea) -> Block:
    return kit.actions(kit.button(t("ideas-open"), "ideas.open", str(idea.number)))
