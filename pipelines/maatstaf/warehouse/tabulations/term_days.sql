-- For every day of receipt the days on which one month and three end: the regulation's month, and the law's terms
-- after rolling over on the calendar.
select
    d.day_number as received_number,
    d.one_month_number as month_number,
    promised.day as month_on,
    d.three_months_number as longer_number,
    month.due_number as month_due_number,
    month.due_on as month_due_on,
    longer.due_number as longer_due_number,
    longer.due_on as longer_due_on
from tabulated.days as d
inner join tabulated.days as promised on d.one_month_number = promised.day_number
inner join tabulated.working_days as month
    on month.calendar = $calendar and d.one_month_number = month.day_number
inner join tabulated.working_days as longer
    on longer.calendar = $calendar and d.three_months_number = longer.day_number
