-- One row for each request and each span of days in which its pauses do not change, with where the month and the
-- longer term then end. The pauses that count are those before the first that came too late.
with too_late as (
    select
        request_number,
        min(case when months = 1 then place end) as in_month,
        min(case when months = 3 then place end) as in_longer
    from pause_ends
    where not in_time
    group by request_number
),

spans as (
    select
        r.request_number,
        r.received_number as known_from,
        coalesce(p.asked_number, $never) as known_until,
        0 as place
    from clocked_requests as r
    left join clocked_pauses as p on r.request_number = p.request_number and p.place = 1
    union all
    select request_number, asked_number as known_from, coalesce(next_asked_number, $never) as known_until, place
    from clocked_pauses
),

counted as (
    select
        s.*,
        least(s.place, t.in_month - 1) as month_place,
        least(s.place, t.in_longer - 1) as longer_place
    from spans as s
    left join too_late as t on s.request_number = t.request_number
)

select
    c.known_from,
    c.known_until,
    case when c.month_place = 0 then d.month_due_number else month.due_number end as month_due_number,
    case when c.month_place = 0 then d.month_due_on else month.due_on end as month_due_on,
    coalesce(month.runs_again, r.received_number) as month_runs_again,
    coalesce(month.paused_days, 0) as month_paused_days,
    case when c.longer_place = 0 then d.longer_due_number else longer.due_number end as longer_due_number,
    case when c.longer_place = 0 then d.longer_due_on else longer.due_on end as longer_due_on,
    coalesce(longer.runs_again, r.received_number) as longer_runs_again,
    coalesce(longer.paused_days, 0) as longer_paused_days,
    d.month_number as due_number_regulation,
    d.month_on as due_on_regulation,
    r.*
from counted as c
inner join clocked_requests as r on c.request_number = r.request_number
inner join term_days as d on r.received_number = d.received_number
left join pause_ends as month
    on c.request_number = month.request_number and c.month_place = month.place and month.months = 1
left join pause_ends as longer
    on c.request_number = longer.request_number and c.longer_place = longer.place and longer.months = 3
