-- Where the term of one month, and of three, would end after each pause of a request; place 0 is before any.
-- This is the one place that follows the policy on pauses. Under both ways of suspending, a term never ends
-- while its clock stands still, so not before the last question was resolved.
with bases as (
    select request_id, 1 as months, one_month_number as nominal_number
    from requests_known
    where statutory
    union all
    select request_id, 3 as months, three_months_number as nominal_number
    from requests_known
    where extendable and extended_on is not null
),

moments as (
    select
        request_id, months, nominal_number, 0 as place, 0 as paused_days, 0 as stands_still,
        cast(null as integer) as resolved_number
    from bases
    union all
    select
        b.request_id, b.months, b.nominal_number, p.place, p.paused_days, p.stands_still, p.resolved_number
    from bases as b
    inner join pauses_known as p on b.request_id = p.request_id
),

reckoned as (
    select
        m.request_id, m.months, m.place, m.paused_days, m.stands_still,
        case
            when $pauses = 'restart' and m.months = 1 then coalesce(anew.one_month_number, m.nominal_number)
            when $pauses = 'restart' then coalesce(anew.three_months_number, m.nominal_number)
            when $pauses = 'suspend_rollfirst'
                then greatest(nominal.due_number + m.paused_days, coalesce(m.resolved_number, 0))
            else greatest(m.nominal_number + m.paused_days, coalesce(m.resolved_number, 0))
        end as end_number
    from moments as m
    inner join tabulated.working_days as nominal
        on nominal.calendar = $calendar and m.nominal_number = nominal.day_number
    left join tabulated.days as anew on m.resolved_number = anew.day_number
)

select r.request_id, r.months, r.place, r.paused_days, r.stands_still, rolled.due_number
from reckoned as r
inner join tabulated.working_days as rolled
    on rolled.calendar = $calendar and r.end_number = rolled.day_number
