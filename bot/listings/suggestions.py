"""What a menu offers while somebody types into a field that is completed: what is known, else what was typed."""

from collections.abc import Iterable

from bot.slack import blocks as kit
from bot.slack.request import Answer, Request
from bot.slack.text import clean, trim
from bot.text.fold import fold

_MENU = 20
_WIDTH = 75  # characters of an option


def suggestions(request: Request, known: Iterable[str], limit: int) -> Answer:
    """The known names that have what is typed, each once in its order, and what is typed as a new one of at most so
    many characters."""
    typed = trim(" ".join(clean(str(request.body.get("value") or "")).split()), min(limit, _WIDTH))
    names = list({fold(name): name for name in reversed([*known]) if fold(typed) in fold(name)}.values())[::-1]
    is_new = typed and fold(typed) not in map(fold, names)
    new = [kit.option(trim(request.t("records-new-value", value=typed), _WIDTH), typed)] if is_new else []
    return Answer({"options": [*(kit.option(trim(name, _WIDTH), name) for name in names[:_MENU]), *new]})
