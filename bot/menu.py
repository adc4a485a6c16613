"""`/productops`: everything the bot does by pillar, a button each, and what waits for whoever asks."""

from collections.abc import Mapping, Sequence

from bot.asking import answer as asked
from bot.errors import UserError
from bot.feature import Command, Feature
from bot.home import HOME, Home
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.access import FACT
from bot.slack.blocks import Block
from bot.slack.command_names import EVERYTHING
from bot.slack.home import HomeRoom, Pillar
from bot.slack.listen import ActPermissions, Listener, Listeners, Verb
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, reply
from bot.slack.text import Mrkdwn, clean, escape, say
from bot.slack.usage import usage_line, usage_lines
from bot.text import Translator
from bot.text.fold import fold
from bot.text.verbs import CommandWords

USAGE = (
    ("", "menu-usage-open"),
    ("waiting", "menu-usage-waiting"),
    ("settings", "usage-settings"),
    ("audit", "audit-usage"),
    ("token", "agents-usage"),
    ("help", "menu-usage-help"),
)
COMMANDS = (Command(EVERYTHING, "menu-purpose", USAGE),)
_APART = HomeRoom("menu-title")  # of a feature that has no room on Home
_SYNONYMS = ("product-ops", "productops", "menu")
_HELP = 12_000  # characters; Slack takes some 13,000 in a message
_ROOM = "productops"  # whose words other features answer
_WAITING = {"waiting", "todo", "mine", "for me", "en attente", "attente", "a faire", "moi", "pour moi", "pour vous"}


def by_pillar(features: Sequence[Feature]) -> Mapping[Pillar, Sequence[Command]]:
    """The commands of features by the pillar that they serve, in the order of Home."""
    homes = [(one.home or _APART, one) for one in features]
    ranked = sorted(homes, key=lambda both: both[0].rank)
    said = [(command.pillar or home.pillar, command) for home, one in ranked for command in one.commands]
    return {pillar: [command for its, command in said if its is pillar] for pillar in Pillar}


class Menu:
    """The menu over the commands of all features, and `own`."""

    def __init__(self, home: Home, features: Sequence[Feature], own: Sequence[Command]) -> None:
        self._home = home
        self._pillars, self._own = by_pillar(features), own
        self._listeners: Listeners | None = None
        self._verbs: Mapping[str, Verb] = {}
        self._words = CommandWords({})

    def register(self, on: Listeners) -> None:
        """The command, its buttons, and the button that runs a line."""
        self._listeners = on
        self._verbs = on.services.verbs.get(_ROOM, {})
        self._words = CommandWords({verb: verb for verb in ("help", *self._verbs)})
        by = {verb: may for verb, (_, may) in self._verbs.items()}
        on.command(EVERYTHING, self.command, ActPermissions(self._act, by, HOME), *_SYNONYMS)
        on.action(meant.MEANT, self.run, HOME)

    def _act(self, request: Request) -> str:
        return self._words.read(clean(request.text).strip()).verb

    def command(self, request: Request) -> Answer:
        """`/productops …`."""
        text, t = clean(request.text).strip(), request.t
        typed = self._words.read(text)
        if typed.verb in self._verbs and (done := self._verbs[typed.verb][0](request, typed.rest)):
            return done
        if typed.verb == "help":
            return reply(self._help(request), t("menu-title"))
        if fold(text) in _WAITING:
            return reply(self._home.waiting(request), t("home-for-you"))
        if typed.other or typed.near:
            return meant.asked(request, typed.other or f"{EVERYTHING} {typed.near}")
        return (asked(request, text) if text else None) or reply(self._menu(request, text), t("menu-title"))

    def run(self, request: Request) -> Answer:
        """The command that was meant, for whoever may give it."""
        typed = meant.typed_again(request, request.value)
        listener = self._listener(typed)
        may = listener.may.of(typed) if isinstance(listener.may, ActPermissions) else listener.may
        if may is not FACT and not allowed(request.services, request.workspace, request.user, may):
            raise UserError(may.refusal)
        return meant.run(typed, listener.handler)

    def _listener(self, typed: Request) -> Listener:
        known = self._listeners.registered if self._listeners else {}
        words = self._listeners.words if self._listeners else {}
        listener = words.get(fold(typed.text)) or known.get(("command", typed.command))
        if listener is None:
            raise UserError("menu-error-line")  # of another version
        return listener

    def _menu(self, request: Request, text: str) -> list[Block]:
        t = request.t
        blocks = [kit.section(say(t, "menu-intro"))]
        if text:
            blocks = [kit.section(say(t, "menu-unknown", text=text[:100]))]
        if request.called and not self._known(request):
            blocks.append(kit.context(say(t, "menu-renamed", command=request.called)))
        row = [meant.line_button(t, f"{EVERYTHING} waiting", t("menu-waiting"), at=0, style="primary")]
        blocks.append(kit.actions(*row))
        at = 1
        for pillar, commands in self._pillars.items():
            offered = [command for command in commands if command.menu]
            blocks += [kit.header(t(pillar.value))] if offered else []
            for command in offered:
                row = _row(t, command, at)
                blocks += [kit.section(_named(t, command)), kit.actions(*row)]
                at += len(row)
        with request.glance("menu"):  # each thing that a reader may asks the same few settings
            last = [("help", "home-help"), *([("settings", "settings-title")] if self._home.may_set(request) else [])]
            last += [
                (verb, f"{verb}-title")
                for verb, (_, may) in self._verbs.items()
                if allowed(request.services, request.workspace, request.user, may)
            ]
        row = [
            meant.line_button(t, f"{EVERYTHING} {verb}", t(label), at=at + n) for n, (verb, label) in enumerate(last)
        ]
        return [*blocks, kit.divider(), kit.actions(*row)]

    def _known(self, request: Request) -> bool:
        return self._listeners is not None and bool(self._listeners.names.ours(request.called))

    def _help(self, request: Request) -> list[Block]:
        """Every command with its uses; the first of each where all would be more than a message holds."""
        t, every = request.t, [*(one for commands in self._pillars.values() for one in commands), *self._own]
        longest = max((len(command.usage) for command in every), default=0)
        tried = ((most, {one.name: _usage(t, one, most) for one in every}) for most in range(longest, 0, -1))
        most, texts = next(((most, some) for most, some in tried if sum(map(len, some.values())) <= _HELP), (0, {}))
        more = [] if most == longest else [say(t, "menu-help-fewer", line=usage_line(t, "/tools", "help"))]
        shown: list[Block] = []
        for pillar, commands in self._pillars.items():
            shown += [kit.header(t(pillar.value))] if commands else []
            shown += [kit.section(texts[command.name]) for command in commands if texts]
        own = [kit.section(texts[command.name]) for command in self._own if texts]
        return [*shown, kit.divider(), *own, kit.context(*more, say(t, "home-help-more"))]


def _named(t: Translator, command: Command) -> Mrkdwn:
    return Mrkdwn(f"*{escape(t.command(command.name))}*  {escape(t(command.purpose))}")


def _row(t: Translator, command: Command, at: int) -> list[Block]:
    """The buttons of a command, the first of them the `at`-th of the menu."""
    lines = [(f"{command.name} {typed}".strip(), t(label)) for typed, label in command.menu]
    return [meant.line_button(t, line, label, at=at + n) for n, (line, label) in enumerate(lines)]


def _usage(t: Translator, command: Command, most: int) -> Mrkdwn:
    """What a command is for, and its first uses."""
    return Mrkdwn(f"*{escape(t(command.purpose))}*\n{usage_lines(t, command.name, command.usage[:most])}")
