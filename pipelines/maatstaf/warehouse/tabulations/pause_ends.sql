-- Where a term of one month, and of three, ends after each pause, and whether the pause came in time: asked while
-- the clock stood still, or before the term, as it then stood, had ended.
-- This is the one place that follows the policy on pauses. Under both ways of suspending, a term never ends while
-- its clock stands still, so not before the last question was resolved.
with spans as (
    select p.*, 1 as months, d.month_number as nominal_number, d.month_due_number as rolled_number
    from clocked_pauses as p
    inner join term_days as d on p.received_number = d.received_number
    union all
    select p.*, 3 as months, d.longer_number as nominal_number, d.longer_due_number as rolled_number
    from clocked_pauses as p
    inner join term_days as d on p.received_number = d.received_number
),

reckoned as (
    select
        s.*,
        case
            when s.place = 1 then s.rolled_number
            when $pauses = 'restart' and s.months = 1 then earlier.month_due_number
            when $pauses = 'restart' then earlier.longer_due_number
            when $pauses = 'suspend_rollfirst' then greatest(s.rolled_number + s.paused_days_before, s.runs_before)
            else greatest(s.nominal_number + s.paused_days_before, s.runs_before)
        end as end_before,
        case
            when $pauses = 'restart' and s.months = 1 then anew.month_due_number
            when $pauses = 'restart' then anew.longer_due_number
            when $pauses = 'suspend_rollfirst' then greatest(s.rolled_number + s.paused_days, s.runs_again)
            else greatest(s.nominal_number + s.paused_days, s.runs_again)
        end as end_after
    from spans as s
    left join term_days as earlier on s.runs_before = earlier.received_number
    left join term_days as anew on s.runs_again = anew.received_number
)

select
    r.request_number,
    r.months,
    r.place,
    r.runs_again,
    r.paused_days,
    after.due_number,
    after.due_on,
    coalesce(r.runs_before > r.asked_number or r.asked_number <= before.due_number, false) as in_time
from reckoned as r
left join tabulated.working_days as before
    on before.calendar = $calendar and r.end_before = before.day_number
left join tabulated.working_days as after
    on after.calendar = $calendar and r.end_after = after.day_number
