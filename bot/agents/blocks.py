"""Personal tokens as people see them: the list, the form, and a new token, which is shown once. Pure."""

from collections.abc import Sequence

from bot.agents.token import DAYS, GROUPS, LABEL, USUAL, USUAL_DAYS, PersonalToken
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, mention, moment, say
from bot.text import Translator

PAGE = 10
_OWN = 20  # two blocks each, of fifty


def own_list(t: Translator, tokens: Sequence[PersonalToken], now: str, *, oversees: bool) -> list[Block]:
    """A person's tokens at a UTC stamp: those that are good, and as many that have ended as fit beside them."""
    shown = sorted(tokens, key=lambda one: one.ends_at <= now)[:_OWN]
    blocks = [kit.section(say(t, "agents-intro")), *(block for one in shown for block in _entry(t, one, now))]
    if not tokens:
        blocks.append(kit.section(say(t, "agents-none")))
    row = [kit.button(t("agents-new"), "agents.new", style="primary")]
    row += [kit.button(t("agents-everyone"), "agents.every:0", '{"page":0}')] if oversees else []
    return [*blocks, kit.actions(*row)]


def every_list(t: Translator, found: Sequence[PersonalToken], page: int, now: str) -> list[Block]:
    """A page of everybody's; `found` has one more than a page where there are further ones."""
    shown = found[:PAGE]
    blocks = [block for one in shown for block in _entry(t, one, now, whose=True)]
    if not shown:
        blocks.append(kit.section(say(t, "agents-nobody")))
    turning = page_buttons(t, "agents.every", page, len(found) > PAGE, {}, by_time=True)
    return [kit.header(t("agents-everyone")), *blocks, *([kit.actions(*turning)] if turning else [])]


def _entry(t: Translator, token: PersonalToken, now: str, *, whose: bool = False) -> list[Block]:
    ask = kit.confirm(
        t("agents-revoke-title"), t("agents-revoke-text", label=token.label), t("agents-revoke"), t("agents-keep")
    )
    button = kit.button(t("agents-revoke"), "agents.revoke", token.id, style="danger", confirm=ask)
    owner = f" · {mention(token.owner)}" if whose else ""
    line = Mrkdwn(f"*{escape(token.label)}*{owner}\n{escape(groups(t, token.groups))}")
    ends = say(t, "agents-ends" if token.ends_at > now else "agents-ended", when=t.date(token.ends_at))
    used = say(t, "agents-used", when=moment(t, token.used_at)) if token.used_at else say(t, "agents-unused")
    asked = [say(t, "agents-asked", count=token.asked)] if token.asked else []
    return [kit.section(line, button), kit.context(ends, used, *asked)]


def groups(t: Translator, names: Sequence[str]) -> str:
    """What a token may be asked about, in words."""
    return ", ".join(t(f"agents-group-{name}") for name in names)


def form(t: Translator) -> Block:
    """What a new token is for, and for how long."""
    options = [kit.option(t(f"agents-group-{name}"), name) for name in GROUPS]
    spans = [kit.option(t("agents-days", days=days), str(days)) for days in DAYS]
    blocks = [
        kit.section(say(t, "agents-form")),
        kit.text_input("label", t("agents-label"), limit=LABEL, hint=t("agents-label-hint")),
        kit.several_input("groups", t("agents-groups"), options, value=USUAL),
        kit.select_input("days", t("agents-until"), spans, value=str(USUAL_DAYS)),
    ]
    return kit.modal("agents.make", t("agents-new-title"), blocks, close=t("slack-cancel"), submit=t("agents-make"))


def made(t: Translator, token: PersonalToken, text: str, address: str) -> Block:
    """The new token with its text, this once; `address` is where agents ask, empty where nobody said."""
    where = say(t, "agents-address", address=address) if address else say(t, "agents-no-address")
    blocks = [
        kit.section(say(t, "agents-made", label=token.label, until=t.date(token.ends_at))),
        kit.section(Mrkdwn(f"```{escape(text)}```")),
        kit.section(where),
        kit.context(say(t, "agents-secret")),
    ]
    return kit.modal("slack.told", t("agents-made-title"), blocks, close=t("slack-close"))
