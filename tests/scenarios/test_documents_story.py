"""An idea becomes a document: begun with what is known, its gaps filled, approved as a decision, sent as a file."""

import io
import json
import zipfile
from dataclasses import dataclass
from typing import Any

import pytest

from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.documents.adoption import adoption
from bot.documents.desk import ROOM, DocumentDesk, texts_of
from bot.glossary.change import GlossaryDesk
from bot.glossary.store import wanted
from bot.glossary.term import Content
from bot.ideas.desk import IdeaDesk
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import CONTRADICTS, SUPPORTS, Insight
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.links.store import LinkEnd
from bot.records.record import Record
from bot.roadmap.desk import ROOM as ROADMAP
from bot.roadmap.desk import RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.slack.visibility.audience import EVERYTHING
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import direct, form, home, newest, press, received, send, values
from tests.scenarios.test_decisions_story import monday, morning
from tests.words import action_ids, words

PRIVATE = "C0PRICING"
NIGHT = "The screen is too bright at night"


@dataclass(frozen=True)
class Story:
    """Who writes, and what they read."""

    user: str
    language: str
    choose: str
    quote: str
    score: str
    decision: str
    since: str
    no_approver: str
    asked: str
    approved: str
    whole: str
    changed: str
    adoption: str
    problem: str
    metric: str
    rest: dict[str, str]
    file: str
    question: str
    due: str


IN_ENGLISH = Story(
    user=ENGLISH,
    language="en",
    choose="Product requirements (PRD)",
    quote="> The screen is too bright at night\n> — Bakeries &amp; Co, for it (insight #1)",
    score="RICE: 1,000, between",
    decision="Decision #1, ",
    since="*Problem*: since when?",
    no_approver="Name an approver first: press *Edit*.",
    asked="asks you to approve *#2 Dark mode*",
    approved="Approved, and recorded as a decision.",
    whole="✓ Nothing is missing.",
    changed="Changed since it was approved on",
    adoption="One idea has reached “next”: 1 with a document, *1* on the current template.",
    problem="Who: night readers\nSince: the redesign of March 2026",
    metric="KPI: Activation\nNow: 41 %\nTarget: 50 %\nBy: 2027-Q1\nCounter-metric: support tickets",
    rest={
        "proposal": "People choose a dark screen, or let their device choose.",
        "alternatives": "- Do nothing: readers leave\n- An extension: we can't support it",
        "out_of_scope": "Themes of one's own",
        "audience": "Readers who open us after 20:00, a third of all",
        "assumptions": "- They switch at night → look at device clocks for a week",
        "risks": "- Contrast is too low\n- Privacy: nothing new is kept",
        "rollout": "1. Ten percent for a week\nRollback: the switch is turned off",
    },
    file="- Owner: Oliver",
    question="Where is the PRD for dark mode?",
    due="Due: Q1 2027.",
)
IN_FRENCH = Story(
    user=FRENCH,
    language="fr",
    choose="Spécification produit (PRD)",
    quote="> The screen is too bright at night\n> — Bakeries &amp; Co, pour (retour #1)",
    score="RICE\u00a0: 1\u202f000, entre",
    decision="Décision #1, ",
    since="*Problème*\u00a0: depuis quand\u00a0?",
    no_approver="Nommez d’abord un approbateur\u00a0: cliquez sur *Modifier*.",
    asked="vous demande d’approuver *#2 Dark mode*",
    approved="Approuvé, et consigné comme décision.",
    whole="✓ Il ne manque rien.",
    changed="Modifié depuis son approbation",
    adoption="Une idée est prévue maintenant ou ensuite\u00a0: 1 avec un document, *1* sur le modèle actuel.",
    problem="Qui : les lecteurs de nuit\nDepuis : la refonte de mars 2026",
    metric="Indicateur : Activation\nAujourd’hui : 41 %\nCible : 50 %\nÉchéance : T1 2027\nGarde-fou : les tickets",
    rest={
        "proposal": "On choisit un écran sombre, ou on laisse l’appareil choisir.",
        "alternatives": "- Ne rien faire : ils partent\n- Une extension : nous ne pouvons pas l’assurer",
        "out_of_scope": "Les thèmes sur mesure",
        "audience": "Ceux qui nous ouvrent après 20:00, un tiers de tous",
        "assumptions": "- Ils lisent la nuit → regarder l’heure des appareils",
        "risks": "- Contraste trop faible\n- Données personnelles : rien de nouveau",
        "rollout": "1. Dix pour cent une semaine\nRetour arrière : on coupe l’option",
    },
    file="- Responsable\u00a0: ",
    question="Où est la spécification pour dark mode ?",
    due="T1 2027.",
)


