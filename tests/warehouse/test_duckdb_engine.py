"""A snapshot can be asked, not changed; and neither an answer nor an error brings out what it should not."""

import shutil
from datetime import date

import duckdb
import pytest

from maatstaf.measures import Measure, measure
from maatstaf.warehouse.duckdb_engine import Builder
from maatstaf.warehouse.engine import Clocks, EngineError, NotDelivered, open_engine
from maatstaf.warehouse.referee import NotInMeasureLanguage
from warehouse.deliveries import ACTIVITIES, AS_OF, REQUESTS, lay, loaded

DAYS = {
    "as_of": AS_OF,
    "period_start": date(2026, 10, 1),
    "period_end": date(2026, 11, 1),
    "year_start": date(2025, 11, 1),
}
CANARY = "Kanarie7Piet"


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    """A snapshot of requests and one activity."""
    folder = tmp_path_factory.mktemp("delivery")
    return loaded(lay(folder, requests=REQUESTS, activities=ACTIVITIES.replace("verhuur", CANARY))).path


@pytest.fixture
def engine(snapshot):
    engine = open_engine(snapshot)
    yield engine
    engine.close()


@pytest.fixture
def bench(engine):
    """Asks as an analyst would."""
    return lambda sql, limit=10: engine.browse(sql, AS_OF, Clocks(), limit)


def test_it_knows_what_it_serves(engine, snapshot):
    assert snapshot.name == f"2026-10-31_{engine.snapshot.key}.duckdb"
    assert (engine.snapshot.as_of, engine.snapshot.tables) == (AS_OF, {"activities": 1, "requests": 2})


def test_a_measure_is_counted(engine):
    counts = engine.count(measure("requests_received"), DAYS, Clocks())
    assert counts.columns == measure("requests_received").columns
    assert len(counts.rows) == 2


def test_absent_tables_are_named_in_order(engine):
    with pytest.raises(NotDelivered) as error:
        engine.count(measure("recipients_notified"), DAYS, Clocks())
    assert error.value.tables == ("recipient_notifications",)
    with pytest.raises(NotDelivered, match=r"^not delivered: holdings$"):
        engine.count(measure("holdings_by_activity"), DAYS, Clocks())


def test_a_statement_outside_the_measure_language_is_not_run(engine):
    text = "/*\n" + "\n".join(
        ['basis = "x"', 'unit = "x"', 'moment = "flow"', "identifying = []", "reviewed = 2026-01-01"]
        + [f'{part} = {{ nl = "x", en = "x" }}' for part in ("title", "question")]
        + ["grain = {}", "[counts]", 'a = { nl = "x", en = "x" }', "*/", "select median(days) as a from requests"]
    )
    with pytest.raises(NotInMeasureLanguage):
        engine.count(Measure.parse("x", text), DAYS, Clocks())


def test_the_intake_holds_its_accounts_and_no_more(engine):
    assert engine.intake("files").columns == ("table_name", "file", "read", "loaded", "refused")
    with pytest.raises(EngineError, match="the intake holds files, broken_rules, refusals, unread_columns"):
        engine.intake("snapshot; drop table intake.files")


def test_the_bench_gives_no_more_rows_than_it_is_asked(bench):
    assert len(bench("select request_id from requests", 1).rows) == 1
    assert bench("select count(*) as n from requests").columns == ("n",)


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_csv('{outside}')",
        "select * from read_text('{outside}')",
        "select * from read_blob('{outside}')",
        "select * from '{outside}'",
        "select * from glob('/*')",
        "select * from read_parquet('https://example.org/x.parquet')",
    ],
)
def test_nothing_outside_can_be_read(bench, tmp_path, sql):
    outside = tmp_path / "outside.csv"
    outside.write_text(f"a\n{CANARY}", encoding="utf-8")
    with pytest.raises(EngineError) as error:
        bench(sql.replace("{outside}", str(outside)))
    assert CANARY not in str(error.value)


@pytest.mark.parametrize(
    "sql",
    [
        "copy delivered.requests to '{outside}'",
        "export database '{outside}'",
        "attach '{outside}' as other",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "reset lock_configuration",
        "set threads = 1",
        "pragma threads = 1",
        "insert into delivered.requests select * from delivered.requests",
        "delete from delivered.requests",
        "drop table delivered.requests",
        "create table x as select 1",
        "create temp table x as select 1",
        "create or replace temp view requests as select 1 as request_id",
        "explain analyze delete from delivered.requests",
        "call pragma_version()",
        "select 1; select 2",
        "",
    ],
)
def test_the_bench_answers_one_select_and_nothing_else(bench, engine, tmp_path, sql):
    outside = tmp_path / "outside"
    with pytest.raises(EngineError):
        bench(sql.replace("{outside}", str(outside)))
    assert not outside.exists()
    assert bench("select count(*) from requests").rows == [(2,)]


