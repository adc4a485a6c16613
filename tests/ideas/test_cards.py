"""What ideas, rankings and reveals say, and what they leave out."""

import json
from dataclasses import replace

from bot.ideas.blocks import card, lists, rounds, votes
from bot.ideas.blocks.card import FrameworkRank, IdeaFacts
from bot.ideas.frameworks import PUBLISHED, Criterion, weighted_by
from bot.ideas.idea import CustomerVote, IdeaEvent
from bot.ideas.question import Filter
from bot.ideas.ranking import RankRange, ScoreRange
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import ANSWERS, CAPTOR, NOW, OWNER
from tests.ideas.showing import (
    PEOPLE,
    ROUND,
    SHOWN,
    SMALL,
    together,
)
from tests.words import action_ids, words


def test_only_the_voters_that_a_card_names_are_looked_up(t: Translator) -> None:
    """Of hundreds whom nobody has met Slack would be asked, one after the other, while somebody waits."""
    asked: list[str] = []

    def who(user: str) -> str:
        asked.append(user)
        return f"Person {user}"

    people = [f"U{n}" for n in range(300)]
    customers = [CustomerVote(f"Customer {n}", f"U{n}", NOW) for n in range(300)]
    assert "Person U4" in votes.line(t, people, customers, 600, who)
    assert "Customer 2" in votes.line(t, people[:2], customers, 302, who)
    assert len(asked) <= 10


def test_a_person_in_the_history_is_a_name_again(t: Translator) -> None:
    """Where the owner changed, the history names both as Slack shows people, and nothing else becomes markup."""
    line = card.change(t, IdeaEvent(1, NOW, CAPTOR, "edited", f"<@{OWNER}> · <b>", f"<@{CAPTOR}> · <!here>"))
    assert f"<@{OWNER}> · &lt;b&gt; → <@{CAPTOR}> · &lt;!here&gt;" in line


def test_a_card_says_the_score_and_how_it_came_about(texts: Texts) -> None:
    """Framework, score, rank with its range, the numbers behind it, who gave them, status and votes."""
    shown = IdeaFacts(
        replace(SMALL, number=1234, status="planned", horizon="next", quarter="2027-Q1", team="Web", tags=("ui",)),
        standings=[
            FrameworkRank(
                PUBLISHED["rice"],
                RankRange(ScoreRange(1234, 1200, 904, 1500.5, 3), 1, 1, 3, 1234),
                ANSWERS["rice"],
                [OWNER],
            )
        ],
        votes=3,
        voters=[CAPTOR, OWNER],
        customers=[CustomerVote("Northwind", OWNER, NOW)],
    )
    english, french = (words({"blocks": card.answer(texts.speak(language), shown)}) for language in LANGUAGES)
    for part in (
        "*#1234 Dark mode*\nPlanned next, Q1 2027",
        "*RICE 1,200* — 1st of 1,234, 3rd at worst",
        "reach 3,000 × impact 2 × confidence 80% ÷ effort 4 = 1,200",
        "3 people scored it. One step lower or higher on every input, it would be between 900 and 1,500.",
        f"Scored by <@{OWNER}>",
        f"Captured by <@{CAPTOR}> on 23 Nov 2026",
        "Team: Web. #ui",
        f"3 votes: <@{CAPTOR}>, <@{OWNER}>, <@{OWNER}> for Northwind",
    ):
        assert part in english, part
    for part in (
        "*#1234 Dark mode*\nPlanifiée ensuite, T1 2027",
        "*RICE 1\u202f200* — 1re sur 1\u202f234, 3e au pire",
        "portée 3\u202f000 × impact 2 × confiance 80\u00a0% ÷ effort 4",
        "sa note irait de 900 à 1\u202f500.",
        f"Recueillie par <@{CAPTOR}> le 23 nov. 2026",
        "Équipe",
        f"3 votes\u00a0: <@{CAPTOR}>, <@{OWNER}>, <@{OWNER}> pour Northwind",
    ):
        assert part in french, part