def typed(person: Person, text: str, channel: str = CHANNEL) -> dict[str, Any]:
    """Type `/prd …`; what came back at once, which only this person sees."""
    answer = person.command("/prd", text, channel=channel)
    assert answer is not None, f"/prd {text} was answered with nothing"
    return answer


def asked_for(world: World, person: Person, text: str, channel: str = CHANNEL) -> dict[str, Any]:
    """Type `/prd …`, which opens a form."""
    assert person.command("/prd", text, channel=channel) is None
    return form(world, person)


def known(world: World, user: str = ENGLISH, place: str = "") -> int:
    """An idea that a customer spoke for and another against, scored, next on the roadmap, decided on, with a KPI."""
    services, workspace = world.bot.services, world.workspace
    number = ideas.put(world, "Dark mode", user, ideas.rice(1000), team="Reading", description="At night.", place=place)
    own = InsightDesk(services, workspace, user if place else SUPPORT)
    for n, stance in enumerate((SUPPORTS, CONTRADICTS), 1):
        said = Insight(f"Said {n}", "Reading", "Bakeries & Co", verbatim=NIGHT if n == 1 else "We like it bright")
        own.add(INSIGHTS, said, place=place)
        own.say(n, LinkEnd("ideas", str(number)), stance)
    IdeaDesk(services, workspace, user).decide(number, "planned", "next", "2027-Q1")
    if not place:
        KpiDesk(services, workspace, ADMIN).define(Kpi("", "Activation", unit="percent", target=50.0, owner=DEVELOPER))
        made = Decision("We keep one colour per state", ADMIN, "Colours", "opinion", review_on="2027-12-01")
        DecisionDesk(services, workspace, ADMIN).add(DECISIONS, made, about=LinkEnd("ideas", str(number)))
        GlossaryDesk(services, workspace, ADMIN).add(
            Content("Dark mode", definition_en="Light letters on dark ground.")
        )
    return number


def document(world: World, number: int = 2) -> Record[Any]:
    """A document as it is kept."""
    return DocumentDesk(world.bot.services, world.workspace, ADMIN, seen_by=EVERYTHING).record(ROOM, number)


def begun(world: World, story: Story, number: int, **answers: Any) -> Person:
    """Somebody begins a document on the idea of a number, on the template of full requirements."""
    person = world.person(story.user)
    shown = asked_for(world, person, str(number))
    assert story.choose in str(shown)
    send(world, person, template="prd", language=story.language)
    shown = form(world, person)
    assert values(shown)["title"] == "Dark mode"
    if "kpi" in answers:
        person.options(shown, "documents.kpi", "Act", "kpi")
    send(world, person, **answers)
    return person


def write(world: World, person: Person, key: str, text: str, number: int = 2) -> None:
    """Write a section, from the card."""
    carried = json.dumps({"number": number, "key": key})
    page = next(
        shown for at in range(4) if f"documents.section:{key}" in action_ids(shown := turned(world, person, at, number))
    )
    value = next(
        str(one["accessory"]["value"])
        for one in page["blocks"]
        if one.get("accessory", {}).get("action_id") == f"documents.section:{key}"
    )
    assert json.loads(value) | json.loads(carried) == json.loads(value)
    press(world, person, page, f"documents.section:{key}", value)
    send(world, person, text=text)


def turned(world: World, person: Person, at: int, number: int = 2) -> dict[str, Any]:
    """A page of a document."""
    shown = typed(person, str(number))
    for page in range(1, at + 1):
        if f"documents.page:{page}" not in action_ids(shown):
            return shown
        press(world, person, shown, f"documents.page:{page}")
        shown = newest(world, person)
    return shown


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_an_idea_to_an_approved_document(world: World, story: Story) -> None:
    """Whoever types the number of an idea writes four parts of its document; quotes, score, KPI, decisions, roadmap and
    terms are there already. Gaps name who can supply them and are filled one by one; the approver is asked, approves,
    and that is a decision linked to both. The file has it all, and whoever asks finds it."""
    number = known(world)
    who, since = story.problem.split("\n")
    person = begun(world, story, number, **{"section-problem": who, "kpi": "Activation"})
    card = newest(world, person)
    texts = texts_of(document(world).content)
    assert document(world).number == number + 1, "one number space with ideas"
    assert story.quote.replace("&amp;", "&") in texts["evidence"]
    assert story.score in texts["score"]
    assert story.decision in texts["decisions"]
    assert "Activation" in texts["metric"]
    assert story.due in texts["plan"]
    assert "Light letters" in texts["terms"]
    assert f"{story.since} → <@{SUPPORT}>" in words(card)

    write(world, person, "problem", f"{who}\n{since}")
    write(world, person, "metric", story.metric)
    for key, text in story.rest.items():
        write(world, person, key, text)
    press(world, person, typed(person, "2"), "documents.review")
    assert story.no_approver in words(newest(world, person))
    approved(world, story, person)
    listed(world, story, person)
    filed(world, story, person)


