/*
basis = "AVG art. 12(3); privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "flow"
identifying = ["right_invoked", "days"]
reviewed = 2026-11-22

[title]
nl = "Dagen tot het antwoord naar recht"
en = "Days to the answer by right"

[question]
nl = "Hoeveel kalenderdagen na ontvangst is er per recht een antwoord, van de verzoeken die in deze periode zijn ontvangen?"
en = "How many calendar days after receipt is there an answer, by right, of the requests received in this period?"

[grain]
right_invoked = { nl = "Recht", en = "Right" }
days = { nl = "Dagen na ontvangst", en = "Days after receipt" }

[counts]
answered = { nl = "beantwoord", en = "answered" }
censored = { nl = "nog open of ingetrokken", en = "still open or withdrawn" }
*/
select
    right_invoked,
    days,
    sum(case when answered_on is not null and not withdrawn then 1 else 0 end) as answered,
    sum(case when answered_on is null or withdrawn then 1 else 0 end) as censored
from requests
where received_on >= $period_start and received_on < $period_end
group by right_invoked, days
