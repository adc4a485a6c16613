"""What is said around a question, and asks nothing: greetings, thanks, politeness. Pure."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.asking.clause import Clause
from bot.asking.wordlist import wordlist

COURTESY = wordlist(
    "please pls plz plez thx thanks thank thankyou cheers ty you u so much very many lot ta great awesome cool "
    "nice good perfect svp stp merci bcp beaucoup mille bien super top genial parfait nickel cimer ok okay k kk "
    "oki yes no yep nope oui non d accord dac lol mdr haha hehe wow s il te vous plait d avance"
)
GREETING = wordlist(
    "wesh allo hello hi hey hiya heya yo hullo howdy morning afternoon evening good day greetings there all "
    "everyone team "
    "folks bonjour bonsoir salut coucou hello re tous toutes tout le monde l equipe la les a matin bot product "
    "ops test"
)
THANKS = wordlist("thx thanks thank thankyou cheers ty merci cimer")
HAIL = wordlist("wesh allo hello hi hey hiya heya yo howdy morning greetings bonjour bonsoir salut coucou")
FILLER = (
    COURTESY
    | GREETING
    | wordlist(
        "the a an le la l les un une des du de d our your my this that le terme term word mot kpi kpis indicateur "
        "indicator idea idee quick question ask just exactly again now here and et um euh hmm bah alors btw au fait "
        "about for pour nous us me moi quoi de chez de ça ca hein donc sinon the sorry pardon desole desolee excuse "
        "excuses erm say enfin"
    )
) - {"day"}
STRAY = wordlist("there all team everyone folks you a vous toi moi")  # what is left of a greeting
# What is said around a question, and asks nothing.
_BEFORE = re.compile(
    r"(?:(?:hey|hi|hello|morning|good morning|bonjour|salut|coucou|bonsoir) (?:all|everyone|team|folks|there|guys|"
    r"again|"
    r"tout le monde|a tous|l equipe|product ops|bot)|hey|hi|hello|hiya|yo|ok|okay|so|and|also|well|now|then|"
    r"alright|right|sorry|please|quick question|quick one|question|"
    r"(?:sorry|desolee?|pardon|excuse\w*)(?: \w+){0,9} (?:but|mais)|(?:do|does) (?:any|some)(?:one|"
    r"body)(?: \w+){0,4} know|"
    r"quelqu un (?:sait|saurait|peut|pourrait)(?: (?:me|nous))?(?: dire)?(?= (?:qui|quand|ou|quel\w*|combien|"
    r"comment|ce|si|le|la|les|l|qu|c|a|pourquoi)\b)|"
    r"fyi|btw|by the way|morning|good morning|good afternoon|dear bot|dear|just|oh|um|hmm|erm|actually|but|"
    r"(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please )?(?:quickly )?(?:tell|show|"
    r"remind|give)"
    r"(?: me| us)?(?= (?:what|who|how|which|when|where|whose|if))|(?:just )?wondering|just curious|curious|tell me|"
    r"(?:do|does) (?:you|anyone|anybody|someone) know|any idea|i (?:want|would like|d like|need) to know|i wonder|"
    r"sorry to bother you|sorry for the (?:dumb|silly|stupid) question|dumb question|silly question|stupid question|"
    r"bonjour|salut|coucou|bonsoir|hello|alors|bon|bah|ben|du coup|donc|et|dis|dis moi|dites|dites moi|au fait|sinon|"
    r"petite question|question|une question|question bete|desolee?|pardon|excuse moi|excusez moi|svp|euh|heu|"
    r"merci de me dire|"
    r"(?:tu|vous) (?:peux|pourrais|pouvez|pourriez)(?: me| nous)? (?:dire|rappeler)(?= (?:qui|quand|ou|quel|"
    r"combien|comment|ce))|"
    r"(?:peux|pourrais) tu me dire|(?:pouvez|pourriez) vous me dire|(?:tu sais|vous savez|"
    r"quelqu un sait)(?= (?:qui|quand|ou|"
    r"quel|combien|comment|ce|si|a qui|pourquoi))|j aimerais savoir|je voudrais savoir|je me demande|"
    r"je me demandais|desole de deranger|ok alors|allez|s il (?:te|vous) plait)(?= |$)"
)
_AFTER = re.compile(
    r"(?:^| )(?:please|thanks|thank you|thanks a lot|thanks a bunch|thanks so much|many thanks|thanks in advance|"
    r"cheers|thx|ty|"
    r"svp|s il te plait|s il vous plait|merci|merci beaucoup|merci bcp|merci d avance|par avance|d avance|bcp|lol|"
    r"mdr|haha|"
    r"if you know|by any chance|btw|a tout hasard|du coup|team|folks|everyone|guys|mate)$"
)


def without_manners(clause: Clause) -> Clause:
    """A clause without the greetings and the politeness around it."""
    words = list(clause.words)
    for pattern, after in ((_BEFORE, False), (_AFTER, True)):
        while words:
            plain = " ".join(word.folded for word in words)
            found = pattern.search(plain) if after else pattern.match(plain)
            if not found:
                break
            count = len(found.group().split())
            words = words[:-count] if after else words[count:]
    if not words or len(words) == len(clause.words):
        return replace(clause, words=tuple(words))
    start = words[0].start
    text = clause.text[start : words[-1].end]
    return replace(clause, text=text, words=tuple(replace(w, start=w.start - start, end=w.end - start) for w in words))


def hails(clauses: Iterable[Clause]) -> bool:
    """Whether the whole message is a greeting."""
    words = [
        re.sub(r"(.)\1{2,}", r"\1", word.folded) for one in clauses for word in one.words if word.folded[0].isalnum()
    ]
    return bool(words) and any(word in HAIL for word in words) and all(word in GREETING for word in words)


def thanks(clauses: Iterable[Clause]) -> bool:
    """Whether a message thanks, and asks nothing."""
    words = [word.folded for clause in clauses for word in clause.words if word.folded[0].isalnum()]
    return any(word in THANKS for word in words) and all(word in FILLER for word in words)
