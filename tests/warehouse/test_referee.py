"""The referee lets the measure language through and nothing that brings out a row, a person or a file."""

from dataclasses import replace

import pytest

from maatstaf.breaches import breach_of
from maatstaf.measures import measure
from maatstaf.warehouse.referee import NotInMeasureLanguage, admit, views_read
from maatstaf.warehouse.views import OPEN_VIEWS, PSEUDONYMS, VIEWS, admit_breach, admit_measure, view_sql


def judge(sql, columns=("n",)):
    admit("probe", sql, columns=columns, views=OPEN_VIEWS, secret=PSEUDONYMS)


@pytest.mark.parametrize(
    "sql",
    [
        "select count(*) as n from requests",
        "select count(distinct request_id) as n from requests",
        "select count(activity_id) as n from requests",
        "select sum(case when withdrawn then 1 else 0 end) as n from requests where activity_id is not null",
        "select coalesce(sum(records), 0) as n from disclosures where disclosed_on between $period_start and $as_of",
        "select count(*) as n from requests where channel in ('letter', 'email') and not withdrawn",
        "select count(*) as n from disclosures as d left join recipients as r on d.recipient_id = r.recipient_id",
        "with a as (select recipient_id, count(*) as k from disclosures group by recipient_id) "
        "select sum(a.k) as n from a inner join recipients as r on a.recipient_id = r.recipient_id",
        "with a as (select recipient_id as activity_id from disclosures) select count(*) as n from a",
        "select sum(a.k) as n from (select activity_id, min(days) as k from requests group by activity_id) as a",
        "with a as (select records as k from disclosures union all select records as k from holdings) "
        "select sum(k) as n from a",
    ],
)
def test_counting_is_allowed(sql):
    judge(sql)


REFUSED = {
    "an order": "select count(*) as n from requests order by 1",
    "a limit": "select count(*) as n from requests limit 1",
    "a window": "select sum(days) over () as n from requests",
    "a filter within a count": "select count(*) filter (where withdrawn) as n from requests",
    "qualify": "select count(*) as n from requests qualify true",
    "date arithmetic": "select count(*) as n from requests where received_on + interval 1 month > $as_of",
    "a date function": "select max(date_diff('month', received_on, answered_on)) as n from requests",
    "today": "select count(*) as n from requests where received_on < current_date",
    "a cast": "select count(*) as n from requests where received_on < date '2026-01-01'",
    "any other function": "select max(upper(channel)) as n from requests",
    "a share": "select sum(days) / count(*) as n from requests",
    "an average": "select avg(days) as n from requests",
    "a list": "select list(days) as n from requests",
    "the largest three": "select max(days, 3) as n from requests",
    "distinct on": "select distinct on (channel) days as n from requests",
    "everything": "select * from requests",
    "everything of a table": "select r.* from requests as r",
    "everything within": "with a as (select * from requests) select count(*) as n from a",
    "everything within, of a table": "with a as (select r.* from requests as r) select count(*) as n from a",
    "a table as a column": "select max(requests) as n from requests",
    "an alias as a column": "select max(r) as n from requests as r",
    "an unknown view": "select count(*) as n from invoices",
    "an internal view": "select count(*) as n from requests_known",
    "a delivered table": "select count(*) as n from delivered.requests",
    "a delivered table of a database": "select count(*) as n from snapshot.delivered.requests",
    "a tabulated table": "select count(*) as n from tabulated.days",
    "the intake": "select count(*) as n from intake.refusals",
    "the catalogue": "select count(*) as n from information_schema.tables",
    "a quoted name": 'select count(*) as n from "requests"',
    "a name in capitals": "select count(*) as n from requests where REQUEST_ID = activity_id",
    "a file": "select count(*) as n from 'requests.csv'",
    "a file reader": "select count(*) as n from read_csv('requests.csv')",
    "a table function": "select count(*) as n from range(10)",
    "values": "select count(*) as n from (values (1)) as a",
    "a lateral": "select count(*) as n from requests as r, lateral (select r.days as k) as a",
    "a sample": "select count(*) as n from requests tablesample 10 percent",
    "a pivot": "select count(*) as n from (pivot requests on channel using count(*)) as a",
    "two statements": "select count(*) as n from requests; select count(*) as n from requests",
    "an insert": "insert into requests select 1 as n",
    "a table made": "create table n as select count(*) as n from requests",
    "a file written": "copy (select count(*) as n from requests) to 'n.csv'",
    "a setting": "set enable_external_access = true",
    "a database attached": "attach 'other.duckdb'",
    "a union in the end": "select count(*) as n from requests union all select count(*) as n from holdings",
    "a question in the select": "select (select count(*) as k from holdings) as n",
    "a question in the where": "select count(*) as n from requests where days > (select min(days) as k from requests)",
    "a question in an in": "select count(*) as n from requests where channel in (select channel from requests)",
    "a question whether": "select count(*) as n from requests where exists (select 1 as k from holdings)",
    "recursion": "with recursive a as (select 1 as k union all select k from a) select count(*) as n from a",
    "a hint to the engine": "with a as materialized (select days from requests) select count(*) as n from a",
    "a query that takes a view's name": "with requests as (select days from requests) "
    "select count(*) as n from requests",
    "an internal view behind a name of an inner query": "with a as (with requests_known as (select 1 as k) "
    "select k from requests_known) select count(*) as n from requests_known",
    "natural join": "select count(*) as n from requests natural join complaints",
    "semi join": "select count(*) as n from requests as r semi join complaints as c on r.request_id = c.request_id",
    "positional join": "select count(*) as n from requests positional join complaints",
    "asof join": "select count(*) as n from requests as r asof join complaints as c on r.received_on >= c.received_on",
    "group by all": "select count(*) as n from requests group by all",
    "rollup": "select count(*) as n from requests group by rollup (channel)",
    "union by name": "with a as (select days as k from requests union all by name select records as k from holdings) "
    "select count(*) as n from a",
    "an unknown parameter": "select count(*) as n from requests where received_on < $today",
    "a nameless parameter": "select count(*) as n from requests where received_on < ?",
    "nonsense": "select from where",
    "nothing": "",
}


