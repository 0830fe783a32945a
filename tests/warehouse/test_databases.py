"""A table or a query of a real PostgreSQL is read like a file, and its address is told nowhere."""

import pytest

from maatstaf.sources import SourcesError
from maatstaf.sources import database as database_source
from maatstaf.warehouse.load import check
from maatstaf.warehouse.matching import DeliveryRefused
from warehouse.deliveries import AS_OF, lay_files, loaded, told
from warehouse.formats import HEADINGS, ROWS, csv_text
from warehouse.postgres import SECRET, postgres

COLUMNS = (
    "disclosure_id varchar, disclosed_on date, recipient_id text, purpose char(3), lawful_basis text, "
    "data_categories text, records bigint, persons integer, notitie text"
)
FROM_TABLE = '[tables.disclosures]\ndatabase = "env:DWH"\ntable = "uitvoer.Verstrekkingen"\n'


def from_query(sql):
    return f"[tables.disclosures]\ndatabase = \"env:DWH\"\nquery = '''{sql}'''\n"


@pytest.fixture(scope="module")
def server():
    """The address of a PostgreSQL in which the table stands."""
    with postgres() as url:
        import sqlalchemy

        engine = sqlalchemy.create_engine(url.replace("postgresql:", "postgresql+pg8000:"))
        with engine.begin() as connection:
            connection.exec_driver_sql("create schema uitvoer")
            connection.exec_driver_sql(f'create table uitvoer."Verstrekkingen" ({COLUMNS})')
            names = ", ".join(f":{heading}" for heading in HEADINGS)
            connection.execute(
                sqlalchemy.text(f'insert into uitvoer."Verstrekkingen" values ({names})'),
                [dict(zip(HEADINGS, row, strict=True)) for row in ROWS],
            )
            connection.exec_driver_sql("create type grondslag as enum ('contract', 'toestemming')")
        engine.dispose()
        yield url


@pytest.fixture(params=["postgresql", "postgresql+pg8000"], ids=["over Arrow", "in batches"])
def database(request, server, monkeypatch):
    """The database under both ways to read it."""
    monkeypatch.setenv("DWH", server.replace("postgresql:", f"{request.param}:"))


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    return loaded(lay_files(tmp_path_factory.mktemp("plain"), "", {"disclosures.csv": csv_text()})).key


@pytest.mark.usefixtures("database")
def test_a_table_is_the_same_snapshot_as_its_export(tmp_path, key):
    intake = loaded(lay_files(tmp_path, FROM_TABLE, {}))
    assert told(intake) == ["env:DWH uitvoer.Verstrekkingen: 3 = 3 + 0"]
    assert intake.key == key
    assert intake.unread == (("disclosures", "env:DWH uitvoer.Verstrekkingen", "notitie"),)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("rows", [1, 2, 3])
def test_rows_taken_in_part_by_part_are_the_same_snapshot(tmp_path, key, monkeypatch, rows):
    monkeypatch.setattr(database_source, "ROWS_IN_A_PART", rows)
    assert loaded(lay_files(tmp_path, FROM_TABLE, {})).key == key


QUERIES = {
    "moments with and without a zone": (
        "select *, (disclosed_on + time '00:30') at time zone 'Europe/Amsterdam' as d1, "
        'disclosed_on::timestamp as d2 from uitvoer."Verstrekkingen";',
        'columns = { disclosed_on = "d1" }\n',
    ),
    "numbers with a fraction of zero": (
        "select disclosure_id, disclosed_on, recipient_id, purpose, lawful_basis, data_categories, "
        'records::numeric(12,2) as records, persons::double precision as persons from uitvoer."Verstrekkingen"',
        "",
    ),
    "lists and codes of its own": (
        "select disclosure_id, disclosed_on, recipient_id, purpose, lawful_basis::grondslag as lawful_basis, "
        "string_to_array(data_categories, ', ') as data_categories, records, persons from uitvoer.\"Verstrekkingen\" "
        "where purpose like 'P%'",
        "",
    ),
}


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("sql", "rest"), QUERIES.values(), ids=QUERIES)
def test_a_query_is_the_same_snapshot(tmp_path, key, sql, rest):
    assert loaded(lay_files(tmp_path, from_query(sql) + rest, {})).key == key


