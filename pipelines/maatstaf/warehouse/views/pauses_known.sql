-- Pauses as they were known, each with the days that the clock had stood still before and after it;
-- a day that two pauses share counts once.
with known as (
    select
        p.request_id,
        asked.day_number as asked_number,
        resolved.day_number as resolved_number
    from delivered.request_pauses as p
    inner join tabulated.days as asked on p.asked_on = asked.day
    left join tabulated.days as resolved on p.resolved_on = resolved.day and p.resolved_on <= $as_of
    where p.asked_on <= $as_of
),

covered as (
    select
        request_id,
        asked_number,
        resolved_number,
        max(resolved_number) over (
            partition by request_id order by asked_number, resolved_number
            rows between unbounded preceding and 1 preceding
        ) as resolved_before,
        max(case when resolved_number is null then 1 else 0 end) over (
            partition by request_id order by asked_number, resolved_number
            rows between unbounded preceding and 1 preceding
        ) as open_before
    from known
),

added as (
    select
        request_id,
        asked_number,
        resolved_number,
        resolved_before,
        coalesce(open_before, 0) as open_before,
        case
            when resolved_number is null then 0
            when resolved_before is null or resolved_before <= asked_number then resolved_number - asked_number
            when resolved_before >= resolved_number then 0
            else resolved_number - resolved_before
        end as days
    from covered
)

select
    request_id,
    asked_number,
    resolved_number,
    resolved_before,
    open_before,
    cast(sum(days) over (
        partition by request_id order by asked_number, resolved_number
        rows between unbounded preceding and current row
    ) as integer) as paused_after,
    cast(sum(days) over (
        partition by request_id order by asked_number, resolved_number
        rows between unbounded preceding and current row
    ) as integer) - days as paused_before
from added
