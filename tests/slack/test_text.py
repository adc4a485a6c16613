"""Text on its way to Slack, and what people sent back."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.app import load_texts
from bot.slack.addresses import message_of
from bot.slack.text import Mrkdwn, bare, clean, escape, link, mention, moment, opening, plain, prose, say, trim

ANY = st.text()  # lone surrogates and control characters included
HOSTILE = st.lists(st.sampled_from(["<", ">", "&", "|", "!", "@", "#", "amp;", "lt;", "é", " ", "a", "\n"])).map(
    "".join
)
PAGES = [
    "<!channel>",
    "<!here|here>",
    "<@U0AMELIE>",
    "<!subteam^S012>",
    "<#C0GENERAL|general>",
    "<https://a.example|x>",
]

fast = settings(deadline=None)


@pytest.mark.parametrize("typed", PAGES)
def test_a_mention_typed_into_a_definition_calls_nobody(typed: str) -> None:
    """`<!channel>` in somebody's text is shown as it was typed, and no channel is paged."""
    assert not set("<>") & set(escape(typed))
    assert plain(escape(typed)) == typed


@fast
@given(ANY | HOSTILE)
def test_escaped_text_reads_as_it_was_typed(typed: str) -> None:
    """Whatever was typed, the reader sees exactly that, and Slack sees no markup in it."""
    assert not set("<>") & set(escape(typed))
    assert plain(escape(typed)) == typed


def test_a_moment_stands_within_a_sentence() -> None:
    """Slack writes "Today" where a date begins with the word, and "today" behind anything: here behind a space without
    width. Where it shows no dates, hours are written as the reader writes them."""
    stamp = "2026-11-23T07:15:00Z"
    en, fr = (moment(load_texts().speak(language), stamp) for language in ("en", "fr"))
    assert en.startswith("<!date^1795418100^\u200b{date_short_pretty}, {time}|")
    assert plain(en) == "23 Nov 2026, 07:15 UTC"
    assert plain(fr).replace("\u00a0", " ") == "23 nov. 2026, 07:15 UTC"


def test_text_is_escaped_once() -> None:
    """`R&D` never turns into `R&amp;amp;D`, however many hands the text goes through."""
    assert escape(escape("R&D")) == "R&amp;D"


def test_a_sentence_escapes_what_it_quotes_and_keeps_its_own_markup() -> None:
    """A term with angle brackets in it stays text inside a bold sentence; a person stays a person."""
    t = load_texts().speak("en")
    assert say(t, "glossary-several", count=2, term="<!here>") == "*&lt;!here&gt;* has 2 definitions here."
    assert say(t, "glossary-shared-by", who=mention("U0AMELIE")) == "Shared by <@U0AMELIE> from the glossary"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("see https://a.example/x?a=1&b=2.", "see <https://a.example/x?a=1&amp;b=2>."),
        ("(https://a.example/wiki/MVP_(product))", "(<https://a.example/wiki/MVP_(product)>)"),
        ("(https://a.example)", "(<https://a.example>)"),
        ("https://a.example or <b> https://b.example.", "<https://a.example> or &lt;b&gt; <https://b.example>."),
        ("« https://a.example »", "« <https://a.example> »"),
        ("https://a.example|<!channel>", "<https://a.example>|&lt;!channel&gt;"),
        ("<https://a.example|bank>", "&lt;<https://a.example>|bank&gt;"),
        ("javascript://a.example", "javascript://a.example"),
        ("https://...", "https://..."),
    ],
)
def test_addresses_in_a_definition_are_clickable(typed: str, shown: str) -> None:
    """An address can be clicked, the punctuation around it is left out, and nothing else becomes a link."""
    assert prose(typed) == shown


@fast
@given(st.lists(st.sampled_from(["https://", "a.b", "(", ")", "<", ">", "|", "&", " ", "!channel", "."])).map("".join))
def test_prose_reads_as_it_was_typed(typed: str) -> None:
    """Making addresses clickable neither loses a character nor lets a mention through."""
    assert plain(prose(typed)) == typed
    assert "<!" not in prose(typed)


@fast
@given(ANY | HOSTILE)
def test_a_link_is_one_link_whatever_its_label(label: str) -> None:
    """A label with brackets or bars in it cannot end the link and begin a mention."""
    made = link("https://a.example/?q=<!here>|x&y", label)
    assert made.startswith("<https://a.example/?q=&lt;!here&gt;%7Cx&amp;y|")
    assert made.count("<") == made.count(">") == made.count("|") == 1
    assert link("https://a.example", "a|b") == "<https://a.example|a/b>"


@pytest.mark.parametrize("user", ["", "U", "U0AMELIE>", "!channel", "u0amelie", "U0AMELIE|x", "U0AMÉLIE"])
def test_only_a_user_id_becomes_a_mention(user: str) -> None:
    """What an imported file calls an owner is shown as text unless it is a person of Slack."""
    assert mention("U0AMELIE") == "<@U0AMELIE>"
    assert mention("S0GUILD42") == "<!subteam^S0GUILD42>"
    assert not set("<>") & set(mention(user))


