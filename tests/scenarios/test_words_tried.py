"""What newcomers try after a command is done, answered or asked about: nothing is captured, added or wanted from it."""

import pytest

from bot.champions.desk import CHAMPIONS
from bot.records.desk import RecordDesk
from bot.slack import meant
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios import kpis_acts
from tests.scenarios.acts import ask, count, define, form, form_from, newest, press
from tests.scenarios.ideas_acts import buttons, capture, filled, put, rice, roadmap, typed
from tests.words import words

TRIED = [
    "list", "all", "list all", "liste toutes les idées", "tout", "show 1", "montrer 1", "open #1", "delete 1",
    "supprimer 1", "vote 1", "voter 1", "search dark", "chercher sombre", "search", "find dark", "rank", "classement",
    "top 3", "-1", "0", "#0", "1.5", "99", "list foo", "delete foo", "edit 1", "modifier 1", "history 1", "score 1",
    "noter 1", "delete", "vote", "show", "new", "nouvelle", "help", "digest", "bilan", "wanted", "set Activation 41",
    "schedule", "roadmap", "lst", "serach dark", "vot 1", "delte 1", "?", "recent", "show dark mode", "vote nothing",
]  # fmt: skip


def test_nothing_newcomers_try_makes_an_idea(world: World) -> None:
    """Every word is answered, in either language, and what there is stays what there is."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", inputs=rice(7))
    for line in TRIED:
        answer = oliver.command("/idea", line, channel="C0GENERAL")
        world.settle()
        assert answer is not None or oliver.modals, line
        while oliver.modals:
            oliver.close()
    assert count(world, "idea") == 1


def test_ideas_are_found_by_words(world: World) -> None:
    """`list` and `search` with words show the open ideas that have them, or say that none has, and lead back to all."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", inputs=rice(7), description="For night owls.")
    put(world, "Export to PDF", inputs=rice(9))
    for line in ("list dark", "search dark mode", "find night owl", "filter dark"):
        shown = typed(oliver, line)
        assert "#1 Dark mode" in words(shown), line
        assert "Export" not in words(shown), line
    shown = typed(amelie, "liste inconnu")
    assert "aucune idée ouverte ne correspond" in words(shown)
    assert "inconnu" in words(shown)
    press(world, amelie, shown, "ideas.list:clear")
    assert "Dark mode" in words(newest(world, amelie))
    assert "Export to PDF" in words(newest(world, amelie))


def test_an_idea_is_acted_on_by_number(world: World) -> None:
    """`delete 1` asks before it withdraws, `vote 1` votes and takes no vote back, `edit 1` opens the form."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    one = put(world, "Dark mode")
    for _ in range(2):
        assert "vot" in words(typed(amelie, f"voter {one}"))
        world.settle()
    assert count(world, "idea_vote") == 1
    asked = typed(oliver, f"delete {one}")
    world.settle()
    assert world.bot.services.store.column("SELECT number FROM idea WHERE withdrawn_at = ''") == [one]
    assert "Withdraw" in words(asked)
    assert "ideas.withdraw" in buttons(asked)
    press(world, oliver, asked, "ideas.withdraw")
    assert "is withdrawn" in words(newest(world, oliver))


def test_a_status_beside_a_number_opens_the_form_that_decides(world: World) -> None:
    """`status 1 shipped` captures nothing: the form that decides is open, with the status chosen, and is still to be
    sent."""
    helena = world.person(ADMIN)
    one = put(world, "Dark mode")
    for line, chosen in (
        (f"statut {one} livrée", "shipped"),
        (f"{one} in progress", "in_progress"),
        (f"mark {one} as declined", "declined"),
        (f"decide {one} planned next", "planned:next"),
        (f"status {one} planned", ""),
    ):
        shown = form_from(world, helena, line, command="/idea")
        assert filled(shown).get("status", "") == chosen, line
        helena.close()
    assert count(world, "idea") == 1
    assert "*#1 Dark mode*" in words(typed(helena, "status 1"))


def test_a_call_for_help_is_helped(world: World) -> None:
    """Whatever command is called for help in a few polite words, nothing is captured, added or looked for."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for command in ("/idea", "/glossary", "/kpi", "/roadmap", "/decision", "/raci", "/productops"):
        for person, lines in ((oliver, ("help", "help me", "help please")), (amelie, ("aide", "aide-moi", "aide svp"))):
            answers = []
            for line in lines:
                answers.append(words(typed(person, line, command=command)))
            assert len(set(answers)) == 1, (command, lines)
    assert count(world, "idea") == 0


