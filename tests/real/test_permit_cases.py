"""Real case files of a municipality, read as a register of requests and counted by hand beside it."""

import re
from collections import Counter
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from statistics import median

import pytest

from maatstaf.policy import Policy
from maatstaf.publication import Desk, Period, Profile, Status
from maatstaf.sources import read_delivery
from maatstaf.statistics import kaplan_meier
from maatstaf.warehouse.engine import Clocks, open_engine
from maatstaf.warehouse.load import check, load
from policy.texts import publication

#: One worker, so that the report is rendered once.
pytestmark = pytest.mark.xdist_group("permit cases")

FILE = "permit_receipt_cases.csv"
HERE = Path(__file__).parent
SHARED = Path(__file__).parents[2].parent / "shared" / "real"
MAPPING = HERE / "permit" / "sources.toml"

MARCH = Period.month("2011-03")
LAST_IN_FILE = date(2012, 1, 20)
MONTHS = [(year, month) for year in (2010, 2011) for month in range(1, 13) if (year, month) >= (2010, 10)]


def a_day(cell: str) -> date | None:
    return datetime.strptime(cell, "%d-%m-%Y").date() if cell else None  # noqa: DTZ007


@pytest.fixture(scope="module")
def cases(lines_of):
    """Received, handled and channel of every line."""
    return [(a_day(row["ontvangen"]), a_day(row["afgehandeld"]), row["kanaal"]) for row in lines_of(FILE)]


@pytest.fixture(scope="module")
def intake(tmp_path_factory):
    delivery = read_delivery(SHARED, MAPPING)
    return load(delivery, delivery.as_of, tmp_path_factory.mktemp("warehouse"))


@pytest.fixture(params=list(Profile))
def desk(intake, request):
    opened = Desk.open(intake.path, Policy(), request.param)
    yield opened
    opened.close()


def known_on(cases, day):
    """Received and handled as they were known on ``day``."""
    return [(got, done if done and done <= day else None) for got, done, _ in cases if got <= day]


def waited(cases, day):
    return [(((done or day) - got).days, done is not None) for got, done in known_on(cases, day)]


def median_of(waits) -> int | None:
    """Kaplan-Meier case by case."""
    still_open = Fraction(1)
    for days in sorted({days for days, is_done in waits if is_done}):
        waiting = sum(other >= days for other, _ in waits)
        still_open *= 1 - Fraction(waits.count((days, True)), waiting)
        if still_open <= Fraction(1, 2):
            return days
    return None


def test_every_line_is_loaded_or_refused(intake, cases):
    (table,) = intake.tables
    assert (table.table, table.file) == ("requests", FILE)
    assert table.read == table.loaded + table.refused == len(cases) == 1434
    assert intake.as_of == LAST_IN_FILE == max(day for case in cases for day in case[:2] if day)


def test_by_day_no_case_ends_before_it_begins_so_none_is_refused(intake, cases):
    """Two did by the clock, but this file writes days: they were handled on the day they came in."""
    assert not [case for case in cases if case[1] and case[1] < case[0]]
    assert sum(case[0] == case[1] for case in cases) == 7
    assert intake.refusals == ()


def test_cases_that_do_end_before_they_begin_are_refused_and_listed(altered, cases):
    lines = [number for number, case in enumerate(cases, start=2) if case[1] and case[1] > case[0]][10:12]

    def swap(rows, heading):
        for line in lines:
            row, first, last = rows[line - 1], heading["ontvangen"], heading["afgehandeld"]
            row[first], row[last] = row[last], row[first]

    found = check(read_delivery(altered(FILE, swap), MAPPING), LAST_IN_FILE)
    assert [(table.read, table.loaded, table.refused) for table in found.tables] == [(1434, 1432, 2)]
    assert [(refusal.table, refusal.line, refusal.column, refusal.rule) for refusal in found.refusals] == [
        ("requests", line, "answered_on", "before_received_on") for line in lines
    ]


def test_an_extract_is_of_its_last_day_not_of_an_earlier_one(cases):
    """Read as if it were made on 31 March 2011, the file holds days that had not come: they are refused."""
    day = MARCH.last_day
    found = check(read_delivery(SHARED, MAPPING), day)
    later = [n for n, (got, done, _) in enumerate(cases, start=2) if got > day or (done and done > day)]
    assert sorted({refusal.line for refusal in found.refusals}) == later
    assert {refusal.rule for refusal in found.refusals} == {"after_as_of"}


def test_columns_outside_the_contract_are_named_and_not_read(intake):
    assert [heading for _, _, heading in intake.unread] == [
        "afdeling",
        "groep",
        "behandelaar",
        "gepland",
        "uiterste_datum",
        "categorie",
    ]


