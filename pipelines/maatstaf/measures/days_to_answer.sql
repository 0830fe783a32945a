/*
basis = "AVG art. 12(3); privacyreglement, \"Welke rechten hebt u\""
unit = "request"
moment = "flow"
identifying = ["days"]
reviewed = 2026-11-22

[title]
nl = "Dagen tot het antwoord"
en = "Days to the answer"

[question]
nl = "Hoeveel kalenderdagen na ontvangst is er een antwoord, van de verzoeken uit de twaalf maanden tot en met deze maand?"
en = "How many calendar days after receipt is there an answer, of the requests received in the twelve months up to and including this one?"

[grain]
days = { nl = "Dagen na ontvangst", en = "Days after receipt" }

[counts]
answered = { nl = "beantwoord", en = "answered" }
censored = { nl = "nog open of ingetrokken", en = "still open or withdrawn" }
*/
select
    days,
    sum(case when answered_on is not null and not withdrawn then 1 else 0 end) as answered,
    sum(case when answered_on is null or withdrawn then 1 else 0 end) as censored
from requests
where received_on >= $year_start
group by days
