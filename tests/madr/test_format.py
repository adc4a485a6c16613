"""What is written as markdown is read back, and whatever stands in a file is read or refused."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.decisions.desk import ROOM
from bot.errors import UserError
from bot.fields.field import SETS, parts
from bot.madr.document import MadrDocument
from bot.madr.reading import read
from bot.madr.writing import markdown, person
from bot.records.record import tidy, to_data
from bot.text.items import items
from tests.decisions.making import PLAIN
from tests.shelves import HERE, law

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40) | st.sampled_from(
    [
        "# x",
        "---",
        "* a\n* b",
        "a\n\n## b\n\\# c",
        "```\n# x",
        "- Status: open",
        "<!-- x -->",
        "x: y",
        "no",
        "2026-01-01",
    ]
)


@law
@given(data=st.data())
def test_any_words_come_in_as_they_went_out(data: st.DataObject) -> None:
    """Headings, lists and comments in them, too."""
    drawn: dict[str, Any] = {}
    for one in ROOM.fields:
        if one.kind in ("line", "text"):
            drawn[one.name] = data.draw(TEXT)
    said = replace(PLAIN, **{**drawn, "title": drawn["title"].strip() or "x", "topic": drawn["topic"].strip() or "x"})
    try:
        said = tidy(ROOM, said)
    except UserError:
        return
    fields = {name: ", ".join(parts(value)) for name, value in to_data(ROOM, said).items()}
    people = {"decision-makers": [person("Name of, Owner", said.owner)]}
    written = MadrDocument(7, said.title, "accepted", "2026-11-23", f"{HERE}/7", people=people, context=said.context)
    written = replace(written, options=items(said.alternatives), consequences=said.consequences, fields=fields)
    found = read(markdown(written), list(fields))
    for one in ROOM.fields:
        value = getattr(said, one.name)
        assert found.get(one.name, "") == (", ".join(value) if one.kind in SETS else value), one.name


@law
@given(
    text=st.text(max_size=300)
    | st.lists(
        st.sampled_from(
            [
                "---",
                "status: x",
                "# T",
                "## Status",
                "* Status: accepted",
                "- a: [b",
                "&a [*a]",
                "```",
                "superseded by 3",
            ]
        ),
        max_size=12,
    ).map("\n".join)
)
def test_anything_may_stand_in_a_file(text: str) -> None:
    """It is read, or refused with a reason."""
    key = "madr-"
    try:
        assert all(isinstance(value, str) for value in read(text).values())
    except UserError as error:
        key = error.key
    assert key.startswith("madr-")
