-- Pauses of requests with a statutory term, in the order in which they were asked, with the clock before and after
-- each: the days it has stood still (a day that two pauses share counts once) and the day it runs again. A pause
-- that is not resolved ends on the last day there is. One asked after the answer has no effect.
with asked_in_time as (
    select
        r.request_number,
        r.received_number,
        asked.day_number as asked_number,
        coalesce(resolved.day_number, $never) as resolved_number
    from delivered.request_pauses as p
    inner join clocked_requests as r on p.request_id = r.request_id
    inner join tabulated.days as asked on p.asked_on = asked.day
    left join tabulated.days as resolved on p.resolved_on = resolved.day
    where r.statutory and (r.answered_number is null or asked.day_number <= r.answered_number)
),

in_order as (
    select
        *,
        row_number() over (partition by request_number order by asked_number) as place,
        lead(asked_number) over (partition by request_number order by asked_number) as next_asked_number,
        max(resolved_number) over (
            partition by request_number order by asked_number rows between unbounded preceding and 1 preceding
        ) as runs_before
    from asked_in_time
),

added as (
    select *, greatest(resolved_number - greatest(asked_number, coalesce(runs_before, asked_number)), 0) as added_days
    from in_order
),

summed as (
    select
        *,
        cast(sum(added_days) over (
            partition by request_number order by asked_number rows between unbounded preceding and current row
        ) as integer) as paused_days
    from added
)

select
    request_number,
    received_number,
    place,
    asked_number,
    next_asked_number,
    runs_before,
    greatest(resolved_number, coalesce(runs_before, resolved_number)) as runs_again,
    paused_days - added_days as paused_days_before,
    paused_days
from summed
