"""Which typed words find which texts."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.words import ALIAS, BODY, EXPANSION, TITLE, word_query, word_weights, words_of
from tests.glossary.making import typed as anything_typed
from tests.shelves import law


def finds(asked: str, text: str) -> bool:
    """Whether every word that was typed stands in the text."""
    looked_for, kept = word_query(asked), [word.encode() for word in words_of(text)]
    answered = {
        number
        for span in looked_for.spans
        for number in span.answers
        if any(span.low <= word < span.high for word in kept)
    }
    return looked_for.count > 0 and answered == set(range(looked_for.count))


EMAIL = ("email", "e-mail", "E mail", "E-Mail", "e\u2011mail", "E/mail")


@pytest.mark.parametrize(("asked", "written"), list(product(EMAIL, EMAIL)))
def test_a_word_is_found_however_it_is_hyphenated(asked: str, written: str) -> None:
    """`email` finds e-mail and E mail, and the other way round."""
    assert finds(asked, f"Answered by {written}, never by phone.")


FOUND = (
    ("exports", "Veut exporter ses ventes"),
    ("export", "Three exports a day"),
    ("KPIs", "One KPI a team"),
    ("categories", "A category of its own"),
    ("category", "All categories"),
    ("canaux", "Ventes par canal"),
    ("canal", "Tous les canaux"),
    ("prix", "Les prix"),
    ("niveaux", "Un niveau de prix"),
    ("délais", "Le délai de livraison"),
    ("boxes", "One box"),
    ("taxes", "A tax on it"),
    ("onboarding", "The on-boarding of a seller."),
    ("on-boarding", "The onboarding of a seller."),
    ("on boarding", "The onboarding of a seller."),
    ("timetomarket", "Our time-to-market."),
    ("activation", "L'activation du compte"),
    ("l’activation", "Activation du compte"),
    ("qu'on livre", "Ce que l'on livre, on le mesure."),
    ("team's", "The team decides."),
    ("the team", "The team's choice."),
    ("kpi", "Un K.P.I. par équipe"),
    ("K.P.I", "One KPI a team"),
    ("a/b", "An A/B test"),
    ("ab test", "An A/B test"),
    ("C++", "Written in C++."),
    ("c#", "C# and F#"),
    ("#growth", "See growth"),
    ("50€", "50 € a month"),
    ("10 %", "10% of them"),
    ("coute", "Ce que coûte l’attente"),
    ("OEUVRE", "une œuvre"),
    ("ret", "Retention after a week"),
    ("🚀", "Done🎉🚀"),
    (":rocket:", "🚀"),
    ("转化率", "注册后的转化率，是指完成购买的用户比例。"),
    ("率", "注册后的转化率，是指完成购买的用户比例。"),
    ("用户比例", "注册后的转化率，是指完成购买的用户比例。"),
    ("完成购买的用户比例", "注册后的转化率，是指完成购买的用户比例。"),
    ("指标", "每日KPI指标"),
    ("kpi", "每日KPI指标"),
    ("レート", "コンバージョン・レート"),
    ("ガ", "ｶﾞｲﾄﾞ"),
    ("전환율", "구매전환율은 높다"),
    ("ที่อยู่", "แก้ไขที่อยู่จัดส่ง"),
    ("दर", "रूपांतरण दर"),
    ("שלום", "שָׁלוֹם"),
    ("مؤشر", "مُؤَشِّر الأداء"),
)


@pytest.mark.parametrize(("asked", "text"), FOUND, ids=[asked for asked, _ in FOUND])
def test_a_text_is_found(asked: str, text: str) -> None:
    """People find what they remember of a text, whatever its accents, signs and writing."""
    assert finds(asked, text)


LEFT = (
    ("C++", "Written in C."),
    ("a", "All about it"),
    ("A/B", "All about it"),
    ("elay", "A delay"),
    ("转率", "转化率"),
    ("率转", "转化率"),
    ("की", "कि"),
    ("banana delay", "A delay"),
    ("%", "10 %"),
    ("…", "…"),
)


@pytest.mark.parametrize(("asked", "text"), LEFT, ids=[asked for asked, _ in LEFT])
def test_a_text_is_not_found_by_something_else(asked: str, text: str) -> None:
    """Half a word, a letter that begins many, and a sign that only punctuates find nothing."""
    assert not finds(asked, text)


@law
@given(st.lists(anything_typed | st.text(max_size=20), max_size=5).map(" ".join))
def test_every_word_of_a_text_finds_it(text: str) -> None:
    """Whatever is copied out of a text, between two spaces, finds the text."""
    for chunk in text.split():
        assert finds(chunk, text) or not word_query(chunk).count, chunk


@law
@given(st.text("率转化用户比例購買者コンバージョンー", min_size=1, max_size=30), st.data())
def test_any_part_of_what_has_no_spaces_finds_it(text: str, data: st.DataObject) -> None:
    """In Chinese and Japanese nobody can say where a word begins: every part of a sentence finds it."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert finds(text[start:end], f"{text}。")


@law
@given(st.text("abcdéœß", min_size=3, max_size=90), st.integers(3, 90))
def test_any_beginning_of_a_word_finds_it(word: str, length: int) -> None:
    """Three letters of a word are enough."""
    assert finds(word[:length], f"One {word} among others")


def test_a_search_without_end_is_cut() -> None:
    """A page that was pasted into the search costs no more than a dozen words."""
    page = " ".join(f"word{n} a-b-c-{n}" for n in range(1000)) + "转化率" * 1000
    assert 0 < word_query(page).count <= 12
    assert len(word_query(page, loosely=True).spans) < 40


def test_neighbours_stand_in_for_a_run_that_nobody_wrote() -> None:
    """用户转化率 is near to a text that writes 用户的转化率."""
    kept = {word.encode() for word in words_of("用户的转化率")}
    assert not finds("用户转化率", "用户的转化率")
    spans = word_query("用户转化率", loosely=True).spans
    near = [span for span in spans if any(span.low <= one < span.high for one in kept)]
    assert {span.low.decode() for span in near} == {"用户", "转化", "化率"}


def test_a_word_counts_where_it_stands_best() -> None:
    """A term counts more than its mention; each whole name is kept besides its words."""
    texts = [("Lead time", TITLE), ("LT", ALIAS), ("Time to lead", EXPANSION), ("Time, in days", BODY)]
    assert word_weights(texts) == {
        b" leadtime": 9,
        b" lt": 8,
        b" timetolead": 7,
        b"lead": 3,
        b"time": 3,
        b"lt": 3,
        b"to": 2,
        b"in": 1,
        b"days": 1,
    }


@pytest.mark.parametrize(("asked", "text"), [("news", "A newer one"), ("process", "One proces"), ("devis", "Devices")])
def test_what_only_looks_like_a_plural_finds_no_more(asked: str, text: str) -> None:
    """A word that ends in s is not cut down to what begins everything."""
    assert not finds(asked, text)
