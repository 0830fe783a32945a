-- Requests with what their clocks ask of them: a number for the joins, day numbers, and whether the law sets a term
-- for the right that was invoked.
select
    r.*,
    r.rowid as request_number,
    received.day_number as received_number,
    registered.day_number as registered_number,
    extended.day_number as extended_number,
    answered.day_number as answered_number,
    c.statutory,
    c.extendable
from delivered.requests as r
inner join tabulated.days as received on r.received_on = received.day
inner join tabulated.clocks as c on r.right_invoked = c.clock
left join tabulated.days as registered on r.registered_on = registered.day
left join tabulated.days as extended on r.extended_on = extended.day
left join tabulated.days as answered on r.answered_on = answered.day
