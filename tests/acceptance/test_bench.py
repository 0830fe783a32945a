"""The analyst's bench: looks into the newest snapshot and nowhere else; its notebook runs as it is shipped."""

import nbformat
import papermill
import pytest

from maatstaf.reporting.explore import Bench
from maatstaf.warehouse.engine import EngineError


@pytest.fixture
def bench(workplace, monkeypatch):
    monkeypatch.chdir(workplace.folder / "notebooks")
    bench = Bench()
    yield bench
    bench.close()


def test_the_bench_finds_the_newest_snapshot_from_the_folder_of_the_notebooks(bench, workplace):
    assert workplace.snapshot.stem.endswith(bench.desk.snapshot)


def test_the_bench_lists_every_measure_and_counts_one_exactly(bench, desks):
    listed = bench.measures()
    assert {"measure", "question", "counts", "unit"} == set(listed.columns)
    assert "requests_due_law" in set(listed["measure"])
    counted = bench.count("requests_received", "2026-10")
    assert (
        counted["received"].sum()
        == desks.public.publish("requests_received", bench.desk.period("2026-10")).total["received"]
    )


def test_the_bench_answers_sql_over_the_views_and_stops_at_a_thousand_rows(bench):
    assert len(bench.sql("select disclosure_id from disclosures")) == 1000
    assert bench.sql("select count(*) as requests from requests")["requests"].tolist() == [372]


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_text('/etc/hostname')",
        "attach ':memory:' as other",
        "create table kept as select 1",
        "nonsense",
    ],
)
def test_the_bench_reaches_nothing_else_and_changes_nothing(bench, query):
    with pytest.raises(EngineError):
        bench.sql(query)


def test_the_notebook_of_the_bench_runs(workplace, monkeypatch):
    monkeypatch.chdir(workplace.folder / "notebooks")
    notebook = nbformat.read(workplace.folder / "notebooks" / "explore.ipynb", as_version=4)
    done = papermill.execute_notebook(notebook, None, kernel_name="python3", progress_bar=False)
    assert all(cell.outputs for cell in done.cells if cell.cell_type == "code" and "close" not in cell.source)