@pytest.mark.parametrize(("year", "month"), MONTHS)
def test_what_came_in_during_a_month_and_was_open_at_its_end(desk, cases, year, month):
    period = Period(date(year, month, 1), 1)
    known = known_on(cases, period.last_day)
    received = desk.publish("requests_received", period)
    assert received.total["received"] == sum(got >= period.start for got, _ in known)
    still_open = desk.publish("requests_open", period)
    assert still_open.total["open_requests"] == sum(done is None for _, done in known)
    answered = desk.publish("identity_shown", period)
    assert answered.total["answered"] == sum(done is not None and done >= period.start for _, done in known)


def test_march_2011_in_numbers(desk):
    totals = {
        name: next(iter(desk.publish(name, MARCH).total.values()))
        for name in ("requests_received", "requests_open", "identity_shown")
    }
    assert totals == {"requests_received": 130, "requests_open": 254, "identity_shown": 89}
    assert desk.distribution("days_to_answer", MARCH).median_days == 54


def test_march_2011_by_channel_keeps_the_three_mails_to_itself(intake, cases, tmp_path):
    (tmp_path / "publication.toml").write_text(f'{publication()}\nrequests_by_channel = "month"\n', encoding="utf-8")
    desk = Desk.open(intake.path, Policy(tmp_path))
    found = desk.publish("requests_by_channel", MARCH)
    desk.close()
    by_hand = Counter(channel for got, _, channel in cases if MARCH.start <= got <= MARCH.last_day)
    assert by_hand == {"Internet": 96, "Post": 17, "Desk": 14, "e-mail": 3}
    assert found.row(channel="portal") == {"received": 96, "in_writing": 96}
    assert [found.row(channel=code)["received"] for code in ("email", "desk", "letter")] == [None, None, 17]
    assert found.total == {"received": 130, "in_writing": 116}


def test_the_median_counts_the_open_cases_too(intake, cases):
    """All cases received up to 31 March 2011: 49 days over the closed ones alone, 54 over all."""
    day = MARCH.last_day
    engine = open_engine(intake.path)
    rows = engine.browse(
        "select days, count(answered_on), count(*) - count(answered_on) from requests group by days",
        day,
        Clocks(),
        limit=10_000,
    ).rows
    engine.close()
    waits = waited(cases, day)
    assert kaplan_meier(rows).cases == len(waits) == 647
    assert kaplan_meier(rows).median == median_of(waits) == 54
    assert kaplan_meier([(days, answered, 0) for days, answered, _ in rows]).median == 49
    assert median(days for days, is_done in waits if is_done) == 49


@pytest.mark.parametrize("month", ["2010-10", "2010-12", "2011-03", "2011-11", "2011-12"])
def test_the_measure_takes_the_twelve_months_up_to_and_including_this_one(desk, cases, month):
    period = Period.month(month)
    recent = [case for case in cases if case[0] >= period.year_start]
    found = desk.distribution("days_to_answer", period)
    waits = waited(recent, period.last_day)
    assert (found.cases, found.answered) == (len(waits), sum(is_done for _, is_done in waits))
    assert found.median_days == median_of(waits)


@pytest.fixture(scope="module")
def report(maatstaf):
    """The command line on the real file: load, then the public report of March 2011."""
    loaded = maatstaf("load", SHARED, "--sources", MAPPING)
    assert loaded.returncode == 0, loaded.stderr
    rendered = maatstaf("report", "--month", "2011-03")
    assert rendered.returncode == 0, rendered.stderr
    pages = (maatstaf.place / "reports" / "2011-03").glob("*.html")
    return {path.stem: path.read_text(encoding="utf-8") for path in pages}


def test_the_report_of_a_register_of_requests_alone_is_complete(report):
    assert set(report) >= {"index", "intake", "turnaround", "retention", "sharing", "register"}
    for page in report.values():
        assert '<html lang="nl"' in page


def test_norms_without_their_tables_are_not_measured_and_those_on_requests_are(report, intake):
    desk = Desk.open(intake.path, Policy())
    results = {result.norm.id: result.status for result in desk.norms(MARCH)}
    desk.close()
    measured = {id_ for id_, status in results.items() if status is not Status.NOT_MEASURED}
    assert measured == {"R1", "R2", "R3", "R4", "R5", "R6", "R7"}
    text = re.sub(r"<[^>]+>", " ", report["index"])
    assert text.lower().count("niet gemeten") >= len(results) - len(measured)
    assert "54 dagen" in re.sub(r"\s+", " ", text)


def test_no_row_of_the_data_is_in_the_report(report, lines_of):
    numbers = {row["zaaknummer"] for row in lines_of(FILE)}
    people = {row["behandelaar"] for row in lines_of(FILE)} | {row["groep"] for row in lines_of(FILE)}
    assert report
    for page in report.values():
        assert not set(re.findall(r"case-[0-9]+", page)) & numbers
        assert not set(re.findall(r"Resource[0-9]+|Group [0-9]+", page)) & people
