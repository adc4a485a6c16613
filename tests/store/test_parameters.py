"""`:name` parameters: one SQL text, whatever else it contains."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store import Migration, Store
from bot.store.parameters import list_parameters, parameter_names, to_psycopg


@pytest.mark.parametrize(
    ("sql", "rewritten"),
    [
        ("a = :a AND b = :b_2", "a = %(a)s AND b = %(b_2)s"),
        ("a = :a OR b = :a", "a = %(a)s OR b = %(a)s"),
        ("x::text = :x::text", "x::text = %(x)s::text"),
        ("'at 10:30, :a' || :a", "'at 10:30, :a' || %(a)s"),
        ("'it''s :a' || :a", "'it''s :a' || %(a)s"),
        (r"E'it\'s :a' || :a", r"E'it\'s :a' || %(a)s"),
        (r"'a\' || :a", r"'a\' || %(a)s"),
        ('":a" = :a', '":a" = %(a)s'),
        ("1 -- :a\n+ :a", "1 -- :a\n+ %(a)s"),
        ("1 /* :a */ + :a", "1 /* :a */ + %(a)s"),
        ("$$ :a $$ || $x$ :a $$ $x$ || :a", "$$ :a $$ || $x$ :a $$ $x$ || %(a)s"),
        ("x % 10 = :a", "x %% 10 = %(a)s"),
        ("x LIKE '%:a' -- 5%", "x LIKE '%%:a' -- 5%%"),
        ("x[1:2]", "x[1:2]"),
        ("élan = :élan", "élan = %(élan)s"),
    ],
)
def test_only_parameters_change(sql: str, rewritten: str) -> None:
    """A colon in a text, a name, a comment or a cast is left alone; so is the meaning of a percent sign."""
    assert to_psycopg(sql) == rewritten


TRICKY = st.text(alphabet="ab :%'\"-/*$\\\n;é()1E", max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=TRICKY, given_text=TRICKY)
def test_both_engines_read_the_same_text(store: Store, text: str, given_text: str) -> None:
    """Any text written into a statement, and any text given beside it, comes back as it was."""
    literal, name = text.replace("'", "''"), text.replace('"', '""')
    rows = store.run(
        f"""
        SELECT '{literal}' AS said, /* {text.replace("*/", "").replace("/*", "")} */
               CAST(:a AS TEXT) AS given, 7 % 4 AS rest, 1 AS "n{name}" -- {text.replace(chr(10), "")}
        """,
        a=given_text,
    )
    assert list(rows[0].values()) == [text, given_text, 3, 1]
    assert list(rows[0]) == ["said", "given", "rest", "n" + text]


def test_lists_of_any_length_are_few_statements(store: Store) -> None:
    """A list finds what is in it, once, however long it is; three and four numbers are one statement."""
    store.migrate([Migration("few", "CREATE TABLE few (number BIGINT PRIMARY KEY)")])
    with store.write("T1"):
        store.many("INSERT INTO few (number) VALUES (:number)", [{"number": n} for n in range(9)])
    asked = set()
    for count in range(1, 9):
        named = list_parameters(list(range(count)))
        sql = f"SELECT number FROM few WHERE number IN ({parameter_names(named)}) ORDER BY number"
        assert store.column(sql, **named) == list(range(count))
        asked.add(sql)
    assert len(asked) == 4
    assert list_parameters([]) == {}
    assert len(list_parameters(list(range(20_000)))) == 20_000  # twice as many would be more than an engine takes
