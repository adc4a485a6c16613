"""Several people in a sentence."""

from collections.abc import Callable, Sequence

from babel.lists import format_list

from bot.slack.text import Mrkdwn, escape, mention
from bot.text import Translator
from bot.text.locales import LOCALES

_NAMED = 12


def named(t: Translator, people: Sequence[str], who: Callable[[str], str] = mention) -> Mrkdwn:
    """`@Ada and @Bo`, by user ids; beyond a dozen, how many more."""
    names = [str(escape(who(person))) for person in people[:_NAMED]]
    if len(people) > _NAMED:
        names.append(t("ideas-people-more", count=len(people) - _NAMED))
    return Mrkdwn(format_list(names, locale=LOCALES[t.language]))