def test_a_number_that_is_none_is_told_which_there_are(world: World) -> None:
    """No idea has the number -1; those there are, are named."""
    oliver = world.person(ENGLISH)
    assert "no ideas yet" in words(typed(oliver, "7")).lower()
    put(world, "Dark mode")
    put(world, "Light mode")
    for line in ("-1", "0", "99", "show 99", "delete -1", "1.5"):
        answer = words(typed(oliver, line))
        assert "#1 to #2" in answer, line
        assert line.split()[-1].lstrip("#") in answer, line


def test_a_word_of_another_command_leads_there(world: World) -> None:
    """`/idea digest` asks whether `/kpi digest` was meant, and one press runs it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", inputs=rice(7))
    kpis_acts.put(world, "Activation")
    shown = typed(oliver, "digest")
    assert words(shown).startswith("Did you mean `/kpi digest`?")
    assert buttons(shown) == ["meant"]
    press(world, oliver, shown, "meant")
    assert "channel" in {block["block_id"] for block in form(world, oliver)["blocks"]}
    shown = kpis_acts.typed(amelie, "voter 1")
    assert words(shown).startswith("Vouliez-vous dire `/idea voter 1`\u00a0?")
    press(world, amelie, shown, "meant")
    assert count(world, "idea_vote") == 1
    assert words(ask(oliver, "digest")).startswith("Did you mean `/kpi digest`?")
    assert words(roadmap(oliver, "digest")).startswith("Did you mean `/kpi digest`?")
    assert count(world, "wanted") == 0


def test_a_title_that_begins_like_a_command_is_captured(world: World) -> None:
    """A sentence is an idea, whatever its first word; quotation marks make any words one."""
    oliver = world.person(ENGLISH)
    titles = ["List of favourites", "Search by tag in the app", "Delete unused accounts after a year"]
    titles += ["Digest by e-mail", "Vote on behalf of a customer", "Schedule maintenance windows"]
    for number, title in enumerate(titles, start=1):
        assert capture(oliver, title) == number
    assert capture(oliver, '"digest"') == len(titles) + 1
    assert "#8 dark mode" in words(typed(oliver, "add dark mode"))


def test_a_team_the_roadmap_does_not_know(world: World) -> None:
    """`/roadmap help` explains; of a team that is none it says which there are, of an empty one what fills it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for person, line in ((oliver, "help"), (amelie, "aide")):
        assert "`/roadmap" in words(roadmap(person, line)), line
    empty = roadmap(oliver)
    assert "/roadmap move" in words(empty)
    assert "roadmap.share" not in buttons(empty)
    put(world, "Dark mode", team="Checkout")
    shown = roadmap(oliver, "Nowhere")
    assert "No team is called *Nowhere*" in words(shown)
    assert "roadmap.share" not in buttons(shown)
    press(world, oliver, shown, "roadmap.team:0")
    assert "Roadmap: Checkout" in words(newest(world, oliver))
    assert "Roadmap: Checkout" in words(roadmap(oliver, "chekout"))


KPI_TRIED = ["list", "all", "tout", "show Activation", "search activ", "rank", "top", "delete Activation", "-1", "12"]
KPI_TRIED += ["vote 1", "wanted", "list all", "digset", "scheduel", "find nothing", "remove nothing", "delete"]


def test_nothing_newcomers_try_is_offered_as_a_kpi(world: World) -> None:
    """A word of a command, mistyped or of another command, is no name: no button adds it."""
    oliver = world.person(ENGLISH)
    kpi = kpis_acts.put(world, "Activation")
    for line in KPI_TRIED:
        shown = kpis_acts.typed(oliver, line)
        pressable = [one for block in shown["blocks"] for one in block.get("elements", [])]
        assert not [one for one in pressable if one.get("action_id") == "kpis.add" and one.get("value")], line
    assert "Activation" in words(kpis_acts.typed(oliver, "show activation"))
    assert "kpis.archive" in buttons(kpis_acts.typed(oliver, f"delete {kpi.name}"))
    assert "Did you mean `/kpi digest`?" in words(kpis_acts.typed(oliver, "digset"))
    assert "Activation" in words(kpis_acts.typed(oliver, "activatoin"))