def approved(world: World, story: Story, person: Person) -> None:
    """The approver is named and asked in private; what they approve is a decision."""
    other = world.person(DEVELOPER)
    press(world, person, typed(person, "2"), "documents.edit")
    press(world, person, form(world, person), "documents.more")
    send(world, person, approver=other.id, links="https://tracker.example/CHK-412")
    shown = typed(person, "check 2")
    assert f"*#2 Dark mode*\n{story.whole}" in words(shown), words(shown)
    assert "documents.open" in action_ids(shown)
    monday(world)
    press(world, person, typed(person, "2"), "documents.review")
    world.tick()
    question = newest(world, other, direct(world, other))
    assert "*#2 Dark mode*" in words(question)
    press(world, other, question, "documents.approve")
    send(world, other, why="Worth it")
    assert document(world).status == "approved"
    found = DecisionDesk(world.bot.services, world.workspace, ADMIN, seen_by=EVERYTHING).record(DECISIONS, 2)
    assert (found.content.owner, found.content.evidence, found.status) == (other.id, "insight", "decided")
    assert NIGHT in found.content.proof
    assert "#2 " in words(other.command("/decision", "2", channel=CHANNEL) or {})
    changed(world, story, person)


def changed(world: World, story: Story, person: Person) -> None:
    """What is written after the approval is not what was approved, which the card says; it is sent again."""
    assert story.changed not in words(typed(person, "2"))
    write(world, person, "out_of_scope", "- Themes, and fonts")
    card = typed(person, "2")
    assert story.changed in words(card)
    assert "documents.review" in action_ids(card)


def listed(world: World, story: Story, person: Person) -> None:
    """The list says how many ideas that stand next have a document; the idea's card shows it, and so does an answer."""
    assert story.adoption in words(typed(person, "list"))
    (team,) = adoption(world.bot.services, world.workspace, EVERYTHING)
    assert (team.team, team.ideas, team.documented, team.present) == ("Reading", 1, 1, 1)
    assert "#2 Dark mode" in words(ideas.typed(person, "1"))
    assert "#2 Dark mode" in words(typed(person, "1")), "the number of the idea shows its documents"
    planned = ideas.roadmap(person, "1")
    assert "#2 Dark mode" in words(planned)
    assert "documents.new" in action_ids(planned)
    answer = person.command("/productops", story.question, channel=CHANNEL)
    assert "#2 Dark mode" in words(answer or newest(world, person))


def filed(world: World, story: Story, person: Person) -> None:
    """The file is plain markdown, with names in the place of ids."""
    typed(person, "export 2")
    content = received(world, "0002-dark-mode.md")
    assert content.startswith("# Dark mode\n")
    assert story.file in content
    assert f"{story.choose} 1\n" in content
    assert "#1 Dark mode\n" in content
    assert "{#" not in content
    assert "<@" not in content
    typed(person, "export")
    assert names_in(world, ".zip") == ["0002-dark-mode.md"]


def names_in(world: World, name: str) -> list[str]:
    """The names of the files in the last archive that the bot sent."""
    world.settle()
    sent = [one for one in world.slack.core.files.all() if one.name.endswith(name)]
    return zipfile.ZipFile(io.BytesIO(sent[-1].content or b"")).namelist()


def test_two_people_write_in_one_section(world: World) -> None:
    """Whoever comes later is shown what the other wrote, and chooses; another section stays as it was written."""
    person = begun(world, IN_ENGLISH, known(world))
    other = world.person(ADMIN)
    press(world, person, typed(person, "2"), "documents.section:problem")
    form(world, person)
    write(world, other, "problem", "Who: everybody")
    wrong = person.submit({"text": "Who: night readers"})
    assert wrong == {}
    world.settle()
    assert "Who: everybody" in str(form(world, person))
    send(world, person, text="Who: night readers")
    assert texts_of(document(world).content)["problem"] == "Who: night readers"


