"""A message as its words: without Slack's markup, in clauses that may ask one thing each. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.asking.clause import Clause, Word
from bot.asking.manners import STRAY, without_manners
from bot.asking.spelling import elided
from bot.slack.text import plain
from bot.text.emoji import with_emoji
from bot.text.fold import counts, fold

LONGEST = 2000  # characters that are read: half from the beginning, half from the end
_CLAUSES = 40  # that are read
_CODE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_PEOPLE = re.compile(r"<(?:[@#!](?!date)[^<>]*)>")
_QUOTE = re.compile(r"^(?:&gt;|>)\s?", re.MULTILINE)
_EMOJI = re.compile(r":[a-z0-9_+'-]+:(?::skin-tone-\d:)?")
_BULLET = re.compile(r"^\s*(?:[-–—•*◦]|\(?\d{1,2}[.)]|[a-z]\))\s+", re.IGNORECASE)
# A sentence ends before a space; a dot in "4.18.2" or after one letter, as in "m.v.p.", ends none.
_SENTENCE = re.compile(r"(?<=[?!;…])\s+|(?<=\w\w[.])(?<!\bresp\.)(?<!\bdef\.)(?<!\bvs\.)\s+|\s+(?=[?!;])|[()]")
# What a question begins with, after a comma or an "and". "où" is told from "ou" by its accent.
_LEADS = """
    what whats wot who whos whose whom how hows when whens where wheres which why define explain also tell show give
    qui que quoi quel quelle quels quelles comment combien quand pourquoi où aussi définis explique
"""
_LEAD = "|".join(_LEADS.split())
_LEAD += r"|is (?:it|there)|are we|(?:il|elle|ils|elles) en (?:est|sont)"
_LEAD += r"|c['’ ]?est (?:qui|quoi(?=\s+\w)|quand|combien|pour)|qu['’]est|à qui|a qui|ça donne"
_LEAD += r"|on en est|est[- ]ce|il est [àa]|elle est [àa]"
_AND = re.compile(
    rf"(?:\s*,\s*(?:and|et|puis|then|or|ou)?|\s+(?:and|et|puis|then|plus|&|\+|(?:or|ou)(?!\s+(?:what|quoi|not|"
    rf"pas)\b)))\s+(?=(?:{_LEAD})\b)"
    rf"|(?<=[,:])\s+(?=(?:{_LEAD})\b)",
    re.IGNORECASE,
)
_HEAD = re.compile(rf"^(.{{1,80}}?)(?:\s?:\s+(?=\S)|\s[-–—]\s+(?=(?:{_LEAD})\b))", re.IGNORECASE)

# As people type them in haste; each is read as these words.
_SAID = {
    "whats": "what s", "wats": "what s", "wots": "what s", "wot": "what", "wat": "what", "waht": "what", "wht": "what",
    "whta": "what", "hows": "how s", "hwo": "how", "whos": "who s", "wheres": "where s", "whens": "when s",
    "whys": "why s", "thats": "that s", "wich": "which", "whcih": "which", "im": "i m", "ive": "i ve", "id": "i d",
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plis": "please", "abt": "about",
    "sb": "somebody", "smb": "somebody", "smth": "something", "sth": "something", "w": "with", "dya": "do you",
    "whatre": "what are", "whatis": "what is", "wanna": "want to", "gonna": "going to", "gotta": "got to",
    "lemme": "let me", "gimme": "give me", "dunno": "don t know", "teh": "the", "hte": "the", "defn": "definition",
    "cest": "c est", "jai": "j ai", "quest": "qu est", "kest": "qu est",
    "ya": "y a", "koi": "quoi", "kwa": "quoi", "ki": "qui", "kel": "quel", "kelle": "quelle", "kan": "quand",
    "qd": "quand", "komment": "comment", "coment": "comment", "cmt": "comment", "cb": "combien", "combiens": "combien",
    "keske": "qu est ce que", "kesk": "qu est ce que", "qqn": "quelqu un", "qqun": "quelqu un", "qq": "quelque",
    "qqch": "quelque chose", "qqpart": "quelque part", "pk": "pourquoi", "pq": "pourquoi", "pr": "pour", "ds": "dans",
    "ns": "nous", "chui": "je suis", "jsuis": "je suis", "chais": "je sais", "jsais": "je sais",
    "jcomprends": "je comprends", "jvois": "je vois", "tjrs": "toujours", "tt": "tout", "dc": "donc", "bjr": "bonjour",
    "slt": "salut", "cc": "coucou", "stp": "svp", "ajd": "aujourd hui", "auj": "aujourd hui", "tas": "t as",
    "dont": "don t", "didnt": "didn t", "doesnt": "doesn t", "havent": "haven t", "hasnt": "hasn t", "cant": "can t",
    "isnt": "isn t", "arent": "aren t", "youre": "you re", "cki": "c est qui",
    "ckoi": "c est quoi", "dapres": "d apres", "quelquun": "quelqu un", "aujourdhui": "aujourd hui",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Message:
    """What was written in clauses, and what it quotes."""

    clauses: tuple[Clause, ...]
    quoted: tuple[Clause, ...] = ()

    @property
    def length(self) -> int:
        """Words in all, quotations left out."""
        return sum(len(clause.words) for clause in self.clauses)


_AUTOMATIC = re.compile(
    r"\b(?:automated|automatic(?:ally)?|automatique(?:ment)?|do not reply|ne pas r[ée]pondre|no-?reply|build|"
    r"pipeline|"
    r"deploy\w*|pull request|merge request|commits?|approvals?|sent by|envoy[ée]e? par|"
    r"d[ée]ploiement|passed|failed|alert|alerte|incident|report(?:ed)?|rapport|workflow|monitor\w*|digest|summary)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"^\s*(?:[-–—•*◦]\s*)?[^\n:?]{1,60}\s?:\s*\S*\d", re.MULTILINE)


def is_report(markup: str) -> bool:
    """Whether a message is rather another program's report: several lines or links with figures, and nothing asked."""
    if "?" in re.sub(r"<[^>]*>", "", markup):
        return False
    signs = [
        bool(_AUTOMATIC.search(markup)),
        len(_FIGURES.findall(markup)) > 1,
        bool(re.search(r"<https?://", markup)),
        bool(re.search(r"(?:^|\n)\s*(?::[a-z_]+:\s*)?\*[^*\n]+\*", markup)),
    ]
    return sum(signs) > 1


