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
        ) as covered_until
    from known
),

added as (
    select
        request_id,
        asked_number,
        resolved_number,
        case
            when resolved_number is null then 0
            when covered_until is null or covered_until <= asked_number then resolved_number - asked_number
            when covered_until >= resolved_number then 0
            else resolved_number - covered_until
        end as days
    from covered
)

select
    request_id,
    asked_number,
    resolved_number,
    cast(sum(days) over (
        partition by request_id order by asked_number, resolved_number
        rows between unbounded preceding and current row
    ) as integer) as paused_after,
    cast(sum(days) over (
        partition by request_id order by asked_number, resolved_number
        rows between unbounded preceding and current row
    ) as integer) - days as paused_before
from added
