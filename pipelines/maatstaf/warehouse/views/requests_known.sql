-- Requests as they were known at the end of the reported day: what came later has not happened yet.
select
    r.request_id,
    r.right_invoked,
    r.received_on,
    r.channel,
    r.subject_category,
    r.represented,
    r.needs_representative,
    r.activity_id,
    c.statutory,
    c.extendable,
    d.day_number as received_number,
    d.one_month_number,
    d.three_months_number,
    registered.day as registered_on,
    registered.day_number as registered_number,
    case when r.identity_verified_on <= $as_of then r.identity_verified_on end as identity_verified_on,
    case when r.extended_on <= $as_of then r.extended_on end as extended_on,
    case when r.answered_on <= $as_of then r.answered_on end as answered_on,
    case when r.answered_on <= $as_of then r.outcome end as outcome,
    case when r.answered_on <= $as_of then r.refusal_ground end as refusal_ground
from delivered.requests as r
inner join tabulated.days as d on r.received_on = d.day
left join tabulated.days as registered on r.registered_on = registered.day and r.registered_on <= $as_of
inner join tabulated.clocks as c on r.right_invoked = c.clock
where r.received_on <= $as_of
