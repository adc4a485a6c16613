"""A course as its person sees it and as their manager does, and the steps of a day. Pure.

A room says its sentences itself: `{name}-mine`, `{name}-theirs`, `{name}-progress`, `{name}-day`, `{name}-from`,
`{name}-state-{state}`, `{name}-day-due`, `{name}-due`, `{name}-sees-you`, `-manager` and `-buddy`, `{name}-seen`,
`{name}-count`, the buttons `{name}-tick`, `-untick`, `-show` and `-stop` (and `-stop-sure`), `{name}-invited`; and of
how one begins `{begun}-invitation`, `{begun}-agree`, `{begun}-decline`.
"""

from collections.abc import Sequence

from bot.courses.course import ASKED, BY_BOT, OPEN, RUNNING, CourseStep, open_steps
from bot.courses.desk import CourseView
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say
from bot.text import Translator

_KINDS = {"do": "✏️", "read": "📖", "meet": "👋", "watch": "👀", "external": "↗️"}
_TOLD = 8  # steps in a message
_BAR = 10  # squares


def card(t: Translator, view: CourseView, own: bool, note: str = "", more: Sequence[Block] = ()) -> list[Block]:
    """A course with its steps by day, for its person with what to press, for their manager with done or not; and until
    it has ended with the ways on, `more` of the room's own among them."""
    blocks = [kit.section(note)] if note else []
    blocks.append(kit.section(_summary(t, view, own)))
    blocks.append(kit.context(who_sees(t, view) if own else t(f"{view.of.name}-manager-sees")))
    for day in dict.fromkeys(one.day for one in view.steps):
        due_on = t.dated(view.course.due_on(day), "EEEE d MMMM")
        blocks.append(kit.context(say(t, f"{view.of.name}-day-due", day=day, due=due_on)))
        blocks += [step(t, view, one, own=own) for one in view.steps if one.day == day]
    is_asked = own and view.course.state == ASKED
    ways = answers(t, view) if is_asked else [*more, *([stop_button(t, view)] if own else [])]
    return [*blocks, kit.actions(*ways)] if view.course.state in OPEN else blocks


def _summary(t: Translator, view: CourseView, own: bool) -> Mrkdwn:
    """Whose it is, and how far they are."""
    course, name, starts = view.course, view.of.name, view.course.due_on(1)
    done, day = sum(one.done for one in view.steps), course.day(view.today)
    when = t(f"{name}-day", day=min(day, view.of.last)) if day > 0 else t(f"{name}-from", day=starts)
    when = when if course.state == RUNNING else t(f"{name}-state-{course.state}")
    full = _BAR * done // max(len(view.steps), 1)
    bar = "▰" * full + "▱" * (_BAR - full)
    progress = say(t, f"{name}-progress", bar=bar, done=done, count=len(view.steps), when=when)
    heading = say(t, f"{name}-mine" if own else f"{name}-theirs", who=mention(course.person), role=view.role)
    return Mrkdwn(f"{heading}\n{progress}")


def who_sees(t: Translator, view: CourseView) -> Mrkdwn:
    """What of a course each of the others is told."""
    named = {who: person for who in ("manager", "buddy") if (person := getattr(view.course, who))}
    others = [say(t, f"{view.of.name}-sees-{who}", who=mention(person)) for who, person in named.items()]
    return Mrkdwn(" ".join([say(t, f"{view.of.name}-sees-you"), *others]))


def step(t: Translator, view: CourseView, one: CourseStep, *, own: bool = True) -> Block:
    """A step; its person can tick it, and sees how it was."""
    key = "no-buddy" if one.key == "buddy" and not view.course.buddy else one.key
    name, said = view.of.name, view.of.text(t, key, one.text)
    text = f"{'✅' if one.done else '⬜'} {_KINDS.get(one.kind, '')} {escape(said)}"
    if not own:
        return kit.section(Mrkdwn(text))
    if one.how == BY_BOT:
        text = f"{text} · {escape(t(f'{name}-seen'))}"
    elif one.did and one.times > 1 and not one.done:
        text = f"{text} · {escape(t(f'{name}-count', count=view.counts.get(one.key, 0), times=one.times))}"
    act, label = ("untick", f"{name}-untick") if one.done else ("tick", f"{name}-tick")
    tick = kit.button(t(label), f"{name}.{act}:{one.key}", f"{view.course.number} {one.key}")
    return kit.section(Mrkdwn(text), accessory=tick if view.course.state == RUNNING else None)


def answers(t: Translator, view: CourseView) -> list[Block]:
    """Yes and no, for who is asked whether they want one."""
    begun, number = view.of.begun, str(view.course.number)
    agree = kit.button(t(f"{begun}-agree"), f"{begun}.agree", number, style="primary")
    return [agree, kit.button(t(f"{begun}-decline"), f"{begun}.decline", number)]


def stop_button(t: Translator, view: CourseView) -> Block:
    """Ends it."""
    stop, name = t(f"{view.of.name}-stop"), view.of.name
    sure = kit.confirm(stop, t(f"{name}-stop-sure"), stop, t("slack-cancel"))
    return kit.button(stop, f"{name}.stop", str(view.course.number), style="danger", confirm=sure)


def show_button(t: Translator, view: CourseView) -> Block:
    """Opens it."""
    return kit.button(t(f"{view.of.name}-show"), f"{view.of.name}.show", str(view.course.number))


def due(t: Translator, view: CourseView, short: bool = False) -> list[Block]:
    """What is due by now and not done, for the message of the day; in short without the steps."""
    steps = open_steps(view.course, view.steps, view.today)
    text = say(t, f"{view.of.name}-due", day=view.course.day(view.today), count=len(steps))
    if short:
        return [kit.section(text, accessory=show_button(t, view))]
    rows = [step(t, view, one) for one in steps[:_TOLD]]
    return [kit.section(text), *rows, kit.actions(show_button(t, view), stop_button(t, view))]


def row(t: Translator, view: CourseView, *, own: bool = False) -> Block:
    """A course in a line."""
    text = _summary(t, view, own)
    if own and view.course.state == ASKED:
        text = say(t, f"{view.of.name}-invited", who=mention(view.course.starter), role=view.role)
    return kit.section(text, accessory=show_button(t, view))


def invitation(t: Translator, view: CourseView) -> list[Block]:
    """What somebody reads first: who put it up, what it is, who sees what, and both ways on."""
    who, count = mention(view.course.starter), len(view.steps)
    about = say(t, f"{view.of.begun}-invitation", who=who, role=view.role, count=count)
    return [kit.section(Mrkdwn(f"{about}\n{who_sees(t, view)}")), kit.actions(*answers(t, view))]
