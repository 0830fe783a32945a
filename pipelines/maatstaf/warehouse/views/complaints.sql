-- Complaints to the FG as they were known, with the month in which the regulation promises a decision and the
-- six weeks in which the court can be asked, which roll on the calendar of the Algemene termijnenwet.
with known as (
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
        c.ap_complaint
    from delivered.complaints as c
    where c.received_on <= $as_of
)

select
    k.*,
    due.day as due_on,
    coalesce(decided.day_number, today.day_number) - received.day_number as decided_days,
    case when k.decided_on is null then due.day_number - today.day_number end as days_left,
    court.day as court_until_on
from known as k
inner join tabulated.days as today on today.day = $as_of
inner join tabulated.days as received on k.received_on = received.day
inner join tabulated.days as due on received.one_month_number = due.day_number
left join tabulated.days as decided on k.decided_on = decided.day
left join tabulated.days as told on k.answer_received_on = told.day
left join tabulated.working_days as six_weeks
    on six_weeks.calendar = 'nl_atw' and told.day_number + 42 = six_weeks.day_number
left join tabulated.days as court on six_weeks.due_number = court.day_number
