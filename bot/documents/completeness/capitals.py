"""Words in capitals that a reader may not know: those in no glossary and not explained where they stand. Pure."""

import re
from collections.abc import Collection

from bot.text.fold import key

_CAPITALS = re.compile(r"(?<![\w#@/.&-])[A-Z](?:[A-Z0-9]|&(?=[A-Z]))*[A-Z](?:[0-9]*)s?(?![\w-])")
# Capitals that everybody reads: of daily life, files, the web, units, money, places, and what product people say daily.
_EVERYBODYS = """
OK KO ID TV PC HR RH IT CEO CTO CFO CPO COO VP DG PDG DSI DRH FAQ QA Q&A R&D DIY VIP ASAP FYI ETA EOD AM PM
CET CEST UTC GMT EST PST BST PDF CSV XLS XLSX DOC DOCX PNG JPG JPEG GIF SVG ZIP HTML CSS JSON XML SQL YAML TOML
URL URI HTTP HTTPS WWW DNS IP VPN WIFI USB SMS MMS GPS QR NFC SIM PIN OS IOS MAC RAM CPU GPU SSD MB GB TB KB MS
KG KM CM MM EUR USD GBP CHF CAD JPY HT TTC TVA VAT HST GST US USA UK EU UE UN ONU FR EN DE ES UI UX API SDK
APP PR AI IA ML LLM GDPR RGPD CNIL CRM ERP B2B B2C C2C D2C KPI PRD PM PO TBA TBD TBC WIP TODO NB PS SVP CC BCC
ISO ADN DNA AAA NASA NATO OTAN ONG NGO PME SARL SAS SA CDI CDD SNCF RATP INSEE PIB GDP SAV CGU CGV RIB IBAN SEPA PNR
RAS COVID SKU SLA SEO NYC LA SF DC EMEA APAC DACH MP3 MP4 CO2 B2B2C LED LCD DVD CD DJ BD IRL AKA VS CV BAC CAF
NEW ALL ONLY MUST NEVER SHALL SHOULD MAY NOTE STOP END NOW TOP BUT WHY WHO FAIRE BON TOUS PAS PLUS RIEN JAMAIS SANS
MON TUE WED THU FRI JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC YES NO OUI NON AND OR ET OU NOT THE
"""
ORDINARY = frozenset(_EVERYBODYS.split())
_SHOUTED = 6  # letters of a word that is said loudly ("WARNING") rather than put together of initials
_ROMAN = re.compile(r"[IVX]{1,5}")
_LEFT_OUT = re.compile(r"```.*?```|`[^`\n]*`|<[^<>\n]*>|\]\([^)\n]*\)|https?://\S+", re.DOTALL)


def unexplained(texts: Collection[str], known: Collection[str]) -> list[str]:
    """Words in capitals, each once in their order, that are neither ordinary nor `known` (by `bot.text.fold.key`), nor
    spelled out beside it: "minimum viable product (MVP)", "MVP (minimum viable product)", "MVP: …". A line that shouts
    says no such words, nor does a quotation, nor what is code or an address."""
    lines = [line for text in texts for line in _LEFT_OUT.sub(" ", text).splitlines()]
    spoken = [line for line in lines if not (_shouts(line) or line.lstrip().startswith(">"))]
    found = dict.fromkeys(_bare(one.group()) for line in spoken for one in _CAPITALS.finditer(line))
    whole = "\n".join(spoken)
    return [word for word in found if not _is_ordinary(word) and key(word) not in known and not _explained(word, whole)]


def _bare(word: str) -> str:
    """A plural is of the word: "MVPs"."""
    return word[:-1] if word.endswith("s") else word


def _is_ordinary(word: str) -> bool:
    quarter = re.fullmatch(r"[QTSH][1-4]", word)
    loud = len(word) >= _SHOUTED and word.isalpha()
    return word in ORDINARY or bool(quarter) or loud or _ROMAN.fullmatch(word) is not None


def _shouts(line: str) -> bool:
    """Whether a line of several words is all in capitals: a heading, no abbreviations."""
    words = re.findall(r"[^\W\d_]{2,}", line)
    long = any(len(word) >= _SHOUTED - 1 for word in words)
    return len(words) > (1 if long else 2) and all(word.isupper() for word in words)


def _explained(word: str, text: str) -> bool:
    """Whether a text spells a word out where it stands."""
    said = re.escape(word)
    behind = re.compile(
        rf"(?<!\w){said}s?[ \u00a0\u202f]*(?:\([^)\n]*[^\W\d_]{{3,}}[^)\n]*\)|[ \u00a0\u202f]?[:=][ \u00a0\u202f]*\S)"
    )
    before = re.compile(rf"[^\W\d_]{{3}}[^\n(]{{0,80}}\({said}s?\)")
    return bool(behind.search(text) or before.search(text))