def test_what_one_may_not_do_has_no_button(t: Translator) -> None:
    """Deciding, editing and merging are offered to who may; revealing to who asked; voting and scoring to everybody."""
    offered = action_ids({"blocks": card.answer(t, replace(SHOWN, may_decide=False, may_reveal=False))})
    assert offered == ["ideas.score", "ideas.unvote", "ideas.votes", "ideas.share", "ideas.more"]
    free = action_ids({"blocks": card.answer(t, replace(SHOWN, round_open=0, alike=()))})
    own = ["ideas.score", "ideas.unvote", "ideas.votes", "ideas.ask", "ideas.decide", "ideas.share", "ideas.more"]
    assert free == own
    done = replace(SHOWN, idea=replace(SHOWN.idea, status="shipped"), alike=())
    assert not {"ideas.vote", "ideas.unvote"} & set(action_ids({"blocks": card.answer(t, done)}))
    menus = [
        [option["value"] for option in card.answer(t, replace(SHOWN, may_decide=may))[-1]["elements"][-1]["options"]]
        for may in (True, False)
    ]
    assert menus[0] == [f"{what}:123456" for what in ("edit", "evidence", "history", "merge", "withdraw")]
    assert menus[1] == menus[0][1:3]


def counted(t: Translator, text: str) -> int:
    """How many a text says there are besides those it shows."""
    said = {t("slack-more", count=n): n for n in range(1, 301)}
    return sum(said.get(line.lstrip("• "), 0) for line in text.split("\n"))


def test_a_reveal_shows_everybodys_numbers(t: Translator) -> None:
    """Of twenty-five scorers by four inputs every person and every value is there, and each reason given."""
    rice = PUBLISHED["rice"]
    said = {person: f"Because {n}." for n, person in enumerate(PEOPLE[:10])}
    text = words({"blocks": rounds.revealed(t, SMALL, replace(ROUND, framework="rice"), rice, together(rice), said)})
    for person in PEOPLE:
        assert text.count(f"<@{person}>") == 1 + (person in said)
    for n in range(10):
        assert f"Because {n}." in text
    assert t("ideas-disagree", input=t("ideas-input-rice-reach")) in text, "1,000 to 25,000"


def test_a_reveal_with_too_much_to_show_says_how_much_is_missing(t: Translator) -> None:
    """Scorers and reasons that do not fit are counted; no line is cut in the middle."""
    method = weighted_by([Criterion(f"c{n}", f"{n}".ljust(60, "x"), 1) for n in range(8)], 3)
    said = dict.fromkeys(PEOPLE, "Because. " * 50)
    text = words({"blocks": rounds.revealed(t, SMALL, ROUND, method, together(method), said)})
    scores, reasons = text.split(t("ideas-reasons"))
    shown = [line for line in scores.split("\n") if line.startswith("•  <@")]
    assert all(line.endswith(")") for line in shown)
    assert len(shown) >= 5
    assert len(shown) + counted(t, scores) == 25
    assert reasons.count("<@") >= 5
    assert reasons.count("<@") + counted(t, reasons) == 25


def test_a_list_says_what_it_shows_and_carries_its_filter(texts: Texts) -> None:
    """Title, rank as sure as it is, score in two digits and status; the menus and the pages keep team and tag."""
    t = texts.speak("en")
    chosen = Filter("rice", "planned", "Web", "ui", 1)
    line = (RankRange(ScoreRange(12, 17.256, 9, 20, 2), 11, 9, 14, 40), replace(SMALL, status="planned", horizon="now"))
    blocks = lists.ranking(t, chosen, [line], [SMALL], 12, True)
    text = words({"blocks": blocks})
    assert "*#12 Dark mode*\n17: 11th, 9th at best, 14th at worst. Planned now." in text
    assert "*RICE*: 12 scored ideas, best first" in text
    assert "Team Web, Tag ui" in text
    assert json.loads(blocks[1]["block_id"]) == {"team": "Web", "tag": "ui", "words": "", "mine": False}
    previous, following, asks = blocks[-1]["elements"]
    assert json.loads(asks["value"]) == [12], "what is not scored yet may be asked for"
    assert json.loads(previous["value"])["page"] == 0
    assert json.loads(following["value"]) == {
        "framework": "rice",
        "status": "planned",
        "team": "Web",
        "tag": "ui",
        "words": "",
        "among": "",
        "mine": False,
        "page": 2,
    }


def test_the_history_says_no_more_than_there_is(texts: Texts) -> None:
    """What is shipped is planned for no time any more; a line without a person has no gap where a name would stand."""
    t = texts.speak("en")
    decided = IdeaEvent(1, NOW, CAPTOR, "status", "planned next 2027-Q1", "shipped next 2027-Q1")
    assert card.change(t, decided).endswith(f"by <@{CAPTOR}>: Planned next, Q1 2027 → Shipped, Q1 2027")
    scored = IdeaEvent(1, NOW, "", "status", "new", "scored")
    assert card.change(t, scored) == "*Status* on 23 Nov 2026: New → Scored"