@pytest.mark.usefixtures("database")
def test_a_refusal_names_the_row(tmp_path):
    sql = "select *, case purpose when 'P02' then 'X' else purpose end as p from uitvoer.\"Verstrekkingen\""
    delivery = lay_files(tmp_path, from_query(sql) + 'columns = { purpose = "p" }\n', {})
    assert told(check(delivery, AS_OF)) == ["env:DWH query: 3 = 2 + 1", "env:DWH query 2 purpose unknown_code"]


def test_money_is_refused_where_the_driver_gives_cents(tmp_path, server, monkeypatch):
    monkeypatch.setenv("DWH", server)
    sql = 'select *, records::int::money as geld from uitvoer."Verstrekkingen"'
    with pytest.raises(DeliveryRefused, match="of the type money"):
        check(lay_files(tmp_path, from_query(sql) + 'columns = { records = "geld" }\n', {}), AS_OF)


@pytest.mark.usefixtures("database")
def test_a_query_that_writes_is_not_run(tmp_path):
    sql = 'with gone as (delete from uitvoer."Verstrekkingen" returning *) select * from gone'
    with pytest.raises(DeliveryRefused, match="the database gives no answer"):
        check(lay_files(tmp_path, from_query(sql), {}), AS_OF)


@pytest.mark.usefixtures("database")
def test_a_table_that_is_not_there(tmp_path):
    with pytest.raises(DeliveryRefused, match="the database gives no answer"):
        check(lay_files(tmp_path, from_query('select 1 from uitvoer."Geen"'), {}), AS_OF)


@pytest.mark.usefixtures("database")
def test_rows_that_end_halfway_are_a_sentence_without_a_value(tmp_path):
    sql = (
        "select disclosure_id, disclosed_on, recipient_id, purpose, lawful_basis, data_categories, "
        "case when n > 20000 then (notitie || 'geheim')::int else records end as records, persons "
        'from uitvoer."Verstrekkingen", generate_series(1, 30000) n'
    )
    with pytest.raises(Exception) as error:  # noqa: PT011
        check(lay_files(tmp_path, from_query(sql), {}), AS_OF)
    assert "geheim" not in str(error.value)
    assert error.value.__cause__ is None


@pytest.mark.parametrize(
    "url", ["postgresql://lezer:{}@127.0.0.1:1/db", "postgresql+pg8000://l:{}@127.0.0.1:1/db", "nergens:{}"]
)
def test_an_address_that_does_not_answer_is_never_told(tmp_path, monkeypatch, url):
    pytest.importorskip("sqlalchemy", reason="needs the extra: maatstaf[database]")
    monkeypatch.setenv("DWH", url.format(SECRET))
    with pytest.raises((DeliveryRefused, SourcesError)) as error:
        check(lay_files(tmp_path, FROM_TABLE, {}), AS_OF)
    assert SECRET not in str(error.value)
    assert "DWH" in str(error.value)


def test_a_variable_that_is_not_set_is_named(tmp_path, monkeypatch):
    pytest.importorskip("sqlalchemy", reason="needs the extra: maatstaf[database]")
    monkeypatch.delenv("DWH", raising=False)
    with pytest.raises(SourcesError, match="the environment variable DWH holds no address"):
        check(lay_files(tmp_path, FROM_TABLE, {}), AS_OF)


def test_without_the_extra_a_sentence_says_how_to_install_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "sqlalchemy", None)
    monkeypatch.setenv("DWH", "postgresql://x/y")
    with pytest.raises(SourcesError, match=r"pip install 'maatstaf\[database\]'"):
        check(lay_files(tmp_path, FROM_TABLE, {}), AS_OF)


WRONG = {
    'database = "postgresql://a:b@c/d"\ntable = "t"': 'written "env:NAME"',
    'database = "env:DWH"': "either table or query",
    'database = "env:DWH"\ntable = "t"\nquery = "select 1"': "either table or query",
    'table = "t"': 'written "env:NAME"',
    'database = "env:DWH"\ntable = "t"\nfiles = "*.csv"': "not from both",
}


@pytest.mark.parametrize(("entry", "sentence"), WRONG.items())
def test_an_entry_that_names_no_query_is_refused(tmp_path, entry, sentence):
    with pytest.raises(SourcesError, match=sentence) as error:
        lay_files(tmp_path, f"[tables.disclosures]\n{entry}\n", {})
    assert "a:b" not in str(error.value)