GLOSSARY_TRIED = [
    "list",
    "all",
    "tout",
    "delete foo",
    "edit foo",
    "supprimer foo",
    "modifier foo",
    "show foo",
    "vote 1",
]
GLOSSARY_TRIED += ["digest", "roadmap", "top", "-1", "recnt", "rank"]


def test_nothing_newcomers_try_is_wanted(world: World) -> None:
    """The list of what is wanted holds what people asked for, and no word of a command."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "churn", definition_en="Customers who left.")
    for line in GLOSSARY_TRIED:
        for person in (oliver, amelie):
            shown = ask(person, line)
            world.settle()
            assert not {"glossary.ask"} & set(buttons(shown)), line
    assert count(world, "wanted") == 0
    assert "*churn*" in words(ask(oliver, "show churn"))
    asked = ask(oliver, "delete churn")
    assert "glossary.delete:0" in buttons(asked)
    press(world, oliver, asked, "glossary.delete:0")
    assert "glossary.undo" in buttons(newest(world, oliver))


def test_a_known_name_wins_over_a_word_of_a_command(world: World) -> None:
    """Where the glossary has "open rate" or "digest", that is what is read."""
    oliver = world.person(ENGLISH)
    for term in ("open rate", "digest", "top of funnel"):
        define(world, oliver, term, definition_en=f"What {term} is.")
        assert f"What {term} is." in words(ask(oliver, term))


@pytest.mark.parametrize(
    ("command", "shown", "hidden"),
    [
        (
            "/kpi",
            ["`/kpi saisir activation 41,2`", "`/kpi ajouter activation`", "`/kpi liste équipe:Checkout`"],
            ["41.2"],
        ),
        ("/idea", ["`/idea liste`", "`/idea exporter`"], ["`/idea list`"]),
        ("/glossary", ["`/glossary chercher …`", "`/glossary récents`"], ["`/glossary search", "marchent aussi"]),
        ("/roadmap", ["`/roadmap Checkout`"], []),
    ],
)
def test_help_shows_the_readers_own_words(world: World, command: str, shown: list[str], hidden: list[str]) -> None:
    """Who reads French is shown the French words, and numbers as they write them."""
    amelie = world.person(FRENCH)
    answer = words(amelie.command(command, "aide", channel="C0GENERAL"))
    assert all(one in answer for one in shown), answer
    assert not any(one in answer for one in hidden), answer


def test_a_question_typed_to_any_command_is_answered(world: World) -> None:
    """What a sentence asks is answered wherever it is typed, and captures and wants nothing; a title stays one."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", inputs=rice(7))
    kpis_acts.put(world, "Activation")
    define(world, oliver, "churn", definition_en="Customers who left.")
    for command in ("/kpi", "/idea", "/glossary", "/productops"):
        shown = typed(oliver, "how is activation doing?", command=command)
        assert "Activation" in words(shown), command
        shown = typed(oliver, "what ranks first?", command=command)
        assert "Dark mode" in words(shown), command
    world.settle()
    assert "Customers who left." in words(typed(oliver, "what does churn mean?", command="/kpi"))
    assert (count(world, "idea"), count(world, "wanted")) == (1, 0)
    assert capture(oliver, "Show prices with tax in the basket") == 2