@fast
@given(ANY | HOSTILE, st.integers(1, 40))
@example("a&b", 3)
def test_a_cut_text_fits_and_says_that_it_was_cut(text: str, limit: int) -> None:
    """What is too long for Slack ends in an ellipsis; the rest is what was there, and nothing more is lost."""
    cut = trim(text, limit)
    assert len(cut) <= limit
    if cut != text:
        assert len(text) > limit
        assert cut == text[: limit - 1].rstrip() + "…"


@fast
@given(st.lists(st.sampled_from(["<", "&", "é", "ab ", "https://a.example/b "])).map("".join), st.integers(2, 60))
def test_markup_is_never_cut_in_two(text: str, limit: int) -> None:
    """A cut message shows no half of an entity, and a link cut open does not swallow what follows."""
    cut = trim(prose(text), limit)
    assert isinstance(cut, Mrkdwn)
    assert len(cut) <= limit
    assert cut.count("<") == cut.count(">")
    rest = cut.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")
    assert "&" not in rest


def test_of_two_links_the_one_that_was_cut_goes() -> None:
    """What was whole before it, and where both are whole both, stay."""
    both = Mrkdwn("<https://a|a> <https://b|b> and more")
    assert trim(both, 33) == "<https://a|a> <https://b|b> and…"
    assert trim(both, 20) == "<https://a|a>…"


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("<@U0AMELIE>", "@U0AMELIE"),
        ("<@U0AMELIE|amelie>", "@amelie"),
        ("<#C0GENERAL|general>", "#general"),
        ("<!channel>", "@channel"),
        ("<!subteam^S012|@guild>", "@guild"),
        ("<!date^1392734382^Posted {date_num}|Posted 2014-02-18>", "Posted 2014-02-18"),
        ("<https://a.example|the page>", "the page"),
        ("<!here|@@here>", "@here"),
        ("<#C0GENERAL|X>", "#X"),
        ("<X|#1>", "#1"),
        ("a<>b<|c>d", "abd"),
        ("<https://a.example>", "https://a.example"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("<mailto:a@b.example>", "a@b.example"),
        ("<mailto:a@b.example?subject=Hi|Ada>", "Ada (a@b.example)"),
        ("<tel:+33123456|+33 1 23 456>", "+33 1 23 456"),
        ("<tel:+33123456|the shop>", "the shop (+33123456)"),
        ("Q&amp;A &lt;draft&gt; &amp;lt;", "Q&A <draft> &lt;"),
        ("a < b", "a < b"),
    ],
)
def test_a_message_is_read_as_people_see_it(markup: str, read: str) -> None:
    """Defining a term from a message fills the form with words, not with Slack's codes."""
    assert plain(markup) == read


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" MVP\x00\x07 ", "MVP"),
        ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour"),
        ("e\u0301", "é"),
        ("admin\u202etxt.exe\u202c", "admintxt.exe"),
        ("\u2067שלום\u2069", "שלום"),
        ("\ufeffterm", "term"),
        ("half \ud83d of an emoji", "half  of an emoji"),
        ("👩\u200d💻 عربى", "👩\u200d💻 عربى"),
    ],
)
def test_text_is_cleaned_of_what_no_reader_sees(typed: str, kept: str) -> None:
    """Control characters and tricks of direction go; languages written right to left and emoji stay whole."""
    assert clean(typed) == kept


@fast
@given(ANY)
def test_clean_text_can_be_kept_and_sent(typed: str) -> None:
    """Whatever was typed can be stored on both engines and sent; cleaning again changes nothing."""
    kept = clean(typed)
    kept.encode("utf-8")
    assert "\x00" not in kept
    assert kept == clean(kept) == unicodedata.normalize("NFC", kept).strip()


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("https://acme.slack.com/archives/C024BE91L/p1355517523000005", "C024BE91L/p1355517523000005"),
        (
            "https://acme.enterprise.slack.com/archives/C024BE91L/p1355517523000006?thread_ts=1.2&cid=C024BE91L",
            "C024BE91L/p1355517523000006",
        ),
        ("https://acme.slack.com/archives/C024BE91L", ""),
        ("https://example.com/archives/2026/p12", ""),
        ("https://example.com/", ""),
        ("", ""),
    ],
)
def test_an_address_names_a_message(address: str, message: str) -> None:
    """However Slack writes it, of a message or of a reply."""
    assert message_of(address) == message


@pytest.mark.parametrize("part", ["*a ", "_*a ", "`a", "* ", "*a. *"])
def test_signs_of_style_without_end_keep_nobody_waiting(part: str) -> None:
    """However many open and none close, a sentence loses its styles at once."""
    assert bare(Mrkdwn(part * 100_000))


def test_a_sentence_without_styles_reads_as_it_was_shown() -> None:
    """Bold and code are gone, and what only looks like them stays."""
    said = "*Activation* is `/kpi activation`, 2 * 3 and snake_case_name. _Late_"
    assert bare(Mrkdwn(said)) == "Activation is /kpi activation, 2 * 3 and snake_case_name. Late"
    assert bare(Mrkdwn("*one\ntwo*")) == "*one\ntwo*"


def test_a_line_begins_with_a_capital() -> None:
    """What stands small within a sentence has one at its beginning; markup stays markup."""
    assert (opening("le lundi"), opening("")) == ("Le lundi", "")
    assert type(opening(Mrkdwn("éa *b*"))) is Mrkdwn
    assert opening(Mrkdwn("éa *b*")) == "Éa *b*"
