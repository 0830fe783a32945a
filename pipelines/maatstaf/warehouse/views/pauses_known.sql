-- Pauses as they were known, in the order in which they were asked, each with what had become of the clock
-- after it: the days it had stood still (a day that two pauses share counts once), the last day a question
-- was resolved, and whether one is still open.
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
        ) as resolved_before
    from known
),

added as (
    select
        request_id,
        asked_number,
        resolved_number,
        case
            when resolved_number is null then 0
            when resolved_before is null or resolved_before <= asked_number then resolved_number - asked_number
            when resolved_before >= resolved_number then 0
            else resolved_number - resolved_before
        end as added_days
    from covered
)

select
    request_id,
    asked_number,
    row_number() over asked_so_far as place,
    cast(sum(added_days) over asked_so_far as integer) as paused_days,
    max(resolved_number) over asked_so_far as resolved_number,
    max(case when resolved_number is null then 1 else 0 end) over asked_so_far as stands_still
from added
window asked_so_far as (
    partition by request_id order by asked_number, resolved_number
    rows between unbounded preceding and current row
)