def test_the_verb_may_stand_behind_what_it_acts_on(world: World) -> None:
    """« 7 vote », "activation history", « MVP modifier »: in either order and language, nothing is made of it."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", inputs=rice(7))
    kpis_acts.put(world, "Activation")
    define(world, oliver, "churn", definition_en="Customers who left.")
    for act in ("edit", "history", "merge", "fusionner", "decide", "décider", "modifier", "historique"):
        for line in (f"1 {act}", f"{act} 1", f"#1 {act}"):
            oliver.command("/idea", line, channel="C0GENERAL")
            assert "1" in str(form(world, oliver)), line
            oliver.close()
    for line in ("activation history", "history activation", "activation historique"):
        assert "Activation" in words(kpis_acts.typed(oliver, line)), line
        assert "kpis.add" not in buttons(kpis_acts.typed(oliver, line)), line
    for line in ("churn edit", "churn modifier"):
        shown = ask(oliver, line)
        assert f"Did you mean `/glossary {line.split()[1]} churn`?" in words(shown), line
        press(world, oliver, shown, "meant")
        assert "Customers who left." in words(form(world, oliver)), line
        oliver.close()
    assert (count(world, "idea"), count(world, "wanted")) == (1, 0)


@pytest.mark.parametrize("share", ["share {}", "{} share", "partager {}", "{} publier"])
def test_whatever_has_a_button_to_share_is_shared_by_a_command(world: World, share: str) -> None:
    """`/idea share 1`, `/roadmap share`: everyone in the conversation sees it; of a KPI a form asks where. A
    verb behind a term may be part of another one, so it is asked about."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    put(world, "Dark mode", inputs=rice(7), team="Mobile", status="planned", horizon="next")
    kpis_acts.put(world, "Activation")
    define(world, oliver, "churn", definition_en="Customers who left.")
    for command, name, seen in (
        ("/idea", "1", "Dark mode"),
        ("/roadmap", "", "Roadmap"),
        ("/roadmap", "Mobile", "Roadmap: Mobile"),
    ):
        oliver.command(command, share.format(name).strip(), channel="C0GENERAL")
        world.settle()
        assert seen in words(helena.messages("C0GENERAL")[-1]), command
    oliver.command("/kpi", share.format("Activation"), channel="C0GENERAL")
    assert "channel" in {block.get("block_id") for block in form(world, oliver)["blocks"]}
    oliver.close()
    if share.startswith("{}"):
        assert f"`/glossary {share.split()[1]} churn`" in words(ask(oliver, share.format("churn")))
        assert "Customers who left." not in words(helena.messages("C0GENERAL")[-1])
    else:
        oliver.command("/glossary", share.format("churn"), channel="C0GENERAL")
        world.settle()
        assert "Customers who left." in words(helena.messages("C0GENERAL")[-1])
    assert (count(world, "idea"), count(world, "wanted")) == (1, 0)


def test_what_cannot_be_shared_is_said(world: World) -> None:
    """Of a name that is unknown what is near is offered; nothing offers to add "share NPS"."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    kpis_acts.put(world, "Refund rate")
    define(world, oliver, "churn", definition_en="Customers who left.")
    for line in ("share NPS", "partager NPS"):
        shown = kpis_acts.typed(oliver, line)
        assert "There’s no KPI named *NPS*" in words(shown), line
        assert "kpis.add" not in buttons(shown), line
    assert "Refund rate" in words(kpis_acts.typed(amelie, "partager refund"))
    assert {"kpis.add", "kpis.list"} <= set(buttons(kpis_acts.typed(oliver, "foo")))  # nothing is near
    assert "*foo* isn’t in the glossary" in words(ask(oliver, "share foo"))
    assert "Share of wallet" in words(kpis_acts.typed(oliver, "Share of wallet"))
    assert "#1 share the basket" in words(typed(oliver, "share the basket"))
    world.settle()
    assert count(world, "wanted") == 0


def test_a_part_of_the_roadmap(world: World) -> None:
    """`/roadmap now`, `/roadmap T1 2027`, `/roadmap Checkout 2027`: that part alone, also when it is shared; a part
    without anything says so."""
    oliver, amelie, helena = world.person(ENGLISH), world.person(FRENCH), world.person(ADMIN)
    put(world, "Dark mode", team="Mobile", status="planned", horizon="now", quarter="2026-Q4")
    put(world, "Guest checkout", team="Checkout", status="planned", horizon="next", quarter="2027-Q1")
    put(world, "One table of events", team="Checkout", status="planned", horizon="later")
    both = {"Dark mode": False, "Guest checkout": True, "One table": False}
    for line in ("next", "Q1 2027", "2027 Q1", "2027-Q1", "T1 2027", "checkout next", "Q1 2027 Checkout", "2027"):
        shown = words(roadmap(oliver, line))
        assert {name: name in shown for name in both} == both, line
    assert "Roadmap: Q1 2027" in words(roadmap(oliver, "q1 2027"))
    assert "Feuille de route\u00a0: T1 2027" in words(roadmap(amelie, "T1 2027"))
    assert "Feuille de route\u00a0: Checkout, plus tard" in words(roadmap(amelie, "Checkout plus tard"))
    assert "Dark mode" in words(roadmap(amelie, "maintenant"))
    assert "Dark mode" not in words(roadmap(oliver, "Checkout now"))
    empty = roadmap(oliver, "Q3 2028")
    assert "Q3 2028: nothing is planned" in words(empty)
    assert "roadmap.share" not in buttons(empty)
    press(world, oliver, roadmap(oliver, "checkout next"), "roadmap.share")
    shared = words(helena.messages("C0GENERAL")[-1])
    assert {name: name in shared for name in both} == both
    assert "Did you mean `/roadmap next`?" in words(typed(oliver, "next"))
    assert "Vouliez-vous dire `/roadmap T1 2027`" in words(typed(amelie, "T1 2027"))


def test_the_question_is_asked_with_the_readers_verbs(world: World) -> None:
    """Who reads French is asked about French verbs, whatever button or sentence leads there."""
    amelie = world.person(FRENCH)
    assert "`/kpi bilan`" in words(typed(amelie, "digest"))
    assert "`/glossary demandés`" in words(kpis_acts.typed(amelie, "wanted"))
    assert "`/productops en attente`" in words(typed(amelie, "aide", command="/productops"))
    assert words(typed(amelie, "moi", command="/productops")) == words(
        typed(amelie, "en attente", command="/productops")
    )


def test_words_after_a_command_that_takes_none_are_asked_about(world: World) -> None:
    """`/kpi schedule nothing`: whether the command was meant, or a KPI of that name is missing."""
    oliver = world.person(ENGLISH)
    kpis_acts.put(world, "Activation")
    for line, command in (("schedule nothing", "/kpi schedule"), ("schedules foo", "/kpi schedules")):
        shown = kpis_acts.typed(oliver, line)
        assert f"Did you mean `{command}`?" in words(shown), line
        assert {"meant", "kpis.add"} <= set(buttons(shown)), line


def test_what_was_meant_replaces_nothing_that_others_read(world: World) -> None:
    """The button of a command on a message that all see answers who pressed it, and leaves the message."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    blocks = meant.question(world.bot.services.texts.speak("en"), "/kpi list")
    client = world.bot.services.client(world.workspace)
    client.chat_postMessage(channel="C0GENERAL", blocks=blocks, text="Did you mean this?")
    press(world, oliver, oliver.messages("C0GENERAL")[-1], "meant")
    assert "Did you mean `/kpi list`?" in words(helena.messages("C0GENERAL")[-1])
    assert "No KPIs yet" in words(newest(world, oliver))


