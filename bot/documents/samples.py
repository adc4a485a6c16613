"""A message or view of each kind that documents send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.documents import body
from bot.documents.adoption import TeamAdoption
from bot.documents.blocks import forms, gaps, lists, page, templates
from bot.documents.completeness.gap import Gap
from bot.documents.desk import NEWS, ROOM
from bot.documents.document import REVIEW
from bot.documents.store.shipped import KEYS, shipped
from bot.documents.template import TemplateSection, begin
from bot.documents.usage import USAGE
from bot.listings.home import buttons
from bot.merge import FieldVersion
from bot.news.news import digest
from bot.records.samples import record_samples, sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_GAPS = (
    "owner approver problem-who problem-since evidence metric metric-unknown metric-baseline metric-target metric-date "
    "counter-metric alternatives out-of-scope assumptions assumptions-test questions-owner questions-date risks "
    "risks-privacy rollout rollback plan guidance placeholder empty few capitals"
)


def every_gap() -> list[Gap]:
    """One of each kind."""
    return [Gap(key, "problem", count=2, words=("SSO", "DAM")) for key in _GAPS.split()]


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with documents of no company."""
    yield from record_samples(t, ROOM, "/prd", USAGE, is_brought=False)
    template, titles = shipped()["prd", t.language], {"problem": "Problem & <b>"}
    sections = begin(template, {"problem": "**Who:** night & <readers>\n- [ ] one\n> quote"})
    one = sampled(ROOM)
    record = replace(one, content=replace(one.content, body=body.write(sections)))
    found = every_gap()[::-1]
    long = [replace(one, text="…\n" * 1400) for one in sections]
    beside = {"questions": page.questions([("One?", kit.button("…", "decisions.new:0", "{}"))])}
    messages = {
        "a page of sections": page.sections(t, 12, sections, template, 0, beside),
        "the last page": page.sections(t, 12, long, template, 1, {}),
        "acts": [kit.actions(*page.approval(t, 12), *page.sending(t, 12), page.file(t, 12))],
        "gaps": [*gaps.summary(t, 12, found, titles), *gaps.check(t, 12, "…", found, titles)],
        "no gaps": gaps.summary(t, 12, [], titles),
        "template": [*page.follows(t, 12, template, "prd", "1", "1.2"), *page.follows(t, 12, None, "prd", "1", "")],
        "what one can press in help": [lists.help_buttons(t)],
        "adoption": lists.adoption(t, [TeamAdoption("Checkout", 3, 2, 1), TeamAdoption("", 1, 0, 0)]),
        "of an idea": [kit.actions(lists.new_button(t, "ideas/7", "…"))],
        "templates": templates.listing(t, [shipped()[key, t.language] for key in KEYS]),
        "a template": templates.whole(t, template, may_change=True, is_own=True),
        "a digest": digest(t, ROOM, [(record, ("approved", REVIEW))]) if NEWS else [],
        "home": [kit.actions(*buttons(t, ROOM))],
    }
    for name, blocks in messages.items():
        yield f"documents: {name}", kit.message(blocks, t("documents-title"))
    known = [shipped()[key, t.language] for key in KEYS]
    yield "documents: choosing a template", forms.choose(t, known, {"about": "ideas/7"})
    yield "documents: the first form", forms.begin(t, template, record.content, {"about": "ideas/7"}, ["*…*"])
    yield "documents: a section", forms.section(t, sections[0], "…", "…", {"number": 12})
    theirs = {forms.TEXT: (FieldVersion(2, "U0SAMPLE01", "2026-11-23T09:00:00Z", {}), "…")}
    yield "documents: a section, overtaken", forms.section(t, sections[0], "…", "…", {"number": 12}, theirs)
    yield "documents: approve", forms.approve(t, record, 2, "")
    yield "documents: send back", forms.send_back(t, record, "")
    section = template.sections[0]
    yield "documents: a section of a template", templates.section_form(t, template, section, {"key": "problem"})
    yield "documents: a new section", templates.section_form(t, template, TemplateSection("", ""), {})