def test_what_is_private_stays_where_it_was_said(world: World) -> None:
    """A document about a private idea is its members', with what they may all see and nothing else; others do not find
    it, nor does a public document quote what was said in private."""
    services, workspace = world.bot.services, world.workspace
    world.person(FRENCH).invite_bot(PRIVATE)
    number, inside = known(world, FRENCH, PRIVATE), world.person(FRENCH)
    shown = asked_for(world, inside, str(number), PRIVATE)
    send(world, inside, template="one-pager", language="en")
    assert "seuls ceux qui la voient" in words(form(world, inside))
    send(world, inside)
    assert document(world).place == PRIVATE
    assert NIGHT in texts_of(document(world).content)["evidence"]
    outside = world.person(SUPPORT)
    assert "no document" in words(typed(outside, "2"))
    assert shown
    public = ideas.put(world, "Bright mode")
    own = InsightDesk(services, workspace, FRENCH)
    own.say(1, LinkEnd("ideas", str(public)), SUPPORTS)
    asked_for(world, inside, str(public))
    send(world, inside, template="one-pager", language="en")
    form(world, inside)
    send(world, inside)
    assert NIGHT not in document(world, public + 1).content.body


def test_a_manager_changes_a_template(world: World) -> None:
    """The workspace's own version is what new documents follow; those before keep theirs until somebody takes the new
    one over, and lose no word."""
    person = begun(world, IN_ENGLISH, known(world))
    manager = world.person(ADMIN)
    press(world, manager, typed(manager, "templates"), "documents.template:prd")
    shown = newest(world, manager)
    press(world, manager, shown, "documents.template_section")
    send(
        world, manager, title="Sustainability", guidance="What does it cost the planet?", smallest="1", after="problem"
    )
    assert "1.1" in words(newest(world, manager))
    press(world, manager, newest(world, manager), "documents.template_section:problem")
    send(world, manager, title="The problem")
    card = typed(person, "2")
    assert "version 1." in words(card)
    press(world, person, card, "documents.upgrade")
    said = document(world).content
    assert said.follows == "1.2"
    assert [*texts_of(said)][:2] == ["problem", "sustainability"]
    press(world, manager, typed(manager, "templates"), "documents.template:prd")
    press(world, manager, newest(world, manager), "documents.template_reset")
    assert document(world).content.follows == "1.2"
    assert "documents.template_section" not in action_ids(templates_seen(world, person))


def templates_seen(world: World, person: Person) -> dict[str, Any]:
    """A template, as somebody sees it who does not manage."""
    press(world, person, typed(person, "templates"), "documents.template:prd")
    return newest(world, person)


def test_old_gaps_are_told_once_a_week(world: World) -> None:
    """Whoever answers for a document hears a week later of what is still missing, once more after another, and not
    every day; of what was filled meanwhile nobody hears."""
    monday(world)
    person = begun(world, IN_ENGLISH, known(world))
    heard = len(person.messages(direct(world, person)))
    for day in range(1, 7):
        morning(world)
        assert len(person.messages(direct(world, person))) == heard, day
    morning(world)
    told = newest(world, person, direct(world, person))
    assert "for a week" in words(told)
    count = len(person.messages(direct(world, person)))
    morning(world, 3)
    assert len(person.messages(direct(world, person))) == count
    press(world, person, told, "documents.check")
    assert "documents.section:0" in action_ids(newest(world, person, direct(world, person)))


def test_unknown_capitals_are_asked_for(world: World) -> None:
    """Words that the glossary lacks become missing terms, with one press."""
    person = begun(world, IN_ENGLISH, known(world), **{"section-problem": "Who: readers of the DAM since 2026"})
    shown = typed(person, "check 2")
    button = next(one for one in action_ids(shown) if one.startswith("documents.want"))
    press(world, person, shown, button)
    found = wanted.wanted_terms(world.bot.services.store, world.workspace, EVERYTHING, 10, 0)
    assert [one.asked for one in found] == ["DAM"]


