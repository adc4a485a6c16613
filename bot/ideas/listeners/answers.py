"""What ideas answer to questions in people's own words: whose an idea is, where it stands, what ranks first, when it is
planned."""

from collections.abc import Collection, Mapping, Sequence

from bot.ideas.blocks import answers as blocks
from bot.ideas.blocks import card
from bot.ideas.counting import usual_framework
from bot.ideas.listeners import ranking, show
from bot.ideas.question import WORDS, Filter
from bot.ideas.store import ideas, names, scores, search
from bot.slack import blocks as kit
from bot.slack.questions import Asker, RoomAnswers, RoomNames, RoomView, Shown
from bot.slack.text import mention, say
from bot.text.fold import key
from bot.text.questions import IDEA, TEAM, Known, Question

_TOP = 5  # ideas that a conversation is told of


def owner(asker: Asker, question: Question) -> Shown | None:
    """Who owns an idea, or captured it where nobody does."""
    request, number = asker.request, _number(asker, question)
    if not number:
        return None
    idea = show.desk(request).idea(number)
    name = idea.owner or idea.captor
    how = "ideas-who-owns" if idea.owner else "ideas-who-captured" if idea.captor else "ideas-who-nobody"
    who = (asker.who(name) if asker.shared else mention(name)) if name else ""
    text = say(request.t, how, idea=f"#{idea.number} {idea.title}", who=who)
    if asker.shared:
        return Shown([kit.section(text)], text)
    return Shown([kit.section(text, accessory=_open(asker, idea.number))], text)


def one(asker: Asker, question: Question) -> Shown | None:
    """One idea, where its place, its status and its quarter are said."""
    request, number = asker.request, _number(asker, question)
    if not number:
        return None
    if not asker.shared:
        return Shown(*show.find(request, number))
    idea = show.desk(request).idea(number)
    idea = show.desk(request).survivor(idea) if idea.merged_into else idea
    told = show.shown(request, idea, audience=asker.readers)
    return Shown(card.describe(request.t, told, asker.who), idea.title)


def rank(asker: Asker, question: Question) -> Shown | None:
    """The top of the ranking, of a team where one is named; the place of an idea."""
    if question.about is not None and question.about.sort == IDEA:
        return one(asker, question)
    request, t = asker.request, asker.request.t
    team = question.about.name if question.about is not None else ""
    if not asker.shared:
        return Shown(ranking.page(request, Filter(team=team)), t("ideas-title"))
    services, workspace = request.services, request.workspace
    framework = usual_framework(services, workspace)
    best, _ = scores.ranking(services.store, workspace, asker.readers, framework, Filter(team=team), 0, _TOP)
    found = ideas.several(services.store, workspace, [one_.scored.idea for one_ in best])
    rows = [(one_, found[one_.scored.idea]) for one_ in best if one_.scored.idea in found]
    return Shown(blocks.top(t, rows, framework, team), t("ideas-title"))


def plan(asker: Asker, question: Question) -> Shown | None:
    """When an idea is planned."""
    return one(asker, question)


def _number(asker: Asker, question: Question) -> int:
    """The number of the idea that is asked about, 0 for none: other things have numbers of the same kind."""
    if question.about is None or question.about.sort != IDEA:
        return 0
    number = int(question.about.id)
    return number if ideas.get(asker.request.services.store, asker.request.workspace, number) else 0


def _open(asker: Asker, number: int) -> kit.Block:
    return kit.button(asker.request.t("ideas-open"), "ideas.open", str(number))


def _find(asker: Asker, keys: Sequence[str]) -> Mapping[str, Sequence[Known]]:
    """Ideas by number, teams by name."""
    store, workspace = asker.request.services.store, asker.request.workspace
    numbers = [int(one_[1:]) for one_ in keys if one_.startswith("#")]
    titles = names.titles_of(store, workspace, asker.readers, numbers)
    found: dict[str, Sequence[Known]] = {f"#{number}": [_known(number, titles[number])] for number in titles}
    asked = set(keys)
    for team in search.teams(store, workspace, asker.readers):
        if key(team) in asked:
            found[key(team)] = [Known(TEAM, key(team), team)]
    return found


def _loosely(asker: Asker, words: Collection[str]) -> Sequence[Known]:
    found = names.titles_with(asker.request.services.store, asker.request.workspace, asker.readers, words)
    return [_known(number, title) for number, title in found.items()]


def _known(number: int, title: str) -> Known:
    return Known(IDEA, str(number), title)


def _examples(asker: Asker) -> Sequence[str]:
    services, workspace, t = asker.request.services, asker.request.workspace, asker.request.t
    framework = usual_framework(services, workspace)
    _, ranked = scores.ranking(services.store, workspace, asker.readers, framework, Filter(), 0, 1)
    return [t("ideas-example-rank")] if ranked else []


def _listed(asker: Asker) -> Shown:
    return Shown(ranking.page(asker.request, Filter()), asker.request.t("ideas-title"))


ANSWERS = RoomAnswers(
    answers={"owner": owner, "value": one, "ranking": rank, "plan": plan},
    names=RoomNames(_find, _loosely),
    examples=_examples,
    words={"/idea": WORDS.words},
    views=(RoomView("/idea list", "ideas-list-open", _listed),),
)