@pytest.mark.parametrize("sql", REFUSED.values(), ids=REFUSED)
def test_anything_else_is_refused(sql):
    with pytest.raises(NotInMeasureLanguage, match="probe"):
        judge(sql)


BETRAYED = {
    "yielded": "select request_id as n from requests",
    "yielded under its own name": "select request_id from requests",
    "grouped by": "select count(*) as n from requests group by request_id",
    "the smallest": "select min(request_id) as n from requests",
    "the smallest within": "with a as (select min(request_id) as request_id from requests) select count(*) as n from a",
    "as a case": "select max(case when withdrawn then request_id end) as n from requests",
    "coalesced": "select max(coalesce(activity_id, 'none')) as n from requests",
    "renamed in a query": "with a as (select request_id as k from requests) select max(k) as n from a",
    "renamed by a query": "with a (k) as (select request_id from requests) select max(k) as n from a",
    "renamed by a table": "select max(r.k) as n from requests as r (k)",
    "renamed in a subquery": "select max(a.k) as n from (select request_id as k from requests) as a",
    "renamed by a union": "with a as (select channel as k, days from requests "
    "union all select request_id, days from requests) select max(k) as n from a",
    "one person": "select count(*) as n from requests where request_id = 'R1'",
    "all but one person": "select count(*) as n from requests where request_id <> 'R1'",
    "some persons": "select count(*) as n from requests where request_id in ('R1', 'R2')",
    "persons up to": "select count(*) as n from requests where request_id < 'R5'",
    "persons between": "select count(*) as n from requests where request_id between 'R1' and 'R5'",
    "one person in a join": "select count(*) as n from requests as r "
    "inner join complaints as c on r.request_id = c.request_id and r.request_id = 'R1'",
    "one person in a count": "select count(case when request_id = 'R1' then 1 end) as n from requests",
    "one person in having": "with a as (select activity_id from requests group by activity_id "
    "having max(activity_id) = 'A1') select count(*) as n from a",
    "compared with a column": "select count(*) as n from requests where request_id = channel",
}


@pytest.mark.parametrize("sql", BETRAYED.values(), ids=BETRAYED)
def test_a_pseudonym_joins_and_is_counted_and_never_comes_out(sql):
    with pytest.raises(NotInMeasureLanguage, match="probe"):
        judge(sql)


def test_every_key_of_the_contracts_is_a_pseudonym():
    assert {"request_id", "complaint_id", "recipient_id", "holding_id", "camera_id", "disclosure_id"} <= PSEUDONYMS


@pytest.mark.parametrize(
    "columns", [(), ("n", "m"), ("m",)], ids=["more than named", "fewer than named", "another name"]
)
def test_it_yields_exactly_the_columns_of_its_header(columns):
    with pytest.raises(NotInMeasureLanguage, match="other columns"):
        judge("select count(*) as n from requests", columns)


def test_a_column_twice_is_not_what_the_header_names():
    with pytest.raises(NotInMeasureLanguage, match="other columns"):
        judge("select count(*) as n, count(*) as n from requests")


def test_the_message_holds_no_value():
    with pytest.raises(NotInMeasureLanguage) as error:
        judge("select count(*) as n from requests where request_id = 'R1234'")
    assert "R1234" not in str(error.value)


def test_the_views_that_a_measure_reads_are_those_it_does_not_define():
    sql = "with a as (select days from requests) select count(*) as n from a, holdings"
    assert views_read(sql) == {"requests", "holdings"}


INNER = [view.name for view in VIEWS if view.is_inner]


@pytest.mark.parametrize("name", INNER)
def test_what_a_view_is_built_on_is_asked_by_no_measure_and_no_breach(name):
    asked = replace(measure("requests_received"), sql=f"select right_invoked, count(*) as received from {name} "
                    "group by right_invoked")  # fmt: skip
    with pytest.raises(NotInMeasureLanguage, match=f"reads {name}, which is not a view"):
        admit_measure(asked)
    key = replace(breach_of("R3"), sql=f"select request_id from {name}")
    with pytest.raises(NotInMeasureLanguage, match=f"reads {name}, which is not a view"):
        admit_breach(key)


def test_there_are_inner_views_and_each_is_built_before_the_view_on_it():
    assert INNER == ["requests_known", "holdings_known"]
    for place, view in enumerate(VIEWS):
        if view.is_inner:
            assert f"from {view.name}" in view_sql(VIEWS[place + 1].name)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_is_short_enough_to_read(view):
    assert len(view_sql(view.name).splitlines()) <= 60