def test_home_shows_what_waits(world: World) -> None:
    """Documents with gaps stand on their owner's Home, and nowhere else."""
    person = begun(world, IN_ENGLISH, known(world))
    assert "Yours, with gaps" in words(home(world, person))
    assert "Yours, with gaps" not in words(home(world, world.person(SUPPORT)))


FRENCH_WORDS = {
    "aide": "commence un document",
    "liste": "Tous les documents",
    "modèles": "Spécification produit (PRD)",
    "vérifier 2": "sans approbateur",
    "approuver 2": "n’est pas en relecture",
    "exporter 2": "Je vous envoie",
    "mes": "Vos documents incomplets",
    "import": "ne s’importent pas",
    "999": "Il n’y a pas de document #999",
    "#2": "*#2 Dark mode*",
    "historique 2": "Ajout par",
}


def test_french_words_mean_what_they_say(world: World) -> None:
    """Whoever reads French types French."""
    person = begun(world, IN_FRENCH, known(world))
    for line, said in FRENCH_WORDS.items():
        answer = person.command("/prd", line, channel=CHANNEL)
        is_form = answer is None and line.startswith("hist")
        shown = form(world, person) if is_form else newest(world, person) if answer is None else answer
        assert said.casefold() in words(shown).casefold(), line
        world.settle()


def test_a_question_that_finds_nothing_leads_on(world: World) -> None:
    """A title may be in another language than the question: the list and a new document are one press away."""
    person = begun(world, IN_FRENCH, known(world))
    answer = person.command("/productops", "Où est le PRD de l’écran sombre ?", channel=CHANNEL) or newest(
        world, person
    )
    assert {"documents.list", "documents.new"} <= set(action_ids(answer))


def test_terms_are_told_as_the_language_writes_them(world: World) -> None:
    """French has a space before a colon; what the template says of itself is no term of the document."""
    services, workspace = world.bot.services, world.workspace
    for term in ("Indicateur", "Thème"):
        GlossaryDesk(services, workspace, ADMIN).add(Content(term, definition_fr="Lettres claires"))
    person = world.person(FRENCH)
    asked_for(world, person, "new")
    send(world, person, template="prd", language="fr")
    form(world, person)
    send(world, person, title="Écran", **{"section-out_of_scope": "Thème"})
    assert texts_of(document(world, 1).content)["terms"] == "- **Thème**\u00a0: Lettres claires"


def test_a_number_of_nothing_is_no_title(world: World) -> None:
    """Nor does the number of an idea that somebody does not see lead anywhere."""
    person = world.person(ENGLISH)
    assert "no document #7" in words(typed(person, "7"))
    assert "#7" in words(typed(person, "new 7"))
    assert person.modal is None


def test_an_open_question_becomes_a_decision(world: World) -> None:
    """It is recorded from the card, linked to the document, and no open question any more."""
    person = begun(world, IN_ENGLISH, known(world))
    write(world, person, "questions", "- Do we dim pictures? @oliver, 12 December")
    shown = next(one for at in range(4) if "decisions.new:0" in action_ids(one := turned(world, person, at)))
    press(world, person, shown, "decisions.new:0")
    assert values(form(world, person))["title"] == "Do we dim pictures? @oliver, 12 December"
    person.options(form(world, person), "decisions.pick", "Pictures", "topic")
    send(world, person, topic="Pictures", evidence="opinion")
    shown = next(
        one for at in range(4) if "documents.section:questions" in action_ids(one := turned(world, person, at))
    )
    assert "decisions.new:0" not in action_ids(shown)
    assert "Do we dim pictures?" in words(typed(person, "2"))


def test_a_document_about_a_private_item_is_its_members(world: World) -> None:
    """An item of the roadmap that is no idea may be private, too."""
    inside = world.person(FRENCH)
    inside.invite_bot(PRIVATE)
    item = RoadmapItem("Refunds", "now", owner=FRENCH, team="Checkout")
    number = RoadmapDesk(world.bot.services, world.workspace, FRENCH).add(ROADMAP, item, place=PRIVATE).number
    asked_for(world, inside, str(number))
    send(world, inside, template="one-pager", language="en")
    assert values(form(world, inside))["title"] == "Refunds"
    assert "seuls ceux qui la voient" in words(form(world, inside))
    send(world, inside)
    made = document(world, number + 1)
    assert (made.place, made.content.team) == (PRIVATE, "Checkout")
    assert "no document" in words(typed(world.person(ENGLISH), str(number + 1)))
    assert "no document" in words(typed(world.person(ENGLISH), str(number)))