def read_message(markup: str) -> Message:
    """A message as Slack sends it, in clauses. Mentions and code go; emoji are words if they stand as characters."""
    if len(markup) > LONGEST:
        markup = f"{markup[: LONGEST // 2]}\n{markup[-LONGEST // 2 :]}"
    text = _CODE.sub(" ", markup)
    lines = text.splitlines()
    quoted = [_QUOTE.sub("", line) for line in lines if _QUOTE.match(line)]
    said = [line for line in lines if not _QUOTE.match(line)]
    clauses = tuple(islice(_clauses(said), _CLAUSES))
    bare = tuple(one for one in map(without_manners, clauses) if any(word.folded not in STRAY for word in one.words))
    return Message(bare or clauses, tuple(islice(_clauses(quoted), _CLAUSES)))


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text: letters, digits and the symbols that tell texts apart."""
    found = []
    for match in re.finditer(r"\S+", text):
        start = match.start()
        for part in _runs(match.group()):
            first, last = start + part[0], start + part[0] + len(part[1])
            found += [Word(one, first, last) for one in plain_words(part[1])]
    return tuple(found)


def plain_words(text: str) -> list[str]:
    """The words of a text, folded, those that people shorten in haste as they are meant."""
    folded = fold(text)
    if folded in _SAID:
        return _SAID[folded].split()
    return [one for word in folded.split() for one in elided(word)]


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """The runs of characters that count, each with where it begins."""
    begun = None
    for at, character in enumerate(text):
        if counts(character):
            begun = at if begun is None else begun
        elif begun is not None:
            yield begun, text[begun:at]
            begun = None
    if begun is not None:
        yield begun, text[begun:]


def _clauses(lines: Sequence[str]) -> Iterator[Clause]:
    for line in lines:
        bare = plain(_PEOPLE.sub(" ", line))
        bare = (_EMOJI.sub("; ", bare) if _EMOJI.sub("", bare).strip() else with_emoji(bare)).replace("~", " ")
        item = _BULLET.match(bare)
        bare = bare[item.end() :] if item else bare
        for sentence in _sentences(bare):
            yield from _parts(sentence, listed=bool(item))


def _sentences(line: str) -> Iterator[str]:
    """Sentences, each with the sign that ends it."""
    pieces = [piece for piece in _SENTENCE.split(line) if piece and piece.strip()]
    joined: list[str] = []
    for piece in pieces:
        if joined and not re.search(r"\w", piece):  # a sign that French sets apart
            joined[-1] += piece.strip()
        elif joined and re.match(r"[?!;]\s", piece):
            joined[-1] += piece[0]
            joined.append(piece[1:])
        else:
            joined.append(piece)
    yield from joined


def _parts(sentence: str, *, listed: bool) -> Iterator[Clause]:
    asks = bool(re.search(r"\?[\s?!.…;*_~)]*$", sentence))
    head = _HEAD.match(sentence)
    if head and words_of(head[1]):
        yield _clause(head[1], listed=listed, heads=True)
        sentence = sentence[head.end() :]
        parts = re.split(r"\s*(?:,|\band\b|\bet\b)\s+", sentence)
        if len(parts) > 1 and all(0 < len(words_of(part)) <= 4 for part in parts):  # "definition, owner, value"
            yield from (_clause(part, asks=asks, listed=listed) for part in parts)
            return
    cuts = list(_AND.finditer(sentence))
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(sentence)]
    for first, last in zip(starts, ends, strict=True):
        part = sentence[first:last]
        clause = replace(
            _clause(part, asks=asks, listed=listed),
            further=bool(first) or bool(head),
        )
        if clause.words:
            yield clause


def _clause(text: str, *, asks: bool = False, listed: bool = False, heads: bool = False) -> Clause:
    text = text.strip()
    return Clause(text, words_of(text), asks, listed, heads)
