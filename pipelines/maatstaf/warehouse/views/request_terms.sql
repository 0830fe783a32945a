-- Where the term of one month, and of three, ends for each request, its pauses counted (policy: suspend).
-- A pause counts only when it was asked before the term, as it then stood, had ended; and none after it does.
-- A term never ends while its clock stands still, so not before the last pause that counts was resolved.
with bases as (
    select request_id, 1 as months, one_month_number as nominal_number
    from requests_known
    where statutory
    union all
    select request_id, 3 as months, three_months_number as nominal_number
    from requests_known
    where extendable and extended_on is not null
),

asked as (
    select
        b.request_id,
        b.months,
        p.resolved_number,
        p.paused_after,
        sum(case when p.open_before = 0 and p.asked_number > w.due_number then 1 else 0 end) over (
            partition by b.request_id, b.months order by p.asked_number, p.resolved_number
            rows between unbounded preceding and current row
        ) as too_late
    from bases as b
    inner join pauses_known as p on b.request_id = p.request_id
    inner join tabulated.working_days as w
        on
            w.calendar = $calendar
            and w.day_number = greatest(b.nominal_number + p.paused_before, coalesce(p.resolved_before, 0))
),

paused as (
    select
        request_id,
        months,
        max(paused_after) as paused_days,
        max(resolved_number) as resolved_number,
        max(case when resolved_number is null then 1 else 0 end) as stands_still
    from asked
    where too_late = 0
    group by request_id, months
)

select
    b.request_id,
    b.months,
    coalesce(p.paused_days, 0) as paused_days,
    coalesce(p.stands_still, 0) = 1 as stands_still,
    case when coalesce(p.stands_still, 0) = 0 then w.due_number end as due_number
from bases as b
left join paused as p on b.request_id = p.request_id and b.months = p.months
inner join tabulated.working_days as w
    on
        w.calendar = $calendar
        and w.day_number = greatest(b.nominal_number + coalesce(p.paused_days, 0), coalesce(p.resolved_number, 0))
