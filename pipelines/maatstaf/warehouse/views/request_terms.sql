-- Where the term of each request ends, with the pauses that count in it: a pause asked after the term, as it
-- then stood, had ended does not count, and none after it does.
with counted as (
    select e.request_id, e.months, min(e.place) as place
    from term_ends as e
    left join pauses_known as later on e.request_id = later.request_id and e.place + 1 = later.place
    where later.request_id is null or (e.stands_still = 0 and later.asked_number > e.due_number)
    group by e.request_id, e.months
)

select
    e.request_id,
    e.months,
    e.paused_days,
    e.stands_still = 1 as stands_still,
    case when e.stands_still = 0 then e.due_number end as due_number
from term_ends as e
inner join counted as c on e.request_id = c.request_id and e.months = c.months and e.place = c.place