@pytest.mark.parametrize(
    "sql",
    [
        "insert into delivered.requests select * from delivered.requests",
        "create table x as select 1",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "copy delivered.requests to '{outside}'",
        "attach '{outside}' as other",
        "install httpfs",
        "load httpfs",
    ],
)
def test_the_connection_itself_is_read_only_and_locked(engine, tmp_path, sql):
    """Not only the bench says no: so does the engine when the bench is passed by."""
    outside = tmp_path / "outside"
    with pytest.raises(duckdb.Error):
        engine._connection.execute(sql.replace("{outside}", str(outside)))
    assert not outside.exists()


@pytest.mark.parametrize(
    "sql",
    [
        "select cast(name as integer) from delivered.activities",
        "select cast(name as date) from activities",
        "select strptime(name, '%Y') from activities",
        "select error(name) from activities",
        "select json_extract(name, '$') from activities",
        "select name::enum ('a') from activities",
    ],
)
def test_an_error_never_quotes_the_data(bench, engine, sql):
    with pytest.raises(EngineError) as error:
        bench(sql)
    assert CANARY not in str(error.value)
    with pytest.raises(EngineError) as error:
        engine._answer(sql)
    assert CANARY not in str(error.value)
    assert error.value.__cause__ is None


def test_an_error_about_the_question_says_what_is_wrong_with_it(bench):
    with pytest.raises(EngineError, match="nosuch"):
        bench("select nosuch from requests")
    with pytest.raises(EngineError, match=r"[Ss]yntax|[Pp]arser"):
        bench("selct 1")


def test_a_snapshot_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(EngineError, match="there is no snapshot"):
        open_engine(tmp_path / "absent.duckdb")


def test_a_file_of_another_kind_is_no_snapshot(tmp_path):
    (tmp_path / "x.csv").write_text("a")
    with pytest.raises(EngineError, match=r"x\.csv is not a snapshot that Maatstaf can open"):
        open_engine(tmp_path / "x.csv")


def test_a_file_with_other_content_is_no_snapshot(tmp_path):
    (tmp_path / "x.duckdb").write_text("no database " * 1000)
    with pytest.raises(EngineError, match="is not a snapshot that can be read"):
        open_engine(tmp_path / "x.duckdb")


@pytest.mark.parametrize("rest", ["", "create schema intake; create table intake.snapshot (key varchar, as_of date)"])
def test_another_database_is_no_snapshot_and_is_let_go(tmp_path, rest):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(rest or "select 1")
    with pytest.raises(EngineError, match="is not a snapshot that can be read"):
        open_engine(path)
    # Were it still open read-only here, it could not be opened for writing.
    duckdb.connect(str(path)).close()


def test_a_closed_engine_has_let_go_of_its_file(snapshot, tmp_path):
    copy = tmp_path / snapshot.name
    shutil.copyfile(snapshot, copy)
    engine = open_engine(copy)
    with pytest.raises(duckdb.Error):
        duckdb.connect(str(copy))
    engine.close()
    duckdb.connect(str(copy)).close()


def test_two_readers_of_one_snapshot_do_not_mind_each_other(engine, snapshot):
    other = open_engine(snapshot)
    try:
        earlier = date(2026, 10, 5)
        assert other.browse("select count(*) from requests", earlier, Clocks(), 1).rows == [(1,)]
        assert engine.browse("select count(*) from requests", AS_OF, Clocks(), 1).rows == [(2,)]
        assert other.browse("select count(*) from requests", earlier, Clocks(), 1).rows == [(1,)]
    finally:
        other.close()


def test_reading_leaves_the_snapshot_as_it_was(engine, bench, snapshot):
    before = snapshot.read_bytes()
    bench("select * from requests")
    engine.count(measure("requests_received"), DAYS, Clocks())
    assert snapshot.read_bytes() == before


def test_a_builder_never_quotes_the_data():
    builder = Builder(None)
    try:
        for ask in (builder.run, builder.rows):
            with pytest.raises(EngineError) as error:
                ask(f"select cast('{CANARY}' as integer)")
            assert CANARY not in str(error.value)
    finally:
        builder.close()
