/*
basis = "AVG art. 12(3); privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "stock"
identifying = ["right_invoked"]
reviewed = 2026-11-22

[title]
nl = "Openstaande verzoeken"
en = "Open requests"

[question]
nl = "Welke verzoeken staan aan het einde van de periode nog open, en hoeveel tijd is er nog?"
en = "Which requests are still open at the end of the period, and how much time is left?"

[excludes]
nl = "Ingetrokken verzoeken. Een verzoek waarvan de klok stilstaat is niet te laat en niet op tijd."
en = "Withdrawn requests. A request whose clock stands still is neither late nor on time."

[grain]
right_invoked = { nl = "Recht", en = "Right" }

[counts]
open_requests = { nl = "open", en = "open" }
within_term = { nl = "meer dan 5 dagen", en = "more than 5 days left" }
due_soon = { nl = "5 dagen of minder", en = "5 days or fewer left" }
overdue = { nl = "over de termijn", en = "past the term" }
paused = { nl = "klok staat stil", en = "clock stands still" }
overdue_regulation = { nl = "over de maand van het reglement", en = "past the regulation's month" }
*/
select
    right_invoked,
    count(*) as open_requests,
    sum(case when request_state = 'within_term' then 1 else 0 end) as within_term,
    sum(case when request_state = 'due_soon' then 1 else 0 end) as due_soon,
    sum(case when request_state = 'overdue' then 1 else 0 end) as overdue,
    sum(case when request_state = 'paused' then 1 else 0 end) as paused,
    sum(case when due_on_regulation < $as_of then 1 else 0 end) as overdue_regulation
from requests
where answered_on is null
group by right_invoked
