-- Complaints to the FG as they were known, with the month in which the regulation promises a decision.
select
    c.complaint_id,
    c.received_on,
    c.subject,
    c.complainant,
    c.request_id,
    case when c.decided_on <= $as_of then c.decided_on end as decided_on,
    case when c.decided_on <= $as_of then c.with_reasons end as with_reasons,
    case when c.decided_on <= $as_of then c.outcome end as outcome,
    case when c.answer_received_on <= $as_of then c.answer_received_on end as answer_received_on,
    case when c.court_petition_on <= $as_of then c.court_petition_on end as court_petition_on,
    c.ap_complaint,
    due.day as due_on
from delivered.complaints as c
inner join tabulated.days as d on c.received_on = d.day
inner join tabulated.days as due on d.one_month_number = due.day_number
where c.received_on <= $as_of