def test_a_word_beside_the_number_of_an_idea_may_be_about_it(world: World) -> None:
    """ "ask 1", « 1 archiver », "#1 foo": whether that idea is meant is asked; where no idea has the number, as in "iOS
    17", and where it stands in quotation marks, it is a title."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    for line in ("ask 1", "1 archive", "#1 foo", "reveal #1", "evidence 1"):
        shown = typed(oliver, line)
        assert "Did you mean idea #1?" in words(shown), line
        assert buttons(shown) == ["meant:0", "ideas.anyway"], line
    assert "Vouliez-vous parler de l’idée #1" in words(typed(amelie, "demander 1"))
    assert count(world, "idea") == 1
    assert capture(oliver, "iOS 17") == 2
    assert capture(oliver, '"Release 1"') == 3
    assert capture(oliver, "Release 1 of the app") == 4
    assert capture(oliver, '"What ranks first?"') == 5
    assert capture(oliver, "« Next »") == 6
    private = put(world, "Secret", user=FRENCH, place="D0AMELIE")
    assert "Did you mean" not in words(typed(oliver, f"ask {private}"))


def test_what_was_to_be_done_to_a_name_leads_to_it(world: World) -> None:
    """« history MVP », "snooze activation": what is known by that name is offered; "activation 41" may be a value."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    kpis_acts.put(world, "Activation")
    define(world, oliver, "churn", definition_en="Customers who left.")
    for line in ("snooze activation", "activation settings please", "refresh Activation"):
        assert "kpis.open:0" in buttons(kpis_acts.typed(oliver, line)), line
    for person, line, asked in (
        (oliver, "activation 41", "`/kpi set activation 41`"),
        (oliver, "Activation = 41.2%", "`/kpi set Activation 41.2%`"),
        (amelie, "activation : 41,2 %", "`/kpi saisir activation 41,2 %`"),
    ):
        assert asked in words(kpis_acts.typed(person, line)), line
    for line in ("history churn", "churn approve", "approuver churn", "merge churn"):
        shown = ask(oliver, line)
        world.settle()
        assert "glossary.open:0" in buttons(shown) or "Customers who left." in words(shown), line
    assert count(world, "wanted") == 0
    ask(oliver, "churn canvas")
    world.settle()
    assert count(world, "wanted") == 1
    define(world, oliver, "leading user index", definition_en="Who comes back first.")
    define(world, oliver, "LAD", definition_en="How deep an approval goes.")
    for line in ("lading user index", "laeding user index"):
        assert "leading user index" in str(ask(oliver, line)), line
    assert "How deep an approval goes." in words(ask(oliver, "lads"))
    define(world, oliver, "listing backlog process", definition_en="How offers are put in order.")
    assert "listing backlog process" in str(ask(oliver, "listin backlog process"))


