"""The rules of templates: which sections a document begins with, and what each is for. No I/O."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.documents.body import BodySection, in_line, is_key, tidy_text, tidy_title
from bot.errors import UserError
from bot.text.fold import fold

# What a section can begin with of what is known already, by name.
PREFILLS = ("request", "quotes", "customers", "score", "kpi", "decisions", "plan", "terms")
ASKED = 4  # sections that somebody writes before all else
MOST = 30  # sections
TITLE, PURPOSE, GUIDANCE, TEXT = 80, 150, 600, 2900  # characters


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section: `guidance` is what whoever writes it reads beside it, never part of the text. One that is `required`
    and says nothing is a gap, one that says fewer than `smallest` things, one a line, is too. It begins with `text`,
    then with what is known by the names in `prefill`; one that is `asked` is written in the form a document begins
    with."""

    key: str
    title: str
    guidance: str = ""
    required: bool = False
    smallest: int = 0
    prefill: tuple[str, ...] = ()
    asked: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A template in one language. `version` is "1" where it is ours, "1.2" for the second of a workspace's own versions
    of that."""

    key: str
    language: str
    version: str
    title: str
    purpose: str
    sections: tuple[TemplateSection, ...]

    def section(self, key: str) -> TemplateSection | None:
        """The section of a key."""
        return next((one for one in self.sections if one.key == key), None)

    @property
    def asked(self) -> list[TemplateSection]:
        """What somebody writes before all else."""
        return [one for one in self.sections if one.asked][:ASKED]

    def next_version(self) -> str:
        """What a workspace's change of it is called."""
        ours, _, own = self.version.partition(".")
        return f"{ours}.{int(own or 0) + 1}"


def read_template(key: str, language: str, version: str, data: Mapping[str, Any]) -> Template:
    """A template out of plain data, as its file and the store keep it. Raises ValueError for what is none."""
    sections = [_section(one) for one in data.get("section", ())]
    found = Template(key, language, version, str(data.get("title", "")), str(data.get("purpose", "")), tuple(sections))
    try:
        return checked(found)
    except UserError as error:
        raise ValueError(f"{key} in {language}: {error.key} {dict(error.args_)}") from error


def _section(data: Mapping[str, Any]) -> TemplateSection:
    known = {name: data[name] for name in TemplateSection.__slots__ if name in data}
    return TemplateSection(**{**known, "prefill": tuple(known.get("prefill", ()))})


def to_data(template: Template) -> dict[str, Any]:
    """A template as plain data, which `read_template` reads back."""
    sections = [asdict(one) for one in template.sections]
    return {"title": template.title, "purpose": template.purpose, "section": sections}


def checked(template: Template) -> Template:
    """The template, tidied. Raises UserError beside what is wrong."""
    keys = [one.key for one in template.sections]
    if len(set(keys)) != len(keys) or not all(map(is_key, keys)):
        raise UserError("documents-error-key", field="title")
    if not 0 < len(keys) <= MOST:
        raise UserError("documents-error-sections", field="title", most=MOST)
    asked = sum(one.asked for one in template.sections)
    if asked > ASKED:
        raise UserError("documents-error-asked", field="asked", most=ASKED)
    title, purpose = tidy_title(template.title), in_line(template.purpose)
    if not title:
        raise UserError("records-error-empty", field="title")
    tidied = tuple(_tidy(one) for one in template.sections)
    return replace(template, title=title[:TITLE], purpose=purpose[:PURPOSE], sections=tidied)


def _tidy(one: TemplateSection) -> TemplateSection:
    title, guidance, text = tidy_title(one.title), in_line(one.guidance), tidy_text(one.text)
    if not title:
        raise UserError("records-error-empty", field="title")
    for name, said, limit in (("title", title, TITLE), ("guidance", guidance, GUIDANCE), ("text", text, TEXT)):
        if len(said) > limit:
            raise UserError("records-error-long", field=name, limit=limit, length=len(said))
    prefill = tuple(name for name in dict.fromkeys(one.prefill) if name in PREFILLS)
    smallest = min(max(int(one.smallest), 0), 20)
    return replace(one, title=title, guidance=guidance, text=text, prefill=prefill, smallest=smallest)


def with_section(template: Template, section: TemplateSection, after: str = "") -> Template:
    """The template with a section as it is now; a new one, without a key, comes `after` another, else at the end."""
    if section.key:
        sections = [section if one.key == section.key else one for one in template.sections]
        return checked(replace(template, sections=tuple(sections)))
    new = replace(section, key=_free_key(section.title, [one.key for one in template.sections]))
    at = next((n for n, one in enumerate(template.sections, 1) if one.key == after), len(template.sections))
    sections = [*template.sections[:at], new, *template.sections[at:]]
    return checked(replace(template, sections=tuple(sections)))


def without_section(template: Template, key: str) -> Template:
    """The template without a section."""
    return checked(replace(template, sections=tuple(one for one in template.sections if one.key != key)))


def _free_key(title: str, known: Sequence[str]) -> str:
    """A key for a section of a title."""
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in fold(title))
    bare = "-".join(letters.split())[:30].strip("-") or "section"
    return next(key for key in (bare, *(f"{bare}-{n}" for n in range(2, MOST + 3))) if key not in known)


def begin(template: Template, texts: Mapping[str, str]) -> list[BodySection]:
    """The sections a document begins with: what is typed or known of some, by key, else what the template begins
    with."""
    return [BodySection(one.key, one.title, texts.get(one.key) or one.text) for one in template.sections]


def follow(template: Template, sections: Iterable[BodySection]) -> list[BodySection]:
    """The sections of a document that follows another version from now on: those of the template in its order, with
    what was written, then what only the document has and is not empty."""
    known = {one.key: one for one in sections}
    begun = [
        BodySection(one.key, one.title, known[one.key].text if one.key in known else one.text)
        for one in template.sections
    ]
    mine = {one.key for one in template.sections}
    return [*begun, *(one for key, one in known.items() if key not in mine and one.text)]
