"""What a finding is, and what it is found from. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.documents.template import Template

# Who can supply what is missing, where nobody is known by name.
OWNER, CUSTOMERS, METRICS, BUILDERS, PRIVACY, EDITORS, PLANNER = (
    "owner",
    "customers",
    "metrics",
    "builders",
    "privacy",
    "editors",
    "planner",
)
SUPPLIERS = (OWNER, CUSTOMERS, METRICS, BUILDERS, PRIVACY, EDITORS, PLANNER)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing. `key` says what, as the sentence `documents-gap-{key}`; `section` is the key of the
    section that lacks it, empty where none does. `supplier` is one of SUPPLIERS, who can supply it, and `person` that
    person's user id where one is known. `count` is how many points lack it, `words` which words are meant."""

    key: str
    section: str = ""
    supplier: str = OWNER
    person: str = ""
    count: int = 0
    words: tuple[str, ...] = ()

    @property
    def name(self) -> tuple[str, str]:
        """What tells it apart from the others of a document."""
        return self.key, self.section


@dataclass(frozen=True, slots=True)
class MetricFacts:
    """A KPI of ours that a document is to move: whether it has a value and a target."""

    name: str
    has_value: bool = False
    has_target: bool = False


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """Everything completeness is decided from.

    `sections` are texts by key and `titles` what the sections are called; `template` is the version that the document
    follows, None where nobody has it any more. `insights` is how many are linked to it or its idea, None where it is
    about no idea. `metric` is the KPI it names, None for none of ours. `known` are keys of terms in the glossary,
    `names` folded names of customers and segments, `colleagues` folded names of people here, `decided` folded titles of
    decisions linked to it. `is_next` says that its idea stands next or nearer, `has_plan` that it is linked to a plan.
    `people` are user ids by supplier.
    """

    sections: Mapping[str, str]
    titles: Mapping[str, str] = field(default_factory=dict)
    template: Template | None = None
    owner: str = ""
    approver: str = ""
    links: tuple[str, ...] = ()
    insights: int | None = None
    metric: MetricFacts | None = None
    kpi: str = ""
    known: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    colleagues: frozenset[str] = frozenset()
    decided: frozenset[str] = frozenset()
    is_next: bool = False
    has_plan: bool = False
    people: Mapping[str, str] = field(default_factory=dict)