WRITTEN = ("/goals", "/insight", "/decision", "/raci", "/champions", "/tools", "/guild", "/blockers", "/roadmap")


def test_a_word_of_a_command_is_no_title(world: World) -> None:
    """In every room, `add X` begins something called X; what may be either is asked about; and of a word that cannot be
    done as it was typed people are told how it is used: no form opens that has it for a title."""
    oliver, amelie = world.person(ADMIN), world.person(FRENCH)
    for command in WRITTEN:
        for person, line in ((oliver, "add Figma"), (amelie, "ajouter Figma")):
            shown = form_from(world, person, line, command=command)
            assert filled(shown)["title"] == "Figma", (command, line)
            person.close()
        for line in ("new Figma", "Add Figma"):
            assert words(typed(oliver, line, command=command)).startswith(f"Did you mean `{command} add Figma`?"), line
        for line in ("edit", "edit nothing", "help nothing", "export nothing", "link"):
            verb = line.partition(" ")[0]
            told = words(typed(oliver, line, command=command))
            assert f"`{command} {verb}" in told, (command, line)
            assert ("Nothing matches." in told) == (line == "edit nothing")
        assert not oliver.modals
    assert "`/goals saisir` s’emploie ainsi\u00a0:" in words(typed(amelie, "saisir", command="/goals"))
    assert "`/retro guide 60`" in words(typed(oliver, "guide nothing", command="/retro"))
    assert not oliver.modals


def test_a_word_that_a_command_does_not_know_is_told_those_it_knows(world: World) -> None:
    """`/goals check`, `/idea approve`: nothing is captured, and no form opens but for whoever presses its button."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    assert words(typed(oliver, "check", command="/goals")).startswith(
        "`check` isn’t a word that `/goals` knows. It knows `list`, "
    )
    shown = typed(amelie, "vérifier", command="/goals")
    assert "`/goals` ne connaît pas le mot `vérifier`" in words(shown)
    assert "`saisir`" in words(shown)
    press(world, amelie, shown, "goals.new")
    assert filled(form(world, amelie))["title"] == "vérifier"
    for command in ("/idea", "/kpi"):
        assert "`approve` isn’t a word that" in words(typed(oliver, "approve", command=command))
    assert (count(world, "idea"), count(world, "record"), len(oliver.modals)) == (0, 0, 0)


@pytest.mark.parametrize("command", ["/tools", "/roadmap", "/kpi"])
def test_a_line_that_no_button_holds_is_answered(world: World, command: str) -> None:
    """Somebody pastes a page after a word that may begin a name: the form opens, or what is not known is said."""
    oliver = world.person(ENGLISH)
    for line in ("Add " + "x" * 3000, "new " + "x" * 3000, "New " + "\U0001f389" * 1500):
        answer = oliver.command(command, line, channel=CHANNEL)
        world.settle()
        assert answer is not None or oliver.modals, line[:8]
        if oliver.modals:
            oliver.close(clear=True)
    assert count(world, "record") == 0


def test_a_record_is_acted_on_by_its_title(world: World) -> None:
    """`/champions check Growth` checks that team; `check` alone offers the teams there are, and a press checks one."""
    helena = world.person(ADMIN)
    desk = RecordDesk(world.bot.services, world.workspace, ADMIN)
    for title in ("Growth", "Growth tools"):
        desk.add(CHAMPIONS, CHAMPIONS.of(title=title, owner=ADMIN))
    shown = typed(helena, "check", command="/champions")
    assert words(shown).startswith("`/champions check` is used like this:")
    assert "#1 Growth" in words(shown)
    press(world, helena, shown, "meant:1")
    lacks = words(newest(world, helena))
    assert "Growth" in lacks
    helena.command("/champions", "check growth", channel="C0GENERAL")
    assert words(newest(world, helena)) == lacks
    assert "#2 Growth tools" in words(typed(helena, "edit tool", command="/champions"))
