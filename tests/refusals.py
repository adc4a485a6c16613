"""A PostgreSQL that cannot put transactions in order: it refuses the first commits that touch a table."""

import psycopg

_TROUBLE = """
    CREATE SEQUENCE refusal;
    CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN
        IF nextval('refusal') <= {times} THEN RAISE EXCEPTION 'try again' USING ERRCODE = '{code}'; END IF;
        RETURN NULL;
    END $$ LANGUAGE plpgsql;
    CREATE CONSTRAINT TRIGGER refuse AFTER INSERT OR UPDATE ON {table} DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN ({where}) EXECUTE FUNCTION refuse();
"""


def refuse(url: str, table: str, times: int, *, code: str = "40001", where: str = "true") -> None:
    """Have the server behind `url` refuse that many commits that bring a row of `table` into the state `where`."""
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(_TROUBLE.format(table=table, times=times, code=code, where=where).encode())
